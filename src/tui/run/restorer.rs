//! The threads of the recovery screen: one reads the backups in turn, one puts a backup back, so that the
//! screen never waits for the disk.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use super::input::Waker;
use super::program::RunError;
use crate::i18n::{Explain, Lang};
use crate::store::{Backup, Comparison, Store, StoreError, restore_backup};
use crate::tui::recovery::{Content, Outcome};

/// A store that was restored from a backup, and is open.
#[derive(Debug)]
pub struct Restored {
    /// The store.
    pub store: Store,
    /// The backup that was put back.
    pub backup: Backup,
    /// The path to which the damaged file was moved; none when there was no file.
    pub aside: Option<PathBuf>,
}

/// The handle to these threads.
#[derive(Debug)]
pub struct Restorer {
    store: PathBuf,
    backups: Vec<Backup>,
    lang: Lang,
    looked: Receiver<Outcome>,
    waker: Waker,
    /// The number of backups that have not been read yet.
    left: usize,
    restoring: Option<JoinHandle<Result<Restored, StoreError>>>,
    restored: Option<Restored>,
}

impl Restorer {
    /// Starts to read these backups of the store at the path `store`, the newest first. The threads wake the
    /// loop when there is something to tell.
    pub fn start(store: PathBuf, backups: Vec<Backup>, lang: Lang, waker: Waker) -> Self {
        let (tell, looked) = channel();
        let to_look_at = backups.clone();
        let wake = waker.clone();
        thread::spawn(move || {
            let mut comparison = Comparison::default();
            for (number, backup) in to_look_at.iter().enumerate() {
                let content = comparison.difference(backup).map_or(Content::Unreadable, Content::Readable);
                // The result is no longer needed: a backup was chosen, or the user gave up.
                if tell.send(Outcome::Looked(number, content)).is_err() {
                    return;
                }
                wake.wake();
            }
        });
        let left = backups.len();
        Self { store, backups, lang, looked, waker, left, restoring: None, restored: None }
    }

    /// Starts to put the backup with this number, counted from 0, in the place of the store.
    pub fn put_back(&mut self, number: usize) {
        let Some(backup) = self.backups.get(number).cloned() else { return };
        let (store, waker) = (self.store.clone(), self.waker.clone());
        self.restoring = Some(thread::spawn(move || {
            let restored = put_back(&store, backup);
            waker.wake();
            restored
        }));
    }

    /// Whether backups are being read, or one is being put back.
    pub const fn is_busy(&self) -> bool {
        self.left > 0 || self.restoring.is_some()
    }

    /// The outcomes since the last call. Fails when a thread has ended before its work was done, as after a
    /// panic.
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

    /// Waits until a backup that is being put back is in place, and returns the restored store; none when no
    /// backup was chosen, or it could not be put back. Does not wait for the backups that are being read.
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

/// Puts the backup in the place of the store, and opens that.
fn put_back(store: &Path, backup: Backup) -> Result<Restored, StoreError> {
    let aside = restore_backup(store, &backup.path)?;
    Ok(Restored { store: Store::open(store)?, backup, aside })
}
