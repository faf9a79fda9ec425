//! The history of changes, and undoing and redoing them.

use jiff::tz::TimeZone;
use overleg::domain::Timestamp;
use overleg::i18n::Lang;
use serde_json::{Value, json};

use crate::home::Home;

/// The example after a follow-up was marked as done and a note added.
fn used() -> Home {
    let home = Home::with_example();
    home.overleg_on_example(&["follow-up", "done", "an bellen"]).succeeds();
    home.overleg_on_example(&["note", "add", "nd", "--date", "12/11/2026", "--text", "Kort"]).succeeds();
    home
}

fn steps(home: &Home) -> Vec<Value> {
    let json = home.overleg_on_example(&["history", "--json"]).succeeds().json();
    json["steps"].as_array().expect("a list").clone()
}

#[test]
fn undo_and_redo_say_what_they_did() {
    let home = used();
    let end = home.read("example.json");
    let output = home.dutch_on_example(&["undo"]).succeeds();
    let words = "Ongedaan gemaakt: verslag van 12 november toegevoegd\n";
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", words));
    let output = home.overleg_on_example(&["undo"]).succeeds();
    assert_eq!(output.stderr, "Undone: “An bellen” marked as done\n");
    let output = home.overleg_on_example(&["redo"]).succeeds();
    assert_eq!(output.stderr, "Redone: “An bellen” marked as done\n");
    home.overleg_on_example(&["redo"]).succeeds();
    assert_eq!(home.read("example.json"), end);
}

#[test]
fn undo_says_so_when_nothing_was_changed_yet() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["history"]).succeeds();
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", "Er is nog niets gewijzigd.\n"));
}

#[test]
fn with_nothing_to_undo_or_redo_the_exit_status_is_one_and_the_store_stays_as_it_is() {
    let home = Home::with_example();
    let before = home.read("example.json");
    let output = home.dutch_on_example(&["undo"]).exits_with(1);
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", "Er is niets om ongedaan te maken\n"));
    let output = home.overleg_on_example(&["redo"]).exits_with(1);
    assert_eq!(output.stderr, "There is nothing to redo\n");
    assert_eq!(home.read("example.json"), before);
}

#[test]
fn a_record_that_was_changed_by_hand_is_not_undone_and_undo_says_so() {
    let home = used();
    home.write("example.json", &home.read("example.json").replace("Kort", "Langer"));
    let output = home.dutch_on_example(&["undo"]).exits_with(1);
    assert!(output.stderr.starts_with("Dit kan niet meer: dit verslag is intussen"), "{}", output.stderr);
    assert!(output.stderr.contains("overgeslagen"), "{}", output.stderr);
    let output = home.overleg_on_example(&["undo"]).succeeds();
    assert_eq!(output.stderr, "Undone: “An bellen” marked as done\n");
}

#[test]
fn the_history_lists_the_newest_first_and_includes_undone_changes() {
    let home = used();
    home.overleg_on_example(&["undo"]).succeeds();
    let output = home.dutch_on_example(&["history"]).succeeds();
    let lines: Vec<_> = output.stdout.lines().filter_map(|line| line.split_once(": ")).collect();
    let (when, what): (Vec<_>, Vec<_>) = lines.into_iter().unzip();
    assert_eq!(what, ["verslag van 12 november toegevoegd (ongedaan gemaakt)", "“An bellen” afgevinkt"]);
    // The home is in the time zone UTC.
    let moment = |step: &Value| -> String {
        let at: Timestamp = step["at"].as_str().and_then(|at| at.parse().ok()).expect("a moment");
        let here = TimeZone::UTC.to_datetime(at);
        format!("{}, {}", Lang::Nl.date(here.date()), Lang::Nl.time(here.time()))
    };
    assert_eq!(when, steps(&home).iter().map(moment).collect::<Vec<_>>());
}

#[test]
fn the_history_can_be_limited_in_length() {
    let home = used();
    let all = home.dutch_on_example(&["history"]).succeeds().stdout;
    let one = home.dutch_on_example(&["history", "--limit", "1"]).succeeds().stdout;
    assert_eq!(one.lines().collect::<Vec<_>>(), all.lines().take(1).collect::<Vec<_>>());
}

#[test]
fn the_history_in_json_contains_the_change_itself() {
    let home = used();
    home.overleg_on_example(&["undo"]).succeeds();
    let steps = steps(&home);
    assert_eq!(steps[0]["what"], "note of 12 November added");
    assert_eq!((&steps[0]["undone"], &steps[1]["undone"]), (&json!(true), &json!(false)));
    assert_eq!(steps[0]["change"]["together"][0]["note"]["add"]["text"], "Kort");
    assert!(steps[0]["at"].as_str().is_some_and(|at| at.ends_with('Z')), "{}", steps[0]["at"]);
}

#[test]
fn a_store_that_was_never_changed_has_no_history() {
    let home = Home::with_example();
    assert_eq!(home.overleg_on_example(&["history"]).succeeds().stdout, "");
    assert_eq!(steps(&home), [] as [Value; 0]);
    assert!(!home.path("example.history").exists(), "reading makes no file");
}
