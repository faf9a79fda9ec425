//! Privacy: the question before a person is erased, and the warning about a store that others can read.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use overleg::store::backups_dir;

use crate::steps::{ENTER, save, write};
use crate::terminal::Home;

fn home_with_an() -> Home {
    let home = Home::new();
    let terminal = home.program().arguments(["add", "person", "--name", "An Claes"]).start_from_shell();
    terminal.wait_for("ended with 0");
    home
}

#[test]
fn a_person_is_erased_only_after_the_answer_yes() {
    let home = home_with_an();
    let erase =
        || home.program().arguments(["--lang", "nl", "person", "erase", "an claes"]).start_from_shell();
    for (answer, code, is_left) in [("nee", 1, true), ("", 1, true), ("ja", 0, false)] {
        let before = home.stored();
        let mut terminal = erase();
        terminal.wait_for("Typ ja om te wissen");
        terminal.press(format!("{answer}{ENTER}"), &format!("ended with {code}"));
        assert_eq!(home.stored() == before, is_left, "{answer}");
        assert_eq!(home.stored().contains("An Claes"), is_left, "{answer}");
    }
}

#[test]
fn a_store_that_others_can_read_is_reported_on_the_screen() {
    let home = Home::new();
    fs::set_permissions(home.store(), fs::Permissions::from_mode(0o644)).expect("set");
    let mut terminal = home.open();
    terminal.wait_for("others can access your data: see overleg check");
    terminal.quit();
    fs::set_permissions(home.store(), fs::Permissions::from_mode(0o600)).expect("set");
    assert!(!backups_dir(&home.store()).exists());
    let mut terminal = home.open();
    terminal.look(|screen| assert!(!screen.shows("others can access")));
    terminal.quit();
}

#[test]
fn an_erasure_that_a_draft_held_up_is_reported_when_it_is_finished() {
    let home = home_with_an();
    let mut writer = home.open();
    write(&mut writer, "Met An Claes.");
    home.wait_for_drafts(|drafts| drafts.concat().contains("An Claes"));
    let eraser = home.program().arguments(["person", "erase", "an claes", "--yes"]).start_from_shell();
    eraser.wait_for("ended with 1");
    save(&mut writer);
    writer.wait_for("The erasure of a person, which was not complete yet, is now finished.");
    assert!(!home.stored().contains("An Claes"));
    writer.quit();
}
