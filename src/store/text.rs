//! The text of a store. Most of the text stays the same from one save to the next, so the texts of unchanged
//! records are kept and reused. Serialising takes longer than writing the result safely to disk.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use super::document::VERSION;
use super::spelling::Spellings;
use crate::domain::{OtherFields, Overview, Record, Table, for_each_table};

/// At most this many bytes of text are kept from one save to the next.
const MAX_CACHED_BYTES: usize = 1 << 26;

/// A store from before these tables existed stays as it is: such a table is left out while it is empty.
const OPTIONAL_TABLES: [&str; 2] = ["meetings", "sources"];

macro_rules! texts {
    ($($name:ident in $table:ident),*) => {
        /// The text of an overview as last written, in parts.
        #[derive(Debug, Default)]
        pub(super) struct Texts {
            $($table: CachedTexts<crate::domain::$name>,)*
        }

        impl Texts {
            /// Writes the overview as a document that people can read: indented, with the records in the
            /// order of their ids. Fields that nobody edited are spelled as they were in the file.
            pub(super) fn write(
                &mut self,
                overview: &Overview,
                spellings: &Spellings,
                out: &mut impl Write,
            ) -> io::Result<()> {
                self.write_and_keep(MAX_CACHED_BYTES, overview, spellings, out)
            }

            /// As [`Self::write`], for the last time: no texts are kept for the next.
            pub(super) fn write_last(
                &mut self,
                overview: &Overview,
                spellings: &Spellings,
                out: &mut impl Write,
            ) -> io::Result<()> {
                self.write_and_keep(0, overview, spellings, out)
            }

            fn write_and_keep(
                &mut self,
                mut room: usize,
                overview: &Overview,
                spellings: &Spellings,
                out: &mut impl Write,
            ) -> io::Result<()> {
                write!(out, "{{\n  \"version\": {VERSION}")?;
                $(
                    let table = TableWriter { name: stringify!($table), records: overview.$table(), spellings };
                    table.write(&mut self.$table, &mut room, out)?;
                )*
                write_other_fields(overview.other_fields(), out)?;
                out.write_all(b"\n}\n")
            }
        }
    };
}

for_each_table!(texts);

/// The texts of groups of records, by the address of the group. Each group is kept alive, so that no other
/// can get its address.
type CachedTexts<T> = HashMap<usize, (Arc<Vec<T>>, Vec<u8>)>;

impl Texts {
    /// The whole document of an overview.
    pub(super) fn document(mut self, overview: &Overview, spellings: &Spellings) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write_last(overview, spellings, &mut bytes)?;
        Ok(bytes)
    }
}

/// A table that is being written.
struct TableWriter<'a, T> {
    name: &'static str,
    records: &'a Table<T>,
    spellings: &'a Spellings,
}

impl<T: Record + Serialize> TableWriter<'_, T> {
    /// Writes the list of records, and keeps the texts of its groups for the next save, up to `room` bytes in
    /// total.
    fn write(&self, cached: &mut CachedTexts<T>, room: &mut usize, out: &mut impl Write) -> io::Result<()> {
        if self.records.is_empty() && OPTIONAL_TABLES.contains(&self.name) {
            return Ok(());
        }
        write!(out, ",\n  \"{}\": [", self.name)?;
        let mut kept = CachedTexts::with_capacity(cached.len());
        for (nth, leaf) in self.records.leaves().enumerate() {
            let place = Arc::as_ptr(leaf).addr();
            let known = cached.remove(&place).map(|(_, text)| text);
            out.write_all(if nth == 0 { b"\n" } else { b",\n" })?;
            if known.is_none() && *room == 0 {
                self.write_records(leaf, out)?;
                continue;
            }
            let text = known.map_or_else(|| self.text_of(leaf), Ok)?;
            out.write_all(&text)?;
            if let Some(left) = room.checked_sub(text.len()) {
                *room = left;
                kept.insert(place, (Arc::clone(leaf), text));
            }
        }
        *cached = kept;
        out.write_all(if self.records.is_empty() { b"]" } else { b"\n  ]" })
    }

    /// The text of a group of records, as it is in the list.
    fn text_of(&self, records: &[T]) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        self.write_records(records, &mut text)?;
        Ok(text)
    }

    /// Writes the text of a group of records, as it is in the list.
    fn write_records(&self, records: &[T], out: &mut impl Write) -> io::Result<()> {
        /// Wraps the records in a document with one field, so that they get the right indentation.
        #[derive(Serialize)]
        struct Field<R> {
            records: Vec<R>,
        }
        let records =
            records.iter().map(|record| self.spellings.spelled(record)).collect::<Result<_, _>>()?;
        let mut inner = Inner::new("{\n  \"records\": [\n", "\n  ]\n}", out);
        serde_json::to_writer_pretty(&mut inner, &Field { records })?;
        inner.finish()
    }
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

fn write_other_fields(fields: &OtherFields, out: &mut impl Write) -> io::Result<()> {
    if fields.is_empty() {
        return Ok(());
    }
    let text = serde_json::to_string_pretty(fields)?;
    write!(out, ",\n{}", inner(&text, "{\n", "\n}"))
}

/// The text without a prefix and a suffix.
fn inner(text: &str, before: &str, after: &str) -> String {
    let inner = text.strip_prefix(before).and_then(|text| text.strip_suffix(after));
    inner.unwrap_or_default().to_owned()
}
