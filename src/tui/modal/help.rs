//! The help: what the signs mean, and every key, generated from the bindings in force.

use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use super::Modal;
use crate::domain::{Cell, Involvement};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::{HelpSection, Keymap, Scope};
use crate::tui::layout::{WHEEL_ROWS, centred};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::signs::Signs;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::page::{Layout, Mark, Page, PageView, Reading};

/// The help that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    page: Page,
    reading: Reading,
}

impl Help {
    /// The help, which begins with the three moments that the program is for, and goes on with the keys of the part of
    /// the screen from which it was opened. In a form it has only what is within reach there.
    pub fn new(keymap: &Keymap, asked_in: Scope, signs: Signs, lang: Lang) -> Self {
        let mut page = Page::default();
        let mut sections = keymap.help(asked_in).into_iter();
        if asked_in.reaches_everything() {
            moments(&mut page, keymap, asked_in, signs, lang);
            if let Some(here) = sections.next() {
                add(here, &mut page, signs, lang);
            }
            if asked_in == Scope::GapsGrid {
                signs_of_partners(&mut page, signs, lang);
                signs_of_places(&mut page, signs, lang);
            } else {
                signs_of_places(&mut page, signs, lang);
                signs_of_partners(&mut page, signs, lang);
            }
        }
        for section in sections {
            add(section, &mut page, signs, lang);
        }
        page.heading(lang.mouse());
        page.text(0, lang.mouse_help(), Tone::Plain);
        Self { page, reading: Reading::default() }
    }

    /// The help on one part of the screen only, for when no other part can be reached.
    pub fn on_keys_of(keymap: &Keymap, scope: Scope, signs: Signs, lang: Lang) -> Self {
        let mut page = Page::default();
        add(keymap.section(scope), &mut page, signs, lang);
        Self { page, reading: Reading::default() }
    }

    /// Does `action` in the help, drawn within `outer`.
    pub fn update(&mut self, action: Action, outer: Rect) -> Vec<Request> {
        let size = inner(outer).as_size();
        match action {
            Action::Up => self.scroll(-1, size),
            Action::Down => self.scroll(1, size),
            Action::PageUp => self.scroll(-isize::try_from(size.height).unwrap_or(1), size),
            Action::PageDown => self.scroll(isize::try_from(size.height).unwrap_or(1), size),
            Action::Top => self.reading.to_top(),
            Action::Bottom => self.scroll(isize::MAX / 2, size),
            Action::Back | Action::Open | Action::Help => return vec![Request::Close],
            _ => {}
        }
        Vec::new()
    }

    /// Handles the mouse in the help; a click outside closes it.
    pub fn click(&mut self, mouse: Mouse, outer: Rect) -> Vec<Request> {
        let size = inner(outer).as_size();
        match mouse.gesture {
            Gesture::WheelUp => self.scroll(-WHEEL_ROWS.cast_signed(), size),
            Gesture::WheelDown => self.scroll(WHEEL_ROWS.cast_signed(), size),
            Gesture::Press if !popup(outer).contains(mouse.at) => return vec![Request::Close],
            _ => {}
        }
        Vec::new()
    }

    fn scroll(&mut self, rows: isize, size: Size) {
        let layout = Layout::new(&self.page, size.width);
        self.reading.scroll(rows, &layout, usize::from(size.height));
    }

    /// Draws the help in the middle of `outer`.
    pub fn view(&self, frame: &mut Frame<'_>, outer: Rect, lang: Lang, theme: Theme) {
        let area = popup(outer);
        frame.render_widget(Clear, area);
        let title = Line::styled(format!(" {} ", lang.help_title()), theme.style(Tone::Heading));
        frame.render_widget(
            Block::bordered().border_style(theme.style(Tone::BorderFocused)).title(title),
            area,
        );
        let inner = inner(outer);
        let layout = Layout::new(&self.page, inner.width);
        let mut reading = self.reading;
        reading.stay_inside(&layout, usize::from(inner.height));
        PageView { layout: &layout, reading, mark: Mark::None, theme }.draw(frame, inner);
        put_cursor(frame, inner);
    }
}

impl Modal for Help {
    fn scope(&self) -> Scope {
        Scope::Help
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        Self::update(self, action, context.areas.over)
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        Self::click(self, mouse, context.areas.over)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        self.view(frame, context.areas.over, context.world.lang, context.theme);
    }
}

/// What the program is for: before a meeting, after a meeting, and who somebody is.
fn moments(page: &mut Page, keymap: &Keymap, scope: Scope, signs: Signs, lang: Lang) {
    page.heading(lang.moments());
    for (action, words) in [
        (Action::Briefing, lang.before_a_meeting()),
        (Action::AddNote, lang.after_a_meeting()),
        (Action::Search, lang.who_is_that()),
    ] {
        let key = keymap.hint(scope, action).map_or_else(String::new, |chord| signs.of_key(chord));
        page.value(&key, words);
    }
}

/// The signs of my place at a table.
fn signs_of_places(page: &mut Page, signs: Signs, lang: Lang) {
    page.heading(lang.signs());
    for involvement in Involvement::ALL {
        let (sign, tone) = signs.of_place(involvement);
        let words = format!("  {}", lang.involvement(involvement));
        page.line(0, vec![(sign.to_owned(), tone), (words, Tone::Plain)], None);
    }
}

/// The signs of the place of a partner in the grid of the gaps.
fn signs_of_partners(page: &mut Page, signs: Signs, lang: Lang) {
    page.heading(lang.signs_of_partners());
    let mut line = |(sign, tone): (&str, Tone), words: &str| {
        page.line(0, vec![(sign.to_owned(), tone), (format!("  {words}"), Tone::Plain)], None);
    };
    for cell in [Cell::Seat, Cell::Away, Cell::Chairs, Cell::Guest, Cell::Asked] {
        line(signs.of_partner(cell), lang.cell(cell));
    }
    line((Signs::MISSING, Tone::Attention), lang.expected_not_known());
    line((signs.unknown(), Tone::Muted), lang.not_known());
}

/// Adds the keys of a part of the screen.
fn add(section: HelpSection, page: &mut Page, signs: Signs, lang: Lang) {
    page.heading(lang.scope(section.scope));
    for row in section.rows {
        let chords: Vec<String> = row.chords.iter().map(|chord| signs.of_key(*chord)).collect();
        page.value(&chords.join("  "), lang.action_help_in(section.scope, row.action));
    }
}

fn popup(outer: Rect) -> Rect {
    centred(outer, 90, outer.height)
}

fn inner(outer: Rect) -> Rect {
    let area = popup(outer);
    Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    }
}
