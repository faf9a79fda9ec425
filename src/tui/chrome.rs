//! The lines around the main area: the rule under the heading, the status line, and the line of hints.

use ratatui::Frame;
use ratatui::layout::{Position, Rect, Size};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph, Wrap};

use super::action::Action;
use super::keys::{Keymap, Scope};
use super::layout::SMALLEST;
use super::model::{Mood, Status};
use super::signs::Signs;
use super::theme::{Theme, Tone};
use super::widget::focus::put_cursor;
use super::widget::wrap::{truncate, width};
use crate::i18n::Lang;
use crate::text::plain_line;

/// The cells at the end of the status line that a page may use.
const BESIDE: usize = 8;

/// Says that a terminal of this size is too small.
pub(super) fn too_small(frame: &mut Frame<'_>, size: Size, lang: Lang) {
    let text = lang.too_small(SMALLEST.width, SMALLEST.height, size.width, size.height);
    frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: true }), frame.area());
    put_cursor(frame, frame.area());
}

/// Gives everything that was drawn the colours of the theme and the signs that the terminal can show.
pub(super) fn suit(frame: &mut Frame<'_>, theme: Theme, signs: Signs) {
    theme.cover(frame.buffer_mut());
    signs.simplify(frame.buffer_mut());
}

/// Draws the line under the heading.
pub(super) fn rule(frame: &mut Frame<'_>, area: Rect, theme: Theme) {
    for x in area.x..area.right() {
        frame.buffer_mut().set_string(x, area.y, "─", theme.style(Tone::Border));
    }
}

/// Draws the message about what happened last.
pub(super) fn status(frame: &mut Frame<'_>, area: Rect, status: &Status, theme: Theme) {
    let (sign, tone) = match status.mood {
        Mood::Good => ("", Tone::Status),
        Mood::Bad => ("! ", Tone::Error),
    };
    // The text may contain the name of a record or the output of another program.
    let harmless = plain_line(&status.text);
    let text = truncate(&harmless, usize::from(area.width.saturating_sub(3)));
    let line = Line::styled(format!(" {sign}{text}"), theme.style(tone));
    // What a page says on the right about what is below it would be cut off.
    if line.width() + BESIDE > usize::from(area.width) {
        frame.render_widget(Clear, area);
    }
    frame.render_widget(line, area);
}

/// A key and what it does, on the bottom line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hint {
    action: Action,
    key: String,
    text: &'static str,
    area: Rect,
}

/// The hints for actions in these words, the likeliest first, on one line; those that do not fit are left out.
pub(super) fn hints(
    actions: impl IntoIterator<Item = (Action, &'static str)>,
    line: Rect,
    scope: Scope,
    keymap: &Keymap,
    signs: Signs,
) -> Vec<Hint> {
    let mut x = line.x + 1;
    let mut hints = Vec::new();
    for (action, text) in actions {
        let Some(chord) = keymap.hint(scope, action) else { continue };
        let key = signs.of_key(chord);
        let taken = u16::try_from(width(&key) + 1 + width(text)).unwrap_or(u16::MAX);
        if x.saturating_add(taken) > line.right() {
            break;
        }
        hints.push(Hint { action, key, text, area: Rect { x, width: taken, ..line } });
        x += taken + 2;
    }
    hints
}

/// Draws the hints in their areas.
pub(super) fn hint_line(frame: &mut Frame<'_>, hints: Vec<Hint>, theme: Theme) {
    for hint in hints {
        let line = Line::from(vec![
            Span::styled(hint.key, theme.style(Tone::HintKey)),
            Span::raw(" "),
            Span::styled(hint.text, theme.style(Tone::Hint)),
        ]);
        frame.render_widget(line, hint.area);
    }
}

/// The action of the hint at a position, for a click on it; `None` when there is no hint.
pub(super) fn hinted(hints: Vec<Hint>, at: Position) -> Option<Action> {
    hints.into_iter().find(|hint| hint.area.contains(at)).map(|hint| hint.action)
}
