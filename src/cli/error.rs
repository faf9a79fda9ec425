//! Why a command could not do its work, and how the program ends by it.

use std::process::ExitCode;

use crate::i18n::{ErrorKind, Explain, Lang};

/// A command that could not do its work. Any error that explains itself turns into one.
#[derive(Debug)]
pub(super) struct CliError(Box<dyn Explain>);

impl<E: Explain + 'static> From<E> for CliError {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl CliError {
    /// It could not be done. The `words`, in the user's language, say why and what to do now.
    pub(super) fn failure(words: impl Into<String>) -> Self {
        Refusal { kind: ErrorKind::Failure, words: words.into() }.into()
    }

    /// It was asked for in a wrong way. The `words`, in the user's language, say how it should be.
    pub(super) fn usage(words: impl Into<String>) -> Self {
        Refusal { kind: ErrorKind::Usage, words: words.into() }.into()
    }

    /// It could not be done, and the answer has told why.
    pub(super) fn told() -> Self {
        Refusal { kind: ErrorKind::Told, words: String::new() }.into()
    }

    /// What the program exits with: 1 when it could not be done, 2 when it was used in a wrong way.
    pub(super) fn exit_code(&self) -> ExitCode {
        match self.0.kind() {
            ErrorKind::Unheard => ExitCode::SUCCESS,
            ErrorKind::Failure | ErrorKind::Told => ExitCode::FAILURE,
            ErrorKind::Usage => ExitCode::from(2),
        }
    }

    /// What is wrong and what to do now; none when there is nothing to say.
    pub(super) fn in_words(&self, lang: Lang) -> Option<String> {
        match self.0.kind() {
            ErrorKind::Failure | ErrorKind::Usage => Some(self.0.in_words(lang)),
            ErrorKind::Told | ErrorKind::Unheard => None,
        }
    }
}

/// An error that says no more than its words.
#[derive(Debug)]
struct Refusal {
    kind: ErrorKind,
    words: String,
}

impl Explain for Refusal {
    fn what(&self, _: Lang) -> String {
        self.words.clone()
    }

    fn kind(&self) -> ErrorKind {
        self.kind
    }
}
