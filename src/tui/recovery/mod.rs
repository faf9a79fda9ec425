//! The recovery screen: what is wrong with a store that cannot be read, and which backup may take its
//! place. It stands before the rest of the interface, which needs a store: a state machine of its own.

mod page;
pub mod update;
pub mod view;

use std::path::PathBuf;

use jiff::tz::TimeZone;
use ratatui::layout::Size;

use super::keys::{Keymap, Scope};
use super::layout::is_too_small;
use super::modal::confirm::Confirm;
use super::modal::help::Help;
use super::modal::notice::Notice;
use super::model::{Mood, Status};
use super::msg;
use super::theme::Theme;
use super::widget::page::Reading;
use crate::domain::{Difference, Timestamp};
use crate::i18n::Lang;

/// Everything that the recovery screen shows and remembers.
#[derive(Debug)]
pub struct Model {
    /// The language.
    pub lang: Lang,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// The size of the terminal.
    pub size: Size,
    /// Where it is the time at which the backups were made.
    pub zone: TimeZone,
    /// What is wrong with the store, and where.
    pub damage: String,
    /// How the path begins under which the store would be kept aside; none when there is no file.
    pub aside: Option<PathBuf>,
    /// The backups, the newest first.
    pub backups: Vec<Listed>,
    /// Which of them is selected.
    pub reading: Reading,
    /// What stands over the list.
    pub popup: Option<Popup>,
    /// What happened last, in words.
    pub status: Option<Status>,
    /// Whether a backup is being put back.
    pub work: Work,
    /// Whether Ctrl-C was pressed and the next one quits.
    pub interrupted: bool,
}

/// A backup in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The moment that a newer version took its place.
    pub taken: Timestamp,
    /// How long it is.
    pub bytes: u64,
    /// What is in it.
    pub content: Content,
}

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// That is being looked at.
    Unknown,
    /// Nothing that can be read.
    Unreadable,
    /// A store, which differs so from the newest one that can be read.
    Readable(Difference),
}

/// What can stand over the list.
#[derive(Debug, Clone)]
pub enum Popup {
    /// The question whether to put the selected backup back.
    Confirm(Confirm),
    /// The keys.
    Help(Help),
    /// A message to be read.
    Notice(Notice),
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The user chooses.
    Choosing,
    /// A backup takes the place of the store.
    PuttingBack,
}

/// Something that happened to the recovery screen.
pub type Msg = msg::Msg<Outcome>;

/// How something that was asked of the world outside ended.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// This is in the backup with this number in the list, counted from 0.
    Looked(usize, Content),
    /// The backup is in the place of the store.
    PutBack,
    /// The backup could not be put back; the words say why.
    NotPutBack(String),
}

/// Something to be done outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Put the backup with this number in the list, counted from 0, in the place of the store.
    PutBack(usize),
    /// Draw the whole screen anew.
    Redraw,
    /// Open the interface on the store that a backup took the place of.
    OpenInterface,
    /// Leave everything as it is, and end.
    GiveUp,
}

impl Model {
    /// The part of the screen that has the keyboard.
    pub const fn scope(&self) -> Scope {
        match self.popup {
            None => Scope::Recovery,
            Some(Popup::Confirm(_)) => Scope::Confirm,
            Some(Popup::Help(_)) => Scope::Help,
            Some(Popup::Notice(_)) => Scope::Notice,
        }
    }

    /// Whether the terminal is too small to use the screen in.
    pub const fn is_too_small(&self) -> bool {
        is_too_small(self.size)
    }

    /// The backup with which the others are compared: the newest that can be read.
    pub fn newest_readable(&self) -> Option<usize> {
        self.backups.iter().position(|backup| matches!(backup.content, Content::Readable(_)))
    }

    fn say(&mut self, text: &str) {
        self.status = Some(Status { text: text.to_owned(), mood: Mood::Good });
    }

    fn warn(&mut self, text: &str) {
        self.status = Some(Status { text: text.to_owned(), mood: Mood::Bad });
    }
}
