//! Days and holidays with a name.

use jiff::civil::Date;

use super::Reader;
use super::period::Part;
use crate::domain::{Feast, SchoolHoliday, working_day_before, working_day_from};

/// The names of the feasts, without the words that are left out.
const FEASTS: [(&[&str], Feast); 34] = [
    (&["nieuwjaar"], Feast::NewYear),
    (&["nieuwjaarsdag"], Feast::NewYear),
    (&["new", "year"], Feast::NewYear),
    (&["new", "years"], Feast::NewYear),
    (&["new", "year", "s", "day"], Feast::NewYear),
    (&["pasen"], Feast::Easter),
    (&["easter"], Feast::Easter),
    (&["easter", "sunday"], Feast::Easter),
    (&["paasmaandag"], Feast::EasterMonday),
    (&["easter", "monday"], Feast::EasterMonday),
    (&["dag", "arbeid"], Feast::LabourDay),
    (&["feest", "arbeid"], Feast::LabourDay),
    (&["labour", "day"], Feast::LabourDay),
    (&["hemelvaart"], Feast::Ascension),
    (&["hemelvaartsdag"], Feast::Ascension),
    (&["ascension"], Feast::Ascension),
    (&["ascension", "day"], Feast::Ascension),
    (&["pinksteren"], Feast::Pentecost),
    (&["pentecost"], Feast::Pentecost),
    (&["pinkstermaandag"], Feast::WhitMonday),
    (&["whit", "monday"], Feast::WhitMonday),
    (&["vlaamse", "feestdag"], Feast::FlemishCommunity),
    (&["nationale", "feestdag"], Feast::NationalDay),
    (&["national", "day"], Feast::NationalDay),
    (&["olv", "hemelvaart"], Feast::Assumption),
    (&["assumption"], Feast::Assumption),
    (&["allerheiligen"], Feast::AllSaints),
    (&["all", "saints"], Feast::AllSaints),
    (&["wapenstilstand"], Feast::Armistice),
    (&["armistice", "day"], Feast::Armistice),
    (&["kerst"], Feast::Christmas),
    (&["kerstmis"], Feast::Christmas),
    (&["christmas"], Feast::Christmas),
    (&["xmas"], Feast::Christmas),
];

impl Reader {
    /// Reads a feast, or the working day after or before it: "Pasen", "na nieuwjaar", "before Christmas".
    pub(super) fn by_feast(self, words: &[&str]) -> Option<Date> {
        let (part, name) = match words {
            [part, name @ ..] if Part::named(part).is_some() => (Part::named(part), name),
            name => (None, name),
        };
        let day_of = |feast: Feast, year| {
            let day = feast.in_year(year)?;
            match part {
                None => Some(day),
                Some(Part::After) => day.tomorrow().ok().map(working_day_from),
                Some(Part::Before) => Some(working_day_before(day)),
                Some(Part::Beginning | Part::Middle | Part::End) => None,
            }
        };
        FEASTS.iter().find_map(|(written, feast)| {
            self.in_years(name.strip_prefix(*written)?, |year| day_of(*feast, year))
        })
    }

    /// Reads the working day after or before another date: "na vrijdag", "before 12 March". Dutch "voor vrijdag" is not
    /// read, because it may also mean "for Friday".
    pub(super) fn around_date(self, words: &[&str]) -> Option<Date> {
        match words {
            ["na" | "after", date @ ..] => self.read(date).ok()?.tomorrow().ok().map(working_day_from),
            ["vóór" | "before", date @ ..] => self.read(date).ok().map(working_day_before),
            _ => None,
        }
    }
}

/// The school holidays that a name may mean, and the words after it: "kerstvakantie", "Easter holidays", "vakantie".
pub(super) fn school_holidays<'a, 'b>(
    words: &'a [&'b str],
) -> Option<(&'static [SchoolHoliday], &'a [&'b str])> {
    let (first, rest) = words.split_first()?;
    let is_holiday = |word: &str| matches!(word, "holidays" | "holiday" | "break" | "vacation" | "vakantie");
    let (name, rest) = match rest {
        [second, rest @ ..] if is_holiday(second) => (*first, rest),
        _ if is_holiday(first) => ("", rest),
        _ => (first.strip_suffix("vakantie").or_else(|| first.strip_suffix("vak"))?, rest),
    };
    let holidays: &[SchoolHoliday] = match name {
        "" | "school" if *first != "vak" => &SchoolHoliday::ALL,
        "herfst" | "autumn" | "fall" => &[SchoolHoliday::Autumn],
        "kerst" | "winter" | "christmas" | "xmas" => &[SchoolHoliday::Christmas],
        "krokus" | "crocus" => &[SchoolHoliday::Crocus],
        "paas" | "lente" | "easter" => &[SchoolHoliday::Easter],
        "zomer" | "grote" | "summer" => &[SchoolHoliday::Summer],
        _ => return None,
    };
    Some((holidays, rest))
}
