//! Which record is made or changed.

use crate::domain::{AnyRecord, RecordId};

/// A record to be added or changed.
#[derive(Debug)]
pub(in crate::cli) enum Target {
    /// A new one, with this id.
    New(RecordId),
    /// One that is there.
    Present(Box<AnyRecord>),
}
