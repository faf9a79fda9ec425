//! The cheapest filter: the conditions that the own fields of a target must meet for a query to match with certain
//! grades.
//!
//! It is a handful of bit sets that are compared with the sets of every target without a single branch, because nearly
//! all targets lack something.

use super::columns::Summary;
use super::covered::WordSet;
use super::letter_sets::{BigramSet, InitialSet, LetterSet, PrefixSet};
use super::word::ByteWord;
use crate::search::score::{Grade, Grades};
use crate::search::target::TargetKinds;
use crate::search::word_match::Pattern;

/// The number of words whose bigrams are checked; people seldom type more.
const WORDS: usize = 2;

/// Necessary conditions for a match: a target that meets them may still not match.
#[derive(Debug, Clone, Copy)]
pub(super) struct Requirements {
    /// The kinds of targets that count.
    kinds: TargetKinds,
    /// The letters of all words.
    letters: LetterSet,
    words: [WordRequirements; WORDS],
    /// The letter that a word must start with.
    word_initial: InitialSet,
    /// The letter that a field must start with.
    field_initial: InitialSet,
    /// The two letters that a field must start with.
    field_prefix: PrefixSet,
    /// The letters that no typing error can account for.
    firm_letters: LetterSet,
    /// The number of letters that may be missing when typing errors count; zero when they do not.
    typos: u8,
    /// The most letters that the shortest field may have when typing errors count; zero when they do not.
    longest_with_typos: u8,
}

/// What one word needs: all its bigrams, or words that start with these letters.
#[derive(Debug, Clone, Copy, Default)]
struct WordRequirements {
    bigrams: BigramSet,
    initials: InitialSet,
    /// All bits are set when only the bigrams are sufficient; otherwise none is.
    bigrams_only: u64,
}

impl WordRequirements {
    fn new(word: &ByteWord, Grades { least, most }: Grades) -> Self {
        let (initials, bigrams_only) = if least == Grade::Gaps {
            (word.first, 0)
        } else if (least..=most).contains(&Grade::Initials) {
            (word.initials, 0)
        } else {
            (InitialSet::default(), u64::MAX)
        };
        Self { bigrams: word.bigrams, initials, bigrams_only }
    }
}

impl Requirements {
    /// The requirements for a query of these words to match with these grades; `joined` is the words joined to one, if
    /// there are several. The `covered` words are found elsewhere.
    pub(super) fn new<'w>(
        words: impl Iterator<Item = &'w ByteWord> + Clone,
        joined: Option<&'w ByteWord>,
        covered: WordSet,
        kinds: TargetKinds,
        grades: Grades,
    ) -> Self {
        let Grades { least, most } = grades;
        let mut requirements = Self {
            kinds,
            letters: LetterSet::default(),
            words: [WordRequirements::default(); WORDS],
            word_initial: InitialSet::default(),
            field_initial: InitialSet::default(),
            field_prefix: PrefixSet::default(),
            firm_letters: LetterSet::default(),
            typos: 0,
            longest_with_typos: 0,
        };
        // When the words match as one, only the first of them is sure to start a word.
        let first = words.clone().next().filter(|_| !covered.has(0));
        let words = words.enumerate().filter(|(nth, _)| !covered.has(*nth)).map(|(_, word)| word);
        for word in words.clone() {
            requirements.letters = requirements.letters.union(word.letter_set);
        }
        for (requirements, word) in requirements.words.iter_mut().zip(words.clone()) {
            *requirements = WordRequirements::new(word, grades);
        }
        if let Some(first) = first {
            if least >= Grade::Initials || most == Grade::Gaps {
                requirements.word_initial = first.first;
            }
            if least >= Grade::Prefix {
                requirements.field_initial = first.first;
                requirements.field_prefix =
                    if joined.is_none() { first.prefix } else { PrefixSet::default() };
            }
        }
        if least <= Grade::WholeTypo && most >= Grade::Typo {
            requirements.allow_typos(words, joined, least);
        }
        requirements
    }

    fn allow_typos<'w>(
        &mut self,
        words: impl Iterator<Item = &'w ByteWord> + Clone,
        joined: Option<&'w ByteWord>,
        least: Grade,
    ) {
        let apart = words.clone().filter(|word| word.allows_typo()).count();
        let as_one = usize::from(joined.is_some_and(Pattern::allows_typo));
        self.typos = to_u8(apart.max(as_one));
        if as_one == 0 {
            let firm = words.clone().filter(|word| !word.allows_typo());
            self.firm_letters = firm.fold(LetterSet::default(), |all, word| all.union(word.letter_set));
        }
        // Above [`Grade::Typo`] a field must be the whole word, at most one letter longer or shorter.
        let longest = words.chain(joined).map(|word| match word.allows_typo() {
            true if least <= Grade::Typo => usize::MAX,
            true => word.letters().len() + 1,
            false => word.letters().len(),
        });
        self.longest_with_typos = to_u8(longest.max().unwrap_or_default());
    }

    /// Whether a target with these sets may match. The body uses no branch, which is why it works on
    /// numbers where it means conditions.
    #[inline]
    pub(super) fn are_met(&self, summary: &Summary, bigrams: BigramSet) -> bool {
        let missing = self.letters.without(summary.letter_set);
        let start = self.word_initial.without(summary.word_initials)
            | self.field_initial.without(summary.field_initials)
            | self.field_prefix.without(summary.field_prefixes);
        let mut unmet = missing | u64::from(start);
        for word in &self.words {
            let no_initials = u64::from(word.initials.without(summary.word_initials)) | word.bigrams_only;
            // Either of the two is sufficient.
            unmet |= u64::from(word.bigrams.without(bigrams) != 0) & u64::from(no_initials != 0);
        }
        let one_more = missing & missing.wrapping_sub(1);
        let two_more = one_more & one_more.wrapping_sub(1);
        let too_much = [missing, one_more, two_more, 0][usize::from(self.typos.min(3))]
            | self.firm_letters.without(summary.letter_set);
        let is_too_long = u64::from(summary.shortest_field > self.longest_with_typos);
        let is_met = u64::from(unmet == 0) | u64::from(too_much | is_too_long == 0);
        is_met & u64::from(summary.marks.is_of(self.kinds)) != 0
    }
}

fn to_u8(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
