//! How the form for a note changes.

use ratatui::layout::{Position, Rect};
use ratatui::widgets::Block;

use super::follow_ups::Column;
use super::layout::{Areas, areas, choice, first_follow_up, first_row, follow_up, label, other};
use super::{Fault, Field, Progress, State};
use crate::domain::{FollowUp, Id};
use crate::i18n::{Lang, Reckoning};
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::effect::Effect;
use crate::tui::layout::{WHEEL_ROWS, row_at};
use crate::tui::modal::confirm::{Answer, Confirm, Leaving};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::widget::picker::Outcome;
use crate::tui::world::World;

/// Does `action` in the form; `next_id` gives the ids of follow-ups to add.
pub fn update(
    state: &mut State,
    action: Action,
    world: &World,
    body: Rect,
    next_id: impl FnMut() -> Id<FollowUp>,
) -> Vec<Request> {
    if state.progress == Progress::Saving {
        return Vec::new();
    }
    match action {
        Action::NextField => state.next_field(),
        Action::PreviousField => state.previous_field(),
        Action::Save => return save(state, world, next_id),
        Action::Back => return back(state, world.lang),
        Action::Editor => return vec![Request::Effect(Effect::Edit(state.text().to_owned()))],
        Action::Undo => self::edit(state, &TextEdit::Undo, world, body),
        Action::Redo => self::edit(state, &TextEdit::Redo, world, body),
        action => match state.field {
            Field::Save if action == Action::Open => return save(state, world, next_id),
            Field::Cancel if action == Action::Open => return back(state, world.lang),
            Field::Save | Field::Cancel => state.move_on_buttons(action),
            Field::Present => return state.attend(action, world, body),
            Field::FollowUps => state.move_in_follow_ups(action),
            Field::Date if action == Action::Open => state.next_field(),
            Field::Date | Field::Text => {}
        },
    }
    Vec::new()
}

/// Edits the text that has the caret. Typing over the list of who was there starts the line for
/// another organisation.
pub fn edit(state: &mut State, edit: &TextEdit, world: &World, body: Rect) {
    if state.progress == Progress::Saving {
        return;
    }
    match state.field {
        Field::Date => state.date.apply(edit, u16::MAX),
        Field::Text => {
            let area = areas(body, state).text;
            match edit {
                TextEdit::PageUp => state.text.page(-i32::from(area.height), area.width),
                TextEdit::PageDown => state.text.page(i32::from(area.height), area.width),
                edit => state.text.apply(edit, area.width),
            }
            state.follow_caret(area);
        }
        Field::FollowUps => {
            if let Some(text) = state.follow_ups.focused() {
                text.apply(edit, u16::MAX);
            }
            state.follow_ups.keep_an_empty_line();
        }
        Field::Present => state.type_another(edit, world),
        Field::Save | Field::Cancel => {}
    }
}

/// What the mouse does in the form.
pub fn click(
    state: &mut State,
    mouse: Mouse,
    world: &World,
    body: Rect,
    next_id: impl FnMut() -> Id<FollowUp>,
) -> Vec<Request> {
    let areas = areas(body, state);
    match mouse.gesture {
        Gesture::Press | Gesture::DoublePress => press(state, mouse, &areas, world, body, next_id),
        Gesture::WheelUp | Gesture::WheelDown if areas.text.contains(mouse.at) => {
            let up = mouse.gesture == Gesture::WheelUp;
            let last = state.text.rows(areas.text.width).len().saturating_sub(usize::from(areas.text.height));
            state.text_top = if up {
                state.text_top.saturating_sub(WHEEL_ROWS)
            } else {
                (state.text_top + WHEEL_ROWS).min(last)
            };
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn press(
    state: &mut State,
    mouse: Mouse,
    areas: &Areas,
    world: &World,
    body: Rect,
    next_id: impl FnMut() -> Id<FollowUp>,
) -> Vec<Request> {
    let at = mouse.at;
    if let Some(list) = state.list(areas, body).filter(|list| list.contains(at)) {
        let inner = Block::bordered().inner(list);
        if let Some(row) = row_at(inner, at) {
            let outcome = state.present.other.choose_row(row, inner.height, &world.catalogue());
            return state.after_picking(&outcome, world);
        }
    } else if areas.save.contains(at) {
        return update(state, Action::Save, world, body, next_id);
    } else if areas.cancel.contains(at) {
        return back(state, world.lang);
    } else {
        state.point_at(at, areas);
    }
    Vec::new()
}

fn save(state: &mut State, world: &World, next_id: impl FnMut() -> Id<FollowUp>) -> Vec<Request> {
    if let Some(requests) = without_forum(state, world) {
        return requests;
    }
    match state.change(world.lang, world.moment.today, next_id) {
        Ok(change) => {
            state.progress = Progress::Saving;
            vec![Request::commit(change)]
        }
        Err(Fault { field, why }) => {
            state.field = field;
            match field {
                Field::FollowUps => {
                    let today = world.moment.today;
                    let read = |day: &str| world.lang.read_date(day, today, Reckoning::Coming);
                    state.follow_ups.go_to_fault(|day| read(day).is_some());
                }
                Field::Present => state.present.start_typing(),
                _ => {}
            }
            vec![Request::Warn(why)]
        }
    }
}

/// What to do with a note whose forum somebody else removed; none when it is there.
pub fn without_forum(state: &State, world: &World) -> Option<Vec<Request>> {
    if world.overview().forums().contains(state.forum) {
        return None;
    }
    let lang = world.lang;
    let answers = vec![
        Answer::new(lang.bring_forum_back(), vec![Request::Restore(state.forum.into())]),
        Answer::new(lang.copy_text(), vec![Request::Effect(Effect::Copy(state.text().to_owned()))]),
        Answer::new(lang.keep_writing(), Vec::new()),
    ];
    let question = Confirm::new(lang.forum_is_removed().to_owned(), answers);
    // What can come back is told by the store.
    Some(vec![Request::Effect(Effect::ReadTrash), Request::Ask(question)])
}

/// Esc: first out of the line being typed for another organisation, then out of the form.
fn back(state: &mut State, lang: Lang) -> Vec<Request> {
    if state.field == Field::Present
        && (state.present.other.is_open() || !state.present.other.typed().is_empty())
    {
        state.present.stop_typing();
        return Vec::new();
    }
    if state.is_touched() { vec![Request::Ask(question(lang, Leaving::Form))] } else { vec![Request::Close] }
}

/// What to do with a note that is not saved; save and discard go on with what the user was leaving.
pub fn question(lang: Lang, leaving: Leaving) -> Confirm {
    Confirm::before_leaving(lang.note_not_saved(), lang, leaving, vec![Request::Close])
}

impl State {
    fn next_field(&mut self) {
        if self.field == Field::FollowUps && self.follow_ups.next() {
            return;
        }
        self.field = self.field.step(1);
        if self.field == Field::FollowUps {
            self.follow_ups.go_to(0, Column::Text);
        }
    }

    fn previous_field(&mut self) {
        if self.field == Field::FollowUps && self.follow_ups.previous() {
            return;
        }
        self.field = self.field.step(Field::ALL.len() - 1);
        if self.field == Field::FollowUps {
            self.follow_ups.go_to(usize::MAX, Column::Text);
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

    fn attend(&mut self, action: Action, world: &World, body: Rect) -> Vec<Request> {
        let columns = areas(body, self).columns;
        let present = &mut self.present;
        let last = present.choices().len();
        if present.is_typing() && (action != Action::Open || present.other.is_open()) {
            let outcome = present.other.act(action, &world.catalogue());
            if outcome != Outcome::NotMine {
                return self.after_picking(&outcome, world);
            }
        }
        let present = &mut self.present;
        let typing = present.is_typing();
        match action {
            Action::Up if present.cursor < columns => self.previous_field(),
            Action::Up if typing => present.cursor = last.saturating_sub(1),
            Action::Up => present.cursor -= columns,
            Action::Down | Action::Open if typing => self.next_field(),
            Action::Down => present.cursor = (present.cursor + columns).min(last),
            Action::Left => present.cursor = present.cursor.saturating_sub(1),
            Action::Right => present.cursor = (present.cursor + 1).min(last),
            Action::Open | Action::Toggle => present.toggle(),
            Action::ToggleAll => present.toggle_all(),
            _ => {}
        }
        Vec::new()
    }

    /// Ticks what was picked, or asks for the record that is to be made first.
    fn after_picking(&mut self, outcome: &Outcome, world: &World) -> Vec<Request> {
        match outcome {
            Outcome::Create(kind, name) => vec![Request::Create(*kind, name.clone())],
            Outcome::Done | Outcome::NotMine if self.present.tick_picked(world.overview()) => Vec::new(),
            Outcome::Done | Outcome::NotMine => {
                vec![Request::Warn(world.lang.works_nowhere_known().to_owned())]
            }
        }
    }

    /// Where the list of whom to pick stands, when it is open.
    fn list(&self, areas: &Areas, body: Rect) -> Option<Rect> {
        let list = self.present.other.list_area(other(areas), body);
        list.filter(|_| self.field == Field::Present)
    }

    fn type_another(&mut self, edit: &TextEdit, world: &World) {
        let present = &mut self.present;
        if !present.is_typing() {
            match edit {
                TextEdit::Insert(_) | TextEdit::Paste(_) => present.start_typing(),
                _ => return,
            }
        }
        present.other.edit(edit, &world.catalogue());
    }

    /// Goes to the field at a position, or whose name stands there.
    fn point_at(&mut self, at: Position, areas: &Areas) {
        let points_at = |area: Rect| area.contains(at) || label(area).contains(at);
        let column = |area: Rect| at.x.saturating_sub(area.x);
        if points_at(areas.date) {
            self.field = Field::Date;
            self.date.place_caret(0, column(areas.date), areas.date.width);
        } else if points_at(areas.text) {
            self.field = Field::Text;
            let row = self.text_top + usize::from(at.y - areas.text.y);
            self.text.place_caret(row, column(areas.text), areas.text.width);
        } else if points_at(areas.other) {
            self.field = Field::Present;
            self.present.start_typing();
        } else if points_at(areas.present) {
            let top = first_row(areas, self);
            let hit = (0..self.present.choices().len())
                .find(|n| choice(areas, *n, top).is_some_and(|area| area.contains(at)));
            self.field = Field::Present;
            if let Some(number) = hit {
                self.present.cursor = number;
                self.present.toggle();
            }
        } else if points_at(areas.follow_ups) {
            let line = first_follow_up(areas, self) + usize::from(at.y - areas.follow_ups.y);
            let parts = follow_up(Rect { y: at.y, height: 1, ..areas.follow_ups });
            let (column_at, area) =
                if parts.due.contains(at) { (Column::Due, parts.due) } else { (Column::Text, parts.text) };
            self.field = Field::FollowUps;
            self.follow_ups.go_to(line, column_at);
            if let Some(text) = self.follow_ups.focused() {
                text.place_caret(0, column(area), area.width);
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
