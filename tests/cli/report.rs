//! Reports as files, and their numbers beside those of the other commands.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use rstest::rstest;
use serde_json::Value;

use crate::home::{Home, Output};

const STARTER: &str = include_str!("../../assets/starter.json");

fn starter() -> Home {
    let home = Home::new();
    home.write("starter.json", STARTER);
    home
}

fn mode(home: &Home, file: &str) -> u32 {
    fs::metadata(home.path(file)).expect("there").permissions().mode() & 0o777
}

fn report(home: &Home, arguments: &[&str]) -> Output {
    home.dutch_on_example(&[&["report", "--format", "md"], arguments].concat()).succeeds()
}

/// The number in the report with this label.
fn figure(report: &str, label: &str) -> usize {
    let line = report.lines().find_map(|line| line.strip_prefix(&format!("- {label}: **")));
    let number = line.and_then(|rest| rest.split([' ', '*']).next());
    number.and_then(|number| number.parse().ok()).expect(label)
}

/// How many rows the table with this caption has; none if it is not there.
fn rows(report: &str, caption: &str) -> usize {
    let after = report.split_once(&format!("**{caption}**\n\n")).map_or("", |(_, after)| after);
    after.lines().take_while(|line| line.starts_with('|')).count().saturating_sub(2)
}

fn count(list: &Value, is_counted: impl Fn(&Value) -> bool) -> usize {
    list.as_array().expect("a list").iter().filter(|one| is_counted(one)).count()
}

#[rstest]
#[case::everything("example.json", &[])]
#[case::a_region("example.json", &["--region", "Diest"])]
#[case::everything_in_the_starter_data("starter.json", &[])]
#[case::a_region_in_the_starter_data("starter.json", &["--region", "Leuven"])]
fn every_number_is_that_of_the_other_commands(#[case] store: &str, #[case] scope: &[&str]) {
    let home = Home::with_example();
    home.write("starter.json", STARTER);
    let run = |arguments: &[&str]| {
        home.overleg(&[&["--store", store, "--lang", "nl"], arguments].concat()).succeeds()
    };
    let agenda = run(&[&["agenda", "--json"], scope].concat()).json();
    // All are made as on the day that the agenda was.
    let today = agenda["date"].as_str().expect("a day").to_owned();
    let on_day = |arguments: &[&str], scope: &[&str]| {
        run(&[arguments, scope, &["--json", "--today", &today]].concat()).json()
    };
    let text =
        run(&[&["report", "--format", "md", "--privacy", "names", "--today", &today], scope].concat()).stdout;
    let coverage = on_day(&["coverage"], scope);
    let gaps = on_day(&["gaps"], scope);
    let open = run(&[&["follow-up", "list", "--json"], scope].concat()).json()["follow_ups"].clone();

    assert_eq!(figure(&text, "overlegfora"), count(&coverage["forums"], |_| true));
    let outside = |forum: &Value| {
        ["invited", "seeking_access", "not_involved"].iter().any(|place| forum["involvement"] == *place)
    };
    assert_eq!(figure(&text, "waar ik nog niet zit"), count(&coverage["forums"], outside));
    assert_eq!(figure(&text, "stilgevallen overlegfora"), count(&agenda["quiet"], |_| true));
    assert_eq!(rows(&text, "Overlegfora die al hadden moeten vergaderen"), count(&agenda["quiet"], |_| true));
    let sections = ["today", "this_week", "later"];
    let planned: usize =
        sections.iter().map(|section| count(&agenda[section], |one| one["kind"] == "meeting")).sum();
    assert_eq!(figure(&text, "geplande vergaderingen"), planned);
    assert_eq!(rows(&text, "Geplande vergaderingen"), planned);
    assert_eq!(figure(&text, "open opvolgpunten"), count(&open, |_| true));
    assert_eq!(figure(&text, "beloofd door anderen"), count(&open, |one| !one["waiting_for"].is_null()));
    assert_eq!(figure(&text, "opvolgpunten te laat"), count(&open, |one| one["overdue"] == true));
    assert_eq!(rows(&text, "Zelf te doen"), count(&open, |one| one["waiting_for"].is_null()));
    assert_eq!(rows(&text, "Beloofd door anderen"), count(&open, |one| !one["waiting_for"].is_null()));
    let unmapped = "Nog niet in kaart: minder dan drie partners bekend";
    assert_eq!(rows(&text, unmapped), count(&gaps["unmapped"], |_| true));
    let mut missing: Vec<&Value> =
        gaps["missing"].as_array().expect("a list").iter().map(|one| &one["forum"]).collect();
    missing.dedup();
    assert_eq!(rows(&text, "Vaste partners die niet bekend zijn"), missing.len());
    if scope.is_empty() {
        let map = on_day(&["map"], &[]);
        let ways = on_day(&["bridges"], &[]);
        let attendance = on_day(&["attendance"], &[]);
        let partners = run(&["organisation", "list", "--json"]).json()["organisations"].clone();
        let seated = |one: &Value| one["own"] == false && one["forums"] != 0;
        assert_eq!(
            figure(&text, "gemeenten met lokaal overleg"),
            count(&map["municipalities"], |place| place["forums"] != Value::Array(Vec::new()))
        );
        assert_eq!(
            text.matches("\nGepland: ").count(),
            count(&ways["forums"], |one| one["planned"] != Value::Array(Vec::new()))
        );
        assert!(
            text.contains(&format!("waar ik nog niet zit ({})", count(&ways["forums"], |_| true)))
                || outside_none(&ways)
        );
        assert_eq!(rows(&text, "Aanwezigheid per overlegforum"), count(&attendance["forums"], |_| true));
        assert_eq!(figure(&text, "partners aan tafel"), count(&partners, seated));
        let several = |one: &Value| seated(one) && one["forums"].as_u64() > Some(1);
        assert_eq!(rows(&text, "Partners aan meer dan één tafel"), count(&partners, several));
    }
}

fn outside_none(ways: &Value) -> bool {
    count(&ways["forums"], |_| true) == 0
}

#[rstest]
#[case("000")]
#[case("777")]
fn a_report_is_a_file_that_only_the_user_can_read(#[case] umask: &str) {
    let home = starter();
    let said = home
        .overleg_with_umask(umask, &["--store", "starter.json", "report", "-o", "report.html"])
        .succeeds();
    assert!(said.stderr.ends_with("Written: report.html\n") && said.stdout.is_empty(), "{said:?}");
    assert_eq!(mode(&home, "report.html"), 0o600);
    home.overleg_with_umask("077", &["where"]).succeeds();
    assert!(home.read("report.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_file_that_is_there_is_only_replaced_when_that_is_asked() {
    let home = starter();
    home.write("report.html", "something else");
    let report = ["--store", "starter.json", "report", "--output", "report.html"];
    let said = home.overleg(&report).exits_with(1);
    assert!(said.stderr.contains("exists already and was not replaced"), "{said:?}");
    assert_eq!(home.read("report.html"), "something else");
    home.overleg(&report).and(&["--force"]).succeeds();
    assert!(home.read("report.html").ends_with("</html>\n"));
    assert_eq!(mode(&home, "report.html"), 0o600);
}

#[rstest]
#[case::store("starter.json")]
#[case::store_by_another_path("./sub/../starter.json")]
#[case::history("starter.history")]
#[case::backup("starter.backups/x.html")]
fn a_file_of_the_store_is_never_replaced(#[case] file: &str) {
    let home = starter();
    fs::create_dir(home.path("sub")).expect("a folder");
    home.overleg(&["--store", "starter.json", "remove", "person", "Joeri"]).succeeds();
    let before = home.read("starter.json");
    let said = home.overleg(&["--store", "starter.json", "report", "--force", "-o", file]).exits_with(1);
    assert!(said.stderr.contains("belongs to your data"), "{said:?}");
    assert_eq!(home.read("starter.json"), before);
}

#[rstest]
#[case::no_folder("nowhere/report.html")]
#[case::folder("sub")]
fn a_report_that_cannot_be_written_leaves_nothing_behind(#[case] file: &str) {
    let home = starter();
    fs::create_dir(home.path("sub")).expect("a folder");
    let said = home.overleg(&["--store", "starter.json", "report", "--force", "-o", file]).exits_with(1);
    assert!(said.stderr.contains("could not be written"), "{said:?}");
    let left: Vec<_> = fs::read_dir(home.path(""))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("report")), "{left:?}");
}

#[test]
fn notes_are_only_written_in_a_confidential_report() {
    let home = Home::with_example();
    let said = home.overleg_on_example(&["report", "--notes"]).exits_with(2);
    assert!(said.stderr.starts_with("--notes: Notes belong to a confidential report"), "{said:?}");
    home.overleg_on_example(&["report", "--notes", "--privacy", "full"]).succeeds();
}

#[rstest]
#[case::none("none", "Zonder personen: ")]
#[case::names("names", "Met namen en functies van personen")]
#[case::full("full", "Vertrouwelijk: ")]
fn a_report_says_on_top_for_whom_it_is_and_what_it_shows(#[case] level: &str, #[case] words: &str) {
    let text = report(&Home::with_example(), &["--privacy", level, "--for", "partners"]).stdout;
    let top = text.split("\n## ").next().expect("a top");
    assert!(top.contains("\nVoor partners: ") && top.contains(&format!("\n{words}")), "{top}");
}

#[rstest]
#[case("nl", "wist die niet uit dit bestand")]
#[case("en", "does not erase them from this file")]
fn the_help_and_the_report_say_what_erasing_cannot_reach(#[case] lang: &str, #[case] words: &str) {
    let home = starter();
    let run = |arguments: &[&str]| {
        let text =
            home.overleg(&[&["--store", "starter.json", "--lang", lang, "report"], arguments].concat());
        text.succeeds().stdout.replace('\n', " ")
    };
    assert!(run(&[]).contains(words) && run(&["--help"]).contains(words));
}

#[test]
fn since_a_day_a_report_tells_what_happened() {
    let text = report(&Home::with_example(), &["--since", "1/1/2020", "--privacy", "names"]).stdout;
    assert!(
        text.contains("\n## Sinds 1 januari 2020\n") && rows(&text, "Vergaderingen met een verslag") > 0,
        "{text}"
    );
}
