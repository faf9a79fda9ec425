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

/// The first control character in `text`, if any.
pub fn control_character(text: &str) -> Option<char> {
    text.chars().find(|char| char.is_control())
}

/// A line of text without what nobody sees in it: marks of the reading direction and of an encoding, spaces without
/// width, hyphens that show only at the end of a line, and joiners beside Latin letters. A separator of lines becomes a
/// space. Control characters stay.
pub fn without_invisible(line: &str) -> Cow<'_, str> {
    let may_be_invisible = |char: char| !char.is_ascii() && (is_unseen(char) || is_joiner(char));
    if !line.contains(may_be_invisible) {
        return Cow::Borrowed(line);
    }
    let mut kept = String::with_capacity(line.len());
    let mut is_flag_open = false;
    let mut chars = line.chars().peekable();
    while let Some(char) = chars.next() {
        let is_in_flag = is_flag_open && (is_tag(char) || char == END_OF_TAG);
        is_flag_open = char == BLACK_FLAG || (is_flag_open && is_tag(char));
        match char {
            '\u{2028}' | '\u{2029}' => kept.push(' '),
            _ if is_in_flag => kept.push(char),
            _ if is_unseen(char) => {}
            _ if is_joiner(char)
                && (kept.chars().next_back().is_some_and(is_latin)
                    || chars.peek().is_some_and(|next| is_latin(*next))) => {}
            _ => kept.push(char),
        }
    }
    Cow::Owned(kept)
}

/// Whether nobody sees it wherever it stands.
fn is_unseen(char: char) -> bool {
    char == '\u{ad}' || (is_harmful(char) && !char.is_control())
}

/// Whether it joins or separates the letters around it, as in emoji and in scripts such as that of Persian.
const fn is_joiner(char: char) -> bool {
    matches!(char, '\u{200c}' | '\u{200d}')
}

const fn is_latin(char: char) -> bool {
    char <= '\u{24f}'
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

    #[rstest]
    #[case::mark_of_an_encoding("\u{feff}Stad Diest", "Stad Diest")]
    #[case::without_width("Stad\u{200b} Die\u{2060}st", "Stad Diest")]
    #[case::direction("\u{202a}Stad\u{200e} Diest\u{202c}\u{2069}", "Stad Diest")]
    #[case::soft_hyphen("school\u{ad}uitval", "schooluitval")]
    #[case::joiner_in_a_word("Di\u{200d}est\u{200c}", "Diest")]
    #[case::separator("Stad\u{2028}Diest", "Stad Diest")]
    #[case::hidden_letters("Diest\u{e0041}", "Diest")]
    #[case::flag("🏴\u{e0067}\u{e0062}\u{e007f}", "🏴\u{e0067}\u{e0062}\u{e007f}")]
    #[case::family("👨\u{200d}👩", "👨\u{200d}👩")]
    #[case::joiner_being_typed("\u{200d}", "\u{200d}")]
    #[case::heart("❤\u{fe0f}", "❤\u{fe0f}")]
    #[case::keycap("1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}")]
    #[case::persian("می\u{200c}خواهم", "می\u{200c}خواهم")]
    #[case::control("a\u{1b}b", "a\u{1b}b")]
    fn a_line_keeps_only_what_can_be_seen(#[case] text: &str, #[case] seen: &str) {
        assert_eq!(without_invisible(text), seen);
    }

    #[test]
    fn a_place_of_one_line_gets_one_line() {
        assert_eq!(plain_line("a\nb"), "a b");
    }
}
