//! Ways in, gaps, coverage, the map and attendance.

use rstest::rstest;
use serde_json::{Value, json};

use crate::home::{Home, Output};
use crate::kept::assert_kept;
use crate::read::fields;

/// A home with the starter data at `starter.json`, after the meetings of a situation, and what is expected then.
fn after_meetings(situation: &str) -> (Home, Value) {
    let all: Value = serde_json::from_str(include_str!("../support/insight.json")).expect("JSON");
    let expected = all["situations"][situation].clone();
    let mut store: Value = serde_json::from_str(include_str!("../../assets/starter.json")).expect("JSON");
    let meetings = expected["notes"].as_array().expect("a list");
    let notes: Vec<Value> = meetings
        .iter()
        .enumerate()
        .map(|(number, meeting)| {
            let present = meeting["present"].as_array().expect("a list").iter();
            json!({
                "id": format!("00000000-0000-8000-8000-0000000060{number:02}"),
                "forum": id_of(&store["forums"], &meeting["forum"]),
                "date": meeting["date"],
                "present": present
                    .map(|name| json!({"organisation": id_of(&store["organisations"], name)}))
                    .collect::<Vec<_>>(),
            })
        })
        .collect();
    store["notes"] = json!(notes);
    let home = Home::new();
    home.write("starter.json", &store.to_string());
    (home, expected)
}

/// The id of the record with this name or abbreviation.
fn id_of(records: &Value, name: &Value) -> Value {
    let mut records = records.as_array().expect("a list").iter();
    let named = records.find(|record| record["name"] == *name || record["abbreviation"] == *name);
    named.expect("a record of this name")["id"].clone()
}

/// Runs a command on the starter data as on the day of the expected answers.
fn on_starter(home: &Home, lang: &str, arguments: &[&str]) -> Output {
    let options = ["--store", "starter.json", "--lang", lang];
    home.overleg(&[&options, arguments, &["--today", "2026-11-23"]].concat()).succeeds()
}

/// `answer` with only the keys that `expected` has as well.
fn limited(answer: &Value, expected: &Value) -> Value {
    match (answer, expected) {
        (Value::Object(answer), Value::Object(expected)) => {
            let keys =
                answer.iter().filter_map(|(key, value)| Some((key, limited(value, expected.get(key)?))));
            keys.map(|(key, value)| (key.clone(), value)).collect()
        }
        (Value::Array(answer), Value::Array(expected)) => {
            let limit = |(place, value)| limited(value, expected.get(place).unwrap_or(&Value::Null));
            answer.iter().enumerate().map(limit).collect()
        }
        _ => answer.clone(),
    }
}

#[rstest]
fn the_answers_on_the_starter_data_are_as_expected(
    #[values("starter", "lived_in", "attendance")] situation: &str,
    #[values("bridges", "gaps", "attendance")] command: &str,
) {
    let (home, expected) = after_meetings(situation);
    let answer = on_starter(&home, "nl", &[command, "--json"]).json();
    let lines = |value: &Value| serde_json::to_string_pretty(value).expect("JSON");
    assert_eq!(lines(&limited(&answer, &expected[command])), lines(&expected[command]));
}

#[rstest]
#[case::bridges(&["bridges"])]
#[case::bridges_into_one(&["bridges", "samenwerking stad diest"])]
#[case::gaps(&["gaps"])]
#[case::gaps_of_a_region(&["gaps", "--region", "leuven"])]
#[case::coverage(&["coverage"])]
#[case::coverage_of_one(&["coverage", "klankbordgroep"])]
#[case::map(&["map"])]
#[case::map_without(&["map", "--without"])]
#[case::attendance(&["attendance"])]
fn an_answer_after_meetings_reads_well_in_both_languages(#[case] arguments: &[&str]) {
    let (home, _) = after_meetings("attendance");
    let name = arguments.join("_").replace(' ', "_");
    for lang in ["nl", "en"] {
        let output = on_starter(&home, lang, arguments);
        assert_kept(&format!("{name}-{lang}"), &output.stdout);
        assert_eq!(output.stderr, "");
    }
}

#[test]
fn the_coverage_of_a_forum_lists_its_partners() {
    let (home, _) = after_meetings("attendance");
    let json = on_starter(&home, "en", &["coverage", "Klankbordgroep", "--json"]).json();
    let forum = &json["forums"][0];
    assert_eq!(forum["kinds"], json!({"clb": 1, "lop": 1, "flexible": 1, "school": 0, "local": 0}));
    let cells: Vec<_> = forum["partners"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| format!("{} {}", one["organisation"].as_str().expect("a name"), one["cell"]))
        .collect();
    assert_eq!(
        cells,
        [
            "CLB \"seat\"",
            "LOP \"seat\"",
            "PBD \"seat\"",
            "Arktos \"guest\"",
            "NAFT \"away\"",
            "Alba vzw \"away\"",
            "CAW \"seat\"",
            "CGG \"seat\"",
            "VDAB \"away\"",
        ]
    );
}

#[rstest]
#[case::bridges(&["bridges", "netwerk diest"])]
#[case::gaps(&["gaps"])]
#[case::coverage(&["coverage"])]
#[case::coverage_of_one(&["coverage", "netwerk diest"])]
#[case::map(&["map"])]
#[case::attendance(&["attendance"])]
fn an_answer_has_stable_fields_in_json(#[case] arguments: &[&str]) {
    let json = Home::with_example().overleg_on_example(&[arguments, &["--json"]].concat()).succeeds().json();
    let name = arguments.join("_").replace(' ', "_");
    assert_kept(&format!("{name}-fields"), &(fields(&json).join("\n") + "\n"));
}

#[test]
fn ways_into_a_forum_where_i_have_a_place_say_so() {
    let (home, _) = after_meetings("starter");
    let output = on_starter(&home, "nl", &["bridges", "Klankbordgroep"]);
    assert_eq!(output.stdout, "");
    assert_eq!(output.stderr, "In Klankbordgroep heb je al een plaats: voorzitter.\n");
    let json = on_starter(&home, "nl", &["bridges", "Klankbordgroep", "--json"]).json();
    assert_eq!(json, json!({"forums": []}));
}

#[test]
fn no_attendance_lists_are_said_to_be_missing() {
    let (home, _) = after_meetings("starter");
    let all = on_starter(&home, "en", &["attendance"]);
    assert_eq!(all.stderr, "There are no notes yet that say who was there.\n");
    let one = on_starter(&home, "en", &["attendance", "Klankbordgroep"]);
    assert_eq!(one.stderr, "Klankbordgroep: no notes with who was there\n");
}

#[rstest]
fn a_day_that_is_none_is_a_mistake(
    #[values("bridges", "gaps", "coverage", "map", "attendance")] command: &str,
) {
    let said = Home::with_example().overleg_on_example(&[command, "--today", "zzzz"]).exits_with(2);
    assert!(said.stderr.starts_with("--today: "), "{}", said.stderr);
}

#[rstest]
#[case::tree("tree", "No regions yet")]
#[case::ways_in("bridges", "There are no forums yet.")]
#[case::coverage("coverage", "There are no forums yet.")]
fn an_empty_store_gives_an_answer_in_words(#[case] command: &str, #[case] answer: &str) {
    let home = Home::new();
    home.overleg(&["init", "--empty"]).succeeds();
    let said = home.overleg(&[command]).succeeds();
    assert!(said.stderr.contains(answer) && said.stdout.is_empty(), "{said:#?}");
    assert_eq!(home.overleg(&[command, "--json"]).succeeds().stderr, "");
}
