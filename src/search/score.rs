//! How good a match is: first its grade, then the field it is in, then what tells matches of one grade apart.

use serde::Serialize;

/// How a word stands in a text, from the weakest to the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// Its letters stand there in order, each in the word of the one before it or at the start of a later one.
    Gaps,
    /// A word starts with it, but for one typing error.
    Typo,
    /// It stands within a word.
    Inside,
    /// The text is nothing else, but for one typing error.
    WholeTypo,
    /// Its letters start words that follow each other, but for short ones.
    Initials,
    /// It stands at the start of a word.
    WordStart,
    /// The text starts with it.
    Prefix,
    /// The text is nothing else.
    Whole,
}

impl Grade {
    /// From the weakest to the strongest.
    const ALL: [Self; 8] = [
        Self::Gaps,
        Self::Typo,
        Self::Inside,
        Self::WholeTypo,
        Self::Initials,
        Self::WordStart,
        Self::Prefix,
        Self::Whole,
    ];
}

/// Grades that are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grades {
    /// The weakest that counts.
    pub(super) least: Grade,
    /// The strongest that there can be: what is stronger was found before.
    pub(super) most: Grade,
}

impl Grades {
    /// Any grade.
    pub(super) const ALL: Self = Self { least: Grade::Gaps, most: Grade::Whole };

    /// This grade and all that are stronger, of those that were looked for.
    pub(super) fn from(self, least: Grade) -> Self {
        Self { least: self.least.max(least), ..self }
    }
}

/// How much a match in a text says about the record, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Weight {
    /// Where one of its meetings is: many records share it.
    MeetingPlace,
    /// Where it is: many records share it.
    Seat,
    /// What it was called.
    FormerName,
    /// What it is called too.
    Alias,
    /// What it is called.
    Name,
}

impl Weight {
    /// Whether the text is a name of its own: a place is matched by its own letters, not by stray ones.
    pub(super) const fn is_of_a_name(self) -> bool {
        !matches!(self, Self::MeetingPlace | Self::Seat)
    }

    /// The best that a grade can count for.
    pub(super) const fn best(self) -> Grade {
        match self {
            Self::FormerName | Self::Alias | Self::Name => Grade::Whole,
            Self::Seat => Grade::WordStart,
            Self::MeetingPlace => Grade::Inside,
        }
    }

    /// What a grade counts for in such a text, if anything: a shared place never beats a name that starts
    /// with the word.
    pub(super) const fn counts(self, grade: Grade) -> Option<Grade> {
        match (self, grade) {
            (Self::FormerName | Self::Alias | Self::Name, grade) => Some(grade),
            (_, Grade::Gaps | Grade::Inside | Grade::Initials) => None,
            (_, Grade::Typo | Grade::WholeTypo) => Some(Grade::Typo),
            (Self::Seat, Grade::WordStart | Grade::Prefix | Grade::Whole) => Some(Grade::WordStart),
            (Self::MeetingPlace, Grade::WordStart | Grade::Prefix | Grade::Whole) => Some(Grade::Inside),
        }
    }
}

/// What a word that ends where a word of the text ends is worth over one that stops halfway: more than
/// any field over another, for "coordinatie" is a whole word of an alias sooner than half of the name
/// "Coördinatiepunt".
pub(super) const ENDS_WORD: u32 = 50_000;

/// The points of a word: by its grade, then by whether it ends a word, then by the weight of the text,
/// then by what else there is to say of how it stands there, which is below 10,000.
pub(super) const fn word_points(grade: Grade, weight: Weight, within: u32) -> u32 {
    const GRADE: u32 = 100_000;
    const WEIGHT: u32 = 10_000;
    grade as u32 * GRADE + weight as u32 * WEIGHT + within
}

/// How well a record matches a query; the higher, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct Score(u32);

impl Score {
    /// Above any sum of points: a query has at most 32 words of less than a million points each.
    const GRADE: u32 = 100_000_000;

    /// The score of a match whose weakest word has this grade and whose words have these points together.
    pub(super) const fn new(weakest: Grade, points: u32) -> Self {
        Self(weakest as u32 * Self::GRADE + points)
    }

    /// The score that is this number.
    pub(super) const fn from_value(value: u32) -> Self {
        Self(value)
    }

    /// The grade of the weakest word.
    pub(super) fn weakest(self) -> Grade {
        Grade::ALL.get((self.0 / Self::GRADE) as usize).copied().unwrap_or(Grade::Whole)
    }

    /// The score as a number, for programs that read it.
    pub const fn value(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_tells_the_grade_of_its_weakest_word() {
        for grade in Grade::ALL {
            assert_eq!(Score::new(grade, 0).weakest(), grade);
            assert_eq!(
                Score::new(grade, 32 * word_points(Grade::Whole, Weight::Name, ENDS_WORD + 9_999)).weakest(),
                grade
            );
        }
    }

    #[test]
    fn a_grade_beats_the_end_of_a_word_and_that_a_field_and_that_a_place_in_it() {
        assert!(
            word_points(Grade::Prefix, Weight::FormerName, 0)
                > word_points(Grade::WordStart, Weight::Name, ENDS_WORD + 9_999)
        );
        assert!(
            word_points(Grade::Prefix, Weight::MeetingPlace, ENDS_WORD)
                > word_points(Grade::Prefix, Weight::Name, 9_999)
        );
        assert!(
            word_points(Grade::Prefix, Weight::Name, 0) > word_points(Grade::Prefix, Weight::Alias, 9_999)
        );
    }
}
