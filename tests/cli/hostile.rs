//! Hostile text in the store or on the command line: it cannot control the terminal or mislead a reader, and
//! programs that read the JSON get it unaltered.

use overleg::text::plain;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::Value;

use crate::home::{Home, Output};
use crate::hostile_text::{every_harmful_character, hostile, poison};

const REGION: &str = "00000000-0000-8000-8000-000000000102";
const FORUM: &str = "00000000-0000-8000-8000-000000000202";
const ORGANISATION: &str = "00000000-0000-8000-8000-000000000301";
const PERSON: &str = "00000000-0000-8000-8000-000000000402";
const MEMBER: &str = "00000000-0000-8000-8000-000000000501";
const NOTE: &str = "00000000-0000-8000-8000-000000000601";
const FOLLOW_UP: &str = "00000000-0000-8000-8000-000000000702";
const DONE: &str = "00000000-0000-8000-8000-000000000703";
const MEETING: &str = "00000000-0000-8000-8000-000000000802";

/// Every command that tells what is in the store.
const READING: [&[&str]; 32] = [
    &["tree"],
    &["show", REGION],
    &["show", FORUM],
    &["show", ORGANISATION],
    &["show", PERSON],
    &["search", "stad", "diest"],
    &["agenda"],
    &["agenda", "--forum", FORUM],
    &["brief", FORUM],
    &["bridges"],
    &["gaps"],
    &["coverage", FORUM],
    &["map"],
    &["attendance"],
    &["note", "list"],
    &["note", "list", FORUM],
    &["note", "search", "samen"],
    &["person", "list"],
    &["organisation", "list"],
    &["follow-up", "list"],
    &["person", "about", PERSON],
    &["trash"],
    &["history"],
    &["edit", "region", REGION],
    &["edit", "forum", FORUM],
    &["edit", "organisation", ORGANISATION],
    &["edit", "person", PERSON],
    &["edit", "member", MEMBER],
    &["edit", "note", NOTE],
    &["edit", "meeting", MEETING],
    &["edit", "follow-up", FOLLOW_UP],
    &["check"],
];

/// Whether the answer has whole texts of records in it: what is held on a person is told line by line, a
/// note that is found by an excerpt, and a store without problems in a word.
fn prints_whole_texts(command: &[&str]) -> bool {
    !matches!(command, ["person", "about", ..] | ["note", "search", ..] | ["check"])
}

/// A home with the example, in which `text` follows every name and text, with something in the trash and
/// in the history.
fn poisoned(text: &str) -> Home {
    let home = Home::with_example();
    let mut document: Value = serde_json::from_str(&home.read("example.json")).expect("a document");
    poison(&mut document, text);
    home.write("example.json", &document.to_string());
    home.overleg_on_example(&["remove", "follow-up", DONE]).succeeds();
    home.overleg_on_example(&["edit", "organisation", ORGANISATION, "--sector", "other"]).succeeds();
    home
}

fn assert_harmless(text: &str, what: &str) {
    let harmful = every_harmful_character();
    let found = text.chars().find(|char| *char != '\n' && harmful.contains(*char));
    assert_eq!(found, None, "{what}: {text:?}");
    assert_eq!(plain(text), text, "{what}");
}

fn assert_harmless_output(output: &Output, command: &[&str]) {
    assert_harmless(&output.stdout, &format!("{command:?} on standard output"));
    assert_harmless(&output.stderr, &format!("{command:?} on standard error"));
}

/// Every text in a document.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Checks that every reading command prints `text` harmlessly in lines and in JSON, and completely in JSON.
fn assert_told_harmlessly(text: &str) {
    let marked = format!("⟦{text}⟧");
    let home = poisoned(&marked);
    for command in READING {
        if command[0] != "edit" {
            assert_harmless_output(&home.overleg_on_example(command).succeeds(), command);
        }
        let output = home.overleg_on_example(command).and(&["--json"]).succeeds();
        assert_harmless_output(&output, command);
        let json = output.json();
        let marked_texts: Vec<_> = texts(&json).into_iter().filter(|text| text.contains('⟦')).collect();
        assert!(command[0] == "check" || !marked_texts.is_empty(), "{command:?}: {}", output.stdout);
        for text in marked_texts.into_iter().filter(|_| prints_whole_texts(command)) {
            assert!(text.contains(&marked), "{command:?}: {text:?} instead of {marked:?}");
        }
    }
    for command in [&["restore"][..], &["restore", "--json"], &["where"], &["undo"], &["redo"]] {
        assert_harmless_output(&home.overleg_on_example(command).succeeds(), command);
    }
}

#[rstest]
#[case::every_harmful_character(every_harmful_character())]
#[case::a_very_long_line(format!("\u{1b}[2J{}\u{9b}31m", "een lange regel ".repeat(1 << 10)))]
#[case::lines_like_those_of_the_program("x\nGewist.\n\nVlaams-Brabant".to_owned())]
fn no_command_prints_harmful_text_and_json_contains_it_all(#[case] text: String) {
    assert_told_harmlessly(&text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_command_prints_harmful_text_whatever_the_store_holds(text in hostile()) {
        assert_told_harmlessly(&text);
    }
}

/// Every kind of mistake with `text` in it.
fn mistakes(text: &str) -> Vec<Vec<String>> {
    let option = format!("--{text}");
    let unread = format!("x@{text}");
    let flag = format!("--json={text}");
    let commands: [&[&str]; 40] = [
        &[text],
        &[&option],
        &["note", text],
        &["tree", text],
        &["tree", &option],
        &["tree", &flag],
        &["--lang", text],
        &["completions", text],
        &["search", "x", "--limit", text],
        &["note", "add", text, "--text", "x"],
        &["note", "add", FORUM, "--date", text, "--text", "x"],
        &["note", "add", FORUM, "--present", text, "--text", "x"],
        &["note", "add", FORUM, "--follow-up", &unread, "--text", "x"],
        &["show", text],
        &["brief", text],
        &["bridges", text],
        &["gaps", "--region", text],
        &["map", "--today", text],
        &["agenda", "--region", text],
        &["person", "about", text],
        &["person", "erase", text, "--yes"],
        &["follow-up", "done", text],
        &["follow-up", "snooze", text],
        &["follow-up", "snooze", FOLLOW_UP, text],
        &["place", "set", text, "chair"],
        &["place", "set", FORUM, text],
        &["agenda", "--due", text],
        &["note", "search", "x", "--forum", text],
        &["person", "list", "--organisation", text],
        &["organisation", "list", "--municipality", text],
        &["restore", text],
        &["restore", "--backup", text],
        &["check", text],
        &["add", "organisation", "--name", "x", "--sector", text],
        &["edit", "forum", text, "--remarks", "x"],
        &["edit", "forum", FORUM, "--involvement", text],
        &["edit", "forum", FORUM, "--from", text],
        &["merge", "organisation", text, ORGANISATION],
        &["remove", "meeting", text],
        &["--store", text, "tree"],
    ];
    commands.iter().map(|command| command.iter().map(|&word| word.to_owned()).collect()).collect()
}

#[rstest]
fn a_mistake_on_the_command_line_is_reported_harmlessly(#[values("nl", "en")] lang: &str) {
    let home = Home::with_example();
    // No argument can hold the first of them.
    let text = format!("x{}", every_harmful_character().replace('\0', ""));
    for mistake in mistakes(&text) {
        let arguments: Vec<&str> = mistake.iter().map(String::as_str).collect();
        let run = if arguments[0] == "--store" {
            home.overleg(&arguments)
        } else {
            home.overleg_on_example(&arguments)
        };
        // Where a language is asked for, that is the mistake.
        let run = if arguments[0] == "--lang" { run } else { run.and(&["--lang", lang]) };
        let (code, output) = run.ends();
        assert!(matches!(code, Some(1 | 2)), "{arguments:?}: {output:#?}");
        assert_harmless_output(&output, &arguments);
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn names_with_line_breaks_are_printed_on_one_line() {
    let home = poisoned("\nGewist.");
    for command in [
        &["show", "die"][..],
        &["note", "add", FORUM, "--text", "x"],
        &["edit", "forum", FORUM, "--remarks", "x"],
        &["merge", "organisation", "huis", ORGANISATION],
        &["remove", "member", MEMBER],
        &["undo"],
        &["redo"],
        &["restore", "kaart"],
        &["restore", DONE],
        &["follow-up", "done", FOLLOW_UP],
        &["follow-up", "done", FOLLOW_UP],
        &["person", "about", PERSON],
        &["tree"],
        &["history"],
    ] {
        let (_, output) = home.overleg_on_example(command).ends();
        let text = format!("{}{}", output.stdout, output.stderr);
        assert!(!text.lines().any(|line| line.trim_start().starts_with("Gewist.")), "{command:?}: {text}");
        assert!(text.contains("Gewist."), "this test would see it: {command:?}: {text}");
    }
}

#[test]
fn a_damaged_store_is_reported_harmlessly() {
    let text = every_harmful_character();
    let string = serde_json::to_string(&text).expect("a string");
    let record = format!(r#""id": "{REGION}", "name": {string}"#);
    for document in [
        format!("{{\"version\": {string}}}"),
        format!("{{\"version\": 1, \"regions\": {string}}}"),
        format!("{{\"version\": 1, \"regions\": [{{\"id\": {string}}}]}}"),
        format!("{{\"version\": 1, \"regions\": [{{{record}, \"kind\": {string}}}]}}"),
        format!(
            "{{\"version\": 1, \"regions\": [{{{record}, \"kind\": \"region\", \"parent\": \"{FORUM}\"}}]}}"
        ),
        format!(
            "{{\"version\": 1, \"regions\": [{{{record}, \"kind\": \"region\", {string}: 1, {string}: 2}}]}}"
        ),
        format!("{{\"version\": 1, {string}: 1, {string}: 2}}"),
        format!("{{\"version\": 1, \"notes\": [{{\"date\": {string}}}]}}"),
        format!("{{\"version\": 1, \"regions\": [{text}]}}"),
        format!("{{\"version\": 1, \"x\": \"{text}\"}}"),
        text.clone(),
    ] {
        let home = Home::new();
        home.write("example.json", &document);
        for command in [&["tree"][..], &["check"], &["check", "--json"], &["add", "region", "--name", "x"]] {
            let (code, output) = home.overleg_on_example(command).ends();
            assert_eq!(code, Some(1), "{document}: {output:#?}");
            assert_harmless_output(&output, command);
        }
    }
}

#[test]
fn settings_editors_and_paths_are_reported_harmlessly() {
    let text = every_harmful_character().replace(['\0', '\n'], "");
    let string = serde_json::to_string(&format!("x{text}")).expect("a string");
    // A JSON string is also a TOML string, except for surrogates.
    let string = string.replace('\u{e0041}', "\\U000e0041").replace('\u{7f}', "\\u007f");
    for settings in [
        format!("language = {string}"),
        format!("theme = {string}"),
        format!("{string} = 1"),
        format!("language = {text}"),
    ] {
        let home = Home::with_example();
        home.write("config/overleg/config.toml", &settings);
        let output = home.overleg_on_example(&["tree"]).exits_with(1);
        assert_harmless_output(&output, &[&settings]);
    }

    let home = Home::with_example();
    let editor = format!("'/x{text}'");
    let said = home.in_terminal_on_example(&["note", "add", FORUM]).env("EDITOR", &editor).exits_with(1);
    assert_harmless_output(&said, &["note", "add"]);
    let said = home.in_terminal_on_example(&["note", "add", FORUM]).env("EDITOR", &editor[..9]).exits_with(1);
    assert_harmless_output(&said, &["note", "add"]);

    let store = format!("{text}.json");
    for command in [&["init"][..], &["init"], &["where"], &["tree"], &["undo"], &["restore"], &["check"]] {
        let (code, output) = home.overleg(&["--store", &store]).and(command).ends();
        assert!(matches!(code, Some(0 | 1)), "{output:#?}");
        assert_harmless_output(&output, command);
    }
}
