//! A query compiled against an index. It ranks by their bytes the targets that its filters left.

mod filter;

use super::Index;
use super::columns::{Bytes, FieldSlot, SlotNumber, Summary};
use super::covered::{Covered, CoveredWords, InSharedField, SharedCandidates, WordScore};
use super::groups::{GroupNumber, SharedField};
use super::letter_sets::{BigramSet, InitialSet, LetterSet, Missing};
use super::rank::Rank;
use super::requirements::Requirements;
use super::word::ByteWord;
use crate::search::matcher::{MAX_SCORED, Matcher, PreparedWord, ending, typo_points};
use crate::search::query::Query;
use crate::search::score::{Grade, Grades, Score, Weight, word_points};
use crate::search::scorer::{alignment_points, alignment_points_after_space};
use crate::search::searchable::ReadAs;
use crate::search::target::TargetKinds;
use crate::search::typo;
use crate::search::word_match::{
    Constraints, Location, MayHave, Pattern, WordMatch, match_contiguous, match_word, spans_words,
};

pub(super) use filter::Filtered;
use filter::may_be_swapped;

/// A query compiled against an index.
pub(super) struct Evaluator<'a> {
    index: &'a Index,
    matcher: Matcher<ByteWord>,
    /// The kinds of targets that count.
    kinds: TargetKinds,
    /// The words, the longest first: it is likely to be in the fewest targets.
    order: Vec<usize>,
    /// The most letters that a target may lack and still match this query or a longer one.
    max_missing: usize,
    /// The filters of the words, in the same order.
    word_filters: Vec<WordFilter>,
    /// Whether typing on may make a word long enough for a typing error to be allowed.
    may_allow_typo_later: bool,
    /// The words that shared fields account for.
    covered: Covered,
    /// For each set of words in `covered`, the letters of the other words.
    letters: Vec<LetterSet>,
    /// Whether all words are ASCII, so that a match by bytes needs no confirmation.
    is_ascii: bool,
}

/// The letters that a target must have for a word to match.
#[derive(Debug)]
struct WordFilter {
    /// The number of the word in the query.
    nth: usize,
    letter_set: LetterSet,
    allows_typo: bool,
    /// Whether it is the last word, which is still being typed.
    is_last: bool,
}

/// A target that the filters left.
#[derive(Debug, Clone, Copy)]
struct Candidate<'a> {
    number: SlotNumber,
    summary: &'a Summary,
    group: GroupNumber,
}

/// What a field, or all own fields of a target together, may have.
#[derive(Debug, Clone, Copy)]
struct FieldSets {
    word_initials: InitialSet,
    bigrams: BigramSet,
}

/// What the letters of a target say about a query.
#[derive(Debug)]
pub(super) enum Evaluation {
    /// It matches neither this query nor any that begins with it.
    Never,
    /// It does not match with these grades. With others it may, or a longer query may.
    NotNow,
    /// It matches with this rank. When the query is not ASCII, this is only an upper bound.
    Matches(Rank),
}

/// Which field of a target it is, not counting its other readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldPlace {
    /// One of its own fields, by its number among them.
    Own(usize),
    /// One of its shared fields, by its number among them.
    Shared(usize),
}

/// Fields, each with its place: other readings of a field have the place of the first.
fn placed<'f>(
    fields: impl Iterator<Item = (usize, &'f FieldSlot)> + Clone,
    place: fn(usize) -> FieldPlace,
) -> impl Iterator<Item = (usize, FieldPlace, &'f FieldSlot)> + Clone {
    let mut count = 0_usize;
    fields.map(move |(position, field)| {
        count += usize::from(field.read_as.is_first());
        (position, place(count.saturating_sub(1)), field)
    })
}

impl<'a> Evaluator<'a> {
    /// `earlier` are the shared fields that a query that led to this one left.
    pub(super) fn new(
        index: &'a Index,
        query: &Query,
        kinds: TargetKinds,
        earlier: Option<&SharedCandidates>,
    ) -> Self {
        let matcher = Matcher::of(query, ByteWord::new);
        let words = matcher.words();
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by_key(|&nth| std::cmp::Reverse(words[nth].pattern.letters().len()));
        let is_ascii = words.iter().all(|prepared| prepared.pattern.is_ascii());
        let may_allow_typo_later =
            words.last().into_iter().chain(matcher.joined()).any(|prepared| !prepared.pattern.allows_typo());
        let filter = |&nth: &usize| WordFilter {
            nth,
            letter_set: words[nth].pattern.letter_set,
            allows_typo: words[nth].pattern.allows_typo(),
            is_last: nth + 1 == words.len(),
        };
        let word_filters: Vec<WordFilter> = order.iter().map(filter).collect();
        let may_miss_one = word_filters.iter().filter(|filter| filter.allows_typo || filter.is_last).count();
        let max_missing = may_miss_one.max(1);
        let mut evaluator = Self {
            index,
            may_allow_typo_later,
            matcher,
            kinds,
            order,
            letters: Vec::new(),
            max_missing,
            word_filters,
            covered: Covered::default(),
            is_ascii,
        };
        evaluator.covered = evaluator.find_in_shared_fields(earlier);
        evaluator.letters =
            evaluator.covered.sets().iter().map(|set| evaluator.letters_without(*set)).collect();
        evaluator
    }

    /// The shared fields in which a query that begins with this one may match.
    pub(super) const fn shared_candidates(&self) -> &SharedCandidates {
        &self.covered.candidates
    }

    fn find_in_shared_fields(&self, earlier: Option<&SharedCandidates>) -> Covered {
        let (words, joined) = (self.matcher.words(), self.matcher.joined());
        Covered::new(&self.index.columns.groups, words.len(), joined.is_some(), earlier, |nth, field| match (
            words.get(nth),
            joined,
        ) {
            (Some(prepared), _) => self.in_shared_field(prepared, field, nth + 1 == words.len(), match_word),
            (None, Some(prepared)) => self.in_shared_field(prepared, field, true, match_contiguous),
            (None, None) => InSharedField { score: None, may_match_later: false },
        })
    }

    /// How a word fares in a shared field; `may_grow` when it is still being typed.
    fn in_shared_field(
        &self,
        prepared: &PreparedWord<ByteWord>,
        field: &SharedField,
        may_grow: bool,
        find: impl Fn(&ByteWord, Bytes<'_>, Weight, Constraints) -> Option<WordMatch>,
    ) -> InSharedField {
        let word = &prepared.pattern;
        let &SharedField { slot, bigrams, word_initials, .. } = field;
        let sets = FieldSets { word_initials, bigrams };
        // Shared fields match at the start of a word, so that this rules out nearly all of them.
        if word.letter_set.missing_from(slot.letter_set) == Missing::More
            || !word.may_match_with_typo(bigrams, word_initials)
        {
            return InSharedField { score: None, may_match_later: false };
        }
        let score = self.score_in_field(prepared, &slot, sets, Grades::ALL, find);
        let may_match_later =
            score.is_some() || may_grow && typo::may_begin(word.letters(), self.index.columns.letters(&slot));
        InSharedField { score, may_match_later }
    }

    /// The letters of the words that are not accounted for, now or later.
    fn letters_without(&self, covered: CoveredWords) -> LetterSet {
        let others = self.word_filters.iter().filter(|filter| !covered.later.has(filter.nth));
        others.fold(LetterSet::default(), |letters, filter| letters.union(filter.letter_set))
    }

    /// Whether all words are ASCII, so that a match by bytes needs no confirmation.
    pub(super) const fn is_ascii(&self) -> bool {
        self.is_ascii
    }

    /// Whether the first word can match with [`Grade::Typo`]. A word of three letters can as well, when it is the whole
    /// of a field that is not a name, with two letters swapped.
    pub(super) fn may_have_typo(&self) -> bool {
        self.matcher.words().first().is_some_and(|prepared| {
            let word = &prepared.pattern;
            word.allows_typo() || word.letters().len() == 3 && !word.is_number()
        })
    }

    /// Matches the target in a slot with an ASCII query, with the grade `least` or a better one.
    /// `origins` translates letters of a field, read in this way, to positions in its text. Returns the score, and for
    /// each field, or reading of it, the positions of the matched characters, ascending.
    pub(super) fn find(
        &self,
        number: SlotNumber,
        least: Grade,
        origins: impl Fn(FieldPlace, ReadAs, &[usize]) -> Vec<usize>,
    ) -> Option<(Score, impl Iterator<Item = (FieldPlace, Vec<usize>)>)> {
        let columns = &self.index.columns;
        let own = columns.fields(number).iter().map(|field| (0, field));
        let own = placed(own, FieldPlace::Own);
        let shared = placed(columns.groups.fields(columns.group_of(number)), FieldPlace::Shared);
        let fields = own.chain(shared.filter(|(position, ..)| self.covered.is_matched(*position)));
        let field = |nth| fields.clone().nth(nth).map(|(_, place, field)| (place, field.read_as));
        let texts = fields.clone().map(|(.., field)| (columns.letters(field), field.weight));
        let found = self.matcher.find_in(texts, least, |nth, letters| {
            field(nth).map(|(place, read_as)| origins(place, read_as, letters)).unwrap_or_default()
        })?;
        let positions = found.positions.into_iter();
        let mut places = fields.enumerate();
        let positions = positions.filter_map(move |(nth, positions)| {
            let (_, (_, place, _)) = places.find(|(other, _)| *other == nth)?;
            Some((place, positions))
        });
        Some((found.score, positions))
    }

    /// The conditions that the own fields of a target must meet for the query to match with one of these grades: one for
    /// each set of words that shared fields account for.
    pub(super) fn requirements(&self, grades: Grades) -> Vec<Requirements> {
        let words = self.matcher.words().iter().map(|prepared| &prepared.pattern);
        let joined = self.matcher.joined().map(|prepared| &prepared.pattern);
        let sets = self.covered.sets().iter();
        sets.map(|set| Requirements::new(words.clone(), joined, set.now, self.kinds, grades)).collect()
    }

    /// The position among [`Self::requirements`] of those for a target of this group.
    #[inline]
    pub(super) fn set_of(&self, group: GroupNumber) -> usize {
        self.covered.set_of(group)
    }

    /// Ranks the target in a slot by its letters. Only matches with these grades count.
    pub(super) fn evaluate(&self, number: SlotNumber, grades: Grades) -> Evaluation {
        let columns = &self.index.columns;
        let summary = columns.summary(number);
        let candidate = Candidate { number, summary, group: columns.group_of(number) };
        if self.longest_word_is_absent(candidate, grades) {
            return Evaluation::NotNow;
        }
        let apart = self.apart(candidate, grades);
        let joined = self.joined(candidate, grades);
        let Some(score) = apart.into_iter().chain(joined).max() else {
            return if grades.least == Grade::Gaps && !self.may_allow_typo_later {
                Evaluation::Never
            } else {
                Evaluation::NotNow
            };
        };
        Evaluation::Matches(Rank::new(score, summary))
    }

    /// Whether the longest word is certainly not in a target: with these grades it would have to be there as it is, and
    /// one search through all its own fields at once does not find it.
    fn longest_word_is_absent(&self, candidate: Candidate<'_>, grades: Grades) -> bool {
        let Candidate { number, summary, group } = candidate;
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
        let is_shared = self.covered.by(group).now.has(longest);
        !more_counts && !is_shared && !word.is_in(self.index.columns.own_letters(number))
    }

    /// The score when each word matches by itself.
    fn apart(&self, candidate: Candidate<'_>, grades: Grades) -> Option<Score> {
        let mut weakest = Grade::Whole;
        let mut points = 0;
        for &nth in &self.order {
            let word = self.matcher.words().get(nth)?;
            let score = self.best_score(nth, word, candidate, grades, match_word)?;
            weakest = weakest.min(score.grade);
            points += score.points;
        }
        Some(Score::new(weakest, points))
    }

    /// The score when the joined word matches.
    fn joined(&self, candidate: Candidate<'_>, grades: Grades) -> Option<Score> {
        let count = self.matcher.words().len();
        let may_match = self.may_match_joined(candidate.summary.letter_set)
            || self.covered.score(count, candidate.group).is_some();
        if !may_match {
            return None;
        }
        let score = self.best_score(count, self.matcher.joined()?, candidate, grades, match_contiguous)?;
        // The joined word counts for all the words.
        Some(Score::new(score.grade, score.points * u32::try_from(count).unwrap_or(1)))
    }

    fn best_score(
        &self,
        nth: usize,
        prepared: &PreparedWord<ByteWord>,
        candidate: Candidate<'_>,
        grades: Grades,
        find: impl Fn(&ByteWord, Bytes<'_>, Weight, Constraints) -> Option<WordMatch> + Copy,
    ) -> Option<WordScore> {
        let Candidate { number, summary, group } = candidate;
        let columns = &self.index.columns;
        let sets = FieldSets { word_initials: summary.word_initials, bigrams: columns.bigrams(number) };
        let mut best = self.covered.score(nth, group).filter(|shared| shared.grade >= grades.least);
        // A loop, because this is called for every candidate.
        for field in columns.fields(number) {
            if let Some(score) = self.score_in_field(prepared, field, sets, grades, find)
                && best.is_none_or(|best| score.points > best.points)
            {
                best = Some(score);
            }
        }
        best
    }

    /// The score in a field. It has nothing that is not in these sets.
    fn score_in_field(
        &self,
        prepared: &PreparedWord<ByteWord>,
        field: &FieldSlot,
        sets: FieldSets,
        grades: Grades,
        find: impl Fn(&ByteWord, Bytes<'_>, Weight, Constraints) -> Option<WordMatch>,
    ) -> Option<WordScore> {
        let word = &prepared.pattern;
        let columns = &self.index.columns;
        // The most common case: enough names start with what is typed, and this one does not.
        if grades.least >= Grade::Prefix && columns.first_letter(field) != word.letters().first().copied() {
            return None;
        }
        let letters = match word.letter_set.missing_from(field.letter_set) {
            Missing::None if sets.bigrams.may_contain(word.bigrams) => MayHave::Together,
            Missing::None => MayHave::Apart,
            Missing::One if word.allows_typo() && may_match_with_typo(word, field, grades.least) => {
                MayHave::NotAll
            }
            Missing::One | Missing::More => return None,
        };
        let constraints = Constraints {
            grades,
            letters,
            may_start: sets.word_initials.may_contain(word.first),
            may_be_initials: sets.word_initials.may_contain(word.initials),
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

/// Whether the length of a field allows the word to match with a typing error and the grade `least` or better.
fn may_match_with_typo(word: &ByteWord, field: &FieldSlot, least: Grade) -> bool {
    match least {
        Grade::Gaps | Grade::Typo => true,
        Grade::Inside | Grade::WholeTypo => word.letters().len().abs_diff(field.length()) <= 1,
        _ => false,
    }
}
