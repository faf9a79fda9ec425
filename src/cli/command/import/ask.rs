//! The questions of an import, on a terminal. They go to standard error, so that the plan can be kept in a file.

use std::io::{self, BufRead, Write};

use crate::cli::error::CliError;
use crate::cli::output::say;
use crate::cli::session::Unreadable;
use crate::exchange::plan::{Decision, Doubt};
use crate::i18n::Lang;

/// Asks questions in a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asker {
    /// The language.
    pub(super) lang: Lang,
}

impl Asker {
    /// The place of the option that the user chooses by its number, or with Enter alone if it is the likeliest. Fails at
    /// the end of the input.
    pub(super) fn choose(
        self,
        question: &str,
        options: &[String],
        likeliest: Option<usize>,
    ) -> Result<usize, CliError> {
        say(question);
        for (place, option) in options.iter().enumerate() {
            let key = if likeliest == Some(place) { " (Enter)" } else { "" };
            say(&format!("  {}  {option}{key}", place + 1));
        }
        loop {
            let Some(typed) = line()? else {
                return Err(CliError::failure(self.lang.nothing_imported()));
            };
            match (typed.parse::<usize>(), likeliest) {
                (Err(_), Some(likeliest)) if typed.is_empty() => return Ok(likeliest),
                (Ok(number), _) if (1..=options.len()).contains(&number) => return Ok(number - 1),
                _ => say(&self.lang.give_a_number(options.len())),
            }
        }
    }

    /// What the user decides about a doubt; none when they leave it open.
    pub(super) fn decide(self, doubt: &Doubt) -> Result<Option<Decision>, CliError> {
        let lang = self.lang;
        let decisions = doubt.decisions();
        let options: Vec<String> = decisions.iter().map(|decision| doubt.in_words(*decision, lang)).collect();
        let likeliest = decisions.iter().position(|decision| *decision == doubt.default);
        let chosen = self.choose(&doubt.question(lang), &options, likeliest)?;
        Ok(decisions.get(chosen).copied())
    }
}

/// Whether the user answers yes.
pub(super) fn confirms(question: &str) -> Result<bool, CliError> {
    say(question);
    let answer = line()?.unwrap_or_default();
    Ok(["j", "ja", "y", "yes"].contains(&answer.as_str()))
}

/// A line that the user types; none at the end of the input.
fn line() -> Result<Option<String>, CliError> {
    io::stderr().flush().ok();
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).map_err(Unreadable)?;
    Ok((read > 0).then(|| line.trim().to_lowercase()))
}
