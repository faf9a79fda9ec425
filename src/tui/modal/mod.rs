//! What stands over the main screen: a stack of which the top one has the keyboard.

pub mod confirm;
pub mod help;
pub mod notice;
pub mod palette;
pub mod pick;

use super::keys::Scope;
use super::screen::{note, record, search};

/// Something that stands over the main screen.
#[derive(Debug, Clone)]
pub enum Modal {
    /// The form for a note.
    Note(Box<note::State>),
    /// The form in which a record is added or changed.
    Record(Box<record::State>),
    /// The search for organisations.
    Search(search::State),
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
            | Self::Help(_)
            | Self::Palette(_)
            | Self::Notice(_) => false,
        }
    }

    /// Whether it covers the panes.
    pub const fn is_form(&self) -> bool {
        matches!(self, Self::Note(_) | Self::Record(_))
    }

    /// The scope that has the keyboard while this is on top.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Note(form) => form.scope(),
            Self::Record(form) => form.scope(),
            Self::Search(_) => Scope::Search,
            Self::Pick(_) => Scope::Pick,
            Self::Confirm(_) => Scope::Confirm,
            Self::Help(_) => Scope::Help,
            Self::Palette(_) => Scope::Palette,
            Self::Notice(_) => Scope::Notice,
        }
    }
}
