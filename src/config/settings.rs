//! The user's settings in `config.toml`.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;

use super::read_text;
use crate::i18n::{Explain, Lang};

/// The user's settings. A setting that is left out has its default.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language, `"nl"` or `"en"`; if it is not set, the locale decides.
    pub language: Option<Lang>,
    /// The colours: `"dark"`, `"light"`, `"contrast"`, `"plain"` or `"auto"`, which is the default.
    pub theme: ThemeChoice,
    /// The panes: `"one"` or `"auto"`, which is the default.
    pub panes: PanesChoice,
    /// The signs: `"unicode"`, `"ascii"` or `"auto"`, which is the default.
    pub signs: SignsChoice,
    /// The cursor of the terminal: `"visible"` or `"auto"`, which is the default.
    pub cursor: CursorChoice,
    /// Whether the interface uses the mouse, so that the terminal itself does not; it does by default.
    pub mouse: bool,
    /// The command that starts an editor; if it is not set, `VISUAL` and `EDITOR` decide.
    pub editor: Option<String>,
}

/// The colours that the user chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// White on black, or black on white where the terminal is light.
    Contrast,
    /// None: only bold, underlined and reversed text.
    Plain,
    /// Whichever suits the terminal, as far as its background is known.
    #[default]
    Auto,
}

/// How many panes the user wants to see.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PanesChoice {
    /// One, whatever the width of the terminal.
    One,
    /// Two where they fit.
    #[default]
    Auto,
}

/// The signs that the user chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignsChoice {
    /// Those that need a font with many signs.
    Unicode,
    /// Those that every font has.
    Ascii,
    /// Whichever suits the terminal.
    #[default]
    Auto,
}

/// Where the cursor of the terminal is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CursorChoice {
    /// Always, at whatever has the keyboard: a screen reader or magnifier follows it.
    Visible,
    /// Only where text is typed.
    #[default]
    Auto,
}

/// Why the settings cannot be used.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// The file exists but cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    Read {
        /// The path of the file.
        path: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
    /// The file is not valid TOML, or contains an unknown setting or a wrong value.
    #[error("{}:{line}:{column}: {message}", path.display())]
    Wrong {
        /// The path of the file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// The message of the parser, in English.
        message: String,
    },
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            panes: PanesChoice::default(),
            signs: SignsChoice::default(),
            cursor: CursorChoice::default(),
            mouse: true,
            editor: None,
        }
    }
}

impl Settings {
    /// Reads the settings from the file at `path`; a missing file gives the defaults. Fails if the file cannot be read
    /// or is wrong.
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        match read_text(path) {
            Ok(text) => Self::parse(&text, path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(SettingsError::Read { path: path.to_owned(), source }),
        }
    }

    fn parse(text: &str, path: &Path) -> Result<Self, SettingsError> {
        // Some editors on Windows add a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        toml::from_str(text).map_err(|error| {
            let (line, column) = place(text, error.span().map_or(0, |span| span.start));
            let message = error.message().to_owned();
            SettingsError::Wrong { path: path.to_owned(), line, column, message }
        })
    }
}

impl Explain for SettingsError {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Read { path, source } => lang.settings_unreadable(path.display(), &lang.refusal(source)),
            Self::Wrong { path, line, column, message } => {
                let what = lang.settings_wrong(path.display(), *line, *column);
                format!("{what}\n{}", lang.parser_says(message))
            }
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        matches!(self, Self::Wrong { .. }).then(|| lang.possible_settings().to_owned())
    }
}

/// The line and column of a byte offset in `text`, both from 1; the column counts characters.
fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn parse(text: &str) -> Result<Settings, String> {
        Settings::parse(text, Path::new("config.toml")).map_err(|error| error.to_string())
    }

    #[test]
    fn every_setting_is_read() {
        let settings = parse(
            "language = \"nl\"\ntheme = \"light\"\nsigns = \"ascii\"\ncursor = \"visible\"\nmouse = false\npanes = \"one\"\neditor = \"code --wait\"\n",
        );
        let expected = Settings {
            language: Some(Lang::Nl),
            theme: ThemeChoice::Light,
            signs: SignsChoice::Ascii,
            cursor: CursorChoice::Visible,
            mouse: false,
            panes: PanesChoice::One,
            editor: Some("code --wait".to_owned()),
        };
        assert_eq!(settings, Ok(expected));
    }

    #[test]
    fn an_empty_file_and_no_file_give_the_defaults() {
        assert_eq!(parse("\u{feff}"), Ok(Settings::default()));
        let nowhere = tempfile::tempdir().expect("a folder").path().join("config.toml");
        assert_eq!(Settings::read(&nowhere).expect("defaults"), Settings::default());
    }

    #[rstest]
    #[case::unknown_setting(
        "language = \"nl\"\nlangage = \"nl\"",
        "config.toml:2:1: unknown field `langage`"
    )]
    #[case::unknown_value("theme = \"blue\"", "config.toml:1:9: unknown variant `blue`")]
    #[case::unknown_signs("signs = \"emoji\"", "config.toml:1:9: unknown variant `emoji`")]
    #[case::unknown_cursor("cursor = \"block\"", "config.toml:1:10: unknown variant `block`")]
    #[case::no_word("mouse = \"no\"", "config.toml:1:9: invalid type")]
    #[case::wrong_type("# é\n  editor = 7", "config.toml:2:12: invalid type")]
    #[case::no_toml("é", "config.toml:1:")]
    fn an_invalid_setting_is_reported_with_its_place(#[case] text: &str, #[case] message: &str) {
        let error = parse(text).expect_err("a wrong setting");
        assert!(error.starts_with(message), "{error}");
    }

    #[test]
    fn the_error_lists_the_allowed_values() {
        let error = Settings::parse("theme = 1", Path::new("config.toml")).expect_err("a wrong setting");
        for lang in Lang::ALL {
            let words = error.in_words(lang);
            let choices =
                ["dark", "light", "contrast", "plain", "auto", "unicode", "ascii", "visible", "false"];
            let settings = ["language", "theme", "signs", "cursor", "mouse", "panes", "editor"];
            for part in ["config.toml", "1", "9"].iter().chain(&choices).chain(&settings) {
                assert!(words.contains(part), "{part}: {words}");
            }
        }
    }
}
