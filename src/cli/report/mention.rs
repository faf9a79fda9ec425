//! Records as an answer mentions them.

use serde::Serialize;
use uuid::Uuid;

use crate::domain::{
    Forum, Kind, Municipality, Organisation, OrganisationId, Overview, Person, PersonId, RecordId, Refnis,
    Region,
};

/// A record that an answer mentions.
#[derive(Debug, Clone, Serialize)]
pub(in crate::cli) struct Mention<'a> {
    /// `region`, `forum`, `organisation` or `person`.
    pub(in crate::cli) kind: Kind,
    /// Its id, by which any command finds it.
    pub(in crate::cli) id: Uuid,
    /// Its full name.
    pub(in crate::cli) name: &'a str,
    /// The abbreviation of an organisation that has one, or null.
    pub(in crate::cli) abbreviation: Option<&'a str>,
}

impl<'a> From<&'a Region> for Mention<'a> {
    fn from(region: &'a Region) -> Self {
        Self { kind: Kind::Region, id: region.id.uuid(), name: &region.name, abbreviation: None }
    }
}

impl<'a> From<&'a Forum> for Mention<'a> {
    fn from(forum: &'a Forum) -> Self {
        Self { kind: Kind::Forum, id: forum.id.uuid(), name: &forum.name, abbreviation: None }
    }
}

impl<'a> From<&'a Organisation> for Mention<'a> {
    fn from(organisation: &'a Organisation) -> Self {
        Self {
            kind: Kind::Organisation,
            id: organisation.id.uuid(),
            name: &organisation.name,
            abbreviation: organisation.abbreviation.as_deref(),
        }
    }
}

impl<'a> From<&'a Person> for Mention<'a> {
    fn from(person: &'a Person) -> Self {
        Self { kind: Kind::Person, id: person.id.uuid(), name: &person.name, abbreviation: None }
    }
}

impl<'a> Mention<'a> {
    /// The record with this id, of a kind that has a name.
    pub(in crate::cli) fn of(overview: &'a Overview, id: impl Into<RecordId>) -> Option<Self> {
        match id.into() {
            RecordId::Region(id) => overview.regions().get(id).map(Self::from),
            RecordId::Forum(id) => overview.forums().get(id).map(Self::from),
            RecordId::Organisation(id) => overview.organisations().get(id).map(Self::from),
            RecordId::Person(id) => overview.persons().get(id).map(Self::from),
            _ => None,
        }
    }

    /// The shortest name that everyone knows.
    pub(in crate::cli) fn short_name(&self) -> &'a str {
        self.abbreviation.unwrap_or(self.name)
    }
}

/// A municipality.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct MunicipalityMention {
    /// Its code in the Belgian register.
    pub(in crate::cli) refnis: Refnis,
    /// Its name.
    pub(in crate::cli) name: &'static str,
}

impl MunicipalityMention {
    /// The municipality with this code.
    pub(in crate::cli) fn of(refnis: Refnis) -> Option<Self> {
        Municipality::find(refnis).map(|municipality| Self { refnis, name: &municipality.name })
    }
}

/// An organisation, perhaps through a person.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Party<'a> {
    /// The organisation.
    pub(in crate::cli) organisation: Mention<'a>,
    /// Through whom; null when that is not known.
    pub(in crate::cli) person: Option<Mention<'a>>,
}

impl<'a> Party<'a> {
    /// The organisation with this id, and the person where there is one.
    pub(in crate::cli) fn of(
        overview: &'a Overview,
        organisation: OrganisationId,
        person: Option<PersonId>,
    ) -> Option<Self> {
        let person = person.and_then(|person| Mention::of(overview, person));
        Some(Self { organisation: Mention::of(overview, organisation)?, person })
    }

    /// "Stad Diest, Liesbet Goos".
    pub(in crate::cli) fn in_words(&self) -> String {
        match &self.person {
            Some(person) => format!("{}, {}", self.organisation.short_name(), person.name),
            None => self.organisation.short_name().to_owned(),
        }
    }
}
