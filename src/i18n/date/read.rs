//! Dates as people type them, in either language whatever the language of the program.

use std::ops::RangeInclusive;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::names::{month_named, weekday_named};
use crate::i18n::Lang;
use crate::i18n::interval::{Length, Unit};
use crate::i18n::typed::{lower, parts, skip};

/// The years that a date may have; any other year is probably a typing error.
const YEARS: RangeInclusive<i16> = 1900..=2200;

/// Words that say nothing about which day it is.
const FILLERS: [&str; 9] = ["de", "het", "van", "op", "tegen", "the", "of", "on", "by"];
/// Suffixes of ordinals, as in "12e" and "12th"; "de", as in "12de", is among the fillers.
const ORDINALS: [&str; 6] = ["e", "ste", "st", "nd", "rd", "th"];
/// Signs that may stand between day, month and year.
const SEPARATORS: [&str; 3] = ["/", "-", "."];

/// Which day is meant when the typed text fits more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reckoning {
    /// The year in which the day is nearest to today, and the most recent such day of the week: for a past meeting.
    Nearest,
    /// The first such day from today on, and the next such day of the week: for something in the future.
    Coming,
}

/// Which week, month or day of the week is meant: "vorige", "deze", "komende", "volgende".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Last,
    This,
    Coming,
    Next,
}

impl Turn {
    fn named(word: &str) -> Option<Self> {
        match word {
            "vorige" | "vorig" | "afgelopen" | "voorbije" | "last" => Some(Self::Last),
            "deze" | "dit" | "this" => Some(Self::This),
            "komende" | "komend" | "aanstaande" | "coming" => Some(Self::Coming),
            "volgende" | "volgend" | "next" => Some(Self::Next),
            _ => None,
        }
    }

    /// How many weeks, months or years from this one.
    const fn steps(self) -> i32 {
        match self {
            Self::Last => -1,
            Self::This => 0,
            Self::Coming | Self::Next => 1,
        }
    }
}

impl Lang {
    /// Reads a date as typed, in either language:
    /// - in figures or words, day first, with or without a year: `12/3`, `12-3-27`, `12.3.2027`,
    ///   `2027-03-12`, `12 maart`, `12 mrt. 2027`, `12th of March`; a day of the week before it must be
    ///   the right one;
    /// - from today: `morgen`, `over 2 weken`, `+2w`, `2 weeks ago`, `-3d`;
    /// - by the day of the week: `dinsdag`, `di`, `deze vrijdag`, `volgende dinsdag` (of the week that
    ///   begins next Monday), `vorige dinsdag` (the last one that was), `dinsdag volgende week`;
    /// - by the period: `volgende week` (its Monday), `volgende maand` (its first day), `eind van de
    ///   maand`, `eind maart`.
    ///
    /// `reckoning` decides when several days fit. `None` when the text is not a date, or when its year is not from 1900
    /// to 2200.
    pub fn read_date(self, text: &str, today: Date, reckoning: Reckoning) -> Option<Date> {
        let typed = lower(text);
        let parts: Vec<&str> = parts(&typed).into_iter().filter(|part| !FILLERS.contains(part)).collect();
        let reader = Reader { today, reckoning };
        reader.read(&parts).filter(|date| YEARS.contains(&date.year()))
    }
}

/// Reads dates relative to today.
struct Reader {
    today: Date,
    reckoning: Reckoning,
}

impl Reader {
    fn read(&self, parts: &[&str]) -> Option<Date> {
        self.counted(parts)
            .or_else(|| self.by_weekday(parts))
            .or_else(|| self.by_period(parts))
            .or_else(|| self.by_calendar(parts))
    }

    /// Reads a date counted from today: "morgen", "over 2 weken", "+2w", "2 weeks ago".
    fn counted(&self, parts: &[&str]) -> Option<Date> {
        match parts {
            ["vandaag" | "today"] => Some(self.today),
            ["morgen" | "tomorrow"] => Length::Days(1).after(self.today),
            ["overmorgen"] | ["day", "after", "tomorrow"] => Length::Days(2).after(self.today),
            ["gisteren" | "yesterday"] => Length::Days(1).before(self.today),
            ["eergisteren"] | ["day", "before", "yesterday"] => Length::Days(2).before(self.today),
            ["over" | "binnen" | "in" | "+", length @ ..] => Length::read(length)?.after(self.today),
            [length @ .., "geleden" | "ago"] | ["-", length @ ..] => Length::read(length)?.before(self.today),
            _ => None,
        }
    }

    /// Reads a day of the week: "dinsdag", "volgende dinsdag", "dinsdag volgende week".
    fn by_weekday(&self, parts: &[&str]) -> Option<Date> {
        match parts {
            [day] => {
                let turn = match self.reckoning {
                    Reckoning::Nearest => Turn::Last,
                    Reckoning::Coming => Turn::Coming,
                };
                self.on_weekday(turn, weekday_named(day)?)
            }
            [turn, day] => self.on_weekday(Turn::named(turn)?, weekday_named(day)?),
            [turn, "week", day] | [day, turn, "week"] => {
                self.in_week(Turn::named(turn)?.steps(), weekday_named(day)?)
            }
            _ => None,
        }
    }

    fn on_weekday(&self, turn: Turn, day: Weekday) -> Option<Date> {
        match turn {
            Turn::Last => self.today.nth_weekday(-1, day).ok(),
            Turn::Coming => self.today.nth_weekday(1, day).ok(),
            Turn::Next => self.in_week(1, day),
            // On Saturday, a task for "this Friday" is not due yesterday but next week.
            Turn::This => self.in_week(0, day).and_then(|date| match self.reckoning {
                Reckoning::Coming if date < self.today => self.in_week(1, day),
                _ => Some(date),
            }),
        }
    }

    /// The given day of the week, `weeks` weeks from the current one; weeks begin on Monday.
    fn in_week(&self, weeks: i32, day: Weekday) -> Option<Date> {
        let days = i32::from(day.to_monday_zero_offset() - self.today.weekday().to_monday_zero_offset());
        self.today.checked_add((weeks * 7 + days).days()).ok()
    }

    /// Reads the beginning or end of a period: "volgende maand", "eind van de maand", "end of March".
    fn by_period(&self, parts: &[&str]) -> Option<Date> {
        match parts {
            ["eind" | "einde" | "end", period @ ..] => self.end(period),
            [turn, period] => match Turn::named(turn)? {
                // The current period has already begun, so its first day cannot be meant.
                Turn::This => None,
                turn => self.beginning(turn, Unit::named(period)?),
            },
            _ => None,
        }
    }

    fn beginning(&self, turn: Turn, period: Unit) -> Option<Date> {
        match period {
            Unit::Day => None,
            Unit::Week => self.in_week(turn.steps(), Weekday::Monday),
            Unit::Month => self.today.first_of_month().checked_add(turn.steps().months()).ok(),
            Unit::Year => self.today.first_of_year().checked_add(turn.steps().years()).ok(),
        }
    }

    fn end(&self, period: &[&str]) -> Option<Date> {
        match period {
            [period] => match Unit::named(period) {
                Some(period) => self.end_of(Turn::This, period),
                None => self.in_a_year(|year| end_of_month(year, month_named(period)?)),
            },
            [first, second] => match Turn::named(first) {
                Some(turn) => self.end_of(turn, Unit::named(second)?),
                None => end_of_month(year_typed(second)?, month_named(first)?),
            },
            _ => None,
        }
    }

    fn end_of(&self, turn: Turn, period: Unit) -> Option<Date> {
        let first = self.beginning(turn, period)?;
        match period {
            Unit::Day | Unit::Week => None,
            Unit::Month => Some(first.last_of_month()),
            Unit::Year => Some(first.last_of_year()),
        }
    }

    /// Reads a date of the calendar: "12/3", "2027-03-12", "dinsdag 12 maart". A wrong day of the week points to a
    /// typing error, so the text is then not a date, with or without a year.
    fn by_calendar(&self, parts: &[&str]) -> Option<Date> {
        let (day, rest) = parts.split_first()?;
        match weekday_named(day) {
            Some(weekday) => self.in_figures(rest).filter(|date| date.weekday() == weekday),
            None => self.in_figures(parts),
        }
    }

    fn in_figures(&self, parts: &[&str]) -> Option<Date> {
        let (first, rest) = parts.split_first()?;
        let (second, rest) = skip(skip(rest, &ORDINALS), &SEPARATORS).split_first()?;
        match skip(rest, &SEPARATORS) {
            [] => {
                let (day, month) = (first.parse().ok()?, month_typed(second)?);
                self.in_a_year(|year| Date::new(year, month, day).ok())
            }
            [last] if first.len() == 4 => {
                Date::new(year_typed(first)?, month_typed(second)?, last.parse().ok()?).ok()
            }
            [last] => Date::new(year_typed(last)?, month_typed(second)?, first.parse().ok()?).ok(),
            _ => None,
        }
    }

    /// A day that comes once a year, in the year that `reckoning` decides.
    fn in_a_year(&self, day_in: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        let year = self.today.year();
        let mut days = (year - 1..=year + 1).filter_map(day_in);
        match self.reckoning {
            Reckoning::Nearest => days.min_by_key(|date| days_between(self.today, *date)),
            Reckoning::Coming => days.find(|date| *date >= self.today),
        }
    }
}

fn days_between(one: Date, other: Date) -> u32 {
    one.until(other).map_or(u32::MAX, |span| span.get_days().unsigned_abs())
}

fn end_of_month(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok().map(Date::last_of_month)
}

fn month_typed(part: &str) -> Option<i8> {
    part.parse().ok().or_else(|| month_named(part))
}

/// A year in four digits, or in two digits for this century.
fn year_typed(part: &str) -> Option<i16> {
    let year: i16 = part.parse().ok()?;
    match part.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
