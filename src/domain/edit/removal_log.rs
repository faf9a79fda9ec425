//! The changes that removed records. The trash is computed from them.

use crate::domain::{Change, Timestamp};

/// A change that removed records, and when it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Removal {
    /// When it was made.
    pub at: Timestamp,
    /// The change.
    pub change: Change,
}

impl Removal {
    /// A change made at this moment; none if it removed nothing.
    pub fn of(at: Timestamp, change: Change) -> Option<Self> {
        change.removes().then_some(Self { at, change })
    }
}
