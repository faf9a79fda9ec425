//! How actions and the mouse change the ways in.

use super::State;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::msg::Mouse;
use crate::tui::request::Request;

/// Performs `action`, and returns what it asks for.
pub(super) fn update(state: &mut State, action: Action, context: &Context<'_>) -> Vec<Request> {
    let (size, world) = (context.areas.body.as_size(), context.world);
    let page = state.made.on_page(size, world, None);
    if page.moves(&mut state.reading, action) {
        return Vec::new();
    }
    match action {
        Action::Back if state.kept.about.is_some() => {
            state.kept.about = None;
            Vec::new()
        }
        Action::Back => vec![Request::Act(Action::Overview)],
        action => page.act(state.reading, action),
    }
}

/// Handles a mouse event, and returns what it asks for.
pub(super) fn click(state: &mut State, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let (area, world) = (context.areas.body, context.world);
    let page = state.made.on_page(area.as_size(), world, None);
    page.click(&mut state.reading, mouse, area)
}
