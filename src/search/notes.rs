//! Finds the notes that contain given words.

use std::collections::HashSet;
use std::sync::Arc;

use super::session::Stop;
use crate::domain::{Note, NoteId, Overview};
use crate::text::{Prepared, Words};

/// The texts of all notes, ready to be searched for words.
#[derive(Debug, Default)]
pub struct NoteIndex {
    groups: Vec<Group>,
}

/// The notes of one group of the table, which copies of an overview share as long as none of them changes.
#[derive(Debug)]
struct Group {
    notes: Arc<Vec<Note>>,
    /// The text of each note.
    texts: Vec<Prepared>,
}

impl Group {
    fn new(notes: &Arc<Vec<Note>>) -> Self {
        Self { notes: Arc::clone(notes), texts: notes.iter().map(|note| Prepared::new(&note.text)).collect() }
    }
}

impl NoteIndex {
    /// The notes of `overview` that contain every word of `words`, as [`has_words`](crate::text::has_words) defines
    /// it; `None` when the search was stopped. Only what changed since the last search is prepared again.
    pub fn search(&mut self, overview: &Overview, words: &str, stop: &Stop) -> Option<HashSet<NoteId>> {
        if stop.is_asked() {
            return None;
        }
        self.renew(overview, stop)?;
        let words = Words::new(words);
        let mut found = HashSet::new();
        for group in &self.groups {
            if stop.is_asked() {
                return None;
            }
            let notes = group.notes.iter().zip(&group.texts);
            found
                .extend(notes.filter(|(note, text)| words.are_in(&note.text, text)).map(|(note, _)| note.id));
        }
        Some(found)
    }

    /// Brings the groups up to date; `None` when that was stopped.
    fn renew(&mut self, overview: &Overview, stop: &Stop) -> Option<()> {
        // Both are in the order of ids, so an unchanged group is found by going through both once.
        let mut before = std::mem::take(&mut self.groups).into_iter().peekable();
        for notes in overview.notes().leaves() {
            let first = notes.first().map(|note| note.id);
            while before.next_if(|group| group.notes.first().map(|note| note.id) < first).is_some() {}
            let same = before.next_if(|group| Arc::ptr_eq(&group.notes, notes));
            if same.is_none() && stop.is_asked() {
                // What is ready stays ready.
                self.groups.extend(before);
                return None;
            }
            self.groups.push(same.unwrap_or_else(|| Group::new(notes)));
        }
        Some(())
    }
}
