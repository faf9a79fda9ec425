//! `overleg search`: finds organisations, and the forums in which they sit.

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::cli::error::CliError;
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{Page, Report, Seat};
use crate::cli::session::Session;
use crate::domain::{Organisation, Overview, Sector};
use crate::i18n::Lang;
use crate::search::{FieldMatch, Hit, Index, Score, SearchedField};

/// The arguments of `overleg search`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Search {
    /// The words to search for.
    #[arg(required = true)]
    query: Vec<String>,
    /// The maximum number of organisations to show.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..))]
    limit: u16,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg search`.
#[derive(Debug, Serialize)]
struct SearchReport<'a> {
    /// The words searched for, with spaces between them.
    query: &'a str,
    /// The organisations that were found, best match first.
    organisations: Vec<FoundOrganisation<'a>>,
}

/// An organisation that was found.
#[derive(Debug, Serialize)]
struct FoundOrganisation<'a> {
    /// Its id.
    id: Uuid,
    /// Its full name.
    name: &'a str,
    /// Its abbreviation, or null.
    abbreviation: Option<&'a str>,
    /// The sector, such as education.
    sector: Sector,
    /// How well it matches; higher is better. A score only serves to compare two organisations.
    score: Score,
    /// The fields in which the words were found, most important first.
    matches: Vec<Matched<'a>>,
    /// Its seats in forums.
    seats: Vec<Seat<'a>>,
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
    /// The municipality where it has its seat.
    Municipality,
    /// The region of a forum in which it sits.
    Region,
}

impl Search {
    /// Prints the organisations that match.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let query = self.query.join(" ");
        let hits = Index::new(overview).search(overview, &query, self.limit.into());
        let organisations: Vec<_> = hits
            .into_iter()
            .filter_map(|hit| {
                Some(FoundOrganisation::new(overview, overview.organisations().get(hit.organisation)?, &hit))
            })
            .collect();
        let format = self.format.into();
        if organisations.is_empty() && format == Format::Lines {
            say(&session.lang.nothing_found(&query));
        }
        print(&SearchReport { query: &query, organisations }, format, session.lang)
    }
}

impl<'a> FoundOrganisation<'a> {
    fn new(overview: &'a Overview, organisation: &'a Organisation, hit: &Hit) -> Self {
        let matched = |matched: &FieldMatch| Matched::of(matched.field, organisation, overview);
        let seats = overview.memberships_of(organisation.id);
        Self {
            id: organisation.id.uuid(),
            name: &organisation.name,
            abbreviation: organisation.abbreviation.as_deref(),
            sector: organisation.sector,
            score: hit.score,
            matches: hit.matches.iter().filter_map(matched).collect(),
            seats: seats.into_iter().filter_map(|seat| Seat::of(overview, seat)).collect(),
        }
    }
}

impl<'a> Matched<'a> {
    fn of(field: SearchedField, organisation: &'a Organisation, overview: &'a Overview) -> Option<Self> {
        let text = field.text(organisation, overview)?;
        let field = match field {
            SearchedField::Name => MatchedField::Name,
            SearchedField::Abbreviation => MatchedField::Abbreviation,
            SearchedField::Alias(_) => MatchedField::Alias,
            SearchedField::FormerName(_) => MatchedField::FormerName,
            SearchedField::Municipality => MatchedField::Municipality,
            SearchedField::Region(_) => MatchedField::Region,
        };
        Some(Self { field, text })
    }

    /// The label and text to show after the names of the organisation; none for the full name and abbreviation, which
    /// are shown anyway.
    fn in_words(&self, lang: Lang) -> Option<String> {
        let label = match self.field {
            MatchedField::Name | MatchedField::Abbreviation => return None,
            MatchedField::Alias => lang.alias(),
            MatchedField::FormerName => lang.former_name(),
            MatchedField::Municipality | MatchedField::Region => lang.seated_in(),
        };
        Some(format!("{label}: {}", self.text))
    }
}

impl Report for SearchReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for found in &self.organisations {
            let name = match found.abbreviation {
                Some(abbreviation) => format!("{abbreviation}, {}", found.name),
                None => found.name.to_owned(),
            };
            let others: Vec<String> =
                found.matches.iter().filter_map(|matched| matched.in_words(lang)).collect();
            let why = if others.is_empty() { String::new() } else { format!(" ({})", others.join(", ")) };
            page.line(&(name + &why));
            page.within(|page| found.seats.iter().for_each(|seat| page.line(&seat.in_words(lang))));
        }
    }
}
