//! How the form for a record responds to actions, edits and the mouse.

use super::control::Control;
use super::layout::{Areas, first_line};
use super::{Focus, RecordForm};
use crate::domain::{Field, Input, Kind};
use crate::fields::Value;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::effect::Effect;
use crate::tui::form::{Form, Progress};
use crate::tui::layout::row_at;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::widget::picker::Outcome;
use crate::tui::world::World;

/// Does `action` in the form.
pub(super) fn update(form: &mut RecordForm, action: Action, context: &Context<'_>) -> Vec<Request> {
    let world = context.world;
    if form.progress == Progress::Saving {
        return Vec::new();
    }
    if let Focus::Field(field) = form.focus
        && let Some(Control::Picker(picker)) = form.controls.get_mut(&field)
    {
        let outcome = picker.act(action, &world.catalogue());
        if let Some(requests) = after_picking(form, field, outcome) {
            return requests;
        }
    }
    match action {
        Action::NextField | Action::Down => form.step(1),
        Action::PreviousField | Action::Up => form.step(-1),
        Action::Save => return vec![Request::Save],
        Action::Back => return form.leave(world.lang),
        Action::Undo => edit(form, &TextEdit::Undo, context),
        Action::Redo => edit(form, &TextEdit::Redo, context),
        Action::Editor => {
            let text = form.text().map(|text| Request::Effect(Effect::Edit(text.to_owned())));
            return text.into_iter().collect();
        }
        Action::Open => match form.focus {
            Focus::Save => return vec![Request::Save],
            Focus::Cancel => return form.leave(world.lang),
            Focus::Field(_) => form.step(1),
        },
        Action::Left if form.focused().is_none() => form.step(-1),
        Action::Right if form.focused().is_none() => form.step(1),
        _ => {}
    }
    Vec::new()
}

/// Edits the text that has the caret.
pub(super) fn edit(form: &mut RecordForm, edit: &TextEdit, context: &Context<'_>) {
    let Focus::Field(field) = form.focus else { return };
    if form.progress == Progress::Saving {
        return;
    }
    let width = Areas::new(context.areas.body, form).of(field).map_or(u16::MAX, |part| part.control.width);
    match form.controls.get_mut(&field) {
        Some(Control::Line(text)) => text.apply(edit, u16::MAX),
        Some(Control::Lines(text)) => text.apply(edit, width),
        Some(Control::Picker(picker)) => picker.edit(edit, &context.world.catalogue()),
        None => {}
    }
    form.take_over(field);
}

/// Handles the mouse in the form.
pub(super) fn click(form: &mut RecordForm, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let (world, body) = (context.world, context.areas.body);
    if form.progress == Progress::Saving {
        return Vec::new();
    }
    let areas = Areas::new(body, form);
    if let Focus::Field(field) = form.focus
        && let Some(part) = areas.of(field)
        && let Some(Control::Picker(picker)) = form.controls.get_mut(&field)
        && let Some(list) = picker.list_area(part.control, body).filter(|list| list.contains(mouse.at))
    {
        let inner = ratatui::widgets::Block::bordered().inner(list);
        match mouse.gesture {
            Gesture::Press | Gesture::DoublePress => {
                let Some(row) = row_at(inner, mouse.at) else { return Vec::new() };
                let outcome = picker.choose_row(row, inner.height, &world.catalogue());
                return after_picking(form, field, outcome).unwrap_or_default();
            }
            gesture => picker.wheel(gesture),
        }
        return Vec::new();
    }
    match mouse.gesture {
        Gesture::Press | Gesture::DoublePress => press(form, mouse, &areas, world),
        Gesture::WheelUp => {
            form.step(-1);
            Vec::new()
        }
        Gesture::WheelDown => {
            form.step(1);
            Vec::new()
        }
        Gesture::Drag | Gesture::Release => Vec::new(),
    }
}

fn press(form: &mut RecordForm, mouse: Mouse, areas: &Areas, world: &World) -> Vec<Request> {
    let at = mouse.at;
    if areas.save.contains(at) {
        return vec![Request::Save];
    }
    if areas.cancel.contains(at) {
        return form.leave(world.lang);
    }
    let hit = areas.fields.iter().find(|part| part.control.contains(at) || part.label.contains(at));
    let Some(part) = hit.copied() else { return Vec::new() };
    let had_focus = form.focus == Focus::Field(part.field);
    form.focus_on(Focus::Field(part.field));
    let column = at.x.saturating_sub(part.control.x);
    let row = usize::from(at.y.saturating_sub(part.control.y));
    match form.controls.get_mut(&part.field) {
        // As in a picker, the first click selects the day and the next one points within it.
        Some(Control::Line(text)) if !had_focus && text.selection().is_some() => {}
        Some(Control::Line(text)) if !had_focus => text.place_first_caret(0, column, part.control.width),
        Some(Control::Line(text)) => text.place_caret(0, column, part.control.width),
        Some(Control::Lines(text)) => {
            text.place_caret(first_line(text, part.control) + row, column, part.control.width);
        }
        Some(Control::Picker(picker)) => picker.open(&world.catalogue()),
        None => {}
    }
    Vec::new()
}

/// What follows from an action in a picker; `None` when it was not for the picker.
fn after_picking(form: &mut RecordForm, field: Field, outcome: Outcome) -> Option<Vec<Request>> {
    match outcome {
        Outcome::NotMine => None,
        Outcome::Done => {
            form.take_over(field);
            Some(Vec::new())
        }
        Outcome::Create(kind, name) => Some(vec![Request::Create(kind, form.known_of_new(kind, name))]),
    }
}

impl RecordForm {
    /// The fields of a record that is created from this form: a person works for the organisation that is chosen here.
    fn known_of_new(&self, kind: Kind, name: String) -> Vec<(Field, Value)> {
        let mut known = vec![(Field::Name, Value::Typed(name))];
        if kind == Kind::Person && self.kind() == Kind::Membership {
            known
                .extend(self.filled.value(Field::Organisation).map(|one| (Field::Organisation, one.clone())));
        }
        known
    }

    fn step(&mut self, by: isize) {
        let mut stops: Vec<Focus> = self.filled.fields().map(Focus::Field).collect();
        stops.extend([Focus::Save, Focus::Cancel]);
        let position = stops.iter().position(|stop| *stop == self.focus).unwrap_or(0);
        let next = position.checked_add_signed(by).unwrap_or(stops.len() - 1);
        self.focus_on(stops.get(next).copied().unwrap_or(stops[0]));
    }

    /// Gives the keyboard to a part of the form. A day or a time is selected, so that typing replaces it.
    pub(super) fn focus_on(&mut self, focus: Focus) {
        if let Focus::Field(field) = self.focus
            && focus != self.focus
            && let Some(Control::Picker(picker)) = self.controls.get_mut(&field)
            && picker.typed().is_empty()
        {
            picker.close();
        }
        self.focus = focus;
        if let Focus::Field(field) = focus
            && matches!(self.kind().input(field), Input::PastDay | Input::ComingDay | Input::Clock)
            && let Some(Control::Line(text)) = self.controls.get_mut(&field)
        {
            text.select_all();
        }
    }
}
