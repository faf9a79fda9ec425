//! Names as they are given: how well they fit, and which record is taken.

use overleg::domain::{Kind, RecordId};
use overleg::search::{Candidate, Fit, Given, Part, Resolved, choose};
use rstest::rstest;
use uuid::Uuid;

fn part(given: &str, names: &[&str]) -> Option<Part> {
    Given::new(given).fit(names).map(|fit| fit.part)
}

#[rstest]
#[case::name("Provinciaal Platform", "Provinciaal Platform")]
#[case::capitals("provinciaal platform", "Provinciaal Platform")]
#[case::accents("coordinatie", "Coördinatie")]
#[case::signs_left_out("stuurgroep plek", "Stuurgroep P.L.E.K.")]
#[case::signs_typed("ris+k", "RiS+K")]
#[case::other_signs("CLB (Leuven)", "CLB, Leuven")]
#[case::a_sign_left_out("risk leuven", "RiS+K Leuven")]
#[case::saint("st. jozef", "Sint-Jozef")]
#[case::saint_in_french("sainte anne", "St-Anne")]
#[case::and("jozef en pieter", "Jozef & Pieter")]
#[case::nothing_but_signs("+", "+")]
fn the_whole_name_is_given(#[case] given: &str, #[case] name: &str) {
    assert_eq!(part(given, &[name]), Some(Part::Whole));
}

#[rstest]
#[case::first_name("piet", "Piet Janssens")]
#[case::several_in_any_order("recht werkgroep", "Werkgroep Recht op Leren")]
#[case::between_hyphens("opwijk", "Asse-Merchtem-Opwijk")]
#[case::with_hyphens("merchtem-asse", "Asse-Merchtem-Opwijk")]
#[case::within_signs("plek", "Stuurgroep P.L.E.K.")]
#[case::saint("st pieter", "Sint-Jozef & Sint-Pieter")]
#[case::and("pieter en jozef", "Sint-Jozef & Sint-Pieter")]
#[case::before_a_comma("lop", "Samenwerking LOP, NAFT")]
fn whole_words_are_given(#[case] given: &str, #[case] name: &str) {
    assert_eq!(part(given, &[name]), Some(Part::Words));
}

#[rstest]
#[case::beginning("klank", "Klankbordgroep", Part::Beginnings)]
#[case::beginning_of_a_word_as_well("an cla", "An Claes", Part::Beginnings)]
#[case::across_words("kuleuven", "UPC KU Leuven", Part::Beginnings)]
#[case::an_initial("p", "Stuurgroep P.L.E.K.", Part::Beginnings)]
#[case::inside("bord", "Klankbordgroep", Part::Hint)]
#[case::typing_error("artkos", "Arktos", Part::Hint)]
fn less_than_whole_words_is_given(#[case] given: &str, #[case] name: &str, #[case] expected: Part) {
    assert_eq!(part(given, &[name]), Some(expected));
}

#[test]
fn words_may_stand_in_different_names_of_one_record() {
    assert_eq!(part("halle naft", &["Schoolondersteuning Halle", "Stuurgroep NAFT"]), Some(Part::Words));
}

#[rstest]
#[case::nothing("")]
#[case::signs("-")]
#[case::nothing_like_it("xyzzy")]
fn what_is_like_nothing_fits_nothing(#[case] given: &str) {
    assert_eq!(part(given, &["Klankbordgroep", "Beleidsgroep"]), None);
}

#[test]
fn long_names_that_differ_only_at_the_end_are_told_apart() {
    let [north, south] = ["Noord", "Zuid"].map(|end| format!("{} {end}", "Samenwerkingsverband ".repeat(4)));
    assert_eq!(part(&north, &[&north]), Some(Part::Whole));
    assert_ne!(part(&north, &[&south]), Some(Part::Whole));
}

/// A candidate with this id and name, as far as the given name fits it.
fn candidate(id: RecordId, name: &str, given: &str) -> Option<Candidate> {
    let fit = Given::new(given).fit(&[name])?;
    Some(Candidate { id, label: name.to_owned(), fit, is_aside: false })
}

fn organisation(number: u128) -> RecordId {
    RecordId::new(Kind::Organisation, Uuid::from_u128(number))
}

fn person(number: u128) -> RecordId {
    RecordId::new(Kind::Person, Uuid::from_u128(number))
}

/// What `given` means among these records.
fn resolved(given: &str, records: &[(RecordId, &str)], least: Part) -> Resolved {
    choose(records.iter().filter_map(|(id, name)| candidate(*id, name, given)).collect(), least)
}

fn taken(resolved: &Resolved) -> Option<RecordId> {
    match resolved {
        Resolved::One(candidate) => Some(candidate.id),
        Resolved::Ambiguous(_) | Resolved::Unknown(_) => None,
    }
}

fn listed(resolved: Resolved) -> Vec<String> {
    match resolved {
        Resolved::Ambiguous(listed) | Resolved::Unknown(listed) => {
            listed.into_iter().map(|candidate| candidate.label).collect()
        }
        Resolved::One(taken) => panic!("{taken:?} was taken"),
    }
}

#[test]
fn a_whole_word_in_a_person_comes_before_letters_in_an_organisation() {
    let records = [(organisation(1), "Sint-Jozef & Sint-Pieter"), (person(2), "Piet Janssens")];
    assert_eq!(taken(&resolved("piet", &records, Part::Words)), Some(person(2)));
    let records = [(organisation(1), "Andere aanbieders"), (person(2), "An Claes")];
    assert_eq!(taken(&resolved("an", &records, Part::Beginnings)), Some(person(2)));
}

#[test]
fn a_whole_name_comes_before_a_word_in_another() {
    let records = [(organisation(1), "Stad Diest"), (organisation(2), "Diest")];
    assert_eq!(taken(&resolved("diest", &records, Part::Words)), Some(organisation(2)));
}

#[rstest]
#[case::beginnings("klank", Part::Words)]
#[case::words("piet", Part::Whole)]
#[case::inside("bord", Part::Beginnings)]
fn less_than_has_to_be_given_takes_nothing_but_lists_it(#[case] given: &str, #[case] least: Part) {
    let records = [(organisation(1), "Klankbordgroep"), (person(2), "Piet Janssens")];
    let resolved = resolved(given, &records, least);
    assert!(matches!(resolved, Resolved::Unknown(_)), "{resolved:?}");
    assert_eq!(listed(resolved).len(), 1);
}

#[test]
fn a_word_of_several_lists_the_likeliest_of_every_kind() {
    let records = [
        (organisation(1), "Andere aanbieders"),
        (person(2), "An Claes"),
        (person(3), "An Peeters"),
        (person(4), "Ann Maes"),
    ];
    let resolved = resolved("an", &records, Part::Beginnings);
    assert!(matches!(resolved, Resolved::Ambiguous(_)));
    assert_eq!(listed(resolved), ["An Claes", "An Peeters", "Andere aanbieders"]);
}

#[test]
fn one_name_of_two_kinds_takes_neither() {
    let records = [(organisation(1), "Arktos"), (person(2), "Arktos")];
    assert!(matches!(resolved("arktos", &records, Part::Words), Resolved::Ambiguous(_)));
}

#[test]
fn names_that_differ_in_capitals_alone_are_told_apart_by_them() {
    let records = [(organisation(1), "Groep INTRO"), (organisation(2), "Groep Intro")];
    assert_eq!(taken(&resolved(" Groep Intro", &records, Part::Whole)), Some(organisation(2)));
    assert!(matches!(resolved("groep intro", &records, Part::Whole), Resolved::Ambiguous(_)));
}

#[test]
fn what_is_aside_is_taken_only_when_nothing_else_fits_as_well() {
    let fit = |name: &str, is_aside, number| Candidate {
        is_aside,
        ..candidate(organisation(number), name, "joeri bellen").expect("it fits")
    };
    let of = |candidates: &[Candidate]| taken(&choose(candidates.to_vec(), Part::Words));
    let (done, open, longer) =
        (fit("Joeri bellen", true, 1), fit("Joeri bellen", false, 2), fit("Nu Joeri bellen", false, 3));
    assert_eq!(of(&[done.clone(), open]), Some(organisation(2)));
    assert_eq!(of(&[done, longer]), Some(organisation(1)));
}

#[test]
fn no_more_candidates_are_listed_than_are_worth_reading_and_some_of_every_kind() {
    let named: Vec<(RecordId, String)> = (0..40)
        .map(|number| {
            let id = if number < 30 { organisation(number) } else { person(number) };
            (id, format!("S{number}"))
        })
        .collect();
    let records: Vec<(RecordId, &str)> = named.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let Resolved::Ambiguous(candidates) = resolved("s", &records, Part::Beginnings) else {
        panic!("it should be ambiguous")
    };
    let of = |kind| candidates.iter().filter(|candidate| candidate.id.kind() == kind).count();
    assert_eq!((of(Kind::Organisation), of(Kind::Person)), (5, 5));
    assert_eq!(listed(resolved("s", &records[..30], Part::Beginnings)).len(), 5);
}

#[test]
fn without_candidates_nothing_is_taken() {
    assert_eq!(choose(Vec::new(), Part::Whole), Resolved::Unknown(Vec::new()));
    let hint = Candidate { id: organisation(1), label: String::new(), fit: Fit::HINT, is_aside: false };
    assert_eq!(choose(vec![hint.clone()], Part::Hint), Resolved::Unknown(vec![hint]));
}
