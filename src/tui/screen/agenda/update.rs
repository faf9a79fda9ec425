//! How actions and the mouse change the agenda.

use super::{Screen, State, areas};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::layout::WithRecord;
use crate::tui::msg::Mouse;
use crate::tui::request::Request;
use crate::tui::widget::page::Item;

/// Performs `action` in the agenda, and returns what it asks for.
pub(super) fn update(state: &mut State, action: Action, context: &Context<'_>) -> Vec<Request> {
    let (WithRecord { list, beside }, world) = (areas(&context.areas), context.world);
    if let Some(requests) = state.beside.update(action, context, beside) {
        keep_what_is_ticked(state, &requests, context);
        return requests;
    }
    let size = list.as_size();
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
        action => {
            let requests = page.act(state.reading, action);
            keep_what_is_ticked(state, &requests, context);
            requests
        }
    }
}

/// Handles a mouse event in the agenda, and returns what it asks for.
pub(super) fn click(state: &mut State, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let (WithRecord { list: area, beside }, world) = (areas(&context.areas), context.world);
    if let Some(requests) = state.beside.click(mouse, context, beside) {
        keep_what_is_ticked(state, &requests, context);
        return requests;
    }
    let page = state.made.on_page(area.as_size(), world, None);
    let requests = page.click(&mut state.reading, mouse, area);
    keep_what_is_ticked(state, &requests, context);
    requests
}

/// Makes a follow-up that is being ticked stay in its place.
fn keep_what_is_ticked(state: &mut State, requests: &[Request], context: &Context<'_>) {
    if let ([Request::Commit(_)], Some(Item::FollowUp(id))) = (requests, state.selected(context)) {
        state.kept.ticked.insert(id);
    }
}
