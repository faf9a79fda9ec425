//! A source of random numbers that gives the same numbers for the same seed.

use jiff::ToSpan;
use overleg::domain::Date;

/// A source of random numbers, by the method known as `SplitMix64`. It is written here instead of taken from
/// a crate, so that a seed always makes the same store: 166 queries in `tests/search/relevance.tsv` were
/// written by hand for some of the organisations that one seed makes.
#[derive(Debug)]
pub(crate) struct Dice {
    state: u64,
}

impl Dice {
    /// A source that starts from `seed`.
    pub(crate) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which must not be 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.next()) * bound as u128;
        usize::try_from(wide >> 64).expect("below the bound")
    }

    /// A number below `bound`. Low numbers are much more likely, because a few organisations sit in every
    /// forum and most in one.
    pub(crate) fn low(&mut self, bound: usize) -> usize {
        let most = self.below(bound);
        self.below(most + 1)
    }

    /// True once in this number of times, on average.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// One of these words.
    pub(crate) fn word(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }

    /// Up to `most` of these, without repetition, in their own order.
    pub(crate) fn some<T: Clone>(&mut self, most: usize, from: &[T]) -> Vec<T> {
        let (mut wanted, mut left) = (most.min(from.len()), from.len());
        let mut chosen = Vec::with_capacity(wanted);
        for one in from {
            if self.below(left) < wanted {
                chosen.push(one.clone());
                wanted -= 1;
            }
            left -= 1;
        }
        chosen
    }

    /// A date at most this number of days before `today`.
    pub(crate) fn day_before(&mut self, today: Date, days: usize) -> Date {
        today.saturating_sub(self.days(days))
    }

    /// A date at most this number of days after `today`.
    pub(crate) fn day_after(&mut self, today: Date, days: usize) -> Date {
        today.saturating_add(self.days(days))
    }

    fn days(&mut self, most: usize) -> jiff::Span {
        i32::try_from(self.below(most + 1)).expect("a life of days").days()
    }
}
