//! The whole screen: it draws the model and changes nothing.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::action::Action;
use super::chrome::{self, Hint};
use super::keys::Scope;
use super::layout::{Areas, Pane};
use super::model::{Model, Mood, Screen, Status};
use super::screen::{agenda, detail, notes, regions, trash};
use super::theme::Tone;
use super::widget::page::Item;
use super::widget::text_area::TextArea;
use super::widget::text_buffer::TextBuffer;
use super::widget::wrap::{truncate, width};

/// Draws everything.
pub fn view(frame: &mut Frame<'_>, model: &Model) {
    if model.is_too_small() {
        return chrome::too_small(frame, model.size, model.world.lang);
    }
    let areas = model.areas();
    header(frame, model, &areas);
    if !model.forms().next().is_some() {
        screen(frame, model, &areas);
    }
    status(frame, model, areas.status);
    chrome::hint_line(frame, hints(model), model.theme);
    for modal in &model.modals {
        modal.draw(frame, &model.context());
    }
}

/// The breadcrumb, or the name of the form that stands over the panes; and how much is due.
fn header(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    let theme = model.theme;
    let counts = counts(model).map_or_else(String::new, |counts| format!(" · {counts}"));
    let overdue = overdue(model);
    let taken = width(&counts) + overdue.as_ref().map_or(0, |(text, _)| width(text) + 2);
    let room = usize::from(areas.header.width.saturating_sub(2)).saturating_sub(taken);
    let names = shortened(&breadcrumb(model), room);
    let mut spans = vec![Span::raw(" ")];
    for (number, name) in names.iter().enumerate() {
        if number > 0 {
            spans.push(Span::styled(" › ", theme.style(Tone::Muted)));
        }
        let last = number + 1 == names.len();
        spans.push(Span::styled(name.clone(), theme.style(if last { Tone::Heading } else { Tone::Plain })));
    }
    spans.push(Span::styled(counts, theme.style(Tone::Muted)));
    frame.render_widget(Line::from(spans), areas.header);
    if let Some((text, area)) = overdue {
        frame.render_widget(Line::styled(text, theme.style(Tone::Muted)), area);
    }
    chrome::rule(frame, areas.rule, theme);
}

/// How much is due, behind the name of the agenda.
fn counts(model: &Model) -> Option<String> {
    let is_shown = model.screen == Screen::Agenda && !model.forms().next().is_some();
    if is_shown { model.agenda.counts(model.world.lang) } else { None }
}

/// How much is overdue, and the key that shows it, at the end of the header of the overview.
fn overdue(model: &Model) -> Option<(String, Rect)> {
    if model.screen != Screen::Overview || model.forms().next().is_some() {
        return None;
    }
    let key = model.keymap.hint(Scope::Global, Action::Agenda)?;
    let text = format!("! {} ({key})", model.world.lang.overdue_count(model.overdue));
    let header = model.areas().header;
    let taken = u16::try_from(width(&text)).unwrap_or(u16::MAX).min(header.width);
    let area = Rect { x: header.right().saturating_sub(taken + 1), width: taken, ..header };
    (model.overdue > 0).then_some((text, area))
}

/// The names that fit in `room` cells with their separators: the last ones say best where one is, so the
/// first ones give way, and a last one that is too long by itself is cut.
fn shortened(names: &[String], room: usize) -> Vec<String> {
    const SEPARATOR: usize = 3;
    let taken = |names: &[String]| names.iter().map(|name| width(name) + SEPARATOR).sum::<usize>();
    let without = |dropped: usize| -> Vec<String> {
        let mark = (dropped > 0).then(|| "…".to_owned());
        mark.into_iter().chain(names[dropped..].iter().cloned()).collect()
    };
    let last = names.len().saturating_sub(1);
    let fits = |dropped: &usize| taken(&without(*dropped)) <= room + SEPARATOR;
    let mut shown = without((0..last).find(fits).unwrap_or(last));
    if let Some(name) = shown.pop() {
        let left = room.saturating_sub(taken(&shown));
        shown.push(truncate(&name, left).into_owned());
    }
    shown
}

fn breadcrumb(model: &Model) -> Vec<String> {
    let overview = model.world.overview();
    let lang = model.world.lang;
    // Where the page of a partner is left for the tree, and hidden by it, the line is about the tree.
    let shown = if model.areas().detail.is_some() { model.detail.place } else { model.regions.cursor };
    let page = || match (model.screen, shown) {
        (Screen::Agenda, _) => model.agenda.breadcrumb(overview, lang),
        (Screen::Notes, _) => model.notes.breadcrumb(overview, lang),
        (Screen::Trash, _) => vec![lang.trash_title().to_owned()],
        (Screen::Overview, Some(place)) => place.breadcrumb(overview, lang),
        (Screen::Overview, None) => vec![lang.empty_overview().to_owned()],
    };
    let names: Vec<String> = model.forms().flat_map(|form| form.title(&model.world)).collect();
    if names.is_empty() { page() } else { names }
}

fn screen(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    let focused = model.modals.is_empty();
    match model.screen {
        Screen::Overview => panes(frame, model, areas),
        Screen::Agenda => agenda::view(frame, areas.body, &model.agenda, model.theme, focused),
        Screen::Notes => {
            divider(frame, model, areas);
            notes::view(frame, areas, &model.notes, &model.world, model.theme, focused);
        }
        Screen::Trash => trash::view(frame, areas.body, &model.trash, &model.world, model.theme, focused),
    }
}

fn panes(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    let world = &model.world;
    let theme = model.theme;
    let on_top = model.modals.is_empty();
    if let Some(area) = areas.tree {
        let focused = on_top && model.focus == Pane::Tree;
        regions::view(frame, area, &model.regions, world, theme, focused);
    }
    divider(frame, model, areas);
    if let Some(area) = areas.detail {
        let focused = on_top && model.focus == Pane::Detail;
        detail::view(frame, area, &model.detail, world, theme, focused);
    }
}

/// The line between the panes, where there are two.
fn divider(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    let style = model.theme.style(Tone::Border);
    if let Some(area) = areas.divider {
        for y in area.y..area.bottom() {
            frame.buffer_mut().set_string(area.x, y, "│", style);
        }
        frame.buffer_mut().set_string(area.x, areas.rule.y, "┬", style);
    }
}

/// What is looked for on the screen, under the words for it, while it is typed.
fn prompt(model: &Model) -> Option<(&'static str, &TextBuffer)> {
    let lang = model.world.lang;
    match model.scope() {
        Scope::FindInTree => Some((lang.find_in_tree_prompt(), &model.regions.find.as_ref()?.text)),
        Scope::FindInNotes => Some((lang.find_in_notes_prompt(), model.notes.typed()?)),
        _ => None,
    }
}

/// What happened last; while something is looked for, the prompt for it.
fn status(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    if let Some((label, typed)) = prompt(model) {
        let label = format!(" {label} ");
        let taken = u16::try_from(width(&label)).unwrap_or(area.width).min(area.width);
        frame.render_widget(Line::styled(label, model.theme.style(Tone::Label)), area);
        let field = Rect { x: area.x + taken, width: area.width - taken, ..area };
        TextArea::new(typed, model.theme).focused(true).draw(frame, field);
        return;
    }
    // What lasts is shown whenever nothing else is.
    let lasting = || Some(Status { text: model.trouble()?, mood: Mood::Bad });
    let Some(status) = model.status.clone().or_else(lasting) else { return };
    chrome::status(frame, area, &status, model.theme);
}

fn hints(model: &Model) -> Vec<Hint> {
    let scope = model.scope();
    let of_use = chrome::likely(scope).iter().copied().filter(|action| is_of_use(*action, model));
    chrome::hints(of_use, model.areas().hints, scope, &model.keymap, model.world.lang)
}

/// Whether an action would do anything now, as far as that can be told beforehand.
fn is_of_use(action: Action, model: &Model) -> bool {
    match action {
        Action::Undo => model.world.snapshot.past.undo > 0,
        Action::Trouble => model.can_retry(),
        Action::AddNote => model.forum_at_hand().is_some(),
        Action::Restore => model.selected().is_some(),
        Action::Briefing => model.forum_at_hand().is_some() && !model.is_briefing(),
        Action::ToggleDone => matches!(model.selected(), Some(Item::FollowUp(_))),
        Action::Snooze => matches!(model.selected(), Some(Item::FollowUp(_) | Item::Meeting(_))),
        Action::Open | Action::Edit | Action::Copy
            if matches!(model.scope(), Scope::Agenda | Scope::Notes) =>
        {
            model.selected().is_some()
        }
        _ => true,
    }
}

/// The action of the hint at a position, so that hints can be clicked.
pub(super) fn hint_at(model: &Model, at: Position) -> Option<Action> {
    let overdue = overdue(model).filter(|_| model.modals.is_empty());
    if overdue.is_some_and(|(_, area)| area.contains(at)) {
        return Some(Action::Agenda);
    }
    chrome::hinted(hints(model), at)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::fits(30, "Brabant › Diest › Overleg")]
    #[case::exactly(25, "Brabant › Diest › Overleg")]
    #[case::without_the_first(24, "… › Diest › Overleg")]
    #[case::only_the_last(15, "… › Overleg")]
    #[case::not_even_the_last(8, "… › Ove…")]
    fn the_end_of_the_breadcrumb_stays_readable(#[case] room: usize, #[case] shown: &str) {
        let names = ["Brabant", "Diest", "Overleg"].map(str::to_owned);
        assert_eq!(shortened(&names, room).join(" › "), shown);
    }
}
