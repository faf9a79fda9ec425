//! Long texts in a history. The text of a note is in every change of that note, before and after it, so a text of
//! which only the date changes would be written again and again. Instead, a line has each long text once, under its
//! digest, and a line after it has only the digest.
//!
//! Such a line has a name of its own for its step, so that older versions of the program skip it: they would take a
//! digest for the text.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Write};

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter};
use twox_hash::XxHash3_64;

use super::step::{Line, Step};
use super::{Mark, Reader, bytes_at};
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

fn digest(text: &str) -> TextDigest {
    let half = |seed| XxHash3_64::oneshot_with_seed(seed, text.as_bytes());
    format!("{:x}-{:016x}{:016x}", text.len(), half(0), half(1))
}

/// The long texts in a line that is to be written. They are found, and their digests put in their place, while the line
/// is written as JSON, because a line may be very long itself.
pub(super) struct SharedTexts {
    /// Those that no line before it has.
    new: BTreeMap<TextDigest, String>,
    /// Whether there are any at all.
    is_shared: bool,
}

impl SharedTexts {
    /// The long texts in a line, of which some are `known`.
    pub(super) fn of(line: &Line<&Change>, known: &dyn Fn(&TextDigest) -> bool) -> serde_json::Result<Self> {
        let mut texts = Self { new: BTreeMap::new(), is_shared: false };
        if let Step::Do(change) = line.step {
            let found = |text: &str| {
                let digest = digest(text);
                texts.is_shared = true;
                if !known(&digest) {
                    texts.new.insert(digest, text.to_owned());
                }
                None
            };
            serialize(change, LongTexts::new(found), &mut io::sink())?;
        }
        Ok(texts)
    }

    /// Writes the line.
    pub(super) fn write(&self, line: &Line<&Change>, out: &mut impl Write) -> serde_json::Result<()> {
        let (Step::Do(change), true) = (line.step, self.is_shared) else {
            return serde_json::to_writer(out, line);
        };
        let is_in_change = Cell::new(true);
        let Line { id, at, from, to, .. } = *line;
        let line = Line { id, at, step: Step::DoShared(change), from, to };
        let texts = AfterChange { texts: &self.new, is_in_change: &is_in_change };
        let shared = |text: &str| is_in_change.get().then(|| format!("{MARK}{}", digest(text)));
        serialize(&SharedLine { line, texts }, LongTexts::new(shared), out)
    }

    /// The digests of the texts that the line has.
    pub(super) fn into_digests(self) -> Vec<TextDigest> {
        self.new.into_keys().collect()
    }
}

/// A line with digests in the place of long texts.
#[derive(Serialize)]
struct SharedLine<'a> {
    #[serde(flatten)]
    line: Line<&'a Change>,
    texts: AfterChange<'a>,
}

/// The texts of a line, which are written whole.
struct AfterChange<'a> {
    texts: &'a BTreeMap<TextDigest, String>,
    is_in_change: &'a Cell<bool>,
}

impl Serialize for AfterChange<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.is_in_change.set(false);
        self.texts.serialize(serializer)
    }
}

fn serialize(
    value: &impl Serialize,
    texts: LongTexts<impl FnMut(&str) -> Option<String>>,
    out: &mut impl Write,
) -> serde_json::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(out, texts))
}

/// Writes compact JSON, with other texts in the place of long ones.
struct LongTexts<F> {
    /// What is written in the place of a long text; none if it stays.
    instead: F,
    is_key: bool,
    /// The string that is being written, and the same as JSON.
    text: String,
    json: Vec<u8>,
}

impl<F: FnMut(&str) -> Option<String>> LongTexts<F> {
    const fn new(instead: F) -> Self {
        Self { instead, is_key: false, text: String::new(), json: Vec::new() }
    }
}

impl<F: FnMut(&str) -> Option<String>> Formatter for LongTexts<F> {
    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.is_key = true;
        CompactFormatter.begin_object_key(out, first)
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.is_key = false;
        CompactFormatter.end_object_key(out)
    }

    fn begin_string<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.text.clear();
        self.json.clear();
        Ok(())
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, _: &mut W, fragment: &str) -> io::Result<()> {
        self.text.push_str(fragment);
        self.json.extend_from_slice(fragment.as_bytes());
        Ok(())
    }

    fn write_char_escape<W: ?Sized + Write>(&mut self, _: &mut W, escape: CharEscape) -> io::Result<()> {
        self.text.push(match escape {
            CharEscape::Quote => '"',
            CharEscape::ReverseSolidus => '\\',
            CharEscape::Solidus => '/',
            CharEscape::Backspace => '\u{8}',
            CharEscape::FormFeed => '\u{c}',
            CharEscape::LineFeed => '\n',
            CharEscape::CarriageReturn => '\r',
            CharEscape::Tab => '\t',
            CharEscape::AsciiControl(byte) => char::from(byte),
        });
        CompactFormatter.write_char_escape(&mut self.json, escape)
    }

    fn end_string<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        let is_long = !self.is_key && (self.text.len() >= LONG || self.text.starts_with(MARK));
        if let Some(text) = is_long.then(|| (self.instead)(&self.text)).flatten() {
            return Ok(serde_json::to_writer(out, &text)?);
        }
        out.write_all(b"\"")?;
        out.write_all(&self.json)?;
        out.write_all(b"\"")
    }
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
    let Some(bytes) = bytes_at(file, mark)? else { return Ok(None) };
    if let Some(line) = unshared(&bytes) {
        return Ok(Some(line).filter(|line| line.id == mark.id));
    }
    let line = serde_json::from_slice::<Line<Value>>(&bytes).ok().filter(|line| line.id == mark.id);
    drop(bytes);
    let Some(line) = line else { return Ok(None) };
    let Step::DoShared(change) = &line.step else { return Ok(parsed(line)) };
    let mut wanted = HashSet::new();
    let mut change = change.clone();
    each_string(&mut change, &mut |text| wanted.extend(text.strip_prefix(MARK).map(str::to_owned)));
    let mut known = HashMap::new();
    for digest in wanted {
        if !known.contains_key(&digest)
            && let Some(place) = places.get(&digest)
            && let Some(bytes) = bytes_at(file, *place)?
        {
            known.extend(texts(&bytes));
        }
    }
    Ok(with_texts(line, &known))
}

/// The line, if all its texts are in their places.
fn unshared(bytes: &[u8]) -> Option<Line<Change>> {
    let line = serde_json::from_slice::<Line<Change>>(bytes).ok();
    line.filter(|line| !matches!(line.step, Step::DoShared(_)))
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
        if let Some(line) = unshared(bytes) {
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
