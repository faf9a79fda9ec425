//! Patches: an edit says which fields get new values, and leaves all others alone.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::domain::{AnyRecord, RecordId};

/// New values for some fields of a record, by their keys in the store.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patch {
    /// None removes the field from the record.
    fields: BTreeMap<String, Option<Value>>,
}

impl Patch {
    /// Sets the new value of a field; none removes the field.
    pub fn set(&mut self, key: &str, value: Option<Value>) {
        self.fields.insert(key.to_owned(), value);
    }

    /// Whether it sets or removes this field.
    pub fn touches(&self, key: &str) -> bool {
        self.fields.contains_key(key)
    }

    /// The record with the new values. All other fields stay the same. Fails if a value does not fit its
    /// field, or if a required field is removed.
    pub fn apply(&self, record: &AnyRecord) -> Result<AnyRecord, serde_json::Error> {
        AnyRecord::from_value(record.id().kind(), Value::Object(self.applied_to(record.fields())))
    }

    /// A new record with this id and only these values. Fails as [`Self::apply`] does.
    pub fn create(&self, id: RecordId) -> Result<AnyRecord, serde_json::Error> {
        let new = Map::from_iter([("id".to_owned(), Value::String(id.uuid().to_string()))]);
        AnyRecord::from_value(id.kind(), Value::Object(self.applied_to(new)))
    }

    /// The stored fields of a record with the new values.
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
