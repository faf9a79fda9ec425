//! `overleg show`: prints a forum, region, organisation or person with all that is known of it.

mod forum;
mod organisation;
mod person;
mod region;

use clap::Args;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{FormatOption, print};
use crate::cli::report::{Page, Report};
use crate::cli::session::{Session, today};
use crate::domain::{Date, Overview, RecordRef};
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg show`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The id, name, alias or abbreviation of the record.
    name: String,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg show`. In JSON, its field `kind` gives the variant.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum ShowReport<'a> {
    /// A forum.
    Forum(Box<forum::ForumReport<'a>>),
    /// A region.
    Region(region::RegionReport<'a>),
    /// An organisation.
    Organisation(Box<organisation::OrganisationReport<'a>>),
    /// A person.
    Person(person::PersonReport<'a>),
}

impl Show {
    /// Prints the record.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let reading = Reading { overview: store.overview(), lang: session.lang, today: today() };
        let found = Lookup::new(&reading, Purpose::Show).named(&self.name)?;
        match ShowReport::new(store.overview(), found, reading.today) {
            Some(report) => print(&report, self.format.into(), session.lang),
            None => Ok(()),
        }
    }
}

impl<'a> ShowReport<'a> {
    /// The report of a record; none if it is of a kind that has no page of its own.
    fn new(overview: &'a Overview, found: RecordRef<'a>, today: Date) -> Option<Self> {
        Some(match found {
            RecordRef::Forum(forum) => Self::Forum(Box::new(forum::ForumReport::new(overview, forum, today))),
            RecordRef::Region(region) => Self::Region(region::RegionReport::new(overview, region, today)),
            RecordRef::Organisation(organisation) => Self::Organisation(Box::new(
                organisation::OrganisationReport::new(overview, organisation, today),
            )),
            RecordRef::Person(person) => Self::Person(person::PersonReport::new(overview, person, today)),
            RecordRef::Membership(_)
            | RecordRef::Note(_)
            | RecordRef::Meeting(_)
            | RecordRef::FollowUp(_)
            | RecordRef::ListSource(_) => {
                return None;
            }
        })
    }
}

impl Report for ShowReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        match self {
            Self::Forum(forum) => forum.write(page, lang),
            Self::Region(region) => region.write(page, lang),
            Self::Organisation(organisation) => organisation.write(page, lang),
            Self::Person(person) => person.write(page, lang),
        }
    }
}
