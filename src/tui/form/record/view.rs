//! Draws the form for a record.

use ratatui::Frame;
use ratatui::widgets::Clear;

use super::beside::beside;
use super::control::Control;
use super::layout::{Areas, FieldAreas, first_line};
use super::{Focus, RecordForm};
use crate::domain::Field;
use crate::tui::context::Context;
use crate::tui::form::parts;
use crate::tui::widget::picker::{Picker, PickerView};
use crate::tui::widget::text_area::TextArea;

/// Draws the form.
pub(super) fn draw(form: &RecordForm, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (body, theme, lang) = (context.areas.body, context.theme, context.world.lang);
    frame.render_widget(Clear, body);
    let areas = Areas::new(body, form);
    for part in &areas.fields {
        field(form, frame, part, context);
    }
    parts::button(frame, areas.save, lang.save_button(), form.focus == Focus::Save, theme);
    parts::button(frame, areas.cancel, lang.cancel_button(), form.focus == Focus::Cancel, theme);
    // On top of everything else.
    if let Focus::Field(field) = form.focus
        && let Some(part) = areas.of(field)
        && let Some(Control::Picker(picker)) = form.controls.get(&field)
    {
        view_of(picker, field, true, context).draw_list(frame, part.control, body);
    }
}

fn field(form: &RecordForm, frame: &mut Frame<'_>, part: &FieldAreas, context: &Context<'_>) {
    let (theme, lang) = (context.theme, context.world.lang);
    let focused = form.focus == Focus::Field(part.field);
    parts::label(frame, part.label, lang.field(part.field), focused, theme);
    let text = |buffer| {
        TextArea::new(buffer, theme).placeholder(lang.field_placeholder(part.field)).focused(focused)
    };
    match form.controls.get(&part.field) {
        Some(Control::Line(buffer)) => text(buffer).draw(frame, part.control),
        Some(Control::Lines(buffer)) => {
            text(buffer).top(first_line(buffer, part.control)).draw(frame, part.control);
        }
        Some(Control::Picker(picker)) => {
            view_of(picker, part.field, focused, context).draw(frame, part.control);
        }
        None => {}
    }
    if let Some(beside) = beside(form, part.field, context.world) {
        beside.draw(frame, part.note, theme);
    }
}

fn view_of<'a>(picker: &'a Picker, field: Field, focused: bool, context: &Context<'_>) -> PickerView<'a> {
    let lang = context.world.lang;
    let own = lang.field_placeholder(field);
    let placeholder = match picker.source() {
        Some(source) if own.is_empty() => lang.picker_placeholder(source),
        None if own.is_empty() => lang.pick_a_choice(),
        _ => own,
    };
    PickerView { picker, placeholder, focused, lang, theme: context.theme }
}
