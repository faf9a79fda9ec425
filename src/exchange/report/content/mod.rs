//! The parts of a report, in the order in which they are read. What a part counts comes from the same questions as on
//! the screens.

mod attendance;
mod brief;
mod follow_ups;
mod forums;
mod gaps;
mod happened;
mod meetings;
mod notes;
mod people;
mod standing;
mod ties;
mod ways_in;

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, Section};
use super::{Audience, Request};
use crate::domain::{
    FollowUp, Forum, ForumId, Network, Organisation, OrganisationId, Overview, Party, PersonId, Privacy,
    Region, RegionId, Rhythm, Scope, Subject,
};
use crate::i18n::Lang;

/// What the parts are made of.
struct Content<'a> {
    overview: &'a Overview,
    network: Network<'a>,
    request: &'a Request,
    scope: Option<Scope>,
    /// The forums in the report, in the order of the tree.
    forums: Vec<&'a Forum>,
    rhythms: BTreeMap<ForumId, Rhythm<'a>>,
    /// The forums in which each partner sits, also those outside the report.
    tables: BTreeMap<OrganisationId, Vec<ForumId>>,
}

impl Document {
    /// The report on what `privacy` lets others read of this overview.
    pub(super) fn new(overview: &Overview, request: &Request) -> Self {
        let lang = request.lang;
        let shown = overview.shown_with(request.privacy, lang.left_out_of_text());
        let content = Content::new(&shown, request);
        Self {
            lang,
            title: content.title(),
            lead: content.lead(),
            sections: content.sections(),
            closing: lang.report_cannot_be_erased().to_owned(),
        }
    }
}

impl<'a> Content<'a> {
    fn new(overview: &'a Overview, request: &'a Request) -> Self {
        let seats: BTreeSet<ForumId> = match request.scope {
            Some(Subject::Organisation(organisation)) => {
                overview.memberships_of(organisation).iter().map(|seat| seat.forum).collect()
            }
            Some(Subject::Person(person)) => {
                overview.memberships_through(person).iter().map(|seat| seat.forum).collect()
            }
            _ => BTreeSet::new(),
        };
        let scope = request.scope.map(|subject| Scope::of(overview, subject));
        let is_within = |forum: &&Forum| {
            scope.as_ref().is_none_or(|scope| scope.has_forum(forum.id)) || seats.contains(&forum.id)
        };
        let mut forums: Vec<&Forum> = Vec::new();
        for root in overview.regions_in(None) {
            for region in in_tree(overview, root) {
                forums.extend(overview.forums_in(region.id));
            }
        }
        forums.retain(is_within);
        let rhythms = overview.rhythms(request.today).into_iter();
        let network = Network::new(overview, request.today);
        let mut tables: BTreeMap<OrganisationId, Vec<ForumId>> = BTreeMap::new();
        for roster in network.rosters() {
            for partner in &roster.partners {
                tables.entry(*partner).or_default().push(roster.forum.id);
            }
        }
        Self {
            overview,
            network,
            tables,
            request,
            scope,
            forums,
            rhythms: rhythms.map(|(forum, rhythm)| (forum.id, rhythm)).collect(),
        }
    }

    fn title(&self) -> String {
        let name = match self.request.scope {
            None => return self.lang().report_title().to_owned(),
            Some(Subject::Region(id)) => self.overview.regions().get(id).map(|region| region.name.clone()),
            Some(Subject::Forum(id)) => self.overview.forums().get(id).map(|forum| forum.name.clone()),
            Some(Subject::Organisation(id)) => {
                self.overview.organisations().get(id).map(|one| one.name.clone())
            }
            Some(Subject::Person(id)) => self.overview.persons().get(id).map(|person| person.name.clone()),
        };
        self.lang().report_title_of(&name.unwrap_or_default())
    }

    fn lead(&self) -> Vec<String> {
        let lang = self.lang();
        let audience = match self.request.audience {
            Audience::Management => lang.report_for_management(),
            Audience::Partners => lang.report_for_partners(),
        };
        let mut lead = vec![audience.to_owned(), lang.privacy(self.request.privacy).to_owned()];
        lead.push(lang.report_as_on(&lang.date(self.request.today)));
        lead.extend(self.request.since.map(|since| lang.report_since(&lang.date(since))));
        lead
    }

    fn sections(&self) -> Vec<Section> {
        let is_about_one = self.forum().is_some();
        let parts = [
            Some(self.brief()),
            if is_about_one { self.forum_tables() } else { self.standing() },
            if is_about_one { self.members() } else { None },
            self.ways_in(),
            self.gaps(),
            self.sectors(),
            self.ties(),
            if is_about_one { None } else { self.forum_tables() },
            self.quiet(),
            self.planned(),
            self.happened(),
            self.follow_ups(),
            self.attendance(),
            self.people(),
            self.notes(),
        ];
        parts.into_iter().flatten().collect()
    }

    const fn lang(&self) -> Lang {
        self.request.lang
    }

    const fn privacy(&self) -> Privacy {
        self.request.privacy
    }

    fn is_for_management(&self) -> bool {
        self.request.audience == Audience::Management
    }

    /// The one forum that the report is about.
    fn forum(&self) -> Option<&'a Forum> {
        match self.request.scope {
            Some(Subject::Forum(forum)) => self.overview.forums().get(forum),
            _ => None,
        }
    }

    /// The region that the report is limited to.
    const fn region(&self) -> Option<RegionId> {
        match self.request.scope {
            Some(Subject::Region(region)) => Some(region),
            _ => None,
        }
    }

    /// Whether the report is about everything, or about a region with everything in it.
    const fn is_wide(&self) -> bool {
        matches!(self.request.scope, None | Some(Subject::Region(_)))
    }

    fn has(&self, forum: ForumId) -> bool {
        self.rhythms.contains_key(&forum) && self.forums.iter().any(|own| own.id == forum)
    }

    /// The partners that sit in a forum of the report.
    fn partners(&self) -> BTreeSet<OrganisationId> {
        let rosters = self.forums.iter().filter_map(|forum| self.network.roster(forum.id));
        rosters.flat_map(|roster| roster.partners.iter().copied()).collect()
    }

    /// The open follow-ups in the report, without my own where others read it.
    fn open_follow_ups(&self) -> Vec<&'a FollowUp> {
        let is_shown = |follow_up: &&FollowUp| follow_up.is_open() && self.shows(follow_up);
        self.overview.follow_ups_in_order().into_iter().filter(is_shown).collect()
    }

    fn shows(&self, follow_up: &FollowUp) -> bool {
        let is_within = |scope: &Scope| scope.has_follow_up(self.overview, follow_up);
        self.scope.as_ref().is_none_or(is_within)
            && (self.is_for_management() || follow_up.waiting_for.is_some())
    }

    fn region_name(&self, region: RegionId) -> &'a str {
        self.overview.regions().get(region).map_or("", |region| region.name.as_str())
    }

    fn forum_name(&self, forum: ForumId) -> String {
        self.overview.forums().get(forum).map(|forum| forum.name.clone()).unwrap_or_default()
    }

    fn label(&self, organisation: &Organisation) -> String {
        self.overview.label(organisation).into_owned()
    }

    fn label_of(&self, organisation: OrganisationId) -> String {
        self.overview.organisations().get(organisation).map(|one| self.label(one)).unwrap_or_default()
    }

    /// The name of a person and, if known, their function; none where people are not named.
    fn person(&self, person: Option<PersonId>) -> Option<String> {
        let person = self.overview.persons().get(person.filter(|_| self.privacy().has_names())?)?;
        let function = Some(person.function.as_str()).filter(|function| !function.is_empty());
        Some([Some(person.name.as_str()), function].into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// An organisation, with a person of it: "Groep INTRO (Joeri)".
    fn seat(&self, organisation: OrganisationId, person: Option<PersonId>) -> String {
        let label = self.label_of(organisation);
        match self.person(person) {
            Some(person) => format!("{label} ({person})"),
            None => label,
        }
    }

    fn party(&self, party: Party) -> String {
        match party {
            Party::Organisation(organisation) => self.label_of(organisation),
            Party::Person(id) => {
                let employer = self.overview.persons().get(id).and_then(|person| person.organisation);
                match (self.person(Some(id)), employer) {
                    (Some(person), _) => person,
                    (None, Some(employer)) => self.label_of(employer),
                    (None, None) => self.lang().about_a_person().to_owned(),
                }
            }
        }
    }

    fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Forum(forum) => self.forum_name(forum),
            Subject::Region(region) => self.region_name(region).to_owned(),
            Subject::Organisation(organisation) => self.party(Party::Organisation(organisation)),
            Subject::Person(person) => self.party(Party::Person(person)),
        }
    }
}

/// The region and all within it, each before those within it.
fn in_tree<'a>(overview: &'a Overview, region: &'a Region) -> Vec<&'a Region> {
    let mut regions = vec![region];
    for within in overview.regions_in(Some(region.id)) {
        regions.extend(in_tree(overview, within));
    }
    regions
}
