//! Overviews at random, small and full of links, and edits to try on them.

use std::collections::BTreeSet;

use overleg::domain::{
    AnyRecord, Attendee, FollowUp, Forum, Involvement, Membership, Note, Organisation, Overview, Party,
    Person, RecordId, Records, Region, Role, Subject,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::records::*;

/// The number of records that others refer to; it is small, so that links often share a target.
const COUNT: u8 = 4;

fn number() -> impl Strategy<Value = u8> + Clone {
    1..=COUNT
}

fn maybe() -> impl Strategy<Value = Option<u8>> + Clone {
    option::of(number())
}

fn involvement() -> impl Strategy<Value = Involvement> {
    prop_oneof![
        Just(Involvement::Member),
        maybe().prop_map(|with| Involvement::AlternatingChair { with: with.map(id) }),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ab]"]
}

/// Regions 1 to 4, each containing only regions with a higher number.
fn regions() -> impl Strategy<Value = Vec<Region>> {
    let seed = (maybe(), option::of(involvement()));
    vec(seed, usize::from(COUNT)).prop_map(|seeds| {
        let region = |(n, (parent, involvement)): (u8, (Option<u8>, _))| {
            let parent = parent.filter(|parent| *parent < n).map(id);
            Region { parent, involvement, ..province(n) }
        };
        (1..).zip(seeds).map(region).collect()
    })
}

fn forums() -> impl Strategy<Value = Vec<Forum>> {
    vec((number(), maybe(), involvement()), usize::from(COUNT)).prop_map(|seeds| {
        let forum = |(n, (region, convenor, involvement)): (u8, (u8, Option<u8>, _))| Forum {
            convenor: convenor.map(id),
            involvement,
            ..forum(n, id(region))
        };
        (1..).zip(seeds).map(forum).collect()
    })
}

fn organisations() -> impl Strategy<Value = Vec<Organisation>> {
    let seed = (option::of("[A-C]"), vec("[a-c]", 0..3), vec("[a-c]", 0..2), text());
    vec(seed, usize::from(COUNT)).prop_map(|seeds| {
        let organisation = |(n, (abbreviation, aliases, former_names, remarks))| Organisation {
            abbreviation,
            aliases,
            former_names,
            remarks,
            ..organisation(n)
        };
        (1..).zip(seeds).map(organisation).collect()
    })
}

fn persons() -> impl Strategy<Value = Vec<Person>> {
    vec((maybe(), option::of("[12]"), text()), usize::from(COUNT)).prop_map(|seeds| {
        let person = |(n, (organisation, phone, remarks)): (u8, (Option<u8>, _, _))| Person {
            organisation: organisation.map(id),
            phone,
            remarks,
            ..person(n)
        };
        (1..).zip(seeds).map(person).collect()
    })
}

/// Memberships, no two of which are for the same seat.
fn memberships() -> impl Strategy<Value = Vec<Membership>> {
    let role = prop_oneof![Just(Role::Chair), Just(Role::Member)];
    vec((number(), number(), maybe(), role, text()), 0..12).prop_map(|seeds| {
        let mut seats = BTreeSet::new();
        let seeds = seeds
            .into_iter()
            .filter(|(forum, organisation, person, ..)| seats.insert((*forum, *organisation, *person)));
        let membership =
            |(n, (forum, organisation, person, role, remarks)): (u8, (_, _, Option<u8>, _, _))| {
                let person = person.map(id);
                Membership { person, role, remarks, ..membership(n, id(forum), id(organisation)) }
            };
        (1..).zip(seeds.collect::<Vec<_>>()).map(membership).collect()
    })
}

fn notes() -> impl Strategy<Value = Vec<Note>> {
    let attendee = (number(), maybe()).prop_map(|(organisation, person)| Attendee {
        organisation: id(organisation),
        person: person.map(id),
    });
    vec((number(), vec(attendee, 0..6)), usize::from(COUNT)).prop_map(|seeds| {
        let note = |(n, (forum, mut present)): (u8, (u8, Vec<Attendee>))| {
            let mut seen = BTreeSet::new();
            present.retain(|attendee| seen.insert(*attendee));
            Note { present, ..note(n, id(forum), day(1, 1)) }
        };
        (1..).zip(seeds).map(note).collect()
    })
}

fn follow_ups() -> impl Strategy<Value = Vec<FollowUp>> {
    let about = (0..4, number()).prop_map(|(kind, n)| match kind {
        0 => Subject::Forum(id(n)),
        1 => Subject::Region(id(n)),
        2 => Subject::Organisation(id(n)),
        _ => Subject::Person(id(n)),
    });
    let party = (any::<bool>(), number())
        .prop_map(|(is_person, n)| if is_person { Party::Person(id(n)) } else { Party::Organisation(id(n)) });
    vec((about, option::of(party), maybe()), 0..8).prop_map(|seeds| {
        let follow_up = |(n, (about, waiting_for, note)): (u8, (_, _, Option<u8>))| FollowUp {
            waiting_for,
            note: note.map(id),
            ..follow_up(n, about)
        };
        (1..).zip(seeds).map(follow_up).collect()
    })
}

/// Any valid overview.
pub(crate) fn overviews() -> impl Strategy<Value = Overview> {
    let meetings = vec(number(), 0..3);
    let tables =
        (regions(), forums(), organisations(), persons(), memberships(), notes(), meetings, follow_ups());
    tables.prop_map(|(regions, forums, organisations, persons, memberships, notes, meetings, follow_ups)| {
        let meeting = |(n, forum)| meeting(n, id(forum), day(4, 1));
        overview(Records {
            regions,
            forums,
            organisations,
            persons,
            memberships,
            notes,
            meetings: (1..).zip(meetings).map(meeting).collect(),
            follow_ups,
            ..Records::default()
        })
    })
}

/// The id of a record that may exist.
pub(crate) fn any_id() -> impl Strategy<Value = RecordId> {
    (0..8, number()).prop_map(|(kind, n)| match kind {
        0 => RecordId::Region(id(n)),
        1 => RecordId::Forum(id(n)),
        2 => RecordId::Organisation(id(n)),
        3 => RecordId::Person(id(n)),
        4 => RecordId::Membership(id(n)),
        5 => RecordId::Note(id(n)),
        6 => RecordId::Meeting(id(n)),
        _ => RecordId::FollowUp(id(n)),
    })
}

/// Every record of an overview.
pub(crate) fn all_ids(overview: &Overview) -> Vec<RecordId> {
    let ids = (1..=12).flat_map(|n| {
        [
            RecordId::Region(id(n)),
            RecordId::Forum(id(n)),
            RecordId::Organisation(id(n)),
            RecordId::Person(id(n)),
            RecordId::Membership(id(n)),
            RecordId::Note(id(n)),
            RecordId::Meeting(id(n)),
            RecordId::FollowUp(id(n)),
        ]
    });
    ids.filter(|id| overview.contains(*id)).collect()
}

/// Puts this record in `overview`, in place of the one with its id, unless the result would be invalid.
pub(crate) fn put(overview: &mut Overview, record: AnyRecord) {
    let change = match overview.record(record.id()) {
        Some(before) => before.into_updated(record),
        None => Some(record.added()),
    };
    if let Some(change) = change {
        overview.apply(&change).ok();
    }
}

/// The numbers of two different records that others refer to.
pub(crate) fn pairs() -> impl Strategy<Value = (u8, u8)> {
    (number(), 1..COUNT).prop_map(|(first, further)| (first, (first + further - 1) % COUNT + 1))
}
