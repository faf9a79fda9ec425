//! What an interface may count on from the store behind it. The same holds for the real store and for the
//! stand-in of the interface's own tests, so that those tests say something of the program.

mod random;
mod real;

use overleg::domain::{Affected, Change, ChangeError, Edit, Note, Organisation, Overview, Past, RecordId};
use overleg::i18n::Lang;
use overleg::store::CommitError;
use overleg::tui::msg::{Done, Outcome, Refused, Snapshot};
use rstest::rstest;

use crate::records::{day, id, note, one_of_each, organisation, overview};
use crate::stand_in::{Disk, StandIn, StoreBehind};
use real::Real;

/// A store with [`one_of_each`].
type Start = fn() -> Box<dyn StoreBehind>;

fn stand_in() -> Box<dyn StoreBehind> {
    Box::new(StandIn::new(start(), Vec::new(), Lang::Nl))
}

fn real() -> Box<dyn StoreBehind> {
    Box::new(Real::new(start()))
}

fn start() -> Overview {
    overview(one_of_each())
}

const FULL: Disk = Disk::Refuses("De schijf is vol.");
const SILENT: Disk = Disk::DoesNotConfirm("De schijf zwijgt.");
const BROKEN: Disk = Disk::IsUnreadable("De schijf is stuk.");

/// What a store did, and the snapshot that it gave.
fn done(outcome: Outcome) -> (Done, Snapshot) {
    match outcome {
        Outcome::Committed { done, snapshot } => (done, snapshot),
        outcome => panic!("{outcome:?}"),
    }
}

/// Why a store did not do as asked, in words too, and the snapshot that it gave.
fn refused(outcome: Outcome) -> (Refused, String, Snapshot) {
    match outcome {
        Outcome::NotCommitted { refused, why, snapshot } => (refused, why, snapshot),
        outcome => panic!("{outcome:?}"),
    }
}

/// The changes in the trash.
fn trash(store: &mut dyn StoreBehind) -> Vec<Change> {
    match store.read_trash() {
        Outcome::Trash(Ok(removals)) => removals.into_iter().map(|removal| removal.change).collect(),
        outcome => panic!("{outcome:?}"),
    }
}

fn adding(number: u8) -> Change {
    Change::Note(Edit::Add(note(number, id(1), day(2, 1))))
}

/// Another text for the first note.
fn rewriting(before: &str, after: &str) -> Change {
    let with = |text: &str| Note { text: text.to_owned(), ..note(1, id(1), day(1, 15)) };
    Change::Note(Edit::Update { before: with(before), after: with(after) })
}

/// Another name for the organisation.
fn renaming(name: &str) -> Change {
    let after = Organisation { name: name.to_owned(), ..organisation(1) };
    Change::Organisation(Edit::Update { before: organisation(1), after })
}

fn removing_the_note() -> Change {
    start().removal(RecordId::Note(id(1))).expect("the note")
}

fn after(changes: &[Change]) -> Overview {
    let mut overview = start();
    for change in changes {
        overview.apply(change).expect("it fits");
    }
    overview
}

const fn past(undo: usize, redo: usize) -> Past {
    Past { undo, redo }
}

#[rstest]
fn a_change_that_fits_is_made(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    let (did, snapshot) = done(store.commit(renaming("CLB")));
    assert_eq!(did, Done::Changed(Box::new(renaming("CLB"))));
    assert_eq!(*snapshot.overview, after(&[renaming("CLB")]));
    assert_eq!((snapshot.past, snapshot.affected), (past(1, 0), Affected::These([id(1)].into())));
}

#[rstest]
fn changes_are_undone_the_latest_first(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(renaming("CLB"));
    store.commit(adding(2));
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(adding(2)))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[renaming("CLB")]), past(1, 1)));
    assert_eq!(snapshot.affected, Affected::NONE);
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(renaming("CLB")))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&start(), past(0, 2)));
    assert_eq!(snapshot.affected, Affected::These([id(1)].into()));
}

#[rstest]
fn what_was_undone_is_redone_in_order(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.commit(adding(3));
    store.undo();
    store.undo();
    let (did, snapshot) = done(store.redo());
    assert_eq!(did, Done::Redone(Some(Box::new(adding(2)))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 1)));
}

#[rstest]
fn a_new_change_forgets_what_was_undone(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.undo();
    store.commit(adding(3));
    let (did, snapshot) = done(store.redo());
    assert_eq!(did, Done::Redone(None));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(3)]), past(1, 0)));
}

#[rstest]
fn to_undo_or_redo_nothing_is_no_failure_on_any_disk_that_can_be_read(
    #[values(stand_in, real)] store: Start,
    #[values(Disk::Works, FULL, SILENT)] disk: Disk,
) {
    let mut store = store();
    store.set_disk(disk);
    assert_eq!(done(store.undo()).0, Done::Undone(None));
    assert_eq!(done(store.redo()).0, Done::Redone(None));
}

#[rstest]
fn a_change_of_what_is_no_longer_so_is_overtaken_on_any_disk_that_can_be_read(
    #[values(stand_in, real)] store: Start,
    #[values(Disk::Works, FULL, SILENT)] disk: Disk,
) {
    let mut store = store();
    store.commit(adding(2));
    store.undo();
    store.set_disk(disk);
    let (why, words, snapshot) = refused(store.commit(rewriting("Vroeger", "Nu")));
    let conflict = CommitError::Change(ChangeError::Conflict(RecordId::Note(id(1))));
    assert_eq!((why, words), (Refused::Overtaken, Lang::Nl.commit_error(&conflict)));
    assert_eq!((&*snapshot.overview, snapshot.past), (&start(), past(0, 1)));
    assert_eq!(snapshot.affected, Affected::NONE);
}

#[rstest]
fn a_change_that_breaks_what_must_hold_is_refused(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    let (why, _, snapshot) = refused(store.commit(renaming(" ")));
    assert_eq!((why, &*snapshot.overview, snapshot.past), (Refused::Overtaken, &start(), past(0, 0)));
}

#[rstest]
fn an_undo_that_no_longer_fits_is_set_aside_and_passed_over(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.commit(rewriting("Nota 1", "Mijn tekst"));
    store.edit_by_hand(&rewriting("Mijn tekst", "Met de hand"));
    let (why, words, snapshot) = refused(store.undo());
    let conflict = CommitError::SetAside(ChangeError::Conflict(RecordId::Note(id(1))));
    assert_eq!((why, words), (Refused::SetAside, Lang::Nl.commit_error(&conflict)));
    assert_eq!((snapshot.past, snapshot.affected), (past(1, 0), Affected::Any));
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(adding(2)))));
    assert_eq!(*snapshot.overview, after(&[rewriting("Nota 1", "Met de hand")]));
    assert_eq!(snapshot.past, past(0, 1));
}

#[rstest]
fn a_redo_that_no_longer_fits_is_set_aside_and_passed_over(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(rewriting("Nota 1", "Mijn tekst"));
    store.commit(adding(2));
    store.undo();
    store.undo();
    store.edit_by_hand(&rewriting("Nota 1", "Met de hand"));
    let (why, _, snapshot) = refused(store.redo());
    assert_eq!((why, snapshot.past), (Refused::SetAside, past(0, 1)));
    let (did, snapshot) = done(store.redo());
    assert_eq!(did, Done::Redone(Some(Box::new(adding(2)))));
    assert_eq!(snapshot.past, past(1, 0));
}

#[rstest]
fn what_cannot_be_written_changes_nothing_until_it_is_asked_again(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.commit(adding(3));
    store.undo();
    store.set_disk(FULL);
    for outcome in [store.commit(adding(4)), store.undo(), store.redo()] {
        let (why, _, snapshot) = refused(outcome);
        assert_eq!((why, &*snapshot.overview), (Refused::NotWritten, &after(&[adding(2)])));
        assert_eq!((snapshot.past, snapshot.affected), (past(1, 1), Affected::NONE));
    }
    store.set_disk(Disk::Works);
    let (did, snapshot) = done(store.redo());
    assert_eq!(did, Done::Redone(Some(Box::new(adding(3)))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2), adding(3)]), past(2, 0)));
}

#[rstest]
fn a_step_that_no_longer_fits_is_not_set_aside_where_nothing_can_be_written(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.commit(rewriting("Nota 1", "Mijn tekst"));
    store.edit_by_hand(&rewriting("Mijn tekst", "Met de hand"));
    store.set_disk(FULL);
    let (why, _, snapshot) = refused(store.undo());
    assert_eq!((why, snapshot.past), (Refused::NotWritten, past(1, 0)));
    store.set_disk(Disk::Works);
    assert_eq!(refused(store.undo()).0, Refused::SetAside);
}

#[rstest]
fn a_change_that_is_not_confirmed_stands_there_and_is_confirmed_when_asked_again(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.set_disk(SILENT);
    for _ in 0..2 {
        let (why, _, snapshot) = refused(store.commit(adding(2)));
        assert_eq!(why, Refused::Unconfirmed(Box::new(adding(2))));
        assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
        assert_eq!(snapshot.affected, Affected::Any);
    }
    store.set_disk(Disk::Works);
    let (did, snapshot) = done(store.commit(adding(2)));
    assert_eq!(did, Done::Changed(Box::new(adding(2))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
    assert_eq!(refused(store.commit(adding(2))).0, Refused::Overtaken, "it was confirmed");
}

#[rstest]
fn an_undo_that_is_not_confirmed_is_once_what_it_did_is_asked_again(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.commit(adding(3));
    store.set_disk(SILENT);
    let (why, _, snapshot) = refused(store.undo());
    assert_eq!(why, Refused::Unconfirmed(Box::new(adding(3).inverse())));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 1)));
    store.set_disk(Disk::Works);
    let (did, snapshot) = done(store.commit(adding(3).inverse()));
    assert_eq!(did, Done::Changed(Box::new(adding(3).inverse())));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 1)));
}

#[rstest]
fn a_redo_that_is_not_confirmed_is_once_what_it_did_is_asked_again(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.undo();
    store.set_disk(SILENT);
    assert_eq!(refused(store.redo()).0, Refused::Unconfirmed(Box::new(adding(2))));
    store.set_disk(Disk::Works);
    let (_, snapshot) = done(store.commit(adding(2)));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
}

#[rstest]
fn after_another_change_nobody_waits_for_the_one_that_was_not_confirmed(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.set_disk(SILENT);
    store.commit(adding(2));
    store.set_disk(Disk::Works);
    store.commit(adding(3));
    let (why, _, snapshot) = refused(store.commit(adding(2)));
    assert_eq!((why, snapshot.past), (Refused::Overtaken, past(2, 0)));
}

#[rstest]
fn a_change_that_was_not_confirmed_and_is_gone_since_is_made_again(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.set_disk(SILENT);
    store.commit(adding(2));
    store.set_disk(Disk::Works);
    store.edit_by_hand(&adding(2).inverse());
    let (_, snapshot) = done(store.commit(adding(2)));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(2, 0)));
}

#[rstest]
fn the_trash_holds_what_was_removed_and_not_taken_back(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    assert_eq!(trash(&mut *store), []);
    store.commit(adding(2));
    store.commit(removing_the_note());
    assert_eq!(trash(&mut *store), [removing_the_note()]);
    store.undo();
    assert_eq!(trash(&mut *store), []);
    store.redo();
    assert_eq!(trash(&mut *store), [removing_the_note()]);
}

#[rstest]
fn a_removal_that_was_set_aside_stays_in_the_trash(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(removing_the_note());
    store.edit_by_hand(&removing_the_note().inverse());
    assert_eq!(refused(store.undo()).0, Refused::SetAside);
    assert_eq!(trash(&mut *store), [removing_the_note()]);
}

#[rstest]
fn the_trash_can_be_read_where_nothing_can_be_written(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.meanwhile(&removing_the_note());
    store.set_disk(FULL);
    assert_eq!(trash(&mut *store), [removing_the_note()]);
}

#[rstest]
fn what_another_program_does_is_told_with_the_next_answer_and_undone_first(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.commit(adding(2));
    store.undo();
    store.meanwhile(&renaming("CLB"));
    let (_, snapshot) = done(store.commit(adding(3)));
    assert_eq!(*snapshot.overview, after(&[renaming("CLB"), adding(3)]));
    assert_eq!((snapshot.past, snapshot.affected), (past(2, 0), Affected::Any));
    store.undo();
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(renaming("CLB")))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&start(), past(0, 2)));
}

#[rstest]
fn what_another_program_does_is_told_also_with_a_refusal(
    #[values(stand_in, real)] store: Start,
    #[values(Disk::Works, FULL)] disk: Disk,
) {
    let mut store = store();
    store.meanwhile(&rewriting("Nota 1", "Van elders"));
    store.set_disk(disk);
    let (why, _, snapshot) = refused(store.commit(rewriting("Nota 1", "Mijn tekst")));
    assert_eq!(why, Refused::Overtaken);
    assert_eq!(*snapshot.overview, after(&[rewriting("Nota 1", "Van elders")]));
    assert_eq!((snapshot.past, snapshot.affected), (past(1, 0), Affected::Any));
}

#[rstest]
fn what_another_program_does_is_seen_by_itself(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.meanwhile(&adding(2));
    let Some(Outcome::Seen(Ok(snapshot))) = store.look() else { panic!("nothing is seen") };
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
    assert_eq!(snapshot.affected, Affected::Any);
    assert_eq!(done(store.commit(adding(3))).1.affected, Affected::NONE, "it was told already");
}

#[rstest]
fn what_was_edited_by_hand_is_no_step_of_the_past(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.edit_by_hand(&adding(3));
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(adding(2)))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(3)]), past(0, 1)));
    assert_eq!(snapshot.affected, Affected::Any);
}

#[rstest]
fn on_a_disk_that_cannot_be_read_nothing_is_written_and_nothing_known_of_the_past(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.commit(adding(2));
    store.set_disk(BROKEN);
    for outcome in [store.commit(adding(3)), store.undo(), store.redo()] {
        let (why, _, snapshot) = refused(outcome);
        assert_eq!((why, &*snapshot.overview), (Refused::NotWritten, &after(&[adding(2)])));
        assert_eq!((snapshot.past, snapshot.affected), (past(0, 0), Affected::NONE));
    }
    assert!(matches!(store.read_trash(), Outcome::Trash(Err(_))));
}

#[rstest]
fn a_store_that_can_no_longer_be_read_is_told_of_once_and_again_when_it_is_back(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.meanwhile(&adding(2));
    store.look();
    store.set_disk(BROKEN);
    assert!(matches!(store.look(), Some(Outcome::Seen(Err(_)))));
    store.set_disk(Disk::Works);
    let Some(Outcome::Seen(Ok(snapshot))) = store.look() else { panic!("it is not back") };
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
}
