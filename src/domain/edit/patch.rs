//! Patches: an edit of a record says which fields become what, and leaves all others as they are.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::domain::{AnyRecord, RecordId};

/// New values for some fields of a record, by their keys in the store.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patch {
    /// None takes a field out of the record.
    fields: BTreeMap<String, Option<Value>>,
}

impl Patch {
    /// Gives a field this value; none takes it out of the record.
    pub fn set(&mut self, key: &str, value: Option<Value>) {
        self.fields.insert(key.to_owned(), value);
    }

    /// Whether it changes a field.
    pub fn touches(&self, key: &str) -> bool {
        self.fields.contains_key(key)
    }

    /// The record with the new values; every other field stays as it is. Fails when a value is of no use in
    /// its field, or a field is taken out without which the record cannot be.
    pub fn apply(&self, record: &AnyRecord) -> Result<AnyRecord, serde_json::Error> {
        AnyRecord::from_value(record.id().kind(), Value::Object(self.applied_to(record.fields())))
    }

    /// The new record with this id that has these values and nothing else. Fails as [`Self::apply`].
    pub fn create(&self, id: RecordId) -> Result<AnyRecord, serde_json::Error> {
        let new = Map::from_iter([("id".to_owned(), Value::String(id.uuid().to_string()))]);
        AnyRecord::from_value(id.kind(), Value::Object(self.applied_to(new)))
    }

    /// Fields as they stand in the store, with the new values.
    pub fn applied_to(&self, mut fields: Map<String, Value>) -> Map<String, Value> {
        for (key, value) in &self.fields {
            match value {
                Some(value) => fields.insert(key.clone(), value.clone()),
                None => fields.remove(key),
            };
        }
        fields
    }
}
