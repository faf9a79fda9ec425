//! Why a command could not do its work, and how that is told.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use thiserror::Error;

use super::mistake;
use super::name::UnclearName;
use super::record::{JsonFault, LikelyThere, flag};
use crate::config::{NoHome, SettingsError};
use crate::editor::EditorError;
use crate::fields::Fault;
use crate::i18n::Lang;
use crate::store::{CommitError, StoreError};
use crate::tui::RunError;
use crate::tui::keys::KeymapError;

/// A command that could not do its work.
#[derive(Debug, Error)]
pub(super) enum CliError {
    /// The arguments are wrong.
    #[error(transparent)]
    Arguments(#[from] clap::Error),
    /// The settings are wrong.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The user's own keys are wrong.
    #[error(transparent)]
    Keys(#[from] KeymapError),
    /// The user's own keys cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    KeysUnreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The interface could not go on.
    #[error(transparent)]
    Interface(#[from] RunError),
    /// There is nowhere to keep the store.
    #[error(transparent)]
    NoHome(#[from] NoHome),
    /// The interface was asked for without a terminal to show it on.
    #[error("no terminal")]
    NoTerminal,
    /// The store cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The change could not be saved.
    #[error(transparent)]
    Commit(#[from] CommitError),
    /// A note could not be saved.
    #[error("the note could not be saved: {source}")]
    NoteNotSaved {
        /// Why.
        source: Box<CommitError>,
        /// Where its text is kept; or the text itself, when it could not even be kept.
        kept: Result<PathBuf, String>,
    },
    /// Nothing is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing is left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The note has no text.
    #[error("the note has no text")]
    EmptyNote,
    /// The editor did not do its work.
    #[error(transparent)]
    Editor(#[from] EditorError),
    /// Standard input cannot be read.
    #[error("standard input cannot be read: {0}")]
    Input(#[source] io::Error),
    /// Standard output cannot be written.
    #[error("standard output cannot be written: {0}")]
    Output(#[source] io::Error),
    /// A name does not say which record is meant.
    #[error(transparent)]
    Name(#[from] UnclearName),
    /// What was given for some fields of a record is not right.
    #[error("{} fields are not right", .0.len())]
    Fields(Vec<Fault>),
    /// What was given of a record as JSON is not right.
    #[error(transparent)]
    Json(#[from] JsonFault),
    /// A file that was given cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    FileUnreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What is to be added is likely there already, and it was to be added only once.
    #[error(transparent)]
    ThereAlready(LikelyThere),
    /// What is in the trash cannot come back; why, in the user's language.
    #[error("not restored: {0}")]
    NotRestored(String),
    /// No backup has this number.
    #[error("there is no backup {0}")]
    NoSuchBackup(usize),
    /// Both names of what is to be merged mean the same record.
    #[error("{0:?} is the same one")]
    SameTwice(String),
    /// A date is none.
    #[error("{0:?} is no date")]
    NotADate(String),
    /// What follows the `@` of a follow-up is no date.
    #[error("{0:?} is no date after the @ of a follow-up")]
    NotADueDate(String),
    /// A follow-up has no text.
    #[error("a follow-up has no text")]
    EmptyFollowUp,
    /// Nobody is there to say whether it may be erased.
    #[error("erasing was not confirmed")]
    NotConfirmed,
    /// The user does not want it erased.
    #[error("nothing was erased")]
    NothingErased,
    /// The store has problems, which were printed.
    #[error("the store has problems")]
    ProblemsFound,
}

impl CliError {
    /// What the program exits with: 1 when it could not be done, 2 when it was used in a wrong way. A
    /// reader that has read enough is no failure at all.
    pub(super) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Json(fault) if fault.is_overtaken() => ExitCode::FAILURE,
            Self::Arguments(_)
            | Self::NoTerminal
            | Self::NotConfirmed
            | Self::Name(_)
            | Self::Fields(_)
            | Self::Json(_)
            | Self::NoSuchBackup(_)
            | Self::SameTwice(_)
            | Self::NotADate(_)
            | Self::NotADueDate(_)
            | Self::EmptyFollowUp => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }

    /// What is wrong and what to do now; none when there is nothing to say.
    pub(super) fn in_words(&self, lang: Lang) -> Option<String> {
        Some(match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return None,
            Self::ProblemsFound => return None,
            Self::Arguments(error) => mistake::in_words(error, lang),
            Self::Settings(error) => error.in_words(lang),
            Self::Keys(error) => lang.keymap_error(error),
            Self::KeysUnreadable { path, source } => lang.keys_unreadable(path.display(), source),
            Self::Interface(RunError::Terminal(error)) => lang.terminal_failed(error),
            Self::Interface(RunError::Broken) => lang.program_broken().to_owned(),
            Self::NoHome(_) => lang.no_home().to_owned(),
            Self::NoTerminal => lang.no_terminal().to_owned(),
            Self::Store(error) => lang.store_error(error),
            Self::Commit(error) => lang.commit_error(error),
            Self::NoteNotSaved { source, kept } => {
                let why = lang.commit_error(source);
                match kept {
                    Ok(kept) => lang.note_kept(&why, kept.display()),
                    Err(text) => lang.note_not_kept(&why, text),
                }
            }
            Self::NothingToUndo => lang.nothing_to_undo().to_owned(),
            Self::NothingToRedo => lang.nothing_to_redo().to_owned(),
            Self::EmptyNote => lang.empty_note().to_owned(),
            Self::Editor(error) => error.in_words(lang),
            Self::Input(error) => lang.input_unreadable(error),
            Self::Output(error) => lang.output_unwritable(error),
            Self::Name(error) => error.in_words(lang),
            Self::Fields(faults) => {
                let words = |fault: &Fault| format!("--{}: {}", flag(fault.field), fault.why);
                faults.iter().map(words).collect::<Vec<_>>().join("\n")
            }
            Self::Json(fault) => fault.in_words(lang),
            Self::FileUnreadable { path, source } => lang.file_unreadable(path.display(), source),
            Self::ThereAlready(likely) => {
                format!("{}\n{}", likely.in_words(lang), lang.nothing_added())
            }
            Self::NotRestored(why) => why.clone(),
            Self::NoSuchBackup(number) => lang.no_such_backup(*number),
            Self::SameTwice(name) => lang.same_twice(name),
            Self::NotADate(text) => lang.not_a_date(text),
            Self::NotADueDate(text) => lang.not_a_due_date(text),
            Self::NotConfirmed => lang.erase_not_confirmed().to_owned(),
            Self::NothingErased => lang.nothing_erased().to_owned(),
            Self::EmptyFollowUp => lang.empty_follow_up().to_owned(),
        })
    }
}
