//! The text of a note: written in the user's editor, and kept if it cannot be saved.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use super::error::CliError;
use super::session::Session;
use crate::domain::Change;
use crate::editor::{edit, set_aside};
use crate::i18n::{Explain, Lang};
use crate::store::{CommitError, Store};

/// The error that the note could not be saved.
#[derive(Debug)]
struct NotSaved {
    source: CommitError,
    /// The file in which its text was kept, or the text itself if that failed too.
    kept: Result<PathBuf, String>,
}

impl Explain for NotSaved {
    fn what(&self, lang: Lang) -> String {
        lang.note_refused(&self.source.in_words(lang))
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        Some(match &self.kept {
            Ok(kept) => lang.note_is_in(kept.display()),
            Err(text) => lang.note_was(text),
        })
    }
}

/// Whether there is a terminal in which an editor can read keys and show a text.
pub(super) fn has_terminal() -> bool {
    io::stdin().is_terminal() && (io::stdout().is_terminal() || io::stderr().is_terminal())
}

/// The text of a note after the user edited `before`. Without a terminal that is a usage error.
pub(super) fn edited(before: &str, session: &Session) -> Result<String, CliError> {
    if !has_terminal() {
        return Err(CliError::usage(session.lang.text_needed()));
    }
    Ok(edit(before, &session.editor()?)?)
}

/// Fails if the text is empty.
pub(super) fn not_empty(text: &str, lang: Lang) -> Result<(), CliError> {
    if text.trim().is_empty() { Err(CliError::failure(lang.empty_note())) } else { Ok(()) }
}

/// Saves the change with which a note gets this text. If that fails, the text is kept, and the error says where.
pub(super) fn save(store: &mut Store, change: &Change, text: String) -> Result<(), CliError> {
    match store.commit(change) {
        Ok(_) => Ok(()),
        Err(source) => Err(NotSaved { source, kept: set_aside(&text).map_err(|_| text) }.into()),
    }
}
