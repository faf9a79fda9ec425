//! The layout of the form for a note.

use ratatui::layout::Rect;

use super::{Focus, NoteForm, attendance};
use crate::tui::form::parts;

/// The cells for the names of the fields, on the left.
const LABELS: u16 = 13;
/// The cells for the day a follow-up is due.
const DUE: u16 = 14;
/// The cells for how that day was read, with the day of the week and how far off it is.
const UNDERSTOOD: u16 = 32;

/// The rows that the text keeps, however many organisations can be ticked.
const LEAST_TEXT: u16 = 3;

/// The areas of the parts of the form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    pub(super) date: Rect,
    pub(super) understood: Rect,
    pub(super) present: attendance::Areas,
    pub(super) text: Rect,
    pub(super) follow_ups: Rect,
    pub(super) save: Rect,
    pub(super) cancel: Rect,
}

/// The areas of the parts of a line for a follow-up.
#[derive(Debug, Clone, Copy)]
pub(super) struct FollowUpAreas {
    pub(super) text: Rect,
    pub(super) due: Rect,
    pub(super) understood: Rect,
}

/// Lays out the fields within `body`; the field with the keyboard gets more rows when there are few.
pub(super) fn areas(body: Rect, form: &NoteForm) -> Areas {
    let left = body.x + 2 + LABELS;
    let room = body.right().saturating_sub(left + 1);
    let gap = u16::from(body.height >= 18);
    let columns = form.present.columns(room);
    let choices = u16::try_from(form.present.rows(columns)).unwrap_or(u16::MAX);
    let lines = u16::try_from(form.follow_ups.lines().len()).unwrap_or(u16::MAX);
    let follow_ups = lines.min(if form.focus == Focus::FollowUps { 5 } else { 3 });
    let fixed = 1 + gap + 1 + gap + gap + follow_ups + gap + 1;
    let share = if form.focus == Focus::Present { body.height / 2 } else { body.height / 4 };
    let present = choices.min(share).min(body.height.saturating_sub(fixed + LEAST_TEXT)).max(1);
    let text = body.height.saturating_sub(fixed + present).max(LEAST_TEXT);
    let mut y = body.y;
    let mut take = |height: u16, gap: u16| {
        let area = Rect { x: left, y, width: room, height }.intersection(body);
        y += height + gap;
        area
    };
    let date = take(1, gap);
    let choices = take(present, 0);
    let other = take(1, gap);
    let text = take(text, gap);
    let follow_ups = take(follow_ups, gap);
    let buttons = take(1, 0);
    let (save, cancel) = parts::buttons(buttons);
    Areas {
        date: Rect { width: DUE.min(date.width), ..date },
        understood: Rect { x: date.x + DUE, width: date.width.saturating_sub(DUE), ..date },
        present: attendance::Areas { choices, columns, other },
        text,
        follow_ups,
        save,
        cancel,
    }
}

/// The area for the name of a field, on the left of `field`.
pub(super) fn label(field: Rect) -> Rect {
    Rect {
        x: field.x.saturating_sub(LABELS),
        width: LABELS.saturating_sub(1),
        height: field.height.min(1),
        ..field
    }
}

/// The areas of the parts of a follow-up in its row.
pub(super) fn follow_up(row: Rect) -> FollowUpAreas {
    let understood = if row.width >= 80 { UNDERSTOOD } else { 14 };
    let text = row.width.saturating_sub(DUE + understood + 1);
    FollowUpAreas {
        text: Rect { width: text, ..row },
        due: Rect { x: row.x + text + 1, width: DUE.min(row.width.saturating_sub(text + 1)), ..row },
        understood: Rect {
            x: (row.x + text + 1 + DUE).min(row.right()),
            width: row.right().saturating_sub(row.x + text + 1 + DUE),
            ..row
        },
    }
}

/// The index of the first visible follow-up, such that the one with the caret is in sight.
pub(super) fn first_follow_up(areas: &Areas, form: &NoteForm) -> usize {
    (form.follow_ups.line + 1).saturating_sub(usize::from(areas.follow_ups.height))
}
