//! Undoing changes, whichever program made them and whenever.

use crate::steps::{save, write};
use crate::terminal::Home;

#[test]
fn changes_can_be_undone_and_redone_after_a_restart() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Van de vorige keer.");
    save(&mut terminal);
    terminal.quit();

    let mut again = home.open();
    again.press("u", "Undone: note of");
    assert!(!home.stored().contains("Van de vorige keer."));
    again.quit();

    let mut again = home.open();
    again.press("U", "Redone: note of");
    assert!(home.stored().contains("Van de vorige keer."));
    again.quit();
}

#[test]
fn a_change_by_one_program_can_be_undone_by_another() {
    let home = Home::new();
    let mut first = home.open();
    let mut second = home.open();
    write(&mut first, "Van de eerste.");
    save(&mut first);
    second.press("u", "Undone: note of");
    first.press("u", "There is nothing to undo");
    first.quit();
    second.quit();
    assert!(!home.stored().contains("Van de eerste."));
}
