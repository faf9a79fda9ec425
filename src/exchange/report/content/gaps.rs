//! Gaps: expected partners that are not known at a table, and the sectors of each region.

use std::collections::BTreeMap;

use super::Content;
use crate::domain::{Gaps, Missing, Organisation, OrganisationId, RegionId, Sector};
use crate::exchange::report::document::{Cell, Section, Shape, Table};

/// The most partners nearby that are named.
const MOST_NEARBY: usize = 4;
/// The most partners without a seat that are named.
const MOST_NOWHERE: usize = 60;

impl Content<'_> {
    pub(super) fn gaps(&self) -> Option<Section> {
        if !self.is_for_management() {
            return None;
        }
        let lang = self.lang();
        let mut section = Section::new("gaps", lang.report_gaps());
        let Gaps { missing, unmapped, absent_sectors: _, only_links, nowhere, .. } =
            self.network.gaps(self.region());
        let missing: Vec<Missing<'_>> =
            missing.into_iter().filter(|missing| self.has(missing.forum.id)).collect();
        section.table(self.missing_table(&missing));
        let mut table =
            Table::new(lang.table_unmapped(), Shape::Narrow, [lang.column_forum(), lang.column_known()]);
        for one in unmapped.iter().filter(|one| self.has(one.forum.id)) {
            table.row([one.forum.name.as_str().into(), one.known.into()]);
        }
        section.table(table);
        if self.is_wide() {
            let links: Vec<String> = only_links
                .iter()
                .map(|link| {
                    format!("{}: {}", link.region.name, lang.only_link(&self.label(link.organisation)))
                })
                .collect();
            section.enumeration(lang.report_only_links(links.len()), &links);
            let labels: Vec<String> = nowhere.iter().map(|one| self.label(one)).collect();
            let count = labels.len();
            let mut labels: Vec<String> = labels.into_iter().take(MOST_NOWHERE).collect();
            labels.sort_by_cached_key(|label| crate::text::fold(label));
            if count > MOST_NOWHERE {
                labels.push(lang.and_still_more(count - MOST_NOWHERE));
            }
            section.enumeration(lang.report_nowhere(count), &labels);
        }
        let section = section.unless_empty()?;
        let mut explained = Section::new(section.id, section.heading);
        explained.text(lang.report_gaps_text());
        explained.blocks.extend(section.blocks);
        Some(explained)
    }

    fn missing_table(&self, missing: &[Missing<'_>]) -> Table {
        let lang = self.lang();
        let columns = [lang.column_forum(), lang.column_missing(), lang.column_candidates()];
        let mut table = Table::new(lang.table_missing(), Shape::Cards, columns);
        for of_forum in missing.chunk_by(|one, other| one.forum.id == other.forum.id) {
            let Some(first) = of_forum.first() else { continue };
            let kinds: Vec<&str> =
                of_forum.iter().map(|missing| lang.expected_partner(missing.kind)).collect();
            let mut nearby: Vec<&Organisation> = Vec::new();
            for candidate in of_forum.iter().flat_map(|missing| &missing.candidates) {
                if !nearby.iter().any(|other| other.id == candidate.id) {
                    nearby.push(candidate);
                }
            }
            let nearby: Vec<String> = nearby.into_iter().map(|one| self.label(one)).collect();
            table.row([
                first.forum.name.as_str().into(),
                kinds.join(", ").into(),
                lang.some_of(&nearby, MOST_NEARBY).into(),
            ]);
        }
        table
    }

    /// How many partners of each sector each region has.
    pub(super) fn sectors(&self) -> Option<Section> {
        if !self.is_wide() {
            return None;
        }
        let lang = self.lang();
        let mut of_region: BTreeMap<RegionId, Vec<OrganisationId>> = BTreeMap::new();
        for roster in self.forums.iter().filter_map(|forum| self.network.roster(forum.id)) {
            of_region.entry(roster.region()).or_default().extend(&roster.partners);
        }
        let mut counts: Vec<(RegionId, BTreeMap<Sector, usize>)> = Vec::new();
        for forum in &self.forums {
            let Some(mut partners) = of_region.remove(&forum.region) else { continue };
            partners.sort_unstable();
            partners.dedup();
            let mut sectors = BTreeMap::new();
            for partner in partners.iter().filter_map(|id| self.overview.organisations().get(*id)) {
                *sectors.entry(partner.sector).or_default() += 1;
            }
            counts.push((forum.region, sectors));
        }
        let is_used = |sector: &Sector| {
            *sector != Sector::Other || counts.iter().any(|(_, sectors)| sectors.contains_key(sector))
        };
        let sectors: Vec<Sector> = Sector::ALL.into_iter().filter(is_used).collect();
        let mut table = Table::new(lang.table_sectors(), Shape::Grid, [lang.column_region()]);
        table.columns.extend(sectors.iter().map(|sector| lang.sector(*sector).to_owned()));
        for (region, count) in counts {
            let mut row: Vec<Cell> = vec![self.region_name(region).into()];
            row.extend(sectors.iter().map(|sector| count.get(sector).copied().unwrap_or_default().into()));
            table.rows.push(row);
        }
        let mut section = Section::new("sectors", lang.report_sectors());
        section.table(table);
        section.unless_empty()
    }
}
