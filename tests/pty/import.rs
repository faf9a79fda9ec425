//! A list that is imported on the command line in a terminal: the plan is shown, and what is doubtful is asked. Until
//! somebody says yes, the store stays as it is.

use rstest::rstest;
use serde_json::Value;

use crate::steps::ENTER;
use crate::terminal::{Home, Terminal};

const QUESTION: &str = "Import ";
const ASKED: &str = "[y/N]";

fn sample(name: &str) -> String {
    format!("{}/tests/support/exchange/samples/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn import(home: &Home, file: &str) -> Terminal {
    home.program().arguments(["import", &sample(file), "--today", "2026-11-23"]).start()
}

/// Answers the question that is shown, by the number of the answer that has this text, and waits for the next one.
fn answer(terminal: &mut Terminal, text: &str, next: &str) {
    terminal.wait_for(text);
    let number = terminal.look(|screen| {
        let rows = screen.rows();
        let row = rows.iter().rev().find(|row| row.contains(text)).expect("the answer").clone();
        row.trim().split(' ').next().unwrap_or_default().to_owned()
    });
    terminal.press(format!("{number}{ENTER}"), next);
}

/// Takes what is likeliest in each of the three doubts of the list of members.
fn take_what_is_likeliest(terminal: &mut Terminal) {
    terminal.wait_for("the same as Joeri");
    terminal.press(ENTER, "the same as Arktos");
    terminal.press(ENTER, "“Vrij CLB Voorbeeldstreek”");
    terminal.press(ENTER, ASKED);
}

/// The names of the people in the store.
fn people(home: &Home) -> Vec<String> {
    let store: Value = serde_json::from_str(&home.stored()).expect("a store");
    let people = store["persons"].as_array().expect("people").iter();
    people.filter_map(|person| person["name"].as_str()).map(str::to_owned).collect()
}

#[test]
fn what_is_accepted_is_imported_with_what_was_likeliest() {
    let home = Home::new();
    let mut terminal = import(&home, "members_be_excel.csv");
    take_what_is_likeliest(&mut terminal);
    terminal.wait_for(&format!("{QUESTION}14 records? {ASKED}"));
    terminal.press(format!("y{ENTER}"), "overleg undo takes it all back");
    assert!(terminal.wait_exit().success());
    assert!(people(&home).iter().any(|name| name == "Joeri Voorbeeld"), "{:?}", people(&home));
}

#[rstest]
#[case::no("n\r")]
#[case::only_enter("\r")]
#[case::something_else("perhaps\r")]
#[case::end_of_input("\x04")]
#[case::interrupted("\x03")]
fn what_is_not_accepted_leaves_the_store_as_it_is(#[case] keys: &str) {
    let home = Home::new();
    let before = home.stored();
    let mut terminal = import(&home, "members_be_excel.csv");
    take_what_is_likeliest(&mut terminal);
    terminal.keys(keys);
    assert!(!terminal.wait_exit().success());
    assert_eq!(home.stored(), before);
}

#[rstest]
#[case::end_of_input("\x04")]
#[case::interrupted("\x03")]
fn who_leaves_at_a_doubt_leaves_the_store_as_it_is(#[case] keys: &str) {
    let home = Home::new();
    let before = home.stored();
    let mut terminal = import(&home, "members_be_excel.csv");
    answer(&mut terminal, "a new person", "the same as Arktos");
    terminal.keys(keys);
    assert!(!terminal.wait_exit().success());
    assert_eq!(home.stored(), before);
}

#[rstest]
#[case::same("the same as Joeri", &["Joeri Voorbeeld"])]
#[case::new("a new person", &["Joeri", "Joeri Voorbeeld"])]
fn a_doubtful_row_becomes_what_the_user_chooses(#[case] chosen: &str, #[case] expected: &[&str]) {
    let home = Home::new();
    let mut terminal = import(&home, "members_be_excel.csv");
    answer(&mut terminal, chosen, "the same as Arktos");
    terminal.press(ENTER, "“Vrij CLB Voorbeeldstreek”");
    terminal.press(ENTER, ASKED);
    terminal.press(format!("y{ENTER}"), "overleg undo takes it all back");
    assert!(terminal.wait_exit().success());
    let mut names = people(&home);
    names.retain(|name| name.starts_with("Joeri"));
    names.sort();
    assert_eq!(names, expected);
}

#[test]
fn a_doubtful_row_is_left_out_when_the_user_says_so() {
    let home = Home::new();
    let mut terminal = import(&home, "members_be_excel.csv");
    answer(&mut terminal, "leave out, also the next time", "the same as Arktos");
    terminal.press(ENTER, "“Vrij CLB Voorbeeldstreek”");
    // He is in the list twice, with the organisation written otherwise.
    terminal.press(ENTER, "Row 10: “Joeri Voorbeeld”");
    answer(&mut terminal, "leave out, also the next time", ASKED);
    terminal.press(format!("y{ENTER}"), "overleg undo takes it all back");
    assert!(terminal.wait_exit().success());
    assert!(!people(&home).iter().any(|name| name == "Joeri Voorbeeld"), "{:?}", people(&home));
}

#[test]
fn an_answer_that_is_none_of_them_is_asked_again() {
    let home = Home::new();
    let mut terminal = import(&home, "members_be_excel.csv");
    terminal.wait_for("the same as Joeri");
    terminal.press(format!("9{ENTER}"), "Give a number from 1 to 3.");
    answer(&mut terminal, "a new person", "the same as Arktos");
    terminal.keys("\x03");
    terminal.wait_exit();
}

#[test]
fn the_sheet_is_chosen_by_its_number() {
    let home = Home::new();
    let mut terminal = import(&home, "members.xlsx");
    terminal.wait_for("Which sheet?");
    answer(&mut terminal, "Scholen", ASKED);
    terminal.press(format!("y{ENTER}"), "overleg undo takes it all back");
    assert!(terminal.wait_exit().success());
}
