//! The letters of a text, without the signs and spaces between them, and the ways in which a name may be read.
//!
//! "St. Jozef & St. Pieter" and "Sint-Jozef en Sint-Pieter" are one name. So a text has *readings*: as it is written,
//! [short](Reading::Short) and [long](Reading::Long). Few texts have other letters in another reading, and
//! [`other_readings`] finds out quickly.

use std::borrow::Cow;
use std::iter;
use std::ops::{ControlFlow, Range};

use memchr::{memchr2, memchr2_iter};

use super::fold::{fold, fold_char};

/// The words for a saint, folded.
const SAINTS: [&str; 5] = ["st", "ste", "sint", "saint", "sainte"];
const SHORT_SAINT: &str = "st";
const LONG_SAINT: &str = "sint";
/// The word that an `&` or a `+` stands for.
const AND: &str = "en";

/// Each character of ASCII folded, or zero if it is no letter.
const PLAIN_LETTERS: [u8; 128] = {
    let mut letters = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            letters[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
};

/// A way to read a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reading {
    /// Letter by letter. An `&` or a `+` is a sign like any other.
    AsWritten,
    /// With every word for a saint as "st".
    Short,
    /// With every word for a saint as "sint", and every `&` or `+` between words as "en".
    Long,
}

/// A significant character of a folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// The folded character.
    pub char: char,
    /// Whether it is the first one, or comes after a space or a sign.
    pub starts_word: bool,
    /// The position of the character in the original text. Several letters may come from one character.
    pub origin: usize,
}

/// Whether a folded character counts when texts are compared; punctuation, spaces and control characters do not.
pub fn is_significant(char: char) -> bool {
    if let Some(plain) = PLAIN_LETTERS.get(char as usize) {
        return *plain != 0;
    }
    match char {
        '¡' | '«' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => false,
        other => !other.is_whitespace() && !other.is_control(),
    }
}

/// The readings of `text`, beside the one as it is written, that have other letters. Mostly there are none.
pub fn other_readings(text: &str) -> &'static [Reading] {
    if !may_read_otherwise(text.as_bytes()) {
        return &[];
    }
    let chars = folded_with_places(text);
    let (mut short, mut long) = (false, false);
    for word in words(&chars) {
        let saint = word.saint();
        short |= saint.is_some_and(|saint| saint != SHORT_SAINT);
        long |= saint.is_some_and(|saint| saint != LONG_SAINT) || word.and_before.is_some();
    }
    match (short, long) {
        (false, false) => &[],
        (true, false) => &[Reading::Short],
        (false, true) => &[Reading::Long],
        (true, true) => &[Reading::Short, Reading::Long],
    }
}

/// Visits the letters of `text` in this reading, until `visit` breaks off.
pub fn each_letter(text: &str, reading: Reading, visit: impl FnMut(Letter) -> ControlFlow<()>) {
    // Nobody needs to know who broke off.
    let _ = match reading {
        Reading::AsWritten => each_written_letter(text, visit),
        Reading::Short => each_read_letter(text, SHORT_SAINT, None, visit),
        Reading::Long => each_read_letter(text, LONG_SAINT, Some(AND), visit),
    };
}

/// As [`each_letter`], and tells `visit` whether there is a space between the letter and the one before it.
pub fn each_spaced_letter(
    text: &str,
    reading: Reading,
    mut visit: impl FnMut(Letter, bool) -> ControlFlow<()>,
) {
    // The rest of the text, from the character at this position.
    let (mut rest, mut position) = (text.chars(), 0);
    each_letter(text, reading, |letter| {
        let mut after_space = false;
        if letter.starts_word {
            let between = rest.by_ref().take(letter.origin - position);
            after_space = between.fold(false, |any, char| any | char.is_whitespace());
            position = letter.origin;
        }
        visit(letter, after_space)
    });
}

/// What to look for when somebody typed `word`: its folded letters, with the words "ste", "saint" and "sainte" as
/// "sint". Every name with a saint has a reading with "st" and one with "sint".
pub fn query_word(word: &str) -> Cow<'_, str> {
    let is_read = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if word.bytes().all(is_read) && !may_read_otherwise(word.as_bytes()) {
        return Cow::Borrowed(word);
    }
    let chars = folded_with_places(word);
    let mut read = String::with_capacity(word.len());
    for word in words(&chars) {
        match word.saint() {
            Some(saint) if saint != SHORT_SAINT => read.push_str(LONG_SAINT),
            _ => read.extend(word.chars.iter().map(|(_, char)| char)),
        }
    }
    Cow::Owned(read)
}

/// The same text for all ways to write a name, and only for these: the letters of its long reading. The name itself,
/// folded, if it has only signs.
pub fn name_key(name: &str) -> String {
    let reading =
        if other_readings(name).contains(&Reading::Long) { Reading::Long } else { Reading::AsWritten };
    let mut key = String::with_capacity(name.len());
    each_letter(name, reading, |letter| {
        key.push(letter.char);
        ControlFlow::Continue(())
    });
    if key.is_empty() { fold(name.trim()) } else { key }
}

/// The word itself, folded, or one and the same for all that mean a saint.
pub(super) fn name_of_saint(word: &str) -> &str {
    if SAINTS.contains(&word) { LONG_SAINT } else { word }
}

/// Whether two names are the same but for capitals, accents, spaces, signs, and how a saint or "en" is written.
pub fn same_name(a: &str, b: &str) -> bool {
    name_key(a) == name_key(b)
}

fn each_written_letter(text: &str, mut visit: impl FnMut(Letter) -> ControlFlow<()>) -> ControlFlow<()> {
    let mut starts_word = true;
    for (origin, original) in text.chars().enumerate() {
        // Nearly all characters are plain, and folding takes many times longer.
        if let Some(&plain) = PLAIN_LETTERS.get(original as usize) {
            if plain != 0 {
                visit(Letter { char: plain.into(), starts_word, origin })?;
            }
            starts_word = plain == 0;
            continue;
        }
        for char in fold_char(original) {
            let is_letter = is_significant(char);
            if is_letter {
                visit(Letter { char, starts_word, origin })?;
            }
            starts_word = !is_letter;
        }
    }
    ControlFlow::Continue(())
}

/// Visits the letters of `text` with every word for a saint as `saint_as`, and every sign for "and" as `and_as`.
fn each_read_letter(
    text: &str,
    saint_as: &str,
    and_as: Option<&str>,
    mut visit: impl FnMut(Letter) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let chars = folded_with_places(text);
    for word in words(&chars) {
        if let (Some(and), Some(sign)) = (and_as, word.and_before) {
            visit_word(and.chars().map(|char| (sign, char)), &mut visit)?;
        }
        match word.saint() {
            Some(_) => visit_word(spread(saint_as, word.chars), &mut visit)?,
            None => visit_word(word.chars.iter().copied(), &mut visit)?,
        }
    }
    ControlFlow::Continue(())
}

fn visit_word(
    chars: impl Iterator<Item = FoldedChar>,
    visit: &mut impl FnMut(Letter) -> ControlFlow<()>,
) -> ControlFlow<()> {
    chars
        .enumerate()
        .try_for_each(|(nth, (origin, char))| visit(Letter { char, starts_word: nth == 0, origin }))
}

/// The letters of `word` on the places of `original`: the first on the first, the last on the last.
fn spread<'a>(word: &'a str, original: &'a [FoldedChar]) -> impl Iterator<Item = FoldedChar> + 'a {
    let last = |length: usize| length.saturating_sub(1);
    let place = move |nth: usize| (nth * last(original.len())).div_ceil(last(word.len()).max(1));
    word.chars().enumerate().filter_map(move |(nth, char)| Some((original.get(place(nth))?.0, char)))
}

/// A folded character, preceded by the position of its original.
type FoldedChar = (usize, char);

/// The folded characters of `text`, sooner if most are plain.
fn folded_with_places(text: &str) -> Vec<FoldedChar> {
    let mut folded = Vec::with_capacity(text.len());
    for (origin, original) in text.chars().enumerate() {
        if original.is_ascii() {
            folded.push((origin, original.to_ascii_lowercase()));
        } else {
            folded.extend(fold_char(original).map(|char| (origin, char)));
        }
    }
    folded
}

/// A word in a text.
struct Word<'a> {
    chars: &'a [FoldedChar],
    /// The position of the `&` or `+` between the previous word and this one.
    and_before: Option<usize>,
}

impl Word<'_> {
    /// The word, if it is one for a saint.
    fn saint(&self) -> Option<&'static str> {
        SAINTS.into_iter().find(|saint| saint.chars().eq(self.chars.iter().map(|(_, char)| *char)))
    }
}

fn words(chars: &[FoldedChar]) -> impl Iterator<Item = Word<'_>> {
    let mut read = 0;
    iter::from_fn(move || {
        let is_letter = |char: &FoldedChar| is_significant(char.1);
        let start = read + chars[read..].iter().position(is_letter)?;
        let length = chars[start..].iter().take_while(|char| is_letter(char)).count();
        let and_before = and_sign(chars, read..start);
        read = start + length;
        Some(Word { chars: &chars[start..read], and_before })
    })
}

/// The position of the only `&` or `+` between two words. The `+` of "12+ en 16+" belongs to the number before it.
fn and_sign(chars: &[FoldedChar], between: Range<usize>) -> Option<usize> {
    let mut signs = between.clone().filter(|at| matches!(chars[*at].1, '&' | '+'));
    let (sign, None) = (signs.next()?, signs.next()) else { return None };
    // Before the first word there is nothing to join.
    let before = chars.get(sign.checked_sub(1).filter(|_| between.start > 0)?)?.1;
    let after = chars.get(sign + 1)?.1;
    let joins = chars[sign].1 == '&' || before.is_whitespace() == after.is_whitespace();
    joins.then_some(chars[sign].0)
}

/// Whether a text has a word or a sign that may be read otherwise. Nobody writes a saint with an accent.
fn may_read_otherwise(text: &[u8]) -> bool {
    memchr2(b'&', b'+', text).is_some()
        || memchr2_iter(b's', b'S', text).any(|start| starts_saint(text, start))
}

/// Whether a word for a saint starts here.
fn starts_saint(text: &[u8], start: usize) -> bool {
    let is_after_letter = start > 0 && text[start - 1].is_ascii_alphanumeric();
    if is_after_letter || !matches!(text.get(start + 1), Some(b't' | b'T' | b'i' | b'I' | b'a' | b'A')) {
        return false;
    }
    let length = text[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    SAINTS.iter().any(|saint| text[start..start + length].eq_ignore_ascii_case(saint.as_bytes()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::super::fold::folded_chars_with_origins;
    use super::*;

    fn letters(text: &str, reading: Reading) -> Vec<Letter> {
        let mut letters = Vec::new();
        each_letter(text, reading, |letter| {
            letters.push(letter);
            ControlFlow::Continue(())
        });
        letters
    }

    /// The letters with a space before each word.
    fn read(text: &str, reading: Reading) -> String {
        let mut read = String::new();
        for letter in letters(text, reading) {
            read.push_str(if letter.starts_word { " " } else { "" });
            read.push(letter.char);
        }
        read.trim_start().to_owned()
    }

    #[rstest]
    #[case::st("St. Jozef", "st jozef", "sint jozef")]
    #[case::ste("Ste-Anne", "st anne", "sint anne")]
    #[case::sint("SINT-JOZEF", "st jozef", "sint jozef")]
    #[case::saint("Saint Jozef", "st jozef", "sint jozef")]
    #[case::sainte("sainte.anne", "st anne", "sint anne")]
    #[case::at_the_end("Café 't Sint", "cafe t st", "cafe t sint")]
    #[case::not_a_whole_word("Stad Sintels 1ste ÉSt", "stad sintels 1ste est", "stad sintels 1ste est")]
    #[case::ampersand("Zorg & Welzijn", "zorg welzijn", "zorg en welzijn")]
    #[case::ampersand_without_spaces("R&D", "r d", "r en d")]
    #[case::ampersand_after_a_sign("CLB (Diest)& co.", "clb diest co", "clb diest en co")]
    #[case::plus("Lezen + schrijven", "lezen schrijven", "lezen en schrijven")]
    #[case::plus_without_spaces("RiS+K", "ris k", "ris en k")]
    #[case::plus_of_a_number("12+ jongeren", "12 jongeren", "12 jongeren")]
    #[case::plus_of_a_telephone("+32 & 16", "32 16", "32 en 16")]
    #[case::several_signs("C++ Java", "c java", "c java")]
    #[case::sign_without_another_word("Jan & ", "jan", "jan")]
    #[case::both("St. Jozef & Ste-Anne", "st jozef st anne", "sint jozef en sint anne")]
    fn a_name_has_a_short_and_a_long_reading(#[case] text: &str, #[case] short: &str, #[case] long: &str) {
        assert_eq!(
            (read(text, Reading::Short), read(text, Reading::Long)),
            (short.to_owned(), long.to_owned())
        );
    }

    #[rstest]
    #[case("CLB Diest", &[])]
    #[case("Stad Leuven", &[])]
    #[case("St. Jozef", &[Reading::Long])]
    #[case("Sint-Jozef", &[Reading::Short])]
    #[case("Saint-Joseph", &[Reading::Short, Reading::Long])]
    #[case("Één & één", &[Reading::Long])]
    #[case("Sint-André & co", &[Reading::Short, Reading::Long])]
    #[case("18+", &[])]
    fn only_readings_with_other_letters_count(#[case] text: &str, #[case] readings: &[Reading]) {
        assert_eq!(other_readings(text), readings);
    }

    #[rstest]
    #[case::longer("St. J", Reading::Long, &[0, 1, 1, 1, 4])]
    #[case::shorter("Sint J", Reading::Short, &[0, 3, 5])]
    #[case::french("Sainte A", Reading::Long, &[0, 2, 4, 5, 7])]
    #[case::and("é & D", Reading::Long, &[0, 2, 2, 4])]
    #[case::decomposed("e\u{301}&D", Reading::Long, &[0, 2, 2, 3])]
    #[case::as_written("Coo\u{308}", Reading::AsWritten, &[0, 1, 2])]
    fn every_letter_knows_its_place_in_the_original(
        #[case] text: &str,
        #[case] reading: Reading,
        #[case] origins: &[usize],
    ) {
        let letters = letters(text, reading);
        assert_eq!(letters.iter().map(|letter| letter.origin).collect::<Vec<_>>(), origins);
    }

    #[test]
    fn a_letter_knows_whether_a_space_is_before_it() {
        let mut after_space = String::new();
        each_spaced_letter("Één-twee: St. & P.L.", Reading::Long, |letter, is_after_space| {
            after_space.extend(is_after_space.then_some(letter.char));
            ControlFlow::Continue(())
        });
        assert_eq!(after_space, "sep");
    }

    #[test]
    fn a_visit_ends_when_it_breaks_off() {
        for reading in [Reading::AsWritten, Reading::Short, Reading::Long] {
            let mut seen = 0;
            each_letter("Sint-Jozef & St. Jan", reading, |_| {
                seen += 1;
                if seen == 7 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert_eq!(seen, 7);
        }
    }

    #[rstest]
    #[case::as_it_is("jozef", "jozef")]
    #[case::signs("p.l.e.k.", "plek")]
    #[case::st_may_become_stad("st", "st")]
    #[case::sint("sint", "sint")]
    #[case::saint("saint", "sint")]
    #[case::sainte("sainte", "sint")]
    #[case::ste("ste.", "sint")]
    #[case::within_a_word("sainte-anne", "sintanne")]
    #[case::st_within_a_word("st-jozef", "stjozef")]
    #[case::joined("saint jozef & co", "sintjozefco")]
    #[case::part_of_a_word("sainten", "sainten")]
    #[case::signs_alone("&", "")]
    #[case::not_folded("Sainté", "sint")]
    fn a_typed_word_is_read_as_the_names_are(#[case] typed: &str, #[case] read: &str) {
        assert_eq!(query_word(typed), read);
    }

    #[rstest]
    #[case("St. Jozef & St. Pieter", "Sint-Jozef en Sint-Pieter")]
    #[case("St. Jozef & St. Pieter", "saint jozef + sainte pieter")]
    #[case("P.L.E.K.", "plek")]
    #[case("KU Leuven", "ku-leuven")]
    #[case("L'Été", "l’ete")]
    #[case("R&D", "r + d")]
    fn one_name_in_two_spellings_is_the_same(#[case] a: &str, #[case] b: &str) {
        assert!(same_name(a, b));
    }

    #[rstest]
    #[case("Sint-Jozef", "Sint-Jan")]
    #[case("Steven", "Sinteven")]
    #[case("+", "-")]
    #[case("Zorg", "Zorg & zo")]
    fn two_names_are_not_the_same(#[case] a: &str, #[case] b: &str) {
        assert!(!same_name(a, b));
    }

    proptest! {
        #[test]
        fn the_letters_are_those_of_the_folded_text(text in "[a-zA-Z0-9éÄøﬁ .,'’\\-\n]{0,300}") {
            let letters = letters(&text, Reading::AsWritten);
            let folded = folded_chars_with_origins(&text).filter(|(_, char)| is_significant(*char));
            prop_assert!(letters.iter().map(|letter| (letter.origin, letter.char)).eq(folded));
        }

        #[test]
        fn every_reading_with_other_letters_is_known(
            text in "((St|ste|SINT|saint|Sainte|Stad|een|é)[ .&+\\-]{0,3}){0,5}",
        ) {
            let chars = |reading| letters(&text, reading).iter().map(|letter| letter.char).collect::<String>();
            for reading in [Reading::Short, Reading::Long] {
                let differs = chars(reading) != chars(Reading::AsWritten);
                prop_assert_eq!(other_readings(&text).contains(&reading), differs);
            }
        }

        #[test]
        fn any_text_can_be_read(text in any::<String>()) {
            let length = text.chars().count();
            for reading in [Reading::AsWritten, Reading::Short, Reading::Long] {
                let letters = letters(&text, reading);
                prop_assert!(letters.iter().all(|letter| letter.origin < length));
                prop_assert!(letters.is_sorted_by_key(|letter| letter.origin));
            }
        }
    }
}
