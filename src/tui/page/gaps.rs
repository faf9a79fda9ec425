//! The gaps as a page: who is missing where, in the order in which the questions are asked.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::Run;
use crate::domain::{
    Forum, ForumId, Gap, Gaps, Missing, Municipality, Network, Organisation, PartnerKind, RegionId, Sector,
    Subject,
};
use crate::text::{fold, has_words};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

/// How many forums are named beside one that lacks a kind of partner.
const SHOWN_TABLES: usize = 2;
/// How many partners that sit nowhere have a line.
const SHOWN_NOWHERE: usize = 100;

/// What the gaps are limited to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum GapsOf {
    /// Everything.
    #[default]
    Everything,
    /// A region and everything within it.
    Region(RegionId),
    /// A sector.
    Sector(Sector),
}

/// The texts of the open follow-ups about each forum.
type Planned<'a> = BTreeMap<ForumId, Vec<&'a str>>;

impl World {
    /// The gaps, and in how many forums a kind of partner is missing.
    pub fn gaps(&self, of: GapsOf) -> Page {
        let mut page = Page::default();
        if self.overview().forums().is_empty() {
            page.text(0, self.lang.no_forums_yet(), Tone::Muted);
            return page;
        }
        let network = Network::new(self.overview(), self.moment.today);
        let gaps = gaps_of(&network, of);
        let order = self.order_of_the_tree();
        self.missing(&mut page, &network, &gaps, &order);
        self.unmapped(&mut page, &gaps, &order);
        self.by_region(&mut page, &gaps);
        self.nowhere(&mut page, &gaps.nowhere);
        self.without_forum(&mut page, &gaps);
        if page.is_empty() {
            let nothing =
                if of == GapsOf::Everything { self.lang.no_gaps() } else { self.lang.no_gaps_here() };
            page.text(0, nothing, Tone::Muted);
        }
        page
    }

    /// The place of each forum in the tree.
    fn order_of_the_tree(&self) -> BTreeMap<ForumId, usize> {
        self.forums_of_the_tree().into_iter().enumerate().map(|(place, forum)| (forum.id, place)).collect()
    }

    /// All forums, in the order of the tree.
    pub fn forums_of_the_tree(&self) -> Vec<&Forum> {
        let overview = self.overview();
        let regions = overview.regions_in(None).into_iter();
        let regions = regions.flat_map(|root| overview.region_and_descendants(root.id));
        regions.flat_map(|region| overview.forums_in(region.id)).collect()
    }

    fn missing(
        &self,
        page: &mut Page,
        network: &Network<'_>,
        gaps: &Gaps<'_>,
        order: &BTreeMap<ForumId, usize>,
    ) {
        let mut forums: Vec<&[Missing<'_>]> =
            gaps.missing.chunk_by(|one, other| one.forum.id == other.forum.id).collect();
        forums.sort_by_key(|missing| missing.first().and_then(|one| order.get(&one.forum.id)));
        if !forums.is_empty() {
            page.heading(&self.lang.gaps_missing(forums.len()));
        }
        let planned = self.planned_texts();
        for missing in forums {
            let Some(Missing { forum, .. }) = missing.first() else { continue };
            let kinds: Vec<PartnerKind> = missing.iter().map(|one| one.kind).collect();
            let mut words = vec![self.lang.lacks(&kinds)];
            words.extend(self.nearby(network, missing));
            words.extend(self.is_planned(&planned, missing).then(|| self.lang.on_your_list().to_owned()));
            let rest = words.split_off(1);
            let mut runs = self.signed(forum);
            runs.push((format!("  {}", words.concat()), Tone::Plain));
            runs.extend(rest.into_iter().map(|word| (format!(" · {word}"), Tone::Muted)));
            page.line(0, runs, Some(Item::Gap(Gap::Partners(forum.id))));
        }
    }

    fn planned_texts(&self) -> Planned<'_> {
        let mut planned = Planned::new();
        for follow_up in self.overview().follow_ups().iter().filter(|one| one.is_open()) {
            if let Subject::Forum(forum) = follow_up.about {
                planned.entry(forum).or_default().push(&follow_up.text);
            }
        }
        planned
    }

    /// Whether an open follow-up about the forum names what is missing there.
    fn is_planned(&self, planned: &Planned<'_>, missing: &[Missing<'_>]) -> bool {
        let Some(texts) = missing.first().and_then(|one| planned.get(&one.forum.id)) else { return false };
        let mut names = missing.iter().flat_map(|one| {
            // A follow-up names a partner only when there is no other choice.
            let only = match one.candidates.as_slice() {
                [only] => Some(self.overview().label(only)),
                _ => None,
            };
            only.into_iter().chain([self.lang.expected_partner(one.kind).into()])
        });
        names.any(|name| texts.iter().any(|text| has_words(text, &name)))
    }

    /// Where in the same region what is missing does sit, in words.
    fn nearby(&self, network: &Network<'_>, missing: &[Missing<'_>]) -> Option<String> {
        let tables = |one: &Missing<'_>| -> Vec<String> {
            let seats_of = |candidate: &&Organisation| network.seats_in(candidate.id, one.forum.region);
            // When the first does not sit in the region, none of them does.
            if one.candidates.first().is_none_or(|first| seats_of(first).is_empty()) {
                return Vec::new();
            }
            let seats = one.candidates.iter().flat_map(seats_of);
            let forums: BTreeMap<ForumId, &Forum> = seats.map(|forum| (forum.id, forum)).collect();
            forums.into_values().map(|forum| forum.name.clone()).collect()
        };
        if let [one] = missing
            && let [candidate] = one.candidates.as_slice()
        {
            let tables = tables(one);
            let partner = self.overview().label(candidate);
            let there = || self.lang.sits_in(&partner, &self.lang.some_of(&tables, SHOWN_TABLES));
            return (!tables.is_empty()).then(there);
        }
        let all: Vec<(PartnerKind, Vec<String>)> = missing
            .iter()
            .map(|one| (one.kind, tables(one)))
            .filter(|(_, tables)| !tables.is_empty())
            .collect();
        if all.len() == missing.len() {
            let tables: BTreeSet<String> = all.into_iter().flat_map(|(_, tables)| tables).collect();
            let tables: Vec<String> = tables.into_iter().collect();
            return Some(self.lang.but_in(&self.lang.some_of(&tables, SHOWN_TABLES)));
        }
        let some = all.iter().map(|(kind, tables)| {
            let tables = self.lang.some_of(tables, SHOWN_TABLES);
            self.lang.kind_but_in(self.lang.expected_partner(*kind), &tables)
        });
        let some: Vec<String> = some.collect();
        (!some.is_empty()).then(|| some.join(", "))
    }

    fn unmapped(&self, page: &mut Page, gaps: &Gaps<'_>, order: &BTreeMap<ForumId, usize>) {
        let mut unmapped = gaps.unmapped.clone();
        unmapped.sort_by_key(|one| order.get(&one.forum.id));
        if !unmapped.is_empty() {
            page.heading(&self.lang.gaps_unmapped(unmapped.len()));
        }
        for one in unmapped {
            let mut runs = self.signed(one.forum);
            runs.push((format!("  {}", self.lang.known_partners(one.known)), Tone::Muted));
            page.line(0, runs, Some(Item::Gap(Gap::Mapping(one.forum.id))));
        }
    }

    /// The sectors that a region lacks, and the regions that depend on one partner; each by name.
    fn by_region(&self, page: &mut Page, gaps: &Gaps<'_>) {
        let line = |region: RegionId, words: String| -> Vec<Run> {
            let name = Place::Region(region).name(self.overview());
            vec![(name, Tone::Link), (format!("  {words}"), Tone::Plain)]
        };
        let mut absent: Vec<_> = gaps.absent_sectors.iter().collect();
        absent.sort_by_cached_key(|one| fold(&one.region.name));
        if !absent.is_empty() {
            page.heading(&self.lang.gaps_sectors(absent.len()));
        }
        for one in absent {
            let sectors: Vec<_> =
                one.sectors.iter().map(|sector| self.lang.sector_in_list(*sector)).collect();
            let runs = line(one.region.id, sectors.join(", "));
            page.line(0, runs, Some(Item::Gap(Gap::Sectors(one.region.id))));
        }
        let mut links = gaps.only_links.clone();
        links.sort_by_cached_key(|one| fold(&one.region.name));
        if !links.is_empty() {
            page.heading(&self.lang.gaps_only_link(links.len()));
        }
        for one in links {
            let words = self.lang.only_link(&self.overview().label(one.organisation));
            let gap = Gap::OnlyLink(one.region.id, one.organisation.id);
            page.line(0, line(one.region.id, words), Some(Item::Gap(gap)));
        }
    }

    /// The first partners by name that sit nowhere, and how many more there are.
    fn nowhere(&self, page: &mut Page, nowhere: &[&Organisation]) {
        if nowhere.is_empty() {
            return;
        }
        page.heading(&self.lang.gaps_nowhere(nowhere.len()));
        // There may be a million.
        let mut first: BTreeSet<(String, usize)> = BTreeSet::new();
        for (place, organisation) in nowhere.iter().enumerate() {
            first.insert((fold(&organisation.name), place));
            if first.len() > SHOWN_NOWHERE {
                first.pop_last();
            }
        }
        for organisation in first.iter().filter_map(|(_, place)| nowhere.get(*place)) {
            let name = self.overview().label(organisation).into_owned();
            let sector = format!("  {}", self.lang.sector(organisation.sector));
            let runs = vec![(name, Tone::Link), (sector, Tone::Muted)];
            page.line(0, runs, Some(Item::Gap(Gap::Seat(organisation.id))));
        }
        if let Some(more) = nowhere.len().checked_sub(SHOWN_NOWHERE).filter(|more| *more > 0) {
            page.text(0, &self.lang.and_others_still(more), Tone::Muted);
        }
    }

    fn without_forum(&self, page: &mut Page, gaps: &Gaps<'_>) {
        let names = |places: &[&'static Municipality]| {
            places.iter().map(|place| place.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        let (without, alone) = (&gaps.without_forum, &gaps.without_neighbour);
        if !without.is_empty() {
            page.heading(&self.lang.gaps_municipalities(without.len(), Municipality::all().len()));
            page.text(0, &names(without), Tone::Plain);
            page.text(0, self.lang.shown_on_map(), Tone::Muted);
        }
        if !alone.is_empty() {
            page.heading(&self.lang.gaps_no_neighbour(alone.len()));
            page.text(0, &names(alone), Tone::Plain);
        }
    }
}

/// The gaps in all forums, or in some.
fn gaps_of<'a>(network: &Network<'a>, of: GapsOf) -> Gaps<'a> {
    match of {
        GapsOf::Everything => network.gaps(None),
        GapsOf::Region(region) => network.gaps(Some(region)),
        GapsOf::Sector(sector) => {
            let mut gaps = network.gaps(None);
            gaps.keep_sector(sector);
            gaps
        }
    }
}
