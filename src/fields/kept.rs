//! How a record that is being filled in is kept on disk.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{FormValues, Value};
use crate::domain::{AnyRecord, Field, RecordId};

/// A record that is being filled in, on disk.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    id: RecordId,
    /// The record as it was, as it stands in a store; what kind it is of, its id says.
    before: Option<serde_json::Value>,
    at_first: BTreeMap<Field, Value>,
    values: BTreeMap<Field, Value>,
}

/// What is on disk cannot be filled in further.
#[derive(Debug, Error)]
pub(super) enum Unusable {
    /// There is no record in it that could have been changed.
    #[error("the record as it was: {0}")]
    Before(#[from] serde_json::Error),
    /// It is of two records at once.
    #[error("the record as it was is another one")]
    OtherRecord,
}

impl From<FormValues> for Kept {
    fn from(filled: FormValues) -> Self {
        // A record always has a value: its fields are named by texts.
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

/// Takes over what was kept of the fields that there are, as far as it is of the same sort.
fn fit(values: &mut BTreeMap<Field, Value>, kept: BTreeMap<Field, Value>) {
    for (field, value) in kept {
        if let Some(present) = values.get_mut(&field)
            && std::mem::discriminant(present) == std::mem::discriminant(&value)
        {
            *present = value;
        }
    }
}
