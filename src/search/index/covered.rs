//! The words of a query that shared fields account for: in "clb leuven", the second word for each target in Leuven.
//!
//! The filters only know the own fields of a target. So a word that is found in a shared field must not be asked of
//! them. Which words these are is the same for a whole group, and nearly all groups have the same few sets of words.

use super::columns::to_u32;
use super::groups::{GroupNumber, Groups, SharedField};
use crate::search::score::{Grade, Score};

/// The score of one word in a target.
#[derive(Debug, Clone, Copy)]
pub(super) struct WordScore {
    pub(super) grade: Grade,
    pub(super) points: u32,
}

/// How a word of a query fares in a shared field.
#[derive(Debug, Clone, Copy)]
pub(super) struct InSharedField {
    /// Its score, if it matches.
    pub(super) score: Option<WordScore>,
    /// Whether it, or a longer word that it begins, may match.
    pub(super) may_match_later: bool,
}

/// A set of the words of a query, a bit for each: there are at most 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct WordSet(u32);

impl WordSet {
    /// Every word, as when all words joined are found.
    const ALL: Self = Self(u32::MAX);

    pub(super) const fn has(self, word: usize) -> bool {
        self.0 >> word & 1 != 0
    }

    fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Words that the shared fields of a group account for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct CoveredWords {
    /// The words that match there.
    pub(super) now: WordSet,
    /// The words that match there, or may do so in a query that begins with this one.
    pub(super) later: WordSet,
}

impl CoveredWords {
    const ALL: Self = Self { now: WordSet::ALL, later: WordSet::ALL };

    fn add(&mut self, other: Self) {
        self.now.add(other.now);
        self.later.add(other.later);
    }
}

/// The words that each group accounts for.
#[derive(Debug, Default)]
pub(super) struct Covered {
    /// The different sets; the first one is empty.
    sets: Vec<CoveredWords>,
    /// The position in `sets` of each group; empty when no group accounts for a word.
    of_groups: Vec<u32>,
    /// Whether some word matches in each shared field, as far as the last in which one does.
    matched: Vec<bool>,
    /// For each word, and then for the joined word, its best score in each group; empty for a word that matches in no
    /// shared field.
    scores: Vec<Vec<Option<WordScore>>>,
    pub(super) candidates: SharedCandidates,
}

/// For each word of a query, and then for the joined word, the positions of the shared fields in which it, or a longer
/// word that it begins, may match. A longer query needs to look at no others.
#[derive(Debug, Clone, Default)]
pub(in crate::search) struct SharedCandidates {
    words: Vec<Vec<u32>>,
    joined: Option<Vec<u32>>,
}

impl SharedCandidates {
    /// The candidates for word number `nth` of a query that this one led to.
    fn of_word(&self, nth: usize) -> Option<&[u32]> {
        self.words.get(nth).map(Vec::as_slice)
    }

    /// The candidates for the joined word, which may have been a single one.
    fn of_joined(&self) -> Option<&[u32]> {
        self.joined.as_ref().or(self.words.last()).map(Vec::as_slice)
    }
}

/// The largest number of different sets to keep apart.
const MAX_SETS: usize = 64;

impl Covered {
    /// The words of a query of `words` words. `find` holds word number `nth` against a shared field; after the last word
    /// comes the joined one, if `has_joined`. `earlier` are the candidates of a query that led to this one.
    pub(super) fn new(
        groups: &Groups,
        words: usize,
        has_joined: bool,
        earlier: Option<&SharedCandidates>,
        mut find: impl FnMut(usize, &SharedField) -> InSharedField,
    ) -> Self {
        let mut in_bundles = vec![CoveredWords::default(); groups.bundles()];
        let mut all = Self { sets: vec![CoveredWords::default()], ..Self::default() };
        for nth in 0..words + usize::from(has_joined) {
            let word = if nth == words { WordSet::ALL } else { WordSet(1 << nth) };
            let earlier = earlier
                .and_then(|earlier| if nth == words { earlier.of_joined() } else { earlier.of_word(nth) });
            let mut candidates = Vec::new();
            let mut scores: Vec<Option<WordScore>> = Vec::new();
            for field in groups.shared(earlier) {
                let InSharedField { score, may_match_later } = find(nth, field);
                if score.is_none() && !may_match_later {
                    continue;
                }
                let position = field.position as usize;
                candidates.push(field.position);
                if score.is_some() {
                    scores.resize(groups.bundles(), None);
                    all.matched.resize(all.matched.len().max(position + 1), false);
                    all.matched[position] = true;
                }
                for bundle in field.bundles.iter().map(|bundle| *bundle as usize) {
                    in_bundles[bundle].later.add(word);
                    if let Some(score) = score {
                        in_bundles[bundle].now.add(word);
                        raise(&mut scores[bundle], score);
                    }
                }
            }
            all.scores.push(scores_of_groups(&scores, groups));
            if nth == words {
                all.candidates.joined = Some(candidates);
            } else {
                all.candidates.words.push(candidates);
            }
        }
        all.pass_on(&in_bundles, groups);
        all
    }

    /// Gives each group what its bundles account for.
    fn pass_on(&mut self, in_bundles: &[CoveredWords], groups: &Groups) {
        if in_bundles.iter().all(|covered| *covered == CoveredWords::default()) {
            return;
        }
        let mut of_groups = vec![CoveredWords::default(); groups.len()];
        for (covered, bundle) in in_bundles.iter().zip(0..) {
            if *covered == CoveredWords::default() {
                continue;
            }
            for &group in groups.with_bundle(bundle) {
                of_groups[group as usize].add(*covered);
            }
        }
        self.of_groups = of_groups.into_iter().map(|covered| self.number_of(covered)).collect();
    }

    /// The position of a set of words among the different sets, to which it is added if it is new.
    fn number_of(&mut self, covered: CoveredWords) -> u32 {
        // Accounting for too many words only lets more targets through the filters.
        let covered = if self.sets.len() < MAX_SETS { covered } else { CoveredWords::ALL };
        let number = self.sets.iter().position(|set| *set == covered).unwrap_or_else(|| {
            self.sets.push(covered);
            self.sets.len() - 1
        });
        to_u32(number)
    }

    /// Whether some word matches in the shared field at this position.
    pub(super) fn is_matched(&self, position: usize) -> bool {
        self.matched.get(position).copied().unwrap_or_default()
    }

    /// The different sets of words.
    pub(super) fn sets(&self) -> &[CoveredWords] {
        &self.sets
    }

    /// The position among [`Self::sets`] of the words that a group accounts for.
    #[inline]
    pub(super) fn set_of(&self, group: GroupNumber) -> usize {
        self.of_groups.get(group as usize).map_or(0, |set| *set as usize)
    }

    /// The words that a group accounts for.
    #[inline]
    pub(super) fn by(&self, group: GroupNumber) -> CoveredWords {
        self.sets[self.set_of(group)]
    }

    /// The best score of a word in the shared fields of a group.
    pub(super) fn score(&self, word: usize, group: GroupNumber) -> Option<WordScore> {
        self.scores.get(word)?.get(group as usize).copied().flatten()
    }
}

/// The best score in each group, from those in each bundle; empty when there are none.
fn scores_of_groups(of_bundles: &[Option<WordScore>], groups: &Groups) -> Vec<Option<WordScore>> {
    if of_bundles.is_empty() {
        return Vec::new();
    }
    let mut of_groups = vec![None; groups.len()];
    for (score, bundle) in of_bundles.iter().zip(0..) {
        let Some(score) = score else { continue };
        for &group in groups.with_bundle(bundle) {
            raise(&mut of_groups[group as usize], *score);
        }
    }
    of_groups
}

/// Keeps the better of the two scores.
fn raise(best: &mut Option<WordScore>, score: WordScore) {
    if best.is_none_or(|best| score.points > best.points) {
        *best = Some(score);
    }
}

impl From<WordScore> for Score {
    fn from(word: WordScore) -> Self {
        Self::new(word.grade, word.points)
    }
}
