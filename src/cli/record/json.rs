//! What was given of a record as JSON, in the format of the store: of a new record all but its id, of one
//! that is there the fields that change. `null` clears a field.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserializer as _;
use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};
use serde_path_to_error::Track;

use super::print::{READ, version};
use super::target::Target;
use crate::cli::error::CliError;
use crate::cli::session::read_standard_input;
use crate::domain::{AnyRecord, Field, Kind, Patch};
use crate::fields::{self, FormValues};
use crate::i18n::{ErrorKind, Explain, Lang};

type Fields = Map<String, Value>;

/// What is wrong with the JSON that was given, and where.
#[derive(Debug)]
pub(super) struct JsonFault {
    path: PathBuf,
    /// The line and the column, both from 1; none when it is about the whole.
    place: Option<(usize, usize)>,
    what: Wrong,
}

/// A file that was given cannot be read.
#[derive(Debug)]
struct FileUnreadable {
    path: PathBuf,
    source: io::Error,
}

#[derive(Debug)]
enum Wrong {
    /// It is no JSON object.
    NoObject(String),
    /// A new record gets an id of its own, and another keeps it.
    Id,
    /// No record of this kind has such a field.
    Unknown { field: String, kind: Kind },
    /// The field, or what is within it at this path, does not hold what it should.
    Misshapen { field: String, detail: String },
    /// The field must be there.
    Missing(Field),
    /// The record is no longer the one that was read.
    Changed,
}

/// The record that the JSON in this file makes of `target`.
pub(super) fn record(path: &Path, target: &Target) -> Result<AnyRecord, CliError> {
    let text = if path.as_os_str() == "-" {
        read_standard_input()?
    } else {
        fs::read_to_string(path).map_err(|source| FileUnreadable { path: path.to_owned(), source })?
    };
    read(&text, target).map_err(|(place, what)| {
        let place = place.filter(|(line, _)| *line > 0);
        JsonFault { path: path.to_owned(), place, what }.into()
    })
}

type Position = Option<(usize, usize)>;

fn read(text: &str, target: &Target) -> Result<AnyRecord, (Position, Wrong)> {
    let mut given: Fields = serde_json::from_str(text)
        .map_err(|error| (Some((error.line(), error.column())), Wrong::NoObject(error.to_string())))?;
    let (kind, fields) = present(target);
    let id = given.get("id");
    let at = |field: &str| place_of(field, text);
    if id.is_some() && (matches!(target, Target::New(_)) || id != fields.get("id")) {
        return Err((at("id"), Wrong::Id));
    }
    if !is_the_one_read(&mut given, target) {
        return Err((at(READ), Wrong::Changed));
    }
    let mut patch = Patch::default();
    for (field, value) in given {
        patch.set(&field, Some(value).filter(|value| !value.is_null()));
    }
    let fields = patch.applied_to(fields);
    if let Some(&field) = kind.fields().iter().find(|field| lacks(&fields, kind, **field)) {
        return Err((None, Wrong::Missing(field)));
    }
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(Value::Object(fields), &mut track);
    let record = AnyRecord::from_value(kind, tracked).map_err(|error| {
        let path = track.path();
        let field = path.iter().next().map(ToString::to_string).unwrap_or_default();
        (at(&field), Wrong::Misshapen { field: path.to_string(), detail: error.to_string() })
    })?;
    let unknown = |field: &&String| match target {
        Target::New(_) => true,
        Target::Present(before) => !before.other_fields().contains_key(*field),
    };
    match record.other_fields().keys().find(unknown) {
        Some(field) => Err((at(field), Wrong::Unknown { field: field.clone(), kind })),
        None => Ok(record),
    }
}

/// Takes out what tells which version was read; whether that is the one that is there. A new record may be
/// made of any.
fn is_the_one_read(given: &mut Fields, target: &Target) -> bool {
    match target {
        Target::New(_) => {
            given.remove(READ);
            true
        }
        Target::Present(record) => {
            let Some(version) = version(record) else { return true };
            given.remove(READ).is_none_or(|read| read.is_null() || read == version)
        }
    }
}

/// The fields before anything was given: those of the record, or the likeliest of a new one.
fn present(target: &Target) -> (Kind, Fields) {
    match target {
        Target::Present(record) => (record.id().kind(), record.fields()),
        Target::New(id) => {
            let filled = FormValues::new(*id, []);
            let code = |field: Field| match filled.value(field) {
                Some(fields::Value::Chosen(Some(choice))) => Some((field.key().to_owned(), choice.stored())),
                _ => None,
            };
            let id_field = ("id".to_owned(), Value::String(id.uuid().to_string()));
            (id.kind(), filled.fields().filter_map(code).chain([id_field]).collect())
        }
    }
}

/// Whether a field that must be there is not.
fn lacks(fields: &Fields, kind: Kind, field: Field) -> bool {
    kind.requires(field) && !fields.contains_key(field.key())
}

/// Where in `text`, which is an object, the name of a field ends.
fn place_of(field: &str, text: &str) -> Position {
    let stopped = serde_json::Deserializer::from_str(text).deserialize_map(Until(field)).err()?;
    Some((stopped.line(), stopped.column()))
}

/// Reads an object as far as the field of this name, and stops there with an error, which has a place.
struct Until<'a>(&'a str);

impl<'de> Visitor<'de> for Until<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_key::<String>()? {
            if field == self.0 {
                return Err(A::Error::custom("here it is"));
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

impl Explain for FileUnreadable {
    fn what(&self, lang: Lang) -> String {
        lang.file_unreadable(self.path.display(), &lang.refusal(&self.source))
    }
}

impl Explain for JsonFault {
    /// Nothing is wrong with JSON of which only the record has changed since.
    fn kind(&self) -> ErrorKind {
        if matches!(self.what, Wrong::Changed) { ErrorKind::Failure } else { ErrorKind::Usage }
    }

    fn what(&self, lang: Lang) -> String {
        let path = match self.path.to_str() {
            Some("-") => lang.standard_input().to_owned(),
            _ => self.path.display().to_string(),
        };
        let at = match self.place {
            Some((line, column)) => lang.place(&path, line, column),
            None => path,
        };
        let (what, detail) = match &self.what {
            Wrong::NoObject(detail) => (lang.no_json_object().to_owned(), Some(detail)),
            Wrong::Id => (lang.id_is_fixed().to_owned(), None),
            Wrong::Unknown { field, kind } => (lang.unknown_field(field, lang.kind(*kind)), None),
            Wrong::Misshapen { field, detail } => (lang.misshapen_field(field), Some(detail)),
            Wrong::Changed => (lang.changed_since_read().to_owned(), None),
            Wrong::Missing(field) => (format!("{}: {}", field.key(), lang.field_required(*field)), None),
        };
        let detail = detail.map(|detail| format!("\n{}", lang.parser_says(detail)));
        format!("{at}: {what}{}", detail.unwrap_or_default())
    }
}
