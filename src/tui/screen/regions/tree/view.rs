//! Draws the tree.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use super::{Branch, Row, State, Within};
use crate::i18n::Lang;
use crate::tui::signs::Signs;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::more::more_below;
use crate::tui::widget::wrap::{middle, width};
use crate::tui::world::World;

/// The width in cells from which every row has its words, even if its name is cut off for them.
const WORDS: u16 = 64;

/// Draws the tree; the cursor row stands out more when the tree has the keyboard.
pub fn view(frame: &mut Frame<'_>, area: Rect, state: &State, world: &World, theme: Theme, focused: bool) {
    let rows = state.rows(&world.snapshot.overview);
    if focused {
        put_cursor(frame, area);
    }
    if rows.is_empty() {
        let text =
            Paragraph::new(world.lang.empty_tree()).style(theme.style(Tone::Muted)).wrap(Wrap { trim: true });
        let area = area.inner(Margin { horizontal: 2, vertical: 0 });
        frame.render_widget(text, area);
    }
    let lines = rows.iter().skip(state.top).take(usize::from(area.height));
    for (y, row) in (area.y..).zip(lines) {
        let line_area = Rect { y, height: 1, ..area };
        frame.render_widget(line(row, area.width, world, theme), line_area);
        if Some(row.place) == state.cursor {
            let tone = if focused { Tone::Selected } else { Tone::SelectedInactive };
            frame.buffer_mut().set_style(line_area, theme.style(tone));
            frame.buffer_mut().set_string(area.x, y, ">", theme.style(tone));
            if focused {
                put_cursor(frame, line_area);
            }
        }
    }
    more_below(frame, area, rows.len().saturating_sub(state.top + usize::from(area.height)), theme);
}

/// The column of a row, counted from its left, in which a click expands or collapses it.
pub(super) fn marker_column(row: &Row) -> u16 {
    u16::try_from(2 + row.depth * 2).unwrap_or(u16::MAX)
}

fn line<'a>(row: &'a Row, available: u16, world: &World, theme: Theme) -> Line<'a> {
    let lang = world.lang;
    let indent = " ".repeat(2 + row.depth * 2);
    let (sign, tone) = sign(row, world.signs);
    let left = indent.len() + 2;
    let in_words = |involvement| {
        let words = lang.involvement(involvement);
        // Two cells before the words, and one after them.
        let fits = left + width(&row.name) + width(words) + 3 <= usize::from(available);
        (available >= WORDS || fits).then(|| words.to_owned())
    };
    let mut right = match row.branch {
        Branch::Leaf => row.involvement.and_then(in_words),
        Branch::Expanded(within) | Branch::Collapsed(within) => Some(counts(row, within, available, lang)),
    }
    .unwrap_or_default();
    let room = usize::from(available).saturating_sub(left + width(&right) + 2);
    let name = middle(&row.name, room);
    let gap = room.saturating_sub(width(&name)) + 1;
    right.push(' ');
    let name_tone = if row.branch == Branch::Leaf { Tone::Plain } else { Tone::Heading };
    let right_tone = if row.branch == Branch::Leaf { tone } else { Tone::Muted };
    Line::from(vec![
        Span::raw(indent),
        Span::styled(format!("{sign} "), theme.style(tone)),
        Span::styled(name, theme.style(name_tone)),
        Span::styled(" ".repeat(gap), Style::default()),
        Span::styled(right, theme.style(right_tone)),
    ])
}

/// The sign in front of a row: the user's involvement for a forum, expanded or collapsed for a region.
fn sign(row: &Row, signs: Signs) -> (&'static str, Tone) {
    match row.branch {
        Branch::Leaf => row.involvement.map_or((" ", Tone::Plain), |place| signs.of_place(place)),
        Branch::Expanded(_) => (signs.expanded(), Tone::Muted),
        Branch::Collapsed(_) => (signs.collapsed(), Tone::Muted),
    }
}

/// The number of forums in a region, in words where there is room.
fn counts(row: &Row, within: Within, available: u16, lang: Lang) -> String {
    if available < WORDS {
        return within.forums.to_string();
    }
    let forums = lang.forums_in_short(within.forums);
    match row.involvement {
        Some(involvement) => format!("{} · {forums}", lang.involvement(involvement)),
        None if within.outside > 0 => format!("{forums}, {}", lang.outside_of(within.outside)),
        None => forums,
    }
}
