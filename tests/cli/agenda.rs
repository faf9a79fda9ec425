//! The agenda, for all records and for one record.

use rstest::rstest;

use crate::home::Home;

/// The number of entries in each section that is not empty, sorted by name.
fn sections(arguments: &[&str]) -> Vec<String> {
    let home = Home::with_example();
    let json = home.overleg_on_example(&[&["agenda", "--json"], arguments].concat()).succeeds().json();
    let sections = json.as_object().expect("an object").iter();
    let entries = sections.filter_map(|(name, entries)| Some((name, entries.as_array()?.len())));
    entries.filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} {count}")).collect()
}

#[rstest]
#[case::everything(&[], &["later 1", "overdue 2", "undated 1"])]
#[case::a_region(&["--region", "diest"], &["overdue 1", "undated 1"])]
#[case::a_forum(&["--forum", "werkgroep"], &["later 1", "overdue 1"])]
#[case::an_organisation(&["--organisation", "clb"], &["overdue 1"])]
#[case::a_person(&["--person", "barbara"], &[])]
#[case::overdue(&["--due", "overdue"], &["overdue 2"])]
#[case::overdue_in_a_region(&["--due", "OVERDUE", "--region", "diest"], &["overdue 1"])]
#[case::today(&["--due", "today"], &[])]
#[case::week(&["--due", "week"], &[])]
fn the_agenda_can_be_limited(#[case] arguments: &[&str], #[case] holds: &[&str]) {
    assert_eq!(sections(arguments), holds);
}

#[test]
fn an_empty_agenda_says_so_and_exits_with_zero() {
    let output = Home::with_example().dutch_on_example(&["agenda", "--person", "barbara"]).succeeds();
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", "Er staat niets op de agenda.\n"));
}

#[test]
fn an_agenda_can_be_limited_to_only_one_record() {
    let both = ["agenda", "--forum", "werkgroep", "--region", "diest"];
    Home::with_example().overleg_on_example(&both).exits_with(2);
}

#[test]
fn an_unknown_person_is_a_mistake() {
    let said = Home::with_example().overleg_on_example(&["agenda", "--person", "zzzz"]).exits_with(2);
    assert!(said.stderr.starts_with("--person: Nothing is called “zzzz”."), "{}", said.stderr);
}
