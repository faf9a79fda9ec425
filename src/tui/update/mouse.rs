//! Handles mouse events, according to what is under the mouse.

use crate::tui::model::{Dragging, Model};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::view::{crumb_at, hint_at};

/// Handles a mouse event, and returns what it asks for.
pub(super) fn mouse(model: &mut Model, mouse: Mouse) -> Vec<Request> {
    if model.is_too_small() {
        return Vec::new();
    }
    if matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
        model.clear_status();
        if let Some(action) = hint_at(model, mouse.at) {
            return vec![Request::Act(action)];
        }
        if let Some(place) = crumb_at(model, mouse.at) {
            return vec![Request::Open(place)];
        }
    }
    if let Some((modal, context)) = model.top_mut() {
        return modal.click(mouse, &context);
    }
    if moves_divider(model, mouse) {
        return Vec::new();
    }
    let (screen, context) = model.shown_mut();
    screen.click(mouse, &context)
}

/// Moves the divider between the panes when it is dragged; returns true if the event took hold of it, moved it
/// or let it go.
fn moves_divider(model: &mut Model, mouse: Mouse) -> bool {
    if model.shown().pane().is_none() {
        return false;
    }
    match (mouse.gesture, model.dragging) {
        (Gesture::Drag, Dragging::Divider) => {
            model.tree_width = Some(mouse.at.x);
            model.tree_width = model.areas().tree.map(|tree| tree.width);
        }
        (Gesture::Release, _) => model.dragging = Dragging::Nothing,
        (Gesture::Press | Gesture::DoublePress, _)
            if model.areas().divider.is_some_and(|area| area.contains(mouse.at)) =>
        {
            model.dragging = Dragging::Divider;
        }
        _ => return false,
    }
    true
}
