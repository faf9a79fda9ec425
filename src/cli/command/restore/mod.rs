//! `overleg restore`: restores a record from the trash or a backup of the store, and puts copies among the backups.

mod backups;
mod changes;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, say};
use crate::cli::report::Removed;
use crate::cli::saving::save;
use crate::cli::session::{Session, today};
use crate::domain::{RestoreError, restoration, restoration_with_needed, trash};
use crate::fields::Reading;
use crate::store::put_copy_aside;

/// The arguments of `overleg restore`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Restore {
    /// The id or name of the record to restore. Without it and without `--backup`, the backups are listed.
    record: Option<String>,
    /// Whether to restore the records that it needs as well.
    #[arg(long, requires = "record")]
    with_needed: bool,
    /// The name, number or path of the backup that is to replace the store.
    #[arg(long, conflicts_with_all = ["record", "json"], value_hint = clap::ValueHint::FilePath)]
    backup: Option<String>,
    #[command(flatten)]
    missing: Missing,
    /// The copy beside the store that is to go among the backups.
    #[arg(long, conflicts_with_all = ["record", "json", "backup", "changes", "leave_changes"])]
    #[arg(value_hint = clap::ValueHint::FilePath)]
    put_aside: Option<PathBuf>,
    /// Whether to print the list of backups as one JSON document.
    #[arg(long, conflicts_with = "record")]
    json: bool,
}

/// What to do about changes that were saved and are no longer in the store.
#[derive(Debug, Args)]
struct Missing {
    /// Whether to put them back.
    #[arg(long, conflicts_with_all = ["record", "json", "backup"])]
    changes: bool,
    /// Whether to leave them out.
    #[arg(long, conflicts_with_all = ["record", "json", "backup", "changes"])]
    leave_changes: bool,
}

impl Restore {
    /// Restores a record or a backup, or lists the backups.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        if self.missing.changes {
            return changes::put_back(session);
        }
        if self.missing.leave_changes {
            return changes::leave_out(session);
        }
        if let Some(copy) = &self.put_aside {
            return put_aside(session, copy);
        }
        match (&self.record, &self.backup) {
            (Some(record), _) => self.bring_back(record, session),
            (None, Some(backup)) => backups::bring_back(session, backup),
            (None, None) => backups::list(session, Format::from_flag(self.json)),
        }
    }

    /// Restores the record, and says what was restored with it. Fails if it needs other records that are not there.
    fn bring_back(&self, record: &str, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let removals = store.removals()?;
        let (overview, lang) = (store.overview().clone(), session.lang);
        let (trash, removed) = (trash(&overview, &removals), Removed::new(&removals));
        let reading = Reading { overview: &overview, lang, today: today() };
        let id = Lookup::new(&reading, Purpose::Refer).removed(&trash, &removed, record)?;
        let restore = if self.with_needed { restoration_with_needed } else { restoration };
        let change = restore(&overview, &removals, id).map_err(|error| {
            let why = lang.restore_error(&error, removed.known(&overview));
            CliError::failure(match error {
                RestoreError::Needs(_) => format!("{why} {}", lang.or_with_needed()),
                _ => why,
            })
        })?;
        save(&mut store, &change, lang)?;
        let overview = store.overview();
        let named = || lang.saved(&lang.change_named(&change, overview));
        say(&lang.brought_back(&change, &trash, overview).unwrap_or_else(named));
        Ok(())
    }
}

/// Puts a copy of the store among the backups. An unknown one is a usage error.
fn put_aside(session: &Session, copy: &Path) -> Result<(), CliError> {
    let lang = session.lang;
    let unknown = || CliError::usage(lang.no_such_copy(&copy.display().to_string()));
    let aside = put_copy_aside(session.paths.store(), copy)?.ok_or_else(unknown).of_option("put-aside")?;
    say(&lang.copy_is_aside(aside.display()));
    Ok(())
}
