//! Keeping the spelling of a file: a time as `14:30`, an id in capitals, an empty text, a `null`, or a nested
//! field that this version does not know. This program reads all of these, but would write them differently.
//! As long as nobody edits such a field, it is written back exactly as it was: an edit changes only the
//! fields it touches.
//!
//! Most stores were written by this program, so usually there is nothing to remember. The values are compared one by
//! one only where a text in the file differs from the one that this program would write for the same records.

use std::collections::HashMap;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::document;
use crate::domain::{Erasure, Kind, Overview, Record, RecordId};

/// The fields that the file spells differently from this program.
#[derive(Debug, Clone, Default)]
pub(super) struct Spellings {
    records: HashMap<RecordId, Vec<Spelling>>,
}

/// A field that is spelled differently.
#[derive(Debug, Clone)]
struct Spelling {
    key: String,
    /// The value in the file; none if the field is not there.
    there: Option<Value>,
    /// The value that this program writes; none if it leaves the field out.
    ours: Option<Value>,
}

impl Spellings {
    /// The spellings in a whole document, compared with the records that were read from it.
    pub(super) fn in_document(file: &[u8], overview: &Overview) -> Self {
        let mut spellings = Self::default();
        let Some(document) = document::values(file) else { return spellings };
        for (kind, table) in Kind::ALL.iter().zip(Kind::TABLES) {
            let records = document.get(table).and_then(Value::as_array);
            for there in records.into_iter().flatten().filter_map(Value::as_object) {
                let id = there.get("id").and_then(|id| uuid::Uuid::deserialize(id).ok());
                if let Some(record) = id.and_then(|id| overview.record(RecordId::new(*kind, id))) {
                    spellings.find(record.id(), there, &record.fields());
                }
            }
        }
        spellings
    }

    /// Adds the spellings in the text of these records, which are in the same order.
    pub(super) fn find_in<T: Record + Serialize>(&mut self, records: &[T], text: &[u8]) {
        let list = [b"[", text, b"]"].concat();
        let Ok(there) = serde_json::from_slice::<Vec<Map<String, Value>>>(&list) else { return };
        for (record, there) in records.iter().zip(there) {
            if let Ok(Value::Object(ours)) = serde_json::to_value(record) {
                self.find(T::any_id(record.id()), &there, &ours);
            }
        }
    }

    fn find(&mut self, id: RecordId, there: &Map<String, Value>, ours: &Map<String, Value>) {
        let keys = there.keys().chain(ours.keys().filter(|key| !there.contains_key(*key)));
        let differing = keys.filter(|key| there.get(*key) != ours.get(*key)).map(|key| Spelling {
            key: key.clone(),
            there: there.get(key).cloned(),
            ours: ours.get(key).cloned(),
        });
        let differing: Vec<Spelling> = differing.collect();
        if !differing.is_empty() {
            self.records.insert(id, differing);
        }
    }

    /// Removes every spelling that contains the person. Returns whether there was one.
    pub(super) fn erase(&mut self, erasure: &Erasure) -> bool {
        let mut erased = false;
        for spellings in self.records.values_mut() {
            spellings.retain(|spelling| {
                let is_without =
                    spelling.there.iter().all(|there| erasure.value(there.clone()).as_ref() == Some(there));
                erased |= !is_without;
                is_without
            });
        }
        erased
    }

    /// The fields to write for a record: spelled as in the file where the value is still the same.
    pub(super) fn spelled<'a, T: Record + Serialize>(
        &self,
        record: &'a T,
    ) -> serde_json::Result<Spelled<'a, T>> {
        let Some(spellings) = self.records.get(&T::any_id(record.id())) else {
            return Ok(Spelled::Ours(record));
        };
        let mut fields: Fields = serde_json::from_str(&serde_json::to_string(record)?)?;
        for Spelling { key, there, ours } in spellings {
            let place = fields.0.iter().position(|(name, _)| name == key);
            if place.map(|place| &fields.0[place].1) != ours.as_ref() {
                continue;
            }
            match (place, there) {
                (Some(place), Some(there)) => fields.0[place].1.clone_from(there),
                (Some(place), None) => drop(fields.0.remove(place)),
                (None, Some(there)) => fields.0.push((key.clone(), there.clone())),
                (None, None) => {}
            }
        }
        Ok(Spelled::Theirs(fields))
    }
}

/// A record ready to be written.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Spelled<'a, T> {
    Ours(&'a T),
    Theirs(Fields),
}

/// The fields of a record, in order.
pub(super) struct Fields(Vec<(String, Value)>);

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("fields")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}
