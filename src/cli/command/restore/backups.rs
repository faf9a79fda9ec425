//! `overleg restore` without a name: the backups, and how one is brought back.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{Format, print, say};
use crate::cli::report::{Page, Report};
use crate::cli::session::Session;
use crate::domain::{Difference, Kind, RecordId, Timestamp};
use crate::i18n::Lang;
use crate::store::{Backup, Comparison, Store, list_backups, restore_backup};

/// The answer of `overleg restore` without a name.
#[derive(Debug, Serialize)]
struct BackupsReport {
    /// The number of the backup with which the others are compared, when that is not the store: it cannot be
    /// read.
    compared_with: Option<usize>,
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
    /// What bringing it back would do; none when it cannot be read.
    content: Option<ContentReport>,
}

/// What bringing a backup back would do, as numbers of records of each kind.
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

/// Prints the backups.
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

/// Brings the backup back that is called `which`, and says where the replaced store is kept.
pub(super) fn bring_back(session: &Session, which: &str) -> Result<(), CliError> {
    let store = session.paths.store();
    let backup = called(session, which)?;
    let aside = restore_backup(store, &backup)?;
    say(&session.lang.backup_is_back(backup.display()));
    if let Some(aside) = aside {
        say(&session.lang.replaced_kept(aside.display()));
    }
    // The backup is back, whether or not the history can be read.
    let past = Store::open(store).ok().and_then(|mut store| store.past().ok()).unwrap_or_default();
    let later = past.redo;
    if later > 0 {
        say(&session.lang.later_changes(later, "overleg redo"));
    }
    Ok(())
}

/// The backup with this number in the list, or the file at this path.
fn called(session: &Session, which: &str) -> Result<PathBuf, CliError> {
    let Ok(number) = which.parse::<usize>() else { return Ok(PathBuf::from(which)) };
    let numbered = (1..).zip(list_backups(session.paths.store())?).find(|(nth, _)| *nth == number);
    numbered
        .map(|(_, backup)| backup.path)
        .ok_or_else(|| CliError::usage(session.lang.no_such_backup(number)))
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
