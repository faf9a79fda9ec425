//! The trash: removed records can be brought back, even after a restart.

use crate::steps::{ENTER, FORUM, go_to};
use crate::terminal::Home;

const F8: &str = "\x1b[19~";

#[test]
fn a_removed_forum_is_restored_with_its_members_after_a_restart() {
    let home = Home::new();
    let before = home.stored();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.press("d", "> Cancel");
    terminal.press("r", "Moved to the trash (Ctrl-Z: undo): Samenwerking Stad Diest, with");
    assert!(!home.stored().contains(FORUM));
    terminal.quit();

    let mut again = home.open();
    again.press(F8, "> forum           Samenwerking Stad Diest  with 17 memberships and 1 follow-up  today");
    again.press(ENTER, "Brought back: Samenwerking Stad Diest, with");
    again.wait_for("The trash is empty.");
    assert_eq!(home.stored(), before);
    again.quit();
}
