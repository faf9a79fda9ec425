//! A whole query against a record with several texts: every word must stand in one of them.

use std::collections::BTreeMap;

use super::align::{Alignment, may_have_slip, side_by_side, with_gaps, with_slip};
use super::query::{Query, Word};
use super::score::{Grade, Score};
use super::scorer::Scorer;
use super::searchable::Searchable;

/// A text of a record.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) searchable: Searchable,
    pub(super) weight: Weight,
}

/// How much a match in a text says about the record, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    const POINTS: u32 = 10_000;

    /// The best grade that a match can have: a shared place never beats a name that starts with the word.
    const fn best_grade(self) -> Grade {
        match self {
            Self::MeetingPlace => Grade::Inside,
            Self::Seat => Grade::WordStart,
            Self::FormerName | Self::Alias | Self::Name => Grade::Whole,
        }
    }

    /// The least grade that is a match: a place is matched by its own letters, not by stray ones.
    fn takes(self, grade: Grade) -> bool {
        match self {
            Self::MeetingPlace | Self::Seat => !matches!(grade, Grade::Gaps | Grade::Inside),
            Self::FormerName | Self::Alias | Self::Name => true,
        }
    }
}

/// A query made ready for a collection of records.
pub(super) struct Matcher<'a> {
    query: &'a Query,
    forgiving: Vec<bool>,
    scorer: Scorer,
}

/// A record that matches.
#[derive(Debug)]
pub(super) struct Match {
    pub(super) score: Score,
    /// The grade of the word that matches worst.
    pub(super) weakest: Grade,
    /// For each text that matched, by its place in the record, the characters that did, ascending.
    pub(super) positions: BTreeMap<usize, Vec<usize>>,
}

struct Found {
    text: usize,
    grade: Grade,
    points: u32,
    positions: Vec<usize>,
}

const GRADE_POINTS: u32 = 100_000;

impl<'a> Matcher<'a> {
    /// The query for these records. A typing error is forgiven only in a word that stands in none of
    /// them, so that it never brings up what was not asked for.
    pub(super) fn new<'r>(query: &'a Query, records: &(impl Iterator<Item = &'r [Text]> + Clone)) -> Self {
        let stands_somewhere =
            |word: &Word| records.clone().flatten().any(|text| text.searchable.contains(&word.chars));
        let forgiving =
            query.words.iter().map(|word| may_have_slip(word) && !stands_somewhere(word)).collect();
        Self { query, forgiving, scorer: Scorer::new() }
    }

    /// How the record with these texts matches; none when a word stands in none of them.
    pub(super) fn find(&self, texts: &[Text]) -> Option<Match> {
        let apart = self.words_apart(texts);
        let joined = self.words_joined(texts);
        // The words side by side say more than the same words apart.
        match (apart, joined) {
            (Some(apart), Some(joined)) if apart.score > joined.score => Some(apart),
            (apart, joined) => joined.or(apart),
        }
    }

    fn words_apart(&self, texts: &[Text]) -> Option<Match> {
        let found: Option<Vec<Found>> = (self.query.words.iter().zip(&self.forgiving))
            .map(|(word, &forgiving)| self.find_word(word, forgiving, texts))
            .collect();
        let found = found?;
        let weakest = found.iter().map(|found| found.grade).min()?;
        let points = found.iter().map(|found| found.points).sum();
        Some(Match { score: Score::new(weakest, points), weakest, positions: by_text(found) })
    }

    fn words_joined(&self, texts: &[Text]) -> Option<Match> {
        let joined = self.query.joined.as_ref()?;
        let found = best(texts, |text| side_by_side(joined, text, &self.scorer))?;
        // It stands for all the words, and so has the points of all.
        let words = u32::try_from(self.query.words.len()).unwrap_or(1);
        let score = Score::new(found.grade, found.points * words);
        Some(Match { score, weakest: found.grade, positions: by_text(vec![found]) })
    }

    fn find_word(&self, word: &Word, forgiving: bool, texts: &[Text]) -> Option<Found> {
        best(texts, |text| {
            side_by_side(word, text, &self.scorer)
                .or_else(|| forgiving.then(|| with_slip(word, text)).flatten())
                .or_else(|| with_gaps(word, text, &self.scorer))
        })
    }
}

/// The best of the alignments that a record's texts give, the first of equals.
fn best(texts: &[Text], align: impl Fn(&Searchable) -> Option<Alignment>) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (text, Text { searchable, weight }) in texts.iter().enumerate() {
        let Some(alignment) = align(searchable).filter(|alignment| weight.takes(alignment.grade)) else {
            continue;
        };
        let grade = alignment.grade.min(weight.best_grade());
        let points = grade as u32 * GRADE_POINTS + *weight as u32 * Weight::POINTS + alignment.points;
        if best.as_ref().is_none_or(|best| points > best.points) {
            best = Some(Found { text, grade, points, positions: alignment.positions });
        }
    }
    best
}

fn by_text(found: Vec<Found>) -> BTreeMap<usize, Vec<usize>> {
    let mut by_text: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for Found { text, positions, .. } in found {
        by_text.entry(text).or_default().extend(positions);
    }
    for positions in by_text.values_mut() {
        positions.sort_unstable();
        positions.dedup();
    }
    by_text
}
