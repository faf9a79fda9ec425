//! Questions: searches in all records while the user types, and their answers. They are asked as an effect and
//! answered later, so that typing never waits.

use std::collections::BTreeMap;

use super::action::Action;
use crate::domain::{
    Choice, DirectoryEntry, DirectoryQuery, Field, Kind, NoteId, RecordId, RegionId, Source, Subject,
};
use crate::fields::Reference;
use crate::search::{Hit, TargetKinds};

/// A search in the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// What matches the typed text and is of one of these kinds; for an empty text the first ones by name.
    Search(TargetKinds, String),
    /// The options that match the typed text.
    Proposals(Among, String),
    /// The notes about a record, or all notes, that contain every word of the text.
    Notes(Option<Subject>, String),
    /// The organisations or people of a list.
    Directory(DirectoryQuery),
    /// For each field with a name, the existing record of that name, other than the record that is being filled
    /// in.
    Alike(RecordId, Vec<(Field, String)>),
}

/// The set of options from which the user picks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// The options of a source, or a new record if none of them is meant.
    AllOrNew(Source),
    /// Only the existing options of a source, without this record.
    Existing(Source, Option<RecordId>),
    /// The regions and the sectors.
    RegionsAndSectors,
    /// The forums in a region and in the regions within it.
    ForumsIn(RegionId),
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The results of a search, the best match first.
    Hits(Vec<Hit>),
    /// The options, the best match first.
    Proposals(Vec<Proposal>),
    /// The notes, newest first.
    Notes(Vec<NoteId>),
    /// The organisations or people, in order.
    Directory(Vec<DirectoryEntry>),
    /// For each field, the existing record that is probably meant by the name typed there.
    Alike(BTreeMap<Field, RecordId>),
}

/// A value that can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// A choice from a fixed list.
    Choice(Choice),
    /// A record or a municipality.
    Reference(Reference),
}

/// A row in a list of options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// An existing value.
    Existing {
        /// The value.
        pick: Pick,
        /// Its name.
        name: String,
        /// Details that distinguish it from others of the same name, and the text that matched if that was not
        /// its name.
        detail: String,
    },
    /// A new record.
    New {
        /// Its kind.
        kind: Kind,
        /// Its name.
        name: String,
    },
}

impl Proposal {
    /// The value that this row picks; none for a new record, which has to be made first.
    pub const fn pick(&self) -> Option<Pick> {
        match self {
            Self::Existing { pick, .. } => Some(*pick),
            Self::New { .. } => None,
        }
    }
}

/// Numbers the questions, so that an answer that comes too late can be recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticket(u64);

impl Ticket {
    /// The ticket of the next question.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl Among {
    /// The source of the options; none when they are not of one source.
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::AllOrNew(source) | Self::Existing(source, _) => Some(source),
            Self::ForumsIn(_) => Some(Source::Forums),
            Self::RegionsAndSectors => None,
        }
    }
}

/// The pending question, and the action that waits for its answer.
#[derive(Debug, Clone, Default)]
pub struct Searching {
    /// The ticket of the question that was asked last.
    pub ticket: Ticket,
    /// The question whose answer is awaited.
    pub awaited: Option<Question>,
    /// The action on rows that have not been found yet, to be performed once they have.
    pub then: Option<Action>,
}

/// The answer to a question. It is kept until the answer to a newer question arrives.
#[derive(Debug, Clone)]
pub struct Results<T> {
    found: Option<T>,
    answers: Option<Question>,
    is_outdated: bool,
}

impl<T> Default for Results<T> {
    fn default() -> Self {
        Self { found: None, answers: None, is_outdated: false }
    }
}

impl<T> Results<T> {
    /// Results that are shown before any question has been asked.
    pub const fn beforehand(found: T) -> Self {
        Self { found: Some(found), answers: None, is_outdated: false }
    }

    /// The latest results; none as long as there are none.
    pub const fn found(&self) -> Option<&T> {
        self.found.as_ref()
    }

    /// Returns the question if it still has to be asked; none when its answer is known and up to date.
    pub fn lacking(&self, question: Question) -> Option<Question> {
        let is_known = !self.is_outdated && self.answers.as_ref() == Some(&question);
        (!is_known).then_some(question)
    }

    /// Stores the answer to a question; returns true when it replaces an older answer to the same question.
    pub fn take(&mut self, question: Question, found: T) -> bool {
        let question = Some(question);
        let is_same = self.answers == question;
        *self = Self { found: Some(found), answers: question, is_outdated: false };
        is_same
    }

    /// Marks the answer as outdated, because the records changed, so that the question is asked again.
    pub const fn outdate(&mut self) {
        self.is_outdated = true;
    }
}
