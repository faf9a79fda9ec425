//! Copies of a store beside it, which a synced folder makes when two machines changed it at the same time.

use std::path::{Path, PathBuf};

use super::files::{FileKind, Files};
use super::{Doing, Store, StoreError};
use crate::domain::{Difference, Timestamp};

/// What follows the name of the store in the name of a copy: of a synced folder, a browser or a file manager.
const MARKS: [&str; 5] = [" (", ".sync-conflict-", "-", "_conflict", " - "];

/// A copy of a store, beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictCopy {
    /// Its path.
    pub path: PathBuf,
    /// When it was last written, if known.
    pub written: Option<Timestamp>,
    /// What differs if it replaced the store; none when one of the two cannot be read.
    pub difference: Option<Difference>,
}

/// The copies beside the store at `path`, by name.
pub fn conflict_copies(path: &Path) -> Result<Vec<ConflictCopy>, StoreError> {
    let files = Files::of(path);
    let names = files.disk().list(files.folder()).map_err(StoreError::io(Doing::Read, files.folder()))?;
    let mut paths: Vec<PathBuf> = names
        .into_iter()
        .filter(|name| {
            let rest = name.to_str().zip(files.stem().and_then(|stem| stem.to_str()));
            let rest = rest.and_then(|(name, stem)| name.strip_prefix(stem)?.strip_suffix(".json"));
            rest.is_some_and(|rest| MARKS.iter().any(|mark| rest.starts_with(mark)))
        })
        .map(|name| files.folder().join(name))
        .collect();
    paths.sort();
    let own = files.all().map_err(StoreError::io(Doing::Read, files.folder()))?;
    let is_own = |path: &PathBuf| own.iter().any(|(kind, own)| own == path && *kind != FileKind::Draft);
    let now = Store::open(path).ok();
    let copy = |path: PathBuf| {
        let seen = files.disk().look(&path).ok()?;
        let written = seen.stamp.modified.and_then(|at| Timestamp::try_from(at).ok());
        let then = Store::open(&path);
        if matches!(then, Err(StoreError::NotAFile { .. })) {
            return None;
        }
        let difference = now.as_ref().zip(then.ok());
        let difference = difference.map(|(now, then)| Difference::between(now.overview(), then.overview()));
        Some(ConflictCopy { path, written, difference })
    };
    Ok(paths.into_iter().filter(|path| !is_own(path)).filter_map(copy).collect())
}
