//! Small sets of letters, letter pairs and initials, each packed into a machine word.
//!
//! They are the filters of the index. A set may say that it holds something it does not, because several
//! letters share a bit, but it never denies what it holds: whatever a set rules out is not in the text.

use std::array;

/// A letter as a byte: itself when it is ASCII, else one of 128 others. Two letters beyond ASCII may share a
/// byte, so a match of such a query by bytes has to be confirmed by characters.
pub(super) fn byte_of(letter: char) -> u8 {
    // The low bits of the code points of a script differ.
    u8::try_from(letter).ok().filter(u8::is_ascii).unwrap_or(0x80 | (u32::from(letter) & 0x7f) as u8)
}

/// The number of letters of a word that a text lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    None,
    One,
    More,
}

/// The letters that a text has at least once, and the Latin ones that it has at least twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LetterSet(u64);

/// The number of Latin letters.
const LATIN: u32 = 26;

/// The bit of each letter in a [`LetterSet`], for the first time that it comes.
const LETTER_BITS: [u64; 256] = {
    let mut bits = [0; 256];
    let mut letter = 0_u8;
    loop {
        bits[letter as usize] = match letter {
            b'a'..=b'z' => 1 << (letter - b'a'),
            b'0'..=b'9' => 1 << (2 * LATIN + (letter - b'0') as u32),
            _ => 1 << (62 + (letter & 1)),
        };
        if letter == u8::MAX {
            break bits;
        }
        letter += 1;
    }
};

impl LetterSet {
    /// The set of these letters: a Latin one that comes a second time has a bit of its own.
    pub(super) fn of(letters: &[u8]) -> Self {
        let (mut once, mut twice) = (0, 0);
        for &letter in letters {
            let bit = LETTER_BITS[usize::from(letter)];
            twice |= once & bit;
            once |= bit;
        }
        Self(once | (twice & ((1 << LATIN) - 1)) << LATIN)
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The bits of this set that `other` lacks.
    pub(super) const fn without(self, other: Self) -> u64 {
        self.0 & !other.0
    }

    /// Whether `other` lacks more than `most` of its letters.
    pub(super) fn misses_more_than(self, most: usize, other: Self) -> bool {
        let missing = self.without(other);
        // Each round clears the lowest bit that is left.
        (0..most).fold(missing, |missing, _| missing & missing.wrapping_sub(1)) != 0
    }

    /// The number of its letters that `other` lacks. One typing error adds at most one letter to a word, so it makes
    /// at most one letter missing.
    pub(super) const fn missing_from(self, other: Self) -> Missing {
        let missing = self.without(other);
        if missing == 0 {
            Missing::None
        } else if missing.is_power_of_two() {
            Missing::One
        } else {
            Missing::More
        }
    }
}

/// The first letters of words or of whole fields. Digits and letters beyond ASCII share six bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct InitialSet(u32);

impl InitialSet {
    /// The set of these letters.
    pub(super) fn of<'a>(letters: impl Iterator<Item = &'a u8>) -> Self {
        letters.copied().fold(Self::default(), Self::with)
    }

    /// The set with one more letter.
    pub(super) const fn with(self, byte: u8) -> Self {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            other => 26 + other % 6,
        };
        Self(self.0 | 1 << bit)
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The bits of this set that `other` lacks.
    pub(super) const fn without(self, other: Self) -> u32 {
        self.0 & !other.0
    }

    /// Whether all of `other` may be in this set.
    pub(super) const fn may_contain(self, other: Self) -> bool {
        other.without(self) == 0
    }
}

/// The first two letters of fields; each pair sets one of 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PrefixSet(u32);

impl PrefixSet {
    /// The set of the first two of these letters; empty when there are fewer.
    pub(super) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [first, second, ..] => Self(1 << ((first.wrapping_mul(5) ^ second.wrapping_mul(11)) % 32)),
            _ => Self::default(),
        }
    }

    pub(super) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The bits of this set that `other` lacks.
    pub(super) const fn without(self, other: Self) -> u32 {
        self.0 & !other.0
    }

    /// Whether all of `other` may be in this set.
    pub(super) const fn may_contain(self, other: Self) -> bool {
        other.without(self) == 0
    }
}

/// The bigrams of texts, that is the pairs of letters that stand next to each other; each sets one of 256 bits. With
/// half as many bits, names that lack a pair have its bit twice as often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct BigramSet([u64; 4]);

impl BigramSet {
    /// The bigrams of these letters.
    pub(super) fn of(letters: &[u8]) -> Self {
        let mut all = Self::default();
        for (first, second) in letters.iter().zip(letters.iter().skip(1)) {
            // The upper bits of a product with a large odd number depend on all bits of both letters.
            let bigram = u32::from(*first) << 8 | u32::from(*second);
            let number = bigram.wrapping_mul(0x9e37_79b1) >> 24;
            all.0[(number / 64) as usize] |= 1 << (number % 64);
        }
        all
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self(array::from_fn(|part| self.0[part] | other.0[part]))
    }

    /// Not zero when `other` lacks some of these bigrams. The parts are merged, so that the bits cannot be counted.
    #[inline]
    pub(super) fn without(self, other: Self) -> u64 {
        self.0.iter().zip(other.0).fold(0, |missing, (these, others)| missing | (these & !others))
    }

    /// Whether all of `other` may be in this set.
    pub(super) fn may_contain(self, other: Self) -> bool {
        other.without(self) == 0
    }

    /// The bigrams that are certainly not in the set: a bit for each of `bigrams`, the first one lowest.
    pub(super) fn missing(self, bigrams: &[Self]) -> u64 {
        let missing =
            |missing, (nth, bigram): (usize, &Self)| missing | u64::from(!self.may_contain(*bigram)) << nth;
        bigrams.iter().enumerate().fold(0, missing)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn letter_set(text: &str) -> LetterSet {
        LetterSet::of(&text.chars().map(byte_of).collect::<Vec<_>>())
    }

    #[rstest]
    #[case::all_there("sok", "arktos", Missing::None)]
    #[case::twice("aa", "arktos", Missing::One)]
    #[case::twice_in_both("aan", "lariander", Missing::None)]
    #[case::digits("1g1p", "g1p", Missing::None)]
    #[case::another_digit("1g2p", "g1p", Missing::One)]
    #[case::none("xyz", "arktos", Missing::More)]
    fn letters_that_a_text_has_not_are_counted(
        #[case] word: &str,
        #[case] text: &str,
        #[case] missing: Missing,
    ) {
        assert_eq!(letter_set(word).missing_from(letter_set(text)), missing);
    }

    #[rstest]
    #[case::all_there("hk", "hvhk", true)]
    #[case::one_is_not("hz", "hvhk", false)]
    #[case::digits("1g", "1g1p", true)]
    fn initials_are_among_others(#[case] word: &str, #[case] text: &str, #[case] among: bool) {
        let initials = |text: &str| InitialSet::of(text.as_bytes().iter());
        assert_eq!(initials(text).may_contain(initials(word)), among);
    }

    #[rstest]
    #[case::none("sok", 0, false)]
    #[case::one("soz", 0, true)]
    #[case::one_of_one("soz", 1, false)]
    #[case::two_of_one("syz", 1, true)]
    #[case::two_of_two("syz", 2, false)]
    fn more_letters_are_missing_than_may_be(#[case] word: &str, #[case] most: usize, #[case] more: bool) {
        assert_eq!(letter_set(word).misses_more_than(most, letter_set("arktos")), more);
    }

    #[test]
    fn letters_stand_next_to_each_other_or_do_not() {
        let bigrams = BigramSet::of(b"arktos").union(BigramSet::of(b"clb"));
        assert!(bigrams.may_contain(BigramSet::of(b"kto")));
        assert!(bigrams.may_contain(BigramSet::of(b"lb")));
        assert!(!bigrams.may_contain(BigramSet::of(b"kot")));
        let asked: Vec<BigramSet> = b"arxtos".windows(2).map(BigramSet::of).collect();
        assert_eq!(bigrams.missing(&asked), 0b00110);
    }

    #[test]
    fn two_letters_open_a_text_or_do_not() {
        let prefixes = PrefixSet::of(b"arktos").union(PrefixSet::of(b"alba"));
        assert!(prefixes.may_contain(PrefixSet::of(b"al")));
        assert!(prefixes.may_contain(PrefixSet::of(b"a")));
        assert!(!prefixes.may_contain(PrefixSet::of(b"clb")));
    }

    #[test]
    fn letters_beyond_ascii_have_bytes_beyond_it() {
        for letter in ['ø', 'ß', '\u{430}', '🙂', '\u{80}'] {
            assert!(!byte_of(letter).is_ascii());
        }
        assert_ne!(byte_of('\u{430}'), byte_of('\u{431}'));
    }
}
