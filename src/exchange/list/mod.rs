//! Lists: what the cells of a table mean. Which row is the header, what its columns are, and which rows are neither
//! headings nor totals.

mod further;
mod headers;
mod target;
mod words;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use further::Further;
pub use target::{Part, Target};
pub(super) use words::{HeaderWords, Sign, folded, folded_sign};

use crate::domain::{Date, ListKind};
use crate::exchange::table::{Cell, Row, Table};
use headers::Headers;

/// Where the user says that the header is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Option<(usize, usize)>", into = "Option<(usize, usize)>")]
pub enum Header {
    /// Nowhere: it is looked for.
    #[default]
    Found,
    /// In these rows, from the first to the last, by their numbers.
    Rows(usize, usize),
    /// There is none: the columns are called A, B, C as in a spreadsheet.
    Absent,
}

/// As in a draft, where the rows are counted from 1.
impl From<Option<(usize, usize)>> for Header {
    fn from(rows: Option<(usize, usize)>) -> Self {
        match rows {
            None => Self::Found,
            Some((0, _)) => Self::Absent,
            Some((first, last)) => Self::Rows(first, last),
        }
    }
}

impl From<Header> for Option<(usize, usize)> {
    fn from(header: Header) -> Self {
        match header {
            Header::Found => None,
            Header::Absent => Some((0, 0)),
            Header::Rows(first, last) => Some((first, last)),
        }
    }
}

/// What the user says about a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Where its header is.
    #[serde(default)]
    pub header: Header,
    /// What columns are, by their headers; none for a column that is not imported.
    pub columns: Vec<(String, Option<Target>)>,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place in the rows; the first is 0.
    pub place: usize,
    /// Its header as written.
    pub header: String,
    /// What it is; none if it is not imported.
    pub target: Option<Target>,
}

/// Why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is a heading between rows.
    Band,
    /// It counts the rows above it.
    Total,
    /// It repeats the header.
    Header,
    /// It is private.
    Private,
    /// It names neither an organisation nor a person.
    Nameless,
    /// The user said so, now or before.
    Chosen,
    /// What it became was removed since.
    Removed,
}

/// A list.
#[derive(Debug, Clone)]
pub struct List {
    /// The table that it is in.
    pub table: Arc<Table>,
    /// What stands above the header.
    pub title: String,
    /// The numbers of the rows of the header.
    pub header_rows: Vec<usize>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The columns of people beside the first that a row names.
    pub further: Vec<Further>,
    /// The places in the table of the rows that may be records.
    rows: Vec<usize>,
    /// The rows that are left out, with their numbers.
    pub left_out: Vec<(usize, Why)>,
    /// The place in the table of the row of totals.
    totals: Option<usize>,
    /// Whether it is a file of Outlook.
    pub is_outlook: bool,
}

/// Why a table cannot be understood as a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListError {
    /// No row looks like a header.
    NoHeader,
    /// There is no such row.
    NoSuchRow(usize),
    /// There is no column with this header, but there are these.
    NoSuchColumn(String, Vec<String>),
}

impl List {
    /// Understands the table as a list. Days in its header are read on the day `today`.
    pub fn new(
        table: Arc<Table>,
        reading: &Reading,
        date: &dyn Fn(&str) -> Option<Date>,
    ) -> Result<Self, ListError> {
        let words = HeaderWords::get();
        let headers = Headers::find(&table, reading.header, words, date)?;
        let (mut columns, is_outlook) = headers.columns(&table, words, date);
        let body: Vec<usize> = (headers.rows.end..table.rows.len()).collect();
        for column in &mut columns {
            if column.target.is_some_and(|target| !is_likely(target, column.place, &table, &body)) {
                column.target = None;
            }
        }
        if !is_outlook {
            further::name_organisations(&mut columns);
        }
        for (header, target) in &reading.columns {
            let wanted = folded(header);
            let is_called =
                |column: &&mut Column| column.header == *header || folded(&column.header) == wanted;
            let Some(column) = columns.iter_mut().find(is_called) else {
                let names = columns.iter().map(|column| column.header.clone()).collect();
                return Err(ListError::NoSuchColumn(header.clone(), names));
            };
            column.target = *target;
        }
        let further = if is_outlook { Vec::new() } else { further::further(&columns, words) };
        let above = table.rows[..headers.rows.start].iter();
        let title: Vec<String> = above.map(|row| distinct(row).join(" ")).collect();
        let mut list = Self {
            title: title.join(" ").trim().to_owned(),
            header_rows: table.rows[headers.rows].iter().map(|row| row.number).collect(),
            columns,
            further,
            rows: Vec::new(),
            left_out: Vec::new(),
            totals: None,
            is_outlook,
            table,
        };
        list.sort_out(&body, words);
        Ok(list)
    }

    /// Divides the rows below the header into those that are records and those that are not.
    fn sort_out(&mut self, body: &[usize], words: &HeaderWords) {
        let header: Vec<String> = self.columns.iter().map(|column| folded(&column.header)).collect();
        for &place in body {
            let row = &self.table.rows[place];
            let why = if self.is_total(row, words) {
                self.totals = Some(place);
                Some(Why::Total)
            } else if is_band(row, words) {
                Some(Why::Band)
            } else if self
                .columns
                .iter()
                .zip(&header)
                .all(|(column, header)| folded(&row.cell(column.place).shown()) == *header)
            {
                Some(Why::Header)
            } else if self.text(place, Target::Private).is_some_and(|text| is_yes(&text)) {
                Some(Why::Private)
            } else {
                None
            };
            match why {
                Some(why) => self.left_out.push((row.number, why)),
                None => self.rows.push(place),
            }
        }
    }

    /// Whether the row counts others: beside numbers it only has such a word, or nothing.
    fn is_total(&self, row: &Row, words: &HeaderWords) -> bool {
        let is_number = |cell: &Cell<'_>| match cell {
            Cell::Number(_) => true,
            Cell::Text(text) => {
                text.len() < 9 && text.chars().all(|char| char.is_ascii_digit() || ",.%/ ".contains(char))
            }
            _ => false,
        };
        let mut others = row.cells().filter(|cell| !cell.is_blank() && !is_number(cell));
        match (others.next(), others.next()) {
            (Some(label), None) => words.is_total(&label.shown()),
            (Some(_), Some(_)) => false,
            (None, _) => {
                let names = |column: &&Column| {
                    column
                        .target
                        .is_some_and(|target| target == Target::OrganisationName || target.is_person_name())
                };
                !self.columns.iter().filter(names).any(|column| !row.cell(column.place).is_blank())
            }
        }
    }

    /// The rows that may be records.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().map(|place| &self.table.rows[*place])
    }

    /// The row of totals.
    pub fn totals(&self) -> Option<&Row> {
        self.totals.map(|place| &self.table.rows[place])
    }

    /// The columns that are imported as this.
    pub fn columns_of(&self, target: Target) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.target == Some(target))
    }

    /// Whether there is such a column.
    pub fn has(&self, target: Target) -> bool {
        self.columns_of(target).next().is_some()
    }

    /// The columns of meetings.
    pub fn meetings(&self) -> impl Iterator<Item = (&Column, Date)> {
        self.columns.iter().filter_map(|column| match column.target {
            Some(Target::Meeting(date)) => Some((column, date)),
            _ => None,
        })
    }

    fn text(&self, place: usize, target: Target) -> Option<String> {
        let row = &self.table.rows[place];
        self.columns_of(target).map(|column| row.cell(column.place).shown()).find(|text| !text.is_empty())
    }

    /// What it seems to be a list of, by its columns and what stands above them. Whether it is of the members of a
    /// forum may only follow from its title.
    pub fn likely_kind(&self) -> Option<ListKind> {
        let words = HeaderWords::get();
        if self.is_outlook {
            return Some(ListKind::Contacts);
        }
        if self.meetings().next().is_some() {
            return Some(ListKind::Attendance);
        }
        let named = words.kind_in(&self.title).or_else(|| words.kind_in(self.table.sheet.as_deref()?));
        let is_of_members =
            [Target::Since, Target::Role, Target::ForumName].into_iter().any(|target| self.has(target));
        if is_of_members || named == Some(ListKind::Members) { Some(ListKind::Members) } else { None }
    }

    /// What it is a list of when nothing says that it is of a forum.
    pub fn plain_kind(&self) -> ListKind {
        let has_people = self.columns.iter().filter_map(|column| column.target).any(Target::is_person_name);
        let has_organisations = self.has(Target::OrganisationName);
        let of_organisations = [Target::Sector, Target::Website, Target::Abbreviation]
            .into_iter()
            .any(|target| self.has(target));
        match (has_people, has_organisations) {
            (true, false) if of_organisations => ListKind::Organisations,
            (true, _) => ListKind::Contacts,
            (false, _) => ListKind::Organisations,
        }
    }

    /// The cells of a column below the header that are not blank, up to `most`, each once.
    pub fn examples(&self, column: &Column, most: usize) -> Vec<String> {
        let mut examples: Vec<String> = Vec::new();
        for row in self.rows() {
            let text = row.cell(column.place).shown();
            if !text.is_empty() && !examples.contains(&text) {
                examples.push(text);
            }
            if examples.len() == most {
                break;
            }
        }
        examples
    }
}

/// Whether a cell says yes.
pub(super) fn is_yes(text: &str) -> bool {
    ["waar", "true", "vrai", "ja", "yes", "oui", "x", "1", "v", "✓", "✔"]
        .contains(&folded_sign(text).as_str())
}

/// The texts of a row that are not blank, each once.
fn distinct(row: &Row) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for cell in row.own_cells() {
        texts.push(cell.shown());
    }
    texts
}

/// Whether the row is a heading between others: one text over several columns, or the name of a sector alone.
fn is_band(row: &Row, words: &HeaderWords) -> bool {
    let texts = distinct(row);
    let [text] = texts.as_slice() else { return false };
    let merged = row.merged();
    merged >= 2 || (merged == 0 && (words.is_sector(text) || text.ends_with(':')))
}

/// Whether the cells of a column can be what its header says. A header such as "Info" may mean anything.
fn is_likely(target: Target, column: usize, table: &Table, body: &[usize]) -> bool {
    let looks = |text: &str| match target {
        Target::OrganisationEmail => text.contains('@'),
        Target::Website => text.contains('.'),
        _ => true,
    };
    let mut texts =
        body.iter().map(|place| table.rows[*place].cell(column).shown()).filter(|text| !text.is_empty());
    let mut any = false;
    texts.any(|text| {
        any = true;
        looks(&text)
    }) || !any
}
