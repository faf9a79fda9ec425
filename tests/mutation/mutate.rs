//! Inputs made of others by a few random changes, the same in every run.

/// Random numbers, by xorshift.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`, which is not 0.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 32).unwrap_or(0) % sides
    }

    /// One of the seeds, with some bytes changed, removed, doubled, or from another.
    pub(crate) fn mutated(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        const SIGNS: [&str; 12] =
            ["{", "[", "\"", "\\", "\n", "\r", "\0", "\u{202e}", "\u{9b}", "é", "9999999999", "\u{301}"];
        let mut input = seeds[self.roll(seeds.len())].clone();
        for _ in 0..=self.roll(6) {
            let at = self.roll(input.len() + 1);
            let end = (at + self.roll(16)).min(input.len());
            match self.roll(5) {
                0 if at < input.len() => input[at] ^= 1 << self.roll(8),
                1 => drop(input.drain(at..end)),
                2 => {
                    let part = input[at..end].to_vec();
                    drop(input.splice(at..at, part));
                }
                3 => {
                    let other = &seeds[self.roll(seeds.len())];
                    let from = self.roll(other.len() + 1);
                    let to = (from + self.roll(16)).min(other.len());
                    drop(input.splice(at..at, other[from..to].to_vec()));
                }
                _ => drop(input.splice(at..at, SIGNS[self.roll(SIGNS.len())].bytes())),
            }
        }
        input
    }
}
