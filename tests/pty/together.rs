//! Two of them at once, on one store.

use crate::steps::{ESC, TAB, save, write};
use crate::terminal::Home;

#[test]
fn a_note_from_elsewhere_is_kept_and_seen_after_the_next_change() {
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
fn each_keeps_a_draft_of_its_own() {
    let home = Home::new();
    let mut first = home.open();
    let mut second = home.open();
    write(&mut first, "Van de eerste.");
    write(&mut second, "Van de tweede.");
    home.wait_for_drafts(|drafts| {
        let all = drafts.concat();
        drafts.len() == 2 && all.contains("Van de eerste.") && all.contains("Van de tweede.")
    });
    first.press(ESC, "not saved yet");
    first.press("\x1b[C", "> Discard");
    first.keys("\r");
    first.wait_until_gone("New note");
    first.quit();
    assert_eq!(home.drafts().len(), 1, "{:?}", home.drafts());
    assert!(home.drafts().concat().contains("Van de tweede."));
}
