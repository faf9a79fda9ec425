//! Parties: organisations and people, who can promise something.

use serde::{Deserialize, Serialize};

use crate::domain::{OrganisationId, PersonId, RecordId};

/// An organisation or a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the id of the record type of the same name")]
pub enum Party {
    Organisation(OrganisationId),
    Person(PersonId),
}

impl From<Party> for RecordId {
    fn from(party: Party) -> Self {
        match party {
            Party::Organisation(id) => Self::Organisation(id),
            Party::Person(id) => Self::Person(id),
        }
    }
}
