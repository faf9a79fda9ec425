//! The errors of a store, as types; `i18n` puts them into words for the user.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Finding;
use crate::domain::{Change, ChangeError};

/// A store could not be read or written. The file is unchanged.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The file does not exist.
    #[error("{} does not exist", path.display())]
    Missing {
        /// Its path.
        path: PathBuf,
        /// The newest backup, if there is one.
        newest_backup: Option<PathBuf>,
    },
    /// A new store cannot be created, because the file already exists.
    #[error("{} exists already", path.display())]
    Exists {
        /// Its path.
        path: PathBuf,
    },
    /// The path is not a file but, for example, a folder.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// The file is larger than any store can be.
    #[error("{} is longer than {most} bytes", path.display())]
    TooLarge {
        /// Its path.
        path: PathBuf,
        /// The longest that a store may be, in bytes.
        most: u64,
    },
    /// The file was read, but its content is not a store that this version understands.
    #[error("{} cannot be read: {defect}", path.display())]
    Unreadable {
        /// Its path.
        path: PathBuf,
        /// The defect in its content.
        defect: Defect,
        /// The newest backup, if there is one.
        newest_backup: Option<PathBuf>,
    },
    /// Another program held the lock for too long.
    #[error("{} is in use by another program", path.display())]
    Locked {
        /// The path of the store.
        path: PathBuf,
    },
    /// The file system on which the store is cannot lock files.
    #[error("{} cannot be locked: {source}", path.display())]
    NoLocks {
        /// The path of the store.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
    /// The operating system returned an error.
    #[error("{doing:?} {}: {source}", path.display())]
    Io {
        /// The file or folder concerned.
        path: PathBuf,
        /// The operation that failed.
        doing: Doing,
        /// The error of the operating system.
        source: io::Error,
    },
}

impl StoreError {
    /// The file or folder concerned.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path, .. }
            | Self::Exists { path }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Unreadable { path, .. }
            | Self::Locked { path }
            | Self::NoLocks { path, .. }
            | Self::Io { path, .. } => path,
        }
    }

    /// The position in the file where the error is, if it is in one place.
    pub const fn place(&self) -> Option<TextPosition> {
        match self {
            Self::Unreadable { defect, .. } => defect.place(),
            _ => None,
        }
    }

    /// Whether a backup may replace the file: it is missing, or its content is damaged. A file of a newer
    /// version, something that is not a file, and a file that cannot be read are left alone.
    pub const fn can_be_recovered(&self) -> bool {
        match self {
            Self::Missing { .. } | Self::TooLarge { .. } => true,
            Self::Unreadable { defect, .. } => !matches!(defect, Defect::Newer { .. }),
            Self::Exists { .. }
            | Self::NotAFile { .. }
            | Self::Locked { .. }
            | Self::NoLocks { .. }
            | Self::Io { .. } => false,
        }
    }

    /// Wraps an error of the operating system about `path`, for `map_err`.
    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { path: path.to_owned(), doing, source }
    }
}

/// An operation of the store that can fail in the operating system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Creating the folder for a file.
    MakeFolder,
    /// Reading the store or its history.
    Read,
    /// Writing the store.
    Write,
    /// Locking the store.
    Lock,
    /// Saving the previous version as a backup.
    BackUp,
    /// Writing the history.
    KeepHistory,
    /// Listing backups.
    ListBackups,
    /// Saving a draft.
    SaveDraft,
    /// Listing drafts.
    ReadDrafts,
    /// Erasing a person from a file.
    Erase,
}

/// A defect in the content of a store.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Defect {
    /// It is empty.
    #[error("it is empty")]
    Empty,
    /// It is not UTF-8 text.
    #[error("not UTF-8 at {0}")]
    NotUtf8(TextPosition),
    /// It ends before the JSON is complete.
    #[error("it ends too early, at {place}: {detail}")]
    Cut {
        /// Where it ends.
        place: TextPosition,
        /// The message of the parser, in English.
        detail: String,
    },
    /// It is not JSON.
    #[error("not JSON at {place}: {detail}")]
    Syntax {
        /// Where the error is.
        place: TextPosition,
        /// The message of the parser, in English.
        detail: String,
    },
    /// It contains an unresolved merge conflict of git.
    #[error("a conflict of git at {0}")]
    GitConflict(TextPosition),
    /// It has more values than the records in a file of this length could have.
    #[error("more than {most} values")]
    TooManyValues {
        /// The largest number of values allowed.
        most: usize,
    },
    /// It is JSON, but not what a store has at that place.
    #[error("not a store at {place}: {detail}")]
    Shape {
        /// Where the error is.
        place: TextPosition,
        /// The message of the parser, in English.
        detail: String,
    },
    /// A newer version of the program wrote it.
    #[error("version {version} of the format; the newest known is {known}")]
    Newer {
        /// The version of its format.
        version: u64,
        /// The newest version that this program can read.
        known: u64,
    },
    /// Its records break the invariants of an overview.
    #[error("{} problems", .0.len())]
    Invalid(Vec<Finding>),
}

impl Defect {
    /// The position in the file, if the error is in one place.
    pub const fn place(&self) -> Option<TextPosition> {
        match self {
            Self::NotUtf8(place)
            | Self::GitConflict(place)
            | Self::Cut { place, .. }
            | Self::Syntax { place, .. }
            | Self::Shape { place, .. } => Some(*place),
            Self::Empty | Self::TooManyValues { .. } | Self::Newer { .. } | Self::Invalid(_) => None,
        }
    }
}

/// A position in a text file. Lines and columns count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}, column {column}")]
pub struct TextPosition {
    /// The line number.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// A change was not committed. The file is unchanged, unless the variant says otherwise.
#[derive(Debug, Error)]
pub enum CommitError {
    /// The change does not fit the current overview.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// The step to undo or redo does not fit the current overview. From now on it is skipped.
    #[error("{0}; the step is set aside")]
    SetAside(#[source] ChangeError),
    /// The store could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The change is in the file, but the disk did not confirm that it would survive a power cut. Committing
    /// the same change again asks the disk once more.
    #[error("{} was written, and the disk did not confirm it: {source}", path.display())]
    Unconfirmed {
        /// The change, also if it was an undo or a redo.
        made: Box<Change>,
        /// The path of the store.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
}
