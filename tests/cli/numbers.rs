//! The numbers of a report are those of the other commands.

use rstest::rstest;
use serde_json::Value;

use crate::generate::{Size, generate};
use crate::home::Home;
use overleg::domain::Date;
use overleg::store::Store;

const STARTER: &str = include_str!("../../assets/starter.json");

/// A home with the example, the starter data, and the made-up store of this name: `made-3.json` has seed 3.
fn home_with(store: &str) -> Home {
    let home = Home::with_example();
    home.write("starter.json", STARTER);
    if let Some(seed) = store.strip_prefix("made-").and_then(|rest| rest.strip_suffix(".json")) {
        let made = generate(Size::COORDINATOR, seed.parse().expect("a seed"), Date::constant(2026, 11, 23));
        drop(Store::create(&home.path(store), made).expect("a store"));
    }
    home
}

/// The number in the report with this label.
fn figure(report: &str, label: &str) -> usize {
    let line = report.lines().find_map(|line| line.strip_prefix(&format!("- {label}: **")));
    let number = line.and_then(|rest| rest.split([' ', '*']).next());
    number.and_then(|number| number.parse().ok()).expect(label)
}

/// The rows of the tables with this caption, without the rows of headings.
fn table(report: &str, caption: &str) -> Vec<Vec<String>> {
    let after = report.split_once(&format!("**{caption}**\n\n")).map_or("", |(_, after)| after);
    let lines = after.lines().take_while(|line| line.starts_with('|')).skip(2);
    let cells = |line: &str| {
        let line = line.trim_start_matches("| ").trim_end_matches(" |");
        line.split(" | ").map(|cell| cell.replace('\\', "").trim().to_owned()).collect()
    };
    lines.map(cells).collect()
}

/// How many rows the table with this caption has; none if it is not there.
pub(crate) fn rows(report: &str, caption: &str) -> usize {
    table(report, caption).len()
}

/// The rows of a list of records, each as the values of these fields.
fn fields(list: &Value, names: &[&str]) -> Vec<Vec<String>> {
    let shown = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let row = |one: &Value| names.iter().map(|name| shown(&one[name])).collect();
    list.as_array().expect("a list").iter().map(row).collect()
}

/// These columns of a table.
fn columns(rows: &[Vec<String>], places: &[usize]) -> Vec<Vec<String>> {
    rows.iter().map(|row| places.iter().map(|place| row[*place].clone()).collect()).collect()
}

fn sorted(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    rows.sort();
    rows
}

fn names(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().filter_map(Value::as_str).collect()
}

fn count(list: &Value, is_counted: impl Fn(&Value) -> bool) -> usize {
    list.as_array().expect("a list").iter().filter(|one| is_counted(one)).count()
}

#[rstest]
#[case::everything("example.json", &[])]
#[case::a_region("example.json", &["--region", "Diest"])]
#[case::everything_in_the_starter_data("starter.json", &[])]
#[case::a_region_in_the_starter_data("starter.json", &["--region", "Leuven"])]
#[case::everything_in_a_made_up_store("made-3.json", &[])]
#[case::everything_in_another_made_up_store("made-5.json", &[])]
fn every_number_is_that_of_the_other_commands(#[case] store: &str, #[case] scope: &[&str]) {
    let home = home_with(store);
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
    assert_eq!(figure(&text, "waar ik aan tafel zit"), count(&coverage["forums"], |one| !outside(one)));
    assert_eq!(figure(&text, "waar ik nog niet zit"), count(&coverage["forums"], outside));
    assert_eq!(figure(&text, "stilgevallen overlegfora"), count(&agenda["quiet"], |_| true));
    assert_eq!(rows(&text, "Overlegfora die al hadden moeten vergaderen"), count(&agenda["quiet"], |_| true));
    let sections = ["today", "this_week", "later"];
    let planned: usize =
        sections.iter().map(|section| count(&agenda[section], |one| one["kind"] == "meeting")).sum();
    assert_eq!(figure(&text, "geplande vergaderingen"), planned);
    assert_eq!(rows(&text, "Wanneer en waar"), planned);
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
#[case::starter("starter.json")]
#[case::made_up("made-3.json")]
#[case::made_up_otherwise("made-5.json")]
fn every_number_in_a_table_is_that_of_the_other_commands(#[case] store: &str) {
    let home = home_with(store);
    let today = ["--today", "2026-11-23"];
    let run = |arguments: &[&str]| {
        home.overleg(&[&["--store", store, "--lang", "nl"], arguments].concat()).succeeds()
    };
    let json = |arguments: &[&str]| run(&[arguments, &["--json"], &today].concat()).json();
    let text = run(&[&["report", "--format", "md", "--privacy", "names"][..], &today].concat()).stdout;

    let coverage = json(&["coverage"]);
    let forums = coverage["forums"].as_array().expect("a list");
    for forum in forums {
        let (name, known) = (forum["forum"].as_str().expect("a name"), &forum["known"]);
        let line = text.lines().find(|line| {
            line.replace('\\', "").starts_with(&format!("| {name} |")) && line.contains(" partner")
        });
        let partners = if *known == 1 { "1 partner".to_owned() } else { format!("{known} partners") };
        assert!(line.is_some_and(|line| line.contains(&format!("| {partners}"))), "{name}: {known}");
    }

    let gaps = json(&["gaps"]);
    let unmapped = table(&text, "Nog niet in kaart: minder dan drie partners bekend");
    assert_eq!(sorted(unmapped), sorted(fields(&gaps["unmapped"], &["forum", "known"])));
    let heading = |label: &str, list: &Value| {
        let count = count(list, |_| true);
        assert!(count == 0 || text.contains(&format!("\n### {label} ({count})\n")), "{label} {count}");
    };
    heading("Nergens aan tafel", &gaps["nowhere"]);
    heading("Regio’s die aan één partner hangen", &gaps["only_link"]);
    let without = names(&gaps["municipalities_without"]).len();
    assert!(text.contains(&format!("\n### Zonder lokaal overleg ({without} van 63 gemeenten)\n")));

    let map = json(&["map"])["municipalities"].clone();
    for place in map.as_array().expect("a list") {
        let name = place["name"].as_str().expect("a name");
        let row = table(&text, "Gemeenten met lokaal overleg").into_iter().find(|row| row[0] == name);
        let listed: Vec<String> =
            row.map(|row| row[1].split("; ").map(str::to_owned).collect()).unwrap_or_default();
        assert_eq!(listed, names(&place["forums"]), "{name}");
    }

    let partners = run(&["organisation", "list", "--json"]).json()["organisations"].clone();
    let several = |one: &&Value| one["own"] == false && one["forums"].as_u64() > Some(1);
    let several: Value =
        partners.as_array().expect("a list").iter().filter(several).cloned().collect::<Vec<_>>().into();
    let of_report = columns(&table(&text, "Partners aan meer dan één tafel"), &[2]);
    assert_eq!(sorted(of_report), sorted(fields(&several, &["forums"])));

    let attendance = json(&["attendance"])["forums"].clone();
    let by_forum = table(&text, "Aanwezigheid per overlegforum");
    assert_eq!(sorted(columns(&by_forum, &[0, 1])), sorted(fields(&attendance, &["forum", "lists"])));
    for forum in attendance.as_array().expect("a list") {
        let row = by_forum.iter().find(|row| Some(row[0].as_str()) == forum["forum"].as_str());
        let named = |cell: &str| if cell.is_empty() { 0 } else { cell.split(", ").count() };
        let row = row.expect("a row");
        assert_eq!(named(&row[2]), count(&forum["members"], |member| member["state"] != ""), "{row:?}");
        assert_eq!(named(&row[3]), count(&forum["guests"], |_| true), "{row:?}");
    }

    let ways = json(&["bridges"])["forums"].clone();
    for forum in ways.as_array().expect("a list") {
        let name = forum["forum"].as_str().expect("a name");
        let part = text.replace('\\', "");
        let part = part.split_once("\n## Ingangen").map_or("", |(_, after)| after);
        let part = part.split_once(&format!("\n### {name}\n")).map_or("", |(_, after)| after);
        let part = part.split("\n#").next().unwrap_or_default();
        let ranked = part.lines().filter(|line| line.starts_with(|char: char| char.is_ascii_digit())).count();
        assert_eq!(ranked, count(&forum["ways"], |way| way["kind"] != "other").min(5), "{name}\n{part}");
    }
}

#[rstest]
#[case::starter("starter.json")]
#[case::made_up("made-3.json")]
fn partners_of_a_sector_are_counted_once_in_a_region(#[case] store: &str) {
    let home = home_with(store);
    let run = |arguments: &[&str]| home.overleg(&[&["--store", store], arguments].concat()).succeeds();
    let text = run(&["--lang", "en", "report", "--format", "md"]).stdout;
    let coverage = run(&["coverage", "--json"]).json();
    let mut partners = std::collections::BTreeMap::<String, std::collections::BTreeSet<String>>::new();
    for forum in coverage["forums"].as_array().expect("a list") {
        let of_forum = run(&["coverage", forum["id"].as_str().expect("an id"), "--json"]).json();
        let of_region = partners.entry(forum["region"].as_str().expect("a name").to_owned()).or_default();
        let ids = fields(&of_forum["forums"][0]["partners"], &["id", "cell"]);
        of_region.extend(
            ids.into_iter()
                .filter(|row| ["chairs", "seat", "away"].contains(&row[1].as_str()))
                .map(|row| row[0].clone()),
        );
    }
    for row in table(&text, "Partners by region and sector") {
        let sum: usize = row[1..].iter().map(|count| count.parse::<usize>().expect("a number")).sum();
        assert_eq!(sum, partners[&row[0]].len(), "{row:?}");
    }
}

#[rstest]
#[case::starter("starter.json")]
#[case::made_up("made-3.json")]
#[case::made_up_otherwise("made-5.json")]
fn the_numbers_of_follow_ups_without_their_texts_are_those_of_the_list(#[case] store: &str) {
    let home = home_with(store);
    let run = |arguments: &[&str]| {
        home.overleg(&[&["--store", store, "--lang", "nl"], arguments].concat()).succeeds()
    };
    let text = run(&["report", "--format", "md"]).stdout;
    let open = run(&["follow-up", "list", "--json"]).json()["follow_ups"].clone();
    let rows = table(&text, "Aantal open opvolgpunten");
    let sum = |column: usize| -> usize {
        rows.iter().map(|row| row[column].parse::<usize>().expect("a number")).sum()
    };
    assert_eq!(sum(1), count(&open, |_| true));
    assert_eq!(sum(2), count(&open, |one| !one["waiting_for"].is_null()));
    assert_eq!(sum(3), count(&open, |one| one["overdue"] == true));
}

#[rstest]
#[case(3)]
#[case(5)]
fn the_attendance_of_a_forum_is_that_of_the_other_command(#[case] seed: u8) {
    let store = format!("made-{seed}.json");
    let home = home_with(&store);
    let run = |arguments: &[&str]| {
        let store = ["--store", &store, "--lang", "nl"];
        home.overleg(&[&store[..], arguments, &["--today", "2026-11-23"]].concat()).succeeds()
    };
    let attendance = run(&["attendance", "--json"]).json()["forums"].clone();
    let mut seen = 0;
    for forum in attendance.as_array().expect("a list").iter().take(6) {
        let id = forum["id"].as_str().expect("an id");
        let text = run(&["report", "--format", "md", "--forum", id]).stdout;
        let members = columns(&table(&text, "Aanwezigheid per lid"), &[1]);
        let expected = fields(&forum["members"], &["present", "of"]);
        let expected: Vec<Vec<String>> =
            expected.iter().map(|row| vec![format!("{} van {}", row[0], row[1])]).collect();
        assert_eq!(sorted(members), sorted(expected), "{text}");
        assert_eq!(
            sorted(columns(&table(&text, "Gasten"), &[1])),
            sorted(fields(&forum["guests"], &["times"]))
        );
        seen += 1;
    }
    assert!(seen > 2);
}
