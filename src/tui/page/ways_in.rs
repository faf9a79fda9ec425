//! The ways in: on a page of their own, on the page and in the briefing of a forum, and beside its name.

use super::parts::Run;
use crate::domain::{Forum, OrganisationId, Person, Scope, Subject, forums_to_get_into};
use crate::tui::insight::{WayInto, WaysInto};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page, Suggestion};
use crate::tui::world::World;

/// The number of bridges that are shown with a line each on the page of all ways in.
const SHOWN: usize = 3;
/// The same on the page of a forum.
const SHOWN_ON_PAGE: usize = 8;
/// The number of forums into which somebody could bring me that are listed in the search.
const SHOWN_IN_PREVIEW: usize = 5;

fn named(way: &WayInto) -> Run {
    (way.name.clone(), Tone::Link)
}

fn bring_me(way: &WayInto) -> Item {
    Item::Suggestion(Suggestion::BringMe(way.membership))
}

/// A line with a name, and words about it that stand below each other where there is room.
fn two_columns(page: &mut Page, sign: Run, name: Run, words: Run, item: Item) {
    let runs = vec![name.clone(), (format!("  {}", words.0), words.1)];
    page.row((String::new(), Tone::Plain), sign, runs, vec![vec![name], vec![words]], item);
}

impl World {
    /// The ways into every forum where I have no place yet, or into those that belong to a record; in the order of the
    /// tree.
    pub fn ways_in(&self, about: Option<Subject>) -> Page {
        let mut page = Page::default();
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
        let insight = self.insight();
        for forum in forums {
            if let Some(into) = insight.ways_into(forum.id) {
                self.ways_into(&mut page, forum, into);
            }
        }
        page
    }

    /// The forums where I have no place yet, in the order of the tree.
    pub fn forums_outside(&self) -> Vec<&Forum> {
        let roots = self.overview().regions_in(None);
        let outside = roots.iter().flat_map(|root| forums_to_get_into(self.overview(), root.id));
        outside.map(|outside| outside.forum).collect()
    }

    fn ways_into(&self, page: &mut Page, forum: &Forum, into: &WaysInto) {
        let region = Place::Region(forum.region).name(self.overview());
        let words = (format!("{} · {region}", self.place_in_words(forum.id)), Tone::Muted);
        let name = (forum.name.clone(), Tone::Link);
        let (sign, tone) = self.sign(forum.id);
        let item = Item::Place(Place::Forum(forum.id));
        two_columns(page, (format!("{sign} "), tone), name, words, item);
        self.lines_of_ways(page, 2, into, SHOWN, |page, sign, way| {
            let words = (way.briefly.clone(), Tone::Muted);
            two_columns(page, sign, named(way), words, bring_me(way));
        });
        for follow_up in into.planned.iter().filter_map(|id| self.overview().follow_ups().get(*id)) {
            self.follow_up_in_columns(page, 2, follow_up);
        }
    }

    /// A line for each contact, for the best bridges, and for those through whom something is planned, which `line` adds
    /// behind a sign; the others by name, and without any, the detours.
    fn lines_of_ways(
        &self,
        page: &mut Page,
        indent: u16,
        into: &WaysInto,
        most: usize,
        line: impl Fn(&mut Page, Run, &WayInto),
    ) {
        let is_shown = |way: &&WayInto| way.is_planned || way.rank.is_none_or(|rank| rank <= most);
        for way in into.ways.iter().filter(is_shown) {
            let rank = way.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            let sign = (format!("{}{rank} ", " ".repeat(indent.into())), Tone::Plain);
            line(page, sign, way);
        }
        let further = into.ways.iter().filter(|way| !is_shown(way)).map(|way| way.name.as_str());
        let further: Vec<&str> = further.collect();
        if !further.is_empty() {
            page.text(indent + 2, &self.lang.also_these(&further.join(", ")), Tone::Muted);
        }
        if into.ways.is_empty() {
            page.text(indent, self.lang.nobody_at_my_tables(), Tone::Muted);
            into.detours.iter().for_each(|detour| page.text(indent, detour, Tone::Plain));
        }
    }

    /// How to get into a forum, under a heading. Adds nothing where I have a place.
    pub(super) fn how_to_get_in(&self, page: &mut Page, forum: &Forum) {
        if !self.overview().is_outside(forum.id) {
            return;
        }
        let insight = self.insight();
        let Some(into) = insight.ways_into(forum.id) else { return };
        page.heading(&self.lang.how_do_i_get_in(into.ways.len()));
        if !into.own.is_empty() {
            let names: Vec<String> = into.own.iter().map(|id| self.through(*id, None)).collect();
            page.text(0, &self.lang.own_sits_there(&names.join(", ")), Tone::Muted);
        }
        self.lines_of_ways(page, 0, into, SHOWN_ON_PAGE, |page, sign, way| {
            let runs = vec![named(way), (format!("  {}", way.reasons), Tone::Muted)];
            page.entry((String::new(), Tone::Plain), sign, runs, bring_me(way));
        });
    }

    /// Who could bring me into a forum best, in words; none if nobody could.
    pub(super) fn best_way_into(&self, forum: &Forum) -> Option<String> {
        let insight = self.insight();
        let best = insight.ways_into(forum.id)?.ways.first()?;
        Some(self.lang.best_through(&best.name))
    }

    /// The forums into which an organisation could bring me. Adds nothing when there are none.
    pub(super) fn brings_me_into(&self, page: &mut Page, organisation: OrganisationId) {
        self.could_bring_into(page, |way| way.organisation == organisation);
    }

    /// The forums into which a person could bring me: the seat is theirs, or nobody's in particular at their
    /// organisation. Adds nothing when there are none.
    pub(super) fn person_brings_me_into(&self, page: &mut Page, person: &Person) {
        self.could_bring_into(page, |way| match way.person {
            Some(of_seat) => of_seat == person.id,
            None => Some(way.organisation) == person.organisation,
        });
    }

    fn could_bring_into(&self, page: &mut Page, is_it: impl Fn(&WayInto) -> bool) {
        let insight = self.insight();
        let brings = insight.brings_into(is_it);
        let forums: Vec<_> = brings
            .iter()
            .filter_map(|(forum, way)| Some((self.overview().forums().get(*forum)?, way)))
            .collect();
        if forums.is_empty() {
            return;
        }
        page.heading(&self.lang.can_bring_into(forums.len()));
        for (forum, way) in forums.iter().take(SHOWN_IN_PREVIEW) {
            let mut runs = self.signed(forum);
            runs.push((format!("  {}", way.briefly), Tone::Muted));
            page.line(0, runs, Some(Item::Place(Place::Forum(forum.id))));
        }
        let further = forums.iter().skip(SHOWN_IN_PREVIEW).map(|(forum, _)| forum.name.as_str());
        let further: Vec<&str> = further.collect();
        if !further.is_empty() {
            page.text(2, &self.lang.also_these(&further.join(", ")), Tone::Muted);
        }
    }
}
