//! A report as a document: headings, texts, tables and pictures, before it is HTML or Markdown.

use crate::exchange::picture::Picture;
use crate::i18n::Lang;

/// A whole report.
#[derive(Debug, Clone)]
pub struct Document {
    pub(super) lang: Lang,
    pub(super) title: String,
    /// What is said on top: for whom it is and what it shows of people.
    pub(super) lead: Vec<String>,
    pub(super) sections: Vec<Section>,
    /// What is said at the end.
    pub(super) closing: String,
}

/// A part with a heading.
#[derive(Debug, Clone)]
pub(super) struct Section {
    /// Identifies it in the page, in both languages.
    pub(super) id: &'static str,
    pub(super) heading: String,
    pub(super) blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone)]
pub(super) enum Block {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Numbers that are seen at a glance.
    Figures(Vec<Figure>),
    /// Short items.
    List(List),
    /// A table.
    Table(Table),
    /// A picture; what it says is also in a table or list near it.
    Picture(Picture),
    /// What somebody wrote, in Markdown.
    Written(String),
}

/// A number with what it counts.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub(super) number: String,
    pub(super) label: String,
}

/// Short items, in an order that matters or not.
#[derive(Debug, Clone)]
pub(super) struct List {
    pub(super) is_ranked: bool,
    pub(super) items: Vec<String>,
}

/// A table. The first cell of a row is its heading.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) shape: Shape,
}

/// What a table becomes on a narrow screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// It fits: a few short columns.
    Narrow,
    /// Each row becomes a card, because its texts are long.
    Cards,
    /// It scrolls sideways, because columns are compared.
    Grid,
}

/// A cell.
#[derive(Debug, Clone)]
pub(super) enum Cell {
    /// Text.
    Text(String),
    /// Texts below each other.
    Lines(Vec<String>),
    /// A number.
    Number(usize),
    /// An e-mail address.
    Address(String),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<Vec<String>> for Cell {
    fn from(lines: Vec<String>) -> Self {
        Self::Lines(lines)
    }
}

impl Cell {
    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) | Self::Address(text) => text.is_empty(),
            Self::Lines(lines) => lines.iter().all(String::is_empty),
            Self::Number(_) => false,
        }
    }
}

impl Section {
    /// A section without anything in it yet.
    pub(super) fn new(id: &'static str, heading: impl Into<String>) -> Self {
        Self { id, heading: heading.into(), blocks: Vec::new() }
    }

    /// Adds a piece.
    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds a paragraph.
    pub(super) fn text(&mut self, text: impl Into<String>) {
        self.push(Block::Text(text.into()));
    }

    /// Adds a table, unless it is empty.
    pub(super) fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.push(Block::Table(table));
        }
    }

    /// Adds a heading with its items as one paragraph, unless there are none.
    pub(super) fn enumeration(&mut self, heading: String, items: &[String]) {
        if !items.is_empty() {
            self.push(Block::Heading(heading));
            self.text(items.join(", "));
        }
    }

    /// The section, unless nothing is in it.
    pub(super) fn unless_empty(self) -> Option<Self> {
        (!self.blocks.is_empty()).then_some(self)
    }
}

impl Table {
    /// A table without rows yet.
    pub(super) fn new<const N: usize>(caption: impl Into<String>, shape: Shape, columns: [&str; N]) -> Self {
        let columns = columns.into_iter().map(str::to_owned).collect();
        Self { caption: caption.into(), columns, rows: Vec::new(), shape }
    }

    /// Adds a row.
    pub(super) fn row<const N: usize>(&mut self, cells: [Cell; N]) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table without columns of which all cells are empty, which say nothing.
    pub(super) fn without_empty_columns(mut self) -> Self {
        let is_empty = |column: usize| self.rows.iter().all(|row| row.get(column).is_none_or(Cell::is_empty));
        for column in (1..self.columns.len()).rev().filter(|column| is_empty(*column)).collect::<Vec<_>>() {
            self.columns.remove(column);
            self.rows.iter_mut().filter(|row| column < row.len()).for_each(|row| drop(row.remove(column)));
        }
        self
    }

    /// Whether a column has numbers.
    pub(super) fn is_number(&self, column: usize) -> bool {
        self.rows.first().is_some_and(|row| matches!(row.get(column), Some(Cell::Number(_))))
    }
}
