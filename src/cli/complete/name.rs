//! The names by which the command line finds the records of a store. A name that several records have is left out,
//! because the command would ask which of them is meant.

use std::collections::BTreeMap;

use super::offer::Offer;
use crate::cli::report::{Removed, TrashReport};
use crate::domain::{
    Forum, Kind, ListSource, Municipality, NameKind, Organisation, Overview, Person, RecordId, Region,
    Source, trash,
};
use crate::i18n::Lang;
use crate::store::Store;
use crate::text::fold;

/// A name that a command accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// The name.
    pub(super) text: String,
    /// What it is the name of; may be empty.
    pub(super) about: String,
    /// Whether to offer it before anything is typed.
    pub(super) is_usual: bool,
}

/// A name, and the record that has it.
type Named = (Option<RecordId>, Name);

/// The names that an option or argument accepts, in alphabetical order.
pub(super) fn names(offer: Offer, lang: Lang, open: impl FnOnce() -> Option<Store>) -> Vec<Name> {
    if let Offer::Names(Source::Municipalities) = offer {
        return Municipality::all()
            .iter()
            .map(|place| usual(&place.name, &place.postal_codes.join(", ")))
            .collect();
    }
    let Some(mut store) = open() else { return Vec::new() };
    if let Offer::Trashed = offer {
        return unique(trashed(&mut store, lang));
    }
    unique(Names { overview: store.overview(), lang }.of(offer))
}

/// The names that only one record has, in alphabetical order.
fn unique(named: Vec<Named>) -> Vec<Name> {
    // Names are compared by their letters, as the commands do.
    let letters =
        |name: &Name| fold(&name.text).chars().filter(|char| char.is_alphanumeric()).collect::<String>();
    let mut by_letters: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    for named in named {
        by_letters.entry(letters(&named.1)).or_default().push(named);
    }
    let of_one = |same: &Vec<Named>| same.iter().all(|(record, _)| *record == same[0].0);
    let mut names: Vec<Name> =
        by_letters.into_values().filter(of_one).filter_map(|same| Some(same.into_iter().next()?.1)).collect();
    names.sort_by_cached_key(|name| fold(&name.text));
    names
}

fn usual(text: &str, about: &str) -> Name {
    Name { text: text.trim().to_owned(), about: about.to_owned(), is_usual: true }
}

/// The titles of the records in the trash.
fn trashed(store: &mut Store, lang: Lang) -> Vec<Named> {
    let Ok(removals) = store.removals() else { return Vec::new() };
    let overview = store.overview();
    let (trash, removed) = (trash(overview, &removals), Removed::new(&removals));
    let report = TrashReport::new(&trash, &removed, overview, lang);
    let named = |kind: Kind, title: &str| usual(title, lang.kind(kind));
    let entries = report.trash.iter();
    entries.map(|entry| (Some(entry.record.id()), named(entry.record.id().kind(), &entry.title))).collect()
}

/// The names of the records of an overview.
struct Names<'a> {
    overview: &'a Overview,
    lang: Lang,
}

impl Names<'_> {
    fn of(&self, offer: Offer) -> Vec<Named> {
        match offer {
            Offer::Names(Source::Regions) | Offer::Record(Kind::Region) => self.regions(),
            Offer::Names(Source::Forums) | Offer::Record(Kind::Forum) => self.forums(),
            Offer::Names(Source::Organisations) | Offer::Record(Kind::Organisation) => self.organisations(),
            Offer::Names(Source::Persons) | Offer::Record(Kind::Person) => self.persons(),
            Offer::Names(Source::Parties) => [self.organisations(), self.persons()].concat(),
            Offer::Names(Source::Subjects) => {
                [self.forums(), self.regions(), self.organisations(), self.persons()].concat()
            }
            Offer::ForumOrRegion => [self.forums(), self.regions()].concat(),
            Offer::Record(Kind::Membership) => self.memberships(),
            Offer::Record(Kind::Note) => self.notes(),
            Offer::Record(Kind::Meeting) => self.meetings(),
            Offer::Record(Kind::FollowUp) => self.follow_ups(|_| true),
            Offer::Record(Kind::ListSource) => self.sources(),
            Offer::OpenFollowUp => self.follow_ups(|is_open| is_open),
            Offer::Names(Source::Municipalities)
            | Offer::Trashed
            | Offer::Choices(_)
            | Offer::Words
            | Offer::File
            | Offer::Anything => Vec::new(),
        }
    }

    fn sources(&self) -> Vec<Named> {
        let named = |source: &ListSource| (Some(source.id.into()), usual(&source.name, source.kind.code()));
        self.overview.sources().iter().map(named).collect()
    }

    fn regions(&self) -> Vec<Named> {
        let about = |region: &Region| region.parent.and_then(|parent| self.overview.regions().get(parent));
        let named = |region: &Region| {
            (Some(region.id.into()), usual(&region.name, about(region).map_or("", |above| &above.name)))
        };
        self.overview.regions().iter().map(named).collect()
    }

    fn forums(&self) -> Vec<Named> {
        let named = |forum: &Forum| {
            let region = self.overview.regions().get(forum.region).map_or("", |region| &region.name);
            let others = forum.aliases.iter().chain(&forum.former_names);
            let others = others.map(|name| Name { is_usual: false, ..usual(name, &forum.name) });
            let names = [usual(&forum.name, region)].into_iter().chain(others);
            names.map(|name| (Some(forum.id.into()), name)).collect::<Vec<_>>()
        };
        self.overview.forums().iter().flat_map(named).collect()
    }

    fn organisations(&self) -> Vec<Named> {
        let named = |organisation: &Organisation| {
            let place = organisation.municipality.and_then(Municipality::find);
            let place = place.map_or_else(|| self.lang.sector(organisation.sector), |place| &place.name);
            let names = organisation.names().map(|name| Name {
                is_usual: matches!(name.kind, NameKind::Name | NameKind::Abbreviation),
                ..usual(name.text, if name.kind == NameKind::Name { place } else { &organisation.name })
            });
            names.map(|name| (Some(organisation.id.into()), name)).collect::<Vec<_>>()
        };
        self.overview.organisations().iter().flat_map(named).collect()
    }

    fn persons(&self) -> Vec<Named> {
        let named = |person: &Person| {
            let organisation = person.organisation.and_then(|id| self.overview.organisations().get(id));
            let about =
                organisation.map(|organisation| self.overview.label(organisation)).unwrap_or_default();
            let names =
                person.names().map(|name| Name { is_usual: name == person.name, ..usual(name, &about) });
            names.map(|name| (Some(person.id.into()), name)).collect::<Vec<_>>()
        };
        self.overview.persons().iter().flat_map(named).collect()
    }

    /// The members, each as its forum and organisation.
    fn memberships(&self) -> Vec<Named> {
        let organisations = unique_by_record(self.organisations());
        let seats = self.overview.memberships().iter();
        let named = seats.filter_map(|seat| {
            let organisation = organisations.get(&seat.organisation.into())?;
            Some((seat.id.into(), seat.forum.into(), organisation.as_str()))
        });
        self.in_forums(named)
    }

    /// The notes, each as its forum and day.
    fn notes(&self) -> Vec<Named> {
        let notes = self.overview.notes().iter();
        let named: Vec<_> =
            notes.map(|note| (note.id.into(), note.forum.into(), note.date.to_string())).collect();
        self.in_forums(named.iter().map(|(id, forum, day)| (*id, *forum, day.as_str())))
    }

    /// The planned meetings, each as its forum and day.
    fn meetings(&self) -> Vec<Named> {
        let meetings = self.overview.meetings().iter();
        let named: Vec<_> = meetings
            .map(|meeting| (meeting.id.into(), meeting.forum.into(), meeting.date.to_string()))
            .collect();
        self.in_forums(named.iter().map(|(id, forum, day)| (*id, *forum, day.as_str())))
    }

    /// What has no name of its own, as its forum and what tells it apart there.
    fn in_forums<'n>(&self, records: impl Iterator<Item = (RecordId, RecordId, &'n str)>) -> Vec<Named> {
        let forums = unique_by_record(self.forums());
        let named = records.filter_map(|(id, forum, own)| {
            // After the last colon comes what tells it apart.
            let forum = forums.get(&forum).filter(|_| !own.contains(':'))?;
            Some((Some(id), usual(&format!("{forum}: {own}"), "")))
        });
        named.collect()
    }

    /// The follow-ups for which this holds, given whether each is open. If an open and a done one have the same text,
    /// the open one is meant.
    fn follow_ups(&self, is_wanted: impl Fn(bool) -> bool) -> Vec<Named> {
        let open: Vec<_> =
            self.overview.follow_ups().iter().filter(|follow_up| follow_up.is_open()).collect();
        let texts: std::collections::BTreeSet<String> = open.iter().map(|open| fold(&open.text)).collect();
        let done = self.overview.follow_ups().iter().filter(|done| !done.is_open());
        let done = done.filter(|done| is_wanted(false) && !texts.contains(&fold(&done.text)));
        let named = |follow_up: &crate::domain::FollowUp| {
            let about = self.overview.find(follow_up.about.into()).and_then(crate::domain::RecordRef::name);
            (Some(follow_up.id.into()), usual(&follow_up.text, about.unwrap_or_default()))
        };
        open.into_iter().chain(done).map(named).collect()
    }
}

/// The first usual name of each record that no other record has; an abbreviation comes before a longer name.
fn unique_by_record(named: Vec<Named>) -> BTreeMap<RecordId, String> {
    let mut records: BTreeMap<String, RecordId> = BTreeMap::new();
    for (record, name) in &named {
        if let (Some(record), true) = (record, name.is_usual) {
            records.insert(name.text.clone(), *record);
        }
    }
    let mut by_record: BTreeMap<RecordId, String> = BTreeMap::new();
    for name in unique(named).into_iter().filter(|name| name.is_usual) {
        if let Some(record) = records.get(&name.text) {
            let known = by_record.entry(*record).or_insert_with(|| name.text.clone());
            if name.text.len() < known.len() {
                *known = name.text;
            }
        }
    }
    by_record
}
