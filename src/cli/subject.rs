//! Options that limit a list to one region, forum, organisation or person.

use clap::Args;

use super::error::CliError;
use super::name;
use crate::domain::{Overview, Subject};

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

impl SubjectOption {
    /// The subject that was given; none if no option was. Fails if the name is unclear.
    pub(super) fn find(&self, overview: &Overview) -> Result<Option<Subject>, CliError> {
        Ok(match (&self.region, &self.forum, &self.organisation, &self.person) {
            (Some(given), ..) => Some(Subject::Region(name::region(overview, given)?.id)),
            (_, Some(given), ..) => Some(Subject::Forum(name::forum(overview, given)?.id)),
            (_, _, Some(given), _) => Some(Subject::Organisation(name::organisation(overview, given)?)),
            (.., Some(given)) => Some(Subject::Person(name::person(overview, given)?.id)),
            (None, None, None, None) => None,
        })
    }
}
