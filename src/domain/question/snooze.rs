//! The days to which a follow-up can be postponed with one key.

use jiff::ToSpan;
use jiff::civil::Weekday;

use crate::domain::{Date, working_day_from};

/// How long a follow-up is postponed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Snooze {
    /// To the day after today.
    Tomorrow,
    /// To the first working day of next week, usually its Monday.
    NextWeek,
    /// To the same day of next month, or the last day of that month if it is too short; to the first working day from
    /// then on.
    NextMonth,
}

impl Snooze {
    /// All of them, shortest first.
    pub const ALL: [Self; 3] = [Self::Tomorrow, Self::NextWeek, Self::NextMonth];

    /// The new due date.
    pub fn day(self, today: Date) -> Date {
        match self {
            Self::Tomorrow => today.saturating_add(1.day()),
            Self::NextWeek => working_day_from(today.nth_weekday(1, Weekday::Monday).unwrap_or(Date::MAX)),
            Self::NextMonth => working_day_from(today.saturating_add(1.month())),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::tomorrow(Snooze::Tomorrow, date(2026, 11, 23), date(2026, 11, 24))]
    #[case::tomorrow_is_next_month(Snooze::Tomorrow, date(2026, 11, 30), date(2026, 12, 1))]
    #[case::next_week_from_monday(Snooze::NextWeek, date(2026, 11, 23), date(2026, 11, 30))]
    #[case::next_week_from_sunday(Snooze::NextWeek, date(2026, 11, 29), date(2026, 11, 30))]
    #[case::next_month(Snooze::NextMonth, date(2026, 11, 23), date(2026, 12, 23))]
    #[case::next_week_begins_on_easter_monday(Snooze::NextWeek, date(2027, 3, 24), date(2027, 3, 30))]
    #[case::next_month_is_shorter(Snooze::NextMonth, date(2028, 1, 31), date(2028, 2, 29))]
    #[case::next_month_ends_on_sunday(Snooze::NextMonth, date(2027, 1, 31), date(2027, 3, 1))]
    #[case::next_month_on_saturday(Snooze::NextMonth, date(2026, 11, 19), date(2026, 12, 21))]
    #[case::next_month_on_christmas(Snooze::NextMonth, date(2026, 11, 25), date(2026, 12, 28))]
    fn a_snooze_ends_on_a_day(#[case] snooze: Snooze, #[case] today: Date, #[case] day: Date) {
        assert_eq!(snooze.day(today), day);
    }

    #[test]
    fn the_last_possible_date_is_not_exceeded() {
        assert_eq!(Snooze::ALL.map(|snooze| snooze.day(Date::MAX)), [Date::MAX; 3]);
    }
}
