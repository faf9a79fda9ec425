//! How the right pane changes.

use ratatui::layout::{Rect, Size};

use super::State;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::layout::WHEEL_ROWS;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::page::Context;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, Layout, Page};

/// Does `action` on the page, shown in a pane of `size`.
pub fn update(state: &mut State, action: Action, context: &Context<'_>, size: Size) -> Vec<Request> {
    let page = context.page(state.place);
    let layout = Layout::new(&page, size.width);
    let height = usize::from(size.height);
    let reading = &mut state.reading;
    match action {
        Action::Up => reading.up(&layout, height),
        Action::Down => reading.down(&layout, height),
        Action::PageUp => reading.scroll(-page_step(height), &layout, height),
        Action::PageDown => reading.scroll(page_step(height), &layout, height),
        Action::Top => reading.to_top(),
        Action::Bottom => reading.to_bottom(&layout, height),
        Action::Open => return open(state, &page, context),
        Action::ToggleDone => return toggle_done(state, &page, context),
        Action::Copy => return copy(state, &page, context),
        Action::Back | Action::Left if state.go_back() => {}
        Action::Back | Action::Left => return vec![Request::Act(Action::PreviousPane)],
        Action::Forward | Action::Right => drop(state.go_forward()),
        _ => {}
    }
    Vec::new()
}

/// What the mouse does on the page, drawn in `area`.
pub fn click(state: &mut State, mouse: Mouse, area: Rect, context: &Context<'_>) -> Vec<Request> {
    let page = context.page(state.place);
    let layout = Layout::new(&page, area.width);
    let height = usize::from(area.height);
    match mouse.gesture {
        Gesture::WheelUp => state.reading.scroll(-WHEEL_ROWS.cast_signed(), &layout, height),
        Gesture::WheelDown => state.reading.scroll(WHEEL_ROWS.cast_signed(), &layout, height),
        Gesture::Press | Gesture::DoublePress => {
            let row = state.reading.top + usize::from(mouse.at.y.saturating_sub(area.y));
            let Some(number) = layout.item_at(row) else { return Vec::new() };
            state.reading.select(number, &layout, height);
            if mouse.gesture == Gesture::DoublePress {
                return match page.items().get(number) {
                    Some(Item::FollowUp(_)) => toggle_done(state, &page, context),
                    _ => open(state, &page, context),
                };
            }
        }
        Gesture::Drag | Gesture::Release => {}
    }
    Vec::new()
}

/// A page further leaves two rows of the last one on the screen.
fn page_step(height: usize) -> isize {
    isize::try_from(height.saturating_sub(2).max(1)).unwrap_or(1)
}

fn open(state: &State, page: &Page, context: &Context<'_>) -> Vec<Request> {
    let place = match page.items().get(state.reading.selected) {
        Some(Item::Place(place)) => Some(*place),
        Some(Item::FollowUp(id)) => {
            context.overview.follow_ups().get(*id).map(|follow_up| follow_up.about.into())
        }
        Some(Item::Note(id)) => context.overview.notes().get(*id).map(|note| Place::Forum(note.forum)),
        None => None,
    };
    place.filter(|place| Some(*place) != state.place).map(Request::Open).into_iter().collect()
}

fn toggle_done(state: &State, page: &Page, context: &Context<'_>) -> Vec<Request> {
    match page.items().get(state.reading.selected) {
        Some(Item::FollowUp(id)) => {
            let follow_up = context.overview.follow_ups().get(*id);
            follow_up.map(|follow_up| Request::Commit(follow_up.ticked(context.today))).into_iter().collect()
        }
        _ => vec![Request::Warn(context.lang.no_follow_up_here().to_owned())],
    }
}

fn copy(state: &State, page: &Page, context: &Context<'_>) -> Vec<Request> {
    let number = state.reading.selected;
    let text = match page.items().get(number) {
        Some(Item::Note(id)) => context.overview.notes().get(*id).map(|note| note.text.clone()),
        Some(Item::FollowUp(id)) => {
            context.overview.follow_ups().get(*id).map(|follow_up| follow_up.text.clone())
        }
        Some(Item::Place(place)) => Some(place.name(context.overview)),
        None => state.place.map(|place| place.name(context.overview)),
    };
    text.map(|text| Request::Effect(Effect::Copy(text))).into_iter().collect()
}
