//! Draws the notes screen.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

use super::excerpt::excerpt;
use super::{ROWS, State};
use crate::domain::Note;
use crate::text::{find_words, plain_line};
use crate::tui::context::Context;
use crate::tui::layout::Pane;
use crate::tui::place::Place;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::line::fitted;
use crate::tui::widget::more::more_below;
use crate::tui::widget::page::{Layout, Mark, PageView};
use crate::tui::widget::wrap::{pad, truncate, width};
use crate::tui::world::World;

/// The width of the date column in cells: "12 nov 2026" and a gap.
const DATE: usize = 13;
/// The cells left free at the start of a row, for the sign that marks the selected row.
const GUTTER: usize = 2;
/// The width in cells from which a row also shows how many people were present.
const WITH_PRESENT: u16 = 60;

/// Draws the list and the note; where only one fits, the one that has the keyboard.
pub(super) fn draw(state: &State, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
    let (world, theme) = (context.world, context.theme);
    if let Some(area) = context.areas.tree {
        list(frame, area, state, world, theme, has_keyboard && state.pane == Pane::Tree);
    }
    if let Some(area) = context.areas.detail {
        let layout = Layout::new(&state.page(world), area.width);
        let mut reading = state.reading;
        reading.stay_inside(&layout, usize::from(area.height));
        let focused = has_keyboard && state.pane == Pane::Detail;
        PageView { layout: &layout, reading, mark: Mark::of_page(focused), theme }.draw(frame, area);
    }
}

fn list(frame: &mut Frame<'_>, area: Rect, state: &State, world: &World, theme: Theme, focused: bool) {
    if focused {
        put_cursor(frame, area);
    }
    if state.listing.notes.is_empty() {
        let text = Paragraph::new(why_empty(state, world)).style(theme.style(Tone::Muted));
        let area = area.inner(Margin { horizontal: 2, vertical: 0 });
        frame.render_widget(text.wrap(Wrap { trim: true }), area);
    }
    let notes = state.listing.notes.iter().enumerate().skip(state.cursor.top);
    for (y, (number, note)) in (area.y..area.bottom()).step_by(ROWS).zip(notes) {
        let Some(note) = world.overview().notes().get(*note) else { continue };
        let rows = Rect { y, height: 2, ..area }.intersection(area);
        for (line, row) in
            lines(note, state.words.text(), area.width, world, theme).into_iter().zip(rows.rows())
        {
            frame.render_widget(line, row);
        }
        if number == state.cursor.selected {
            let tone = if focused { Tone::Selected } else { Tone::SelectedInactive };
            frame.buffer_mut().set_style(rows, theme.style(tone));
            frame.buffer_mut().set_string(area.x, y, ">", theme.style(tone));
            if focused {
                put_cursor(frame, rows);
            }
        }
    }
    let shown = state.cursor.top + usize::from(area.height).div_ceil(ROWS);
    more_below(frame, area, state.listing.notes.len().saturating_sub(shown), theme);
}

/// The two lines of a note in the list: one that identifies it, and an excerpt.
fn lines(note: &Note, words: &str, available: u16, world: &World, theme: Theme) -> [Line<'static>; ROWS] {
    let room = usize::from(available).saturating_sub(GUTTER + 1);
    let gutter = " ".repeat(GUTTER);
    let matched = find_words(&note.text, words).unwrap_or_default();
    let run = |(text, tone): (String, Tone)| Span::styled(plain_line(&text).into_owned(), theme.style(tone));
    let said = std::iter::once(Span::raw(gutter.clone()))
        .chain(excerpt(&note.text, &matched, room).into_iter().map(run));
    let is_shown = available >= WITH_PRESENT && !note.present.is_empty();
    let present = if is_shown { world.lang.ticked(note.present.len()) } else { String::new() };
    let forum = Place::Forum(note.forum).name(world.overview());
    let left = room.saturating_sub(DATE + width(&present) + 1);
    let which = vec![
        Span::raw(gutter),
        Span::styled(pad(&world.lang.short_date(note.date), DATE), theme.style(Tone::Label)),
        Span::styled(pad(&truncate(&forum, left), left + 1), theme.style(Tone::Heading)),
        Span::styled(present, theme.style(Tone::Muted)),
    ];
    [Line::from(which), fitted(said.collect(), GUTTER + room)]
}

/// The message for an empty list.
fn why_empty(state: &State, world: &World) -> String {
    let lang = world.lang;
    let words = plain_line(state.words.text());
    let about = state.about.map(|about| Place::from(about).name(world.overview()));
    match about {
        _ if state.is_waiting() => lang.still_searching().to_owned(),
        _ if world.overview().notes().is_empty() => lang.no_notes_at_all().to_owned(),
        Some(about) if words.is_empty() => lang.no_notes_of(&about),
        Some(about) => lang.no_notes_of_with(&about, &words),
        None => lang.no_notes_with(&words),
    }
}
