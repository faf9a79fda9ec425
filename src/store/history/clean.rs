//! Taking a person out of a history. Changes to other records can still be undone.

use std::collections::HashSet;
use std::io::{self, BufRead, Write};

use serde_json::Value;

use super::lines::{Taken, take_line};
use super::step::{Line, Step};
use super::texts::{SharedTexts, TextDigest, WholeLines, is_shared};
use crate::domain::{Change, Erasure, Person};
use crate::store::erase::Cleaned;

/// Everybody in the changes of a history, before and after each change.
pub(in crate::store) fn people(file: &mut impl BufRead) -> io::Result<Vec<Person>> {
    let mut people = Vec::new();
    let mut lines = WholeLines::default();
    each_line(file, |text| {
        let Some(Line { step: Step::Do(change) | Step::Found(change), .. }) = lines.parse(text) else {
            return;
        };
        for edit in change.edits() {
            if let Change::Person(edit) = edit {
                people.extend(edit.versions().map(|person| Person::clone(person)));
            }
        }
    })?;
    Ok(people)
}

/// Writes a history without the person to `out`, and returns the number of lines that change or disappear. A line
/// that cannot be parsed is removed if the person is in it.
pub(in crate::store) fn clean(
    erasure: &Erasure,
    file: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<usize> {
    let (mut places, mut written) = (0, Ok(()));
    let mut cleaner = Cleaner::default();
    each_line(file, |text| {
        let cleaned = cleaner.line(erasure, text);
        places += match cleaned {
            Cleaned::Same => 0,
            Cleaned::Without(_, many) => many,
            Cleaned::Nothing => 1,
        };
        if written.is_ok() {
            written = match cleaned {
                Cleaned::Same => out.write_all(text),
                Cleaned::Without(line, _) => out.write_all(&line),
                Cleaned::Nothing => Ok(()),
            };
        }
    })?;
    written.map(|()| places)
}

/// Calls `on_line` with each line, also with a last one that is cut. A line that is too long to have been written by
/// this program is given as an empty one.
pub(in crate::store) fn each_line(file: &mut impl BufRead, mut on_line: impl FnMut(&[u8])) -> io::Result<()> {
    let mut bytes = Vec::new();
    while take_line(file, &mut bytes)? != Taken::Nothing {
        on_line(&bytes);
    }
    Ok(())
}

/// Cleans one line after the other. A line with a long text may go, and a later one that had only its digest then has
/// the text itself.
#[derive(Default)]
struct Cleaner {
    lines: WholeLines,
    /// The texts that were written.
    written: HashSet<TextDigest>,
}

impl Cleaner {
    /// Undoing or redoing a removed step may stay in the history: it contains nobody's data, and is skipped.
    fn line(&mut self, erasure: &Erasure, text: &[u8]) -> Cleaned {
        if text.is_empty() {
            // It was too long to look into, and undo skips it.
            return Cleaned::Nothing;
        }
        let Some(line) = self.lines.parse(text) else {
            return if erasure.is_in(text) { Cleaned::Nothing } else { Cleaned::Same };
        };
        let (Step::Do(change) | Step::Found(change)) = &line.step else { return Cleaned::Same };
        let Some(erased) = erasure.change(change) else { return Cleaned::Nothing };
        if erased == *change && !is_shared(text) {
            return Cleaned::Same;
        }
        let step = match line.step {
            Step::Found(_) => Step::Found(&erased),
            _ => Step::Do(&erased),
        };
        self.rewritten(&Line { id: line.id, at: line.at, step, from: line.from, to: line.to }, text)
    }

    /// The new text of a line. A line that cannot be serialised is removed.
    fn rewritten(&mut self, line: &Line<&Change>, before: &[u8]) -> Cleaned {
        let mut bytes = Vec::new();
        let Ok(shared) = SharedTexts::of(line, &|digest| self.written.contains(digest)) else {
            return Cleaned::Nothing;
        };
        if shared.write(line, &mut bytes).is_err() {
            return Cleaned::Nothing;
        }
        self.written.extend(shared.into_digests());
        bytes.push(b'\n');
        if is_same(&bytes, before) { Cleaned::Same } else { Cleaned::Without(bytes, 1) }
    }
}

/// Whether two lines say the same, whatever the order of their fields.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let value = |line| serde_json::from_slice::<Value>(line).ok();
    one == other || value(one).is_some_and(|one| value(other) == Some(one))
}
