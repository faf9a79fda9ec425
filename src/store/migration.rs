//! Migrating older versions of the format, one version at a time.
//!
//! Opening an older store writes nothing. Its first change keeps a copy of the original file beside the
//! store, outside the backups, and then writes the newest version.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::document::VERSION;
use super::files::Files;
use super::write::{self, link_or_copy};

type Document = Map<String, Value>;

/// The steps, from version 0 on. Each makes a document one version newer.
const STEPS: [fn(&mut Document); 1] = [add_version];

/// The lists of records of version 0. A document without a version has at least one of them; otherwise it is
/// not a store.
const LISTS: [&str; 8] =
    ["regions", "forums", "organisations", "persons", "memberships", "notes", "meetings", "follow_ups"];

/// Version 0 is a store written by hand, without a version number.
fn add_version(document: &mut Document) {
    document.insert("version".to_owned(), 1.into());
}

/// The version of a document that is older than what this program writes; none for any other.
pub(super) fn older_version(text: &str) -> Option<u64> {
    #[expect(clippy::zero_sized_map_values, reason = "serde reads no object into a set")]
    let fields: BTreeMap<String, IgnoredAny> = serde_json::from_str(text).ok()?;
    if fields.contains_key("version") {
        #[derive(serde::Deserialize)]
        struct VersionOnly {
            version: u64,
        }
        let version = serde_json::from_str::<VersionOnly>(text).ok()?.version;
        return (1..VERSION).contains(&version).then_some(version);
    }
    LISTS.iter().any(|list| fields.contains_key(*list)).then_some(0)
}

/// Migrates a document to the newest version. A field that occurs twice in an object is an error, because
/// only one of the two would be kept.
pub(super) fn migrate(text: &str, version: u64) -> Result<Value, serde_json::Error> {
    let Strict(value) = serde_json::from_str(text)?;
    let Value::Object(mut document) = value else { return Ok(value) };
    for step in STEPS.iter().skip(usize::try_from(version).unwrap_or(STEPS.len())) {
        step(&mut document);
    }
    Ok(Value::Object(document))
}

/// Keeps a copy of a store of an older version before the newest version replaces it. A copy from an earlier
/// attempt is enough.
pub(super) fn keep_original(files: &Files, version: u64) -> io::Result<()> {
    let disk = files.disk();
    // A file of somebody else is left alone.
    disk.make_private(&files.target).ok();
    for copy in 1.. {
        let path = files.of_version(version, copy);
        match link_or_copy(disk, &files.target, &path) {
            Ok(()) => break,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if write::read(disk, &path)?.0 == write::read(disk, &files.target)?.0 {
                    break;
                }
            }
            Err(error) => return Err(error),
        }
    }
    disk.sync_folder(files.folder())
}

/// Any JSON value in which no object has the same field twice.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Strict(value)) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some((name, Strict(value))) = object.next_entry::<String, Strict>()? {
            if fields.contains_key(&name) {
                return Err(de::Error::custom(format!("duplicate field `{name}`")));
            }
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}
