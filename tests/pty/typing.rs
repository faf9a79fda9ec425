//! Keys and pasted text as a terminal sends them.

use crate::steps::{ENTER, ESC, FORUM, TAB, go_to, save, write};
use crate::terminal::Home;

/// Text that could be copied from a web page or an e-mail: letters that are keys elsewhere, lines, and sequences
/// that colour, ring and name the window.
const PASTED: &str = "q n /\nrood \x1b[31mhier\x07\x1b]0;titel\x07 en einde";

#[test]
fn pasted_text_is_text_and_triggers_nothing() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Geplakt: ");
    terminal.paste(PASTED);
    terminal.wait_for("Geplakt: q n /");
    terminal.wait_for("en einde");
    let sent = terminal.look(crate::terminal::Screen::sent);
    for sequence in ["\x1b[31m", "\x1b]0;", "\x07"] {
        assert!(!sent.contains(sequence), "{sequence:?} reached the terminal");
    }
    save(&mut terminal);
    let stored = home.stored();
    assert!(stored.contains(r"Geplakt: q n /\nrood "), "{stored}");
    assert!(!stored.contains(r"\u001b"), "{stored}");
    terminal.quit();
}

#[test]
fn text_pasted_where_nothing_can_be_typed_triggers_nothing() {
    let home = Home::new();
    let mut terminal = home.open();
    terminal.paste("nq\x03\x03");
    terminal.press("?", "Signs: my place at the table");
    terminal.keys("\x1b");
    terminal.wait_until_gone("Signs");
    terminal.look(|screen| assert!(!screen.shows("New note"), "{screen}"));
    terminal.quit();
}

#[test]
fn letters_with_diacritics_and_emoji_can_be_typed() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Financiële ideeën, geïnd 🙂 ok");
    save(&mut terminal);
    assert!(home.stored().contains("Financiële ideeën, geïnd 🙂 ok"));
    terminal.quit();
}

#[test]
fn the_digit_row_of_a_belgian_keyboard_switches_screens() {
    let home = Home::new();
    let mut terminal = home.program().size(80, 24).open();
    go_to(&mut terminal, FORUM);
    terminal.press(ENTER, "Purpose");
    terminal.keys("&");
    terminal.wait_until_gone("Purpose");
    terminal.wait_for("Provinciaal Platform");
    terminal.quit();
}

#[test]
fn the_terminal_cursor_is_where_the_next_letter_appears() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "ë🙂 hier");
    let (column, row) = terminal.find("ë🙂 hier");
    // The emoji is two cells wide.
    let behind = (row, column + 8);
    terminal.wait_until("the caret behind the text", |screen| {
        screen.emulator().cursor_position() == behind && !screen.emulator().hide_cursor()
    });
    terminal.press(TAB, "what needs to be done?");
    terminal.wait_until("the caret in the follow-ups", |screen| {
        let (column, row) = screen.find("what needs to be done?").expect("a field");
        screen.emulator().cursor_position() == (row, column)
    });
}

#[test]
fn a_name_typed_with_enter_in_one_burst_opens_its_page_and_a_key_that_removes_waits_until_it_is_seen() {
    let home = Home::new();
    let mut terminal = home.open();
    terminal.press("/ark\rd", "d does not count: this was not on the screen yet");
    assert!(home.stored().contains("Arktos"));
    terminal.press("d", "With Arktos, 2 memberships go too");
    terminal.keys(ESC);
    terminal.wait_until_gone("With Arktos");
    terminal.quit();
}

#[test]
fn after_a_refused_key_the_rest_of_a_sentence_does_nothing() {
    let home = Home::new();
    let mut terminal = home.open();
    let before = home.stored();
    terminal.press("/arktos\r", "Organisations › Arktos");
    terminal.press("in de vergadering duurde het lang", "The rest was not used");
    terminal.look(|screen| {
        assert!(screen.shows("hoose a forum or a region") && !screen.shows("Edit Arktos"), "{screen}");
    });
    terminal.quit();
    assert_eq!(home.stored(), before);
}

#[test]
fn a_sentence_typed_after_the_name_of_a_forum_goes_into_its_note() {
    let home = Home::new();
    let mut terminal = home.open();
    terminal.press("/klank\rnde vergadering duurde lang", "de vergadering duurde lang");
    terminal.look(|screen| assert!(screen.shows("New note"), "{screen}"));
    terminal.kill9();
}

#[test]
fn what_is_typed_while_the_program_starts_changes_nothing() {
    let home = Home::new();
    home.open().quit();
    let before = home.stored();
    let mut terminal = home.program().start();
    terminal.keys("jjd");
    terminal.wait_for("d does not count: this was not on the screen yet");
    terminal.press("?", "In the tree");
    terminal.keys(ESC);
    terminal.wait_until_gone("In the tree");
    terminal.quit();
    assert_eq!(home.stored(), before);
}

#[test]
fn a_quick_arrow_and_enter_answer_a_question_that_is_on_the_screen() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.press("A", "What do you want to add?");
    terminal.keys("\x1b[B\r");
    terminal.wait_until_gone("What do you want to add?");
    terminal.look(|screen| assert!(!screen.shows("does not count"), "{screen}"));
    terminal.kill9();
}

#[test]
fn a_partner_can_be_picked_in_one_burst() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.keys("avaph\r\x13");
    terminal.wait_for("Saved: VAPH added");
    // The form asks for the next member.
    terminal.keys(ESC);
    terminal.wait_until_gone("New member");
    terminal.quit();
}

/// A megabyte of distinct lines, with these line ends.
fn megabyte(line_end: &str) -> String {
    let lines: Vec<String> = (0..60_000).map(|number| format!("regel {number:05} é{line_end}")).collect();
    lines.concat() + "het einde"
}

#[test]
fn a_megabyte_pasted_into_a_note_arrives_completely() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Begin. ");
    terminal.paste(&megabyte("\r\n"));
    terminal.wait_for("het einde");
    terminal.press(" en verder", "het einde en verder");
    save(&mut terminal);
    terminal.quit();
    let expected = format!("Begin. {} en verder", megabyte("\\n"));
    assert!(home.stored().contains(&expected));
}

#[test]
fn a_megabyte_pasted_into_a_line_or_outside_any_field_is_survived() {
    let home = Home::new();
    let mut terminal = home.open();
    terminal.paste(&megabyte("\r"));
    terminal.press("a", "New forum");
    terminal.paste(&megabyte("\r"));
    terminal.wait_for("het einde");
    terminal.press("!", "het einde!");
    terminal.press("\x13", "Saved");
    terminal.quit();
    assert!(home.stored().contains("regel 59999 é het einde!"));
}
