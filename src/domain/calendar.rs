//! The calendar of Flanders: feasts, school holidays and working days.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A day that has a name, each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feast {
    /// 1 January.
    NewYear,
    /// A Sunday between 22 March and 25 April.
    Easter,
    /// The day after Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// The sixth Thursday after Easter.
    Ascension,
    /// The seventh Sunday after Easter.
    Pentecost,
    /// The day after Pentecost.
    WhitMonday,
    /// 11 July, when the Flemish authorities are closed.
    FlemishCommunity,
    /// 21 July.
    NationalDay,
    /// 15 August.
    Assumption,
    /// 1 November.
    AllSaints,
    /// 11 November.
    Armistice,
    /// 25 December.
    Christmas,
}

/// A school holiday, by the rules of the Flemish Government.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchoolHoliday {
    /// The week of 1 November.
    Autumn,
    /// Two weeks around Christmas and the New Year.
    Christmas,
    /// The week of the seventh Monday before Easter.
    Crocus,
    /// Two weeks around Easter or before it.
    Easter,
    /// July and August.
    Summer,
}

impl Feast {
    /// The public holidays: the days off that are no Sundays by nature.
    const PUBLIC_HOLIDAYS: [Self; 10] = [
        Self::NewYear,
        Self::EasterMonday,
        Self::LabourDay,
        Self::Ascension,
        Self::WhitMonday,
        Self::NationalDay,
        Self::Assumption,
        Self::AllSaints,
        Self::Armistice,
        Self::Christmas,
    ];

    /// The day on which it falls in a year; `None` when the year is out of range.
    pub fn in_year(self, year: i16) -> Option<Date> {
        let after_easter = |days: i32| easter(year)?.checked_add(days.days()).ok();
        match self {
            Self::Easter => easter(year),
            Self::EasterMonday => after_easter(1),
            Self::Ascension => after_easter(39),
            Self::Pentecost => after_easter(49),
            Self::WhitMonday => after_easter(50),
            Self::NewYear => day(year, 1, 1),
            Self::LabourDay => day(year, 5, 1),
            Self::FlemishCommunity => day(year, 7, 11),
            Self::NationalDay => day(year, 7, 21),
            Self::Assumption => day(year, 8, 15),
            Self::AllSaints => day(year, 11, 1),
            Self::Armistice => day(year, 11, 11),
            Self::Christmas => day(year, 12, 25),
        }
    }
}

impl SchoolHoliday {
    /// All of them, in the order of a school year.
    pub const ALL: [Self; 5] = [Self::Autumn, Self::Christmas, Self::Crocus, Self::Easter, Self::Summer];

    /// The first and last day of the holiday that begins in a year; `None` when the year is out of range. A holiday of
    /// whole weeks ends on a Sunday.
    pub fn in_year(self, year: i16) -> Option<(Date, Date)> {
        match self {
            Self::Autumn => {
                let all_saints = Feast::AllSaints.in_year(year)?;
                let is_sunday = all_saints.weekday() == Weekday::Sunday;
                let first = if is_sunday { all_saints.tomorrow().ok()? } else { monday_of(all_saints)? };
                weeks(first, 1)
            }
            Self::Christmas => {
                let christmas = Feast::Christmas.in_year(year)?;
                let first = match christmas.weekday() {
                    Weekday::Saturday | Weekday::Sunday => christmas.nth_weekday(1, Weekday::Monday).ok()?,
                    _ => monday_of(christmas)?,
                };
                weeks(first, 2)
            }
            Self::Crocus => weeks(easter(year)?.nth_weekday(-7, Weekday::Monday).ok()?, 1),
            Self::Easter => weeks(first_of_easter_holiday(year)?, 2),
            Self::Summer => Some((day(year, 7, 1)?, day(year, 8, 31)?)),
        }
    }
}

fn first_of_easter_holiday(year: i16) -> Option<Date> {
    let easter = easter(year)?;
    match (easter.month(), easter.day()) {
        (3, _) => easter.tomorrow().ok(),
        (_, 16..) => easter.nth_weekday(-2, Weekday::Monday).ok(),
        _ => day(year, 4, 1)?.nth_weekday_of_month(1, Weekday::Monday).ok(),
    }
}

/// Whether a day is neither in a weekend nor a public holiday.
fn is_working_day(date: Date) -> bool {
    let is_holiday = || Feast::PUBLIC_HOLIDAYS.iter().any(|feast| feast.in_year(date.year()) == Some(date));
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday()
}

/// This day if it is a working day, and otherwise the next one that is; the last possible date if there is none.
pub fn working_day_from(date: Date) -> Date {
    let mut days = std::iter::successors(Some(date), |day| day.tomorrow().ok());
    days.find(|day| is_working_day(*day)).unwrap_or(Date::MAX)
}

/// The last working day before this day; the first possible date if there is none.
pub fn working_day_before(date: Date) -> Date {
    let mut days = std::iter::successors(date.yesterday().ok(), |day| day.yesterday().ok());
    days.find(|day| is_working_day(*day)).unwrap_or(Date::MIN)
}

/// The Monday of the week in which a day falls.
fn monday_of(date: Date) -> Option<Date> {
    date.checked_sub(i32::from(date.weekday().to_monday_zero_offset()).days()).ok()
}

fn weeks(first: Date, weeks: i32) -> Option<(Date, Date)> {
    Some((first, first.checked_add((weeks * 7 - 1).days()).ok()?))
}

fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// Easter Sunday in the Gregorian calendar: the Sunday after the first full moon of spring, as the church reckons it
/// (the method of Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (century, in_century) = (year_number.div_euclid(100), year_number.rem_euclid(100));
    let moon_year = year_number.rem_euclid(19);
    let moon_drift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let full_moon = (19 * moon_year + century - century.div_euclid(4) - moon_drift + 15).rem_euclid(30);
    let leap_days = 2 * century.rem_euclid(4) + 2 * (in_century / 4);
    let to_sunday = (32 + leap_days - full_moon - in_century % 4).rem_euclid(7);
    let correction = (moon_year + 11 * full_moon + 22 * to_sunday) / 451;
    let days = full_moon + to_sunday - 7 * correction;
    day(year, 3, 22)?.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(1961, 4, 2)]
    #[case(2000, 4, 23)]
    #[case(2008, 3, 23)]
    #[case(2011, 4, 24)]
    #[case(2024, 3, 31)]
    #[case(2025, 4, 20)]
    #[case(2026, 4, 5)]
    #[case(2027, 3, 28)]
    #[case(2038, 4, 25)]
    #[case(2049, 4, 18)]
    #[case(2076, 4, 19)]
    fn easter_is_a_sunday_in_spring(#[case] year: i16, #[case] month: i8, #[case] day: i8) {
        assert_eq!(Feast::Easter.in_year(year), Some(date(year, month, day)));
    }

    #[rstest]
    #[case::ascension(Feast::Ascension, date(2026, 5, 14))]
    #[case::pentecost(Feast::Pentecost, date(2026, 5, 24))]
    #[case::whit_monday(Feast::WhitMonday, date(2026, 5, 25))]
    fn feasts_move_with_easter(#[case] feast: Feast, #[case] day: Date) {
        assert_eq!(feast.in_year(2026), Some(day));
    }

    /// As the Flemish Government published them for the school years 2022-2023 to 2026-2027.
    #[rstest]
    #[case::in_october(SchoolHoliday::Autumn, date(2024, 10, 28), date(2024, 11, 3))]
    #[case::all_saints_on_saturday(SchoolHoliday::Autumn, date(2025, 10, 27), date(2025, 11, 2))]
    #[case::all_saints_on_sunday(SchoolHoliday::Autumn, date(2026, 11, 2), date(2026, 11, 8))]
    #[case::christmas_on_sunday(SchoolHoliday::Christmas, date(2022, 12, 26), date(2023, 1, 8))]
    #[case::christmas_on_monday(SchoolHoliday::Christmas, date(2023, 12, 25), date(2024, 1, 7))]
    #[case::christmas_on_wednesday(SchoolHoliday::Christmas, date(2024, 12, 23), date(2025, 1, 5))]
    #[case::christmas_on_friday(SchoolHoliday::Christmas, date(2026, 12, 21), date(2027, 1, 3))]
    #[case::crocus(SchoolHoliday::Crocus, date(2024, 2, 12), date(2024, 2, 18))]
    #[case::crocus_in_march(SchoolHoliday::Crocus, date(2025, 3, 3), date(2025, 3, 9))]
    #[case::crocus(SchoolHoliday::Crocus, date(2026, 2, 16), date(2026, 2, 22))]
    #[case::easter_in_march(SchoolHoliday::Easter, date(2024, 4, 1), date(2024, 4, 14))]
    #[case::late_easter(SchoolHoliday::Easter, date(2025, 4, 7), date(2025, 4, 20))]
    #[case::early_april(SchoolHoliday::Easter, date(2026, 4, 6), date(2026, 4, 19))]
    #[case::summer(SchoolHoliday::Summer, date(2026, 7, 1), date(2026, 8, 31))]
    fn a_school_holiday_is_as_published(
        #[case] holiday: SchoolHoliday,
        #[case] first: Date,
        #[case] last: Date,
    ) {
        assert_eq!(holiday.in_year(first.year()), Some((first, last)));
    }

    #[rstest]
    #[case::working_day(date(2026, 11, 23), date(2026, 11, 23))]
    #[case::saturday(date(2026, 11, 21), date(2026, 11, 23))]
    #[case::sunday(date(2026, 11, 22), date(2026, 11, 23))]
    #[case::easter_monday(date(2027, 3, 27), date(2027, 3, 30))]
    #[case::christmas_before_a_weekend(date(2026, 12, 25), date(2026, 12, 28))]
    fn a_working_day_is_not_in_a_weekend_nor_a_public_holiday(#[case] from: Date, #[case] is: Date) {
        assert_eq!(working_day_from(from), is);
    }

    #[test]
    fn the_working_day_before_a_monday_is_the_friday() {
        assert_eq!(working_day_before(date(2026, 11, 23)), date(2026, 11, 20));
    }

    #[test]
    fn both_ends_of_the_calendar_are_reached_without_a_panic() {
        for year in [i16::MIN, Date::MIN.year(), Date::MAX.year(), i16::MAX] {
            let _ = SchoolHoliday::ALL.map(|holiday| holiday.in_year(year));
        }
        assert!(working_day_from(Date::MAX) <= Date::MAX);
        assert!(working_day_before(Date::MIN) >= Date::MIN);
    }
}
