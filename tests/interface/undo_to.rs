//! The history as a screen: what was changed, and undoing everything down to a change.

use overleg::domain::{Change, Edit};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::screen::ScreenName;

use crate::driver::{Disk, Interface, Thread};
use crate::records::follow_up;

/// An interface after three notes.
fn after_three_notes() -> Interface {
    let mut interface = Interface::new();
    for text in ["Eerste", "Tweede", "Derde"] {
        interface.press("f2 home down n").type_text(text).press("ctrl-s");
    }
    interface
}

fn notes(interface: &Interface) -> Vec<&str> {
    interface.store.notes().iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn the_latest_change_comes_first() {
    let mut interface = after_three_notes();
    interface.press("home e").type_text(" Brabant").press("ctrl-s H");
    assert_eq!(interface.model.screen, ScreenName::History);
    assert!(interface.selected().contains("Vlaams-Brabant Brabant gewijzigd  "), "{}", interface.screen());
}

#[test]
fn everything_down_to_a_change_is_undone_after_a_question_that_counts() {
    let mut interface = after_three_notes();
    interface.press("H down enter");
    assert!(interface.shows("2 wijzigingen ongedaan maken"), "{}", interface.screen());
    interface.press("up enter");
    assert_eq!(notes(&interface), ["Eerste"]);
    assert_eq!(interface.status(), "2 wijzigingen ongedaan gemaakt");
    assert_eq!(interface.model.screen, ScreenName::History);
    assert_eq!(
        interface.screen().matches("toegevoegd  ongedaan gemaakt").count(),
        2,
        "{}",
        interface.screen()
    );
}

#[test]
fn what_was_undone_is_redone_one_by_one() {
    let mut interface = after_three_notes();
    interface.press("H end enter up enter U U");
    assert_eq!(notes(&interface), ["Eerste", "Tweede"]);
}

#[test]
fn nothing_is_undone_without_a_yes() {
    let mut interface = after_three_notes();
    interface.press("H end enter enter");
    assert_eq!(interface.model.scope(), Scope::Change);
    assert_eq!(notes(&interface).len(), 3);
    interface.press("enter esc");
    assert_eq!(notes(&interface).len(), 3);
}

#[test]
fn an_undone_change_is_not_undone_again() {
    let mut interface = after_three_notes();
    interface.press("u H enter");
    assert_eq!(interface.status(), "Deze wijziging is al ongedaan gemaakt");
    assert_eq!(notes(&interface).len(), 2);
}

#[test]
fn it_ends_when_others_change_something_in_the_meantime() {
    let mut interface = after_three_notes();
    interface.press("H end enter up");
    interface.writer = Thread::IsBusy;
    interface.press("enter");
    let forum = interface.store.forums().iter().next().expect("a forum").id;
    interface.change_elsewhere(&Change::FollowUp(Edit::add(follow_up(77, forum.into()))));
    interface.finish_saving();
    assert_eq!(notes(&interface).len(), 3);
    assert!(interface.status().starts_with("1 van de 3"), "{}", interface.status());
}

#[test]
fn a_full_disk_ends_it_and_says_how_far_it_came() {
    let mut interface = after_three_notes();
    interface.press("H end enter up");
    interface.writer = Thread::IsBusy;
    interface.press("enter");
    interface.set_disk(Disk::Refuses("de schijf is vol")).finish_saving();
    assert_eq!(notes(&interface).len(), 3);
    assert!(interface.shows("de schijf is vol"));
    assert_eq!(interface.asked.iter().filter(|effect| **effect == Effect::Undo).count(), 1);
}

#[test]
fn what_the_selected_change_did_stands_beside_the_list() {
    let mut interface = Interface::new();
    interface.press("home e ctrl-u").type_text("Brabant").press("ctrl-s H");
    let screen = interface.screen();
    assert!(screen.contains("Naam           Vlaams-Brabant → Brabant"), "{screen}");
    assert_eq!(screen.matches(" → ").count(), 1, "only what was changed: {screen}");
}

#[test]
fn a_note_that_was_added_is_shown_with_its_follow_ups() {
    let mut interface = Interface::new();
    interface
        .press("down n")
        .type_text("Het actieplan ligt op tafel.")
        .press("tab")
        .type_text("Zaal vastleggen");
    interface.press("ctrl-s H");
    let screen = interface.screen();
    for text in ["Het actieplan ligt op tafel.", "Zaal vastleggen", "23 november 2026"] {
        assert!(screen.contains(text), "{text}: {screen}");
    }
}

#[test]
fn on_a_narrow_screen_enter_shows_the_change_first() {
    let mut interface = after_three_notes();
    interface.resize(80, 24).press("H");
    assert!(!interface.shows("Derde"));
    assert!(interface.press("enter").shows("Derde"), "{}", interface.screen());
    assert!(!interface.shows("┬"), "no line where nothing is beside it");
    assert!(interface.press("esc").shows("verslag van") && !interface.shows("Derde"));
    interface.press("enter enter up enter");
    assert_eq!(notes(&interface), ["Eerste", "Tweede"]);
}
