//! Where I sit: the map of the municipalities.

use std::collections::BTreeSet;

use super::Content;
use crate::domain::{LocalForums, Municipality, Refnis, local_forums};
use crate::exchange::picture::{Standing, map};
use crate::exchange::report::document::{Block, Section, Shape, Table};

impl Content<'_> {
    pub(super) fn standing(&self) -> Option<Section> {
        if !self.is_wide() {
            return None;
        }
        let (lang, is_mine_shown) = (self.lang(), self.is_for_management());
        let (heading, text) = if is_mine_shown {
            (lang.report_map(), lang.report_map_text())
        } else {
            (lang.report_map_of_all(), lang.report_map_text_of_all())
        };
        let mut section = Section::new("map", heading);
        section.text(text);
        section.push(Block::Picture(map(self.overview, self.region(), is_mine_shown, lang)));
        let local = local_forums(self.overview);
        let within = self.municipalities();
        let local: Vec<&LocalForums<'_>> =
            local.iter().filter(|place| within.contains(&place.municipality.refnis)).collect();
        section.table(self.municipality_table(&local));
        let without = local.iter().filter(|place| place.forums.is_empty());
        let without: Vec<String> = without.map(|place| place.municipality.name.clone()).collect();
        section.enumeration(lang.report_without(without.len(), local.len()), &without);
        Some(section)
    }

    fn municipality_table(&self, local: &[&LocalForums<'_>]) -> Table {
        let lang = self.lang();
        let columns = [lang.municipality(), lang.column_forums()];
        let mut table = if self.is_for_management() {
            let columns = [columns[0], columns[1], lang.column_standing()];
            Table::new(lang.table_municipalities(), Shape::Cards, columns)
        } else {
            Table::new(lang.table_municipalities(), Shape::Cards, columns)
        };
        for place in local.iter().filter(|place| !place.forums.is_empty()) {
            let names: Vec<String> = place.forums.iter().map(|forum| forum.name.clone()).collect();
            let mut row = vec![place.municipality.name.as_str().into(), names.into()];
            if self.is_for_management() {
                row.push(Standing::of(place, self.overview, true).in_words(lang).into());
            }
            table.rows.push(row);
        }
        table
    }

    /// The municipalities in the report.
    fn municipalities(&self) -> BTreeSet<Refnis> {
        match self.region() {
            None => Municipality::all().iter().map(|place| place.refnis).collect(),
            Some(region) => {
                let regions = self.overview.region_and_descendants(region);
                regions.iter().flat_map(|region| region.municipalities.iter().copied()).collect()
            }
        }
    }
}
