//! The text of a store. Most of it stays from one save to the next, so what was made is kept, and only the
//! text of what has changed since is made anew: making it takes longer than having it safely on disk.

use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use super::document::VERSION;
use super::spelling::Spellings;
use crate::domain::{
    FollowUp, Forum, Meeting, Membership, Note, Organisation, OtherFields, Overview, Person, Record, Region,
    Table, for_each_table,
};

/// No more of the text than this is kept from one save to the next, in bytes.
const MOST_KEPT: usize = 1 << 26;

/// Stores of before there were these stay as they are: the table is not written as long as it is empty.
const LATER_TABLES: [&str; 1] = ["meetings"];

macro_rules! texts {
    ($($name:ident in $table:ident),*) => {
        /// The text of an overview as it was last written, in pieces.
        #[derive(Debug, Default)]
        pub(super) struct Texts {
            $($table: Pieces<$name>,)*
        }

        impl Texts {
            /// Writes the overview as a document that a person can read: indented, records in the order of
            /// their ids.
            /// Fields that nobody touched are spelled as they stood in the file.
            pub(super) fn write(
                &mut self,
                overview: &Overview,
                spellings: &Spellings,
                out: &mut impl Write,
            ) -> io::Result<()> {
                write!(out, "{{\n  \"version\": {VERSION}")?;
                let mut room = MOST_KEPT;
                $(
                    let table = Written { name: stringify!($table), records: overview.$table(), spellings };
                    table.write(&mut self.$table, &mut room, out)?;
                )*
                write_other_fields(overview.other_fields(), out)?;
                out.write_all(b"\n}\n")
            }
        }
    };
}

for_each_table!(texts);

/// The texts of some records each, by where those stand in memory; they are held, so that no others can
/// stand there.
type Pieces<T> = HashMap<usize, (Arc<Vec<T>>, String)>;

impl Texts {
    /// The document of an overview, as it is written.
    pub(super) fn document(mut self, overview: &Overview, spellings: &Spellings) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write(overview, spellings, &mut bytes)?;
        Ok(bytes)
    }
}

/// A table on its way to the file.
struct Written<'a, T> {
    name: &'static str,
    records: &'a Table<T>,
    spellings: &'a Spellings,
}

impl<T: Record + Serialize> Written<'_, T> {
    /// Writes the field with the records, and keeps the texts of those that have not changed by the next time,
    /// as far as there is room for so many bytes.
    fn write(&self, pieces: &mut Pieces<T>, room: &mut usize, out: &mut impl Write) -> io::Result<()> {
        if self.records.is_empty() && LATER_TABLES.contains(&self.name) {
            return Ok(());
        }
        write!(out, ",\n  \"{}\": [", self.name)?;
        let mut kept = Pieces::with_capacity(pieces.len());
        for (nth, leaf) in self.records.leaves().enumerate() {
            let place = Arc::as_ptr(leaf).addr();
            let known = pieces.remove(&place).map(|(_, text)| text);
            let text = known.map_or_else(|| self.text_of(leaf), Ok)?;
            out.write_all(if nth == 0 { b"\n" } else { b",\n" })?;
            out.write_all(text.as_bytes())?;
            if let Some(left) = room.checked_sub(text.len()) {
                *room = left;
                kept.insert(place, (Arc::clone(leaf), text));
            }
        }
        *pieces = kept;
        out.write_all(if self.records.is_empty() { b"]" } else { b"\n  ]" })
    }

    /// The text of some records as it stands in the list of the field.
    fn text_of(&self, records: &[T]) -> io::Result<String> {
        /// What stands around the records when they are the only field of a document, as the texts of all
        /// fields are indented.
        #[derive(Serialize)]
        struct Field<R> {
            records: Vec<R>,
        }
        let records =
            records.iter().map(|record| self.spellings.spelled(record)).collect::<Result<_, _>>()?;
        let text = serde_json::to_string_pretty(&Field { records })?;
        Ok(inner(&text, "{\n  \"records\": [\n", "\n  ]\n}"))
    }
}

fn write_other_fields(fields: &OtherFields, out: &mut impl Write) -> io::Result<()> {
    if fields.is_empty() {
        return Ok(());
    }
    let text = serde_json::to_string_pretty(fields)?;
    write!(out, ",\n{}", inner(&text, "{\n", "\n}"))
}

/// A text without what stands before and after it.
fn inner(text: &str, before: &str, after: &str) -> String {
    let inner = text.strip_prefix(before).and_then(|text| text.strip_suffix(after));
    inner.unwrap_or_default().to_owned()
}
