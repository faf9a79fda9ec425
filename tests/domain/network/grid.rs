//! The grid says of each forum and partner what the questions about one forum say, and what a forum does not need is
//! no gap.

use overleg::domain::{
    Cell, Change, Edit, Forum, Gaps, KindCell, Network, Overview, PartnerKind, RegionId, Sector,
};
use proptest::prelude::*;

use super::random::networks;
use crate::records::*;
use crate::sample::{TODAY, forum_named, starter};

const DIEST: &str = "Samenwerking Stad Diest";

fn diest(overview: &Overview) -> Forum {
    overview.forums().get(forum_named(overview, DIEST)).expect("the forum").clone()
}

fn lop_in_diest(overview: &Overview) -> Option<KindCell> {
    let grid = Network::new(overview, TODAY).grid();
    grid.forums[&forum_named(overview, DIEST)].kinds.get(&PartnerKind::Lop).copied()
}

/// The starter data after a change that `make` derives from the forum in Diest.
fn after(make: impl Fn(&Forum) -> Change) -> Overview {
    let mut overview = starter();
    let change = make(&diest(&overview));
    overview.apply(&change).expect("it fits");
    overview
}

#[test]
fn a_kind_that_is_not_needed_is_not_missing() {
    assert_eq!(lop_in_diest(&starter()), Some(KindCell::Missing));
    let overview = after(|forum| forum.without_need_of(&[PartnerKind::Lop]));
    assert_eq!(lop_in_diest(&overview), Some(KindCell::NotNeeded));
    let missing = Network::new(&overview, TODAY).gaps(None).missing;
    assert!(missing.iter().all(|missing| missing.forum.name != DIEST));
}

#[test]
fn a_kind_that_was_not_needed_can_be_needed_again() {
    let mut overview = after(|forum| forum.without_need_of(&[PartnerKind::School, PartnerKind::Lop]));
    let change = diest(&overview).with_need_of(PartnerKind::Lop);
    overview.apply(&change).expect("it fits");
    assert_eq!(diest(&overview).not_needed, [PartnerKind::School]);
}

#[test]
fn only_a_change_of_what_is_needed_says_so() {
    let before = diest(&starter());
    let Change::Forum(Edit::Update { after, .. }) = before.without_need_of(&[PartnerKind::Clb]) else {
        panic!("an update");
    };
    assert_eq!(after.no_longer_needs(&before), Some(vec![PartnerKind::Clb]));
    assert_eq!(before.no_longer_needs(&after), None);
    let renamed = Forum { name: "Anders".to_owned(), ..*after };
    assert_eq!(renamed.no_longer_needs(&before), None);
}

#[test]
fn the_gaps_of_a_sector_are_about_nothing_else() {
    let overview = starter();
    let mut gaps = Network::new(&overview, TODAY).gaps(None);
    gaps.keep_sector(Sector::LocalGovernment);
    let Gaps { missing, unmapped, absent_sectors, without_forum, .. } = gaps;
    let forums: Vec<_> = missing.iter().map(|missing| missing.forum.name.as_str()).collect();
    assert_eq!(forums, ["RiS+K Leuven", "Themagroep Schooluitval"]);
    assert!(unmapped.is_empty() && absent_sectors.is_empty() && without_forum.is_empty());
}

#[test]
fn the_sectors_of_the_gaps_of_a_sector_are_only_that_one() {
    let overview = starter();
    let mut gaps = Network::new(&overview, TODAY).gaps(None);
    gaps.keep_sector(Sector::Work);
    let regions: Vec<_> = gaps.absent_sectors.iter().map(|one| one.region.name.as_str()).collect();
    assert_eq!(regions, ["Halle", "Leuven", "Vilvoorde", "Asse-Merchtem-Opwijk"]);
    assert!(gaps.absent_sectors.iter().all(|one| one.sectors == [Sector::Work]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_cell_says_what_the_forum_says(records in networks()) {
        let overview = overview(records);
        let network = Network::new(&overview, TODAY);
        let grid = network.grid();
        for forum in overview.forums().iter() {
            let column = &grid.forums[&forum.id];
            let partners = network.partners_of(forum.id);
            prop_assert_eq!(column.partners.len(), partners.len());
            for one in partners {
                let cell = column.partners[&one.organisation.id];
                prop_assert_eq!((cell.cell, cell.present, cell.of, cell.last), (one.cell, one.present, one.of, one.last));
            }
            let coverage = network.coverage_of(forum.id).expect("the forum");
            let is_gap = |kind: &PartnerKind| {
                matches!(
                    column.kinds[kind],
                    KindCell::Missing | KindCell::There(Cell::Guest | Cell::Asked)
                )
            };
            let gaps: Vec<_> = PartnerKind::ALL.into_iter().filter(is_gap).collect();
            prop_assert_eq!(column.gaps(), gaps.len());
            prop_assert_eq!(gaps, coverage.missing);
        }
    }

    #[test]
    fn a_partner_counts_the_tables_where_it_sits(records in networks()) {
        let overview = overview(records);
        let grid = Network::new(&overview, TODAY).grid();
        for (id, partner) in &grid.partners {
            prop_assert_eq!(partner.tables, grid.forums.values().filter(|forum| forum.sits(*id)).count());
        }
    }

    #[test]
    fn the_candidate_of_a_cell_is_the_first_of_the_gap(records in networks()) {
        let overview = overview(records);
        let network = Network::new(&overview, TODAY);
        let grid = network.grid();
        for missing in network.gaps(None).missing {
            let first = missing.candidates.first().map(|candidate| candidate.id);
            prop_assert_eq!(grid.candidate(missing.kind, &grid.forums[&missing.forum.id]), first);
        }
    }

    #[test]
    fn a_region_hangs_on_one_partner_when_only_that_one_sits_elsewhere(records in networks()) {
        let overview = overview(records);
        let network = Network::new(&overview, TODAY);
        let gaps = network.gaps(None);
        let found: Vec<RegionId> = gaps.only_links.iter().map(|link| link.region.id).collect();
        let hangs = |region: &RegionId| {
            let links = network.links_of(*region);
            links.partners >= 3 && links.elsewhere.len() == 1
        };
        let is_region = |region: &&overleg::domain::Region| region.kind == overleg::domain::RegionKind::Region;
        let regions = overview.regions().iter().filter(is_region).map(|region| region.id);
        prop_assert_eq!(found, regions.filter(hangs).collect::<Vec<_>>());
    }
}
