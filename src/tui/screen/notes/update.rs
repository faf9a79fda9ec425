//! How actions, typing and the mouse change the notes screen.

use ratatui::layout::Rect;

use super::{ROWS, State, Words, shown_at_once};
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::layout::{Areas, Pane, WHEEL_ROWS, row_at};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::page::OnPage;
use crate::tui::request::Request;
use crate::tui::widget::page::Reading;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

/// Performs `action` in the list or the note, whichever has the keyboard, and returns what it asks for.
pub(super) fn update(state: &mut State, action: Action, world: &World, areas: &Areas) -> Vec<Request> {
    if state.typed().is_some() {
        find(state, action, world, areas);
        return Vec::new();
    }
    match (action, state.pane) {
        (Action::Find, _) => state.start_typing(),
        (Action::NextPane | Action::PreviousPane | Action::Open | Action::Right, Pane::Tree) => {
            state.go_into_the_note();
        }
        (Action::NextPane | Action::PreviousPane | Action::Back | Action::Left, Pane::Detail) => {
            state.pane = Pane::Tree;
        }
        (Action::Back, Pane::Tree) => return state.back(),
        (_, Pane::Tree) => return in_list(state, action, world, areas),
        (_, Pane::Detail) => return in_note(state, action, world, areas),
    }
    Vec::new()
}

fn in_list(state: &mut State, action: Action, world: &World, areas: &Areas) -> Vec<Request> {
    if action.is_move() {
        state.move_in_list(action, world, areas);
        return Vec::new();
    }
    // An action on a note in the list is the same as on the first line of the note itself.
    OnPage::new(state.page(world), areas.detail_size(), world, None).act(Reading::default(), action)
}

fn in_note(state: &mut State, action: Action, world: &World, areas: &Areas) -> Vec<Request> {
    let page = OnPage::new(state.page(world), areas.detail_size(), world, None);
    if page.moves(&mut state.reading, action) { Vec::new() } else { page.act(state.reading, action) }
}

/// Performs `action` while words are being typed.
fn find(state: &mut State, action: Action, world: &World, areas: &Areas) {
    match action {
        Action::Open => state.words = Words::Kept(state.words.text().to_owned()),
        Action::Back => {
            let words = std::mem::take(&mut state.words);
            if let Words::Typed { origin: Some(origin), .. } = words {
                state.go_to_note(origin, world, areas);
            }
        }
        action => state.move_in_list(action, world, areas),
    }
}

/// Edits the words that are being typed. [`Screen::question`](crate::tui::screen::Screen::question) then asks for the
/// notes that contain them; without words the note that was selected before typing began is selected again.
pub(super) fn edit(state: &mut State, edit: &TextEdit, world: &World, areas: &Areas) {
    let before = state.words.text().to_owned();
    let Words::Typed { text, origin } = &mut state.words else { return };
    text.apply(edit, u16::MAX);
    let origin = *origin;
    if state.words.text() == before {
        return;
    }
    state.stay_inside(world, areas);
    if !state.is_waiting() {
        let position = origin.and_then(|origin| state.listing.position(origin));
        state.go_to(position.unwrap_or(0), world, areas);
    }
}

/// Handles a mouse event in the list or in the note, whichever is under the mouse, and returns what it asks
/// for.
pub(super) fn click(state: &mut State, mouse: Mouse, world: &World, areas: &Areas) -> Vec<Request> {
    let within = |area: Option<Rect>| area.filter(|area| area.contains(mouse.at));
    if let Some(area) = within(areas.tree) {
        state.click_in_list(mouse, area, world, areas);
    } else if let Some(area) = within(areas.detail) {
        if matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
            state.keep_words();
            state.go_into_the_note();
        }
        let page = OnPage::new(state.page(world), area.as_size(), world, None);
        return page.click(&mut state.reading, mouse, area);
    }
    Vec::new()
}

impl State {
    fn start_typing(&mut self) {
        let origin = self.listing.notes.get(self.cursor.selected).copied();
        self.words = Words::Typed { text: TextBuffer::single_line(self.words.text()), origin };
        self.pane = Pane::Tree;
    }

    fn keep_words(&mut self) {
        self.words = Words::Kept(self.words.text().to_owned());
    }

    fn go_into_the_note(&mut self) {
        if !self.listing.notes.is_empty() {
            self.pane = Pane::Detail;
        }
    }

    /// Clears the words; if there are none, the limit to a record; if there is none either, leaves the screen.
    fn back(&mut self) -> Vec<Request> {
        if !self.words.text().is_empty() {
            self.words = Words::default();
        } else if self.about.is_some() {
            self.about = None;
        } else {
            return vec![Request::Act(Action::Overview)];
        }
        Vec::new()
    }

    fn move_in_list(&mut self, action: Action, world: &World, areas: &Areas) {
        let mut cursor = self.cursor;
        cursor.act(action, self.listing.notes.len(), shown_at_once(areas));
        self.go_to(cursor.selected, world, areas);
    }

    fn click_in_list(&mut self, mouse: Mouse, area: Rect, world: &World, areas: &Areas) {
        let last = self.listing.notes.len().saturating_sub(shown_at_once(areas));
        let turn = WHEEL_ROWS.div_ceil(ROWS);
        match mouse.gesture {
            Gesture::WheelUp => self.cursor.top = self.cursor.top.saturating_sub(turn),
            Gesture::WheelDown => self.cursor.top = (self.cursor.top + turn).min(last),
            Gesture::Press | Gesture::DoublePress => {
                self.keep_words();
                self.pane = Pane::Tree;
                let row = row_at(area, mouse.at).map(|row| self.cursor.top + row / ROWS);
                let Some(row) = row.filter(|row| *row < self.listing.notes.len()) else { return };
                self.go_to(row, world, areas);
                if mouse.gesture == Gesture::DoublePress {
                    self.go_into_the_note();
                }
            }
            Gesture::Drag | Gesture::Release => {}
        }
    }
}
