//! What holds for any text on any day.

use jiff::ToSpan;
use proptest::prelude::*;

use super::*;

/// A day in the years that are read.
fn any_date() -> impl Strategy<Value = Date> {
    (0..109_938i32).prop_map(|days| date(1900, 1, 1).saturating_add(days.days()))
}

fn any_reckoning() -> impl Strategy<Value = Reckoning> {
    prop_oneof![Just(Reckoning::Past), Just(Reckoning::Coming)]
}

/// The words and signs that dates are made of.
const WORDS: [&str; 64] = [
    "eind",
    "begin",
    "half",
    "mid",
    "na",
    "voor",
    "before",
    "volgende",
    "vorige",
    "deze",
    "komende",
    "a.s.",
    "week",
    "maand",
    "jaar",
    "schooljaar",
    "over",
    "geleden",
    "terug",
    "+",
    "-",
    "/",
    ".",
    ",",
    "'",
    "(",
    "0",
    "1",
    "2",
    "12",
    "29",
    "30",
    "31",
    "53",
    "99",
    "366",
    "2027",
    "9999",
    "99999",
    "di",
    "ma",
    "vrijdag",
    "friday",
    "maart",
    "feb",
    "december",
    "end",
    "next",
    "last",
    "laatste",
    "eerste",
    "5de",
    "in",
    "ago",
    "een",
    "a",
    "fortnight",
    "vakantie",
    "kerstvakantie",
    "pasen",
    "christmas",
    "eom",
    "u",
    "é",
];

/// Anything at all, and words and signs of dates thrown together.
fn any_text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS.to_vec());
    prop_oneof![
        1 => any::<String>(),
        4 => prop::collection::vec(word, 0..7).prop_map(|words| words.join(" ")),
    ]
}

/// Any day at all, the ends of the calendar more often than others.
fn any_day() -> impl Strategy<Value = Date> {
    prop_oneof![
        (0..7_304_484i32).prop_map(|days| Date::MIN.saturating_add(days.days())),
        (0..800i32).prop_map(|days| Date::MIN.saturating_add(days.days())),
        (0..800i32).prop_map(|days| Date::MAX.saturating_sub(days.days())),
    ]
}

/// A date that does not say by itself whether it was or is to come.
fn any_open_text() -> impl Strategy<Value = String> {
    let period = prop::sample::select(vec![
        "maart",
        "feb.",
        "december",
        "de maand",
        "de week",
        "het jaar",
        "schooljaar",
        "week 12",
        "March",
        "the month",
    ]);
    let part = prop::sample::select(vec!["begin", "midden", "eind", "early", "mid", "end of"]);
    let around = prop::sample::select(vec!["na", "voor", "after", "before"]);
    let feast = prop::sample::select(vec![
        "de kerstvakantie",
        "paasvakantie",
        "the summer holidays",
        "de vakantie",
        "Pasen",
        "Kerst",
        "nieuwjaar",
    ]);
    let nth = prop::sample::select(vec!["eerste", "2de", "third", "4e", "laatste", "last"]);
    let weekday = prop::sample::select(vec!["ma", "dinsdag", "Friday", "zo"]);
    prop_oneof![
        (1..=31i8, 1..=12i8).prop_map(|(day, month)| format!("{day}/{month}")),
        (1..=31i8).prop_map(|day| format!("de {day}de")),
        weekday.clone().prop_map(ToOwned::to_owned),
        (part, period.clone()).prop_map(|(part, period)| format!("{part} {period}")),
        (around, feast).prop_map(|(around, feast)| format!("{around} {feast}")),
        (nth, weekday, period).prop_map(|(nth, weekday, period)| format!("{nth} {weekday} van {period}")),
    ]
}

proptest! {
    #[test]
    fn every_date_can_be_read_back_as_written(day in any_date(), today in any_date(), reckoning in any_reckoning()) {
        for (writes, reads) in [(Lang::Nl, Lang::En), (Lang::En, Lang::Nl)] {
            let [in_full, _, with_year, _] = writes.understood(day, today);
            let (in_full, _) = in_full.split_once(" · ").expect("a distance behind it");
            for text in [&writes.date_in_figures(day), &writes.date(day), in_full, &with_year] {
                prop_assert_eq!(reads.read_date(text, today, reckoning), Ok(day), "{}", text);
            }
        }
    }

    #[test]
    fn any_text_gives_a_plausible_date_or_none(
        text in any_text(),
        today in any_day(),
        reckoning in any_reckoning(),
    ) {
        for today in [today, TODAY, Date::MIN, Date::MAX] {
            for lang in Lang::ALL {
                match lang.read_date(&text, today, reckoning) {
                    Ok(date) => prop_assert!(YEARS.contains(&date.year()), "{text}: {date}"),
                    Err(why) => prop_assert!(!lang.unread_date(&text, why).is_empty()),
                }
            }
        }
    }

    #[test]
    fn a_date_is_on_the_side_of_today_that_is_meant(text in any_open_text(), today in any_date()) {
        let [past, coming] = on(today, &text);
        prop_assert!(past.is_ok_and(|date| date <= today) || past.is_err(), "{text}: {past:?}");
        prop_assert!(coming.is_ok_and(|date| date >= today) || coming.is_err(), "{text}: {coming:?}");
    }
}
