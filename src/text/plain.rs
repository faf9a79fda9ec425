//! Making text safe for a terminal: escape sequences in the store must be shown, not executed.

use std::borrow::Cow;

/// `text` with `�` in place of every control character but the line feed, and of every character that changes the
/// reading direction or is invisible. A tab becomes a space.
pub fn plain(text: &str) -> Cow<'_, str> {
    replace(text, |char| char != '\n' && is_harmful(char))
}

/// The same as [`plain`] for a single line: line feeds become spaces too.
pub fn plain_line(text: &str) -> Cow<'_, str> {
    replace(text, is_harmful)
}

fn replace(text: &str, replaced: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&replaced) {
        return Cow::Borrowed(text);
    }
    let mut is_flag_open = false;
    let safe = text.chars().map(|char| {
        let is_in_flag = is_flag_open && (is_tag(char) || char == END_OF_TAG);
        is_flag_open = char == BLACK_FLAG || (is_flag_open && is_tag(char));
        match char {
            '\t' | '\n' if replaced(char) => ' ',
            // A letter in the tag of a flag, such as that of England.
            _ if is_in_flag => char,
            _ if replaced(char) => '\u{fffd}',
            _ => char,
        }
    });
    Cow::Owned(safe.collect())
}

const BLACK_FLAG: char = '\u{1f3f4}';

/// The last character of the tag behind a flag.
const END_OF_TAG: char = '\u{e007f}';

/// Whether it may be in the tag behind a flag: a small letter or a digit (Unicode Technical Standard #51, annex C).
const fn is_tag(char: char) -> bool {
    matches!(char, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}')
}

/// Whether a terminal could be harmed, or a reader misled: control characters; the marks, embeddings,
/// overrides and isolates of bidirectional text (Unicode Standard Annex #9, section 2), which change the order in
/// which a line reads; and invisible characters, except those that join or vary the letter before them.
pub fn is_harmful(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(char, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}')
        || matches!(char, '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}')
        || matches!(char, '\u{3164}' | '\u{ffa0}' | '\u{1bca0}'..='\u{1bca3}')
        || matches!(char, '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
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
    #[case::eight_bit_control("a\u{9b}31mb", "a�31mb")]
    #[case::line_separator("a\u{2028}b\u{2029}c", "a�b�c")]
    #[case::invisible("a\u{3164}b\u{206a}c\u{fff9}d", "a�b�c�d")]
    #[case::hidden_letters("a\u{e0041}\u{e0042}", "a��")]
    #[case::letters_hidden_behind_a_flag("🏴a\u{e0041}", "🏴a�")]
    #[case::letters_hidden_behind_the_end_of_a_flag("🏴\u{e0067}\u{e007f}\u{e0061}", "🏴\u{e0067}\u{e007f}�")]
    #[case::capitals_behind_a_flag("🏴\u{e0041}", "🏴�")]
    #[case::flag_of_a_region(
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"
    )]
    #[case::family("👨\u{200d}👩", "👨\u{200d}👩")]
    fn what_could_harm_a_terminal_is_replaced(#[case] text: &str, #[case] shown: &str) {
        assert_eq!(plain(text), shown);
    }

    #[test]
    fn a_place_of_one_line_gets_one_line() {
        assert_eq!(plain_line("a\nb"), "a b");
    }
}
