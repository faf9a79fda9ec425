//! Forums: the tables at which organisations meet.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Cadence, Id, Interval, Involvement, OrganisationId, OtherFields, RegionId, Sector};

/// Identifies a [`Forum`].
pub type ForumId = Id<Forum>;

/// A consultation forum: a network, steering group, working group or sounding board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Forum {
    /// Its identity.
    pub id: ForumId,
    /// The region it belongs to; a provincial forum belongs to the province.
    pub region: RegionId,
    /// The current name.
    pub name: String,
    /// Other names in use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Former names, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_names: Vec<String>,
    /// Its purpose.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// The organisation that convenes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convenor: Option<OrganisationId>,
    /// My place at this forum.
    pub involvement: Involvement,
    /// How often it meets, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Cadence>,
    /// The longest gap between two meetings, if one was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longest_gap: Option<Interval>,
    /// Kinds of partner that this forum does not need.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_needed: Vec<PartnerKind>,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    Forum known by name {
        texts: [name, aliases, former_names, purpose, remarks],
        links: [region, convenor, involvement],
        others: [id, cadence, longest_gap, not_needed]
    }
}

/// A kind of partner that a local forum normally has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnerKind {
    /// A CLB.
    Clb,
    /// A LOP.
    Lop,
    /// NAFT or another flexible path.
    Flexible,
    /// A school.
    School,
    /// A local government.
    Local,
}

impl PartnerKind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::Clb, Self::Lop, Self::Flexible, Self::School, Self::Local];

    /// The sector that such a partner belongs to.
    pub const fn sector(self) -> Sector {
        match self {
            Self::Clb | Self::Lop | Self::School => Sector::Education,
            Self::Flexible => Sector::FlexiblePaths,
            Self::Local => Sector::LocalGovernment,
        }
    }
}

impl Forum {
    /// The longest gap between two meetings: as agreed, otherwise by its cadence. None if neither is known.
    pub fn meets_within(&self) -> Option<Interval> {
        self.longest_gap.or_else(|| self.cadence.map(Cadence::longest_gap))
    }
}
