//! A search that scores few targets finds what scoring every one of them finds.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index as Nth;

use super::*;
use crate::domain::{Affected, Change, Edit, Organisation, Person, Records};
use crate::search::query::Query;

const LIMIT: usize = 5;

fn sector_name(sector: Sector) -> &'static str {
    match sector {
        Sector::Education => "abc bad",
        Sector::Welfare => "dab",
        _ => "cd ca",
    }
}

fn index_of(overview: &Overview) -> Index {
    Index::new(overview, sector_name)
}

/// Every target of these kinds held against the query, the best first.
fn by_scoring_all(
    index: &Index,
    overview: &Overview,
    query: &str,
    kinds: TargetKinds,
    limit: usize,
) -> Vec<Hit> {
    let query = Query::new(query);
    if query.is_empty() {
        return Vec::new();
    }
    let matcher = Matcher::new(&query);
    let slots = 0..SlotNumber::try_from(index.len()).unwrap();
    let wanted = slots.filter(|number| index.columns.summary(*number).marks.is_of(kinds));
    let hits =
        wanted.filter_map(|number| Some((number, index.hit_by_characters(number, &matcher, overview)?)));
    let mut ranked: Vec<(Ranked<'_>, Hit)> =
        hits.map(|(number, hit)| (index.ranked(number, index.rank(number, hit.score)), hit)).collect();
    ranked.sort_by(|(a, _), (b, _)| a.cmp(b));
    ranked.into_iter().take(limit).map(|(_, hit)| hit).collect()
}

/// A name of a few letters that come back often, with an accent, a sign or another script now and then.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-d]{1,6}([ .-][a-d]{1,5}){0,4}",
        2 => "[A-Dé1øж ]{1,12}",
        1 => "[ab]{40,90}( [ab]{3,90}){0,3}",
        2 => "(st|Sint|saint|ab)[ .-]{1,2}[a-d]{1,4}( ?[&+] ?[a-d]{1,3})?",
        1 => any::<String>(),
    ]
    .prop_filter("a name says something", |name| {
        !name.trim().is_empty() && !Searchable::new(name).letters.is_empty()
    })
}

fn organisation(number: usize) -> impl Strategy<Value = Organisation> {
    let municipality = proptest::option::of(prop_oneof![Just("24107"), Just("24020"), Just("24062")]);
    let names = (name(), proptest::option::of("[a-d]{2,4}"), proptest::collection::vec(name(), 0..3), name());
    let sector = prop_oneof![Just("education"), Just("welfare"), Just("other")];
    let contact =
        (proptest::option::of("[ab][.][cd]{1,3}@[ab]{2}"), proptest::option::of("[+]?[0-3/ ]{1,12}"));
    let others = (municipality, sector, contact);
    (names, others).prop_map(
        move |((name, abbreviation, aliases, former), (municipality, sector, (email, phone)))| {
            let id = uuid::Uuid::from_u128(number as u128);
            serde_json::from_value(serde_json::json!({
                "id": id, "name": name, "abbreviation": abbreviation, "aliases": aliases, "sector": sector,
                "phone": phone, "email": email,
                "former_names": [former], "municipality": municipality,
            }))
            .unwrap()
        },
    )
}

fn overview(organisations: Vec<Organisation>) -> Overview {
    overview_in("abc Regio", organisations)
}

fn overview_in(region: &str, organisations: Vec<Organisation>) -> Overview {
    // Every third sits in a forum, in one of mine or in another.
    let id = |kind: u128, number: usize| uuid::Uuid::from_u128(kind << 64 | number as u128);
    let region = serde_json::json!({ "id": id(1, 0), "name": region, "kind": "province" });
    let forum = |number: usize, involvement: &str| {
        serde_json::json!({
            "id": id(2, number), "name": format!("Forum {number}"), "region": id(1, 0), "involvement": involvement,
        })
    };
    let seats = organisations.iter().enumerate().step_by(3).map(|(number, organisation)| {
        serde_json::json!({ "id": id(3, number), "forum": id(2, number % 2), "organisation": organisation.id })
    });
    let memberships = seats.map(|seat| serde_json::from_value(seat).unwrap()).collect();
    let records = Records {
        persons: organisations
            .iter()
            .enumerate()
            .step_by(2)
            .map(|(nth, one)| somebody_at(nth, one))
            .collect(),
        regions: vec![serde_json::from_value(region).unwrap()],
        forums: [forum(0, "member"), forum(1, "not_involved")]
            .map(|forum| serde_json::from_value(forum).unwrap())
            .into(),
        memberships,
        organisations,
        ..Records::default()
    };
    Overview::new(records).unwrap()
}

/// Somebody who works at an organisation, with parts of its names in theirs.
fn somebody_at(number: usize, organisation: &Organisation) -> Person {
    let part = |text: &String| text.chars().filter(|char| char.is_alphanumeric()).take(4).collect::<String>();
    let first: String = organisation.former_names.first().map(part).unwrap_or_default();
    let last: String = organisation.aliases.last().map(part).unwrap_or_default();
    serde_json::from_value(serde_json::json!({
        "id": uuid::Uuid::from_u128(4 << 64 | number as u128),
        "name": format!("B{first} {last}"),
        "organisation": organisation.id,
        "function": organisation.abbreviation.as_deref().unwrap_or_default(),
        "phone": organisation.phone,
    }))
    .unwrap()
}

fn kinds() -> impl Strategy<Value = TargetKinds> {
    prop_oneof![
        3 => Just(TargetKinds::ALL),
        1 => proptest::sample::select(&TargetKind::ALL).prop_map(TargetKinds::from),
    ]
}

fn organisations(most: usize) -> impl Strategy<Value = Vec<Organisation>> {
    (1..most).prop_flat_map(|count| (0..count).map(organisation).collect::<Vec<_>>())
}

/// What somebody types: now and then a name as it is, in part or with an error.
fn query(names: Vec<String>) -> impl Strategy<Value = String> {
    let typed =
        (any::<Nth>(), any::<Nth>(), any::<Nth>(), "[a-d]").prop_map(move |(nth, from, to, wrong)| {
            let letters: Vec<char> = nth.get(&names).chars().collect();
            let (from, to) = (from.index(letters.len() + 1), to.index(letters.len() + 1));
            let (from, to) = (from.min(to), from.max(to));
            let mut typed = letters[from..to].to_vec();
            if let Some(last) = typed.len().checked_sub(2) {
                match wrong.as_str() {
                    "a" => typed.swap(last, last + 1),
                    "b" => drop(typed.remove(last)),
                    "c" => typed.insert(last, 'c'),
                    _ => {}
                }
            }
            typed.into_iter().collect::<String>()
        });
    prop_oneof![
        4 => typed,
        3 => "[a-d]{1,7}",
        2 => "[a-d]{1,4} [a-d]{1,4}( [a-d]{1,3})?",
        1 => "[a-dé1øж ]{1,8}",
        1 => any::<String>(),
    ]
}

fn case() -> impl Strategy<Value = (Vec<Organisation>, Vec<String>)> {
    organisations(24).prop_flat_map(|organisations| {
        let names: Vec<String> =
            organisations.iter().flat_map(|one| one.names().map(|name| name.text.to_owned())).collect();
        let phones = organisations.iter().filter_map(|one| one.phone.clone());
        let places = Municipality::all().iter().take(5).map(|place| place.name.clone());
        let sectors = Sector::ALL.map(|sector| sector_name(sector).to_owned());
        let names = names.into_iter().chain(phones).chain(places).chain(sectors).collect();
        (Just(organisations), proptest::collection::vec(query(names), 1..4))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_search_finds_what_scoring_all_finds(
        (organisations, queries) in case(),
        region in prop_oneof!["[a-d]{3}", Just("abc Regio".to_owned())],
        kinds in kinds(),
    ) {
        let overview = overview_in(&region, organisations);
        let index = index_of(&overview);
        for query in queries {
            let all = by_scoring_all(&index, &overview, &query, kinds, LIMIT);
            prop_assert_eq!(index.search(&overview, &query, kinds, LIMIT), all, "{:?}", query);
        }
    }

    #[test]
    fn typing_finds_at_each_key_what_scoring_all_finds((organisations, queries) in case(), kinds in kinds()) {
        let overview = overview(organisations);
        let index = index_of(&overview);
        let mut session = Session::default();
        for query in queries {
            let ends = query.char_indices().map(|(at, char)| at + char.len_utf8());
            // Key by key, and a few keys back.
            let ends: Vec<usize> = ends.clone().chain(ends.rev().skip(1).take(3)).collect();
            for end in ends {
                let typed = &query[..end];
                let hits = session.search(&index, &overview, typed, kinds, LIMIT, &Stop::default());
                let all = by_scoring_all(&index, &overview, typed, kinds, LIMIT);
                prop_assert_eq!(hits, Some(all), "{:?}", typed);
            }
        }
    }

    #[test]
    fn an_index_that_was_brought_up_to_date_finds_what_a_new_one_finds(
        (organisations, queries) in case(),
        changed in proptest::collection::vec((any::<Nth>(), organisation(7)), 1..6),
    ) {
        let mut overview = overview(organisations);
        let mut index = index_of(&overview);
        let mut session = Session::default();
        for (nth, after) in changed {
            let all: Vec<Organisation> = overview.organisations().iter().cloned().collect();
            let before = nth.get(&all).clone();
            let id = before.id;
            let after = Organisation { id, ..after };
            let change = Change::Organisation(Edit::update(before, after));
            overview.apply(&change).unwrap();
            let Affected::These(affected) = Affected::by(&change, &overview) else { panic!("it is known") };
            index.update(&overview, &affected);
            for query in &queries {
                let hits = session.search(&index, &overview, query, TargetKinds::ALL, LIMIT, &Stop::default());
                let anew = index_of(&overview).search(&overview, query, TargetKinds::ALL, LIMIT);
                prop_assert_eq!(hits, Some(anew), "{:?}", query);
            }
        }
    }
}

/// The organisations that match, the best first.
fn found(index: &Index, overview: &Overview, query: &str) -> Vec<Target> {
    let hits = index.search(overview, query, TargetKind::Organisation.into(), LIMIT);
    hits.into_iter().map(|hit| hit.target).collect()
}

fn named(number: u128, name: &str) -> Organisation {
    let id = uuid::Uuid::from_u128(number);
    serde_json::from_value(serde_json::json!({ "id": id, "name": name, "sector": "other" })).unwrap()
}

#[test]
fn a_swapped_abbreviation_typed_as_two_words_is_found_before_names_that_have_both_within() {
    let within = (1..10).map(|number| named(number, "Lucas Adam"));
    let overview = overview(within.chain([named(10, "ACD")]).collect());
    let first = found(&index_of(&overview), &overview, "ca d").remove(0);
    assert_eq!(first, Target::Organisation(named(10, "ACD").id));
}

#[test]
fn a_place_of_three_letters_is_found_with_two_of_them_swapped() {
    let overview = overview_in("Mol", (1..20).map(|number| named(number, "Arktos")).collect());
    let index = index_of(&overview);
    let kinds = TargetKind::Organisation.into();
    let all = by_scoring_all(&index, &overview, "oml", kinds, LIMIT);
    assert_eq!(all.len(), LIMIT);
    assert_eq!(index.search(&overview, "oml", kinds, LIMIT), all);
}

#[test]
fn an_organisation_that_came_is_found_and_one_that_left_is_not() {
    let mut overview = overview(vec![named(2, "Arktos"), named(3, "Alba")]);
    let mut index = index_of(&overview);
    let (came, left) = (named(1, "Adkra"), named(3, "Alba"));
    overview.apply(&Change::Organisation(Edit::add(came.clone()))).unwrap();
    index.update(&overview, &BTreeSet::from([came.id.into()]));
    overview.apply(&Change::Organisation(Edit::remove(left.clone()))).unwrap();
    index.update(&overview, &BTreeSet::from([left.id.into()]));
    assert_eq!(found(&index, &overview, "adkra")[0], Target::Organisation(came.id));
    assert_eq!(found(&index, &overview, "alba"), []);
    let arktos = overview.organisations().iter().nth(1).unwrap().id;
    let first = index.first_by_name(TargetKind::Organisation.into(), 9);
    assert_eq!(first, [came.id, arktos].map(Target::Organisation));
}

#[test]
fn a_search_that_is_stopped_finds_nothing() {
    let arktos = serde_json::json!({ "id": uuid::Uuid::nil(), "name": "Arktos", "sector": "other" });
    let overview = overview(vec![serde_json::from_value(arktos).unwrap()]);
    let index = index_of(&overview);
    let stop = Stop::default();
    stop.ask();
    assert_eq!(Session::default().search(&index, &overview, "a", TargetKinds::ALL, LIMIT, &stop), None);
}
