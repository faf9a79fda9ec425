//! The recovery screen: shows why the store cannot be read and lets the user choose a backup to replace it. It
//! is a separate state machine, which runs before the rest of the interface because that needs a store.

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
use super::model::CursorUse;
use super::model::{Mood, Status};
use super::msg;
use super::signs::Signs;
use super::theme::Theme;
use super::widget::page::Reading;
use crate::domain::{Difference, Timestamp};
use crate::i18n::Lang;

/// Everything that the recovery screen shows and remembers.
#[derive(Debug)]
pub struct Model {
    /// The language.
    pub lang: Lang,
    /// The signs that the terminal can show.
    pub signs: Signs,
    /// The styles.
    pub theme: Theme,
    /// Whether the styles follow the background of the terminal, once it tells what that is.
    pub follows_background: bool,
    /// Where the cursor of the terminal is seen.
    pub cursor: CursorUse,
    /// The keys.
    pub keymap: Keymap,
    /// The size of the terminal.
    pub size: Size,
    /// The time zone in which the times of the backups are shown.
    pub zone: TimeZone,
    /// Why the store cannot be read, and its path, as shown to the user.
    pub damage: String,
    /// The start of the path to which the store would be moved aside; none when there is no file.
    pub aside: Option<PathBuf>,
    /// The backups, the newest first.
    pub backups: Vec<Listed>,
    /// The selected backup, and how far the list is scrolled.
    pub reading: Reading,
    /// The popup over the list; none when there is none.
    pub popup: Option<Popup>,
    /// The message on the status line; none when there is none.
    pub status: Option<Status>,
    /// Whether a backup is being put back.
    pub work: Work,
    /// Whether Ctrl-C was pressed and the next one quits.
    pub interrupted: bool,
}

/// A backup in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// When a newer version of the store replaced it.
    pub taken: Timestamp,
    /// The size of the file in bytes.
    pub bytes: u64,
    /// The content, as far as is known.
    pub content: Content,
}

/// The content of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Not known yet: the backup is still being read.
    Unknown,
    /// The backup cannot be read.
    Unreadable,
    /// A readable store, and how it differs from the newest readable backup.
    Readable(Difference),
}

/// A popup over the list of backups.
#[derive(Debug, Clone)]
pub enum Popup {
    /// The question whether to put the selected backup back.
    Confirm(Confirm),
    /// The keys.
    Help(Help),
    /// A message that the user closes after reading it.
    Notice(Notice),
}

/// The work that the recovery screen is waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The user is choosing a backup.
    Choosing,
    /// A backup is being put in the place of the store.
    PuttingBack,
}

/// A message to the recovery screen.
pub type Msg = msg::Msg<Outcome>;

/// The result of something that was done outside the state machine.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The content of the backup with this number in the list, counted from 0.
    Looked(usize, Content),
    /// The backup is now the store.
    PutBack,
    /// The backup could not be put back; the text says why.
    NotPutBack(String),
    /// The program cannot be suspended; the text says why.
    NotSuspended(String),
}

/// Something to be done outside the state machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Put the backup with this number in the list, counted from 0, in the place of the store.
    PutBack(usize),
    /// Redraw the whole screen.
    Redraw,
    /// Stop the program until the shell lets it go on.
    Suspend,
    /// Open the interface on the store that was restored from a backup.
    OpenInterface,
    /// Change nothing, and end the program.
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

    /// The number of the newest backup that can be read, with which the others are compared; none when no
    /// backup is known to be readable.
    pub fn newest_readable(&self) -> Option<usize> {
        self.backups.iter().position(|backup| matches!(backup.content, Content::Readable(_)))
    }

    fn say(&mut self, text: &str) {
        self.status = Some(Status::new(text.to_owned(), Mood::Good));
    }

    fn warn(&mut self, text: &str) {
        self.status = Some(Status::new(text.to_owned(), Mood::Bad));
    }
}
