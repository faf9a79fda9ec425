//! Dates within a text, which may not be broken over two lines.

use crate::i18n::interval::Unit;

use super::names::{month_named, weekday_named};

/// The positions in bytes of the spaces within the dates in a text, as in "dinsdag 24 november 2026" and "24 Nov".
pub fn spaces_in_dates(text: &str) -> Vec<usize> {
    let is_within = |at: &usize| {
        let (before, after) = (&text[..*at], &text[at + 1..]);
        // Most spaces have no figure beside them.
        let figure_before = before.ends_with(|char: char| char.is_ascii_digit());
        let figure_after = after.starts_with(|char: char| char.is_ascii_digit());
        (figure_before && ends_with_day(before) && begins_with_month(after))
            || (figure_before && begins_with_unit(after))
            || (figure_after && (is_before_year(before, after) || is_after_weekday(before, after)))
    };
    text.match_indices(' ').map(|(at, _)| at).filter(is_within).collect()
}

/// Whether the text ends with the number of a day.
fn ends_with_day(text: &str) -> bool {
    let rest = text.trim_end_matches(|char: char| char.is_ascii_digit());
    (1..=2).contains(&(text.len() - rest.len())) && !rest.ends_with(|char: char| char.is_alphanumeric())
}

fn begins_with_month(text: &str) -> bool {
    month_named(&first_word(text).to_lowercase()).is_some()
}

/// Whether the text begins with a unit of time, as after the number in "7 dagen geleden".
fn begins_with_unit(text: &str) -> bool {
    Unit::named(&first_word(text).to_lowercase()).is_some_and(|_| first_word(text).len() > 2)
}

/// Whether the day and month of a date come before, and its year after.
fn is_before_year(before: &str, after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let Some((day, month)) = before.rsplit_once(' ') else { return false };
    digits == 4 && begins_with_month(month) && first_word(month) == month && ends_with_day(day)
}

/// Whether the day of the week of a date comes before, and its day and month after.
fn is_after_weekday(before: &str, after: &str) -> bool {
    let word = before.rsplit(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
    let Some((day, month)) = after.split_once(' ') else { return false };
    weekday_named(&word.to_lowercase()).is_some() && ends_with_day(day) && begins_with_month(month)
}

fn first_word(text: &str) -> &str {
    let end = text.find(|char: char| !char.is_alphabetic()).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::dutch("op dinsdag 24 november 2026 in Diest", "op dinsdag_24_november_2026 in Diest")]
    #[case::english("by 1 December 2026.", "by 1_December_2026.")]
    #[case::short("tegen 24 nov, of 3 mei", "tegen 24_nov, of 3_mei")]
    #[case::no_date("5 meisjes van 12 in 2026", "5 meisjes van 12 in 2026")]
    #[case::distance("te laat (7 dagen geleden)", "te laat (7_dagen geleden)")]
    #[case::number("bel 02 555 en 124 maart 2026", "bel 02 555 en 124 maart 2026")]
    #[case::accents("één 3 mei é", "één 3_mei é")]
    fn a_date_stays_whole(#[case] text: &str, #[case] whole: &str) {
        let mut joined = text.to_owned();
        for at in spaces_in_dates(text) {
            joined.replace_range(at..=at, "_");
        }
        assert_eq!(joined, whole);
    }
}
