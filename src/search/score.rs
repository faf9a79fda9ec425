//! How good a match is: first its grade, then what tells matches of one grade apart.

use serde::Serialize;

/// How a word stands in a text, from the weakest to the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// Its letters stand there in order, with other letters between them.
    Gaps,
    /// It stands there but for one typing error.
    Slip,
    /// It stands within a word.
    Inside,
    /// It stands at the start of a word.
    WordStart,
    /// The text starts with it.
    Prefix,
    /// The text is nothing else.
    Whole,
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

    /// The score as a number, for programs that read it.
    pub const fn value(self) -> u32 {
        self.0
    }
}
