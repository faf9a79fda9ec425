//! People at organisations. These are personal data, so only what the work needs is stored.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Id, OrganisationId, OtherFields};

/// Identifies a [`Person`].
pub type PersonId = Id<Person>;

/// Somebody at an organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// The first name, or the first and last name.
    pub name: String,
    /// Other names, such as a maiden name or another spelling.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The organisation where they work, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Their job there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub function: String,
    /// Their e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Their telephone number, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    Person known by name {
        texts: [name, aliases, function, email, phone, remarks],
        links: [organisation],
        others: [id]
    }
}

impl Person {
    /// All their names, the one in use first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.aliases).map(String::as_str)
    }
}
