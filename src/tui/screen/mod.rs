//! The screens: a folder each, with its state, how it changes, and how it is drawn. They are listed here.

pub mod agenda;
pub mod notes;
pub mod regions;
pub mod trash;

use std::fmt::Debug;

use ratatui::Frame;

use super::action::Action;
use super::context::Context;
use super::edit::TextEdit;
use super::keys::Scope;
use super::layout::Pane;
use super::msg::Mouse;
use super::place::Place;
use super::request::Request;
use super::widget::page::Item;
use super::widget::text_buffer::TextBuffer;
use crate::domain::{Kind, RecordId, Subject};
use crate::i18n::Lang;

/// Makes the names of the screens and the place where each keeps its state, from the list of them.
macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident($field:ident) by $action:ident,)*) => {
        /// The screens, of which one is shown.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum ScreenName {
            $($(#[$doc])* $name,)*
        }

        impl ScreenName {
            /// The screen that an action shows; none for any other action.
            pub const fn shown_by(action: Action) -> Option<Self> {
                match action {
                    $(Action::$action => Some(Self::$name),)*
                    _ => None,
                }
            }

            /// The action that shows this screen.
            pub const fn action(self) -> Action {
                match self {
                    $(Self::$name => Action::$action,)*
                }
            }
        }

        /// Every screen, as it was left.
        #[derive(Debug, Default)]
        pub struct Screens {
            $($(#[$doc])* pub $field: $field::State,)*
        }

        impl Screens {
            /// One of the screens.
            pub const fn get(&self, name: ScreenName) -> &dyn Screen {
                match name {
                    $(ScreenName::$name => &self.$field,)*
                }
            }

            /// One of the screens, to be changed.
            pub const fn get_mut(&mut self, name: ScreenName) -> &mut dyn Screen {
                match name {
                    $(ScreenName::$name => &mut self.$field,)*
                }
            }
        }
    };
}

screens! {
    /// The region tree and the page beside it.
    Regions(regions) by Overview,
    /// What is due.
    Agenda(agenda) by Agenda,
    /// What was said.
    Notes(notes) by Notes,
    /// What was removed.
    Trash(trash) by Trash,
}

/// What fills the terminal when nothing stands over it.
pub trait Screen: Debug {
    /// The part of the screen that has the keyboard.
    fn scope(&self) -> Scope;

    /// What is shown, from the outside in.
    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String>;

    /// How much asks for attention, in words; none when nothing does.
    fn counts(&self, _lang: Lang) -> Option<String> {
        None
    }

    /// Begins to show it, when the user asks for it.
    fn enter(&mut self) -> Vec<Request> {
        Vec::new()
    }

    /// Does `action`, and says what it asks for.
    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request>;

    /// Edits the text that has the caret.
    fn edit(&mut self, _edit: &TextEdit, _context: &Context<'_>) {}

    /// Does what the mouse asks for, and says what that asks for in turn.
    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request>;

    /// Draws it; what has the keyboard stands out.
    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool);

    /// Keeps what is shown up to date with the records, and every cursor on something that is there and on
    /// the screen.
    fn settle(&mut self, context: &Context<'_>);

    /// What the selected line stands for.
    fn selected(&self, context: &Context<'_>) -> Option<Item>;

    /// The record that the cursor is about, when it has a page of its own.
    fn place(&self, context: &Context<'_>) -> Option<Place> {
        Some(self.selected(context)?.opens(context.world.overview())?.itself())
    }

    /// The record that the cursor is on: the selected line, or else what it is about.
    fn record(&self, context: &Context<'_>) -> Option<RecordId> {
        let selected = self.selected(context).and_then(Item::record);
        selected.or_else(|| self.place(context).map(Place::record))
    }

    /// The record that is removed when the user asks for that.
    fn removable(&self, context: &Context<'_>) -> Option<RecordId> {
        self.record(context)
    }

    /// What is likely added where the cursor is; none where that is to be asked.
    fn addable(&self, _context: &Context<'_>) -> Option<Kind> {
        Some(Kind::FollowUp)
    }

    /// What is being typed to find something, under the words for it.
    fn prompt(&self, _lang: Lang) -> Option<(&'static str, &TextBuffer)> {
        None
    }

    /// Shows only what belongs to this; none for everything.
    fn keep_to(&mut self, _about: Option<Subject>, _context: &Context<'_>) {}

    /// Selects a record, when it is listed.
    fn select(&mut self, _record: RecordId, _context: &Context<'_>) {}

    /// The pane that has the keyboard; none on a screen without panes.
    fn pane(&self) -> Option<Pane> {
        None
    }
}
