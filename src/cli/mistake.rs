//! Mistakes on the command line, explained in the user's language. The rare kinds that are not listed
//! here keep the words of clap, in English.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::{self, Explain, Lang};

/// Arguments that clap does not take.
impl Explain for Error {
    /// What is wrong, and what was perhaps meant.
    fn what(&self, lang: Lang) -> String {
        let Some(words) = known_kind(self, lang) else {
            return lang.clap_text(&self.render().to_string());
        };
        let suggestion =
            [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
                .into_iter()
                .find_map(|kind| context(self, kind));
        match suggestion {
            Some(suggestion) => format!("{words}\n{}", lang.did_you_mean(&suggestion)),
            None => words,
        }
    }

    /// Where to read more.
    fn remedy(&self, lang: Lang) -> Option<String> {
        known_kind(self, lang).map(|_| lang.see_help().to_owned())
    }

    fn kind(&self) -> i18n::ErrorKind {
        i18n::ErrorKind::Usage
    }
}

fn known_kind(error: &Error, lang: Lang) -> Option<String> {
    let argument = || context(error, ContextKind::InvalidArg);
    let value = || context(error, ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => lang.unknown_argument(&argument()?),
        ErrorKind::InvalidSubcommand => {
            lang.unknown_command(&context(error, ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::InvalidValue => match value() {
            Some(value) if !value.is_empty() => {
                let words = lang.invalid_value(&value, &argument()?);
                match context(error, ContextKind::ValidValue) {
                    Some(possible) => format!("{words} {}", lang.possible_values(&possible)),
                    None => words,
                }
            }
            _ => lang.missing_value(&argument()?),
        },
        ErrorKind::ValueValidation => lang.invalid_value(&value()?, &argument()?),
        ErrorKind::MissingSubcommand => lang.missing_command(&context(error, ContextKind::ValidSubcommand)?),
        ErrorKind::MissingRequiredArgument => lang.missing_arguments(&argument()?),
        ErrorKind::ArgumentConflict => match (argument()?, context(error, ContextKind::PriorArg)?) {
            (argument, prior) if argument == prior => lang.given_twice(&argument),
            (argument, prior) => lang.not_together(&argument, &prior),
        },
        ErrorKind::InvalidUtf8 => lang.argument_no_text().to_owned(),
        _ => return None,
    })
}

/// What clap tells about the mistake, several things with commas between.
fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::cli::help;

    #[rstest]
    #[case::option(&["tree", "--jsn"], "De optie of het argument --jsn bestaat niet.\nBedoelde je --json?")]
    #[case::command(&["serch"], "De opdracht serch bestaat niet.\nBedoelde je search?")]
    #[case::value(&["--lang", "fr"], "fr kan niet als waarde voor --lang <TAAL>. Mogelijk zijn: nl, en.")]
    #[case::number(&["search", "x", "--limit", "veel"], "veel kan niet als waarde voor --limit <AANTAL>.")]
    #[case::no_value(&["tree", "--lang"], "Na --lang <TAAL> moet nog een waarde komen.")]
    #[case::missing(&["show"], "Er ontbreekt nog: <NAAM>.")]
    #[case::no_command(&["note", "--lang=nl"], "Er ontbreekt nog een opdracht: add, list.")]
    #[case::twice(&["--lang=nl", "--lang=nl"], "--lang <TAAL> mag maar één keer.")]
    #[case::together(
        &["follow-up", "list", "--forum=a", "--region=b"],
        "--forum <OVERLEG> gaat niet samen met --region <REGIO>."
    )]
    fn a_mistake_is_explained_in_the_language(#[case] arguments: &[&str], #[case] start: &str) {
        let arguments = ["overleg"].iter().chain(arguments);
        let error = help::command(Lang::Nl).try_get_matches_from(arguments).expect_err("a mistake");
        let words = error.in_words(Lang::Nl);
        assert!(words.starts_with(start), "{words}");
        assert!(words.ends_with("Zie overleg --help."), "{words}");
    }
}
