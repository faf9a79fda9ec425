//! The text of a note: written in the user's editor or given otherwise. If the note cannot be saved, all of it is kept.

use std::fmt::Debug;
use std::io::{self, IsTerminal};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::CliError;
use super::saving::save as save_change;
use super::session::Session;
use crate::domain::{Change, Date, NoteId};
use crate::editor::{Edited, edit, set_aside};
use crate::i18n::{Explain, Lang};
use crate::store::{CommitError, LeftoverForm, Store};

/// The text of a note.
#[derive(Debug)]
pub(super) enum Written {
    /// It was given on the command line or standard input.
    Given(String),
    /// It comes from the user's editor, and is in its file until it is safe.
    InEditor(Edited),
}

/// A note as it was given on the command line, to be saved later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptNote {
    /// The id, name or alias of the forum.
    pub(super) forum: String,
    /// The day of the meeting.
    pub(super) date: Date,
    /// The names of those who were present.
    pub(super) present: Vec<String>,
    /// The follow-ups, each with its day after an `@`.
    pub(super) follow_ups: Vec<String>,
    /// The text.
    pub(super) text: String,
}

/// How a note can be saved later.
pub(super) enum Later<'a> {
    /// As a new note.
    Note(&'a KeptNote),
    /// As the text of this note.
    TextOf(NoteId),
}

/// The error that the note could not be saved, or that the disk did not confirm it.
#[derive(Debug)]
struct NotSaved {
    source: CommitError,
    /// The command that saves it later, or what was given if it could not be kept.
    kept: Result<String, String>,
}

impl Explain for NotSaved {
    fn what(&self, lang: Lang) -> String {
        match &self.source {
            // It is in the file, so it must not be said that it was not saved.
            CommitError::Unconfirmed { .. } => self.source.what(lang),
            error => lang.note_refused(&error.in_words(lang)),
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        Some(match (&self.kept, &self.source) {
            (Ok(command), CommitError::Unconfirmed { .. }) => lang.confirm_note_with(command),
            (Ok(command), _) => lang.save_note_with(command),
            (Err(text), _) => lang.note_was(text),
        })
    }
}

impl Written {
    /// The text.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Given(text) => text,
            Self::InEditor(edited) => edited.text(),
        }
    }

    /// Fails if the text is empty. Then nothing is kept of it.
    pub(super) fn not_empty(self, lang: Lang) -> Result<Self, CliError> {
        if self.text().trim().is_empty() {
            self.remove_file();
            return Err(CliError::failure(lang.empty_note()));
        }
        Ok(self)
    }

    /// Removes the file of the editor, now that the text is safe elsewhere or is not wanted.
    pub(super) fn remove_file(self) {
        if let Self::InEditor(edited) = self {
            edited.remove_file();
        }
    }
}

impl Later<'_> {
    /// Keeps what could not be saved. Returns the command that saves it, or what was given if it cannot be kept.
    fn keep(&self, written: Written, store: &Path) -> Result<String, String> {
        let quoted = |path: &Path| shell_words::quote(&path.display().to_string()).into_owned();
        let overleg = format!("overleg --store {}", quoted(store));
        match self {
            Self::Note(note) => {
                let all = serde_json::to_string_pretty(note).unwrap_or_else(|_| note.text.clone());
                let kept = set_aside(&all, LeftoverForm::Json).map_err(|_| all)?;
                written.remove_file();
                Ok(format!("{overleg} note add --from {}", quoted(&kept)))
            }
            Self::TextOf(id) => {
                let kept = match written {
                    Written::InEditor(edited) => edited.file().to_owned(),
                    Written::Given(text) => set_aside(&text, LeftoverForm::Text).map_err(|_| text)?,
                };
                Ok(format!("{overleg} edit note {} --text - < {}", id.uuid(), quoted(&kept)))
            }
        }
    }
}

/// Whether there is a terminal in which an editor can read keys and show a text.
pub(super) fn has_terminal() -> bool {
    io::stdin().is_terminal() && (io::stdout().is_terminal() || io::stderr().is_terminal())
}

/// The text of a note after the user edited `before`. Without a terminal that is a usage error.
pub(super) fn edited(before: &str, session: &Session) -> Result<Written, CliError> {
    if !has_terminal() {
        return Err(CliError::usage(session.lang.text_needed()));
    }
    Ok(Written::InEditor(edit(before, &session.editor()?)?))
}

/// Saves the change with which a note gets this text, and returns the change as it is in the store. If that fails, the
/// note is kept, and the error says how to save it.
pub(super) fn save(
    store: &mut Store,
    change: &Change,
    written: Written,
    later: &Later<'_>,
    session: &Session,
) -> Result<Change, CliError> {
    match save_change(store, change, session.lang) {
        Ok(made) => {
            written.remove_file();
            Ok(made)
        }
        Err(source) => Err(NotSaved { source, kept: later.keep(written, store.path()) }.into()),
    }
}
