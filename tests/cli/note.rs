//! Notes after a meeting.

use std::fs;

use rstest::rstest;

use crate::home::Home;

/// The newest note of the example.
fn newest(home: &Home) -> serde_json::Value {
    home.overleg_on_example(&["note", "list", "nd", "--json"]).succeeds().json()["notes"][0].clone()
}

/// Carries out a command that the program gave, in a shell.
fn carry_out(home: &Home, command: &str) {
    let script = format!("overleg() {{ \"$0\" \"$@\"; }}; {command}");
    let mut shell = std::process::Command::new("sh");
    shell.env_clear().envs(home.environment()).current_dir(home.path(""));
    let output = shell.args(["-c", &script, env!("CARGO_BIN_EXE_overleg")]).output().expect("a shell");
    assert!(output.status.success(), "{command}: {output:?}");
}

fn note_count(home: &Home) -> usize {
    let json = home.overleg_on_example(&["note", "list", "--json"]).succeeds().json();
    json["notes"].as_array().map_or(0, Vec::len)
}

#[test]
fn a_note_is_saved_with_its_attendees_and_follow_ups() {
    let home = Home::with_example();
    let output = home
        .dutch_on_example(&["note", "add", "nd", "--date", "1/4/2026"])
        .and(&["--present", "clb", "--present", "Stad Diest", "--present", "CLB"])
        .and(&["--follow-up", "Joeri bellen@1/12/2026", "--follow-up", "Lezen"])
        .and(&["--text", "- Eerste punt\nTweede punt"])
        .succeeds();
    assert_eq!(output.stderr, "Verslag bewaard: Netwerk Diest, 1 april 2026.\n");
    let note = newest(&home);
    assert_eq!(output.stdout.trim(), note["id"]);
    assert_eq!(note["date"], "2026-04-01");
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
fn a_note_dated_after_today_is_saved_with_a_warning() {
    let home = Home::with_example();
    let output =
        home.overleg_on_example(&["note", "add", "nd", "--date", "1/2/2199", "--text", "x"]).succeeds();
    assert!(output.stderr.ends_with("Note: Friday 1 February 2199 is after today.\n"), "{}", output.stderr);
    assert_eq!(newest(&home)["date"], "2199-02-01");
}

#[test]
fn a_date_that_cannot_be_is_refused_with_the_reason() {
    let home = Home::with_example();
    let said =
        home.dutch_on_example(&["note", "add", "nd", "--date", "ma 12/11/2020", "--text", "x"]).exits_with(2);
    assert!(said.stderr.contains("“ma 12/11/2020” is geen datum: 12 november 2020 is een donderdag."));
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
    home.in_terminal_on_example(&["note", "add", "nd"]).env("EDITOR", editor).succeeds();
    assert_eq!(newest(&home)["text"], "Getypt");
}

#[test]
fn without_a_text_and_a_terminal_the_text_is_asked_for() {
    let home = Home::with_example();
    home.write("ed.sh", "printf x > \"$1\"");
    let said = home.overleg_on_example(&["note", "add", "nd"]).env("EDITOR", "sh ed.sh").exits_with(2);
    assert!(
        said.stderr.contains(" --text") && said.stderr.ends_with("note add --help.\n"),
        "{}",
        said.stderr
    );
    assert_eq!(note_count(&home), 1);
}

#[test]
fn a_note_of_which_nothing_is_given_opens_in_the_editor() {
    let home = Home::with_example();
    home.write("ed.sh", "printf ' En tot slot.' >> \"$1\"");
    let edit = ["edit", "note", "nd: 12/3/2026"];
    let said = home.in_terminal_on_example(&edit).env("EDITOR", "sh ed.sh").succeeds();
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", "Saved: note of 12 March changed\n"));
    assert_eq!(newest(&home)["text"], "Kennismaking.\n\nVeel zin om samen te werken. En tot slot.");
    home.overleg_on_example(&["undo"]).succeeds();
    assert_eq!(newest(&home)["text"], "Kennismaking.\n\nVeel zin om samen te werken.");
}

#[rstest]
#[case::left_as_it_is("sh -c 'cp \"$0\" copy; echo >>\"$0\"'", 0, "Nothing has changed.\n")]
#[case::emptied("sh -c ': > \"$0\"'", 1, "The note is empty; nothing was saved.\n")]
fn a_note_that_the_editor_leaves_or_empties_stays_as_it_was(
    #[case] editor: &str,
    #[case] code: u32,
    #[case] words: &str,
) {
    let home = Home::with_example();
    let before = home.read("example.json");
    let edit = home.in_terminal_on_example(&["edit", "note", "nd: 12/3/2026"]);
    assert_eq!(edit.env("EDITOR", editor).exits_with(code).stderr, words);
    assert_eq!(home.read("example.json"), before);
}

#[test]
fn a_text_for_a_note_that_changed_meanwhile_is_kept_in_a_file() {
    let home = Home::with_example();
    let program = env!("CARGO_BIN_EXE_overleg");
    let meanwhile = format!("'{program}' --store example.json edit note 'nd: 12/3/2026' --text Anders");
    home.write("ed.sh", &format!("{meanwhile} 2>/dev/null; printf Getypt > \"$1\""));
    let edit = home.in_terminal_on_example(&["edit", "note", "nd: 12/3/2026"]);
    let said = edit.env("EDITOR", "sh ed.sh").exits_with(1);
    let command = said.stderr.lines().last().expect("a command");
    assert_eq!(newest(&home)["text"], "Anders");
    carry_out(&home, command);
    assert_eq!(newest(&home)["text"], "Getypt");
}

#[test]
fn the_editor_in_the_settings_overrides_that_of_the_environment() {
    let home = Home::with_example();
    home.write("set.sh", "printf ingesteld > \"$1\"");
    let command = format!("sh '{}'", home.path("set.sh").display());
    let settings = &home.places()["settings"];
    home.write(settings, &format!("editor = \"{command}\""));
    home.in_terminal_on_example(&["note", "add", "nd"]).env("VISUAL", "false").succeeds();
    assert_eq!(newest(&home)["text"], "ingesteld");
}

#[test]
fn an_editor_that_fails_keeps_the_text_and_says_where() {
    let home = Home::with_example();
    home.write("ed.sh", "printf Getypt > \"$1\"; exit 1");
    let said = home.in_terminal_on_example(&["note", "add", "nd"]).env("EDITOR", "sh ed.sh").exits_with(1);
    let (_, kept) = said.stderr.trim().rsplit_once(' ').expect("a path");
    assert_eq!(fs::read_to_string(kept).expect("kept"), "Getypt");
    assert_eq!(note_count(&home), 1);
}

#[test]
fn an_empty_text_saves_nothing_and_says_so() {
    let home = Home::with_example();
    let said = home.in_terminal_on_example(&["note", "add", "nd"]).env("EDITOR", "sh -c 'echo >\"$0\"'");
    assert_eq!(said.exits_with(1).stderr, "The note is empty; nothing was saved.\n");
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
    let run = home.in_terminal_on_example(&[&["--lang", "nl", "note", "add"], arguments].concat());
    let said = run.env("EDITOR", "sh ed.sh").exits_with(2);
    assert!(said.stderr.contains(words), "{}", said.stderr);
    assert!(!home.path("opened").exists());
    assert_eq!(note_count(&home), 1);
}

#[test]
fn a_text_that_cannot_be_saved_is_kept_in_a_file() {
    let home = Home::with_example();
    home.write("ed.sh", "printf Getypt > \"$1\"; printf '{' > example.json");
    let said = home.in_terminal_on_example(&["note", "add", "nd"]).env("EDITOR", "sh ed.sh").exits_with(1);
    let command = said.stderr.lines().last().expect("a command");
    let kept = command.rsplit_once(' ').expect("a file").1;
    assert!(fs::read_to_string(kept).expect("kept").contains("Getypt"));
}

#[test]
fn a_note_that_could_not_be_saved_is_saved_whole_by_the_command_that_is_given() {
    let home = Home::with_example();
    let lock = fs::File::create(home.path("example.json.lock")).expect("a lock");
    lock.lock().expect("locked");
    let said = home
        .overleg_on_example(&["note", "add", "nd", "--date", "12/11/2026", "--present", "clb"])
        .and(&["--follow-up", "mail jo@@diest.be@1/12/2026", "--text", "- Kort.\n\"Ja\""])
        .exits_with(1);
    drop(lock);
    assert!(said.stderr.starts_with("The note was not saved."), "{}", said.stderr);
    let command = said.stderr.lines().last().expect("a command");
    carry_out(&home, command);
    let note = newest(&home);
    assert_eq!((&note["date"], &note["text"]), (&"2026-11-12".into(), &"- Kort.\n\"Ja\"".into()));
    assert_eq!(note["present"][0]["organisation"]["abbreviation"], "CLB");
    assert_eq!(note["follow_ups"][0]["text"], "mail jo@diest.be");
    assert_eq!(note["follow_ups"][0]["due"], "2026-12-01");
    let kept = home.path(command.rsplit_once(' ').expect("a file").1);
    assert!(!kept.exists(), "its note is in the store now");
}

#[test]
fn an_editor_that_ends_at_once_keeps_the_file_and_says_so() {
    let home = Home::with_example();
    let said =
        home.in_terminal_on_example(&["edit", "note", "nd: 12/3/2026"]).env("EDITOR", "true").exits_with(1);
    assert!(said.stderr.starts_with("The editor true ended at once"), "{}", said.stderr);
    let kept = fs::read_dir(home.path("")).expect("a folder").flatten();
    assert_eq!(
        kept.filter(|file| file.path().extension().is_some_and(|extension| extension == "md")).count(),
        1
    );
}

#[test]
fn a_forum_without_notes_says_so() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["note", "list", "werkgroep"]).succeeds();
    assert_eq!((output.stdout.as_str(), output.stderr.is_empty()), ("", false));
}

/// The example with two more notes, the older of which has a text in which words stand far apart.
fn with_more_notes() -> Home {
    let home = Home::with_example();
    let long = format!("Het jaarverslag. {} De zorg voor jongeren.", "Nog meer. ".repeat(30));
    home.overleg_on_example(&["note", "add", "nd", "--date", "1/4/2026", "--text", &long]).succeeds();
    home.overleg_on_example(&["note", "add", "werkgroep", "--date", "2/4/2026", "--text", "Zorg."])
        .succeeds();
    home
}

#[rstest]
#[case::part_of_a_word(&["jongere"], &["2026-04-01"])]
#[case::newest_first(&["zorg"], &["2026-04-02", "2026-04-01"])]
#[case::every_word(&["zorg", "JAARVERSLAG"], &["2026-04-01"])]
#[case::of_a_forum(&["zorg", "--forum", "werkgroep"], &["2026-04-02"])]
#[case::of_a_region(&["zorg", "--region", "diest"], &["2026-04-01"])]
#[case::of_who_was_there(&["zin", "--organisation", "clb"], &["2026-03-12"])]
#[case::nothing(&["zzzz"], &[])]
fn notes_are_found_by_their_words(#[case] arguments: &[&str], #[case] found: &[&str]) {
    let home = with_more_notes();
    let json =
        home.overleg_on_example(&[&["note", "search", "--json"], arguments].concat()).succeeds().json();
    let dates: Vec<_> = json["notes"].as_array().expect("a list").iter().map(|note| &note["date"]).collect();
    assert_eq!(dates, found);
}

#[test]
fn a_note_that_is_found_shows_the_words() {
    let home = with_more_notes();
    let said = home.overleg_on_example(&["note", "search", "zorg", "jaarverslag"]).succeeds();
    assert_eq!(
        said.stdout,
        "1 April 2026, Netwerk Diest:\n  Het jaarverslag. Nog meer. Nog meer. Nog meer. Nog … Nog meer. Nog meer. Nog meer. De zorg voor jongeren.\n"
    );
    let nothing = home.overleg_on_example(&["note", "search", "zzzz"]).succeeds();
    assert_eq!((nothing.stdout.as_str(), nothing.stderr.as_str()), ("", "No note contains “zzzz”.\n"));
}

#[rstest]
#[case::all(&[], &["2026-04-02", "2026-04-01", "2026-03-12"])]
#[case::forum(&["werkgroep"], &["2026-04-02"])]
#[case::forum_as_an_option(&["--forum", "werkgroep"], &["2026-04-02"])]
#[case::region(&["--region", "diest"], &["2026-04-01", "2026-03-12"])]
#[case::who_was_there(&["--person", "an claes"], &["2026-03-12"])]
fn the_list_holds_the_notes_that_are_asked_for(#[case] arguments: &[&str], #[case] listed: &[&str]) {
    let home = with_more_notes();
    let json = home.overleg_on_example(&[&["note", "list", "--json"], arguments].concat()).succeeds().json();
    let dates: Vec<_> = json["notes"].as_array().expect("a list").iter().map(|note| &note["date"]).collect();
    assert_eq!(dates, listed);
}

#[test]
fn notes_are_listed_of_one_record_at_most() {
    Home::with_example().overleg_on_example(&["note", "list", "nd", "--region", "diest"]).exits_with(2);
}
