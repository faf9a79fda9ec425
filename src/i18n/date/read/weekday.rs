//! Days of the week.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::period::{Stretch, Turn};
use super::{Reader, Reckoning};
use crate::i18n::date::names::weekday_named;

impl Reader {
    /// Reads a day of the week: "dinsdag", "volgende dinsdag", "dinsdag a.s.", "dinsdag volgende week", "laatste vrijdag
    /// van maart".
    pub(super) fn by_weekday(self, words: &[&str]) -> Option<Date> {
        match *words {
            [day] => {
                let turn = match self.reckoning {
                    Reckoning::Past => Turn::Last,
                    Reckoning::Coming => Turn::Coming,
                };
                self.on_weekday(turn, weekday_named(day)?)
            }
            [first, second] => match (Turn::named(first), Turn::named(second)) {
                (Some(turn), _) => self.on_weekday(turn, weekday_named(second)?),
                (None, Some(turn)) => self.on_weekday(turn, weekday_named(first)?),
                (None, None) => None,
            },
            [first, second, third] => self
                .of_week(first, second, third)
                .or_else(|| self.of_week(second, third, first))
                .or_else(|| self.nth_weekday(first, second, &[third])),
            [nth, day, ref period @ ..] => self.nth_weekday(nth, day, period),
            [] => None,
        }
    }

    /// Reads "volgende week dinsdag".
    fn of_week(self, turn: &str, week: &str, day: &str) -> Option<Date> {
        let is_week = Stretch::named(week) == Some(Stretch::Week);
        if is_week { self.in_week(Turn::named(turn)?.steps(), weekday_named(day)?) } else { None }
    }

    fn on_weekday(self, turn: Turn, day: Weekday) -> Option<Date> {
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

    /// A day of a week, counted from this week.
    pub(super) fn in_week(self, weeks: i32, day: Weekday) -> Option<Date> {
        let offset = |weekday: Weekday| i32::from(weekday.to_monday_zero_offset());
        let days = offset(day) - offset(self.today.weekday());
        self.today.checked_add((weeks * 7 + days).days()).ok()
    }

    /// Reads "eerste maandag van maart", "last Friday of the month".
    fn nth_weekday(self, nth: &str, day: &str, period: &[&str]) -> Option<Date> {
        let day = weekday_named(day)?;
        let nth = match nth {
            "last" => -1,
            nth => nth.strip_suffix('e')?.parse().ok()?,
        };
        self.in_period(period, &|period| match period.stretch {
            Stretch::Month => period.first.nth_weekday_of_month(nth, day).ok(),
            _ => None,
        })
    }
}
