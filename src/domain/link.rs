//! Links: how records refer to each other, said once for each kind of record. What goes along with a
//! removal, what a merge moves and what a restoration puts back all follow from it.

use std::collections::BTreeSet;

use super::{
    Attendee, FollowUp, Forum, Id, Involvement, Meeting, Membership, Note, Organisation, Party, Person,
    RecordId, Region, Subject,
};

/// Where links to a record lead from now on; none when they lead nowhere.
pub(super) type Target<'a> = &'a dyn Fn(RecordId) -> Option<RecordId>;

/// A record and what it refers to.
pub(super) trait Linked {
    /// Calls `found` with every record that this one refers to.
    fn each_link(&self, found: &mut dyn FnMut(RecordId));

    /// Leads every link to its target. A link that leads nowhere is left out; when the record cannot be
    /// without it, that is the error.
    fn relink(&mut self, target: Target<'_>) -> Result<(), RecordId>;

    /// Takes back what a change from `before` to `after` did to links to records that are back, as far as
    /// they still stand as that change left them.
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool);

    /// Whether this record refers to one for which `is_meant` holds.
    fn links_to(&self, is_meant: &dyn Fn(RecordId) -> bool) -> bool {
        let mut links = false;
        self.each_link(&mut |id| links |= is_meant(id));
        links
    }
}

macro_rules! linked {
    ($($record:ty: $($field:ident),*;)*) => {
        $(
            impl Linked for $record {
                fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
                    $(self.$field.each(found);)*
                }

                fn relink(&mut self, target: Target<'_>) -> Result<(), RecordId> {
                    $(self.$field = self.$field.led(target)?;)*
                    Ok(())
                }

                fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
                    $(self.$field.put_back(&before.$field, &after.$field, is_back);)*
                }
            }
        )*
    };
}

linked! {
    Forum: region, convenor, involvement;
    Person: organisation;
    Membership: forum, organisation, person;
    Note: forum, present;
    Meeting: forum;
    FollowUp: about, waiting_for, note;
}

impl Linked for Organisation {
    fn each_link(&self, _: &mut dyn FnMut(RecordId)) {}

    fn relink(&mut self, _: Target<'_>) -> Result<(), RecordId> {
        Ok(())
    }

    fn put_back(&mut self, _: &Self, _: &Self, _: &dyn Fn(RecordId) -> bool) {}
}

impl Linked for Region {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        self.parent.each(found);
        self.involvement.each(found);
    }

    /// A region that lies within another cannot be without it: it would become a root of the tree.
    fn relink(&mut self, target: Target<'_>) -> Result<(), RecordId> {
        self.parent = self.parent.map(|parent| parent.led(target)).transpose()?;
        self.involvement = self.involvement.led(target)?;
        Ok(())
    }

    /// What it lies within is left alone, or regions that moved meanwhile could come to lie in a circle.
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
        self.involvement.put_back(&before.involvement, &after.involvement, is_back);
    }
}

/// A field of a record that refers to other records.
trait Link: Clone + PartialEq {
    /// Calls `found` with every record that it refers to.
    fn each(&self, found: &mut dyn FnMut(RecordId));

    /// The link led to its target, or what it referred to when it must lead somewhere and does not.
    fn led(&self, target: Target<'_>) -> Result<Self, RecordId>;

    /// Whether it refers to a record for which `is_meant` holds.
    fn leads_to(&self, is_meant: &dyn Fn(RecordId) -> bool) -> bool {
        let mut leads = false;
        self.each(&mut |id| leads |= is_meant(id));
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
    fn each(&self, found: &mut dyn FnMut(RecordId)) {
        found((*self).into());
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        let id = (*self).into();
        target(id).and_then(|id| id.try_into().ok()).ok_or(id)
    }
}

impl<L: Link> Link for Option<L> {
    fn each(&self, found: &mut dyn FnMut(RecordId)) {
        if let Some(link) = self {
            link.each(found);
        }
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(self.as_ref().and_then(|link| link.led(target).ok()))
    }
}

impl Link for Involvement {
    fn each(&self, found: &mut dyn FnMut(RecordId)) {
        self.alternates_with().each(found);
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(match *self {
            Self::AlternatingChair { with } => Self::AlternatingChair { with: with.led(target)? },
            other => other,
        })
    }
}

impl Link for Subject {
    fn each(&self, found: &mut dyn FnMut(RecordId)) {
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
    fn each(&self, found: &mut dyn FnMut(RecordId)) {
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
    fn each(&self, found: &mut dyn FnMut(RecordId)) {
        self.organisation.each(found);
        self.person.each(found);
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        Ok(Self { organisation: self.organisation.led(target)?, person: self.person.led(target)? })
    }
}

/// Those who were present: nobody twice.
impl Link for Vec<Attendee> {
    fn each(&self, found: &mut dyn FnMut(RecordId)) {
        for attendee in self {
            attendee.each(found);
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
