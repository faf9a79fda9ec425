//! The score of a match: a number that compares its grade first, then the end of the word, the field and the rest.

use serde::Serialize;

/// How well a word (“it” below) matches a text, from the weakest to the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// The text has its letters in order, each in the word of the one before it or at the start of a later one.
    Gaps,
    /// A word of the text starts with it, with one typing error.
    Typo,
    /// It is within a word of the text.
    Inside,
    /// It is the whole text, with one typing error.
    WholeTypo,
    /// Its letters are the initials of successive words, of which short ones may be skipped.
    Initials,
    /// A word of the text starts with it.
    WordStart,
    /// The text starts with it.
    Prefix,
    /// It is the whole text.
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

/// A range of grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grades {
    /// The weakest that counts.
    pub(super) least: Grade,
    /// The strongest that counts; stronger matches were found before.
    pub(super) most: Grade,
}

impl Grades {
    pub(super) const ALL: Self = Self { least: Grade::Gaps, most: Grade::Whole };

    /// The grades of the range from this one up.
    pub(super) fn from(self, least: Grade) -> Self {
        Self { least: self.least.max(least), ..self }
    }
}

/// How much a match in a field says about the record, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Weight {
    /// A word for what it is, such as "regio".
    Kind,
    /// The sector of the organisation; many records share it.
    Sector,
    /// A region in which it sits in a forum, or in which the forum is; many records share it.
    MeetingPlace,
    /// The municipality of the organisation; many records share it.
    Seat,
    /// The organisation where a person works.
    Employer,
    /// The job of a person.
    Function,
    Email,
    Phone,
    FormerName,
    /// Another name of a municipality, a village in it, or a postal code.
    Place,
    Alias,
    /// The full name or the abbreviation.
    Name,
}

impl Weight {
    /// Its part in the points of a match, at most 4.
    const fn level(self) -> u32 {
        match self {
            Self::Kind | Self::Sector | Self::MeetingPlace => 0,
            Self::Seat | Self::Employer | Self::Function | Self::Email | Self::Phone => 1,
            Self::FormerName => 2,
            Self::Place | Self::Alias => 3,
            Self::Name => 4,
        }
    }

    /// Whether the field is a name of the record itself. Nothing else matches by scattered letters.
    pub(super) const fn is_of_a_name(self) -> bool {
        matches!(self, Self::FormerName | Self::Alias | Self::Name)
    }

    /// Whether a word may be found in the middle of a word of the field.
    pub(super) const fn allows_inside(self) -> bool {
        self.is_of_a_name() || matches!(self, Self::Phone)
    }

    /// The strongest grade that a match in a field of this weight can count for.
    pub(super) const fn best(self) -> Grade {
        match self {
            Self::FormerName | Self::Place | Self::Alias | Self::Name => Grade::Whole,
            Self::Seat | Self::Employer | Self::Function | Self::Email | Self::Phone => Grade::WordStart,
            Self::Kind | Self::Sector | Self::MeetingPlace => Grade::Inside,
        }
    }

    /// The grade for which a match in a field of this weight counts, if it counts at all: a place never beats a name
    /// that starts with the word.
    pub(super) const fn counts(self, grade: Grade) -> Option<Grade> {
        match (self, grade) {
            (Self::FormerName | Self::Alias | Self::Name, grade) => Some(grade),
            (Self::Phone, Grade::Inside) => Some(Grade::Inside),
            (_, Grade::Gaps | Grade::Inside | Grade::Initials)
            | (Self::Phone, Grade::Typo | Grade::WholeTypo) => None,
            (Self::Place, grade) => Some(grade),
            (_, Grade::Typo | Grade::WholeTypo) => Some(Grade::Typo),
            (_, Grade::WordStart | Grade::Prefix | Grade::Whole) => Some(self.best()),
        }
    }
}

/// The points for a word that ends where a word of the text ends. They exceed the difference between fields:
/// "coordinatie" means a whole word of an alias rather than half of the name "Coördinatiepunt".
pub(super) const ENDS_WORD: u32 = 50_000;

/// The points of a word: by its grade, then by whether it ends a word, then by the weight of the field, then by the
/// rest of `detail`, which is below 10,000. `detail` includes [`ENDS_WORD`].
pub(super) const fn word_points(grade: Grade, weight: Weight, detail: u32) -> u32 {
    const GRADE: u32 = 100_000;
    const WEIGHT: u32 = 10_000;
    grade as u32 * GRADE + weight.level() * WEIGHT + detail
}

/// How well a record matches a query; the higher, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct Score(u32);

impl Score {
    /// The lowest score.
    pub(super) const NONE: Self = Self(0);

    /// More than any sum of points: a query has at most 32 words of less than a million points each.
    const GRADE: u32 = 100_000_000;

    /// The score of a match whose weakest word has this grade and whose words have these points together.
    pub(super) const fn new(weakest: Grade, points: u32) -> Self {
        Self(weakest as u32 * Self::GRADE + points)
    }

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
