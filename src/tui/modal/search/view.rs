//! Draws the search popup.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::{Row, Search, several};
use crate::i18n::Lang;
use crate::search::{FieldMatch, Hit, SearchedField, TargetKind, TargetRef};
use crate::text::plain_line;
use crate::tui::finder::found_in;
use crate::tui::layout::centred;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::line::fitted;
use crate::tui::widget::more::more_below;
use crate::tui::widget::page::{Layout, Mark, PageView, Reading};
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::wrap::width;
use crate::tui::world::World;

/// The least width of the screen, in cells, at which what is selected is shown beside the results.
const BOTH: u16 = 60;

/// The parts of the popup.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    /// The whole popup, with its border.
    pub(super) popup: Rect,
    query: Rect,
    count: Rect,
    /// What the search is limited to.
    kinds: Rect,
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
    let list_width = if outer.width < BOTH { inner.width } else { inner.width * 9 / 20 };
    let below = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    let count_width = 18.min(inner.width / 3);
    Areas {
        popup,
        query: Rect { height: 1, width: inner.width - count_width, ..inner },
        kinds: Rect { y: inner.y + 1, height: 1, ..inner },
        count: Rect { height: 1, x: inner.right() - count_width, width: count_width, ..inner },
        list: Rect { width: list_width, ..below },
        preview: Rect {
            x: (below.x + list_width + 2).min(below.right()),
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
    frame.render_widget(kinds(state, world.lang, theme, areas.kinds.width), areas.kinds);
    let rows = state.rows();
    let lang = world.lang;
    let (count, instead) = match (rows.len(), state.is_known()) {
        (_, false) => (String::new(), lang.still_searching()),
        (0, true) if state.typed().is_empty() => (String::new(), lang.nothing_here()),
        (_, true) if state.hits().is_empty() => (lang.no_results().to_owned(), ""),
        (count, true) => (format!("{}/{count}", state.cursor.selected + 1), ""),
    };
    frame.render_widget(Line::styled(count, theme.style(Tone::Muted)).right_aligned(), areas.count);
    frame.render_widget(Line::styled(instead, theme.style(Tone::Muted)), areas.list);
    let list = areas.list;
    for (y, (number, row)) in (list.y..list.bottom()).zip(rows.iter().enumerate().skip(state.cursor.top)) {
        let area = Rect { y, height: 1, ..list };
        let line = match row {
            Row::Hit(hit) => hit_line(hit, world, theme, area.width),
            Row::New(kind) => {
                let text = world.lang.create_new(world.lang.new_record(*kind), state.typed());
                let text = plain_line(&text).into_owned();
                Some(fitted(
                    vec![Span::raw("  "), Span::styled(text, theme.style(Tone::Link))],
                    area.width.into(),
                ))
            }
        };
        frame.render_widget(line.unwrap_or_default(), area);
        if number == state.cursor.selected {
            frame.buffer_mut().set_style(area, theme.style(Tone::Selected));
            frame.buffer_mut().set_string(area.x, y, ">", theme.style(Tone::Selected));
        }
    }
    more_below(frame, list, rows.len().saturating_sub(state.cursor.top + usize::from(list.height)), theme);
    preview(frame, areas.preview, state, world, theme);
}

/// The kinds to which the search can be limited, the one that it is limited to in brackets.
fn kinds(state: &Search, lang: Lang, theme: Theme, room: u16) -> Line<'static> {
    let limited_to = state.limited_to();
    let mut spans = Vec::new();
    for kind in std::iter::once(None).chain(TargetKind::ALL.map(Some)) {
        let word = kind.map_or(lang.every_kind(), |kind| several(kind, lang));
        spans.push(if kind == limited_to {
            Span::styled(format!("[{word}]"), theme.style(Tone::Heading))
        } else {
            Span::styled(format!(" {word} "), theme.style(Tone::Muted))
        });
    }
    fitted(spans, room.into())
}

fn preview(frame: &mut Frame<'_>, area: Rect, state: &Search, world: &World, theme: Theme) {
    if area.is_empty() {
        return;
    }
    if let Some(found) = state.target().and_then(|target| target.get(world.overview())) {
        let layout = Layout::new(&world.preview(found), area.width);
        PageView { layout: &layout, reading: Reading::default(), mark: Mark::None, theme }.draw(frame, area);
    }
}

/// The kind of what was found, as short as fits in front of its name.
const fn short_kind(kind: TargetKind, lang: Lang) -> &'static str {
    match kind {
        TargetKind::Organisation => lang.short_organisation(),
        TargetKind::Person => lang.short_person(),
        TargetKind::Forum => lang.short_forum(),
        TargetKind::Region => lang.short_region(),
        TargetKind::Municipality => lang.short_municipality(),
    }
}

/// The width of the kinds in front of the names.
const KIND_WIDTH: usize = 7;

/// What was found, in `room` cells: its kind, the abbreviation, whatever else matched, and the name, with the matching
/// letters highlighted. The name comes first when it matched, or when there is nothing else to recognise it by.
fn hit_line(hit: &Hit, world: &World, theme: Theme, room: u16) -> Option<Line<'static>> {
    let found = hit.target.get(world.overview())?;
    let matched = |field: SearchedField| hit.matches.iter().find(|matched| matched.field == field);
    let kind = short_kind(hit.target.kind(), world.lang);
    let padding = " ".repeat(KIND_WIDTH.saturating_sub(width(kind)));
    let mut spans = vec![Span::raw("  "), Span::styled(format!("{kind}{padding}"), theme.style(Tone::Muted))];
    let abbreviation = match found {
        TargetRef::Organisation(organisation) => organisation.abbreviation.as_deref(),
        _ => None,
    };
    if let Some(abbreviation) = abbreviation {
        spans.extend(highlighted(abbreviation, matched(SearchedField::Abbreviation), Tone::Heading, theme));
        spans.push(Span::raw("  "));
    }
    let name = highlighted(found.name(), matched(SearchedField::Name), Tone::Plain, theme);
    let others = others(hit, found, world, theme);
    if abbreviation.is_none() || matched(SearchedField::Name).is_some() || others.is_empty() {
        spans.extend(name);
        spans.extend(others);
    } else {
        spans.extend(others.into_iter().skip_while(|span| span.content.trim().is_empty()));
        spans.push(Span::raw("  "));
        spans.extend(name);
    }
    if let Some(beside) = world.belongs_to(found).filter(|beside| beside != found.name()) {
        spans.push(Span::styled(format!("  {}", plain_line(&beside)), theme.style(Tone::Muted)));
    }
    Some(fitted(spans, room.into()))
}

/// The matches outside the name and the abbreviation, each after a label that says what it is.
fn others(hit: &Hit, found: TargetRef<'_>, world: &World, theme: Theme) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    for other in hit.matches.iter() {
        let Some(label) = found_in(other.field, hit.target.kind(), world.lang) else { continue };
        let text = other.field.text(found, world.overview(), world.lang.sector_name());
        let Some(text) = text else { continue };
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
