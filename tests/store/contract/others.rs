//! Changes to the same store by other programs and by hand.

use super::*;

#[rstest]
fn a_change_by_another_program_comes_with_the_next_answer_and_is_undone_first(
    #[values(stand_in, real)] store: Start,
) {
    let mut store = store();
    store.commit(adding(2));
    store.undo();
    store.change_elsewhere(&renaming("CLB"));
    let (_, snapshot) = done(store.commit(adding(3)));
    assert_eq!(*snapshot.overview, after(&[renaming("CLB"), adding(3)]));
    assert_eq!((snapshot.past, snapshot.affected), (past(2, 0), Affected::Any));
    store.undo();
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(renaming("CLB")))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&start(), past(0, 2)));
}

#[rstest]
fn a_change_by_another_program_comes_also_with_a_refusal(
    #[values(stand_in, real)] store: Start,
    #[values(Disk::Works, FULL)] disk: Disk,
) {
    let mut store = store();
    store.change_elsewhere(&rewriting("Nota 1", "Van elders"));
    store.set_disk(disk);
    let (why, _, snapshot) = refused(store.commit(rewriting("Nota 1", "Mijn tekst")));
    assert_eq!(why, Refused::Overtaken);
    assert_eq!(*snapshot.overview, after(&[rewriting("Nota 1", "Van elders")]));
    assert_eq!((snapshot.past, snapshot.affected), (past(1, 0), Affected::Any));
}

#[rstest]
fn a_change_by_another_program_is_noticed_unasked(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.change_elsewhere(&adding(2));
    let Some(Outcome::Seen(Ok(snapshot))) = store.look() else { panic!("nothing is seen") };
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(2)]), past(1, 0)));
    assert_eq!(snapshot.affected, Affected::Any);
    assert_eq!(done(store.commit(adding(3))).1.affected, Affected::NONE, "it was reported already");
}

#[rstest]
fn an_edit_by_hand_is_not_a_step_in_the_history(#[values(stand_in, real)] store: Start) {
    let mut store = store();
    store.commit(adding(2));
    store.edit_by_hand(&adding(3));
    let (did, snapshot) = done(store.undo());
    assert_eq!(did, Done::Undone(Some(Box::new(adding(2)))));
    assert_eq!((&*snapshot.overview, snapshot.past), (&after(&[adding(3)]), past(0, 1)));
    assert_eq!(snapshot.affected, Affected::Any);
}
