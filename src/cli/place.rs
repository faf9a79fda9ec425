//! `overleg where`: the files in use.

use std::path::Path;

use clap::Args;
use serde::Serialize;

use super::arguments::FormatOption;
use super::error::CliError;
use super::output::{Report, print};
use super::page::Page;
use super::session::Session;
use crate::i18n::Lang;
use crate::store::{backups_dir, drafts_dir, history_path};

/// The arguments of `overleg where`.
#[derive(Debug, Args)]
pub(super) struct Where {
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg where`.
#[derive(Debug, Serialize)]
struct WhereReport {
    /// The store.
    store: File,
    /// The folder with earlier versions of the store.
    backups: File,
    /// The folder with notes that are being typed.
    drafts: File,
    /// What was changed, to be undone and redone.
    history: File,
    /// The settings; null without a home folder.
    settings: Option<File>,
    /// The user's own keys; null without a home folder.
    keys: Option<File>,
}

/// A file or folder.
#[derive(Debug, Serialize)]
struct File {
    /// Where it is.
    path: String,
    /// Whether it is there.
    exists: bool,
}

impl Where {
    /// Prints the files.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.paths.store();
        let report = WhereReport {
            store: File::new(store),
            backups: File::new(&backups_dir(store)),
            drafts: File::new(&drafts_dir(store)),
            history: File::new(&history_path(store)),
            settings: session.paths.settings().map(File::new),
            keys: session.paths.keys().map(File::new),
        };
        print(&report, self.format.into(), session.lang)
    }
}

impl File {
    fn new(path: &Path) -> Self {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self { path: path.display().to_string(), exists: path.exists() }
    }

    fn in_words(&self, lang: Lang) -> String {
        if self.exists { self.path.clone() } else { lang.not_there_yet(&self.path) }
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
    }
}
