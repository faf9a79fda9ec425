//! `overleg restore` without a name: the backups, and how one is brought back.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use serde::Serialize;

use super::arguments::Format;
use super::error::CliError;
use super::output::{Report, print, say};
use super::page::Page;
use super::session::Session;
use crate::domain::Timestamp;
use crate::i18n::Lang;
use crate::store::{Backup, list_backups, restore_backup};

/// The answer of `overleg restore` without a name.
#[derive(Debug, Serialize)]
struct BackupsReport {
    /// The backups, the newest first.
    backups: Vec<BackupReport>,
}

/// A backup.
#[derive(Debug, Serialize)]
struct BackupReport {
    /// What it is called by: 1 is the newest.
    number: usize,
    /// When a newer version took its place, as `2026-11-23T20:19:33.045Z`.
    at: Timestamp,
    /// How long it is.
    bytes: u64,
    /// Where it is; it can be called by that too.
    path: String,
}

/// Prints the backups.
pub(super) fn list(session: &Session, format: Format) -> Result<(), CliError> {
    let backups = list_backups(session.paths.store())?;
    if backups.is_empty() {
        say(session.lang.no_backups());
    }
    let report = |(number, backup): (usize, Backup)| BackupReport {
        number,
        at: backup.taken,
        bytes: backup.bytes,
        path: backup.path.display().to_string(),
    };
    print(&BackupsReport { backups: (1..).zip(backups).map(report).collect() }, format, session.lang)
}

/// Brings the backup back that is called `which`, and says where the replaced store is kept.
pub(super) fn bring_back(session: &Session, which: &str) -> Result<(), CliError> {
    let store = session.paths.store();
    let backup = called(store, which)?;
    let aside = restore_backup(store, &backup)?;
    say(&session.lang.backup_is_back(backup.display()));
    if let Some(aside) = aside {
        say(&session.lang.replaced_kept(aside.display()));
    }
    Ok(())
}

/// The backup with this number in the list, or the file at this path.
fn called(store: &Path, which: &str) -> Result<PathBuf, CliError> {
    let Ok(number) = which.parse::<usize>() else { return Ok(PathBuf::from(which)) };
    let numbered = (1..).zip(list_backups(store)?).find(|(nth, _)| *nth == number);
    numbered.map(|(_, backup)| backup.path).ok_or(CliError::NoSuchBackup(number))
}

impl Report for BackupsReport {
    fn write(&self, page: &mut Page, lang: Lang) {
        for backup in &self.backups {
            let here = TimeZone::system().to_datetime(backup.at);
            let (date, time) = (lang.date(here.date()), lang.time(here.time()));
            page.line(&lang.backup_line(backup.number, &date, &time, backup.bytes));
            page.within(|page| page.line(&backup.path));
        }
    }
}
