//! Changes to a follow-up: ticking, opening it again and postponing.

use crate::domain::{Change, Date, Edit, FollowUp};

impl FollowUp {
    /// The change that postpones it to another day.
    #[must_use]
    pub fn postponed(&self, to: Date) -> Change {
        self.changed(|after| after.due = Some(to))
    }

    /// The day to which it was postponed, if that is the only difference from `before`.
    pub fn postponed_from(&self, before: &Self) -> Option<Date> {
        let postponed = Self { due: self.due, ..before.clone() };
        self.due.filter(|_| self.is_open() && self.due > before.due && *self == postponed)
    }

    /// The change that ticks it, or opens it again if it was done.
    #[must_use]
    pub fn ticked(&self, today: Date) -> Change {
        self.changed(|after| after.done = self.is_open().then_some(today))
    }

    fn changed(&self, edit: impl FnOnce(&mut Self)) -> Change {
        let mut after = self.clone();
        edit(&mut after);
        Change::FollowUp(Edit::update(self.clone(), after))
    }
}
