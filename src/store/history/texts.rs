//! Long texts in a history. The text of a note is in every change of that note, before and after it, so a text of
//! which only the date changes would be written again and again. Instead, a line has each long text once, under its
//! digest, and a line after it has only the digest.
//!
//! Such a line has a name of its own for its step, so that older versions of the program skip it: they would take a
//! digest for the text.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use twox_hash::XxHash3_64;

use super::step::{Line, Step};
use super::{Mark, Reader, line_at};
use crate::domain::Change;

/// A text of this length in bytes is written once.
const LONG: usize = 1 << 10;
/// Begins what is in the place of a text. A text that begins so itself counts as long.
const MARK: &str = "\u{1}text ";

/// Identifies a text. Two texts with one digest do not occur by chance.
pub(super) type TextDigest = String;

/// The texts in a line.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Texts {
    #[serde(default)]
    texts: BTreeMap<TextDigest, String>,
}

/// A line with digests in the place of long texts.
#[derive(Debug, Serialize)]
struct SharedLine<'a> {
    #[serde(flatten)]
    line: Line<Value>,
    texts: &'a BTreeMap<TextDigest, String>,
}

fn digest(text: &str) -> TextDigest {
    let half = |seed| XxHash3_64::oneshot_with_seed(seed, text.as_bytes());
    format!("{:x}-{:016x}{:016x}", text.len(), half(0), half(1))
}

/// Writes a line, with long texts only if they are not `known`. Returns the digests of the texts that it has.
pub(super) fn write(
    line: &Line<&Change>,
    known: &dyn Fn(&TextDigest) -> bool,
    bytes: &mut Vec<u8>,
) -> serde_json::Result<Vec<TextDigest>> {
    let start = bytes.len();
    serde_json::to_writer(&mut *bytes, line)?;
    let Step::Do(change) = line.step else { return Ok(Vec::new()) };
    if bytes.len() - start < LONG {
        return Ok(Vec::new());
    }
    let mut change = serde_json::to_value(change)?;
    let (mut texts, mut is_shared) = (BTreeMap::new(), false);
    each_string(&mut change, &mut |text| {
        if text.len() >= LONG || text.starts_with(MARK) {
            let digest = digest(text);
            let text = std::mem::replace(text, format!("{MARK}{digest}"));
            if !known(&digest) {
                texts.insert(digest, text);
            }
            is_shared = true;
        }
    });
    if is_shared {
        bytes.truncate(start);
        let Line { id, at, from, to, .. } = *line;
        let line = Line { id, at, step: Step::DoShared(change), from, to };
        serde_json::to_writer(&mut *bytes, &SharedLine { line, texts: &texts })?;
    }
    Ok(texts.into_keys().collect())
}

/// Whether a line has digests in the place of texts.
pub(super) fn is_shared(line: &[u8]) -> bool {
    serde_json::from_slice::<Line<IgnoredAny>>(line).is_ok_and(|line| matches!(line.step, Step::DoShared(_)))
}

/// The digests of the texts that a line has.
pub(super) fn digests(line: &[u8]) -> Vec<TextDigest> {
    texts(line).into_keys().collect()
}

fn texts(line: &[u8]) -> BTreeMap<TextDigest, String> {
    serde_json::from_slice::<Texts>(line).unwrap_or_default().texts
}

/// The line at this position with its texts, which are in the lines at `places`; none if it cannot be read.
pub(super) fn change_at(
    file: &mut Reader,
    mark: Mark,
    places: &HashMap<TextDigest, Mark>,
) -> io::Result<Option<Line<Change>>> {
    let Some(line) = line_at::<Value>(file, mark)? else { return Ok(None) };
    let Step::DoShared(change) = &line.step else { return Ok(parsed(line)) };
    let mut wanted = HashSet::new();
    let mut change = change.clone();
    each_string(&mut change, &mut |text| wanted.extend(text.strip_prefix(MARK).map(str::to_owned)));
    let mut known = HashMap::new();
    for digest in wanted {
        if !known.contains_key(&digest)
            && let Some(place) = places.get(&digest)
            && let Some(bytes) = super::bytes_at(file, *place)?
        {
            known.extend(texts(&bytes));
        }
    }
    Ok(with_texts(line, &known))
}

fn parsed(line: Line<Value>) -> Option<Line<Change>> {
    let Line { id, at, step, from, to } = line;
    let step = match step.try_map(serde_json::from_value).ok()? {
        Step::DoShared(change) => Step::Do(change),
        step => step,
    };
    Some(Line { id, at, step, from, to })
}

/// The line with these texts in the place of their digests; none if one is missing.
fn with_texts(mut line: Line<Value>, known: &HashMap<TextDigest, String>) -> Option<Line<Change>> {
    if let Step::DoShared(change) = &mut line.step {
        let mut is_whole = true;
        each_string(change, &mut |text| {
            if let Some(digest) = text.strip_prefix(MARK) {
                match known.get(digest) {
                    Some(whole) => text.clone_from(whole),
                    None => is_whole = false,
                }
            }
        });
        if !is_whole {
            return None;
        }
    }
    parsed(line)
}

/// Reads the lines of a history one after the other, with their texts.
#[derive(Debug, Default)]
pub(super) struct WholeLines {
    texts: HashMap<TextDigest, String>,
}

impl WholeLines {
    /// The next line; none if it cannot be parsed.
    pub(super) fn parse(&mut self, bytes: &[u8]) -> Option<Line<Change>> {
        if let Ok(line) = serde_json::from_slice::<Line<Change>>(bytes)
            && !matches!(line.step, Step::DoShared(_))
        {
            return Some(line);
        }
        let line: Line<Value> = serde_json::from_slice(bytes).ok()?;
        self.texts.extend(texts(bytes));
        with_texts(line, &self.texts)
    }
}

/// Calls `on_string` with every string in a value that is not the name of a field.
fn each_string(value: &mut Value, on_string: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => on_string(text),
        Value::Array(values) => {
            for value in values {
                each_string(value, on_string);
            }
        }
        Value::Object(fields) => {
            for value in fields.values_mut() {
                each_string(value, on_string);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
