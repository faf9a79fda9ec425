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
use crate::store::{
    Backup, Comparison, Store, clean_up, list_backups, moment_of, remember_shown, restore_backup,
    restore_moment, shown_backups,
};

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
    /// Its number, with which it can be restored until the list changes; 1 is the newest.
    number: usize,
    /// Its name, with which it can be restored at any time.
    name: String,
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
            name: backup.name(),
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

/// Prints the backups, with what restoring each would change. Fails if one of them cannot be read.
pub(super) fn list(session: &Session, format: Format) -> Result<(), CliError> {
    clean_up(session.paths.store());
    let backups = list_backups(session.paths.store())?;
    remember_shown(session.paths.store(), &backups);
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
    print(&report, format, session.lang)?;
    let unread = report.backups.iter().filter(|backup| backup.content.is_none()).count();
    if unread == 0 { Ok(()) } else { Err(CliError::failure(session.lang.so_many_backups_unread(unread))) }
}

/// Restores the backup that `which` gives by name, number or path, and says where the replaced store is kept. An
/// unknown name or number is a usage error.
pub(super) fn bring_back(session: &Session, which: &str) -> Result<(), CliError> {
    let store = session.paths.store();
    let aside = match called(session, which)? {
        Called::Path(backup) => {
            let aside = restore_backup(store, &backup)?;
            say(&session.lang.backup_is_back(backup.display()));
            aside
        }
        Called::Name(moment) => {
            let unknown = || CliError::usage(session.lang.no_backup_of_that_name(which));
            let aside = restore_moment(store, moment)?.ok_or_else(unknown).of_option("backup")?;
            say(&session.lang.version_is_back(which));
            aside
        }
    };
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

/// A backup as it is given on the command line.
enum Called {
    /// A file.
    Path(PathBuf),
    /// The moment when the version was replaced, whether or not there is a file of it.
    Name(Timestamp),
}

/// The backup with this number or name, or `which` itself as a path. A number that meant another backup when the list
/// was shown is refused.
fn called(session: &Session, which: &str) -> Result<Called, CliError> {
    if let Some(moment) = moment_of(which) {
        return Ok(Called::Name(moment));
    }
    let Ok(number) = which.parse::<usize>() else { return Ok(Called::Path(PathBuf::from(which))) };
    let (store, lang) = (session.paths.store(), session.lang);
    let nth = |list: Vec<Backup>| number.checked_sub(1).and_then(|nth| list.into_iter().nth(nth));
    let backup = nth(list_backups(store)?)
        .ok_or_else(|| CliError::usage(lang.no_such_backup(number)))
        .of_option("backup")?;
    match shown_backups(store) {
        Some(shown) if shown.get(number - 1) != Some(&backup.name()) => {
            let was = shown.get(number - 1).map_or_else(|| lang.no_backup_then().to_owned(), Clone::clone);
            Err(CliError::failure(lang.backups_have_changed(number, &was, &backup.name())))
        }
        _ => Ok(Called::Path(backup.path)),
    }
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
                page.line(&lang.name_of_backup(&backup.name));
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
