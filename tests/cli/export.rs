//! Tables, addresses and pictures for other programs.

use rstest::rstest;

use crate::home::Home;

fn starter() -> Home {
    let home = Home::new();
    home.write("starter.json", include_str!("../../assets/starter.json"));
    home
}

#[test]
fn a_table_is_what_excel_in_belgium_opens() {
    let table = starter()
        .overleg(&[
            "--store",
            "starter.json",
            "--lang",
            "nl",
            "export",
            "csv",
            "members",
            "--forum",
            "p.l.e.k.",
        ])
        .succeeds();
    let lines: Vec<&str> = table.stdout.split_terminator("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}Overlegforum;Regio;Organisatie;Afkorting;Sector;"), "{lines:?}");
    assert_eq!(
        lines[1..].iter().map(|line| line.split(';').nth(2)).collect::<Vec<_>>(),
        [Some("Don Bosco"), Some("Stad Halle")]
    );
}

#[test]
fn a_workbook_is_written_to_a_file() {
    let home = starter();
    home.overleg(&["--store", "starter.json", "export", "xlsx", "organisations", "-o", "list.xlsx"])
        .succeeds();
    assert!(std::fs::read(home.path("list.xlsx")).expect("a file").starts_with(b"PK"));
}

#[test]
fn attendance_is_written_for_one_forum_at_a_time() {
    let home = Home::with_example();
    home.overleg_on_example(&[
        "note",
        "add",
        "netwerk diest",
        "--date",
        "1/9/2026",
        "--present",
        "CLB",
        "--text",
        "x",
    ])
    .succeeds();
    home.overleg_on_example(&[
        "note",
        "add",
        "werkgroep",
        "--date",
        "2/9/2026",
        "--present",
        "CLB",
        "--text",
        "x",
    ])
    .succeeds();
    let said = home.overleg_on_example(&["export", "csv", "attendance"]).exits_with(2);
    assert!(said.stderr.contains("one forum at a time"), "{said:?}");
    let table = home.overleg_on_example(&["export", "csv", "attendance", "--forum", "werkgroep"]).succeeds();
    assert!(table.stdout.starts_with("\u{feff}Attendance Werkgroep\r\nOrganisation;Name;"), "{table:?}");
}

#[test]
fn attendance_of_a_store_without_notes_is_none() {
    let said = starter().overleg(&["--store", "starter.json", "export", "csv", "attendance"]).exits_with(1);
    assert!(said.stderr.contains("no notes yet that say who was there"), "{said:?}");
}

#[test]
fn addresses_are_printed_and_who_has_none_is_said() {
    let home = starter();
    let run =
        |arguments: &[&str]| home.overleg(&[&["--store", "starter.json"], arguments].concat()).succeeds();
    run(&["edit", "person", "Liesbet Goos", "--email", "liesbet@diest.example"]);
    let forum = ["export", "addresses", "--forum", "samenwerking stad diest"];
    let said = run(&forum);
    assert_eq!(said.stdout, "liesbet@diest.example\n");
    assert!(said.stderr.contains("Without an e-mail address: ") && said.stderr.contains("CLB"), "{said:?}");
    assert_eq!(run(&[&forum[..], &["--names"]].concat()).stdout, "Liesbet Goos <liesbet@diest.example>\n");
}

#[test]
fn without_addresses_that_is_said() {
    let said = starter().overleg(&["--store", "starter.json", "export", "addresses"]).succeeds();
    assert!(said.stdout.is_empty() && said.stderr.starts_with("There are no e-mail addresses."), "{said:?}");
}

#[test]
fn a_picture_is_written_to_a_file() {
    let home = starter();
    home.overleg(&[
        "--store",
        "starter.json",
        "export",
        "svg",
        "network",
        "--region",
        "leuven",
        "-o",
        "x.svg",
    ])
    .succeeds();
    assert!(home.read("x.svg").starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
}

#[rstest]
#[case::members_of_a_region("members", &["--region", "leuven"])]
#[case::members_of_a_forum("members", &["--forum", "samenwerking stad diest"])]
#[case::people("persons", &[])]
#[case::organisations("organisations", &[])]
fn a_table_that_comes_in_again_brings_nothing_new(
    #[case] table: &str,
    #[case] scope: &[&str],
    #[values("csv", "xlsx")] format: &str,
    #[values("nl", "en")] lang: &str,
) {
    let home = starter();
    let file = format!("list.{format}");
    let store = ["--store", "starter.json", "--lang", lang];
    home.overleg(&[&store[..], &["export", format, table, "-o", &file], scope].concat()).succeeds();
    let plan =
        home.overleg(&[&store[..], &["import", &file, "--dry-run", "--json"]].concat()).succeeds().json();
    let counts = &plan["counts"];
    for kind in ["organisations", "persons", "memberships", "notes"] {
        for what in ["new", "changed"] {
            assert!(counts[kind][what].as_u64().unwrap_or_default() == 0, "{what} {kind}: {plan:#}");
        }
    }
}

#[rstest]
fn a_picture_has_nobody_in_it(#[values("map", "network")] picture: &str) {
    let home = Home::new();
    let store = include_str!("../../assets/starter.json");
    home.write("starter.json", &store.replace("\"Klankbordgroep\"", "\"Klankbordgroep bij Liesbet Goos\""));
    let said = home.overleg(&["--store", "starter.json", "export", "svg", picture]).succeeds();
    assert!(said.stdout.contains("<svg") && !said.stdout.contains("Goos"), "{said:?}");
}
