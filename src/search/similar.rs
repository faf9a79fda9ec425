//! Finds existing records whose name is nearly the one being typed, so that nothing is added twice.

use std::ops::ControlFlow;

use super::session::Stop;
use crate::domain::{OrganisationId, Overview, PersonId};
use crate::text::{Reading, each_spaced_letter, other_readings};

/// Words for a legal form, which do not help to distinguish organisations.
const LEGAL_FORMS: [&str; 7] = ["vzw", "ivzw", "asbl", "nv", "bv", "bvba", "cv"];
/// In a shorter word, a different letter makes a different word: CAW is not CLW.
const MIN_LETTERS_FOR_TYPO: usize = 4;
/// In a shorter name, two different letters make a different name.
pub(super) const MIN_LETTERS_FOR_TWO_TYPOS: usize = 10;

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

/// The owners of the names that are nearly one of the `spellings` of the typed text, the likeliest first.
fn similar<'a, I: PartialEq>(
    names: impl Iterator<Item = (I, &'a str)>,
    spellings: &[&str],
    stop: &Stop,
) -> Option<Vec<I>> {
    let spellings: Vec<Keys> = spellings.iter().map(|typed| Keys::of(typed)).collect();
    let mut found: Vec<(usize, I)> = Vec::new();
    // One buffer for all names, because this runs at every key press.
    let mut name_keys = Keys::default();
    for (id, name) in names {
        if stop.is_asked() {
            return None;
        }
        name_keys.write(name);
        if let Some(typos) = spellings.iter().filter_map(|typed| typed.typos_from(&name_keys)).min() {
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

/// What is compared of a name, in each of its readings.
#[derive(Default)]
pub(super) struct Keys {
    long: Key,
    short: Key,
    /// Whether there is anything in `short`, because it differs from `long`.
    has_short: bool,
}

impl Keys {
    pub(super) fn of(name: &str) -> Self {
        let mut keys = Self::default();
        keys.write(name);
        keys
    }

    fn write(&mut self, name: &str) {
        let others = other_readings(name);
        let known = |reading| if others.contains(&reading) { reading } else { Reading::AsWritten };
        self.long.write(name, known(Reading::Long));
        self.has_short = !others.is_empty();
        if self.has_short {
            self.short.write(name, known(Reading::Short));
        }
    }

    /// The number of typing errors between the names; `None` when there are too many.
    fn typos_from(&self, other: &Self) -> Option<usize> {
        self.borrowed().typos_from(other.borrowed())
    }

    /// The same keys, wherever their letters are.
    pub(super) fn borrowed(&self) -> KeysRef<'_> {
        KeysRef { long: self.long.borrowed(), short: self.has_short.then(|| self.short.borrowed()) }
    }
}

/// [`Keys`] that are kept elsewhere.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeysRef<'a> {
    pub(super) long: KeyRef<'a>,
    /// None if it does not differ.
    pub(super) short: Option<KeyRef<'a>>,
}

impl<'a> KeysRef<'a> {
    /// The number of typing errors between the names; `None` when there are too many.
    pub(super) fn typos_from(self, other: KeysRef<'_>) -> Option<usize> {
        let long = self.long.typos_from(other.long);
        if self.short.is_none() && other.short.is_none() {
            return long;
        }
        let short = self.short.unwrap_or(self.long).typos_from(other.short.unwrap_or(other.long));
        long.into_iter().chain(short).min()
    }

    /// The keys of a name: one, or two if they differ.
    pub(super) fn readings(self) -> impl Iterator<Item = KeyRef<'a>> {
        std::iter::once(self.long).chain(self.short)
    }
}

/// What is compared of a name in one reading.
#[derive(Default)]
struct Key {
    letters: Vec<char>,
    fixed: Vec<char>,
}

/// What is compared of a name in one reading, wherever it is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyRef<'a> {
    /// The letters and digits, without capitals, accents, spaces, signs and legal forms.
    pub(super) letters: &'a [char],
    /// The digits and short words, in which no typing error is allowed: school 1 is not school 2.
    pub(super) fixed: &'a [char],
}

impl Key {
    fn write(&mut self, name: &str, reading: Reading) {
        self.letters.clear();
        self.fixed.clear();
        let mut word_start = 0;
        each_spaced_letter(name, reading, |letter, after_space| {
            if after_space {
                self.end_word(word_start);
                word_start = self.letters.len();
            }
            self.letters.push(letter.char);
            ControlFlow::Continue(())
        });
        self.end_word(word_start);
    }

    fn borrowed(&self) -> KeyRef<'_> {
        KeyRef { letters: &self.letters, fixed: &self.fixed }
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
}

impl KeyRef<'_> {
    /// How many typing errors are allowed in a name with so many letters, or in a longer one that is compared with it.
    pub(super) const fn most_typos(self) -> usize {
        if self.letters.len() < MIN_LETTERS_FOR_TWO_TYPOS { 1 } else { 2 }
    }

    /// The number of typing errors between the names; `None` when there are too many.
    fn typos_from(self, other: KeyRef<'_>) -> Option<usize> {
        let (a, b) = (self.letters, other.letters);
        if a == b {
            return (!a.is_empty()).then_some(0);
        }
        let most = self.most_typos().min(other.most_typos());
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
    #[case::saint("Basisschool St. Jozef", "Basisschool Sint-Jozef", Some(0))]
    #[case::french_saint_with_a_typing_error("Sainte-Cécile Tienen", "St. Cecle Tienen", Some(1))]
    #[case::another_saint("Basisschool St. Jan", "Basisschool Sint-Jozef", None)]
    #[case::and("Zorg & Welzijn", "zorg en welzijn", Some(0))]
    #[case::and_left_out("RiSK", "RiS+K", Some(0))]
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
        assert_eq!(Keys::of(typed).typos_from(&Keys::of(name)), typos);
        assert_eq!(Keys::of(name).typos_from(&Keys::of(typed)), typos);
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
