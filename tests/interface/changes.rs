//! Ticking follow-ups, and undoing and redoing changes.

use overleg::domain::{Change, Edit, FollowUp, FollowUpId};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;

use crate::driver::{Disk, Interface, Thread};
use crate::sample::TODAY;

/// The page of a forum with one follow-up, which is selected.
fn at_a_follow_up() -> (Interface, FollowUpId) {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter").click_on("[ ] Een ingang");
    assert!(interface.selected().contains("Een ingang zoeken via Liesbet Goos"), "{}", interface.selected());
    let found = interface.store.follow_ups().iter().find(|follow_up| follow_up.text.contains("Liesbet"));
    let id = found.expect("the follow-up").id;
    (interface, id)
}

fn is_done(interface: &Interface, id: FollowUpId) -> bool {
    interface.store.follow_ups().get(id).expect("the follow-up").done == Some(TODAY)
}

#[test]
fn space_ticks_a_follow_up_and_a_second_one_opens_it_again() {
    let (mut interface, id) = at_a_follow_up();
    interface.press("space");
    assert!(is_done(&interface, id) && interface.shows("[x] Een ingang zoeken via Liesbet Goos"));
    assert_eq!(interface.status(), "Afgevinkt: Een ingang zoeken via Liesbet Goos (mijn taak)");
    interface.press("space");
    assert!(!is_done(&interface, id));
    assert_eq!(interface.status(), "Weer open: Een ingang zoeken via Liesbet Goos (mijn taak)");
}

#[test]
fn a_change_can_be_undone_and_redone() {
    let (mut interface, id) = at_a_follow_up();
    interface.press("space ctrl-z");
    assert!(!is_done(&interface, id));
    assert!(interface.status().starts_with("Ongedaan gemaakt"), "{}", interface.status());
    interface.press("ctrl-y");
    assert!(is_done(&interface, id));
    assert!(interface.status().starts_with("Opnieuw"), "{}", interface.status());
}

#[test]
fn changes_are_undone_one_by_one_latest_first() {
    let (mut interface, id) = at_a_follow_up();
    interface.press("space n").type_text("Gebeld").press("ctrl-s u");
    assert_eq!((interface.store.notes().len(), is_done(&interface, id)), (0, true));
    interface.press("u");
    assert!(!is_done(&interface, id));
}

#[test]
fn undone_changes_are_redone_in_order() {
    let (mut interface, id) = at_a_follow_up();
    interface.press("space n").type_text("Gebeld").press("ctrl-s u u U U");
    assert_eq!((interface.store.notes().len(), is_done(&interface, id)), (1, true));
}

#[test]
fn a_new_change_forgets_the_undone_ones() {
    let (mut interface, _) = at_a_follow_up();
    interface.press("space u n").type_text("Gebeld").press("ctrl-s U");
    assert_eq!(interface.status(), "Er is niets om opnieuw uit te voeren");
}

#[test]
fn with_nothing_to_undo_the_status_says_so() {
    assert_eq!(Interface::new().press("ctrl-z").status(), "Er is niets om ongedaan te maken");
}

#[test]
fn undo_does_not_overwrite_changes_by_hand() {
    let (mut interface, id) = at_a_follow_up();
    interface.press("space");
    let before = interface.store.follow_ups().get(id).expect("the follow-up").clone();
    let after = FollowUp { text: "Anders".to_owned(), ..before.clone() };
    interface.edit_by_hand(&Change::FollowUp(Edit::update(before, after.clone()))).press("ctrl-z");
    assert_eq!(interface.store.follow_ups().get(id), Some(&after));
    assert_eq!(interface.model.scope(), Scope::Notice);
    assert!(interface.shows("Niet bewaard") && interface.press("enter").shows("[x] Anders"));
}

#[test]
fn after_a_refused_undo_the_change_before_it_can_be_undone() {
    let (mut interface, id) = at_a_follow_up();
    interface.press("n").type_text("Gebeld").press("ctrl-s space");
    let before = interface.store.follow_ups().get(id).expect("the follow-up").clone();
    let after = FollowUp { text: "Anders".to_owned(), ..before.clone() };
    interface.edit_by_hand(&Change::FollowUp(Edit::update(before, after))).press("u enter u");
    assert_eq!(interface.store.notes().len(), 0);
}

#[test]
fn a_line_that_is_no_follow_up_cannot_be_ticked() {
    let mut interface = Interface::new();
    interface.press("down enter space");
    assert_eq!(interface.status(), "Hier staat geen opvolgpunt om af te vinken");
    assert_eq!(interface.commits(), 0);
}

#[test]
fn while_a_change_is_being_saved_the_next_one_waits() {
    let (mut interface, id) = at_a_follow_up();
    interface.writer = Thread::IsBusy;
    interface.press("space space");
    assert_eq!(interface.commits(), 1);
    assert!(interface.status().starts_with("Even geduld"));
    interface.finish_saving();
    assert!(is_done(&interface, id));
    assert!(!is_done(interface.press("space"), id));
}

#[test]
fn nothing_is_undone_while_a_change_is_being_saved() {
    let (mut interface, _) = at_a_follow_up();
    interface.press("space");
    interface.writer = Thread::IsBusy;
    interface.press("space u U");
    assert!(!interface.asked.iter().any(|effect| matches!(effect, Effect::Undo | Effect::Redo)));
    assert!(interface.status().starts_with("Even geduld"));
}

#[test]
fn the_hint_for_undo_is_shown_when_there_is_something_to_undo() {
    let (mut interface, _) = at_a_follow_up();
    assert!(!interface.shows("ongedaan maken"));
    assert!(interface.resize(160, 40).press("space").shows("ongedaan maken"));
    assert!(!interface.press("u").shows("ongedaan maken"));
}

#[test]
fn a_follow_up_that_could_not_be_saved_stays_open_and_the_screen_says_why() {
    let (mut interface, id) = at_a_follow_up();
    interface.set_disk(Disk::Refuses("De schijf is vol."));
    interface.press("space");
    assert!(interface.shows("De schijf is vol.") && !is_done(&interface, id));
    interface.press("esc");
    assert!(interface.shows("[ ] Een ingang zoeken via Liesbet Goos"));
}

#[test]
fn a_saved_note_is_undone_with_its_follow_ups() {
    let mut interface = Interface::new();
    let before = interface.store.clone();
    interface.press("down n").type_text("Overleg").press("tab").type_text("Bellen").press("ctrl-s ctrl-z");
    assert_eq!(interface.store, before);
}
