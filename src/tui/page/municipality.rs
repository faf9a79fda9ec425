//! A municipality as the map shows it: in a tile, in a line, in a few words, and on a page.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::Run;
use crate::domain::{
    FollowUp, Forum, ForumId, Involvement, LocalForums, Municipality, Organisation, OrganisationId, Overview,
    Refnis, RegionKind, Sector, Subject, local_forums,
};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

/// The number of organisations and neighbours that are named in a few words, and of postal codes.
const NAMED: usize = 4;
const CODES: usize = 3;

/// A municipality with its local forums, as its tile shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Locality {
    /// The municipality.
    pub municipality: &'static Municipality,
    /// Its local forums, by id.
    pub forums: Vec<ForumId>,
    /// My closest involvement in one of them.
    pub best: Option<Involvement>,
    /// The most distant one among those where I have no place yet.
    pub outside: Option<Involvement>,
    /// Who is based there, by id.
    pub based: Vec<OrganisationId>,
    /// Its neighbours that have a local forum.
    pub neighbours: Vec<&'static Municipality>,
}

/// How much room there is for the words about a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// A few short rows.
    Little,
    /// A few rows.
    Some,
    /// A row for each thing.
    Much,
}

impl Locality {
    /// All municipalities, by name.
    pub fn all(overview: &Overview) -> Vec<Self> {
        let local = local_forums(overview);
        let mut all: Vec<Self> = local.iter().map(|one| Self::new(one, &local)).collect();
        let mut places: BTreeMap<Refnis, &mut Self> =
            all.iter_mut().map(|locality| (locality.municipality.refnis, locality)).collect();
        for organisation in overview.organisations().iter() {
            if let Some(locality) = organisation.municipality.and_then(|refnis| places.get_mut(&refnis)) {
                locality.based.push(organisation.id);
            }
        }
        all
    }

    fn new(one: &LocalForums<'_>, all: &[LocalForums<'_>]) -> Self {
        let has_forum = |neighbour: &&Refnis| {
            all.iter().any(|other| other.municipality.refnis == **neighbour && !other.forums.is_empty())
        };
        let neighbours = one.municipality.neighbours.iter().filter(has_forum);
        Self {
            municipality: one.municipality,
            forums: one.forums.iter().map(|forum| forum.id).collect(),
            best: one.best(),
            outside: one.outside(),
            based: Vec::new(),
            neighbours: neighbours.filter_map(|refnis| Municipality::find(*refnis)).collect(),
        }
    }

    /// Whether it has a local forum.
    pub fn has_forum(&self) -> bool {
        !self.forums.is_empty()
    }

    /// The most distant involvement, if my closest one is another.
    pub fn also_outside(&self) -> Option<Involvement> {
        self.outside.filter(|_| self.outside != self.best)
    }
}

impl World {
    /// All municipalities, a line each.
    pub fn localities(&self) -> Page {
        let mut page = Page::default();
        for locality in Locality::all(self.overview()) {
            self.locality_line(&mut page, &locality);
        }
        page
    }

    fn locality_line(&self, page: &mut Page, locality: &Locality) {
        let name = locality.municipality.name.clone();
        let tone = if locality.has_forum() { Tone::Link } else { Tone::Plain };
        let mut runs: Vec<Run> = vec![(name, tone), ("  ".to_owned(), Tone::Plain)];
        runs.extend(self.local_forums_in_words(locality));
        page.line(0, runs, Some(Item::Municipality(locality.municipality.refnis)));
    }

    /// How many local forums there are and my place in them: "3 overlegfora · ● aanwezig · ook ? uitgenodigd".
    fn local_forums_in_words(&self, locality: &Locality) -> Vec<Run> {
        let signed = |involvement: Involvement| {
            let (sign, tone) = self.signs.of_place(involvement);
            (format!("{sign} {}", self.lang.involvement(involvement)), tone)
        };
        let mut runs = vec![(self.lang.local_forums(locality.forums.len()), Tone::Muted)];
        if let Some((words, tone)) = locality.best.map(signed) {
            runs.extend([(" · ".to_owned(), Tone::Muted), (words, tone)]);
        }
        if let Some((words, tone)) = locality.also_outside().map(signed) {
            runs.extend([(" · ".to_owned(), Tone::Muted), (self.lang.also_involvement(&words), tone)]);
        }
        runs
    }

    /// What the tile of a municipality means, in as many words as there is room for.
    pub fn locality_in_words(&self, locality: &Locality, room: Room) -> Page {
        let mut page = Page::default();
        let Municipality { name, postal_codes, .. } = locality.municipality;
        let mut runs: Vec<Run> = vec![(name.clone(), Tone::Heading)];
        if room != Room::Little {
            runs.push((format!(" ({})", few(postal_codes)), Tone::Muted));
        }
        runs.push(("  ".to_owned(), Tone::Plain));
        runs.extend(self.local_forums_in_words(locality));
        page.line(0, runs, None);
        let forums = locality.forums.iter().filter_map(|id| self.overview().forums().get(*id));
        if room == Room::Much {
            forums.for_each(|forum| page.line(0, self.local_forum(forum), None));
        } else {
            let mut runs: Vec<Run> = Vec::new();
            for forum in forums {
                if !runs.is_empty() {
                    runs.push((" · ".to_owned(), Tone::Muted));
                }
                // The sign stays beside the name at the end of a row.
                let (sign, tone) = self.sign(forum.id);
                runs.extend([(format!("{sign}\u{a0}"), tone), (forum.name.clone(), Tone::Link)]);
                if room == Room::Some {
                    runs.push((format!(" ({})", self.known_of(forum)), Tone::Muted));
                }
            }
            if !runs.is_empty() {
                page.line(0, runs, None);
            }
        }
        self.around(&mut page, locality, room);
        page
    }

    /// Who is based in a municipality, which neighbours have a local forum, and where there is room, what is open.
    fn around(&self, page: &mut Page, locality: &Locality, room: Room) {
        let lang = self.lang;
        let neighbours: Vec<String> = locality.neighbours.iter().map(|one| one.name.clone()).collect();
        if room == Room::Much {
            self.some_based(locality, 2 * NAMED).iter().for_each(|words| page.text(0, words, Tone::Plain));
            let words = if neighbours.is_empty() {
                lang.no_neighbour_with().to_owned()
            } else {
                lang.neighbours_with(&neighbours.join(", "))
            };
            page.text(0, &words, Tone::Plain);
            for follow_up in self.open_in(locality.municipality.refnis) {
                page.line(0, self.follow_up(follow_up), None);
            }
            return;
        }
        let words = if neighbours.is_empty() {
            lang.no_neighbour_in_short().to_owned()
        } else {
            lang.neighbours_in_short(&lang.some_of(&neighbours, NAMED))
        };
        let words: Vec<String> = self.some_based(locality, NAMED).into_iter().chain([words]).collect();
        page.text(0, &words.join(" · "), Tone::Plain);
    }

    /// The first organisations that are based in a municipality, and how many others there are; none if nobody is.
    fn some_based(&self, locality: &Locality, most: usize) -> Option<String> {
        let names: Vec<String> = locality.based.iter().take(most).map(|id| self.through(*id, None)).collect();
        let others = locality.based.len() - names.len();
        let names = names.join(", ");
        let names = if others == 0 { names } else { self.lang.and_others(&names, others) };
        (!locality.based.is_empty()).then(|| self.lang.based_here(&names))
    }

    /// A local forum on a line: my place, its name, and how many partners are known.
    fn local_forum(&self, forum: &Forum) -> Vec<Run> {
        let partners = self.lang.partners(self.known_of(forum));
        let words = format!("  {} · {partners}", self.place_in_words(forum.id));
        let mut runs = self.signed(forum);
        runs.push((words, Tone::Muted));
        runs
    }

    /// How many partners of a forum are known.
    fn known_of(&self, forum: &Forum) -> usize {
        let overview = self.overview();
        let seats = overview.memberships().iter().filter(|seat| seat.forum == forum.id);
        let organisations = seats.filter_map(|seat| overview.organisations().get(seat.organisation));
        let partners = organisations.filter(|organisation| !organisation.own);
        let known: BTreeSet<OrganisationId> = partners.map(|organisation| organisation.id).collect();
        known.len()
    }

    /// The page of a municipality; it says so when there is none of this code.
    pub fn municipality(&self, refnis: Refnis) -> Page {
        let mut page = Page::default();
        let all = Locality::all(self.overview());
        let Some(locality) = all.iter().find(|locality| locality.municipality.refnis == refnis) else {
            page.text(0, self.lang.nothing_here(), Tone::Muted);
            return page;
        };
        let municipality = locality.municipality;
        page.line(0, vec![(municipality.name.clone(), Tone::Heading)], Some(Item::Municipality(refnis)));
        page.value(self.lang.postal_codes(), &municipality.postal_codes.join(", "));
        for region in self.regions_covering(refnis) {
            let runs = vec![(region.name(self.overview()), Tone::Link)];
            page.labelled(self.lang.region_label(), runs, Some(Item::Link(region)));
        }
        self.local_forums(&mut page, locality);
        self.based(&mut page, locality);
        page.heading(&self.lang.neighbours_count(municipality.neighbours.len()));
        let is_neighbour = |one: &&Locality| municipality.neighbours.contains(&one.municipality.refnis);
        for neighbour in all.iter().filter(is_neighbour) {
            self.locality_line(&mut page, neighbour);
        }
        let open = self.open_in(refnis);
        if !open.is_empty() {
            page.heading(&self.lang.still_to_do_count(open.len()));
        }
        for follow_up in open {
            page.line(0, self.follow_up(follow_up), Some(Item::FollowUp(follow_up.id)));
        }
        page
    }

    fn local_forums(&self, page: &mut Page, locality: &Locality) {
        if !locality.has_forum() {
            page.heading(&self.lang.forums_count(0));
            return page.text(0, self.lang.no_local_forum(), Tone::Muted);
        }
        page.heading(&self.lang.forums_count(locality.forums.len()));
        for forum in locality.forums.iter().filter_map(|id| self.overview().forums().get(*id)) {
            page.line(0, self.local_forum(forum), Some(Item::Place(Place::Forum(forum.id))));
        }
    }

    /// Who is based in a municipality, by sector.
    fn based(&self, page: &mut Page, locality: &Locality) {
        if locality.based.is_empty() {
            return;
        }
        page.heading(&self.lang.based_in(&locality.municipality.name, locality.based.len()));
        let based = locality.based.iter().filter_map(|id| self.overview().organisations().get(*id));
        let based: Vec<&Organisation> = based.collect();
        for sector in Sector::ALL {
            let mut of_sector: Vec<_> = based.iter().filter(|one| one.sector == sector).collect();
            of_sector.sort_by_cached_key(|one| self.overview().label(one).to_lowercase());
            if !of_sector.is_empty() {
                page.subheading(self.lang.sector(sector));
            }
            for organisation in of_sector {
                let runs = vec![(self.overview().label(organisation).into_owned(), Tone::Link)];
                page.line(2, runs, Some(Item::Place(Place::Organisation(organisation.id))));
            }
        }
    }

    /// The regions below the province that cover a municipality, or else the one that covers it all the same.
    fn regions_covering(&self, refnis: Refnis) -> Vec<Place> {
        let regions = self.overview().regions().iter();
        let covering = regions
            .filter(|region| region.kind == RegionKind::Region && region.municipalities.contains(&refnis));
        let covering: Vec<Place> = covering.map(|region| Place::Region(region.id)).collect();
        if covering.is_empty() {
            return self.overview().region_covering(refnis).map(Place::Region).into_iter().collect();
        }
        covering
    }

    /// The open follow-ups about the regions below the province that cover a municipality, and about who is based there.
    /// Those about its forums stand on the pages of these.
    fn open_in(&self, refnis: Refnis) -> Vec<&FollowUp> {
        let overview = self.overview();
        let is_here = |subject: Subject| match subject {
            Subject::Region(id) => overview.regions().get(id).is_some_and(|region| {
                region.kind == RegionKind::Region && region.municipalities.contains(&refnis)
            }),
            Subject::Organisation(id) => {
                overview.organisations().get(id).is_some_and(|one| one.municipality == Some(refnis))
            }
            Subject::Forum(_) | Subject::Person(_) => false,
        };
        let mut open: Vec<&FollowUp> =
            overview.follow_ups().iter().filter(|one| one.is_open() && is_here(one.about)).collect();
        open.sort_by_key(|one| (one.due.is_none(), one.due, one.id));
        open
    }
}

/// The first few of some codes.
fn few(codes: &[String]) -> String {
    match codes.split_at_checked(CODES) {
        Some((first, rest)) if !rest.is_empty() => format!("{}, …", first.join(", ")),
        _ => codes.join(", "),
    }
}
