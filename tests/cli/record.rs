//! Adding and changing records of every kind.

use rstest::rstest;
use serde_json::{Value, json};

use crate::home::Home;

const FORUM: &str = "00000000-0000-8000-8000-000000000202";
const CITY: &str = "00000000-0000-8000-8000-000000000301";
const CLB: &str = "00000000-0000-8000-8000-000000000302";
const AN: &str = "00000000-0000-8000-8000-000000000402";

/// The records of a table of the example, as they are stored.
fn table(home: &Home, table: &str) -> Vec<Value> {
    let store: Value = serde_json::from_str(&home.read("example.json")).expect("JSON");
    store[table].as_array().cloned().unwrap_or_default()
}

/// The record with this id, without the id.
fn stored(home: &Home, name: &str, id: &Value) -> Value {
    let mut found = table(home, name).into_iter().find(|record| record["id"] == *id).expect("the record");
    found.as_object_mut().expect("an object").remove("id");
    found
}

#[rstest]
#[case::new(&["add", "member", "--forum", "nd", "--organisation", "huis divers", "--since", "1/2/2199"], 1)]
#[case::changed(&["edit", "member", "nd: clb", "--since", "1/2/2199"], 1)]
#[case::today(&["edit", "member", "nd: clb", "--since", "today"], 0)]
fn a_seat_since_a_day_after_today_is_saved_with_a_warning(
    #[case] arguments: &[&str],
    #[case] warnings: usize,
) {
    let output = Home::with_example().overleg_on_example(arguments).succeeds();
    assert_eq!(output.stderr.matches(" is after today.\n").count(), warnings, "{}", output.stderr);
}

#[rstest]
#[case::region(
    &["region", "--name", "Hageland", "--parent", "vlaams-brabant", "--municipality", "diest", "--municipality", "3200"],
    "regions",
    json!({"name": "Hageland", "kind": "region", "parent": "00000000-0000-8000-8000-000000000101", "municipalities": ["24020", "24001"]})
)]
#[case::forum(
    &["forum", "--name", "Spijbeloverleg", "--region", "diest", "--involvement", "chair", "--convenor", "stad diest",
      "--cadence", "2 keer per jaar", "--longest-gap", "6 weken", "--alias", "SO", "--alias", "Spijbels"],
    "forums",
    json!({"name": "Spijbeloverleg", "region": "00000000-0000-8000-8000-000000000102", "involvement": "chair",
           "convenor": CITY, "cadence": {"per_year": {"at_least": 2, "at_most": 2}}, "longest_gap": {"weeks": 6},
           "aliases": ["SO", "Spijbels"]})
)]
#[case::forum_in_turn(
    &["forum", "--name", "Tafel", "--region", "diest", "--involvement", "alternating_chair", "--alternates-with", "barbara"],
    "forums",
    json!({"name": "Tafel", "region": "00000000-0000-8000-8000-000000000102",
           "involvement": {"alternating_chair": {"with": "00000000-0000-8000-8000-000000000401"}}})
)]
#[case::organisation(
    &["organisation", "--name", "Arktos vzw", "--abbreviation", "Arktos", "--sector", "flexible_paths", "--municipality", "24020", "--email", "info@arktos.example", "--phone", "016 2", "--website", "arktos.example"],
    "organisations",
    json!({"name": "Arktos vzw", "abbreviation": "Arktos", "sector": "flexible_paths", "municipality": "24020",
        "email": "info@arktos.example", "phone": "016 2", "website": "arktos.example"})
)]
#[case::our_own_network(
    &["organisation", "--name", "STS", "--own", "ja"],
    "organisations",
    json!({"name": "STS", "sector": "other", "own": true})
)]
#[case::organisation_with_few_details(
    &["organisation", "--name", "Arktos"],
    "organisations",
    json!({"name": "Arktos", "sector": "other"})
)]
#[case::person(
    &["person", "--name", "Jan Maes", "--organisation", "clb", "--function", "directeur", "--email", "jan@clb.example", "--phone", "016 1"],
    "persons",
    json!({"name": "Jan Maes", "organisation": CLB, "function": "directeur", "email": "jan@clb.example", "phone": "016 1"})
)]
#[case::member(
    &["member", "--forum", "nd", "--organisation", "huis divers", "--person", "an claes", "--role", "organiser", "--since", "12/3/2024"],
    "memberships",
    json!({"forum": FORUM, "organisation": "00000000-0000-8000-8000-000000000304", "person": AN, "role": "organiser", "since": "2024-03-12"})
)]
#[case::meeting(
    &["meeting", "--forum", "nd", "--date", "12/3/2027", "--time", "14u30", "--end", "16u", "--place", "stadhuis"],
    "meetings",
    json!({"forum": FORUM, "date": "2027-03-12", "time": "14:30:00", "end": "16:00:00", "place": "stadhuis"})
)]
#[case::follow_up(
    &["follow-up", "--text", "Zaal vastleggen", "--about", "an claes", "--due", "2027-01-04", "--waiting-for", "stad diest"],
    "follow_ups",
    json!({"text": "Zaal vastleggen", "about": {"person": AN}, "due": "2027-01-04", "waiting_for": {"organisation": CITY}})
)]
fn a_record_is_added_with_an_option_for_each_field(
    #[case] arguments: &[&str],
    #[case] name: &str,
    #[case] expected: Value,
) {
    let home = Home::with_example();
    let output = home.dutch_on_example(&[&["add"], arguments].concat()).succeeds();
    assert!(
        output.stderr.starts_with("Bewaard: ") && output.stderr.ends_with("toegevoegd\n"),
        "{}",
        output.stderr
    );
    assert_eq!(stored(&home, name, &output.stdout.trim().into()), expected);
}

#[rstest]
#[case::region(&["region", "regio diest", "--name", "Diest en Tessenderlo", "--involvement", ""], "regions", 1, json!({"name": "Diest en Tessenderlo", "involvement": null}))]
#[case::forum(&["forum", "nd", "--region", "vlaams-brabant"], "forums", 1, json!({"region": "00000000-0000-8000-8000-000000000101"}))]
#[case::not_needed(&["forum", "nd", "--not-needed", "lop", "--not-needed", "lokaal bestuur", "--not-needed", "lop"], "forums", 1, json!({"not_needed": ["lop", "local"]}))]
#[case::organisation(&["organisation", "clb", "--alias", "CLB Leuven"], "organisations", 1, json!({"aliases": ["CLB Leuven"]}))]
#[case::person(&["person", "an", "--phone", ""], "persons", 1, json!({"phone": null}))]
#[case::member(&["member", "nd: clb", "--role", "chair"], "memberships", 1, json!({"role": "chair"}))]
#[case::note(&["note", "nd: 12/3/2026", "--present", "an claes", "--present", "huis divers"], "notes", 0,
    json!({"present": [{"organisation": CITY, "person": AN}, {"organisation": "00000000-0000-8000-8000-000000000304"}]}))]
#[case::meeting(&["meeting", "werkgroep: 21/4/2026", "--date", "22/4/2026"], "meetings", 0, json!({"date": "2026-04-22"}))]
#[case::follow_up(&["follow-up", "an bellen", "--due", "2027-05-01"], "follow_ups", 0, json!({"due": "2027-05-01"}))]
#[case::by_id(&["note", "00000000-0000-8000-8000-000000000601", "--date", "13/3/2026"], "notes", 0, json!({"date": "2026-03-13"}))]
fn an_edit_changes_only_the_given_fields(
    #[case] arguments: &[&str],
    #[case] name: &str,
    #[case] nth: usize,
    #[case] given: Value,
) {
    let home = Home::with_example();
    let mut expected = table(&home, name)[nth].clone();
    let record = expected.as_object_mut().expect("an object");
    record.extend(given.as_object().expect("an object").clone());
    record.retain(|_, value| !value.is_null());
    let output = home.overleg_on_example(&[&["edit"], arguments].concat()).succeeds();
    assert!(output.stderr.starts_with("Saved: "), "{}", output.stderr);
    assert_eq!(output.stdout, "");
    assert_eq!(table(&home, name)[nth], expected);
}

/// A store with values that no form accepts, or that a form writes differently.
const ODD: &str = r#"{"version": 1,
  "regions": [{"id": "00000000-0000-8000-8000-000000000101", "name": "Diest", "kind": "region"}],
  "forums": [{"id": "00000000-0000-8000-8000-000000000201", "region": "00000000-0000-8000-8000-000000000101",
    "name": "Netwerk", "involvement": {"alternating_chair": {}}, "cadence": {"several_per_year": null}, "purpose": ""}],
  "organisations": [{"id": "00000000-0000-8000-8000-000000000301", "name": "CLB", "sector": "education",
    "abbreviation": ""}],
  "persons": [],
  "memberships": [{"id": "00000000-0000-8000-8000-000000000501", "forum": "00000000-0000-8000-8000-000000000201",
    "organisation": "00000000-0000-8000-8000-000000000301", "since": "1850-01-01"}],
  "notes": [],
  "meetings": [{"id": "00000000-0000-8000-8000-000000000701", "forum": "00000000-0000-8000-8000-000000000201",
    "date": "2026-12-01", "time": "14:30:15"}, {"id": "00000000-0000-8000-8000-000000000702",
    "forum": "00000000-0000-8000-8000-000000000201", "date": "0001-01-01", "time": "14:30", "zaal": {"nr": 3}}],
  "follow_ups": []}"#;

#[rstest]
#[case::seconds("meetings", 0, &["meeting", "00000000-0000-8000-8000-000000000701", "--remarks", "x"])]
#[case::a_time_by_hand("meetings", 1, &["meeting", "00000000-0000-8000-8000-000000000702", "--remarks", "x"])]
#[case::long_ago("memberships", 0, &["member", "00000000-0000-8000-8000-000000000501", "--remarks", "x"])]
#[case::a_cadence_by_hand("forums", 0, &["forum", "Netwerk", "--remarks", "x"])]
#[case::an_empty_text("organisations", 0, &["organisation", "CLB", "--remarks", "x"])]
fn editing_a_field_leaves_values_that_no_form_accepts_as_they_are(
    #[case] name: &str,
    #[case] nth: usize,
    #[case] arguments: &[&str],
) {
    let home = Home::new();
    home.write("example.json", ODD);
    home.overleg_on_example(&[&["edit"], arguments].concat()).succeeds();
    let mut expected: Value = serde_json::from_str(ODD).expect("JSON");
    expected[name][nth]["remarks"] = "x".into();
    assert_eq!(serde_json::from_str::<Value>(&home.read("example.json")).expect("JSON"), expected);
}

#[test]
fn an_edit_that_changes_nothing_says_so() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["edit", "forum", "nd"]).succeeds();
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", "Er is niets gewijzigd.\n"));
}

#[test]
fn renaming_keeps_the_old_name_as_a_former_name() {
    let home = Home::with_example();
    home.overleg_on_example(&["edit", "forum", "nd", "--name", "Netwerk van Diest"]).succeeds();
    assert_eq!(table(&home, "forums")[1]["former_names"], json!(["Netwerk Diest", "Tafel van Diest"]));
}

#[test]
fn the_text_of_a_note_can_come_from_standard_input() {
    let home = Home::with_example();
    home.overleg_on_example(&["edit", "note", "nd: 12/3/2026", "--text", "-"])
        .stdin("- een\n- twee\n")
        .succeeds();
    assert_eq!(table(&home, "notes")[0]["text"], "- een\n- twee");
}

#[rstest]
#[case::code("seeking_access", "seeking_access")]
#[case::code_in_capitals("CHAIR", "chair")]
#[case::dutch("nog niet betrokken", "not_involved")]
#[case::english("Attends", "member")]
fn a_choice_can_be_given_as_a_code_or_in_either_language(#[case] given: &str, #[case] stored: &str) {
    let home = Home::with_example();
    home.overleg_on_example(&["edit", "forum", "nd", "--involvement", given]).succeeds();
    assert_eq!(table(&home, "forums")[1]["involvement"], stored);
}

#[rstest]
#[case("region", "diest")]
#[case("forum", "werkgroep")]
#[case("organisation", "clb")]
#[case("person", "an")]
#[case("member", "nd: stad diest")]
#[case("note", "nd: 12/3/2026")]
#[case("meeting", "werkgroep: 21/4/2026")]
#[case("follow-up", "kaartje sturen")]
fn a_record_printed_as_json_and_read_again_is_the_same(#[case] kind: &str, #[case] name: &str) {
    let home = Home::with_example();
    let before = home.read("example.json");
    let printed = home.overleg_on_example(&["edit", kind, name, "--json"]).succeeds();
    let read =
        home.overleg_on_example(&["edit", kind, name, "--from", "-"]).stdin(&printed.stdout).succeeds();
    assert_eq!((printed.stderr.as_str(), read.stderr.as_str()), ("", "Nothing has changed.\n"));
    assert_eq!(home.read("example.json"), before);
}

#[test]
fn unknown_fields_of_a_record_are_printed_and_read_again() {
    let home = Home::with_example();
    let with_more =
        home.read("example.json").replace(r#""name": "Barbara""#, r#""name": "Barbara", "shoe": 38"#);
    home.write("example.json", &with_more);
    let printed = home.overleg_on_example(&["edit", "person", "barbara", "--json"]).succeeds();
    assert_eq!(printed.json()["shoe"], 38);
    let other = printed.stdout.replace("38", "39");
    home.overleg_on_example(&["edit", "person", "barbara", "--from", "-"]).stdin(&other).succeeds();
    assert_eq!(table(&home, "persons")[0]["shoe"], 39);
}

#[test]
fn a_record_added_from_json_is_stored_as_given() {
    let home = Home::with_example();
    let given = json!({"name": "Jan", "organisation": CLB, "remarks": "a\nb"});
    home.write("jan.json", &given.to_string());
    let output = home.overleg_on_example(&["add", "person", "--from", "jan.json", "--json"]).succeeds();
    assert_eq!(stored(&home, "persons", &output.json()["id"]), given);
}

#[rstest]
#[case::village("Heverlee", "24062")]
#[case::former_municipality("gooik", "23106")]
#[case::french("Rhode Saint-Genèse", "23101")]
#[case::without_hyphens("sint pieters leeuw", "23077")]
#[case::postal_code("3001", "24062")]
#[case::code("24020", "24020")]
fn a_municipality_is_given_by_any_of_its_names_or_codes(#[case] given: &str, #[case] code: &str) {
    let home = Home::with_example();
    let organisation = json!({"name": "x", "municipality": given}).to_string();
    let region =
        json!({"name": "y", "parent": "00000000-0000-8000-8000-000000000101", "municipalities": [given]});
    let (region, code) = (region.to_string(), json!(code));
    let add = |arguments: &[&str], input: &str| {
        let said =
            home.overleg_on_example(&[&["add"], arguments, &["--json"]].concat()).stdin(input).succeeds();
        said.json()
    };
    assert_eq!(add(&["organisation", "--name", "z", "--municipality", given], "")["municipality"], code);
    assert_eq!(add(&["organisation", "--from", "-"], &organisation)["municipality"], code);
    assert_eq!(add(&["region", "--from", "-"], &region)["municipalities"], json!([code]));
}

#[test]
fn a_new_record_from_json_gets_the_default_choices() {
    let home = Home::with_example();
    let run = home.overleg_on_example(&["add", "organisation", "--from", "-", "--json"]);
    let output = run.stdin(r#"{"name": "Arktos"}"#).succeeds();
    assert_eq!(output.json()["sector"], "other");
}

#[rstest]
#[case::english("en", "standard input, line 1, column ", "this has changed since; nothing was saved.")]
#[case::dutch("nl", "standaardinvoer, regel 1, kolom ", "dit is sindsdien gewijzigd; er is niets bewaard.")]
fn a_record_that_changed_since_it_was_read_is_not_overwritten(
    #[case] lang: &str,
    #[case] place: &str,
    #[case] words: &str,
) {
    let (home, read) = changed_since_it_was_read();
    let before = home.read("example.json");
    let edit = ["--lang", lang, "edit", "person", "an", "--from", "-"];
    let output = home.overleg_on_example(&edit).stdin(&read.to_string()).exits_with(1);
    assert!(output.stderr.starts_with(place) && output.stderr.contains(words), "{}", output.stderr);
    assert_eq!(home.read("example.json"), before);
}

#[test]
fn json_without_the_version_it_was_read_from_overwrites_the_record() {
    let (home, mut read) = changed_since_it_was_read();
    read.as_object_mut().expect("an object").remove("read");
    let edit = ["edit", "person", "an", "--from", "-"];
    home.overleg_on_example(&edit).stdin(&read.to_string()).succeeds();
    assert_eq!(stored(&home, "persons", &json!(AN))["function"], "schepen");
}

/// A home in which a person was changed after they were printed, and the printed JSON with another change.
fn changed_since_it_was_read() -> (Home, Value) {
    let home = Home::with_example();
    let mut read = home.overleg_on_example(&["edit", "person", "an", "--json"]).succeeds().json();
    home.overleg_on_example(&["edit", "person", "an", "--phone", "016 2"]).succeeds();
    read["function"] = json!("schepen");
    (home, read)
}

#[test]
fn the_answer_to_an_edit_can_be_edited_again() {
    let home = Home::with_example();
    let mut read = home.overleg_on_example(&["edit", "person", "an", "--json"]).succeeds().json();
    for function in ["schepen", "burgemeester"] {
        read["function"] = json!(function);
        let edit = home.overleg_on_example(&["edit", "person", "an", "--from", "-", "--json"]);
        read = edit.stdin(&read.to_string()).succeeds().json();
        assert_eq!(read["function"], function);
    }
    assert_eq!(stored(&home, "persons", &json!(AN))["read"], Value::Null, "it is no field of the record");
}

#[test]
fn a_field_named_read_in_the_record_itself_is_kept() {
    let home = Home::with_example();
    let with_more =
        home.read("example.json").replace(r#""name": "Barbara""#, r#""name": "Barbara", "read": "ja""#);
    home.write("example.json", &with_more);
    let printed = home.overleg_on_example(&["edit", "person", "barbara", "--json"]).succeeds();
    let other = printed.stdout.replace("\"ja\"", "\"nee\"");
    home.overleg_on_example(&["edit", "person", "barbara", "--from", "-"]).stdin(&other).succeeds();
    assert_eq!(table(&home, "persons")[0]["read"], "nee");
}

#[test]
fn a_printed_record_can_be_added_as_a_new_one() {
    let home = Home::with_example();
    let mut read = home.overleg_on_example(&["edit", "person", "an", "--json"]).succeeds().json();
    read.as_object_mut().expect("an object").remove("id");
    read["name"] = json!("Bea");
    home.overleg_on_example(&["add", "person", "--from", "-"]).stdin(&read.to_string()).succeeds();
}

#[test]
fn fields_missing_from_json_stay_and_null_clears_them() {
    let home = Home::with_example();
    let run = home.overleg_on_example(&["edit", "person", "an", "--from", "-", "--json"]);
    let output = run.stdin(r#"{"phone": null, "function": "schepen"}"#).succeeds().json();
    assert_eq!(
        (&output["phone"], &output["function"], &output["email"]),
        (&Value::Null, &json!("schepen"), &json!("an@diest.example"))
    );
}

#[rstest]
#[case::no_json("{\n oei", "standaardinvoer, regel 2, kolom 2: dit is geen JSON-object")]
#[case::no_object("[]", "standaardinvoer, regel 1, kolom 0: dit is geen JSON-object")]
#[case::unknown(
    "{\n  \"naam\": \"x\"\n}",
    "standaardinvoer, regel 2, kolom 8: het veld naam bestaat niet (persoon)."
)]
#[case::wrong_type(
    "{\n  \"phone\": \"1\",\n  \"name\": 3}",
    "standaardinvoer, regel 3, kolom 8: in het veld name staat iets anders dan verwacht.\nDetails (in het Engels): invalid type"
)]
#[case::needed("{\"name\": null}", "standaardinvoer: name: vul nog in: naam")]
#[case::control(
    "{\n  \"function\": \"a\\u001b[31mb\"}",
    "standaardinvoer, regel 2, kolom 12: function: dit is één regel tekst: haal het stuurteken U+001B eruit"
)]
#[case::control_in_a_list(
    "{\"aliases\": [\"Ann\", \"An\\n\"]}",
    "standaardinvoer, regel 1, kolom 10: aliases: dit is één regel tekst: haal het stuurteken U+000A eruit"
)]
#[case::other_id("{\"id\": \"x\"}", "standaardinvoer, regel 1, kolom 5: het veld id kun je niet kiezen")]
fn a_mistake_in_json_is_reported_with_its_field_and_place(#[case] given: &str, #[case] words: &str) {
    let home = Home::with_example();
    let before = home.read("example.json");
    let output = home.dutch_on_example(&["edit", "person", "an", "--from", "-"]).stdin(given).exits_with(2);
    assert!(output.stderr.starts_with(words), "{}", output.stderr);
    assert_eq!((output.stdout.as_str(), home.read("example.json")), ("", before));
}

#[test]
fn a_text_of_several_lines_keeps_them_and_its_tabs() {
    let home = Home::with_example();
    let run = home.overleg_on_example(&["edit", "person", "an", "--remarks", "a\n\tb"]);
    run.succeeds();
    assert_eq!(stored(&home, "persons", &json!(AN))["remarks"], "a\n\tb");
}

#[test]
fn a_control_character_that_was_there_does_not_keep_a_record_from_being_edited() {
    let home = Home::with_example();
    home.write("example.json", &home.read("example.json").replace("coördinator", "schepen\\u0007"));
    let read = home.overleg_on_example(&["edit", "person", "an", "--json"]).succeeds().stdout;
    let run = home.overleg_on_example(&["edit", "person", "an", "--from", "-"]);
    run.stdin(&read.replace("an@diest.example", "an.claes@diest.example")).succeeds();
}

#[rstest]
#[case::utf_8(b"\xef\xbb\xbf".to_vec(), |text: &str| text.as_bytes().to_vec())]
#[case::utf_16_of_windows(b"\xff\xfe".to_vec(), |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect())]
#[case::utf_16(b"\xfe\xff".to_vec(), |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect())]
fn json_may_begin_with_the_mark_of_its_encoding(#[case] mark: Vec<u8>, #[case] encode: fn(&str) -> Vec<u8>) {
    let home = Home::with_example();
    let given = [mark, encode("{\"name\": \"Zoë\"}")].concat();
    std::fs::write(home.path("given.json"), given).expect("a file");
    home.overleg_on_example(&["add", "person", "--from", "given.json"]).succeeds();
    assert!(table(&home, "persons").iter().any(|person| person["name"] == "Zoë"));
}

#[test]
fn a_name_given_without_anything_to_see_in_it_is_stored_without_that() {
    let home = Home::with_example();
    home.overleg_on_example(&["add", "person", "--name", "\u{feff}Zoë\u{200b} Maes\u{200e}"]).succeeds();
    assert!(table(&home, "persons").iter().any(|person| person["name"] == "Zoë Maes"));
}

#[test]
fn a_name_of_two_municipalities_in_json_is_refused_with_both() {
    let home = Home::with_example();
    let edit = home.dutch_on_example(&["edit", "organisation", "clb", "--from", "-"]);
    let said = edit.stdin("{\"municipality\": \"1804\"}").exits_with(2);
    let words = "standaardinvoer, regel 1, kolom 15: municipality: “1804” staat voor meer dan één gemeente: Vilvoorde, Zemst.";
    assert!(said.stderr.starts_with(words), "{}", said.stderr);
}

#[test]
fn a_mistake_within_a_field_is_reported_with_its_path() {
    let home = Home::with_example();
    let edit = home.dutch_on_example(&["edit", "region", "diest", "--from", "-"]);
    let output = edit.stdin("{\"municipalities\": [\"24020\", 3]}").exits_with(2);
    let words = "standaardinvoer, regel 1, kolom 17: in het veld municipalities[1] staat iets anders";
    assert!(output.stderr.starts_with(words), "{}", output.stderr);
}

#[test]
fn a_new_record_may_not_have_an_id() {
    let home = Home::with_example();
    let given = format!(r#"{{"id": "{AN}", "name": "x"}}"#);
    let output = home.overleg_on_example(&["add", "person", "--from", "-"]).stdin(&given).exits_with(2);
    assert!(output.stderr.contains("the field id cannot be chosen"), "{}", output.stderr);
}

#[test]
fn json_that_refers_to_a_missing_record_is_not_saved() {
    let home = Home::with_example();
    let given = format!(r#"{{"name": "x", "organisation": "{FORUM}"}}"#);
    let output = home.overleg_on_example(&["add", "person", "--from", "-"]).stdin(&given).exits_with(1);
    assert!(output.stderr.contains("refers to something that does not exist"), "{}", output.stderr);
}

#[rstest]
#[case::date(&["edit", "member", "nd: clb", "--since", "gistren"], "--since: “gistren” is geen datum")]
#[case::time(&["add", "meeting", "--forum", "nd", "--date", "morgen", "--time", "laat"], "--time: “laat” is geen uur")]
#[case::cadence(&["edit", "forum", "nd", "--cadence", "vaak"], "--cadence: “vaak” is geen frequentie")]
#[case::record(&["edit", "forum", "nd", "--region", "zzzz"], "--region: Niets heet “zzzz”")]
#[case::municipality(&["edit", "organisation", "clb", "--municipality", "diesst"], "--municipality: “diesst” is geen gemeente van de provincie. Bedoelde je Diest?")]
#[case::village(&["edit", "organisation", "clb", "--municipality", "heverle"], "--municipality: “heverle” is geen gemeente van de provincie. Bedoelde je Heverlee?")]
#[case::two_municipalities(&["edit", "organisation", "clb", "--municipality", "st margriete houtem"], "--municipality: “st margriete houtem” staat voor meer dan één gemeente: Kortenaken, Tienen.")]
#[case::needed(&["edit", "organisation", "clb", "--name", " "], "--name: vul nog in: naam")]
#[case::control(&["edit", "person", "an", "--function", "a\u{1b}[31mb"], "--function: dit is één regel tekst: haal het stuurteken U+001B eruit")]
#[case::tab(&["edit", "organisation", "clb", "--name", "CLB\tDiest"], "--name: dit is één regel tekst: haal het stuurteken U+0009 eruit")]
#[case::line_feed(&["edit", "organisation", "clb", "--alias", "CLB\nDiest"], "--alias: dit is één regel tekst: haal het stuurteken U+000A eruit")]
#[case::eight_bits(&["edit", "follow-up", "An bellen", "--text", "An\u{9b}bellen"], "--text: dit is één regel tekst: haal het stuurteken U+009B eruit")]
#[case::several(&["edit", "member", "nd: clb", "--since", "x", "--person", "zzzz"], "--person: Niets heet “zzzz”. Zoek met overleg person list.\n--since: ")]
#[case::present(&["edit", "note", "nd: 12/3/2026", "--present", "barbara"], "--present: van Barbara is niet bekend bij welke organisatie die werkt")]
#[case::in_turn(&["edit", "forum", "nd", "--alternates-with", "barbara"], "--alternates-with: dit gaat alleen samen met --involvement alternating_chair")]
#[case::choice(&["edit", "forum", "nd", "--involvement", "baas"], "baas is geen geldige waarde voor --involvement <WOORD>. Mogelijke waarden: chair (voorzitter), ")]
#[case::missing(&["add", "organisation", "--sector", "work"], "Er ontbreekt nog: --name <TEKST>.")]
#[case::both_directions(&["add", "organisation", "--name", "x", "--from", "-"], "--name <TEKST> gaat niet samen met --from <BESTAND>.")]
#[case::member_already(&["add", "member", "--forum", "nd", "--organisation", "clb"], "--organisation: zit daar al aan tafel")]
#[case::unknown_name(&["edit", "organisation", "zzzz", "--name", "x"], "Niets heet “zzzz”")]
#[case::no_forum(&["edit", "member", "clb", "--role", "chair"], "“clb” zegt niet van welk overlegforum. Schrijf het als \"OVERLEGFORUM: ORGANISATIE\", of geef de id.")]
#[case::no_day(&["edit", "note", "nd", "--text", "x"], "“nd” zegt niet van welke dag. Schrijf het als \"OVERLEGFORUM: DAG\", of geef de id.")]
#[case::no_organisation(&["edit", "member", "nd", "--role", "chair"], "“nd” zegt niet welke organisatie. Schrijf het als \"OVERLEGFORUM: ORGANISATIE\", of geef de id.")]
#[case::other_kind(&["edit", "region", "clb", "--name", "x"], "“clb” is een organisatie; hier hoort een regio.")]
#[case::another_day(&["edit", "note", "nd: 1/1/2020", "--text", "x"], "Niets heet “nd: 1/1/2020”. Misschien bedoelde je:\n  Netwerk Diest: 12 maart 2026 (verslag, ")]
#[case::kind(&["add", "note"], "De opdracht note bestaat niet.")]
fn a_mistake_is_reported_with_its_option_and_changes_nothing(
    #[case] arguments: &[&str],
    #[case] words: &str,
) {
    let home = Home::with_example();
    let before = home.read("example.json");
    let output = home.dutch_on_example(arguments).exits_with(2);
    assert!(output.stderr.starts_with(words), "{}", output.stderr);
    assert_eq!((output.stdout.as_str(), home.read("example.json")), ("", before));
}

#[test]
fn seats_of_one_organisation_are_told_apart_by_id() {
    let home = Home::with_example();
    let add = ["add", "member", "--forum", "nd", "--organisation", "clb", "--person", "an"];
    let id = home.overleg_on_example(&add).succeeds().stdout;
    let output = home.overleg_on_example(&["edit", "member", "nd: clb", "--role", "chair"]).exits_with(2);
    assert!(
        output.stderr.contains(&format!("CLB, An Claes (membership, {})", id.trim())),
        "{}",
        output.stderr
    );
    home.overleg_on_example(&["edit", "member", id.trim(), "--role", "chair"]).succeeds();
}

#[test]
fn a_missing_file_is_reported() {
    let home = Home::with_example();
    let output = home.overleg_on_example(&["add", "person", "--from", "none.json"]).exits_with(1);
    assert!(output.stderr.starts_with("none.json cannot be read"), "{}", output.stderr);
}

#[rstest]
#[case::region(&["region", "diest"], "Diest, met 1 overlegforum, 2 lidmaatschappen, 1 verslag en 2 opvolgpunten")]
#[case::forum(&["forum", "nd"], "Netwerk Diest, met 2 lidmaatschappen, 1 verslag en 1 opvolgpunt")]
#[case::organisation(&["organisation", "clb"], "Centrum voor Leerlingenbegeleiding, met 1 lidmaatschap")]
#[case::person(&["person", "an claes"], "An Claes, met 1 opvolgpunt")]
#[case::member(&["member", "nd: clb"], "lidmaatschap van CLB in Netwerk Diest")]
#[case::note(&["note", "nd: 12/3/2026"], "verslag van 12 maart")]
#[case::meeting(&["meeting", "werkgroep: 21/4/2026"], "vergadering van 21 april")]
#[case::follow_up(&["follow-up", "an bellen"], "“An bellen”")]
fn removing_a_record_removes_its_dependants_and_undo_restores_them(
    #[case] arguments: &[&str],
    #[case] words: &str,
) {
    let home = Home::with_example();
    home.overleg_on_example(&["add", "person", "--name", "Somebody else"]).succeeds();
    let before = home.read("example.json");
    let output = home.dutch_on_example(&[&["remove"], arguments].concat()).succeeds();
    let words = format!("Weggegooid (overleg undo: ongedaan maken): {words}\n");
    assert_eq!((output.stdout, output.stderr), (String::new(), words));
    home.dutch_on_example(&[&["remove"], arguments].concat()).exits_with(2);
    home.overleg_on_example(&["undo"]).succeeds();
    assert_eq!(home.read("example.json"), before);
}

#[test]
fn a_removed_record_is_printed_as_it_was() {
    let home = Home::with_example();
    let mut printed = home.overleg_on_example(&["edit", "person", "an", "--json"]).succeeds().json();
    printed.as_object_mut().expect("an object").remove("read");
    let removed = home.overleg_on_example(&["remove", "person", "an claes", "--json"]).succeeds();
    assert_eq!(removed.json(), printed);
}

#[test]
fn merging_two_organisations_keeps_both_names() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["merge", "organisation", "huis divers", "clb", "--json"]).succeeds();
    assert_eq!(output.stderr, "Bewaard: Huis Divers samengevoegd met Centrum voor Leerlingenbegeleiding\n");
    assert_eq!(output.json()["aliases"], json!(["Vrij CLB", "Huis Divers"]));
    home.overleg_on_example(&["remove", "organisation", "huis divers"]).succeeds();
    assert_eq!(table(&home, "organisations").len(), 2);
}

#[test]
fn two_people_can_be_merged() {
    let home = Home::with_example();
    home.overleg_on_example(&["merge", "person", "barbara", "an claes"]).succeeds();
    assert_eq!(table(&home, "forums")[0]["involvement"], json!({"alternating_chair": {"with": AN}}));
}

#[test]
fn a_record_cannot_be_merged_with_itself() {
    let home = Home::with_example();
    let said = home.dutch_on_example(&["merge", "organisation", "clb", "vrij clb"]).exits_with(2);
    assert_eq!(
        said.stderr,
        "Je gaf twee keer “vrij clb”: geef er twee verschillende.\nZie overleg merge organisation --help.\n"
    );
}

#[rstest]
#[case::organisation(&["organisation", "--name", "Huis Diverse vzw"], "Huis Divers (organisatie, 00000000-0000-8000-8000-000000000304)")]
#[case::abbreviation(&["organisation", "--name", "Centrum", "--abbreviation", "clb"], "Centrum voor Leerlingenbegeleiding (organisatie, ")]
#[case::person(&["person", "--name", "Claes An"], "An Claes (persoon, ")]
fn a_likely_duplicate_is_reported_and_not_added_with_unique(#[case] arguments: &[&str], #[case] words: &str) {
    let home = Home::with_example();
    let before = home.read("example.json");
    let unique = home.dutch_on_example(&[&["add"], arguments, &["--unique"]].concat()).exits_with(1);
    assert_eq!((unique.stdout.as_str(), home.read("example.json")), ("", before));
    assert!(unique.stderr.ends_with("Er is niets toegevoegd.\n"), "{}", unique.stderr);
    let added = home.dutch_on_example(&[&["add"], arguments].concat()).succeeds();
    for output in [unique, added] {
        assert!(output.stderr.contains("Er is al iets met bijna dezelfde naam:\n  "), "{}", output.stderr);
        assert!(output.stderr.contains(words), "{}", output.stderr);
    }
}

#[test]
fn a_name_without_a_likely_duplicate_is_added_without_a_warning() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["add", "organisation", "--name", "Arktos", "--unique"]).succeeds();
    assert_eq!(output.stderr, "Bewaard: Arktos toegevoegd\n");
}
