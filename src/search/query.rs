//! A typed query, folded and split into words.

use super::scorer::MAX_QUERY_CHARS;
use super::word_match::{MIN_LETTERS_FOR_JOINED_TYPO, MIN_LETTERS_FOR_TYPO, Pattern};
use crate::text::{fold, query_word, typed_phone};

/// A folded query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Query {
    /// The words, which may match in any order.
    pub(super) words: Vec<Word>,
    /// All words joined to one, when there are several: "ku leuven" then matches "UPC KU Leuven" in one piece.
    pub(super) joined: Option<Word>,
}

/// A word of a query, without signs such as the full stops of "P.L.E.K.".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) chars: Vec<char>,
    pub(super) text: String,
    /// Whether it is long enough for a typing error.
    pub(super) allows_typo: bool,
}

impl Query {
    /// The query that was typed, without anything after its 64th folded character.
    pub(super) fn new(typed: &str) -> Self {
        let folded: String =
            typed_phone(typed).unwrap_or_else(|| fold(typed)).chars().take(MAX_QUERY_CHARS).collect();
        let is_last = |word: &str| folded.ends_with(word);
        let words: Vec<Word> = folded
            .split_whitespace()
            .map(|word| match word {
                // It may become "steunpunt".
                "ste" if is_last(word) => Word::new(word, MIN_LETTERS_FOR_TYPO),
                word => Word::new(&query_word(word), MIN_LETTERS_FOR_TYPO),
            })
            .filter(|word| !word.chars.is_empty())
            .collect();
        let joined = (words.len() > 1).then(|| {
            let letters: String = words.iter().map(|word| word.text.as_str()).collect();
            Word::new(&letters, MIN_LETTERS_FOR_JOINED_TYPO)
        });
        Self { words, joined }
    }

    /// Whether `other` is this query with more typed after it.
    pub(super) fn leads_to(&self, other: &Self) -> bool {
        let Some((last, before)) = self.words.split_last() else { return false };
        let Some(grown) = other.words.get(before.len()) else { return false };
        other.words.starts_with(before) && grown.text.starts_with(&last.text)
    }

    /// Whether there is nothing to search for, perhaps because only signs were typed.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl Word {
    fn new(text: &str, min_letters_for_typo: usize) -> Self {
        let chars: Vec<char> = text.chars().take(MAX_QUERY_CHARS).collect();
        let is_number = chars.iter().all(char::is_ascii_digit);
        Self {
            allows_typo: !is_number && chars.len() >= min_letters_for_typo,
            text: chars.iter().collect(),
            chars,
        }
    }
}

impl Pattern for Word {
    type Letter = char;

    fn allows_typo(&self) -> bool {
        self.allows_typo
    }

    fn is_number(&self) -> bool {
        self.chars.iter().all(char::is_ascii_digit)
    }

    fn letters(&self) -> &[char] {
        &self.chars
    }

    fn positions_of(&self, letter: char) -> u64 {
        let positions = self.chars.iter().enumerate().filter(|(_, char)| **char == letter);
        positions.fold(0, |bits, (position, _)| bits | 1 << position)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::capitals_and_accents("  Coördinatie STS ", &["coordinatie", "sts"])]
    #[case::signs("P.L.E.K.", &["plek"])]
    #[case::signs_alone("- +", &[])]
    #[case::nothing("", &[])]
    #[case::emoji("🙂", &["🙂"])]
    #[case::saints("saint jozef ste anne", &["sint", "jozef", "sint", "anne"])]
    #[case::saint_or_the_beginning_of_another_word("jozef ste", &["jozef", "ste"])]
    #[case::country_code("+32 470", &["0470"])]
    fn a_query_is_its_folded_words(#[case] typed: &str, #[case] words: &[&str]) {
        let query = Query::new(typed);
        assert_eq!(query.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), words);
    }

    #[rstest]
    #[case::a_letter_more("cl", "clb", true)]
    #[case::another_word("clb", "clb d", true)]
    #[case::the_same("clb", "clb", true)]
    #[case::a_letter_in_front("lb", "clb", false)]
    #[case::a_letter_less("clb", "cl", false)]
    #[case::a_letter_in_a_word_before("cl diest", "clb diest", false)]
    fn typing_on_leads_from_one_query_to_another(#[case] from: &str, #[case] to: &str, #[case] leads: bool) {
        assert_eq!(Query::new(from).leads_to(&Query::new(to)), leads);
    }

    #[test]
    fn a_pasted_page_is_cut_short() {
        assert_eq!(Query::new(&"a".repeat(10_000)).words[0].chars.len(), MAX_QUERY_CHARS);
    }
}
