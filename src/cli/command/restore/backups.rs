//! `overleg restore` without a name: lists the backups, or restores one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::cli::error::{CliError, OfOption};
use crate::cli::output::{Format, print, say};
use crate::cli::report::{Page, Report};
use crate::cli::session::Session;
use crate::domain::{Difference, Kind, RecordId, Timestamp};
use crate::i18n::Lang;
use crate::store::{Backup, Comparison, Store, list_backups, restore_backup};

/// The answer of `overleg restore` without a name.
#[derive(Debug, Serialize)]
struct BackupsReport {
    /// The number of the backup with which the others are compared because the store cannot be read; null if they are
    /// compared with the store.
    compared_with: Option<usize>,
    /// The backups, newest first.
    backups: Vec<BackupReport>,
}

/// A backup.
#[derive(Debug, Serialize)]
struct BackupReport {
    /// Its number, with which it can be restored; 1 is the newest.
    number: usize,
    /// When a newer version of the store replaced it, as `2026-11-23T20:19:33.045Z`.
    at: Timestamp,
    /// Its size in bytes.
    bytes: u64,
    /// Its path, with which it can also be restored.
    path: String,
    /// The changes that restoring it would make; null if it cannot be read.
    content: Option<ContentReport>,
}

/// The number of records of each kind that restoring a backup would change.
#[derive(Debug, Serialize)]
struct ContentReport {
    lost: BTreeMap<Kind, usize>,
    regained: BTreeMap<Kind, usize>,
    changed: BTreeMap<Kind, usize>,
    #[serde(skip)]
    difference: Difference,
}

impl BackupReport {
    fn new(number: usize, backup: &Backup, difference: Option<Difference>) -> Self {
        Self {
            number,
            at: backup.taken,
            bytes: backup.bytes,
            path: backup.path.display().to_string(),
            content: difference.map(ContentReport::new),
        }
    }
}

impl ContentReport {
    fn new(difference: Difference) -> Self {
        Self {
            lost: counts(&difference.lost),
            regained: counts(&difference.regained),
            changed: counts(&difference.changed),
            difference,
        }
    }
}

fn counts(records: &[RecordId]) -> BTreeMap<Kind, usize> {
    let mut counts = BTreeMap::new();
    for record in records {
        *counts.entry(record.kind()).or_default() += 1;
    }
    counts
}

/// Prints the backups, with what restoring each would change.
pub(super) fn list(session: &Session, format: Format) -> Result<(), CliError> {
    let backups = list_backups(session.paths.store())?;
    if backups.is_empty() {
        say(session.lang.no_backups());
    }
    let mut comparison = Comparison::with_store(session.paths.store());
    let mut report = BackupsReport { compared_with: None, backups: Vec::new() };
    for (number, backup) in (1..).zip(backups) {
        let had_begun = comparison.has_begun();
        let difference = comparison.difference(&backup);
        if !had_begun && difference.is_some() {
            report.compared_with = Some(number);
        }
        report.backups.push(BackupReport::new(number, &backup, difference));
    }
    print(&report, format, session.lang)
}

/// Restores the backup that `which` gives by number or path, and says where the replaced store is kept. An unknown
/// number is a usage error.
pub(super) fn bring_back(session: &Session, which: &str) -> Result<(), CliError> {
    let store = session.paths.store();
    let backup = called(session, which)?;
    let aside = restore_backup(store, &backup)?;
    say(&session.lang.backup_is_back(backup.display()));
    if let Some(aside) = aside {
        say(&session.lang.replaced_kept(aside.display()));
    }
    // The backup has been restored, so an unreadable history is not an error here.
    let past = Store::open(store).ok().and_then(|mut store| store.past().ok()).unwrap_or_default();
    let later = past.redo;
    if later > 0 {
        say(&session.lang.later_changes(later, "overleg redo"));
    }
    Ok(())
}

/// The path of the backup with this number in the list, or `which` itself as a path if it is not a number.
fn called(session: &Session, which: &str) -> Result<PathBuf, CliError> {
    let Ok(number) = which.parse::<usize>() else { return Ok(PathBuf::from(which)) };
    let numbered = (1..).zip(list_backups(session.paths.store())?).find(|(nth, _)| *nth == number);
    numbered
        .map(|(_, backup)| backup.path)
        .ok_or_else(|| CliError::usage(session.lang.no_such_backup(number)))
        .of_option("backup")
}

impl Report for BackupsReport {
    fn write(&self, page: &mut Page, lang: Lang) {
        if let Some(number) = self.compared_with {
            page.line(&lang.compared_with_backup(number));
        }
        for backup in &self.backups {
            let here = TimeZone::system().to_datetime(backup.at);
            let (date, time) = (lang.date(here.date()), lang.time(here.time()));
            page.line(&lang.backup_line(backup.number, &date, &time, backup.bytes));
            page.within(|page| {
                page.line(&backup.path);
                match &backup.content {
                    Some(content) => {
                        for line in lang.difference(&content.difference) {
                            page.line(&line);
                        }
                    }
                    None => page.line(lang.backup_is_unreadable()),
                }
            });
        }
    }
}
