//! What the mouse does, by what it points at.

use ratatui::layout::Rect;

use crate::tui::context::Context;
use crate::tui::layout::{Areas, Pane};
use crate::tui::model::{Dragging, Model, Screen};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::screen::{agenda, detail, notes, regions, trash};
use crate::tui::view::hint_at;

/// What the mouse asks for.
pub(super) fn mouse(model: &mut Model, mouse: Mouse) -> Vec<Request> {
    if model.is_too_small() {
        return Vec::new();
    }
    if matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
        model.status = None;
        if let Some(action) = hint_at(model, mouse.at) {
            return vec![Request::Act(action)];
        }
    }
    let areas = model.areas();
    match model.modals.last_mut() {
        Some(modal) => modal.click(mouse, &Context { world: &model.world, theme: model.theme, areas }),
        None => on_screen(model, mouse),
    }
}

fn on_screen(model: &mut Model, mouse: Mouse) -> Vec<Request> {
    let areas = model.areas();
    match model.screen {
        Screen::Agenda => agenda::click(&mut model.agenda, mouse, areas.body, &model.world.context()),
        Screen::Trash => trash::click(&mut model.trash, mouse, areas.body, &model.world),
        Screen::Overview | Screen::Notes => in_panes(model, mouse, areas),
    }
}

fn in_panes(model: &mut Model, mouse: Mouse, areas: Areas) -> Vec<Request> {
    let within = |area: Option<Rect>| area.filter(|area| area.contains(mouse.at));
    match (mouse.gesture, model.dragging) {
        (Gesture::Drag, Dragging::Divider) => {
            model.tree_width = Some(mouse.at.x);
            model.tree_width = model.areas().tree.map(|tree| tree.width);
        }
        (Gesture::Release, _) => model.dragging = Dragging::Nothing,
        (Gesture::Press | Gesture::DoublePress, _) if within(areas.divider).is_some() => {
            model.dragging = Dragging::Divider;
        }
        _ if model.screen == Screen::Notes => {
            return notes::click(&mut model.notes, mouse, &model.world, &areas);
        }
        _ => {
            if let Some(area) = within(areas.tree) {
                return in_tree(model, mouse, area);
            } else if let Some(area) = within(areas.detail) {
                return on_page(model, mouse, area);
            }
        }
    }
    Vec::new()
}

fn in_tree(model: &mut Model, mouse: Mouse, area: Rect) -> Vec<Request> {
    let requests = regions::click(&mut model.regions, mouse, area, model.world.overview());
    if matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
        model.focus = Pane::Tree;
        super::navigate::show_cursor(model);
    }
    requests
}

fn on_page(model: &mut Model, mouse: Mouse, area: Rect) -> Vec<Request> {
    if matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
        model.focus = Pane::Detail;
    }
    detail::click(&mut model.detail, mouse, area, &model.world)
}
