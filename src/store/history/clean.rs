//! A history without a person: what was done to others can still be undone.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::super::erase::Cleaned;
use super::{Line, Step};
use crate::domain::{Change, Erasure, Person};

/// Everybody in the changes of a history, as they were before and after each.
pub(in crate::store) fn people(bytes: &[u8]) -> Vec<Person> {
    let lines = bytes.split(|byte| *byte == b'\n');
    let lines = lines.filter_map(|line| serde_json::from_slice::<Line<Change>>(line).ok());
    let mut people = Vec::new();
    for line in lines {
        let Step::Do(change) = line.step else { continue };
        for edit in change.edits() {
            if let Change::Person(edit) = edit {
                people.extend(edit.versions().cloned());
            }
        }
    }
    people
}

/// A history without a person, and how many of its lines change or go. One that cannot be read goes when
/// the person is in it.
pub(in crate::store) fn clean(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    let mut left = Vec::with_capacity(bytes.len());
    let mut gone = BTreeSet::new();
    let mut places = 0;
    for text in bytes.split_inclusive(|byte| *byte == b'\n') {
        match clean_line(erasure, text, &mut gone) {
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

/// Of steps that are gone, what was done with them later goes as well.
fn clean_line(erasure: &Erasure, text: &[u8], gone: &mut BTreeSet<Uuid>) -> Cleaned {
    let Ok(line) = serde_json::from_slice::<Line<Change>>(text) else {
        return if erasure.is_in(text) { Cleaned::Nothing } else { Cleaned::Same };
    };
    let cleaned = match &line.step {
        Step::Do(change) => match erasure.change(change) {
            None => Cleaned::Nothing,
            Some(erased) if erased == *change => Cleaned::Same,
            Some(erased) => written(&Line { id: line.id, at: line.at, step: Step::Do(&erased) }),
        },
        Step::Undo(id) | Step::Redo(id) | Step::SetAside(id) if gone.contains(id) => Cleaned::Nothing,
        Step::Undo(_) | Step::Redo(_) | Step::SetAside(_) => Cleaned::Same,
    };
    if matches!(cleaned, Cleaned::Nothing) {
        gone.insert(line.id);
    }
    cleaned
}

/// A line as it is written; one that could not be goes.
fn written(line: &Line<&Change>) -> Cleaned {
    serde_json::to_vec(line).map_or(Cleaned::Nothing, |mut bytes| {
        bytes.push(b'\n');
        Cleaned::Without(bytes, 1)
    })
}
