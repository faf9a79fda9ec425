//! Requests: what a screen or popup asks of the interface, so that screens need not know each other.

use super::action::Action;
use super::draft::Draft;
use super::effect::Effect;
use super::place::Place;
use super::question::{Among, Pick};
use crate::domain::{Change, Field, Kind, Party, RecordId, Subject};
use crate::fields::Value;

/// Something that a screen asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Show the page of a record; the user can go back to the present page.
    Open(Place),
    /// Go back from the first page that was opened: to the screen it was opened from, or to the tree.
    Leave,
    /// Perform an action, as if its key was pressed.
    Act(Action),
    /// Make a change to the overview.
    Commit(Box<Change>),
    /// Ask the user to choose where this change conflicts with the changes of others.
    Reconcile(Box<Change>),
    /// Make the second change, which holds the user's choices, in place of the first.
    Settle(Box<Change>, Box<Change>),
    /// Give up the changes that could not be saved.
    GiveUpUnsaved,
    /// Undo the latest change.
    Undo,
    /// Undo this many changes, one after the other.
    UndoSteps(usize),
    /// Redo the change that was undone last.
    Redo,
    /// Bring a record back from the trash.
    Restore(RecordId),
    /// Ask the user something.
    Ask(Confirm),
    /// Open the form for a new record, with these fields filled in.
    Add(Kind, Vec<(Field, Value)>),
    /// Open the form for a new record of this kind, with the fields filled in that follow from where the cursor is.
    AddHere(Kind),
    /// Open the form for a new record with these fields filled in, to be picked in the requesting form.
    Create(Kind, Vec<(Field, Value)>),
    /// Let the follow-up at the caret of the requesting form wait for somebody, or for nobody.
    WaitFor(Option<Party>),
    /// Open the form of an existing record; the cursor starts in this field, or in the first.
    Edit(RecordId, Option<Field>),
    /// Save the requesting form.
    Save,
    /// Pick a record that was just made in the form below, which asked for it.
    PickMade(RecordId),
    /// Select a record on the screen that is shown, if it is listed there.
    Select(RecordId),
    /// Let the user choose one of these, in a popup with this title.
    Pick(String, Among, Then),
    /// The user chose this for this purpose.
    Picked(Then, Pick),
    /// Open the forms that an earlier run left behind.
    Resume(Draft),
    /// Copy the e-mail addresses of whoever sits in the forums of this record, or in all forums.
    CopyAddresses(Option<Subject>),
    /// Have an effect carried out.
    Effect(Effect),
    /// Close the requesting popup or form.
    Close,
    /// End the program once the change that is being saved is on disk; does nothing when none is being saved.
    QuitWhenSaved,
    /// Show a message about a failure on the status line.
    Warn(String),
}

/// The purpose for which something is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Limit the screen to what belongs to it.
    Filter,
    /// Merge this record with the chosen one.
    Merge(RecordId),
    /// Write a note for the forum.
    Note,
    /// Add a point for the next meeting of the forum.
    Point,
    /// Open the briefing on the forum.
    Briefing,
}

/// A question with its answers. The last answer changes nothing; it is the one that Esc gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    pub(super) question: String,
    pub(super) answers: Vec<Answer>,
    pub(super) selected: usize,
}

/// An answer, and the requests that follow when it is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub(super) label: String,
    pub(super) then: Vec<Request>,
    pub(super) weight: Weight,
}

/// What an answer does to the work of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It can be undone.
    Light,
    /// It loses something for good.
    Grave,
}

impl Request {
    /// The request for a change to the overview.
    pub fn commit(change: Change) -> Self {
        Self::Commit(Box::new(change))
    }
}

impl Answer {
    /// An answer that makes the requests `then` once the question is closed.
    pub fn new(label: &str, then: Vec<Request>) -> Self {
        Self { label: label.to_owned(), then, weight: Weight::Light }
    }

    /// An answer that loses something for good.
    pub fn grave(label: &str, then: Vec<Request>) -> Self {
        Self { weight: Weight::Grave, ..Self::new(label, then) }
    }

    /// The letter that chooses it, unless it loses something for good.
    pub(super) fn initial(&self) -> Option<String> {
        let initial = self.label.chars().find(|char| char.is_alphanumeric());
        initial.filter(|_| self.weight == Weight::Light).map(String::from)
    }
}

impl Confirm {
    /// A question with its answers, the first one selected.
    pub const fn new(question: String, answers: Vec<Answer>) -> Self {
        Self { question, answers, selected: 0 }
    }

    /// The same question, with another answer selected initially.
    #[must_use]
    pub fn selecting(self, number: usize) -> Self {
        Self { selected: number.min(self.answers.len().saturating_sub(1)), ..self }
    }
}
