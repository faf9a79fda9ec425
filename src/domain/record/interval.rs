//! Intervals: a duration in the units that people use for agreements.

use std::num::NonZeroU16;

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use crate::domain::Date;

/// A number of weeks or months, at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the unit of the same name")]
pub enum Interval {
    Weeks(NonZeroU16),
    Months(NonZeroU16),
}

impl Interval {
    /// The date this long after `date`. If the month is too short, it is the last day of that month.
    pub fn after(self, date: Date) -> Date {
        let span = match self {
            Self::Weeks(weeks) => i32::from(weeks.get()).weeks(),
            Self::Months(months) => i32::from(months.get()).months(),
        };
        date.saturating_add(span)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_after_31_january_is_the_last_day_of_february() {
        let month = Interval::Months(NonZeroU16::MIN);
        assert_eq!(month.after(date(2026, 1, 31)), date(2026, 2, 28));
    }

    #[test]
    fn the_last_possible_date_is_not_exceeded() {
        let ages = Interval::Months(NonZeroU16::MAX);
        assert_eq!(ages.after(date(9000, 1, 1)), Date::MAX);
    }
}
