//! Which files of a store others than its owner may read, so that the user is told.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Kind, Seen};
use super::error::{Doing, StoreError};
use super::files::Files;

/// What others than the owner of a store may do something with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenToOthers {
    /// Files of the store that they may read or change.
    pub files: Vec<PathBuf>,
    /// Folders of the store's own that they may look into.
    pub folders: Vec<PathBuf>,
    /// The folder in which the store is, when they may look into that. It may hold other things, and is
    /// left as it is.
    pub around: Option<PathBuf>,
}

impl OpenToOthers {
    /// Whether what is in the store is for its owner alone.
    pub const fn is_private(&self) -> bool {
        self.files.is_empty() && self.folders.is_empty()
    }
}

/// What of the store at `path` others may read. Where the system knows no such rights, nothing.
pub fn open_to_others(path: &Path) -> Result<OpenToOthers, StoreError> {
    let files = Files::of(path);
    find(&files).map_err(StoreError::io(Doing::Read, &files.given))
}

fn find(files: &Files) -> io::Result<OpenToOthers> {
    let folders = [files.backups(), files.drafts()];
    let mut open = OpenToOthers::default();
    for folder in folders {
        if is_open(files, &folder, Kind::Folder)? {
            open.folders.push(folder);
        }
    }
    for (_, path) in files.all()? {
        // What is in a folder that they cannot enter they cannot read either.
        let is_within_reach = path.parent() == Some(files.folder())
            || open.folders.iter().any(|folder| path.starts_with(folder));
        if is_within_reach && is_open(files, &path, Kind::File)? {
            open.files.push(path);
        }
    }
    open.around = is_open(files, files.folder(), Kind::Folder)?.then(|| files.folder().to_owned());
    Ok(open)
}

fn is_open(files: &Files, path: &Path, kind: Kind) -> io::Result<bool> {
    match files.disk().look(path) {
        Ok(Seen { kind: found, open_to_others, .. }) => Ok(found == kind && open_to_others),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
