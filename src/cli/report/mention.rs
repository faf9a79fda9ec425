//! Records that an answer mentions by name and id.

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
    /// The abbreviation, or null; only organisations have one.
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
    /// The record with this id; none if it does not exist or is of a kind without names.
    pub(in crate::cli) fn of(overview: &'a Overview, id: impl Into<RecordId>) -> Option<Self> {
        match id.into() {
            RecordId::Region(id) => overview.regions().get(id).map(Self::from),
            RecordId::Forum(id) => overview.forums().get(id).map(Self::from),
            RecordId::Organisation(id) => overview.organisations().get(id).map(Self::from),
            RecordId::Person(id) => overview.persons().get(id).map(Self::from),
            _ => None,
        }
    }

    /// The abbreviation, or else the full name.
    pub(in crate::cli) fn short_name(&self) -> &'a str {
        self.abbreviation.unwrap_or(self.name)
    }
}

/// A municipality.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct MunicipalityMention {
    /// Its code in the Belgian national register, the REFNIS code.
    pub(in crate::cli) refnis: Refnis,
    /// Its name.
    pub(in crate::cli) name: &'static str,
}

impl MunicipalityMention {
    /// The municipality with this code; none if there is none.
    pub(in crate::cli) fn of(refnis: Refnis) -> Option<Self> {
        Municipality::find(refnis).map(|municipality| Self { refnis, name: &municipality.name })
    }
}

/// An organisation, and the person who represents it if that is known.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Party<'a> {
    /// The organisation.
    pub(in crate::cli) organisation: Mention<'a>,
    /// The person who represents it; null if that is not known.
    pub(in crate::cli) person: Option<Mention<'a>>,
}

impl<'a> Party<'a> {
    /// The organisation and person with these ids; none if the organisation does not exist.
    pub(in crate::cli) fn of(
        overview: &'a Overview,
        organisation: OrganisationId,
        person: Option<PersonId>,
    ) -> Option<Self> {
        let person = person.and_then(|person| Mention::of(overview, person));
        Some(Self { organisation: Mention::of(overview, organisation)?, person })
    }

    /// The party in words: "Stad Diest, Liesbet Goos".
    pub(in crate::cli) fn in_words(&self) -> String {
        match &self.person {
            Some(person) => format!("{}, {}", self.organisation.short_name(), person.name),
            None => self.organisation.short_name().to_owned(),
        }
    }
}
