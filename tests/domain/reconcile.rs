//! Merging a change with changes that somebody else made to the same records.

use overleg::domain::{Change, Dispute, Edit, FollowUp, Forum, Note, Overview, Side};
use rstest::rstest;

use crate::records::{id, one_of_each, overview};

const NAMES: [&str; 3] = ["Raad", "Netwerk", "Tafel"];

fn forum() -> (Overview, Forum) {
    let overview = overview(one_of_each());
    let forum = overview.forums().get(id(1)).expect("the forum").clone();
    (overview, forum)
}

/// A forum that differs in the texts of two fields.
fn version(of: &Forum, purpose: usize, remarks: usize) -> Forum {
    Forum { purpose: NAMES[purpose].to_owned(), remarks: NAMES[remarks].to_owned(), ..of.clone() }
}

fn update(before: &Forum, after: &Forum) -> Change {
    Change::Forum(Edit::update(before.clone(), after.clone()))
}

/// The result when one side has `mine`, the other `theirs`, and `side` is chosen everywhere.
fn merged(before: &Forum, mine: &Forum, theirs: &Forum, side: Side) -> (Forum, Vec<String>) {
    let (mut overview, first) = forum();
    overview.apply(&update(&first, before)).expect("the start");
    overview.apply(&update(before, theirs)).expect("theirs");
    let change = update(before, mine);
    let keys = change.clashes(&overview).into_iter().filter_map(|clash| match clash.about {
        Dispute::Field(disputed) => Some(disputed.key),
        Dispute::Removed { .. } => None,
    });
    let keys = keys.collect();
    overview.apply(&change.reconciled(&overview, &mut |_| side)).expect("it fits");
    (overview.forums().get(first.id).expect("the forum").clone(), keys)
}

fn versions() -> Vec<Forum> {
    let (_, forum) = forum();
    (0..9).map(|number| version(&forum, number / 3, number % 3)).collect()
}

#[test]
fn when_only_one_side_changed_the_result_is_that_side() {
    let before = &versions()[0];
    for other in &versions() {
        assert_eq!(merged(before, before, other, Side::Mine), (other.clone(), Vec::new()));
        assert_eq!(merged(before, other, before, Side::Theirs), (other.clone(), Vec::new()));
    }
}

#[test]
fn merging_gives_the_same_result_in_either_order() {
    let before = &versions()[0];
    for one in &versions() {
        for other in &versions() {
            let there = merged(before, one, other, Side::Mine);
            assert_eq!(there, merged(before, other, one, Side::Theirs), "{one:?} {other:?}");
        }
    }
}

#[test]
fn every_change_of_either_side_is_merged_or_reported_as_a_conflict() {
    let before = &versions()[0];
    for mine in &versions() {
        for theirs in &versions() {
            let (after, asked) = merged(before, mine, theirs, Side::Mine);
            let has = |changed: &Forum| {
                let kept = |key: &str, was: &str, wanted: &str, is: &str| {
                    was == wanted || is == wanted || asked.iter().any(|asked| asked == key)
                };
                kept("purpose", &before.purpose, &changed.purpose, &after.purpose)
                    && kept("remarks", &before.remarks, &changed.remarks, &after.remarks)
            };
            assert!(has(mine) && has(theirs), "{mine:?} {theirs:?} {after:?}");
        }
    }
}

#[rstest]
#[case::mine(Side::Mine, "Netwerk")]
#[case::theirs(Side::Theirs, "Tafel")]
#[case::both(Side::Both, "Tafel\n\nNetwerk")]
fn a_text_changed_on_both_sides_becomes_the_chosen_one(#[case] side: Side, #[case] expected: &str) {
    let (_, forum) = forum();
    let (mine, theirs) = (version(&forum, 1, 0), version(&forum, 2, 0));
    let (after, asked) = merged(&version(&forum, 0, 0), &mine, &theirs, side);
    assert_eq!((after.purpose.as_str(), asked), (expected, vec!["purpose".to_owned()]));
}

#[test]
fn unknown_fields_are_merged_too() {
    let (_, before) = forum();
    let mut theirs = before.clone();
    theirs.other_fields.insert("kleur".to_owned(), "rood".into());
    let mine = version(&before, 1, 1);
    let (after, asked) = merged(&before, &mine, &theirs, Side::Mine);
    assert_eq!((after.other_fields, after.purpose, asked), (theirs.other_fields, mine.purpose, vec![]));
}

#[rstest]
#[case::created_again(Side::Mine, true)]
#[case::left(Side::Theirs, false)]
fn a_record_removed_on_the_other_side_is_created_again_or_stays_removed(
    #[case] side: Side,
    #[case] there: bool,
) {
    let (mut overview, before) = forum();
    let removal = overview.removal(before.id.into()).expect("the forum");
    overview.apply(&removal).expect("removed");
    let change = update(&before, &version(&before, 1, 1));
    assert!(matches!(change.clashes(&overview)[0].about, Dispute::Removed { .. }));
    overview.apply(&change.reconciled(&overview, &mut |_| side)).expect("it fits");
    assert_eq!(overview.forums().contains(before.id), there);
}

#[test]
fn a_follow_up_of_a_note_that_stays_removed_points_to_no_note() {
    let (mut overview, _) = forum();
    let before = overview.notes().iter().next().expect("a note").clone();
    let like = overview.follow_ups().iter().next().expect("a follow-up").clone();
    let removal = overview.removal(before.id.into()).expect("the note");
    overview.apply(&removal).expect("removed");
    for (side, note) in [(Side::Mine, Some(before.id)), (Side::Theirs, None)] {
        let follow_up = FollowUp { id: id(77), note: Some(before.id), ..like.clone() };
        let after = Note { text: "Meer".to_owned(), ..before.clone() };
        let change = Change::Together(vec![
            Change::Note(Edit::update(before.clone(), after)),
            Change::FollowUp(Edit::add(follow_up)),
        ]);
        let mut merged = overview.clone();
        merged.apply(&change.reconciled(&overview, &mut |_| side)).expect("it fits");
        assert_eq!(merged.follow_ups().get(id(77)).expect("it is added").note, note);
    }
}

#[test]
fn a_change_has_been_applied_when_all_its_records_are_in_their_final_state() {
    let (mut overview, before) = forum();
    let change = update(&before, &version(&before, 1, 1));
    let removal = overview.removal(before.id.into()).expect("the forum");
    assert!(!change.is_made(&overview) && !removal.is_made(&overview));
    overview.apply(&change).expect("it fits");
    assert!(change.is_made(&overview));
    let removal = overview.removal(before.id.into()).expect("the forum");
    overview.apply(&removal).expect("it goes");
    assert!(removal.is_made(&overview) && !change.is_made(&overview));
}

#[test]
fn a_change_that_was_applied_already_is_not_applied_twice() {
    let (mut overview, before) = forum();
    let change = update(&before, &version(&before, 1, 1));
    overview.apply(&change).expect("it fits");
    assert!(change.clashes(&overview).is_empty());
    assert!(change.reconciled(&overview, &mut |_| Side::Mine).edits().is_empty());
}
