//! How often a forum meets.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How often a forum meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cadence {
    /// So many times a year.
    PerYear(TimesPerYear),
    /// Several times a year, nobody says how many.
    SeveralPerYear,
}

/// A number of times a year, or a range such as "once or twice".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Bounds", into = "Bounds")]
pub struct TimesPerYear {
    at_least: u8,
    at_most: u8,
}

/// The bounds of a [`TimesPerYear`] are zero or the wrong way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("times per year must run from 1 up, got {at_least} to {at_most}")]
pub struct UnorderedTimes {
    at_least: u8,
    at_most: u8,
}

impl TimesPerYear {
    /// Once a month.
    pub const MONTHLY: Self = Self { at_least: 12, at_most: 12 };

    /// From `at_least` to `at_most` times a year; fails when that is not a range from 1 up.
    pub const fn new(at_least: u8, at_most: u8) -> Result<Self, UnorderedTimes> {
        if at_least == 0 || at_least > at_most {
            return Err(UnorderedTimes { at_least, at_most });
        }
        Ok(Self { at_least, at_most })
    }

    /// The lower bound, at least 1.
    pub const fn at_least(self) -> u8 {
        self.at_least
    }

    /// The upper bound, never below the lower one.
    pub const fn at_most(self) -> u8 {
        self.at_most
    }
}

#[derive(Serialize, Deserialize)]
struct Bounds {
    at_least: u8,
    at_most: u8,
}

impl TryFrom<Bounds> for TimesPerYear {
    type Error = UnorderedTimes;

    fn try_from(bounds: Bounds) -> Result<Self, Self::Error> {
        Self::new(bounds.at_least, bounds.at_most)
    }
}

impl From<TimesPerYear> for Bounds {
    fn from(times: TimesPerYear) -> Self {
        Self { at_least: times.at_least, at_most: times.at_most }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(1, 2, true)]
    #[case(12, 12, true)]
    #[case(0, 2, false)]
    #[case(3, 2, false)]
    fn times_per_year_run_from_one_up(#[case] at_least: u8, #[case] at_most: u8, #[case] valid: bool) {
        assert_eq!(TimesPerYear::new(at_least, at_most).is_ok(), valid);
    }
}
