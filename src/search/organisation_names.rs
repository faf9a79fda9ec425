//! The names of organisations, prepared so that a hundred thousand of them can be looked up one after the other, as the
//! import of a list does.
//!
//! Comparing each name with all others would take minutes. So a name is compared with those that have a *piece* in
//! common with it: a few letters in a row. A typing error changes only the pieces that it is in, so that of enough pieces
//! one is left, and the rarest will do: `school` is in thousands of names, but what makes a name its own is not.
//!
//! No name is found that is not really similar: what has a piece in common is still compared letter by letter. One can be
//! missed, but only when even the rarest pieces of a name are in more than `MOST_COMPARED` others. Then an import makes
//! a new organisation without asking, which the plan shows as new and one undo takes back. The same name is never missed.

use std::collections::HashMap;

use twox_hash::XxHash3_64;

use super::similar::{Key, Keys, MIN_LETTERS_FOR_TWO_TYPOS};
use crate::domain::{OrganisationId, Overview};

/// The most names with which a reading of a name is compared. Among so many that are alike, a typing error says little.
const MOST_COMPARED: usize = 2_000;
/// The most organisations that a name may be a misspelling of.
const MOST_SIMILAR: usize = 20;

/// The names of organisations, to be looked up one after the other.
#[derive(Default)]
pub struct OrganisationNames {
    names: Vec<Prepared>,
    /// The letters of each name, close together because most names differ in them already.
    letter_sets: Vec<u64>,
    by_letters: Postings,
    by_piece: Postings,
}

struct Prepared {
    id: OrganisationId,
    keys: Keys,
}

/// The letter set of a name with several readings, of which any may fit.
const SEVERAL_READINGS: u64 = u64::MAX;

impl OrganisationNames {
    /// All names of all organisations.
    pub fn new(overview: &Overview) -> Self {
        let mut names = Self::default();
        for organisation in overview.organisations().iter() {
            organisation.names().for_each(|name| names.add(organisation.id, name.text));
        }
        names
    }

    /// Adds a name.
    pub fn add(&mut self, id: OrganisationId, name: &str) {
        let keys = Keys::of(name).shrunk();
        let Ok(place) = u32::try_from(self.names.len()) else { return };
        for key in readings(&keys) {
            if !key.letters.is_empty() {
                self.by_letters.add(hash_of(&key.letters), place);
            }
            // Names that are a little shorter or longer may have pieces of another length.
            let lengths = key.letters.len().saturating_sub(2)..=key.letters.len() + 2;
            let mut added = 0;
            for length in lengths.map(piece_length) {
                if length > added {
                    key.each_piece(length, |piece| self.by_piece.add(piece, place));
                    added = length;
                }
            }
        }
        self.letter_sets.push(if keys.has_short { SEVERAL_READINGS } else { letter_set(&keys) });
        self.names.push(Prepared { id, keys });
    }

    /// The organisations with this name, whatever its capitals, accents, signs and legal form.
    pub fn called(&self, name: &str) -> Vec<OrganisationId> {
        let keys = Keys::of(name);
        let mut called: Vec<OrganisationId> = Vec::new();
        for key in readings(&keys) {
            for place in self.by_letters.of(hash_of(&key.letters)) {
                let other = &self.names[*place as usize];
                let is_same = readings(&other.keys).any(|other| other.letters == key.letters);
                if is_same && !called.contains(&other.id) {
                    called.push(other.id);
                }
            }
        }
        called
    }

    /// The organisations with a name that is a few typing errors away from this one, the likeliest first.
    pub fn similar(&self, name: &str) -> Vec<OrganisationId> {
        let keys = Keys::of(name);
        let set = letter_set(&keys);
        let mut found: Vec<(usize, u32)> = Vec::new();
        for place in self.compared_with(&keys) {
            // A typing error changes at most one letter on each side.
            let theirs = self.letter_sets[place as usize];
            let differs = (set & !theirs).count_ones().max((theirs & !set).count_ones());
            if !keys.has_short && theirs != SEVERAL_READINGS && differs > 2 {
                continue;
            }
            let other = &self.names[place as usize].keys;
            found.extend(keys.typos_from(other).map(|typos| (typos, place)));
        }
        found.sort_unstable();
        found.dedup();
        let mut similar = Vec::new();
        for (_, place) in found {
            let id = self.names[place as usize].id;
            if !similar.contains(&id) {
                similar.push(id);
            }
            if similar.len() == MOST_SIMILAR {
                break;
            }
        }
        similar
    }

    /// The places of the names with which a name is compared: all with enough in common, unless that is a great many. Some
    /// are there more than once.
    fn compared_with(&self, keys: &Keys) -> Vec<u32> {
        let mut places = Vec::new();
        for key in readings(keys) {
            let mut lists: Vec<(usize, u64)> = Vec::new();
            let length = piece_length(key.letters.len());
            key.each_piece(length, |piece| lists.push((self.by_piece.of(piece).len(), piece)));
            lists.sort_unstable();
            // Each typing error changes at most one piece more than a piece has letters: two letters that are swapped.
            let typos = if key.letters.len() < MIN_LETTERS_FOR_TWO_TYPOS { 1 } else { 2 };
            lists.truncate(typos * (length + 1) + 1);
            lists.dedup();
            let found = lists.into_iter().flat_map(|(_, piece)| self.by_piece.of(piece));
            places.extend(found.take(MOST_COMPARED));
        }
        places
    }
}

/// How many letters there are in a piece of a name with this many. There must be enough pieces that one of them is left
/// after the typing errors that are allowed, and the longer they are, the rarer.
const fn piece_length(letters: usize) -> usize {
    match letters {
        0..MIN_LETTERS_FOR_TWO_TYPOS => 2,
        _ => 3,
    }
}

impl Key {
    /// The hashes of all pieces of this length. The start and the end of the name are signs like letters, and what allows
    /// no typing error counts in each piece.
    fn each_piece(&self, length: usize, mut found: impl FnMut(u64)) {
        const EDGE: char = '\0';
        let seed = hash_of(&self.fixed);
        let padded: Vec<char> =
            std::iter::once(EDGE).chain(self.letters.iter().copied()).chain(std::iter::once(EDGE)).collect();
        for piece in padded.windows(length) {
            // A letter takes 21 bits, and no piece has more than three.
            let letters = piece.iter().fold(1, |sum: u64, letter| sum << 21 | u64::from(u32::from(*letter)));
            found(letters ^ seed);
        }
    }
}

/// The readings of a name: one, or two if they differ.
fn readings(keys: &Keys) -> impl Iterator<Item = &Key> {
    std::iter::once(&keys.long).chain(keys.has_short.then(|| keys.short()))
}

fn hash_of(letters: &[char]) -> u64 {
    let bytes: Vec<u8> = letters.iter().flat_map(|letter| u32::from(*letter).to_le_bytes()).collect();
    XxHash3_64::oneshot(&bytes)
}

/// A bit for each letter of a name.
fn letter_set(keys: &Keys) -> u64 {
    keys.long.letters.iter().fold(0, |set, letter| set | 1 << (u32::from(*letter) % 64))
}

/// The places of names by a hash.
#[derive(Default)]
struct Postings(HashMap<u64, Vec<u32>>);

impl Postings {
    /// Adds a place, unless it is the last one in its list.
    fn add(&mut self, hash: u64, place: u32) {
        let list = self.0.entry(hash).or_insert_with(|| Vec::with_capacity(1));
        if list.last() != Some(&place) {
            list.push(place);
        }
    }

    fn of(&self, hash: u64) -> &[u32] {
        self.0.get(&hash).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::Id;

    fn id(number: usize) -> OrganisationId {
        Id::from_uuid(Uuid::from_u128(number as u128))
    }

    fn prepared(names: &[String]) -> OrganisationNames {
        let mut prepared = OrganisationNames::default();
        names.iter().enumerate().for_each(|(number, name)| prepared.add(id(number), name));
        prepared
    }

    /// Names as in a list of schools: one word is the same in all, another is not.
    fn schools(count: u64) -> Vec<String> {
        let mut random = fastrand::Rng::with_seed(7);
        let mut word = || std::iter::repeat_with(|| random.lowercase()).take(8).collect::<String>();
        (0..count).map(|_| format!("Basisschool {} vzw", word())).collect()
    }

    /// With how many names each of them is compared, all together.
    fn compared(names: &[String]) -> usize {
        let prepared = prepared(names);
        names.iter().map(|name| prepared.compared_with(&Keys::of(name)).len()).sum()
    }

    #[test]
    fn a_name_is_compared_with_few_of_the_others() {
        let all = compared(&schools(4_000));
        assert!((4_000..4_000 * 4_000 / 10).contains(&all), "{all}");
    }

    #[test]
    fn a_name_is_compared_with_some_even_if_thousands_are_alike() {
        let number = |number: u32| {
            format!(
                "Vereniging {}",
                ['a', 'b']
                    .map(|zero| {
                        (0..6).map(|bit| if number >> bit & 1 == 0 { zero } else { 'o' }).collect::<String>()
                    })
                    .concat()
            )
        };
        let names: Vec<String> = (0..64).cycle().take(MOST_COMPARED + 500).map(number).collect();
        let most = prepared(&names).compared_with(&Keys::of(&number(7))).len();
        assert_eq!(most, MOST_COMPARED);
    }

    #[test]
    fn the_owners_of_a_name_are_found_in_the_order_of_adding() {
        let names = ["Sint-Jozef", "Anders", "St. Jozef", "SINT JOZEF vzw"].map(str::to_owned);
        assert_eq!(prepared(&names).called("sint jozef"), [id(0), id(2), id(3)]);
    }

    proptest! {
        /// Few letters, so that many names are nearly the same, of any length and with saints and short words.
        #[test]
        fn no_similar_name_is_missed(
            names in prop::collection::vec("(st\\. |sint |de )?[ab]{1,9}( [abc]{1,9})?( [12])?", 1..12),
            typed in "(st\\. |sint |de )?[ab]{1,9}( [abc]{1,9})?( [12])?",
        ) {
            let keys = Keys::of(&typed);
            let mut expected: Vec<(usize, OrganisationId)> = Vec::new();
            for (number, name) in names.iter().enumerate() {
                expected.extend(keys.typos_from(&Keys::of(name)).map(|typos| (typos, id(number))));
            }
            expected.sort_unstable();
            let expected: Vec<OrganisationId> = expected.into_iter().map(|(_, id)| id).collect();
            prop_assert_eq!(prepared(&names).similar(&typed), expected);
        }

        #[test]
        fn no_name_with_typing_errors_is_missed(
            name in "[a-e]{4,12}( [a-e]{4,12})?",
            errors in prop::collection::vec((0..24usize, 0..4u8), 0..3),
        ) {
            let mut letters: Vec<char> = name.chars().collect();
            for (place, error) in errors {
                let place = place % letters.len();
                match error {
                    0 => { letters.remove(place); }
                    1 => letters.insert(place, 'x'),
                    2 => letters[place] = 'x',
                    _ => {
                        let next = (place + 1) % letters.len();
                        letters.swap(place, next);
                    }
                }
            }
            let typed: String = letters.into_iter().collect();
            let is_similar = Keys::of(&typed).typos_from(&Keys::of(&name)).is_some();
            prop_assert_eq!(prepared(&[name]).similar(&typed).len(), usize::from(is_similar));
        }
    }
}
