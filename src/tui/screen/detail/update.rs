//! How the right pane changes.

use ratatui::layout::{Rect, Size};

use super::State;
use crate::tui::action::Action;
use crate::tui::msg::Mouse;
use crate::tui::page::{Context, OnPage};
use crate::tui::request::Request;

/// Does `action` on the page, shown in a pane of `size`.
pub fn update(state: &mut State, action: Action, context: &Context<'_>, size: Size) -> Vec<Request> {
    let page = OnPage::new(context.page(state.place), size, context, state.place);
    if page.moves(&mut state.reading, action) {
        return Vec::new();
    }
    match action {
        Action::Back | Action::Left if state.go_back() => {}
        Action::Back | Action::Left => return vec![Request::Leave],
        Action::Forward | Action::Right => drop(state.go_forward()),
        action => return page.act(state.reading, action),
    }
    Vec::new()
}

/// What the mouse does on the page, drawn in `area`.
pub fn click(state: &mut State, mouse: Mouse, area: Rect, context: &Context<'_>) -> Vec<Request> {
    let page = OnPage::new(context.page(state.place), area.as_size(), context, state.place);
    page.click(&mut state.reading, mouse, area)
}
