//! Times of the day as each language writes and reads them.

use super::typed::{lower, parts, skip};
use super::{Lang, texts};
use crate::domain::Time;

/// The half of the day in which an hour from 1 to 12 falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

impl Lang {
    /// A time of the day, such as "14u30"; [`Self::read_time`] reads it back.
    pub fn time(self, time: Time) -> String {
        match time.minute() {
            0 => self.hour(time.hour()),
            minute => self.hour_and_minute(time.hour(), minute),
        }
    }

    /// Reads a time of the day as typed in either language: `14:30`, `14u30`, `14.30 uur`, `14h`,
    /// `2:30 pm`, `14`. `None` when the text is not a time.
    pub fn read_time(self, text: &str) -> Option<Time> {
        let typed = lower(text);
        let parts = parts(&typed);
        let (figures, half) = match skip(&parts, &["om", "at"]) {
            [figures @ .., "am"] | [figures @ .., "a", "m"] => (figures, Some(Half::Morning)),
            [figures @ .., "pm"] | [figures @ .., "p", "m"] => (figures, Some(Half::Afternoon)),
            [figures @ .., "u" | "h" | "uur"] | figures => (figures, None),
        };
        let (hour, minute) = match figures {
            [hour] => (hour, 0),
            [hour, ":" | "." | "u" | "h" | "uur", minute] if minute.len() == 2 => {
                (hour, minute.parse().ok()?)
            }
            _ => return None,
        };
        Time::new(hour_of_day(hour.parse().ok()?, half)?, minute, 0, 0).ok()
    }
}

fn hour_of_day(hour: i8, half: Option<Half>) -> Option<i8> {
    match (half, hour) {
        (None, _) => Some(hour),
        // In each half of the day, 12 comes before 1.
        (Some(Half::Morning), 1..=12) => Some(hour % 12),
        (Some(Half::Afternoon), 1..=12) => Some(hour % 12 + 12),
        _ => None,
    }
}

texts! {
    /// A time on the hour.
    hour(hour: i8) { nl: "{hour}u", en: "{hour}:00" }
    /// A time in hours and minutes.
    hour_and_minute(hour: i8, minute: i8) { nl: "{hour}u{minute:02}", en: "{hour}:{minute:02}" }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nl("14u30", 14, 30)]
    #[case::nl_whole("14u", 14, 0)]
    #[case::nl_early("9u", 9, 0)]
    #[case::nl_spaced("9 u 05", 9, 5)]
    #[case::nl_capital("14U30", 14, 30)]
    #[case::nl_in_full("14.30 uur", 14, 30)]
    #[case::nl_in_full("14 uur", 14, 0)]
    #[case::nl_with_at("om 14u30", 14, 30)]
    #[case::point("14.30", 14, 30)]
    #[case::colon("14:30", 14, 30)]
    #[case::colon_early("09:05", 9, 5)]
    #[case::h("14h30", 14, 30)]
    #[case::h_whole("14h", 14, 0)]
    #[case::bare("14", 14, 0)]
    #[case::en("2pm", 14, 0)]
    #[case::en("2:30 pm", 14, 30)]
    #[case::en("2.30PM", 14, 30)]
    #[case::en_points("2:30 p.m.", 14, 30)]
    #[case::en_morning("9 a.m.", 9, 0)]
    #[case::en_with_at("at 9 am", 9, 0)]
    #[case::noon("12pm", 12, 0)]
    #[case::midnight("12 am", 0, 0)]
    #[case::midnight("0u", 0, 0)]
    fn a_time_is_read_as_people_type_it(#[case] text: &str, #[case] hour: i8, #[case] minute: i8) {
        let time = Time::constant(hour, minute, 0, 0);
        assert_eq!(Lang::ALL.map(|lang| lang.read_time(text)), [Some(time); 2]);
    }

    #[rstest]
    #[case::nothing("")]
    #[case::no_such_hour("24u")]
    #[case::no_such_minute("14:60")]
    #[case::one_figure("14:3")]
    #[case::run_together("1430")]
    #[case::thirteen_in_the_afternoon("13pm")]
    #[case::zero_in_the_morning("0 am")]
    #[case::unit_alone("u")]
    #[case::words("na de middag")]
    #[case::trailing_words("14u30 of later")]
    fn text_that_is_not_a_time_is_refused(#[case] text: &str) {
        assert_eq!(Lang::ALL.map(|lang| lang.read_time(text)), [None; 2]);
    }

    #[rstest]
    #[case(Time::constant(14, 30, 0, 0), "14u30", "14:30")]
    #[case(Time::constant(9, 5, 0, 0), "9u05", "9:05")]
    #[case(Time::constant(14, 0, 0, 0), "14u", "14:00")]
    fn a_time_is_written_as_people_write_it(#[case] time: Time, #[case] nl: &str, #[case] en: &str) {
        assert_eq!(Lang::ALL.map(|lang| lang.time(time)), [nl, en]);
    }

    proptest! {
        #[test]
        fn every_time_can_be_read_back_as_written(hour in 0..24i8, minute in 0..60i8) {
            let time = Time::constant(hour, minute, 0, 0);
            for (writes, reads) in [(Lang::Nl, Lang::En), (Lang::En, Lang::Nl)] {
                prop_assert_eq!(reads.read_time(&writes.time(time)), Some(time));
            }
        }
    }
}
