//! How a run came by its store, and what is told of that.

use std::path::PathBuf;

use crate::domain::Past;
use crate::i18n::Lang;

/// How this run came by its store.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Startup {
    /// It was there.
    #[default]
    Existing,
    /// It was made from the starter data.
    Made {
        /// Where.
        store: String,
    },
    /// A backup was put in its place.
    PutBack {
        /// When the backup was made.
        when: String,
        /// Where the file is kept that was there; none when there was none.
        aside: Option<PathBuf>,
    },
}

impl Startup {
    /// The title and text of the message about it; none when there is nothing to tell. `redo` is the key that
    /// makes a change again which was made after a backup.
    pub(super) fn in_words(
        &self,
        lang: Lang,
        past: Past,
        redo: Option<&str>,
    ) -> Option<(&'static str, String)> {
        match self {
            Self::Existing => None,
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

    /// The same on the status line, where that is of use.
    pub(super) fn in_short(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Existing | Self::Made { .. } => None,
            Self::PutBack { when, aside } => Some(lang.was_put_back_in_short(when, aside.as_deref())),
        }
    }
}
