//! The format of a store: one JSON document with a version and a list of records of each kind.

use memchr::memchr_iter;
use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::{Defect, TextPosition, finding, migration};
use crate::domain::{OtherFields, Overview, Records, for_each_table, read_other_fields};

/// The version of the format that this program writes, and the newest that it reads.
pub(super) const VERSION: u64 = 1;

/// The overview in a document of any version that is known, or what is wrong with it.
pub(super) fn read(bytes: &[u8]) -> Result<Overview, Defect> {
    read_with_version(bytes).map(|(overview, _)| overview)
}

/// The overview in a document and the version of its format, or what is wrong with it.
pub(super) fn read_with_version(bytes: &[u8]) -> Result<(Overview, u64), Defect> {
    let text = text(bytes)?;
    let (read, version) = records(text)?;
    let overview = Overview::new(read).map_err(|problems| {
        // The records went into the overview that could not be, so they are read once more for their names.
        let records = records(text).map(|(records, _)| records).unwrap_or_default();
        Defect::Invalid(finding::locate(problems, text, &records))
    })?;
    Ok((overview, version))
}

macro_rules! read {
    ($($name:ident in $table:ident),*) => {
        // Not `Records` flattened: serde would buffer the whole document and lose the places of its errors.
        #[derive(Deserialize)]
        #[serde(expecting = "a store: an object with a version and lists of records")]
        struct Read {
            #[serde(rename = "version")]
            _version: KnownVersion,
            $(#[serde(default)] $table: Vec<crate::domain::$name>,)*
            #[serde(flatten, deserialize_with = "read_other_fields")]
            other_fields: OtherFields,
        }

        impl From<Read> for Records {
            fn from(read: Read) -> Self {
                Self { $($table: read.$table,)* other_fields: read.other_fields }
            }
        }
    };
}

for_each_table!(read);

#[derive(Deserialize)]
#[serde(try_from = "u64")]
struct KnownVersion;

impl TryFrom<u64> for KnownVersion {
    type Error = String;

    fn try_from(version: u64) -> Result<Self, Self::Error> {
        if version == VERSION { Ok(Self) } else { Err(format!("unknown version {version}")) }
    }
}

/// The bytes as text, without the mark that some editors put before UTF-8.
fn text(bytes: &[u8]) -> Result<&str, Defect> {
    if bytes.iter().all(|byte| matches!(byte, 0 | b' ' | b'\t' | b'\r' | b'\n')) {
        return Err(Defect::Empty);
    }
    let text = str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let (line, rest) = (1..).zip(before.split(|byte| *byte == b'\n')).last().unwrap_or((1, before));
        Defect::NotUtf8(TextPosition { line, column: 1 + characters(rest) })
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// A text has at most this many values, and one more for each [`BYTES_A_VALUE`].
const ALWAYS_ENOUGH: usize = 1_000_000;
/// No record takes fewer bytes for each of its values.
const BYTES_A_VALUE: usize = 16;

/// Refuses a text with very many very short values: in memory they take some hundred times their length.
fn look_at_density(text: &str) -> Result<(), Defect> {
    let most = ALWAYS_ENOUGH + text.len() / BYTES_A_VALUE;
    // Most often there are fewer commas even with those of the texts, and counting those is quick.
    let too_many = memchr_iter(b',', text.as_bytes()).count() > most && commas_between_values(text) > most;
    if too_many { Err(Defect::TooManyValues { most }) } else { Ok(()) }
}

fn commas_between_values(text: &str) -> usize {
    let (mut commas, mut in_string, mut escaped) = (0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_string = !in_string,
            b',' if !in_string => commas += 1,
            _ => {}
        }
    }
    commas
}

/// The records in a text, and the version of its format.
fn records(text: &str) -> Result<(Records, u64), Defect> {
    look_at_density(text)?;
    let error = match serde_json::from_str::<Read>(text) {
        Ok(read) => return Ok((read.into(), VERSION)),
        Err(error) => error,
    };
    if let Some(version) = newer_version(text) {
        return Err(Defect::Newer { version, known: VERSION });
    }
    if let Some(version) = migration::older_version(text) {
        let document = migration::bring_up(text, version).map_err(|error| defect(text, &error))?;
        // What is wrong with a record is wrong in the text as it stands too, and that has places.
        let read: Read = serde_json::from_value(document).map_err(|_| defect(text, &error))?;
        return Ok((read.into(), version));
    }
    Err(conflict_of_git(text).map_or_else(|| defect(text, &error), Defect::GitConflict))
}

/// The values in a document that can be read, as the records of this version have them; none in another one.
pub(super) fn values(bytes: &[u8]) -> Option<Value> {
    let text = text(bytes).ok()?;
    match migration::older_version(text) {
        Some(version) => migration::bring_up(text, version).ok(),
        None => serde_json::from_str(text).ok(),
    }
}

/// The version of a document that is not as this program expects it, when that is why.
fn newer_version(text: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct VersionOnly {
        version: u64,
    }
    // Serde would also take a list for a struct.
    let is_object = text.trim_start().starts_with('{');
    let version = is_object.then(|| serde_json::from_str::<VersionOnly>(text).ok())??.version;
    (version > VERSION).then_some(version)
}

/// The first line with which git marks a conflict; none can be part of JSON.
fn conflict_of_git(text: &str) -> Option<TextPosition> {
    let is_mark = |line: &str| {
        line == "=======" || ["<<<<<<< ", "||||||| ", ">>>>>>> "].iter().any(|mark| line.starts_with(mark))
    };
    let line = text.lines().position(is_mark)? + 1;
    Some(TextPosition { line, column: 1 })
}

fn defect(text: &str, error: &serde_json::Error) -> Defect {
    let place = TextPosition { line: error.line().max(1), column: column(text, error) };
    let suffix = format!(" at line {} column {}", error.line(), error.column());
    let said = error.to_string();
    let said = said.strip_suffix(&suffix).unwrap_or(&said);
    let detail = shortened(said);
    match error.classify() {
        Category::Eof => Defect::Cut { place, detail },
        Category::Syntax | Category::Io => Defect::Syntax { place, detail },
        Category::Data => match path(text) {
            Some(path) => Defect::Shape { place, detail: shortened(&format!("{path}: {said}")) },
            None => Defect::Shape { place, detail },
        },
    }
}

/// Which value of the document has another shape, such as `forums[3].region`; none when that is the whole.
/// Keeping track of it slows the reading down, so the document is read once more only when it is wrong.
fn path(text: &str) -> Option<String> {
    let document: Value = serde_json::from_str(text).ok()?;
    let error = serde_path_to_error::deserialize::<_, Read>(document).err()?;
    let path = error.path();
    path.iter().next().map(|_| path.to_string())
}

/// What the parser says, without the middle when it repeats a long text of the document.
fn shortened(detail: &str) -> String {
    const END: usize = 120;
    match (detail.char_indices().nth(END), detail.char_indices().nth_back(END)) {
        (Some((head, _)), Some((tail, _))) if head < tail => {
            format!("{}…{}", &detail[..head], &detail[tail..])
        }
        _ => detail.to_owned(),
    }
}

/// The column of an error in characters, as editors count; `serde_json` counts bytes.
fn column(text: &str, error: &serde_json::Error) -> usize {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default().as_bytes();
    characters(&line[..error.column().min(line.len())]).max(1)
}

/// How many characters start in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests;
