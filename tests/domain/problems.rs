//! Records that make an overview invalid, and the reported problems.

use overleg::domain::{
    Attendee, Involvement, Municipality, Overview, Problem, RecordId, Records, Refnis, Subject,
};
use rstest::rstest;

use crate::records::*;

/// A number that no record has.
const NOBODY: u8 = 99;

fn problems(spoil: impl FnOnce(&mut Records)) -> Vec<Problem> {
    let mut records = one_of_each();
    spoil(&mut records);
    Overview::new(records).err().unwrap_or_default()
}

#[test]
fn a_record_of_each_kind_has_no_problem() {
    assert_eq!(problems(|_| ()), []);
}

#[rstest]
#[case::region(|records: &mut Records| records.regions.push(region(2, id(1))), RecordId::Region(id(2)))]
#[case::forum(|records: &mut Records| records.forums.push(forum(1, id(1))), RecordId::Forum(id(1)))]
#[case::organisation(
    |records: &mut Records| records.organisations.push(organisation(1)),
    RecordId::Organisation(id(1))
)]
#[case::person(|records: &mut Records| records.persons.push(person(1)), RecordId::Person(id(1)))]
#[case::membership(
    |records: &mut Records| records.memberships.push(membership(1, id(1), id(1))),
    RecordId::Membership(id(1))
)]
#[case::note(|records: &mut Records| records.notes.push(note(1, id(1), day(2, 1))), RecordId::Note(id(1)))]
#[case::follow_up(
    |records: &mut Records| records.follow_ups.push(follow_up(1, Subject::Region(id(1)))),
    RecordId::FollowUp(id(1))
)]
fn duplicate_ids_are_found(#[case] spoil: fn(&mut Records), #[case] twice: RecordId) {
    assert_eq!(problems(spoil), [Problem::DuplicateId(twice)]);
}

#[rstest]
#[case::parent_of_a_region(
    |records: &mut Records| records.regions[1].parent = Some(id(NOBODY)),
    RecordId::Region(id(2)), RecordId::Region(id(NOBODY))
)]
#[case::other_chair_of_a_region(
    |records: &mut Records| {
        records.regions[1].involvement = Some(Involvement::AlternatingChair { with: Some(id(NOBODY)) });
    },
    RecordId::Region(id(2)), RecordId::Person(id(NOBODY))
)]
#[case::region_of_a_forum(
    |records: &mut Records| records.forums[0].region = id(NOBODY),
    RecordId::Forum(id(1)), RecordId::Region(id(NOBODY))
)]
#[case::convenor_of_a_forum(
    |records: &mut Records| records.forums[0].convenor = Some(id(NOBODY)),
    RecordId::Forum(id(1)), RecordId::Organisation(id(NOBODY))
)]
#[case::other_chair_of_a_forum(
    |records: &mut Records| {
        records.forums[0].involvement = Involvement::AlternatingChair { with: Some(id(NOBODY)) };
    },
    RecordId::Forum(id(1)), RecordId::Person(id(NOBODY))
)]
#[case::organisation_of_a_person(
    |records: &mut Records| records.persons[0].organisation = Some(id(NOBODY)),
    RecordId::Person(id(1)), RecordId::Organisation(id(NOBODY))
)]
#[case::forum_of_a_membership(
    |records: &mut Records| records.memberships[0].forum = id(NOBODY),
    RecordId::Membership(id(1)), RecordId::Forum(id(NOBODY))
)]
#[case::organisation_of_a_membership(
    |records: &mut Records| records.memberships[0].organisation = id(NOBODY),
    RecordId::Membership(id(1)), RecordId::Organisation(id(NOBODY))
)]
#[case::person_of_a_membership(
    |records: &mut Records| records.memberships[0].person = Some(id(NOBODY)),
    RecordId::Membership(id(1)), RecordId::Person(id(NOBODY))
)]
#[case::forum_of_a_note(
    |records: &mut Records| records.notes[0].forum = id(NOBODY),
    RecordId::Note(id(1)), RecordId::Forum(id(NOBODY))
)]
#[case::organisation_at_a_meeting(
    |records: &mut Records| records.notes[0].present.push(attendee(id(NOBODY))),
    RecordId::Note(id(1)), RecordId::Organisation(id(NOBODY))
)]
#[case::person_at_a_meeting(
    |records: &mut Records| {
        records.notes[0].present.push(Attendee { organisation: id(1), person: Some(id(NOBODY)) });
    },
    RecordId::Note(id(1)), RecordId::Person(id(NOBODY))
)]
#[case::forum_of_a_follow_up(
    |records: &mut Records| records.follow_ups[0].about = Subject::Forum(id(NOBODY)),
    RecordId::FollowUp(id(1)), RecordId::Forum(id(NOBODY))
)]
#[case::region_of_a_follow_up(
    |records: &mut Records| records.follow_ups[0].about = Subject::Region(id(NOBODY)),
    RecordId::FollowUp(id(1)), RecordId::Region(id(NOBODY))
)]
#[case::organisation_of_a_follow_up(
    |records: &mut Records| records.follow_ups[0].about = Subject::Organisation(id(NOBODY)),
    RecordId::FollowUp(id(1)), RecordId::Organisation(id(NOBODY))
)]
#[case::person_of_a_follow_up(
    |records: &mut Records| records.follow_ups[0].about = Subject::Person(id(NOBODY)),
    RecordId::FollowUp(id(1)), RecordId::Person(id(NOBODY))
)]
#[case::note_of_a_follow_up(
    |records: &mut Records| records.follow_ups[0].note = Some(id(NOBODY)),
    RecordId::FollowUp(id(1)), RecordId::Note(id(NOBODY))
)]
fn references_to_missing_records_are_found(
    #[case] spoil: fn(&mut Records),
    #[case] from: RecordId,
    #[case] to: RecordId,
) {
    assert_eq!(problems(spoil), [Problem::Dangling { from, to }]);
}

#[rstest]
#[case::one(&[(1, 1)], vec![vec![1]])]
#[case::two(&[(1, 2)], vec![vec![1, 2]])]
#[case::three(&[(1, 3), (3, 2)], vec![vec![1, 3, 2]])]
#[case::one_with_others_around(&[(3, 3), (4, 1), (5, 4)], vec![vec![3]])]
#[case::two_apart(&[(1, 2), (3, 4), (4, 3)], vec![vec![1, 2], vec![3, 4]])]
#[case::with_a_tail(&[(1, 2), (3, 1), (4, 3)], vec![vec![1, 2]])]
fn each_cycle_of_regions_is_found_once(#[case] parents: &[(u8, u8)], #[case] cycles: Vec<Vec<u8>>) {
    let found = problems(|records| {
        // The base has 2 lie in 1.
        for &(child, parent) in parents {
            let parent = Some(id(parent));
            match records.regions.iter_mut().find(|region| region.id == id(child)) {
                Some(region) => region.parent = parent,
                None => records.regions.push(overleg::domain::Region { parent, ..province(child) }),
            }
        }
    });
    let expected: Vec<Problem> =
        cycles.into_iter().map(|cycle| Problem::RegionCycle(cycle.into_iter().map(id).collect())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_municipality_outside_the_province_is_found() {
    let elsewhere = Refnis::try_from("21004".to_owned()).expect("five digits");
    assert_eq!(Municipality::find(elsewhere), None);
    let found = problems(|records| {
        records.regions[1].municipalities.push(elsewhere);
        records.organisations[0].municipality = Some(elsewhere);
    });
    let unknown = |at| Problem::UnknownMunicipality { at, refnis: elsewhere };
    assert_eq!(found, [unknown(RecordId::Region(id(2))), unknown(RecordId::Organisation(id(1)))]);
}

#[rstest]
#[case::region(|records: &mut Records| records.regions[1].name.clear(), RecordId::Region(id(2)))]
#[case::forum(|records: &mut Records| records.forums[0].name.clear(), RecordId::Forum(id(1)))]
#[case::organisation(
    |records: &mut Records| records.organisations[0].name.clear(),
    RecordId::Organisation(id(1))
)]
#[case::person(|records: &mut Records| records.persons[0].name.clear(), RecordId::Person(id(1)))]
#[case::follow_up(|records: &mut Records| records.follow_ups[0].text.clear(), RecordId::FollowUp(id(1)))]
#[case::spaces_alone(|records: &mut Records| " \t\n".clone_into(&mut records.forums[0].name), RecordId::Forum(id(1)))]
fn a_record_without_a_name_is_found(#[case] spoil: fn(&mut Records), #[case] nameless: RecordId) {
    assert_eq!(problems(spoil), [Problem::Nameless(nameless)]);
}

#[test]
fn a_note_without_text_is_no_problem() {
    assert_eq!(problems(|records| records.notes[0].text.clear()), []);
}

#[test]
fn a_duplicate_seat_is_found() {
    let found = problems(|records| records.memberships.push(membership(2, id(1), id(1))));
    assert_eq!(
        found,
        [Problem::DuplicateMembership(RecordId::Membership(id(1)), RecordId::Membership(id(2)))]
    );
}

#[test]
fn an_organisation_can_have_several_people_in_a_forum() {
    let found = problems(|records| {
        let through_somebody =
            overleg::domain::Membership { person: Some(id(1)), ..membership(2, id(1), id(1)) };
        records.memberships.push(through_somebody);
    });
    assert_eq!(found, []);
}

#[test]
fn an_attendee_listed_twice_at_a_meeting_is_found() {
    let found = problems(|records| records.notes[0].present = vec![attendee(id(1)), attendee(id(1))]);
    assert_eq!(found, [Problem::PresentTwice(RecordId::Note(id(1)))]);
}

#[test]
fn every_problem_is_reported_at_once() {
    let found = problems(|records| {
        records.forums[0].name.clear();
        records.forums[0].region = id(NOBODY);
        records.persons.push(person(1));
    });
    assert_eq!(found.len(), 3);
}
