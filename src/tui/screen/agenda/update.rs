//! How the agenda changes.

use ratatui::layout::{Rect, Size};

use super::State;
use crate::tui::action::Action;
use crate::tui::msg::Mouse;
use crate::tui::page::{Context, OnPage};
use crate::tui::request::Request;
use crate::tui::widget::page::Item;

/// Does `action` in the agenda, shown in an area of `size`.
pub fn update(state: &mut State, action: Action, context: &Context<'_>, size: Size) -> Vec<Request> {
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, size, context, None);
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
            keep_what_is_ticked(state, &requests);
            requests
        }
    }
}

/// What the mouse does in the agenda, drawn in `area`.
pub fn click(state: &mut State, mouse: Mouse, area: Rect, context: &Context<'_>) -> Vec<Request> {
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, area.as_size(), context, None);
    let requests = page.click(&mut state.reading, mouse, area);
    keep_what_is_ticked(state, &requests);
    requests
}

/// A follow-up that is being ticked stays where it is.
fn keep_what_is_ticked(state: &mut State, requests: &[Request]) {
    if let ([Request::Commit(_)], Some(Item::FollowUp(id))) = (requests, state.selected()) {
        state.kept.ticked.insert(id);
    }
}
