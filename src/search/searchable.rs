//! A text prepared for searching: its letters, and which of them start a word.

use std::ops::{ControlFlow, Range};

use super::scorer::MAX_TEXT_LETTERS;
use crate::text::{self, Letter, Reading, phone_digits};

/// How the letters of a text are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ReadAs {
    /// As words.
    Words(Reading),
    /// As telephone numbers, of which only the digits count.
    Phone,
}

impl ReadAs {
    /// As words, exactly as they are written.
    pub(super) const WRITTEN: Self = Self::Words(Reading::AsWritten);

    /// Whether every text of this sort is read so; a reading beside it is only there when it differs.
    pub(super) const fn is_first(self) -> bool {
        matches!(self, Self::Words(Reading::AsWritten) | Self::Phone)
    }
}

/// Visits the first 256 letters of `text`.
pub(super) fn each_letter(text: &str, read_as: ReadAs, mut visit: impl FnMut(Letter)) {
    match read_as {
        ReadAs::Phone => phone_digits(text).into_iter().take(MAX_TEXT_LETTERS).for_each(visit),
        ReadAs::Words(reading) => {
            let mut count = 0;
            text::each_letter(text, reading, |letter| {
                if count == MAX_TEXT_LETTERS {
                    return ControlFlow::Break(());
                }
                count += 1;
                visit(letter);
                ControlFlow::Continue(())
            });
        }
    }
}

/// Letters without the spaces and signs between them, so that "kuleuven" matches "KU Leuven", and which of
/// them start a word. They are characters in the matcher, and bytes in the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters<'a, L> {
    pub(super) all: &'a [L],
    pub(super) starts: Starts<'a>,
}

impl<'a, L: Copy> Letters<'a, L> {
    /// The letters in this range.
    pub(super) fn within(&self, range: Range<usize>) -> Letters<'a, L> {
        let starts = Starts { from: self.starts.from + range.start, ..self.starts };
        Letters { all: self.all.get(range).unwrap_or_default(), starts }
    }

    /// Whether the letter at this position is the last of a word.
    pub(super) fn ends_word(&self, letter: usize) -> bool {
        letter + 1 == self.all.len() || self.starts.at(letter + 1)
    }

    /// Calls `visit` for each letter from position `first` on, with whether it starts a word.
    pub(super) fn for_each_from(&self, first: usize, mut visit: impl FnMut(L, bool)) {
        let letters = self.all.get(first..).unwrap_or_default();
        for (chunk, letters) in letters.chunks(64).enumerate() {
            let mut starts = self.starts.next_64(first + chunk * 64);
            for &letter in letters {
                visit(letter, starts & 1 != 0);
                starts >>= 1;
            }
        }
    }

    /// The positions of the letters that start a word, ascending.
    pub(super) fn word_starts(&self) -> WordStarts<'_> {
        WordStarts { starts: self.starts, length: self.all.len(), next: 0, from: 0, bits: 0 }
    }
}

/// An iterator over the letters of a text that start a word.
#[derive(Debug)]
pub(super) struct WordStarts<'a> {
    starts: Starts<'a>,
    length: usize,
    /// The first letter whose bit has not been read yet.
    next: usize,
    /// The letter to which the lowest bit of `bits` belongs.
    from: usize,
    bits: u64,
}

impl Iterator for WordStarts<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.bits == 0 {
            if self.next >= self.length {
                return None;
            }
            self.bits = self.starts.next_64(self.next);
            let left = self.length - self.next;
            if left < 64 {
                self.bits &= (1 << left) - 1;
            }
            self.from = self.next;
            self.next += 64;
        }
        let start = self.from + self.bits.trailing_zeros() as usize;
        self.bits &= self.bits - 1;
        Some(start)
    }
}

/// A bit for each letter of a text, set when it starts a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Starts<'a> {
    /// The bits, which may include those of other texts.
    pub(super) bits: &'a [u64],
    /// The position of the bit of the first letter.
    pub(super) from: usize,
}

impl Starts<'_> {
    /// Whether the letter at this position starts a word.
    pub(super) fn at(self, letter: usize) -> bool {
        self.next_64(letter) & 1 != 0
    }

    fn next_64(self, letter: usize) -> u64 {
        let (word, bit) = ((self.from + letter) / 64, (self.from + letter) % 64);
        let low = self.bits.get(word).map_or(0, |bits| bits >> bit);
        // In two steps, because a shift by 64 overflows.
        let high = self.bits.get(word + 1).map_or(0, |bits| bits << 1 << (63 - bit));
        low | high
    }
}

/// Appends the bit of letter number `letter` to `bits`.
pub(super) fn push_start(bits: &mut Vec<u64>, letter: usize, starts_word: bool) {
    if letter / 64 == bits.len() {
        bits.push(0);
    }
    if let (true, Some(last)) = (starts_word, bits.last_mut()) {
        *last |= 1 << (letter % 64);
    }
}

/// A prepared text.
#[derive(Debug, Clone)]
pub(super) struct Searchable {
    pub(super) letters: Vec<char>,
    starts: Vec<u64>,
    origins: Vec<usize>,
}

impl Searchable {
    /// The text as it is written.
    pub(super) fn new(text: &str) -> Self {
        Self::read(text, ReadAs::WRITTEN)
    }

    pub(super) fn read(text: &str, read_as: ReadAs) -> Self {
        let capacity = text.len().min(MAX_TEXT_LETTERS);
        let (letters_of, origins) = (Vec::with_capacity(capacity), Vec::with_capacity(capacity));
        let mut searchable = Self { letters: letters_of, starts: Vec::new(), origins };
        each_letter(text, read_as, |Letter { char, starts_word, origin }| {
            push_start(&mut searchable.starts, searchable.letters.len(), starts_word);
            searchable.letters.push(char);
            searchable.origins.push(origin);
        });
        searchable
    }

    pub(super) fn view(&self) -> Letters<'_, char> {
        Letters { all: &self.letters, starts: Starts { bits: &self.starts, from: 0 } }
    }

    /// The positions of these letters in the original text.
    pub(super) fn origins(&self, letters: &[usize]) -> Vec<usize> {
        letters.iter().filter_map(|letter| self.origins.get(*letter).copied()).collect()
    }
}

/// The positions of these letters in `text`, ascending, without preparing it.
pub(super) fn origins(text: &str, read_as: ReadAs, letters: &[usize]) -> Vec<usize> {
    let mut origins = Vec::with_capacity(letters.len());
    let mut number = 0;
    each_letter(text, read_as, |Letter { origin, .. }| {
        if letters.get(origins.len()) == Some(&number) {
            origins.push(origin);
        }
        number += 1;
    });
    origins
}

/// The same as `starts_with`, but faster when the first letters differ, as they mostly do.
pub(super) fn begins_with<L: Eq>(text: &[L], word: &[L]) -> bool {
    text.len() >= word.len() && text.iter().zip(word).all(|(letter, other)| letter == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_know_their_place_in_the_original() {
        let text = Searchable::new("Coo\u{308}rd. STS");
        assert_eq!(text.letters.iter().collect::<String>(), "coordsts");
        assert_eq!(text.origins(&[2, 3, 4, 5]), [2, 4, 5, 8]);
        assert_eq!(origins("Coo\u{308}rd. STS", ReadAs::WRITTEN, &[2, 3, 4, 5]), [2, 4, 5, 8]);
    }

    #[test]
    fn words_start_and_end_at_signs_and_spaces() {
        let text = Searchable::new("KU-Leuven");
        let starts: Vec<_> = text.view().word_starts().collect();
        let ends: Vec<_> = (0..8).filter(|&letter| text.view().ends_word(letter)).collect();
        assert_eq!((starts, ends), (vec![0, 2], vec![1, 7]));
    }

    #[test]
    fn words_start_anywhere_in_a_long_text_that_stands_among_others() {
        let text = Searchable::new(&"abc ".repeat(60));
        let view = Letters { all: &text.letters[30..], starts: Starts { from: 30, ..text.view().starts } };
        let expected: Vec<_> = (0..150).step_by(3).collect();
        assert_eq!(view.word_starts().collect::<Vec<_>>(), expected);
        assert!(expected.iter().all(|&start| view.starts.at(start) && !view.starts.at(start + 1)));
    }

    #[test]
    fn a_text_of_a_whole_page_is_cut_short() {
        assert_eq!(Searchable::new(&"a".repeat(10_000)).letters.len(), MAX_TEXT_LETTERS);
    }
}
