//! Which editor to start.

use super::EditorError;
use super::words::{Backslash, split};
use crate::config::{Environment, Settings};

/// A command that starts an editor: a program and what comes before the name of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorCommand {
    program: String,
    arguments: Vec<String>,
}

impl EditorCommand {
    /// The editor that is set; else that of `VISUAL`; else that of `EDITOR`; else the one that every
    /// machine has.
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

    /// The command in `line`; none when it is blank.
    fn parse(line: &str) -> Result<Option<Self>, EditorError> {
        let mut words = split(line, Backslash::NATIVE)
            .map_err(|source| EditorError::Command { command: line.to_owned(), source })?
            .into_iter();
        Ok(words.next().map(|program| Self { program, arguments: words.collect() }))
    }

    /// The program.
    pub fn program(&self) -> &str {
        &self.program
    }

    /// What comes before the name of the file.
    pub fn arguments(&self) -> &[String] {
        &self.arguments
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
    fn the_editor_is_the_first_that_is_given(
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
    fn a_command_with_an_open_quote_is_an_error_and_not_passed_over() {
        let settings = Settings { editor: Some("'code".to_owned()), ..Settings::default() };
        let editor = EditorCommand::choose(&settings, &Environment::default());
        assert!(matches!(editor, Err(EditorError::Command { command, .. }) if command == "'code"));
    }
}
