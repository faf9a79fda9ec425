//! The error of a command, and the exit code that it gives.

use std::process::ExitCode;

use crate::i18n::{ErrorKind, Explain, Lang};

/// Why a command failed. Any error that implements [`Explain`] converts into one.
#[derive(Debug)]
pub(super) struct CliError {
    why: Box<dyn Explain>,
    /// The option whose value is wrong, without the hyphens; none if it is not about one option.
    option: Option<&'static str>,
    /// The command whose help says more about a usage error, such as `overleg note add`.
    command: Option<String>,
}

impl<E: Explain + 'static> From<E> for CliError {
    fn from(error: E) -> Self {
        Self { why: Box::new(error), option: None, command: None }
    }
}

/// A result whose error is about the value of an option.
pub(super) trait OfOption<T> {
    /// Says in the error that it is about the value of this option.
    fn of_option(self, option: &'static str) -> Result<T, CliError>;
}

impl<T, E: Into<CliError>> OfOption<T> for Result<T, E> {
    fn of_option(self, option: &'static str) -> Result<T, CliError> {
        self.map_err(|error| CliError { option: Some(option), ..error.into() })
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

    /// The error with the command whose help says more if it was used wrongly.
    pub(super) fn of_command(self, command: String) -> Self {
        Self { command: Some(command), ..self }
    }

    /// The exit code: 1 for a failure, 2 for a usage error, and 0 if only the reader of the output stopped early.
    pub(super) fn exit_code(&self) -> ExitCode {
        match self.why.kind() {
            ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            ErrorKind::Failure | ErrorKind::Reported => ExitCode::FAILURE,
            ErrorKind::Usage => ExitCode::from(2),
        }
    }

    /// What is wrong and what to do now; none if there is nothing to say.
    pub(super) fn in_words(&self, lang: Lang) -> Option<String> {
        let kind = self.why.kind();
        if matches!(kind, ErrorKind::Reported | ErrorKind::BrokenPipe) {
            return None;
        }
        let option = self.option.map_or_else(String::new, |option| format!("--{option}: "));
        let help = self.command.as_ref().filter(|_| kind == ErrorKind::Usage);
        let help = help.map_or_else(String::new, |command| format!("\n{}", lang.see_help(command)));
        Some(format!("{option}{}{help}", self.why.in_words(lang)))
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
