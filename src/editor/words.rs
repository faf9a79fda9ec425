//! Splits a command into words as a shell would, without a shell: nothing is expanded or run.

use std::iter::Peekable;
use std::str::Chars;

use thiserror::Error;

/// A quote that is opened in a command and never closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the quote {0} is not closed")]
pub struct Unclosed(pub char);

/// What a backslash means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Backslash {
    /// It takes the meaning from the sign that follows, as in a shell.
    Escapes,
    /// It stands for itself, as in a path on Windows.
    Literal,
}

impl Backslash {
    /// As it is on this platform.
    pub(super) const NATIVE: Self = if cfg!(windows) { Self::Literal } else { Self::Escapes };
}

/// The words of `line`. White space parts them, except between quotes. A backslash, where it escapes,
/// does so outside quotes, and between double quotes before `"` and `\`.
pub(super) fn split(line: &str, backslash: Backslash) -> Result<Vec<String>, Unclosed> {
    let mut words = Vec::new();
    let mut chars = line.trim().chars().peekable();
    while chars.peek().is_some() {
        words.push(word(&mut chars, backslash)?);
        while chars.next_if(|char| char.is_whitespace()).is_some() {}
    }
    Ok(words)
}

fn word(chars: &mut Peekable<Chars<'_>>, backslash: Backslash) -> Result<String, Unclosed> {
    let escapes = backslash == Backslash::Escapes;
    let mut word = String::new();
    while let Some(char) = chars.next_if(|char| !char.is_whitespace()) {
        match char {
            '\'' | '"' => quoted(char, chars, escapes, &mut word)?,
            '\\' if escapes => word.push(chars.next().unwrap_or(char)),
            other => word.push(other),
        }
    }
    Ok(word)
}

fn quoted(
    quote: char,
    chars: &mut Peekable<Chars<'_>>,
    escapes: bool,
    word: &mut String,
) -> Result<(), Unclosed> {
    while let Some(char) = chars.next() {
        match char {
            _ if char == quote => return Ok(()),
            '\\' if escapes && quote == '"' => {
                word.push(chars.next_if(|next| matches!(next, '"' | '\\')).unwrap_or(char));
            }
            other => word.push(other),
        }
    }
    Err(Unclosed(quote))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

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
    #[case("ed 'x", '\'')]
    #[case("ed \"x\\\"", '"')]
    fn a_quote_left_open_is_an_error(#[case] line: &str, #[case] quote: char) {
        assert_eq!(split(line, Backslash::Escapes), Err(Unclosed(quote)));
    }
}
