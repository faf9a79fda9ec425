//! Properties that hold for any overview and any query.

use overleg::domain::{Organisation, Overview, Records};
use overleg::i18n::Lang;
use overleg::search::{Index, Target, TargetKinds, rank};
use overleg::text::fold;
use proptest::prelude::*;

use crate::starter;

/// A name as people make them, with accents and signs, and now and then anything at all.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-zéëï]{1,8}( [A-Za-zé+.'-]{1,8}){0,3}",
        1 => any::<String>().prop_filter("a name says something", |name| {
            !letters(name).is_empty() && name.chars().count() < 40
        }),
    ]
}

fn overview() -> impl Strategy<Value = Overview> {
    let one = (name(), proptest::option::of("[A-Z]{2,5}"), proptest::collection::vec(name(), 0..3));
    proptest::collection::vec(one, 1..12).prop_map(|organisations| {
        let organisations = organisations.into_iter().enumerate();
        let organisations = organisations.map(|(nth, (name, abbreviation, aliases))| {
            let id = uuid::Uuid::from_u128(u128::try_from(nth).expect("it is small"));
            let record = serde_json::json!({
                "id": id, "name": name, "abbreviation": abbreviation, "aliases": aliases, "sector": "other",
            });
            serde_json::from_value(record).expect("it is an organisation")
        });
        let records = Records { organisations: organisations.collect(), ..Records::default() };
        Overview::new(records).expect("it is valid")
    })
}

fn letters(name: &str) -> String {
    fold(name).chars().filter(|char| char.is_alphanumeric()).collect()
}

fn is_called(organisation: &Organisation, name: &str) -> bool {
    organisation.names().any(|other| letters(other.text) == letters(name))
}

proptest! {
    #[test]
    fn a_full_name_finds_its_organisation_first_or_a_namesake(
        overview in overview(),
        nth in any::<prop::sample::Index>(),
    ) {
        let organisations: Vec<_> = overview.organisations().iter().collect();
        let meant = nth.get(&organisations);
        let hits = Index::new(&overview, Lang::Nl.sector_name()).search(&overview, &meant.name, TargetKinds::ALL, 20);
        let Target::Organisation(first) = hits[0].target else { panic!("nothing else is called so") };
        let first = overview.organisations().get(first).expect("a hit is there");
        prop_assert!(is_called(first, &meant.name), "{:?} found {:?}", meant.name, first.name);
        prop_assert!(hits.iter().any(|hit| hit.target == Target::Organisation(meant.id)));
    }

    #[test]
    fn any_query_is_answered_the_same_each_time(
        overview in overview(),
        queries in proptest::collection::vec(any::<String>(), 1..4),
    ) {
        let index = Index::new(&overview, Lang::Nl.sector_name());
        let first: Vec<_> = queries.iter().map(|query| index.search(&overview, query, TargetKinds::ALL, 20)).collect();
        let again: Vec<_> = queries.iter().rev().map(|query| index.search(&overview, query, TargetKinds::ALL, 20)).collect();
        prop_assert!(first.iter().eq(again.iter().rev()));
    }

    #[test]
    fn matched_letters_stand_in_their_field(
        overview in overview(),
        query in prop_oneof!["[a-zé ]{1,6}", any::<String>()],
    ) {
        for hit in Index::new(&overview, Lang::Nl.sector_name()).search(&overview, &query, TargetKinds::ALL, 20) {
            let found_in = hit.target.get(&overview).expect("it is there");
            prop_assert!(!hit.matches.is_empty());
            for found in hit.matches.iter() {
                let text = found.field.text(found_in, &overview, Lang::Nl.sector_name()).expect("the field has a text");
                prop_assert!(!found.positions.is_empty());
                prop_assert!(found.positions.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(found.positions.iter().all(|position| *position < text.chars().count()));
            }
        }
    }

    #[test]
    fn hits_come_the_best_first_and_none_twice(query in "[a-z]{1,4}( [a-z]{1,3})?") {
        let hits = Index::new(&starter(), Lang::Nl.sector_name()).search(&starter(), &query, TargetKinds::ALL, 100);
        prop_assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
        let mut ids: Vec<_> = hits.iter().map(|hit| hit.target).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), hits.len());
    }

    #[test]
    fn any_list_of_names_can_be_ranked(
        names in proptest::collection::vec(any::<String>(), 0..8),
        query in any::<String>(),
    ) {
        let picks = rank(&query, names.iter().map(String::as_str), 5);
        prop_assert!(picks.len() <= 5);
        for pick in picks {
            let length = names[pick.index].chars().count();
            prop_assert!(pick.positions.iter().all(|position| *position < length));
        }
    }
}
