//! Seats: a list of members gives each of its rows a seat in the forum.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};

use super::FaultKind;
use super::field::normal;
use super::row::{Value, Values};
use super::work::{Current, Work};
use crate::domain::{
    Date, ForumId, Membership, MembershipId, OrganisationId, OtherFields, Overview, PersonId, RecordRef, Role,
};
use crate::exchange::list::{Target, folded, is_yes};
use crate::exchange::table::Cell;
use crate::i18n::Reckoning;
use crate::search::Lists;
use crate::text::same_name;

/// The seats in the store and in the plan.
#[derive(Default)]
pub(super) struct Seats {
    /// Each seat with its person, by the hash of its forum and organisation, because there may be a hundred thousand.
    there: Lists<u64, (MembershipId, Option<PersonId>)>,
    hasher: RandomState,
    /// The seats without a person that stay so.
    without: HashSet<MembershipId>,
}

impl Seats {
    /// The seats in the store, with room for so many.
    pub(super) fn new(overview: &Overview, room: usize) -> Self {
        let mut seats = Self { there: Lists::with_room(room), ..Self::default() };
        for seat in overview.memberships().iter() {
            seats.put(seat);
        }
        seats
    }

    /// Adds a seat, or remembers who has it now.
    fn put(&mut self, seat: &Membership) {
        let hash = self.hasher.hash_one((seat.forum, seat.organisation));
        match self.there.of_mut(&hash).iter_mut().find(|(id, _)| *id == seat.id) {
            Some((_, person)) => *person = seat.person,
            None => self.there.add(hash, (seat.id, seat.person)),
        }
    }

    fn of(&self, forum: ForumId, organisation: OrganisationId) -> &[(MembershipId, Option<PersonId>)] {
        self.there.of(&self.hasher.hash_one((forum, organisation)))
    }

    /// Whether an organisation sits in a forum.
    pub(super) fn sits(&self, forum: ForumId, organisation: OrganisationId) -> bool {
        !self.of(forum, organisation).is_empty()
    }

    /// The seat of an organisation in a forum through exactly this person, or nobody.
    pub(super) fn find(
        &self,
        forum: ForumId,
        organisation: OrganisationId,
        person: Option<PersonId>,
    ) -> Option<MembershipId> {
        let is_theirs = |(_, other): &&(MembershipId, Option<PersonId>)| *other == person;
        self.of(forum, organisation).iter().find(is_theirs).map(|(id, _)| *id)
    }

    /// Any seat of an organisation in a forum.
    fn any(&self, forum: ForumId, organisation: OrganisationId) -> Option<MembershipId> {
        self.of(forum, organisation).first().map(|(id, _)| *id)
    }
}

impl Work<'_> {
    /// The forum of a row: that of the list, or the one that the row names. None if it names none that is known.
    pub(super) fn forum_of(&mut self, values: &Values) -> Option<ForumId> {
        let Some(value) = values.get(Target::ForumName) else { return self.forum };
        let known = self.forums.get(&value.text).copied();
        let found = known.unwrap_or_else(|| self.forum_called(&value.text));
        if known.is_none() {
            self.forums.insert(value.text.clone(), found);
        }
        if found.is_none() {
            let words = self.request.reading.lang.no_such_forum(&value.text);
            let value = value.clone();
            self.fault(values.row, &value, FaultKind::NoForum, words);
        }
        found
    }

    /// The one forum with this name in the region; none if there are none or several.
    fn forum_called(&self, text: &str) -> Option<ForumId> {
        let overview = self.request.reading.overview;
        let is_called = |name: &String| same_name(name, text) || folded(name) == folded(text);
        let called = overview.forums().iter().filter(|forum| super::names_of(forum).any(is_called));
        let found: Vec<ForumId> =
            called.filter(|forum| self.request.is_in_region(forum)).map(|forum| forum.id).collect();
        match found.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// Gives the organisation a seat in the forum, through this person. A seat without a person gets the person; one
    /// through somebody else stays.
    pub(super) fn seat(
        &mut self,
        forum: ForumId,
        organisation: OrganisationId,
        person: Option<PersonId>,
        is_known: bool,
        current: &mut Current,
    ) {
        let exact = self.seats.find(forum, organisation, person);
        let found = match (exact, person) {
            (Some(exact), _) => Some(exact),
            (None, None) => self.seats.any(forum, organisation),
            (None, Some(_)) => {
                let free = self.seats.find(forum, organisation, None);
                free.filter(|free| !is_known && !self.seats.without.contains(free))
            }
        };
        let mut seat = match found {
            Some(id) => match self.planned_seat(id) {
                Some(seat) => seat,
                None => return,
            },
            // A seat that was removed since the last import is not made again.
            None if is_known => return,
            None => Membership {
                id: self.ids.next(self.request.now),
                forum,
                organisation,
                person,
                role: Role::Member,
                since: None,
                remarks: String::new(),
                other_fields: OtherFields::new(),
            },
        };
        if person.is_none() {
            self.seats.without.insert(seat.id);
        }
        if seat.person.is_none() {
            seat.person = person;
        }
        self.fill_seat(&mut seat, current);
        self.seats.put(&seat);
        let row = current.values.row;
        self.put(seat.into(), row);
    }

    fn planned_seat(&self, id: MembershipId) -> Option<Membership> {
        match self.find(id.into())? {
            RecordRef::Membership(seat) => Some(seat.clone()),
            _ => None,
        }
    }

    fn fill_seat(&mut self, seat: &mut Membership, current: &mut Current) {
        if let Some(value) = current.values.get(Target::Since).cloned()
            && let Some(since) = self.day(&value, seat.since, current)
        {
            let stored = seat.since.map(|since| (since.to_string(), Cell::Date(since).shown()));
            if self.takes(&value, &since.to_string(), stored, current) {
                seat.since = Some(since);
            }
        }
        if let Some(value) = current.values.get(Target::Role).cloned() {
            let role = role(&value.text);
            let code = |role: Role| format!("{role:?}").to_lowercase();
            let stored = (seat.role != Role::Member).then(|| (code(seat.role), code(seat.role)));
            if let Some(role) = role
                && self.takes(&value, &code(role), stored, current)
            {
                seat.role = role;
            }
        }
        if let Some(value) = current.values.get(Target::Remarks).cloned() {
            let key = normal(value.target, &value.text);
            let stored = Some(seat.remarks.clone()).filter(|remarks| !remarks.is_empty());
            let stored = stored.map(|remarks| (normal(value.target, &remarks), remarks));
            if self.takes(&value, &key, stored, current) {
                seat.remarks.clone_from(&value.text);
            }
        }
    }

    /// The day in a cell. One that cannot be read is a fault, unless it was one the last time, or is what an export wrote
    /// of the day that is known: from longer ago than anybody would type.
    fn day(&mut self, value: &Value, known: Option<Date>, current: &mut Current) -> Option<Date> {
        let reading = self.request.reading;
        match reading.lang.read_date(&value.text, reading.today, Reckoning::Past) {
            Ok(day) => Some(day),
            Err(_) if known.is_some_and(|known| known.to_string() == value.text.trim()) => known,
            Err(why) => {
                let print = self.memory.print_of(value.target.code(), &value.text);
                if !current.was_refused(value.target, print) {
                    let words = reading.lang.unread_date(value.text.trim(), why);
                    self.fault(current.values.row, value, FaultKind::NoDate, words);
                }
                None
            }
        }
    }

    /// Whether a seat that is no longer listed is removed.
    pub(super) fn is_removed(&self, seat: MembershipId) -> bool {
        let choices = self.request.choices;
        choices.gone == super::Gone::Remove || choices.removed.contains(&seat)
    }
}

/// The role that a cell names. In a column for the chair, a sign will do.
fn role(text: &str) -> Option<Role> {
    let word = folded(text);
    let has = |words: &[&str]| words.iter().any(|start| word.split(' ').any(|word| word.starts_with(start)));
    if has(&["voorzit", "chair", "presid"]) || is_yes(text) {
        Some(Role::Chair)
    } else if has(&["organis", "trekker", "secretar", "verslaggev"]) {
        Some(Role::Organiser)
    } else if has(&["lid", "member", "membre", "deelnem"]) {
        Some(Role::Member)
    } else {
        None
    }
}
