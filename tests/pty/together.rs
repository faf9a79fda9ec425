//! Two programs at once on the same store.

use std::fs;
use std::process::Command;

use crate::steps::{ESC, FORUM, SAVE, TAB, go_to, save, write};
use crate::terminal::{Home, Screen, Terminal};

#[test]
fn a_note_by_another_program_is_kept_and_shown_after_the_next_change() {
    let home = Home::new();
    let mut first = home.open();
    let mut second = home.open();
    write(&mut first, "Van de eerste.");
    save(&mut first);
    write(&mut second, "Van de tweede.");
    save(&mut second);
    second.press(TAB, "Esc back");
    second.press("G", "Van de eerste.");
    second.wait_for("Van de tweede.");
    first.quit();
    second.quit();
    let stored = home.stored();
    assert!(stored.contains("Van de eerste.") && stored.contains("Van de tweede."), "{stored}");
}

#[test]
fn each_interface_has_its_own_draft() {
    let home = Home::new();
    let mut first = home.open();
    let mut second = home.open();
    write(&mut first, "Van de eerste.");
    write(&mut second, "Van de tweede.");
    home.wait_for_drafts(|drafts| {
        let all = drafts.concat();
        drafts.len() == 2 && all.contains("Van de eerste.") && all.contains("Van de tweede.")
    });
    first.press(ESC, "not been saved yet");
    first.press("\x1b[C", "> Discard");
    first.keys("\r");
    first.wait_until_gone("New note");
    first.quit();
    assert_eq!(home.drafts().len(), 1, "{:?}", home.drafts());
    assert!(home.drafts().concat().contains("Van de tweede."));
}

#[test]
fn a_copy_that_a_synced_folder_made_is_told_at_the_start() {
    let home = Home::new();
    let copy = home.store().with_file_name("overleg (conflicted copy 2026-11-23).json");
    fs::copy(home.store(), &copy).expect("copied");
    let mut same = home.open();
    same.look(|screen| assert!(screen.find("Copies beside your data").is_none(), "{screen}"));
    same.quit();
    add_note(&home, "Alleen hier.");
    let mut differs = home.program().start();
    differs.wait_for("Only here: 1 note");
    differs.keys("\r");
    differs.wait_until_gone("Copies beside your data");
    differs.quit();
}

#[test]
fn a_copy_beside_a_store_that_is_gone_is_told() {
    let home = Home::new();
    let copy = home.store().with_file_name("overleg (conflicted copy 2026-11-23).json");
    add_note(&home, "Alleen in de kopie.");
    fs::rename(home.store(), &copy).expect("renamed");
    let mut program = home.program().start_from_shell();
    program.wait_for("Enter restore");
    program.press(ESC, "ended with 1");
    program.wait_for("Readable, which the file itself is not");
    program.keys("\r");
}

/// Another program that adds a note, beside those that are open.
fn add_note(home: &Home, text: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
    command.env_clear().env("HOME", home.path("")).env("LANG", "en").arg("--store").arg(home.store());
    let output = command.args(["note", "add", FORUM, "--text", text]).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn changes_saved_by_another_interface_appear_by_themselves() {
    let home = Home::new();
    let mut first = home.open();
    let mut second = home.open();
    go_to(&mut second, FORUM);
    second.press(TAB, "Esc back");
    write(&mut first, "Van de eerste.");
    save(&mut first);
    second.wait_for("Changed elsewhere");
    second.press("G", "Van de eerste.");
    first.quit();
    second.quit();
}

#[test]
fn a_note_from_the_command_line_appears_while_another_is_being_typed() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Half een");
    add_note(&home, "Van de opdrachtregel.");
    terminal.wait_for("Changed elsewhere");
    terminal.press(" zin.", "Half een zin.");
    save(&mut terminal);
    terminal.press(TAB, "Esc back");
    terminal.press("G", "Van de opdrachtregel.");
    terminal.wait_for("Half een zin.");
    terminal.quit();
}

#[test]
fn a_store_that_is_damaged_and_repaired_is_reported_and_read_again() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Midden in een zin");
    let good = home.stored();
    fs::write(home.store(), &good[..good.len() / 2]).expect("damaged");
    terminal.wait_for("can no longer be read");
    terminal.press(SAVE, "ends too early");
    terminal.keys(ESC);
    terminal.wait_for("Midden in een zin");
    assert_eq!(home.stored(), good[..good.len() / 2], "the file is untouched");

    fs::write(home.store(), good.replace("\"Klankbordgroep\"", "\"Raad van advies\"")).expect("mended");
    terminal.wait_for("can be read again");
    save(&mut terminal);
    terminal.wait_for("Raad van advies");
    assert!(home.stored().contains("Midden in een zin"));
    terminal.quit();
}

#[test]
fn nothing_is_drawn_while_nothing_happens() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.wait_for("Purpose");
    let mut other = home.open();
    // The change of the other takes longer than the first needs to check the file.
    go_to(&mut other, FORUM);
    let sent = |terminal: &Terminal| terminal.look(Screen::sent).len();
    let before = sent(&terminal);
    write(&mut other, "Even iets anders.");
    home.wait_for_drafts(|drafts| drafts.concat().contains("Even iets anders."));
    other.kill9();
    assert_eq!(sent(&terminal), before);
    terminal.quit();
}
