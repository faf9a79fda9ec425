//! The columns of a list: how wide each is in the room that there is, and which are left out.

use ratatui::text::{Line, Span};

use super::wrap::{middle, pad, truncate};
use crate::text::plain_line;
use crate::tui::theme::{Theme, Tone};

/// The cells between two columns.
pub const GAP: u16 = 2;

/// The width that a column may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The fewest cells in which it says anything.
    pub least: u16,
    /// The most cells that it has a use for.
    pub most: u16,
    /// Its importance: those with the highest number are left out first.
    pub rank: u8,
}

/// The widths of the columns on a line of `room` cells, with a gap between them; those that are left out have none.
pub fn widths(columns: &[Column], room: u16) -> Vec<u16> {
    let mut kept: Vec<bool> = vec![true; columns.len()];
    let taken = |widths: &[u16]| {
        let shown = widths.iter().filter(|width| **width > 0);
        shown.map(|width| width + GAP).sum::<u16>().saturating_sub(GAP)
    };
    let least = |kept: &[bool]| -> Vec<u16> {
        columns.iter().zip(kept).map(|(column, kept)| if *kept { column.least } else { 0 }).collect()
    };
    while taken(&least(&kept)) > room && kept.iter().filter(|kept| **kept).count() > 1 {
        let shown = (0..columns.len()).filter(|number| kept[*number]);
        let Some(last) = shown.max_by_key(|number| columns[*number].rank) else { break };
        kept[last] = false;
    }
    let mut widths = least(&kept);
    if taken(&widths) > room {
        return widths.into_iter().map(|width| width.min(room)).collect();
    }
    let mut free = room - taken(&widths);
    while free > 0 {
        let grows: Vec<usize> = (0..columns.len())
            .filter(|number| kept[*number] && widths[*number] < columns[*number].most)
            .collect();
        if grows.is_empty() {
            break;
        }
        for number in grows {
            // The most important one says what the line is about.
            let wanted = if columns[number].rank == 0 { 2 } else { 1 };
            let cells = free.min(wanted).min(columns[number].most - widths[number]);
            widths[number] += cells;
            free -= cells;
        }
    }
    widths
}

/// A line of these cells in columns of these widths, after `before` empty cells.
pub fn line(cells: &[(String, Tone)], widths: &[u16], before: u16, theme: Theme) -> Line<'static> {
    let mut spans = vec![Span::raw(" ".repeat(before.into()))];
    let columns = cells.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0);
    for (number, ((text, tone), width)) in columns {
        let (text, room) = (plain_line(text), usize::from(*width));
        // Names differ least in the middle.
        let shown = if number == 0 { middle(&text, room) } else { truncate(&text, room) };
        let text = pad(&shown, room + usize::from(GAP));
        spans.push(Span::styled(text, theme.style(*tone)));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const COLUMNS: [Column; 3] = [
        Column { least: 20, most: 40, rank: 0 },
        Column { least: 10, most: 20, rank: 2 },
        Column { least: 6, most: 6, rank: 1 },
    ];

    #[rstest]
    #[case::too_narrow_for_one(10, &[10, 0, 0])]
    #[case::only_the_first(24, &[24, 0, 0])]
    #[case::without_the_least_important(34, &[26, 0, 6])]
    #[case::all_at_their_narrowest(40, &[20, 10, 6])]
    #[case::the_rest_is_shared(50, &[27, 13, 6])]
    #[case::no_wider_than_useful(200, &[40, 20, 6])]
    fn the_columns_share_the_room(#[case] room: u16, #[case] expected: &[u16]) {
        assert_eq!(widths(&COLUMNS, room), expected);
    }
}
