//! Finds existing records whose name is nearly the one being typed, so that nothing is added twice.

use super::session::Stop;
use crate::domain::{OrganisationId, Overview, PersonId};
use crate::text::{folded_chars, is_significant};

/// Words for a legal form, which do not help to distinguish organisations.
const LEGAL_FORMS: [&str; 7] = ["vzw", "ivzw", "asbl", "nv", "bv", "bvba", "cv"];
/// In a shorter word, a different letter makes a different word: CAW is not CLW.
const MIN_LETTERS_FOR_TYPO: usize = 4;
/// In a shorter name, two different letters make a different name.
const MIN_LETTERS_FOR_TWO_TYPOS: usize = 10;

/// The organisations with any name that is nearly `typed`, the likeliest first, without `except`, the one that is being
/// edited. `None` when the search was stopped.
pub fn similar_organisations(
    overview: &Overview,
    typed: &str,
    except: Option<OrganisationId>,
    stop: &Stop,
) -> Option<Vec<OrganisationId>> {
    let others = overview.organisations().iter().filter(|organisation| Some(organisation.id) != except);
    let names = others.flat_map(|other| other.names().map(|name| (other.id, name.text)));
    similar(names, &[typed], stop)
}

/// The same as [`similar_organisations`] for people. It also finds them when the last name is typed first.
pub fn similar_persons(
    overview: &Overview,
    typed: &str,
    except: Option<PersonId>,
    stop: &Stop,
) -> Option<Vec<PersonId>> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let swapped = |first: usize| {
        let (before, after) = words.split_at(first.min(words.len()));
        [after, before].concat().join(" ")
    };
    let others = overview.persons().iter().filter(|person| Some(person.id) != except);
    let names = others.flat_map(|other| other.names().map(|name| (other.id, name)));
    similar(names, &[typed, &swapped(1), &swapped(words.len().saturating_sub(1))], stop)
}

/// The owners of the names that are nearly one of the `readings` of the typed text, the likeliest first.
fn similar<'a, I: PartialEq>(
    names: impl Iterator<Item = (I, &'a str)>,
    readings: &[&str],
    stop: &Stop,
) -> Option<Vec<I>> {
    let keys: Vec<Key> = readings.iter().map(|typed| Key::of(typed)).collect();
    let mut found: Vec<(usize, I)> = Vec::new();
    // One buffer for all names, because this runs at every key press.
    let mut name_key = Key::default();
    for (id, name) in names {
        if stop.is_asked() {
            return None;
        }
        name_key.write(name);
        if let Some(typos) = keys.iter().filter_map(|key| key.typos_from(&name_key)).min() {
            found.push((typos, id));
        }
    }
    found.sort_by_key(|(typos, _)| *typos);
    let mut similar = Vec::new();
    for (_, id) in found {
        if !similar.contains(&id) {
            similar.push(id);
        }
    }
    Some(similar)
}

/// The part of a name that is compared.
#[derive(Default)]
struct Key {
    /// The letters and digits, without capitals, accents, spaces, signs and legal forms.
    letters: Vec<char>,
    /// The digits and short words, in which no typing error is allowed: school 1 is not school 2.
    fixed: Vec<char>,
}

impl Key {
    fn of(name: &str) -> Self {
        let mut key = Self::default();
        key.write(name);
        key
    }

    fn write(&mut self, name: &str) {
        self.letters.clear();
        self.fixed.clear();
        let mut word_start = 0;
        // The extra space ends the last word.
        for char in folded_chars(name).chain([' ']) {
            if char.is_whitespace() {
                self.end_word(word_start);
                word_start = self.letters.len();
            } else if is_significant(char) {
                self.letters.push(char);
            }
        }
    }

    fn end_word(&mut self, start: usize) {
        let word = &self.letters[start..];
        if LEGAL_FORMS.iter().any(|form| word.iter().copied().eq(form.chars())) {
            self.letters.truncate(start);
        } else if word.len() < MIN_LETTERS_FOR_TYPO {
            self.fixed.extend_from_slice(word);
        } else {
            self.fixed.extend(word.iter().filter(|char| char.is_ascii_digit()));
        }
    }

    /// The number of typing errors between the names; `None` when there are too many.
    fn typos_from(&self, other: &Self) -> Option<usize> {
        let (a, b) = (&self.letters, &other.letters);
        if a == b {
            return (!a.is_empty()).then_some(0);
        }
        let most = if a.len().min(b.len()) < MIN_LETTERS_FOR_TWO_TYPOS { 1 } else { 2 };
        if a.len().abs_diff(b.len()) > most || self.fixed != other.fixed {
            return None;
        }
        (1..=most).find(|typos| is_within(a, b, *typos))
    }
}

/// Whether at most `typos` typing errors turn `a` into `b`: two letters swapped, or one missing, extra or wrong.
fn is_within(a: &[char], b: &[char], typos: usize) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    if a.is_empty() && b.is_empty() {
        return true;
    }
    let Some(typos) = typos.checked_sub(1) else { return false };
    let (rest_a, rest_b) = (a.get(1..).unwrap_or_default(), b.get(1..).unwrap_or_default());
    let swapped = match (a, b) {
        ([first, second, a @ ..], [also_second, also_first, b @ ..]) => {
            first == also_first && second == also_second && is_within(a, b, typos)
        }
        _ => false,
    };
    swapped || is_within(rest_a, rest_b, typos) || is_within(rest_a, b, typos) || is_within(a, rest_b, typos)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::capitals("Groep Intro", "Groep INTRO", Some(0))]
    #[case::spaces("Groep  in tro ", "Groep INTRO", Some(0))]
    #[case::signs("P.L.E.K.", "PLEK", Some(0))]
    #[case::accents("Coordinatie", "Coördinatie", Some(0))]
    #[case::legal_form("arktos vzw", "Arktos", Some(0))]
    #[case::legal_form_with_signs("V.Z.W. Arktos", "Arktos (asbl)", Some(0))]
    #[case::legal_form_within_a_word("Novzw", "No", None)]
    #[case::swapped("artkos", "Arktos", Some(1))]
    #[case::dropped("arkos", "Arktos", Some(1))]
    #[case::extra("arkttos", "Arktos", Some(1))]
    #[case::wrong("arxtos", "Arktos", Some(1))]
    #[case::at_the_start("rktos", "Arktos", Some(1))]
    #[case::at_the_end("arkto", "Arktos", Some(1))]
    #[case::two_in_a_short_name("akto", "Arktos", None)]
    #[case::two_in_a_long_name("hius van het kidn", "Huis van het Kind", Some(2))]
    #[case::three_in_a_long_name("hius van het ikn", "Huis van het Kind", None)]
    #[case::in_a_short_word("huis vna het kind", "Huis van het Kind", None)]
    #[case::another_place("CLB Diest", "CLB Leuven", None)]
    #[case::another_abbreviation("JAC", "CAW", None)]
    #[case::another_abbreviation_before_the_same("JAC Vilvoorde", "CAW Vilvoorde", None)]
    #[case::another_first_name("An Van den Berg", "Jo Van den Berg", None)]
    #[case::abbreviation_with_another_letter("CLW", "CAW", None)]
    #[case::another_number("Basisschool 12", "Basisschool 13", None)]
    #[case::not_typed_in_full("Groep I", "Groep INTRO", None)]
    fn names_are_the_same_but_for_a_few_typing_errors(
        #[case] typed: &str,
        #[case] name: &str,
        #[case] typos: Option<usize>,
    ) {
        assert_eq!(Key::of(typed).typos_from(&Key::of(name)), typos);
        assert_eq!(Key::of(name).typos_from(&Key::of(typed)), typos);
    }
    /// The textbook distance, with a table of all prefixes.
    fn distance(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = match (i, j) {
                    (0, _) | (_, 0) => i + j,
                    _ => {
                        let wrong = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                        let best = wrong.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                        let is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                        if is_swap { best.min(table[i - 2][j - 2] + 1) } else { best }
                    }
                };
            }
        }
        table[a.len()][b.len()]
    }

    proptest! {
        #[test]
        fn typing_errors_are_counted_as_the_textbook_does(a in "[abc]{0,8}", b in "[abc]{0,8}") {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            for typos in 0..=2 {
                prop_assert_eq!(is_within(&a, &b, typos), distance(&a, &b) <= typos);
            }
        }
    }
}
