//! The command that starts the editor.

use shell_words::ParseError;

use super::EditorError;
use crate::config::{Environment, Settings};

/// A command that starts an editor: a program and its arguments before the name of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorCommand {
    program: String,
    arguments: Vec<String>,
}

impl EditorCommand {
    /// Whether an editor is set: in the settings, `VISUAL` or `EDITOR`.
    pub fn is_set(settings: &Settings, environment: &Environment) -> bool {
        let mut chosen = settings.editor.iter().chain(environment.editors.iter().flatten());
        chosen.any(|command| !matches!(Self::parse(command), Ok(None)))
    }

    /// The editor in the settings, or else that of `VISUAL`, or else that of `EDITOR`, or else the one that every
    /// machine has: `notepad` on Windows, `vi` elsewhere. Fails if the command has an unclosed quote.
    pub fn choose(settings: &Settings, environment: &Environment) -> Result<Self, EditorError> {
        let chosen = settings.editor.iter().chain(environment.editors.iter().flatten());
        for command in chosen {
            if let Some(editor) = Self::parse(command)? {
                return Ok(editor);
            }
        }
        let program = if cfg!(windows) { "notepad" } else { "vi" };
        Ok(Self { program: program.to_owned(), arguments: Vec::new() })
    }

    /// The command in `line`; none if the line is blank or a comment.
    fn parse(line: &str) -> Result<Option<Self>, EditorError> {
        let mut words = split(line, Backslash::NATIVE)
            .map_err(|source| EditorError::Command { command: line.to_owned(), source })?
            .into_iter();
        Ok(words.next().map(|program| Self { program, arguments: words.collect() }))
    }

    /// The program to start.
    pub fn program(&self) -> &str {
        &self.program
    }

    /// The arguments that come before the name of the file.
    pub fn arguments(&self) -> &[String] {
        &self.arguments
    }
}

/// The meaning of a backslash in a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Backslash {
    /// It makes the next character literal, as in a shell.
    Escapes,
    /// It stands for itself, as in a path on Windows.
    Literal,
}

impl Backslash {
    /// The meaning on this platform.
    const NATIVE: Self = if cfg!(windows) { Self::Literal } else { Self::Escapes };
}

/// Splits `line` into words as a shell would, but without a shell: nothing is expanded or run. Fails on an unclosed
/// quote.
fn split(line: &str, backslash: Backslash) -> Result<Vec<String>, ParseError> {
    let line = line.trim();
    match backslash {
        Backslash::Escapes => shell_words::split(line),
        // NUL, which no command can contain, replaces the backslashes while the words are split.
        Backslash::Literal => {
            let words = shell_words::split(&line.replace('\\', "\0"))?;
            Ok(words.into_iter().map(|word| word.replace('\0', "\\")).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const NATIVE: &str = if cfg!(windows) { "notepad" } else { "vi" };

    #[rstest]
    #[case::setting(Some("code --wait"), [Some("emacs"), Some("nano")], "code", &["--wait"])]
    #[case::visual(None, [Some("emacs -nw"), Some("nano")], "emacs", &["-nw"])]
    #[case::editor(None, [None, Some("nano")], "nano", &[])]
    #[case::blank(Some(" "), [Some(""), Some("nano")], "nano", &[])]
    #[case::none(None, [None, None], NATIVE, &[])]
    fn the_first_source_that_sets_an_editor_decides(
        #[case] set: Option<&str>,
        #[case] editors: [Option<&str>; 2],
        #[case] program: &str,
        #[case] arguments: &[&str],
    ) {
        let settings = Settings { editor: set.map(str::to_owned), ..Settings::default() };
        let editors = editors.map(|editor| editor.map(str::to_owned));
        let environment = Environment { editors, ..Environment::default() };
        let editor = EditorCommand::choose(&settings, &environment).expect("a command");
        assert_eq!(editor.program(), program);
        assert_eq!(editor.arguments(), arguments);
    }

    #[test]
    fn a_command_with_an_open_quote_is_an_error_and_not_ignored() {
        let settings = Settings { editor: Some("'code".to_owned()), ..Settings::default() };
        let editor = EditorCommand::choose(&settings, &Environment::default());
        assert!(matches!(editor, Err(EditorError::Command { command, .. }) if command == "'code"));
    }

    #[rstest]
    #[case::one("vi", &["vi"])]
    #[case::arguments("  code --wait\t-n ", &["code", "--wait", "-n"])]
    #[case::single_quotes("'/Mijn map/ed' -x", &["/Mijn map/ed", "-x"])]
    #[case::double_quotes(r#"ed "een \"naam\" \n""#, &["ed", r#"een "naam" \n"#])]
    #[case::backslash(r"/Mijn\ map/ed", &["/Mijn map/ed"])]
    #[case::quotes_within_a_word("a'b c'd", &["ab cd"])]
    #[case::empty_word("ed ''", &["ed", ""])]
    #[case::last_backslash(r"ed \", &["ed", r"\"])]
    #[case::nothing_is_expanded("ed $HOME ~ *;rm", &["ed", "$HOME", "~", "*;rm"])]
    #[case::comment("ed -x # mine", &["ed", "-x"])]
    #[case::nothing(" ", &[])]
    fn a_command_is_split_as_a_shell_would(#[case] line: &str, #[case] words: &[&str]) {
        assert_eq!(split(line, Backslash::Escapes).expect("closed"), words);
    }

    #[test]
    fn on_windows_a_path_keeps_its_backslashes() {
        let line = r#""C:\Program Files\ed.exe" C:\a\b"#;
        let words = split(line, Backslash::Literal).expect("closed");
        assert_eq!(words, [r"C:\Program Files\ed.exe", r"C:\a\b"]);
    }

    #[rstest]
    #[case("ed 'x")]
    #[case("ed \"x\\\"")]
    fn a_quote_left_open_is_an_error(#[case] line: &str) {
        assert_eq!(split(line, Backslash::Escapes), Err(ParseError));
    }
}
