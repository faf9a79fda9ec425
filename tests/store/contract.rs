//! The contract between the interface and the store. The same holds for the real store and for the
//! stand-in in the tests of the interface, so that those tests are valid for the program.

mod disk;
mod others;
mod random;
mod real;

use std::sync::Arc;

use overleg::domain::{
    Affected, Change, ChangeError, Edit, Note, Organisation, Overview, Past, Person, RecordId,
};
use overleg::i18n::{Explain, Lang};
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

/// The result of a store, and its snapshot.
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
    Change::Note(Edit::add(note(number, id(1), day(2, 1))))
}

/// Another text for the first note.
fn rewriting(before: &str, after: &str) -> Change {
    let with = |text: &str| Note { text: text.to_owned(), ..note(1, id(1), day(1, 15)) };
    Change::Note(Edit::update(with(before), with(after)))
}

/// Another name for the organisation.
fn renaming(name: &str) -> Change {
    let after = Organisation { name: name.to_owned(), ..organisation(1) };
    Change::Organisation(Edit::update(organisation(1), after))
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

/// The organisation that [`renaming`] renames, and whoever works there.
fn the_organisation() -> Affected {
    let works_there = |person: &&Person| person.organisation == Some(id(1));
    let start = start();
    let people = start.persons().iter().filter(works_there).map(|person| RecordId::from(person.id));
    Affected::These(people.chain([RecordId::Organisation(id(1))]).collect())
}

const fn past(undo: usize, redo: usize) -> Past {
    Past { undo, redo }
}

#[rstest]
fn a_valid_change_is_made(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    let (did, snapshot) = done(store.commit(renaming("CLB")));
    assert_eq!(did, Done::Changed(Arc::new(renaming("CLB"))));
    assert_eq!(*snapshot.overview, after(&[renaming("CLB")]));
    assert_eq!((snapshot.past, snapshot.affected), (past(1, 0), the_organisation()));
}

#[rstest]
fn changes_are_undone_latest_first(#[values(stand_in, real)] store: Start) {
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
    assert_eq!(snapshot.affected, the_organisation());
}

#[rstest]
fn undone_changes_are_redone_in_order(#[values(stand_in, real)] store: Start) {
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
fn a_new_change_clears_the_redo_steps(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.undo();
    store.commit(adding(3));
    let (did, snapshot) = done(store.redo());
    assert_eq!(did, Done::Redone(None));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(3)]), past(1, 0)));
}

#[rstest]
fn with_nothing_to_undo_or_redo_a_readable_disk_gives_no_error(
    #[values(stand_in, real)] store: Start,
    #[values(Disk::Works, FULL, SILENT)] disk: Disk,
) {
    let mut store = store();
    store.set_disk(disk);
    assert_eq!(done(store.undo()).0, Done::Undone(None));
    assert_eq!(done(store.redo()).0, Done::Redone(None));
}

#[rstest]
fn a_change_based_on_old_data_is_overtaken_on_any_readable_disk(
    #[values(stand_in, real)] store: Start,
    #[values(Disk::Works, FULL, SILENT)] disk: Disk,
) {
    let mut store = store();
    store.commit(adding(2));
    store.undo();
    store.set_disk(disk);
    let (why, words, snapshot) = refused(store.commit(rewriting("Vroeger", "Nu")));
    let conflict = CommitError::Change(ChangeError::Conflict(RecordId::Note(id(1))));
    assert_eq!((why, words), (Refused::Overtaken, conflict.in_words(Lang::Nl)));
    assert_eq!((&*snapshot.overview, snapshot.past), (&start(), past(0, 1)));
    assert_eq!(snapshot.affected, Affected::NONE);
}

#[rstest]
fn a_change_that_breaks_a_rule_is_refused(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    let (why, _, snapshot) = refused(store.commit(renaming(" ")));
    assert_eq!((why, &*snapshot.overview, snapshot.past), (Refused::Overtaken, &start(), past(0, 0)));
}

#[rstest]
fn an_undo_that_no_longer_fits_is_set_aside_and_skipped(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.commit(rewriting("Nota 1", "Mijn tekst"));
    store.edit_by_hand(&rewriting("Mijn tekst", "Met de hand"));
    let (why, words, snapshot) = refused(store.undo());
    let conflict = CommitError::SetAside(ChangeError::Conflict(RecordId::Note(id(1))));
    assert_eq!((why, words), (Refused::SetAside, conflict.in_words(Lang::Nl)));
    assert_eq!((snapshot.past, snapshot.affected), (past(1, 0), Affected::Any));
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(adding(2)))));
    assert_eq!(*snapshot.overview, after(&[rewriting("Nota 1", "Met de hand")]));
    assert_eq!(snapshot.past, past(0, 1));
}

#[rstest]
fn a_redo_that_no_longer_fits_is_set_aside_and_skipped(#[values(stand_in, real)] store: Start) {
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
fn the_trash_contains_removals_that_were_not_undone(#[values(stand_in, real)] store: Start) {
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
