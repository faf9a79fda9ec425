//! How the form changes.

use ratatui::layout::Rect;

use super::control::Control;
use super::layout::{Areas, first_line};
use super::{Focus, Progress, State, reading};
use crate::domain::Field;
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::effect::Effect;
use crate::tui::layout::row_at;
use crate::tui::modal::confirm::{Confirm, Leaving};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::widget::picker::Outcome;
use crate::tui::world::World;

/// Does `action` in the form, drawn in `body`.
pub fn update(state: &mut State, action: Action, world: &World, body: Rect) -> Vec<Request> {
    if state.progress == Progress::Saving {
        return Vec::new();
    }
    if let Focus::Field(field) = state.focus
        && let Some(Control::Picker(picker)) = state.controls.get_mut(&field)
    {
        let outcome = picker.act(action, &world.catalogue());
        if let Some(requests) = after_picking(state, field, outcome) {
            return requests;
        }
    }
    match action {
        Action::NextField | Action::Down => state.step(1),
        Action::PreviousField | Action::Up => state.step(-1),
        Action::Save => return save(state, world),
        Action::Back => return back(state, world.lang),
        Action::Undo => edit(state, &TextEdit::Undo, world, body),
        Action::Redo => edit(state, &TextEdit::Redo, world, body),
        Action::Editor => {
            let text = state.text().map(|text| Request::Effect(Effect::Edit(text.to_owned())));
            return text.into_iter().collect();
        }
        Action::Open => match state.focus {
            Focus::Save => return save(state, world),
            Focus::Cancel => return back(state, world.lang),
            Focus::Field(_) => state.step(1),
        },
        Action::Left if state.focused().is_none() => state.step(-1),
        Action::Right if state.focused().is_none() => state.step(1),
        _ => {}
    }
    Vec::new()
}

/// Edits what has the caret, in a form drawn in `body`.
pub fn edit(state: &mut State, edit: &TextEdit, world: &World, body: Rect) {
    let Focus::Field(field) = state.focus else { return };
    if state.progress == Progress::Saving {
        return;
    }
    let width = Areas::new(body, state).of(field).map_or(u16::MAX, |part| part.control.width);
    match state.controls.get_mut(&field) {
        Some(Control::Line(text)) => text.apply(edit, u16::MAX),
        Some(Control::Lines(text)) => text.apply(edit, width),
        Some(Control::Picker(picker)) => picker.edit(edit, &world.catalogue()),
        None => {}
    }
    state.take_over(field);
}

/// What the mouse does in the form, drawn in `body`.
pub fn click(state: &mut State, mouse: Mouse, world: &World, body: Rect) -> Vec<Request> {
    if state.progress == Progress::Saving {
        return Vec::new();
    }
    let areas = Areas::new(body, state);
    if let Focus::Field(field) = state.focus
        && let Some(part) = areas.of(field)
        && let Some(Control::Picker(picker)) = state.controls.get_mut(&field)
        && let Some(list) = picker.list_area(part.control, body).filter(|list| list.contains(mouse.at))
    {
        let inner = ratatui::widgets::Block::bordered().inner(list);
        match mouse.gesture {
            Gesture::Press | Gesture::DoublePress => {
                let Some(row) = row_at(inner, mouse.at) else { return Vec::new() };
                let outcome = picker.choose_row(row, inner.height, &world.catalogue());
                return after_picking(state, field, outcome).unwrap_or_default();
            }
            gesture => picker.wheel(gesture),
        }
        return Vec::new();
    }
    match mouse.gesture {
        Gesture::Press | Gesture::DoublePress => press(state, mouse, &areas, world),
        Gesture::WheelUp => {
            state.step(-1);
            Vec::new()
        }
        Gesture::WheelDown => {
            state.step(1);
            Vec::new()
        }
        Gesture::Drag | Gesture::Release => Vec::new(),
    }
}

fn press(state: &mut State, mouse: Mouse, areas: &Areas, world: &World) -> Vec<Request> {
    let at = mouse.at;
    if areas.save.contains(at) {
        return save(state, world);
    }
    if areas.cancel.contains(at) {
        return back(state, world.lang);
    }
    let hit = areas.fields.iter().find(|part| part.control.contains(at) || part.label.contains(at));
    let Some(part) = hit.copied() else { return Vec::new() };
    state.go_to(Focus::Field(part.field));
    let column = at.x.saturating_sub(part.control.x);
    let row = usize::from(at.y.saturating_sub(part.control.y));
    match state.controls.get_mut(&part.field) {
        Some(Control::Line(text)) => text.place_caret(0, column, part.control.width),
        Some(Control::Lines(text)) => {
            text.place_caret(first_line(text, part.control) + row, column, part.control.width);
        }
        Some(Control::Picker(picker)) => picker.open(&world.catalogue()),
        None => {}
    }
    Vec::new()
}

/// What comes of an action in a picker; none when it was not for the picker.
fn after_picking(state: &mut State, field: Field, outcome: Outcome) -> Option<Vec<Request>> {
    match outcome {
        Outcome::NotMine => None,
        Outcome::Done => {
            state.take_over(field);
            Some(Vec::new())
        }
        Outcome::Create(kind, name) => Some(vec![Request::Create(kind, name)]),
    }
}

fn save(state: &mut State, world: &World) -> Vec<Request> {
    let unpicked = state.fields().find(|(_, control)| !control.unpicked().is_empty());
    if let Some((field, control)) = unpicked {
        let why = world.lang.nothing_picked(control.unpicked());
        state.go_to_without_closing(Focus::Field(field));
        return vec![Request::Warn(why)];
    }
    match state.filled.change(&reading(world)) {
        Ok(Some(change)) => {
            state.progress = Progress::Saving;
            vec![Request::commit(change)]
        }
        Ok(None) => vec![Request::Close],
        Err(faults) => {
            let Some(fault) = faults.into_iter().next() else { return Vec::new() };
            state.go_to(Focus::Field(fault.field));
            vec![Request::Warn(fault.why)]
        }
    }
}

fn back(state: &State, lang: Lang) -> Vec<Request> {
    if state.is_touched() { vec![Request::Ask(question(lang, Leaving::Form))] } else { vec![Request::Close] }
}

/// What to do with a record that is not saved; save and discard go on with what the user was leaving.
pub fn question(lang: Lang, leaving: Leaving) -> Confirm {
    Confirm::before_leaving(lang.record_not_saved(), lang, leaving, vec![Request::Close])
}

impl State {
    fn step(&mut self, by: isize) {
        let mut stops: Vec<Focus> = self.filled.fields().map(Focus::Field).collect();
        stops.extend([Focus::Save, Focus::Cancel]);
        let position = stops.iter().position(|stop| *stop == self.focus).unwrap_or(0);
        let next = position.checked_add_signed(by).unwrap_or(stops.len() - 1);
        self.go_to(stops.get(next).copied().unwrap_or(stops[0]));
    }

    fn go_to(&mut self, focus: Focus) {
        if let Focus::Field(field) = self.focus
            && focus != self.focus
            && let Some(Control::Picker(picker)) = self.controls.get_mut(&field)
            && picker.typed().is_empty()
        {
            picker.close();
        }
        self.go_to_without_closing(focus);
    }

    const fn go_to_without_closing(&mut self, focus: Focus) {
        self.focus = focus;
    }
}
