//! Folding: removing case, accents and other marks, so that "coordinatie" finds "Coördinatie".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text that knows which original character each of its characters came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each character of `text`, the index of its original character.
    pub origins: Vec<usize>,
}

impl Folded {
    /// Folds `text` and records where each character came from.
    pub fn new(text: &str) -> Self {
        let mut folded = Self::default();
        for (position, char) in folded_chars_with_origins(text) {
            folded.text.push(char);
            folded.origins.push(position);
        }
        folded
    }
}

/// `text` in lower case and without accents.
pub fn fold(text: &str) -> String {
    folded_chars(text).collect()
}

/// The characters of [`fold`], without building a string.
pub fn folded_chars(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(fold_char)
}

/// The characters of [`fold`], each preceded by the index of its original character.
pub fn folded_chars_with_origins(text: &str) -> impl Iterator<Item = (usize, char)> {
    let originals = text.chars().enumerate();
    originals.flat_map(|(position, original)| fold_char(original).map(move |char| (position, char)))
}

/// The characters of [`fold`] for one character.
pub(super) fn fold_char(original: char) -> impl Iterator<Item = char> {
    // This is enough for most characters, and many times faster.
    let (plain, other) = if original.is_ascii() {
        (Some(original.to_ascii_lowercase()), None)
    } else {
        (None, Some(original))
    };
    plain.into_iter().chain(other.into_iter().flat_map(decompose))
}

fn decompose(original: char) -> impl Iterator<Item = char> {
    // Straightened first, because some accents that stand alone decompose into a space.
    let unmarked =
        straighten(original).nfkd().filter(|char| !is_combining_mark(*char) && !has_no_width(*char));
    unmarked.flat_map(char::to_lowercase).flat_map(without_stroke).map(straighten)
}

/// Soft hyphens, joiners, marks of direction and the like, which nobody sees or types.
const fn has_no_width(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Letters with a stroke or the like, as people type them without it: "Yıldız" becomes "yildiz".
fn without_stroke(char: char) -> impl Iterator<Item = char> {
    let (first, second) = match char {
        'ı' => ('i', None),
        'ł' => ('l', None),
        'ø' => ('o', None),
        'đ' => ('d', None),
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

/// Replaces typographic signs by those on a keyboard, so that "CLB's" finds "CLB’s".
const fn straighten(char: char) -> char {
    match char {
        '‘' | '’' | '‛' | 'ʼ' | '´' | '′' => '\'',
        '“' | '”' => '"',
        '‐'..='―' | '−' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::capitals("KU Leuven", "ku leuven")]
    #[case::composed("Coördinatie", "coordinatie")]
    #[case::decomposed("Coo\u{308}rdinatie", "coordinatie")]
    #[case::apostrophe("CLB’s", "clb's")]
    #[case::apostrophes_of_a_keyboard("d´Or d′Or", "d'or d'or")]
    #[case::dashes("1–2 − 3", "1-2 - 3")]
    #[case::without_width("Pre\u{ad}natale \u{200b}zorg\u{feff}", "prenatale zorg")]
    #[case::ligature("ﬁnancieel", "financieel")]
    #[case::marks_within_letters("Yıldız Łukasz Jørgen Weiß Œuvre", "yildiz lukasz jorgen weiss oeuvre")]
    #[case::emoji("zorg 🙂", "zorg 🙂")]
    fn folding_leaves_out_capitals_and_marks(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold(text), folded);
    }

    #[test]
    fn ascii_folds_as_everything_else_does() {
        for char in '\0'..='\u{7f}' {
            assert_eq!(fold(&char.to_string()), decompose(char).collect::<String>());
        }
    }

    #[test]
    fn each_folded_character_knows_where_it_came_from() {
        let folded = Folded::new("e\u{308}ﬁn");
        assert_eq!(folded.text, "efin");
        assert_eq!(folded.origins, [0, 2, 2, 3]);
    }
}
