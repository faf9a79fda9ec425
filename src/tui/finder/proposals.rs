//! The proposals of a picker: the records and municipalities that match what is typed.

use std::cmp::Reverse;

use super::found_in;
use crate::domain::{
    Choice, Forum, Kind, Municipality, Organisation, Overview, Person, RecordId, Region, Scope, Sector,
    Source, Subject,
};
use crate::fields::Reference;
use crate::i18n::Lang;
use crate::search::{Hit, Index, Score, Session, Stop, TargetKind, TargetRef, rank};
use crate::text::{name_key, plain_line};
use crate::tui::question::{Among, Pick, Proposal};

/// The most rows that are proposed: more than anyone scrolls through.
const MOST: usize = 50;

/// Proposes records.
#[derive(Debug, Clone, Copy)]
pub(super) struct Proposing<'a> {
    pub(super) overview: &'a Overview,
    pub(super) lang: Lang,
}

/// Something that can be picked, with every name by which it is found.
struct Candidate {
    pick: Pick,
    name: String,
    detail: String,
    other_names: Vec<OtherName>,
}

/// Another name by which a candidate is found, beside the one that is shown.
struct OtherName {
    text: String,
    shown: Shown,
}

/// How another name is shown when the match is in it.
#[derive(Clone, Copy)]
enum Shown {
    /// It is shown anyway.
    Anyway,
    /// By itself.
    Alone,
    /// With this label in front.
    After(&'static str),
}

impl Candidate {
    fn found_by(&self) -> String {
        let mut found_by = self.name.clone();
        for other in &self.other_names {
            found_by.push(' ');
            found_by.push_str(&other.text);
        }
        found_by
    }

    /// The first other name that holds any of these character positions in [`Self::found_by`], as it is shown;
    /// `None` when the match is only in names that are shown anyway.
    fn other_name_at(&self, positions: &[usize]) -> Option<String> {
        let mut end = self.name.chars().count();
        self.other_names.iter().find_map(|other| {
            // A space is between the names.
            let start = end + 1;
            end = start + other.text.chars().count();
            if !positions.iter().any(|position| (start..end).contains(position)) {
                return None;
            }
            match other.shown {
                Shown::Anyway => None,
                Shown::Alone => Some(other.text.clone()),
                Shown::After(label) => Some(format!("{label}: {}", other.text)),
            }
        })
    }

    /// The row to list. It includes the name that matched when that name is not shown anyway.
    fn proposal(&self, found_by: Option<String>) -> Proposal {
        let detail = match found_by {
            Some(found_by) if self.detail.is_empty() => found_by,
            Some(found_by) => format!("{found_by} · {}", self.detail),
            None => self.detail.clone(),
        };
        Proposal::Existing {
            pick: self.pick,
            name: plain_line(&self.name).into_owned(),
            detail: plain_line(&detail).into_owned(),
        }
    }

    /// Whether its short or its full name has this key.
    fn is_called(&self, key: &str) -> bool {
        name_key(&self.name) == key || name_key(&self.detail) == key
    }
}

/// A proposal with its sort keys.
struct Ranked {
    score: Score,
    is_called_so: bool,
    proposal: Proposal,
}

impl Proposing<'_> {
    /// The proposals that match what is typed, best first, followed by the new records that could be made with
    /// this name; `None` when the search was stopped.
    pub(super) fn among(
        self,
        among: Among,
        typed: &str,
        index: &Index,
        session: &mut Session,
        stop: &Stop,
    ) -> Option<Vec<Proposal>> {
        let mut ranked = self.others(among, typed);
        if matches!(among.source(), Some(Source::Organisations | Source::Parties | Source::Subjects)) {
            ranked.extend(self.organisations(typed, index, session, stop)?);
            // An exact name comes first, however well others score. The sort is stable: among equals the
            // forums, regions and people come first, because there are fewer of them.
            ranked.sort_by_key(|one| (!one.is_called_so, Reverse((!one.is_called_so).then_some(one.score))));
            ranked.truncate(MOST);
        }
        let mut proposals: Vec<Proposal> = ranked.into_iter().map(|one| one.proposal).collect();
        match among {
            Among::AllOrNew(source) if !typed.is_empty() => {
                let new = |kind: &Kind| Proposal::New { kind: *kind, name: typed.to_owned() };
                proposals.extend(can_be_new(source).iter().map(new));
            }
            Among::Existing(_, Some(but)) => {
                let but = Pick::Reference(Reference::Record(but));
                proposals.retain(|row| row.pick() != Some(but));
            }
            Among::ForumsIn(region) => {
                let within = Scope::of(self.overview, Subject::Region(region));
                proposals.retain(|row| is_forum_in(&within, row));
            }
            Among::AllOrNew(_) | Among::Existing(_, None) | Among::RegionsAndSectors => {}
        }
        Some(proposals)
    }

    fn organisations(
        self,
        typed: &str,
        index: &Index,
        session: &mut Session,
        stop: &Stop,
    ) -> Option<Vec<Ranked>> {
        let kinds = TargetKind::Organisation.into();
        let hits: Vec<Hit> = if typed.is_empty() {
            index.first_by_name(kinds, MOST).into_iter().map(Hit::unmatched).collect()
        } else {
            session.search(index, self.overview, typed, kinds, MOST, stop)?
        };
        let key = name_key(typed);
        let ranked = hits.into_iter().filter_map(|hit| {
            let TargetRef::Organisation(organisation) = hit.target.get(self.overview)? else { return None };
            let candidate = self.organisation(organisation);
            let found_by = self.found_by(organisation, &hit);
            let is_called_so = candidate.is_called(&key);
            Some(Ranked { score: hit.score, is_called_so, proposal: candidate.proposal(found_by) })
        });
        Some(ranked.collect())
    }

    /// The other name or field by which an organisation was found; `None` when the names on its row are enough.
    fn found_by(self, organisation: &Organisation, hit: &Hit) -> Option<String> {
        hit.matches.iter().find_map(|matched| {
            let label = found_in(matched.field, TargetKind::Organisation, self.lang)?;
            let of = TargetRef::Organisation(organisation);
            let text = matched.field.text(of, self.overview, self.lang.sector_name())?;
            Some(format!("{label}: {text}"))
        })
    }

    /// Everything that matches, except the organisations, which have an index.
    fn others(self, among: Among, typed: &str) -> Vec<Ranked> {
        let candidates = match among {
            Among::AllOrNew(source) | Among::Existing(source, _) => self.candidates(source),
            Among::ForumsIn(_) => self.candidates(Source::Forums),
            Among::RegionsAndSectors => self.regions_and_sectors(),
        };
        let names: Vec<String> = candidates.iter().map(Candidate::found_by).collect();
        let key = name_key(typed);
        rank(typed, names.iter().map(String::as_str), MOST)
            .into_iter()
            .map(|found| {
                let candidate = &candidates[found.index];
                let other_name = candidate.other_name_at(&found.positions);
                let is_called_so = candidate.is_called(&key);
                Ranked { score: found.score, is_called_so, proposal: candidate.proposal(other_name) }
            })
            .collect()
    }

    fn candidates(self, source: Source) -> Vec<Candidate> {
        let overview = self.overview;
        let regions = || overview.regions().iter().map(|region| self.region(region));
        let forums = || overview.forums().iter().map(|forum| self.forum(forum));
        let persons = || overview.persons().iter().map(|person| self.person(person));
        match source {
            Source::Regions => regions().collect(),
            Source::Forums => forums().collect(),
            Source::Organisations => Vec::new(),
            Source::Persons | Source::Parties => persons().collect(),
            Source::Subjects => forums().chain(regions()).chain(persons()).collect(),
            Source::Municipalities => Municipality::all().iter().map(municipality).collect(),
        }
    }

    fn regions_and_sectors(self) -> Vec<Candidate> {
        let sectors = Sector::ALL.into_iter().map(|sector| Candidate {
            pick: Pick::Choice(Choice::Sector(sector)),
            name: self.lang.sector(sector).to_owned(),
            detail: self.lang.found_by_sector().to_owned(),
            other_names: Vec::new(),
        });
        self.candidates(Source::Regions).into_iter().chain(sectors).collect()
    }

    fn organisation(self, organisation: &Organisation) -> Candidate {
        // The short name first: it is what people type, and what remains when the row is cut off.
        let (name, detail) = match &organisation.abbreviation {
            Some(abbreviation) => (abbreviation, organisation.name.as_str()),
            None => (&organisation.name, self.lang.kind(Kind::Organisation)),
        };
        Candidate {
            pick: record(organisation.id),
            name: name.clone(),
            detail: detail.to_owned(),
            other_names: Vec::new(),
        }
    }

    fn region(self, region: &Region) -> Candidate {
        let above = region.parent.and_then(|parent| self.overview.regions().get(parent));
        let detail = above.map_or_else(String::new, |above| above.name.clone());
        Candidate { pick: record(region.id), name: region.name.clone(), detail, other_names: Vec::new() }
    }

    fn forum(self, forum: &Forum) -> Candidate {
        let region = self.overview.regions().get(forum.region);
        let kind = self.lang.kind(Kind::Forum);
        let detail = region.map_or_else(|| kind.to_owned(), |region| format!("{kind} · {}", region.name));
        let named = |label: &'static str| {
            move |name: &String| OtherName { text: name.clone(), shown: Shown::After(label) }
        };
        let aliases = forum.aliases.iter().map(named(self.lang.alias()));
        let former_names = forum.former_names.iter().map(named(self.lang.former_name()));
        let other_names = aliases.chain(former_names).collect();
        Candidate { pick: record(forum.id), name: forum.name.clone(), detail, other_names }
    }

    fn person(self, person: &Person) -> Candidate {
        let organisation = person.organisation.and_then(|id| self.overview.organisations().get(id));
        let detail = organisation.map_or_else(String::new, |one| self.overview.label(one).into_owned());
        let works_at = OtherName { text: detail.clone(), shown: Shown::Anyway };
        let alias = |name: &String| OtherName { text: name.clone(), shown: Shown::After(self.lang.alias()) };
        let other_names = std::iter::once(works_at).chain(person.aliases.iter().map(alias)).collect();
        Candidate { pick: record(person.id), name: person.name.clone(), detail, other_names }
    }
}

fn record(id: impl Into<RecordId>) -> Pick {
    Pick::Reference(Reference::Record(id.into()))
}

fn municipality(municipality: &Municipality) -> Candidate {
    let code = |code: &String| OtherName { text: code.clone(), shown: Shown::Anyway };
    let name = |name: &str| OtherName { text: name.to_owned(), shown: Shown::Alone };
    let codes = municipality.postal_codes.iter().map(code);
    Candidate {
        pick: Pick::Reference(Reference::Municipality(municipality.refnis)),
        name: municipality.name.clone(),
        detail: municipality.postal_codes.join(", "),
        other_names: municipality.names().skip(1).map(name).chain(codes).collect(),
    }
}

fn is_forum_in(within: &Scope, row: &Proposal) -> bool {
    match row.pick() {
        Some(Pick::Reference(Reference::Record(RecordId::Forum(forum)))) => within.has_forum(forum),
        _ => false,
    }
}

/// The kinds of records of a source that can be created from the picker.
const fn can_be_new(source: Source) -> &'static [Kind] {
    match source {
        Source::Regions => &[Kind::Region],
        Source::Forums => &[Kind::Forum],
        Source::Organisations => &[Kind::Organisation],
        Source::Persons => &[Kind::Person],
        Source::Parties => &[Kind::Organisation, Kind::Person],
        Source::Subjects | Source::Municipalities => &[],
    }
}
