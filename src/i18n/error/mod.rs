//! The texts of errors: what is wrong, where, and what to do about it. There is a file for each group of errors.
//!
//! Most error types implement [`Explain`] where they are defined. Those of the domain and the store contain no texts
//! for the user, so they implement it here.

mod arguments;
mod change;
mod drift;
mod environment;
mod keymap;
mod problem;
mod record;
mod restore;
mod store;
mod system;

use std::fmt::Debug;
use std::path::Path;

use super::Lang;

/// An error that the user can read. It has the same text in the interface and on the command line.
pub trait Explain: Debug {
    /// Says what is wrong and where: the file with its line and column, or the option.
    fn what(&self, lang: Lang) -> String;

    /// Says what to do about it, or what is safe; `None` when there is nothing to add to [`Self::what`].
    fn remedy(&self, _: Lang) -> Option<String> {
        None
    }

    /// The kind of error, which decides the exit code; a failure by default.
    fn kind(&self) -> ErrorKind {
        ErrorKind::Failure
    }

    /// The whole text: what is wrong, and on the next line the remedy, if there is one.
    fn in_words(&self, lang: Lang) -> String {
        [self.what(lang)].into_iter().chain(self.remedy(lang)).collect::<Vec<_>>().join("\n")
    }
}

/// The kinds of errors. On the command line, the kind decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The command failed.
    Failure,
    /// Usage error.
    Usage,
    /// The command failed, and its output has already said why.
    Reported,
    /// The reader of the output has closed it, as `head` does; the exit code is that of success.
    BrokenPipe,
}

fn listed(heading: &str, items: impl Iterator<Item = String>) -> String {
    items.fold(heading.to_owned(), |text, item| format!("{text}\n- {item}"))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests;
