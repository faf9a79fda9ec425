//! Noticing when another program changes the file while this one has it open.

use super::disk::Stamp;
use super::{Store, StoreError};

/// The last known state of the file of a store.
#[derive(Debug, Default)]
pub struct Watch {
    version: Version,
    state: FileState,
}

/// The version of the file at the last look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Version {
    /// Nobody looked yet.
    #[default]
    Unknown,
    /// There was no file.
    Absent,
    /// There was this one.
    Present(Stamp),
}

/// The state of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum FileState {
    /// It could be read.
    #[default]
    Readable,
    /// It could not be read for the first time: a program may be halfway through writing it.
    Doubtful,
    /// It cannot be read.
    Unreadable,
}

impl Watch {
    /// Writes what is in memory where the store was. Nobody else did anything, so the next look reports nothing.
    pub fn write_anew(&mut self, store: &mut Store) -> Result<(), StoreError> {
        store.write_anew()?;
        self.look(store);
        Ok(())
    }

    /// Checks whether another program wrote the file, and reads it if so. Reports that the overview changed, that the
    /// file can be read again, or that it can no longer be read; none when there is nothing new. While nobody writes
    /// the file, this asks the system for its stamp once and reads nothing.
    pub fn look(&mut self, store: &mut Store) -> Option<Result<(), StoreError>> {
        let files = store.files();
        let seen = files.disk().look(&files.target);
        let version = seen.map_or(Version::Absent, |seen| Version::Present(seen.stamp));
        let is_new = version != self.version;
        if !is_new && self.state != FileState::Doubtful {
            return None;
        }
        self.version = version;
        match store.reload() {
            Ok(changed) => {
                let was_unreadable = self.state == FileState::Unreadable;
                self.state = FileState::Readable;
                (changed || was_unreadable).then_some(Ok(()))
            }
            Err(_) if is_new && self.state != FileState::Unreadable => {
                self.state = FileState::Doubtful;
                None
            }
            Err(error) => {
                self.state = FileState::Unreadable;
                Some(Err(error))
            }
        }
    }
}
