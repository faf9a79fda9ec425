//! `overleg import --sources`: the lists that were imported.

use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{Format, print, say};
use crate::cli::report::{Page, Report};
use crate::cli::session::Session;
use crate::domain::{ListKind, ListSource, ListSourceId, Overview};
use crate::i18n::Lang;

/// The answer of `overleg import --sources`.
#[derive(Debug, Serialize)]
struct SourcesReport<'a> {
    sources: Vec<SourceReport<'a>>,
}

/// A list that was imported.
#[derive(Debug, Serialize)]
struct SourceReport<'a> {
    /// Its id.
    id: ListSourceId,
    /// Its name.
    name: &'a str,
    /// What it lists.
    kind: ListKind,
    /// The name of the forum that it is of.
    forum: Option<&'a str>,
    /// How many of its rows were imported.
    rows: usize,
    /// How many of its rows are left out.
    left_out: usize,
    /// How many meetings became notes.
    meetings: usize,
}

/// Prints the lists that were imported.
pub(super) fn list(session: &Session, format: Format) -> Result<(), CliError> {
    let store = session.open_store()?;
    let overview = store.overview();
    let sources: Vec<_> =
        overview.sources().iter().map(|source| SourceReport::new(source, overview)).collect();
    if sources.is_empty() && format == Format::Lines {
        say(session.lang.no_sources());
    }
    print(&SourcesReport { sources }, format, session.lang)
}

impl<'a> SourceReport<'a> {
    fn new(source: &'a ListSource, overview: &'a Overview) -> Self {
        let is_of_meeting =
            |taken: &crate::domain::TakenRow| taken.organisation_key.is_none() && taken.person.is_none();
        let taken = source.rows.iter().filter_map(|row| row.taken);
        Self {
            id: source.id,
            name: &source.name,
            kind: source.kind,
            forum: source.forum.and_then(|id| overview.forums().get(id)).map(|forum| forum.name.as_str()),
            rows: taken.filter(|taken| source.kind != ListKind::Attendance || !is_of_meeting(taken)).count(),
            left_out: source.rows.iter().filter(|row| row.taken.is_none()).count(),
            meetings: source.meetings.len(),
        }
    }
}

impl Report for SourcesReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for source in &self.sources {
            let of = source.forum.map_or_else(
                || lang.list_kind(source.kind).to_owned(),
                |forum| format!("{}: {forum}", lang.list_kind(source.kind)),
            );
            page.line(&format!("{} ({of}; {})", source.name, lang.rows(source.rows)));
        }
    }
}
