//! The starter data alone, by what the coordinator would type.

use overleg::i18n::Lang;
use overleg::search::{Hit, Index, SearchedField, Target, TargetKind, TargetKinds, TargetRef};
use rstest::rstest;

use crate::starter;

const CASES: &str = include_str!("starter.tsv");

fn short_name(target: Target) -> String {
    match target.get(&starter()).expect("a hit is there") {
        TargetRef::Organisation(organisation) => organisation.short_name().to_owned(),
        other => other.name().to_owned(),
    }
}

fn search(query: &str) -> Vec<Hit> {
    Index::new(&starter(), Lang::Nl.sector_name()).search(&starter(), query, TargetKinds::ALL, 50)
}

fn found(query: &str) -> Vec<String> {
    search(query).iter().map(|hit| short_name(hit.target)).collect()
}

#[test]
fn the_organisation_that_was_meant_stands_first() {
    let cases: Vec<Vec<&str>> = CASES.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    assert!(cases.len() >= 12, "the table lost its cases");
    let missed: Vec<String> = cases
        .iter()
        .filter(|case| found(case[0]).first().map(String::as_str) != Some(case[1]))
        .map(|case| {
            format!("{:?} ({}) should find {}, found {:?}", case[0], case[2], case[1], found(case[0]))
        })
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn typing_a_region_finds_those_who_meet_there_after_those_who_are_there() {
    let overview = starter();
    let index = Index::new(&overview, Lang::Nl.sector_name());
    let hits = index.search(&overview, "diest", TargetKind::Organisation.into(), 50);
    let hits: Vec<String> = hits.iter().map(|hit| short_name(hit.target)).collect();
    assert_eq!(hits[..2], ["Diestse scholen", "Stad Diest"]);
    assert!(hits.contains(&"Logo".to_owned()));
}

#[test]
fn of_equals_those_in_my_forums_come_first() {
    // Both start with the word; Leuven's schools sit beside me, those of Asse-Merchtem-Opwijk do not.
    let hits = found("scholen");
    let place = |name: &str| hits.iter().position(|hit| hit == name);
    assert!(place("Scholen Vilvoorde-Machelen") < place("Scholen Asse-Merchtem-Opwijk"));
}

#[test]
fn of_equals_shorter_names_come_first_then_the_alphabet() {
    assert_eq!(found("gemeente")[..3], ["Gemeente Asse", "Gemeente Opwijk", "Gemeente Merchtem"]);
}

#[rstest]
#[case::nothing_like_it("xyzzy")]
#[case::letters_by_chance("gcvz")]
#[case::one_word_of_two("clb xyzzy")]
#[case::nothing("")]
#[case::spaces("   ")]
#[case::signs("--")]
fn what_matches_nothing_finds_nothing(#[case] query: &str) {
    assert_eq!(found(query), Vec::<String>::new());
}

#[test]
fn results_come_from_the_first_letter() {
    assert_eq!(found("v")[..2], ["VAPH", "VDAB"]);
}

#[test]
fn no_more_hits_than_asked_for_come_back() {
    assert_eq!(
        Index::new(&starter(), Lang::Nl.sector_name()).search(&starter(), "e", TargetKinds::ALL, 3).len(),
        3
    );
}

#[rstest]
#[case("coordinatie", SearchedField::Alias(0), &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])]
#[case("vdab", SearchedField::Abbreviation, &[0, 1, 2, 3])]
#[case("zorg geest", SearchedField::Name, &[8, 9, 10, 11, 12, 31, 32, 33, 34])]
#[case("kul", SearchedField::Name, &[35, 36, 38])]
fn matched_letters_are_known_in_the_field_that_matched(
    #[case] query: &str,
    #[case] field: SearchedField,
    #[case] positions: &[usize],
) {
    let first = search(query).remove(0).matches[0].clone();
    assert_eq!((first.field, first.positions.as_slice()), (field, positions));
}

#[test]
fn without_a_query_all_organisations_stand_by_name() {
    let overview = starter();
    let index = Index::new(&overview, Lang::Nl.sector_name());
    let all = index.first_by_name(TargetKind::Organisation.into(), 100);
    assert_eq!(all.len(), overview.organisations().len());
    assert_eq!(all.first().map(|id| short_name(*id)), Some("1G1P".to_owned()));
    assert_eq!(all.last().map(|id| short_name(*id)), Some("VDAB".to_owned()));
}
