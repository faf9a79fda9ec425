//! Which files of a store people other than its owner may read, so that the user can be warned.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Kind, Seen};
use super::error::{Doing, StoreError};
use super::files::Files;

/// Files and folders of a store that people other than its owner have access to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenToOthers {
    /// Files of the store that they may read or change.
    pub files: Vec<PathBuf>,
    /// Folders of the store that they may list.
    pub folders: Vec<PathBuf>,
    /// The folder that contains the store, when they may enter it. It may hold other things, so it is never changed.
    pub around: Option<Around>,
}

/// The folder around a store, and what others may do there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// Its path.
    pub folder: PathBuf,
    /// What others may do.
    pub reach: Reach,
}

/// What others may do in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// See the names of the files.
    See,
    /// Put files in it, and perhaps replace those that are there.
    Change,
}

impl OpenToOthers {
    /// Whether the owner alone has access.
    pub const fn is_private(&self) -> bool {
        self.files.is_empty() && self.folders.is_empty()
    }
}

/// Finds what other people may read of the store at `path`; nothing on a system without such permissions.
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
        // They cannot read what is in a folder that they cannot enter.
        let is_within_reach = path.parent() == Some(files.folder())
            || open.folders.iter().any(|folder| path.starts_with(folder));
        if is_within_reach && is_open(files, &path, Kind::File)? {
            open.files.push(path);
        }
    }
    let reach = if files.is_shared()? {
        Some(Reach::Change)
    } else {
        // The folder may be given by a link, and the mode of a link means nothing.
        is_open(files, &files.folder().join("."), Kind::Folder)?.then_some(Reach::See)
    };
    open.around = reach.map(|reach| Around { folder: files.folder().to_owned(), reach });
    Ok(open)
}

fn is_open(files: &Files, path: &Path, kind: Kind) -> io::Result<bool> {
    match files.disk().look(path) {
        Ok(Seen { kind: found, open_to_others, .. }) => Ok(found == kind && open_to_others),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
