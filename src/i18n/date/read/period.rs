//! Periods: weeks, months, years and school holidays, and the days at their beginning, middle and end.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::named::school_holidays;
use super::{Reader, Reckoning, year_typed};
use crate::domain::{working_day_before, working_day_from};
use crate::i18n::date::names::month_named;
use crate::i18n::interval::{Length, Unit};
use crate::i18n::typed::{number, skip};

/// How many periods back and ahead are tried. No month without five Mondays has more than three like it around it.
const STEPS: i32 = 12;

/// Which week, month or day of the week is meant: "vorige", "deze", "komende", "volgende".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Last,
    This,
    Coming,
    Next,
}

impl Turn {
    pub(super) fn named(word: &str) -> Option<Self> {
        match word {
            "vorige" | "vorig" | "afgelopen" | "voorbije" | "verleden" | "jl" | "ll" | "last" | "past"
            | "previous" => Some(Self::Last),
            "deze" | "dit" | "this" => Some(Self::This),
            "komende" | "komend" | "aanstaande" | "as" | "eerstvolgende" | "eerstkomende" | "coming"
            | "upcoming" => Some(Self::Coming),
            "volgende" | "volgend" | "next" => Some(Self::Next),
            _ => None,
        }
    }

    /// How many weeks, months or years from this one.
    pub(super) const fn steps(self) -> i32 {
        match self {
            Self::Last => -1,
            Self::This => 0,
            Self::Coming | Self::Next => 1,
        }
    }
}

/// A part of a period, or what is around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Beginning,
    Middle,
    End,
    Before,
    After,
}

impl Part {
    pub(super) fn named(word: &str) -> Option<Self> {
        match word {
            "begin" | "beginning" | "start" | "early" => Some(Self::Beginning),
            "half" | "midden" | "halfweg" | "halverwege" | "medio" | "mid" | "middle" | "halfway" => {
                Some(Self::Middle)
            }
            "eind" | "einde" | "end" | "late" => Some(Self::End),
            "voor" | "vóór" | "before" => Some(Self::Before),
            "na" | "after" => Some(Self::After),
            _ => None,
        }
    }

    /// The day in this part of a period; `None` when nobody says it of such a period.
    fn day(self, period: Period) -> Option<Date> {
        let Period { stretch, first, last } = period;
        match (self, stretch) {
            (Self::Beginning, _) => Some(first),
            (Self::Middle, Stretch::Week) => first.checked_add(2.days()).ok(),
            (Self::Middle, Stretch::Month) => first.with().day(15).build().ok(),
            (Self::Middle, Stretch::Year) => first.with().month(7).build().ok(),
            (Self::End, Stretch::Week) => first.checked_add(4.days()).ok(),
            (Self::End, _) => Some(last),
            (Self::Before, Stretch::Holiday) => Some(working_day_before(first)),
            (Self::After, Stretch::Holiday) => {
                last.nth_weekday(1, Weekday::Monday).ok().map(working_day_from)
            }
            (Self::Middle, Stretch::SchoolYear | Stretch::Holiday) | (Self::Before | Self::After, _) => None,
        }
    }
}

/// The length of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    Week,
    Month,
    Year,
    SchoolYear,
    Holiday,
}

impl Stretch {
    /// The length that repeats itself without a break, with this name.
    pub(super) fn named(word: &str) -> Option<Self> {
        match Unit::named(word) {
            Some(Unit::Week) => Some(Self::Week),
            Some(Unit::Month) => Some(Self::Month),
            Some(Unit::Year) => Some(Self::Year),
            Some(Unit::Day) => None,
            None => (word == "schooljaar").then_some(Self::SchoolYear),
        }
    }
}

/// A period of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) stretch: Stretch,
    pub(super) first: Date,
    last: Date,
}

impl Period {
    const fn new(stretch: Stretch, first: Date, last: Date) -> Self {
        Self { stretch, first, last }
    }

    /// The week in which a day falls.
    fn week(day: Date) -> Option<Self> {
        let first = day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
        Some(Self::new(Stretch::Week, first, first.checked_add(6.days()).ok()?))
    }

    fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self::new(Stretch::Month, first, first.last_of_month()))
    }

    fn year(year: i16) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        Some(Self::new(Stretch::Year, first, first.last_of_year()))
    }

    fn school_year(year: i16) -> Option<Self> {
        let last = Date::new(year.checked_add(1)?, 6, 30).ok()?;
        Some(Self::new(Stretch::SchoolYear, Date::new(year, 9, 1).ok()?, last))
    }
}

impl Reader {
    /// Reads a day of a period: "eind van de maand", "mid-March", "na de kerstvakantie"; or its first day: "volgende
    /// maand", "week 12", "in de week van 7 december".
    pub(super) fn by_period(self, words: &[&str]) -> Option<Date> {
        if Length::read(words).is_some() {
            return None;
        }
        if let [part, period @ ..] = words
            && let Some(part) = Part::named(part)
        {
            return self.in_period(skip(period, &["-"]), &|period| part.day(period));
        }
        let words = skip(words, &["in"]);
        let is_meant_by_its_first_day = match words {
            // The current period has already begun.
            [turn, stretch] if Turn::named(turn).is_some_and(|turn| turn != Turn::This) => {
                Stretch::named(stretch).is_some()
            }
            [week, _, ..] => Stretch::named(week) == Some(Stretch::Week),
            _ => false,
        };
        if is_meant_by_its_first_day { self.in_period(words, &|period| Some(period.first)) } else { None }
    }

    /// A day of the period that the words say; `day` finds it in each period that may be meant.
    pub(super) fn in_period(self, words: &[&str], day: &dyn Fn(Period) -> Option<Date>) -> Option<Date> {
        self.in_stretch(words, day).or_else(|| self.in_named(words, day)).or_else(|| {
            let (turn, named) = words.split_first()?;
            let reckoning = match Turn::named(turn)? {
                Turn::Last => Reckoning::Past,
                Turn::This => self.reckoning,
                Turn::Coming | Turn::Next => Reckoning::Coming,
            };
            Self { reckoning, ..self }.in_named(named, day)
        })
    }

    /// In a week, month or year: "maand", "volgende maand".
    fn in_stretch(self, words: &[&str], day: &dyn Fn(Period) -> Option<Date>) -> Option<Date> {
        let at = |stretch, steps| day(self.stretch(stretch, steps)?);
        match words {
            [name] => {
                let stretch = Stretch::named(name)?;
                self.pick((-STEPS..=STEPS).filter_map(|steps| at(stretch, steps)))
            }
            [turn, name] => {
                let (turn, stretch) = (Turn::named(turn)?, Stretch::named(name)?);
                let date = at(stretch, turn.steps())?;
                let is_over = turn == Turn::This && stretch == Stretch::Week && date < self.today;
                // On Saturday, the "end of this week" for a task is not yesterday.
                if is_over && self.reckoning == Reckoning::Coming { at(stretch, 1) } else { Some(date) }
            }
            _ => None,
        }
    }

    fn stretch(self, stretch: Stretch, steps: i32) -> Option<Period> {
        let year = |first: i16| first.checked_add(i16::try_from(steps).ok()?);
        match stretch {
            Stretch::Week => Period::week(self.in_week(steps, Weekday::Monday)?),
            Stretch::Month => {
                let first = self.today.first_of_month().checked_add(steps.months()).ok()?;
                Period::month(first.year(), first.month())
            }
            Stretch::Year => Period::year(year(self.today.year())?),
            Stretch::SchoolYear => {
                let began = if self.today.month() < 9 { self.today.year() - 1 } else { self.today.year() };
                Period::school_year(year(began)?)
            }
            Stretch::Holiday => None,
        }
    }

    /// In a period with a name: "maart", "maart 2027", "2027", "kerstvakantie", "week 12", "week van 7 december".
    fn in_named(self, words: &[&str], day: &dyn Fn(Period) -> Option<Date>) -> Option<Date> {
        let (first, rest) = words.split_first()?;
        if let Some(month) = month_named(first) {
            return self.in_years(rest, |year| day(Period::month(year, month)?));
        }
        if Stretch::named(first) == Some(Stretch::Week) {
            let numbered = || {
                let (week, year) = rest.split_first()?;
                let week = i8::try_from(number(week)?).ok()?;
                self.in_years(year, |year| day(numbered_week(year, week)?))
            };
            return numbered().or_else(|| day(Period::week(self.read(rest).ok()?)?));
        }
        if let [year] = words
            && year.len() == 4
        {
            return day(Period::year(year_typed(year)?)?);
        }
        let (holidays, year) = school_holidays(words)?;
        let mut days = holidays.iter().filter_map(|holiday| {
            self.in_years(year, |year| {
                let (first, last) = holiday.in_year(year)?;
                day(Period::new(Stretch::Holiday, first, last))
            })
        });
        if year.is_empty() { self.pick(days) } else { days.next() }
    }

    /// A day of the year that follows a name, or of the one that the reckoning decides when nothing follows.
    pub(super) fn in_years(self, words: &[&str], day: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        match words {
            [] => self.pick(self.years().filter_map(day)),
            [year] => day(year_typed(year)?),
            _ => None,
        }
    }
}

/// A week by its number in the year, as calendars have it in Europe.
fn numbered_week(year: i16, week: i8) -> Option<Period> {
    Period::week(ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date())
}
