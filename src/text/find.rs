//! Finding words in a text.
//!
//! Words are compared by their [letters](super::letters), in every reading of the text, so "st jozef" finds
//! "Sint-Jozef". A word may be part of a longer one. It may also be several words of the text, such as "kuleuven" for
//! "KU Leuven", but only whole ones: "inge" is not found in "in gesprek".

use std::ops::{ControlFlow, Range};

use memchr::memmem::Finder;

use super::fold::{Folded, fold, folded_chars};
use super::letters::{Letter, Reading, each_spaced_letter, is_significant, other_readings};

/// Whether `text` contains every word of `query`, as [`find_words`] defines it.
pub fn has_words(text: &str, query: &str) -> bool {
    Words::new(query).are_in(text, &Prepared::new(text))
}

/// The ranges of bytes in `text` that match the words of `query`, in order and without touching each other;
/// none if a word is missing. Capitals, accents and signs are ignored; signs count when only signs were typed.
pub fn find_words(text: &str, query: &str) -> Option<Vec<Range<usize>>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    match Words::new(query) {
        Words::OfLetters(words) => {
            let originals = Originals::new(text);
            let readings: Vec<_> = readings(text).map(|reading| read_with_origins(text, reading)).collect();
            for word in &words {
                let before = found.len();
                for (read, origins) in &readings {
                    let places = Places::new(&read.letters, origins, &originals);
                    found.extend(word.all_in(read).map(|range| places.in_original(&range)));
                }
                if found.len() == before {
                    return None;
                }
            }
        }
        Words::OfSigns(words) => {
            let originals = Originals::new(text);
            let folded = Folded::new(text);
            let places = Places::new(&folded.text, &folded.origins, &originals);
            for word in &words {
                let before = found.len();
                let matches = folded.text.match_indices(word);
                found.extend(matches.map(|(at, word)| places.in_original(&(at..at + word.len()))));
                if found.len() == before {
                    return None;
                }
            }
        }
    }
    Some(joined(found))
}

/// Where in a name something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InName {
    /// Where a word starts.
    AtWordStart,
    /// Only within a word.
    Inside,
}

/// Where `name` has the letters of `typed`, whatever spaces and signs are between them.
pub fn place_in_name(name: &str, typed: &str) -> Option<InName> {
    let typed = Word::new(typed);
    let mut place = None;
    for read in &Prepared::new(name).readings {
        for word in typed.readings.iter().filter(|word| !word.needle().is_empty()) {
            for at in word.find_iter(read.letters.as_bytes()) {
                if read.starts.binary_search_by_key(&at, |start| start.at).is_ok() {
                    return Some(InName::AtWordStart);
                }
                place = Some(InName::Inside);
            }
        }
    }
    place
}

/// The words of a query.
#[derive(Debug)]
pub enum Words {
    /// The words that have letters; none for an empty query.
    OfLetters(Vec<Word>),
    /// Words that have only signs, folded.
    OfSigns(Vec<String>),
}

/// A word to be found.
#[derive(Debug)]
pub struct Word {
    /// Its letters as it was typed, and in its long reading if these are others.
    readings: Vec<Finder<'static>>,
}

impl Words {
    /// The words of `query`.
    pub fn new(query: &str) -> Self {
        let has_letters = |word: &&str| fold(word).chars().any(is_significant);
        let mut words: Vec<&str> = query.split_whitespace().filter(has_letters).collect();
        // The longest word is likely to be in the fewest texts.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let words: Vec<_> = words.into_iter().map(Word::new).collect();
        let signs = fold(query);
        if words.is_empty() && !signs.trim().is_empty() {
            return Self::OfSigns(signs.split_whitespace().map(str::to_owned).collect());
        }
        Self::OfLetters(words)
    }

    /// Whether `text` contains every word.
    pub fn are_in(&self, text: &str, prepared: &Prepared) -> bool {
        match self {
            Self::OfLetters(words) => words
                .iter()
                .all(|word| prepared.readings.iter().any(|read| word.all_in(read).next().is_some())),
            Self::OfSigns(words) if text.is_ascii() => words.iter().all(|word| text.contains(word)),
            Self::OfSigns(words) => {
                let folded = fold(text);
                words.iter().all(|word| folded.contains(word))
            }
        }
    }
}

impl Word {
    fn new(word: &str) -> Self {
        let readings =
            readings(word).map(|reading| Finder::new(&Read::new(word, reading).letters).into_owned());
        Self { readings: readings.collect() }
    }

    /// Where the word is in a text.
    fn all_in<'a>(&'a self, text: &'a Read) -> impl Iterator<Item = Range<usize>> + 'a {
        self.readings.iter().flat_map(move |word| {
            let (length, mut next) = (word.needle().len(), 0);
            std::iter::from_fn(move || {
                loop {
                    let start = next + word.find(text.letters.as_bytes().get(next..)?)?;
                    let range = start..start + length;
                    if text.has_word(&range) {
                        next = range.end;
                        return Some(range);
                    }
                    next = start + 1;
                }
            })
        })
    }
}

/// A text that is prepared for finding words in it.
#[derive(Debug)]
pub struct Prepared {
    readings: Vec<Read>,
}

impl Prepared {
    /// Prepares `text`.
    pub fn new(text: &str) -> Self {
        Self { readings: readings(text).map(|reading| Read::new(text, reading)).collect() }
    }
}

/// The readings in which words are looked for. Whatever the short one has, a typed word has in its long one.
fn readings(text: &str) -> impl Iterator<Item = Reading> {
    let long = other_readings(text).iter().copied().filter(|reading| *reading == Reading::Long);
    std::iter::once(Reading::AsWritten).chain(long)
}

/// A text in one of its readings.
#[derive(Debug)]
struct Read {
    letters: String,
    /// The words, in order.
    starts: Vec<WordStart>,
}

/// Where a word starts.
#[derive(Debug)]
struct WordStart {
    /// The position in the letters, in bytes.
    at: usize,
    /// Whether there is a space before it, not only a sign.
    after_space: bool,
}

impl Read {
    fn new(text: &str, reading: Reading) -> Self {
        Self::with_letters(text, reading, |_| ())
    }

    /// Reads `text`, and shows each letter to `visit`.
    fn with_letters(text: &str, reading: Reading, mut visit: impl FnMut(Letter)) -> Self {
        let mut read = Self { letters: String::with_capacity(text.len()), starts: Vec::new() };
        each_spaced_letter(text, reading, |letter, after_space| {
            if letter.starts_word {
                read.starts.push(WordStart { at: read.letters.len(), after_space });
            }
            read.letters.push(letter.char);
            visit(letter);
            ControlFlow::Continue(())
        });
        read
    }

    /// Whether these letters are within one word, perhaps with signs, or are several whole ones.
    fn has_word(&self, letters: &Range<usize>) -> bool {
        let next = self.starts.partition_point(|start| start.at <= letters.start);
        let after = next + self.starts[next..].partition_point(|start| start.at < letters.end);
        let starts_at =
            |number: usize, at: usize| self.starts.get(number).is_some_and(|start| start.at == at);
        let is_one = self.starts[next..after].iter().all(|start| !start.after_space);
        let ends = letters.end == self.letters.len() || starts_at(after, letters.end);
        is_one || (ends && next > 0 && starts_at(next - 1, letters.start))
    }
}

/// A text in one of its readings, with for each letter the index of its original character.
fn read_with_origins(text: &str, reading: Reading) -> (Read, Vec<usize>) {
    let mut origins = Vec::with_capacity(text.len());
    let read = Read::with_letters(text, reading, |letter| origins.push(letter.origin));
    (read, origins)
}

/// Sorts the ranges and merges those that overlap or touch.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// The characters of a text.
struct Originals {
    /// The start of each in bytes, and the end of the last one.
    starts: Vec<usize>,
    /// Whether it is a mark on the character before it, or has no width.
    is_mark: Vec<bool>,
}

impl Originals {
    fn new(text: &str) -> Self {
        let starts = text.char_indices().map(|(start, _)| start).chain([text.len()]).collect();
        let is_mark =
            |char: char| !char.is_ascii() && folded_chars(char.encode_utf8(&mut [0; 4])).next().is_none();
        Self { starts, is_mark: text.chars().map(is_mark).collect() }
    }
}

/// Maps positions in what was read to the original, in bytes.
struct Places<'a> {
    /// The start of each character that was read.
    read: Vec<usize>,
    /// For each of these, the index of its original character.
    origins: &'a [usize],
    originals: &'a Originals,
}

impl<'a> Places<'a> {
    fn new(read: &str, origins: &'a [usize], originals: &'a Originals) -> Self {
        Self { read: read.char_indices().map(|(start, _)| start).collect(), origins, originals }
    }

    /// The range of the original for a range of what was read, including the accents after it.
    fn in_original(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.read.partition_point(|start| *start < range.start);
        let last = self.read.partition_point(|start| *start < range.end).saturating_sub(1);
        let Originals { starts, is_mark } = self.originals;
        let after = self.origins[last] + 1;
        let marks = is_mark[after..].iter().take_while(|is_mark| **is_mark).count();
        starts[self.origins[first]]..starts[after + marks]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn found<'a>(text: &'a str, query: &str) -> Option<Vec<&'a str>> {
        Some(find_words(text, query)?.into_iter().map(|range| &text[range]).collect())
    }

    #[rstest]
    #[case::every_place("CLB en het clb", "CLB", &["CLB", "clb"])]
    #[case::part_of_a_word("zeventienjarigen", "jarig", &["jarig"])]
    #[case::accent_in_the_text("De Coördinatie", "coord", &["Coörd"])]
    #[case::accent_in_the_query("De coordinatie", "Coörd", &["coord"])]
    #[case::decomposed_text("Coo\u{308}rdinatie", "coö", &["Coo\u{308}"])]
    #[case::decomposed_query("Coördinatie", "coo\u{308}", &["Coö"])]
    #[case::accent_at_the_end("idee\u{308}n ide\u{301}", "ide", &["ide", "ide\u{301}"])]
    #[case::part_of_a_ligature("ﬁnancieel", "f", &["ﬁ"])]
    #[case::behind_wide_characters("漢字 zorg 🙂", "zorg", &["zorg"])]
    #[case::emoji("zorg 🙂", "🙂", &["🙂"])]
    #[case::typographic_signs("CLB’s", "clb's", &["CLB’s"])]
    #[case::words_in_the_order_of_the_text("het plan van VDAB", "vdab plan", &["plan", "VDAB"])]
    #[case::words_that_overlap("schooluitval", "schooluit uitval", &["schooluitval"])]
    #[case::words_that_touch("huiskind", "kind huis", &["huiskind"])]
    #[case::words_on_different_lines("een\ntwee", "twee een", &["een", "twee"])]
    #[case::no_words("wat dan ook", "  ", &[])]
    #[case::signs_in_the_text("Met P.L.E.K. en pl.", "plek", &["P.L.E.K"])]
    #[case::signs_in_the_query("de plek", "P.L.E.K.", &["plek"])]
    #[case::hyphen("Pre-natale zorg", "prenatale", &["Pre-natale"])]
    #[case::hyphen_typed("prenatale zorg", "pre-natale", &["prenatale"])]
    #[case::hyphen_for_a_space("Don Bosco", "don-bosco", &["Don Bosco"])]
    #[case::space_for_a_hyphen("Don-Bosco", "bosco don", &["Don", "Bosco"])]
    #[case::apostrophe("'s-Gravenvoeren", "sgraven", &["s-Graven"])]
    #[case::soft_hyphen("pre\u{ad}natale", "prenatale", &["pre\u{ad}natale"])]
    #[case::joined_words("UPC-KU Leuven belt", "kuleuven", &["KU Leuven"])]
    #[case::saint("Sint-Jozef", "st. jozef", &["Sint", "Jozef"])]
    #[case::saint_in_one_word("Basisschool Sint-Jozef", "st-joz", &["Sint-Joz"])]
    #[case::saint_over_a_space("St. Jozef", "sint-jozef", &["St. Jozef"])]
    #[case::french_saint("Sainte-Anne", "sint anne", &["Sainte", "Anne"])]
    #[case::french_saint_typed("Sint-Anna", "saint anna", &["Sint", "Anna"])]
    #[case::being_typed("steunpunt", "ste", &["ste"])]
    #[case::and("Zorg & Welzijn", "zorg en welzijn", &["Zorg", "&", "Welzijn"])]
    #[case::and_typed("Zorg en Welzijn", "zorg + welzijn", &["Zorg", "Welzijn"])]
    #[case::and_in_a_word("R en D", "r&d", &["R en D"])]
    #[case::and_left_out("RiS+K", "risk", &["RiS+K"])]
    #[case::signs_alone("Wie komt er? Wie?", "?", &["?", "?"])]
    #[case::sign_that_means_and("wij & zij en zij", "&", &["&"])]
    #[case::typographic_sign_alone("één – twee", "-", &["–"])]
    fn words_are_found_where_they_stand(#[case] text: &str, #[case] query: &str, #[case] words: &[&str]) {
        assert_eq!(found(text, query).as_deref(), Some(words));
    }

    #[rstest]
    #[case::not_there("CLB en VDAB", "caw")]
    #[case::one_of_two("CLB en VDAB", "clb caw")]
    #[case::with_a_gap("huis van het kind", "huiskind")]
    #[case::nothing_to_read("", "clb")]
    #[case::over_parts_of_words("Er is in gesprek gezegd", "inge")]
    #[case::from_the_middle_of_a_word("het mens ingaan", "ensin")]
    #[case::other_saint("Sint-Jozef", "st jan")]
    #[case::only_other_signs("Wie komt.", "?")]
    fn a_text_without_one_of_the_words_is_not_found(#[case] text: &str, #[case] query: &str) {
        assert_eq!(found(text, query), None);
    }

    #[rstest]
    #[case::first_word("Stuurgroep P.L.E.K.", "stuurgroep p", Some(InName::AtWordStart))]
    #[case::later_word("Stuurgroep P.L.E.K.", "plek", Some(InName::AtWordStart))]
    #[case::saint("School Sint-Jozef", "st. jo", Some(InName::AtWordStart))]
    #[case::joined("UPC KU Leuven", "kul", Some(InName::AtWordStart))]
    #[case::within_a_word("Vilvoorde", "voorde", Some(InName::Inside))]
    #[case::within_a_word_before_the_start("Schooluitval uit", "uit", Some(InName::AtWordStart))]
    #[case::not_there("Vilvoorde", "leuven", None)]
    #[case::nothing_typed("Vilvoorde", "- ", None)]
    fn a_name_has_what_was_typed_in_one_place(
        #[case] name: &str,
        #[case] typed: &str,
        #[case] place: Option<InName>,
    ) {
        assert_eq!(place_in_name(name, typed), place);
    }

    proptest! {
        #[test]
        fn what_is_found_holds_the_word(text in "[a-cA-Cë\u{308}ﬁ漢 \n]{0,30}", word in "[a-cë]{1,3}") {
            for range in find_words(&text, &word).unwrap_or_default() {
                let letters = fold(&text[range]).replace([' ', '\n'], "");
                prop_assert!(letters.contains(&fold(&word)));
            }
        }

        #[test]
        fn any_text_can_be_looked_through(text in any::<String>(), query in any::<String>()) {
            let ranges = find_words(&text, &query).unwrap_or_default();
            prop_assert!(ranges.iter().all(|range| text.get(range.clone()).is_some_and(|part| !part.is_empty())));
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end < pair[1].start));
        }

        #[test]
        fn a_text_has_the_words_that_are_found_in_it(text in "([a-cA-Cë\u{308}ﬁ漢 \n&-]|St |sint){0,30}", query in "([a-cëﬁ &]|st){0,5}") {
            prop_assert_eq!(has_words(&text, &query), find_words(&text, &query).is_some());
        }
    }
}
