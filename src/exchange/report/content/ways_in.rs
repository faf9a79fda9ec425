//! Ways in: who could bring me along to a forum where I have no seat.

use super::Content;
use crate::domain::{Way, WayKind, WaysIn};
use crate::exchange::report::document::{Block, List, Section};

/// The most partners that are named for a forum.
const MOST: usize = 5;
/// The most detours.
const MOST_DETOURS: usize = 2;

impl Content<'_> {
    pub(super) fn ways_in(&self) -> Option<Section> {
        if !self.is_for_management() {
            return None;
        }
        let lang = self.lang();
        let ways = self.network.ways_in();
        let ways: Vec<&WaysIn<'_>> = ways.iter().filter(|ways| self.has(ways.forum.id)).collect();
        if ways.is_empty() {
            return None;
        }
        let mut section = Section::new("ways-in", lang.heading_with_count(lang.report_ways_in(), ways.len()));
        section.text(lang.report_ways_in_text());
        for ways in ways {
            self.way_into(&mut section, ways);
        }
        Some(section)
    }

    fn way_into(&self, section: &mut Section, ways: &WaysIn<'_>) {
        let lang = self.lang();
        section.push(Block::Heading(ways.forum.name.clone()));
        let place = ways.place.map(|place| lang.involvement(place));
        let about = [Some(self.region_name(ways.forum.region)), place];
        section.text(about.into_iter().flatten().collect::<Vec<_>>().join(" · "));
        let known: Vec<&Way<'_>> = ways.ways.iter().filter(|way| way.kind != WayKind::Other).collect();
        let items: Vec<String> = known.iter().take(MOST).map(|way| self.way(way)).collect();
        if items.is_empty() {
            section.text(lang.nobody_with_me());
        } else {
            section.push(Block::List(List { is_ranked: true, items }));
        }
        let others: Vec<String> = known.iter().skip(MOST).map(|way| self.label(way.organisation)).collect();
        if !others.is_empty() {
            section.text(lang.ways_also(&others.join(", ")));
        }
        for detour in ways.detours.iter().take(MOST_DETOURS) {
            let via: Vec<String> = detour
                .via
                .iter()
                .map(|via| self.seat(via.organisation.id, via.contact.map(|person| person.id)))
                .collect();
            let (towards, others) = (self.label(detour.towards), lang.some_of(&via, MOST));
            section.text(format!("{}.", lang.detour(&detour.table.name, &towards, &others)));
        }
        if self.privacy().has_names() {
            let planned: Vec<&str> = ways.planned.iter().map(|follow_up| follow_up.text.as_str()).collect();
            if !planned.is_empty() {
                section.text(lang.next_steps(planned.join("; ").trim_end_matches('.')));
            }
        } else if !ways.planned.is_empty() {
            section.text(lang.next_steps(&lang.follow_ups(ways.planned.len())));
        }
    }

    fn way(&self, way: &Way<'_>) -> String {
        let lang = self.lang();
        let name = self.seat(way.organisation.id, way.contact.map(|person| person.id));
        let mut reasons = lang.reasons_in_short(way);
        // That it sits there is said above, and who is known is named where people are.
        if way.shared.is_empty() {
            let is_known = way.contact.is_some() && !self.privacy().has_names();
            let met = way.last.map_or_else(|| lang.not_met().to_owned(), |_| reasons.swap_remove(1));
            reasons = is_known.then(|| lang.contact_known().to_owned()).into_iter().chain([met]).collect();
        }
        if !self.privacy().has_names() {
            reasons.retain(|reason| reason != lang.no_person_known());
        }
        format!("{name}: {}", reasons.join("; "))
    }
}
