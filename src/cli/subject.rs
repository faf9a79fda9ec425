//! Options that limit a list to one region, forum, organisation or person.

use clap::Args;

use super::error::{CliError, OfOption};
use super::name::{Lookup, Purpose};
use crate::domain::Subject;
use crate::fields::Reading;

/// The subject to which a list is limited; at most one option can be given, and without any the list is complete.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(super) struct SubjectOption {
    /// The id or name of a region, for it and everything in it.
    #[arg(long)]
    region: Option<String>,
    /// The id or name of a forum.
    #[arg(long)]
    forum: Option<String>,
    /// The id or name of an organisation, for it and its people.
    #[arg(long)]
    organisation: Option<String>,
    /// The id or name of a person.
    #[arg(long)]
    person: Option<String>,
}

/// The record to which something for others is limited; at most one option can be given.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(super) struct ScopeOption {
    /// The id or name of a forum.
    #[arg(long)]
    forum: Option<String>,
    /// The id or name of a region, for it and everything in it.
    #[arg(long)]
    region: Option<String>,
    /// The id or name of an organisation.
    #[arg(long)]
    organisation: Option<String>,
}

impl ScopeOption {
    /// The record that was given; none if no option was. Fails if the name is unclear.
    pub(super) fn find(self, reading: &Reading<'_>) -> Result<Option<Subject>, CliError> {
        let Self { forum, region, organisation } = self;
        SubjectOption { region, forum, organisation, person: None }.find(reading)
    }
}

impl SubjectOption {
    /// The subject that was given; none if no option was. Fails if the name is unclear.
    pub(super) fn find(&self, reading: &Reading<'_>) -> Result<Option<Subject>, CliError> {
        let lookup = Lookup::new(reading, Purpose::About);
        Ok(match (&self.region, &self.forum, &self.organisation, &self.person) {
            (Some(given), ..) => Some(Subject::Region(lookup.region(given).of_option("region")?.id)),
            (_, Some(given), ..) => Some(Subject::Forum(lookup.forum(given).of_option("forum")?.id)),
            (_, _, Some(given), _) => {
                Some(Subject::Organisation(lookup.organisation(given).of_option("organisation")?))
            }
            (.., Some(given)) => Some(Subject::Person(lookup.person(given).of_option("person")?.id)),
            (None, None, None, None) => None,
        })
    }
}
