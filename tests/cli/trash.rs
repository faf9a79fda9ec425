//! The trash: listing removed records and bringing them back.

use crate::home::Home;

/// The titles of the records in the trash.
fn titles(home: &Home) -> Vec<String> {
    let json = home.overleg_on_example(&["trash", "--json"]).succeeds().json();
    let trash = json["trash"].as_array().expect("a list").clone();
    trash.iter().map(|entry| entry["title"].as_str().expect("a title").to_owned()).collect()
}

#[test]
fn an_empty_trash_is_reported() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["trash"]).succeeds();
    assert_eq!(output.stdout, "");
    assert!(output.stderr.starts_with("De prullenmand is leeg."), "{}", output.stderr);
}

#[test]
fn the_trash_lists_what_was_removed_and_how_it_comes_back() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "follow-up", "cijfers opvragen"]).succeeds();
    home.overleg_on_example(&["remove", "organisation", "clb"]).succeeds();
    let output = home.dutch_on_example(&["trash"]).succeeds();
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert!(lines[0].starts_with("Centrum voor Leerlingenbegeleiding (organisatie), "), "{}", output.stdout);
    assert!(lines[0].ends_with(", met 1 lidmaatschap"), "{}", output.stdout);
    assert_eq!(lines[1], "  id: 00000000-0000-8000-8000-000000000302");
    assert!(lines[2].starts_with("Cijfers opvragen (opvolgpunt), "), "{}", output.stdout);
}

#[test]
fn the_trash_in_json_contains_each_record_and_its_dependants() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "organisation", "clb"]).succeeds();
    let json = home.overleg_on_example(&["trash", "--json"]).succeeds().json();
    assert_eq!(json["trash"][0]["along"][0], "00000000-0000-8000-8000-000000000502");
    assert_eq!(json["trash"][0]["record"]["abbreviation"], "CLB");
}

#[test]
fn a_restored_record_gets_its_links_back_and_later_changes_stay() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "organisation", "clb"]).succeeds();
    home.overleg_on_example(&["add", "person", "--name", "Jan"]).succeeds();
    let output = home.dutch_on_example(&["restore", "centrum voor leerlingenbegeleiding"]).succeeds();
    let words = "Teruggehaald: Centrum voor Leerlingenbegeleiding, met 1 lidmaatschap\n";
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", words));
    assert_eq!(titles(&home), Vec::<String>::new());
    let note = home.overleg_on_example(&["note", "list", "nd", "--json"]).succeeds().json();
    assert_eq!(note["notes"][0]["present"][1]["organisation"]["abbreviation"], "CLB");
    home.overleg_on_example(&["show", "jan"]).succeeds();
}

#[test]
fn a_record_can_be_restored_by_its_abbreviation() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "organisation", "clb"]).succeeds();
    home.overleg_on_example(&["restore", "clb"]).succeeds();
    assert_eq!(titles(&home), Vec::<String>::new());
}

#[test]
fn a_record_is_restored_after_or_with_the_records_it_depends_on() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "member", "nd: clb"]).succeeds();
    home.overleg_on_example(&["remove", "forum", "nd"]).succeeds();
    let member = "00000000-0000-8000-8000-000000000502";
    let output = home.dutch_on_example(&["restore", member]).exits_with(1);
    let words = "Haal eerst overlegforum “Netwerk Diest” terug. Met --with-needed komt dat mee.\n";
    assert_eq!(output.stderr, words);
    home.overleg_on_example(&["restore", member, "--with-needed"]).succeeds();
    assert_eq!(titles(&home), Vec::<String>::new());
}

#[test]
fn a_name_that_is_not_in_the_trash_lists_the_names_that_are() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "organisation", "clb"]).succeeds();
    let output = home.dutch_on_example(&["restore", "klb"]).exits_with(2);
    let listed = "\n  Centrum voor Leerlingenbegeleiding (organisatie, 00000000-0000-8000-8000-000000000302)";
    assert!(output.stderr.contains(listed), "{}", output.stderr);
    home.overleg_on_example(&["restore", "00000000-0000-8000-8000-000000000304"]).exits_with(2);
}
