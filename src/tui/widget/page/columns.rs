//! The lines of a page in columns, where there is room for these.

use super::{Block, GUTTER, cut};
use crate::tui::theme::Tone;
use crate::tui::widget::columns::{Column, GAP, widths};
use crate::tui::widget::wrap::{middle, pad, truncate, width, wrap};

/// The width of a page from which its lines are in columns if hardly any of them takes two rows.
const FROM: u16 = 90;
/// The width from which they are in columns even so.
const FROM_ANYWAY: u16 = 116;
/// The cells for the first column, which says what it is about, in which hardly any text takes two rows.
const ENOUGH_FOR_FIRST: u16 = 55;
/// The fewest cells for the first column.
const LEAST_OF_FIRST: u16 = 30;
/// The fewest cells for another column.
const LEAST: u16 = 22;
/// The fewest cells for the last column, which says when.
const LEAST_OF_LAST: u16 = 15;
/// The most cells for another column. What needs more is a sentence, which is not cut.
const MOST: u16 = 60;

/// The columns of a page.
pub(super) struct Columns {
    label: u16,
    sign: u16,
    widths: Vec<u16>,
}

impl Columns {
    /// The columns of a page of this width; none when it has no lines in columns, or no room for all of them.
    pub(super) fn of(page: &super::Page, available: u16, label: u16) -> Option<Self> {
        let lines = || page.blocks.iter().filter(|block| !block.cells.is_empty());
        let count = lines().map(|block| block.cells.len()).max().filter(|_| available >= FROM)?;
        let contents: Vec<u16> = (0..count)
            .map(|number| {
                let cells_of = lines().filter_map(|block| block.cells.get(number));
                cells(cells_of.map(|cell| width(&joined(cell))).max().unwrap_or(0))
            })
            .collect();
        let label = if lines().all(|block| block.label.0.is_empty()) { 0 } else { label };
        let sign = cells(lines().map(|block| width(&block.runs[0].0)).max().unwrap_or(0));
        let room = available.saturating_sub(GUTTER + label + sign + 1);
        let with_first = |least_of_first: u16| {
            let columns = (0..).zip(&contents).map(|(number, content)| {
                let (least, most) = match (number, *content) {
                    (0, _) => (least_of_first, ENOUGH_FOR_FIRST),
                    (_, sentence) if sentence > MOST => (sentence, sentence),
                    (last, _) if last + 1 == count => (LEAST_OF_LAST, MOST),
                    (_, _) => (LEAST, MOST),
                };
                let (least, most) = (least.min(*content), most.min(*content));
                Column { least, most, rank: u8::from(number > 0) }
            });
            let columns: Vec<Column> = columns.collect();
            let mut widths = widths(&columns, room);
            let is_shown = |(column, width): (&Column, &u16)| column.least <= *width;
            let are_shown = columns.iter().zip(&widths).all(is_shown);
            // What the others have no use for is for the longest texts.
            let gaps = GAP * cells(count).saturating_sub(1);
            let free = room.saturating_sub(widths.iter().sum::<u16>() + gaps);
            if let (Some(first), Some(content)) = (widths.first_mut(), contents.first()) {
                *first = (*first + free).min(*content).max(*first);
            }
            are_shown.then_some(Self { label, sign, widths })
        };
        let anyway = || with_first(LEAST_OF_FIRST).filter(|_| available >= FROM_ANYWAY);
        with_first(ENOUGH_FOR_FIRST).or_else(anyway)
    }

    /// The rows of a line: the first cell takes as many as it needs, the others are cut in the middle.
    pub(super) fn rows_of(&self, block: &Block) -> Vec<Vec<(String, Tone)>> {
        let mut rows = Vec::new();
        let (label, label_tone) = &block.label;
        let label_room = usize::from(self.label);
        let label = pad(&truncate(label, label_room.saturating_sub(1)), label_room);
        let (sign, sign_tone) = &block.runs[0];
        let first = block.cells.first().map_or(&[][..], Vec::as_slice);
        let text = joined(first);
        let column = self.widths.first().copied().unwrap_or(1).max(1);
        for (number, line) in wrap(&text, column).into_iter().enumerate() {
            let mut row = vec![(" ".repeat(GUTTER.into()), Tone::Plain)];
            if number == 0 {
                row.extend([(label.clone(), *label_tone), (pad(sign, self.sign.into()), *sign_tone)]);
            } else {
                row.push((" ".repeat((self.label + self.sign).into()), Tone::Plain));
            }
            let taken = width(text.get(line.range.clone()).unwrap_or_default().trim_end());
            row.extend(cut(
                first,
                line.range.start..line.range.start + text[line.range.clone()].trim_end().len(),
            ));
            if number == 0 {
                row.push((" ".repeat(usize::from(column + GAP).saturating_sub(taken)), Tone::Plain));
                row.extend(self.others(block));
            }
            rows.push(row);
        }
        rows
    }

    /// The cells after the first. One that is cut is in one tone: a name in the middle, the end of a line at its end.
    fn others(&self, block: &Block) -> Vec<(String, Tone)> {
        let last = self.widths.len().saturating_sub(1);
        let mut runs = Vec::new();
        for (number, (cell, room)) in block.cells.iter().zip(&self.widths).enumerate().skip(1) {
            let (text, room, gap) = (joined(cell), usize::from(*room), usize::from(GAP));
            if room == 0 {
                continue;
            }
            if width(&text) > room {
                let cut = if number == last { truncate } else { middle };
                let tone = cell.first().map_or(Tone::Plain, |(_, tone)| *tone);
                runs.push((pad(&cut(&text, room), room + gap), tone));
            } else {
                runs.extend(cell.iter().cloned());
                runs.push((" ".repeat(room + gap - width(&text)), Tone::Plain));
            }
        }
        runs
    }
}

fn joined(cell: &[(String, Tone)]) -> String {
    cell.iter().map(|(text, _)| text.as_str()).collect()
}

/// A number of cells, as the terminal counts them.
fn cells(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
