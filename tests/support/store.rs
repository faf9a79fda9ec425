//! The stand-in for the store behind the interface.

use std::sync::Arc;

use overleg::domain::{Affected, Change, ChangeError, Past, Removal};
use overleg::tui::msg::{Done, Outcome, Refused, Snapshot};

use super::{Disk, Interface, moment};

impl Interface {
    pub(super) fn commit(&mut self, ask: impl FnOnce(&mut Self) -> Result<Done, ChangeError>) -> Outcome {
        let steps = (self.done.len(), self.undone.len());
        let result = match self.disk {
            Disk::Refuses(why) => Err((Refused::NotWritten, why.to_owned())),
            _ => ask(self).map_err(|error| {
                let refused = if steps.0 > self.done.len() || steps.1 > self.undone.len() {
                    Refused::SetAside
                } else {
                    Refused::Overtaken
                };
                (refused, error.to_string())
            }),
        };
        let past = Past { undo: self.done.len(), redo: self.undone.len() };
        let overview = Arc::new(self.store.clone());
        let affected = match &result {
            _ if std::mem::take(&mut self.surprised) => Affected::Any,
            Ok(done) => done.affected(&overview),
            Err(_) => Affected::NONE,
        };
        let snapshot = Snapshot { overview, past, affected };
        match result {
            Ok(done) => match self.disk {
                Disk::DoesNotConfirm(why) => {
                    let made = match &done {
                        Done::Undone(change) => change.as_deref().map(Change::inverse),
                        _ => done.change().cloned(),
                    };
                    self.unconfirmed.clone_from(&made);
                    let refused = Refused::Unconfirmed(Box::new(made.expect("a change")));
                    Outcome::NotCommitted { refused, why: why.to_owned(), snapshot }
                }
                _ => Outcome::Committed { done, snapshot },
            },
            Err((refused, why)) => Outcome::NotCommitted { refused, why, snapshot },
        }
    }

    /// The interface hears of what another program did to the store.
    pub(crate) fn look(&mut self) -> &mut Self {
        self.surprised = false;
        let past = Past { undo: self.done.len(), redo: self.undone.len() };
        let overview = Arc::new(self.store.clone());
        self.done(Outcome::Seen(Ok(Snapshot { overview, past, affected: Affected::Any })));
        self
    }

    /// The interface hears that the store can no longer be read.
    pub(crate) fn lose(&mut self, why: &str) -> &mut Self {
        self.done(Outcome::Seen(Err(why.to_owned())));
        self
    }

    pub(super) fn make(&mut self, change: Change) -> Result<Done, ChangeError> {
        if self.unconfirmed.take_if(|unconfirmed| *unconfirmed == change).is_none() {
            self.store.apply(&change)?;
            self.done.push(change.clone());
            self.undone.clear();
        }
        Ok(Done::Changed(Box::new(change)))
    }

    pub(super) fn removals(&self) -> Result<Vec<Removal>, String> {
        if let Disk::Refuses(why) = self.disk {
            return Err(why.to_owned());
        }
        let removed = self.done.iter().filter_map(|change| Removal::of(moment().now, change.clone()));
        Ok(self.removed.iter().cloned().chain(removed).collect())
    }

    /// As in the real store, a step that no longer fits is not tried again.
    pub(super) fn undo(&mut self) -> Result<Done, ChangeError> {
        let Some(change) = self.done.pop() else { return Ok(Done::Undone(None)) };
        self.store.apply(&change.inverse())?;
        self.undone.push(change.clone());
        Ok(Done::Undone(Some(Box::new(change))))
    }

    pub(super) fn redo(&mut self) -> Result<Done, ChangeError> {
        let Some(change) = self.undone.pop() else { return Ok(Done::Redone(None)) };
        self.store.apply(&change)?;
        self.done.push(change.clone());
        Ok(Done::Redone(Some(Box::new(change))))
    }
}
