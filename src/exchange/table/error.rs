//! Why a file cannot be read as a table.

use thiserror::Error;

use super::{MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_FILE, MAX_ROWS, MAX_TEXT, MAX_UNPACKED};
use crate::i18n::{ErrorKind, Explain, Lang};

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TableError {
    /// It is something else than a table.
    #[error("not a table: {0:?}")]
    Other(Other),
    /// There is more in it than is read.
    #[error("too much: {0:?}")]
    TooMuch(Limit),
    /// There is nothing in it.
    #[error("nothing in it")]
    Empty,
    /// It says that it is a workbook and cannot be read as one.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A quote that begins on this line has no end.
    #[error("a quote without an end on line {0}")]
    OpenQuote(usize),
    /// There are several sheets, with these names, and none was chosen.
    #[error("several sheets: {0:?}")]
    WhichSheet(Vec<String>),
    /// There is no sheet of this name, but there are these.
    #[error("no sheet {0}, only {1:?}")]
    NoSheet(String, Vec<String>),
    /// There is no encoding of this name.
    #[error("no encoding {0}")]
    NoEncoding(String),
    /// It was stopped.
    #[error("stopped")]
    Stopped,
}

/// Files that are no table, though people may have one in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// A workbook of Excel before 2007.
    OldExcel,
    /// A workbook of Excel in its binary format.
    BinaryExcel,
    /// A workbook with a password.
    Encrypted,
    /// A workbook of `LibreOffice`.
    OpenDocument,
    /// A document of Word.
    Word,
    /// A PDF.
    Pdf,
    /// Cards of contacts.
    VCard,
    /// A calendar.
    Calendar,
    /// A page of the web.
    Html,
    /// Anything else that is not text.
    Unknown,
}

/// How much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The size of the file.
    File,
    /// Its size when it is unpacked.
    Unpacked,
    /// The text in it.
    Text,
    /// The text in one cell.
    Cell,
    /// The number of rows.
    Rows,
    /// The number of columns.
    Columns,
    /// The number of cells that are not blank.
    Cells,
}

impl Explain for TableError {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Other(other) => match other {
                Other::OldExcel => lang.is_old_excel(),
                Other::BinaryExcel => lang.is_binary_excel(),
                Other::Encrypted => lang.is_encrypted(),
                Other::OpenDocument => lang.is_open_document(),
                Other::Word => lang.is_word(),
                Other::Pdf => lang.is_pdf(),
                Other::VCard => lang.is_vcard(),
                Other::Calendar => lang.is_calendar(),
                Other::Html => lang.is_html(),
                Other::Unknown => lang.is_no_table(),
            }
            .to_owned(),
            Self::TooMuch(limit) => match limit {
                Limit::File => lang.too_large_file(MAX_FILE >> 20),
                Limit::Unpacked => lang.too_large_unpacked(MAX_UNPACKED >> 20),
                Limit::Text => lang.too_much_text(MAX_TEXT >> 20),
                Limit::Cell => lang.too_large_cell(MAX_CELL >> 20),
                Limit::Rows => lang.too_many_rows(MAX_ROWS),
                Limit::Columns => lang.too_many_columns(MAX_COLUMNS),
                Limit::Cells => lang.too_many_cells(MAX_CELLS),
            },
            Self::Empty => lang.nothing_in_file().to_owned(),
            Self::Damaged(why) => lang.workbook_damaged(&lang.parser_says(why)),
            Self::OpenQuote(line) => lang.open_quote(*line),
            Self::WhichSheet(sheets) => lang.which_sheet(&sheets.join(", ")),
            Self::NoSheet(sheet, sheets) => lang.no_sheet(sheet, &sheets.join(", ")),
            Self::NoEncoding(encoding) => lang.no_encoding(encoding),
            Self::Stopped => lang.import_stopped().to_owned(),
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        let remedy = match self {
            Self::Other(other) => match other {
                Other::OldExcel | Other::BinaryExcel | Other::OpenDocument | Other::Html => {
                    lang.save_as_xlsx()
                }
                Other::Encrypted => lang.save_without_password(),
                Other::Word | Other::Pdf => lang.paste_into_workbook(),
                Other::VCard => lang.export_contacts_as_csv(),
                Other::Calendar => lang.no_calendars_yet(),
                Other::Unknown => lang.save_as_xlsx(),
            },
            Self::TooMuch(_) => lang.split_it(),
            Self::Damaged(_) => lang.save_again(),
            _ => return None,
        };
        Some(remedy.to_owned())
    }

    fn kind(&self) -> ErrorKind {
        match self {
            Self::WhichSheet(_) | Self::NoSheet(..) | Self::NoEncoding(_) => ErrorKind::Usage,
            _ => ErrorKind::Failure,
        }
    }
}
