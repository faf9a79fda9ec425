//! The record that is added or changed.

use crate::domain::{AnyRecord, RecordId};

/// A record to be added or changed.
#[derive(Debug)]
pub(in crate::cli) enum Target {
    /// A new record, with this id.
    New(RecordId),
    /// An existing record.
    Present(Box<AnyRecord>),
}
