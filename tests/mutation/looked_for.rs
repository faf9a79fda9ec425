//! What somebody types to find a record.

use overleg::domain::{Kind, Overview, Records};
use overleg::i18n::Lang;
use overleg::search::{
    Candidate, Index, Resolved, Session, Stop, TargetKinds, resolve_any, resolve_follow_up, resolve_forum,
    resolve_of_kind, resolve_organisation, resolve_region,
};

use crate::for_each_input;

fn overview() -> Overview {
    let records: Records = serde_json::from_str(include_str!("after.json")).expect("records");
    Overview::new(records).expect("valid")
}

#[test]
fn a_query_finds_the_same_while_it_is_typed_as_at_once() {
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
fn a_name_means_a_record_that_is_there_or_lists_some_that_are() {
    let overview = overview();
    for_each_input("name", |input| {
        let given = String::from_utf8_lossy(input);
        look(&given, resolve_forum(&overview, &given), &|id| overview.forums().contains(id));
        look(&given, resolve_region(&overview, &given), &|id| overview.regions().contains(id));
        look(&given, resolve_organisation(&overview, &given), &|id| overview.organisations().contains(id));
        look(&given, resolve_follow_up(&overview, &given), &|id| overview.follow_ups().contains(id));
        for &kind in Kind::ALL {
            look(&given, resolve_of_kind(&overview, &given, kind), &|id| overview.contains(id));
        }
        look(&given, resolve_any(&overview, &given), &|named| overview.record(named.into()).is_some());
    });
}

fn look<I: Copy>(given: &str, resolved: Resolved<I>, is_there: &dyn Fn(I) -> bool) {
    let all_there = |listed: &[Candidate<I>]| {
        assert!(listed.len() <= 5 && listed.iter().all(|candidate| is_there(candidate.id)), "{given:?}");
    };
    match resolved {
        Resolved::One(id) => {
            assert!(is_there(id));
            assert!(!given.trim().is_empty(), "nothing is no name");
        }
        Resolved::Ambiguous(listed) => {
            assert!(listed.len() > 1, "{given:?}");
            all_there(&listed);
        }
        Resolved::Unknown(listed) => all_there(&listed),
    }
}
