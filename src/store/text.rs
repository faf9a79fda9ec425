//! The text of a store. Most of the text stays the same from one save to the next, so the texts of unchanged
//! groups of records are kept and reused. Serialising takes longer than writing the result safely to disk.
//!
//! Nothing has to be serialised to begin with if this program wrote the file: the texts of its groups are cut from
//! it. A file of somebody else is compared with the text that this program would write.
//!
//! A text that was cut from a file may spell values differently: see `spelling`. That is found when its group is no
//! longer in the overview or its text no longer kept, which is before any of its records is serialised.

use std::collections::HashMap;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use memchr::memmem::Finder;
use serde::Serialize;
use uuid::fmt::Hyphenated;

use super::document::VERSION;
use super::spelling::Spellings;
use crate::domain::{Erasure, OtherFields, Overview, Record, Table, for_each_table};

/// At most this many bytes of text are kept from one save to the next.
pub(super) const MAX_CACHED_BYTES: usize = 1 << 26;

/// A store from before these tables existed stays as it is: such a table is left out while it is empty.
const OPTIONAL_TABLES: [&str; 2] = ["meetings", "sources"];

macro_rules! texts {
    ($($name:ident in $table:ident),*) => {
        /// The text of an overview as last written or read, in parts.
        #[derive(Debug, Clone, Default)]
        pub(super) struct Texts {
            $($table: CachedTexts<crate::domain::$name>,)*
            spellings: Spellings,
        }

        impl Texts {
            /// The texts of a file that this program wrote, cut into those of the groups; none if it is laid out
            /// differently.
            pub(super) fn of_our_file(file: &Arc<Vec<u8>>, overview: &Overview) -> Option<Self> {
                let mut cutter = Cutter { file, place: 0, end_of_record: Finder::new("\n    }") };
                cutter.pass(start().as_bytes())?;
                $(let $table = cutter.table(stringify!($table), overview.$table())?;)*
                cutter.pass(end(overview.other_fields()).ok()?.as_bytes())?;
                (cutter.place == file.len()).then_some(Self { $($table,)* spellings: Spellings::default() })
            }

            fn write_parts(
                self,
                mut keep: Keep,
                overview: &Overview,
                out: &mut impl Write,
            ) -> io::Result<Self> {
                let Self { $($table,)* mut spellings } = self;
                out.write_all(start().as_bytes())?;
                $(
                    let table = TableWriter { name: stringify!($table), records: overview.$table() };
                    let $table = table.write($table, &mut spellings, &mut keep, out)?;
                )*
                out.write_all(end(overview.other_fields())?.as_bytes())?;
                Ok(Self { $($table,)* spellings })
            }
        }
    };
}

for_each_table!(texts);

impl Texts {
    /// The texts of a file that anybody may have written.
    pub(super) fn of_file(file: &[u8], overview: &Overview) -> Self {
        let mut comparer = Comparer { rest: file };
        match Self::default().write(overview, &mut comparer) {
            Ok(texts) if comparer.rest.is_empty() => texts,
            _ => Self { spellings: Spellings::in_document(file, overview), ..Self::default() },
        }
    }

    /// Writes the overview as a document that people can read: indented, with the records in the order of their ids.
    /// Fields that nobody edited are spelled as they were in the file. Returns the texts for the next save.
    pub(super) fn write(self, overview: &Overview, out: &mut impl Write) -> io::Result<Self> {
        self.write_parts(Keep::AtMost(MAX_CACHED_BYTES), overview, out)
    }

    /// As [`Self::write`], for the last time.
    pub(super) fn write_last(self, overview: &Overview, out: &mut impl Write) -> io::Result<()> {
        self.write_parts(Keep::Nothing, overview, out).map(drop)
    }

    /// The whole document of an overview.
    pub(super) fn document(self, overview: &Overview) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write_last(overview, &mut bytes)?;
        Ok(bytes)
    }

    /// Forgets every spelling that contains the person. Returns whether there was one. All spellings must be known, as
    /// they are after [`Self::of_file`].
    pub(super) fn erase_spellings(&mut self, erasure: &Erasure) -> bool {
        self.spellings.erase(erasure)
    }
}

/// Which texts are kept for the next save.
#[derive(Debug, Clone, Copy)]
enum Keep {
    /// There is no next save.
    Nothing,
    /// Those that fit in this many bytes.
    AtMost(usize),
}

/// The texts of groups of records, by the address of the group.
type CachedTexts<T> = HashMap<usize, CachedText<T>>;

/// The text of a group of records.
#[derive(Debug, Clone)]
struct CachedText<T> {
    /// Kept alive, so that no other group can get its address.
    records: Arc<Vec<T>>,
    text: Text,
}

#[derive(Debug, Clone)]
enum Text {
    /// Written by this program in this session, so that its spelling is known.
    Written(Vec<u8>),
    /// A part of a file.
    OfFile(Arc<Vec<u8>>, Range<usize>),
}

impl Text {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Written(text) => text,
            Self::OfFile(file, part) => &file[part.clone()],
        }
    }
}

impl<T: Record + Serialize> CachedText<T> {
    /// Finds what it spells differently, before it is dropped.
    fn leave_spellings(self, spellings: &mut Spellings) -> io::Result<()> {
        if let Text::OfFile(..) = self.text
            && text_of(&self.records, &Spellings::default())? != self.text.bytes()
        {
            spellings.find_in(&self.records, self.text.bytes());
        }
        Ok(())
    }
}

/// A table that is being written.
struct TableWriter<'a, T> {
    name: &'static str,
    records: &'a Table<T>,
}

impl<T: Record + Serialize> TableWriter<'_, T> {
    /// Writes the list of records, and returns the texts of its groups for the next save.
    fn write(
        &self,
        mut cached: CachedTexts<T>,
        spellings: &mut Spellings,
        keep: &mut Keep,
        out: &mut impl Write,
    ) -> io::Result<CachedTexts<T>> {
        let place = |leaf: &Arc<Vec<T>>| Arc::as_ptr(leaf).addr();
        let known: Vec<_> = self.records.leaves().map(|leaf| cached.remove(&place(leaf))).collect();
        // The other groups are those whose records changed.
        cached.into_values().try_for_each(|cached| cached.leave_spellings(spellings))?;
        let mut kept = CachedTexts::new();
        if is_left_out(self.name, self.records) {
            return Ok(kept);
        }
        out.write_all(before_table(self.name).as_bytes())?;
        for (nth, (leaf, known)) in self.records.leaves().zip(known).enumerate() {
            out.write_all(before_group(nth))?;
            let cached = match (known, &keep) {
                (None, Keep::Nothing | Keep::AtMost(0)) => {
                    write_records(leaf, spellings, out)?;
                    continue;
                }
                (None, Keep::AtMost(_)) => {
                    CachedText { records: Arc::clone(leaf), text: Text::Written(text_of(leaf, spellings)?) }
                }
                (Some(known), _) => known,
            };
            let text = cached.text.bytes();
            out.write_all(text)?;
            let Keep::AtMost(room) = keep else { continue };
            match room.checked_sub(text.len()) {
                Some(left) => {
                    *room = left;
                    kept.insert(place(leaf), cached);
                }
                None => cached.leave_spellings(spellings)?,
            }
        }
        out.write_all(after_table(self.records))?;
        Ok(kept)
    }
}

/// Cuts a file that this program wrote into the texts of the groups of records.
struct Cutter<'a> {
    file: &'a Arc<Vec<u8>>,
    place: usize,
    end_of_record: Finder<'static>,
}

impl Cutter<'_> {
    /// Goes past this text; none if another text is there.
    fn pass(&mut self, text: &[u8]) -> Option<()> {
        self.file[self.place..].starts_with(text).then(|| self.place += text.len())
    }

    fn table<T: Record>(&mut self, name: &str, records: &Table<T>) -> Option<CachedTexts<T>> {
        let mut texts = CachedTexts::new();
        if is_left_out(name, records) {
            return Some(texts);
        }
        self.pass(before_table(name).as_bytes())?;
        for (nth, leaf) in records.leaves().enumerate() {
            self.pass(before_group(nth))?;
            let start = self.place;
            for (nth, record) in leaf.iter().enumerate() {
                if nth > 0 {
                    self.pass(b",\n")?;
                }
                self.record(record)?;
            }
            let text = Text::OfFile(Arc::clone(self.file), start..self.place);
            let cached = CachedText { records: Arc::clone(leaf), text };
            texts.insert(Arc::as_ptr(leaf).addr(), cached);
        }
        self.pass(after_table(records))?;
        Some(texts)
    }

    /// Goes past the text of this record. A text within it has no line of its own.
    fn record<T: Record>(&mut self, record: &T) -> Option<()> {
        self.pass(b"    {\n      \"id\": \"")?;
        let mut id = [0; Hyphenated::LENGTH];
        self.pass(record.id().uuid().hyphenated().encode_lower(&mut id).as_bytes())?;
        let rest = &self.file[self.place..];
        self.place += self.end_of_record.find(rest)? + self.end_of_record.needle().len();
        Some(())
    }
}

/// A writer that compares what is written with what the file has.
struct Comparer<'a> {
    rest: &'a [u8],
}

impl Write for Comparer<'_> {
    /// Fails at the first difference, because nothing after it matters.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.rest = self.rest.strip_prefix(bytes).ok_or(io::ErrorKind::InvalidData)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn start() -> String {
    format!("{{\n  \"version\": {VERSION}")
}

fn is_left_out<T: Record>(name: &str, records: &Table<T>) -> bool {
    records.is_empty() && OPTIONAL_TABLES.contains(&name)
}

fn before_table(name: &str) -> String {
    format!(",\n  \"{name}\": [")
}

const fn before_group(nth: usize) -> &'static [u8] {
    if nth == 0 { b"\n" } else { b",\n" }
}

const fn after_table<T: Record>(records: &Table<T>) -> &'static [u8] {
    if records.is_empty() { b"]" } else { b"\n  ]" }
}

/// The fields of the document that this version does not know, and its end.
fn end(fields: &OtherFields) -> io::Result<String> {
    if fields.is_empty() {
        return Ok("\n}\n".to_owned());
    }
    let text = serde_json::to_string_pretty(fields)?;
    let fields = text.strip_prefix("{\n").and_then(|text| text.strip_suffix("\n}")).unwrap_or_default();
    Ok(format!(",\n{fields}\n}}\n"))
}

/// The text of a group of records, as it is in the list.
fn text_of<T: Record + Serialize>(records: &[T], spellings: &Spellings) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    write_records(records, spellings, &mut text)?;
    Ok(text)
}

/// Writes the text of a group of records, as it is in the list.
fn write_records<T: Record + Serialize>(
    records: &[T],
    spellings: &Spellings,
    out: &mut impl Write,
) -> io::Result<()> {
    /// Wraps the records in a document with one field, so that they get the right indentation.
    #[derive(Serialize)]
    struct Field<R> {
        records: Vec<R>,
    }
    let records = records.iter().map(|record| spellings.spelled(record)).collect::<Result<_, _>>()?;
    let mut inner = Inner::new("{\n  \"records\": [\n", "\n  ]\n}", out);
    serde_json::to_writer_pretty(&mut inner, &Field { records })?;
    inner.finish()
}

/// Writes a text without a prefix and a suffix. A single record may be very long.
struct Inner<'a, W> {
    out: &'a mut W,
    /// How many bytes are left out before anything is written.
    skipped: usize,
    suffix: &'static str,
    /// What is not written yet, because the suffix may be in it.
    rest: Vec<u8>,
}

/// How much is written at once.
const PART: usize = 1 << 13;

impl<'a, W: Write> Inner<'a, W> {
    fn new(prefix: &str, suffix: &'static str, out: &'a mut W) -> Self {
        Self { out, skipped: prefix.len(), suffix, rest: Vec::new() }
    }

    fn finish(self) -> io::Result<()> {
        self.out.write_all(self.rest.strip_suffix(self.suffix.as_bytes()).unwrap_or_default())
    }
}

impl<W: Write> Write for Inner<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let skipped = self.skipped.min(bytes.len());
        self.skipped -= skipped;
        self.rest.extend_from_slice(&bytes[skipped..]);
        if self.rest.len() > PART {
            let sure = self.rest.len() - self.suffix.len();
            self.out.write_all(&self.rest[..sure])?;
            self.rest.drain(..sure);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
