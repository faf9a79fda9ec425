//! The list of notes, which is kept until the records or the filter change.

use std::sync::{Arc, Weak};

use crate::domain::{Note, NoteId, Overview, Subject};
use crate::text::has_words;

/// The notes that are listed, newest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Listing {
    pub(super) notes: Vec<NoteId>,
    /// The records and the filter from which the list was made.
    overview: Weak<Overview>,
    about: Option<Subject>,
    words: String,
}

impl Listing {
    /// Lists the notes about `about` that contain all `words`; returns false when the list was up to date
    /// already.
    pub(super) fn bring_up_to_date(
        &mut self,
        overview: &Arc<Overview>,
        about: Option<Subject>,
        words: &str,
    ) -> bool {
        let is_same = Weak::ptr_eq(&self.overview, &Arc::downgrade(overview)) && self.about == about;
        if is_same && self.words == words {
            return false;
        }
        let holds_words = |note: &&Note| words.is_empty() || has_words(&note.text, words);
        // When letters are added to a word, only notes that contained the shorter word can match.
        let among: Vec<&Note> = if is_same && words.starts_with(&self.words) {
            self.notes.iter().filter_map(|note| overview.notes().get(*note)).collect()
        } else {
            about.map_or_else(|| overview.notes_in_order(), |about| overview.notes_about(about))
        };
        *self = Self {
            notes: among.into_iter().filter(holds_words).map(|note| note.id).collect(),
            overview: Arc::downgrade(overview),
            about,
            words: words.to_owned(),
        };
        true
    }

    /// The index of a note in the list; none when it is not listed.
    pub(super) fn position(&self, note: NoteId) -> Option<usize> {
        self.notes.iter().position(|other| *other == note)
    }
}
