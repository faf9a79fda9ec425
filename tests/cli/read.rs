//! Reading: tree, show and search, in lines and as JSON.

use rstest::rstest;
use serde_json::{Value, json};

use crate::home::Home;
use crate::kept::assert_kept;

#[rstest]
#[case::tree(&["tree"])]
#[case::forum(&["show", "netwerk diest"])]
#[case::forum_in_turn(&["show", "werkgroep"])]
#[case::region(&["show", "diest"])]
#[case::organisation(&["show", "clb"])]
#[case::person(&["show", "an claes"])]
#[case::search(&["search", "centrum"])]
#[case::notes(&["note", "list"])]
#[case::notes_found(&["note", "search", "zin", "kennismaking"])]
#[case::people(&["person", "list"])]
#[case::organisations(&["organisation", "list"])]
#[case::follow_ups(&["follow-up", "list", "--all"])]
#[case::agenda(&["agenda"])]
#[case::briefing(&["brief", "netwerk diest"])]
fn an_answer_reads_well_in_both_languages_and_has_stable_fields_in_json(#[case] arguments: &[&str]) {
    let home = Home::with_example();
    let dutch = home.dutch_on_example(arguments).succeeds();
    let english = home.overleg_on_example(arguments).succeeds();
    let json = home.overleg_on_example(&[arguments, &["--json"]].concat()).succeeds();
    let name = arguments.join(" ").replace(' ', "_");
    assert_kept(&format!("{name}-nl"), &dutch.stdout);
    assert_kept(&format!("{name}-en"), &english.stdout);
    assert_kept(&format!("{name}-fields"), &(fields(&json.json()).join("\n") + "\n"));
    for output in [dutch, english, json] {
        assert_eq!(output.stderr, "");
    }
}

/// Every field of a document with the type of its value, without duplicates.
pub(crate) fn fields(json: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect("", json, &mut found);
    found.sort();
    found.dedup();
    found
}

fn collect(path: &str, value: &Value, found: &mut Vec<String>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(items) => {
            for item in items {
                collect(&format!("{path}[]"), item, found);
            }
            "list"
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                collect(&format!("{path}.{name}"), value, found);
            }
            return;
        }
    };
    found.push(format!("{path}: {kind}"));
}

#[test]
fn json_is_the_same_in_every_language() {
    let home = Home::with_example();
    for arguments in [["tree", "--json"].as_slice(), &["show", "nd", "--json"], &["note", "list", "--json"]] {
        let dutch = home.dutch_on_example(arguments).succeeds();
        assert_eq!(dutch.json(), home.overleg_on_example(arguments).succeeds().json(), "{arguments:?}");
    }
}

#[rstest]
#[case::id("00000000-0000-8000-8000-000000000202", "Netwerk Diest")]
#[case::name("NETWERK diest", "Netwerk Diest")]
#[case::alias("nd", "Netwerk Diest")]
#[case::former_name("tafel van diest", "Netwerk Diest")]
#[case::abbreviation("clb", "Centrum voor Leerlingenbegeleiding")]
#[case::first_name("barbara", "Barbara")]
#[case::alias_of_a_person("annie", "An Claes")]
#[case::id_of_a_person("00000000-0000-8000-8000-000000000402", "An Claes")]
fn a_record_is_shown_by_any_of_its_names(#[case] name: &str, #[case] shown: &str) {
    let home = Home::with_example();
    let output = home.overleg_on_example(&["show", name]).succeeds();
    assert_eq!(output.stdout.lines().next(), Some(shown));
}

#[test]
fn an_ambiguous_name_lists_the_matching_records_with_their_ids() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["show", "huis"]).exits_with(2);
    assert_eq!(output.stdout, "");
    assert!(output.stderr.starts_with("Bij “huis” passen er meerdere."), "{}", output.stderr);
    assert!(output.stderr.contains("Huis van het Kind (organisatie, 00000000-0000-8000-8000-000000000303)"));
    assert!(output.stderr.contains("Huis Divers (organisatie, 00000000-0000-8000-8000-000000000304)"));
}

#[test]
fn a_name_with_a_typing_error_lists_similar_names() {
    let home = Home::with_example();
    let output = home.overleg_on_example(&["note", "list", "wergkroep"]).exits_with(2);
    let nothing = home.overleg_on_example(&["note", "list", "zzzz"]).exits_with(2);
    assert!(output.stderr.starts_with("Nothing is called “wergkroep”."), "{}", output.stderr);
    assert!(nothing.stderr.starts_with("Nothing is called “zzzz”."), "{}", nothing.stderr);
}

#[test]
fn a_search_gives_programs_every_kind_in_one_list() {
    let home = Home::with_example();
    let json = home.overleg_on_example(&["search", "diest", "--json"]).succeeds().json();
    assert_eq!(json["query"], "diest");
    let results = json["results"].as_array().expect("a list");
    let kinds: Vec<&str> = results.iter().filter_map(|found| found["kind"].as_str()).collect();
    for kind in ["organisation", "forum", "region", "municipality"] {
        assert!(kinds.contains(&kind), "{kind} in {json:#}");
    }
    let place = results.iter().find(|found| found["kind"] == "municipality").expect("a municipality");
    assert_eq!(
        (&place["id"], &place["abbreviation"], &place["seats"]),
        (&"24020".into(), &Value::Null, &json!([]))
    );
}

#[test]
fn a_search_for_nothing_lists_everything_with_a_name() {
    let home = Home::with_example();
    let json = home.overleg_on_example(&["search", "", "--json"]).succeeds().json();
    let document: Value = serde_json::from_str(&home.read("example.json")).expect("a document");
    let tables = ["regions", "forums", "organisations", "persons"];
    let records: usize = tables.iter().filter_map(|table| document[table].as_array()).map(Vec::len).sum();
    assert_eq!(json["results"].as_array().map(Vec::len), Some(records + 63));
    let two = home.overleg_on_example(&["search", "", "--json", "--limit", "2"]).succeeds().json();
    assert_eq!(two["results"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_search_can_be_limited_to_one_kind() {
    let home = Home::with_example();
    let json = home.overleg_on_example(&["search", "diest", "--kind", "region", "--json"]).succeeds().json();
    let results = json["results"].as_array().expect("a list");
    assert!(!results.is_empty() && results.iter().all(|found| found["kind"] == "region"), "{json:#}");
}

#[test]
fn a_search_can_be_limited_in_length() {
    let home = Home::with_example();
    let all = home.overleg_on_example(&["search", "o:", "huis", "--json"]).succeeds().json();
    let one = home.overleg_on_example(&["search", "o:", "huis", "--json", "--limit", "1"]).succeeds().json();
    assert_eq!(all["results"].as_array().map(Vec::len), Some(2));
    assert_eq!(one["results"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_search_without_words_is_a_mistake() {
    Home::with_example().overleg_on_example(&["search", "huis", "--limit", "0"]).exits_with(2);
}

#[test]
fn a_search_without_results_says_so_and_exits_with_zero() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["search", "zzzz", "qqqq"]).succeeds();
    assert_eq!(output.stdout, "");
    assert_eq!(output.stderr, "Niets gevonden voor “zzzz qqqq”.\n");
}

#[test]
fn a_search_in_json_gives_the_score_and_the_field_that_matched() {
    let home = Home::with_example();
    let json = home.overleg_on_example(&["search", "e", "--json"]).succeeds().json();
    let scores: Vec<u64> = json["results"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|found| found["score"].as_u64())
        .collect();
    assert!(scores.len() > 1 && scores.is_sorted_by(|a, b| a >= b), "{scores:?}");
    let json = home.overleg_on_example(&["search", "clb", "--json"]).succeeds().json();
    let matched = &json["results"][0]["matches"][0];
    assert_eq!((&matched["field"], &matched["text"]), (&"abbreviation".into(), &"CLB".into()));
}

#[test]
fn a_search_shows_the_field_that_matched_unless_it_is_the_name() {
    let home = Home::with_example();
    let output = home.overleg_on_example(&["search", "clb", "diest"]).succeeds();
    assert!(
        output.stdout.starts_with("CLB, Centrum voor Leerlingenbegeleiding (organisation, in: Diest)\n"),
        "{}",
        output.stdout
    );
}
