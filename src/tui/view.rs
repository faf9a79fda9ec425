//! Draws the model on the whole screen, and changes nothing.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::action::Action;
use super::chrome::{self, Hint};
use super::keys::Scope;
use super::layout::Areas;
use super::model::{Model, Mood, Status};
use super::place::Place;
use super::screen::ScreenName;
use super::theme::Tone;
use super::widget::page::Item;
use super::widget::text_area::TextArea;
use super::widget::wrap::{truncate, width};

/// The cells between two names of the breadcrumb.
const SEPARATOR: usize = 3;

/// Draws the whole interface, in the colours and signs that suit the terminal.
pub fn view(frame: &mut Frame<'_>, model: &Model) {
    draw(frame, model);
    chrome::suit(frame, model.theme, model.world.signs);
}

fn draw(frame: &mut Frame<'_>, model: &Model) {
    if model.is_too_small() {
        return chrome::too_small(frame, model.size, model.world.lang);
    }
    let areas = model.areas();
    header(frame, model, &areas);
    if model.forms().next().is_none() {
        if model.shown().pane().is_some() {
            divider(frame, model, &areas);
        }
        model.shown().draw(frame, &model.context(), model.modals.is_empty());
    }
    if !model.modals.is_empty() {
        // What a screen says there about what is below it would seem to be about the popup.
        frame.render_widget(Clear, areas.status);
    }
    status(frame, model, areas.status);
    chrome::hint_line(frame, hints(model), model.theme);
    for modal in &model.modals {
        modal.draw(frame, &model.context());
    }
}

/// Draws the header: the breadcrumb, or the name of the form that covers the panes; and the number of items
/// that are due.
fn header(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    let theme = model.theme;
    let counts = counts(model);
    let overdue = overdue(model);
    let names = shortened(&breadcrumb(model), room_for_names(model));
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

/// The numbers behind the breadcrumb. On a narrow screen they are cut off rather than the name of what is counted.
fn counts(model: &Model) -> String {
    let counts = model.shown().counts(model.world.lang).filter(|_| model.forms().next().is_none());
    let counts = counts.map_or_else(String::new, |counts| format!(" · {counts}"));
    let beside = breadcrumb(model).last().map_or(0, |name| width(name)) + 2;
    let room = usize::from(model.areas().header.width).saturating_sub(beside);
    truncate(&counts, room).into_owned()
}

/// The cells that the header has for the breadcrumb.
fn room_for_names(model: &Model) -> usize {
    let taken = width(&counts(model)) + overdue(model).map_or(0, |(text, _)| width(&text) + 2);
    usize::from(model.areas().header.width.saturating_sub(2)).saturating_sub(taken)
}

/// The page that a click at a position of the breadcrumb shows; none when there is no such name there.
pub(super) fn crumb_at(model: &Model, at: Position) -> Option<Place> {
    if at.y != model.areas().header.y || !model.modals.is_empty() {
        return None;
    }
    let trail = model.shown().trail(&model.context());
    let names = breadcrumb(model);
    let shown = shortened(&names, room_for_names(model));
    let mut x = 1;
    for (number, name) in shown.iter().enumerate() {
        let end = x + width(name);
        if (x..end).contains(&usize::from(at.x)) {
            // Of a shortened breadcrumb the last names are shown.
            let position = (names.len() + number).checked_sub(shown.len())?;
            return trail.get(position).copied().flatten();
        }
        x = end + SEPARATOR;
    }
    None
}

/// The text at the end of the header of the overview with the number of overdue items and the key that shows
/// them, and its area; none when nothing is overdue.
fn overdue(model: &Model) -> Option<(String, Rect)> {
    if model.screen != ScreenName::Regions || model.forms().next().is_some() {
        return None;
    }
    let key = model.keymap.hint(Scope::Global, Action::Agenda)?;
    let key = model.world.signs.of_key(key);
    let text = format!("! {} ({key})", model.world.lang.overdue_count(model.overdue));
    let header = model.areas().header;
    let taken = u16::try_from(width(&text)).unwrap_or(u16::MAX).min(header.width);
    let area = Rect { x: header.right().saturating_sub(taken + 1), width: taken, ..header };
    (model.overdue > 0).then_some((text, area))
}

/// The names that fit in `room` cells with their separators. The last ones say best where the user is, so the
/// first ones are dropped, and a last one that is too long by itself is cut.
fn shortened(names: &[String], room: usize) -> Vec<String> {
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
    let names: Vec<String> = model.forms().flat_map(|form| form.title(&model.world)).collect();
    if names.is_empty() { model.shown().breadcrumb(&model.context()) } else { names }
}

/// Draws the divider between the panes, where there are two.
fn divider(frame: &mut Frame<'_>, model: &Model, areas: &Areas) {
    let style = model.theme.style(Tone::Border);
    if let Some(area) = areas.divider {
        for y in area.y..area.bottom() {
            frame.buffer_mut().set_string(area.x, y, "│", style);
        }
        frame.buffer_mut().set_string(area.x, areas.rule.y, "┬", style);
    }
}

/// Draws the status line: the latest message, or the prompt while the user is typing to find something.
fn status(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let prompt = model.shown().prompt(model.world.lang).filter(|_| model.modals.is_empty());
    if let Some((label, typed)) = prompt {
        let label = format!(" {label} ");
        let taken = u16::try_from(width(&label)).unwrap_or(area.width).min(area.width);
        frame.render_widget(Line::styled(label, model.theme.style(Tone::Label)), area);
        let field = Rect { x: area.x + taken, width: area.width - taken, ..area };
        TextArea::new(typed, model.theme).focused(true).draw(frame, field);
        return;
    }
    // A lasting problem is shown whenever there is no other message.
    let lasting = || Some(Status::new(model.trouble()?, Mood::Bad));
    let Some(status) = model.status.clone().or_else(lasting) else { return };
    chrome::status(frame, area, &status, model.theme);
}

fn hints(model: &Model) -> Vec<Hint> {
    let (scope, lang) = (model.scope(), model.world.lang);
    let suggestion = match model.selected() {
        Some(Item::Suggestion(suggestion)) if model.modals.is_empty() => Some(suggestion),
        _ => None,
    };
    // What a line proposes is what it is there for.
    let first = [Action::Open, Action::Add].into_iter().filter(|_| suggestion.is_some());
    let is_other = |action: &Action| suggestion.is_none() || !matches!(action, Action::Open | Action::Add);
    let actions = first.chain(scope.likely().iter().copied().filter(is_other));
    let worded = actions.filter(|action| is_of_use(*action, model)).map(|action| match suggestion {
        Some(suggestion) if action == Action::Add => (action, lang.hint_for(suggestion)),
        _ => (action, lang.action_in(scope, action)),
    });
    chrome::hints(worded, model.areas().hints, scope, &model.keymap, model.world.signs)
}

/// Whether an action would do anything now, as far as can be known in advance.
fn is_of_use(action: Action, model: &Model) -> bool {
    if model.modals.is_empty() && !model.shown().is_of_use(action, &model.context()) {
        return false;
    }
    match action {
        Action::Undo => model.world.snapshot.past.undo > 0,
        Action::Trouble => model.can_retry(),
        Action::AddPoint => model.forum_at_hand().is_some(),
        Action::Restore => model.selected().is_some(),
        Action::Briefing => model.forum_at_hand().is_some() && !model.is_briefing(),
        Action::ToggleDone => matches!(model.selected(), Some(Item::FollowUp(_))),
        Action::Snooze => matches!(model.selected(), Some(Item::FollowUp(_) | Item::Meeting(_))),
        Action::Open | Action::Edit | Action::Copy => !needs_selection(model) || model.selected().is_some(),
        _ => true,
    }
}

/// Whether actions such as opening need a selected line, and cannot apply to the page as a whole.
fn needs_selection(model: &Model) -> bool {
    model.modals.is_empty() && model.screen != ScreenName::Regions && !model.scope().takes_text()
}

/// The action of the hint at a position, so that hints can be clicked; none when there is no hint there.
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
