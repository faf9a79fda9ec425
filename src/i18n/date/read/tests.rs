//! Dates as people type them.

use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;

use super::*;

/// A Monday.
const TODAY: Date = date(2026, 11, 23);

/// What is read with either reckoning, whatever the language of the program.
fn read(text: &str) -> [Option<Date>; 2] {
    [Reckoning::Nearest, Reckoning::Coming].map(|reckoning| {
        let [nl, en] = Lang::ALL.map(|lang| lang.read_date(text, TODAY, reckoning));
        assert_eq!(nl, en, "the languages read the same");
        nl
    })
}

#[rstest]
#[case::iso("2026-11-12")]
#[case::year_first("2026/11/12")]
#[case::figures("12/11/2026")]
#[case::zeros("12/11/26")]
#[case::dashes("12-11-26")]
#[case::points("12.11.2026")]
#[case::blanks("12 11 2026")]
#[case::month("12 november 2026")]
#[case::short_month("12 nov. 2026")]
#[case::short_year("12 nov 26")]
#[case::dashes_and_month("12-nov-2026")]
#[case::nl_ordinal("12de november 2026")]
#[case::nl_ordinal_short("12e nov 2026")]
#[case::en_ordinal("12th of November 2026")]
#[case::en_article("the 12th of November 2026")]
#[case::capitals("12  NOVEMBER   2026")]
#[case::nl_weekday("do 12/11/2026")]
#[case::nl_weekday("donderdag 12 november 2026")]
#[case::nl_weekday("do. 12/11/26")]
#[case::en_weekday("Thu 12/11/2026")]
#[case::en_weekday("Thursday, 12th November 2026")]
#[case::nl_preposition("op donderdag 12 november 2026")]
fn a_date_with_a_year_is_read_as_people_type_it(#[case] text: &str) {
    assert_eq!(read(text), [Some(date(2026, 11, 12)); 2]);
}

#[rstest]
#[case::past("12/11", date(2026, 11, 12), date(2027, 11, 12))]
#[case::past_in_words("12 november", date(2026, 11, 12), date(2027, 11, 12))]
#[case::past_dashes("12-11", date(2026, 11, 12), date(2027, 11, 12))]
#[case::past_ordinal("12th of November", date(2026, 11, 12), date(2027, 11, 12))]
#[case::coming("3/1", date(2027, 1, 3), date(2027, 1, 3))]
#[case::coming_zeros("03/01", date(2027, 1, 3), date(2027, 1, 3))]
#[case::march_nl("12 maart", date(2027, 3, 12), date(2027, 3, 12))]
#[case::march_nl_short("12 mrt.", date(2027, 3, 12), date(2027, 3, 12))]
#[case::march_en("12 March", date(2027, 3, 12), date(2027, 3, 12))]
#[case::today("23/11", TODAY, TODAY)]
#[case::half_a_year_ago("1/6", date(2026, 6, 1), date(2027, 6, 1))]
#[case::weekday_nl("vr 12 maart", date(2027, 3, 12), date(2027, 3, 12))]
#[case::weekday_en("Friday 12/3", date(2027, 3, 12), date(2027, 3, 12))]
#[case::end_of_march_nl("eind maart", date(2027, 3, 31), date(2027, 3, 31))]
#[case::end_of_march_en("by the end of March", date(2027, 3, 31), date(2027, 3, 31))]
#[case::end_of_october("einde oktober", date(2026, 10, 31), date(2027, 10, 31))]
fn the_year_of_a_date_without_one_is_derived(
    #[case] text: &str,
    #[case] nearest: Date,
    #[case] coming: Date,
) {
    assert_eq!(read(text), [Some(nearest), Some(coming)]);
}

#[rstest]
#[case::nl("vandaag", TODAY)]
#[case::en("Today", TODAY)]
#[case::nl("morgen", date(2026, 11, 24))]
#[case::en("tomorrow", date(2026, 11, 24))]
#[case::nl("overmorgen", date(2026, 11, 25))]
#[case::en("the day after tomorrow", date(2026, 11, 25))]
#[case::nl("gisteren", date(2026, 11, 22))]
#[case::en("Yesterday", date(2026, 11, 22))]
#[case::nl("eergisteren", date(2026, 11, 21))]
#[case::en("day before yesterday", date(2026, 11, 21))]
#[case::nl("over 3 dagen", date(2026, 11, 26))]
#[case::nl("over 1 dag", date(2026, 11, 24))]
#[case::nl("over 2 weken", date(2026, 12, 7))]
#[case::nl("over veertien dagen", date(2026, 12, 7))]
#[case::nl("Over één  maand", date(2026, 12, 23))]
#[case::nl("over een half jaar", date(2027, 5, 23))]
#[case::nl("over 1 jaar", date(2027, 11, 23))]
#[case::nl("binnen 2 weken", date(2026, 12, 7))]
#[case::en("in 2 weeks", date(2026, 12, 7))]
#[case::en("in a month", date(2026, 12, 23))]
#[case::en("in one year", date(2027, 11, 23))]
#[case::nl("2 weken geleden", date(2026, 11, 9))]
#[case::nl("een maand geleden", date(2026, 10, 23))]
#[case::en("2 weeks ago", date(2026, 11, 9))]
#[case::en("a year ago", date(2025, 11, 23))]
#[case::short("+2w", date(2026, 12, 7))]
#[case::short("+3d", date(2026, 11, 26))]
#[case::short("+ 1 m", date(2026, 12, 23))]
#[case::nl_short("+1j", date(2027, 11, 23))]
#[case::en_short("+1Y", date(2027, 11, 23))]
#[case::short_back("-3d", date(2026, 11, 20))]
#[case::nl_period("volgende week", date(2026, 11, 30))]
#[case::en_period("next week", date(2026, 11, 30))]
#[case::nl_period("volgende maand", date(2026, 12, 1))]
#[case::en_period("next month", date(2026, 12, 1))]
#[case::nl_period("volgend jaar", date(2027, 1, 1))]
#[case::nl_period("vorige week", date(2026, 11, 16))]
#[case::en_period("last month", date(2026, 10, 1))]
#[case::nl_end("eind van de maand", date(2026, 11, 30))]
#[case::nl_end("tegen eind maand", date(2026, 11, 30))]
#[case::en_end("end of the month", date(2026, 11, 30))]
#[case::en_end("end of month", date(2026, 11, 30))]
#[case::nl_end("eind volgende maand", date(2026, 12, 31))]
#[case::en_end("end of next year", date(2027, 12, 31))]
#[case::nl_end("eind dit jaar", date(2026, 12, 31))]
#[case::nl_end("eind maart 2028", date(2028, 3, 31))]
fn a_date_is_read_from_today(#[case] text: &str, #[case] is: Date) {
    assert_eq!(read(text), [Some(is); 2]);
}

#[rstest]
#[case::nl("dinsdag", date(2026, 11, 17), date(2026, 11, 24))]
#[case::nl_short("di", date(2026, 11, 17), date(2026, 11, 24))]
#[case::en("Tuesday", date(2026, 11, 17), date(2026, 11, 24))]
#[case::en_short("tue", date(2026, 11, 17), date(2026, 11, 24))]
#[case::en_longer("tues.", date(2026, 11, 17), date(2026, 11, 24))]
#[case::never_today("maandag", date(2026, 11, 16), date(2026, 11, 30))]
#[case::with_a_preposition("tegen vrijdag", date(2026, 11, 20), date(2026, 11, 27))]
fn a_weekday_is_the_last_or_the_next_one(#[case] text: &str, #[case] nearest: Date, #[case] coming: Date) {
    assert_eq!(read(text), [Some(nearest), Some(coming)]);
}

#[rstest]
#[case::nl_next("volgende dinsdag", date(2026, 12, 1))]
#[case::en_next("next tuesday", date(2026, 12, 1))]
#[case::nl_next_short("volgende di", date(2026, 12, 1))]
#[case::nl_next_today("volgende maandag", date(2026, 11, 30))]
#[case::nl_coming("komende dinsdag", date(2026, 11, 24))]
#[case::nl_this("deze vrijdag", date(2026, 11, 27))]
#[case::en_this("this friday", date(2026, 11, 27))]
#[case::nl_this_today("deze maandag", TODAY)]
#[case::nl_last("vorige dinsdag", date(2026, 11, 17))]
#[case::nl_last("afgelopen zondag", date(2026, 11, 22))]
#[case::en_last("last tuesday", date(2026, 11, 17))]
#[case::nl_week("volgende week dinsdag", date(2026, 12, 1))]
#[case::nl_week("dinsdag volgende week", date(2026, 12, 1))]
#[case::nl_week("vorige week dinsdag", date(2026, 11, 17))]
#[case::en_week("Tuesday of next week", date(2026, 12, 1))]
fn a_weekday_can_be_qualified(#[case] text: &str, #[case] is: Date) {
    assert_eq!(read(text), [Some(is); 2]);
}

#[rstest]
#[case(Reckoning::Nearest, date(2026, 11, 27))]
#[case(Reckoning::Coming, date(2026, 12, 4))]
fn on_saturday_this_friday_is_yesterday_unless_a_future_date_is_expected(
    #[case] reckoning: Reckoning,
    #[case] is: Date,
) {
    let saturday = date(2026, 11, 28);
    assert_eq!(Lang::Nl.read_date("deze vrijdag", saturday, reckoning), Some(is));
}

#[rstest]
#[case::on_a_sunday("volgende week", date(2026, 11, 29), date(2026, 11, 30))]
#[case::to_a_shorter_month("over een maand", date(2027, 1, 31), date(2027, 2, 28))]
#[case::in_december("volgende maand", date(2026, 12, 31), date(2027, 1, 1))]
#[case::leap_day("29/2", date(2027, 11, 23), date(2028, 2, 29))]
fn a_date_that_is_not_in_the_calendar_is_refused(#[case] text: &str, #[case] today: Date, #[case] is: Date) {
    assert_eq!(Lang::Nl.read_date(text, today, Reckoning::Coming), Some(is));
}

#[rstest]
#[case::nothing("")]
#[case::blank("  ")]
#[case::words("later")]
#[case::day_alone("12")]
#[case::month_first("maart 12")]
#[case::a_month_is_no_monday("maand")]
#[case::no_such_day("31/2/2026")]
#[case::no_such_day_in_the_years_around("29/2")]
#[case::no_such_month("12/13/2026")]
#[case::no_such_month_name("12 smarch")]
#[case::too_short_a_name("12 ma 2026")]
#[case::wrong_weekday("di 12/11/2026")]
#[case::wrong_weekday_without_year("dinsdag 12 maart")]
#[case::before_any_work("12/11/1899")]
#[case::after_any_work("2201-01-01")]
#[case::far_away("over 300 jaar")]
#[case::farther_than_dates_go("+60000m")]
#[case::more_than_fit_a_counter("over 99999999999999999999 dagen")]
#[case::one_figure_year("12/11/6")]
#[case::three_figure_year("12/11/026")]
#[case::no_unit("+2")]
#[case::no_length("over")]
#[case::begun_already("deze week")]
#[case::no_week_has_an_end_of_work("eind van de week")]
#[case::too_much("12/11/2026/3")]
#[case::a_sentence("morgen of overmorgen")]
#[case::other_figures("１２/１１")]
fn text_that_is_not_a_date_is_refused(#[case] text: &str) {
    assert_eq!(read(text), [None; 2]);
}

/// A day in the years that are read.
fn any_date() -> impl Strategy<Value = Date> {
    (0..109_938i32).prop_map(|days| date(1900, 1, 1).saturating_add(days.days()))
}

fn any_reckoning() -> impl Strategy<Value = Reckoning> {
    prop_oneof![Just(Reckoning::Nearest), Just(Reckoning::Coming)]
}

/// Anything at all, and words and signs of dates thrown together.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "eind", "volgende", "vorige", "deze", "week", "maand", "jaar", "over", "geleden", "+", "-", "/", ".",
        "12", "2027", "99999", "di", "maart", "half", "end", "next", "in", "ago", "een", "é",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(word, 0..6).prop_map(|words| words.join(" ")),]
}

proptest! {
    #[test]
    fn every_date_can_be_read_back_as_written(day in any_date(), today in any_date(), reckoning in any_reckoning()) {
        for (writes, reads) in [(Lang::Nl, Lang::En), (Lang::En, Lang::Nl)] {
            let [in_full, _, with_year, _] = writes.understood(day, today);
            let (in_full, _) = in_full.split_once(" · ").expect("a distance behind it");
            for text in [&writes.date_in_figures(day), &writes.date(day), in_full, &with_year] {
                prop_assert_eq!(reads.read_date(text, today, reckoning), Some(day), "{}", text);
            }
        }
    }

    #[test]
    fn any_text_gives_a_plausible_date_or_none(
        text in any_text(),
        days in any::<i32>(),
        reckoning in any_reckoning(),
    ) {
        // Also at both ends of the calendar.
        let today = Date::MIN.saturating_add((days.rem_euclid(7_304_484)).days());
        for today in [today, TODAY, Date::MIN, Date::MAX] {
            let read = Lang::Nl.read_date(&text, today, reckoning);
            prop_assert!(read.is_none_or(|date| YEARS.contains(&date.year())), "{text}: {read:?}");
        }
    }

    #[test]
    fn a_future_date_is_never_in_the_past(day in 1..=31i8, month in 1..=12i8, today in any_date()) {
        let read = Lang::Nl.read_date(&format!("{day}/{month}"), today, Reckoning::Coming);
        prop_assert!(read.is_none_or(|date| date >= today));
    }
}
