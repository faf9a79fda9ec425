//! Queries and names that lead to a record.

use overleg::domain::{Overview, RecordRef, Records};
use overleg::i18n::Lang;
use overleg::search::{Candidate, Given, Index, Part, Resolved, Session, Stop, TargetKinds, choose};

use crate::for_each_input;

fn overview() -> Overview {
    let records: Records = serde_json::from_str(include_str!("after.json")).expect("records");
    Overview::new(records).expect("valid")
}

#[test]
fn a_query_gives_the_same_results_typed_as_pasted() {
    let overview = overview();
    let index = Index::new(&overview, Lang::Nl.sector_name());
    for_each_input("query", |input| {
        let text = String::from_utf8_lossy(input);
        let mut session = Session::default();
        for (end, _) in text.char_indices().take(70).chain([(text.len(), ' ')]) {
            let query = &text[..end];
            let hits = session
                .search(&index, &overview, query, TargetKinds::ALL, 5, &Stop::default())
                .expect("not stopped");
            assert_eq!(hits, index.search(&overview, query, TargetKinds::ALL, 5), "{query:?}");
            assert!(hits.len() <= 5 && hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
            for hit in &hits {
                let of = hit.target.get(&overview).expect("it is there");
                assert!(!hit.matches.is_empty());
                for found in hit.matches.iter() {
                    let field = found
                        .field
                        .text(of, &overview, Lang::Nl.sector_name())
                        .expect("the field has a text");
                    assert!(found.positions.windows(2).all(|pair| pair[0] < pair[1]));
                    assert!(found.positions.iter().all(|position| *position < field.chars().count()));
                }
            }
        }
    });
}

#[test]
fn a_name_means_a_record_that_it_fits_or_lists_some_that_it_resembles() {
    let overview = overview();
    for_each_input("name", |input| {
        let text = String::from_utf8_lossy(input);
        let given = Given::new(&text);
        let candidate = |record: RecordRef<'_>| {
            let label = record.name()?.to_owned();
            let fit = given.fit(&[&label])?;
            Some(Candidate { id: record.id(), label, fit, is_aside: false })
        };
        match choose(overview.records().filter_map(candidate).collect(), Part::Beginnings) {
            Resolved::One(taken) => {
                assert!(taken.fit.part >= Part::Beginnings, "{text:?}");
                assert!(!text.trim().is_empty(), "nothing is no name");
            }
            Resolved::Ambiguous(listed) => assert!((2..=10).contains(&listed.len()), "{text:?}"),
            Resolved::Unknown(listed) => assert!(listed.len() <= 10, "{text:?}"),
        }
    });
}
