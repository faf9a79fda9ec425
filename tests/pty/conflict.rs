//! Conflicts: the same record is changed in two programs at once.

use std::process::Command;

use crate::steps::{DOWN, ENTER, ESC, SAVE, TAB};
use crate::terminal::{Home, Terminal};

/// Opens the form of the partner that these stories are about, on its name.
fn edit(home: &Home) -> Terminal {
    let mut terminal = home.open();
    terminal.press("/", "[everything]");
    terminal.press("arktos", "> org.   Arktos");
    terminal.press(ENTER, "Organisations › Arktos");
    terminal.press("e", "> Name              Arktos");
    terminal
}

/// Somebody else changes the partner from the command line.
fn edit_elsewhere(home: &Home, flags: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
    command.env_clear().env("HOME", home.path("")).env("LANG", "en").arg("--store").arg(home.store());
    let output = command.args(["edit", "organisation", "Arktos"]).args(flags).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_second_of_two_interfaces_resolves_a_conflict_and_the_store_has_the_result() {
    let home = Home::new();
    let mut first = edit(&home);
    let mut second = edit(&home);
    first.press(" West", "Arktos West");
    first.keys(TAB);
    first.press("ARW", "> Abbreviation      ARW");
    first.press(SAVE, "Saved");
    first.quit();
    second.press(" Oost", "Arktos Oost");
    second.wait_for("Changed elsewhere");
    second.press(SAVE, "Changed elsewhere too");
    second.wait_for("Arktos West");
    second.wait_for("Arktos Oost");
    assert!(!home.stored().contains("Arktos Oost"), "nothing is saved before it is chosen");
    second.press(ENTER, "(•) mine");
    second.press(SAVE, "Saved");
    second.quit();
    let stored = home.stored();
    assert!(stored.contains("Arktos Oost") && stored.contains("ARW") && !stored.contains("Arktos West"));
}

#[test]
fn a_change_from_the_command_line_can_be_accepted_and_going_back_keeps_the_form() {
    let home = Home::new();
    let mut terminal = edit(&home);
    terminal.press(" Oost", "Arktos Oost");
    terminal.keys(TAB);
    terminal.press("ARO", "> Abbreviation      ARO");
    edit_elsewhere(&home, &["--name", "Arktos West"]);
    terminal.wait_for("Changed elsewhere");
    terminal.press(SAVE, "Changed elsewhere too");
    terminal.keys(ESC);
    terminal.wait_until_gone("Changed elsewhere too");
    terminal.wait_for("> Abbreviation      ARO");
    terminal.press(SAVE, "Changed elsewhere too");
    terminal.keys(DOWN);
    terminal.press(ENTER, "(•) theirs");
    terminal.press(SAVE, "Saved");
    terminal.quit();
    let stored = home.stored();
    assert!(stored.contains("Arktos West") && stored.contains("ARO") && !stored.contains("Arktos Oost"));
}
