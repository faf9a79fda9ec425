//! How actions and the mouse change the right pane.

use ratatui::layout::{Rect, Size};

use super::State;
use crate::tui::action::Action;
use crate::tui::msg::Mouse;
use crate::tui::page::OnPage;
use crate::tui::request::Request;
use crate::tui::world::World;

/// Performs `action` on the page, which is shown in a pane of `size`, and returns what it asks for.
pub fn update(state: &mut State, action: Action, world: &World, size: Size) -> Vec<Request> {
    state.made.renew(world, state.place, size.width);
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, size, world, state.place);
    if page.moves(&mut state.reading, action) {
        return Vec::new();
    }
    let requests = page.act(state.reading, action);
    match action {
        Action::Back | Action::Left if !state.go_back() => return vec![Request::Leave],
        Action::Forward | Action::Right => drop(state.go_forward()),
        _ => {}
    }
    requests
}

/// Handles a mouse event on the page, which is drawn in `area`, and returns what it asks for.
pub fn click(state: &mut State, mouse: Mouse, area: Rect, world: &World) -> Vec<Request> {
    state.made.renew(world, state.place, area.width);
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, area.as_size(), world, state.place);
    page.click(&mut state.reading, mouse, area)
}
