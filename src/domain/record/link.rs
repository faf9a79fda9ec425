//! Links: the references between records. Removing, merging and restoring records all follow from them.

use std::collections::BTreeSet;

use crate::domain::{Attendee, Id, Involvement, Party, RecordId, Subject};

/// The new target of links to a record; none if such links are removed.
pub(in crate::domain) type Target<'a> = &'a dyn Fn(RecordId) -> Option<RecordId>;

/// A record with links to other records.
pub(in crate::domain) trait Linked {
    /// Calls `found` with every record that this one refers to.
    fn each_link(&self, found: &mut dyn FnMut(RecordId));

    /// Sends every link to its new target. A link without one is removed. Fails with the record that it
    /// referred to if the link is required.
    fn relink(&mut self, target: Target<'_>) -> Result<(), RecordId>;

    /// Undoes what a change from `before` to `after` did to links to records that are back. A link that was
    /// changed again since is left alone.
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool);
}

/// A field that refers to other records.
pub(super) trait Link: Clone + PartialEq {
    /// Calls `found` with every record that it refers to.
    fn each_link(&self, found: &mut dyn FnMut(RecordId));

    /// The link with its new target. Fails with the old target if the link is required and has no new one.
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

/// The attendees of a meeting, without duplicates.
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

    /// If the list was changed since, the missing attendees are added to it.
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
        if self == after && before.leads_to(is_back) {
            self.clone_from(before);
        }
        let is_lost = |attendee: &Attendee| attendee.leads_to(is_back) && !after.contains(attendee);
        for (place, attendee) in before.iter().enumerate().filter(|(_, attendee)| is_lost(attendee)) {
            if self.contains(attendee) {
                continue;
            }
            let is_replacement = |other: &Attendee| {
                let alike = other.organisation == attendee.organisation || other.person == attendee.person;
                alike && after.contains(other) && !before.contains(other)
            };
            match self.iter().position(is_replacement) {
                Some(replacement) => self[replacement] = *attendee,
                None => self.insert(place.min(self.len()), *attendee),
            }
        }
    }
}
