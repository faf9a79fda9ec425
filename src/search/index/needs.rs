//! What an organisation must have for a query to match with some grades, as a few numbers that are held
//! against thousands of organisations without a branch: nearly all of them have it not.

use super::bag::{Bag, Initials, Openings, Pairs};
use super::columns::Glance;
use super::word::ByteWord;
use crate::search::align::Pattern;
use crate::search::score::{Grade, Grades};

/// The words of which the pairs are looked at; more are seldom typed.
const WORDS: usize = 2;

/// What an organisation must have. Whatever has it may still not match.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Needs {
    /// The letters of all words.
    letters: Bag,
    words: [WordNeeds; WORDS],
    /// A letter that one of its words must start with.
    starts: Initials,
    /// A letter, and two letters, that one of its fields must start with.
    firsts: Initials,
    openings: Openings,
    /// How many letters may be missing instead, where errors count, and how many the shortest field may have
    /// then; none where no error counts.
    errors: u8,
    longest_with_errors: u8,
}

/// What a word needs: its letters next to each other, or words that start with some of them.
#[derive(Debug, Clone, Copy, Default)]
struct WordNeeds {
    pairs: Pairs,
    starts: Initials,
    /// All bits where its letters must stand next to each other, else none.
    side_by_side: u64,
}

impl WordNeeds {
    fn new(word: &ByteWord, Grades { least, most }: Grades) -> Self {
        let (starts, side_by_side) = if least == Grade::Gaps {
            (word.first, 0)
        } else if (least..=most).contains(&Grade::Initials) {
            (word.initials, 0)
        } else {
            (Initials::default(), u64::MAX)
        };
        Self { pairs: word.pairs, starts, side_by_side }
    }
}

impl Needs {
    /// What `words`, or all of them as one `joined`, need to stand somewhere with one of these grades.
    pub(super) fn new<'w>(
        words: impl Iterator<Item = &'w ByteWord> + Clone,
        joined: Option<&'w ByteWord>,
        grades: Grades,
    ) -> Self {
        let Grades { least, most } = grades;
        let mut needs = Self::default();
        for word in words.clone() {
            needs.letters = needs.letters.or(word.bag);
        }
        for (needs, word) in needs.words.iter_mut().zip(words.clone()) {
            *needs = WordNeeds::new(word, grades);
        }
        // Of several words joined to one, only the first starts a word for certain.
        if let Some(first) = words.clone().next() {
            if least >= Grade::Initials || most == Grade::Gaps {
                needs.starts = first.first;
            }
            if least >= Grade::Prefix {
                needs.firsts = first.first;
                needs.openings = if joined.is_none() { first.opening } else { Openings::default() };
            }
        }
        if least <= Grade::WholeSlip && most >= Grade::Slip {
            needs.forgive(words, joined, least);
        }
        needs
    }

    fn forgive<'w>(
        &mut self,
        words: impl Iterator<Item = &'w ByteWord> + Clone,
        joined: Option<&'w ByteWord>,
        least: Grade,
    ) {
        let forgiven = words.clone().filter(|word| word.is_forgiven()).count();
        let as_one = usize::from(joined.is_some_and(Pattern::is_forgiven));
        self.errors = narrow(forgiven.max(as_one));
        // Above the grade of a slip a field is the whole word but for one letter.
        let longest = words.chain(joined).map(|word| match word.is_forgiven() {
            true if least <= Grade::Slip => usize::MAX,
            true => word.letters().len() + 1,
            false => word.letters().len(),
        });
        self.longest_with_errors = narrow(longest.max().unwrap_or_default());
    }

    /// Whether an organisation has what is needed.
    #[inline]
    pub(super) fn are_met(&self, glance: &Glance, pairs: Pairs) -> bool {
        let missing = self.letters.without(glance.bag);
        let start = self.starts.without(glance.starts)
            | self.firsts.without(glance.firsts)
            | self.openings.without(glance.openings);
        let mut unmet = missing | u64::from(start);
        for word in &self.words {
            let starts = u64::from(word.starts.without(glance.starts)) | word.side_by_side;
            // One of the two is enough, and which bits are missing says nothing.
            unmet |= u64::from(word.pairs.without(pairs) != 0) & u64::from(starts != 0);
        }
        let one_more = missing & missing.wrapping_sub(1);
        let two_more = one_more & one_more.wrapping_sub(1);
        let too_much = [missing, one_more, two_more, 0][usize::from(self.errors.min(3))];
        let is_too_long = u64::from(glance.shortest_field > self.longest_with_errors);
        // As numbers, so that there is no branch.
        u64::from(unmet == 0) | u64::from(too_much | is_too_long == 0) != 0
    }
}

fn narrow(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
