//! A whole query against a record with several texts: every word must stand in one of them. This says
//! what a match is worth; the index only finds out quickly which records are worth asking about.

use std::collections::BTreeMap;
use std::ops::Range;

use super::align::{Place, Standing, spans_words, standing, unbroken};
use super::query::{Query, Word};
use super::score::{ENDS_WORD, Grade, Score, Weight, word_points};
use super::scorer::{Scored, Scorer};
use super::searchable::{Letters, Searchable};

/// A text of a record.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) searchable: Searchable,
    pub(super) weight: Weight,
}

/// A query made ready to be held against records.
pub(super) struct Matcher<'a> {
    query: &'a Query,
    /// For each word, and for all of them as one when there are several.
    points: Vec<SideBySidePoints>,
    scorer: Scorer,
}

/// A record that matches.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) score: Score,
    /// For each text that matched, by its place in the record, the characters that did, ascending.
    pub(super) positions: BTreeMap<usize, Vec<usize>>,
}

struct Found {
    text: usize,
    grade: Grade,
    points: u32,
    positions: Vec<usize>,
}

/// What a typing error at the beginning of the text is worth over one in a later word.
const SLIP_IN_FIRST_WORD: u32 = 1_000;
/// The most that fuzzy-matcher's score may add, so that it decides between equals only.
pub(super) const MAX_SCORED: u32 = 4_999;

impl<'a> Matcher<'a> {
    pub(super) fn new(query: &'a Query) -> Self {
        let scorer = Scorer::new();
        let words = query.words.iter().chain(&query.joined);
        let points = words.map(|word| SideBySidePoints::of(word, &scorer)).collect();
        Self { query, points, scorer }
    }

    /// What letters side by side are worth, for each word, and for all of them as one if there are several.
    pub(super) fn side_by_side_points(&self) -> &[SideBySidePoints] {
        &self.points
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
        let words = self.query.words.iter().zip(&self.points);
        let found = words.map(|(word, points)| self.find_word(word, points, texts));
        let found = found.collect::<Option<Vec<Found>>>()?;
        let weakest = found.iter().map(|found| found.grade).min()?;
        let points = found.iter().map(|found| found.points).sum();
        Some(Match { score: Score::new(weakest, points), positions: by_text(found) })
    }

    fn words_joined(&self, texts: &[Text]) -> Option<Match> {
        let (joined, points) = (self.query.joined.as_ref()?, self.points.last()?);
        let found = best(texts, |text, weight| {
            let standing = unbroken(joined, text.view(), weight, Grade::Gaps, true)?;
            Some(self.weigh(standing, joined, points, text))
        })?;
        // It stands for all the words, and so has the points of all.
        let words = u32::try_from(self.query.words.len()).unwrap_or(1);
        Some(Match { score: Score::new(found.grade, found.points * words), positions: by_text(vec![found]) })
    }

    fn find_word(&self, word: &Word, points: &SideBySidePoints, texts: &[Text]) -> Option<Found> {
        best(texts, |text, weight| {
            let standing = standing(word, text.view(), weight, Grade::Gaps, true)?;
            Some(self.weigh(standing, word, points, text))
        })
    }

    /// The points that tell standings of one grade apart, and the characters that matched.
    fn weigh(
        &self,
        standing: Standing,
        word: &Word,
        points: &SideBySidePoints,
        text: &Searchable,
    ) -> (Grade, u32, Vec<usize>) {
        let view = text.view();
        let (within, positions) = match standing.place {
            Place::SideBySide(place) => {
                let scored = if spans_words(place.clone(), view) {
                    self.over_words(&place, word, view)
                } else {
                    points.at(place.start, view)
                };
                (scored + ending(&place, view), text.origins(place))
            }
            Place::Slip(place) => (slip_points(&place, view), text.origins(place)),
            Place::Scattered => {
                let spaced = Spaced::new(view, 0..view.all.len());
                let Scored { points, positions } =
                    self.scorer.score(&spaced.text, &word.text).unwrap_or_default();
                (
                    points.min(MAX_SCORED),
                    text.origins(positions.into_iter().filter_map(|at| spaced.letter(at))),
                )
            }
        };
        (standing.grade, within, positions)
    }

    /// The points of letters side by side with spaces between them.
    fn over_words(&self, place: &Range<usize>, word: &Word, text: Letters<'_, char>) -> u32 {
        let spaced = Spaced::new(text, place.clone());
        let before = if place.start == 0 { "" } else { SideBySidePoints::SPACE };
        let scored = self.scorer.score(&format!("{before}{}", spaced.text), &word.text);
        scored.map_or(0, |found| found.points.min(MAX_SCORED))
    }
}

/// What the end of a place adds to its points.
pub(super) fn ending<L: Copy>(place: &Range<usize>, text: Letters<'_, L>) -> u32 {
    if text.ends_word(place.end - 1) { ENDS_WORD } else { 0 }
}

/// The points of a place that is the word but for a typing error; fuzzy-matcher knows no such thing.
pub(super) fn slip_points<L: Copy>(place: &Range<usize>, text: Letters<'_, L>) -> u32 {
    ending(place, text) + if place.start == 0 { SLIP_IN_FIRST_WORD } else { 0 }
}

/// What fuzzy-matcher gives a word whose letters stand side by side in one word of a text. That depends
/// on no more than what stands before them, so it is asked once.
#[derive(Debug, Clone, Copy)]
pub(super) struct SideBySidePoints {
    at_start_of_text: u32,
    at_start_of_word: u32,
    inside: u32,
}

impl SideBySidePoints {
    const SPACE: &'static str = " ";
    /// Something that is no letter of any query, and no sign either.
    const LETTER: &'static str = "\u{1}";

    fn of(word: &Word, scorer: &Scorer) -> Self {
        let after = |before: &str| {
            let scored = scorer.score(&format!("{before}{}", word.text), &word.text);
            scored.map_or(0, |found| found.points.min(MAX_SCORED))
        };
        Self {
            at_start_of_text: after(""),
            at_start_of_word: after(Self::SPACE),
            inside: after(Self::LETTER),
        }
    }

    /// The points when the first letter is this one of a text.
    pub(super) fn at<L: Copy>(&self, start: usize, text: Letters<'_, L>) -> u32 {
        match start {
            0 => self.at_start_of_text,
            start if text.starts.at(start) => self.at_start_of_word,
            _ => self.inside,
        }
    }
}

/// Letters of a text with a space between words, as fuzzy-matcher wants them.
struct Spaced {
    text: String,
    /// Which letter each character is; none for a space.
    letters: Vec<Option<usize>>,
}

impl Spaced {
    fn new(text: Letters<'_, char>, place: Range<usize>) -> Self {
        let mut spaced = Self { text: String::new(), letters: Vec::new() };
        for letter in place.clone() {
            if letter > place.start && text.starts.at(letter) {
                spaced.text.push(' ');
                spaced.letters.push(None);
            }
            spaced.text.push(text.all[letter]);
            spaced.letters.push(Some(letter));
        }
        spaced
    }

    fn letter(&self, at: usize) -> Option<usize> {
        self.letters.get(at).copied().flatten()
    }
}

/// The best of the ways in which something stands in a record's texts, the first of equals.
fn best(
    texts: &[Text],
    find: impl Fn(&Searchable, Weight) -> Option<(Grade, u32, Vec<usize>)>,
) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (text, Text { searchable, weight }) in texts.iter().enumerate() {
        let Some((grade, within, positions)) = find(searchable, *weight) else { continue };
        let points = word_points(grade, *weight, within);
        if best.as_ref().is_none_or(|best| points > best.points) {
            best = Some(Found { text, grade, points, positions });
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

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, text: &str, weight: Weight) -> Option<Match> {
        let texts = [Text { searchable: Searchable::new(text), weight }];
        Matcher::new(&Query::new(typed)).find(&texts)
    }

    fn score(typed: &str, text: &str, weight: Weight) -> Option<Score> {
        found(typed, text, weight).map(|found| found.score)
    }

    #[test]
    fn the_same_text_says_more_the_closer_it_is_to_the_name() {
        use Weight::{Alias, FormerName, MeetingPlace, Name, Seat};
        let weights = [Name, Alias, FormerName, Seat, MeetingPlace];
        let scores = weights.map(|weight| score("diest", "Diest", weight));
        assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{scores:?}");
    }

    #[test]
    fn a_place_that_is_the_word_says_less_than_a_name_that_starts_with_it() {
        assert!(
            score("diest", "Diest", Weight::Seat) < score("diest", "Diestse scholen", Weight::FormerName)
        );
    }

    #[test]
    fn words_side_by_side_say_more_than_the_same_words_apart() {
        assert!(
            score("huis kind", "Huis Kind", Weight::Name) > score("huis kind", "Kind en Huis", Weight::Name)
        );
    }

    #[test]
    fn a_word_with_a_typing_error_says_less_than_the_word() {
        assert!(score("leuvne", "CLB Leuven", Weight::Name) < score("leuven", "CLB Leuven", Weight::Name));
        assert!(score("artkos", "Arktos", Weight::Name) < score("arktos", "Arktos", Weight::Name));
    }

    #[test]
    fn a_query_that_is_the_whole_but_for_an_error_says_more_than_its_words_with_one() {
        assert!(
            score("huis vsn het kind", "Huis van het Kind", Weight::Name)
                > score("huis van het kimd", "Huis van het Kind Diest", Weight::Name)
        );
    }

    #[test]
    fn letters_near_each_other_say_more_than_the_same_letters_far_apart() {
        assert!(score("ls", "Lab Sint", Weight::Name) > score("ls", "Lab voor jongeren Sint", Weight::Name));
    }

    #[test]
    fn the_characters_that_matched_are_those_of_the_original() {
        let positions =
            |typed, text| found(typed, text, Weight::Name).map(|found| found.positions[&0].clone());
        assert_eq!(positions("hvhk", "Huis van het Kind"), Some(vec![0, 5, 9, 13]));
        assert_eq!(positions("kuleu", "UPC K.U. Leuven"), Some(vec![4, 6, 9, 10, 11]));
        assert_eq!(positions("kind huis", "Huis van het Kind"), Some(vec![0, 1, 2, 3, 13, 14, 15, 16]));
    }
}
