//! How the trash changes.

use ratatui::layout::{Rect, Size};

use super::State;
use crate::tui::action::Action;
use crate::tui::msg::Mouse;
use crate::tui::page::OnPage;
use crate::tui::request::Request;
use crate::tui::world::World;

/// Does `action` in the trash, shown in an area of `size`.
pub fn update(state: &mut State, action: Action, world: &World, size: Size) -> Vec<Request> {
    state.made.renew(world, state.told.clone(), size.width);
    let context = world.context();
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, size, &context, None);
    if page.moves(&mut state.reading, action) {
        return Vec::new();
    }
    match action {
        Action::Back => vec![Request::Act(Action::Overview)],
        Action::Restore => match state.selected() {
            Some(id) => vec![Request::Restore(id)],
            None => vec![Request::Warn(world.lang.nothing_to_restore().to_owned())],
        },
        _ => Vec::new(),
    }
}

/// What the mouse does in the trash, drawn in `area`.
pub fn click(state: &mut State, mouse: Mouse, area: Rect, world: &World) -> Vec<Request> {
    state.made.renew(world, state.told.clone(), area.width);
    let context = world.context();
    let page = OnPage::laid_out(&state.made.page, &state.made.layout, area.as_size(), &context, None);
    page.click(&mut state.reading, mouse, area)
}
