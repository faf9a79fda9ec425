//! How often a forum meets.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::Interval;

/// How often a forum meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cadence {
    /// A number of times a year.
    PerYear(TimesPerYear),
    /// Several times a year; the exact number is not known.
    SeveralPerYear,
}

impl Cadence {
    /// The longest gap between two meetings that still fits the cadence: a year divided by the lower bound.
    /// It is in months if they divide evenly, otherwise in weeks, rounded up. For "several times" it is half
    /// a year.
    pub fn longest_gap(self) -> Interval {
        let whole = |number| NonZeroU16::new(number).unwrap_or(NonZeroU16::MIN);
        match self {
            Self::SeveralPerYear => Interval::Months(whole(6)),
            Self::PerYear(times) => match u16::from(times.at_least()) {
                fewest if 12 % fewest == 0 => Interval::Months(whole(12 / fewest)),
                fewest => Interval::Weeks(whole(52_u16.div_ceil(fewest))),
            },
        }
    }
}

/// A number of times a year, or a range such as "once or twice".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Bounds", into = "Bounds")]
pub struct TimesPerYear {
    at_least: u8,
    at_most: u8,
}

/// The bounds of a [`TimesPerYear`] are zero or in the wrong order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("times per year must run from 1 up, got {at_least} to {at_most}")]
pub struct UnorderedTimes {
    at_least: u8,
    at_most: u8,
}

impl TimesPerYear {
    /// Once a month.
    pub const MONTHLY: Self = Self { at_least: 12, at_most: 12 };

    /// A range from `at_least` to `at_most` times a year. Fails if a bound is 0 or the bounds are in the
    /// wrong order.
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

    /// The upper bound, at least as large as the lower one.
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
    fn the_times_a_year_are_a_range_from_one_up(
        #[case] at_least: u8,
        #[case] at_most: u8,
        #[case] valid: bool,
    ) {
        assert_eq!(TimesPerYear::new(at_least, at_most).is_ok(), valid);
    }

    #[rstest]
    #[case::once_or_twice(1, 2, Interval::Months(whole(12)))]
    #[case::twice(2, 2, Interval::Months(whole(6)))]
    #[case::five_times(5, 5, Interval::Weeks(whole(11)))]
    #[case::eight_times(8, 8, Interval::Weeks(whole(7)))]
    #[case::monthly(12, 12, Interval::Months(whole(1)))]
    #[case::every_other_week(26, 26, Interval::Weeks(whole(2)))]
    #[case::more_than_weekly(100, 100, Interval::Weeks(whole(1)))]
    fn the_number_of_meetings_a_year_gives_the_gap_between_them(
        #[case] at_least: u8,
        #[case] at_most: u8,
        #[case] gap: Interval,
    ) {
        let times = TimesPerYear::new(at_least, at_most).expect("a range");
        assert_eq!(Cadence::PerYear(times).longest_gap(), gap);
    }

    #[test]
    fn several_meetings_a_year_are_at_most_half_a_year_apart() {
        assert_eq!(Cadence::SeveralPerYear.longest_gap(), Interval::Months(whole(6)));
    }

    fn whole(number: u16) -> NonZeroU16 {
        NonZeroU16::new(number).expect("not zero")
    }
}
