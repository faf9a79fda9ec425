//! The filters of a query: what can be said of a target by its summary and its bigrams, before its letters are read.

use super::Evaluator;
use crate::search::index::columns::{SlotNumber, Summary};
use crate::search::index::covered::CoveredWords;
use crate::search::index::groups::GroupNumber;
use crate::search::index::letter_sets::{BigramSet, LetterSet, Missing};
use crate::search::index::rank::Rank;
use crate::search::index::requirements::Requirements;
use crate::search::index::word::ByteWord;
use crate::search::matcher::{PreparedWord, max_gaps_score, max_typo_score};
use crate::search::score::{Grade, Grades, Score};
use crate::search::scorer::max_alignment_points;
use crate::search::word_match::Pattern;

/// What the summary of a target says about a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::search::index) enum Filtered {
    /// It matches neither this query nor any that begins with it.
    Never,
    /// It does not match with these grades and this rank. With others it may, or a longer query may.
    NotNow,
    /// It may match with these grades and this rank.
    Candidate,
}

impl Evaluator<'_> {
    /// Whether a target lacks too many letters for this query and for any that begins with it.
    #[inline]
    pub(in crate::search::index) fn can_never_match(&self, summary: &Summary, group: GroupNumber) -> bool {
        self.letters[self.set_of(group)].misses_more_than(self.max_missing, summary.letter_set)
    }

    /// Filters the target in a slot by its summary. Only matches with these grades, which have these `requirements`, and
    /// with the rank `threshold` or a higher one count.
    pub(in crate::search::index) fn filter(
        &self,
        number: SlotNumber,
        grades: Grades,
        requirements: &[Requirements],
        threshold: Rank,
    ) -> Filtered {
        let (summary, group) = (self.index.columns.summary(number), self.index.columns.group_of(number));
        let covered = self.covered.by(group);
        for filter in self.word_filters.iter().filter(|filter| !covered.later.has(filter.nth)) {
            match filter.letter_set.missing_from(summary.letter_set) {
                Missing::None => {}
                // The last word may still grow, until it allows a typing error.
                Missing::One
                    if filter.allows_typo || filter.is_last || self.may_match_joined(summary.letter_set) => {}
                Missing::One | Missing::More => return Filtered::Never,
            }
        }
        let bigrams = self.index.columns.bigrams(number);
        let may_match = |grades| self.may_match(summary, bigrams, covered, grades);
        if !requirements[self.set_of(group)].are_met(summary, bigrams) || !may_match(grades) {
            let may_match = || grades != Grades::ALL && may_match(Grades::ALL);
            return if self.may_allow_typo_later || may_match() { Filtered::NotNow } else { Filtered::Never };
        }
        if self.is_below(threshold, summary, bigrams, group, grades) {
            return Filtered::NotNow;
        }
        Filtered::Candidate
    }

    /// Whether the target in a slot, which meets the requirements, may match with these grades and with the rank
    /// `threshold` or a higher one. It is what [`Self::filter`] finds out, without what only matters for a longer query.
    pub(in crate::search::index) fn is_candidate(
        &self,
        number: SlotNumber,
        grades: Grades,
        threshold: Rank,
    ) -> bool {
        let (summary, group) = (self.index.columns.summary(number), self.index.columns.group_of(number));
        let bigrams = self.index.columns.bigrams(number);
        self.may_match(summary, bigrams, self.covered.by(group), grades)
            && !self.is_below(threshold, summary, bigrams, group, grades)
    }

    /// Whether no match of a target with this summary has the rank `threshold` or a higher one.
    fn is_below(
        &self,
        threshold: Rank,
        summary: &Summary,
        bigrams: BigramSet,
        group: GroupNumber,
        grades: Grades,
    ) -> bool {
        self.upper_bound(summary, bigrams, group, grades)
            .is_some_and(|upper_bound| Rank::new(upper_bound, summary) < threshold)
    }

    /// Whether a target with this summary, whose group accounts for these words, may match with one of these grades.
    fn may_match(
        &self,
        summary: &Summary,
        bigrams: BigramSet,
        covered: CoveredWords,
        grades: Grades,
    ) -> bool {
        let mut words = self.matcher.words().iter().enumerate();
        words.all(|(nth, prepared)| {
            covered.now.has(nth) || may_match_word(&prepared.pattern, summary, bigrams, grades)
        }) || self
            .matcher
            .joined()
            .is_some_and(|prepared| may_match_contiguous(&prepared.pattern, summary, bigrams, grades))
    }

    /// An upper bound of the score of a target with this summary; `None` when no useful one is cheap to compute.
    fn upper_bound(
        &self,
        summary: &Summary,
        bigrams: BigramSet,
        group: GroupNumber,
        grades: Grades,
    ) -> Option<Score> {
        let [prepared] = self.matcher.words() else { return None };
        let Some(shared) = self.covered.score(0, group) else {
            return Self::upper_bound_in_own_fields(prepared, summary, bigrams, grades);
        };
        if !may_match_word(&prepared.pattern, summary, bigrams, grades) {
            return Some(shared.into());
        }
        Self::upper_bound_in_own_fields(prepared, summary, bigrams, grades)
            .map(|bound| bound.max(shared.into()))
    }

    fn upper_bound_in_own_fields(
        prepared: &PreparedWord<ByteWord>,
        summary: &Summary,
        bigrams: BigramSet,
        grades: Grades,
    ) -> Option<Score> {
        let word = &prepared.pattern;
        let length = word.letters().len();
        if grades.most == Grade::Typo && (word.allows_typo() || may_be_swapped(word, summary)) {
            return Some(max_typo_score(usize::from(summary.shortest_word) <= length + 1));
        }
        if grades.most <= Grade::Typo {
            let is_near = word.are_near(bigrams, summary.word_initials);
            let points = max_alignment_points(summary.field_initials.may_contain(word.first), is_near);
            return Some(max_gaps_score(points));
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

    pub(super) fn may_match_joined(&self, letter_set: LetterSet) -> bool {
        self.matcher
            .joined()
            .is_some_and(|prepared| prepared.pattern.letter_set.missing_from(letter_set) != Missing::More)
    }
}

/// Whether a word may match with one of these grades in the own fields of a target with this summary.
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
pub(super) fn may_be_swapped(word: &ByteWord, summary: &Summary) -> bool {
    word.letters().len() == 3 && summary.shortest_field <= 3
}
