//! A word of a query in the bytes of the index.

use super::bag::{Bag, Initials, Openings, byte_of};
use crate::search::align::Pattern;
use crate::search::query::Word;

/// A word that is looked for among the letters of all fields.
pub(super) struct ByteWord {
    letters: Vec<u8>,
    /// For each byte, the places at which the word has it, as bits.
    places: Box<[u64; 256]>,
    /// Its letters.
    pub(super) bag: Bag,
    /// Its first letter.
    pub(super) first: Initials,
    /// Its first two letters.
    pub(super) opening: Openings,
    /// Its letters, if it is initials.
    pub(super) initials: Initials,
    is_forgiven: bool,
}

impl Pattern for ByteWord {
    type Letter = u8;

    fn letters(&self) -> &[u8] {
        &self.letters
    }

    fn is_forgiven(&self) -> bool {
        self.is_forgiven
    }

    fn places_of(&self, letter: u8) -> u64 {
        self.places[usize::from(letter)]
    }

    fn find(&self, letter: u8, among: &[u8]) -> Option<usize> {
        memchr::memchr(letter, among)
    }
}

impl ByteWord {
    pub(super) fn new(word: &Word) -> Self {
        let letters: Vec<u8> = word.chars.iter().copied().map(byte_of).collect();
        let mut places = Box::new([0; 256]);
        for (place, letter) in letters.iter().enumerate() {
            places[usize::from(*letter)] |= 1 << place;
        }
        Self {
            places,
            bag: letters.iter().copied().fold(Bag::default(), Bag::with),
            first: letters.iter().copied().take(1).fold(Initials::default(), Initials::with),
            opening: Openings::of(&letters),
            initials: letters.iter().copied().fold(Initials::default(), Initials::with),
            is_forgiven: word.is_forgiven,
            letters,
        }
    }

    /// Whether its bytes can be no other letters than its own.
    pub(super) fn is_ascii(&self) -> bool {
        self.letters.is_ascii()
    }
}
