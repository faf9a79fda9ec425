//! A word of a query in the bytes of the index.

use memchr::memmem::Finder;

use super::bag::{Bag, Initials, Openings, Pairs, byte_of};
use crate::search::align::Pattern;
use crate::search::query::Word;

/// A word that is looked for among the letters of all fields.
pub(super) struct ByteWord {
    letters: Vec<u8>,
    /// What finds them side by side.
    finder: Finder<'static>,
    /// For each byte, the places at which the word has it, as bits.
    places: Box<[u64; 256]>,
    /// Its letters.
    pub(super) bag: Bag,
    /// Its first letter.
    pub(super) first: Initials,
    /// Its first two letters.
    pub(super) opening: Openings,
    /// Its letters, if it is initials.
    pub(super) initials: Initials,
    /// Its letters that stand next to each other: all of them, and each two in order.
    pub(super) pairs: Pairs,
    each_pair: Vec<Pairs>,
    /// The pairs of the word with the two letters swapped that start at each place.
    swapped: Vec<Pairs>,
    is_forgiven: bool,
}

impl Pattern for ByteWord {
    type Letter = u8;

    fn letters(&self) -> &[u8] {
        &self.letters
    }

    fn is_forgiven(&self) -> bool {
        self.is_forgiven
    }

    fn places_of(&self, letter: u8) -> u64 {
        self.places[usize::from(letter)]
    }

    fn find(&self, letter: u8, among: &[u8]) -> Option<usize> {
        memchr::memchr(letter, among)
    }
}

impl ByteWord {
    pub(super) fn new(word: &Word) -> Self {
        let letters: Vec<u8> = word.chars.iter().copied().map(byte_of).collect();
        let mut places = Box::new([0; 256]);
        for (place, letter) in letters.iter().enumerate() {
            places[usize::from(*letter)] |= 1 << place;
        }
        let swapped = |at: usize| {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            Pairs::of(&swapped)
        };
        Self {
            places,
            pairs: Pairs::of(&letters),
            each_pair: letters.windows(2).map(Pairs::of).collect(),
            swapped: (1..letters.len()).map(|second| swapped(second - 1)).collect(),
            bag: letters.iter().copied().fold(Bag::default(), Bag::with),
            first: letters.iter().copied().take(1).fold(Initials::default(), Initials::with),
            opening: Openings::of(&letters),
            initials: letters.iter().copied().fold(Initials::default(), Initials::with),
            is_forgiven: word.is_forgiven,
            finder: Finder::new(&letters).into_owned(),
            letters,
        }
    }

    /// Whether its letters stand side by side among these.
    pub(super) fn stands_in(&self, letters: &[u8]) -> bool {
        self.finder.find(letters).is_some()
    }

    /// Whether its bytes can be no other letters than its own.
    pub(super) fn is_ascii(&self) -> bool {
        self.letters.is_ascii()
    }

    /// Whether the word may stand but for one typing error, or as it is, at the start of a word of texts with
    /// these pairs in which words start with these letters.
    pub(super) fn may_be_slip(&self, pairs: Pairs, starts: Initials) -> bool {
        let missing = pairs.missing(&self.each_pair);
        let may_be_swapped = |at: usize| self.swapped.get(at).is_some_and(|swapped| pairs.may_have(*swapped));
        if !starts.may_have(self.first) {
            // The error is at the start: a letter is wrong, extra or dropped there, or the first two are swapped.
            return missing & !1 == 0 || may_be_swapped(0);
        }
        if missing == 0 {
            return true;
        }
        // A letter that is wrong, extra or dropped spoils two pairs at most, two that are swapped three.
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
    fn a_glance_passes_over_no_word_with_one_error(#[case] typed: &str, #[case] may_be: bool) {
        let word = ByteWord::new(&Query::new(typed).words[0]);
        let starts = Initials::default().with(b'a');
        assert_eq!(word.may_be_slip(Pairs::of(b"arktos"), starts), may_be);
    }
}
