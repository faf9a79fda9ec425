//! The lines of a page in columns, where there is room for these.

use super::{Block, GUTTER, cut};
use crate::tui::theme::Tone;
use crate::tui::widget::columns::{Column, GAP, widths};
use crate::tui::widget::wrap::{middle, pad, truncate, width, wrap};

/// The width of a page from which its lines are in columns.
const FROM: u16 = 116;
/// The fewest cells for the first column, which says what it is about.
const LEAST_OF_FIRST: u16 = 30;
/// The fewest cells for another column.
const LEAST: u16 = 22;
/// The fewest cells for the last column, which says when.
const LEAST_OF_LAST: u16 = 20;
/// The most cells for another column.
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
        let label = if lines().all(|block| block.label.0.is_empty()) { 0 } else { label };
        let sign = cells(lines().map(|block| width(&block.runs[0].0)).max().unwrap_or(0));
        let room = available.saturating_sub(GUTTER + label + sign + 1);
        let columns: Vec<Column> = (0..count)
            .map(|number| {
                let content =
                    lines().filter_map(|block| block.cells.get(number)).map(|cell| width(&joined(cell)));
                let content = cells(content.max().unwrap_or(0));
                let (least, most) = match number {
                    0 => (LEAST_OF_FIRST, u16::MAX),
                    last if last + 1 == count => (LEAST_OF_LAST, MOST),
                    _ => (LEAST, MOST),
                };
                Column { least: least.min(content), most: content.min(most), rank: u8::from(number > 0) }
            })
            .collect();
        let widths = widths(&columns, room);
        let is_shown = |(column, width): (&Column, &u16)| column.least <= *width;
        columns.iter().zip(&widths).all(is_shown).then_some(Self { label, sign, widths })
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

    /// The cells after the first, each in one run.
    fn others(&self, block: &Block) -> Vec<(String, Tone)> {
        let cells = block.cells.iter().zip(&self.widths).skip(1).filter(|(_, width)| **width > 0);
        let run = |(cell, width): (&Vec<(String, Tone)>, &u16)| {
            let tone = cell.first().map_or(Tone::Plain, |(_, tone)| *tone);
            (pad(&middle(&joined(cell), (*width).into()), (width + GAP).into()), tone)
        };
        cells.map(run).collect()
    }
}

fn joined(cell: &[(String, Tone)]) -> String {
    cell.iter().map(|(text, _)| text.as_str()).collect()
}

/// A number of cells, as the terminal counts them.
fn cells(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
