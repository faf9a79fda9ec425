//! The layout of the form for a record.

use ratatui::layout::Rect;

use super::beside::can_be_said;
use super::control::Control;
use super::{Focus, RecordForm};
use crate::domain::Field;
use crate::tui::form::parts::{self, Labels};
use crate::tui::widget::picker::Picker;
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
        let labels = parts::labels(body, LABELS);
        let left = body.x + 2 + labels.beside;
        let room = body.right().saturating_sub(left + 1);
        // The buttons have the last row, with an empty one before it where there is room.
        let height = body.height.saturating_sub(if body.height < parts::FEW_ROWS { 1 } else { 2 });
        let rows = rows(form, room, labels);
        let top = first_row(&rows, form, height, body.height);
        let mut fields = Vec::new();
        let mut y = 0_u16;
        for Row { field, taken, has_note } in rows {
            let shown = |from: u16, rows: u16| {
                let (first, last) = (from.max(top), (from + rows).min(top + height));
                let shown = last.saturating_sub(first);
                Rect { x: left, y: body.y + first.saturating_sub(top), width: room, height: shown }
            };
            let area = shown(y + labels.above, taken - labels.above);
            let label = shown(y, 1);
            let beside = if has_note { note_width(room) } else { 0 };
            if area.height > 0 {
                let (note, control) = if labels.above > 0 {
                    (Rect { x: label.x + LABELS, width: room.saturating_sub(LABELS), ..label }, area)
                } else {
                    let width = beside.saturating_sub(1);
                    let note = Rect { x: area.right().saturating_sub(width), width, height: 1, ..area };
                    (note, Rect { width: area.width.saturating_sub(beside), ..area })
                };
                fields.push(FieldAreas {
                    field,
                    label: Rect {
                        x: body.x + 2,
                        width: (LABELS - 1).min(body.width.saturating_sub(2)),
                        ..label
                    },
                    control: Rect { width: control.width.min(MEASURE), ..control },
                    note: if has_note { note } else { Rect { width: 0, ..note } },
                });
            }
            y += taken;
        }
        let last = Rect { x: left, y: body.bottom().saturating_sub(1), width: room, height: 1 };
        let (save, cancel) = parts::buttons(last.intersection(body));
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

/// A field, before it is known which fields are visible.
struct Row {
    field: Field,
    /// The number of rows that it takes, its name above it included.
    taken: u16,
    /// Whether it has a note.
    has_note: bool,
}

fn rows(form: &RecordForm, room: u16, labels: Labels) -> Vec<Row> {
    form.fields()
        .map(|(field, control)| {
            let beside = if labels.above > 0 { 0 } else { note_width(room) };
            let (rows, has_note) = match control {
                Control::Line(_) => (1, can_be_said(form, field)),
                Control::Lines(text) => {
                    let rows = text.rows(room.min(MEASURE)).len();
                    (u16::try_from(rows).unwrap_or(MOST_LINES).clamp(1, MOST_LINES), false)
                }
                // A list of picked items has no note beside it.
                Control::Picker(picker) if picker.takes_any() => (picker.height(room.min(MEASURE)), false),
                Control::Picker(picker) => (picker.height(room.saturating_sub(beside).min(MEASURE)), true),
            };
            Row { field, taken: labels.above + rows, has_note }
        })
        .collect()
}

/// The first visible row, such that the field with the keyboard is in sight, with what follows it where there
/// is room: its open list, or else the fields below it.
fn first_row(rows: &[Row], form: &RecordForm, height: u16, down_to: u16) -> u16 {
    let total: u16 = rows.iter().map(|row| row.taken).sum();
    let mut before = 0;
    for Row { field, taken, .. } in rows {
        if form.focus == Focus::Field(*field) {
            // In the middle, unless the form begins or ends before that.
            let middle = (before + taken / 2).saturating_sub(height / 2);
            let top = middle.min(total.saturating_sub(height)).min(before);
            let end = before + taken;
            let needed = form.picker().and_then(Picker::list_needs).unwrap_or(0);
            let fits = needed <= before - top || needed <= (top + down_to).saturating_sub(end);
            return if fits { top } else { (end + needed).saturating_sub(down_to).clamp(top, before) };
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
