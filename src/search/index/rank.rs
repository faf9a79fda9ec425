//! The order of what is found: by score, then my own forums, then shorter names, then the alphabet.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::columns::{Glance, SlotNumber};
use crate::domain::OrganisationId;
use crate::search::score::{Grade, Score};

/// All of the order but the alphabet, in one number; the higher, the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Rank(u64);

impl Rank {
    pub(super) fn new(score: Score, glance: &Glance) -> Self {
        let shortness = u8::MAX - glance.name_length;
        Self(u64::from(score.value()) << 32 | u64::from(glance.is_near) << 31 | u64::from(shortness))
    }

    /// The same number, to be shared by threads.
    pub(super) const fn number(self) -> u64 {
        self.0
    }

    /// The rank with this number.
    pub(super) const fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The grade of the weakest word of what has this rank.
    pub(super) fn weakest(self) -> Grade {
        Score::from_value((self.0 >> 32) as u32).weakest()
    }
}

/// Something that was found; the least of them is shown first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ranked<'a> {
    rank: Reverse<Rank>,
    /// The letters of its name.
    name: &'a [u8],
    id: OrganisationId,
    /// Where it is in the index.
    pub(super) number: SlotNumber,
}

impl<'a> Ranked<'a> {
    pub(super) const fn new(rank: Rank, name: &'a [u8], id: OrganisationId, number: SlotNumber) -> Self {
        Self { rank: Reverse(rank), name, id, number }
    }

    /// Its rank.
    pub(super) const fn rank(&self) -> Rank {
        self.rank.0
    }
}

/// The highest ranks, at most so many.
#[derive(Debug)]
pub(super) struct Highest {
    most: usize,
    ranks: BinaryHeap<Reverse<Rank>>,
}

impl Highest {
    pub(super) fn new(most: usize) -> Self {
        Self { most, ranks: BinaryHeap::new() }
    }

    /// Takes a rank in, if it is high enough.
    pub(super) fn push(&mut self, rank: Rank) {
        if self.ranks.len() < self.most {
            self.ranks.push(Reverse(rank));
        } else if let Some(mut lowest) = self.ranks.peek_mut()
            && rank > lowest.0
        {
            *lowest = Reverse(rank);
        }
    }

    /// The lowest of them; none while there is room for more.
    pub(super) fn lowest(&self) -> Option<Rank> {
        (self.ranks.len() == self.most).then(|| self.ranks.peek().map(|lowest| lowest.0)).flatten()
    }
}
