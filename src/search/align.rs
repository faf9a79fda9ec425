//! One word of a query against one text: where it stands, and how well.

use std::cmp::Reverse;

use super::query::Word;
use super::score::Grade;
use super::scorer::{Scored, Scorer};
use super::searchable::Searchable;

/// A word found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Alignment {
    /// How it stands there.
    pub(super) grade: Grade,
    /// What tells alignments of one grade apart; the higher, the better.
    pub(super) points: u32,
    /// The characters of the original text that it matched.
    pub(super) positions: Vec<usize>,
}

/// What a word that ends where a word of the text ends is worth over one that stops halfway.
const ENDS_WORD: u32 = 5_000;
const MAX_SCORED: u32 = 4_999;
/// Letters with gaps may spread over so many times their number; wider, and they match by chance.
const WIDEST: usize = 3;
/// The shortest word in which a typing error is forgiven: in a shorter one it could be any other word.
const SHORTEST_SLIP: usize = 4;

/// Where `word` stands in `text` side by side, at the best of the places where it does.
pub(super) fn side_by_side(word: &Word, text: &Searchable, scorer: &Scorer) -> Option<Alignment> {
    let length = word.chars.len();
    let (grade, ends_word, Reverse(start)) = text
        .letters
        .windows(length.max(1))
        .enumerate()
        .filter(|(_, window)| *window == word.chars)
        .map(|(start, _)| (grade_at(start, length, text), text.ends_word(start + length - 1), Reverse(start)))
        .max()?;
    let points = scorer.score(&text.folded, &word.text).map_or(0, |found| found.points.min(MAX_SCORED));
    Some(Alignment {
        grade,
        points: points + if ends_word { ENDS_WORD } else { 0 },
        positions: text.origins_of_letters(start..start + length),
    })
}

fn grade_at(start: usize, length: usize, text: &Searchable) -> Grade {
    match start {
        0 if length == text.letters.len() => Grade::Whole,
        0 => Grade::Prefix,
        _ if text.starts_word(start) => Grade::WordStart,
        _ => Grade::Inside,
    }
}

/// Where the letters of `word` stand in `text` in order with gaps between them, unless they are so far
/// apart that they match by chance.
pub(super) fn with_gaps(word: &Word, text: &Searchable, scorer: &Scorer) -> Option<Alignment> {
    let Scored { points, positions } = scorer.score(&text.folded, &word.text)?;
    let (first, last) = (positions.first()?, positions.last()?);
    let is_narrow = last - first < WIDEST * word.chars.len();
    if !is_narrow && !starts_words(&positions, text) {
        return None;
    }
    Some(Alignment {
        grade: Grade::Gaps,
        points: points.min(MAX_SCORED),
        positions: text.origins_of_folded(&positions),
    })
}

/// Whether each letter starts a word or follows the one before it, as in initials.
fn starts_words(positions: &[usize], text: &Searchable) -> bool {
    positions
        .iter()
        .enumerate()
        .all(|(nth, &at)| text.starts_word_in_folded(at) || (nth > 0 && positions[nth - 1] + 1 == at))
}

/// Whether a typing error in `word` may be forgiven.
pub(super) fn may_have_slip(word: &Word) -> bool {
    word.chars.len() >= SHORTEST_SLIP
}

/// Where `word` stands at the start of a word of `text` but for one typing error.
pub(super) fn with_slip(word: &Word, text: &Searchable) -> Option<Alignment> {
    let length = word.chars.len();
    let windows = (0..text.letters.len())
        .filter(|&start| text.starts_word(start))
        .flat_map(|start| (length - 1..=length + 1).map(move |length| start..start + length))
        .filter(|window| text.letters.get(window.clone()).is_some_and(|meant| is_slip(&word.chars, meant)));
    let (ends_word, Reverse((start, end))) =
        windows.map(|window| (text.ends_word(window.end - 1), Reverse((window.start, window.end)))).max()?;
    Some(Alignment {
        grade: Grade::Slip,
        points: if ends_word { ENDS_WORD } else { 0 },
        positions: text.origins_of_letters(start..end),
    })
}

/// Whether `typed` is `meant` with two letters swapped, or one dropped, doubled, wrong or extra.
fn is_slip(typed: &[char], meant: &[char]) -> bool {
    let same_start = typed.iter().zip(meant).take_while(|(typed, meant)| typed == meant).count();
    let (typed, meant) = (&typed[same_start..], &meant[same_start..]);
    let same_end =
        typed.iter().rev().zip(meant.iter().rev()).take_while(|(typed, meant)| typed == meant).count();
    match (&typed[..typed.len() - same_end], &meant[..meant.len() - same_end]) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([first, second], [meant_first, meant_second]) => first == meant_second && second == meant_first,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::search::query::Query;

    fn word(text: &str) -> Word {
        Query::new(text).words.remove(0)
    }

    #[rstest]
    #[case::whole("clb", "CLB", Grade::Whole)]
    #[case::whole_but_for_signs("plek", "P.L.E.K.", Grade::Whole)]
    #[case::prefix("clb", "CLB Leuven", Grade::Prefix)]
    #[case::word_start("leuv", "UPC KU Leuven", Grade::WordStart)]
    #[case::over_a_space("kuleuven", "UPC KU Leuven", Grade::WordStart)]
    #[case::inside("advies", "Jongerenadviescentrum", Grade::Inside)]
    #[case::the_best_place_counts("en", "Steen en been", Grade::WordStart)]
    fn a_word_that_stands_there_has_the_grade_of_its_best_place(
        #[case] typed: &str,
        #[case] text: &str,
        #[case] grade: Grade,
    ) {
        let found = side_by_side(&word(typed), &Searchable::new(text), &Scorer::new());
        assert_eq!(found.map(|alignment| alignment.grade), Some(grade));
    }

    #[rstest]
    #[case::near("vdb", "VDAB", Some(vec![0, 1, 3]))]
    #[case::initials("hvhk", "Huis van het Kind", Some(vec![0, 5, 9, 13]))]
    #[case::initials_far_apart("hvs", "Hogeschool Vlaanderen Scholengroep", Some(vec![0, 11, 22]))]
    #[case::by_chance("kul", "Dienst kinderopvang en buitenschoolse activiteiten Landen", None)]
    #[case::out_of_order("bdv", "VDAB", None)]
    fn letters_with_gaps_must_stand_near_each_other_or_start_words(
        #[case] typed: &str,
        #[case] text: &str,
        #[case] positions: Option<Vec<usize>>,
    ) {
        let found = with_gaps(&word(typed), &Searchable::new(text), &Scorer::new());
        assert_eq!(found.map(|alignment| alignment.positions), positions);
    }

    #[rstest]
    #[case::swapped("artkos", true)]
    #[case::dropped("arkos", true)]
    #[case::doubled("arkttos", true)]
    #[case::wrong("arxtos", true)]
    #[case::extra("arkstos", true)]
    #[case::first_letter("qrktos", true)]
    #[case::two_errors("atrkso", false)]
    #[case::too_short("arl", false)]
    fn one_typing_error_is_forgiven(#[case] typed: &str, #[case] found: bool) {
        let word = word(typed);
        let text = Searchable::new("vzw Arktos");
        assert_eq!(may_have_slip(&word) && with_slip(&word, &text).is_some(), found);
    }

    #[test]
    fn a_slip_shows_the_word_that_was_meant() {
        let found = with_slip(&word("artkos"), &Searchable::new("vzw Arktos")).expect("it matches");
        assert_eq!(found.positions, [4, 5, 6, 7, 8, 9]);
    }
}
