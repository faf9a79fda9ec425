//! Requests: what a screen asks of the whole, so that screens need not know each other.

use super::action::Action;
use super::draft::Draft;
use super::effect::Effect;
use super::modal::confirm::Confirm;
use super::modal::pick::Then;
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

impl Request {
    /// Asks for a change to the overview.
    pub fn commit(change: Change) -> Self {
        Self::Commit(Box::new(change))
    }
}
