//! What can go wrong with a store, as types; `i18n` turns them into words for the user.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Finding;
use crate::domain::{Change, ChangeError};

/// A store that cannot be read or written. Its file is as it was.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no file.
    #[error("{} does not exist", path.display())]
    Missing {
        /// Where it should be.
        path: PathBuf,
        /// The newest backup, where there is one.
        newest_backup: Option<PathBuf>,
    },
    /// There is a file already where a new store should come.
    #[error("{} exists already", path.display())]
    Exists {
        /// Where it is.
        path: PathBuf,
    },
    /// Something else than a file is there, such as a folder.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// Where it is.
        path: PathBuf,
    },
    /// The file is larger than any store can be.
    #[error("{} is longer than {most} bytes", path.display())]
    TooLarge {
        /// Where it is.
        path: PathBuf,
        /// How long it may be.
        most: u64,
    },
    /// The file was read, and its content is not a store that this version knows.
    #[error("{} cannot be read: {defect}", path.display())]
    Unreadable {
        /// Where it is.
        path: PathBuf,
        /// What is wrong with it.
        defect: Defect,
        /// The newest backup, where there is one.
        newest_backup: Option<PathBuf>,
    },
    /// Another program keeps the store locked.
    #[error("{} is in use by another program", path.display())]
    Locked {
        /// Where the store is.
        path: PathBuf,
    },
    /// The operating system refused.
    #[error("{doing:?} {}: {source}", path.display())]
    Io {
        /// The file or folder that it was about.
        path: PathBuf,
        /// What was being done.
        doing: Doing,
        /// What the operating system says.
        source: io::Error,
    },
}

impl StoreError {
    /// The file or folder that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path, .. }
            | Self::Exists { path }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Unreadable { path, .. }
            | Self::Locked { path }
            | Self::Io { path, .. } => path,
        }
    }

    /// Where in the file it is wrong, when it is about one place.
    pub const fn place(&self) -> Option<TextPosition> {
        match self {
            Self::Unreadable { defect, .. } => defect.place(),
            _ => None,
        }
    }

    /// Whether a backup may take the place of what it is about: the store is gone, or cannot be one. What a
    /// newer version wrote, what is no file, and what cannot be got at, stays.
    pub const fn can_be_recovered(&self) -> bool {
        match self {
            Self::Missing { .. } | Self::TooLarge { .. } => true,
            Self::Unreadable { defect, .. } => !matches!(defect, Defect::Newer { .. }),
            Self::Exists { .. } | Self::NotAFile { .. } | Self::Locked { .. } | Self::Io { .. } => false,
        }
    }

    /// Makes an error of what the operating system says of `path`, for `map_err`.
    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { path: path.to_owned(), doing, source }
    }
}

/// What the store was doing when the operating system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Making the folder that a file goes in.
    MakeFolder,
    /// Reading the store or its history.
    Read,
    /// Writing the store.
    Write,
    /// Locking the store.
    Lock,
    /// Keeping the previous version as a backup.
    BackUp,
    /// Keeping the history.
    KeepHistory,
    /// Looking for backups.
    ListBackups,
    /// Keeping a draft.
    SaveDraft,
    /// Looking for drafts.
    ReadDrafts,
    /// Taking a person out of a file.
    Erase,
}

/// What is wrong with the content of a store.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Defect {
    /// There is nothing in it.
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
        /// What the parser says, in English.
        detail: String,
    },
    /// It is not JSON.
    #[error("not JSON at {place}: {detail}")]
    Syntax {
        /// Where the JSON breaks.
        place: TextPosition,
        /// What the parser says, in English.
        detail: String,
    },
    /// Git left both sides of a conflict in it.
    #[error("a conflict of git at {0}")]
    GitConflict(TextPosition),
    /// It has more values than records of that length have.
    #[error("more than {most} values")]
    TooManyValues {
        /// How many it may have.
        most: usize,
    },
    /// It is JSON, and not what a store holds at that place.
    #[error("not a store at {place}: {detail}")]
    Shape {
        /// Where it differs.
        place: TextPosition,
        /// What the parser says, in English.
        detail: String,
    },
    /// A newer version of the program wrote it.
    #[error("version {version} of the format; the newest known is {known}")]
    Newer {
        /// The version of its format.
        version: u64,
        /// The newest version that this program knows.
        known: u64,
    },
    /// Its records do not make a valid overview.
    #[error("{} problems", .0.len())]
    Invalid(Vec<Finding>),
}

impl Defect {
    /// Where in the file it is, when it is in one place.
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

/// A place in a text file, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}, column {column}")]
pub struct TextPosition {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

/// A change that was not committed. The file is as it was, unless it says otherwise.
#[derive(Debug, Error)]
pub enum CommitError {
    /// The change cannot be made in the overview as it stands.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// The step to undo or redo does not fit the overview as it stands, so from now on it is passed over.
    #[error("{0}; the step is set aside")]
    SetAside(#[source] ChangeError),
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The change is made and stands in the file, but the disk did not confirm that it would survive a power
    /// cut. Committing the same change again asks the disk once more.
    #[error("{} was written, and the disk did not confirm it: {source}", path.display())]
    Unconfirmed {
        /// The change: what was undone or redone as well.
        made: Box<Change>,
        /// The store.
        path: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
}
