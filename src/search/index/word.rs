//! A word of a query, compiled to the bytes and the letter sets of the index.

use memchr::memmem::Finder;

use super::letter_sets::{BigramSet, InitialSet, LetterSet, PrefixSet, byte_of};
use crate::search::query::Word;
use crate::search::word_match::Pattern;

/// A word of a query as bytes.
pub(super) struct ByteWord {
    letters: Vec<u8>,
    finder: Finder<'static>,
    /// For each byte, the positions at which the word has it, as bits.
    positions: Box<[u64; 256]>,
    pub(super) letter_set: LetterSet,
    /// The set of its first letter.
    pub(super) first: InitialSet,
    /// The set of its first two letters.
    pub(super) prefix: PrefixSet,
    /// The set of all its letters, to match it as initials.
    pub(super) initials: InitialSet,
    /// The set of all its bigrams.
    pub(super) bigrams: BigramSet,
    /// The set of its bigrams without the first.
    tail_bigrams: BigramSet,
    /// Its bigrams one by one, in order.
    each_bigram: Vec<BigramSet>,
    /// For each position, the bigrams of the word with the letter there and the next one swapped.
    swapped: Vec<BigramSet>,
    allows_typo: bool,
    is_number: bool,
}

impl Pattern for ByteWord {
    type Letter = u8;

    fn letters(&self) -> &[u8] {
        &self.letters
    }

    fn allows_typo(&self) -> bool {
        self.allows_typo
    }

    fn is_number(&self) -> bool {
        self.is_number
    }

    fn positions_of(&self, letter: u8) -> u64 {
        self.positions[usize::from(letter)]
    }

    fn find(&self, letter: u8, among: &[u8]) -> Option<usize> {
        memchr::memchr(letter, among)
    }
}

impl ByteWord {
    pub(super) fn new(word: &Word) -> Self {
        let letters: Vec<u8> = word.chars.iter().copied().map(byte_of).collect();
        let mut positions = Box::new([0; 256]);
        for (position, letter) in letters.iter().enumerate() {
            positions[usize::from(*letter)] |= 1 << position;
        }
        let swapped = |at: usize| {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            BigramSet::of(&swapped)
        };
        Self {
            positions,
            bigrams: BigramSet::of(&letters),
            tail_bigrams: BigramSet::of(letters.get(1..).unwrap_or_default()),
            each_bigram: letters.windows(2).map(BigramSet::of).collect(),
            swapped: (1..letters.len()).map(|second| swapped(second - 1)).collect(),
            letter_set: LetterSet::of(&letters),
            first: InitialSet::of(letters.iter().take(1)),
            prefix: PrefixSet::of(&letters),
            initials: InitialSet::of(letters.iter()),
            allows_typo: word.allows_typo,
            is_number: word.is_number(),
            finder: Finder::new(&letters).into_owned(),
            letters,
        }
    }

    /// Whether these letters contain the word as it is.
    pub(super) fn is_in(&self, letters: &[u8]) -> bool {
        self.finder.find(letters).is_some()
    }

    /// Whether equal bytes are equal letters, so that a match by bytes needs no confirmation.
    pub(super) fn is_ascii(&self) -> bool {
        self.letters.is_ascii()
    }

    /// For each letter but the first, whether texts with these bigrams and word initials may have it directly after the
    /// one before it, or at the start of a word.
    pub(super) fn are_near(
        &self,
        bigrams: BigramSet,
        word_initials: InitialSet,
    ) -> impl Iterator<Item = bool> {
        let others = self.letters.iter().skip(1).zip(&self.each_bigram);
        others.map(move |(letter, bigram)| {
            word_initials.may_contain(InitialSet::default().with(*letter)) || bigrams.may_contain(*bigram)
        })
    }

    /// Whether texts with these bigrams and word initials may have the word at the start of a word, as it is or
    /// with one typing error.
    pub(super) fn may_match_with_typo(&self, bigrams: BigramSet, word_initials: InitialSet) -> bool {
        let may_be_swapped =
            |at: usize| self.swapped.get(at).is_some_and(|swapped| bigrams.may_contain(*swapped));
        if !word_initials.may_contain(self.first) {
            // The error must be at the start: the first letter is wrong, extra or missing, or the first two are
            // swapped. That spoils the first bigram alone, unless they are swapped.
            return bigrams.may_contain(self.tail_bigrams) || may_be_swapped(0);
        }
        let missing = bigrams.missing(&self.each_bigram);
        if missing == 0 {
            return true;
        }
        // A wrong, extra or missing letter spoils at most two bigrams, both around it; a swap spoils three.
        let first = missing.trailing_zeros() as usize;
        match missing >> first {
            0b1 | 0b11 => true,
            0b101 | 0b111 => may_be_swapped(first + 1),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::search::query::Query;

    #[rstest]
    #[case::as_it_is("arktos", true)]
    #[case::half("ark", true)]
    #[case::swapped("artkos", true)]
    #[case::swapped_at_the_start("raktos", true)]
    #[case::wrong("arxtos", true)]
    #[case::wrong_at_the_start("xrktos", true)]
    #[case::extra("arkxtos", true)]
    #[case::extra_at_the_start("xarktos", true)]
    #[case::dropped("aktos", true)]
    #[case::dropped_at_the_start("rktos", true)]
    #[case::two_errors("axktxs", false)]
    #[case::two_errors_at_the_start("xyktos", false)]
    fn the_bigrams_rule_out_no_word_with_one_error(#[case] typed: &str, #[case] may_be: bool) {
        let word = ByteWord::new(&Query::new(typed).words[0]);
        let initials = InitialSet::default().with(b'a');
        assert_eq!(word.may_match_with_typo(BigramSet::of(b"arktos"), initials), may_be);
    }
}
