//! Regions: the nodes of the tree.

use serde::{Deserialize, Serialize};

use super::parts::parts;
use crate::domain::{Id, Involvement, OtherFields, Refnis};

/// Identifies a [`Region`].
pub type RegionId = Id<Region>;

/// A node of the region tree: a province, or a region within it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// Its identity.
    pub id: RegionId,
    /// The name that the coordinator uses, such as "Regio Diest".
    pub name: String,
    /// Province or region.
    pub kind: RegionKind,
    /// The region that contains this one; none for a root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<RegionId>,
    /// The municipalities that it covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<Refnis>,
    /// My place in the region as a whole, if it is more telling than my place in each forum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub involvement: Option<Involvement>,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    Region known by name within parent {
        texts: [name, remarks],
        links: [involvement],
        others: [id, kind, municipalities]
    }
}

/// The type of a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegionKind {
    /// A whole province.
    Province,
    /// A part of a province: one or more municipalities.
    Region,
}
