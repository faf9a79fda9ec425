//! Dates as people type them, in either language whatever the language of the program.
//!
//! A text is cut into words, without those that say nothing, and read in each of these ways until one fits: counted
//! from a day ("over 2 weken"), by the day of the week ("volgende dinsdag"), by a period ("eind maart", "na de
//! kerstvakantie"), and as a date of the calendar ("12/3").

mod calendar;
mod counted;
mod named;
mod period;
mod weekday;
mod words;

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::i18n::Lang;
use words::words;

/// The years that a date may have; any other year is probably a typing error.
const YEARS: RangeInclusive<i16> = 1900..=2200;
/// A longer text is not a date.
const MAX_BYTES: usize = 100;
/// The longest time between two days with the same date is that between two leap days around a year such as 2100.
const YEARS_AROUND: i16 = 8;

/// Which day is meant when the typed text fits more than one. Today is on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reckoning {
    /// The most recent one, for something that happened.
    Past,
    /// The first one to come, for something in the future.
    Coming,
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADate {
    /// It cannot be read, or its year is not from 1900 to 2200.
    Unclear,
    /// This date falls on another day of the week than the one that was typed.
    OtherWeekday(Date),
    /// The month ends before that day: on this one.
    NoSuchDay(Date),
    /// A time of the day follows this date.
    WithTime(Date),
}

impl Lang {
    /// Reads a date as typed, in either language:
    /// - in figures or words, day first, with or without a year: `12/3`, `12-3-27`, `12.3.2027`, `2027-03-12`,
    ///   `12 maart`, `12 mrt. 2027`, `March 12th`, `de 12de`; a day of the week with it must be the right one;
    /// - counted from a day: `-` and `+` for yesterday and tomorrow, `morgen`, `over 2 weken`, `+2w`,
    ///   `2 weeks ago`, `-3d`, `ma over 2 weken`, `Friday week`;
    /// - by the day of the week: `dinsdag`, `di`, `di a.s.`, `deze vrijdag`, `volgende dinsdag` (of the week that
    ///   begins next Monday), `vorige dinsdag` (the last one that was), `volgende week di`, `eerste maandag van maart`;
    /// - by a period: its beginning, middle or end, which are the 1st, 15th and last day of a month, and the Monday,
    ///   Wednesday and Friday of a week (`begin januari`, `mid-March`, `eind deze week`, `eom`); `volgende week` (its
    ///   Monday), `volgende maand` (its first day), `week 12`;
    /// - by a school holiday or a feast: `na de kerstvakantie` (the first Monday after it), `voor de paasvakantie` (the
    ///   last working day before it), `na Pasen`, `Allerheiligen`.
    ///
    /// `reckoning` decides when several days fit. A day that not every month or year has is the nearest one that exists.
    pub fn read_date(self, text: &str, today: Date, reckoning: Reckoning) -> Result<Date, NotADate> {
        if text.len() > MAX_BYTES {
            return Err(NotADate::Unclear);
        }
        let words = words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let reader = Reader { today, reckoning };
        let date = reader.read(&words).map_err(|why| match why {
            NotADate::Unclear => self.with_time(&words, reader),
            why => why,
        })?;
        if YEARS.contains(&date.year()) { Ok(date) } else { Err(NotADate::Unclear) }
    }

    /// Whether the words are a date with a time of the day behind it.
    fn with_time(self, words: &[&str], reader: Reader) -> NotADate {
        let date_before = |at: usize| {
            let (date, time) = words.split_at(at);
            self.read_time(&time.join(" ")).and_then(|_| reader.read(date).ok())
        };
        (1..words.len()).find_map(date_before).map_or(NotADate::Unclear, NotADate::WithTime)
    }
}

/// Reads dates relative to today.
#[derive(Debug, Clone, Copy)]
struct Reader {
    today: Date,
    reckoning: Reckoning,
}

impl Reader {
    fn read(self, words: &[&str]) -> Result<Date, NotADate> {
        self.counted(words)
            .or_else(|| self.by_weekday(words))
            .or_else(|| self.by_period(words))
            .or_else(|| self.by_feast(words))
            .or_else(|| self.around_date(words))
            .map_or_else(|| self.by_calendar(words), Ok)
    }

    /// The day that `reckoning` prefers.
    fn pick(self, days: impl Iterator<Item = Date>) -> Option<Date> {
        match self.reckoning {
            Reckoning::Past => days.filter(|day| *day <= self.today).max(),
            Reckoning::Coming => days.filter(|day| *day >= self.today).min(),
        }
    }

    /// The years in which a day that has a date each year, or each leap year, may be meant.
    fn years(self) -> RangeInclusive<i16> {
        self.today.year() - YEARS_AROUND..=self.today.year() + YEARS_AROUND
    }
}

/// A year in four digits, or in two digits for this century.
fn year_typed(word: &str) -> Option<i16> {
    let year: i16 = word.parse().ok()?;
    match word.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
