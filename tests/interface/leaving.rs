//! Quitting the program, and terminals that are too small.

use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::Interface;

fn quits(interface: &Interface) -> bool {
    interface.asked.last() == Some(&Effect::Quit)
}

#[rstest]
#[case::letter("q")]
#[case::control("ctrl-q")]
#[case::from_the_page("enter q")]
#[case::interrupted_twice("ctrl-c ctrl-c")]
#[case::from_the_search("/ ctrl-q")]
#[case::from_an_empty_note("down n ctrl-q")]
fn these_keys_quit(#[case] keys: &str) {
    assert!(quits(Interface::new().press(keys)));
}

#[rstest]
#[case::interrupted_once("ctrl-c")]
#[case::something_else_between("ctrl-c down ctrl-c")]
#[case::letter_in_a_text("down n q")]
#[case::letter_in_the_search("/ q")]
fn these_keys_do_not_quit(#[case] keys: &str) {
    assert!(!quits(Interface::new().press(keys)));
}

#[test]
fn the_first_interrupt_says_that_a_second_one_quits() {
    assert_eq!(Interface::new().press("ctrl-c").status(), "Druk nog eens op Ctrl-C om af te sluiten");
}

#[test]
fn quitting_with_an_unsaved_note_asks_first() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").press("ctrl-q");
    assert_eq!(interface.model.scope(), Scope::Confirm);
    assert!(!quits(&interface) && interface.shows("Dit verslag is nog niet bewaard."));
}

#[test]
fn a_note_saved_on_quitting_is_saved_before_the_program_ends() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").press("ctrl-q enter");
    assert_eq!(interface.last_note().text, "Iets");
    assert!(quits(&interface));
}

#[test]
fn a_note_discarded_on_quitting_is_gone_when_the_program_ends() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").press("ctrl-q down enter");
    assert_eq!(interface.commits(), 0);
    assert!(quits(&interface));
}

#[test]
fn a_note_that_cannot_be_saved_keeps_the_program_open() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").press("shift-tab shift-tab ctrl-u ctrl-q enter");
    assert!(!quits(&interface) && interface.status().contains("geen datum"), "{}", interface.status());
}

#[test]
fn asking_twice_to_quit_does_not_close_the_question() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").press("ctrl-q ctrl-q");
    assert_eq!(interface.model.scope(), Scope::Confirm);
}

#[test]
fn interrupting_twice_keeps_the_note_as_a_draft() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").press("ctrl-c ctrl-c");
    assert!(
        matches!(interface.asked.as_slice(), [Effect::SaveDraft(_), Effect::Quit]),
        "{:?}",
        interface.asked
    );
    assert_eq!(interface.drafts()[0].text, "Iets");
}

#[rstest]
#[case::narrow(39, 24)]
#[case::low(80, 9)]
fn in_a_window_that_is_too_small_only_quitting_works(#[case] width: u16, #[case] height: u16) {
    let mut interface = Interface::new();
    interface.resize(width, height);
    assert!(interface.screen().replace('\n', " ").contains("te klein"));
    interface.press("down n").type_text("x").press("enter ?");
    assert_eq!(interface.in_tree(), "Vlaams-Brabant");
    assert!(interface.model.modals.is_empty());
    assert!(quits(interface.press("q")));
}

#[test]
fn a_window_that_grows_again_shows_the_same_screen() {
    let mut interface = Interface::new();
    let before = interface.press("down n").type_text("Iets").screen();
    interface.resize(20, 5).resize(120, 40);
    assert_eq!(interface.screen(), before);
}

#[test]
fn quitting_in_a_window_that_is_too_small_keeps_the_note_as_a_draft() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").resize(20, 5).press("ctrl-q");
    assert_eq!(interface.drafts().len(), 1);
    assert!(quits(&interface));
}

#[test]
fn a_resize_keeps_the_selected_row_on_the_screen() {
    let mut interface = Interface::new();
    interface.press("end").resize(80, 15);
    assert!(interface.shows(">") && interface.screen().lines().any(|line| line.starts_with('>')));
}

#[test]
fn the_screen_can_be_redrawn() {
    assert_eq!(Interface::new().press("ctrl-l").asked, [Effect::Redraw]);
}
