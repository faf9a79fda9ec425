//! Lengths of time as people type them, and intervals as each language writes and reads them.

use std::num::NonZeroU16;

use jiff::{Span, ToSpan};

use super::typed::{lower, number, parts};
use super::{Lang, texts};
use crate::domain::{Date, Interval};

/// A length of time in the unit in which it was typed; years are counted as months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Days(u16),
    Weeks(u16),
    Months(u16),
}

/// A unit in which people count time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    /// The unit with this name or letter, in either language.
    pub(super) fn named(word: &str) -> Option<Self> {
        match word {
            "d" | "dag" | "dagen" | "dgn" | "day" | "days" => Some(Self::Day),
            "w" | "wk" | "wkn" | "wks" | "week" | "weken" | "weeks" => Some(Self::Week),
            "m" | "mnd" | "mndn" | "maand" | "maanden" | "mth" | "month" | "months" => Some(Self::Month),
            "j" | "jr" | "jaar" | "jaren" | "y" | "yr" | "year" | "years" => Some(Self::Year),
            _ => None,
        }
    }
}

impl Length {
    /// Reads texts such as "6 weken", "6w", "een maand", "half jaar" or "1 year", already cut into parts.
    pub(super) fn read(parts: &[&str]) -> Option<Self> {
        match parts {
            ["half", "jaar" | "year"] | ["een" | "a", "half", "jaar" | "year"] | ["half", "a", "year"] => {
                Some(Self::Months(6))
            }
            ["anderhalf", "jaar"] => Some(Self::Months(18)),
            ["anderhalve", "maand"] => Some(Self::Weeks(6)),
            ["fortnight"] | ["a", "fortnight"] => Some(Self::Weeks(2)),
            [count, unit] => Self::of(count_of(count)?, Unit::named(unit)?),
            _ => None,
        }
    }

    fn of(count: u16, unit: Unit) -> Option<Self> {
        match unit {
            Unit::Day => Some(Self::Days(count)),
            Unit::Week => Some(Self::Weeks(count)),
            Unit::Month => Some(Self::Months(count)),
            Unit::Year => count.checked_mul(12).map(Self::Months),
        }
    }

    /// The day this length of time after `date`; `None` when it is out of range.
    pub(super) fn after(self, date: Date) -> Option<Date> {
        date.checked_add(self.span()).ok()
    }

    /// The day this length of time before `date`; `None` when it is out of range.
    pub(super) fn before(self, date: Date) -> Option<Date> {
        date.checked_sub(self.span()).ok()
    }

    fn span(self) -> Span {
        match self {
            Self::Days(days) => i32::from(days).days(),
            Self::Weeks(weeks) => i32::from(weeks).weeks(),
            Self::Months(months) => i32::from(months).months(),
        }
    }

    /// The length in whole weeks or months; `None` when it is zero or not a whole number of weeks.
    fn interval(self) -> Option<Interval> {
        match self {
            Self::Days(days) if days % 7 != 0 => None,
            Self::Days(days) => NonZeroU16::new(days / 7).map(Interval::Weeks),
            Self::Weeks(weeks) => NonZeroU16::new(weeks).map(Interval::Weeks),
            Self::Months(months) => NonZeroU16::new(months).map(Interval::Months),
        }
    }
}

fn count_of(part: &str) -> Option<u16> {
    match part {
        "a" | "an" => Some(1),
        _ => number(part),
    }
}

impl Lang {
    /// An interval, such as "6 weken"; [`Self::read_interval`] reads it back.
    pub fn interval(self, interval: Interval) -> String {
        match interval {
            Interval::Weeks(NonZeroU16::MIN) => self.one_week().to_owned(),
            Interval::Weeks(weeks) => self.weeks(weeks.get().into()),
            Interval::Months(NonZeroU16::MIN) => self.one_month().to_owned(),
            Interval::Months(months) if months.get() == 12 => self.one_year().to_owned(),
            Interval::Months(months) if months.get() % 12 == 0 => self.years(u32::from(months.get()) / 12),
            Interval::Months(months) => self.months(months.get().into()),
        }
    }

    /// Reads an interval as typed in either language: `6 weken`, `6w`, `een maand`, `half jaar`,
    /// `1 year`, `14 dagen`. `None` when the text is not an interval.
    pub fn read_interval(self, text: &str) -> Option<Interval> {
        Length::read(&parts(&lower(text)))?.interval()
    }
}

texts! {
    /// A length of one week.
    one_week { nl: "1 week", en: "1 week" }
    /// A length of one month.
    one_month { nl: "1 maand", en: "1 month" }
    /// A length of one year.
    one_year { nl: "1 jaar", en: "1 year" }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn weeks(weeks: u16) -> Interval {
        Interval::Weeks(NonZeroU16::new(weeks).expect("at least one"))
    }

    fn months(months: u16) -> Interval {
        Interval::Months(NonZeroU16::new(months).expect("at least one"))
    }

    #[rstest]
    #[case::nl("6 weken", weeks(6))]
    #[case::nl_short("6w", weeks(6))]
    #[case::nl_shortened("6 wk.", weeks(6))]
    #[case::nl_one("een week", weeks(1))]
    #[case::nl_days("14 dagen", weeks(2))]
    #[case::nl_days_in_words("veertien dagen", weeks(2))]
    #[case::nl("4 maanden", months(4))]
    #[case::nl_short("4m", months(4))]
    #[case::nl_accents("Één  maand", months(1))]
    #[case::nl_half("half jaar", months(6))]
    #[case::nl_half("een half jaar", months(6))]
    #[case::nl_and_a_half("anderhalf jaar", months(18))]
    #[case::nl("1 jaar", months(12))]
    #[case::nl("een jaar", months(12))]
    #[case::nl_short("2j", months(24))]
    #[case::nl_and_a_half("anderhalve maand", weeks(6))]
    #[case::en("6 weeks", weeks(6))]
    #[case::en("a fortnight", weeks(2))]
    #[case::en("A week", weeks(1))]
    #[case::en("four months", months(4))]
    #[case::en("a month", months(1))]
    #[case::en_half("half a year", months(6))]
    #[case::en_half("half year", months(6))]
    #[case::en("one year", months(12))]
    #[case::en_short("1y", months(12))]
    fn an_interval_is_read_as_people_type_it(#[case] text: &str, #[case] interval: Interval) {
        assert_eq!(Lang::ALL.map(|lang| lang.read_interval(text)), [Some(interval); 2]);
    }

    #[rstest]
    #[case::nothing("")]
    #[case::no_unit("6")]
    #[case::no_number("weken")]
    #[case::zero("0 weken")]
    #[case::no_whole_weeks("10 dagen")]
    #[case::negative("-2 weken")]
    #[case::too_many("70000 weken")]
    #[case::too_many_years("6000 jaar")]
    #[case::trailing_words("6 weken later")]
    fn text_that_is_not_an_interval_is_refused(#[case] text: &str) {
        assert_eq!(Lang::ALL.map(|lang| lang.read_interval(text)), [None; 2]);
    }

    #[rstest]
    #[case(weeks(1), "1 week", "1 week")]
    #[case(weeks(6), "6 weken", "6 weeks")]
    #[case(months(1), "1 maand", "1 month")]
    #[case(months(4), "4 maanden", "4 months")]
    #[case(months(12), "1 jaar", "1 year")]
    #[case(months(24), "2 jaar", "2 years")]
    fn an_interval_is_written_as_people_say_it(
        #[case] interval: Interval,
        #[case] nl: &str,
        #[case] en: &str,
    ) {
        assert_eq!(Lang::ALL.map(|lang| lang.interval(interval)), [nl, en]);
    }

    proptest! {
        #[test]
        fn every_interval_can_be_read_back_as_written(count in 1..=u16::MAX, in_weeks: bool) {
            let interval = if in_weeks { weeks(count) } else { months(count) };
            for (writes, reads) in [(Lang::Nl, Lang::En), (Lang::En, Lang::Nl)] {
                prop_assert_eq!(reads.read_interval(&writes.interval(interval)), Some(interval));
            }
        }
    }
}
