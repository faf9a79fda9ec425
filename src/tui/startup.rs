//! Where the store of this run comes from, and the message about it.

use std::path::PathBuf;

use crate::domain::Past;
use crate::i18n::Lang;

/// Where the store of this run comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Startup {
    /// It existed already.
    #[default]
    Existing,
    /// It existed already, and beside it are copies that may hold something else.
    Beside {
        /// Which they are and what to do about them, as shown to the user.
        copies: String,
    },
    /// It was created from the starter data.
    Made {
        /// The path of the store, as shown to the user.
        store: String,
    },
    /// It was restored from a backup.
    PutBack {
        /// When the backup was made, as shown to the user.
        when: String,
        /// The path to which the damaged file was moved; none when there was no file.
        aside: Option<PathBuf>,
    },
}

impl Startup {
    /// The title and text of the message about it; none when there is nothing to report. `redo` is the key that
    /// redoes the changes made after the backup.
    pub(super) fn in_words(
        &self,
        lang: Lang,
        past: Past,
        redo: Option<&str>,
    ) -> Option<(&'static str, String)> {
        match self {
            Self::Existing => None,
            Self::Beside { copies } => Some((lang.copies_title(), copies.clone())),
            Self::Made { store } => Some((lang.welcome_title(), lang.welcome(store))),
            Self::PutBack { when, aside } => {
                let mut text = lang.was_put_back(when, aside.as_deref());
                if let Some(key) = redo.filter(|_| past.redo > 0) {
                    text = format!("{text}\n\n{}", lang.later_changes(past.redo, key));
                }
                Some((lang.put_back_title(), text))
            }
        }
    }

    /// A short version for the status line; none unless a backup was restored.
    pub(super) fn in_short(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Existing | Self::Beside { .. } | Self::Made { .. } => None,
            Self::PutBack { when, aside } => Some(lang.was_put_back_in_short(when, aside.as_deref())),
        }
    }
}
