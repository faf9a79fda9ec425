//! Dates as each language writes and reads them, and how long ago they are.

use jiff::civil::Date;
use jiff::{ToSpan, Unit};

use super::{Lang, texts};

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

impl Lang {
    /// The day of the week, such as "maandag".
    pub fn weekday(self, date: Date) -> &'static str {
        let weekdays = match self {
            Self::Nl => &WEEKDAYS_NL,
            Self::En => &WEEKDAYS_EN,
        };
        let position = date.weekday().to_monday_zero_offset();
        usize::try_from(position).ok().and_then(|day| weekdays.get(day)).copied().unwrap_or_default()
    }

    /// A date in full, such as "12 november 2026".
    pub fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// A date without its year, such as "12 november".
    pub fn day_and_month(self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// A date in figures, day first, such as "12/11/2026"; [`Self::read_date`] reads it back.
    pub fn date_in_figures(self, date: Date) -> String {
        format!("{}/{}/{}", date.day(), date.month(), date.year())
    }

    fn month(self, date: Date) -> &'static str {
        let months = match self {
            Self::Nl => &MONTHS_NL,
            Self::En => &MONTHS_EN,
        };
        usize::try_from(date.month() - 1)
            .ok()
            .and_then(|month| months.get(month))
            .copied()
            .unwrap_or_default()
    }

    /// How far `date` lies from `today`: "vandaag", "3 weken geleden", "over 2 maanden".
    pub fn distance(self, date: Date, today: Date) -> String {
        let days = today.until((Unit::Day, date)).map_or(0, |span| span.get_days());
        match days {
            0 => self.today().to_owned(),
            -1 => self.yesterday().to_owned(),
            1 => self.tomorrow().to_owned(),
            days if days < 0 => self.ago(&self.length(days.unsigned_abs())),
            days => self.ahead(&self.length(days.unsigned_abs())),
        }
    }

    /// A number of days, rounded down to the unit in which people would say it.
    fn length(self, days: u32) -> String {
        match days {
            ..2 => self.one_day().to_owned(),
            2..14 => self.days(days),
            14..61 => self.weeks(days / 7),
            61..730 => self.months(days * 12 / 365),
            _ => self.years(days / 365),
        }
    }

    /// Reads a date as typed: `2026-11-12`, `12/11/2026`, `12/11/26`, `12/11` (also with `-`, `.` or
    /// spaces), `12 november`, `12 nov 2026`, in either language. Without a year it is the one nearest
    /// to `today`. None when it is no date.
    pub fn read_date(self, text: &str, today: Date) -> Option<Date> {
        let text = text.trim().to_lowercase();
        for lang in Self::ALL {
            for (word, days) in [(lang.today(), 0), (lang.tomorrow(), 1), (lang.yesterday(), -1)] {
                if text == word {
                    return today.checked_add(days.days()).ok();
                }
            }
        }
        if let Ok(date) = text.parse() {
            return Some(date);
        }
        let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
        let (&day, &month, year) = match parts.as_slice() {
            [day, month] => (day, month, None),
            [day, month, year] => (day, month, Some(*year)),
            _ => return None,
        };
        let day = day.parse().ok()?;
        let month = month.parse().ok().or_else(|| month_named(month))?;
        match year {
            None => nearest(day, month, today),
            Some(year) => {
                let number: i16 = year.parse().ok()?;
                Date::new(if year.len() <= 2 { 2000 + number } else { number }, month, day).ok()
            }
        }
    }
}

/// The month whose name in either language starts with `text`, at least three letters of it.
fn month_named(text: &str) -> Option<i8> {
    if text.chars().count() < 3 {
        return None;
    }
    let position =
        |months: &[&str; 12]| months.iter().position(|month| month.to_lowercase().starts_with(text));
    let special = (text == "mrt").then_some(2);
    let position = special.or_else(|| position(&MONTHS_NL)).or_else(|| position(&MONTHS_EN))?;
    i8::try_from(position + 1).ok()
}

/// The day and month in the year that brings it nearest to `today`.
fn nearest(day: i8, month: i8, today: Date) -> Option<Date> {
    (today.year() - 1..=today.year() + 1)
        .filter_map(|year| Date::new(year, month, day).ok())
        .min_by_key(|date| today.until(*date).map_or(u32::MAX, |span| span.get_days().unsigned_abs()))
}

texts! {
    /// This day.
    today { "vandaag", "today" }
    /// The day before.
    yesterday { "gisteren", "yesterday" }
    /// The day after.
    tomorrow { "morgen", "tomorrow" }
    /// So long before.
    ago(length: &str) { "{length} geleden", "{length} ago" }
    /// So long after.
    ahead(length: &str) { "over {length}", "in {length}" }
    /// A length of one day.
    one_day { "1 dag", "1 day" }
    /// A length in days.
    days(days: u32) { "{days} dagen", "{days} days" }
    /// A length in weeks, at least two.
    weeks(weeks: u32) { "{weeks} weken", "{weeks} weeks" }
    /// A length in months, at least two.
    months(months: u32) { "{months} maanden", "{months} months" }
    /// A length in years, at least two.
    years(years: u32) { "{years} jaar", "{years} years" }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    #[rstest]
    #[case("2026-11-12", Some(date(2026, 11, 12)))]
    #[case("12/11/2026", Some(date(2026, 11, 12)))]
    #[case("12/11/26", Some(date(2026, 11, 12)))]
    #[case("12/11", Some(date(2026, 11, 12)))]
    #[case("12-11", Some(date(2026, 11, 12)))]
    #[case("12.11.2026", Some(date(2026, 11, 12)))]
    #[case("3/1", Some(date(2027, 1, 3)))]
    #[case("12 maart", Some(date(2027, 3, 12)))]
    #[case("12 mrt 2027", Some(date(2027, 3, 12)))]
    #[case("12 March 2027", Some(date(2027, 3, 12)))]
    #[case("29/2", None)]
    #[case("morgen", Some(date(2026, 11, 24)))]
    #[case("Yesterday", Some(date(2026, 11, 22)))]
    #[case("31/2/2026", None)]
    #[case("12", None)]
    #[case("later", None)]
    #[case("", None)]
    fn a_date_is_read_as_people_type_it(#[case] text: &str, #[case] read: Option<Date>) {
        assert_eq!(Lang::Nl.read_date(text, TODAY), read);
    }

    #[rstest]
    #[case(date(2026, 11, 23), "vandaag", "today")]
    #[case(date(2026, 11, 22), "gisteren", "yesterday")]
    #[case(date(2026, 11, 20), "3 dagen geleden", "3 days ago")]
    #[case(date(2026, 11, 2), "3 weken geleden", "3 weeks ago")]
    #[case(date(2026, 8, 1), "3 maanden geleden", "3 months ago")]
    #[case(date(2024, 1, 1), "2 jaar geleden", "2 years ago")]
    #[case(date(2026, 12, 14), "over 3 weken", "in 3 weeks")]
    fn a_distance_is_said_as_people_say_it(#[case] date: Date, #[case] nl: &str, #[case] en: &str) {
        assert_eq!(Lang::Nl.distance(date, TODAY), nl);
        assert_eq!(Lang::En.distance(date, TODAY), en);
    }

    #[test]
    fn a_date_in_figures_is_read_back() {
        let day = date(2027, 3, 12);
        assert_eq!(Lang::Nl.read_date(&Lang::Nl.date_in_figures(day), TODAY), Some(day));
    }
}
