//! What can be picked: everything by name, and what fits what is typed.

use std::cmp::Reverse;

use super::{Pick, Proposal};
use crate::domain::{Choice, Forum, Kind, Municipality, Overview, Person, RecordId, Region, Source};
use crate::fields::Reference;
use crate::i18n::Lang;
use crate::search::{Index, rank};
use crate::text::{fold, plain_line};

/// How many are proposed: more than anyone scrolls through.
const MOST: usize = 50;

/// Everything that can be picked.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue<'a> {
    /// All records.
    pub overview: &'a Overview,
    /// The index over the organisations.
    pub index: &'a Index,
    /// The language of the words.
    pub lang: Lang,
}

/// Something that can be picked, with every name by which it is found.
struct Candidate {
    pick: Pick,
    name: String,
    detail: String,
    found_by: String,
}

impl Candidate {
    fn new(pick: Pick, name: &str, other_names: &[String], detail: String) -> Self {
        let mut found_by = name.to_owned();
        for other in other_names {
            found_by.push(' ');
            found_by.push_str(other);
        }
        Self { pick, name: name.to_owned(), detail, found_by }
    }

    fn proposal(&self) -> Proposal {
        Proposal::Existing {
            pick: self.pick,
            name: plain_line(&self.name).into_owned(),
            detail: plain_line(&self.detail).into_owned(),
        }
    }
}

impl Proposal {
    /// Whether this is its short or its full name, folded.
    fn is_called(&self, folded: &str) -> bool {
        matches!(self, Self::Existing { name, detail, .. } if [name, detail].iter().any(|name| fold(name) == folded))
    }
}

impl Catalogue<'_> {
    /// What something that was picked is called.
    pub fn name(&self, pick: Pick) -> String {
        let overview = self.overview;
        let name = match pick {
            Pick::Choice(choice) => Some(self.lang.choice(choice).to_owned()),
            Pick::Reference(Reference::Municipality(code)) => {
                Municipality::find(code).map(|municipality| municipality.name.clone())
            }
            Pick::Reference(Reference::Record(id)) => match id {
                RecordId::Region(id) => overview.regions().get(id).map(|region| region.name.clone()),
                RecordId::Forum(id) => overview.forums().get(id).map(|forum| forum.name.clone()),
                RecordId::Organisation(id) => overview.organisations().get(id).map(|one| one.name.clone()),
                RecordId::Person(id) => overview.persons().get(id).map(|person| person.name.clone()),
                RecordId::Membership(_)
                | RecordId::Note(_)
                | RecordId::Meeting(_)
                | RecordId::FollowUp(_) => None,
            },
        };
        name.unwrap_or_default()
    }

    /// The words that fit what is typed, in their own order.
    pub(super) fn choices(&self, choices: &'static [Choice], query: &str) -> Vec<Proposal> {
        let names: Vec<&str> = choices.iter().map(|choice| self.lang.choice(*choice)).collect();
        rank(query, names.iter().copied(), choices.len())
            .into_iter()
            .map(|found| Proposal::Existing {
                pick: Pick::Choice(choices[found.index]),
                name: names[found.index].to_owned(),
                detail: String::new(),
            })
            .collect()
    }

    /// The records of a source that fit what is typed, and after them the new records that could have
    /// this name.
    pub(super) fn records(&self, source: Source, query: &str) -> Vec<Proposal> {
        let mut proposals = self.existing(source, query);
        if !query.is_empty() {
            let new = |kind: &Kind| Proposal::New { kind: *kind, name: query.to_owned() };
            proposals.extend(can_be_new(source).iter().map(new));
        }
        proposals
    }

    /// The records of a source that fit what is typed, the best first.
    pub(super) fn existing(&self, source: Source, query: &str) -> Vec<Proposal> {
        let others = self.others(source);
        let found_by = others.iter().map(|candidate| candidate.found_by.as_str());
        let mut ranked: Vec<_> = rank(query, found_by, MOST)
            .into_iter()
            .map(|found| (found.score, others[found.index].proposal()))
            .collect();
        if matches!(source, Source::Organisations | Source::Parties | Source::Subjects) {
            ranked.extend(self.organisations(query));
            // A stable sort: of equals the forums, regions and people come first, there are fewer of them.
            let folded = fold(query);
            ranked.sort_by_key(|(score, proposal)| {
                // What is called exactly so comes first, whatever else is known of it.
                let score = (!proposal.is_called(&folded)).then_some(*score);
                (score.is_some(), Reverse(score))
            });
            ranked.truncate(MOST);
        }
        ranked.into_iter().map(|(_, proposal)| proposal).collect()
    }

    fn organisations(&self, query: &str) -> Vec<(crate::search::Score, Proposal)> {
        let found: Vec<_> = if query.is_empty() {
            self.index
                .first_by_name(MOST)
                .into_iter()
                .map(|id| (crate::search::Score::default(), id))
                .collect()
        } else {
            self.index
                .search(self.overview, query, MOST)
                .into_iter()
                .map(|hit| (hit.score, hit.organisation))
                .collect()
        };
        let organisations = self.overview.organisations();
        found
            .into_iter()
            .filter_map(|(score, id)| {
                let organisation = organisations.get(id)?;
                let pick = Pick::Reference(Reference::Record(id.into()));
                // The short name first: it is what people type, and what stays when the row is cut.
                let (name, detail) = match &organisation.abbreviation {
                    Some(abbreviation) => (abbreviation, organisation.name.as_str()),
                    None => (&organisation.name, self.lang.kind(Kind::Organisation)),
                };
                Some((score, Candidate::new(pick, name, &[], detail.to_owned()).proposal()))
            })
            .collect()
    }

    /// All of a source but its organisations, which have an index.
    fn others(&self, source: Source) -> Vec<Candidate> {
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

    fn region(&self, region: &Region) -> Candidate {
        let above = region.parent.and_then(|parent| self.overview.regions().get(parent));
        let detail = above.map_or_else(String::new, |above| above.name.clone());
        Candidate::new(Pick::Reference(Reference::Record(region.id.into())), &region.name, &[], detail)
    }

    fn forum(&self, forum: &Forum) -> Candidate {
        let region = self.overview.regions().get(forum.region);
        let kind = self.lang.kind(Kind::Forum);
        let detail = region.map_or_else(|| kind.to_owned(), |region| format!("{kind} · {}", region.name));
        let names: Vec<String> = forum.aliases.iter().chain(&forum.former_names).cloned().collect();
        Candidate::new(Pick::Reference(Reference::Record(forum.id.into())), &forum.name, &names, detail)
    }

    fn person(&self, person: &Person) -> Candidate {
        let organisation = person.organisation.and_then(|id| self.overview.organisations().get(id));
        let detail = organisation.map_or_else(String::new, |one| one.short_name().to_owned());
        let works_at = std::slice::from_ref(&detail);
        let pick = Pick::Reference(Reference::Record(person.id.into()));
        Candidate::new(pick, &person.name, works_at, detail.clone())
    }
}

fn municipality(municipality: &Municipality) -> Candidate {
    let pick = Pick::Reference(Reference::Municipality(municipality.refnis));
    let codes = municipality.postal_codes.join(", ");
    Candidate::new(pick, &municipality.name, &municipality.postal_codes, codes)
}

/// The kinds of records of a source that can be made on the spot.
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
