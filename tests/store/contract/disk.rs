//! The contract on a disk that is full, confirms nothing, or cannot be read.

use super::*;

#[rstest]
fn a_change_that_cannot_be_written_takes_effect_only_when_tried_again(
    #[values(stand_in, real)] store: Start,
) {
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
fn a_step_that_no_longer_fits_is_not_set_aside_on_a_disk_that_cannot_be_written(
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
fn an_unconfirmed_change_is_in_the_file_and_is_confirmed_when_tried_again(
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
    assert_eq!(did, Done::Changed(Arc::new(adding(2))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
    assert_eq!(refused(store.commit(adding(2))).0, Refused::Overtaken, "it was confirmed");
}

#[rstest]
fn an_unconfirmed_undo_is_confirmed_when_tried_again(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.commit(adding(3));
    store.set_disk(SILENT);
    let (why, _, snapshot) = refused(store.undo());
    assert_eq!(why, Refused::Unconfirmed(Box::new(adding(3).inverse())));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 1)));
    store.set_disk(Disk::Works);
    let (did, snapshot) = done(store.commit(adding(3).inverse()));
    assert_eq!(did, Done::Changed(Arc::new(adding(3).inverse())));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 1)));
}

#[rstest]
fn an_unconfirmed_redo_is_confirmed_when_tried_again(#[values(stand_in, real)] store: Start) {
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
fn after_another_change_an_unconfirmed_one_is_overtaken(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.set_disk(SILENT);
    store.commit(adding(2));
    store.set_disk(Disk::Works);
    store.commit(adding(3));
    let (why, _, snapshot) = refused(store.commit(adding(2)));
    assert_eq!((why, snapshot.past), (Refused::Overtaken, past(2, 0)));
}

#[rstest]
fn an_unconfirmed_change_that_was_lost_is_made_again(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.set_disk(SILENT);
    store.commit(adding(2));
    store.set_disk(Disk::Works);
    store.edit_by_hand(&adding(2).inverse());
    let (_, snapshot) = done(store.commit(adding(2)));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(2, 0)));
}

#[rstest]
fn the_trash_can_be_read_on_a_disk_that_cannot_be_written(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.change_elsewhere(&removing_the_note());
    store.set_disk(FULL);
    assert_eq!(trash(&mut *store), [removing_the_note()]);
}

#[rstest]
fn on_an_unreadable_disk_nothing_is_written_and_no_history_is_known(#[values(stand_in, real)] store: Start) {
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
fn a_store_that_becomes_unreadable_is_reported_once_and_once_more_when_it_is_readable_again(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.change_elsewhere(&adding(2));
    store.look();
    store.set_disk(BROKEN);
    assert!(matches!(store.look(), Some(Outcome::Seen(Err(_)))));
    store.set_disk(Disk::Works);
    let Some(Outcome::Seen(Ok(snapshot))) = store.look() else { panic!("it is not back") };
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
}
