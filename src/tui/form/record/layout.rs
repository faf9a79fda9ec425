//! The layout of the form for a record.

use ratatui::layout::Rect;

use super::beside::can_be_said;
use super::control::Control;
use super::{Focus, RecordForm};
use crate::domain::Field;
use crate::tui::form::parts;
use crate::tui::widget::text_buffer::TextBuffer;

/// The cells for the names of the fields, on the left.
const LABELS: u16 = 18;
/// The cells kept for the note beside a field, on the right.
const NOTE: u16 = 26;
/// The most lines of a multi-line text that are visible at once.
const MOST_LINES: u16 = 6;
/// The greatest width of the control of a field, in cells.
const MEASURE: u16 = 90;

/// The areas of the parts of the form.
#[derive(Debug, Clone)]
pub(super) struct Areas {
    /// The visible fields.
    pub(super) fields: Vec<FieldAreas>,
    pub(super) save: Rect,
    pub(super) cancel: Rect,
}

/// The areas of the parts of a field.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldAreas {
    pub(super) field: Field,
    pub(super) label: Rect,
    pub(super) control: Rect,
    /// The note about its value.
    pub(super) note: Rect,
}

impl Areas {
    /// Lays out the fields within `body`. When they do not all fit, those around the one with the keyboard are
    /// visible.
    pub(super) fn new(body: Rect, form: &RecordForm) -> Self {
        let left = body.x + 2 + LABELS;
        let room = body.right().saturating_sub(left + 1);
        let height = body.height.saturating_sub(2);
        let rows = rows(form, room);
        let top = first_row(&rows, form.focus, height);
        let mut fields = Vec::new();
        let mut y = 0_u16;
        for (field, taken, is_narrow) in rows {
            let (from, to) = (y.max(top), (y + taken).min(top + height));
            y += taken;
            if from >= to {
                continue;
            }
            let area = Rect { x: left, y: body.y + from - top, width: room, height: to - from };
            let note = if is_narrow { note_width(room) } else { 0 };
            fields.push(FieldAreas {
                field,
                label: Rect { x: body.x + 2, width: LABELS - 1, height: 1, ..area },
                control: Rect { width: area.width.saturating_sub(note).min(MEASURE), ..area },
                note: Rect {
                    x: area.right().saturating_sub(note.saturating_sub(1)),
                    width: note.saturating_sub(1),
                    height: 1,
                    ..area
                },
            });
        }
        let buttons = Rect { x: left, y: body.bottom().saturating_sub(1), width: room, height: 1 };
        let (save, cancel) = parts::buttons(buttons);
        Self { fields, save, cancel }
    }

    /// The areas of one field; `None` when it is out of sight.
    pub(super) fn of(&self, field: Field) -> Option<&FieldAreas> {
        self.fields.iter().find(|areas| areas.field == field)
    }
}

fn note_width(room: u16) -> u16 {
    if room >= 90 { room.saturating_sub(50).min(60) } else { NOTE.min(room / 2) }
}

/// Each field with the number of rows that it takes, and whether it has a note on its right.
fn rows(form: &RecordForm, room: u16) -> Vec<(Field, u16, bool)> {
    form.fields()
        .map(|(field, control)| match control {
            Control::Line(_) => (field, 1, can_be_said(form, field)),
            Control::Lines(text) => {
                let rows = text.rows(room.min(MEASURE)).len();
                (field, u16::try_from(rows).unwrap_or(MOST_LINES).clamp(1, MOST_LINES), false)
            }
            // A list of picked items has no note beside it.
            Control::Picker(picker) if picker.takes_any() => (field, picker.height(room.min(MEASURE)), false),
            Control::Picker(picker) => {
                (field, picker.height(room.saturating_sub(note_width(room)).min(MEASURE)), true)
            }
        })
        .collect()
}

/// The first visible row, such that the field with the keyboard is in sight, with what follows it where there
/// is room.
fn first_row(rows: &[(Field, u16, bool)], focus: Focus, height: u16) -> u16 {
    let total: u16 = rows.iter().map(|(_, taken, _)| taken).sum();
    let mut before = 0;
    for (field, taken, _) in rows {
        if focus == Focus::Field(*field) {
            // In the middle, unless the form begins or ends before that.
            let middle = (before + taken / 2).saturating_sub(height / 2);
            return middle.min(total.saturating_sub(height)).min(before);
        }
        before += taken;
    }
    total.saturating_sub(height)
}

/// The first visible row of a text, such that its caret is in sight.
pub(super) fn first_line(text: &TextBuffer, area: Rect) -> usize {
    let (row, _) = text.caret_cell(area.width);
    (row + 1).saturating_sub(area.height.into())
}
