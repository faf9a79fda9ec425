//! The page of a region: the forums in which I have no seat yet, its forums and regions, and its
//! municipalities.

use crate::domain::{Municipality, OutsideForum, Region, RegionKind, Subject, forums_to_get_into};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl World {
    pub(super) fn region(&self, region: &Region) -> Page {
        let mut page = Page::default();
        // The tree shows whether it is a province, and my place comes from the overview.
        let Region { id, name, kind: _, parent, municipalities, involvement: _, remarks, other_fields: _ } =
            region;
        page.title(name, Place::Region(*id));
        self.my_place(&mut page, *id);
        if let Some(parent) = parent.map(Place::Region) {
            let runs = vec![(parent.name(self.overview()), Tone::Link)];
            page.labelled(self.lang.within(), runs, Some(Item::Link(parent)));
        }
        page.value(self.lang.remarks(), remarks);
        self.partners_of(&mut page, region);
        self.tables_to_get_into(&mut page, region, &forums_to_get_into(self.overview(), region.id));
        self.follow_ups(&mut page, &self.overview().follow_ups_about(Subject::Region(region.id)));
        self.forums(&mut page, region);
        self.regions(&mut page, region);
        let mut municipalities: Vec<&str> = municipalities
            .iter()
            .filter_map(|refnis| Municipality::find(*refnis))
            .map(|municipality| municipality.name.as_str())
            .collect();
        municipalities.sort_unstable();
        if !municipalities.is_empty() {
            page.heading(&self.lang.municipalities_count(municipalities.len()));
            page.text(0, &municipalities.join(", "), Tone::Plain);
        }
        page
    }

    /// How many partners a region has, and how many of these also sit elsewhere; by name if it is only one.
    fn partners_of(&self, page: &mut Page, region: &Region) {
        if region.kind == RegionKind::Province {
            return;
        }
        let insight = self.insight();
        let Some(links) = insight.links_of(region.id).filter(|links| links.partners > 0) else { return };
        let words = self.lang.partners_elsewhere(links.partners, links.elsewhere.len());
        match links.elsewhere.as_slice() {
            [only] if links.is_only_link() => {
                let words = format!(
                    "{} · {}",
                    self.lang.partners(links.partners),
                    self.lang.only_link(&self.through(*only, None))
                );
                let only = Item::Link(Place::Organisation(*only));
                page.labelled(self.lang.partners_label(), vec![(words, Tone::Plain)], Some(only));
            }
            _ => page.value(self.lang.partners_label(), &words),
        }
    }

    fn tables_to_get_into(&self, page: &mut Page, region: &Region, tables: &[OutsideForum<'_>]) {
        if tables.is_empty() {
            return;
        }
        page.heading(&self.lang.not_at_the_table_yet(tables.len()));
        for table in tables {
            let place = Place::Forum(table.forum.id);
            let mut runs = self.signed(table.forum);
            runs.push((format!("  {}", self.place_in_words(table.forum.id)), Tone::Muted));
            if table.forum.region != region.id {
                let within = Place::Region(table.forum.region).name(self.overview());
                runs.push((format!(" · {within}"), Tone::Muted));
            }
            runs.extend(self.best_way_into(table.forum).map(|way| (format!(" · {way}"), Tone::Muted)));
            page.line(0, runs, Some(Item::Place(place)));
            match table.next_step {
                Some(step) => page.line(2, self.follow_up(step), Some(Item::FollowUp(step.id))),
                None => page.text(2, self.lang.no_next_step(), Tone::Muted),
            }
        }
    }

    fn forums(&self, page: &mut Page, region: &Region) {
        let forums = self.overview().forums_in(region.id);
        if forums.is_empty() {
            return;
        }
        page.heading(&self.lang.forums_count(forums.len()));
        for forum in forums {
            let mut runs = self.signed(forum);
            runs.push((format!("  {}", self.place_in_words(forum.id)), Tone::Muted));
            page.line(0, runs, Some(Item::Place(Place::Forum(forum.id))));
        }
    }

    fn regions(&self, page: &mut Page, region: &Region) {
        let regions = self.overview().regions_in(Some(region.id));
        if regions.is_empty() {
            return;
        }
        page.heading(&self.lang.regions_count(regions.len()));
        for inner in regions {
            let forums = self.lang.forums_in_short(self.overview().forums_in(inner.id).len());
            let words = match self.place_in_words(inner.id) {
                "" => format!("  {forums}"),
                place => format!("  {forums} · {place}"),
            };
            let runs = vec![(inner.name.clone(), Tone::Link), (words, Tone::Muted)];
            page.line(0, runs, Some(Item::Place(Place::Region(inner.id))));
        }
    }
}
