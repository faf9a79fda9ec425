//! The words of errors: what is wrong, where, and what to do now. A file for each family of them.
//!
//! An error explains itself through [`Explain`], beside its type. Those of the domain and of the store, which
//! know no words, do so here.

mod arguments;
mod change;
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

/// An error that explains itself to the user, so that it reads the same in the interface and on the command line.
pub trait Explain: Debug {
    /// What is wrong, and where: the file with its line and column, or the option.
    fn what(&self, lang: Lang) -> String;

    /// What to do now, or what is safe, where there is more to say than what is wrong.
    fn remedy(&self, _: Lang) -> Option<String> {
        None
    }

    /// What kind of error it is.
    fn kind(&self) -> ErrorKind {
        ErrorKind::Failure
    }

    /// All there is to tell.
    fn in_words(&self, lang: Lang) -> String {
        [self.what(lang)].into_iter().chain(self.remedy(lang)).collect::<Vec<_>>().join("\n")
    }
}

/// The kinds of errors. On the command line they decide how the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// It could not be done.
    Failure,
    /// It was asked for in a wrong way.
    Usage,
    /// It could not be done, and the answer has told why.
    Told,
    /// Nobody listens any more, which is no failure.
    Unheard,
}

fn listed(heading: &str, items: impl Iterator<Item = String>) -> String {
    items.fold(heading.to_owned(), |text, item| format!("{text}\n- {item}"))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests;
