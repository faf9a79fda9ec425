//! Names that are likely those of records which are there already.

use overleg::domain::{Organisation, OrganisationId, Overview, Person, PersonId, Records};
use overleg::search::{Stop, similar_organisations, similar_persons};
use rstest::rstest;

use crate::records::{id, organisation, overview, person};
use crate::starter;

fn organisations_like(overview: &Overview, typed: &str, but: Option<OrganisationId>) -> Vec<OrganisationId> {
    similar_organisations(overview, typed, but, &Stop::default()).expect("nobody stopped it")
}

fn persons_like(overview: &Overview, typed: &str, but: Option<PersonId>) -> Vec<PersonId> {
    similar_persons(overview, typed, but, &Stop::default()).expect("nobody stopped it")
}

fn called(number: u8, name: &str) -> Organisation {
    Organisation { name: name.to_owned(), ..organisation(number) }
}

/// The names of the organisations of the starter data that are like what is typed.
fn like(typed: &str) -> Vec<String> {
    let overview = starter();
    let found = organisations_like(&overview, typed, None);
    let found = found.into_iter().filter_map(|id| overview.organisations().get(id));
    found.map(|organisation| organisation.short_name().to_owned()).collect()
}

#[rstest]
#[case::capitals("Groep Intro", &["Groep INTRO"])]
#[case::legal_form("arktos vzw", &["Arktos"])]
#[case::typing_error("Artkos", &["Arktos"])]
#[case::abbreviation("vdab", &["VDAB"])]
#[case::full_name("Centrum voor leerlingenbegeleiding", &["CLB"])]
#[case::another_abbreviation("JAB", &[])]
#[case::another_place("CLB Diest", &[])]
#[case::nothing_typed("", &[])]
#[case::nothing_but_signs(" - ", &[])]
#[case::nothing_but_a_legal_form("vzw", &[])]
fn an_organisation_that_is_there_is_recognised(#[case] typed: &str, #[case] names: &[&str]) {
    assert_eq!(like(typed), names);
}

fn organisations(organisations: Vec<Organisation>) -> Overview {
    overview(Records { organisations, ..Records::default() })
}

#[test]
fn an_organisation_is_recognised_by_its_other_names() {
    let overview = organisations(vec![
        Organisation { aliases: vec!["De Brug".to_owned()], ..organisation(1) },
        Organisation { former_names: vec!["De brug vzw".to_owned()], ..organisation(2) },
    ]);
    assert_eq!(organisations_like(&overview, "de brug", None), [id(1), id(2)]);
}

#[test]
fn the_same_name_stands_before_one_with_a_typing_error_and_each_organisation_once() {
    let twice = Organisation { aliases: vec!["arktos".to_owned()], ..called(3, "Arktos") };
    let overview = organisations(vec![called(1, "Artkos"), called(2, "Altona"), twice]);
    assert_eq!(organisations_like(&overview, "Arktos", None), [id(3), id(1)]);
}

#[test]
fn an_organisation_is_not_warned_of_itself() {
    let overview = organisations(vec![called(1, "Arktos"), called(2, "Arktos vzw")]);
    assert_eq!(organisations_like(&overview, "Arktos", Some(id(1))), [id(2)]);
}

#[rstest]
#[case::same("liesbet goos", true)]
#[case::typing_error("Lisbet Goos", true)]
#[case::last_name_first("Goos Liesbet", true)]
#[case::last_name_first_with_a_typing_error("Goos Liesbeth", true)]
#[case::other_name("Lies", true)]
#[case::first_name_alone("Liesbet", false)]
#[case::last_name_alone("Goos", false)]
#[case::nothing_typed("", false)]
fn a_person_who_is_there_is_recognised(#[case] typed: &str, #[case] is_recognised: bool) {
    let known = Person { name: "Liesbet Goos".to_owned(), aliases: vec!["Lies".to_owned()], ..person(1) };
    let overview = overview(Records { persons: vec![known], ..Records::default() });
    assert_eq!(!persons_like(&overview, typed, None).is_empty(), is_recognised);
    assert_eq!(persons_like(&overview, typed, Some(id(1))), []);
}

#[test]
fn a_last_name_of_several_words_may_come_first_or_last() {
    let called = |number, name: &str| Person { name: name.to_owned(), ..person(number) };
    let persons = vec![called(1, "An Van den Berg"), called(2, "Van den Berg Jo")];
    let overview = overview(Records { persons, ..Records::default() });
    assert_eq!(persons_like(&overview, "Van den Berg An", None), [id(1)]);
    assert_eq!(persons_like(&overview, "Jo Van den Berg", None), [id(2)]);
}

#[test]
fn a_comparison_that_nobody_waits_for_any_longer_stops() {
    let stop = Stop::default();
    stop.ask();
    assert_eq!(similar_organisations(&starter(), "Arktos", None, &stop), None);
}
