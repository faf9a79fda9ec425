//! Importing: what the interface asks of the thread that reads lists, and what that answers. Reading the file itself is
//! for that thread.

use std::sync::Arc;

use super::question::Ticket;
use crate::domain::{Date, ForumId, IdSource, ListKind, Overview, Timestamp};
use crate::exchange::list::{List, ListError, Reading as ListReading};
use crate::exchange::plan::{Choices, Plan, PlanError, Request};
use crate::exchange::table::{self, Table, TableError, Wanted};
use crate::fields::Reading;
use crate::i18n::{Explain, Lang, Reckoning};
use crate::search::Stop;

/// Something to find out for the import of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportTask {
    /// The files in this folder; the folder of downloads if it is blank.
    Look(Ticket, String),
    /// What a list is, and what it would change.
    Read(Ticket, Box<ReadJob>),
}

/// Where a list comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The file with this path.
    File(String),
    /// These rows were pasted.
    Pasted(String),
}

/// A list to read, with everything that the user chose.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadJob {
    /// Where the list comes from.
    pub origin: Origin,
    /// Whether the file is read, even if it was read before.
    pub anew: bool,
    /// What the user said about the file.
    pub wanted: Wanted,
    /// What the user said about its header and columns.
    pub reading: ListReading,
    /// What it lists, if the user said so.
    pub kind: Option<ListKind>,
    /// The forum that it is of, if the user said so.
    pub forum: Option<ForumId>,
    /// What the user chose about its rows.
    pub choices: Choices,
    /// The records.
    pub overview: Arc<Overview>,
    /// The language.
    pub lang: Lang,
    /// The day.
    pub today: Date,
    /// The moment.
    pub now: Timestamp,
    /// From where the ids of new records count up.
    pub seed: u128,
}

/// The answer to an [`ImportTask`].
#[derive(Debug, Clone)]
pub enum ImportAnswer {
    /// The files in a folder, or the message that says why it cannot be read.
    Folder(Result<Folder, String>),
    /// What a list is.
    List(Box<Listed>),
    /// How far it is: the rows that are done, and all of them. The answer itself is still to come.
    Progress(usize, usize),
    /// It was stopped.
    Stopped,
}

/// The files in a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// The path of the folder, as it is shown.
    pub path: String,
    /// What is in it, the newest first.
    pub entries: Vec<Entry>,
}

/// A file or a folder in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// When it was changed last.
    pub changed: Timestamp,
}

/// What a list is, as far as could be found.
#[derive(Debug, Clone)]
pub enum Listed {
    /// The file cannot be read; the message says why.
    Unreadable(String),
    /// It has several sheets.
    Sheets(Vec<String>),
    /// Its table cannot be understood; the message says why.
    Table(Arc<Table>, String),
    /// It is a list, and this is what it would change.
    Planned(Arc<List>, Result<Arc<Plan>, PlanError>),
}

/// Reads lists, and remembers the table that it read last.
#[derive(Debug, Default)]
pub struct ListReader {
    last: Option<(Origin, Wanted, Arc<Table>)>,
}

impl ListReader {
    /// Reads a list. `bytes` reads the file with a path, or says in words why it cannot. `watch` hears after each row how
    /// many are done, and of how many.
    pub fn answer(
        &mut self,
        job: &ReadJob,
        bytes: impl FnOnce(&str) -> Result<Vec<u8>, String>,
        stop: &Stop,
        watch: &mut dyn FnMut(usize, usize),
    ) -> ImportAnswer {
        let table = match self.table(job, bytes, stop) {
            Ok(table) => table,
            Err(answer) => return answer,
        };
        if stop.is_asked() {
            return ImportAnswer::Stopped;
        }
        let lang = job.lang;
        let date = |text: &str| lang.read_date(text, job.today, Reckoning::Past).ok();
        let list = match List::new(Arc::clone(&table), &job.reading, &date) {
            Ok(list) => list,
            Err(error) => {
                return ImportAnswer::List(Box::new(Listed::Table(table, list_error(&error, lang))));
            }
        };
        let name = job.origin.name(&table, lang);
        let request = Request {
            list: &list,
            name: &name,
            reading: Reading { overview: &job.overview, lang, today: job.today },
            kind: job.kind,
            forum: job.forum,
            region: None,
            choices: &job.choices,
            ids: IdSource::new(job.seed),
            now: job.now,
        };
        match Plan::watched(&request, stop, watch) {
            Err(PlanError::Stopped) => ImportAnswer::Stopped,
            plan => ImportAnswer::List(Box::new(Listed::Planned(Arc::new(list), plan.map(Arc::new)))),
        }
    }

    fn table(
        &mut self,
        job: &ReadJob,
        bytes: impl FnOnce(&str) -> Result<Vec<u8>, String>,
        stop: &Stop,
    ) -> Result<Arc<Table>, ImportAnswer> {
        let listed = |listed| ImportAnswer::List(Box::new(listed));
        if let Some((origin, wanted, table)) = &self.last
            && !job.anew
            && (origin, wanted) == (&job.origin, &job.wanted)
        {
            return Ok(Arc::clone(table));
        }
        self.last = None;
        let bytes = match &job.origin {
            Origin::File(path) => {
                bytes(path).map_err(|why| listed(Listed::Unreadable(job.lang.file_unreadable_short(&why))))?
            }
            Origin::Pasted(text) => text.clone().into_bytes(),
        };
        match table::read_until(bytes, &job.wanted, stop) {
            Ok(table) => {
                let table = Arc::new(table);
                self.last = Some((job.origin.clone(), job.wanted.clone(), Arc::clone(&table)));
                Ok(table)
            }
            Err(TableError::Stopped) => Err(ImportAnswer::Stopped),
            Err(TableError::WhichSheet(sheets)) => Err(listed(Listed::Sheets(sheets))),
            Err(error) => Err(listed(Listed::Unreadable(error.in_words(job.lang)))),
        }
    }
}

/// Why a table is no list.
pub fn list_error(error: &ListError, lang: Lang) -> String {
    match error {
        ListError::NoHeader => lang.no_header_here().to_owned(),
        ListError::NoSuchRow(row) => lang.no_such_row(*row),
        ListError::NoSuchColumn(column, columns) => lang.no_such_column(column, &columns.join(", ")),
    }
}

impl Origin {
    /// The name of the list in this table: of its file, and of its sheet if it has several.
    pub fn name(&self, table: &Table, lang: Lang) -> String {
        let file = match self {
            Self::File(path) => path.rsplit(['/', '\\']).next().unwrap_or(path),
            Self::Pasted(_) => lang.pasted_rows(),
        };
        match &table.sheet {
            Some(sheet) if table.sheets.len() > 1 => format!("{file} ({sheet})"),
            _ => file.to_owned(),
        }
    }
}
