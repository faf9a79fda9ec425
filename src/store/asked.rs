//! A question that was answered once and for all, without a change: which organisations are not our own network.

use std::path::Path;

use uuid::Uuid;

use super::files::Files;
use super::write::{self, Staged};

/// Remembers that the answer was no. If that fails, the question comes again.
pub fn remember_not_own(store: &Path) {
    let files = Files::of(store);
    if let Ok(mut staged) = Staged::write(files.disk(), &files.not_own(), Uuid::now_v7(), |_| Ok(())) {
        staged.replace().ok();
    }
}

/// Whether the answer was no.
pub fn is_not_own(store: &Path) -> bool {
    let files = Files::of(store);
    write::read(files.disk(), &files.not_own()).is_ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::{backups_dir, list_backups};

    #[test]
    fn the_answer_is_remembered_and_is_no_backup() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = folder.path().join("overleg.json");
        fs::create_dir(backups_dir(&store)).expect("a folder");
        assert!(!is_not_own(&store));
        remember_not_own(&store);
        assert!(is_not_own(&store));
        assert_eq!(list_backups(&store).expect("a list").len(), 0);
    }
}
