//! Where the parts of the grid are on the screen, shared by the drawing and the mouse so that they agree.

use ratatui::layout::{Position, Rect};

use super::{Row, State};

/// The cells that a column takes at least, and at most where there is room for words.
const NARROWEST: u16 = 3;
const WIDEST: u16 = 14;
/// The width of a column from which the names of the forums are shown above it.
const WITH_NAMES: u16 = 6;
/// The width of a column from which a sign has its word beside it.
const WITH_WORDS: u16 = 12;
/// The width of the screen from which the names of the rows take a smaller part of it.
const WIDE: u16 = 80;
/// The width of the column with the number of tables.
const TABLES: u16 = 8;
/// The width of the screen from which that column is shown.
const WITH_TABLES: u16 = 60;
/// The rows that stay while the others scroll, where the screen is high enough: my place, and how many are known.
const STAYING: usize = 2;
/// The height of the grid from which these stay.
const WITH_STAYING: u16 = 11;
/// The rows in which the selected cell is said in words.
const WORDS: u16 = 2;

/// The parts of the grid in an area.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) area: Rect,
    /// The rows above the cells: the regions, and the names of the forums where there is room.
    pub(super) header: u16,
    /// The width of the column with the names of the rows.
    pub(super) label: u16,
    /// The width of the other columns.
    pub(super) cell: u16,
    /// The width of the column with the number of tables.
    pub(super) tables: u16,
    /// How many rows stay at the top.
    pub(super) staying: usize,
    /// The numbers of the visible rows, from the top.
    pub(super) rows: Vec<usize>,
    /// The visible columns from the left: the number and the left edge of each.
    pub(super) columns: Vec<(usize, u16)>,
}

impl Plan {
    /// The parts of the grid as it is scrolled.
    pub(super) fn new(state: &State, area: Rect) -> Self {
        let label = if area.width < WIDE { area.width / 4 } else { WIDE / 4 + (area.width - WIDE) / 5 };
        let label = label.clamp(12, 30);
        let tables = if area.width >= WITH_TABLES { TABLES } else { 0 };
        let room = area.width.saturating_sub(label + tables);
        let cell = cell_width(state, room);
        let header = if cell >= WITH_NAMES { 2 } else { 1 };
        let staying = if area.height >= WITH_STAYING { STAYING.min(state.rows.len()) } else { 0 };
        let height = usize::from(area.height.saturating_sub(header + WORDS));
        let scrolling = (staying + state.top..state.rows.len()).take(height.saturating_sub(staying));
        let mut plan = Self {
            area,
            header,
            label,
            cell,
            tables,
            staying,
            rows: (0..staying).chain(scrolling).collect(),
            columns: Vec::new(),
        };
        plan.columns = plan.columns_from(state, state.left);
        plan
    }

    /// The columns that fit when this one is the first.
    fn columns_from(&self, state: &State, left: usize) -> Vec<(usize, u16)> {
        let end = self.area.right().saturating_sub(self.tables);
        let mut x = self.area.x + self.label;
        let mut columns = Vec::new();
        for (number, column) in state.columns.iter().enumerate().skip(left) {
            let before = number.checked_sub(1).filter(|before| *before >= left);
            if before.is_some_and(|before| state.columns[before].region != column.region) {
                x += 1;
            }
            if x + self.cell > end {
                break;
            }
            columns.push((number, x));
            x += self.cell;
        }
        columns
    }

    /// How many rows and columns fit, for moving by a page.
    pub(super) fn page(&self) -> usize {
        self.rows.len().saturating_sub(self.staying).max(1)
    }

    /// The scroll position from which the selected cell is in view, changed as little as possible.
    pub(super) fn following(&self, state: &State) -> (usize, usize) {
        let height =
            usize::from(self.area.height.saturating_sub(self.header + WORDS)).saturating_sub(self.staying);
        let scrolling = state.rows.len().saturating_sub(self.staying);
        let mut top = state.top.min(scrolling.saturating_sub(height));
        if let Some(row) = state.row_number().and_then(|row| row.checked_sub(self.staying)) {
            top = top.min(row).max((row + 1).saturating_sub(height));
        }
        let column = state.column_number().unwrap_or(0);
        let mut left = state.left.min(column);
        // Where all columns fit from further to the left, none is hidden there.
        while left > 0
            && self.columns_from(state, left - 1).last().map(|(last, _)| last + 1)
                == Some(state.columns.len())
        {
            left -= 1;
        }
        while left < column && !self.columns_from(state, left).iter().any(|(number, _)| *number == column) {
            left += 1;
        }
        (top, left)
    }

    /// The top edge of a visible row.
    pub(super) fn y_of(&self, row: usize) -> Option<u16> {
        let place = self.rows.iter().position(|number| *number == row)?;
        Some(self.area.y + self.header + u16::try_from(place).ok()?)
    }

    /// The left edge of a visible column.
    pub(super) fn x_of(&self, column: usize) -> Option<u16> {
        self.columns.iter().find(|(number, _)| *number == column).map(|(_, x)| *x)
    }

    /// The area of what a cell shows, if it is visible.
    pub(super) fn cell_at(&self, row: usize, column: usize) -> Option<Rect> {
        let width = if self.has_words() { self.cell } else { NARROWEST };
        Some(Rect { x: self.x_of(column)?, y: self.y_of(row)?, width, height: 1 })
    }

    /// Whether each sign has its word beside it.
    pub(super) const fn has_words(&self) -> bool {
        self.cell >= WITH_WORDS
    }

    /// Whether the names of the forums are above their columns.
    pub(super) const fn has_names(&self) -> bool {
        self.cell >= WITH_NAMES
    }

    /// The row and the column at a position; either is missing beside the cells.
    pub(super) fn under(&self, at: Position) -> (Option<usize>, Option<usize>) {
        let row = at.y.checked_sub(self.area.y + self.header);
        let row = row.and_then(|row| self.rows.get(usize::from(row)).copied());
        let within = |x: u16| (x..x + self.cell).contains(&at.x);
        let column = self.columns.iter().find(|(_, x)| within(*x)).map(|(number, _)| *number);
        (row, column)
    }

    /// The area in which the selected cell is said in words: below the rows, after an empty one where there is room.
    pub(super) fn words(&self) -> Rect {
        let height = WORDS.min(self.area.height);
        let rows = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        let below = self.area.y.saturating_add(self.header).saturating_add(rows).saturating_add(1);
        Rect { y: below.min(self.area.bottom() - height), height, ..self.area }
    }
}

/// The width of a column: as wide as all of them can be, but not so narrow that a number does not fit.
fn cell_width(state: &State, room: u16) -> u16 {
    let count = u16::try_from(state.columns.len().max(1)).unwrap_or(u16::MAX);
    let between = state.columns.windows(2).filter(|two| two[0].region != two[1].region).count();
    let room = room.saturating_sub(u16::try_from(between).unwrap_or(u16::MAX));
    let width = (room / count).clamp(NARROWEST, WIDEST);
    // Wider columns without names above them would only spread the signs.
    if width < WITH_NAMES { NARROWEST } else { width }
}

impl Row {
    /// Whether it can be selected.
    pub(super) fn is_selectable(self) -> bool {
        self != Self::Gap
    }
}
