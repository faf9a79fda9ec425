//! Storing a record that is being filled in on disk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{FormValues, Value};
use crate::domain::{AnyRecord, Field, RecordId};

/// The stored form of a record that is being filled in.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    id: RecordId,
    /// The record before editing, as in a store. Its id contains its kind.
    before: Option<serde_json::Value>,
    at_first: BTreeMap<Field, Value>,
    values: BTreeMap<Field, Value>,
}

/// Why a stored form cannot be opened again.
#[derive(Debug, Error)]
pub(super) enum Unusable {
    /// The record before editing cannot be parsed.
    #[error("the record as it was: {0}")]
    Before(#[from] serde_json::Error),
    /// The form and the record before editing have different ids.
    #[error("the record as it was is another one")]
    OtherRecord,
}

impl From<FormValues> for Kept {
    fn from(filled: FormValues) -> Self {
        // A record always serialises to an object.
        let before = filled.before.and_then(|before| serde_json::to_value(before).ok());
        Self { id: filled.id, before, at_first: filled.at_first, values: filled.values }
    }
}

impl TryFrom<Kept> for FormValues {
    type Error = Unusable;

    fn try_from(kept: Kept) -> Result<Self, Unusable> {
        let before = kept.before.map(|before| AnyRecord::from_value(kept.id.kind(), before)).transpose()?;
        if before.as_ref().is_some_and(|before| before.id() != kept.id) {
            return Err(Unusable::OtherRecord);
        }
        let mut filled = Self { before, ..Self::new(kept.id, []) };
        fit(&mut filled.at_first, kept.at_first);
        fit(&mut filled.values, kept.values);
        Ok(filled)
    }
}

/// Takes over the stored values of existing fields, if they are of the right kind.
fn fit(values: &mut BTreeMap<Field, Value>, kept: BTreeMap<Field, Value>) {
    for (field, value) in kept {
        if let Some(present) = values.get_mut(&field)
            && std::mem::discriminant(present) == std::mem::discriminant(&value)
        {
            *present = value;
        }
    }
}
