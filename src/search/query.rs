//! What somebody typed, as words to look for.

use super::scorer::MAX_QUERY_CHARS;
use super::searchable::is_significant;
use crate::text::fold;

/// A folded query.
#[derive(Debug)]
pub(super) struct Query {
    /// Its words, which may match in any order.
    pub(super) words: Vec<Word>,
    /// All of it as one word, when it has more than one: so "ku leuven" is found in "UPC KU Leuven".
    pub(super) joined: Option<Word>,
}

/// A word of a query, without signs such as the stops of "P.L.E.K.".
#[derive(Debug)]
pub(super) struct Word {
    pub(super) chars: Vec<char>,
    pub(super) text: String,
}

impl Query {
    /// The query as typed; what comes after its 64th character is left out.
    pub(super) fn new(typed: &str) -> Self {
        let folded: String = fold(typed).chars().take(MAX_QUERY_CHARS).collect();
        let words: Vec<Word> =
            folded.split_whitespace().map(Word::new).filter(|word| !word.chars.is_empty()).collect();
        let joined = (words.len() > 1).then(|| Word::new(&folded));
        Self { words, joined }
    }

    /// Whether nothing was typed that can be looked for.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl Word {
    fn new(text: &str) -> Self {
        let text: String = text.chars().filter(|char| is_significant(*char)).collect();
        Self { chars: text.chars().collect(), text }
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
    fn a_query_is_its_folded_words(#[case] typed: &str, #[case] words: &[&str]) {
        let query = Query::new(typed);
        assert_eq!(query.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), words);
    }

    #[test]
    fn a_pasted_page_is_cut_short() {
        assert_eq!(Query::new(&"a".repeat(10_000)).words[0].chars.len(), MAX_QUERY_CHARS);
    }
}
