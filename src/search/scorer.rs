//! The only file that uses fuzzy-matcher, which scores letters in order with gaps between them.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::searchable::Letters;

/// The most characters of a query that count. The matcher's memory grows with the product of both
/// lengths and is never given back.
pub(super) const MAX_QUERY_CHARS: usize = 64;
/// The most letters of a text that count.
pub(super) const MAX_TEXT_LETTERS: usize = 256;

/// The points that fuzzy-matcher gives for a letter.
const LETTER: i32 = 16;
/// The extra points for a letter that starts a word; doubled when it starts the text.
const STARTS_WORD: i32 = 8;
/// The least extra points for a letter that directly follows the previous match.
const FOLLOWS: i32 = 4;
/// The points for a gap, and for each letter in it. Anything before the first match counts as a gap of one letter.
const GAP: i32 = -3;
const IN_GAP: i32 = -1;
/// Lower than any score that fuzzy-matcher can give.
const NEVER: i32 = i16::MIN as i32;

/// Scores folded queries against folded texts.
pub(super) struct Scorer {
    matcher: SkimMatcherV2,
}

/// The letters of a query, found in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scored {
    pub(super) points: u32,
    /// The positions of the characters that matched, ascending.
    pub(super) positions: Vec<usize>,
}

impl Scorer {
    /// A scorer that takes letters as they are: its own folding knows ASCII only, and ours has been done already.
    /// It keeps the cache, without which it panics, and sets no element limit, which would change scores.
    pub(super) fn new() -> Self {
        Self { matcher: SkimMatcherV2::default().respect_case() }
    }

    /// Finds the letters of `query` in `text`, in order; `None` when they are not all there. Neither may be longer than
    /// its maximum length.
    pub(super) fn score(&self, text: &str, query: &str) -> Option<Scored> {
        // The matcher reads cells that an earlier call left behind. Scoring the shortest texts first shrinks
        // its cache, so that the score does not depend on what was scored before.
        self.matcher.fuzzy_indices("a", "a");
        let (points, positions) = self.matcher.fuzzy_indices(text, query)?;
        Some(Scored { points: u32::try_from(points).unwrap_or(0), positions })
    }
}

/// The points that [`Scorer::score`] gives for `word`, of at most [`MAX_QUERY_CHARS`] letters, in `text` with a
/// space between its words, in a tenth of the time.
pub(super) fn alignment_points<L: Copy + Eq>(word: &[L], text: Letters<'_, L>) -> u32 {
    align(Alignment::new(word), text, 2 * STARTS_WORD)
}

/// The same as [`alignment_points`] with a space before the text.
pub(super) fn alignment_points_after_space<L: Copy + Eq>(word: &[L], text: Letters<'_, L>) -> u32 {
    let mut alignment = Alignment::new(word);
    alignment.advance(None, 0);
    align(alignment, text, STARTS_WORD)
}

/// The most points that [`alignment_points`] can give in a text of which little is known: whether it may start with the
/// first letter of the word, and for each further letter whether it may start a word or directly follow the letter
/// before it.
pub(super) fn max_alignment_points(may_start: bool, are_near: impl Iterator<Item = bool>) -> u32 {
    // There is a gap, even before a letter that starts a word.
    const NEAR: i32 = if FOLLOWS > GAP + IN_GAP + STARTS_WORD { FOLLOWS } else { GAP + IN_GAP + STARTS_WORD };
    let first = LETTER + IN_GAP + if may_start { 2 * STARTS_WORD } else { STARTS_WORD };
    let others = are_near.map(|is_near| LETTER + if is_near { NEAR } else { GAP + IN_GAP });
    u32::try_from(first + others.sum::<i32>()).unwrap_or_default()
}

fn align<L: Copy + Eq>(mut alignment: Alignment<'_, L>, text: Letters<'_, L>, first_starts: i32) -> u32 {
    let (mut most, mut first) = (0, Some(first_starts));
    text.for_each_from(0, |letter, starts_word| {
        let at_start = match (first.take(), starts_word) {
            (Some(points), _) => points,
            (None, true) => {
                alignment.advance(None, 0);
                STARTS_WORD
            }
            (None, false) => 0,
        };
        alignment.advance(Some(&letter), at_start);
        most = most.max(alignment.ends_here[alignment.word.len()]);
    });
    u32::try_from(most).unwrap_or_default()
}

/// The alignment with gaps that fuzzy-matcher describes in its documentation.
struct Alignment<'w, L> {
    word: &'w [L],
    /// For each beginning of the word, the most points when its last letter is the current letter of the text.
    ends_here: [i32; MAX_QUERY_CHARS + 1],
    /// The same when its last letter came earlier.
    ended: [i32; MAX_QUERY_CHARS + 1],
}

impl<'w, L: Eq> Alignment<'w, L> {
    fn new(word: &'w [L]) -> Self {
        let mut ended = [NEVER; MAX_QUERY_CHARS + 1];
        ended[0] = IN_GAP;
        Self { word, ends_here: [NEVER; MAX_QUERY_CHARS + 1], ended }
    }

    /// Takes the next letter of the text, or `None` for a space.
    fn advance(&mut self, letter: Option<&L>, at_start: i32) {
        for (before, of_word) in self.word.iter().enumerate().rev() {
            let count = before + 1;
            let in_gap = (self.ends_here[count] + GAP).max(self.ended[count]) + IN_GAP;
            let follows = self.ends_here[before] + at_start.max(FOLLOWS);
            let after_gap = self.ended[before] + at_start;
            let is_it = letter == Some(of_word);
            self.ends_here[count] = if is_it { LETTER + follows.max(after_gap) } else { NEVER };
            self.ended[count] = in_gap;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::searchable::Searchable;

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

    proptest! {
        #[test]
        fn alignment_points_are_those_of_fuzzy_matcher(
            words in proptest::collection::vec("[abc1]{1,9}", 1..6),
            query in "[abc1]{1,6}",
        ) {
            let text = Searchable::new(&words.join("-"));
            let letters: Vec<char> = query.chars().collect();
            let scored = |text: &str| Scorer::new().score(text, &query).map_or(0, |scored| scored.points);
            let spaced = words.join(" ");
            prop_assert_eq!(alignment_points(&letters, text.view()), scored(&spaced));
            prop_assert_eq!(alignment_points_after_space(&letters, text.view()), scored(&format!(" {spaced}")));
        }
    }

    proptest! {
        #[test]
        fn alignment_points_are_not_above_their_bound(
            words in proptest::collection::vec("[abc]{1,4}", 1..5),
            query in "[abc]{1,5}",
        ) {
            let text = Searchable::new(&words.join("-"));
            let letters: Vec<char> = query.chars().collect();
            let starts_word = |letter: char| words.iter().any(|word| word.starts_with(letter));
            let are_near = letters.windows(2).map(|two| {
                starts_word(two[1]) || text.letters.windows(2).any(|others| others == two)
            });
            let bound = max_alignment_points(text.letters[0] == letters[0], are_near);
            prop_assert!(alignment_points(&letters, text.view()) <= bound);
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
