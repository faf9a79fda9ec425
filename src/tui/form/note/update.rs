//! How the form for a note responds to actions, edits and the mouse.

use ratatui::layout::{Position, Rect};

use super::attendance::Then;
use super::follow_ups::Column;
use super::layout::{Areas, areas, beside, first_follow_up, follow_up};
use super::{Focus, NoteForm, open_items};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::{Motion, TextEdit};
use crate::tui::effect::Effect;
use crate::tui::form::{Form, Progress};
use crate::tui::layout::WHEEL_ROWS;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;

/// Does `action` in the form.
pub(super) fn update(form: &mut NoteForm, action: Action, context: &Context<'_>) -> Vec<Request> {
    if form.progress == Progress::Saving {
        return Vec::new();
    }
    match action {
        Action::NextField => form.next_field(),
        Action::PreviousField => form.previous_field(),
        Action::Save => return vec![Request::Save],
        Action::Back => return back(form, context),
        Action::Editor => return vec![Request::Effect(Effect::Edit(form.text.text().to_owned()))],
        Action::Undo => edit(form, &TextEdit::Undo, context),
        Action::Redo => edit(form, &TextEdit::Redo, context),
        action => match form.focus {
            Focus::Save if action == Action::Open => return vec![Request::Save],
            Focus::Cancel if action == Action::Open => return back(form, context),
            Focus::Save | Focus::Cancel => form.move_on_buttons(action),
            Focus::Present => return attend(form, action, context),
            Focus::FollowUps if action == Action::WaitFor => {
                return form.ask_for_whom(context.world.lang).map(Request::Ask).into_iter().collect();
            }
            Focus::FollowUps => form.move_in_follow_ups(action),
            Focus::Open => {
                let height = usize::from(areas(beside(&context.areas).list, form).open.height);
                match form.open.act(action, height) {
                    open_items::Then::Stay => {}
                    open_items::Then::Previous => form.previous_field(),
                    open_items::Then::Next => form.next_field(),
                }
            }
            Focus::Date if action == Action::Open => form.next_field(),
            Focus::Date | Focus::Text => {}
        },
    }
    Vec::new()
}

fn attend(form: &mut NoteForm, action: Action, context: &Context<'_>) -> Vec<Request> {
    let columns = areas(beside(&context.areas).list, form).present.columns;
    match form.present.act(action, columns, context.world) {
        Then::Stay(requests) => return requests,
        Then::Previous => form.previous_field(),
        Then::Next => form.next_field(),
    }
    Vec::new()
}

/// Edits the text that has the caret.
pub(super) fn edit(form: &mut NoteForm, edit: &TextEdit, context: &Context<'_>) {
    if form.progress == Progress::Saving {
        return;
    }
    match form.focus {
        Focus::Date => form.date.apply(edit, u16::MAX),
        Focus::Text => {
            let area = areas(beside(&context.areas).list, form).text;
            match edit {
                TextEdit::Move(Motion::PageUp) => form.text.page(-i32::from(area.height), area.width),
                TextEdit::Move(Motion::PageDown) => form.text.page(i32::from(area.height), area.width),
                TextEdit::Select(Motion::PageUp) => {
                    form.text.select_by(|text| text.page(-i32::from(area.height), area.width));
                }
                TextEdit::Select(Motion::PageDown) => {
                    form.text.select_by(|text| text.page(i32::from(area.height), area.width));
                }
                edit => form.text.apply(edit, area.width),
            }
            form.follow_caret(area);
        }
        Focus::FollowUps => form.follow_ups.edit(edit),
        Focus::Present => form.present.edit(edit, &context.world.catalogue()),
        Focus::Open | Focus::Save | Focus::Cancel => {}
    }
}

/// Handles the mouse in the form.
pub(super) fn click(form: &mut NoteForm, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let areas = areas(beside(&context.areas).list, form);
    match mouse.gesture {
        Gesture::Press | Gesture::DoublePress => return press(form, mouse.at, &areas, context),
        Gesture::WheelUp if areas.text.contains(mouse.at) => {
            form.text_top = form.text_top.saturating_sub(WHEEL_ROWS);
        }
        Gesture::WheelDown if areas.text.contains(mouse.at) => {
            let rows = form.text.rows(areas.text.width).len();
            let last = rows.saturating_sub(usize::from(areas.text.height));
            form.text_top = (form.text_top + WHEEL_ROWS).min(last);
        }
        Gesture::WheelUp | Gesture::WheelDown => {
            form.beside.click(mouse, context, beside(&context.areas).beside);
        }
        _ => {}
    }
    Vec::new()
}

fn press(form: &mut NoteForm, at: Position, areas: &Areas, context: &Context<'_>) -> Vec<Request> {
    let body = beside(&context.areas).list;
    if form.focus == Focus::Present
        && form.present.list_area(&areas.present, body).is_some_and(|a| a.contains(at))
    {
        return form.present.choose_at(at, &areas.present, body, context.world);
    }
    if areas.save.contains(at) {
        return update(form, Action::Save, context);
    }
    if areas.cancel.contains(at) {
        return back(form, context);
    }
    form.point_at(at, areas);
    Vec::new()
}

/// Handles Esc: it first discards the name being typed for another organisation, and then leaves the form.
fn back(form: &mut NoteForm, context: &Context<'_>) -> Vec<Request> {
    if form.focus == Focus::Present && form.present.stop_typing() {
        return Vec::new();
    }
    form.leave(context.world.lang)
}

impl NoteForm {
    fn next_field(&mut self) {
        if self.focus == Focus::FollowUps && self.follow_ups.next() {
            return;
        }
        self.step(1);
        if self.focus == Focus::FollowUps {
            self.follow_ups.go_to(0, Column::Text);
        }
    }

    fn previous_field(&mut self) {
        if self.focus == Focus::FollowUps && self.follow_ups.previous() {
            return;
        }
        self.step(Focus::ALL.len() - 1);
        if self.focus == Focus::FollowUps {
            self.follow_ups.go_to(usize::MAX, Column::Text);
        }
    }

    /// Gives the keyboard to the next field that is there.
    fn step(&mut self, by: usize) {
        let mut focus = self.focus.step(by);
        if focus == Focus::Open && self.open.len() == 0 {
            focus = focus.step(by);
        }
        self.focus_on(focus);
        if focus == Focus::Open {
            self.open.enter(by > 1, self.open.len());
        }
    }

    /// Gives the keyboard to a field. The date is selected, so that typing replaces it.
    pub(super) fn focus_on(&mut self, focus: Focus) {
        self.focus = focus;
        if focus == Focus::Date {
            self.date.select_all();
        }
    }

    fn move_on_buttons(&mut self, action: Action) {
        match action {
            Action::Left | Action::Up => self.previous_field(),
            Action::Right | Action::Down => self.next_field(),
            _ => {}
        }
    }

    fn move_in_follow_ups(&mut self, action: Action) {
        let (line, column) = (self.follow_ups.line, self.follow_ups.column);
        match action {
            Action::Up if line > 0 => self.follow_ups.go_to(line - 1, column),
            Action::Up => self.previous_field(),
            Action::Down if line + 1 < self.follow_ups.lines().len() => {
                self.follow_ups.go_to(line + 1, column);
            }
            Action::Down | Action::Open => self.next_field(),
            _ => {}
        }
    }

    /// Gives the keyboard to the field at a position, or to the one whose name is there.
    fn point_at(&mut self, at: Position, areas: &Areas) {
        let points_at = |area: Rect| area.contains(at) || areas.label(area).contains(at);
        let column = |area: Rect| at.x.saturating_sub(area.x);
        if points_at(areas.date) {
            // As in a picker, the first click selects the day and the next one points within it.
            if self.focus == Focus::Date {
                self.date.place_caret(0, column(areas.date), areas.date.width);
            } else {
                self.focus_on(Focus::Date);
            }
        } else if points_at(areas.text) {
            self.focus = Focus::Text;
            let row = self.text_top + usize::from(at.y.saturating_sub(areas.text.y));
            self.text.place_caret(row, column(areas.text), areas.text.width);
        } else if points_at(areas.present.other) {
            self.focus = Focus::Present;
            self.present.start_typing();
        } else if points_at(areas.present.choices) {
            self.focus = Focus::Present;
            self.present.tick_at(at, &areas.present);
        } else if points_at(areas.open) {
            self.focus = Focus::Open;
            let row = usize::from(at.y.saturating_sub(areas.open.y));
            self.open.tick_row(row, areas.open.height.into());
        } else if points_at(areas.follow_ups) {
            let line = first_follow_up(areas, self) + usize::from(at.y.saturating_sub(areas.follow_ups.y));
            let row = Rect { y: at.y, height: 1, ..areas.follow_ups };
            let parts = follow_up(row, 0);
            let (column_at, area) =
                if parts.due.contains(at) { (Column::Due, parts.due) } else { (Column::Text, parts.text) };
            let was_at = (self.focus, self.follow_ups.line, self.follow_ups.column);
            self.focus = Focus::FollowUps;
            self.follow_ups.go_to(line, column_at);
            let is_at = (self.focus, self.follow_ups.line, self.follow_ups.column);
            if let Some(text) = self.follow_ups.focused()
                && (column_at == Column::Text || was_at == is_at)
            {
                if was_at == is_at {
                    text.place_caret(0, column(area), area.width);
                } else {
                    text.place_first_caret(0, column(area), area.width);
                }
            }
        }
    }

    /// Scrolls the text so that the caret is on the screen.
    fn follow_caret(&mut self, area: Rect) {
        let height = usize::from(area.height);
        let (row, _) = self.text.caret_cell(area.width);
        self.text_top = self.text_top.min(row);
        if row >= self.text_top + height {
            self.text_top = row + 1 - height;
        }
    }
}
