//! Texts made harmless for a terminal: what is in the store may hold escape sequences, and they are shown, not sent.

use std::borrow::Cow;

/// `text` with every control character but the line feed, and every character that turns the reading
/// direction or has no width of its own purpose, replaced by `�`. A tab becomes a space.
pub fn plain(text: &str) -> Cow<'_, str> {
    replace(text, |char| char != '\n' && is_harmful(char))
}

/// As [`plain`], and line feeds become spaces too: for a place that has one line.
pub fn plain_line(text: &str) -> Cow<'_, str> {
    replace(text, is_harmful)
}

fn replace(text: &str, replaced: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&replaced) {
        return Cow::Borrowed(text);
    }
    let safe = text.chars().map(|char| match char {
        '\t' | '\n' if replaced(char) => ' ',
        _ if replaced(char) => '\u{fffd}',
        _ => char,
    });
    Cow::Owned(safe.collect())
}

/// Whether a terminal could be harmed, or a reader misled: control characters, and the marks, embeddings, overrides and isolates of bidirectional text
/// (Unicode Standard Annex #9, section 2), which make a line read otherwise than it is.
pub fn is_harmful(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(char, '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::escape("a\u{1b}[31mb", "a�[31mb")]
    #[case::bidi("a\u{202e}b", "a�b")]
    #[case::tab("a\tb", "a b")]
    #[case::lines("a\nb", "a\nb")]
    #[case::carriage_return("a\rb", "a�b")]
    #[case::family("👨\u{200d}👩", "👨\u{200d}👩")]
    fn what_could_harm_a_terminal_is_replaced(#[case] text: &str, #[case] shown: &str) {
        assert_eq!(plain(text), shown);
    }

    #[test]
    fn a_place_of_one_line_gets_one_line() {
        assert_eq!(plain_line("a\nb"), "a b");
    }
}
