//! What can come next on a command line.

use clap::builder::StyledStr;
use clap::{Arg, Command};

use super::name::{Name, names};
use super::offer::{Offer, offer};
use crate::cli::position::{Next, Position, is_repeated};
use crate::domain::Choice;
use crate::i18n::Lang;
use crate::store::Store;
use crate::text::fold;

/// A word that can come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The word.
    pub(super) value: String,
    /// What it is, for shells that show that; may be empty.
    pub(super) about: String,
}

/// What can come next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Completion {
    /// One of these words.
    Candidates(Vec<Candidate>),
    /// A file, which the shell knows better.
    Files,
}

impl Candidate {
    fn new(value: &str, about: Option<&StyledStr>) -> Self {
        Self { value: value.to_owned(), about: about.map(ToString::to_string).unwrap_or_default() }
    }

    /// Whether it begins with what was typed.
    fn continues(&self, typed: &str) -> bool {
        begins(&self.value, typed)
    }
}

/// Whether a text begins with what was typed, whatever the capitals and accents.
pub(super) fn begins(text: &str, typed: &str) -> bool {
    fold(text).starts_with(&fold(typed))
}

/// What can come after the words `before`, when `current` is typed of the next one. The store is only opened for names
/// in it.
pub(super) fn completion(
    program: &Command,
    before: &[&str],
    current: &str,
    lang: Lang,
    open: impl FnOnce() -> Option<Store>,
) -> Completion {
    let position = Position::after(program, before.iter().copied());
    let value = |arg: &Arg, typed: &str, open| values(&position.path, arg, typed, lang, open);
    match position.next {
        Next::Value(arg) => value(arg, current, open),
        Next::Argument(arg) => {
            arg.map_or(Completion::Candidates(Vec::new()), |arg| value(arg, current, open))
        }
        Next::Any(_) if current.starts_with('-') => match (position.option(current), current.split_once('='))
        {
            (Some(option), Some((name, typed))) => match value(option, typed, open) {
                Completion::Candidates(candidates) => Completion::Candidates(within(name, candidates)),
                Completion::Files => Completion::Files,
            },
            _ => Completion::Candidates(options(&position, before, current)),
        },
        Next::Any(arg) => {
            let commands = commands(&position, current);
            match arg {
                Some(arg) if commands.is_empty() => value(arg, current, open),
                None if commands.is_empty() && current.is_empty() => {
                    Completion::Candidates(options(&position, before, current))
                }
                _ => Completion::Candidates(commands),
            }
        }
    }
}

/// The candidates with the option whose values they are.
fn within(option: &str, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let with_option = |one: Candidate| Candidate { value: format!("{option}={}", one.value), ..one };
    candidates.into_iter().map(with_option).collect()
}

fn commands(position: &Position<'_>, current: &str) -> Vec<Candidate> {
    let commands = position.command.get_subcommands();
    let candidates = commands.map(|command| Candidate::new(command.get_name(), command.get_about()));
    candidates.filter(|candidate| candidate.continues(current)).collect()
}

/// The options that were not given yet or may be given again.
fn options(position: &Position<'_>, before: &[&str], current: &str) -> Vec<Candidate> {
    let is_given = |name: &str| before.iter().any(|word| word.split('=').next() == Some(name));
    let named = position.options().filter_map(|arg| Some((arg, format!("--{}", arg.get_long()?))));
    let left = named.filter(|(arg, name)| is_repeated(arg) || !is_given(name));
    let candidates = left.map(|(arg, name)| Candidate::new(&name, arg.get_help()));
    candidates.filter(|candidate| candidate.continues(current)).collect()
}

fn values(
    path: &str,
    arg: &Arg,
    typed: &str,
    lang: Lang,
    open: impl FnOnce() -> Option<Store>,
) -> Completion {
    Completion::Candidates(match offer(path, arg) {
        Offer::File => return Completion::Files,
        Offer::Anything => Vec::new(),
        Offer::Words => words(arg, typed),
        Offer::Choices(choices) => choices_beginning(choices, typed, lang),
        offer => {
            let named = names(offer, lang, open);
            let is_meant =
                |name: &Name| if typed.is_empty() { name.is_usual } else { begins(&name.text, typed) };
            named
                .into_iter()
                .filter(is_meant)
                .map(|name| Candidate { value: name.text, about: name.about })
                .collect()
        }
    })
}

/// The words that the command line knows for this argument.
fn words(arg: &Arg, typed: &str) -> Vec<Candidate> {
    let known = arg.get_possible_values();
    let shown = known.iter().filter(|value| !value.is_hide_set());
    let candidates = shown.map(|value| Candidate::new(value.get_name(), None));
    candidates.filter(|candidate| candidate.continues(typed)).collect()
}

/// The codes of the choices that begin with what was typed; if there are none, their words in the user's language, and
/// then in the other one.
fn choices_beginning(choices: &[Choice], typed: &str, lang: Lang) -> Vec<Candidate> {
    let of = |word: &dyn Fn(Choice) -> &'static str,
              about: &dyn Fn(Choice) -> &'static str|
     -> Vec<Candidate> {
        let candidate =
            |choice: &Choice| Candidate { value: word(*choice).to_owned(), about: about(*choice).to_owned() };
        choices.iter().map(candidate).filter(|candidate| candidate.continues(typed)).collect()
    };
    let codes = of(&Choice::code, &|choice| lang.choice(choice));
    let languages = [lang].into_iter().chain(Lang::ALL.into_iter().filter(|other| *other != lang));
    let in_words = languages.map(|lang| of(&|choice| lang.choice(choice), &|_| ""));
    [codes].into_iter().chain(in_words).find(|found| !found.is_empty()).unwrap_or_default()
}
