//! Names as they are given on the command line.

use overleg::domain::{Change, Date, Edit, FollowUp, FollowUpId, ForumId, Organisation, Overview, Records};
use overleg::search::{
    Candidate, NamedId, Resolved, resolve_any, resolve_follow_up, resolve_forum, resolve_of_kind,
    resolve_organisation, resolve_region,
};
use rstest::rstest;

use crate::records::{organisation, overview};
use crate::starter;

fn forum_name(resolved: &Resolved<ForumId>) -> Option<String> {
    match resolved {
        Resolved::One(id) => starter().forums().get(*id).map(|forum| forum.name.clone()),
        _ => None,
    }
}

fn names<I>(candidates: Vec<Candidate<I>>) -> Vec<String> {
    candidates.into_iter().map(|candidate| candidate.name).collect()
}

#[rstest]
#[case::id("00000000-0000-8000-8000-000002000001", "Klankbordgroep")]
#[case::name("Provinciaal Platform", "Provinciaal Platform")]
#[case::capitals("provinciaal platform", "Provinciaal Platform")]
#[case::alias("beleidsgroep", "Klankbordgroep")]
#[case::former_name("beleidsgroep leerrecht en meldpunt si", "Werkgroep Recht op Leren")]
#[case::signs_left_out("stuurgroep plek", "Stuurgroep P.L.E.K.")]
#[case::start("klank", "Klankbordgroep")]
#[case::one_word("plek", "Stuurgroep P.L.E.K.")]
#[case::words_in_any_order("halle naft", "Schoolondersteuning Halle")]
#[case::sign_in_a_word("risk", "RiS+K Leuven")]
#[case::sign_typed("ris+k", "RiS+K Leuven")]
fn a_forum_is_known_by_what_it_is_called(#[case] given: &str, #[case] name: &str) {
    let resolved = resolve_forum(&starter(), given);
    assert_eq!(forum_name(&resolved).as_deref(), Some(name), "{resolved:?}");
}

#[rstest]
#[case("diest", "Diest")]
#[case("Regio Diest", "Diest")]
#[case("region diest", "Diest")]
#[case("Provincie Vlaams-Brabant", "Vlaams-Brabant")]
#[case("opwijk", "Asse-Merchtem-Opwijk")]
fn a_region_is_known_with_or_without_its_kind(#[case] given: &str, #[case] name: &str) {
    let overview = starter();
    let Resolved::One(id) = resolve_region(&overview, given) else { panic!("{given} is not known") };
    assert_eq!(overview.regions().get(id).map(|region| region.name.as_str()), Some(name));
}

#[rstest]
#[case("clb", "CLB")]
#[case("algemeen welzijnswerk", "CAW")]
#[case("kuleuven", "UPC KU Leuven")]
#[case("Huis vh kind", "Huis van het Kind")]
fn an_organisation_is_known_by_abbreviation_name_and_alias(#[case] given: &str, #[case] name: &str) {
    let overview = starter();
    let Resolved::One(id) = resolve_organisation(&overview, given) else { panic!("{given} is not known") };
    assert_eq!(overview.organisations().get(id).map(Organisation::short_name), Some(name));
}

#[test]
fn long_names_that_differ_only_at_the_end_are_told_apart() {
    let named = |number, end: &str| Organisation {
        name: format!("{} {end}", "Samenwerkingsverband ".repeat(4)),
        ..organisation(number)
    };
    let (north, south) = (named(1, "Noord"), named(2, "Zuid"));
    let overview = overview(Records { organisations: vec![north.clone(), south], ..Records::default() });
    assert_eq!(resolve_organisation(&overview, &north.name), Resolved::One(north.id));
}

#[test]
fn names_that_differ_in_capitals_alone_are_told_apart_by_them() {
    let named = |number, name: &str| Organisation { name: name.to_owned(), ..organisation(number) };
    let (intro, twin) = (named(1, "Groep INTRO"), named(2, "Groep Intro"));
    let overview = overview(Records { organisations: vec![intro, twin.clone()], ..Records::default() });
    assert_eq!(resolve_organisation(&overview, " Groep Intro"), Resolved::One(twin.id));
    assert!(matches!(resolve_organisation(&overview, "groep intro"), Resolved::Ambiguous(_)));
}

#[test]
fn a_name_that_fits_several_lists_them() {
    let Resolved::Ambiguous(candidates) = resolve_forum(&starter(), "stuurgroep naft") else {
        panic!("it should be ambiguous")
    };
    assert_eq!(names(candidates), ["Schoolondersteuning Halle", "Stuurgroep NAFT Vilvoorde-Machelen"]);
}

#[test]
fn no_more_candidates_are_listed_than_are_worth_reading() {
    let Resolved::Ambiguous(candidates) = resolve_organisation(&starter(), "s") else {
        panic!("it should be ambiguous")
    };
    assert_eq!(candidates.len(), 5);
}

#[test]
fn a_typing_error_is_not_taken_for_the_name_but_lists_it() {
    let Resolved::Unknown(candidates) = resolve_organisation(&starter(), "artkos") else {
        panic!("it should be unknown")
    };
    assert_eq!(names(candidates), ["Arktos"]);
}

#[rstest]
#[case::nothing("")]
#[case::nothing_like_it("xyzzy")]
#[case::an_id_of_nothing("00000000-0000-8000-8000-000002009999")]
#[case::an_id_of_another_kind("00000000-0000-8000-8000-000003000001")]
fn what_is_like_nothing_is_unknown(#[case] given: &str) {
    assert_eq!(resolve_forum(&starter(), given), Resolved::Unknown(Vec::new()));
}

#[test]
fn a_name_of_any_kind_finds_its_record() {
    let overview = starter();
    assert!(matches!(resolve_any(&overview, "klankbordgroep"), Resolved::One(NamedId::Forum(_))));
    assert!(matches!(resolve_any(&overview, "vilvoorde"), Resolved::One(NamedId::Region(_))));
    assert!(matches!(resolve_any(&overview, "vdab"), Resolved::One(NamedId::Organisation(_))));
}

#[test]
fn a_forum_and_an_organisation_of_one_name_are_both_listed() {
    let Resolved::Ambiguous(candidates) = resolve_any(&starter(), "steunpunt schooluitval leuven") else {
        panic!("it should be ambiguous")
    };
    assert!(matches!(
        candidates[..],
        [Candidate { id: NamedId::Forum(_), .. }, Candidate { id: NamedId::Organisation(_), .. }]
    ));
}

#[test]
fn whatever_has_a_name_is_known_by_it_among_its_kind_and_everything_by_its_id() {
    let overview = starter();
    for record in overview.records() {
        let (id, kind) = (record.id(), record.id().kind());
        let resolved = |given: &str| resolve_of_kind(&overview, given, kind);
        assert_eq!(resolved(&id.uuid().to_string()), Resolved::One(id));
        let is_found = record.name().is_none_or(|name| match resolved(name) {
            Resolved::One(found) => found == id,
            Resolved::Ambiguous(found) => found.iter().any(|candidate| candidate.id == id),
            Resolved::Unknown(_) => false,
        });
        assert!(is_found, "{record:?}");
    }
}

#[test]
fn a_follow_up_is_known_by_words_of_its_text() {
    let overview = starter();
    let Resolved::One(id) = resolve_follow_up(&overview, "joeri") else { panic!("it is not known") };
    assert!(overview.follow_ups().get(id).is_some_and(|follow_up| follow_up.text.contains("Joeri")));
}

/// Ticks off the follow-up whose text holds `word`.
fn tick_off(overview: &mut Overview, word: &str) -> FollowUpId {
    let before = overview.follow_ups().iter().find(|found| found.text.contains(word)).cloned();
    let before = before.expect("it is there");
    let after = FollowUp { done: Some(Date::constant(2026, 1, 1)), ..before.clone() };
    let id = after.id;
    overview.apply(&Change::FollowUp(Edit::Update { before, after })).expect("it applies");
    id
}

#[test]
fn an_open_follow_up_comes_before_one_that_is_done() {
    let mut overview = starter();
    assert!(matches!(resolve_follow_up(&overview, "ingang"), Resolved::Ambiguous(_)));
    let done = tick_off(&mut overview, "Liesbet");
    let Resolved::One(open) = resolve_follow_up(&overview, "ingang") else { panic!("one is open") };
    assert_ne!(open, done);
    assert_eq!(resolve_follow_up(&overview, "liesbet"), Resolved::One(done));
}
