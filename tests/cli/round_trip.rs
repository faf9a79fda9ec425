//! What `overleg export` writes comes in again with `overleg import`, and changes nothing.

use rstest::rstest;

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
