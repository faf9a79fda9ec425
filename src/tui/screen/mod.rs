//! The screens: each has a folder with its state, its updates and its drawing code. They are listed here.

pub mod agenda;
pub mod directory;
pub mod gaps;
pub mod history;
pub mod map;
pub mod notes;
pub mod regions;
pub mod trash;
pub mod ways_in;

use std::fmt::Debug;

use ratatui::Frame;

use super::action::Action;
use super::context::Context;
use super::edit::TextEdit;
use super::keys::Scope;
use super::layout::Pane;
use super::msg::Mouse;
use super::place::Place;
use super::question::{Among, Answer, Question};
use super::request::Request;
use super::widget::page::Item;
use super::widget::text_buffer::TextBuffer;
use crate::domain::{Field, Kind, RecordId, Sector, Source, Subject};
use crate::fields::Value;
use crate::i18n::Lang;
use directory::{organisations, persons};

/// Generates `ScreenName` and `Screens`, with a variant and a field for each screen in the list.
macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident($field:ident) by $action:ident,)*) => {
        /// The name of a screen; one screen is shown at a time.
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

        /// The state of every screen, as the user left it.
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

            /// One of the screens, mutably.
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
    /// The agenda: meetings, follow-ups and quiet forums.
    Agenda(agenda) by Agenda,
    /// The notes of all meetings.
    Notes(notes) by Notes,
    /// The forums where I have no place yet, and who could bring me along.
    WaysIn(ways_in) by WaysIn,
    /// What is missing where, as a list and as a grid.
    Gaps(gaps) by Gaps,
    /// The municipalities and their local forums.
    Map(map) by Map,
    /// The organisations as a list.
    Organisations(organisations) by Organisations,
    /// The people as a list.
    Persons(persons) by Persons,
    /// What was changed and when, and the way back.
    History(history) by History,
    /// The records that were removed and can come back.
    Trash(trash) by Trash,
}

/// A screen: it fills the terminal when no popup or form is open over it.
pub trait Screen: Debug {
    /// The part of the screen that has the keyboard.
    fn scope(&self) -> Scope;

    /// The names for the header that say what is shown, from the outermost to the innermost.
    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String>;

    /// The page that a click on each name of the breadcrumb shows; none for a name that has no page.
    fn trail(&self, _context: &Context<'_>) -> Vec<Option<Place>> {
        Vec::new()
    }

    /// The numbers of items that ask for attention, as text for the header; none when there are none.
    fn counts(&self, _lang: Lang) -> Option<String> {
        None
    }

    /// Prepares the screen when the user asks for it, and returns what it asks for.
    fn enter(&mut self) -> Vec<Request> {
        Vec::new()
    }

    /// Performs `action`, and returns what it asks for.
    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request>;

    /// Edits the text that is being typed, if there is one.
    fn edit(&mut self, _edit: &TextEdit, _context: &Context<'_>) {}

    /// Handles a mouse event, and returns what it asks for.
    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request>;

    /// Draws the screen; the part that has the keyboard stands out.
    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool);

    /// Updates the contents to the current records, and keeps every cursor on an existing row in view.
    fn settle(&mut self, context: &Context<'_>);

    /// The question to which this screen needs the answer; none when it has everything.
    fn question(&self) -> Option<Question> {
        None
    }

    /// Takes the answer to a question.
    fn answer(&mut self, _question: Question, _answer: Answer, _context: &Context<'_>) {}

    /// Whether `action` would do anything to what is selected, as far as the screen can tell.
    fn is_of_use(&self, _action: Action, _context: &Context<'_>) -> bool {
        true
    }

    /// Whether `action` has to wait for the answer to a question.
    fn awaits(&self, _action: Action) -> bool {
        false
    }

    /// The item on the selected line; none when that line has none.
    fn selected(&self, context: &Context<'_>) -> Option<Item>;

    /// The page of the record that the cursor is about; none when that record has no page.
    fn place(&self, context: &Context<'_>) -> Option<Place> {
        Some(self.selected(context)?.opens(context.world.overview())?.itself())
    }

    /// The record on the selected line, or else the one that [`Self::place`] gives.
    fn record(&self, context: &Context<'_>) -> Option<RecordId> {
        let selected = self.selected(context).and_then(Item::record);
        selected.or_else(|| self.place(context).map(Place::record))
    }

    /// The record that the remove key removes; none when there is none here.
    fn removable(&self, context: &Context<'_>) -> Option<RecordId> {
        self.record(context)
    }

    /// The kind of record that the add key adds here; none where the user has to be asked.
    fn addable(&self, _context: &Context<'_>) -> Option<Kind> {
        Some(Kind::FollowUp)
    }

    /// What the add key adds on the selected line, with these fields filled in; none where that follows from
    /// [`Self::addable`].
    fn to_add(&self, _context: &Context<'_>) -> Option<(Kind, Vec<(Field, Value)>)> {
        None
    }

    /// The text that is being typed to find something, and the prompt before it; none when nothing is being
    /// typed.
    fn prompt(&self, _lang: Lang) -> Option<(&'static str, &TextBuffer)> {
        None
    }

    /// Limits the screen to what belongs to this record; none shows everything.
    fn keep_to(&mut self, _about: Option<Subject>, _context: &Context<'_>) {}

    /// The record to which the screen is limited; none when it shows everything.
    fn kept_to(&self) -> Option<Subject> {
        None
    }

    /// Limits the screen to a sector.
    fn keep_to_sector(&mut self, _sector: Sector) {}

    /// What the screen can be limited to.
    fn filters(&self) -> Among {
        Among::Existing(Source::Subjects, None)
    }

    /// Selects a record, if it is listed.
    fn select(&mut self, _record: RecordId, _context: &Context<'_>) {}

    /// The pane that has the keyboard; none on a screen without panes.
    fn pane(&self) -> Option<Pane> {
        None
    }
}
