//! The records whose search results a change affects.

use std::collections::{BTreeMap, BTreeSet};

use overleg::domain::{
    Affected, AnyRecord, Change, Forum, Involvement, Kind, Membership, Overview, RecordId, Region,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::plans::plan;
use crate::records::*;

/// The text by which a record is found: itself, the organisation where a person works, where it sits, and whether I sit there
/// too.
type FoundBy = (AnyRecord, Option<AnyRecord>, BTreeSet<String>, bool);

fn found_by(overview: &Overview) -> BTreeMap<RecordId, FoundBy> {
    let found_by = |record: AnyRecord, employer: Option<AnyRecord>, seats: Vec<&Membership>| {
        let forums = || seats.iter().filter_map(|seat| overview.forums().get(seat.forum));
        let regions = forums().filter_map(|forum| overview.regions().get(forum.region));
        let names = regions.map(|region| region.name.clone()).collect();
        (record.id(), (record, employer, names, forums().any(|forum| !forum.involvement.is_outside())))
    };
    let organisations = overview.organisations().iter().map(|organisation| {
        found_by(organisation.clone().into(), None, overview.memberships_of(organisation.id))
    });
    let persons = overview.persons().iter().map(|person| {
        let employer = person.organisation.and_then(|id| overview.organisations().get(id));
        let employer = employer.cloned().map(AnyRecord::from);
        found_by(person.clone().into(), employer, overview.memberships_through(person.id))
    });
    let regions = overview.regions().iter().map(|region| found_by(region.clone().into(), None, Vec::new()));
    let forums = overview.forums().iter().map(|forum| {
        let region = overview.regions().get(forum.region).cloned().map(AnyRecord::from);
        found_by(forum.clone().into(), region, Vec::new())
    });
    organisations.chain(persons).chain(regions).chain(forums).collect()
}

fn those(affected: Affected) -> BTreeSet<RecordId> {
    match affected {
        Affected::These(records) => records,
        Affected::Any => panic!("it is known what changed"),
    }
}

proptest! {
    #[test]
    fn every_record_with_other_search_results_is_among_the_affected(plans in proptest::collection::vec(plan(), 1..20)) {
        let mut overview = Overview::default();
        for plan in plans {
            let before = overview.clone();
            let change = plan.change(&overview);
            if overview.apply(&change).is_err() {
                continue;
            }
            let (old, new) = (found_by(&before), found_by(&overview));
            let is_other = |id: &RecordId| old.get(id) != new.get(id);
            let other: BTreeSet<_> = old.keys().chain(new.keys()).copied().filter(is_other).collect();
            let made = those(Affected::by(&change, &overview));
            prop_assert!(other.is_subset(&made), "{other:?} are not all in {made:?}");
            let taken_back = those(Affected::by(&change, &before));
            prop_assert!(other.is_subset(&taken_back), "{other:?} are not all in {taken_back:?}");
        }
    }
}

fn updated<T: Into<AnyRecord>>(before: T, after: T) -> Change {
    before.into().into_updated(after.into()).expect("of one kind")
}

#[rstest]
#[case::remarks_of_a_forum(
    updated(forum(1, id(1)), Forum { purpose: "Anders".to_owned(), ..forum(1, id(1)) }),
    false
)]
#[case::my_place_at_a_forum(
    updated(
        forum(1, id(1)),
        Forum { involvement: Involvement::NotInvolved, ..forum(1, id(1)) }
    ),
    true
)]
#[case::remarks_of_a_region(
    updated(region(2, id(1)), Region { remarks: "Anders".to_owned(), ..region(2, id(1)) }),
    false
)]
#[case::name_of_a_region(
    updated(region(2, id(1)), Region { name: "Anders".to_owned(), ..region(2, id(1)) }),
    true
)]
#[case::note(AnyRecord::from(note(7, id(1), day(1, 1))).added(), false)]
fn members_are_affected_only_by_changes_to_searchable_text(#[case] change: Change, #[case] affects: bool) {
    let overview = overview(one_of_each());
    let affected = those(Affected::by(&change, &overview));
    let has_members = affected.iter().any(|id| matches!(id.kind(), Kind::Organisation | Kind::Person));
    assert_eq!(has_members, affects);
}
