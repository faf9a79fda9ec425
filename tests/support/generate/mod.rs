//! Makes a store of any size from a seed. The same seed makes the same store on every machine.
//!
//! A target that includes this file also includes `records.rs`.

#![allow(dead_code, reason = "each test target takes what it needs")]

mod dice;
mod names;
mod organisations;
mod texts;
mod words;

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use overleg::domain::{
    Attendee, Cadence, Date, FollowUp, Forum, Id, Interval, Involvement, Meeting, Membership, Municipality,
    Note, Organisation, Overview, Party, Person, Records, Region, RegionKind, Role, Subject, Time,
    TimesPerYear,
};
use uuid::Uuid;

use crate::records::{
    attendee, follow_up, forum, meeting, membership, note, overview, person, province, region,
};
pub(crate) use dice::Dice;
use names::Names;
use organisations::Organisations;

/// The number of records of each kind. Records that refer to others need some of those: a forum needs a
/// region, and a note a forum. An organisation sits only once in a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) regions: usize,
    pub(crate) forums: usize,
    pub(crate) organisations: usize,
    pub(crate) persons: usize,
    pub(crate) members: usize,
    pub(crate) notes: usize,
    pub(crate) meetings: usize,
    pub(crate) follow_ups: usize,
}

impl Size {
    /// No records.
    pub(crate) const NONE: Self = Self {
        regions: 0,
        forums: 0,
        organisations: 0,
        persons: 0,
        members: 0,
        notes: 0,
        meetings: 0,
        follow_ups: 0,
    };

    /// The records that one coordinator keeps over the years.
    pub(crate) const COORDINATOR: Self = Self {
        regions: 8,
        forums: 15,
        organisations: 60,
        persons: 40,
        members: 90,
        notes: 500,
        meetings: 15,
        follow_ups: 120,
    };

    /// The networks of the whole of Flanders together.
    pub(crate) const NETWORK: Self = Self {
        regions: 66,
        forums: 300,
        organisations: 3_000,
        persons: 2_000,
        members: 5_000,
        notes: 10_000,
        meetings: 300,
        follow_ups: 2_000,
    };
}

/// The store of this size that `seed` makes, as it could be on `today`.
pub(crate) fn generate(size: Size, seed: u64, today: Date) -> Overview {
    let mut maker = Maker {
        dice: Dice::new(seed),
        today,
        names: Names::default(),
        records: Records::default(),
        members: vec![Vec::new(); size.forums],
        staff: vec![Vec::new(); size.organisations],
        notes: vec![Vec::new(); size.forums],
    };
    maker.add_regions(size.regions);
    maker.add_organisations(size.organisations);
    maker.add_persons(size.persons);
    maker.add_forums(size.forums);
    maker.add_members(size.members);
    (0..size.notes).for_each(|number| maker.add_note(number));
    (0..size.meetings).for_each(|number| maker.add_meeting(number));
    (0..size.follow_ups).for_each(|number| maker.add_follow_up(number));
    overview(maker.records)
}

/// The given number of organisations from `seed`, without seats in forums.
pub(crate) fn organisations(count: usize, seed: u64) -> Vec<Organisation> {
    let mut dice = Dice::new(seed);
    let mut organisations = Organisations::new(&mut dice);
    (0..count).map(|_| organisations.next(&mut dice)).collect()
}

/// A store being generated, with the links so far.
struct Maker {
    dice: Dice,
    today: Date,
    names: Names,
    records: Records,
    /// The members of each forum.
    members: Vec<Vec<Attendee>>,
    /// The people at each organisation.
    staff: Vec<Vec<Id<Person>>>,
    /// The notes of each forum.
    notes: Vec<Vec<(Id<Note>, Date)>>,
}

/// The id of a record. No record of another table has the same one.
fn nth<T>(table: u128, number: usize) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(0x8000_8000_0000_0000_0000 | (table << 40) | (number as u128 + 1)))
}

fn cadence(dice: &mut Dice) -> Option<Cadence> {
    let times = |least, most| TimesPerYear::new(least, most).ok().map(Cadence::PerYear);
    match dice.below(6) {
        0 => None,
        1 => Some(Cadence::SeveralPerYear),
        2 => times(1, 2),
        3 => times(4, 4),
        4 => times(6, 6),
        _ => Some(Cadence::PerYear(TimesPerYear::MONTHLY)),
    }
}

impl Maker {
    /// Up to six provinces, and the regions within them.
    fn add_regions(&mut self, count: usize) {
        let provinces = (count / 8).clamp(1, 6).min(count);
        for number in 0..provinces {
            let name = self.names.province(number, &mut self.dice);
            self.records.regions.push(Region { id: nth(1, number), name, ..province(0) });
        }
        for number in provinces..count {
            let within = self.records.regions[number % provinces].id;
            let two: Vec<&Municipality> =
                (0..=self.dice.below(2)).map(|_| self.dice.pick(Municipality::all())).collect();
            let name = self.names.region(&two, &mut self.dice);
            let codes: BTreeSet<_> = two.iter().map(|municipality| municipality.refnis).collect();
            self.records.regions.push(Region {
                id: nth(1, number),
                name,
                kind: RegionKind::Region,
                municipalities: codes.into_iter().collect(),
                remarks: texts::remarks(&mut self.dice),
                ..region(0, within)
            });
        }
    }

    fn add_organisations(&mut self, count: usize) {
        let mut organisations = Organisations::new(&mut self.dice);
        self.records.organisations = (0..count).map(|_| organisations.next(&mut self.dice)).collect();
    }

    fn add_persons(&mut self, count: usize) {
        for number in 0..count {
            let id = nth(4, number);
            let employers = self.records.organisations.len();
            let employer = (employers > 0 && !self.dice.once_in(12)).then(|| self.dice.low(employers));
            if let Some(employer) = employer {
                self.staff[employer].push(id);
            }
            let contact = self.dice.once_in(2);
            self.records.persons.push(Person {
                id,
                name: names::person(&mut self.dice),
                organisation: employer.map(|employer| self.records.organisations[employer].id),
                function: if contact { names::function(&mut self.dice) } else { String::new() },
                email: contact.then(|| format!("persoon{number}@school.example")),
                phone: contact.then(|| {
                    format!("016 {:02} {:02} {:02}", number / 10_000 % 100, number / 100 % 100, number % 100)
                }),
                ..person(0)
            });
        }
    }

    fn add_forums(&mut self, count: usize) {
        for number in 0..count {
            let region = self.dice.below(self.records.regions.len());
            let (region, place) = {
                let region = &self.records.regions[region];
                (region.id, region.name.clone())
            };
            let organisations = &self.records.organisations;
            let convenor = (!organisations.is_empty() && self.dice.once_in(2))
                .then(|| organisations[self.dice.low(organisations.len())].id);
            self.records.forums.push(Forum {
                id: nth(2, number),
                name: self.names.forum(&place, &mut self.dice),
                purpose: texts::purpose(&mut self.dice),
                convenor,
                involvement: *self.dice.pick(&Involvement::ALL),
                cadence: cadence(&mut self.dice),
                longest_gap: self
                    .dice
                    .once_in(8)
                    .then(|| Interval::Months(NonZeroU16::MIN.saturating_add(3))),
                remarks: texts::remarks(&mut self.dice),
                ..forum(0, region)
            });
        }
    }

    fn add_members(&mut self, count: usize) {
        let (forums, organisations) = (self.records.forums.len(), self.records.organisations.len());
        let places = forums * organisations;
        assert!(count <= places, "an organisation sits only once in a forum");
        let mut taken = BTreeSet::new();
        for number in 0..count {
            let mut place = self.dice.below(forums) * organisations + self.dice.low(organisations);
            while !taken.insert(place) {
                place = (place + 1) % places;
            }
            self.add_member(number, place / organisations, place % organisations);
        }
    }

    fn add_member(&mut self, number: usize, forum: usize, organisation: usize) {
        let staff = &self.staff[organisation];
        let person = (!staff.is_empty() && self.dice.once_in(2)).then(|| *self.dice.pick(staff));
        let (forum_id, id) = (self.records.forums[forum].id, self.records.organisations[organisation].id);
        let role = match self.dice.below(12) {
            0 => Role::Chair,
            1 => Role::Organiser,
            _ => Role::Member,
        };
        let since = self.dice.once_in(2).then(|| self.dice.day_before(self.today, 3_000));
        self.members[forum].push(Attendee { person, ..attendee(id) });
        self.records.memberships.push(Membership {
            id: nth(5, number),
            person,
            role,
            since,
            remarks: texts::remarks(&mut self.dice),
            ..membership(0, forum_id, id)
        });
    }

    fn add_note(&mut self, number: usize) {
        let forum = self.dice.low(self.records.forums.len());
        let (id, date) = (nth(6, number), self.dice.day_before(self.today, 1_800));
        let most = 2 + self.dice.below(7);
        self.notes[forum].push((id, date));
        self.records.notes.push(Note {
            id,
            present: self.dice.some(most, &self.members[forum]),
            text: texts::note(&mut self.dice),
            ..note(0, self.records.forums[forum].id, date)
        });
    }

    fn add_meeting(&mut self, number: usize) {
        let forum = self.dice.pick(&self.records.forums).id;
        let date = self.dice.day_after(self.today, 200);
        let time = (!self.dice.once_in(4)).then(|| {
            let hour = i8::try_from(9 + self.dice.below(8)).expect("an hour");
            Time::constant(hour, 0, 0, 0)
        });
        self.records.meetings.push(Meeting {
            id: nth(7, number),
            time,
            place: texts::venue(&mut self.dice),
            ..meeting(0, forum, date)
        });
    }

    fn add_follow_up(&mut self, number: usize) {
        let forum = self.dice.low(self.records.forums.len());
        let (about, agreed) = self.subject(forum);
        let since = match agreed {
            Some((_, date)) => date,
            None => self.dice.day_before(self.today, 400),
        };
        let done = (self.dice.below(5) < 3).then(|| self.dice.day_after(since, 60).min(self.today));
        let due = match (self.dice.below(6), done) {
            (0 | 1, _) => None,
            (_, Some(_)) => Some(self.dice.day_after(since, 60)),
            (2, None) => Some(self.dice.day_before(self.today, 60)),
            _ => Some(self.dice.day_after(self.today, 120)),
        };
        let waiting_for = self.dice.once_in(5).then(|| self.waited_for(forum)).flatten();
        self.records.follow_ups.push(FollowUp {
            id: nth(8, number),
            text: texts::task(&mut self.dice),
            due,
            waiting_for,
            done,
            note: agreed.map(|(note, _)| note),
            ..follow_up(0, about)
        });
    }

    /// The subject of a follow-up, most often a forum, and the note in which it was agreed.
    fn subject(&mut self, forum: usize) -> (Subject, Option<(Id<Note>, Date)>) {
        let records = &self.records;
        let subject = match self.dice.below(10) {
            0 => Subject::Region(records.forums[forum].region),
            1 if !records.organisations.is_empty() => {
                Subject::Organisation(self.dice.pick(&records.organisations).id)
            }
            2 if !records.persons.is_empty() => Subject::Person(self.dice.pick(&records.persons).id),
            _ => {
                let notes = &self.notes[forum];
                let agreed = (!notes.is_empty()).then(|| *self.dice.pick(notes));
                return (Subject::Forum(records.forums[forum].id), agreed);
            }
        };
        (subject, None)
    }

    /// A member of the forum who promised something.
    fn waited_for(&mut self, forum: usize) -> Option<Party> {
        let members = &self.members[forum];
        let member = (!members.is_empty()).then(|| *self.dice.pick(members))?;
        Some(member.person.map_or(Party::Organisation(member.organisation), Party::Person))
    }
}
