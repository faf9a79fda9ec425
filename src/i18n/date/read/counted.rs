//! Days counted from today, or from a day of the week.

use jiff::civil::Date;

use super::Reader;
use crate::i18n::date::names::weekday_named;
use crate::i18n::interval::Length;

impl Reader {
    /// Reads a date counted from a day: "morgen", "over 2 weken", "+2w", "2 weeks ago", "maandag over 2 weken".
    pub(super) fn counted(self, words: &[&str]) -> Option<Date> {
        match words {
            [day] => self.named(day),
            ["day", "after", "tomorrow"] => Length::Days(2).after(self.today),
            ["day", "before", "yesterday"] => Length::Days(2).before(self.today),
            _ => Distance::read(words).and_then(|distance| distance.from(self.today)).or_else(|| {
                let (first, rest) = words.split_first()?;
                let (last, before) = words.split_last()?;
                self.weeks_from(first, rest).or_else(|| self.weeks_from(last, before))
            }),
        }
    }

    fn named(self, day: &str) -> Option<Date> {
        match day {
            "vandaag" | "today" | "nu" | "now" => Some(self.today),
            "morgen" | "tomorrow" | "+" => Length::Days(1).after(self.today),
            "overmorgen" => Length::Days(2).after(self.today),
            "gisteren" | "yesterday" | "-" => Length::Days(1).before(self.today),
            "eergisteren" => Length::Days(2).before(self.today),
            _ => None,
        }
    }

    /// A number of weeks after or before a day: "maandag over 2 weken", "vrijdag 14 dagen", "Monday week", "tomorrow
    /// week", "2 weken na vrijdag". The weeks are counted from the coming or the last such day, which may be today.
    fn weeks_from(self, day: &str, distance: &[&str]) -> Option<Date> {
        let distance = match distance {
            ["week"] => Distance::After(Length::Weeks(1)),
            [length @ .., "na" | "after"] => Distance::After(Length::read(length)?),
            other => Distance::read(other)
                .or_else(|| Length::read(other).map(Distance::After))
                .filter(Distance::is_of_weeks)?,
        };
        let from = match (weekday_named(day), &distance) {
            (None, _) => self.named(day)?,
            (Some(weekday), _) if weekday == self.today.weekday() => self.today,
            (Some(weekday), Distance::After(_)) => self.today.nth_weekday(1, weekday).ok()?,
            (Some(weekday), Distance::Before(_)) => self.today.nth_weekday(-1, weekday).ok()?,
        };
        distance.from(from)
    }
}

/// How far a day is from another one.
enum Distance {
    After(Length),
    Before(Length),
}

impl Distance {
    /// Reads a distance from today: "over 2 weken", "+2w", "in a fortnight", "2 weeks ago", "3 days from now".
    fn read(words: &[&str]) -> Option<Self> {
        match words {
            ["over" | "binnen" | "in" | "within" | "+", length @ ..]
            | [length @ .., "vandaag" | "today" | "nu" | "now"] => Length::read(length).map(Self::After),
            [length @ .., "geleden" | "ago" | "terug" | "back"] | ["-", length @ ..] => {
                Length::read(length).map(Self::Before)
            }
            _ => None,
        }
    }

    fn from(&self, day: Date) -> Option<Date> {
        match self {
            Self::After(length) => length.after(day),
            Self::Before(length) => length.before(day),
        }
    }

    /// Whether it leads from a day of the week to the same day of another week.
    const fn is_of_weeks(&self) -> bool {
        let (Self::After(length) | Self::Before(length)) = self;
        match length {
            Length::Days(days) => *days % 7 == 0,
            Length::Weeks(_) => true,
            Length::Months(_) => false,
        }
    }
}
