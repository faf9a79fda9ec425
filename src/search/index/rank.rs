//! The order of matches: by score, then organisations, then what is in the user's own forums, then shorter names, then
//! the alphabet.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::columns::{SlotNumber, Summary};
use crate::search::score::{Grade, Score};
use crate::search::target::{Target, TargetKind};

/// The whole order except for the alphabet, in one number; the higher, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Rank(u64);

impl Rank {
    pub(super) fn new(score: Score, summary: &Summary) -> Self {
        let is_organisation = summary.marks.is_of(TargetKind::Organisation.into());
        let shares_forum = summary.marks.shares_forum();
        let shortness = u8::MAX - summary.name_length;
        Self(
            u64::from(score.value()) << 32
                | u64::from(is_organisation) << 31
                | u64::from(shares_forum) << 30
                | u64::from(shortness),
        )
    }

    /// The rank as a number, for an atomic that threads share.
    pub(super) const fn number(self) -> u64 {
        self.0
    }

    pub(super) const fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The grade of the weakest word.
    pub(super) fn weakest(self) -> Grade {
        Score::from_value((self.0 >> 32) as u32).weakest()
    }
}

/// A match; the least one in the order is shown first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ranked<'a> {
    rank: Reverse<Rank>,
    /// The letters of its name, for the alphabet.
    name: &'a [u8],
    target: Target,
    pub(super) number: SlotNumber,
}

impl<'a> Ranked<'a> {
    pub(super) const fn new(rank: Rank, name: &'a [u8], target: Target, number: SlotNumber) -> Self {
        Self { rank: Reverse(rank), name, target, number }
    }

    pub(super) const fn rank(&self) -> Rank {
        self.rank.0
    }
}

/// The highest ranks so far, at most a given number of them.
#[derive(Debug)]
pub(super) struct TopRanks {
    limit: usize,
    ranks: BinaryHeap<Reverse<Rank>>,
}

impl TopRanks {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, ranks: BinaryHeap::new() }
    }

    pub(super) fn push(&mut self, rank: Rank) {
        if self.ranks.len() < self.limit {
            self.ranks.push(Reverse(rank));
        } else if let Some(mut lowest) = self.ranks.peek_mut()
            && rank > lowest.0
        {
            *lowest = Reverse(rank);
        }
    }

    /// The lowest of these ranks, which another match has to reach; `None` while there are fewer than the limit.
    pub(super) fn lowest(&self) -> Option<Rank> {
        (self.ranks.len() == self.limit).then(|| self.ranks.peek().map(|lowest| lowest.0)).flatten()
    }
}
