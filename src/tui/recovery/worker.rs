//! The threads of the recovery screen: one looks at backup after backup, one puts a backup back, so that
//! the screen never waits for the disk.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use super::{Content, Msg};
use crate::i18n::{Explain, Lang};
use crate::store::{Backup, Comparison, Store, StoreError, restore_backup};

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
pub struct Worker {
    store: PathBuf,
    backups: Vec<Backup>,
    lang: Lang,
    looked: Receiver<(usize, Content)>,
    /// How many backups are not looked at yet.
    left: usize,
    restoring: Option<JoinHandle<Result<Restored, StoreError>>>,
}

/// What the threads did since they were last asked.
#[derive(Debug)]
pub enum Report {
    /// Something that the screen is to hear of.
    Tell(Msg),
    /// A backup is in the place of the store.
    Restored(Box<Restored>),
}

impl Worker {
    /// Starts to look at these backups of the store at `store`, the newest first.
    pub fn start(store: PathBuf, backups: Vec<Backup>, lang: Lang) -> Self {
        let (tell, looked) = channel();
        let to_look_at = backups.clone();
        thread::spawn(move || {
            let mut comparison = Comparison::default();
            for (number, backup) in to_look_at.iter().enumerate() {
                let content = comparison.difference(backup).map_or(Content::Unreadable, Content::Readable);
                // Nobody wants to know any more: one was chosen, or given up.
                if tell.send((number, content)).is_err() {
                    return;
                }
            }
        });
        let left = backups.len();
        Self { store, backups, lang, looked, left, restoring: None }
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
    pub fn done(&mut self) -> io::Result<Vec<Report>> {
        let mut reports = Vec::new();
        while self.left > 0 {
            match self.looked.try_recv() {
                Ok((number, content)) => {
                    self.left -= 1;
                    reports.push(Report::Tell(Msg::Looked(number, content)));
                }
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    return Err(io::Error::other("the thread that reads the backups has ended"));
                }
            }
        }
        if let Some(restoring) = self.restoring.take_if(|thread| thread.is_finished()) {
            reports.push(self.outcome(restoring)?);
        }
        Ok(reports)
    }

    /// Waits until a backup that is being put back is there; gives none when none was, or it could not be.
    /// What is being looked at is not waited for.
    pub fn finish(mut self) -> io::Result<Option<Restored>> {
        let Some(restoring) = self.restoring.take() else { return Ok(None) };
        match self.outcome(restoring)? {
            Report::Restored(restored) => Ok(Some(*restored)),
            Report::Tell(_) => Ok(None),
        }
    }

    fn outcome(&self, restoring: JoinHandle<Result<Restored, StoreError>>) -> io::Result<Report> {
        let ended = restoring.join();
        let restored = ended.map_err(|_| io::Error::other("the thread that puts a backup back has ended"))?;
        Ok(match restored {
            Ok(restored) => Report::Restored(Box::new(restored)),
            Err(error) => Report::Tell(Msg::NotPutBack(error.in_words(self.lang))),
        })
    }
}
