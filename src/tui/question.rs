//! Questions: what is looked for among all records while somebody types, and what was found. They are
//! asked as an effect and answered later, so that typing never waits.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::action::Action;
use crate::domain::{Choice, Field, Kind, OrganisationId, RecordId, Source};
use crate::fields::Reference;
use crate::search::FieldMatch;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// The organisations that fit what is typed; without anything typed the first ones by name.
    Organisations(String),
    /// What can be picked, and fits what is typed.
    Proposals(Among, String),
    /// Who is called so already, but for the record that is being filled in, for each field with a name.
    Alike(RecordId, Vec<(Field, String)>),
}

/// What can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// What a source holds, or a new record where none of that is meant.
    AllOrNew(Source),
    /// Only what is there already, but not this.
    Existing(Source, Option<RecordId>),
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The organisations, the best first.
    Organisations(Vec<FoundOrganisation>),
    /// What can be picked, the best first.
    Proposals(Vec<Proposal>),
    /// For each field the record that likely is the one whose name is typed there.
    Alike(BTreeMap<Field, RecordId>),
}

/// Something that can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// A word.
    Choice(Choice),
    /// A record or a municipality.
    Reference(Reference),
}

/// A row of what can be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// Something that is there.
    Existing {
        /// What it is.
        pick: Pick,
        /// What it is called.
        name: String,
        /// What tells it from others of that name, and by what it was found when not by that name.
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
    /// What is picked by it; none when that is to be made first.
    pub const fn pick(&self) -> Option<Pick> {
        match self {
            Self::Existing { pick, .. } => Some(*pick),
            Self::New { .. } => None,
        }
    }
}

/// An organisation that fits what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundOrganisation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Where in its names the words were found.
    pub matches: Arc<[FieldMatch]>,
}

/// Tells one question from the next, so that an answer that comes too late is known as such.
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
    /// Where it is picked from.
    pub const fn source(self) -> Source {
        match self {
            Self::AllOrNew(source) | Self::Existing(source, _) => source,
        }
    }
}

/// The question that is on its way, and what waits for its answer.
#[derive(Debug, Clone, Default)]
pub struct Searching {
    /// The ticket of the question that was asked last.
    pub ticket: Ticket,
    /// The question whose answer is awaited.
    pub awaited: Option<Question>,
    /// What was asked of rows that are not there yet, to be done with them once they are.
    pub then: Option<Action>,
}

/// What was found for a question. It stays until the answer to a newer one is there.
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
    /// What can be shown before anything is asked.
    pub const fn beforehand(found: T) -> Self {
        Self { found: Some(found), answers: None, is_outdated: false }
    }

    /// What was found last; none as long as nothing is known.
    pub const fn found(&self) -> Option<&T> {
        self.found.as_ref()
    }

    /// The question, unless its answer is there.
    pub fn lacking(&self, question: Question) -> Option<Question> {
        let is_known = !self.is_outdated && self.answers.as_ref() == Some(&question);
        (!is_known).then_some(question)
    }

    /// Takes the answer to a question; true when an older answer to the same question stood there.
    pub fn take(&mut self, question: Question, found: T) -> bool {
        let question = Some(question);
        let is_same = self.answers == question;
        *self = Self { found: Some(found), answers: question, is_outdated: false };
        is_same
    }

    /// The records changed: the question is to be asked again.
    pub const fn outdate(&mut self) {
        self.is_outdated = true;
    }
}
