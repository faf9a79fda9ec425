//! Who was at a meeting without a seat, and which region covers a municipality.

use overleg::domain::{
    Attendee, GuestAt, Membership, Note, Overview, Party, Person, Records, Refnis, Region,
};
use rstest::rstest;

use crate::records::*;

/// Person 1 works for organisation 1, which was at two meetings of forum 1 and sits in forum 2.
fn after_meetings(present: Vec<Attendee>, seats: Vec<Membership>) -> Overview {
    let earlier = Note { present: present.clone(), ..note(1, id(1), day(2, 1)) };
    let later = Note { present, ..note(2, id(1), day(3, 1)) };
    overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1)), forum(2, id(1))],
        organisations: vec![organisation(1), organisation(2)],
        persons: vec![Person { organisation: Some(id(1)), ..person(1) }, person(2)],
        memberships: seats,
        notes: vec![earlier, later],
        ..Records::default()
    })
}

fn through(number: u8) -> Attendee {
    Attendee { person: Some(id(number)), ..attendee(id(1)) }
}

#[rstest]
#[case::organisation(vec![attendee(id(1))], vec![], Party::Organisation(id(1)), true)]
#[case::its_people(vec![attendee(id(1))], vec![], Party::Person(id(1)), true)]
#[case::person(vec![through(1)], vec![], Party::Person(id(1)), true)]
#[case::colleague(vec![through(2)], vec![], Party::Person(id(1)), false)]
#[case::organisation_through_a_person(vec![through(2)], vec![], Party::Organisation(id(1)), true)]
#[case::another_organisation(vec![attendee(id(2))], vec![], Party::Organisation(id(1)), false)]
#[case::with_a_seat(vec![attendee(id(1))], vec![membership(1, id(1), id(1))], Party::Organisation(id(1)), false)]
#[case::seat_of_the_organisation(vec![through(1)], vec![membership(1, id(1), id(1))], Party::Person(id(1)), false)]
#[case::seat_elsewhere(vec![attendee(id(1))], vec![membership(1, id(2), id(1))], Party::Organisation(id(1)), true)]
fn a_guest_attended_a_meeting_of_a_forum_without_a_seat_there(
    #[case] present: Vec<Attendee>,
    #[case] seats: Vec<Membership>,
    #[case] party: Party,
    #[case] is_guest: bool,
) {
    let guest_at = after_meetings(present, seats).guest_at(party, day(11, 23));
    let expected = GuestAt { forum: id(1), last: day(3, 1) };
    assert_eq!(guest_at, if is_guest { vec![expected] } else { vec![] });
}

#[test]
fn the_last_meeting_of_a_guest_is_never_after_today() {
    let overview = after_meetings(vec![attendee(id(1))], vec![]);
    let guest_at = overview.guest_at(Party::Organisation(id(1)), day(2, 28));
    assert_eq!(guest_at, [GuestAt { forum: id(1), last: day(2, 1) }]);
}

#[test]
fn the_smallest_region_covers_a_municipality_and_otherwise_the_province() {
    let [diest, leuven] = ["24020", "24062"].map(|code| Refnis::try_from(code.to_owned()).expect("a code"));
    let overview = overview(Records {
        regions: vec![
            Region { municipalities: vec![diest], ..province(1) },
            Region { municipalities: vec![diest], ..region(2, id(1)) },
        ],
        ..Records::default()
    });
    assert_eq!(
        (overview.region_covering(diest), overview.region_covering(leuven)),
        (Some(id(2)), Some(id(1)))
    );
    assert_eq!(Overview::default().region_covering(diest), None);
}
