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

use twox_hash::XxHash3_64;

use super::lists::Lists;
use super::similar::{KeyRef, Keys, KeysRef, MIN_LETTERS_FOR_TWO_TYPOS};
use crate::domain::{OrganisationId, Overview};

/// The most names with which a reading of a name is compared. Among so many that are alike, a typing error says little.
const MOST_COMPARED: usize = 2_000;
/// The most organisations that a name may be a misspelling of.
const MOST_SIMILAR: usize = 20;

/// The names of organisations, to be looked up one after the other.
#[derive(Default)]
pub struct OrganisationNames {
    names: Vec<Prepared>,
    /// The letters of all names one after the other, because a vector for each would take ten times as much memory.
    letters: String,
    /// How often each letter is in each name, close together because most names differ in that already.
    counts: Vec<LetterCounts>,
    /// The places of the names by the hash of their letters.
    by_letters: Lists<u64, u32>,
    /// The same by the hash of each piece.
    by_piece: Lists<u64, u32>,
}

/// A name, and where its letters are.
struct Prepared {
    id: OrganisationId,
    /// Where its letters begin.
    start: u32,
    /// How many there are in each part: the letters and the fixed letters of its long reading, and those of its short
    /// one.
    lengths: [u32; 4],
}

impl OrganisationNames {
    /// All names of all organisations, with room for so many names. To grow one step at a time takes more memory.
    pub fn new(overview: &Overview, room: usize) -> Self {
        let mut names = Self {
            names: Vec::with_capacity(room),
            counts: Vec::with_capacity(room),
            by_letters: Lists::with_room(room),
            ..Self::default()
        };
        for organisation in overview.organisations().iter() {
            organisation.names().for_each(|name| names.add(organisation.id, name.text));
        }
        names
    }

    /// Adds a name.
    pub fn add(&mut self, id: OrganisationId, name: &str) {
        let keys = Keys::of(name);
        let keys = keys.borrowed();
        let Ok(place) = u32::try_from(self.names.len()) else { return };
        let Some(prepared) = self.prepared(id, keys) else { return };
        for key in keys.readings() {
            if !key.letters.is_empty() {
                add_once(&mut self.by_letters, hash_of(key.letters), place, usize::MAX);
            }
            // Names that are a little shorter or longer may have pieces of another length.
            let lengths = key.letters.len().saturating_sub(2)..=key.letters.len() + 2;
            let mut added = 0;
            for length in lengths.map(piece_length) {
                if length > added {
                    key.each_piece(length, |piece| add_once(&mut self.by_piece, piece, place, MOST_COMPARED));
                    added = length;
                }
            }
        }
        self.counts.push(LetterCounts::of(keys));
        self.names.push(prepared);
    }

    /// Keeps the letters of a name. None when there are too many of them all together.
    fn prepared(&mut self, id: OrganisationId, keys: KeysRef<'_>) -> Option<Prepared> {
        let start = u32::try_from(self.letters.len()).ok()?;
        let short = keys.short.map_or([&[][..]; 2], |short| [short.letters, short.fixed]);
        let parts = [keys.long.letters, keys.long.fixed, short[0], short[1]];
        let mut lengths = [0; 4];
        for (length, part) in lengths.iter_mut().zip(parts) {
            *length = u32::try_from(part.len()).ok()?;
            self.letters.extend(part);
        }
        Some(Prepared { id, start, lengths })
    }

    /// What is compared of the name in this place, with its letters in a buffer.
    fn keys<'a>(&self, place: u32, buffer: &'a mut Vec<char>) -> KeysRef<'a> {
        let Prepared { start, lengths, .. } = self.names[place as usize];
        let lengths = lengths.map(|length| length as usize);
        buffer.clear();
        buffer.extend(self.letters[start as usize..].chars().take(lengths.iter().sum()));
        let (long, short) = buffer.split_at(lengths[0] + lengths[1]);
        let key = |letters: &'a [char], length: usize| KeyRef {
            letters: &letters[..length],
            fixed: &letters[length..],
        };
        KeysRef { long: key(long, lengths[0]), short: (!short.is_empty()).then(|| key(short, lengths[2])) }
    }

    /// The organisations with this name, whatever its capitals, accents, signs and legal form.
    pub fn called(&self, name: &str) -> Vec<OrganisationId> {
        let keys = Keys::of(name);
        let (mut called, mut buffer) = (Vec::new(), Vec::new());
        for key in keys.borrowed().readings() {
            for place in self.by_letters.of(&hash_of(key.letters)) {
                let is_same =
                    self.keys(*place, &mut buffer).readings().any(|other| other.letters == key.letters);
                let id = self.names[*place as usize].id;
                if is_same && !called.contains(&id) {
                    called.push(id);
                }
            }
        }
        called
    }

    /// The organisations with a name that is a few typing errors away from this one, the likeliest first.
    pub fn similar(&self, name: &str) -> Vec<OrganisationId> {
        let keys = Keys::of(name);
        let keys = keys.borrowed();
        let (counts, most) = (LetterCounts::of(keys), keys.long.most_typos());
        let (mut found, mut buffer) = (Vec::new(), Vec::new());
        for place in self.compared_with(keys).into_iter().flatten().copied() {
            if counts.allow(self.counts[place as usize], most) {
                let typos = keys.typos_from(self.keys(place, &mut buffer));
                found.extend(typos.map(|typos| (typos, place)));
            }
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
    fn compared_with(&self, keys: KeysRef<'_>) -> Vec<&[u32]> {
        let mut places = Vec::new();
        for key in keys.readings() {
            let mut lists: Vec<(usize, u64)> = Vec::new();
            let length = piece_length(key.letters.len());
            key.each_piece(length, |piece| lists.push((self.by_piece.of(&piece).len(), piece)));
            lists.sort_unstable();
            // Each typing error changes at most one piece more than a piece has letters: two letters that are swapped.
            lists.truncate(key.most_typos() * (length + 1) + 1);
            lists.dedup();
            // The same letters with other spaces between them may have other short words, and so other pieces.
            let same = self.by_letters.of(&hash_of(key.letters));
            let with_piece = lists.into_iter().map(|(_, piece)| self.by_piece.of(&piece));
            let mut room = MOST_COMPARED;
            for list in std::iter::once(same).chain(with_piece) {
                let taken = list.len().min(room);
                room -= taken;
                places.push(&list[..taken]);
            }
        }
        places
    }
}

/// Adds a place to a list, unless it is the last one there, or so many are that nobody would come to it.
fn add_once(lists: &mut Lists<u64, u32>, hash: u64, place: u32, most: usize) {
    let list = lists.of(&hash);
    if list.last() != Some(&place) && list.len() < most {
        lists.add(hash, place);
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

impl KeyRef<'_> {
    /// The hashes of all pieces of this length. The start and the end of the name are signs like letters, and what allows
    /// no typing error counts in each piece.
    fn each_piece(self, length: usize, mut found: impl FnMut(u64)) {
        const EDGE: char = '\0';
        let seed = hash_of(self.fixed);
        let padded: Vec<char> =
            std::iter::once(EDGE).chain(self.letters.iter().copied()).chain(std::iter::once(EDGE)).collect();
        for piece in padded.windows(length) {
            // A letter takes 21 bits, and no piece has more than three.
            let letters = piece.iter().fold(1, |sum: u64, letter| sum << 21 | u64::from(u32::from(*letter)));
            found(letters ^ seed);
        }
    }
}

fn hash_of(letters: &[char]) -> u64 {
    let bytes: Vec<u8> = letters.iter().flat_map(|letter| u32::from(*letter).to_le_bytes()).collect();
    XxHash3_64::oneshot(&bytes)
}

/// How often each letter is in a name: as many bits as there are of it, up to four. Letters share 32 places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct LetterCounts(u128);

impl LetterCounts {
    /// The counts of a name with several readings, of which any may fit.
    const SEVERAL_READINGS: Self = Self(u128::MAX);

    fn of(keys: KeysRef<'_>) -> Self {
        if keys.short.is_some() {
            return Self::SEVERAL_READINGS;
        }
        let add = |counts: u128, letter: &char| {
            let shift = u32::from(*letter) % 32 * 4;
            let more = (counts >> shift & 0b0111) << 1 | 1;
            counts | more << shift
        };
        Self(keys.long.letters.iter().fold(0, add))
    }

    /// Whether a name with these counts may become one with the others by so many typing errors: each adds at most one
    /// letter and takes at most one away.
    fn allow(self, other: Self, typos: usize) -> bool {
        let differ = [self.0 & !other.0, other.0 & !self.0];
        differ.into_iter().all(|bits| has_at_most(typos, bits))
            || [self, other].contains(&Self::SEVERAL_READINGS)
    }
}

/// Whether at most so many bits are set. That takes fewer steps than to count them all.
fn has_at_most(most: usize, bits: u128) -> bool {
    let without_lowest = |bits: u128| bits & bits.wrapping_sub(1);
    (0..most).fold(bits, |bits, _| without_lowest(bits)) == 0
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
        names.iter().map(|name| prepared.compared_with(Keys::of(name).borrowed()).concat().len()).sum()
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
        let most = prepared(&names).compared_with(Keys::of(&number(7)).borrowed()).concat().len();
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
                expected.extend(keys.borrowed().typos_from(Keys::of(name).borrowed()).map(|typos| (typos, id(number))));
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
            let is_similar = Keys::of(&typed).borrowed().typos_from(Keys::of(&name).borrowed()).is_some();
            prop_assert_eq!(prepared(&[name]).similar(&typed).len(), usize::from(is_similar));
        }
    }
}
