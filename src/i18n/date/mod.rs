//! Dates as each language writes and reads them, and how long ago they are.

mod names;
mod read;
mod refused;
mod whole;

use jiff::Unit;
use jiff::civil::Date;

use super::{Lang, texts};

pub use read::{NotADate, Reckoning};
pub use whole::spaces_in_dates;

impl Lang {
    /// A date in full, such as "12 november 2026".
    pub fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// A date without its year, such as "12 november".
    pub fn day_and_month(self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// A date with its month abbreviated, such as "12 nov 2026".
    pub fn short_date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.short_month(date), date.year())
    }

    /// A date without its year and with its month abbreviated, such as "12 nov".
    pub fn short_day_and_month(self, date: Date) -> String {
        format!("{} {}", date.day(), self.short_month(date))
    }

    /// A date in digits, day first, such as "12/11/2026"; [`Self::read_date`] reads it back.
    pub fn date_in_figures(self, date: Date) -> String {
        format!("{}/{}/{}", date.day(), date.month(), date.year())
    }

    /// How a typed date was understood, shown beside its field: its day of the week and its distance from `today`.
    /// The texts go from the longest to the shortest, so that the first one that fits can be shown. Only the year of
    /// `today` is ever left out.
    pub fn understood(self, date: Date, today: Date) -> [String; 4] {
        let distance = self.distance(date, today);
        let in_full = format!("{} {}", self.weekday(date), self.date(date));
        let short = format!("{} {} {}", self.short_weekday(date), date.day(), self.short_month(date));
        let with_year = format!("{short} {}", date.year());
        let shortest = if date.year() == today.year() {
            short
        } else {
            format!("{} {}", self.short_weekday(date), self.date_in_figures(date))
        };
        [format!("{in_full} · {distance}"), format!("{with_year} · {distance}"), with_year, shortest]
    }

    /// A date for a column of dates, with its year when that is not the current one: "di  1 dec", "za  2 jan 2027".
    pub fn day_in_column(self, date: Date, today: Date) -> String {
        let day = format!("{} {:>2} {}", self.short_weekday(date), date.day(), self.short_month(date));
        if date.year() == today.year() { day } else { format!("{day} {}", date.year()) }
    }

    /// How far `date` is from `today`: "vandaag", "3 weken geleden", "over 2 maanden".
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

    /// A number of days in the unit that people would use for it, rounded down.
    fn length(self, days: u32) -> String {
        match days {
            ..2 => self.one_day().to_owned(),
            2..14 => self.days(days),
            14..61 => self.weeks(days / 7),
            61..730 => self.months(days * 12 / 365),
            _ => self.years(days / 365),
        }
    }
}

texts! {
    /// The day itself, as a distance.
    today { nl: "vandaag", en: "today" }
    /// The day before, as a distance.
    yesterday { nl: "gisteren", en: "yesterday" }
    /// The day after, as a distance.
    tomorrow { nl: "morgen", en: "tomorrow" }
    /// A distance in the past.
    ago(length: &str) { nl: "{length} geleden", en: "{length} ago" }
    /// A distance in the future.
    ahead(length: &str) { nl: "over {length}", en: "in {length}" }
    /// A length of one day.
    one_day { nl: "1 dag", en: "1 day" }
    /// A length in days.
    days(days: u32) { nl: "{days} dagen", en: "{days} days" }
    /// A length in weeks, at least two.
    weeks(weeks: u32) { nl: "{weeks} weken", en: "{weeks} weeks" }
    /// A length in months, at least two.
    months(months: u32) { nl: "{months} maanden", en: "{months} months" }
    /// A length in years, at least two.
    years(years: u32) { nl: "{years} jaar", en: "{years} years" }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    #[rstest]
    #[case(date(2026, 11, 23), "vandaag", "today")]
    #[case(date(2026, 11, 22), "gisteren", "yesterday")]
    #[case(date(2026, 11, 20), "3 dagen geleden", "3 days ago")]
    #[case(date(2026, 11, 2), "3 weken geleden", "3 weeks ago")]
    #[case(date(2026, 8, 1), "3 maanden geleden", "3 months ago")]
    #[case(date(2024, 1, 1), "2 jaar geleden", "2 years ago")]
    #[case(date(2026, 12, 14), "over 3 weken", "in 3 weeks")]
    fn a_distance_in_time_is_written_as_people_say_it(
        #[case] date: Date,
        #[case] nl: &str,
        #[case] en: &str,
    ) {
        assert_eq!(Lang::Nl.distance(date, TODAY), nl);
        assert_eq!(Lang::En.distance(date, TODAY), en);
    }

    #[test]
    fn a_recognised_date_is_shown_as_fully_as_there_is_room_for() {
        let said = Lang::Nl.understood(date(2027, 3, 2), TODAY);
        assert_eq!(
            said,
            [
                "dinsdag 2 maart 2027 · over 3 maanden",
                "di 2 mrt 2027 · over 3 maanden",
                "di 2 mrt 2027",
                "di 2/3/2027"
            ]
        );
        assert_eq!(Lang::En.understood(date(2027, 3, 2), TODAY)[1], "Tue 2 Mar 2027 · in 3 months");
        assert_eq!(Lang::Nl.understood(date(2026, 12, 1), TODAY)[3], "di 1 dec");
    }
}
