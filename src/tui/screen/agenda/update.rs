//! How the agenda changes.

use ratatui::layout::{Rect, Size};

use super::State;
use super::page::page;
use crate::tui::action::Action;
use crate::tui::msg::Mouse;
use crate::tui::page::{Context, OnPage};
use crate::tui::request::Request;

/// Does `action` in the agenda, shown in an area of `size`.
pub fn update(state: &mut State, action: Action, context: &Context<'_>, size: Size) -> Vec<Request> {
    let page = OnPage::new(page(state, context), size, context, None);
    if page.moves(&mut state.reading, action) {
        return Vec::new();
    }
    match action {
        Action::Back if state.about.is_some() => {
            state.about = None;
            Vec::new()
        }
        Action::Back => vec![Request::Act(Action::Overview)],
        action => page.act(state.reading, action),
    }
}

/// What the mouse does in the agenda, drawn in `area`.
pub fn click(state: &mut State, mouse: Mouse, area: Rect, context: &Context<'_>) -> Vec<Request> {
    let page = OnPage::new(page(state, context), area.as_size(), context, None);
    page.click(&mut state.reading, mouse, area)
}
