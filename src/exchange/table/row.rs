//! The rows of a table. There may be a hundred thousand of them, so they are packed: the texts of a row are in one piece.

use super::Cell;
use crate::domain::Date;

/// A row with anything in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// The line of the file where it begins, or the row of the sheet; the first is 1.
    pub number: usize,
    text: Box<str>,
    /// The cells, up to the last that is not blank.
    cells: Box<[Packed]>,
}

/// What a cell contains.
#[derive(Debug, Clone, PartialEq)]
enum Packed {
    Blank,
    /// The text of the row between these places.
    Text(u32, u32),
    Number(f64),
    Date(Date),
    /// The value of the cell with which it is merged, above it or before it.
    Merged(Box<Self>),
}

impl Row {
    /// The cell in this column. One that is merged with another has its value.
    pub fn cell(&self, column: usize) -> Cell<'_> {
        self.cells.get(column).map_or(Cell::Blank, |cell| self.unpacked(cell))
    }

    fn unpacked(&self, cell: &Packed) -> Cell<'_> {
        match cell {
            Packed::Blank => Cell::Blank,
            Packed::Text(from, to) => Cell::Text(&self.text[*from as usize..*to as usize]),
            Packed::Number(number) => Cell::Number(*number),
            Packed::Date(date) => Cell::Date(*date),
            Packed::Merged(cell) => self.unpacked(cell),
        }
    }

    /// How many columns it has, up to the last cell that is not blank.
    pub const fn width(&self) -> usize {
        self.cells.len()
    }

    /// The cells in all its columns.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        self.cells.iter().map(|cell| self.unpacked(cell))
    }

    /// The cells with a value of their own.
    pub fn own_cells(&self) -> impl Iterator<Item = Cell<'_>> {
        let own = self.cells.iter().filter(|cell| !matches!(cell, Packed::Blank | Packed::Merged(_)));
        own.map(|cell| self.unpacked(cell))
    }

    /// How many cells have the value of another one.
    pub fn merged(&self) -> usize {
        self.cells.iter().filter(|cell| matches!(cell, Packed::Merged(_))).count()
    }
}

/// A row that is being read.
#[derive(Debug, Default)]
pub(super) struct RowDraft {
    number: usize,
    text: String,
    cells: Vec<Packed>,
}

impl RowDraft {
    pub(super) fn new(number: usize) -> Self {
        Self { number, ..Self::default() }
    }

    /// Puts a value in a column.
    pub(super) fn put(&mut self, column: usize, cell: Cell<'_>) {
        let packed = self.packed(cell);
        self.put_packed(column, packed);
    }

    /// Lets the cell in a column have the value of another one.
    pub(super) fn put_merged(&mut self, column: usize, value: Cell<'_>) {
        let packed = Packed::Merged(Box::new(self.packed(value)));
        self.put_packed(column, packed);
    }

    fn packed(&mut self, cell: Cell<'_>) -> Packed {
        match cell {
            Cell::Blank => Packed::Blank,
            Cell::Number(number) => Packed::Number(number),
            Cell::Date(date) => Packed::Date(date),
            Cell::Text(text) => {
                let from = u32::try_from(self.text.len());
                self.text.push_str(text);
                // The text of all cells is limited to far less.
                let to = u32::try_from(self.text.len());
                from.and_then(|from| Ok(Packed::Text(from, to?))).unwrap_or(Packed::Blank)
            }
        }
    }

    fn put_packed(&mut self, column: usize, cell: Packed) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Packed::Blank);
        }
        self.cells[column] = cell;
    }

    /// The row, unless there is nothing in it.
    pub(super) fn finish(self) -> Option<Row> {
        let row = Row { number: self.number, text: self.text.into(), cells: self.cells.into() };
        (row.width() > 0).then_some(row)
    }
}

impl From<Row> for RowDraft {
    fn from(row: Row) -> Self {
        Self { number: row.number, text: row.text.into(), cells: row.cells.into() }
    }
}
