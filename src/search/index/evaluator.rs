//! A query compiled against an index. It filters organisations by their summaries, and ranks those that remain by
//! their bytes.

use super::Index;
use super::columns::{Bytes, FieldSlot, Slot, SlotNumber, Summary};
use super::letter_sets::{BigramSet, LetterSet, Missing};
use super::rank::Rank;
use super::requirements::Requirements;
use super::word::ByteWord;
use crate::search::matcher::{MAX_SCORED, Match, Matcher, PreparedWord, ending, max_typo_score, typo_points};
use crate::search::query::Query;
use crate::search::score::{Grade, Grades, Score, Weight, word_points};
use crate::search::scorer::{alignment_points, alignment_points_after_space};
use crate::search::word_match::{
    Constraints, Location, Pattern, WordMatch, match_contiguous, match_word, spans_words,
};

/// A query compiled against an index.
pub(super) struct Evaluator<'a> {
    index: &'a Index,
    matcher: Matcher<ByteWord>,
    /// The words, the longest first: it is likely to be in the fewest organisations.
    order: Vec<usize>,
    /// The letters of all words.
    letters: LetterSet,
    /// The most of those letters that an organisation may lack and still match this query or a longer one.
    max_missing: usize,
    /// The filters of the words, in the same order.
    word_filters: Vec<WordFilter>,
    /// Whether typing on may make a word long enough for a typing error to be allowed.
    may_allow_typo_later: bool,
    /// For each word, and then for the joined word, its score in each of the shared fields; empty for a word
    /// that matches in none of them.
    shared_scores: Vec<Vec<Option<WordScore>>>,
    /// Whether all words are ASCII, so that a match by bytes needs no confirmation.
    is_ascii: bool,
}

/// The letters that an organisation must have for a word to match.
#[derive(Debug)]
struct WordFilter {
    letter_set: LetterSet,
    allows_typo: bool,
    /// Whether it is the last word, which is still being typed.
    is_last: bool,
}

/// What the summary of an organisation says about a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filtered {
    /// It matches neither this query nor any that begins with it.
    Never,
    /// It does not match with these grades and this rank. With others it may, or a longer query may.
    NotNow,
    /// It may match with these grades and this rank.
    Candidate,
}

/// What the letters of an organisation say about a query.
#[derive(Debug)]
pub(super) enum Evaluation {
    /// It matches neither this query nor any that begins with it.
    Never,
    /// It does not match with these grades. With others it may, or a longer query may.
    NotNow,
    /// It matches with this rank. When the query is not ASCII, this is only an upper bound.
    Matches(Rank),
}

/// The score of one word in an organisation.
#[derive(Debug, Clone, Copy)]
struct WordScore {
    grade: Grade,
    points: u32,
}

impl<'a> Evaluator<'a> {
    pub(super) fn new(index: &'a Index, query: &Query) -> Self {
        let matcher = Matcher::of(query, ByteWord::new);
        let words = matcher.words();
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by_key(|&nth| std::cmp::Reverse(words[nth].pattern.letters().len()));
        let is_ascii = words.iter().all(|prepared| prepared.pattern.is_ascii());
        let may_allow_typo_later =
            words.last().into_iter().chain(matcher.joined()).any(|prepared| !prepared.pattern.allows_typo());
        let filter = |&nth: &usize| WordFilter {
            letter_set: words[nth].pattern.letter_set,
            allows_typo: words[nth].pattern.allows_typo(),
            is_last: nth + 1 == words.len(),
        };
        let word_filters: Vec<WordFilter> = order.iter().map(filter).collect();
        let letters = word_filters
            .iter()
            .fold(LetterSet::default(), |letters, filter| letters.union(filter.letter_set));
        let may_miss_one = word_filters.iter().filter(|filter| filter.allows_typo || filter.is_last).count();
        let max_missing = may_miss_one.max(1);
        let mut evaluator = Self {
            index,
            may_allow_typo_later,
            matcher,
            order,
            letters,
            max_missing,
            word_filters,
            shared_scores: Vec::new(),
            is_ascii,
        };
        evaluator.shared_scores = evaluator.score_shared_fields();
        evaluator
    }

    fn score_shared_fields(&self) -> Vec<Vec<Option<WordScore>>> {
        let shared = || self.index.columns.shared();
        let apart = self.matcher.words().iter().map(|prepared| {
            shared().map(|field| self.score_in_field(prepared, &field, Grades::ALL, match_word)).collect()
        });
        let joined = self.matcher.joined().into_iter().map(|prepared| {
            shared()
                .map(|field| self.score_in_field(prepared, &field, Grades::ALL, match_contiguous))
                .collect()
        });
        let all = apart.chain(joined);
        all.map(|fields: Vec<_>| if fields.iter().any(Option::is_some) { fields } else { Vec::new() })
            .collect()
    }

    /// Whether all words are ASCII, so that a match by bytes needs no confirmation.
    pub(super) const fn is_ascii(&self) -> bool {
        self.is_ascii
    }

    /// Whether the first word can match with [`Grade::Typo`]. A word of three letters can as well, when it is a place
    /// with two letters swapped.
    pub(super) fn may_have_typo(&self) -> bool {
        let of_place = self.shared_scores.first().into_iter().flatten().flatten();
        self.matcher.words().first().is_some_and(|prepared| prepared.pattern.allows_typo())
            || of_place.into_iter().any(|score| score.grade == Grade::Typo)
    }

    /// Matches the organisation in a slot with an ASCII query, with the grade `least` or a better one.
    /// `origins` translates letters of a field, given by its number, to positions in its text.
    pub(super) fn find(
        &self,
        number: SlotNumber,
        least: Grade,
        origins: impl Fn(usize, &[usize]) -> Vec<usize>,
    ) -> Option<Match> {
        self.matcher.find_in(self.index.columns.texts(number), least, origins)
    }

    /// The conditions that an organisation must meet for the query to match with one of these grades.
    pub(super) fn requirements(&self, grades: Grades) -> Requirements {
        let words = self.matcher.words().iter().map(|prepared| &prepared.pattern);
        Requirements::new(words, self.matcher.joined().map(|prepared| &prepared.pattern), grades)
    }

    /// Whether an organisation lacks too many letters for this query and for any that begins with it.
    #[inline]
    pub(super) fn can_never_match(&self, summary: &Summary) -> bool {
        self.letters.misses_more_than(self.max_missing, summary.letter_set)
    }

    /// Filters the organisation in a slot by its summary. Only matches with these grades, which have these
    /// `requirements`, and with the rank `threshold` or a higher one count.
    pub(super) fn filter(
        &self,
        number: SlotNumber,
        grades: Grades,
        requirements: &Requirements,
        threshold: Rank,
    ) -> Filtered {
        let summary = self.index.columns.summary(number);
        for filter in &self.word_filters {
            match filter.letter_set.missing_from(summary.letter_set) {
                Missing::None => {}
                // The last word may still grow, until it allows a typing error.
                Missing::One
                    if filter.allows_typo || filter.is_last || self.may_match_joined(summary.letter_set) => {}
                Missing::One | Missing::More => return Filtered::Never,
            }
        }
        let bigrams = self.index.columns.bigrams(number);
        if !requirements.are_met(summary, bigrams) || !self.may_match(summary, bigrams, grades) {
            let may_match = || grades != Grades::ALL && self.may_match(summary, bigrams, Grades::ALL);
            return if self.may_allow_typo_later || may_match() { Filtered::NotNow } else { Filtered::Never };
        }
        if self
            .upper_bound(summary, grades)
            .is_some_and(|upper_bound| Rank::new(upper_bound, summary) < threshold)
        {
            return Filtered::NotNow;
        }
        Filtered::Candidate
    }

    /// Whether an organisation with this summary may match with one of these grades.
    fn may_match(&self, summary: &Summary, bigrams: BigramSet, grades: Grades) -> bool {
        self.matcher
            .words()
            .iter()
            .all(|prepared| may_match_word(&prepared.pattern, summary, bigrams, grades))
            || self
                .matcher
                .joined()
                .is_some_and(|prepared| may_match_contiguous(&prepared.pattern, summary, bigrams, grades))
    }

    /// An upper bound of the score of an organisation with this summary; `None` when no useful one is cheap to compute.
    fn upper_bound(&self, summary: &Summary, grades: Grades) -> Option<Score> {
        let [prepared] = self.matcher.words() else { return None };
        let word = &prepared.pattern;
        let length = word.letters().len();
        if grades.most == Grade::Typo {
            return Some(max_typo_score(usize::from(summary.shortest_word) <= length + 1));
        }
        let starts_text =
            summary.field_initials.may_contain(word.first) && summary.field_prefixes.may_contain(word.prefix);
        let may_be_whole = usize::from(summary.shortest_field) <= length;
        let may_end_word = usize::from(summary.shortest_word) <= length;
        let grade = match summary.word_initials.may_contain(word.first) {
            true if starts_text && may_be_whole => Grade::Whole,
            true if starts_text => Grade::Prefix,
            true => Grade::WordStart,
            false => return None,
        };
        Some(prepared.points.max_score(grade, may_end_word))
    }

    fn may_match_joined(&self, letter_set: LetterSet) -> bool {
        self.matcher
            .joined()
            .is_some_and(|prepared| prepared.pattern.letter_set.missing_from(letter_set) != Missing::More)
    }

    /// Ranks the organisation in a slot by its letters. Only matches with these grades count.
    pub(super) fn evaluate(&self, number: SlotNumber, grades: Grades) -> Evaluation {
        let (slot, summary) = (self.index.columns.slot(number), self.index.columns.summary(number));
        if self.longest_word_is_absent(slot, summary, grades) {
            return Evaluation::NotNow;
        }
        let (apart, joined) = (self.apart(slot, grades), self.joined(slot, summary.letter_set, grades));
        let Some(score) = apart.into_iter().chain(joined).max() else {
            return if grades.least == Grade::Gaps && !self.may_allow_typo_later {
                Evaluation::Never
            } else {
                Evaluation::NotNow
            };
        };
        Evaluation::Matches(Rank::new(score, summary))
    }

    /// Whether the longest word is certainly not in an organisation: with these grades it would have to be there as it
    /// is, and one search through all the names at once does not find it.
    fn longest_word_is_absent(&self, slot: Slot, summary: &Summary, grades: Grades) -> bool {
        let Some(&longest) = self.order.first() else { return false };
        let Some(prepared) = self.matcher.words().get(longest) else { return false };
        let word = &prepared.pattern;
        let may_have_typo = |word: &ByteWord| word.allows_typo() || may_be_swapped(word, summary);
        let typos_count =
            may_have_typo(word) || self.matcher.joined().is_some_and(|joined| may_have_typo(&joined.pattern));
        let more_counts = grades.least == Grade::Gaps
            || grades.most < Grade::Inside
            || grades.least <= Grade::WholeTypo && typos_count
            || grades.least <= Grade::Initials && summary.word_initials.may_contain(word.initials);
        let may_be_shared = self.shared_scores.get(longest).is_none_or(|scores| !scores.is_empty());
        !more_counts && !may_be_shared && !word.is_in(self.index.columns.name_letters(slot))
    }

    /// The score when each word matches by itself.
    fn apart(&self, slot: Slot, grades: Grades) -> Option<Score> {
        let mut weakest = Grade::Whole;
        let mut points = 0;
        for &nth in &self.order {
            let score = self.best_score(nth, self.matcher.words().get(nth)?, slot, grades, match_word)?;
            weakest = weakest.min(score.grade);
            points += score.points;
        }
        Some(Score::new(weakest, points))
    }

    /// The score when the joined word matches.
    fn joined(&self, slot: Slot, letter_set: LetterSet, grades: Grades) -> Option<Score> {
        if !self.may_match_joined(letter_set) {
            return None;
        }
        let count = self.matcher.words().len();
        let score = self.best_score(count, self.matcher.joined()?, slot, grades, match_contiguous)?;
        // The joined word counts for all the words.
        Some(Score::new(score.grade, score.points * u32::try_from(count).unwrap_or(1)))
    }

    fn best_score(
        &self,
        nth: usize,
        prepared: &PreparedWord<ByteWord>,
        slot: Slot,
        grades: Grades,
        find: impl Fn(&ByteWord, Bytes<'_>, Weight, Constraints) -> Option<WordMatch> + Copy,
    ) -> Option<WordScore> {
        let mut best: Option<WordScore> = None;
        let shared_scores = self.shared_scores.get(nth).map_or(&[][..], Vec::as_slice);
        for field in self.index.columns.fields(slot) {
            let score = match field.shared_position() {
                // The shared fields come last, so no other field follows.
                Some(_) if shared_scores.is_empty() => break,
                Some(position) => {
                    shared_scores.get(position).copied().flatten().filter(|found| found.grade >= grades.least)
                }
                None => self.score_in_field(prepared, field, grades, find),
            };
            best = best.into_iter().chain(score).max_by_key(|score| score.points);
        }
        best
    }

    fn score_in_field(
        &self,
        prepared: &PreparedWord<ByteWord>,
        field: &FieldSlot,
        grades: Grades,
        find: impl Fn(&ByteWord, Bytes<'_>, Weight, Constraints) -> Option<WordMatch>,
    ) -> Option<WordScore> {
        let word = &prepared.pattern;
        // The most common case: enough names start with what is typed, and this one does not.
        if grades.least >= Grade::Prefix && !field.initial.may_contain(word.first) {
            return None;
        }
        let may_have_letters = match word.letter_set.missing_from(field.letter_set) {
            Missing::None => true,
            Missing::One if word.allows_typo() && may_match_with_typo(word, field, grades.least) => false,
            Missing::One | Missing::More => return None,
        };
        let columns = &self.index.columns;
        let constraints = Constraints {
            grades,
            may_have_letters,
            may_start: field.word_initials.may_contain(word.first),
            may_be_initials: field.word_initials.may_contain(word.initials),
        };
        let word_match = find(word, columns.letters(field), field.weight, constraints)?;
        Some(self.word_score(prepared, &word_match, field))
    }

    fn word_score(
        &self,
        prepared: &PreparedWord<ByteWord>,
        word_match: &WordMatch,
        field: &FieldSlot,
    ) -> WordScore {
        let (word, text) = (prepared.pattern.letters(), self.index.columns.letters(field));
        let detail = match &word_match.location {
            Location::Contiguous(range) => {
                let letters = text.within(range.clone());
                let points = match range.start {
                    // Beyond ASCII equal bytes may be different letters, so the real match may be another
                    // one, within one word. The points are an upper bound for that too.
                    start if !self.is_ascii || !spans_words(range.clone(), text) => {
                        prepared.points.at(start, text)
                    }
                    0 => MAX_SCORED.min(alignment_points(word, letters)),
                    _ => MAX_SCORED.min(alignment_points_after_space(word, letters)),
                };
                points + ending(range, text)
            }
            Location::Typo(range) => typo_points(range, text),
            Location::Scattered => MAX_SCORED.min(alignment_points(word, text)),
        };
        WordScore { grade: word_match.grade, points: word_points(word_match.grade, field.weight, detail) }
    }
}

/// Whether a word may match with one of these grades in an organisation with this summary.
fn may_match_word(word: &ByteWord, summary: &Summary, bigrams: BigramSet, grades: Grades) -> bool {
    let has_letters = word.letter_set.missing_from(summary.letter_set) == Missing::None;
    may_match_contiguous(word, summary, bigrams, grades)
        || has_letters
            && ((grades.least..=grades.most).contains(&Grade::Initials)
                && summary.word_initials.may_contain(word.initials)
                || grades.least == Grade::Gaps && summary.word_initials.may_contain(word.first))
}

/// The same as [`may_match_word`], but not as initials or with gaps.
fn may_match_contiguous(word: &ByteWord, summary: &Summary, bigrams: BigramSet, grades: Grades) -> bool {
    let Grades { least, most } = grades;
    let may_be_exact = || match least {
        _ if most < Grade::Inside => false,
        Grade::Whole | Grade::Prefix => {
            summary.field_prefixes.may_contain(word.prefix) && summary.field_initials.may_contain(word.first)
        }
        Grade::WordStart | Grade::Initials => summary.word_initials.may_contain(word.first),
        _ => true,
    };
    match word.letter_set.missing_from(summary.letter_set) {
        Missing::None if bigrams.may_contain(word.bigrams) && may_be_exact() => true,
        Missing::None | Missing::One
            if least <= Grade::WholeTypo && most >= Grade::Typo && word.allows_typo() =>
        {
            // Above [`Grade::Typo`] the field must be the whole word, at most one letter longer or shorter.
            let has_length =
                least <= Grade::Typo || usize::from(summary.shortest_field) <= word.letters().len() + 1;
            has_length && word.may_match_with_typo(bigrams, summary.word_initials)
        }
        Missing::None if least <= Grade::WholeTypo && most >= Grade::Typo => may_be_swapped(word, summary),
        _ => false,
    }
}

/// Whether a field may be this word of three letters with two of them swapped.
fn may_be_swapped(word: &ByteWord, summary: &Summary) -> bool {
    word.letters().len() == 3 && summary.shortest_field <= 3
}

/// Whether the length of a field allows the word to match with a typing error and the grade `least` or better.
fn may_match_with_typo(word: &ByteWord, field: &FieldSlot, least: Grade) -> bool {
    match least {
        Grade::Gaps | Grade::Typo => true,
        Grade::Inside | Grade::WholeTypo => word.letters().len().abs_diff(field.length()) <= 1,
        _ => false,
    }
}
