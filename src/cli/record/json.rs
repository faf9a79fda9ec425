//! A record given as JSON, in the format of the store: all fields but the id for a new record, and the fields that
//! change for an existing one. `null` clears a field. A record or municipality that it refers to may also be given by name.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserializer as _;
use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};
use serde_path_to_error::Track;

use super::json_names::without_names;
use super::print::{READ, version};
use super::target::Target;
use crate::cli::error::CliError;
use crate::cli::session::{as_text, read_standard_input};
use crate::domain::{AnyRecord, Field, Input, Kind, Patch};
use crate::fields::{self, FormValues, Reading};
use crate::i18n::{ErrorKind, Explain, Lang};
use crate::text::control_character;

type Fields = Map<String, Value>;

/// The error that the given JSON is wrong, and where.
#[derive(Debug)]
pub(super) struct JsonFault {
    path: PathBuf,
    /// The line and column, both from 1; none if the error is about the whole document.
    place: Option<(usize, usize)>,
    what: Wrong,
}

/// The error that the given file cannot be read.
#[derive(Debug)]
struct FileUnreadable {
    path: PathBuf,
    source: io::Error,
}

#[derive(Debug)]
enum Wrong {
    /// It is not a JSON object. The string is the message of the parser.
    NoObject(String),
    /// It gives an id to a new record, or changes that of an existing one.
    Id,
    /// Records of this kind do not have this field.
    Unknown { field: String, kind: Kind },
    /// The value of the field, or the part of it at this path, has the wrong type or form.
    Misshapen { field: String, detail: String },
    /// The value of the field cannot be used, such as a name that is not that of one record; the reason is in the
    /// user's language.
    Unusable { field: String, why: String },
    /// This field is required.
    Missing(Field),
    /// The record was changed after it was read.
    Changed,
}

/// The new or changed record: `target` with the fields in this file, or on standard input if `path` is `-`. Fails if
/// the file cannot be read or its JSON is wrong.
pub(super) fn record(path: &Path, target: &Target, reading: &Reading<'_>) -> Result<AnyRecord, CliError> {
    let text = if path.as_os_str() == "-" {
        read_standard_input()?
    } else {
        fs::read(path).and_then(as_text).map_err(|source| FileUnreadable { path: path.to_owned(), source })?
    };
    read(&text, target, reading).map_err(|(place, what)| {
        let place = place.filter(|(line, _)| *line > 0);
        JsonFault { path: path.to_owned(), place, what }.into()
    })
}

type Position = Option<(usize, usize)>;

fn read(text: &str, target: &Target, reading: &Reading<'_>) -> Result<AnyRecord, (Position, Wrong)> {
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
        let known = kind.fields().iter().find(|known| known.key() == field);
        let before = fields.get(&field).unwrap_or(&Value::Null);
        if let Some(char) = known.and_then(|known| new_control_character(kind.input(*known), &value, before))
        {
            let why = reading.lang.control_character(u32::from(char));
            return Err((at(&field), Wrong::Unusable { field, why }));
        }
        let value = match known {
            Some(known) => without_names(kind.input(*known), value, reading)
                .map_err(|why| (at(&field), Wrong::Unusable { field: field.clone(), why }))?,
            None => value,
        };
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

/// The first control character in a value that takes one line of text, or several of these. What was there before may
/// have them, so that such a record can still be edited.
fn new_control_character(input: Input, value: &Value, before: &Value) -> Option<char> {
    if !matches!(input, Input::Line | Input::Names) {
        return None;
    }
    let mut new = texts(value).filter(|text| !texts(before).any(|present| present == *text));
    new.find_map(control_character)
}

/// The text that a value is, or the texts in the list that it is.
fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let list = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    list.iter().filter_map(Value::as_str)
}

/// Removes the field with the version that was read, and returns whether it matches the record. A new record may be
/// based on any version.
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

/// The kind, and the fields before the given ones are applied: those of the existing record, or the defaults of a new
/// one.
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

/// Whether the field is required and missing.
fn lacks(fields: &Fields, kind: Kind, field: Field) -> bool {
    kind.requires(field) && !fields.contains_key(field.key())
}

/// The line and column in `text`, a JSON object, where the name of the field ends.
fn place_of(field: &str, text: &str) -> Position {
    let stopped = serde_json::Deserializer::from_str(text).deserialize_map(Until(field)).err()?;
    Some((stopped.line(), stopped.column()))
}

/// Reads an object up to the field with this name, and stops there with an error, because an error has a position.
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
    /// A usage error, except if the record was changed after it was read: then nothing is wrong with the JSON.
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
            Wrong::Unusable { field, why } => (format!("{field}: {why}"), None),
            Wrong::Changed => (lang.changed_since_read().to_owned(), None),
            Wrong::Missing(field) => (format!("{}: {}", field.key(), lang.field_required(*field)), None),
        };
        let detail = detail.map(|detail| format!("\n{}", lang.parser_says(detail)));
        format!("{at}: {what}{}", detail.unwrap_or_default())
    }
}
