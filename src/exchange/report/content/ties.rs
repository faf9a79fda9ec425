//! Who sits at several tables.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Content;
use crate::domain::{ForumId, OrganisationId};
use crate::exchange::picture::networks;
use crate::exchange::report::document::{Block, Section, Shape, Table};
use crate::text::fold;

impl Content<'_> {
    pub(super) fn ties(&self) -> Option<Section> {
        let lang = self.lang();
        let columns =
            [lang.column_partner(), lang.column_sector(), lang.column_tables(), lang.column_forums()];
        let mut table = Table::new(lang.table_ties(), Shape::Cards, columns);
        let mut partners: Vec<(OrganisationId, Vec<ForumId>)> =
            self.partners().into_iter().map(|partner| (partner, self.tables_of(partner))).collect();
        partners.retain(|(_, tables)| tables.len() > 1);
        partners.sort_by_cached_key(|(partner, tables)| {
            (Reverse(tables.len()), fold(&self.label_of(*partner)), *partner)
        });
        for (partner, tables) in &partners {
            let Some(organisation) = self.overview.organisations().get(*partner) else { continue };
            let names: Vec<String> = tables.iter().map(|forum| self.forum_name(*forum)).collect();
            table.row([
                self.label(organisation).into(),
                lang.sector(organisation.sector).into(),
                tables.len().into(),
                names.into(),
            ]);
        }
        let mut section = Section::new("ties", lang.report_ties());
        self.pictures(&mut section, &partners);
        if !section.blocks.is_empty() {
            section.blocks.insert(0, Block::Text(lang.report_ties_text().to_owned()));
        }
        section.table(table);
        section.unless_empty()
    }

    /// The forums where a partner has a seat, also those outside the report.
    fn tables_of(&self, partner: OrganisationId) -> Vec<ForumId> {
        self.tables.get(&partner).cloned().unwrap_or_default()
    }

    fn pictures(&self, section: &mut Section, partners: &[(OrganisationId, Vec<ForumId>)]) {
        let lang = self.lang();
        let forums: Vec<ForumId> = if self.is_wide() {
            self.forums.iter().map(|forum| forum.id).collect()
        } else {
            let tables: BTreeSet<ForumId> =
                partners.iter().flat_map(|(_, tables)| tables.iter().copied()).collect();
            tables.into_iter().collect()
        };
        section.blocks.extend(networks(&self.network, &forums, lang).into_iter().map(Block::Picture));
    }
}
