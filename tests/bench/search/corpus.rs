//! The organisations, people and forums to search, and their text.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::once;

use jiff::civil::date;
use overleg::domain::{Municipality, OrganisationId, Overview, RegionId};
use overleg::text::fold;

use crate::generate::{Size, generate};

/// The organisations, and their text in one piece.
pub(crate) struct Corpus {
    pub(crate) overview: Overview,
    /// A line for each organisation, person and forum, with its names and where it belongs, folded.
    pub(crate) text: String,
    /// The end of each line.
    ends: Vec<usize>,
}

impl Corpus {
    /// A corpus of this number of organisations, some of which sit in forums.
    pub(crate) fn of(organisations: usize) -> Self {
        let size = Size {
            regions: 66,
            forums: (organisations / 10).min(300),
            organisations,
            // One for every tenth organisation.
            persons: organisations / 10,
            members: organisations.min(5_000),
            ..Size::NONE
        };
        let overview = generate(size, 7, date(2026, 9, 1));
        let (mut text, mut ends) = (String::new(), Vec::with_capacity(organisations));
        let regions = regions(&overview);
        for organisation in overview.organisations().iter() {
            let names = organisation.names().map(|name| name.text);
            let seat = organisation.municipality.and_then(Municipality::find);
            let regions = regions.get(&organisation.id).into_iter().flatten();
            let regions = regions.filter_map(|id| overview.regions().get(*id));
            let texts = names
                .chain(seat.map(|seat| seat.name.as_str()))
                .chain(regions.map(|region| region.name.as_str()));
            text.push_str(&fold(&texts.collect::<Vec<_>>().join(" ")));
            ends.push(text.len());
        }
        let people = overview.persons().iter().map(|person| {
            let employer = person.organisation.and_then(|id| overview.organisations().get(id));
            format!("{} {}", person.name, employer.map_or("", |employer| employer.name.as_str()))
        });
        let forums = overview.forums().iter().map(|forum| {
            let region = overview.regions().get(forum.region);
            format!("{} {}", forum.name, region.map_or("", |region| region.name.as_str()))
        });
        for line in people.chain(forums) {
            text.push_str(&fold(&line));
            ends.push(text.len());
        }
        Self { overview, text, ends }
    }

    /// The lines.
    pub(crate) fn lines(&self) -> Vec<&str> {
        let starts = once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.text[*start..*end]).collect()
    }

    /// The full names.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.overview.organisations().iter().map(|organisation| organisation.name.as_str()).collect()
    }
}

/// The regions in whose forums each organisation sits.
fn regions(overview: &Overview) -> BTreeMap<OrganisationId, BTreeSet<RegionId>> {
    let mut regions: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for membership in overview.memberships().iter() {
        if let Some(forum) = overview.forums().get(membership.forum) {
            regions.entry(membership.organisation).or_default().insert(forum.region);
        }
    }
    regions
}
