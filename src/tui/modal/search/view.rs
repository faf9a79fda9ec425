//! Draws the search popup.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::Search;
use crate::domain::Organisation;
use crate::search::{FieldMatch, SearchedField};
use crate::text::plain_line;
use crate::tui::finder::found_in;
use crate::tui::layout::centred;
use crate::tui::question::FoundOrganisation;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::line::fitted;
use crate::tui::widget::page::{Layout, PageView, Reading};
use crate::tui::widget::text_area::TextArea;
use crate::tui::world::World;

/// The parts of the popup.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    /// The whole popup, with its border.
    pub(super) popup: Rect,
    query: Rect,
    count: Rect,
    /// The results.
    pub(super) list: Rect,
    preview: Rect,
}

/// Lays out the popup within `outer`.
pub(super) fn areas(outer: Rect) -> Areas {
    // On a wide screen a margin shows that the panes are still there.
    let margin = if outer.width > 100 { 8 } else { 0 };
    let popup = centred(outer, (outer.width - margin).min(140), 36);
    let inner = Rect {
        x: popup.x + 2,
        y: popup.y + 1,
        width: popup.width.saturating_sub(4),
        height: popup.height.saturating_sub(2),
    };
    let list_width = inner.width * 9 / 20;
    let below = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    let count_width = 18.min(inner.width / 3);
    Areas {
        popup,
        query: Rect { height: 1, width: inner.width - count_width, ..inner },
        count: Rect { height: 1, x: inner.right() - count_width, width: count_width, ..inner },
        list: Rect { width: list_width, ..below },
        preview: Rect {
            x: below.x + list_width + 2,
            width: below.width.saturating_sub(list_width + 2),
            ..below
        },
    }
}

/// Draws the popup within `outer`.
pub(super) fn view(frame: &mut Frame<'_>, outer: Rect, state: &Search, world: &World, theme: Theme) {
    let areas = areas(outer);
    frame.render_widget(Clear, areas.popup);
    let block = Block::bordered()
        .border_style(theme.style(Tone::BorderFocused))
        .title(Line::styled(format!(" {} ", world.lang.search_title()), theme.style(Tone::Heading)));
    frame.render_widget(block, areas.popup);
    let query = TextArea::new(&state.query, theme).placeholder(world.lang.search_placeholder()).focused(true);
    query.draw(frame, areas.query);
    let count = match state.found().len() {
        0 => String::new(),
        count => format!("{}/{count}", state.cursor.selected + 1),
    };
    frame.render_widget(Line::styled(count, theme.style(Tone::Muted)).right_aligned(), areas.count);
    if state.found().is_empty() {
        let lang = world.lang;
        let text = match state.is_known() {
            false => lang.still_searching(),
            true if state.query.text().is_empty() => lang.no_organisations(),
            true => lang.no_results(),
        };
        frame.render_widget(Line::styled(text, theme.style(Tone::Muted)), areas.list);
    }
    let rows = state.found().iter().enumerate().skip(state.cursor.top);
    for (y, (number, found)) in (areas.list.y..areas.list.bottom()).zip(rows) {
        let Some(organisation) = world.overview().organisations().get(found.organisation) else { continue };
        let row = Rect { y, height: 1, ..areas.list };
        frame.render_widget(line(organisation, found, world, theme, row.width), row);
        if number == state.cursor.selected {
            frame.buffer_mut().set_style(row, theme.style(Tone::Selected));
            frame.buffer_mut().set_string(row.x, y, ">", theme.style(Tone::Selected));
        }
    }
    preview(frame, areas.preview, state, world, theme);
}

fn preview(frame: &mut Frame<'_>, area: Rect, state: &Search, world: &World, theme: Theme) {
    let organisation = state.organisation().and_then(|id| world.overview().organisations().get(id));
    if let Some(organisation) = organisation {
        let layout = Layout::new(&world.preview(organisation), area.width);
        frame.render_widget(
            PageView { layout: &layout, reading: Reading::default(), focused: false, theme },
            area,
        );
    }
}

/// A result in `room` cells: the abbreviation, whatever else matched, and the name, with the matching letters
/// highlighted. The name comes first when it matched, or when there is nothing else to recognise the
/// organisation by.
fn line(
    organisation: &Organisation,
    found: &FoundOrganisation,
    world: &World,
    theme: Theme,
    room: u16,
) -> Line<'static> {
    let mut spans = vec![Span::raw("  ")];
    let matched = |field: SearchedField| found.matches.iter().find(|matched| matched.field == field);
    if let Some(abbreviation) = &organisation.abbreviation {
        spans.extend(highlighted(abbreviation, matched(SearchedField::Abbreviation), Tone::Heading, theme));
        spans.push(Span::raw("  "));
    }
    let name = highlighted(&organisation.name, matched(SearchedField::Name), Tone::Plain, theme);
    let others = others(organisation, found, world, theme);
    if organisation.abbreviation.is_none() || matched(SearchedField::Name).is_some() || others.is_empty() {
        spans.extend(name);
        spans.extend(others);
    } else {
        spans.extend(others.into_iter().skip_while(|span| span.content.trim().is_empty()));
        spans.push(Span::raw("  "));
        spans.extend(name);
    }
    fitted(spans, room.into())
}

/// The matches outside the name and the abbreviation, each after a label that says what it is.
fn others(
    organisation: &Organisation,
    found: &FoundOrganisation,
    world: &World,
    theme: Theme,
) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    for other in found.matches.iter() {
        let Some(label) = found_in(other.field, world.lang) else { continue };
        let Some(text) = other.field.text(organisation, world.overview()) else { continue };
        spans.push(Span::raw("  "));
        spans.push(Span::styled(format!("{label}: "), theme.style(Tone::Muted)));
        spans.extend(highlighted(text, Some(other), Tone::Muted, theme));
    }
    spans
}

fn highlighted(text: &str, matched: Option<&FieldMatch>, tone: Tone, theme: Theme) -> Vec<Span<'static>> {
    let is_matched = |position: usize| matched.is_some_and(|matched| matched.positions.contains(&position));
    let mut spans: Vec<(String, bool)> = Vec::new();
    for (position, char) in text.chars().enumerate() {
        match spans.last_mut() {
            Some((run, shown)) if *shown == is_matched(position) => run.push(char),
            _ => spans.push((char.to_string(), is_matched(position))),
        }
    }
    let style = |shown: bool| theme.style(if shown { Tone::Matched } else { tone });
    spans.into_iter().map(|(run, shown)| Span::styled(plain_line(&run).into_owned(), style(shown))).collect()
}
