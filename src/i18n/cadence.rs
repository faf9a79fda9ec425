//! How often a forum meets, as each language writes and reads it.

use super::interval::Unit;
use super::typed::{lower, number, parts, skip};
use super::{Lang, texts};
use crate::domain::{Cadence, TimesPerYear};

/// Words and signs that may stand between the two numbers of a range.
const TO: [&str; 7] = ["-", "à", "a", "tot", "of", "to", "or"];
/// Words that may follow a number of times.
const TIMES: [&str; 6] = ["keer", "keren", "maal", "x", "times", "time"];

impl Lang {
    /// How often a forum meets, such as "1 à 2 keer per jaar"; [`Self::read_cadence`] reads it back.
    pub fn cadence(self, cadence: Cadence) -> String {
        match cadence {
            Cadence::SeveralPerYear => self.several_per_year().to_owned(),
            Cadence::PerYear(times) => match (times.at_least(), times.at_most()) {
                (1, 1) => self.yearly().to_owned(),
                (12, 12) => self.monthly().to_owned(),
                (least, most) if least == most => self.per_year(most),
                (least, most) => self.per_year_between(least, most),
            },
        }
    }

    /// Reads how often a forum meets as typed in either language: `2`, `2x per jaar`, `1 à 2 keer per
    /// jaar`, `maandelijks`, `elk kwartaal`, `om de 2 maanden`, `twice a year`, `meermaals`. `None` when the text
    /// is not a cadence, or not a whole number of times a year.
    pub fn read_cadence(self, text: &str) -> Option<Cadence> {
        let typed = lower(text);
        let parts = parts(&typed);
        if let Some(rest) = behind_several(&parts) {
            return (rest.is_empty() || frequency(rest) == Some(1)).then_some(Cadence::SeveralPerYear);
        }
        let ((least, most), per) = match count(&parts) {
            Some((count, [])) => (count, 1),
            Some((count, rest)) => (count, frequency(rest)?),
            None => ((1, 1), frequency(&parts)?),
        };
        let times = TimesPerYear::new(least.checked_mul(per)?, most.checked_mul(per)?);
        times.ok().map(Cadence::PerYear)
    }
}

/// The parts after "several times", in any of its forms; `None` when `parts` does not start with it.
fn behind_several<'a, 'b>(parts: &'a [&'b str]) -> Option<&'a [&'b str]> {
    match parts {
        ["meermaals", rest @ ..]
        | ["meerdere" | "verschillende" | "enkele", "keren" | "malen", rest @ ..]
        | ["several", "times", rest @ ..]
        | ["a", "few", "times", rest @ ..] => Some(rest),
        _ => None,
    }
}

/// The number of times at the start of `parts`, at least and at most, and what follows it.
fn count<'a, 'b>(parts: &'a [&'b str]) -> Option<((u8, u8), &'a [&'b str])> {
    let (least, rest) = parts.split_first()?;
    let least = times(least)?;
    let (most, rest) = match rest {
        [to, most, rest @ ..] if TO.contains(to) => {
            times(most).map_or((least, &parts[1..]), |most| (most, rest))
        }
        _ => (least, rest),
    };
    Some(((least, most), skip(rest, &TIMES)))
}

fn times(part: &str) -> Option<u8> {
    match part {
        "once" => Some(1),
        "twice" => Some(2),
        _ => u8::try_from(number(part.strip_suffix("maal").unwrap_or(part))?).ok(),
    }
}

/// The number of times a year that a frequency means: "per maand", "om de 2 maanden", "yearly".
fn frequency(parts: &[&str]) -> Option<u8> {
    match parts {
        ["per" | "/" | "a" | "an" | "elk" | "elke" | "ieder" | "iedere" | "every" | "each", period] => {
            in_a_year(period)
        }
        // "Om de maand" skips every second month, as "every other month" does.
        ["om", "de", period] | ["every", "other" | "second", period] => divided(in_a_year(period)?, 2),
        ["om", "de", count, period] | ["elke" | "iedere" | "every", count, period] => {
            divided(in_a_year(period)?, number(count)?)
        }
        ["jaarlijks" | "yearly" | "annually"] => Some(1),
        ["halfjaarlijks"] => Some(2),
        ["driemaandelijks" | "quarterly"] => Some(4),
        ["tweemaandelijks"] => Some(6),
        ["maandelijks" | "monthly"] => Some(12),
        ["tweewekelijks" | "fortnightly"] => Some(26),
        ["wekelijks" | "weekly"] => Some(52),
        _ => None,
    }
}

fn in_a_year(period: &str) -> Option<u8> {
    match period {
        "schooljaar" => Some(1),
        "semester" => Some(2),
        "kwartaal" | "quarter" => Some(4),
        _ => match Unit::named(period)? {
            Unit::Day => None,
            Unit::Week => Some(52),
            Unit::Month => Some(12),
            Unit::Year => Some(1),
        },
    }
}

/// `times` divided by `by`; `None` when that is not a whole number.
fn divided(times: u8, by: u16) -> Option<u8> {
    let by = u8::try_from(by).ok()?;
    (times.checked_rem(by)? == 0).then(|| times / by)
}

texts! {
    /// A cadence without a number.
    several_per_year { nl: "meermaals per jaar", en: "several times a year" }
    /// A cadence of once a year.
    yearly { nl: "jaarlijks", en: "once a year" }
    /// A cadence of twelve times a year.
    monthly { nl: "maandelijks", en: "monthly" }
    /// A cadence with a fixed number.
    per_year(times: u8) { nl: "{times} keer per jaar", en: "{times} times a year" }
    /// A cadence with a range.
    per_year_between(least: u8, most: u8) {
        nl: "{least} à {most} keer per jaar",
        en: "{least} to {most} times a year",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn between(least: u8, most: u8) -> Cadence {
        Cadence::PerYear(TimesPerYear::new(least, most).expect("a range from one up"))
    }

    #[rstest]
    #[case::bare("2", 2)]
    #[case::nl("2 keer per jaar", 2)]
    #[case::nl("2x per jaar", 2)]
    #[case::nl("2 × per jaar", 2)]
    #[case::nl("2/jaar", 2)]
    #[case::nl("2x", 2)]
    #[case::nl("Eén keer  per jaar", 1)]
    #[case::nl("tweemaal per jaar", 2)]
    #[case::nl("3 keer per schooljaar", 3)]
    #[case::nl("2x per maand", 24)]
    #[case::nl("jaarlijks", 1)]
    #[case::nl("halfjaarlijks", 2)]
    #[case::nl("maandelijks", 12)]
    #[case::nl("Elke maand", 12)]
    #[case::nl("per maand", 12)]
    #[case::nl("om de maand", 6)]
    #[case::nl("tweemaandelijks", 6)]
    #[case::nl("om de twee maanden", 6)]
    #[case::nl("elke 3 maanden", 4)]
    #[case::nl("elk kwartaal", 4)]
    #[case::nl("per kwartaal", 4)]
    #[case::nl("2 keer per semester", 4)]
    #[case::nl("wekelijks", 52)]
    #[case::nl("om de 2 weken", 26)]
    #[case::en("once a year", 1)]
    #[case::en("Twice a year", 2)]
    #[case::en("3 times a year", 3)]
    #[case::en("two times per year", 2)]
    #[case::en("2/year", 2)]
    #[case::en("yearly", 1)]
    #[case::en("every year", 1)]
    #[case::en("monthly", 12)]
    #[case::en("once a month", 12)]
    #[case::en("every other month", 6)]
    #[case::en("every two months", 6)]
    #[case::en("quarterly", 4)]
    #[case::en("every quarter", 4)]
    #[case::en("weekly", 52)]
    fn a_cadence_is_read_as_people_type_it(#[case] text: &str, #[case] times: u8) {
        assert_eq!(Lang::ALL.map(|lang| lang.read_cadence(text)), [Some(between(times, times)); 2]);
    }

    #[rstest]
    #[case::bare("1-2")]
    #[case::dash("1 – 2")]
    #[case::nl("1 à 2 keer per jaar")]
    #[case::nl("een of twee keer per jaar")]
    #[case::nl("1 tot 2x per jaar")]
    #[case::nl("1-2/jaar")]
    #[case::nl("één à twee")]
    #[case::en("once or twice a year")]
    #[case::en("1 to 2 times a year")]
    fn a_cadence_can_be_a_range(#[case] text: &str) {
        assert_eq!(Lang::ALL.map(|lang| lang.read_cadence(text)), [Some(between(1, 2)); 2]);
    }

    #[rstest]
    #[case("meermaals per jaar")]
    #[case("Meermaals")]
    #[case("meerdere keren per jaar")]
    #[case("enkele keren per schooljaar")]
    #[case("several times a year")]
    #[case("a few times a year")]
    fn a_cadence_can_lack_a_number(#[case] text: &str) {
        assert_eq!(Lang::ALL.map(|lang| lang.read_cadence(text)), [Some(Cadence::SeveralPerYear); 2]);
    }

    #[rstest]
    #[case::nothing("")]
    #[case::zero("0")]
    #[case::wrong_way_round("3-2")]
    #[case::too_many("300")]
    #[case::too_many_in_all("6 keer per week")]
    #[case::no_whole_number("om de 5 maanden")]
    #[case::no_count("om de 0 maanden")]
    #[case::less_than_yearly("om de 2 jaar")]
    #[case::daily("elke dag")]
    #[case::several_a_month("meermaals per maand")]
    #[case::half_a_range("1-")]
    #[case::words("af en toe")]
    #[case::trailing_words("2 keer per jaar soms")]
    fn text_that_is_not_a_cadence_is_refused(#[case] text: &str) {
        assert_eq!(Lang::ALL.map(|lang| lang.read_cadence(text)), [None; 2]);
    }

    #[rstest]
    #[case(Cadence::SeveralPerYear)]
    #[case(between(1, 1))]
    #[case(between(12, 12))]
    fn a_cadence_with_its_own_word_can_be_read_back(#[case] cadence: Cadence) {
        for (writes, reads) in [(Lang::Nl, Lang::En), (Lang::En, Lang::Nl)] {
            assert_eq!(reads.read_cadence(&writes.cadence(cadence)), Some(cadence));
        }
    }

    proptest! {
        #[test]
        fn every_cadence_can_be_read_back_as_written(one in 1..=u8::MAX, other in 1..=u8::MAX) {
            let cadence = between(one.min(other), one.max(other));
            for (writes, reads) in [(Lang::Nl, Lang::En), (Lang::En, Lang::Nl)] {
                prop_assert_eq!(reads.read_cadence(&writes.cadence(cadence)), Some(cadence));
            }
        }
    }
}
