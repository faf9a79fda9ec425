//! The bytes that the program sends to the terminal.

use std::fs;

use serde_json::Value;

use crate::hostile_text::poison;
use crate::steps::{ENTER, ESC, FORUM, TAB, go_to};
use crate::terminal::{Home, Screen, Terminal};

/// A name that somebody else could put in the store: a colour, a bell, a title for the
/// window, the same in eight bits, and a turned reading direction.
const HOSTILE: &str = "kwaad\x1b[31m\x07\x1b]0;titel\x1b\\\u{9b}31m\u{202e}";

/// Visits every part of the screen, and returns the output that drew it.
fn look_around(terminal: &mut Terminal, forum: &str) -> String {
    go_to(terminal, forum);
    terminal.press(TAB, "Esc back");
    terminal.keys("G");
    terminal.press("n", "› New note");
    terminal.keys(ESC);
    terminal.wait_until_gone("› New note");
    terminal.press("/", "[everything]");
    terminal.press("o:diest", "[organisations]");
    terminal.press(ENTER, "Organisations ›");
    terminal.press("?", "Signs");
    terminal.keys(ESC);
    terminal.wait_until_gone("Signs");
    terminal.press(":", "What do you want to do?");
    terminal.keys(ESC);
    terminal.wait_until_gone("What do you want to do?");
    let sent = terminal.look(Screen::sent);
    terminal.quit();
    sent
}

/// The numbers in the sequences that set how text looks.
fn looks(sent: &str) -> Vec<u16> {
    let sequences = sent.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|char: char| !char.is_ascii_digit() && char != ';')?;
        rest[end..].starts_with('m').then(|| &rest[..end])
    });
    sequences.flat_map(|numbers| numbers.split(';')).filter_map(|number| number.parse().ok()).collect()
}

fn has_colour(sent: &str) -> bool {
    looks(sent).iter().any(|look| matches!(look, 30..=38 | 40..=48 | 90..=97 | 100..=107))
}

#[test]
fn no_color_leaves_only_bold_and_reversed_text() {
    let home = Home::new();
    let sent = look_around(&mut home.program().env("NO_COLOR", "1").open(), FORUM);
    assert!(!has_colour(&sent), "{:?}", looks(&sent));
    assert!(looks(&sent).contains(&1), "headings are bold");
    let coloured = look_around(&mut home.open(), FORUM);
    assert!(has_colour(&coloured), "this test would see a colour");
}

#[test]
fn nothing_in_the_store_can_control_the_terminal() {
    let home = Home::new();
    let mut document: Value = serde_json::from_str(&home.stored()).expect("a document");
    poison(&mut document, HOSTILE);
    fs::write(home.store(), document.to_string()).expect("a store");
    let sent = look_around(&mut home.program().size(240, 40).open(), "Samenwerking Stad Diestkwaad");
    // All that the program itself asks of the terminal in this way is its background.
    let sent = sent.replacen("\x1b]11;?\x1b\\", "", 1);
    for harmful in ["\x1b[31m", "\x1b]", "\x07", "\u{9b}", "\u{202e}"] {
        assert!(!sent.contains(harmful), "{harmful:?} reached the terminal");
    }
}

#[test]
fn copied_text_goes_to_the_clipboard_and_the_status_says_so() {
    let home = Home::new();
    let mut terminal = home.open();
    terminal.press("y", "Sent to the clipboard: Vlaams-Brabant");
    // "Vlaams-Brabant" as the terminal wants it.
    terminal.look(|screen| assert_eq!(screen.clipboard(), ["VmxhYW1zLUJyYWJhbnQ="]));
    terminal.quit();
}

/// The most that a terminal is known to take, as a text.
const MOST_COPIED: usize = 74_994;

#[test]
fn a_text_too_long_for_the_clipboard_is_not_copied_and_the_status_says_so() {
    for (length, said) in [
        (MOST_COPIED, "Sent to the clipboard: xxx"),
        (MOST_COPIED + 1, "Too long to copy: 75 kB, and a terminal takes 74"),
    ] {
        let home = Home::new();
        let document = home.stored().replace("\"Vlaams-Brabant\"", &format!("{:?}", "x".repeat(length)));
        fs::write(home.store(), document).expect("a store");
        let mut terminal = home.open();
        terminal.press("y", said);
        let copied = terminal.look(|screen| screen.clipboard().concat().len());
        assert_eq!(copied, if length == MOST_COPIED { MOST_COPIED / 3 * 4 } else { 0 });
        terminal.quit();
    }
}
