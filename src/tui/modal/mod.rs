//! What stands over the main screen: a stack of which the top one has the keyboard.

pub mod confirm;
pub mod help;
pub mod notice;
pub mod palette;

use super::keys::Scope;
use super::screen::{note, search};

/// Something that stands over the main screen.
#[derive(Debug, Clone)]
pub enum Modal {
    /// The form for a note.
    Note(Box<note::State>),
    /// The search for organisations.
    Search(search::State),
    /// A question with answers to choose from.
    Confirm(confirm::Confirm),
    /// The keys and the signs.
    Help(help::Help),
    /// Everything that can be done.
    Palette(palette::Palette),
    /// A message to be read.
    Notice(notice::Notice),
}

impl Modal {
    /// The scope that has the keyboard while this is on top.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Note(form) => form.scope(),
            Self::Search(_) => Scope::Search,
            Self::Confirm(_) => Scope::Confirm,
            Self::Help(_) => Scope::Help,
            Self::Palette(_) => Scope::Palette,
            Self::Notice(_) => Scope::Notice,
        }
    }
}
