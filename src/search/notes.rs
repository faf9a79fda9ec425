//! Finds the notes that contain given words.

use std::sync::Arc;

use super::session::Stop;
use crate::domain::{Note, NoteId, Overview};
use crate::text::{Prepared, Words};

/// The texts of all notes, ready to be searched for words.
#[derive(Debug, Default)]
pub struct NoteIndex {
    /// The groups of the table, in the order of ids.
    groups: Vec<Group>,
    /// All notes, newest first: the group of each, and its position in it. Empty when it has to be made again.
    newest_first: Vec<(usize, usize)>,
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

    fn first(&self) -> Option<NoteId> {
        self.notes.first().map(|note| note.id)
    }
}

impl NoteIndex {
    /// The notes of `overview` that contain every word of `words`, as [`has_words`](crate::text::has_words) defines
    /// it, newest first; `None` when the search was stopped. Only what changed since the last search is prepared
    /// again.
    pub fn search(&mut self, overview: &Overview, words: &str, stop: &Stop) -> Option<Vec<NoteId>> {
        if stop.is_asked() {
            return None;
        }
        self.renew(overview, stop)?;
        let words = Words::new(words);
        let mut found = Vec::new();
        for (number, &(group, position)) in self.newest_first.iter().enumerate() {
            if number % 256 == 0 && stop.is_asked() {
                return None;
            }
            let Group { notes, texts } = &self.groups[group];
            if words.are_in(&notes[position].text, &texts[position]) {
                found.push(notes[position].id);
            }
        }
        Some(found)
    }

    /// Brings the groups and their order up to date; `None` when that was stopped.
    fn renew(&mut self, overview: &Overview, stop: &Stop) -> Option<()> {
        let is_same = |(group, notes): (&Group, &Arc<Vec<Note>>)| Arc::ptr_eq(&group.notes, notes);
        let count = overview.notes().leaves().count();
        if self.groups.len() == count
            && self.newest_first.len() == overview.notes().len()
            && self.groups.iter().zip(overview.notes().leaves()).all(is_same)
        {
            return Some(());
        }
        self.newest_first.clear();
        let mut before = std::mem::take(&mut self.groups).into_iter().peekable();
        for notes in overview.notes().leaves() {
            let first = notes.first().map(|note| note.id);
            while before.next_if(|group| group.first() < first).is_some() {}
            let same = before.next_if(|group| Arc::ptr_eq(&group.notes, notes));
            if same.is_none() && stop.is_asked() {
                // What is ready stays ready.
                self.groups.extend(before);
                return None;
            }
            self.groups.push(same.unwrap_or_else(|| Group::new(notes)));
        }
        self.newest_first =
            overview.notes_in_order().into_iter().filter_map(|note| self.place_of(note.id)).collect();
        Some(())
    }

    fn place_of(&self, note: NoteId) -> Option<(usize, usize)> {
        let group = self.groups.partition_point(|group| group.first() <= Some(note)).checked_sub(1)?;
        let position = self.groups[group].notes.binary_search_by_key(&note, |other| other.id).ok()?;
        Some((group, position))
    }
}
