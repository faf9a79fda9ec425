//! How the search popup responds to actions and the mouse.

use ratatui::layout::Rect;

use super::Search;
use super::view::areas;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::layout::row_at;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::place::Place;
use crate::tui::request::Request;

/// Does `action` in the popup.
pub(super) fn update(state: &mut Search, action: Action, context: &Context<'_>) -> Vec<Request> {
    let height = usize::from(areas(context.areas.over).list.height);
    match action {
        Action::Open => return open(state),
        Action::Copy => {
            let name = state.organisation().map(|id| Place::Organisation(id).name(context.world.overview()));
            return name.map(|name| Request::Effect(Effect::Copy(name))).into_iter().collect();
        }
        Action::Back => return vec![Request::Close],
        action => state.cursor.act(action, state.found().len(), height),
    }
    Vec::new()
}

/// Handles the mouse in the popup, drawn within `outer`; a click outside closes it.
pub(super) fn click(state: &mut Search, mouse: Mouse, outer: Rect) -> Vec<Request> {
    let areas = areas(outer);
    let height = usize::from(areas.list.height);
    match mouse.gesture {
        Gesture::WheelUp | Gesture::WheelDown => {
            state.cursor.wheel(mouse.gesture, state.found().len(), height);
        }
        Gesture::Press if !areas.popup.contains(mouse.at) => return vec![Request::Close],
        Gesture::Press | Gesture::DoublePress => {
            let row = row_at(areas.list, mouse.at).map(|row| state.cursor.top + row);
            let Some(row) = row.filter(|row| *row < state.found().len()) else { return Vec::new() };
            state.cursor.select(row, state.found().len(), height);
            if mouse.gesture == Gesture::DoublePress {
                return open(state);
            }
        }
        Gesture::Drag | Gesture::Release => {}
    }
    Vec::new()
}

fn open(state: &Search) -> Vec<Request> {
    match state.organisation() {
        Some(organisation) => vec![Request::Close, Request::Open(Place::Organisation(organisation))],
        None => Vec::new(),
    }
}
