//! Options that limit a list to one region, forum, organisation or person.

use clap::Args;

use super::name::{Lookup, Purpose, UnclearName};
use super::record::FieldFaults;
use crate::domain::{Field, Subject};
use crate::fields::Reading;
use crate::i18n::Explain;

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
    pub(super) fn find(&self, reading: &Reading<'_>) -> Result<Option<Subject>, FieldFaults> {
        let lookup = Lookup::new(reading, Purpose::About);
        let region = |given: &String| lookup.region(given).map(|region| Subject::Region(region.id));
        let forum = |given: &String| lookup.forum(given).map(|forum| Subject::Forum(forum.id));
        let organisation = |given: &String| lookup.organisation(given).map(Subject::Organisation);
        let person = |given: &String| lookup.person(given).map(|person| Subject::Person(person.id));
        let (field, found): (Field, Option<Result<Subject, UnclearName>>) =
            match (&self.region, &self.forum, &self.organisation, &self.person) {
                (Some(given), ..) => (Field::Region, Some(region(given))),
                (_, Some(given), ..) => (Field::Forum, Some(forum(given))),
                (_, _, Some(given), _) => (Field::Organisation, Some(organisation(given))),
                (.., given) => (Field::Person, given.as_ref().map(person)),
            };
        let fault = |unclear: UnclearName| FieldFaults::one(field, unclear.in_words(reading.lang));
        found.transpose().map_err(fault)
    }
}
