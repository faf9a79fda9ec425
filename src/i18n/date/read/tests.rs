//! Dates as people type them.

use jiff::civil::date;
use rstest::rstest;

use super::*;

mod random;

/// A Monday.
const TODAY: Date = date(2026, 11, 23);

/// What is read with either reckoning, whatever the language of the program.
fn read(text: &str) -> [Option<Date>; 2] {
    on(TODAY, text).map(Result::ok)
}

/// What is read on the day `today`, as something that happened and as something to come.
fn on(today: Date, text: &str) -> [Result<Date, NotADate>; 2] {
    [Reckoning::Past, Reckoning::Coming].map(|reckoning| {
        let [nl, en] = Lang::ALL.map(|lang| lang.read_date(text, today, reckoning));
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
#[case::coming("3/1", date(2026, 1, 3), date(2027, 1, 3))]
#[case::coming_zeros("03/01", date(2026, 1, 3), date(2027, 1, 3))]
#[case::march_nl("12 maart", date(2026, 3, 12), date(2027, 3, 12))]
#[case::march_nl_short("12 mrt.", date(2026, 3, 12), date(2027, 3, 12))]
#[case::march_en("12 March", date(2026, 3, 12), date(2027, 3, 12))]
#[case::today("23/11", TODAY, TODAY)]
#[case::half_a_year_ago("1/6", date(2026, 6, 1), date(2027, 6, 1))]
#[case::end_of_march_nl("eind maart", date(2026, 3, 31), date(2027, 3, 31))]
#[case::end_of_march_en("by the end of March", date(2026, 3, 31), date(2027, 3, 31))]
#[case::end_of_october("einde oktober", date(2026, 10, 31), date(2027, 10, 31))]
fn the_year_of_a_date_without_one_is_derived(#[case] text: &str, #[case] past: Date, #[case] coming: Date) {
    assert_eq!(read(text), [Some(past), Some(coming)]);
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
#[case::yesterday("-", date(2026, 11, 22))]
#[case::tomorrow("+", date(2026, 11, 24))]
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
#[case::nl_end("eind deze maand", date(2026, 11, 30))]
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
fn a_weekday_is_the_last_or_the_next_one(#[case] text: &str, #[case] past: Date, #[case] coming: Date) {
    assert_eq!(read(text), [Some(past), Some(coming)]);
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
#[case(Reckoning::Past, date(2026, 11, 27))]
#[case(Reckoning::Coming, date(2026, 12, 4))]
fn on_saturday_this_friday_is_yesterday_unless_a_future_date_is_expected(
    #[case] reckoning: Reckoning,
    #[case] is: Date,
) {
    let saturday = date(2026, 11, 28);
    assert_eq!(Lang::Nl.read_date("deze vrijdag", saturday, reckoning), Ok(is));
}

#[rstest]
#[case::on_a_sunday("volgende week", date(2026, 11, 29), date(2026, 11, 30))]
#[case::to_a_shorter_month("over een maand", date(2027, 1, 31), date(2027, 2, 28))]
#[case::in_december("volgende maand", date(2026, 12, 31), date(2027, 1, 1))]
#[case::leap_day("29/2", date(2027, 11, 23), date(2028, 2, 29))]
fn a_day_at_the_end_of_a_period_exists(#[case] text: &str, #[case] today: Date, #[case] is: Date) {
    assert_eq!(Lang::Nl.read_date(text, today, Reckoning::Coming), Ok(is));
}

#[rstest]
#[case::nothing("")]
#[case::blank("  ")]
#[case::words("later")]
#[case::day_alone("12")]
#[case::a_month_is_no_monday("maand")]
#[case::no_such_day("31/2/2026")]
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
#[case::too_much("12/11/2026/3")]
#[case::a_sentence("morgen of overmorgen")]
#[case::other_figures("１２/１１")]
fn text_that_is_not_a_date_is_refused(#[case] text: &str) {
    assert_eq!(read(text), [None; 2]);
}

/// The ways in which people write a date in mails: what each means as something that happened and as something to come.
#[rstest]
#[case::day_and_short_month("12 nov.", date(2026, 11, 12), date(2027, 11, 12))]
#[case::points("12.11", date(2026, 11, 12), date(2027, 11, 12))]
#[case::points("12.11.", date(2026, 11, 12), date(2027, 11, 12))]
#[case::month_first("Nov 12", date(2026, 11, 12), date(2027, 11, 12))]
#[case::month_first("November 12th", date(2026, 11, 12), date(2027, 11, 12))]
#[case::nl_month_first("maart 12", date(2026, 3, 12), date(2027, 3, 12))]
#[case::in_words("vijftien maart", date(2026, 3, 15), date(2027, 3, 15))]
#[case::ordinal_word("eerste maart", date(2026, 3, 1), date(2027, 3, 1))]
#[case::ordinal_word("the first of March", date(2026, 3, 1), date(2027, 3, 1))]
#[case::ordinal("1ste maart", date(2026, 3, 1), date(2027, 3, 1))]
#[case::at_the_latest("ten laatste 12/3", date(2026, 3, 12), date(2027, 3, 12))]
#[case::at_the_latest("uiterlijk 12 maart", date(2026, 3, 12), date(2027, 3, 12))]
#[case::at_the_latest("by 12 March at the latest", date(2026, 3, 12), date(2027, 3, 12))]
#[case::since("sinds 12/3", date(2026, 3, 12), date(2027, 3, 12))]
#[case::until("t/m 12/3", date(2026, 3, 12), date(2027, 3, 12))]
#[case::day_alone("de 12de", date(2026, 11, 12), date(2026, 12, 12))]
#[case::day_alone("12e", date(2026, 11, 12), date(2026, 12, 12))]
#[case::day_alone("the 12th", date(2026, 11, 12), date(2026, 12, 12))]
#[case::day_of_the_month("de 15de v/d maand", date(2026, 11, 15), date(2026, 12, 15))]
#[case::day_alone_today("de 23ste", TODAY, TODAY)]
#[case::not_in_a_short_month("de 31ste", date(2026, 10, 31), date(2026, 12, 31))]
#[case::not_in_most_years("29/2", date(2024, 2, 29), date(2028, 2, 29))]
#[case::not_in_most_years("29 feb", date(2024, 2, 29), date(2028, 2, 29))]
#[case::nl_beginning("begin januari", date(2026, 1, 1), date(2027, 1, 1))]
#[case::en_beginning("early Jan", date(2026, 1, 1), date(2027, 1, 1))]
#[case::en_beginning("beginning of January", date(2026, 1, 1), date(2027, 1, 1))]
#[case::nl_middle("half maart", date(2026, 3, 15), date(2027, 3, 15))]
#[case::nl_middle("midden maart", date(2026, 3, 15), date(2027, 3, 15))]
#[case::nl_middle("halverwege maart", date(2026, 3, 15), date(2027, 3, 15))]
#[case::nl_middle("medio mrt.", date(2026, 3, 15), date(2027, 3, 15))]
#[case::en_middle("mid-March", date(2026, 3, 15), date(2027, 3, 15))]
#[case::en_middle("the middle of March", date(2026, 3, 15), date(2027, 3, 15))]
#[case::nl_end("eind maart", date(2026, 3, 31), date(2027, 3, 31))]
#[case::nl_end("tegen einde feb.", date(2026, 2, 28), date(2027, 2, 28))]
#[case::en_end("late March", date(2026, 3, 31), date(2027, 3, 31))]
#[case::en_end("by the end of March", date(2026, 3, 31), date(2027, 3, 31))]
#[case::beginning_of_the_month("begin van de maand", date(2026, 11, 1), date(2026, 12, 1))]
#[case::middle_of_the_month("midden van de maand", date(2026, 11, 15), date(2026, 12, 15))]
#[case::end_of_the_month("eind maand", date(2026, 10, 31), date(2026, 11, 30))]
#[case::end_of_the_month("end of the month", date(2026, 10, 31), date(2026, 11, 30))]
#[case::end_of_the_month("EOM", date(2026, 10, 31), date(2026, 11, 30))]
#[case::beginning_of_the_week("begin week", TODAY, TODAY)]
#[case::middle_of_the_week("midden van de week", date(2026, 11, 18), date(2026, 11, 25))]
#[case::end_of_the_week("eind week", date(2026, 11, 20), date(2026, 11, 27))]
#[case::end_of_the_week("end of the week", date(2026, 11, 20), date(2026, 11, 27))]
#[case::end_of_the_week("eow", date(2026, 11, 20), date(2026, 11, 27))]
#[case::end_of_the_year("eind van het jaar", date(2025, 12, 31), date(2026, 12, 31))]
#[case::end_of_the_school_year("eind schooljaar", date(2026, 6, 30), date(2027, 6, 30))]
#[case::end_of_the_school_year("end of the school year", date(2026, 6, 30), date(2027, 6, 30))]
#[case::nth_weekday("eerste maandag van maart", date(2026, 3, 2), date(2027, 3, 1))]
#[case::nth_weekday("1e ma van maart", date(2026, 3, 2), date(2027, 3, 1))]
#[case::nth_weekday("first Monday of March", date(2026, 3, 2), date(2027, 3, 1))]
#[case::nth_weekday("derde donderdag van de maand", date(2026, 11, 19), date(2026, 12, 17))]
#[case::last_weekday("laatste vrijdag van de maand", date(2026, 10, 30), date(2026, 11, 27))]
#[case::last_weekday("last Friday of the month", date(2026, 10, 30), date(2026, 11, 27))]
#[case::week_number("week 12", date(2026, 3, 16), date(2027, 3, 22))]
#[case::week_number("eind week 12", date(2026, 3, 20), date(2027, 3, 26))]
#[case::after_christmas_holiday("na de kerstvakantie", date(2026, 1, 5), date(2027, 1, 4))]
#[case::after_christmas_holiday("na kerstvak", date(2026, 1, 5), date(2027, 1, 4))]
#[case::after_christmas_holiday("after the Christmas holidays", date(2026, 1, 5), date(2027, 1, 4))]
#[case::after_christmas_holiday("after the Christmas break", date(2026, 1, 5), date(2027, 1, 4))]
#[case::before_christmas_holiday("voor de kerstvakantie", date(2025, 12, 19), date(2026, 12, 18))]
#[case::after_crocus_holiday("na de krokusvakantie", date(2026, 2, 23), date(2027, 2, 15))]
#[case::before_easter_holiday("vóór de paasvakantie", date(2026, 4, 3), date(2027, 3, 26))]
#[case::after_easter_holiday("na de paasvakantie", date(2026, 4, 20), date(2027, 4, 12))]
#[case::after_easter_holiday("after the Easter holidays", date(2026, 4, 20), date(2027, 4, 12))]
#[case::after_summer_holiday("na de zomervakantie", date(2026, 9, 7), date(2027, 9, 6))]
#[case::after_summer_holiday("na de grote vakantie", date(2026, 9, 7), date(2027, 9, 6))]
#[case::before_summer_holiday("before the summer holidays", date(2026, 6, 30), date(2027, 6, 30))]
#[case::after_autumn_holiday("na de herfstvakantie", date(2026, 11, 9), date(2027, 11, 8))]
#[case::after_a_holiday("na de vakantie", date(2026, 11, 9), date(2027, 1, 4))]
#[case::before_a_holiday("voor de vakantie", date(2026, 10, 30), date(2026, 12, 18))]
#[case::feast("met Pasen", date(2026, 4, 5), date(2027, 3, 28))]
#[case::feast("Allerheiligen", date(2026, 11, 1), date(2027, 11, 1))]
#[case::feast("Easter Monday", date(2026, 4, 6), date(2027, 3, 29))]
#[case::after_a_feast("na Pasen", date(2026, 4, 7), date(2027, 3, 30))]
#[case::after_a_feast("na nieuwjaar", date(2026, 1, 2), date(2027, 1, 4))]
#[case::before_a_feast("before Christmas", date(2025, 12, 24), date(2026, 12, 24))]
fn a_date_is_read_as_people_write_it_in_mails(#[case] text: &str, #[case] past: Date, #[case] coming: Date) {
    assert_eq!(read(text), [Some(past), Some(coming)]);
}

/// The ways that say by themselves which side of today is meant.
#[rstest]
#[case::weeks("over 3 wkn", date(2026, 12, 14))]
#[case::days("binnen de 14 dgn", date(2026, 12, 7))]
#[case::fortnight("in a fortnight", date(2026, 12, 7))]
#[case::fortnight("a fortnight ago", date(2026, 11, 9))]
#[case::month_and_a_half("over anderhalve maand", date(2027, 1, 4))]
#[case::from_now("3 days from now", date(2026, 11, 26))]
#[case::back("3 weken terug", date(2026, 11, 2))]
#[case::end_of_day("eod", TODAY)]
#[case::weekday_over_weeks("ma over 2 weken", date(2026, 12, 7))]
#[case::weekday_over_weeks("maandag over twee weken", date(2026, 12, 7))]
#[case::weekday_over_weeks("vrijdag over een week", date(2026, 12, 4))]
#[case::weekday_over_weeks("over 2 weken op vrijdag", date(2026, 12, 11))]
#[case::weekday_over_days("vrijdag 14 dagen", date(2026, 12, 11))]
#[case::weekday_over_days("vrijdag over veertien dagen", date(2026, 12, 11))]
#[case::weeks_after_weekday("2 weken na vrijdag", date(2026, 12, 11))]
#[case::en_weekday_over_weeks("Friday in two weeks", date(2026, 12, 11))]
#[case::en_weekday_over_weeks("two weeks from Friday", date(2026, 12, 11))]
#[case::en_weekday_over_weeks("a week on Friday", date(2026, 12, 4))]
#[case::en_weekday_over_weeks("Friday week", date(2026, 12, 4))]
#[case::en_weekday_over_weeks("Friday fortnight", date(2026, 12, 11))]
#[case::day_over_weeks("morgen over een week", date(2026, 12, 1))]
#[case::weekday_weeks_ago("vrijdag 2 weken geleden", date(2026, 11, 6))]
#[case::weekday_weeks_ago("Friday two weeks ago", date(2026, 11, 6))]
#[case::next_week("volgende week di", date(2026, 12, 1))]
#[case::next_week("di volgende wk", date(2026, 12, 1))]
#[case::next_thursday("next thu", date(2026, 12, 3))]
#[case::next_wednesday("next weds", date(2026, 12, 2))]
#[case::coming("di a.s.", date(2026, 11, 24))]
#[case::coming("aanstaande dinsdag", date(2026, 11, 24))]
#[case::coming("dinsdag aanstaande", date(2026, 11, 24))]
#[case::coming("eerstvolgende di", date(2026, 11, 24))]
#[case::coming("this Tuesday", date(2026, 11, 24))]
#[case::past("vrijdag jl.", date(2026, 11, 20))]
#[case::past("vr. l.l.", date(2026, 11, 20))]
#[case::past("this Monday", TODAY)]
#[case::past("verleden week vrijdag", date(2026, 11, 20))]
#[case::beginning("begin volgende week", date(2026, 11, 30))]
#[case::middle("midden volgende week", date(2026, 12, 2))]
#[case::middle("the middle of next week", date(2026, 12, 2))]
#[case::end("eind deze week", date(2026, 11, 27))]
#[case::end("eind volgende week", date(2026, 12, 4))]
#[case::beginning("begin volgende maand", date(2026, 12, 1))]
#[case::middle("half volgende maand", date(2026, 12, 15))]
#[case::end("eind deze maand", date(2026, 11, 30))]
#[case::end("end of last month", date(2026, 10, 31))]
#[case::beginning("begin volgend jaar", date(2027, 1, 1))]
#[case::year("midden 2028", date(2028, 7, 1))]
#[case::year("eind maart '28", date(2028, 3, 31))]
#[case::school_year("volgend schooljaar", date(2027, 9, 1))]
#[case::day_of_next_month("de 15de van volgende maand", date(2026, 12, 15))]
#[case::day_of_next_month("15 volgende maand", date(2026, 12, 15))]
#[case::day_of_next_month("the 15th of next month", date(2026, 12, 15))]
#[case::nth_weekday("tweede dinsdag van volgende maand", date(2026, 12, 8))]
#[case::nth_weekday("eerste maandag van maart 2028", date(2028, 3, 6))]
#[case::week("in de week van 9 december 2026", date(2026, 12, 7))]
#[case::week("week 50 2026", date(2026, 12, 7))]
#[case::holiday("na de kerstvakantie 2027", date(2028, 1, 10))]
#[case::after_a_date("na 1 april 2027", date(2027, 4, 2))]
#[case::before_a_date("before 1 March 2027", date(2027, 2, 26))]
#[case::month_first("March 12, 2027", date(2027, 3, 12))]
#[case::apostrophe("12/3/'27", date(2027, 3, 12))]
#[case::weekday_behind("12 maart 2027 (vr)", date(2027, 3, 12))]
#[case::ordinal("vrijdag de 12de maart 2027", date(2027, 3, 12))]
fn a_date_that_says_which_side_of_today_is_read_so(#[case] text: &str, #[case] is: Date) {
    assert_eq!(read(text), [Some(is); 2]);
}

#[rstest]
#[case::wednesday_after(date(2026, 11, 25), "maandag over 2 weken", date(2026, 12, 14))]
#[case::wednesday_before(date(2026, 11, 25), "vrijdag over 2 weken", date(2026, 12, 11))]
#[case::on_saturday(date(2026, 11, 28), "eind deze week", date(2026, 12, 4))]
#[case::on_saturday(date(2026, 11, 28), "eind week", date(2026, 12, 4))]
#[case::in_the_holiday(date(2026, 12, 28), "na de kerstvakantie", date(2027, 1, 4))]
#[case::on_the_day(date(2027, 1, 4), "na de kerstvakantie", date(2027, 1, 4))]
#[case::between_feast_and_working_day(date(2026, 12, 26), "na kerst", date(2026, 12, 28))]
#[case::easter_monday(date(2028, 3, 1), "na de paasvakantie", date(2028, 4, 18))]
#[case::christmas_on_saturday(date(2027, 12, 1), "na de kerstvakantie", date(2028, 1, 10))]
#[case::no_leap_year(date(2096, 3, 1), "29/2", date(2104, 2, 29))]
#[case::after_january(date(2027, 2, 1), "de 30ste", date(2027, 3, 30))]
fn the_day_depends_on_today(#[case] today: Date, #[case] text: &str, #[case] is: Date) {
    assert_eq!(on(today, text)[1], Ok(is));
}

#[rstest]
#[case::wrong_weekday("ma 12/11/2026", NotADate::OtherWeekday(date(2026, 11, 12)))]
#[case::wrong_weekday("Tuesday, March 12, 2027", NotADate::OtherWeekday(date(2027, 3, 12)))]
#[case::wrong_weekday_behind("12 maart 2027 (do)", NotADate::OtherWeekday(date(2027, 3, 12)))]
#[case::no_leap_year("29/2/2027", NotADate::NoSuchDay(date(2027, 2, 28)))]
#[case::in_no_year("31/11", NotADate::NoSuchDay(date(2000, 11, 30)))]
#[case::in_no_year("30 februari", NotADate::NoSuchDay(date(2000, 2, 29)))]
#[case::this_month("de 31ste van deze maand", NotADate::NoSuchDay(date(2026, 11, 30)))]
#[case::time("12 november 2026 om 14u", NotADate::WithTime(date(2026, 11, 12)))]
#[case::time("12/11/2026 at 2 pm", NotADate::WithTime(date(2026, 11, 12)))]
#[case::time("morgen 14:30", NotADate::WithTime(date(2026, 11, 24)))]
fn a_date_that_cannot_be_is_refused_with_the_reason(#[case] text: &str, #[case] why: NotADate) {
    assert_eq!(on(TODAY, text), [Err(why); 2]);
}

#[rstest]
#[case::past("do 12", [Ok(date(2026, 11, 12)), Err(NotADate::OtherWeekday(date(2026, 12, 12)))])]
#[case::coming("dinsdag de 1ste", [Err(NotADate::OtherWeekday(date(2026, 11, 1))), Ok(date(2026, 12, 1))])]
fn a_weekday_with_a_number_is_a_day_of_the_month(
    #[case] text: &str,
    #[case] is: [Result<Date, NotADate>; 2],
) {
    assert_eq!(on(TODAY, text), is);
}

#[test]
fn a_weekday_is_checked_in_the_year_that_is_meant() {
    let [past, coming] = on(TODAY, "vr 12/3");
    assert_eq!(past, Err(NotADate::OtherWeekday(date(2026, 3, 12))), "a Thursday");
    assert_eq!(coming, Ok(date(2027, 3, 12)));
}
