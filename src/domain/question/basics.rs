//! The questions that the screens and the command line ask most: who sits where, what was said last, what is
//! still open.

use std::cmp::Reverse;

use crate::domain::{
    Attendee, Date, FollowUp, Forum, ForumId, Membership, Note, OrganisationId, Overview, Person, PersonId,
    Refnis, Region, RegionId, RegionKind, Scope, Subject,
};

impl Overview {
    /// The regions directly within `parent`, or the roots of the tree; provinces first, then by name.
    pub fn regions_in(&self, parent: Option<RegionId>) -> Vec<&Region> {
        let mut regions: Vec<_> = self.regions.iter().filter(|region| region.parent == parent).collect();
        regions.sort_by_key(|region| (region.kind != RegionKind::Province, region.name.to_lowercase()));
        regions
    }

    /// The region that covers a municipality: the smallest one, if there are several; the province if no region does.
    pub fn region_covering(&self, refnis: Refnis) -> Option<RegionId> {
        let covering = self.regions.iter().filter(|region| region.municipalities.contains(&refnis));
        let depth = |region: RegionId| self.region_and_ancestors(region).count();
        let smallest = covering.map(|region| region.id).max_by_key(|id| (depth(*id), Reverse(*id)));
        let provinces = || self.regions_in(None).into_iter().filter(|root| root.kind == RegionKind::Province);
        smallest.or_else(|| provinces().next().map(|province| province.id))
    }

    /// The forums of this region itself, not of the regions within it, in the order they were added.
    pub fn forums_in(&self, region: RegionId) -> Vec<&Forum> {
        self.forums.iter().filter(|forum| forum.region == region).collect()
    }

    /// The region and every region within it, at any depth.
    pub fn region_and_descendants(&self, region: RegionId) -> Vec<&Region> {
        let mut found: Vec<&Region> = self.regions.get(region).into_iter().collect();
        let mut next = 0;
        while let Some(parent) = found.get(next).map(|region| region.id) {
            found.extend(self.regions_in(Some(parent)));
            next += 1;
        }
        found
    }

    /// The members of a forum, in the order they were added.
    pub fn members_of(&self, forum: ForumId) -> Vec<&Membership> {
        self.memberships.iter().filter(|membership| membership.forum == forum).collect()
    }

    /// The seats of an organisation, in the order they were added.
    pub fn memberships_of(&self, organisation: OrganisationId) -> Vec<&Membership> {
        self.memberships.iter().filter(|membership| membership.organisation == organisation).collect()
    }

    /// The people at an organisation, by name.
    pub fn people_at(&self, organisation: OrganisationId) -> Vec<&Person> {
        let mut people: Vec<_> =
            self.persons.iter().filter(|person| person.organisation == Some(organisation)).collect();
        people.sort_by_key(|person| person.name.to_lowercase());
        people
    }

    /// The seats of a person, in the order they were added.
    pub fn memberships_through(&self, person: PersonId) -> Vec<&Membership> {
        self.memberships.iter().filter(|membership| membership.person == Some(person)).collect()
    }

    /// The notes of a forum, newest first.
    pub fn notes_of(&self, forum: ForumId) -> Vec<&Note> {
        newest_first(self.notes.iter().filter(|note| note.forum == forum))
    }

    /// The notes of meetings with an attendee for whom `was_there` holds, newest first.
    pub fn notes_where(&self, was_there: impl Fn(&Attendee) -> bool) -> Vec<&Note> {
        newest_first(self.notes.iter().filter(|note| note.present.iter().any(&was_there)))
    }

    /// The notes about a subject, newest first: of a forum, of a region and everything within it, or of the
    /// meetings that an organisation or person attended.
    pub fn notes_about(&self, subject: Subject) -> Vec<&Note> {
        match subject {
            Subject::Forum(forum) => self.notes_of(forum),
            Subject::Region(_) => {
                let scope = Scope::of(self, subject);
                newest_first(self.notes.iter().filter(|note| scope.has_forum(note.forum)))
            }
            Subject::Organisation(id) => self.notes_where(|attendee| attendee.organisation == id),
            Subject::Person(id) => self.notes_where(|attendee| attendee.person == Some(id)),
        }
    }

    /// All notes, newest first.
    pub fn notes_in_order(&self) -> Vec<&Note> {
        newest_first(self.notes.iter())
    }

    /// The day of the forum's last meeting until `today` that has a note.
    pub fn last_meeting(&self, forum: ForumId, today: Date) -> Option<Date> {
        let days = self.notes.iter().filter(|note| note.forum == forum).map(|note| note.date);
        days.filter(|day| *day <= today).max()
    }

    /// The follow-ups about a record. First the open ones by due date, with undated ones last; then the done
    /// ones, latest first.
    pub fn follow_ups_about(&self, subject: Subject) -> Vec<&FollowUp> {
        in_order(self.follow_ups.iter().filter(|follow_up| follow_up.about == subject))
    }

    /// The follow-ups agreed in a note, in the order of [`Self::follow_ups_about`].
    pub fn follow_ups_from(&self, note: crate::domain::NoteId) -> Vec<&FollowUp> {
        in_order(self.follow_ups.iter().filter(|follow_up| follow_up.note == Some(note)))
    }

    /// All follow-ups, in the order of [`Self::follow_ups_about`].
    pub fn follow_ups_in_order(&self) -> Vec<&FollowUp> {
        in_order(self.follow_ups.iter())
    }
}

fn newest_first<'a>(notes: impl Iterator<Item = &'a Note>) -> Vec<&'a Note> {
    let mut notes: Vec<_> = notes.collect();
    notes.sort_by_key(|note| Reverse((note.date, note.id)));
    notes
}

fn in_order<'a>(follow_ups: impl Iterator<Item = &'a FollowUp>) -> Vec<&'a FollowUp> {
    let mut follow_ups: Vec<_> = follow_ups.collect();
    follow_ups.sort_by_key(|f| (f.done.is_some(), Reverse(f.done), f.due.is_none(), f.due, f.id));
    follow_ups
}
