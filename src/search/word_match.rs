//! How a word stands in a text. Written for letters of any sort, so that the index, which looks at bytes
//! of all texts, and the matcher, which looks at the characters of a few, cannot disagree.

use std::cmp::Reverse;
use std::ops::Range;

use super::score::{Grade, Grades, Weight};
use super::searchable::Letters;

/// A word that is looked for.
pub(super) trait Pattern {
    /// What its letters are.
    type Letter: Copy + Eq + Into<char>;

    /// Its letters: at least one, and at most 64.
    fn letters(&self) -> &[Self::Letter];

    /// Whether any typing error in it is forgiven.
    fn allows_typo(&self) -> bool;

    /// The places at which it has this letter, as bits.
    fn positions_of(&self, letter: Self::Letter) -> u64;

    /// Where this letter is first among others.
    fn find(&self, letter: Self::Letter, among: &[Self::Letter]) -> Option<usize> {
        among.iter().position(|other| *other == letter)
    }
}

/// How a word stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WordMatch {
    /// How well.
    pub(super) grade: Grade,
    /// Where.
    pub(super) location: Location,
}

/// Where a word stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Location {
    /// These letters are the word.
    Contiguous(Range<usize>),
    /// These letters are the word but for one typing error.
    Typo(Range<usize>),
    /// Its letters are here and there.
    Scattered,
}

/// What is constraints of a text, and known of it already.
#[derive(Debug, Clone, Copy)]
pub(super) struct Constraints {
    /// The grades that count.
    pub(super) grades: Grades,
    /// Whether the text may have all letters of the word.
    pub(super) may_have_letters: bool,
    /// Whether a word of the text may start with the first letter of the word.
    pub(super) may_start: bool,
    /// Whether words of the text may start with each of its letters.
    pub(super) may_be_initials: bool,
}

impl Constraints {
    /// Anything counts, and nothing is known.
    pub(super) const NONE: Self =
        Self { grades: Grades::ALL, may_have_letters: true, may_start: true, may_be_initials: true };
}

/// The shortest word in which any typing error is forgiven: in a shorter one it could be any other word.
pub(super) const MIN_LETTERS_FOR_TYPO: usize = 4;
/// The same for all of a query as one word: a shorter one says little that its words do not.
pub(super) const MIN_LETTERS_FOR_JOINED_TYPO: usize = 8;
/// The shortest word that is found with gaps: two letters stand in order in almost anything.
const MIN_LETTERS_FOR_GAPS: usize = 3;
/// The longest word that initials may pass over, such as "voor" in CLB; one by one as many as there are.
const LONGEST_PASSED_OVER: usize = 4;

/// The best way in which the word stands in a text of this weight, of those that are constraints for.
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
    let may_be_scattered = constraints.may_have_letters && constraints.may_start && weight.is_of_a_name();
    if may_be_scattered
        && constraints.may_be_initials
        && constraints.grades.most >= Grade::Initials
        && let Some(initials) = initials(word, text)
    {
        return Some(initials);
    }
    // Gaps are the weakest of all.
    as_one.or_else(|| {
        (may_be_scattered && constraints.grades.least == Grade::Gaps).then(|| gaps(word, text)).flatten()
    })
}

/// As [`word_match`], for what is no abbreviation, such as all of a query as one word: it stands there in one
/// piece, as it is or but for one typing error.
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
    // From the best grade to the worst, and no further than is constraints.
    let exact = match least {
        _ if !constraints.may_have_letters || most < Grade::Inside => None,
        Grade::Whole | Grade::Prefix => at_start(word, text),
        _ if least > Grade::Inside || !weight.is_of_a_name() => {
            constraints.may_start.then(|| at_word_start(word, text)).flatten()
        }
        _ => contiguous(word, text),
    };
    if let Some((grade @ (Grade::WordStart | Grade::Prefix | Grade::Whole), place)) = exact {
        return counted(grade, Location::Contiguous(place), weight);
    }
    if least > Grade::WholeTypo || most < Grade::Typo {
        return None;
    }
    let inside = exact.and_then(|(grade, place)| counted(grade, Location::Contiguous(place), weight));
    let found = match (typo(word, text, least), inside) {
        (Some((Grade::WholeTypo, place)), _) => counted(Grade::WholeTypo, Location::Typo(place), weight),
        (_, Some(inside)) => Some(inside),
        (Some((grade, place)), None) => counted(grade, Location::Typo(place), weight),
        (None, None) => None,
    };
    found.filter(|found| found.grade >= least)
}

fn counted(grade: Grade, location: Location, weight: Weight) -> Option<WordMatch> {
    weight.counts(grade).map(|grade| WordMatch { grade, location })
}

/// Where the word stands side by side, at the best of the places where it does.
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

/// The same, at the start of the text.
fn at_start<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<(Grade, Range<usize>)> {
    let length = word.letters().len();
    let grade = if length == text.all.len() { Grade::Whole } else { Grade::Prefix };
    begins_with(text.all, word.letters()).then_some((grade, 0..length))
}

/// The same, at the start of a word.
fn at_word_start<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<(Grade, Range<usize>)> {
    at_start(word, text).or_else(|| best_of(word, text, text.word_starts()))
}

/// The same, at the best of these places but the start of the text.
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

/// As `starts_with`, quicker where the first letters differ, as they mostly do.
fn begins_with<L: Eq>(text: &[L], word: &[L]) -> bool {
    text.len() >= word.len() && text.iter().zip(word).all(|(letter, other)| letter == other)
}

/// None for letters that start within one word and end in the next, as "sv" in "huis van": nobody means that.
fn grade_at<L: Copy>(place: Range<usize>, text: Letters<'_, L>) -> Option<Grade> {
    if text.starts.at(place.start) {
        return Some(Grade::WordStart);
    }
    (!spans_words(place, text)).then_some(Grade::Inside)
}

/// Whether a word starts among these letters after the first of them.
pub(super) fn spans_words<L: Copy>(place: Range<usize>, text: Letters<'_, L>) -> bool {
    (place.start + 1..place.end).any(|letter| text.starts.at(letter))
}

/// Whether the letters of the word are the initials of words of the text, one after another but for short
/// ones.
fn initials<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<WordMatch> {
    let letters = word.letters();
    // Each bit stands for a beginning of the word, by its last letter; shifted by one, for the letter that
    // comes next: the beginnings that end in the initial of this word, and those that end right before it.
    let (mut here, mut before, mut so_far, mut word_start) = (0_u64, 0_u64, 0_u64, 0);
    for start in text.word_starts() {
        let is_passed_over = start - word_start <= LONGEST_PASSED_OVER;
        before = here | if is_passed_over { before } else { 0 };
        here = (before << 1 | 1) & word.positions_of(text.all[start]);
        so_far |= here;
        word_start = start;
    }
    let is_found = so_far >> (letters.len() - 1) & 1 != 0;
    is_found.then_some(WordMatch { grade: Grade::Initials, location: Location::Scattered })
}

/// Whether the letters of the word stand in the text in order with gaps, as people abbreviate: the first at
/// the start of a word, each next one in the word of the one before it or at the start of a later one.
fn gaps<P: Pattern>(word: &P, text: Letters<'_, P::Letter>) -> Option<WordMatch> {
    let letters = word.letters();
    let first = *letters.first()?;
    if letters.len() < MIN_LETTERS_FOR_GAPS {
        return None;
    }
    let begins = text.word_starts().find(|&start| text.all[start] == first)?;
    if !stands_in_order(word, &text.all[begins..]) {
        return None;
    }
    // As above: the beginnings that were found, in any word and in this one.
    let (mut found, mut found_in_word) = (0_u64, 0_u64);
    text.for_each_from(begins, |letter, starts_word| {
        let places = word.positions_of(letter);
        let mut next = found_in_word << 1;
        if starts_word {
            next = found << 1 | 1;
            found_in_word = 0;
        }
        found_in_word |= next & places;
        found |= found_in_word;
    });
    let is_found = found >> (letters.len() - 1) & 1 != 0;
    is_found.then_some(WordMatch { grade: Grade::Gaps, location: Location::Scattered })
}

/// Whether the letters of the word stand in the text in order, whatever is between them.
fn stands_in_order<P: Pattern>(word: &P, mut text: &[P::Letter]) -> bool {
    word.letters().iter().all(|&letter| {
        let rest = word.find(letter, text).and_then(|at| text.get(at + 1..));
        text = rest.unwrap_or_default();
        rest.is_some()
    })
}

/// Where the word stands at the start of a word of the text but for one typing error, at the best of the
/// places where it does.
fn typo<P: Pattern>(word: &P, text: Letters<'_, P::Letter>, least: Grade) -> Option<(Grade, Range<usize>)> {
    let typed = word.letters();
    if least > Grade::Typo && typed.len().abs_diff(text.all.len()) > 1 {
        return None;
    }
    if !word.allows_typo() {
        return is_swapped(typed, text.all).then_some((Grade::WholeTypo, 0..text.all.len()));
    }
    let mut best: Option<(_, Range<usize>)> = None;
    for start in text.word_starts() {
        let meant = &text.all[start..];
        if !may_begin(typed, meant) {
            continue;
        }
        for_each_typo(typed, meant, |end| {
            let window = start..start + end;
            let ends_word = text.ends_word(window.end - 1);
            let quality = (is_whole(&window, text), ends_word, Reverse(start), end == typed.len());
            if best.as_ref().is_none_or(|(other, _)| quality > *other) {
                best = Some((quality, window));
            }
        });
    }
    let (_, window) = best?;
    let grade = if is_whole(&window, text) { Grade::WholeTypo } else { Grade::Typo };
    Some((grade, window))
}

/// Whether one of the first two letters is right, or in the place of the other: else there are two errors.
fn may_begin<L: Copy + Eq>(typed: &[L], meant: &[L]) -> bool {
    match (typed, meant) {
        ([a, b, ..], [x, y, ..]) => a == x || b == y || a == y || b == x,
        _ => false,
    }
}

/// Whether three letters are the whole text with two of them swapped: "cbl" can only be CLB.
fn is_swapped<L: Copy + Eq>(typed: &[L], whole: &[L]) -> bool {
    let &[first, second, third] = whole else { return false };
    typed != whole && (typed == [second, first, third] || typed == [first, third, second])
}

fn is_whole<L: Copy>(window: &Range<usize>, text: Letters<'_, L>) -> bool {
    *window == (0..text.all.len())
}

/// The beginnings of `meant`, by their ends, that are `typed` but for one typing error: two letters
/// swapped, or one wrong, extra or dropped.
fn for_each_typo<L: Copy + Eq>(typed: &[L], meant: &[L], mut found: impl FnMut(usize)) {
    // What both begin with is right: an error before its end could as well be put at its end.
    let right = typed.iter().zip(meant).take_while(|(typed, meant)| typed == meant).count();
    let length = typed.len();
    let (typed, meant) = (&typed[right..], &meant[right..]);
    let rest_is = |after: &[L], from: usize| meant.get(from..).is_some_and(|rest| begins_with(rest, after));
    if let [first, after @ ..] = typed {
        let is_wrong = meant.first() != Some(first) && rest_is(after, 1);
        if is_wrong || is_swapped_at_start(typed, meant) && rest_is(&typed[2..], 2) {
            found(length);
        }
        if rest_is(after, 0) {
            found(length - 1);
        }
    }
    if rest_is(typed, 1) {
        found(length + 1);
    }
}

/// Whether the first two letters stand in each other's place.
fn is_swapped_at_start<L: Eq>(typed: &[L], meant: &[L]) -> bool {
    match (typed, meant) {
        ([a, b, ..], [x, y, ..]) => a == y && b == x && a != b,
        _ => false,
    }
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
    fn one_typing_error_allows_typo(#[case] typed: &str, #[case] found: bool) {
        assert_eq!(stands(typed, "vzw Arktos Leuven").is_some(), found);
    }

    #[rstest]
    #[case::whole_word("artkos", 3..9)]
    #[case::half_a_word("arkot", 3..8)]
    #[case::as_it_is("arktos", 3..9)]
    fn the_letters_that_were_meant_are_known(#[case] typed: &str, #[case] letters: Range<usize>) {
        let place = stands(typed, "vzw Arktos").map(|word_match| word_match.location);
        assert!(
            place == Some(Location::Typo(letters.clone())) || place == Some(Location::Contiguous(letters))
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
