//! Changes that cannot be made, changes that are made together, and what a change is about.

use overleg::domain::{Change, ChangeError, Edit, Forum, Problem, RecordId, Removal, Subject, Timestamp};
use rstest::rstest;

use crate::records::*;

fn renamed(number: u8) -> Forum {
    Forum { name: "Andere naam".to_owned(), ..forum(number, id(2)) }
}

#[rstest]
#[case::changed_by_somebody_else(
    Edit::update(renamed(1), forum(1, id(1))),
    ChangeError::Conflict(RecordId::Forum(id(1)))
)]
#[case::changed_before_it_could_be_removed(
    Edit::remove(renamed(1)),
    ChangeError::Conflict(RecordId::Forum(id(1)))
)]
#[case::removed_by_somebody_else(
    Edit::update(forum(7, id(2)), renamed(7)),
    ChangeError::Gone(RecordId::Forum(id(7)))
)]
#[case::removed_already(Edit::remove(forum(7, id(2))), ChangeError::Gone(RecordId::Forum(id(7))))]
#[case::added_already(Edit::add(renamed(1)), ChangeError::Exists(RecordId::Forum(id(1))))]
#[case::given_another_id(
    Edit::update(forum(1, id(2)), forum(7, id(2))),
    ChangeError::OtherId(RecordId::Forum(id(1)))
)]
fn an_edit_that_does_not_fit_is_refused(#[case] edit: Edit<Box<Forum>>, #[case] error: ChangeError) {
    let start = overview(one_of_each());
    let mut edited = start.clone();
    assert_eq!(edited.apply(&Change::Forum(edit)), Err(error));
    assert_eq!(edited, start);
}

#[test]
fn an_edit_that_would_make_the_overview_invalid_is_refused_with_the_problem() {
    let start = overview(one_of_each());
    let mut edited = start.clone();
    let dangling = |from| Problem::Dangling { from, to: RecordId::Forum(id(1)) };
    assert_eq!(
        edited.apply(&Change::Forum(Edit::remove(forum(1, id(2))))),
        Err(ChangeError::Breaks(vec![
            dangling(RecordId::Membership(id(1))),
            dangling(RecordId::Note(id(1))),
            dangling(RecordId::Meeting(id(1))),
            dangling(RecordId::FollowUp(id(1))),
        ]))
    );
    assert_eq!(edited, start);
}

#[test]
fn changes_in_a_group_can_depend_on_each_other() {
    let mut edited = overview(one_of_each());
    let change = Change::Together(vec![
        // The forum comes before the region it lies in.
        Change::Forum(Edit::add(forum(3, id(3)))),
        Change::Region(Edit::add(region(3, id(1)))),
    ]);
    edited.apply(&change).expect("together they are whole");
    assert!(edited.forums().contains(id(3)) && edited.regions().contains(id(3)));
}

#[test]
fn none_of_a_group_of_changes_is_applied_when_one_fails() {
    let start = overview(one_of_each());
    let mut edited = start.clone();
    let change = Change::Together(vec![
        Change::Organisation(Edit::add(organisation(3))),
        Change::Together(vec![Change::Forum(Edit::update(forum(1, id(2)), renamed(1)))]),
        Change::Forum(Edit::remove(forum(7, id(2)))),
    ]);
    assert_eq!(edited.apply(&change), Err(ChangeError::Gone(RecordId::Forum(id(7)))));
    assert_eq!(edited, start);
}

#[test]
fn a_group_of_changes_can_edit_a_record_twice() {
    let start = overview(one_of_each());
    let mut edited = start.clone();
    let change = Change::Together(vec![
        Change::Forum(Edit::add(forum(3, id(1)))),
        Change::Forum(Edit::update(forum(3, id(1)), renamed(3))),
    ]);
    let inverse = edited.apply(&change).expect("it applies");
    assert_eq!(edited.forums().get(id(3)), Some(&renamed(3)));
    edited.apply(&inverse).expect("it can be undone");
    assert_eq!(edited, start);
}

#[test]
fn adding_a_note_with_follow_ups_is_about_the_note() {
    let new_note = Change::Note(Edit::add(note(2, id(1), day(2, 1))));
    let new_follow_up = Change::FollowUp(Edit::add(follow_up(2, Subject::Forum(id(1)))));
    let change = Change::Together(vec![new_follow_up, Change::Together(vec![new_note.clone()])]);
    assert_eq!(change.headline(), Some(&new_note));
}

#[test]
fn removing_an_organisation_with_its_seats_is_about_the_organisation() {
    let gone = Change::Organisation(Edit::remove(organisation(1)));
    let place = Change::Membership(Edit::remove(membership(1, id(1), id(1))));
    assert_eq!(Change::Together(vec![place, gone.clone()]).headline(), Some(&gone));
}

#[test]
fn an_empty_group_of_changes_is_about_nothing() {
    assert_eq!(Change::Together(vec![]).headline(), None);
}

#[test]
fn every_change_can_be_read_back_as_written() {
    let change = Change::Together(vec![
        Change::Forum(Edit::update(forum(1, id(2)), renamed(1))),
        Change::FollowUp(Edit::remove(follow_up(1, Subject::Person(id(1))))),
    ]);
    let written = serde_json::to_string(&change).expect("it serialises");
    assert_eq!(serde_json::from_str::<Change>(&written).expect("it parses"), change);
}

#[rstest]
#[case::addition(Change::Forum(Edit::add(forum(1, id(1)))), false)]
#[case::update(Change::Forum(Edit::update(forum(1, id(1)), renamed(1))), false)]
#[case::removal(Change::Forum(Edit::remove(forum(1, id(1)))), true)]
#[case::removal_among_others(
    Change::Together(vec![
        Change::Region(Edit::add(province(1))),
        Change::Together(vec![Change::Membership(Edit::remove(membership(1, id(1), id(1))))]),
    ]),
    true
)]
fn a_change_that_removes_a_record_is_a_removal(#[case] change: Change, #[case] removes: bool) {
    let at = Timestamp::UNIX_EPOCH;
    let removal = removes.then(|| Removal { at, change: change.clone() });
    assert_eq!(Removal::of(at, change), removal);
}
