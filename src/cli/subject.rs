//! Lists of one region, forum, organisation or person only.

use clap::Args;

use super::error::CliError;
use super::name;
use crate::domain::{Overview, Subject};

/// Of what to list; everything without it.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub(super) struct SubjectOption {
    /// A region with all that lies within it.
    #[arg(long)]
    region: Option<String>,
    /// A forum.
    #[arg(long)]
    forum: Option<String>,
    /// An organisation with its people.
    #[arg(long)]
    organisation: Option<String>,
    /// A person.
    #[arg(long)]
    person: Option<String>,
}

impl SubjectOption {
    /// The record that is meant; none when nothing was asked.
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
