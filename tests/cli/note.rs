//! Notes after a meeting.

use std::fs;

use rstest::rstest;

use crate::home::Home;

/// The newest note of the example.
fn newest(home: &Home) -> serde_json::Value {
    home.overleg_on_example(&["note", "list", "nd", "--json"]).succeeds().json()["notes"][0].clone()
}

fn note_count(home: &Home) -> usize {
    let json = home.overleg_on_example(&["note", "list", "--json"]).succeeds().json();
    json["notes"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_note_is_saved_with_its_attendees_and_follow_ups() {
    let home = Home::with_example();
    let output = home
        .dutch_on_example(&["note", "add", "nd", "--date", "12/11/2026"])
        .and(&["--present", "clb", "--present", "Stad Diest", "--present", "CLB"])
        .and(&["--follow-up", "Joeri bellen@1/12/2026", "--follow-up", "Lezen"])
        .and(&["--text", "- Eerste punt\nTweede punt"])
        .succeeds();
    assert_eq!(output.stderr, "Verslag bewaard: Netwerk Diest, 12 november 2026.\n");
    let note = newest(&home);
    assert_eq!(output.stdout.trim(), note["id"]);
    assert_eq!(note["date"], "2026-11-12");
    assert_eq!(note["text"], "- Eerste punt\nTweede punt");
    assert_eq!(note["present"][0]["organisation"]["abbreviation"], "CLB");
    assert_eq!(note["present"][1]["organisation"]["name"], "Stad Diest");
    assert_eq!(note["present"].as_array().map(Vec::len), Some(2));
    assert_eq!(note["follow_ups"][0]["text"], "Joeri bellen");
    assert_eq!(note["follow_ups"][0]["due"], "2026-12-01");
    assert_eq!(note["follow_ups"][1]["text"], "Lezen");
    assert_eq!(note["follow_ups"][1]["about"]["name"], "Netwerk Diest");
}

#[test]
fn a_person_attends_for_the_organisation_where_they_work() {
    let home = Home::with_example();
    home.overleg_on_example(&["note", "add", "nd", "--present", "an claes", "--text", "x"]).succeeds();
    let present = &newest(&home)["present"][0];
    assert_eq!(present["organisation"]["name"], "Stad Diest");
    assert_eq!(present["person"]["name"], "An Claes");
}

#[test]
fn with_json_the_saved_note_is_printed() {
    let home = Home::with_example();
    let output = home.overleg_on_example(&["note", "add", "nd", "--json", "--text", "Kort"]).succeeds();
    assert_eq!(output.json(), newest(&home));
}

#[test]
fn the_text_can_come_from_standard_input() {
    let home = Home::with_example();
    home.overleg_on_example(&["note", "add", "nd", "--text", "-"]).stdin("Één\ntwee\n\n").succeeds();
    assert_eq!(newest(&home)["text"], "Één\ntwee");
}

#[test]
fn without_a_text_the_editor_opens() {
    let home = Home::with_example();
    home.write("ed it.sh", "printf 'Getypt\\n' > \"$1\"");
    let editor = format!("sh '{}'", home.path("ed it.sh").display());
    home.overleg_on_example(&["note", "add", "nd"]).env("EDITOR", editor).succeeds();
    assert_eq!(newest(&home)["text"], "Getypt");
}

#[test]
fn the_editor_in_the_settings_overrides_that_of_the_environment() {
    let home = Home::with_example();
    home.write("set.sh", "printf ingesteld > \"$1\"");
    let command = format!("sh '{}'", home.path("set.sh").display());
    let settings = &home.places()["settings"];
    home.write(settings, &format!("editor = \"{command}\""));
    home.overleg_on_example(&["note", "add", "nd"]).env("VISUAL", "false").succeeds();
    assert_eq!(newest(&home)["text"], "ingesteld");
}

#[test]
fn an_editor_that_fails_keeps_the_text_and_says_where() {
    let home = Home::with_example();
    home.write("ed.sh", "printf Getypt > \"$1\"; exit 1");
    let output = home.overleg_on_example(&["note", "add", "nd"]).env("EDITOR", "sh ed.sh").exits_with(1);
    let (_, kept) = output.stderr.trim().rsplit_once(' ').expect("a path");
    assert_eq!(fs::read_to_string(kept).expect("kept"), "Getypt");
    assert_eq!(note_count(&home), 1);
}

#[test]
fn an_empty_text_saves_nothing_and_says_so() {
    let home = Home::with_example();
    let output = home.overleg_on_example(&["note", "add", "nd"]).env("EDITOR", "true").exits_with(1);
    assert_eq!(output.stderr, "The note is empty; nothing was saved.\n");
    home.overleg_on_example(&["note", "add", "nd", "--text", " \n"]).exits_with(1);
    assert_eq!(note_count(&home), 1);
}

#[rstest]
#[case::forum(&["zzzz"], "zzzz")]
#[case::date(&["nd", "--date", "31/2"], "“31/2” is geen datum")]
#[case::organisation(&["nd", "--present", "zzzz"], "zzzz")]
#[case::nobody_of_an_organisation(&["nd", "--present", "barbara"], "--present: van Barbara is niet bekend")]
#[case::due_date(&["nd", "--follow-up", "mail an@diest.be"], "Schrijf @@ voor een gewone @")]
#[case::empty_follow_up(&["nd", "--follow-up", "@1/12"], "Een opvolgpunt moet een tekst hebben")]
fn a_mistake_is_reported_before_the_editor_opens(#[case] arguments: &[&str], #[case] words: &str) {
    let home = Home::with_example();
    home.write("ed.sh", "touch opened; printf x > \"$1\"");
    let run = home.dutch_on_example(&[&["note", "add"], arguments].concat());
    let output = run.env("EDITOR", "sh ed.sh").exits_with(2);
    assert!(output.stderr.contains(words), "{}", output.stderr);
    assert!(!home.path("opened").exists());
    assert_eq!(note_count(&home), 1);
}

#[test]
fn a_text_that_cannot_be_saved_is_kept_in_a_file() {
    let home = Home::with_example();
    home.write("ed.sh", "printf Getypt > \"$1\"; printf '{' > example.json");
    let output = home.overleg_on_example(&["note", "add", "nd"]).env("EDITOR", "sh ed.sh").exits_with(1);
    let last = output.stderr.lines().last().expect("words");
    let kept = last.strip_prefix("Your text is in ").expect("where the text is");
    assert_eq!(fs::read_to_string(kept).expect("kept"), "Getypt");
}

#[test]
fn a_forum_without_notes_says_so() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["note", "list", "werkgroep"]).succeeds();
    assert_eq!((output.stdout.as_str(), output.stderr.is_empty()), ("", false));
}
