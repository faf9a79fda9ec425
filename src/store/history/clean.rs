//! Taking a person out of a history. Changes to other records can still be undone.

use super::super::erase::Cleaned;
use super::{Line, Step};
use crate::domain::{Change, Erasure, Person};

/// Everybody in the changes of a history, before and after each change.
pub(in crate::store) fn people(bytes: &[u8]) -> Vec<Person> {
    let lines = bytes.split(|byte| *byte == b'\n');
    let lines = lines.filter_map(|line| serde_json::from_slice::<Line<Change>>(line).ok());
    let mut people = Vec::new();
    for line in lines {
        let (Step::Do(change) | Step::Found(change)) = line.step else { continue };
        for edit in change.edits() {
            if let Change::Person(edit) = edit {
                people.extend(edit.versions().cloned());
            }
        }
    }
    people
}

/// A history without the person, and the number of lines that change or disappear. A line that cannot be
/// parsed is removed if the person is in it.
pub(in crate::store) fn clean(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    let mut left = Vec::with_capacity(bytes.len());
    let mut places = 0;
    for text in bytes.split_inclusive(|byte| *byte == b'\n') {
        match clean_line(erasure, text) {
            Cleaned::Same => left.extend_from_slice(text),
            Cleaned::Without(line, many) => {
                left.extend_from_slice(&line);
                places += many;
            }
            Cleaned::Nothing => places += 1,
        }
    }
    if places == 0 { Cleaned::Same } else { Cleaned::Without(left, places) }
}

/// Undoing or redoing a removed step may stay in the history: it contains nobody's data, and is skipped.
fn clean_line(erasure: &Erasure, text: &[u8]) -> Cleaned {
    let Ok(line) = serde_json::from_slice::<Line<Change>>(text) else {
        return if erasure.is_in(text) { Cleaned::Nothing } else { Cleaned::Same };
    };
    let Line { id, at, step: Step::Do(change) | Step::Found(change), from, to } = &line else {
        return Cleaned::Same;
    };
    match erasure.change(change) {
        None => Cleaned::Nothing,
        Some(erased) if erased == *change => Cleaned::Same,
        Some(erased) => {
            let step = match line.step {
                Step::Found(_) => Step::Found(&erased),
                _ => Step::Do(&erased),
            };
            written(&Line { id: *id, at: *at, step, from: *from, to: *to })
        }
    }
}

/// The text of a line. A line that cannot be serialised is removed.
fn written(line: &Line<&Change>) -> Cleaned {
    serde_json::to_vec(line).map_or(Cleaned::Nothing, |mut bytes| {
        bytes.push(b'\n');
        Cleaned::Without(bytes, 1)
    })
}
