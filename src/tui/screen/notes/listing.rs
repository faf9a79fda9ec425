//! The list of notes, which is kept until the records or the filter change.

use std::sync::{Arc, Weak};

use crate::domain::{NoteId, Overview, Subject};
use crate::tui::question::{Question, Results};

/// The notes that are listed, newest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Listing {
    pub(super) notes: Vec<NoteId>,
    /// The records from which the list was made.
    overview: Weak<Overview>,
    content: Content,
    /// The question that was answered last.
    answered: Results<()>,
}

/// What the list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Content {
    /// Nothing yet, or the notes with the words that were searched for last.
    #[default]
    Found,
    /// All notes about a record, or all there are.
    All(Option<Subject>),
}

impl Listing {
    /// Lists the notes about `about` when there are no `words`. The notes with words have to be searched for; until
    /// they are found, the list stays what it is, without notes that are gone. Returns false when nothing changed.
    pub(super) fn bring_up_to_date(
        &mut self,
        overview: &Arc<Overview>,
        about: Option<Subject>,
        words: &str,
    ) -> bool {
        let is_changed = !Weak::ptr_eq(&self.overview, &Arc::downgrade(overview));
        if is_changed {
            self.overview = Arc::downgrade(overview);
            self.answered.outdate();
        }
        if !words.is_empty() {
            self.notes.retain(|note| !is_changed || overview.notes().contains(*note));
            return is_changed;
        }
        let is_same = !is_changed && self.content == Content::All(about);
        if !is_same {
            let notes = about.map_or_else(|| overview.notes_in_order(), |about| overview.notes_about(about));
            self.notes = notes.into_iter().map(|note| note.id).collect();
            self.content = Content::All(about);
        }
        !is_same
    }

    /// Returns the question if it still has to be asked.
    pub(super) fn lacking(&self, question: Question) -> Option<Question> {
        self.answered.lacking(question)
    }

    /// Lists the notes that were found; returns true when the same question was asked before.
    pub(super) fn take(&mut self, question: Question, found: Vec<NoteId>) -> bool {
        self.notes = found;
        self.content = Content::Found;
        self.answered.take(question, ())
    }

    /// The index of a note in the list; none when it is not listed.
    pub(super) fn position(&self, note: NoteId) -> Option<usize> {
        self.notes.iter().position(|other| *other == note)
    }
}
