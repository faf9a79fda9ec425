//! What `overleg export` writes comes in again with `overleg import`, and changes nothing.

use rstest::rstest;
use serde_json::Value;

use crate::home::Home;

/// The starter data with three meetings, somebody with two telephone numbers, and a remark that Excel takes for a formula.
fn home() -> Home {
    let home = Home::new();
    let run = |arguments: &[&str]| drop(home.overleg(arguments).succeeds());
    run(&["add", "person", "--name", "Els Maes", "--organisation", "CLB", "--email", "els@clb.example"]);
    run(&[
        "edit",
        "person",
        "Els Maes",
        "--phone",
        "013 31 22 33 / 0470 11 22 33",
        "--remarks",
        "=1+1; \"ja\"",
    ]);
    run(&["edit", "member", "Klankbordgroep: CLB", "--person", "Els Maes", "--since", "2020-09-01"]);
    for (date, present) in [("2026-01-12", "CLB"), ("2026-03-12", "Els Maes"), ("2026-05-12", "VDAB")] {
        run(&["note", "add", "Klankbordgroep", "--date", date, "--present", present, "--text", "Besproken."]);
    }
    home
}

/// Values that a spreadsheet or a reader could take for something else.
const ODD: [&str; 26] = [
    "=1+1",
    "'=1+1",
    "''+x",
    "- eerst",
    "@an",
    "+32 16 20 20 20",
    "=\"0470\"",
    "\u{a0}=2",
    "'s avonds",
    "a\tb",
    "007",
    "12345678901234567890",
    "zeg \"ja\"",
    "\"",
    "een\ntwee",
    "een\r\ntwee",
    "vóór\u{a0}na",
    "a;b;c",
    "a,b",
    "a|b",
    "1/2",
    "1e5",
    "1899-01-05",
    "TRUE",
    "ja",
    "#N/A",
];

/// The starter data with odd values in every field that is exported, and somebody who sits there since before the
/// calendar of Excel.
fn odd() -> Home {
    let home = Home::new();
    let starter = serde_json::from_str(include_str!("../../assets/starter.json"));
    let mut store: Value = starter.expect("JSON");
    let mut odd = ODD.iter().cycle();
    let mut next = || *odd.next().expect("it goes on");
    for table in ["organisations", "persons", "memberships", "forums"] {
        for record in store[table].as_array_mut().expect("a table") {
            record["remarks"] = next().into();
        }
    }
    for (number, value) in ODD.iter().enumerate() {
        let organisation = &mut store["organisations"][number + 3];
        organisation["name"] = format!("{value} {number}").into();
        organisation["aliases"] = serde_json::json!([format!("{value} genaamd {number}")]);
        let id = organisation["id"].clone();
        let person = serde_json::json!({
            "id": format!("00000000-0000-8000-8000-0000ff{number:06}"),
            "name": format!("{value} Maes {number}"),
            "organisation": id,
            "function": value,
            "phone": "0470 11 22 33",
        });
        store["persons"].as_array_mut().expect("a table").push(person);
    }
    store["memberships"][1]["since"] = "1899-01-05".into();
    home.write("store.json", &store.to_string());
    home
}

#[rstest]
fn odd_values_add_and_change_nothing_either(
    #[values("csv", "xlsx")] format: &str,
    #[values("members", "organisations", "persons")] table: &str,
) {
    let home = odd();
    let file = format!("{table}.{format}");
    home.overleg(&["--store", "store.json", "export", format, table, "-o", &file]).succeeds();
    let plan =
        home.overleg(&["--store", "store.json", "import", &file, "--dry-run", "--json"]).succeeds().json();
    let counts = plan["counts"].as_object().expect("counts");
    let of = |what: &str| counts.values().filter_map(|count| count[what].as_u64()).sum::<u64>();
    assert_eq!((of("new"), of("changed"), &counts["faults"]), (0, 0, &0.into()), "{plan:#}");
    assert!(of("same") > 0, "{plan:#}");
}

#[rstest]
fn what_was_exported_adds_and_changes_nothing_when_it_comes_in(
    #[values("csv", "xlsx")] format: &str,
    #[values("members", "organisations", "persons", "attendance")] table: &str,
    #[values("nl", "en")] lang: &str,
) {
    let home = home();
    let file = format!("{table}.{format}");
    let forum: &[&str] = if table == "attendance" { &["--forum", "Klankbordgroep"] } else { &[] };
    let export = ["--lang", lang, "export", format, table, "-o", &file];
    home.overleg(&[&export, forum].concat()).succeeds();
    let import = ["import", &file, "--dry-run", "--json"];
    let plan = home.overleg(&[&import, forum].concat()).succeeds().json();
    let counts = plan["counts"].as_object().expect("counts");
    let of = |what: &str| counts.values().filter_map(|count| count[what].as_u64()).sum::<u64>();
    assert_eq!((of("new"), of("changed")), (0, 0), "{plan:#}");
    for what in ["doubtful", "faults", "no_longer_listed"] {
        assert_eq!(counts[what], 0, "{plan:#}");
    }
    assert!(of("same") > 0, "{plan:#}");
}
