//! A question that was answered once and for all, without a change: which organisations are not our own network.

use std::io;
use std::path::Path;

use uuid::Uuid;

use super::files::Files;
use super::write::{self, Staged, make_private_folder};

/// Remembers that the answer was no. If that fails, the question comes again.
pub fn remember_not_own(store: &Path) {
    remember(&Files::of(store)).ok();
}

fn remember(files: &Files) -> io::Result<()> {
    // A store that was never changed has no folder for its backups yet.
    files.refuse_foreign(&files.backups())?;
    make_private_folder(files.disk(), &files.backups())?;
    Staged::write(files.disk(), &files.not_own(), Uuid::now_v7(), |_| Ok(()))?.replace()
}

/// Whether the answer was no.
pub fn is_not_own(store: &Path) -> bool {
    let files = Files::of(store);
    write::read(files.disk(), &files.not_own()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::list_backups;

    #[test]
    fn the_answer_is_remembered_before_the_first_backup_and_is_no_backup() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = folder.path().join("overleg.json");
        assert!(!is_not_own(&store));
        remember_not_own(&store);
        assert!(is_not_own(&store));
        assert_eq!(list_backups(&store).expect("a list").len(), 0);
    }
}
