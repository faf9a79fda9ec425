//! The content of the trash, and restoring it.

use overleg::domain::{
    AnyRecord, Attendee, Change, Edit, FollowUp, Forum, Involvement, Membership, Note, Overview, Party,
    Person, RecordId, Records, Removal, RestoreError, Subject, Timestamp, restoration,
    restoration_with_needed, trash,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::overviews::{all_ids, any_id, overviews, put};
use crate::records::*;

/// An overview that remembers all removals.
struct Kept {
    overview: Overview,
    removals: Vec<Removal>,
}

impl Kept {
    fn of(records: Records) -> Self {
        Self { overview: overview(records), removals: Vec::new() }
    }

    fn remove(&mut self, gone: impl Into<RecordId>) {
        if let Some(change) = self.overview.removal(gone.into()) {
            self.make(change);
        }
    }

    fn make(&mut self, change: Change) {
        self.overview.apply(&change).expect("the change fits");
        let seconds = i64::try_from(self.removals.len()).expect("few");
        let at = Timestamp::from_second(seconds).expect("in range");
        self.removals.push(Removal { at, change });
    }

    fn restoration(&self, id: impl Into<RecordId>) -> Result<Change, RestoreError> {
        restoration(&self.overview, &self.removals, id.into())
    }

    fn restore(&mut self, id: impl Into<RecordId>) {
        let change = self.restoration(id).expect("it can come back");
        self.overview.apply(&change).expect("the change fits");
    }

    /// The records in the trash, and the number of records restored with each.
    fn trash(&self) -> Vec<(RecordId, usize)> {
        let trash = trash(&self.overview, &self.removals);
        trash.into_iter().map(|trashed| (trashed.record.id(), trashed.along.len())).collect()
    }
}

/// Forum 1 in region 2, called together by organisation 1, which sits in it through person 1 and was at
/// its meeting beside organisation 2; and a follow-up that person 1 promised there.
fn network() -> Kept {
    let mut records = one_of_each();
    records.forums[0] = Forum {
        convenor: Some(id(1)),
        involvement: Involvement::AlternatingChair { with: Some(id(1)) },
        ..forum(1, id(2))
    };
    records.organisations.push(organisation(2));
    records.persons[0].organisation = Some(id(1));
    records.memberships[0].person = Some(id(1));
    records.notes[0].present = vec![Attendee { organisation: id(1), person: Some(id(1)) }, attendee(id(2))];
    records.follow_ups[0] = FollowUp {
        waiting_for: Some(Party::Person(id(1))),
        note: Some(id(1)),
        ..follow_up(1, Subject::Region(id(1)))
    };
    Kept::of(records)
}

fn a_person() -> RecordId {
    RecordId::Person(id(1))
}

fn an_organisation() -> RecordId {
    RecordId::Organisation(id(1))
}

fn a_forum() -> RecordId {
    RecordId::Forum(id(1))
}

fn a_region() -> RecordId {
    RecordId::Region(id(2))
}

fn a_place() -> RecordId {
    RecordId::Membership(id(1))
}

#[test]
fn the_trash_lists_removed_records_latest_first() {
    let mut kept = network();
    kept.remove(a_person());
    kept.remove(a_forum());
    assert_eq!(kept.trash(), [(a_forum(), 3), (a_person(), 0)]);
}

#[test]
fn the_trash_keeps_the_record_and_the_time_of_its_removal() {
    let mut kept = network();
    kept.remove(RecordId::Meeting(id(1)));
    kept.remove(a_person());
    let trash = trash(&kept.overview, &kept.removals);
    assert_eq!(trash[0].at, Timestamp::from_second(1).expect("in range"));
    assert_eq!(trash[0].record, AnyRecord::from(Person { organisation: Some(id(1)), ..person(1) }));
}

#[test]
fn a_restored_record_is_not_in_the_trash() {
    let mut kept = network();
    kept.remove(a_forum());
    kept.restore(a_forum());
    assert_eq!(kept.trash(), []);
}

#[test]
fn a_record_that_could_not_be_restored_with_its_forum_stays_in_the_trash_by_itself() {
    let mut kept = network();
    kept.remove(a_forum());
    kept.remove(an_organisation());
    kept.restore(a_forum());
    assert_eq!(kept.trash(), [(an_organisation(), 0), (a_place(), 0)]);
    kept.restore(an_organisation());
    kept.restore(a_place());
    assert_eq!(kept.overview.memberships_of(id(1)).len(), 1);
}

#[test]
fn a_record_removed_by_itself_is_not_restored_with_another() {
    let mut kept = network();
    kept.remove(RecordId::Meeting(id(1)));
    kept.remove(a_forum());
    assert_eq!(kept.trash(), [(a_forum(), 2), (RecordId::Meeting(id(1)), 0)]);
    kept.restore(a_forum());
    assert!(!kept.overview.meetings().contains(id(1)));
}

#[test]
fn unrelated_records_removed_together_are_restored_separately() {
    let mut kept = network();
    let change = Change::Together(vec![
        Change::Meeting(Edit::remove(meeting(1, id(1), day(4, 15)))),
        Change::Organisation(Edit::add(organisation(3))),
        Change::FollowUp(Edit::remove(kept.overview.follow_ups().get(id(1)).expect("there").clone())),
    ]);
    kept.make(change);
    assert_eq!(kept.trash(), [(RecordId::Meeting(id(1)), 0), (RecordId::FollowUp(id(1)), 0)]);
    kept.restore(RecordId::Meeting(id(1)));
    assert_eq!(kept.trash(), [(RecordId::FollowUp(id(1)), 0)]);
}

#[rstest]
#[case::never_existed(RecordId::Note(id(9)))]
#[case::there(RecordId::Note(id(1)))]
fn a_record_that_is_not_in_the_trash_cannot_be_restored(#[case] id: RecordId) {
    assert_eq!(network().restoration(id), Err(RestoreError::NotInTrash(id)));
}

#[test]
fn an_organisation_is_restored_in_its_six_forums_and_in_notes() {
    let mut records = one_of_each();
    records.forums = (1..=6).map(|n| forum(n, id(2))).collect();
    records.memberships = (1..=6).map(|n| membership(n, id(n), id(1))).collect();
    records.notes =
        (1..=3).map(|n| Note { present: vec![attendee(id(1))], ..note(n, id(n), day(1, 1)) }).collect();
    let mut kept = Kept::of(records);
    let before = kept.overview.clone();
    kept.remove(an_organisation());
    assert_eq!(kept.trash(), [(an_organisation(), 6)]);
    kept.restore(an_organisation());
    assert_eq!(kept.overview, before);
}

#[test]
fn a_link_is_restored_in_a_record_that_was_changed_in_the_meantime() {
    let mut kept = network();
    kept.remove(an_organisation());
    let renamed = Forum {
        name: "Nieuwe naam".to_owned(),
        ..kept.overview.forums().get(id(1)).expect("it stays").clone()
    };
    put(&mut kept.overview, AnyRecord::from(renamed.clone()));
    kept.restore(an_organisation());
    let back = kept.overview.forums().get(id(1)).expect("it stays");
    assert_eq!(back, &Forum { convenor: Some(id(1)), ..renamed });
}

#[test]
fn a_link_that_now_points_to_another_record_stays_as_it_is() {
    let mut kept = network();
    kept.remove(an_organisation());
    let handed_on =
        Forum { convenor: Some(id(2)), ..kept.overview.forums().get(id(1)).expect("it stays").clone() };
    put(&mut kept.overview, AnyRecord::from(handed_on.clone()));
    kept.restore(an_organisation());
    assert_eq!(kept.overview.forums().get(id(1)), Some(&handed_on));
}

/// The attendees of the meeting after `gone` was removed, `edit` was applied and `gone` was restored.
fn present_after(gone: RecordId, edit: impl FnOnce(&mut Vec<Attendee>)) -> Vec<Attendee> {
    let mut kept = network();
    kept.remove(gone);
    let mut note = kept.overview.notes().get(id(1)).expect("it stays").clone();
    edit(&mut note.present);
    put(&mut kept.overview, AnyRecord::from(note));
    kept.restore(gone);
    kept.overview.notes().get(id(1)).expect("it stays").present.clone()
}

fn through_a_person() -> Attendee {
    Attendee { organisation: id(1), person: Some(id(1)) }
}

fn from_elsewhere() -> Attendee {
    Attendee { organisation: id(2), person: Some(id(1)) }
}

#[rstest]
#[case::organisation(an_organisation(), |_: &mut Vec<Attendee>| (), vec![through_a_person(), attendee(id(2))])]
#[case::organisation_beside_fewer(
    an_organisation(), |present: &mut Vec<Attendee>| present.clear(), vec![through_a_person()]
)]
#[case::organisation_beside_more(
    an_organisation(),
    |present: &mut Vec<Attendee>| present.push(from_elsewhere()),
    vec![through_a_person(), attendee(id(2)), from_elsewhere()]
)]
#[case::person(a_person(), |_: &mut Vec<Attendee>| (), vec![through_a_person(), attendee(id(2))])]
#[case::person_beside_fewer(
    a_person(), |present: &mut Vec<Attendee>| present.truncate(1), vec![through_a_person()]
)]
#[case::person_whose_organisation_was_removed(
    a_person(), |present: &mut Vec<Attendee>| present.retain(|there| *there != attendee(id(1))), vec![through_a_person(), attendee(id(2))]
)]
fn restored_attendees_are_added_to_the_others(
    #[case] gone: RecordId,
    #[case] edit: fn(&mut Vec<Attendee>),
    #[case] present: Vec<Attendee>,
) {
    assert_eq!(present_after(gone, edit), present);
}

#[test]
fn a_record_cannot_be_restored_before_its_region() {
    let mut kept = network();
    kept.remove(a_forum());
    kept.remove(a_region());
    let needs = RestoreError::Needs(Box::new(AnyRecord::from(region(2, id(1)))));
    assert_eq!(kept.restoration(a_forum()), Err(needs));
    kept.restore(a_region());
    kept.restore(a_forum());
    assert!(kept.overview.forums().contains(id(1)));
}

#[test]
fn the_record_to_restore_first_is_the_one_that_restores_the_missing_one() {
    let mut kept = network();
    kept.remove(RecordId::Meeting(id(1)));
    kept.remove(a_region());
    let needs = RestoreError::Needs(Box::new(AnyRecord::from(region(2, id(1)))));
    assert_eq!(kept.restoration(RecordId::Meeting(id(1))), Err(needs));
}

#[test]
fn a_record_can_be_restored_together_with_all_that_it_depends_on() {
    let mut kept = network();
    kept.remove(RecordId::Meeting(id(1)));
    kept.remove(a_forum());
    kept.remove(a_region());
    let wanted = RecordId::Meeting(id(1));
    let change = restoration_with_needed(&kept.overview, &kept.removals, wanted).expect("all can come back");
    kept.overview.apply(&change).expect("the change fits");
    assert!([wanted, a_forum(), a_region()].into_iter().all(|id| kept.overview.contains(id)));
    kept.overview.apply(&change.inverse()).expect("it can be undone");
    assert_eq!(kept.trash().len(), 3);
}

#[test]
fn a_record_of_a_lost_forum_cannot_be_restored_with_its_dependencies_either() {
    let mut kept = network();
    kept.remove(RecordId::Meeting(id(1)));
    kept.remove(a_forum());
    kept.removals.pop();
    let restoration = restoration_with_needed(&kept.overview, &kept.removals, RecordId::Meeting(id(1)));
    assert_eq!(restoration, Err(RestoreError::Lacks(a_forum())));
}

#[test]
fn a_record_of_a_lost_forum_cannot_be_restored() {
    let mut kept = network();
    kept.remove(RecordId::Meeting(id(1)));
    kept.remove(a_forum());
    kept.removals.pop();
    assert_eq!(kept.restoration(RecordId::Meeting(id(1))), Err(RestoreError::Lacks(a_forum())));
}

#[test]
fn a_membership_that_exists_again_stays_in_the_trash() {
    let mut kept = network();
    kept.remove(a_place());
    let again = Membership { person: Some(id(1)), ..membership(2, id(1), id(1)) };
    put(&mut kept.overview, AnyRecord::from(again));
    assert_eq!(kept.restoration(a_place()), Err(RestoreError::SeatTaken(id(1))));
}

#[test]
fn a_person_is_restored_without_an_organisation_that_no_longer_exists() {
    let mut kept = network();
    kept.remove(a_person());
    kept.remove(an_organisation());
    kept.restore(a_person());
    assert_eq!(kept.overview.persons().get(id(1)), Some(&person(1)));
}

#[test]
fn a_restored_person_gets_their_promises_back() {
    let mut kept = network();
    let before = kept.overview.follow_ups().get(id(1)).cloned();
    kept.remove(a_person());
    kept.restore(a_person());
    assert_eq!(kept.overview.follow_ups().get(id(1)), before.as_ref());
}

#[test]
fn a_restoration_is_about_the_restored_record() {
    let mut kept = network();
    kept.remove(an_organisation());
    let change = kept.restoration(an_organisation()).expect("it can come back");
    assert_eq!(change.headline(), Some(&Change::Organisation(Edit::add(organisation(1)))));
}

#[test]
fn a_merged_organisation_is_restored_with_its_own_links() {
    let mut kept = network();
    let before = kept.overview.clone();
    let change = kept.overview.merge_organisations(id(1), id(2)).expect("they are two");
    kept.make(change);
    kept.restore(an_organisation());
    assert_eq!(kept.overview.forums(), before.forums());
    assert_eq!(kept.overview.persons(), before.persons());
    assert_eq!(kept.overview.memberships(), before.memberships());
    assert_eq!(kept.overview.notes(), before.notes());
}

/// A change after a removal.
#[derive(Debug, Clone)]
enum LaterChange {
    Remove(RecordId),
    /// Replaces a record with the one of the same id from another overview.
    Put(RecordId),
    Restore(RecordId),
}

fn later_change() -> impl Strategy<Value = LaterChange> {
    prop_oneof![
        3 => any_id().prop_map(LaterChange::Remove),
        4 => any_id().prop_map(LaterChange::Put),
        1 => any_id().prop_map(LaterChange::Restore),
    ]
}

fn after_changes(start: Overview, other: &Overview, steps: &[LaterChange]) -> Kept {
    let mut kept = Kept { overview: start, removals: Vec::new() };
    for step in steps {
        match step {
            LaterChange::Remove(id) => kept.remove(*id),
            LaterChange::Put(id) => {
                other.record(*id).into_iter().for_each(|record| put(&mut kept.overview, record));
            }
            LaterChange::Restore(id) => {
                if let Ok(change) = kept.restoration(*id) {
                    kept.overview.apply(&change).expect("the change fits");
                }
            }
        }
    }
    kept
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn restoring_immediately_gives_the_original_overview(start in overviews()) {
        for gone in all_ids(&start) {
            let mut kept = Kept { overview: start.clone(), removals: Vec::new() };
            kept.remove(gone);
            kept.restore(gone);
            prop_assert_eq!(&kept.overview, &start);
        }
    }

    #[test]
    fn after_any_other_changes_a_restoration_succeeds_or_explains_why_not(
        start in overviews(),
        other in overviews(),
        steps in proptest::collection::vec(later_change(), 1..12),
    ) {
        let kept = after_changes(start, &other, &steps);
        let in_trash: Vec<RecordId> = kept.trash().into_iter().map(|(id, _)| id).collect();
        for id in &in_trash {
            match kept.restoration(*id) {
                Ok(change) => {
                    let mut restored = kept.overview.clone();
                    prop_assert!(restored.apply(&change).is_ok(), "{change:?}");
                    prop_assert!(restored.contains(*id));
                }
                Err(RestoreError::Needs(first)) => prop_assert!(in_trash.contains(&first.id())),
                Err(RestoreError::SeatTaken(membership)) => {
                    prop_assert_eq!(RecordId::Membership(membership), *id);
                }
                Err(error) => prop_assert!(false, "{error}"),
            }
        }
    }

    #[test]
    fn all_removed_records_can_be_restored_except_duplicate_memberships(
        start in overviews(),
        other in overviews(),
        steps in proptest::collection::vec(later_change(), 1..12),
    ) {
        let mut kept = after_changes(start, &other, &steps);
        while let Some(change) = kept.trash().into_iter().find_map(|(id, _)| kept.restoration(id).ok()) {
            prop_assert!(kept.overview.apply(&change).is_ok());
        }
        let removed = kept.removals.iter().flat_map(|removal| removal.change.removed());
        let missing = removed.filter(|record| !kept.overview.contains(record.id()));
        for record in missing {
            prop_assert!(matches!(record, AnyRecord::Membership(_)), "{record:?}");
        }
    }
}
