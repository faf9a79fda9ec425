//! The file format of a store: one JSON document with a version number and a list for each kind of record.

use memchr::memchr_iter;
use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::{Defect, TextPosition, finding, migration};
use crate::domain::{OtherFields, Overview, Records, for_each_table, read_other_fields};

/// The version of the format that this program writes. It reads no newer one.
pub(super) const VERSION: u64 = 1;

/// Reads a document of any known version. Fails with what is wrong with it.
pub(super) fn read(bytes: &[u8]) -> Result<Overview, Defect> {
    read_with_version(bytes).map(|(overview, _)| overview)
}

/// As [`read`], together with the version of the document's format.
pub(super) fn read_with_version(bytes: &[u8]) -> Result<(Overview, u64), Defect> {
    let text = text(bytes)?;
    let (read, version) = records(text)?;
    let overview = Overview::new(read).map_err(|problems| {
        // The overview consumed the records, so they are parsed again to get their names.
        let records = records(text).map(|(records, _)| records).unwrap_or_default();
        Defect::Invalid(finding::locate(problems, text, &records))
    })?;
    Ok((overview, version))
}

macro_rules! read {
    ($($name:ident in $table:ident),*) => {
        // `Records` is not flattened here: serde would buffer the whole document and lose the location of
        // errors.
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

/// The bytes as text, without the byte order mark that some editors add.
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

/// A document may always have this many values. A longer one may have one more for each [`BYTES_PER_VALUE`].
const VALUES_ALWAYS_ALLOWED: usize = 1_000_000;
/// No record takes fewer bytes than this for each of its values.
const BYTES_PER_VALUE: usize = 16;

/// Refuses a text with very many very short values: in memory they would take about a hundred times its
/// length.
fn check_density(text: &str) -> Result<(), Defect> {
    let most = VALUES_ALWAYS_ALLOWED + text.len() / BYTES_PER_VALUE;
    // Counting all commas is quick, and usually even that number is below the limit.
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

/// The records in a text, and the version of the format.
fn records(text: &str) -> Result<(Records, u64), Defect> {
    check_density(text)?;
    let error = match serde_json::from_str::<Read>(text) {
        Ok(read) => return Ok((read.into(), VERSION)),
        Err(error) => error,
    };
    if let Some(version) = newer_version(text) {
        return Err(Defect::Newer { version, known: VERSION });
    }
    if let Some(version) = migration::older_version(text) {
        let document = migration::migrate(text, version).map_err(|error| defect(text, &error))?;
        // An error in the migrated value has no location, so it is looked for in the original text.
        let read: Read = serde_json::from_value(document).map_err(|_| defect(text, &error))?;
        return Ok((read.into(), version));
    }
    Err(conflict_of_git(text).map_or_else(|| defect(text, &error), Defect::GitConflict))
}

/// The parsed document, migrated to the current version; none if it cannot be parsed.
pub(super) fn values(bytes: &[u8]) -> Option<Value> {
    let text = text(bytes).ok()?;
    match migration::older_version(text) {
        Some(version) => migration::migrate(text, version).ok(),
        None => serde_json::from_str(text).ok(),
    }
}

/// The version of a document that cannot be read because it is too new; none if that is not the reason.
fn newer_version(text: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct VersionOnly {
        version: u64,
    }
    // Serde would accept a list for a struct.
    let is_object = text.trim_start().starts_with('{');
    let version = is_object.then(|| serde_json::from_str::<VersionOnly>(text).ok())??.version;
    (version > VERSION).then_some(version)
}

/// The line where git marked the start of a conflict. Such a line is never valid JSON.
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

/// The path of the value with the wrong type, such as `forums[3].region`; none if it is the whole document.
/// Tracking the path makes parsing slower, so the document is parsed once more, and only after an error.
fn path(text: &str) -> Option<String> {
    let document: Value = serde_json::from_str(text).ok()?;
    let error = serde_path_to_error::deserialize::<_, Read>(document).err()?;
    let path = error.path();
    path.iter().next().map(|_| path.to_string())
}

/// The parser's message. If it quotes a long text from the document, the middle is left out.
fn shortened(detail: &str) -> String {
    const END: usize = 120;
    match (detail.char_indices().nth(END), detail.char_indices().nth_back(END)) {
        (Some((head, _)), Some((tail, _))) if head < tail => {
            format!("{}…{}", &detail[..head], &detail[tail..])
        }
        _ => detail.to_owned(),
    }
}

/// The column of an error, counted in characters as editors do. `serde_json` counts bytes.
fn column(text: &str, error: &serde_json::Error) -> usize {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default().as_bytes();
    characters(&line[..error.column().min(line.len())]).max(1)
}

/// The number of characters that start in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests;
