//! Links: how records refer to each other, and where those links lead. What goes along with
//! a removal, what a merge moves and what a restoration puts back all follow from it.

use std::collections::BTreeSet;

use crate::domain::{Attendee, Id, Involvement, Party, RecordId, Subject};

/// Where links to a record lead from now on; none when they lead nowhere.
pub(in crate::domain) type Target<'a> = &'a dyn Fn(RecordId) -> Option<RecordId>;

/// A record and what it refers to.
pub(in crate::domain) trait Linked {
    /// Calls `found` with every record that this one refers to.
    fn each_link(&self, found: &mut dyn FnMut(RecordId));

    /// Leads every link to its target. A link that leads nowhere is left out; when the record cannot be
    /// without it, that is the error.
    fn relink(&mut self, target: Target<'_>) -> Result<(), RecordId>;

    /// Takes back what a change from `before` to `after` did to links to records that are back, as far as
    /// they still stand as that change left them.
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool);
}

/// A field of a record that refers to other records.
pub(super) trait Link: Clone + PartialEq {
    /// Calls `found` with every record that it refers to.
    fn each_link(&self, found: &mut dyn FnMut(RecordId));

    /// The link led to its target, or what it referred to when it must lead somewhere and does not.
    fn led(&self, target: Target<'_>) -> Result<Self, RecordId>;

    /// Whether it refers to a record for which `is_meant` holds.
    fn leads_to(&self, is_meant: &dyn Fn(RecordId) -> bool) -> bool {
        let mut leads = false;
        self.each_link(&mut |id| leads |= is_meant(id));
        leads
    }

    /// As [`Linked::put_back`].
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
        if self == after && before.leads_to(is_back) {
            self.clone_from(before);
        }
    }
}

impl<T> Link for Id<T>
where
    Self: Into<RecordId> + TryFrom<RecordId>,
{
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        found((*self).into());
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        let id = (*self).into();
        target(id).and_then(|id| id.try_into().ok()).ok_or(id)
    }
}

impl<L: Link> Link for Option<L> {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        if let Some(link) = self {
            link.each_link(found);
        }
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(self.as_ref().and_then(|link| link.led(target).ok()))
    }
}

impl Link for Involvement {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        self.alternates_with().each_link(found);
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(match *self {
            Self::AlternatingChair { with } => Self::AlternatingChair { with: with.led(target)? },
            other => other,
        })
    }
}

impl Link for Subject {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        found((*self).into());
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(match self {
            Self::Forum(id) => Self::Forum(id.led(target)?),
            Self::Region(id) => Self::Region(id.led(target)?),
            Self::Organisation(id) => Self::Organisation(id.led(target)?),
            Self::Person(id) => Self::Person(id.led(target)?),
        })
    }
}

impl Link for Party {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        found((*self).into());
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(match self {
            Self::Organisation(id) => Self::Organisation(id.led(target)?),
            Self::Person(id) => Self::Person(id.led(target)?),
        })
    }
}

impl Link for Attendee {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        self.organisation.each_link(found);
        self.person.each_link(found);
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(Self { organisation: self.organisation.led(target)?, person: self.person.led(target)? })
    }
}

/// Those who were present: nobody twice.
impl Link for Vec<Attendee> {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        for attendee in self {
            attendee.each_link(found);
        }
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        let mut seen = BTreeSet::new();
        let present = self.iter().filter_map(|attendee| attendee.led(target).ok());
        Ok(present.filter(|attendee| seen.insert(*attendee)).collect())
    }

    /// When the list was changed meanwhile, whoever is missing comes back beside who is in it now.
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
        if self == after && before.leads_to(is_back) {
            self.clone_from(before);
        }
        let is_lost = |attendee: &Attendee| attendee.leads_to(is_back) && !after.contains(attendee);
        for (place, attendee) in before.iter().enumerate().filter(|(_, attendee)| is_lost(attendee)) {
            if self.contains(attendee) {
                continue;
            }
            let stands_in = |other: &Attendee| {
                let alike = other.organisation == attendee.organisation || other.person == attendee.person;
                alike && after.contains(other) && !before.contains(other)
            };
            match self.iter().position(stands_in) {
                Some(stand_in) => self[stand_in] = *attendee,
                None => self.insert(place.min(self.len()), *attendee),
            }
        }
    }
}
