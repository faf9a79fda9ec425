//! The only place that knows fuzzy-matcher: it scores letters that stand in order with gaps between them.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

/// The most characters of a query that count. The matcher's memory grows with the product of both
/// lengths and is never given back.
pub(super) const MAX_QUERY_CHARS: usize = 64;
/// The most letters of a text that count.
pub(super) const MAX_TEXT_LETTERS: usize = 256;

/// Scores folded queries against folded texts.
pub(super) struct Scorer {
    matcher: SkimMatcherV2,
}

/// A query's letters found in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scored {
    /// The higher, the better.
    pub(super) points: u32,
    /// Which characters of the text they are, ascending.
    pub(super) positions: Vec<usize>,
}

impl Scorer {
    /// A scorer that takes letters as they are: its own folding knows ASCII only, and ours came before.
    /// It keeps the cache, without which it panics, and sets no element limit, which changes scores.
    pub(super) fn new() -> Self {
        Self { matcher: SkimMatcherV2::default().respect_case() }
    }

    /// Finds the letters of `query` in `text`, in order; none when they do not all stand there.
    /// Both must be within their greatest length.
    pub(super) fn score(&self, text: &str, query: &str) -> Option<Scored> {
        // The matcher reads cells that an earlier call left behind. Scoring the least pair first cuts
        // its cache down, so that the score is the same whatever was scored before.
        self.matcher.fuzzy_indices("a", "a");
        let (points, positions) = self.matcher.fuzzy_indices(text, query)?;
        Some(Scored { points: u32::try_from(points).unwrap_or(0), positions })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_are_found_in_order() {
        let scored = Scorer::new().score("huis van het kind", "hvhk").expect("it matches");
        assert_eq!(scored.positions, [0, 5, 9, 13]);
        assert_eq!(Scorer::new().score("huis", "sh"), None);
    }

    proptest! {
        #[test]
        fn a_score_does_not_depend_on_earlier_calls(
            earlier in proptest::collection::vec(("[ab -]{0,40}", "[ab]{0,6}"), 0..8),
            text in "[ab -]{0,40}",
            query in "[ab]{1,6}",
        ) {
            let scorer = Scorer::new();
            for (text, query) in &earlier {
                scorer.score(text, query);
            }
            prop_assert_eq!(scorer.score(&text, &query), Scorer::new().score(&text, &query));
        }
    }

    #[test]
    fn capitals_are_left_to_our_own_folding() {
        assert_eq!(Scorer::new().score("clb", "CLB"), None);
        assert_eq!(Scorer::new().score("É", "é"), None);
    }

    #[test]
    fn scoring_twice_does_not_panic_as_it_would_without_the_cache() {
        let scorer = Scorer::new();
        let first = scorer.score("arktos", "ark");
        assert_eq!(scorer.score("arktos", "ark"), first);
    }

    #[test]
    fn the_longest_query_and_text_are_scored_in_full() {
        let scored = Scorer::new()
            .score(&"ab".repeat(MAX_TEXT_LETTERS / 2), &"b".repeat(MAX_QUERY_CHARS))
            .expect("it matches");
        assert_eq!(scored.positions.len(), MAX_QUERY_CHARS);
        assert!(scored.positions.is_sorted());
    }
}
