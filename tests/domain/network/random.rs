//! Networks at random: small, so that everybody meets everybody, with all that the answers depend on.

use std::collections::BTreeSet;

use jiff::ToSpan;
use overleg::domain::{
    Attendee, FollowUp, Forum, Involvement, Membership, Municipality, Note, Organisation, PartnerKind, Party,
    Person, Records, Region, Role, Sector, Subject,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::records::*;
use crate::sample::TODAY;

const FORUMS: u8 = 7;
const ORGANISATIONS: u8 = 9;
const PERSONS: u8 = 5;

/// Some names say what kind of partner it is, some only seem to.
const NAMES: [&str; 9] = [
    "CLB Diest",
    "Lokaal Overlegplatform",
    "Sint-Jozefscollege",
    "Schooldienst",
    "arktos",
    "Ándere",
    "Stad Leuven",
    "Huis",
    "Plopsa-CLB's",
];

fn forum_number() -> impl Strategy<Value = u8> + Clone {
    1..=FORUMS
}

fn organisation_number() -> impl Strategy<Value = u8> + Clone {
    1..=ORGANISATIONS
}

fn regions() -> impl Strategy<Value = Vec<Region>> {
    let municipalities = vec(subsequence(Municipality::all().iter().collect::<Vec<_>>(), 0..4), 3);
    municipalities.prop_map(|municipalities| {
        let mut regions = vec![province(1), region(2, id(1)), region(3, id(1)), region(4, id(2))];
        for (region, places) in regions.iter_mut().skip(1).zip(municipalities) {
            region.municipalities = places.into_iter().map(|place| place.refnis).collect();
        }
        regions
    })
}

fn forums() -> impl Strategy<Value = Vec<Forum>> {
    let seed = (
        1..=4_u8,
        select(Involvement::ALL.to_vec()),
        option::of(organisation_number()),
        subsequence(PartnerKind::ALL.to_vec(), 0..3),
        select(vec!["Raad", "raad", "Álle", "Tafel", "Zaal"]),
    );
    vec(seed, usize::from(FORUMS)).prop_map(|seeds| {
        let forum =
            |(n, (region, involvement, convenor, not_needed, name)): (u8, (u8, _, Option<u8>, _, &str))| {
                Forum {
                    involvement,
                    convenor: convenor.map(id),
                    not_needed,
                    name: name.to_owned(),
                    ..forum(n, id(region))
                }
            };
        (1..).zip(seeds).map(forum).collect()
    })
}

fn organisations() -> impl Strategy<Value = Vec<Organisation>> {
    let seed = (
        select(NAMES.to_vec()),
        option::weighted(0.2, select(vec!["LOP", "XYZ"])),
        select(Sector::ALL.to_vec()),
        prop::bool::weighted(0.1),
        option::weighted(0.2, select(vec!["Humaniora", "clb"])),
    );
    vec(seed, usize::from(ORGANISATIONS)).prop_map(|seeds| {
        let organisation = |(n, (name, abbreviation, sector, own, alias)): (
            u8,
            (&str, Option<&str>, _, _, Option<&str>),
        )| {
            Organisation {
                name: name.to_owned(),
                abbreviation: abbreviation.map(str::to_owned),
                sector,
                own,
                aliases: alias.map(str::to_owned).into_iter().collect(),
                ..organisation(n)
            }
        };
        (1..).zip(seeds).map(organisation).collect()
    })
}

fn persons() -> impl Strategy<Value = Vec<Person>> {
    vec((option::of(organisation_number()), any::<bool>()), usize::from(PERSONS)).prop_map(|seeds| {
        let person = |(n, (organisation, has_phone)): (u8, (Option<u8>, bool))| Person {
            organisation: organisation.map(id),
            phone: has_phone.then(|| "016 00 00 00".to_owned()),
            ..person(n)
        };
        (1..).zip(seeds).map(person).collect()
    })
}

/// The numbers of a forum, an organisation and perhaps a person.
type Seat = (u8, u8, Option<u8>);

fn memberships() -> impl Strategy<Value = Vec<Membership>> {
    let role = prop_oneof![8 => Just(Role::Member), 1 => Just(Role::Chair), 1 => Just(Role::Organiser)];
    let seat = (forum_number(), organisation_number(), option::weighted(0.3, 1..=PERSONS));
    let seed = (seat, role, option::weighted(0.2, -100..900_i64));
    vec(seed, 0..36).prop_map(|seeds| {
        let mut seats = BTreeSet::new();
        let seeds = seeds.into_iter().filter(|(seat, ..)| seats.insert(*seat));
        let membership =
            |(n, ((forum, organisation, person), role, since)): (u8, (Seat, _, Option<i64>))| Membership {
                person: person.map(id),
                role,
                since: since.map(|days| TODAY.saturating_sub(days.days())),
                ..membership(n, id(forum), id(organisation))
            };
        (1..).zip(seeds.collect::<Vec<_>>()).map(membership).collect()
    })
}

fn notes() -> impl Strategy<Value = Vec<Note>> {
    let attendee =
        (organisation_number(), option::weighted(0.3, 1..=PERSONS)).prop_map(|(organisation, person)| {
            Attendee { organisation: id(organisation), person: person.map(id) }
        });
    // Around the days on which a note begins to count less.
    let days = prop_oneof![-5..800_i64, 178..183_i64, 363..368_i64, 728..733_i64];
    // Most in the same forums, so that there are enough lists to say something.
    let forum = prop_oneof![1..=3_u8, forum_number()];
    vec((forum, days, vec(attendee, 0..5)), 0..30).prop_map(|seeds| {
        let note = |(n, (forum, days, mut present)): (u8, (u8, i64, Vec<Attendee>))| {
            let mut seen = BTreeSet::new();
            present.retain(|attendee| seen.insert(*attendee));
            Note { present, ..note(n, id(forum), TODAY.saturating_sub(days.days())) }
        };
        (1..).zip(seeds).map(note).collect()
    })
}

fn follow_ups() -> impl Strategy<Value = Vec<FollowUp>> {
    let party = prop_oneof![
        organisation_number().prop_map(|n| Party::Organisation(id(n))),
        (1..=PERSONS).prop_map(|n| Party::Person(id(n))),
    ];
    vec((forum_number(), option::of(party), any::<bool>(), option::of(1..28_i8)), 0..12).prop_map(|seeds| {
        let follow_up = |(n, (forum, waiting_for, is_open, due)): (u8, (u8, _, bool, Option<i8>))| FollowUp {
            waiting_for,
            done: (!is_open).then_some(TODAY),
            due: due.map(|due| day(12, due)),
            ..follow_up(n, Subject::Forum(id(forum)))
        };
        (1..).zip(seeds).map(follow_up).collect()
    })
}

/// The records of any network.
pub(super) fn networks() -> impl Strategy<Value = Records> {
    (regions(), forums(), organisations(), persons(), memberships(), notes(), follow_ups()).prop_map(
        |(regions, forums, organisations, persons, memberships, notes, follow_ups)| Records {
            regions,
            forums,
            organisations,
            persons,
            memberships,
            notes,
            follow_ups,
            ..Records::default()
        },
    )
}
