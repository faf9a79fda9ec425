//! Watching: what others make of the file while this program has it open.

use super::disk::Stamp;
use super::{Store, StoreError};

/// What was last seen of the file of a store.
#[derive(Debug, Default)]
pub struct Watch {
    /// The version that was there; none when there was no file.
    version: Option<Stamp>,
    sight: Sight,
}

/// How the file looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Sight {
    /// It could be read.
    #[default]
    Fine,
    /// It could not, for the first time: somebody may be halfway through writing it.
    Doubtful,
    /// It cannot be read.
    Lost,
}

impl Watch {
    /// Looks whether somebody else wrote the file, and reads it if so. Says when that changed the overview
    /// or made the file readable again, and when it can no longer be read; none when there is nothing new.
    /// As long as nobody writes the file, this asks the system once what its stamp is and reads nothing.
    pub fn look(&mut self, store: &mut Store) -> Option<Result<(), StoreError>> {
        let files = store.files();
        let version = files.disk().look(&files.target).ok().map(|seen| seen.stamp);
        let is_new = version != self.version;
        if !is_new && self.sight != Sight::Doubtful {
            return None;
        }
        self.version = version;
        match store.reload() {
            Ok(changed) => {
                let was_lost = self.sight == Sight::Lost;
                self.sight = Sight::Fine;
                (changed || was_lost).then_some(Ok(()))
            }
            Err(_) if is_new && self.sight != Sight::Lost => {
                self.sight = Sight::Doubtful;
                None
            }
            Err(error) => {
                self.sight = Sight::Lost;
                Some(Err(error))
            }
        }
    }
}
