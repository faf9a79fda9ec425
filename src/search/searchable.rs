//! A text made ready to be looked through.

use super::scorer::MAX_TEXT_CHARS;
use crate::text::Folded;

/// A folded text, also without its spaces and signs, so that "kuleuven" is found in "KU Leuven".
#[derive(Debug, Clone)]
pub(super) struct Searchable {
    /// The folded text, spaces and all.
    pub(super) folded: String,
    /// For each character of `folded`, its position in the original.
    origins: Vec<usize>,
    /// The letters, digits and other significant characters.
    pub(super) letters: Vec<char>,
    /// For each letter, where it stands in `folded` and in its word.
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    in_folded: usize,
    starts_word: bool,
    ends_word: bool,
}

/// Whether a character counts when texts are compared: signs and spaces do not.
pub(super) fn is_significant(char: char) -> bool {
    !char.is_whitespace() && !char.is_ascii_punctuation() && !char.is_control()
}

impl Searchable {
    /// Makes `text` ready; what comes after its 256th character is left out.
    pub(super) fn new(text: &str) -> Self {
        let Folded { text, mut origins } = Folded::new(text);
        origins.truncate(MAX_TEXT_CHARS);
        let chars: Vec<char> = text.chars().take(MAX_TEXT_CHARS).collect();
        let is_letter = |at: usize| chars.get(at).is_some_and(|char| is_significant(*char));
        let places: Vec<Place> = (0..chars.len())
            .filter(|&at| is_letter(at))
            .map(|at| Place {
                in_folded: at,
                starts_word: at == 0 || !is_letter(at - 1),
                ends_word: !is_letter(at + 1),
            })
            .collect();
        let letters = places.iter().map(|place| chars[place.in_folded]).collect();
        Self { folded: chars.into_iter().collect(), origins, letters, places }
    }

    /// Whether a word starts with this letter.
    pub(super) fn starts_word(&self, letter: usize) -> bool {
        self.places.get(letter).is_some_and(|place| place.starts_word)
    }

    /// Whether a word ends with this letter.
    pub(super) fn ends_word(&self, letter: usize) -> bool {
        self.places.get(letter).is_some_and(|place| place.ends_word)
    }

    /// Whether a word starts with this character of the folded text.
    pub(super) fn starts_word_in_folded(&self, at: usize) -> bool {
        self.places
            .binary_search_by_key(&at, |place| place.in_folded)
            .is_ok_and(|letter| self.starts_word(letter))
    }

    /// Whether `letters` stand in it side by side.
    pub(super) fn contains(&self, letters: &[char]) -> bool {
        self.letters.windows(letters.len().max(1)).any(|window| window == letters)
    }

    /// The positions in the original of letters that stand side by side.
    pub(super) fn origins_of_letters(&self, letters: std::ops::Range<usize>) -> Vec<usize> {
        self.places[letters].iter().map(|place| self.origins[place.in_folded]).collect()
    }

    /// The positions in the original of characters of the folded text.
    pub(super) fn origins_of_folded(&self, positions: &[usize]) -> Vec<usize> {
        positions.iter().map(|&at| self.origins[at]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_know_their_place_in_the_original() {
        let text = Searchable::new("Coo\u{308}rd. STS");
        assert_eq!(text.letters.iter().collect::<String>(), "coordsts");
        assert_eq!(text.origins_of_letters(2..6), [2, 4, 5, 8]);
    }

    #[test]
    fn words_start_and_end_at_signs_and_spaces() {
        let text = Searchable::new("KU-Leuven");
        let starts: Vec<_> = (0..8).filter(|&letter| text.starts_word(letter)).collect();
        let ends: Vec<_> = (0..8).filter(|&letter| text.ends_word(letter)).collect();
        assert_eq!((starts, ends), (vec![0, 2], vec![1, 7]));
    }
}
