//! Which letters a text has, in one number: what a word has and a text has not, it cannot hold.

/// A letter of a text as a byte: itself when it is ASCII, else one of 128 others. Two letters may share a
/// byte, so what is found by bytes has to be looked at again when a word has letters beyond ASCII.
pub(super) fn byte_of(letter: char) -> u8 {
    // The low bits of the code points of a script differ.
    u8::try_from(letter).ok().filter(u8::is_ascii).unwrap_or(0x80 | (u32::from(letter) & 0x7f) as u8)
}

/// How many letters are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    None,
    One,
    More,
}

/// The letters of a text: whether it has each at least once, and the Latin ones at least twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Bag(u64);

impl Bag {
    /// The bag with a letter more.
    pub(super) const fn with(self, byte: u8) -> Self {
        const SECOND: u32 = 26;
        let bit = match byte {
            b'a'..=b'z' => {
                let first = (byte - b'a') as u32;
                if self.0 >> first & 1 == 0 { first } else { first + SECOND }
            }
            b'0'..=b'9' => 2 * SECOND + (byte - b'0') as u32,
            _ => 62 + (byte & 1) as u32,
        };
        Self(self.0 | 1 << bit)
    }

    /// What either has.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Its letters that `other` has not, as bits.
    pub(super) const fn without(self, other: Self) -> u64 {
        self.0 & !other.0
    }

    /// Whether `other` has not more than so many of its letters.
    pub(super) fn misses_more_than(self, most: usize, other: Self) -> bool {
        let missing = self.without(other);
        // Each round takes one letter away.
        (0..most).fold(missing, |missing, _| missing & missing.wrapping_sub(1)) != 0
    }

    /// How many of its letters `other` has not. One typing error in a word makes it one at most.
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

/// The letters that words start with; digits and letters beyond ASCII share a few bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Initials(u32);

impl Initials {
    /// The same with a letter more.
    pub(super) const fn with(self, byte: u8) -> Self {
        let bit = match byte {
            b'a'..=b'z' => byte - b'a',
            other => 26 + other % 6,
        };
        Self(self.0 | 1 << bit)
    }

    /// What either has.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are certainly not among `other`, as bits.
    pub(super) const fn without(self, other: Self) -> u32 {
        self.0 & !other.0
    }

    /// Whether all of `other` may be among them.
    pub(super) const fn may_have(self, other: Self) -> bool {
        other.without(self) == 0
    }
}

/// The first two letters of texts, each pair as one of 32 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Openings(u32);

impl Openings {
    /// The first two of these letters; nothing when there are fewer.
    pub(super) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [first, second, ..] => Self(1 << ((first.wrapping_mul(5) ^ second.wrapping_mul(11)) % 32)),
            _ => Self::default(),
        }
    }

    /// What either has.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are certainly not among `other`, as bits.
    pub(super) const fn without(self, other: Self) -> u32 {
        self.0 & !other.0
    }

    /// Whether all of `other` may be among them.
    pub(super) const fn may_have(self, other: Self) -> bool {
        other.without(self) == 0
    }
}

/// The letters that stand next to each other in texts, each pair as one of 128 bits: two pairs may share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pairs {
    low: u64,
    high: u64,
}

impl Pairs {
    /// The pairs of these letters.
    pub(super) fn of(letters: &[u8]) -> Self {
        let pairs = letters.iter().zip(letters.iter().skip(1));
        pairs.fold(Self::default(), |pairs, (first, second)| pairs.or(Self::of_two(*first, *second)))
    }

    const fn of_two(first: u8, second: u8) -> Self {
        // The upper bits of a product with a large odd number depend on all bits of both letters.
        let number = (((first as u32) << 8 | second as u32).wrapping_mul(0x9e37_79b1)) >> 25;
        let (bit, is_high) = (1_u64 << (number & 63), (number >> 6) as u64);
        Self { low: bit & is_high.wrapping_sub(1), high: bit & is_high.wrapping_neg() }
    }

    /// What either has.
    pub(super) const fn or(self, other: Self) -> Self {
        Self { low: self.low | other.low, high: self.high | other.high }
    }

    /// Those that are certainly not among `other`, as bits of which each may stand for more than one.
    pub(super) const fn without(self, other: Self) -> u64 {
        (self.low & !other.low) | (self.high & !other.high)
    }

    /// Whether all of `other` may be among them.
    pub(super) const fn may_have(self, other: Self) -> bool {
        other.without(self) == 0
    }

    /// Which of these pairs are certainly not among them, as bits.
    pub(super) fn missing(self, pairs: &[Self]) -> u64 {
        let missing =
            |missing, (nth, pair): (usize, &Self)| missing | u64::from(!self.may_have(*pair)) << nth;
        pairs.iter().enumerate().fold(0, missing)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn bag(text: &str) -> Bag {
        text.chars().map(byte_of).fold(Bag::default(), Bag::with)
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
        assert_eq!(bag(word).missing_from(bag(text)), missing);
    }

    #[rstest]
    #[case::all_there("hk", "hvhk", true)]
    #[case::one_is_not("hz", "hvhk", false)]
    #[case::digits("1g", "1g1p", true)]
    fn initials_are_among_others(#[case] word: &str, #[case] text: &str, #[case] among: bool) {
        let initials = |text: &str| text.bytes().fold(Initials::default(), Initials::with);
        assert_eq!(initials(text).may_have(initials(word)), among);
    }

    #[rstest]
    #[case::none("sok", 0, false)]
    #[case::one("soz", 0, true)]
    #[case::one_of_one("soz", 1, false)]
    #[case::two_of_one("syz", 1, true)]
    #[case::two_of_two("syz", 2, false)]
    fn more_letters_are_missing_than_may_be(#[case] word: &str, #[case] most: usize, #[case] more: bool) {
        assert_eq!(bag(word).misses_more_than(most, bag("arktos")), more);
    }

    #[test]
    fn letters_stand_next_to_each_other_or_do_not() {
        let pairs = Pairs::of(b"arktos").or(Pairs::of(b"clb"));
        assert!(pairs.may_have(Pairs::of(b"kto")));
        assert!(pairs.may_have(Pairs::of(b"lb")));
        assert!(!pairs.may_have(Pairs::of(b"kot")));
        let asked: Vec<Pairs> = b"arxtos".windows(2).map(Pairs::of).collect();
        assert_eq!(pairs.missing(&asked), 0b00110);
    }

    #[test]
    fn two_letters_open_a_text_or_do_not() {
        let openings = Openings::of(b"arktos").or(Openings::of(b"alba"));
        assert!(openings.may_have(Openings::of(b"al")));
        assert!(openings.may_have(Openings::of(b"a")));
        assert!(!openings.may_have(Openings::of(b"clb")));
    }

    #[test]
    fn letters_beyond_ascii_have_bytes_beyond_it() {
        for letter in ['ø', 'ß', '\u{430}', '🙂', '\u{80}'] {
            assert!(!byte_of(letter).is_ascii());
        }
        assert_ne!(byte_of('\u{430}'), byte_of('\u{431}'));
    }
}
