//! `overleg search`: finds everything that people know by name, and the forums in which they sit.

use std::borrow::Cow;

use clap::{Args, ValueEnum};
use serde::{Serialize, Serializer};

use crate::cli::error::CliError;
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{Page, Report, Seat};
use crate::cli::session::Session;
use crate::domain::{Kind, Membership, Overview, RecordId};
use crate::i18n::Lang;
use crate::search::{
    FieldMatch, Hit, Index, PlaceName, Score, SearchedField, Target, TargetKind, TargetKinds, TargetRef,
};

/// The arguments of `overleg search`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Search {
    /// The words to search for.
    #[arg(required = true)]
    query: Vec<String>,
    /// Limits the search to one kind.
    #[arg(long)]
    kind: Option<SearchedKind>,
    /// The maximum number of results to show; without words to search for there is none.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    #[command(flatten)]
    format: FormatOption,
}

/// The number of results when no other is asked for.
const DEFAULT_LIMIT: usize = 20;

/// The kinds that can be searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
enum SearchedKind {
    Organisation,
    Person,
    Forum,
    Region,
    Municipality,
}

/// The answer of `overleg search`.
#[derive(Debug, Serialize)]
struct SearchReport<'a> {
    /// The words searched for, with spaces between them.
    query: &'a str,
    /// The results, best match first.
    results: Vec<Found<'a>>,
}

/// A record or municipality that matches, with the fields that do.
#[derive(Debug, Serialize)]
struct Found<'a> {
    /// Its kind.
    kind: SearchedKind,
    /// Its id; for a municipality its REFNIS code.
    #[serde(serialize_with = "write_id")]
    id: Target,
    /// Its full name.
    name: &'a str,
    /// Its abbreviation, or null; only organisations have one.
    abbreviation: Option<&'a str>,
    /// How well it matches; higher is better. A score only serves to compare two results.
    score: Score,
    /// The fields in which the words were found, most important first.
    matches: Vec<Matched<'a>>,
    /// The seats in forums of an organisation, or of a person.
    seats: Vec<Seat<'a>>,
    /// The organisation of a person, the region of a forum or a municipality.
    #[serde(skip)]
    belongs_to: Option<Cow<'a, str>>,
}

/// A field in which words were found.
#[derive(Debug, Serialize)]
struct Matched<'a> {
    /// The sort of field.
    field: MatchedField,
    /// The text of the field.
    text: &'a str,
}

/// The sorts of fields that are searched.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum MatchedField {
    /// Its full name.
    Name,
    /// Its abbreviation.
    Abbreviation,
    /// Another name in use today.
    Alias,
    /// A name it had before.
    FormerName,
    /// The job of a person.
    Function,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The organisation where a person works.
    Organisation,
    /// The municipality where it has its seat, by any of its names.
    Municipality,
    /// A village or former municipality in a municipality.
    Part,
    /// A postal code of that municipality.
    PostalCode,
    /// The region of a forum in which it sits, or in which a forum is.
    Region,
    /// The sector of an organisation.
    Sector,
}

impl Search {
    /// Prints what matches.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let query = self.query.join(" ");
        let (kinds, words) = match (self.kind, TargetKind::from_prefix(&query)) {
            (Some(kind), _) => (TargetKind::from(kind).into(), query.as_str()),
            (None, Some((kind, words))) => (kind.into(), words),
            (None, None) => (TargetKinds::ALL, query.as_str()),
        };
        let index = Index::new(overview, session.lang.sector_name());
        let limit = self.limit.map(|limit| usize::try_from(limit).unwrap_or(usize::MAX));
        let hits = if words.trim().is_empty() {
            let all = index.first_by_name(kinds, limit.unwrap_or(usize::MAX));
            all.into_iter().map(Hit::unmatched).collect()
        } else {
            index.search(overview, words, kinds, limit.unwrap_or(DEFAULT_LIMIT))
        };
        let found = hits.iter().filter_map(|hit| Found::new(overview, hit, session.lang));
        let results: Vec<_> = found.collect();
        let format = self.format.into();
        if results.is_empty() && format == Format::Lines {
            say(&session.lang.nothing_found(&query));
        }
        print(&SearchReport { query: &query, results }, format, session.lang)
    }
}

impl<'a> Found<'a> {
    fn new(overview: &'a Overview, hit: &Hit, lang: Lang) -> Option<Self> {
        let found = hit.target.get(overview)?;
        let matched = |matched: &FieldMatch| Matched::of(matched.field, found, overview, lang);
        let region = |id| overview.regions().get(id).map(|region| Cow::Borrowed(region.name.as_str()));
        let (abbreviation, seats, belongs_to): (_, Vec<&Membership>, _) = match found {
            TargetRef::Organisation(organisation) => {
                (organisation.abbreviation.as_deref(), overview.memberships_of(organisation.id), None)
            }
            TargetRef::Person(person) => {
                let employer = person.organisation.and_then(|id| overview.organisations().get(id));
                (
                    None,
                    overview.memberships_through(person.id),
                    employer.map(|employer| overview.label(employer)),
                )
            }
            TargetRef::Forum(forum) => (None, Vec::new(), region(forum.region)),
            TargetRef::Region(_) => (None, Vec::new(), None),
            TargetRef::Municipality(municipality) => {
                (None, Vec::new(), overview.region_covering(municipality.refnis).and_then(region))
            }
        };
        Some(Self {
            kind: hit.target.kind().into(),
            id: hit.target,
            name: found.name(),
            abbreviation,
            score: hit.score,
            matches: hit.matches.iter().filter_map(matched).collect(),
            seats: seats.into_iter().filter_map(|seat| Seat::of(overview, seat)).collect(),
            belongs_to,
        })
    }
}

impl<'a> Matched<'a> {
    fn of(field: SearchedField, of: TargetRef<'a>, overview: &'a Overview, lang: Lang) -> Option<Self> {
        let text = field.text(of, overview, lang.sector_name())?;
        let is_municipality = matches!(of, TargetRef::Municipality(_));
        let field = match field {
            SearchedField::Municipality(PlaceName::Other(_)) if is_municipality => MatchedField::Alias,
            SearchedField::Municipality(PlaceName::Part(_)) if is_municipality => MatchedField::Part,
            SearchedField::Name => MatchedField::Name,
            SearchedField::Abbreviation => MatchedField::Abbreviation,
            SearchedField::Alias(_) => MatchedField::Alias,
            SearchedField::FormerName(_) => MatchedField::FormerName,
            SearchedField::Function => MatchedField::Function,
            SearchedField::Email => MatchedField::Email,
            SearchedField::Phone => MatchedField::Phone,
            SearchedField::Employer(_) => MatchedField::Organisation,
            SearchedField::Municipality(PlaceName::PostalCode(_)) => MatchedField::PostalCode,
            SearchedField::Municipality(_) => MatchedField::Municipality,
            SearchedField::Region(_) => MatchedField::Region,
            SearchedField::Sector => MatchedField::Sector,
            SearchedField::Kind(_) => return None,
        };
        Some(Self { field, text })
    }

    /// The label and text to show after the names of what was found; none for the full name and abbreviation, which are
    /// shown anyway.
    fn in_words(&self, lang: Lang) -> Option<String> {
        let label = match self.field {
            MatchedField::Name | MatchedField::Abbreviation => return None,
            MatchedField::Alias => lang.alias(),
            MatchedField::FormerName => lang.former_name(),
            MatchedField::Function => lang.found_by_function(),
            MatchedField::Email => lang.found_by_email(),
            MatchedField::Phone => lang.found_by_phone(),
            MatchedField::Organisation => lang.found_by_employer(),
            MatchedField::Part => lang.found_by_part(),
            MatchedField::PostalCode => lang.found_by_postal_code(),
            MatchedField::Municipality | MatchedField::Region => lang.seated_in(),
            MatchedField::Sector => lang.found_by_sector(),
        };
        Some(format!("{label}: {}", self.text))
    }
}

impl Report for SearchReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for found in &self.results {
            let name = match found.abbreviation {
                Some(abbreviation) => format!("{abbreviation}, {}", found.name),
                None => found.name.to_owned(),
            };
            let kind = lang.searched_kind(found.kind).to_owned();
            let belongs_to = found.belongs_to.as_deref().filter(|other| *other != found.name);
            let belongs_to = belongs_to.map(ToOwned::to_owned);
            let matches = found.matches.iter().filter_map(|matched| matched.in_words(lang));
            let what: Vec<String> = std::iter::once(kind).chain(belongs_to).chain(matches).collect();
            page.line(&format!("{name} ({})", what.join(", ")));
            page.within(|page| found.seats.iter().for_each(|seat| page.line(&seat.in_words(lang))));
        }
    }
}

impl Lang {
    const fn searched_kind(self, kind: SearchedKind) -> &'static str {
        match kind {
            SearchedKind::Organisation => self.kind(Kind::Organisation),
            SearchedKind::Person => self.kind(Kind::Person),
            SearchedKind::Forum => self.kind(Kind::Forum),
            SearchedKind::Region => self.kind(Kind::Region),
            SearchedKind::Municipality => self.municipality_kind(),
        }
    }
}

impl From<SearchedKind> for TargetKind {
    fn from(kind: SearchedKind) -> Self {
        match kind {
            SearchedKind::Organisation => Self::Organisation,
            SearchedKind::Person => Self::Person,
            SearchedKind::Forum => Self::Forum,
            SearchedKind::Region => Self::Region,
            SearchedKind::Municipality => Self::Municipality,
        }
    }
}

impl From<TargetKind> for SearchedKind {
    fn from(kind: TargetKind) -> Self {
        match kind {
            TargetKind::Organisation => Self::Organisation,
            TargetKind::Person => Self::Person,
            TargetKind::Forum => Self::Forum,
            TargetKind::Region => Self::Region,
            TargetKind::Municipality => Self::Municipality,
        }
    }
}

fn write_id<S: Serializer>(target: &Target, serializer: S) -> Result<S::Ok, S::Error> {
    match (target, target.record()) {
        (Target::Municipality(refnis), _) => refnis.serialize(serializer),
        (_, record) => record.map(RecordId::uuid).serialize(serializer),
    }
}
