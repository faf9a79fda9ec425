//! Where the fields of the form stand.

use ratatui::layout::Rect;

use super::{Field, State};
use crate::tui::widget::wrap::width;

/// Cells for the names of the fields, on the left.
const LABELS: u16 = 13;
/// Cells that a choice of who was there needs beside its name: a sign, a box and a gap.
const BOX: u16 = 8;
/// Cells for the day a follow-up is due.
const DUE: u16 = 14;
/// Cells for what was understood of that day, with the day of the week and how far it lies.
const UNDERSTOOD: u16 = 32;

/// Rows that the text keeps, however many organisations can be ticked.
const LEAST_TEXT: u16 = 3;

/// The parts of the form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    pub(super) date: Rect,
    pub(super) understood: Rect,
    pub(super) present: Rect,
    /// How many choices stand side by side.
    pub(super) columns: usize,
    pub(super) other: Rect,
    pub(super) text: Rect,
    pub(super) follow_ups: Rect,
    pub(super) save: Rect,
    pub(super) cancel: Rect,
}

/// The parts of a line for a follow-up.
#[derive(Debug, Clone, Copy)]
pub(super) struct FollowUpAreas {
    pub(super) text: Rect,
    pub(super) due: Rect,
    pub(super) understood: Rect,
}

/// Places the fields within `body`; what has the keyboard gets more rows when there are few.
pub(super) fn areas(body: Rect, state: &State) -> Areas {
    let left = body.x + 2 + LABELS;
    let room = body.right().saturating_sub(left + 1);
    let gap = u16::from(body.height >= 18);
    let widest = state.present.choices().iter().map(|choice| width(&choice.name)).max().unwrap_or(0);
    let column =
        u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(BOX).clamp(16, (room / 2).clamp(16, 40));
    let columns = usize::from((room / column).max(1));
    let choices = u16::try_from(state.present.choices().len().div_ceil(columns)).unwrap_or(u16::MAX);
    let lines = u16::try_from(state.follow_ups.lines().len()).unwrap_or(u16::MAX);
    let follow_ups = lines.min(if state.field == Field::FollowUps { 5 } else { 3 });
    let fixed = 1 + gap + 1 + gap + gap + follow_ups + gap + 1;
    let share = if state.field == Field::Present { body.height / 2 } else { body.height / 4 };
    let present = choices.min(share).min(body.height.saturating_sub(fixed + LEAST_TEXT)).max(1);
    let text = body.height.saturating_sub(fixed + present).max(LEAST_TEXT);
    let mut y = body.y;
    let mut take = |height: u16, gap: u16| {
        let area = Rect { x: left, y, width: room, height }.intersection(body);
        y += height + gap;
        area
    };
    let date = take(1, gap);
    let present = take(present, 0);
    let other = take(1, gap);
    let text = take(text, gap);
    let follow_ups = take(follow_ups, gap);
    let buttons = take(1, 0);
    let half = (buttons.width / 2).min(24);
    Areas {
        date: Rect { width: DUE.min(date.width), ..date },
        understood: Rect { x: date.x + DUE, width: date.width.saturating_sub(DUE), ..date },
        present,
        columns,
        other,
        text,
        follow_ups,
        save: Rect { width: half, ..buttons },
        cancel: Rect { x: buttons.x + half, width: half, ..buttons },
    }
}

/// The column of the names of the fields, beside `field`.
pub(super) fn label(field: Rect) -> Rect {
    Rect {
        x: field.x.saturating_sub(LABELS),
        width: LABELS.saturating_sub(1),
        height: field.height.min(1),
        ..field
    }
}

/// Where the parts of a follow-up stand in its row.
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

/// The cell of a choice of who was there, when `top` is the first row of choices that is shown.
pub(super) fn choice(areas: &Areas, number: usize, top: usize) -> Option<Rect> {
    let row =
        (number / areas.columns).checked_sub(top).filter(|row| *row < usize::from(areas.present.height))?;
    let width = areas.present.width / u16::try_from(areas.columns).unwrap_or(1);
    let x = areas.present.x + width * u16::try_from(number % areas.columns).unwrap_or(0);
    Some(Rect { x, y: areas.present.y + u16::try_from(row).unwrap_or(0), width, height: 1 })
}

/// The first row of choices on the screen, so that the cursor is.
pub(super) fn first_row(areas: &Areas, state: &State) -> usize {
    let last = state
        .present
        .choices()
        .len()
        .div_ceil(areas.columns)
        .saturating_sub(usize::from(areas.present.height));
    let row = state.present.cursor / areas.columns;
    (row + 1).saturating_sub(usize::from(areas.present.height)).min(last)
}

/// The first follow-up on the screen, so that the one with the caret is.
pub(super) fn first_follow_up(areas: &Areas, state: &State) -> usize {
    (state.follow_ups.line + 1).saturating_sub(usize::from(areas.follow_ups.height))
}

/// Where another organisation or person is typed.
pub(super) fn other(areas: &Areas) -> Rect {
    const PLUS: u16 = 2;
    let line = areas.other;
    Rect { x: line.x + PLUS.min(line.width), width: line.width.saturating_sub(PLUS), ..line }
}
