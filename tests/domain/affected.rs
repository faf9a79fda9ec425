//! Which organisations are found by something else since a change.

use std::collections::{BTreeMap, BTreeSet};

use overleg::domain::{
    Affected, AnyRecord, Change, Forum, Involvement, Organisation, OrganisationId, Overview, Region,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::plans::plan;
use crate::records::*;

/// What an organisation is found by: its own record, where it sits, and whether I sit there too.
type FoundBy = (Organisation, BTreeSet<String>, bool);

fn found_by(overview: &Overview) -> BTreeMap<OrganisationId, FoundBy> {
    let of = |organisation: &Organisation| {
        let seats = overview.memberships_of(organisation.id);
        let forums = || seats.iter().filter_map(|seat| overview.forums().get(seat.forum));
        let regions = forums().filter_map(|forum| overview.regions().get(forum.region));
        let names = regions.map(|region| region.name.clone()).collect();
        (
            organisation.id,
            (organisation.clone(), names, forums().any(|forum| !forum.involvement.is_outside())),
        )
    };
    overview.organisations().iter().map(of).collect()
}

fn those(affected: Affected) -> BTreeSet<OrganisationId> {
    match affected {
        Affected::These(organisations) => organisations,
        Affected::Any => panic!("it is known what changed"),
    }
}

proptest! {
    #[test]
    fn whatever_is_found_otherwise_is_among_the_affected(plans in proptest::collection::vec(plan(), 1..20)) {
        let mut overview = Overview::default();
        for plan in plans {
            let before = overview.clone();
            let change = plan.change(&overview);
            if overview.apply(&change).is_err() {
                continue;
            }
            let (old, new) = (found_by(&before), found_by(&overview));
            let is_other = |id: &OrganisationId| old.get(id) != new.get(id);
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
#[case::note(AnyRecord::Note(note(7, id(1), day(1, 1))).added(), false)]
fn only_what_changes_how_they_are_found_affects_the_members(#[case] change: Change, #[case] affects: bool) {
    let overview = overview(one_of_each());
    assert_eq!(!those(Affected::by(&change, &overview)).is_empty(), affects);
}
