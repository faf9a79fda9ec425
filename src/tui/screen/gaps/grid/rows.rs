//! Which rows and columns the grid has, and in which order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Column, Order, Row, Shown};
use crate::domain::{
    Grid, GridForum, KindCell, OrganisationId, PartnerKind, RegionId, Scope, Sector, Subject,
};
use crate::tui::page::GapsOf;
use crate::tui::world::World;

/// The columns: the forums in the order of the tree; within a region those that miss most first, if that is the order.
pub(super) fn columns(grid: &Grid, world: &World, shown: &Shown) -> Vec<Column> {
    let scope = match shown.of {
        GapsOf::Region(region) => Some(Scope::of(world.overview(), Subject::Region(region))),
        GapsOf::Everything | GapsOf::Sector(_) => None,
    };
    let forums = world.forums_of_the_tree().into_iter();
    let forums = forums.filter(|forum| scope.as_ref().is_none_or(|scope| scope.has_forum(forum.id)));
    let mut columns: Vec<Column> =
        forums.map(|forum| Column { forum: forum.id, region: forum.region }).collect();
    if shown.order == Order::Gaps {
        let mut places: BTreeMap<RegionId, usize> = BTreeMap::new();
        for column in &columns {
            let next = places.len();
            places.entry(column.region).or_insert(next);
        }
        let gaps = |column: &Column| grid.forums.get(&column.forum).map_or(0, GridForum::gaps);
        columns.sort_by_key(|column| (places.get(&column.region).copied(), Reverse(gaps(column))));
    }
    columns
}

/// The rows: my place, how many partners are known, the kinds of partner, and the sectors with the partners of those
/// that are open.
pub(super) fn rows(grid: &Grid, columns: &[Column], shown: &Shown) -> Vec<Row> {
    let sector = match shown.of {
        GapsOf::Sector(sector) => Some(sector),
        GapsOf::Everything | GapsOf::Region(_) => None,
    };
    let is_shown = |other: Sector| sector.is_none_or(|sector| sector == other);
    let mut kinds: Vec<PartnerKind> =
        PartnerKind::ALL.into_iter().filter(|kind| is_shown(kind.sector())).collect();
    let mut sectors: Vec<Sector> = Sector::ALL.into_iter().filter(|sector| is_shown(*sector)).collect();
    match shown.order {
        Order::Name => {}
        Order::Tables => {
            kinds.sort_by_key(|kind| Reverse(grid.tables_of_kind(*kind)));
            sectors.sort_by_key(|sector| Reverse(grid.tables_of_sector(*sector)));
        }
        Order::Gaps => {
            kinds.sort_by_key(|kind| Reverse(missing(grid, *kind)));
            sectors.sort_by_key(|sector| grid.tables_of_sector(*sector));
        }
    }
    let mut rows = vec![Row::Place, Row::Known];
    rows.extend(kinds.into_iter().map(Row::Kind));
    rows.push(Row::Gap);
    for sector in sectors {
        rows.push(Row::Sector(sector));
        if shown.opened.contains(&sector) {
            let partners = partners(grid, columns, sector, shown).into_iter();
            rows.extend(partners.map(|partner| Row::Partner(sector, partner)));
        }
    }
    rows
}

/// The partners of a sector that are in any of the columns.
fn partners(grid: &Grid, columns: &[Column], sector: Sector, shown: &Shown) -> Vec<OrganisationId> {
    let is_everything = !matches!(shown.of, GapsOf::Region(_));
    let forums: Vec<&GridForum> =
        columns.iter().filter_map(|column| grid.forums.get(&column.forum)).collect();
    let is_there = |partner: &OrganisationId| {
        is_everything || forums.iter().any(|forum| forum.partners.contains_key(partner))
    };
    let mut partners = grid.sectors.get(&sector).cloned().unwrap_or_default();
    partners.retain(is_there);
    let tables = |partner: &OrganisationId| grid.partners.get(partner).map(|partner| partner.tables);
    match shown.order {
        Order::Name => {}
        Order::Tables => partners.sort_by_key(|partner| Reverse(tables(partner))),
        Order::Gaps => partners.sort_by_key(tables),
    }
    partners
}

/// In how many forums a kind of partner is missing.
fn missing(grid: &Grid, kind: PartnerKind) -> usize {
    let is_missing = |forum: &&GridForum| forum.kinds.get(&kind) == Some(&KindCell::Missing);
    grid.forums.values().filter(is_missing).count()
}
