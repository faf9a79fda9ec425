//! The stand-in for the store in tests of the interface: in memory, on a simulated disk.
//! `tests/store/contract.rs` compares it with the real store.

use std::ops::Deref;
use std::sync::Arc;

use overleg::domain::{Affected, Change, ChangeError, Overview, Past, PastStep, Removal, Timestamp};
use overleg::i18n::{Explain, Lang};
use overleg::store::CommitError;
use overleg::tui::msg::{Done, Outcome, Refused, Snapshot};

/// The moment of all tests.
pub(crate) const NOW: Timestamp = Timestamp::constant(1_795_435_200, 0);

/// The behaviour of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disk {
    /// It does everything.
    Works,
    /// It can be read but not written, for this reason.
    Refuses(&'static str),
    /// It writes, but does not confirm that what it wrote will survive a power cut, for this reason.
    DoesNotConfirm(&'static str),
    /// It can be neither read nor written, for this reason.
    IsUnreadable(&'static str),
}

/// A store behind an interface.
pub(crate) trait StoreBehind {
    fn commit(&mut self, change: Change) -> Outcome;
    fn undo(&mut self) -> Outcome;
    fn redo(&mut self) -> Outcome;
    fn read_trash(&mut self) -> Outcome;
    fn read_history(&mut self) -> Outcome;
    /// News of changes by others or of the disk; none if there is none.
    fn look(&mut self) -> Option<Outcome>;
    fn set_disk(&mut self, disk: Disk);
    /// Another program makes a valid change.
    fn change_elsewhere(&mut self, change: &Change);
    /// Somebody makes a valid change in the file itself, so that it is not in the history.
    fn edit_by_hand(&mut self, change: &Change);
}

/// A store without a file. It dereferences to its overview.
#[derive(Debug)]
pub(crate) struct StandIn {
    overview: Overview,
    /// The overview that the interface knows.
    reported: Overview,
    lang: Lang,
    disk: Disk,
    /// Whether the interface knows that the disk cannot be read.
    is_lost: bool,
    /// All changes ever made, in order.
    made: Vec<PastStep>,
    /// The changes that can be undone, as positions in `made`, the next one last.
    to_undo: Vec<usize>,
    /// The changes that can be redone, as positions in `made`, the next one last.
    to_redo: Vec<usize>,
    /// The change that the disk has not confirmed.
    unconfirmed: Option<Change>,
}

/// Why a request failed.
enum NotDone {
    Overtaken(ChangeError),
    SetAside(ChangeError),
    NotWritten(&'static str),
    Unconfirmed(Box<Change>, &'static str),
}

impl Deref for StandIn {
    type Target = Overview;

    fn deref(&self) -> &Overview {
        &self.overview
    }
}

impl PartialEq<Overview> for StandIn {
    fn eq(&self, overview: &Overview) -> bool {
        self.overview == *overview
    }
}

impl StandIn {
    /// A store with this overview, after these removals in earlier runs.
    pub(crate) fn new(overview: Overview, removed: Vec<Removal>, lang: Lang) -> Self {
        let step = |Removal { at, change }| PastStep { at, change, undone: false, undo: None };
        let made = removed.into_iter().map(step);
        Self {
            reported: overview.clone(),
            overview,
            lang,
            disk: Disk::Works,
            is_lost: false,
            made: made.collect(),
            to_undo: Vec::new(),
            to_redo: Vec::new(),
            unconfirmed: None,
        }
    }

    /// Picks up the changes of others, runs a request, and returns the outcome.
    fn answer(&mut self, ask: impl FnOnce(&mut Self) -> Result<Done, NotDone>) -> Outcome {
        let is_surprised = self.is_readable() && self.reported != self.overview;
        let result = match self.disk {
            Disk::IsUnreadable(why) => Err(NotDone::NotWritten(why)),
            _ => ask(self).and_then(|done| self.confirmed(done)),
        };
        let affected = match &result {
            _ if is_surprised => Affected::Any,
            Ok(done) => done.affected(&self.overview),
            Err(NotDone::Unconfirmed(..)) => Affected::Any,
            Err(_) => Affected::NONE,
        };
        let snapshot = self.snapshot(affected);
        match result {
            Ok(done) => Outcome::Committed { done, snapshot },
            Err(not_done) => {
                let (refused, why) = not_done.explained(self.lang);
                Outcome::NotCommitted { refused, why, snapshot }
            }
        }
    }

    fn snapshot(&mut self, affected: Affected) -> Snapshot {
        let mut past = Past::default();
        if self.is_readable() {
            self.reported.clone_from(&self.overview);
            past = Past { undo: self.to_undo.len(), redo: self.to_redo.len() };
        }
        Snapshot { overview: Arc::new(self.reported.clone()), past, affected }
    }

    const fn is_readable(&self) -> bool {
        !matches!(self.disk, Disk::IsUnreadable(_))
    }

    /// The result, if the disk confirms it.
    fn confirmed(&mut self, done: Done) -> Result<Done, NotDone> {
        let made = match &done {
            Done::Undone(change) => change.as_deref().map(Change::inverse),
            done => done.change().cloned(),
        };
        match (self.disk, made) {
            (Disk::DoesNotConfirm(why), Some(made)) => {
                self.unconfirmed = Some(made.clone());
                Err(NotDone::Unconfirmed(Box::new(made), why))
            }
            _ => Ok(done),
        }
    }

    fn write(&self) -> Result<(), NotDone> {
        match self.disk {
            Disk::Refuses(why) | Disk::IsUnreadable(why) => Err(NotDone::NotWritten(why)),
            Disk::Works | Disk::DoesNotConfirm(_) => Ok(()),
        }
    }

    fn make(&mut self, change: &Change) -> Result<(), NotDone> {
        let mut next = self.overview.clone();
        next.apply(change).map_err(NotDone::Overtaken)?;
        self.write()?;
        self.overview = next;
        Ok(())
    }

    fn remember(&mut self, change: Change) {
        self.to_undo.push(self.made.len());
        self.to_redo.clear();
        self.made.push(PastStep { at: NOW, change, undone: false, undo: None });
    }

    /// Applies an undone or redone change. One that no longer fits is not tried again.
    fn step(&mut self, change: &Change) -> Result<(), NotDone> {
        match self.make(change) {
            Err(NotDone::Overtaken(error)) => self.write().and(Err(NotDone::SetAside(error))),
            made => made,
        }
    }
}

impl StoreBehind for StandIn {
    fn commit(&mut self, change: Change) -> Outcome {
        self.answer(|this| {
            let unconfirmed = this.unconfirmed.take().filter(|made| *made == change);
            if !unconfirmed.is_some_and(|made| made.is_applied_in(&this.overview)) {
                this.make(&change)?;
                this.remember(change.clone());
            }
            Ok(Done::Changed(Arc::new(change)))
        })
    }

    fn undo(&mut self) -> Outcome {
        self.answer(|this| {
            let Some(&position) = this.to_undo.last() else { return Ok(Done::Undone(None)) };
            let change = this.made[position].change.clone();
            let stepped = this.step(&change.inverse());
            if !matches!(stepped, Err(NotDone::NotWritten(_))) {
                this.to_undo.pop();
            }
            stepped?;
            this.made[position].undone = true;
            this.to_redo.push(position);
            Ok(Done::Undone(Some(Box::new(change))))
        })
    }

    fn redo(&mut self) -> Outcome {
        self.answer(|this| {
            let Some(&position) = this.to_redo.last() else { return Ok(Done::Redone(None)) };
            let change = this.made[position].change.clone();
            let stepped = this.step(&change);
            if !matches!(stepped, Err(NotDone::NotWritten(_))) {
                this.to_redo.pop();
            }
            stepped?;
            this.made[position].undone = false;
            this.to_undo.push(position);
            Ok(Done::Redone(Some(Box::new(change))))
        })
    }

    fn read_trash(&mut self) -> Outcome {
        if let Disk::IsUnreadable(why) = self.disk {
            return Outcome::Trash(Err(why.to_owned()));
        }
        let stands = self.made.iter().filter(|step| !step.undone);
        Outcome::Trash(Ok(stands.filter_map(|step| Removal::of(step.at, step.change.clone())).collect()))
    }

    fn read_history(&mut self) -> Outcome {
        if let Disk::IsUnreadable(why) = self.disk {
            return Outcome::History(Err(why.to_owned()));
        }
        let undo =
            |position| self.to_undo.iter().rev().position(|one| *one == position).map(|above| above + 1);
        let steps = self.made.iter().enumerate().rev();
        let steps = steps.map(|(position, step)| PastStep { undo: undo(position), ..step.clone() });
        Outcome::History(Ok(steps.collect()))
    }

    fn look(&mut self) -> Option<Outcome> {
        let was_lost = self.is_lost;
        self.is_lost = !self.is_readable();
        match self.disk {
            Disk::IsUnreadable(why) => (!was_lost).then(|| Outcome::Seen(Err(why.to_owned()))),
            _ => (was_lost || self.reported != self.overview)
                .then(|| Outcome::Seen(Ok(self.snapshot(Affected::Any)))),
        }
    }

    fn set_disk(&mut self, disk: Disk) {
        self.disk = disk;
    }

    fn change_elsewhere(&mut self, change: &Change) {
        self.edit_by_hand(change);
        self.remember(change.clone());
    }

    fn edit_by_hand(&mut self, change: &Change) {
        self.overview.apply(change).expect("the change fits");
    }
}

impl NotDone {
    fn explained(self, lang: Lang) -> (Refused, String) {
        match self {
            Self::Overtaken(error) => (Refused::Overtaken, CommitError::Change(error).in_words(lang)),
            Self::SetAside(error) => (Refused::SetAside, CommitError::SetAside(error).in_words(lang)),
            Self::NotWritten(why) => (Refused::NotWritten, why.to_owned()),
            Self::Unconfirmed(made, why) => (Refused::Unconfirmed(made), why.to_owned()),
        }
    }
}
