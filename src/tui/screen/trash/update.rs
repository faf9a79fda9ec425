//! How actions and the mouse change the trash.

use super::{Screen, State};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::msg::Mouse;
use crate::tui::page::OnPage;
use crate::tui::request::Request;
use crate::tui::widget::page::Item;

/// Performs `action` in the trash, and returns what it asks for.
pub(super) fn update(state: &mut State, action: Action, context: &Context<'_>) -> Vec<Request> {
    let (world, size) = (context.world, context.areas.body.as_size());
    state.made.renew(world, state.report.clone(), size.width);
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, size, world, None);
    if page.moves(&mut state.reading, action) {
        return Vec::new();
    }
    match action {
        Action::Back => vec![Request::Act(Action::Overview)],
        Action::Restore => match state.selected(context) {
            Some(Item::Trashed(id)) => vec![Request::Restore(id)],
            _ => vec![Request::Warn(world.lang.nothing_to_restore().to_owned())],
        },
        _ => Vec::new(),
    }
}

/// Handles a mouse event in the trash, and returns what it asks for.
pub(super) fn click(state: &mut State, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let (world, area) = (context.world, context.areas.body);
    state.made.renew(world, state.report.clone(), area.width);
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, area.as_size(), world, None);
    page.click(&mut state.reading, mouse, area)
}
