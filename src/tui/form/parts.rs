//! Parts that every form draws: labels, the notes beside the fields, and buttons.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::Input;
use crate::i18n::{NotADate, Reckoning};
use crate::text::plain_line;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::wrap::{truncate, width};
use crate::tui::world::World;

/// The cells that the label of a button needs in any language.
const BUTTON: u16 = 20;

/// The width below which the name of a field stands above it instead of beside it.
const NARROW: u16 = 60;
/// The number of rows below which a form leaves none of them empty.
pub(super) const FEW_ROWS: u16 = 8;

/// Where the names of the fields stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Labels {
    /// The cells on the left of a field.
    pub(super) beside: u16,
    /// The rows above a field.
    pub(super) above: u16,
}

/// Where the names of the fields stand in a form: on the left, in this many cells, or above them where that is too
/// wide.
pub(super) const fn labels(body: Rect, beside: u16) -> Labels {
    if body.width < NARROW { Labels { beside: 0, above: 1 } } else { Labels { beside, above: 0 } }
}

/// The cells of a button around its words.
const AROUND: usize = 5;

/// A note beside a field.
pub(super) struct Beside {
    /// The wordings, from the longest to the shortest; the first that fits is shown.
    pub(super) words: Vec<String>,
    pub(super) tone: Tone,
}

impl Beside {
    /// Draws the longest wording that fits.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, theme: Theme) {
        let room = usize::from(area.width);
        let fits = |words: &&String| width(words) <= room;
        if let Some(words) = self.words.iter().find(fits).or(self.words.last()) {
            let words = truncate(&plain_line(words), room).into_owned();
            frame.render_widget(Line::styled(words, theme.style(self.tone)), area);
        }
    }
}

/// How a typed text was read; `None` when it cannot be read, and for the kinds of input that are taken as they
/// are.
pub(super) fn understood(input: Input, text: &str, world: &World) -> Option<Beside> {
    let lang = world.lang;
    let words = match input {
        Input::PastDay => return day(text, Reckoning::Past, world).ok(),
        Input::ComingDay => return day(text, Reckoning::Coming, world).ok(),
        Input::Clock => lang.read_time(text).map(|time| vec![lang.time(time)]),
        Input::Cadence => lang.read_cadence(text).map(|cadence| vec![lang.cadence(cadence)]),
        Input::Interval => lang.read_interval(text).map(|interval| vec![lang.interval(interval)]),
        _ => None,
    };
    words.map(|words| Beside { words, tone: Tone::Muted })
}

/// How a typed day was read. Warns when something that happened is dated after today.
pub(super) fn day(text: &str, reckoning: Reckoning, world: &World) -> Result<Beside, NotADate> {
    let (lang, today) = (world.lang, world.moment.today);
    let date = lang.read_date(text, today, reckoning)?;
    let words = lang.understood(date, today);
    if reckoning == Reckoning::Past && date > today {
        let [in_full, with_distance, with_year, shortest] = words.map(|words| format!("! {words}"));
        let warning = lang.after_today();
        let words = vec![
            format!("{in_full} · {warning}"),
            format!("{with_distance} · {warning}"),
            format!("{with_year} · {warning}"),
            with_year,
            shortest,
        ];
        return Ok(Beside { words, tone: Tone::Overdue });
    }
    Ok(Beside { words: words.to_vec(), tone: Tone::Muted })
}

/// Draws the name of a field, with a sign before it when it has the keyboard.
pub(super) fn label(frame: &mut Frame<'_>, area: Rect, name: &str, focused: bool, theme: Theme) {
    if area.is_empty() {
        return;
    }
    let style = theme.style(if focused { Tone::Heading } else { Tone::Label });
    frame.render_widget(Line::styled(truncate(name, area.width.into()), style), area);
    if focused {
        frame.buffer_mut().set_string(area.x.saturating_sub(2), area.y, ">", style);
        // A text that is typed in the field takes it over.
        put_cursor(frame, area);
    }
}

/// The areas of the save and cancel buttons in their row.
pub(super) fn buttons(row: Rect) -> (Rect, Rect) {
    let half = (row.width / 2).clamp(BUTTON, 24).min(row.width);
    let rest = half.min(row.width - half);
    (Rect { width: half, ..row }, Rect { x: row.x + half, width: rest, ..row })
}

/// Draws a button; its key is left out where that does not fit.
pub(super) fn button(frame: &mut Frame<'_>, area: Rect, words: &str, focused: bool, theme: Theme) {
    let fits = width(words) + AROUND <= usize::from(area.width);
    let words = words.split_once("  ").filter(|_| !fits).map_or(words, |(words, _)| words);
    let (sign, tone) = if focused { (">", Tone::Selected) } else { (" ", Tone::Plain) };
    frame.render_widget(Line::styled(format!("{sign}[ {words} ]"), theme.style(tone)), area);
    if focused {
        put_cursor(frame, area);
    }
}
