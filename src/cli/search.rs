//! `overleg search`: organisations, and where they sit.

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::arguments::{Format, FormatOption};
use super::error::CliError;
use super::output::{Report, print, say};
use super::page::Page;
use super::report::Seat;
use super::session::Session;
use crate::domain::{Organisation, Overview, Sector};
use crate::i18n::Lang;
use crate::search::Index;

/// The arguments of `overleg search`.
#[derive(Debug, Args)]
pub(super) struct Search {
    /// What is searched for.
    #[arg(required = true)]
    query: Vec<String>,
    /// How many organisations to show at most.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..))]
    limit: u16,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg search`.
#[derive(Debug, Serialize)]
struct SearchReport<'a> {
    /// What was searched for.
    query: &'a str,
    /// What was found, the best first.
    organisations: Vec<Found<'a>>,
}

/// An organisation that was found.
#[derive(Debug, Serialize)]
struct Found<'a> {
    /// Its id.
    id: Uuid,
    /// Its full name.
    name: &'a str,
    /// Its abbreviation, or null.
    abbreviation: Option<&'a str>,
    /// What it works in.
    sector: Sector,
    /// Where it sits.
    seats: Vec<Seat<'a>>,
}

impl Search {
    /// Prints what is found.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let query = self.query.join(" ");
        let hits = Index::new(overview).search(overview, &query, self.limit.into());
        let organisations: Vec<_> = hits
            .into_iter()
            .filter_map(|hit| overview.organisations().get(hit.organisation))
            .map(|organisation| Found::new(overview, organisation))
            .collect();
        let format = self.format.into();
        if organisations.is_empty() && format == Format::Lines {
            say(&session.lang.nothing_found(&query));
        }
        print(&SearchReport { query: &query, organisations }, format, session.lang)
    }
}

impl<'a> Found<'a> {
    fn new(overview: &'a Overview, organisation: &'a Organisation) -> Self {
        let seats = overview.memberships_of(organisation.id);
        Self {
            id: organisation.id.uuid(),
            name: &organisation.name,
            abbreviation: organisation.abbreviation.as_deref(),
            sector: organisation.sector,
            seats: seats.into_iter().filter_map(|seat| Seat::of(overview, seat)).collect(),
        }
    }
}

impl Report for SearchReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for found in &self.organisations {
            match found.abbreviation {
                Some(abbreviation) => page.line(&format!("{abbreviation}, {}", found.name)),
                None => page.line(found.name),
            }
            page.within(|page| found.seats.iter().for_each(|seat| page.line(&seat.in_words(lang))));
        }
    }
}
