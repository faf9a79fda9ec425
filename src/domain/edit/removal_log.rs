//! The changes that removed something: what the trash is made of.

use crate::domain::{Change, Timestamp};

/// A change that removed records, and when it did.
#[derive(Debug, Clone, PartialEq)]
pub struct Removal {
    /// When it was made.
    pub at: Timestamp,
    /// The change.
    pub change: Change,
}

impl Removal {
    /// What `change` did, when it removed records.
    pub fn of(at: Timestamp, change: Change) -> Option<Self> {
        change.removes().then_some(Self { at, change })
    }
}
