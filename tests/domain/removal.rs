//! The records that are removed together with another, and those that stay.

use overleg::domain::{
    Attendee, Change, Edit, FollowUp, Forum, Involvement, Membership, Note, Overview, Party, Person,
    RecordId, Records, Region, Subject,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::overviews::{all_ids, overviews};
use crate::records::*;

fn without(overview: &Overview, gone: RecordId) -> Overview {
    let mut left = overview.clone();
    let change = overview.removal(gone).expect("the record is there");
    left.apply(&change).expect("the removal fits");
    left
}

/// Province 1 with region 2 in it and 3 in that; forum 1 in 2 and forum 2 in 1. Organisation 1, where
/// person 1 works, calls both forums together and sits in both; organisation 2 sits in forum 1.
fn network() -> Records {
    let convened = |number, region| Forum {
        convenor: Some(id(1)),
        involvement: Involvement::AlternatingChair { with: Some(id(1)) },
        ..forum(number, id(region))
    };
    Records {
        regions: vec![province(1), region(2, id(1)), region(3, id(2))],
        forums: vec![convened(1, 2), convened(2, 1)],
        organisations: vec![organisation(1), organisation(2)],
        persons: vec![Person { organisation: Some(id(1)), ..person(1) }],
        memberships: vec![
            Membership { person: Some(id(1)), ..membership(1, id(1), id(1)) },
            membership(2, id(2), id(1)),
            membership(3, id(1), id(2)),
        ],
        notes: vec![
            Note {
                present: vec![
                    Attendee { organisation: id(1), person: Some(id(1)) },
                    attendee(id(1)),
                    attendee(id(2)),
                ],
                ..note(1, id(1), day(1, 15))
            },
            note(2, id(2), day(2, 15)),
        ],
        meetings: vec![meeting(1, id(1), day(4, 15)), meeting(2, id(2), day(5, 15))],
        follow_ups: vec![
            FollowUp { note: Some(id(1)), ..follow_up(1, Subject::Forum(id(1))) },
            FollowUp {
                note: Some(id(1)),
                waiting_for: Some(Party::Person(id(1))),
                ..follow_up(2, Subject::Forum(id(2)))
            },
            follow_up(3, Subject::Organisation(id(1))),
            follow_up(4, Subject::Person(id(1))),
            follow_up(5, Subject::Region(id(3))),
        ],
        ..Records::default()
    }
}

#[rstest]
#[case::membership(RecordId::Membership(id(1)), vec![])]
#[case::meeting(RecordId::Meeting(id(1)), vec![])]
#[case::follow_up(RecordId::FollowUp(id(1)), vec![])]
#[case::note(RecordId::Note(id(1)), vec![])]
#[case::organisation(
    RecordId::Organisation(id(1)),
    vec![RecordId::Membership(id(1)), RecordId::Membership(id(2)), RecordId::FollowUp(id(3))]
)]
#[case::person(RecordId::Person(id(1)), vec![RecordId::FollowUp(id(4))])]
#[case::forum(
    RecordId::Forum(id(1)),
    vec![
        RecordId::Membership(id(1)),
        RecordId::Membership(id(3)),
        RecordId::Note(id(1)),
        RecordId::Meeting(id(1)),
        RecordId::FollowUp(id(1)),
    ]
)]
#[case::region(
    RecordId::Region(id(2)),
    vec![
        RecordId::Region(id(3)),
        RecordId::Forum(id(1)),
        RecordId::Membership(id(1)),
        RecordId::Membership(id(3)),
        RecordId::Note(id(1)),
        RecordId::Meeting(id(1)),
        RecordId::FollowUp(id(1)),
        RecordId::FollowUp(id(5)),
    ]
)]
fn removing_a_record_removes_its_dependants(#[case] gone: RecordId, #[case] along: Vec<RecordId>) {
    let start = overview(network());
    let after = without(&start, gone);
    let mut missing = all_ids(&start);
    missing.retain(|id| !after.contains(*id) && *id != gone);
    missing.sort_unstable();
    assert_eq!(missing, along);
}

#[test]
fn no_record_refers_to_a_removed_organisation() {
    let mut records = network();
    records.follow_ups[1].waiting_for = Some(Party::Organisation(id(1)));
    let after = without(&overview(records), RecordId::Organisation(id(1)));
    assert_eq!(after.forums().get(id(1)).and_then(|forum| forum.convenor), None);
    assert_eq!(after.persons().get(id(1)).and_then(|person| person.organisation), None);
    assert_eq!(after.notes().get(id(1)).expect("it stays").present, [attendee(id(2))]);
    assert_eq!(after.follow_ups().get(id(2)).and_then(|follow_up| follow_up.waiting_for), None);
}

#[test]
fn the_organisation_of_a_removed_person_keeps_its_seat() {
    let after = without(&overview(network()), RecordId::Person(id(1)));
    assert_eq!(after.memberships().get(id(1)), Some(&membership(1, id(1), id(1))));
    assert_eq!(after.notes().get(id(1)).expect("it stays").present, [attendee(id(1)), attendee(id(2))]);
    let chaired = after.forums().get(id(1)).expect("it stays").involvement;
    assert_eq!(chaired, Involvement::AlternatingChair { with: None });
}

#[test]
fn the_seat_of_a_removed_person_is_not_kept_twice() {
    let mut records = network();
    records.memberships.push(membership(4, id(1), id(1)));
    let after = without(&overview(records), RecordId::Person(id(1)));
    let left: Vec<_> = after.memberships_of(id(1)).into_iter().map(|membership| membership.id).collect();
    assert_eq!(left, [id(2), id(4)]);
}

#[rstest]
#[case::at_an_organisation(Some(id(1)), Some(Party::Organisation(id(1))))]
#[case::nowhere(None, None)]
fn the_organisation_of_a_removed_person_takes_over_their_promises(
    #[case] organisation: Option<overleg::domain::OrganisationId>,
    #[case] waiting_for: Option<Party>,
) {
    let mut records = network();
    records.persons[0].organisation = organisation;
    let after = without(&overview(records), RecordId::Person(id(1)));
    assert_eq!(after.follow_ups().get(id(2)).expect("it stays").waiting_for, waiting_for);
}

#[test]
fn a_removed_person_no_longer_alternates_as_chair_of_a_region() {
    let chaired = |with| Some(Involvement::AlternatingChair { with });
    let mut records = network();
    records.regions[0] = Region { involvement: chaired(Some(id(1))), ..province(1) };
    let after = without(&overview(records), RecordId::Person(id(1)));
    assert_eq!(after.regions().get(id(1)).expect("it stays").involvement, chaired(None));
}

#[test]
fn a_follow_up_stays_when_its_note_is_removed() {
    let after = without(&overview(network()), RecordId::Forum(id(1)));
    assert_eq!(after.follow_ups().get(id(2)).expect("it stays").note, None);
}

#[test]
fn a_missing_record_cannot_be_removed() {
    assert_eq!(overview(network()).removal(RecordId::Note(id(9))), None);
}

#[rstest]
#[case::convenor_of_forums(
    RecordId::Organisation(id(1)),
    Change::Organisation(Edit::remove(organisation(1)))
)]
#[case::present_at_meetings(
    RecordId::Person(id(1)),
    Change::Person(Edit::remove(Person { organisation: Some(id(1)), ..person(1) }))
)]
#[case::region_within_another(RecordId::Region(id(3)), Change::Region(Edit::remove(region(3, id(2)))))]
#[case::region_around_others(RecordId::Region(id(2)), Change::Region(Edit::remove(region(2, id(1)))))]
#[case::membership(
    RecordId::Membership(id(2)),
    Change::Membership(Edit::remove(membership(2, id(2), id(1))))
)]
fn a_removal_is_about_the_record_itself(#[case] gone: RecordId, #[case] headline: Change) {
    let change = overview(network()).removal(gone).expect("the record is there");
    assert_eq!(change.headline(), Some(&headline));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_removal_leaves_a_valid_overview_and_can_be_undone(start in overviews()) {
        for gone in all_ids(&start) {
            let change = start.removal(gone).expect("the record is there");
            let mut edited = start.clone();
            let inverse = edited.apply(&change);
            prop_assert!(inverse.is_ok(), "{inverse:?}");
            prop_assert!(!edited.contains(gone));
            prop_assert!(edited.apply(&inverse.expect("checked")).is_ok());
            prop_assert_eq!(&edited, &start);
        }
    }

    #[test]
    fn a_removal_edits_no_record_twice(start in overviews()) {
        for gone in all_ids(&start) {
            let change = start.removal(gone).expect("the record is there");
            let edited: Vec<RecordId> = change.edits().into_iter().filter_map(Change::record_id).collect();
            let mut once = edited.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(edited.len(), once.len());
            prop_assert_eq!(edited.first(), Some(&gone));
        }
    }
}
