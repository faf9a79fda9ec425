//! Every text that the user reads, in Dutch and in English, and dates and numbers as each language has them.
//!
//! A text is a method of [`Lang`]. The `texts!` macro requires each text in every language, by name. The texts of
//! the rows of a table, such as the table of actions, are in those rows, as [`Words`].

mod agenda;
mod backup;
mod cadence;
mod change;
mod command;
mod command_export;
mod command_help;
mod command_record;
mod copied;
mod date;
mod directory;
mod error;
mod field;
mod form;
mod gaps;
mod history;
mod import;
mod insight;
mod interval;
mod kind;
mod label;
mod map;
mod notes;
mod on_page;
mod privacy;
mod removal;
mod report;
mod screen;
mod table;
mod time;
mod trash;
mod trouble;
mod typed;

use serde::{Deserialize, Serialize};

pub use date::{NotADate, Reckoning, spaces_in_dates};
pub use error::{ErrorKind, Explain};
pub use trash::Known;

/// A language of the user interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Dutch as it is spoken in Flanders.
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language of a locale such as `nl_BE.UTF-8` or `en`; `None` when it is neither Dutch nor English.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Nl),
            "en" | "c" | "posix" => Some(Self::En),
            _ => None,
        }
    }

    /// The code of the language, as `--lang` takes it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The text of `words` in this language.
    pub const fn choose(self, words: Words) -> &'static str {
        match self {
            Self::Nl => words.nl,
            Self::En => words.en,
        }
    }
}

/// A text in every language, for a row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The Dutch text.
    pub nl: &'static str,
    /// The English text.
    pub en: &'static str,
}

/// Makes each text a method of [`Lang`]: `name { nl: "naam", en: "name" }`. A text without parameters is a
/// `&'static str`. A text with parameters is a `String`, in which `{name}` is replaced by the parameter `name`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $(($($arg:ident: $type:ty),+))? {
        nl: $nl:literal, en: $en:literal $(,)?
    })*) => {
        impl $crate::i18n::Lang {
            $($crate::i18n::text!($(#[$doc])* $name $(($($arg: $type),+))? { nl: $nl, en: $en });)*
        }
    };
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident { nl: $nl:literal, en: $en:literal }) => {
        $(#[$doc])*
        pub const fn $name(self) -> &'static str {
            match self {
                Self::Nl => $nl,
                Self::En => $en,
            }
        }
    };
    ($(#[$doc:meta])* $name:ident ($($arg:ident: $type:ty),+) { nl: $nl:literal, en: $en:literal }) => {
        $(#[$doc])*
        pub fn $name(self, $($arg: $type),+) -> String {
            match self {
                Self::Nl => format!($nl),
                Self::En => format!($en),
            }
        }
    };
}

use {text, texts};

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("nl_BE.UTF-8", Some(Lang::Nl))]
    #[case("en", Some(Lang::En))]
    #[case("C.UTF-8", Some(Lang::En))]
    #[case("fr_BE", None)]
    #[case("", None)]
    fn a_locale_gives_its_language(#[case] locale: &str, #[case] lang: Option<Lang>) {
        assert_eq!(Lang::from_locale(locale), lang);
    }
}
