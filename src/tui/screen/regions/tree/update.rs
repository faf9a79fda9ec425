//! How actions, typing and the mouse change the tree.

use super::{Branch, Find, Row, State, find_row, rows};
use crate::domain::Overview;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::layout::WHEEL_ROWS;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::text_buffer::TextBuffer;
use ratatui::layout::Rect;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Performs `action` in a tree of which `height` rows are in view, and returns what it asks for.
pub fn update(state: &mut State, action: Action, overview: &Arc<Overview>, height: usize) -> Vec<Request> {
    let rows = state.rows(overview);
    let position = state.position(&rows).unwrap_or(0);
    let last = rows.len().saturating_sub(1);
    match action {
        Action::Up => state.move_to(&rows, position.saturating_sub(1), height),
        Action::Down => state.move_to(&rows, (position + 1).min(last), height),
        Action::Top => state.move_to(&rows, 0, height),
        Action::Bottom => state.move_to(&rows, last, height),
        Action::PageUp => state.move_to(&rows, position.saturating_sub(height), height),
        Action::PageDown => state.move_to(&rows, (position + height).min(last), height),
        Action::Left => state.collapse_or_leave(&rows, position, overview, height),
        Action::Right => return state.expand_or_enter(&rows, position, overview, height),
        Action::Open => return vec![Request::Act(Action::NextPane)],
        Action::ExpandAll => state.collapsed.clear(),
        Action::CollapseAll => state.collapse_all(overview, height),
        Action::FindInTree => {
            state.find = Some(Find { text: TextBuffer::single_line(""), origin: state.cursor });
        }
        _ => {}
    }
    Vec::new()
}

/// Performs `action` while the user is typing to find a row.
pub fn find(state: &mut State, action: Action, overview: &Arc<Overview>, height: usize) {
    let rows = rows(overview, &BTreeSet::new());
    let position = state.position(&rows).unwrap_or(0);
    let Some(find) = &state.find else { return };
    let query = find.text.text().to_owned();
    match action {
        Action::Open => state.find = None,
        Action::Back => {
            state.cursor = find.origin;
            state.find = None;
            state.stay_inside(overview, height);
        }
        Action::Down => state.jump(find_row(&rows, &query, position + 1), &rows, overview, height),
        Action::Up => {
            // Searching backwards is the same search in the reversed rows.
            let turned: Vec<Row> = rows.iter().rev().cloned().collect();
            let found = find_row(&turned, &query, rows.len() - position.min(rows.len()));
            state.jump(found.map(|row| rows.len() - 1 - row), &rows, overview, height);
        }
        _ => {}
    }
}

/// Edits the search text, and moves the cursor to the first row that matches.
pub fn edit(state: &mut State, edit: &TextEdit, overview: &Arc<Overview>, height: usize) {
    let Some(find) = &mut state.find else { return };
    find.text.apply(edit, u16::MAX);
    let (query, origin) = (find.text.text().to_owned(), find.origin);
    let rows = rows(overview, &BTreeSet::new());
    let from = rows.iter().position(|row| Some(row.place) == origin).unwrap_or(0);
    state.jump(find_row(&rows, &query, from), &rows, overview, height);
}

/// Handles a mouse event in the tree, which is drawn in `area`, and returns what it asks for.
pub fn click(state: &mut State, mouse: Mouse, area: Rect, overview: &Arc<Overview>) -> Vec<Request> {
    let height = usize::from(area.height);
    let rows = state.rows(overview);
    let at = state.top + usize::from(mouse.at.y.saturating_sub(area.y));
    match mouse.gesture {
        Gesture::WheelUp => state.top = state.top.saturating_sub(WHEEL_ROWS),
        Gesture::WheelDown => state.top = (state.top + WHEEL_ROWS).min(rows.len().saturating_sub(height)),
        Gesture::Press | Gesture::DoublePress => {
            let Some(row) = rows.get(at) else { return Vec::new() };
            state.cursor = Some(row.place);
            let marker = area.x + super::view::marker_column(row);
            if mouse.at.x == marker && row.branch != Branch::Leaf {
                state.toggle(row);
                state.stay_inside(overview, height);
            } else if mouse.gesture == Gesture::DoublePress {
                return vec![Request::Act(Action::Open)];
            }
        }
        Gesture::Drag | Gesture::Release => {}
    }
    Vec::new()
}

impl State {
    fn move_to(&mut self, rows: &[Row], position: usize, height: usize) {
        if let Some(row) = rows.get(position) {
            self.cursor = Some(row.place);
            self.follow_cursor(rows, height);
        }
    }

    fn jump(&mut self, found: Option<usize>, rows: &[Row], overview: &Arc<Overview>, height: usize) {
        if let Some(row) = found.and_then(|found| rows.get(found)) {
            self.reveal(row.place, overview, height);
        }
    }

    /// Collapses the region under the cursor, or moves up to the region that contains the row.
    fn collapse_or_leave(&mut self, rows: &[Row], position: usize, overview: &Arc<Overview>, height: usize) {
        let Some(row) = rows.get(position) else { return };
        if let (Branch::Expanded(_), Place::Region(region)) = (row.branch, row.place) {
            self.collapsed.insert(region);
            self.stay_inside(overview, height);
        } else {
            let parent = rows[..position].iter().rposition(|above| above.depth < row.depth);
            self.move_to(rows, parent.unwrap_or(position), height);
        }
    }

    /// Expands the region under the cursor, goes into an expanded one, or opens a forum.
    fn expand_or_enter(
        &mut self,
        rows: &[Row],
        position: usize,
        overview: &Arc<Overview>,
        height: usize,
    ) -> Vec<Request> {
        let Some(row) = rows.get(position) else { return Vec::new() };
        match row.branch {
            Branch::Leaf => return vec![Request::Act(Action::NextPane)],
            Branch::Collapsed(_) => {
                self.toggle(row);
                self.stay_inside(overview, height);
            }
            Branch::Expanded(_) => {
                if rows.get(position + 1).is_some_and(|next| next.depth > row.depth) {
                    self.move_to(rows, position + 1, height);
                }
            }
        }
        Vec::new()
    }

    fn toggle(&mut self, row: &Row) {
        if let Place::Region(region) = row.place
            && !self.collapsed.remove(&region)
        {
            self.collapsed.insert(region);
        }
    }

    /// Collapses everything but the roots, so that only these and their direct contents are shown.
    fn collapse_all(&mut self, overview: &Arc<Overview>, height: usize) {
        self.collapsed = overview
            .regions()
            .iter()
            .filter(|region| region.parent.is_some())
            .map(|region| region.id)
            .collect();
        if let Some(Place::Forum(forum)) = self.cursor {
            self.cursor = overview.forums().get(forum).map(|forum| Place::Region(forum.region));
        }
        self.stay_inside(overview, height);
    }
}
