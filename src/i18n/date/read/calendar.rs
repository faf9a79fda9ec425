//! Dates of the calendar, in figures or words.

use jiff::ToSpan;
use jiff::civil::Date;

use super::period::{Stretch, Turn};
use super::{NotADate, Reader, year_typed};
use crate::i18n::date::names::{month_named, weekday_named};
use crate::i18n::typed::number;

/// Signs that may stand between and after day, month and year.
const SEPARATORS: [&str; 3] = ["/", "-", "."];
/// Any leap year.
const LEAP_YEAR: i16 = 2000;
/// How many months back and ahead are tried, of which at least every second one has 31 days.
const MONTHS: i32 = 2;

impl Reader {
    /// Reads a date of the calendar: "12/3", "2027-03-12", "dinsdag 12 maart", "de 12de". A wrong day of the week points
    /// to a typing error, with or without a year.
    pub(super) fn by_calendar(self, words: &[&str]) -> Result<Date, NotADate> {
        let (weekday, date) = match words {
            [first, date @ ..] if weekday_named(first).is_some() => (weekday_named(first), date),
            [date @ .., _, last] if weekday_named(last).is_some() => {
                (weekday_named(last), &words[..=date.len()])
            }
            date => (None, date),
        };
        let date = match (weekday, date) {
            // "Donderdag 12" is a day of the month, as "de 12de" is.
            (Some(_), [day]) => self.in_a_month(day_typed(day))?,
            (_, date) => self.in_figures(date)?,
        };
        if weekday.is_none_or(|weekday| date.weekday() == weekday) {
            Ok(date)
        } else {
            Err(NotADate::OtherWeekday(date))
        }
    }

    fn in_figures(self, words: &[&str]) -> Result<Date, NotADate> {
        if words.first().is_none_or(|first| SEPARATORS.contains(first)) {
            return Err(NotADate::Unclear);
        }
        let figures: Vec<&str> = words.iter().copied().filter(|word| !SEPARATORS.contains(word)).collect();
        match *figures {
            [day] if day.ends_with('e') => self.in_a_month(day_typed(day)),
            [day, month] if is_month(month) && day.ends_with('e') => self.in_a_month(day_typed(day)),
            [day, turn, month] | [turn, month, day] if is_month(month) => self.of_month(turn, day),
            [month, day] if month_named(month).is_some() => {
                self.in_a_year(month_named(month), day_typed(day))
            }
            [day, month] => self.in_a_year(month_typed(month), day_typed(day)),
            [month, day, year] if month_named(month).is_some() => {
                on(year_typed(year), month_named(month), day_typed(day))
            }
            [year, month, day] if year.len() == 4 => on(year_typed(year), month_typed(month), day_typed(day)),
            [day, month, year] => on(year_typed(year), month_typed(month), day_typed(day)),
            _ => Err(NotADate::Unclear),
        }
    }

    /// The nearest day with this number in its month.
    fn in_a_month(self, day: Option<i8>) -> Result<Date, NotADate> {
        let day = day.ok_or(NotADate::Unclear)?;
        let this_month = self.today.first_of_month();
        let days = (-MONTHS..=MONTHS).filter_map(|steps| {
            let month = this_month.checked_add(steps.months()).ok()?;
            Date::new(month.year(), month.month(), day).ok()
        });
        self.pick(days).ok_or(NotADate::Unclear)
    }

    /// A day of last, this or next month.
    fn of_month(self, turn: &str, day: &str) -> Result<Date, NotADate> {
        let turn = Turn::named(turn).ok_or(NotADate::Unclear)?;
        let month = self.today.first_of_month().checked_add(turn.steps().months());
        let month = month.map_err(|_| NotADate::Unclear)?;
        on(Some(month.year()), Some(month.month()), day_typed(day))
    }

    /// The nearest day that is this one in a year that has it.
    fn in_a_year(self, month: Option<i8>, day: Option<i8>) -> Result<Date, NotADate> {
        let (month, day) = month.zip(day).ok_or(NotADate::Unclear)?;
        let date = self.in_years(&[], |year| Date::new(year, month, day).ok());
        date.ok_or_else(|| match on(Some(LEAP_YEAR), Some(month), Some(day)) {
            Ok(_) => NotADate::Unclear,
            Err(why) => why,
        })
    }
}

fn on(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Result<Date, NotADate> {
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Err(NotADate::Unclear) };
    Date::new(year, month, day).map_err(|_| match Date::new(year, month, 1).map(Date::last_of_month) {
        Ok(last) if (1..=31).contains(&day) => NotADate::NoSuchDay(last),
        _ => NotADate::Unclear,
    })
}

fn is_month(word: &str) -> bool {
    Stretch::named(word) == Some(Stretch::Month)
}

/// The number of a day: "12", "12e", "twaalf".
fn day_typed(word: &str) -> Option<i8> {
    let figures = word.strip_suffix('e').unwrap_or(word);
    figures.parse().ok().or_else(|| i8::try_from(number(word)?).ok())
}

fn month_typed(word: &str) -> Option<i8> {
    word.parse().ok().or_else(|| month_named(word))
}
