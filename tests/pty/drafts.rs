//! Drafts: typed text is never lost, however the program ends.

use crate::steps::{ENTER, save, write};
use crate::terminal::{Home, Terminal};

/// Starts the program after a crash and resumes the note.
fn go_on(home: &Home, text: &str) -> Terminal {
    let mut terminal = home.program().start();
    terminal.wait_for("never saved");
    terminal.press(ENTER, text);
    terminal
}

#[test]
fn a_note_being_typed_survives_two_kills_until_it_is_saved() {
    let home = Home::new();
    let mut first = home.open();
    write(&mut first, "Eerste zin.");
    home.wait_for_drafts(|drafts| drafts.iter().any(|draft| draft.contains("Eerste zin.")));
    first.kill9();

    let mut second = go_on(&home, "Eerste zin.");
    // To the end of the text, wherever the caret is.
    second.press("\x1b[1;5F Tweede zin.", "Eerste zin. Tweede zin.");
    home.wait_for_drafts(|drafts| drafts.iter().any(|draft| draft.contains("Eerste zin. Tweede zin.")));
    second.kill9();

    let mut third = go_on(&home, "Eerste zin. Tweede zin.");
    save(&mut third);
    third.quit();
    assert!(home.stored().contains("Eerste zin. Tweede zin."));
    assert_eq!(home.drafts(), Vec::<String>::new());
    home.open().quit();
}

#[test]
fn the_decision_about_a_draft_can_be_postponed() {
    let home = Home::new();
    let mut first = home.open();
    write(&mut first, "Nog niet af.");
    home.wait_for_drafts(|drafts| drafts.iter().any(|draft| draft.contains("Nog niet af.")));
    first.kill9();

    let mut second = home.program().start();
    second.wait_for("never saved");
    second.keys("\x1b");
    second.wait_until_gone("never saved");
    second.quit();
    go_on(&home, "Nog niet af.").kill9();
}

#[test]
fn a_draft_is_kept_when_the_terminal_closes() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Tot op het laatst.");
    terminal.close();
    terminal.wait_exit();
    assert!(home.drafts().concat().contains("Tot op het laatst."), "{:?}", home.drafts());
}

#[test]
fn a_terminal_that_closes_without_a_signal_ends_the_program_and_the_draft_is_kept() {
    let home = Home::new();
    let mut terminal = home.program().uncontrolled().open();
    write(&mut terminal, "Tot op het laatst.");
    terminal.close();
    // A program that polls its input forever would never end.
    let status = terminal.wait_exit();
    assert!(status.success(), "{status:?}");
    assert!(home.drafts().concat().contains("Tot op het laatst."), "{:?}", home.drafts());
}

#[test]
fn a_form_being_filled_in_survives_a_kill() {
    let home = Home::new();
    let mut first = home.open();
    first.press("a", "New forum");
    first.press("Netwerk Demer", "Netwerk Demer");
    home.wait_for_drafts(|drafts| drafts.iter().any(|draft| draft.contains("Netwerk Demer")));
    first.kill9();

    let mut second = home.program().start();
    second.wait_for("Netwerk Demer");
    second.press(ENTER, "> Name              Netwerk Demer");
    second.press("\x13", "Saved: Netwerk Demer added");
    second.quit();
    assert!(home.stored().contains("Netwerk Demer"));
    assert_eq!(home.drafts(), Vec::<String>::new());
}
