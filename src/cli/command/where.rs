//! `overleg where`: the paths of the files in use.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{FormatOption, print};
use crate::cli::report::{Page, Report};
use crate::cli::session::Session;
use crate::domain::{Difference, RecordId, Timestamp};
use crate::i18n::Lang;
use crate::store::{
    ConflictCopy, CopyContent, OpenToOthers, Store, backups_dir, conflict_copies, drafts_dir, history_path,
    list_backups, open_to_others,
};

/// The arguments of `overleg where`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Where {
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg where`.
#[derive(Debug, Serialize)]
struct WhereReport {
    /// The store.
    store: File,
    /// The folder with earlier versions of the store.
    backups: Backups,
    /// The folder with notes that are being typed.
    drafts: File,
    /// The history of changes, for undo and redo.
    history: File,
    /// The file with the settings; null without a home folder.
    settings: Option<File>,
    /// The file with the user's own keys; null without a home folder.
    keys: Option<File>,
    /// Copies of the store, such as a synced folder makes.
    copies: Vec<CopyReport>,
}

/// The folder with backups.
#[derive(Debug, Serialize)]
struct Backups {
    #[serde(flatten)]
    folder: File,
    /// How many there are; null if they cannot be listed.
    count: Option<usize>,
    /// How much room they take together, in bytes; null if they cannot be listed.
    bytes: Option<u64>,
}

/// A copy of the store.
#[derive(Debug, Serialize)]
struct CopyReport {
    /// Its path.
    path: String,
    /// When it was last written; null if that is not known.
    written: Option<Timestamp>,
    /// How many records only it has; null if it or the store cannot be read.
    only_there: Option<usize>,
    /// How many records only the store has.
    only_here: Option<usize>,
    /// How many records are different.
    different: Option<usize>,
    #[serde(skip)]
    copy: ConflictCopy,
}

/// A file or folder.
#[derive(Debug, Serialize)]
struct File {
    /// Its absolute path.
    path: String,
    /// Whether it exists.
    exists: bool,
    /// Whether it belongs to the store and people other than its owner have access to it.
    open_to_others: bool,
}

impl Where {
    /// Prints the files.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.paths.store();
        // `overleg check` reports files that cannot be inspected.
        let open = open_to_others(store).unwrap_or_default();
        let report = WhereReport {
            store: File::new(store, &open),
            backups: Backups::of(store, &open),
            drafts: File::new(&drafts_dir(store), &open),
            history: File::new(&history_path(store), &open),
            settings: session.paths.settings().map(|path| File::new(path, &open)),
            keys: session.paths.keys().map(|path| File::new(path, &open)),
            copies: copies(store),
        };
        print(&report, self.format.into(), session.lang)
    }
}

/// The copies, which `overleg check` reports if they cannot be listed.
fn copies(store: &Path) -> Vec<CopyReport> {
    let opened = Store::open(store).ok();
    let copies = conflict_copies(store, opened.as_ref().map(|store| &**store.overview()));
    copies.unwrap_or_default().into_iter().map(CopyReport::new).collect()
}

impl CopyReport {
    fn new(copy: ConflictCopy) -> Self {
        let count = |records: fn(&Difference) -> &Vec<RecordId>| {
            let CopyContent::Compared(difference) = &copy.content else { return None };
            Some(records(difference).len())
        };
        Self {
            path: copy.path.display().to_string(),
            written: copy.written,
            only_there: count(|difference| &difference.regained),
            only_here: count(|difference| &difference.lost),
            different: count(|difference| &difference.changed),
            copy,
        }
    }
}

impl Backups {
    fn of(store: &Path, open: &OpenToOthers) -> Self {
        let listed = list_backups(store).ok();
        Self {
            folder: File::new(&backups_dir(store), open),
            count: listed.as_ref().map(Vec::len),
            bytes: listed.as_ref().map(|backups| backups.iter().map(|backup| backup.bytes).sum()),
        }
    }

    fn in_words(&self, lang: Lang) -> String {
        let folder = self.folder.in_words(lang);
        match (self.count, self.bytes) {
            (Some(count @ 1..), Some(bytes)) => lang.backups_take(&folder, count, &lang.file_size(bytes)),
            _ => folder,
        }
    }
}

impl File {
    fn new(path: &Path, open: &OpenToOthers) -> Self {
        let real = |path: &Path| path.canonicalize().ok();
        let is_this = |other: &PathBuf| real(other).is_some_and(|other| Some(other) == real(path));
        let open_to_others = open.files.iter().chain(&open.folders).any(is_this);
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self { path: path.display().to_string(), exists: path.exists(), open_to_others }
    }

    fn in_words(&self, lang: Lang) -> String {
        match (self.exists, self.open_to_others) {
            (false, _) => lang.not_there_yet(&self.path),
            (true, true) => lang.place_open_to_others(&self.path),
            (true, false) => self.path.clone(),
        }
    }
}

impl Report for WhereReport {
    fn write(&self, page: &mut Page, lang: Lang) {
        page.field(lang.file_store(), &self.store.in_words(lang));
        page.field(lang.file_backups(), &self.backups.in_words(lang));
        page.field(lang.file_drafts(), &self.drafts.in_words(lang));
        page.field(lang.file_history(), &self.history.in_words(lang));
        for (label, file) in [(lang.file_settings(), &self.settings), (lang.file_keys(), &self.keys)] {
            page.field(label, &file.as_ref().map_or_else(String::new, |file| file.in_words(lang)));
        }
        for copy in &self.copies {
            page.paragraph(&lang.conflict_copy(&copy.copy, &TimeZone::system()));
        }
    }
}
