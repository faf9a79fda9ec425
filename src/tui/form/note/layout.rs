//! The layout of the form for a note.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{Focus, NoteForm, attendance};
use crate::tui::form::parts::{self, Labels};
use crate::tui::layout::{self, WithRecord};

/// The cells for the names of the fields, on the left.
const LABELS: u16 = 13;
/// The cells for the day a follow-up is due.
const DUE: u16 = 14;
/// The cells for how that day was read, with the day of the week and how far off it is.
const UNDERSTOOD: u16 = 32;

/// The number of rows from which a form shows more of what is still open.
const ROOMY: u16 = 30;
/// The greatest width of the name of whoever a follow-up waits for, in cells.
const WAITING: u16 = 34;

/// The width from which the briefing is beside the form.
const WITH_RECORD: u16 = 160;
/// The greatest width of the text of a follow-up, so that the day on which it is due is not far from it.
const TASK: u16 = 100;

/// The rows that the text keeps, however many organisations can be ticked.
const LEAST_TEXT: u16 = 3;

/// The areas of the parts of the form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    body: Rect,
    pub(super) labels: Labels,
    pub(super) date: Rect,
    pub(super) understood: Rect,
    pub(super) present: attendance::Areas,
    pub(super) text: Rect,
    pub(super) follow_ups: Rect,
    /// The earlier follow-ups that are still open; empty when there are none.
    pub(super) open: Rect,
    pub(super) save: Rect,
    pub(super) cancel: Rect,
}

/// The areas of the parts of a line for a follow-up.
#[derive(Debug, Clone, Copy)]
pub(super) struct FollowUpAreas {
    pub(super) text: Rect,
    /// For whom it waits; empty when it waits for nobody.
    pub(super) waiting: Rect,
    pub(super) due: Rect,
    pub(super) understood: Rect,
}

/// The form, and beside it what was said last and what is still open, where there is room.
pub(super) fn beside(areas: &layout::Areas) -> WithRecord {
    WithRecord::new(areas, WITH_RECORD)
}

/// Lays out the fields within `body`; the field with the keyboard gets more rows when there are few. When there is no
/// room for all fields, those around it are visible.
pub(super) fn areas(body: Rect, form: &NoteForm) -> Areas {
    let labels = parts::labels(body, LABELS);
    let above = labels.above;
    let left = body.x + 2 + labels.beside;
    let room = body.right().saturating_sub(left + 1);
    let gap = u16::from(body.height >= 18);
    let columns = form.present.columns(room);
    let choices = u16::try_from(form.present.rows(columns)).unwrap_or(u16::MAX);
    let lines = u16::try_from(form.follow_ups.lines().len()).unwrap_or(u16::MAX);
    let follow_ups = lines.min(if form.focus == Focus::FollowUps { 5 } else { 3 });
    let open = u16::try_from(form.open.len()).unwrap_or(u16::MAX).min(match form.focus {
        Focus::Open => 6,
        _ if body.height >= ROOMY => 4,
        _ => 2,
    });
    let has_open = u16::from(open > 0);
    let fixed = 1 + gap + 1 + gap + gap + follow_ups + gap + 1 + 4 * above + has_open * (open + gap + above);
    let is_cramped = body.height < fixed + 1 + LEAST_TEXT;
    // The height of the whole form, of which a part is visible when it is cramped.
    let most = body.height.saturating_sub(above + 1);
    let height = if is_cramped { fixed + 1 + LEAST_TEXT.max(most) } else { body.height };
    let share = if form.focus == Focus::Present { height / 2 } else { height / 4 };
    let present = choices.min(share).min(most).min(height.saturating_sub(fixed + LEAST_TEXT)).max(1);
    let text = height.saturating_sub(fixed + present).max(LEAST_TEXT);
    let mut y = 0;
    let mut take = |above: u16, height: u16, gap: u16| {
        let rows = y + above..y + above + height;
        y = rows.end + gap;
        rows
    };
    let date = take(above, 1, gap);
    let choices = take(above, present, 0);
    let other = take(0, 1, gap);
    let text = take(above, text, gap);
    let follow_ups = take(above, follow_ups, gap);
    let open = take(has_open * above, open, has_open * gap);
    let buttons = take(0, 1, 0);
    let focused = match form.focus {
        Focus::Date => date.clone(),
        Focus::Present if form.present.picker().is_open() && is_cramped => {
            other.start..other.start + body.height
        }
        Focus::Present => choices.start..other.end,
        Focus::Text => text.clone(),
        Focus::FollowUps => follow_ups.clone(),
        Focus::Open => open.clone(),
        Focus::Save | Focus::Cancel => buttons.clone(),
    };
    let top = focused.end.saturating_sub(body.height).min(focused.start.saturating_sub(above));
    let shown = |rows: Range<u16>| {
        let (first, last) = (rows.start.max(top), rows.end.min(top + body.height));
        let height = last.saturating_sub(first);
        Rect { x: left, y: body.y + first.saturating_sub(top).min(body.height), width: room, height }
    };
    let (date, buttons) = (shown(date), shown(buttons));
    let (save, cancel) = parts::buttons(buttons);
    Areas {
        body,
        labels,
        date: Rect { width: DUE.min(date.width), ..date },
        understood: Rect { x: date.x + DUE.min(date.width), width: date.width.saturating_sub(DUE), ..date },
        present: attendance::Areas { choices: shown(choices), columns, other: shown(other) },
        text: shown(text),
        follow_ups: shown(follow_ups),
        open: shown(open),
        save,
        cancel,
    }
}

impl Areas {
    /// The area for the name of a field, on the left of it or above it; empty when the field is out of sight.
    pub(super) fn label(&self, field: Rect) -> Rect {
        let width = LABELS - 1;
        if field.is_empty() {
            return Rect { width: 0, ..field };
        }
        if self.labels.above == 0 {
            return Rect { x: field.x.saturating_sub(LABELS), width, height: 1, ..field };
        }
        Rect { y: field.y.saturating_sub(1), width, height: 1, ..field }.intersection(self.body)
    }

    /// The area for the number of people ticked: on the left of the line for another one, or beside the name of the
    /// field.
    pub(super) fn count(&self) -> Rect {
        if self.labels.above == 0 {
            self.label(self.present.other)
        } else {
            self.beside_label(self.present.choices)
        }
    }

    /// The rest of the row with the name of a field, where that stands above it.
    pub(super) fn beside_label(&self, field: Rect) -> Rect {
        let label = self.label(field);
        Rect { x: label.x + LABELS, width: field.width.saturating_sub(LABELS), ..label }
            .intersection(self.body)
    }
}

/// The areas of the parts of a follow-up in its row, where the words for whom it waits take this many cells.
pub(super) fn follow_up(row: Rect, waiting: u16) -> FollowUpAreas {
    let understood = match row.width {
        80.. => UNDERSTOOD,
        44.. => 14,
        _ => 0,
    };
    let room = row.width.saturating_sub(DUE + understood + 1).min(TASK);
    let due = (row.x + room + 1).min(row.right());
    let waiting = waiting.min(WAITING).min(room / 2);
    let text = room.saturating_sub(if waiting > 0 { waiting + 1 } else { 0 });
    FollowUpAreas {
        text: Rect { width: text, ..row },
        waiting: Rect { x: row.x + room - waiting, width: waiting, ..row },
        due: Rect { x: due, width: DUE.min(row.right() - due), ..row },
        understood: Rect {
            x: (due + DUE).min(row.right()),
            width: row.right().saturating_sub(due + DUE),
            ..row
        },
    }
}

/// The index of the first visible follow-up, such that the one with the caret is in sight.
pub(super) fn first_follow_up(areas: &Areas, form: &NoteForm) -> usize {
    (form.follow_ups.line + 1).saturating_sub(usize::from(areas.follow_ups.height))
}
