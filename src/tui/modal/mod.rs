//! What stands over the main screen: a stack of which the top one has the keyboard.

pub mod confirm;
pub mod conflict;
pub mod help;
pub mod notice;
pub mod palette;
pub mod pick;
pub mod search;

use super::action::Action;
use super::form::{note, record};
use super::keys::Scope;
use super::question::{Answer, Question};
use crate::domain::Overview;

/// Something that stands over the main screen.
#[derive(Debug, Clone)]
pub enum Modal {
    /// The form for a note.
    Note(Box<note::State>),
    /// The form in which a record is added or changed.
    Record(Box<record::State>),
    /// The search for organisations.
    Search(search::State),
    /// What both sides changed.
    Conflict(Box<conflict::Conflict>),
    /// A question with answers to choose from.
    Confirm(confirm::Confirm),
    /// The choice of a record.
    Pick(Box<pick::Pick>),
    /// The keys and the signs.
    Help(help::Help),
    /// Everything that can be done.
    Palette(palette::Palette),
    /// A message to be read.
    Notice(notice::Notice),
}

impl Modal {
    /// Whether something was filled in here that is not saved.
    pub fn is_unsaved(&self) -> bool {
        match self {
            Self::Note(form) => form.is_touched(),
            Self::Record(form) => form.is_touched(),
            Self::Search(_)
            | Self::Pick(_)
            | Self::Confirm(_)
            | Self::Conflict(_)
            | Self::Help(_)
            | Self::Palette(_)
            | Self::Notice(_) => false,
        }
    }

    /// Whether what is in it is on its way to the store.
    pub fn is_saving(&self) -> bool {
        match self {
            Self::Note(form) => form.is_saving(),
            Self::Record(form) => form.is_saving(),
            _ => false,
        }
    }

    /// Whether the store could not take what is in it.
    pub fn was_refused(&self) -> bool {
        match self {
            Self::Note(form) => form.was_refused(),
            Self::Record(form) => form.was_refused(),
            _ => false,
        }
    }

    /// Whether it covers the panes.
    pub const fn is_form(&self) -> bool {
        matches!(self, Self::Note(_) | Self::Record(_))
    }

    /// What is looked for here and not known yet.
    pub fn question(&self) -> Option<Question> {
        match self {
            Self::Note(form) => form.picker().question(),
            Self::Record(form) => form.question(),
            Self::Search(search) => search.question(),
            Self::Pick(pick) => pick.picker().question(),
            Self::Conflict(_) | Self::Confirm(_) | Self::Help(_) | Self::Palette(_) | Self::Notice(_) => None,
        }
    }

    /// Takes what was looked for.
    pub fn answer(&mut self, question: Question, answer: Answer) {
        match (self, answer) {
            (Self::Note(form), Answer::Proposals(rows)) => form.picker_mut().answer(question, rows),
            (Self::Pick(pick), Answer::Proposals(rows)) => pick.picker_mut().answer(question, rows),
            (Self::Search(search), Answer::Organisations(found)) => search.answer(question, found),
            (Self::Record(form), answer) => form.answer(question, answer),
            _ => {}
        }
    }

    /// The records changed: what was found may be out of date.
    pub fn outdate(&mut self, overview: &Overview) {
        match self {
            Self::Note(form) => form.picker_mut().outdate(),
            Self::Record(form) => form.outdate(),
            Self::Search(search) => search.outdate(overview),
            Self::Pick(pick) => pick.picker_mut().outdate(),
            Self::Conflict(_) | Self::Confirm(_) | Self::Help(_) | Self::Palette(_) | Self::Notice(_) => {}
        }
    }

    /// Whether `action` is about something that is looked for and not known yet: it has to wait.
    pub fn awaits(&self, action: Action) -> bool {
        match self {
            Self::Note(form) => form.awaits(action),
            Self::Record(form) => form.awaits(action),
            Self::Search(search) => search.awaits(action),
            Self::Pick(pick) => pick.picker().awaits(action),
            Self::Conflict(_) | Self::Confirm(_) | Self::Help(_) | Self::Palette(_) | Self::Notice(_) => {
                false
            }
        }
    }

    /// The scope that has the keyboard while this is on top.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Note(form) => form.scope(),
            Self::Record(form) => form.scope(),
            Self::Search(_) => Scope::Search,
            Self::Pick(_) => Scope::Pick,
            Self::Conflict(_) => Scope::Conflict,
            Self::Confirm(_) => Scope::Confirm,
            Self::Help(_) => Scope::Help,
            Self::Palette(_) => Scope::Palette,
            Self::Notice(_) => Scope::Notice,
        }
    }
}
