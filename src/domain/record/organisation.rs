//! Organisations: the partners that sit in forums.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Id, OtherFields, Refnis};

/// Identifies an [`Organisation`].
pub type OrganisationId = Id<Organisation>;

/// A partner organisation: a CLB, a school, a city, a welfare service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its identity.
    pub id: OrganisationId,
    /// The full name.
    pub name: String,
    /// The abbreviation that everybody uses, such as "CLB".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abbreviation: Option<String>,
    /// Other names in use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Former names, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_names: Vec<String>,
    /// Its field of work.
    pub sector: Sector,
    /// The municipality where it is based, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<Refnis>,
    /// Its general e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Its general telephone number, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Its website, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Whether it is part of our own network rather than a partner.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    Organisation known by name {
        texts: [name, abbreviation, aliases, former_names, email, phone, website, remarks],
        links: [],
        others: [id, sector, municipality, own]
    }
}

impl Organisation {
    /// The abbreviation if it has one, otherwise the full name.
    pub fn short_name(&self) -> &str {
        self.abbreviation.as_deref().unwrap_or(&self.name)
    }

    /// All its names, the full name first.
    pub fn names(&self) -> impl Iterator<Item = Name<'_>> {
        std::iter::once(Name { kind: NameKind::Name, text: &self.name })
            .chain(self.abbreviation.iter().map(|text| Name { kind: NameKind::Abbreviation, text }))
            .chain(self.aliases.iter().map(|text| Name { kind: NameKind::Alias, text }))
            .chain(self.former_names.iter().map(|text| Name { kind: NameKind::FormerName, text }))
    }
}

/// One of the names of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// The kind of name.
    pub kind: NameKind,
    /// The name as written.
    pub text: &'a str,
}

/// The kinds of names that an organisation can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of the same name")]
pub enum NameKind {
    Name,
    Abbreviation,
    Alias,
    FormerName,
}

/// The field of work of an organisation. Members of a forum are grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// Schools and the services that support them: CLB, LOP, PBD.
    Education,
    /// NAFT and other providers of flexible paths.
    FlexiblePaths,
    /// Welfare and youth care.
    Welfare,
    /// Mental health care.
    MentalHealth,
    /// Health.
    Health,
    /// Employment and vocational training.
    Work,
    /// Cities, municipalities and their services.
    LocalGovernment,
    /// Integration of newcomers.
    Integration,
    /// Anything else, or unknown.
    Other,
}

impl Sector {
    /// Every sector, in the order in which members are grouped.
    pub const ALL: [Self; 9] = [
        Self::Education,
        Self::FlexiblePaths,
        Self::Welfare,
        Self::MentalHealth,
        Self::Health,
        Self::Work,
        Self::LocalGovernment,
        Self::Integration,
        Self::Other,
    ];
}
