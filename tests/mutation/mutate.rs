//! Inputs made of others by a few random changes.

use fastrand::Rng;

/// Text to insert: characters with a meaning for a reader or a terminal.
const SIGNS: [&str; 12] =
    ["{", "[", "\"", "\\", "\n", "\r", "\0", "\u{202e}", "\u{9b}", "é", "9999999999", "\u{301}"];

/// An input of the corpus with some bytes changed, removed, repeated, or taken from another.
pub(crate) fn mutated(corpus: &[Vec<u8>], rng: &mut Rng) -> Vec<u8> {
    let mut input = corpus[rng.usize(..corpus.len())].clone();
    for _ in 0..rng.usize(1..=6) {
        let at = rng.usize(..=input.len());
        let end = (at + rng.usize(..16)).min(input.len());
        match rng.usize(..5) {
            0 if at < input.len() => input[at] ^= 1 << rng.usize(..8),
            1 => drop(input.drain(at..end)),
            2 => {
                let part = input[at..end].to_vec();
                drop(input.splice(at..at, part));
            }
            3 => {
                let other = &corpus[rng.usize(..corpus.len())];
                let from = rng.usize(..=other.len());
                let to = (from + rng.usize(..16)).min(other.len());
                drop(input.splice(at..at, other[from..to].to_vec()));
            }
            _ => drop(input.splice(at..at, SIGNS[rng.usize(..SIGNS.len())].bytes())),
        }
    }
    input
}
