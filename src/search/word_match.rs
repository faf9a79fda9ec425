//! Matches a word with a text. The code is generic over the type of a letter, so that the index, which works on
//! bytes, and the matcher, which works on characters, cannot disagree.

use std::ops::Range;

use super::score::{Grade, Grades, Weight};
use super::searchable::{Letters, begins_with};
use super::typo;

/// A word to match.
pub(super) trait Pattern {
    /// The type of a letter: a byte or a character.
    type Letter: Copy + Eq + Into<char>;

    /// The letters of the word: at least one, and at most 64.
    fn letters(&self) -> &[Self::Letter];

    /// Whether the word is long enough for a typing error.
    fn allows_typo(&self) -> bool;

    /// Whether it has nothing but digits. They only mean themselves: neither a typing error nor a gap makes sense.
    fn is_number(&self) -> bool;

    /// The positions of this letter in the word, as bits: bit n is set when it is the letter at position n.
    fn positions_of(&self, letter: Self::Letter) -> u64;

    /// The first position of this letter in `among`. There is a faster way for bytes than comparing them one by one.
    fn find(&self, letter: Self::Letter, among: &[Self::Letter]) -> Option<usize> {
        among.iter().position(|other| *other == letter)
    }
}

/// The best way in which a word matches a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WordMatch {
    pub(super) grade: Grade,
    pub(super) location: Location,
}

/// Which letters of a text a word matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Location {
    /// These letters are the word.
    Contiguous(Range<usize>),
    /// These letters are what was meant by a word with a typing error.
    Typo(Range<usize>),
    /// The letters of the word with others between them. The scorer decides which letters they are.
    Scattered,
}

/// How a text may have the letters of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MayHave {
    /// It lacks one, so that only a typing error can account for it.
    NotAll,
    /// It may have all, but not next to each other as in the word.
    Apart,
    /// It may have the word as it is.
    Together,
}

/// Which matches count, and which the filters have ruled out already.
#[derive(Debug, Clone, Copy)]
pub(super) struct Constraints {
    pub(super) grades: Grades,
    /// How the text may have the letters of the word.
    pub(super) letters: MayHave,
    /// Whether a word of the text may start with the first letter of the word.
    pub(super) may_start: bool,
    /// Whether words of the text may start with each of its letters.
    pub(super) may_be_initials: bool,
}

impl Constraints {
    /// Every match counts, and nothing is ruled out.
    pub(super) const NONE: Self =
        Self { grades: Grades::ALL, letters: MayHave::Together, may_start: true, may_be_initials: true };
}

/// A shorter word with a typing error could be any other word.
pub(super) const MIN_LETTERS_FOR_TYPO: usize = 4;
/// The same for the joined words of a query: a shorter joined word finds little that the words do not.
pub(super) const MIN_LETTERS_FOR_JOINED_TYPO: usize = 8;
/// Almost any text has two given letters in order.
const MIN_LETTERS_FOR_GAPS: usize = 3;
/// The longest word that initials may skip, as CLB skips the "voor" of its full name.
const LONGEST_SKIPPED_WORD: usize = 4;

/// The best way in which a word matches a text of this weight.
pub(super) fn match_word<P: Pattern>(
    word: &P,
    text: Letters<'_, P::Letter>,
    weight: Weight,
    constraints: Constraints,
) -> Option<WordMatch> {
    let as_one = match_contiguous(word, text, weight, constraints);
    if constraints.grades.least > Grade::Initials
        || as_one.as_ref().is_some_and(|found| found.grade > Grade::Initials)
    {
        return as_one;
    }
    let may_be_scattered = constraints.letters != MayHave::NotAll
        && constraints.may_start
        && weight.is_of_a_name()
        && !word.is_number();
    if may_be_scattered
        && constraints.may_be_initials
        && constraints.grades.most >= Grade::Initials
        && let Some(initials) = initials(word, text)
    {
        return Some(initials);
    }
    // Gaps have the lowest grade of all.
    as_one.or_else(|| {
        (may_be_scattered && constraints.grades.least == Grade::Gaps).then(|| gaps(word, text)).flatten()
    })
}

/// The same for a word that must be there in one piece, with or without a typing error, such as the joined words of a
/// query, which are not an abbreviation.
pub(super) fn match_contiguous<P: Pattern>(
    word: &P,
    text: Letters<'_, P::Letter>,
    weight: Weight,
    constraints: Constraints,
) -> Option<WordMatch> {
    let Grades { least, most } = constraints.grades;
    if least > weight.best() {
        return None;
    }
    // Looks no further than the lowest grade that counts.
    let exact = match least {
        _ if constraints.letters != MayHave::Together || most < Grade::Inside => None,
        Grade::Whole | Grade::Prefix => at_start(word, text),
        _ if least > Grade::Inside || !weight.allows_inside() => {
            constraints.may_start.then(|| at_word_start(word, text)).flatten()
        }
        _ => contiguous(word, text),
    };
    if let Some((grade @ (Grade::WordStart | Grade::Prefix | Grade::Whole), range)) = exact {
        return counted(grade, Location::Contiguous(range), weight);
    }
    if least > Grade::WholeTypo || most < Grade::Typo {
        return None;
    }
    let inside = exact.and_then(|(grade, range)| counted(grade, Location::Contiguous(range), weight));
    let typo = (!word.is_number()).then(|| typo::find(word.letters(), word.allows_typo(), text, least));
    let found = match (typo.flatten(), inside) {
        (Some((Grade::WholeTypo, range)), _) => counted(Grade::WholeTypo, Location::Typo(range), weight),
        (_, Some(inside)) => Some(inside),
        (Some((grade, range)), None) => counted(grade, Location::Typo(range), weight),
        (None, None) => None,
    };
    found.filter(|found| found.grade >= least)
}

fn counted(grade: Grade, location: Location, weight: Weight) -> Option<WordMatch> {
    weight.counts(grade).map(|grade| WordMatch { grade, location })
}

/// The best place where the text contains the word as it is.
fn contiguous<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<(Grade, Range<usize>)> {
    let first = *word.letters().first()?;
    let last_start = text.all.len().checked_sub(word.letters().len())?;
    at_start(word, text).or_else(|| {
        let mut next = 1;
        best_of(
            word,
            text,
            std::iter::from_fn(|| {
                let start = next + word.find(first, text.all.get(next..=last_start)?)?;
                next = start + 1;
                Some(start)
            }),
        )
    })
}

/// The same as [`contiguous`], only at the start of the text.
fn at_start<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<(Grade, Range<usize>)> {
    let length = word.letters().len();
    let grade = if length == text.all.len() { Grade::Whole } else { Grade::Prefix };
    begins_with(text.all, word.letters()).then_some((grade, 0..length))
}

/// The same as [`contiguous`], only at the start of a word.
fn at_word_start<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<(Grade, Range<usize>)> {
    at_start(word, text).or_else(|| best_of(word, text, text.word_starts()))
}

/// The same as [`contiguous`], only at one of `starts`, none of which is the start of the text.
fn best_of<P: Pattern>(
    word: &P,
    text: Letters<'_, P::Letter>,
    starts: impl Iterator<Item = usize>,
) -> Option<(Grade, Range<usize>)> {
    let length = word.letters().len();
    let mut best: Option<((Grade, bool), usize)> = None;
    for start in starts.filter(|&start| begins_with(&text.all[start..], word.letters())) {
        let Some(grade) = grade_at(start..start + length, text) else { continue };
        let quality = (grade, text.ends_word(start + length - 1));
        if best.is_none_or(|(other, _)| quality > other) {
            best = Some((quality, start));
        }
    }
    best.map(|((grade, _), start)| (grade, start..start + length))
}

/// The grade of a match at this range; `None` for letters from the middle of one word to the next, such as "sv" in
/// "huis van", because nobody means that.
fn grade_at<L: Copy>(range: Range<usize>, text: Letters<'_, L>) -> Option<Grade> {
    if text.starts.at(range.start) {
        return Some(Grade::WordStart);
    }
    (!spans_words(range, text)).then_some(Grade::Inside)
}

/// Whether one of these letters, other than the first, starts a word.
pub(super) fn spans_words<L: Copy>(range: Range<usize>, text: Letters<'_, L>) -> bool {
    (range.start + 1..range.end).any(|letter| text.starts.at(letter))
}

/// Whether the letters of the word are the initials of successive words of the text, of which short ones may be
/// skipped.
fn initials<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<WordMatch> {
    let letters = word.letters();
    // Bit n of each number stands for the first n + 1 letters of the word: those that end with the initial of
    // this word of the text, those that may be continued by the next word, and all that were found so far.
    let (mut here, mut before, mut so_far, mut word_start) = (0_u64, 0_u64, 0_u64, 0);
    for start in text.word_starts() {
        let is_skipped = start - word_start <= LONGEST_SKIPPED_WORD;
        before = here | if is_skipped { before } else { 0 };
        here = (before << 1 | 1) & word.positions_of(text.all[start]);
        so_far |= here;
        word_start = start;
    }
    let is_found = so_far >> (letters.len() - 1) & 1 != 0;
    is_found.then_some(WordMatch { grade: Grade::Initials, location: Location::Scattered })
}

/// Whether the text has the letters of the word in order with gaps, as people abbreviate: the first at the start of
/// a word, each further one in the same word as the one before it or at the start of a later word.
fn gaps<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<WordMatch> {
    let letters = word.letters();
    let first = *letters.first()?;
    if letters.len() < MIN_LETTERS_FOR_GAPS {
        return None;
    }
    let begins = text.word_starts().find(|&start| text.all[start] == first)?;
    if !has_in_order(word, &text.all[begins..]) {
        return None;
    }
    // Bits as above: what was found in any word so far, and what was found in this one.
    let (mut found, mut found_in_word) = (0_u64, 0_u64);
    text.for_each_from(begins, |letter, starts_word| {
        let positions = word.positions_of(letter);
        let mut next = found_in_word << 1;
        if starts_word {
            next = found << 1 | 1;
            found_in_word = 0;
        }
        found_in_word |= next & positions;
        found |= found_in_word;
    });
    let is_found = found >> (letters.len() - 1) & 1 != 0;
    is_found.then_some(WordMatch { grade: Grade::Gaps, location: Location::Scattered })
}

/// Whether the text has the letters of the word in order, whatever stands between them.
fn has_in_order<P: Pattern>(word: &P, mut text: &[P::Letter]) -> bool {
    word.letters().iter().all(|&letter| {
        let rest = word.find(letter, text).and_then(|at| text.get(at + 1..));
        text = rest.unwrap_or_default();
        rest.is_some()
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::search::query::{Query, Word};
    use crate::search::searchable::Searchable;

    fn word(text: &str) -> Word {
        Query::new(text).words.remove(0)
    }

    fn stands(typed: &str, text: &str) -> Option<WordMatch> {
        match_word(&word(typed), Searchable::new(text).view(), Weight::Name, Constraints::NONE)
    }

    #[rstest]
    #[case::whole("clb", "CLB", Grade::Whole)]
    #[case::whole_but_for_signs("plek", "P.L.E.K.", Grade::Whole)]
    #[case::prefix("clb", "CLB Leuven", Grade::Prefix)]
    #[case::word_start("leuv", "UPC KU Leuven", Grade::WordStart)]
    #[case::over_a_space("kuleuven", "UPC KU Leuven", Grade::WordStart)]
    #[case::inside("advies", "Jongerenadviescentrum", Grade::Inside)]
    #[case::the_best_place_counts("en", "Steen en been", Grade::WordStart)]
    #[case::initials("hvhk", "Huis van het Kind", Grade::Initials)]
    #[case::initials_of_some_words("hk", "Huis van het Kind", Grade::Initials)]
    #[case::initials_far_apart("hvs", "Hogeschool Vlaanderen Scholengroep", Grade::Initials)]
    #[case::initials_of_the_last_words("vs", "Hogeschool Vlaanderen Scholengroep", Grade::Initials)]
    #[case::initials_that_pass_over_a_long_word("hsl", "Hogeschool Vlaanderen Scholengroep", Grade::Gaps)]
    #[case::beginnings_of_words("grint", "Groep INTRO", Grade::Gaps)]
    #[case::near("vdb", "VDAB", Grade::Gaps)]
    #[case::initials_of_half_a_word("sjc", "Sint-Jozefscollege", Grade::Gaps)]
    #[case::whole_with_an_error("artkos", "Arktos", Grade::WholeTypo)]
    #[case::word_with_an_error("artkos", "vzw Arktos", Grade::Typo)]
    #[case::error_over_a_space("kuleuvem", "UPC KU Leuven", Grade::Typo)]
    #[case::beginning_with_an_error("artko", "Arktos Leuven", Grade::Typo)]
    #[case::three_letters_swapped("cbl", "CLB", Grade::WholeTypo)]
    fn a_word_has_the_grade_of_the_best_way_in_which_it_stands(
        #[case] typed: &str,
        #[case] text: &str,
        #[case] grade: Grade,
    ) {
        assert_eq!(stands(typed, text).map(|word_match| word_match.grade), Some(grade));
    }

    #[rstest]
    #[case::from_one_word_into_the_next("sv", "Huis van Diest")]
    #[case::gaps_by_chance("kul", "Dienst kinderopvang en buitenschoolse activiteiten Landen")]
    #[case::gaps_from_within_a_word("dab", "Vindtaalbad")]
    #[case::out_of_order("bdv", "VDAB")]
    #[case::three_letters_with_a_wrong_one("clw", "CLB")]
    #[case::three_letters_swapped_in_more("cbl", "CLB Diest")]
    fn letters_that_stand_there_by_chance_do_not_count(#[case] typed: &str, #[case] text: &str) {
        assert_eq!(stands(typed, text), None);
    }

    #[rstest]
    #[case::swapped("artkos", true)]
    #[case::dropped("rktos", true)]
    #[case::dropped_at_the_end("arktosleuve", true)]
    #[case::doubled("arkttos", true)]
    #[case::wrong("arxtos", true)]
    #[case::extra("arkstos", true)]
    #[case::extra_at_the_end("arktosx", true)]
    #[case::extra_at_the_start("xarktos", true)]
    #[case::first_letter("qrktos", true)]
    #[case::first_two_swapped("raktos", true)]
    #[case::two_errors("atrkso", false)]
    #[case::another_beginning("zzktos", false)]
    fn one_typing_error_is_allowed(#[case] typed: &str, #[case] found: bool) {
        assert_eq!(stands(typed, "vzw Arktos Leuven").is_some(), found);
    }

    #[rstest]
    #[case::whole_word("artkos", 3..9)]
    #[case::half_a_word("arkot", 3..8)]
    #[case::as_it_is("arktos", 3..9)]
    fn the_letters_that_were_meant_are_known(#[case] typed: &str, #[case] letters: Range<usize>) {
        let location = stands(typed, "vzw Arktos").map(|word_match| word_match.location);
        assert!(
            location == Some(Location::Typo(letters.clone()))
                || location == Some(Location::Contiguous(letters))
        );
    }

    #[rstest]
    #[case::its_own_letters("diest", true)]
    #[case::its_first_letters("die", true)]
    #[case::an_error("deist", true)]
    #[case::letters_with_gaps("dst", false)]
    #[case::letters_within("ies", false)]
    fn a_place_is_found_by_its_own_letters_and_not_by_stray_ones(#[case] typed: &str, #[case] found: bool) {
        let text = Searchable::new("Diest");
        for weight in [Weight::Seat, Weight::MeetingPlace] {
            let word_match = match_word(&word(typed), text.view(), weight, Constraints::NONE);
            assert_eq!(word_match.is_some(), found);
        }
    }
}
