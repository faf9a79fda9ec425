//! How a whole query matches a record with several texts: every word must match one of them. This is the
//! definition of the score; the index only saves most records from being scored.

use std::collections::BTreeMap;
use std::ops::Range;

use super::query::{Query, Word};
use super::score::{ENDS_WORD, Grade, Grades, Score, Weight, word_points};
use super::scorer::{Scored, Scorer};
use super::searchable::{Letters, Searchable};
use super::word_match::{
    Constraints, Location, Pattern, WordMatch, match_contiguous, match_word, spans_words,
};

/// A text of a record.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) searchable: Searchable,
    pub(super) weight: Weight,
}

/// A compiled query, for records with the same type of letters as its words.
pub(super) struct Matcher<W = Word> {
    words: Vec<PreparedWord<W>>,
    /// All words joined to one, when there are several.
    joined: Option<PreparedWord<W>>,
    scorer: Scorer,
}

/// A word of a compiled query.
pub(super) struct PreparedWord<W> {
    pub(super) pattern: W,
    text: String,
    pub(super) points: ContiguousPoints,
}

/// A record that matches.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) score: Score,
    /// For each text that matched, by its number in the record, the positions of the matched characters, ascending.
    pub(super) positions: BTreeMap<usize, Vec<usize>>,
}

/// One way in which a query matches a record: word by word, or joined.
struct QueryMatch {
    score: Score,
    words: Vec<TextMatch>,
}

/// How a word matches the text in which it has the most points.
struct TextMatch {
    text: usize,
    word_match: WordMatch,
    points: u32,
    /// Which letters of the text it matches, if they are scattered.
    scattered: Vec<usize>,
}

/// The points for a typing error in the first word of a text, over one in a later word.
const TYPO_IN_FIRST_WORD: u32 = 1_000;
/// The most points that fuzzy-matcher's score may add: it only decides between matches that are equal otherwise.
pub(super) const MAX_SCORED: u32 = 4_999;

impl Matcher {
    /// A matcher for records that are given as texts.
    pub(super) fn new(query: &Query) -> Self {
        Self::of(query, Word::clone)
    }

    /// Matches the record with these texts; `None` when some word matches none of them.
    pub(super) fn find(&self, texts: &[Text]) -> Option<Match> {
        let views = texts.iter().map(|text| (text.searchable.view(), text.weight));
        self.find_in(views, Grade::Gaps, |nth, letters| {
            texts.get(nth).map(|text| text.searchable.origins(letters)).unwrap_or_default()
        })
    }
}

impl<W: Pattern> Matcher<W> {
    /// A matcher whose words are compiled by `compile`.
    pub(super) fn of(query: &Query, compile: impl Fn(&Word) -> W) -> Self {
        let scorer = Scorer::new();
        let prepared = |word: &Word| PreparedWord {
            pattern: compile(word),
            text: word.text.clone(),
            points: ContiguousPoints::of(word, &scorer),
        };
        let (words, joined) =
            (query.words.iter().map(prepared).collect(), query.joined.as_ref().map(prepared));
        Self { words, joined, scorer }
    }

    pub(super) fn words(&self) -> &[PreparedWord<W>] {
        &self.words
    }

    /// All words joined to one, when there are several.
    pub(super) const fn joined(&self) -> Option<&PreparedWord<W>> {
        self.joined.as_ref()
    }

    /// Matches the record with these texts, with the grade `least` or a better one; `None` when some word matches none
    /// of them. `origins` translates letters of a text, given by its number, to positions in it.
    pub(super) fn find_in<'t>(
        &self,
        texts: impl Iterator<Item = (Letters<'t, W::Letter>, Weight)> + Clone,
        least: Grade,
        origins: impl Fn(usize, &[usize]) -> Vec<usize>,
    ) -> Option<Match>
    where
        W::Letter: 't,
    {
        let grades = Grades::ALL.from(least);
        let found = self.found(texts, Constraints { grades, ..Constraints::NONE })?;
        let mut positions: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for word in found.words {
            let letters = match word.word_match.location {
                Location::Contiguous(range) | Location::Typo(range) => range.collect(),
                Location::Scattered => word.scattered,
            };
            positions.entry(word.text).or_default().extend(origins(word.text, &letters));
        }
        for positions in positions.values_mut() {
            positions.sort_unstable();
            positions.dedup();
        }
        Some(Match { score: found.score, positions })
    }

    fn found<'t>(
        &self,
        texts: impl Iterator<Item = (Letters<'t, W::Letter>, Weight)> + Clone,
        constraints: Constraints,
    ) -> Option<QueryMatch>
    where
        W::Letter: 't,
    {
        let apart = self.words_apart(&texts, constraints);
        let joined = self.words_joined(texts, constraints);
        // When the scores are equal, words next to each other are the better match.
        match (apart, joined) {
            (Some(apart), Some(joined)) if apart.score > joined.score => Some(apart),
            (apart, joined) => joined.or(apart),
        }
    }

    fn words_apart<'t>(
        &self,
        texts: &(impl Iterator<Item = (Letters<'t, W::Letter>, Weight)> + Clone),
        constraints: Constraints,
    ) -> Option<QueryMatch>
    where
        W::Letter: 't,
    {
        let find = |prepared| {
            self.best(prepared, texts.clone(), |text, weight| {
                match_word(&prepared.pattern, text, weight, constraints)
            })
        };
        let words: Vec<_> = self.words.iter().map(find).collect::<Option<_>>()?;
        let weakest = words.iter().map(|word| word.word_match.grade).min()?;
        let points = words.iter().map(|word| word.points).sum();
        Some(QueryMatch { score: Score::new(weakest, points), words })
    }

    fn words_joined<'t>(
        &self,
        texts: impl Iterator<Item = (Letters<'t, W::Letter>, Weight)>,
        constraints: Constraints,
    ) -> Option<QueryMatch>
    where
        W::Letter: 't,
    {
        let prepared = self.joined.as_ref()?;
        let word = self.best(prepared, texts, |text, weight| {
            match_contiguous(&prepared.pattern, text, weight, constraints)
        })?;
        // The joined word counts for all the words.
        let words = u32::try_from(self.words.len()).unwrap_or(1);
        Some(QueryMatch { score: Score::new(word.word_match.grade, word.points * words), words: vec![word] })
    }

    /// The text that a word matches with the most points; the first one when several have as many.
    fn best<'t>(
        &self,
        prepared: &PreparedWord<W>,
        texts: impl Iterator<Item = (Letters<'t, W::Letter>, Weight)>,
        find: impl Fn(Letters<'t, W::Letter>, Weight) -> Option<WordMatch>,
    ) -> Option<TextMatch>
    where
        W::Letter: 't,
    {
        let mut best: Option<TextMatch> = None;
        for (nth, (text, weight)) in texts.enumerate() {
            let Some(word_match) = find(text, weight) else { continue };
            let (detail, scattered) = self.detail_points(&word_match, prepared, text);
            let points = word_points(word_match.grade, weight, detail);
            if best.as_ref().is_none_or(|best| points > best.points) {
                best = Some(TextMatch { text: nth, word_match, points, scattered });
            }
        }
        best
    }

    /// The points that distinguish matches of the same grade and weight, and which letters match, if they are
    /// scattered.
    fn detail_points(
        &self,
        word_match: &WordMatch,
        prepared: &PreparedWord<W>,
        text: Letters<'_, W::Letter>,
    ) -> (u32, Vec<usize>) {
        let points = match &word_match.location {
            Location::Contiguous(range) if spans_words(range.clone(), text) => {
                let before = if range.start == 0 { "" } else { ContiguousPoints::SPACE };
                let spaced = Spaced::new(text, range.clone()).text;
                self.scored(&format!("{before}{spaced}"), prepared).points + ending(range, text)
            }
            Location::Contiguous(range) => prepared.points.at(range.start, text) + ending(range, text),
            Location::Typo(range) => typo_points(range, text),
            Location::Scattered => {
                let spaced = Spaced::new(text, 0..text.all.len());
                let Scored { points, positions } = self.scored(&spaced.text, prepared);
                return (points, positions.into_iter().filter_map(|at| spaced.letter(at)).collect());
            }
        };
        (points, Vec::new())
    }

    fn scored(&self, text: &str, prepared: &PreparedWord<W>) -> Scored {
        let scored = self.scorer.score(text, &prepared.text).unwrap_or_default();
        Scored { points: scored.points.min(MAX_SCORED), ..scored }
    }
}

/// The points for a match that ends where a word ends.
pub(super) fn ending<L: Copy>(range: &Range<usize>, text: Letters<'_, L>) -> u32 {
    if text.ends_word(range.end - 1) { ENDS_WORD } else { 0 }
}

/// The points of a match with a typing error, which fuzzy-matcher does not know.
pub(super) fn typo_points<L: Copy>(range: &Range<usize>, text: Letters<'_, L>) -> u32 {
    ending(range, text) + if range.start == 0 { TYPO_IN_FIRST_WORD } else { 0 }
}

/// The highest score of a single word with a typing error and the grade [`Grade::Typo`].
pub(super) const fn max_typo_score(may_end_word: bool) -> Score {
    let ending = if may_end_word { ENDS_WORD } else { 0 };
    Score::new(Grade::Typo, word_points(Grade::Typo, Weight::Name, ending + TYPO_IN_FIRST_WORD))
}

/// The highest score of a single word whose letters have gaps between them, for which fuzzy-matcher gives at most
/// `points`.
pub(super) fn max_gaps_score(points: u32) -> Score {
    Score::new(Grade::Gaps, word_points(Grade::Gaps, Weight::Name, points.min(MAX_SCORED)))
}

/// The score that fuzzy-matcher gives a word that stands within one word of a text. It depends only on what comes
/// before it, so it is asked once for each query.
#[derive(Debug, Clone, Copy)]
pub(super) struct ContiguousPoints {
    at_start_of_text: u32,
    at_start_of_word: u32,
    inside: u32,
}

impl ContiguousPoints {
    const SPACE: &'static str = " ";
    /// A character that is in no query, and that fuzzy-matcher does not take for a sign.
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

    /// The highest score of a single word with this grade.
    pub(super) fn max_score(&self, grade: Grade, may_end_word: bool) -> Score {
        let points = if grade >= Grade::Prefix { self.at_start_of_text } else { self.at_start_of_word };
        let ending = if may_end_word { ENDS_WORD } else { 0 };
        Score::new(grade, word_points(grade, Weight::Name, points + ending))
    }

    /// The points when the match starts with this letter of a text.
    pub(super) fn at<L: Copy>(&self, start: usize, text: Letters<'_, L>) -> u32 {
        match start {
            0 => self.at_start_of_text,
            start if text.starts.at(start) => self.at_start_of_word,
            _ => self.inside,
        }
    }
}

/// Letters of a text with a space between words, as fuzzy-matcher needs them.
struct Spaced {
    text: String,
    /// For each character, the number of the letter that it is; `None` for a space.
    letters: Vec<Option<usize>>,
}

impl Spaced {
    fn new<L: Copy + Into<char>>(text: Letters<'_, L>, range: Range<usize>) -> Self {
        // Words are seldom shorter than two letters.
        let capacity = 3 * range.len() / 2 + 1;
        let mut spaced =
            Self { text: String::with_capacity(capacity), letters: Vec::with_capacity(capacity) };
        for letter in range.clone() {
            if letter > range.start && text.starts.at(letter) {
                spaced.text.push(' ');
                spaced.letters.push(None);
            }
            spaced.text.push(text.all[letter].into());
            spaced.letters.push(Some(letter));
        }
        spaced
    }

    fn letter(&self, at: usize) -> Option<usize> {
        self.letters.get(at).copied().flatten()
    }
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
