//! The error of a command, and the exit code that it gives.

use std::process::ExitCode;

use crate::i18n::{ErrorKind, Explain, Lang};

/// Why a command failed. Any error that implements [`Explain`] converts into one.
#[derive(Debug)]
pub(super) struct CliError(Box<dyn Explain>);

impl<E: Explain + 'static> From<E> for CliError {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl CliError {
    /// An error with exit code 1. The `words`, in the user's language, say why and what to do now.
    pub(super) fn failure(words: impl Into<String>) -> Self {
        Refusal { kind: ErrorKind::Failure, words: words.into() }.into()
    }

    /// A usage error, with exit code 2. The `words`, in the user's language, say what is wrong or how to do it right.
    pub(super) fn usage(words: impl Into<String>) -> Self {
        Refusal { kind: ErrorKind::Usage, words: words.into() }.into()
    }

    /// An error with exit code 1 and no message, because the answer already says why.
    pub(super) fn already_reported() -> Self {
        Refusal { kind: ErrorKind::Reported, words: String::new() }.into()
    }

    /// The exit code: 1 for a failure, 2 for a usage error, and 0 if only the reader of the output stopped early.
    pub(super) fn exit_code(&self) -> ExitCode {
        match self.0.kind() {
            ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            ErrorKind::Failure | ErrorKind::Reported => ExitCode::FAILURE,
            ErrorKind::Usage => ExitCode::from(2),
        }
    }

    /// What is wrong and what to do now; none if there is nothing to say. `command` is the one that failed, such as
    /// `overleg note add`.
    pub(super) fn in_words(&self, command: &str, lang: Lang) -> Option<String> {
        match self.0.kind() {
            ErrorKind::Failure | ErrorKind::Usage if self.0.is_in_option() => {
                Some(format!("{}\n{}", self.0.in_words(lang), lang.see_help(command)))
            }
            ErrorKind::Failure | ErrorKind::Usage => Some(self.0.in_words(lang)),
            ErrorKind::Reported | ErrorKind::BrokenPipe => None,
        }
    }
}

/// An error that is only a kind and a message.
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
