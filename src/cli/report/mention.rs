//! Records that an answer mentions by name and id.

use std::borrow::Cow;

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
    /// What a list calls it.
    #[serde(skip)]
    label: Cow<'a, str>,
}

impl<'a> From<&'a Region> for Mention<'a> {
    fn from(region: &'a Region) -> Self {
        Self::named(Kind::Region, region.id.uuid(), &region.name)
    }
}

impl<'a> From<&'a Forum> for Mention<'a> {
    fn from(forum: &'a Forum) -> Self {
        Self::named(Kind::Forum, forum.id.uuid(), &forum.name)
    }
}

impl<'a> From<&'a Person> for Mention<'a> {
    fn from(person: &'a Person) -> Self {
        Self::named(Kind::Person, person.id.uuid(), &person.name)
    }
}

impl<'a> Mention<'a> {
    /// The record with this id; none if it does not exist or is of a kind without names.
    pub(in crate::cli) fn of(overview: &'a Overview, id: impl Into<RecordId>) -> Option<Self> {
        match id.into() {
            RecordId::Region(id) => overview.regions().get(id).map(Self::from),
            RecordId::Forum(id) => overview.forums().get(id).map(Self::from),
            RecordId::Organisation(id) => overview
                .organisations()
                .get(id)
                .map(|organisation| Self::organisation(overview, organisation)),
            RecordId::Person(id) => overview.persons().get(id).map(Self::from),
            _ => None,
        }
    }

    /// An organisation.
    pub(in crate::cli) fn organisation(overview: &'a Overview, organisation: &'a Organisation) -> Self {
        Self {
            kind: Kind::Organisation,
            id: organisation.id.uuid(),
            name: &organisation.name,
            abbreviation: organisation.abbreviation.as_deref(),
            label: overview.label(organisation),
        }
    }

    fn named(kind: Kind, id: Uuid, name: &'a str) -> Self {
        Self { kind, id, name, abbreviation: None, label: name.into() }
    }

    /// What a list calls it: the name, or the label of an organisation.
    pub(in crate::cli) fn label(&self) -> &str {
        &self.label
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
            Some(person) => format!("{}, {}", self.organisation.label(), person.name),
            None => self.organisation.label().to_owned(),
        }
    }
}
