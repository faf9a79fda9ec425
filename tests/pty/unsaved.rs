//! Saving that fails: the failure is reported, and the change is kept and retried.

use std::fs;

use crate::steps::{ENTER, ESC, FORUM, SAVE, TAB, go_to, write};
use crate::terminal::Home;

/// A store that cannot be backed up by any user: there is a file in the
/// place of the folder.
fn without_backups(home: &Home) {
    let backups = home.store().with_file_name("overleg.backups");
    let _ = fs::remove_dir_all(&backups);
    fs::write(backups, "in the way").expect("a file in the way");
}

/// The reason is gone.
fn mend(home: &Home) {
    fs::remove_file(home.store().with_file_name("overleg.backups")).expect("the file goes");
}

#[test]
fn an_unsaved_note_stays_open_and_is_saved_once_by_the_retry_key() {
    let home = Home::new();
    without_backups(&home);
    let mut terminal = home.open();
    write(&mut terminal, "Toch bewaard.");
    terminal.press(SAVE, "overleg.backups");
    assert!(!home.stored().contains("Toch bewaard."));
    terminal.keys(ESC);
    terminal.wait_until_gone("no backup can be made");
    terminal.wait_for("! Not saved yet");
    terminal.wait_for("Toch bewaard.");
    home.wait_for_drafts(|drafts| drafts.concat().contains("Toch bewaard."));
    mend(&home);
    terminal.press("\x12", "Note saved");
    terminal.quit();
    assert_eq!(home.stored().matches("Toch bewaard.").count(), 1);
    assert_eq!(home.drafts(), Vec::<String>::new());
}

#[test]
fn an_unsaved_change_without_a_form_is_asked_about_and_saved_on_quitting() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    without_backups(&home);
    terminal.press(TAB, "Esc back");
    terminal.press("d", "> Cancel");
    terminal.press("r", "overleg.backups");
    terminal.keys(ESC);
    terminal.wait_until_gone("no backup can be made");
    terminal.wait_for("! Not saved");
    terminal.press("q", "> Try again");
    mend(&home);
    let before = home.stored();
    terminal.keys(ENTER);
    assert!(terminal.wait_exit().success());
    assert_ne!(home.stored(), before);
}

#[test]
fn an_unsaved_change_without_a_form_is_offered_and_saved_after_a_kill() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    without_backups(&home);
    terminal.press(TAB, "Esc back");
    terminal.press("d", "> Cancel");
    terminal.press("r", "no backup can be made");
    home.wait_for_drafts(|drafts| drafts.len() == 1);
    terminal.kill9();
    mend(&home);
    let before = home.stored();
    let mut again = home.program().start();
    again.wait_for("never saved");
    again.press(ENTER, "Moved to the trash");
    again.quit();
    assert_ne!(home.stored(), before);
    assert_eq!(home.drafts(), Vec::<String>::new());
}
