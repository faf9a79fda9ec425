//! Lists of people and organisations, and my place at a table.

use rstest::rstest;
use serde_json::Value;

use crate::home::Home;

fn names(home: &Home, arguments: &[&str]) -> Vec<String> {
    let json = home.overleg_on_example(&[arguments, &["--json"]].concat()).succeeds().json();
    let list =
        json.as_object().expect("an object").values().find_map(Value::as_array).expect("a list").clone();
    list.iter().map(|record| record["name"].as_str().expect("a name").to_owned()).collect()
}

const CITY: &str = "Stad Diest";
const CLB: &str = "Centrum voor Leerlingenbegeleiding";
const CHILD: &str = "Huis van het Kind";
const DIVERS: &str = "Huis Divers";

#[rstest]
#[case::all(&[], &[CLB, DIVERS, CHILD, CITY])]
#[case::sector(&["--sector", "welfare"], &[CHILD])]
#[case::sector_in_words(&["--sector", "lokaal bestuur"], &[CITY])]
#[case::region(&["--region", "diest"], &[CLB, CITY])]
#[case::region_around_it(&["--region", "vlaams-brabant"], &[CLB, CITY])]
#[case::municipality(&["--municipality", "3290"], &[CITY])]
#[case::without_seat(&["--without-seat"], &[DIVERS, CHILD])]
#[case::several(&["--without-seat", "--sector", "other"], &[DIVERS])]
#[case::none(&["--without-seat", "--region", "diest"], &[])]
fn organisations_are_listed_by_name(#[case] arguments: &[&str], #[case] listed: &[&str]) {
    let home = Home::with_example();
    assert_eq!(names(&home, &[&["organisation", "list"], arguments].concat()), listed);
}

#[test]
fn who_is_based_in_a_region_belongs_to_it_without_a_seat() {
    let home = Home::with_example();
    let edit = ["edit", "organisation", "huis divers", "--municipality", "diest"];
    home.overleg_on_example(&edit).succeeds();
    assert_eq!(names(&home, &["organisation", "list", "--region", "diest", "--without-seat"]), [DIVERS]);
}

#[test]
fn an_organisation_whose_seat_two_people_share_sits_in_one_forum() {
    let home = Home::with_example();
    let add = ["add", "member", "--forum", "nd", "--organisation", "clb", "--person", "an"];
    home.overleg_on_example(&add).succeeds();
    let said = home.overleg_on_example(&["organisation", "list", "--sector", "education"]).succeeds();
    assert_eq!(said.stdout, "CLB, Centrum voor Leerlingenbegeleiding, Education, 1 forum\n");
}

#[rstest]
#[case::all(&[], &["An Claes", "Barbara"])]
#[case::of_an_organisation(&["--organisation", "stad diest"], &["An Claes"])]
#[case::nobody(&["--organisation", "clb"], &[])]
fn people_are_listed_by_name(#[case] arguments: &[&str], #[case] listed: &[&str]) {
    let home = Home::with_example();
    assert_eq!(names(&home, &[&["person", "list"], arguments].concat()), listed);
}

#[test]
fn a_list_of_nobody_says_so_and_is_no_failure() {
    let home = Home::with_example();
    let said = home.dutch_on_example(&["person", "list", "--organisation", "clb"]).succeeds();
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", "Er zijn geen personen.\n"));
    let said = home.dutch_on_example(&["organisation", "list", "--sector", "work"]).succeeds();
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", "Er zijn geen organisaties.\n"));
}

#[rstest]
#[case::forum("nd", "uitgenodigd", "Netwerk Diest: invited")]
#[case::code("nd", "setting_up", "Netwerk Diest: setting up")]
#[case::region_before_a_part_of_a_name("diest", "Attends", "Region Diest: attends")]
fn my_place_is_set(#[case] at: &str, #[case] place: &str, #[case] shown: &str) {
    let home = Home::with_example();
    let said = home.overleg_on_example(&["place", "set", at, place]).succeeds();
    assert!(said.stderr.starts_with("Saved: "), "{}", said.stderr);
    let tree = home.overleg_on_example(&["tree"]).succeeds().stdout;
    assert!(tree.lines().any(|line| line.trim() == shown), "{tree}");
    let again = home.overleg_on_example(&["place", "set", at, place]).succeeds();
    assert_eq!(again.stderr, "Nothing has changed.\n");
}

#[test]
fn a_place_that_does_not_exist_is_told_with_those_that_do() {
    let said = Home::with_example().dutch_on_example(&["place", "set", "nd", "baas"]).exits_with(2).stderr;
    let words = "baas is geen geldige waarde voor <PLAATS>. Mogelijke waarden: chair (voorzitter), ";
    assert!(said.starts_with(words), "{said}");
}

#[test]
fn two_partners_with_one_abbreviation_are_told_apart() {
    let home = Home::with_example();
    let add =
        ["add", "organisation", "--name", "CLB Diest", "--abbreviation", "CLB", "--municipality", "diest"];
    home.overleg_on_example(&add).succeeds();
    home.overleg_on_example(&["add", "member", "--forum", "nd", "--organisation", "clb diest"]).succeeds();
    for command in [["brief", "nd"], ["show", "nd"]] {
        let said = home.overleg_on_example(&command).succeeds().stdout;
        let called: Vec<&str> = said.lines().map(str::trim).filter(|line| line.starts_with("CLB")).collect();
        assert_eq!(called, ["CLB (Centrum voor Leerlingenbegeleiding)", "CLB Diest"], "{said}");
    }
}
