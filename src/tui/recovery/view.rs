//! Draws the recovery screen.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::page::{Part, Shown};
use super::{Model, Popup};
use crate::tui::action::Action;
use crate::tui::chrome::{self, Hint};
use crate::tui::keys::Scope;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Mark, PageView, Reading};

/// Draws the whole screen, in the colours and signs that suit the terminal.
pub fn view(frame: &mut Frame<'_>, model: &Model) {
    draw(frame, model);
    chrome::suit(frame, model.theme, model.signs);
}

fn draw(frame: &mut Frame<'_>, model: &Model) {
    if model.is_too_small() {
        return chrome::too_small(frame, model.size, model.lang);
    }
    let shown = Shown::new(model);
    let areas = &shown.areas;
    let title = format!(" {}", model.lang.recovery_title());
    frame.render_widget(Line::styled(title, model.theme.style(Tone::Heading)), areas.header);
    chrome::rule(frame, areas.rule, model.theme);
    part(frame, model, &shown.damage, Reading::default(), false);
    if shown.is_cut {
        more(frame, model, shown.damage.area);
    }
    part(frame, model, &shown.intro, Reading::default(), false);
    part(frame, model, &shown.list, model.reading, model.popup.is_none());
    if let Some(status) = &model.status {
        chrome::status(frame, areas.status, status, model.theme);
    }
    chrome::hint_line(frame, hints(model, areas.hints), model.theme);
    let over = over(model);
    match &model.popup {
        Some(Popup::Confirm(confirm)) => confirm.view(frame, over, model.theme),
        Some(Popup::Help(help)) => help.view(frame, over, model.lang, model.theme),
        Some(Popup::Notice(notice)) => notice.view(frame, over, model.theme),
        None => {}
    }
}

/// The area for popups: the whole screen but the status and hint lines.
pub(super) fn over(model: &Model) -> Rect {
    Rect { x: 0, y: 0, width: model.size.width, height: model.size.height.saturating_sub(2) }
}

/// The action of the hint at a position; none when there is no hint there.
pub(super) fn hint_at(model: &Model, at: Position) -> Option<Action> {
    chrome::hinted(hints(model, Shown::new(model).areas.hints), at)
}

fn hints(model: &Model, line: Rect) -> Vec<Hint> {
    let scope = model.scope();
    // The error is on the screen already, and there is nothing to retry.
    let likely = scope.likely().iter().copied();
    let likely = likely.filter(|action| (scope, *action) != (Scope::Notice, Action::Trouble));
    let worded = likely.map(|action| (action, model.lang.action_in(scope, action)));
    chrome::hints(worded, line, scope, &model.keymap, model.signs)
}

fn part(frame: &mut Frame<'_>, model: &Model, part: &Part, reading: Reading, focused: bool) {
    let view = PageView { layout: &part.layout, reading, mark: Mark::of_page(focused), theme: model.theme };
    view.draw(frame, part.area);
}

/// Writes on the last row of `area` that there is more to read, and the key that shows it.
fn more(frame: &mut Frame<'_>, model: &Model, area: Rect) {
    let Some(key) = model.keymap.hint(Scope::Recovery, Action::Trouble) else { return };
    let row = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let text = format!("  {}", model.lang.more_of_the_reason(&model.signs.of_key(key)));
    let width = usize::from(area.width);
    frame.render_widget(Line::styled(format!("{text:width$}"), model.theme.style(Tone::Muted)), row);
}
