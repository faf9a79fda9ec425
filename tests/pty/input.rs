//! What a terminal sends that nobody typed: halves of keys, unknown keys, answers to a question of another program.

use rstest::rstest;

use crate::steps::{ESC, FORUM, go_to, write};
use crate::terminal::Home;

#[rstest]
#[case::unknown(b"\x1bOc")]
#[case::unknown_letter(b"\x1b[a")]
#[case::mode_report(b"\x1b[?2026;2$y")]
#[case::escape(b"\x1b")]
#[case::half(b"\x1b[27;2")]
#[case::half_a_character(b"\xc3")]
#[case::half_an_answer(b"\x1b]11;rgb:ff")]
fn the_program_goes_on_after_half_a_key_or_an_unknown_one(#[case] sent: &[u8]) {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.keys(sent);
    terminal.resize(80, 24);
    terminal.wait_until("one pane", |screen| !screen.shows("Purpose") && screen.shows("? help"));
    terminal.keys(sent);
    terminal.signal("TERM");
    assert!(terminal.wait_exit().success());
}

#[test]
fn shift_enter_of_a_terminal_that_tells_it_apart_is_enter() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Eerste");
    terminal.press("\x1b[27;2;13~tweede", "tweede");
    terminal.look(|screen| assert!(!screen.shows("Eerstetweede") && !screen.shows("27;2"), "{screen}"));
    terminal.kill9();
}

#[test]
fn late_answers_of_the_terminal_are_not_typed_into_a_note() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Voor");
    terminal.keys("\x1b]11;rgb:1e1e/1e1e/2e2e\x07\x1bP>|XTerm(379)\x1b\\\x1b[?62;22c\x1b_Gi=1;OK\x1b\\");
    terminal.press("en na", "Vooren na");
    terminal.kill9();
}

#[rstest]
#[case::arrow("[A")]
#[case::arrow_in_application_mode("OB")]
#[case::paste("[200~d\x1b[201~")]
fn the_rest_of_a_key_whose_escape_came_early_does_nothing_in_a_list(#[case] rest: &str) {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    let before = home.stored();
    terminal.press("?", "In the tree");
    terminal.keys(ESC);
    terminal.wait_until_gone("In the tree");
    terminal.keys(rest);
    // What comes after it shows that it has been handled.
    terminal.press("?", "In the tree");
    terminal.keys(ESC);
    terminal.wait_until_gone("In the tree");
    terminal.look(|screen| assert!(!screen.shows("What do you want to add?"), "{screen}"));
    terminal.quit();
    assert_eq!(home.stored(), before);
}

#[test]
fn text_pasted_into_a_list_does_nothing() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    let before = home.stored();
    terminal.paste("d\rnq");
    terminal.press("?", "In the tree");
    terminal.keys(ESC);
    terminal.wait_until_gone("In the tree");
    terminal.quit();
    assert_eq!(home.stored(), before);
}
