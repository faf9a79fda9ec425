//! How actions and the mouse change a list of organisations or people.

use super::{Content, Parts, State, Words, areas};
use crate::domain::DirectoryLimits;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::layout::row_at;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::widget::text_buffer::TextBuffer;

/// Performs `action`, and returns what it asks for.
pub(super) fn update<C: Content>(
    state: &mut State<C>,
    action: Action,
    context: &Context<'_>,
) -> Vec<Request> {
    if let Some(requests) = state.beside.update(action, context, areas(&context.areas).beside) {
        return requests;
    }
    let here = state.here(context.world.overview());
    match (action, &state.words) {
        (Action::Open, Words::Typed(_)) => state.keep_words(),
        (Action::Back, Words::Typed(_)) => state.words = Words::default(),
        (Action::Open, Words::Kept(_)) => return here.map(Request::Open).into_iter().collect(),
        (Action::Back, Words::Kept(_)) => return state.back(),
        (Action::Find, _) => state.words = Words::Typed(TextBuffer::single_line(state.words.text())),
        (Action::Order, _) => state.sorted = state.sorted.next(),
        (Action::WithoutSeat, _) => state.limits.without_seat = !state.limits.without_seat,
        (Action::Copy, _) => {
            return here.map_or_else(Vec::new, |place| context.world.copy_place(place));
        }
        (action, _) => {
            let mut cursor = state.cursor;
            cursor.act(action, state.listed.len(), areas(&context.areas).rows.height.into());
            state.cursor = cursor;
            state.go_to(cursor.selected, context);
        }
    }
    Vec::new()
}

/// Handles a mouse event, and returns what it asks for.
pub(super) fn click<C: Content>(state: &mut State<C>, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let Parts { rows, beside, .. } = areas(&context.areas);
    if let Some(requests) = state.beside.click(mouse, context, beside) {
        return requests;
    }
    match mouse.gesture {
        Gesture::WheelUp | Gesture::WheelDown => {
            state.cursor.wheel(mouse.gesture, state.listed.len(), rows.height.into());
            state.go_to(state.cursor.selected, context);
        }
        Gesture::Press | Gesture::DoublePress => {
            let row = row_at(rows, mouse.at).map(|row| state.cursor.top + row);
            let Some(row) = row.filter(|row| *row < state.listed.len()) else { return Vec::new() };
            state.keep_words();
            state.go_to(row, context);
            if mouse.gesture == Gesture::DoublePress {
                return state.here(context.world.overview()).map(Request::Open).into_iter().collect();
            }
        }
        Gesture::Drag | Gesture::Release => {}
    }
    Vec::new()
}

impl<C: Content> State<C> {
    fn keep_words(&mut self) {
        self.words = Words::Kept(self.words.text().to_owned());
    }

    /// Clears the letters; if there are none, the filter; if there is none either, leaves the screen.
    fn back(&mut self) -> Vec<Request> {
        if !self.words.text().is_empty() {
            self.words = Words::default();
        } else if self.limits != DirectoryLimits::default() {
            self.limits = DirectoryLimits::default();
        } else {
            return vec![Request::Act(Action::Overview)];
        }
        Vec::new()
    }
}
