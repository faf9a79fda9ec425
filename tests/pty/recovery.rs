//! A store that cannot be read: the user puts a backup back on the recovery screen, or nothing is changed.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use overleg::store::{backups_dir, list_backups};
use rstest::rstest;

use crate::leaving::{assert_given_back, assert_taken_over};
use crate::steps::{DOWN, ENTER, ESC};
use crate::terminal::{Home, Terminal};

/// The content of a store that was cut off.
const DAMAGED: &str = "{\n  \"version\": 1,\n  \"regions\": [\u{1b}]0;gekaapt\u{7}\n";

fn run(home: &Home, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
    command.env_clear().env("HOME", home.path("")).env("LANG", "en").arg("--store").arg(home.store());
    let output = command.args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A home with two backups, the newest of which contains one more person.
fn home() -> Home {
    let home = Home::new();
    run(&home, &["add", "person", "--name", "An Claes"]);
    run(&home, &["add", "person", "--name", "Piet Peeters"]);
    home
}

fn damaged_home() -> Home {
    let home = home();
    fs::write(home.store(), DAMAGED).expect("damaged");
    home
}

/// The earlier stores that were kept.
fn kept_aside(home: &Home) -> Vec<PathBuf> {
    let folder = fs::read_dir(home.store().parent().expect("a folder")).expect("a folder");
    let paths = folder.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.to_string_lossy().contains("overleg.replaced.")).collect()
}

/// Opens the program from a shell, which shows how it ended.
fn open(home: &Home) -> Terminal {
    let terminal = home.program().start_from_shell();
    terminal.wait_for("Enter restore");
    assert_taken_over(&terminal);
    terminal
}

#[test]
fn a_backup_replaces_a_damaged_store_which_is_kept() {
    let home = damaged_home();
    let mut terminal = open(&home);
    terminal.wait_for("overleg.json, line 3");
    terminal.wait_for("Would be lost: 1 person");
    terminal.press(DOWN, "> 2: ");
    terminal.press(ENTER, "> Restore");
    terminal.press(ENTER, "Restored: ");
    terminal.wait_for("Klankbordgroep");
    terminal.press(ENTER, "? help");
    assert!(!home.stored().contains("An Claes"), "the older of the two was restored");
    terminal.press("\u{19}", "Redone: ");
    assert!(home.stored().contains("An Claes"), "what was changed since is done again");
    terminal.press("q", "ended with 0");
    assert_given_back(&terminal);
    let aside = kept_aside(&home);
    assert_eq!(aside.len(), 1);
    assert_eq!(fs::read_to_string(&aside[0]).expect("kept"), DAMAGED);
    assert!(!terminal.look(crate::terminal::Screen::sent).contains("gekaapt\u{7}"));
}

#[test]
fn a_backup_replaces_a_missing_store() {
    let home = home();
    fs::remove_file(home.store()).expect("removed");
    let mut terminal = open(&home);
    terminal.wait_for("no longer exists");
    terminal.press(ENTER, "There is no file now.");
    terminal.press(ENTER, "There was no file.");
    terminal.press(ENTER, "? help");
    terminal.press("q", "ended with 0");
    assert!(home.stored().contains("An Claes"));
    assert_eq!(kept_aside(&home), Vec::<PathBuf>::new());
}

#[rstest]
#[case::escape(ESC)]
#[case::quit("q")]
#[case::interrupts("\x03\x03")]
fn quitting_the_recovery_changes_nothing_and_prints_the_error(#[case] keys: &str) {
    let home = damaged_home();
    let mut terminal = open(&home);
    terminal.press(keys, "ended with 1");
    terminal.wait_for("restore --backup");
    assert_given_back(&terminal);
    assert_eq!(home.stored(), DAMAGED);
    assert_eq!(kept_aside(&home), Vec::<PathBuf>::new());
}

#[rstest]
fn a_signal_to_end_restores_the_terminal_and_changes_nothing(#[values("TERM", "HUP")] signal: &str) {
    let home = damaged_home();
    let terminal = open(&home);
    terminal.signal(signal);
    terminal.wait_for("ended with 1");
    assert_given_back(&terminal);
    assert_eq!(home.stored(), DAMAGED);
}

#[test]
fn the_recovery_can_be_suspended_and_resumes_in_the_new_size() {
    let home = damaged_home();
    let mut terminal = home.program().start();
    terminal.wait_for("Enter restore");
    terminal.signal_program("TSTP");
    terminal.wait_until_stopped();
    terminal.wait_until("the terminal as it was", |screen| !screen.emulator().alternate_screen());
    assert_given_back(&terminal);
    terminal.resize(80, 24);
    terminal.signal_program("CONT");
    terminal.wait_for("Enter restore");
    assert_taken_over(&terminal);
    terminal.press(DOWN, "> 2: ");
    terminal.keys(ESC);
    assert_eq!(terminal.wait_exit().exit_code(), 1);
}

#[test]
fn closing_the_window_ends_the_recovery_and_changes_nothing() {
    let home = damaged_home();
    let mut terminal = home.program().start();
    terminal.wait_for("Enter restore");
    terminal.close();
    terminal.wait_exit();
    assert_eq!(home.stored(), DAMAGED);
}

#[test]
fn a_backup_that_cannot_be_restored_is_reported_and_the_screen_stays() {
    let home = damaged_home();
    let mut terminal = open(&home);
    terminal.wait_for("Would be lost: 1 person");
    // Looked at already, and damaged since.
    let newest = list_backups(&home.store()).expect("listed").remove(0).path;
    fs::write(newest, "{").expect("damaged");
    terminal.press(ENTER, "> Restore");
    terminal.press(ENTER, "Not restored");
    terminal.keys(ENTER);
    terminal.wait_until_gone("Not restored");
    assert_eq!(home.stored(), DAMAGED);
    terminal.press(ESC, "ended with 1");
}

/// A store that may not be replaced, or that nothing can replace, is reported as on the command line.
#[rstest]
#[case::of_a_newer_version(|home: &Home| {
    let newer = home.stored().replace("\"version\": 1", "\"version\": 99");
    fs::write(home.store(), newer).expect("written");
}, "newer version")]
#[case::a_folder(|home: &Home| {
    fs::remove_file(home.store()).expect("removed");
    fs::create_dir(home.store()).expect("a folder");
}, "not an ordinary file")]
#[case::without_backups(|home: &Home| {
    fs::write(home.store(), DAMAGED).expect("damaged");
    fs::remove_dir_all(backups_dir(&home.store())).expect("removed");
}, "no readable backup was found")]
fn the_recovery_does_not_open_when_no_backup_can_be_restored(#[case] spoil: fn(&Home), #[case] said: &str) {
    let home = home();
    spoil(&home);
    let terminal = home.program().start_from_shell();
    terminal.wait_for("ended with 1");
    terminal.wait_for(said);
    assert!(!terminal.look(crate::terminal::Screen::sent).contains("\x1b[?1049h"));
}
