//! Records for tests. Each is valid, has an id made from a small number, and has no optional values.

#![allow(dead_code, reason = "each test target takes what it needs")]

use overleg::domain::{
    Attendee, Date, FollowUp, Forum, ForumId, Id, Involvement, Meeting, Membership, Note, Organisation,
    OrganisationId, OtherFields, Overview, Person, Records, Region, RegionId, RegionKind, Role, Sector,
    Subject,
};
use uuid::Uuid;

/// The id made of this number; records of different kinds may share one.
pub(crate) fn id<T>(number: u8) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number.into()))
}

/// A province.
pub(crate) fn province(number: u8) -> Region {
    Region {
        id: id(number),
        name: format!("Provincie {number}"),
        kind: RegionKind::Province,
        parent: None,
        municipalities: Vec::new(),
        involvement: None,
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

/// A region inside another.
pub(crate) fn region(number: u8, parent: RegionId) -> Region {
    Region {
        name: format!("Regio {number}"),
        kind: RegionKind::Region,
        parent: Some(parent),
        ..province(number)
    }
}

/// A forum that I attend.
pub(crate) fn forum(number: u8, region: RegionId) -> Forum {
    Forum {
        id: id(number),
        region,
        name: format!("Forum {number}"),
        aliases: Vec::new(),
        former_names: Vec::new(),
        purpose: String::new(),
        convenor: None,
        involvement: Involvement::Member,
        cadence: None,
        longest_gap: None,
        not_needed: Vec::new(),
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

/// An organisation.
pub(crate) fn organisation(number: u8) -> Organisation {
    Organisation {
        id: id(number),
        name: format!("Organisatie {number}"),
        abbreviation: None,
        aliases: Vec::new(),
        former_names: Vec::new(),
        sector: Sector::Other,
        municipality: None,
        email: None,
        phone: None,
        website: None,
        own: false,
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

/// A person without an organisation.
pub(crate) fn person(number: u8) -> Person {
    Person {
        id: id(number),
        name: format!("Persoon {number}"),
        aliases: Vec::new(),
        organisation: None,
        function: String::new(),
        email: None,
        phone: None,
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

/// The membership of an organisation in a forum.
pub(crate) fn membership(number: u8, forum: ForumId, organisation: OrganisationId) -> Membership {
    Membership {
        id: id(number),
        forum,
        organisation,
        person: None,
        role: Role::Member,
        since: None,
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

/// The note of a meeting without attendees.
pub(crate) fn note(number: u8, forum: ForumId, date: Date) -> Note {
    Note {
        id: id(number),
        forum,
        date,
        present: Vec::new(),
        text: format!("Nota {number}"),
        other_fields: OtherFields::new(),
    }
}

/// A meeting with only a date.
pub(crate) fn meeting(number: u8, forum: ForumId, date: Date) -> Meeting {
    Meeting {
        id: id(number),
        forum,
        date,
        time: None,
        end: None,
        place: String::new(),
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

/// An organisation that attended without a named person.
pub(crate) fn attendee(organisation: OrganisationId) -> Attendee {
    Attendee { organisation, person: None }
}

/// An open follow-up without a date.
pub(crate) fn follow_up(number: u8, about: Subject) -> FollowUp {
    FollowUp {
        id: id(number),
        text: format!("Opvolging {number}"),
        about,
        due: None,
        waiting_for: None,
        next_meeting: false,
        done: None,
        note: None,
        other_fields: OtherFields::new(),
    }
}

/// The day of 2026 with this month and day.
pub(crate) const fn day(month: i8, day: i8) -> Date {
    Date::constant(2026, month, day)
}

/// One record of each kind, all numbered 1, in a province numbered 1 with a region numbered 2.
pub(crate) fn one_of_each() -> Records {
    Records {
        regions: vec![province(1), region(2, id(1))],
        forums: vec![forum(1, id(2))],
        organisations: vec![organisation(1)],
        persons: vec![person(1)],
        memberships: vec![membership(1, id(1), id(1))],
        notes: vec![note(1, id(1), day(1, 15))],
        meetings: vec![meeting(1, id(1), day(4, 15))],
        follow_ups: vec![follow_up(1, Subject::Forum(id(1)))],
        ..Records::default()
    }
}

/// The overview of these records, which must be valid.
pub(crate) fn overview(records: Records) -> Overview {
    match Overview::new(records) {
        Ok(overview) => overview,
        Err(problems) => unreachable!("the records of a test are valid, but {problems:?}"),
    }
}

/// The records of an overview.
pub(crate) fn records(overview: &Overview) -> Records {
    Records {
        regions: overview.regions().iter().cloned().collect(),
        forums: overview.forums().iter().cloned().collect(),
        organisations: overview.organisations().iter().cloned().collect(),
        persons: overview.persons().iter().cloned().collect(),
        memberships: overview.memberships().iter().cloned().collect(),
        notes: overview.notes().iter().cloned().collect(),
        meetings: overview.meetings().iter().cloned().collect(),
        follow_ups: overview.follow_ups().iter().cloned().collect(),
        sources: overview.sources().iter().cloned().collect(),
        other_fields: overview.other_fields().clone(),
    }
}
