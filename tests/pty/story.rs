//! The story of the coordinator, from the first start until she finds her notes again.

use crate::steps::{DOWN, ENTER, FORUM, SAVE, SHIFT_TAB, TAB};
use crate::terminal::{Home, Program, Terminal};

const DUTCH: &str = "nl_BE.UTF-8";

fn dutch(home: &Home) -> Program {
    home.program().env("LANG", DUTCH)
}

/// Finds an organisation by a few letters, and opens its page.
fn open_organisation(terminal: &mut Terminal) {
    terminal.press("/", "[alles]");
    terminal.press("kuleuven", "> org.   UPC KU Leuven");
    terminal.press(ENTER, "Organisaties › Universitair Psychiatrisch Centrum KU Leuven");
}

#[test]
fn a_first_start_says_where_the_data_are() {
    let home = Home::empty();
    let mut terminal = dutch(&home).start();
    terminal.wait_for("Welkom");
    terminal.wait_for(&home.store().display().to_string());
    terminal.keys(ENTER);
    terminal.wait_until_gone("Welkom");
    terminal.quit();
    let mut again = dutch(&home).open();
    assert!(!again.look(|screen| screen.shows("Welkom")), "the welcome is for the first time only");
    again.quit();
}

#[test]
fn a_note_is_shown_on_the_page_of_the_forum_and_of_its_attendees() {
    let home = Home::empty();
    let mut terminal = dutch(&home).start();
    terminal.wait_for("Welkom");
    terminal.press(ENTER, "? hulp");
    terminal.press("f", "Zoek in de boom:");
    terminal.press("diest", "Vlaams-Brabant › Diest");
    terminal.keys(ENTER);
    terminal.wait_until_gone("Zoek in de boom:");
    terminal.press(DOWN, "Diest › Samenwerking Stad Diest");
    open_organisation(&mut terminal);
    terminal.keys(DOWN);
    terminal.press(ENTER, "Diest › Samenwerking Stad Diest");

    terminal.press("n", "› Nieuw verslag");
    terminal.keys(SHIFT_TAB);
    terminal.press(" ", "[x] 1G1P");
    terminal.press("kuleuven", "UPC KU Leuven  Universitair");
    terminal.press(ENTER, "[x] UPC KU Leuven");
    terminal.keys(TAB);
    terminal.press("Samen starten in januari.", "Samen starten in januari.");
    terminal.keys(TAB);
    terminal.press("Liesbet bellen", "Liesbet bellen");
    terminal.keys(TAB);
    terminal.press("24/12/2031", "wo 24 dec 2031");
    terminal.press(SAVE, "Verslag bewaard");
    terminal.quit();

    let mut again = dutch(&home).open();
    again.press("f", "Zoek in de boom:");
    again.press(FORUM, "Diest › Samenwerking Stad Diest");
    again.keys(ENTER);
    again.wait_for("[ ] Liesbet bellen");
    again.wait_for("24 december 2031");
    again.press(TAB, "Esc terug");
    // The notes are below the members, at the end of the page.
    again.press("G", "Samen starten in januari.");
    open_organisation(&mut again);
    again.wait_for("Samen starten in januari.");
    again.quit();
}
