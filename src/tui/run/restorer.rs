//! The threads of the recovery screen: one looks at backup after backup, one puts a backup back, so that
//! the screen never waits for the disk.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use super::program::RunError;
use crate::i18n::{Explain, Lang};
use crate::store::{Backup, Comparison, Store, StoreError, restore_backup};
use crate::tui::recovery::{Content, Outcome};

/// A store that a backup took the place of, open.
#[derive(Debug)]
pub struct Restored {
    /// The store.
    pub store: Store,
    /// What took its place.
    pub backup: Backup,
    /// Where the file is kept that was there; none when there was none.
    pub aside: Option<PathBuf>,
}

/// The threads, seen from outside.
#[derive(Debug)]
pub struct Restorer {
    store: PathBuf,
    backups: Vec<Backup>,
    lang: Lang,
    looked: Receiver<Outcome>,
    /// How many backups are not looked at yet.
    left: usize,
    restoring: Option<JoinHandle<Result<Restored, StoreError>>>,
    restored: Option<Restored>,
}

impl Restorer {
    /// Starts to look at these backups of the store at `store`, the newest first.
    pub fn start(store: PathBuf, backups: Vec<Backup>, lang: Lang) -> Self {
        let (tell, looked) = channel();
        let to_look_at = backups.clone();
        thread::spawn(move || {
            let mut comparison = Comparison::default();
            for (number, backup) in to_look_at.iter().enumerate() {
                let content = comparison.difference(backup).map_or(Content::Unreadable, Content::Readable);
                // Nobody wants to know any more: one was chosen, or given up.
                if tell.send(Outcome::Looked(number, content)).is_err() {
                    return;
                }
            }
        });
        let left = backups.len();
        Self { store, backups, lang, looked, left, restoring: None, restored: None }
    }

    /// Puts the backup with this number in the place of the store.
    pub fn put_back(&mut self, number: usize) {
        let Some(backup) = self.backups.get(number).cloned() else { return };
        let store = self.store.clone();
        self.restoring = Some(thread::spawn(move || {
            let aside = restore_backup(&store, &backup.path)?;
            Ok(Restored { store: Store::open(&store)?, backup, aside })
        }));
    }

    /// Whether something is being done.
    pub const fn is_busy(&self) -> bool {
        self.left > 0 || self.restoring.is_some()
    }

    /// What was done since last time. Fails when a thread is no more, as after a panic.
    pub fn outcomes(&mut self) -> Result<Vec<Outcome>, RunError> {
        let mut outcomes = Vec::new();
        while self.left > 0 {
            match self.looked.try_recv() {
                Ok(looked) => {
                    self.left -= 1;
                    outcomes.push(looked);
                }
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => return Err(RunError::Broken),
            }
        }
        if let Some(restoring) = self.restoring.take_if(|thread| thread.is_finished()) {
            outcomes.push(self.outcome(restoring)?);
        }
        Ok(outcomes)
    }

    /// Waits until a backup that is being put back is there; gives none when none was, or it could not be.
    /// What is being looked at is not waited for.
    pub fn finish(mut self) -> Result<Option<Restored>, RunError> {
        if let Some(restoring) = self.restoring.take() {
            self.outcome(restoring)?;
        }
        Ok(self.restored)
    }

    fn outcome(&mut self, restoring: JoinHandle<Result<Restored, StoreError>>) -> Result<Outcome, RunError> {
        match restoring.join().map_err(|_| RunError::Broken)? {
            Ok(restored) => {
                self.restored = Some(restored);
                Ok(Outcome::PutBack)
            }
            Err(error) => Ok(Outcome::NotPutBack(error.in_words(self.lang))),
        }
    }
}
