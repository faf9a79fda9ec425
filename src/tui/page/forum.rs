//! The page of a forum: what it is for, who sits there, what is open and what was said.

use super::Context;
use crate::domain::{Forum, Membership, Organisation, Sector, Subject};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};

impl Context<'_> {
    pub(super) fn forum(&self, forum: &Forum) -> Page {
        let mut page = Page::default();
        page.heading(&forum.name);
        self.other_names(&mut page, &forum.aliases, &forum.former_names);
        page.value(self.lang.purpose(), &forum.purpose);
        let region = Place::Region(forum.region);
        let link = |place: Place| vec![(place.name(self.overview), Tone::Link)];
        page.labelled(self.lang.region_label(), link(region), Some(Item::Link(region)));
        if let Some(convenor) = forum.convenor.map(Place::Organisation) {
            page.labelled(self.lang.convenor(), link(convenor), Some(Item::Link(convenor)));
        }
        self.my_place(&mut page, forum.involvement);
        page.value(
            self.lang.cadence_label(),
            &forum.cadence.map_or_else(String::new, |c| self.lang.cadence(c)),
        );
        let last = self.overview.last_meeting(forum.id).map_or_else(
            || self.lang.no_notes_yet().to_owned(),
            |date| format!("{} ({})", self.lang.date(date), self.lang.distance(date, self.today)),
        );
        page.value(self.lang.last_meeting(), &last);
        page.value(self.lang.remarks(), &forum.remarks);
        self.follow_ups(&mut page, &self.overview.follow_ups_about(Subject::Forum(forum.id)));
        self.members(&mut page, &self.overview.members_of(forum.id));
        let date = |note: &crate::domain::Note| self.lang.date(note.date);
        self.notes(&mut page, &self.overview.notes_of(forum.id), date);
        page
    }

    fn members(&self, page: &mut Page, members: &[&Membership]) {
        page.heading(&self.lang.members_count(members.len()));
        for sector in Sector::ALL {
            let mut of_sector: Vec<(&Organisation, &Membership)> = members
                .iter()
                .filter_map(|membership| {
                    Some((self.overview.organisations().get(membership.organisation)?, *membership))
                })
                .filter(|(organisation, _)| organisation.sector == sector)
                .collect();
            of_sector.sort_by_key(|(organisation, _)| organisation.short_name().to_lowercase());
            if !of_sector.is_empty() {
                page.subheading(self.lang.sector(sector));
            }
            for (organisation, membership) in of_sector {
                let mut runs = vec![(organisation.short_name().to_owned(), Tone::Link)];
                if organisation.abbreviation.is_some() {
                    runs.push((format!("  {}", organisation.name), Tone::Plain));
                }
                runs.extend(self.part_of(membership));
                let opens = Place::Organisation(organisation.id);
                page.line(2, runs, Some(Item::Member { membership: membership.id, opens }));
            }
        }
    }
}
