//! The ways in as a page: each forum where I have no place yet, who could bring me along, and what is planned.

use super::parts::Run;
use crate::domain::{Detour, Forum, Network, Scope, Subject, Way, WayKind, WaysIn, forums_to_get_into};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

/// The number of bridges, and of those known at a table by a detour, that are shown with a line or a name each.
const SHOWN: usize = 3;

impl World {
    /// The ways into every forum where I have no place yet, or into those that belong to a record; in the order of the
    /// tree.
    pub fn ways_in(&self, about: Option<Subject>) -> Page {
        let mut page = Page::default();
        let all = Network::new(self.overview(), self.moment.today).ways_in();
        let scope = about.map(|about| Scope::of(self.overview(), about));
        let mut forums = self.forums_outside();
        forums.retain(|forum| scope.as_ref().is_none_or(|scope| scope.has_forum(forum.id)));
        if forums.is_empty() {
            let nothing = if self.overview().forums().is_empty() {
                self.lang.no_forums_yet()
            } else if about.is_some() {
                self.lang.no_forum_outside_here()
            } else {
                self.lang.no_forum_outside()
            };
            page.text(0, nothing, Tone::Muted);
            return page;
        }
        page.heading(&self.lang.not_at_the_table_yet(forums.len()));
        let ways_of = |forum: &Forum| all.iter().find(|ways_in| ways_in.forum.id == forum.id);
        for ways_in in forums.into_iter().filter_map(ways_of) {
            self.ways_into(&mut page, ways_in);
        }
        page
    }

    /// The forums where I have no place yet, in the order of the tree.
    pub fn forums_outside(&self) -> Vec<&Forum> {
        let roots = self.overview().regions_in(None);
        let outside = roots.iter().flat_map(|root| forums_to_get_into(self.overview(), root.id));
        outside.map(|outside| outside.forum).collect()
    }

    fn ways_into(&self, page: &mut Page, ways_in: &WaysIn<'_>) {
        let mut runs = self.signed(ways_in.forum);
        let region = Place::Region(ways_in.forum.region).name(self.overview());
        runs.push((format!("  {} · {region}", self.place_in_words(ways_in.forum.id)), Tone::Muted));
        page.line(0, runs, Some(Item::Place(Place::Forum(ways_in.forum.id))));
        let (mut shown, mut further) = (0, Vec::new());
        for way in &ways_in.ways {
            match way.kind {
                WayKind::Contact => self.way(page, ways_in, way, "– "),
                WayKind::Bridge { rank } if rank <= SHOWN => {
                    self.way(page, ways_in, way, &format!("{rank} "));
                }
                WayKind::Bridge { .. } => {
                    further.push(self.through(way.organisation.id, way.seat.person));
                    continue;
                }
                WayKind::Other => continue,
            }
            shown += 1;
        }
        if !further.is_empty() {
            page.text(4, &self.lang.also_these(&further.join(", ")), Tone::Muted);
        }
        if shown == 0 {
            self.no_way(page, ways_in);
        }
        for follow_up in &ways_in.planned {
            page.line(2, self.follow_up(follow_up), Some(Item::FollowUp(follow_up.id)));
        }
    }

    fn way(&self, page: &mut Page, ways_in: &WaysIn<'_>, way: &Way<'_>, sign: &str) {
        let name = self.through(way.organisation.id, way.seat.person);
        let mut reasons = self.lang.reasons_in_short(way);
        reasons.extend(ways_in.step_through(way).map(|_| self.lang.on_your_list().to_owned()));
        let runs: Vec<Run> = vec![
            (sign.to_owned(), Tone::Plain),
            (name, Tone::Link),
            (format!("  {}", reasons.join(" · ")), Tone::Muted),
        ];
        let opens = Place::Organisation(way.organisation.id);
        page.line(2, runs, Some(Item::Member { membership: way.seat.id, opens }));
    }

    /// Says by which detours somebody could be reached where I know nobody.
    fn no_way(&self, page: &mut Page, ways_in: &WaysIn<'_>) {
        page.text(2, self.lang.nobody_at_my_tables(), Tone::Muted);
        for detour in &ways_in.detours {
            page.text(2, &format!("{}.", self.detour(detour)), Tone::Plain);
        }
    }

    fn detour(&self, detour: &Detour<'_>) -> String {
        let known = detour.via.iter().map(|via| match via.contact {
            Some(person) => self.through(via.organisation.id, Some(person.id)),
            None => self.through(via.organisation.id, None),
        });
        let known: Vec<String> = known.collect();
        let towards = self.through(detour.towards.id, None);
        self.lang.detour(&detour.table.name, &towards, &self.lang.some_of(&known, SHOWN))
    }
}
