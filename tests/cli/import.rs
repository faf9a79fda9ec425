//! Importing lists: what comes of each sample, a second time, and back again.

use std::fs;
use std::path::Path;

use rstest::rstest;
use serde_json::{Map, Value, json};

use crate::home::{Home, Output, Run};

/// The samples, by the options that they need and the list that was imported before them.
const SAMPLES: [(&str, &[&str], &str, Option<&str>); 6] = [
    ("members_be_excel.csv", &[], "members_be_excel.csv", None),
    ("members_utf8bom.csv", &[], "members_utf8bom.csv", Some("members_be_excel.csv")),
    ("members.xlsx", &["--sheet", "Leden"], "members.xlsx_Leden", None),
    ("members.xlsx", &["--sheet", "Scholen"], "members.xlsx_Scholen", None),
    ("outlook_nl.csv", &[], "outlook_nl.csv", None),
    ("attendance.csv", &["--today", "2026-09-01"], "attendance.csv", None),
];
const KINDS: [&str; 4] = ["organisations", "persons", "memberships", "notes"];

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/exchange")
}

/// A home with the starter data at `starter.json`, and the samples.
fn home() -> Home {
    let home = Home::new();
    home.write("starter.json", include_str!("../../assets/starter.json"));
    for sample in fs::read_dir(folder().join("samples")).expect("samples").flatten() {
        fs::copy(sample.path(), home.path(sample.file_name())).expect("copied");
    }
    home
}

fn import(home: &Home, arguments: &[&str]) -> Run {
    home.overleg(&[&["--store", "starter.json", "--lang", "nl", "import"], arguments].concat())
}

/// Imports what is sure, and what is likeliest where it is not.
fn import_all(home: &Home, file: &str, options: &[&str]) -> Value {
    import(home, &[&[file, "--yes", "--doubtful", "default", "--json"], options].concat()).succeeds().json()
}

fn overleg(home: &Home, arguments: &[&str]) -> Output {
    home.overleg(&[&["--store", "starter.json"], arguments].concat()).succeeds()
}

fn store(home: &Home) -> Value {
    serde_json::from_str(&home.read("starter.json")).expect("a store")
}

/// The value without what only explains, with organisations by their full names and lists of records in one order.
fn exact(value: &Value) -> Value {
    const EXPLAINS: [&str; 14] = [
        "base",
        "today",
        "read",
        "why",
        "note",
        "default",
        "why_no_other",
        "decided",
        "words",
        "sheet",
        "header",
        "file",
        "undecided",
        "column",
    ];
    const NAMES: [(&str, &str); 5] = [
        ("CLB", "Centrum voor Leerlingenbegeleiding"),
        ("JAC", "Jongerenadviescentrum"),
        ("LOP", "Lokaal Overlegplatform"),
        ("VDAB", "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding"),
        ("VAPH", "Vlaams Agentschap voor Personen met een Handicap"),
    ];
    match value {
        Value::Object(fields) => {
            let known = fields.iter().filter(|(key, _)| !EXPLAINS.contains(&key.as_str()));
            known.map(|(key, value)| (key.clone(), exact(value))).collect()
        }
        Value::Array(values) => {
            let mut values: Vec<Value> = values.iter().map(exact).collect();
            values.sort_by_key(Value::to_string);
            Value::Array(values)
        }
        Value::String(text) => {
            let (name, rest) =
                text.split_once(": ").map_or((text.as_str(), None), |(name, rest)| (name, Some(rest)));
            let full = NAMES.iter().find(|(short, _)| *short == name).map_or(name, |(_, full)| full);
            json!(rest.map_or_else(|| full.to_owned(), |rest| format!("{full}: {rest}")))
        }
        other => other.clone(),
    }
}

/// Only the keys of `plan` that `expected` has at the top, and without the row where a fault has its place in words.
fn comparable(plan: &Value, expected: &Value) -> Value {
    let mut plan = exact(plan);
    for fault in plan["faults"].as_array_mut().expect("a list") {
        fault.as_object_mut().expect("an object").remove("row");
    }
    let has = |key: &String| expected.get(key).is_some() || KINDS.contains(&key.as_str());
    let fields = plan.as_object().expect("an object").iter().filter(|(key, _)| has(key));
    Value::Object(fields.map(|(key, value)| (key.clone(), value.clone())).collect())
}

#[rstest]
fn a_sample_gives_exactly_what_is_expected(#[values(0, 1, 2, 3, 4, 5)] number: usize) {
    let (file, options, expected, base) = SAMPLES[number];
    let home = home();
    if let Some(base) = base {
        import_all(&home, base, &[]);
    }
    let path = folder().join(format!("expected/{expected}.json"));
    let expected: Value = serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("JSON");
    let plan = import_all(&home, file, options);
    assert_eq!(comparable(&plan, &expected), exact(&expected));
}

/// Nothing in the counts of a plan is new, changed or asked.
fn assert_nothing_to_do(plan: &Value) {
    for kind in KINDS {
        let counts = plan["counts"].get(kind).and_then(Value::as_object).cloned().unwrap_or_default();
        assert!(counts.keys().all(|fate| fate == "same"), "{}", plan["counts"]);
    }
    assert_eq!(plan["counts"]["doubtful"], 0, "{plan:#}");
}

#[rstest]
fn the_same_list_again_changes_nothing(#[values(0, 1, 2, 3, 4, 5)] number: usize) {
    let (file, options, _, base) = SAMPLES[number];
    let home = home();
    if let Some(base) = base {
        import_all(&home, base, &[]);
    }
    import_all(&home, file, options);
    let after = home.read("starter.json");
    for _ in 0..2 {
        assert_nothing_to_do(&import_all(&home, file, options));
    }
    assert_eq!(home.read("starter.json"), after);
}

#[test]
fn a_list_is_known_again_with_other_columns_and_another_name() {
    let home = home();
    import_all(&home, "members_be_excel.csv", &[]);
    let bytes = fs::read(home.path("members_be_excel.csv")).expect("a sample");
    let text: String = bytes
        .iter()
        .map(|byte| char::from(*byte))
        .collect::<String>()
        .replace('\u{96}', "–")
        .replace('\u{92}', "’")
        .replace('\u{80}', "€");
    let text = text.replace("\"onthaal; coördinatie\"", "onthaal, coördinatie");
    let turned = text.lines().map(|line| {
        let mut cells: Vec<&str> = line.trim_end().split(';').collect();
        if cells.iter().filter(|cell| !cell.is_empty()).count() > 1 {
            cells.reverse();
        }
        cells
            .join(";")
            .replace("Tel.", "GSM")
            .replace("Functie", "Rol")
            .replace("Contactpersoon", "Vertegenwoordiger")
    });
    let turned =
        turned.collect::<Vec<_>>().join("\n").replace("onthaal, coördinatie", "\"onthaal; coördinatie\"");
    home.write("andere naam.csv", &turned);
    let plan = import_all(&home, "andere naam.csv", &[]);
    assert_nothing_to_do(&plan);
    assert_eq!(store(&home)["sources"].as_array().expect("a list").len(), 1);
}

#[rstest]
fn one_undo_takes_an_import_back_and_redo_makes_it_again(#[values(0, 2, 4, 5)] number: usize) {
    let (file, options, ..) = SAMPLES[number];
    let home = home();
    let before = store(&home);
    import_all(&home, file, options);
    let after = store(&home);
    assert_ne!(before, after);
    overleg(&home, &["undo"]);
    assert_eq!(store(&home), before);
    overleg(&home, &["redo"]);
    assert_eq!(store(&home), after);
}

#[test]
fn three_thousand_rows_come_in_once_and_are_undone_at_once() {
    let home = home();
    let before = store(&home);
    let row =
        |number: usize| format!("Dienst {number};An {number} Proef;an.{number}@proef.example;1/9/2024\n");
    let rows: String = (1..=3_000).map(row).collect();
    home.write("groot.csv", &format!("Ledenlijst Klankbordgroep\nOrganisatie;Naam;E-mail;Lid sinds\n{rows}"));
    let plan = import_all(&home, "groot.csv", &[]);
    assert_eq!(plan["counts"]["memberships"], json!({"new": 3_000}));
    assert_nothing_to_do(&import_all(&home, "groot.csv", &[]));
    overleg(&home, &["undo"]);
    assert!(store(&home) == before, "the same records");
}

#[test]
fn an_import_is_undone_by_its_name() {
    let home = home();
    import_all(&home, "outlook_nl.csv", &[]);
    let said = overleg(&home, &["--lang", "nl", "undo"]).stderr;
    assert!(said.contains("outlook_nl.csv ingelezen (4 records)"), "{said}");
}

#[rstest]
fn a_dry_run_writes_nothing_and_counts_the_same(#[values(0, 2, 5)] number: usize) {
    let (file, options, ..) = SAMPLES[number];
    let home = home();
    let before = home.read("starter.json");
    let plan = [&[file, "--dry-run", "--doubtful", "default", "--json"], options].concat();
    let planned = import(&home, &plan).succeeds().json();
    assert_eq!(home.read("starter.json"), before);
    assert!(!home.path("starter.history").exists(), "no history");
    assert_eq!(planned["counts"], import_all(&home, file, options)["counts"]);
}

#[test]
fn without_a_terminal_it_must_be_said_what_to_do() {
    let home = home();
    let said = import(&home, &["members_be_excel.csv"]).exits_with(2).stderr;
    assert!(said.contains("--yes") && said.contains("--dry-run"), "{said}");
}

#[test]
fn what_is_doubtful_is_left_out_and_named_unless_somebody_decides() {
    let home = home();
    let ended = import(&home, &["members_be_excel.csv", "--yes", "--json"]).succeeds();
    assert_eq!(ended.json()["counts"]["organisations"]["new"], 1);
    assert_eq!(ended.json()["undecided"], json!([5, 6, 7, 10]));
    assert!(ended.stderr.contains("Rij 6 is overgeslagen: Arkots"), "{}", ended.stderr);
}

#[test]
fn a_row_is_decided_by_its_number() {
    let home = home();
    let rows = ["--row", "5=new", "--row", "6=same:Arktos", "--row", "7=skip"];
    let plan =
        import(&home, &[&["members_be_excel.csv", "--yes", "--json"][..], &rows].concat()).succeeds().json();
    let decided: Vec<_> =
        plan["doubtful"].as_array().expect("a list").iter().map(|doubt| &doubt["decided"]).collect();
    assert_eq!(decided, ["new", "same"]);
    assert_eq!(plan["left_out"][0], json!({"row": 7, "why": "chosen"}));
    let again = import(&home, &["members_be_excel.csv", "--yes", "--json"]).succeeds().json();
    assert_nothing_to_do(&again);
}

#[test]
fn strict_takes_nothing_while_anything_is_doubtful_or_faulty() {
    let home = home();
    let before = home.read("starter.json");
    import(&home, &["members_be_excel.csv", "--yes", "--strict", "--doubtful", "default"]).exits_with(1);
    assert_eq!(home.read("starter.json"), before);
    import(&home, &["outlook_nl.csv", "--yes", "--strict"]).succeeds();
}

#[test]
fn a_fault_is_said_with_its_sheet_row_and_column() {
    let home = home();
    home.write("fout.csv", "Organisatie;Contactpersoon;Lid sinds\nArktos;An Proef;gisterochtend\n");
    let plan =
        import(&home, &["fout.csv", "--forum", "Klankbordgroep", "--dry-run", "--json"]).succeeds().json();
    assert_eq!(plan["faults"][0]["place"], "row 2, column 3 (Lid sinds)");
    let lines = import(&home, &["fout.csv", "--forum", "Klankbordgroep", "--dry-run"]).succeeds().stdout;
    assert!(lines.contains("rij 2, kolom 3 (Lid sinds)"), "{lines}");
}

#[rstest]
#[case::written("1/9/2024", "2024-09-01")]
#[case::in_words("1 september 2024", "2024-09-01")]
#[case::year_first("2024-09-01", "2024-09-01")]
#[case::without_its_format("45536", "2024-09-01")]
fn a_day_is_read_however_it_is_written(#[case] text: &str, #[case] day: &str) {
    let home = home();
    home.write("leden.csv", &format!("Organisatie;Naam;Lid sinds\nArktos;An Proef;{text}\n"));
    let plan =
        import(&home, &["leden.csv", "--forum", "Klankbordgroep", "--dry-run", "--json"]).succeeds().json();
    assert_eq!(plan["memberships"]["new"][0]["since"], day, "{plan:#}");
}

#[rstest]
#[case::forum(
    "leden.csv",
    "Ledenlijst\nOrganisatie;Contactpersoon\nArktos;An Proef\n",
    "Van welk overlegforum"
)]
#[case::header("zonder.csv", "1;2\n3;4\n", "Geen enkele rij lijkt op een kop")]
#[case::names("prijs.csv", "Gemeente;Telefoon\nDiest;1\n", "Geen enkele kolom is een organisatie of persoon")]
fn what_is_missing_is_asked(#[case] file: &str, #[case] text: &str, #[case] expected: &str) {
    let home = home();
    home.write(file, text);
    let said = import(&home, &[file, "--yes"]).exits_with(2).stderr;
    assert!(said.contains(file) && said.contains(expected), "{said}");
}

#[test]
fn a_sheet_is_asked_for_when_there_are_several() {
    let home = home();
    let said = import(&home, &["members.xlsx", "--yes"]).exits_with(2).stderr;
    assert!(said.contains("Leden, Scholen") && said.contains("--sheet"), "{said}");
    import(&home, &["members.xlsx", "--yes", "--sheet", "leden"]).succeeds();
}

#[rstest]
#[case::old(b"\xd0\xcf\x11\xe0old".as_slice(), ".xls")]
#[case::pdf(b"%PDF-1.4".as_slice(), "pdf")]
#[case::cards(b"BEGIN:VCARD\n".as_slice(), ".vcf")]
#[case::calendar(b"BEGIN:VCALENDAR\n".as_slice(), ".ics")]
fn of_another_file_it_is_said_what_to_do(#[case] bytes: &[u8], #[case] expected: &str) {
    let home = home();
    fs::write(home.path("iets.xlsx"), bytes).expect("written");
    let said = import(&home, &["iets.xlsx", "--yes"]).exits_with(1).stderr;
    assert!(said.contains(expected) && said.lines().count() >= 2, "{said}");
}

#[test]
fn a_cell_far_away_is_refused_in_words() {
    let said = import(&home(), &["far.xlsx", "--yes"]).exits_with(1).stderr;
    assert!(said.contains("kolom 500"), "{said}");
}

#[test]
fn the_lists_that_were_imported_are_listed() {
    let home = home();
    import_all(&home, "members_be_excel.csv", &[]);
    let lines = import(&home, &["--sources"]).succeeds().stdout;
    assert_eq!(
        lines,
        "members_be_excel.csv (leden van een overlegforum: Stuurgroep NAFT Vilvoorde-Machelen; 7 rijen)\n"
    );
    let sources = import(&home, &["--sources", "--json"]).succeeds().json();
    assert_eq!(sources["sources"][0]["kind"], "members");
}

#[test]
fn a_changed_cell_wins_and_what_changed_on_both_sides_is_asked() {
    let home = home();
    let list =
        |phone: &str| format!("Ledenlijst Klankbordgroep\nOrganisatie;Naam;Tel.\nArktos;An Proef;{phone}\n");
    home.write("leden.csv", &list("013 00 00 01"));
    import_all(&home, "leden.csv", &[]);
    home.write("leden.csv", &list("013 00 00 02"));
    assert_eq!(import_all(&home, "leden.csv", &[])["persons"]["changed"][0]["phone"], "013 00 00 02");
    overleg(&home, &["edit", "person", "An Proef", "--phone", "013 00 00 03"]);
    assert_nothing_to_do(&import_all(&home, "leden.csv", &[]));
    home.write("leden.csv", &list("013 00 00 04"));
    let plan = import(&home, &["leden.csv", "--dry-run", "--json"]).succeeds().json();
    assert_eq!(plan["doubtful"][0]["what"], "person.phone 013 00 00 04");
    assert_eq!(plan["doubtful"][0]["candidates"], json!(["013 00 00 03"]));
}

#[test]
fn what_is_no_longer_listed_stays_unless_it_is_said_to_go() {
    let home = home();
    let list = |rows: &str| format!("Ledenlijst Klankbordgroep\nOrganisatie;Naam;Tel.\n{rows}");
    home.write("leden.csv", &list("Arktos;An Proef;1\nVDAB;Bo Proef;2\n"));
    import_all(&home, "leden.csv", &[]);
    let seats = |home: &Home| store(home)["memberships"].as_array().expect("a list").len();
    let before = seats(&home);
    home.write("leden.csv", &list("Arktos;An Proef;1\n"));
    let plan = import_all(&home, "leden.csv", &[]);
    assert_eq!(plan["no_longer_listed"][0]["person"], "Bo Proef");
    assert_eq!(seats(&home), before);
    import_all(&home, "leden.csv", &["--gone", "remove"]);
    assert_eq!(seats(&home), before - 1);
}

#[test]
fn somebody_who_was_erased_or_removed_does_not_come_back_with_the_list() {
    let home = home();
    import_all(&home, "members_be_excel.csv", &[]);
    overleg(&home, &["person", "erase", "Noor Testaert", "--yes"]);
    let kept = home.read("starter.json").to_lowercase();
    assert!(!kept.contains("testaert") && !kept.contains("noor"), "nothing of her is left");
    overleg(&home, &["remove", "person", "Bram D’Hondt-Fictief"]);
    assert_nothing_to_do(&import_all(&home, "members_be_excel.csv", &[]));
    let names = store(&home)["persons"].to_string();
    assert!(!names.contains("Noor") && !names.contains("Bram"), "{names}");
}

#[test]
fn an_organisation_that_was_removed_does_not_come_back_with_the_list() {
    let home = home();
    home.write("partners.csv", "Organisatie;Website\nProefhuis;proef.example\nProefwerk;werk.example\n");
    import_all(&home, "partners.csv", &["--as", "organisations"]);
    overleg(&home, &["remove", "organisation", "Proefhuis"]);
    let plan = import_all(&home, "partners.csv", &["--as", "organisations"]);
    assert_nothing_to_do(&plan);
    assert_eq!(plan["left_out"], json!([{"row": 2, "why": "removed since"}]));
}

#[test]
fn a_store_without_imports_has_no_list_of_them() {
    let home = home();
    overleg(&home, &["edit", "person", "Joeri", "--function", "coach"]);
    assert_eq!(store(&home).get("sources"), None);
}

#[test]
fn several_lists_are_answered_in_one_document() {
    let home = home();
    let files = ["outlook_nl.csv", "members_be_excel.csv", "--dry-run", "--json"];
    let answers = import(&home, &files).succeeds().json();
    let names: Vec<&Value> =
        answers.as_array().expect("a list").iter().map(|answer| &answer["file"]).collect();
    assert_eq!(names, ["outlook_nl.csv", "members_be_excel.csv"]);
}

#[test]
fn rows_are_read_from_standard_input() {
    let home = home();
    let plan = import(&home, &["-", "--forum", "Klankbordgroep", "--dry-run", "--json"])
        .stdin("Organisatie\tNaam\nArktos\tAn Proef\n")
        .succeeds()
        .json();
    assert_eq!(plan["persons"]["new"][0], json!({"name": "An Proef", "organisation": "Arktos"}));
}

#[test]
fn a_column_can_be_named_and_left_out() {
    let home = home();
    home.write("vreemd.csv", "Wie;Waar;Nummer\nAn Proef;Arktos;013 00 00 01\n");
    let columns = ["--column", "Wie=person", "--column", "Waar=organisation", "--column", "Nummer=phone"];
    let options =
        [&["vreemd.csv", "--as", "contacts", "--header", "1", "--dry-run", "--json"][..], &columns].concat();
    let person = import(&home, &options).succeeds().json()["persons"]["new"][0].clone();
    assert_eq!(person, json!({"name": "An Proef", "organisation": "Arktos", "phone": "013 00 00 01"}));
    let without = import(&home, &[&options[..], &["--without", "Nummer"]].concat()).succeeds().json();
    assert_eq!(without["persons"]["new"][0], json!({"name": "An Proef", "organisation": "Arktos"}));
}

#[test]
fn a_plan_is_the_same_whatever_the_language() {
    let home = home();
    let plan = |lang: &str| {
        let arguments = [
            "--store",
            "starter.json",
            "--lang",
            lang,
            "import",
            "attendance.csv",
            "--dry-run",
            "--json",
            "--today",
            "2026-09-01",
        ];
        let mut plan = home.overleg(&arguments).succeeds().json();
        let fields: &mut Map<String, Value> = plan.as_object_mut().expect("an object");
        fields.remove("faults");
        plan
    };
    assert_eq!(plan("nl"), plan("en"));
}

/// The people whom a list names, with their functions and addresses.
fn people_of(plan: &Value) -> Vec<[String; 3]> {
    let people = plan["persons"]["new"].as_array().cloned().unwrap_or_default();
    let text = |person: &Value, key: &str| person[key].as_str().unwrap_or_default().to_owned();
    people.iter().map(|person| ["name", "function", "email"].map(|key| text(person, key))).collect()
}

#[rstest]
#[case::own_addresses(
    "School;Directeur;E-mail;Contactpersoon;Functie;E-mail\nProefschool;Ann Een;ann@x.example;Bo Twee;zorgleerkracht;bo@x.example\n",
    &[["Bo Twee", "zorgleerkracht", "bo@x.example"], ["Ann Een", "directeur", "ann@x.example"]]
)]
#[case::addresses_by_name(
    "School;Contactpersoon;Directeur;E-mail directeur;E-mail contactpersoon\nProefschool;Bo Twee;Ann Een;ann@x.example;bo@x.example\n",
    &[["Bo Twee", "", "bo@x.example"], ["Ann Een", "directeur", "ann@x.example"]]
)]
#[case::two_rows_of_headers(
    "School;Directeur;;Contactpersoon;\n;Naam;E-mail;Naam;E-mail\nProefschool;Ann Een;ann@x.example;Bo Twee;bo@x.example\n",
    &[["Bo Twee", "", "bo@x.example"], ["Ann Een", "directeur", "ann@x.example"]]
)]
#[case::the_same_twice(
    "School;Directeur;Contactpersoon;E-mail\nProefschool;Ann Een;Ann Een;ann@x.example\n",
    &[["Ann Een", "directeur", "ann@x.example"]]
)]
#[case::only_the_director(
    "School;Directeur;Contactpersoon;E-mail\nProefschool;Ann Een;;ann@x.example\n",
    &[["Ann Een", "directeur", "ann@x.example"]]
)]
fn a_row_gives_everybody_whom_it_names(#[case] list: &str, #[case] expected: &[[&str; 3]]) {
    let home = home();
    home.write("lijst.csv", list);
    let plan = import_all(&home, "lijst.csv", &["--as", "contacts"]);
    assert_eq!(
        people_of(&plan),
        expected.iter().map(|one| one.map(str::to_owned)).collect::<Vec<_>>(),
        "{plan:#}"
    );
    assert_nothing_to_do(&import_all(&home, "lijst.csv", &["--as", "contacts"]));
}

#[test]
fn a_list_without_a_header_is_read_by_the_letters_of_its_columns() {
    let home = home();
    home.write("zonder.csv", "Arktos;An Proef;an@arktos.example\nCLB;Bo Proef;bo@clb.example\n");
    let columns = ["--column", "A=organisation", "--column", "B=person"];
    let options = [&["--as", "contacts", "--header", "0"][..], &columns].concat();
    let plan = import_all(&home, "zonder.csv", &options);
    assert_eq!(plan["counts"]["persons"]["new"], 2, "{plan:#}");
    assert_eq!(plan["persons"]["new"][0]["email"], "an@arktos.example", "{plan:#}");
    let again = import_all(&home, "zonder.csv", &options);
    assert_nothing_to_do(&again);
}
