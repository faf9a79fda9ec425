//! Requests: what a screen asks of the whole, so that screens need not know each other.

use super::action::Action;
use super::draft::Draft;
use super::effect::Effect;
use super::place::Place;
use crate::domain::{Change, Field, Kind, RecordId, Source};
use crate::fields::Value;

/// Something that a screen asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Show the page of a record, with the present one to go back to.
    Open(Place),
    /// Go back from the first page that was opened: to the screen from which it was, or to the tree.
    Leave,
    /// Do what another key would do.
    Act(Action),
    /// Make a change to the overview.
    Commit(Box<Change>),
    /// Have the user choose where this change clashes with what others made of the records.
    Reconcile(Box<Change>),
    /// Make the second change, in which the user chose, in the place of the first one.
    Settle(Box<Change>, Box<Change>),
    /// Give up the changes that could not be saved.
    GiveUpUnsaved,
    /// Take back the latest change.
    Undo,
    /// Make the change again that was taken back last.
    Redo,
    /// Bring a record back from the trash.
    Restore(RecordId),
    /// Ask the user something.
    Ask(Confirm),
    /// Open the form for a new record, of which this stands in its fields already.
    Add(Kind, Vec<(Field, Value)>),
    /// Open the form for a new record of this name, to be picked in the form that asks.
    Create(Kind, String),
    /// Open the form of a record that is there; the keyboard starts in this field, or in the first.
    Edit(RecordId, Option<Field>),
    /// Save the form that asks.
    Save,
    /// Pick a record that was just made in the form below, which asked for it.
    PickMade(RecordId),
    /// Select a record, where it is listed.
    Select(RecordId),
    /// Have a record of a source chosen, under this title.
    Pick(String, Source, Then),
    /// A record was chosen, for this.
    Picked(Then, RecordId),
    /// Open the forms that an earlier run left behind.
    Resume(Draft),
    /// Have the world outside do something.
    Effect(Effect),
    /// Take away the popup or form that asks.
    Close,
    /// End the program once the change that is on its way is saved; nothing when none is.
    QuitWhenSaved,
    /// Tell the user that something did not go as asked.
    Warn(String),
}

/// What is done with the record that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The screen shows only what belongs to it.
    Filter,
    /// This record and it become one.
    Merge(RecordId),
}

/// A question. The last answer is the one that changes nothing: Esc gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    pub(super) question: String,
    pub(super) answers: Vec<Answer>,
    pub(super) selected: usize,
}

/// An answer, with what is to be done when it is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub(super) label: String,
    pub(super) then: Vec<Request>,
}

impl Request {
    /// Asks for a change to the overview.
    pub fn commit(change: Change) -> Self {
        Self::Commit(Box::new(change))
    }
}

impl Answer {
    /// An answer that asks for `then` once the question is gone.
    pub fn new(label: &str, then: Vec<Request>) -> Self {
        Self { label: label.to_owned(), then }
    }
}

impl Confirm {
    /// A question with its answers, the first one selected.
    pub const fn new(question: String, answers: Vec<Answer>) -> Self {
        Self { question, answers, selected: 0 }
    }

    /// The same question, with another answer selected at first.
    #[must_use]
    pub fn selecting(self, number: usize) -> Self {
        Self { selected: number.min(self.answers.len().saturating_sub(1)), ..self }
    }
}
