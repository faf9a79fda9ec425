//! Listing and erasing the data on a person.

use std::fs;
use std::path::Path;

use overleg::store::Drafts;

use crate::home::Home;

fn everything_in(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let text = |path: std::path::PathBuf| {
        if path.is_dir() { everything_in(&path) } else { fs::read_to_string(path).expect("text") }
    };
    entries.map(text).collect()
}

/// The example with a note that names An Claes, and therefore a history and a backup.
fn home() -> Home {
    let home = Home::with_example();
    home.overleg_on_example(&["note", "add", "nd", "--text", "Begin.\nMevrouw Claes belt.\nEinde."])
        .succeeds();
    home.overleg_on_example(&["edit", "person", "an claes", "--function", "schepen"]).succeeds();
    home
}

#[test]
fn all_data_about_a_person_is_listed() {
    let output = home().dutch_on_example(&["person", "about", "an claes"]).succeeds();
    for line in [
        "  An Claes (persoon): gaat over deze persoon",
        "    E-mail: an@diest.example",
        "    Organisatie: Stad Diest",
        "  Stad Diest in Netwerk Diest (lidmaatschap): deze persoon staat erbij",
        "  12 maart 2026 · Netwerk Diest (verslag): deze persoon staat erbij",
        "    Verslag: Mevrouw Claes belt.",
        "  Kaartje sturen (opvolgpunt): gaat over deze persoon",
    ] {
        assert!(output.stdout.lines().any(|found| found == line), "{line}\n{}", output.stdout);
    }
    assert!(output.stdout.contains("example.history") && output.stdout.contains("example.backups"));
    assert!(output.stdout.contains("Waar overleg niet bij kan"));
}

#[test]
fn all_data_about_a_person_is_printed_in_json_as_it_is_stored() {
    let home = home();
    let store = home
        .read("example.json")
        .replace("\"function\": \"schepen\"", "\"function\": \"schepen\",\"shoe_size\": 38");
    home.write("example.json", &store);
    let json = home.overleg_on_example(&["person", "about", "claes", "--json"]).succeeds().json();
    assert_eq!(json["records"][0]["record"]["shoe_size"], 38);
    let history = json["files"].as_array().expect("a list").iter().find(|file| file["held"] == "history");
    assert_eq!(history.expect("the history")["places"], 2);
    let lines = home.overleg_on_example(&["person", "about", "claes"]).succeeds().stdout;
    assert!(lines.contains("Shoe_size: 38"), "{lines}");
}

#[test]
fn without_a_terminal_nobody_is_erased_without_the_option() {
    let home = home();
    let before = everything_in(&home.path(""));
    let output = home.dutch_on_example(&["person", "erase", "an claes"]).stdin("ja\n").exits_with(2);
    assert!(output.stderr.starts_with("Er is niets gewist"), "{}", output.stderr);
    assert!(output.stdout.contains("  An Claes (persoon): wordt helemaal gewist"), "{}", output.stdout);
    assert_eq!(everything_in(&home.path("")), before);
}

#[test]
fn a_person_is_erased_after_showing_what_will_be_removed() {
    let home = home();
    let output = home.dutch_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    assert!(output.stdout.contains("    Wordt: Mevrouw [gewist] belt.\n"), "{}", output.stdout);
    assert!(output.stderr.contains("Waar overleg niet bij kan"), "{}", output.stderr);
    let left = everything_in(&home.path(""));
    assert!(!left.contains("Claes") && !left.contains("diest.example") && left.contains("Mevrouw [gewist]"));
    home.overleg_on_example(&["check"]).succeeds();
    home.overleg_on_example(&["person", "about", "an claes"]).exits_with(2);
}

#[test]
fn what_is_shown_of_a_name_that_is_split_over_two_lines_is_what_erasing_makes_of_it() {
    let home = home();
    home.overleg_on_example(&["note", "add", "nd", "--text", "An Claes en\nAn Cla-\nes."]).succeeds();
    let shown = home.dutch_on_example(&["person", "erase", "an claes", "--yes"]).succeeds().stdout;
    assert!(shown.contains("Wordt: [gewist] en"), "{shown}");
    assert!(!shown.contains("Cla-\n    Wordt") && !shown.contains("] Cla-"), "{shown}");
}

#[test]
fn a_last_name_by_itself_can_be_left() {
    let home = home();
    home.overleg_on_example(&["person", "erase", "an claes", "--yes", "--whole-names"]).succeeds();
    let left = everything_in(&home.path(""));
    assert!(left.contains("Mevrouw Claes") && !left.contains("An Claes"));
}

#[test]
fn somebody_in_the_trash_is_still_found_and_erased() {
    let home = home();
    home.overleg_on_example(&["remove", "person", "an claes"]).succeeds();
    home.overleg_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    assert!(!everything_in(&home.path("")).contains("Claes"));
    assert!(home.overleg_on_example(&["trash"]).succeeds().stdout.lines().count() == 0);
}

#[test]
fn the_organisation_of_an_erased_person_takes_over_their_promises() {
    let home = home();
    home.overleg_on_example(&["edit", "follow-up", "cijfers opvragen", "--waiting-for", "an claes"])
        .succeeds();
    home.overleg_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    let json = home.overleg_on_example(&["follow-up", "list", "--json"]).succeeds().json();
    let list = json["follow_ups"].as_array().expect("a list");
    let promised =
        list.iter().find(|follow_up| follow_up["text"] == "Cijfers opvragen").expect("still there");
    assert_eq!(promised["waiting_for"]["name"], "Stad Diest");
}

#[test]
fn texts_that_may_be_about_a_namesake_are_left_and_reported() {
    let home = home();
    for name in ["An Claes", "Jef"] {
        home.overleg_on_example(&["add", "person", "--name", name]).succeeds();
    }
    home.overleg_on_example(&["add", "person", "--name", "Jef Peeters"]).succeeds();
    home.overleg_on_example(&["note", "add", "nd", "--text", "An Claes en Jef. Ook Jef Peeters."]).succeeds();
    let an = home.overleg_on_example(&["person", "erase", "00000000-0000-8000-8000-000000000402", "--yes"]);
    let output = an.succeeds();
    for words in ["may be about somebody else", "An Claes en Jef. Ook Jef Peeters.", "Mevrouw Claes belt."] {
        assert!(output.stderr.contains(words), "{words}\n{}", output.stderr);
    }
    let output = home.dutch_on_example(&["person", "erase", "jef", "--yes"]).succeeds();
    assert!(output.stderr.contains("niet veranderd (1)"), "{}", output.stderr);
    assert!(home.read("example.json").contains("An Claes en Jef. Ook Jef Peeters."));
    let output = home.overleg_on_example(&["person", "erase", "jef peeters", "--yes"]).succeeds();
    assert!(!output.stderr.contains("may be about somebody else"), "{}", output.stderr);
}

#[test]
fn check_reports_an_unfinished_erasure() {
    let home = home();
    assert_eq!(home.overleg_on_example(&["check"]).succeeds().stderr, "");
    home.write("example.erasing", "{");
    let output = home.overleg_on_example(&["check"]).succeeds().stderr;
    assert!(output.starts_with("The erasure of a person was started but not finished"), "{output}");
    let output = home.dutch_on_example(&["check"]).succeeds().stderr;
    assert!(output.starts_with("Het wissen van een persoon is begonnen maar niet voltooid"), "{output}");
    home.overleg_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    assert_eq!(home.overleg_on_example(&["check"]).succeeds().stderr, "");
}

#[test]
fn a_person_goes_however_they_are_spelled() {
    let home = home();
    let text =
        "Annie Claes' plan, AN CLAES, An Cla-\nes, anclaes@elders.be, bel 013000000 of +32 13 00 00 00.";
    home.overleg_on_example(&["note", "add", "nd", "--text", text]).succeeds();
    home.overleg_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    let left = everything_in(&home.path("")).to_lowercase();
    for spelling in ["claes", "cla-", "013000000", "13 00 00 00"] {
        assert!(!left.contains(spelling), "{spelling}");
    }
}

#[test]
fn what_may_mean_somebody_else_is_listed_and_left_until_it_is_given() {
    let home = home();
    home.overleg_on_example(&["note", "add", "nd", "--text", "Zie a.claes@elders.be."]).succeeds();
    let output = home.dutch_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    assert!(output.stdout.contains("Misschien ook deze persoon (1):\n  “a.claes”\n"), "{}", output.stdout);
    assert!(output.stderr.contains("Wis het mee met --also a.claes"), "{}", output.stderr);
    assert!(home.read("example.json").contains("a.claes@"));
}

#[test]
fn what_was_near_is_erased_when_it_is_given() {
    let home = home();
    home.overleg_on_example(&["note", "add", "nd", "--text", "Zie a.claes@elders.be."]).succeeds();
    home.overleg_on_example(&["person", "erase", "an claes", "--yes", "--also", "a.claes"]).succeeds();
    assert!(!everything_in(&home.path("")).contains("claes"));
}

#[test]
fn an_erasure_that_a_draft_holds_up_fails_until_it_is_finished() {
    let home = home();
    let drafts = Drafts::open(&home.path("example.json")).expect("a slot");
    drafts.save(&serde_json::json!({ "text": "An Claes zei" })).expect("saved");
    let erase = || home.dutch_on_example(&["person", "erase", "an claes", "--yes"]);
    for _ in 0..2 {
        let output = erase().exits_with(1);
        assert!(output.stderr.contains("Het wissen gaat vanzelf verder"), "{}", output.stderr);
    }
    drop(drafts);
    erase().succeeds();
    assert!(!everything_in(&home.path("")).contains("Claes"));
}

#[test]
fn an_erasure_that_was_held_up_is_finished_by_the_next_command() {
    let home = home();
    let drafts = Drafts::open(&home.path("example.json")).expect("a slot");
    drafts.save(&serde_json::json!({ "text": "An Claes zei" })).expect("saved");
    home.overleg_on_example(&["person", "erase", "an claes", "--yes"]).exits_with(1);
    home.overleg_on_example(&["note", "add", "nd", "--text", "An Claes zei"]).succeeds();
    drop(drafts);
    let output = home.overleg_on_example(&["tree"]).succeeds();
    assert!(output.stderr.contains("is now finished"), "{}", output.stderr);
    assert!(!everything_in(&home.path("")).contains("Claes"));
}

#[test]
fn what_an_editor_left_in_the_temporary_folder_is_cleaned() {
    let home = home();
    home.write("overleg-x1.md", "Met An Claes gebeld.");
    home.overleg_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    assert_eq!(home.read("overleg-x1.md"), "Met [erased] gebeld.");
}

#[test]
fn a_copy_by_another_program_is_named() {
    let home = home();
    home.write("example.json~", &home.read("example.json"));
    let output = home.overleg_on_example(&["person", "erase", "an claes", "--yes"]).succeeds();
    assert!(output.stderr.contains("example.json~: overleg leaves this file alone"), "{}", output.stderr);
}
