//! `overleg show`: prints a forum, region, organisation or person with all that is known of it.

mod forum;
mod organisation;
mod person;
mod region;

use clap::Args;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::name::{Named, named};
use crate::cli::output::{FormatOption, print};
use crate::cli::report::{Page, Report};
use crate::cli::session::{Session, today};
use crate::domain::{Date, Overview};
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
        let found = named(store.overview(), &self.name)?;
        print(&ShowReport::new(store.overview(), found, today()), self.format.into(), session.lang)
    }
}

impl<'a> ShowReport<'a> {
    fn new(overview: &'a Overview, found: Named<'a>, today: Date) -> Self {
        match found {
            Named::Forum(forum) => Self::Forum(Box::new(forum::ForumReport::new(overview, forum, today))),
            Named::Region(region) => Self::Region(region::RegionReport::new(overview, region, today)),
            Named::Organisation(organisation) => Self::Organisation(Box::new(
                organisation::OrganisationReport::new(overview, organisation, today),
            )),
            Named::Person(person) => Self::Person(person::PersonReport::new(overview, person, today)),
        }
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
