//! The names of the months and of the days of the week, in full and abbreviated.

use jiff::civil::{Date, Weekday};

use crate::i18n::Lang;

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS_NL: [&str; 7] =
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The abbreviation of March in Dutch, which is not its first three letters.
const MARCH_NL: &str = "mrt";
/// The abbreviation of Wednesday in English that is not its first letters.
const WEDNESDAY_EN: &str = "weds";

impl Lang {
    /// The day of the week, such as "maandag".
    pub fn weekday(self, date: Date) -> &'static str {
        let weekdays = match self {
            Self::Nl => &WEEKDAYS_NL,
            Self::En => &WEEKDAYS_EN,
        };
        at(weekdays, date.weekday().to_monday_zero_offset())
    }

    /// The month, such as "november".
    pub(super) fn month(self, date: Date) -> &'static str {
        let months = match self {
            Self::Nl => &MONTHS_NL,
            Self::En => &MONTHS_EN,
        };
        at(months, date.month() - 1)
    }

    /// The abbreviated day of the week, such as "ma".
    pub(super) fn short_weekday(self, date: Date) -> &'static str {
        let letters = match self {
            Self::Nl => 2,
            Self::En => 3,
        };
        self.weekday(date).get(..letters).unwrap_or_default()
    }

    /// The abbreviated month, such as "nov".
    pub(super) fn short_month(self, date: Date) -> &'static str {
        match (self, date.month()) {
            (Self::Nl, 3) => MARCH_NL,
            _ => self.month(date).get(..3).unwrap_or_default(),
        }
    }
}

fn at(names: &[&'static str], position: i8) -> &'static str {
    usize::try_from(position).ok().and_then(|position| names.get(position)).copied().unwrap_or_default()
}

/// The month, counted from 1, whose name in either language starts with `typed`, which must have at least three
/// letters.
pub(super) fn month_named(typed: &str) -> Option<i8> {
    let position = match typed {
        MARCH_NL => 2,
        _ => beginning_with(typed, 3, &MONTHS_NL).or_else(|| beginning_with(typed, 3, &MONTHS_EN))?,
    };
    i8::try_from(position + 1).ok()
}

/// The day of the week whose name starts with `typed`, which must have at least two letters in Dutch and three in
/// English.
pub(super) fn weekday_named(typed: &str) -> Option<Weekday> {
    let position = match typed {
        // Month, and not an abbreviation of "maandag", Monday.
        "maand" => return None,
        WEDNESDAY_EN => 2,
        _ => beginning_with(typed, 2, &WEEKDAYS_NL).or_else(|| beginning_with(typed, 3, &WEEKDAYS_EN))?,
    };
    Weekday::from_monday_zero_offset(i8::try_from(position).ok()?).ok()
}

fn beginning_with(typed: &str, at_least: usize, names: &[&str]) -> Option<usize> {
    if typed.chars().count() < at_least {
        return None;
    }
    names.iter().position(|name| name.to_lowercase().starts_with(typed))
}
