//! The data of the index: one column for each property of what can be found. Each column is one piece of memory, so a
//! scan reads a million organisations about as fast as memory delivers them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::field::FieldText;
use super::groups::{GroupNumber, Groups};
use super::letter_sets::{BigramSet, InitialSet, LetterSet, PrefixSet, byte_of};
use crate::search::score::Weight;
use crate::search::scorer::MAX_TEXT_LETTERS;
use crate::search::searchable::{Letters, ReadAs, Starts, each_letter};
use crate::search::target::{Target, TargetKind, TargetKinds};
use crate::text::Letter;

/// The position of a target in the columns.
pub(in crate::search) type SlotNumber = u32;

/// The letters of a field as bytes.
pub(super) type Bytes<'a> = Letters<'a, u8>;

/// The targets of the index, each in a slot. One that changes gets a new slot at the end, and its old slot is
/// emptied.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// The first column that a scan reads.
    summaries: Vec<Summary>,
    /// The second column that a scan reads: the bigrams of the own fields of each slot.
    bigrams: Vec<BigramSet>,
    /// The group of each slot, which has its shared fields.
    groups_of_slots: Vec<GroupNumber>,
    targets: Vec<Target>,
    /// The position of the name of each slot among the fields. Its other fields come after it, up to the next name.
    first_fields: Vec<u32>,
    /// The own fields, slot by slot.
    fields: Vec<FieldSlot>,
    letters: FieldLetters,
    /// The fields that many targets share.
    pub(super) groups: Groups,
    /// The slots of targets that were added or changed since the index was built; `None` for one that was removed.
    moved: BTreeMap<Target, Option<SlotNumber>>,
    /// The number of slots at the start that are in the order of their targets.
    in_order: usize,
}

/// The letters of all fields.
#[derive(Debug, Clone, Default)]
pub(super) struct FieldLetters {
    /// The letters as bytes, one field after the other.
    bytes: Vec<u8>,
    /// A bit for each letter, set when it starts a word.
    starts: Vec<u64>,
}

/// What the filters know about a target without reading its letters. An empty slot has an empty summary.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Summary {
    /// The letters of all its own fields.
    pub(super) letter_set: LetterSet,
    /// The first letters of all words in its own fields.
    pub(super) word_initials: InitialSet,
    /// The first letters of its own fields.
    pub(super) field_initials: InitialSet,
    /// The first two letters of its own fields.
    pub(super) field_prefixes: PrefixSet,
    pub(super) name_length: u8,
    pub(super) shortest_field: u8,
    pub(super) shortest_word: u8,
    pub(super) marks: Marks,
}

/// The kind of a target, and whether it is in a forum of the user, in one byte.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Marks(u8);

/// A field of a target.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldSlot {
    pub(super) letter_set: LetterSet,
    /// Where its letters start.
    position: u32,
    length: u16,
    pub(super) weight: Weight,
    pub(super) read_as: ReadAs,
}

impl Marks {
    const SHARES_FORUM: u8 = 1 << TargetKind::ALL.len();

    /// The marks of a target of this kind; `shares_forum` when it is in a forum of the user.
    pub(super) fn new(kind: TargetKind, shares_forum: bool) -> Self {
        Self(TargetKinds::from(kind).bits() | if shares_forum { Self::SHARES_FORUM } else { 0 })
    }

    /// Whether the kind is one of these; never for an empty slot.
    #[inline]
    pub(super) const fn is_of(self, kinds: TargetKinds) -> bool {
        self.0 & kinds.bits() != 0
    }

    pub(super) const fn shares_forum(self) -> bool {
        self.0 & Self::SHARES_FORUM != 0
    }
}

impl Summary {
    fn with(self, field: &FieldSlot, letters: Bytes<'_>) -> Self {
        let words = Words::of(letters);
        Self {
            letter_set: self.letter_set.union(field.letter_set),
            word_initials: self.word_initials.union(words.initials),
            field_initials: self.field_initials.union(InitialSet::of(letters.all.iter().take(1))),
            field_prefixes: self.field_prefixes.union(PrefixSet::of(letters.all)),
            shortest_field: self.shortest_field.min(to_u8(letters.all.len())),
            shortest_word: self.shortest_word.min(to_u8(words.shortest)),
            ..self
        }
    }
}

/// What the filters need to know of the words of a field.
pub(super) struct Words {
    pub(super) initials: InitialSet,
    /// The length of the shortest one.
    shortest: usize,
}

impl Words {
    pub(super) fn of(letters: Bytes<'_>) -> Self {
        let mut words = Self { initials: InitialSet::default(), shortest: usize::MAX };
        let mut last = None;
        for start in letters.word_starts() {
            words.initials = words.initials.with(letters.all[start]);
            if let Some(before) = last.replace(start) {
                words.shortest = words.shortest.min(start - before);
            }
        }
        if let Some(start) = last {
            words.shortest = words.shortest.min(letters.all.len() - start);
        }
        words
    }
}

/// A length as a byte; a longer one counts as 255.
fn to_u8(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

impl FieldSlot {
    /// The length of the field in letters.
    pub(super) fn length(&self) -> usize {
        self.length.into()
    }
}

impl FieldLetters {
    /// Adds the letters of a field.
    pub(super) fn push(&mut self, field: &FieldText<'_>) -> FieldSlot {
        let start = self.bytes.len();
        // Gathered here first: a letter that is pushed to a vector takes several times longer.
        let (mut letters, mut count) = ([0; MAX_TEXT_LETTERS], 0);
        let mut starts = if start.is_multiple_of(64) { None } else { self.starts.pop() }.unwrap_or_default();
        each_letter(field.text, field.read_as, |Letter { char, starts_word, .. }| {
            letters[count] = byte_of(char);
            let bit = (start + count) % 64;
            starts |= u64::from(starts_word) << bit;
            count += 1;
            if bit == 63 {
                self.starts.push(starts);
                starts = 0;
            }
        });
        if !(start + count).is_multiple_of(64) {
            self.starts.push(starts);
        }
        self.bytes.extend_from_slice(&letters[..count]);
        let letters = &self.bytes[start..];
        FieldSlot {
            letter_set: LetterSet::of(letters),
            position: to_u32(start),
            length: u16::try_from(letters.len()).unwrap_or(u16::MAX),
            weight: field.weight,
            read_as: field.read_as,
        }
    }

    pub(super) fn of(&self, field: &FieldSlot) -> Bytes<'_> {
        let from = field.position as usize;
        let all = &self.bytes[from..from + usize::from(field.length)];
        Letters { all, starts: Starts { bits: &self.starts, from } }
    }
}

impl Columns {
    /// Empty columns with room for `count` targets.
    pub(super) fn with_room_for(count: usize) -> Self {
        /// The letters in the own fields of an organisation, on average.
        const LETTERS: usize = 48;
        let slots = with_spare(count);
        Self {
            summaries: Vec::with_capacity(slots),
            bigrams: Vec::with_capacity(slots),
            groups_of_slots: Vec::with_capacity(slots),
            targets: Vec::with_capacity(slots),
            first_fields: Vec::with_capacity(slots),
            fields: Vec::with_capacity(count * 2),
            letters: FieldLetters {
                bytes: Vec::with_capacity(count * LETTERS),
                starts: Vec::with_capacity(count * LETTERS / 64 + 1),
            },
            ..Self::default()
        }
    }

    /// The number of slots, empty ones included.
    pub(super) fn len(&self) -> usize {
        self.targets.len()
    }

    /// Finishes a new index, whose targets were pushed in their order. Most of the spare capacity is given back.
    pub(super) fn finish(&mut self) {
        self.in_order = self.len();
        self.fields.shrink_to(with_spare(self.fields.len()));
        self.letters.bytes.shrink_to(with_spare(self.letters.bytes.len()));
        self.letters.starts.shrink_to(with_spare(self.letters.starts.len()));
    }

    /// The number of targets that were added, changed or removed since the index was built.
    pub(super) fn moved(&self) -> usize {
        self.moved.len()
    }

    /// The group of targets with these shared fields, bundle by bundle.
    pub(super) fn group<'a>(&mut self, bundles: impl Iterator<Item = Vec<FieldText<'a>>>) -> GroupNumber {
        self.groups.group(bundles, &mut self.letters)
    }

    /// Adds a target. `each_field` visits its own fields, its name first.
    pub(super) fn push<'a>(
        &mut self,
        target: Target,
        marks: Marks,
        group: GroupNumber,
        each_field: impl FnOnce(&mut dyn FnMut(FieldText<'a>)),
    ) {
        let first_field = self.fields.len();
        each_field(&mut |field| {
            self.fields.extend(field.readings().map(|field| self.letters.push(&field)));
        });
        let fields = &self.fields[first_field..];
        let mut summary = Summary {
            name_length: to_u8(fields.first().map_or(0, FieldSlot::length)),
            shortest_field: u8::MAX,
            shortest_word: u8::MAX,
            marks,
            ..Summary::default()
        };
        let mut bigrams = BigramSet::default();
        for field in fields {
            let letters = self.letters.of(field);
            summary = summary.with(field, letters);
            bigrams = bigrams.union(BigramSet::of(letters.all));
        }
        self.summaries.push(summary);
        self.bigrams.push(bigrams);
        self.groups_of_slots.push(group);
        self.targets.push(target);
        self.first_fields.push(to_u32(first_field));
    }

    /// Adds a target at the end, and empties its old slot if it had one.
    pub(super) fn replace<'a>(
        &mut self,
        target: Target,
        marks: Marks,
        group: GroupNumber,
        each_field: impl FnOnce(&mut dyn FnMut(FieldText<'a>)),
    ) {
        self.remove(target);
        self.moved.insert(target, Some(to_u32(self.len())));
        self.push(target, marks, group, each_field);
    }

    /// Empties the slot of a target.
    pub(super) fn remove(&mut self, target: Target) {
        let Some(number) = self.find(target) else { return };
        // Without a kind, so that no search looks at its fields, which stay where they are.
        self.summaries[number as usize] = Summary::default();
        self.moved.insert(target, None);
    }

    fn find(&self, target: Target) -> Option<SlotNumber> {
        if let Some(moved) = self.moved.get(&target) {
            return *moved;
        }
        self.targets[..self.in_order].binary_search(&target).ok().map(to_u32)
    }

    pub(super) fn summaries_in(&self, slots: Range<usize>) -> &[Summary] {
        &self.summaries[slots]
    }

    pub(super) fn bigrams_in(&self, slots: Range<usize>) -> &[BigramSet] {
        &self.bigrams[slots]
    }

    pub(super) fn summary(&self, number: SlotNumber) -> &Summary {
        &self.summaries[number as usize]
    }

    pub(super) fn bigrams(&self, number: SlotNumber) -> BigramSet {
        self.bigrams[number as usize]
    }

    pub(super) fn groups_in(&self, slots: Range<usize>) -> &[GroupNumber] {
        &self.groups_of_slots[slots]
    }

    pub(super) fn group_of(&self, number: SlotNumber) -> GroupNumber {
        self.groups_of_slots[number as usize]
    }

    pub(super) fn target(&self, number: SlotNumber) -> Target {
        self.targets[number as usize]
    }

    /// The first letter of a field.
    pub(super) fn first_letter(&self, field: &FieldSlot) -> Option<u8> {
        self.letters.bytes.get(field.position as usize).filter(|_| field.length > 0).copied()
    }

    /// The own fields of a slot, its name first.
    pub(super) fn fields(&self, number: SlotNumber) -> &[FieldSlot] {
        let number = number as usize;
        let end = self.first_fields.get(number + 1).map_or(self.fields.len(), |next| *next as usize);
        &self.fields[self.first_fields[number] as usize..end]
    }

    pub(super) fn letters(&self, field: &FieldSlot) -> Bytes<'_> {
        self.letters.of(field)
    }

    /// The letters of all own fields of a slot in one piece.
    pub(super) fn own_letters(&self, number: SlotNumber) -> &[u8] {
        let [first, .., last] = self.fields(number) else {
            return self.name(number);
        };
        let end = last.position as usize + last.length();
        self.letters.bytes.get(first.position as usize..end).unwrap_or_default()
    }

    /// The letters of the name in a slot.
    pub(super) fn name(&self, number: SlotNumber) -> &[u8] {
        self.fields(number).first().map_or(&[], |name| self.letters(name).all)
    }

    /// Every target of these kinds, with the letters of its name.
    pub(super) fn names(&self, kinds: TargetKinds) -> impl Iterator<Item = (Target, &[u8])> {
        let slots = self.targets.iter().zip(&self.summaries).zip(0..);
        let wanted = slots.filter(move |((_, summary), _)| summary.marks.is_of(kinds));
        wanted.map(|((target, _), number)| (*target, self.name(number)))
    }
}

/// The capacity for `count` elements and some more: without spare capacity, the first edit would copy a whole column.
const fn with_spare(count: usize) -> usize {
    count + count / 64 + 1
}

/// A position in one of the columns as 32 bits, which is enough: a store has fewer bytes than that.
pub(super) fn to_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
