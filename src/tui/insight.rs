//! What pages show about the whole network: the ways into forums, and what ties regions to each other. It takes longer
//! than a key may, so it is computed once from the same records, day and language, when a page first needs it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::{Arc, Weak};

use super::world::World;
use crate::domain::{
    Date, Detour, FollowUpId, ForumId, MembershipId, Network, OrganisationId, Overview, PersonId, RegionId,
    Way, WayKind, WaysIn,
};
use crate::i18n::Lang;

/// From this many partners on, something can be said about what is missing.
const MAPPED_FROM: usize = 3;
/// The number of names that a detour has.
const NAMED: usize = 3;

/// What was computed last; nothing before a page needed it.
#[derive(Debug, Clone, Default)]
pub struct Computed(RefCell<Option<Rc<Insight>>>);

/// What pages show about the whole network.
#[derive(Debug)]
pub struct Insight {
    overview: Weak<Overview>,
    day: Date,
    lang: Lang,
    ways_into: BTreeMap<ForumId, WaysInto>,
    links: BTreeMap<RegionId, Links>,
}

/// The ways into a forum where I have no place yet.
#[derive(Debug, Clone, PartialEq)]
pub struct WaysInto {
    /// Our own network, as far as it has a seat there.
    pub own: Vec<OrganisationId>,
    /// Who could bring me along: contacts, then bridges, the best of each first.
    pub ways: Vec<WayInto>,
    /// In words, how I could get to know somebody there.
    pub detours: Vec<String>,
    /// The open follow-ups about it.
    pub planned: Vec<FollowUpId>,
}

/// A partner who could bring me along.
#[derive(Debug, Clone, PartialEq)]
pub struct WayInto {
    /// Its seat in the forum.
    pub membership: MembershipId,
    /// The partner.
    pub organisation: OrganisationId,
    /// The person who has the seat.
    pub person: Option<PersonId>,
    /// Its rank among the bridges; none for a contact, whom I know only from there.
    pub rank: Option<usize>,
    /// Whether a follow-up that goes through it is planned.
    pub is_planned: bool,
    /// What it is called, with the person.
    pub name: String,
    /// Why, in as few words as possible.
    pub briefly: String,
    /// Why, in a few words more.
    pub reasons: String,
}

/// The partners of a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// How many there are.
    pub partners: usize,
    /// Those that also sit in another region, by name.
    pub elsewhere: Vec<OrganisationId>,
}

impl Links {
    /// Whether one partner alone ties the region to the others, as far as enough partners are known to say so.
    pub fn is_only_link(&self) -> bool {
        self.elsewhere.len() == 1 && self.partners >= MAPPED_FROM
    }
}

impl World {
    /// What pages show about the whole network.
    pub fn insight(&self) -> Rc<Insight> {
        let kept = self.computed.0.borrow().clone();
        kept.filter(|insight| insight.is_of(self)).unwrap_or_else(|| {
            let insight = Rc::new(Insight::new(self));
            self.computed.0.replace(Some(Rc::clone(&insight)));
            insight
        })
    }

    /// A bridge or contact; none for a partner who could do nothing for me.
    fn way_into(&self, ways_in: &WaysIn<'_>, way: &Way<'_>) -> Option<WayInto> {
        let rank = match way.kind {
            WayKind::Contact => None,
            WayKind::Bridge { rank } => Some(rank),
            WayKind::Other => return None,
        };
        let (mut briefly, mut reasons) = (self.lang.reasons_in_short(way), self.lang.reasons_on_page(way));
        let is_planned = ways_in.step_through(way).is_some();
        if is_planned {
            briefly.push(self.lang.on_your_list().to_owned());
            reasons.push(self.lang.on_your_list().to_owned());
        }
        Some(WayInto {
            membership: way.seat.id,
            organisation: way.organisation.id,
            person: way.seat.person,
            rank,
            is_planned,
            name: self.through(way.organisation.id, way.seat.person),
            briefly: briefly.join(" · "),
            reasons: reasons.join(" · "),
        })
    }

    fn detour(&self, detour: &Detour<'_>) -> String {
        let known = detour.via.iter();
        let known = known.map(|via| self.through(via.organisation.id, via.contact.map(|person| person.id)));
        let known: Vec<String> = known.collect();
        let towards = self.through(detour.towards.id, None);
        format!("{}.", self.lang.detour(&detour.table.name, &towards, &self.lang.some_of(&known, NAMED)))
    }
}

impl Insight {
    fn new(world: &World) -> Self {
        let overview = world.overview();
        let network = Network::new(overview, world.moment.today);
        let ways_into = network.ways_in().into_iter().map(|ways_in| {
            let ways = WaysInto {
                own: ways_in.own.iter().map(|organisation| organisation.id).collect(),
                ways: ways_in.ways.iter().filter_map(|way| world.way_into(&ways_in, way)).collect(),
                detours: ways_in.detours.iter().map(|detour| world.detour(detour)).collect(),
                planned: ways_in.planned.iter().map(|follow_up| follow_up.id).collect(),
            };
            (ways_in.forum.id, ways)
        });
        let links = overview.regions().iter().map(|region| {
            let links = network.links_of(region.id);
            let elsewhere = links.elsewhere.iter().map(|organisation| organisation.id).collect();
            (region.id, Links { partners: links.partners, elsewhere })
        });
        Self {
            overview: Arc::downgrade(&world.snapshot.overview),
            day: world.moment.today,
            lang: world.lang,
            ways_into: ways_into.collect(),
            links: links.collect(),
        }
    }

    /// Whether it was computed from what `world` has now.
    fn is_of(&self, world: &World) -> bool {
        let overview = Arc::downgrade(&world.snapshot.overview);
        Weak::ptr_eq(&self.overview, &overview) && (self.day, self.lang) == (world.moment.today, world.lang)
    }

    /// The ways into a forum; none where I have a place.
    pub fn ways_into(&self, forum: ForumId) -> Option<&WaysInto> {
        self.ways_into.get(&forum)
    }

    /// The forums into which somebody could bring me, with their way, by id of the forum.
    pub fn brings_into(&self, is_it: impl Fn(&WayInto) -> bool) -> Vec<(ForumId, &WayInto)> {
        let ways = self.ways_into.iter();
        ways.filter_map(|(forum, into)| Some((*forum, into.ways.iter().find(|way| is_it(way))?))).collect()
    }

    /// The partners of a region, and which of them also sit elsewhere.
    pub fn links_of(&self, region: RegionId) -> Option<&Links> {
        self.links.get(&region)
    }
}
