//! The data of the index: one column for each property of what can be found. Each column is one piece of memory, so a
//! scan reads a million organisations about as fast as memory delivers them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::field::FieldText;
use super::groups::{GroupNumber, Groups};
use super::letter_sets::{BigramSet, InitialSet, LetterSet, PrefixSet, byte_of};
use crate::search::score::Weight;
use crate::search::searchable::{Letters, ReadAs, Starts, each_letter, push_start};
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
    slots: Vec<Slot>,
    targets: Vec<Target>,
    /// The own fields.
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

/// The position and number of the own fields of a target.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    first_field: u32,
    field_count: u16,
}

/// A field of a target.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldSlot {
    pub(super) letter_set: LetterSet,
    /// Where its letters start.
    position: u32,
    length: u16,
    pub(super) weight: Weight,
    pub(super) read_as: ReadAs,
    /// The first letters of its words.
    pub(super) word_initials: InitialSet,
    /// Its first letter alone.
    pub(super) initial: InitialSet,
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
        Self {
            letter_set: self.letter_set.union(field.letter_set),
            word_initials: self.word_initials.union(field.word_initials),
            field_initials: self.field_initials.union(field.initial),
            field_prefixes: self.field_prefixes.union(PrefixSet::of(letters.all)),
            shortest_field: self.shortest_field.min(to_u8(letters.all.len())),
            shortest_word: self.shortest_word.min(shortest_word(letters)),
            ..self
        }
    }
}

fn shortest_word(letters: Bytes<'_>) -> u8 {
    let ends = letters.word_starts().skip(1).chain([letters.all.len()]);
    let lengths = letters.word_starts().zip(ends).map(|(start, end)| end - start);
    to_u8(lengths.min().unwrap_or(usize::MAX))
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
        let (mut letter_set, mut word_initials) = (LetterSet::default(), InitialSet::default());
        each_letter(field.text, field.read_as, |Letter { char, starts_word, .. }| {
            let byte = byte_of(char);
            push_start(&mut self.starts, self.bytes.len(), starts_word);
            self.bytes.push(byte);
            letter_set = letter_set.with(byte);
            if starts_word {
                word_initials = word_initials.with(byte);
            }
        });
        let length = u16::try_from(self.bytes.len() - start).unwrap_or(u16::MAX);
        let initial =
            self.bytes[start..].iter().take(1).copied().fold(InitialSet::default(), InitialSet::with);
        FieldSlot {
            letter_set,
            position: to_u32(start),
            length,
            weight: field.weight,
            read_as: field.read_as,
            word_initials,
            initial,
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
        Self {
            summaries: Vec::with_capacity(count * 17 / 16),
            bigrams: Vec::with_capacity(count * 17 / 16),
            groups_of_slots: Vec::with_capacity(count * 17 / 16),
            slots: Vec::with_capacity(count * 17 / 16),
            targets: Vec::with_capacity(count * 17 / 16),
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
        self.slots.len()
    }

    /// Finishes a new index, whose targets were pushed in their order. Most of the spare capacity is given back, but not
    /// all, because otherwise the first edit would have to copy everything.
    pub(super) fn finish(&mut self) {
        self.in_order = self.slots.len();
        self.fields.shrink_to(self.fields.len() * 17 / 16);
        self.letters.bytes.shrink_to(self.letters.bytes.len() * 17 / 16);
        self.letters.starts.shrink_to(self.letters.starts.len() * 17 / 16);
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
        let field_count = u16::try_from(fields.len()).unwrap_or(u16::MAX);
        self.summaries.push(summary);
        self.bigrams.push(bigrams);
        self.groups_of_slots.push(group);
        self.slots.push(Slot { first_field: to_u32(first_field), field_count });
        self.targets.push(target);
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
        self.moved.insert(target, Some(to_u32(self.slots.len())));
        self.push(target, marks, group, each_field);
    }

    /// Empties the slot of a target.
    pub(super) fn remove(&mut self, target: Target) {
        let Some(number) = self.find(target) else { return };
        if let Some(slot) = self.slots.get_mut(number as usize) {
            slot.field_count = 0;
            self.summaries[number as usize] = Summary::default();
        }
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

    /// The first letter of the name in a slot; `None` in an empty slot.
    pub(super) fn first_letter(&self, number: SlotNumber) -> Option<u8> {
        let name = self.fields(self.slot(number)).first()?;
        self.letters.bytes.get(name.position as usize).copied()
    }

    pub(super) fn slot(&self, number: SlotNumber) -> Slot {
        self.slots[number as usize]
    }

    /// The own fields of a slot, its name first.
    pub(super) fn fields(&self, slot: Slot) -> &[FieldSlot] {
        let first = slot.first_field as usize;
        &self.fields[first..first + usize::from(slot.field_count)]
    }

    pub(super) fn letters(&self, field: &FieldSlot) -> Bytes<'_> {
        self.letters.of(field)
    }

    /// The letters of all own fields of a slot in one piece.
    pub(super) fn own_letters(&self, slot: Slot) -> &[u8] {
        let [first, .., last] = self.fields(slot) else {
            return self.name(slot);
        };
        let end = last.position as usize + last.length();
        self.letters.bytes.get(first.position as usize..end).unwrap_or_default()
    }

    /// The letters of the name in a slot; empty in an empty slot.
    pub(super) fn name(&self, slot: Slot) -> &[u8] {
        self.fields(slot).first().map_or(&[], |name| self.letters(name).all)
    }

    /// Every target of these kinds, with the letters of its name.
    pub(super) fn names(&self, kinds: TargetKinds) -> impl Iterator<Item = (Target, &[u8])> {
        let slots = self.slots.iter().zip(&self.targets).zip(&self.summaries);
        let wanted = slots.filter(move |(_, summary)| summary.marks.is_of(kinds));
        wanted.map(|((slot, target), _)| (*target, self.name(*slot)))
    }
}

/// A position in one of the columns as 32 bits, which is enough: a store has fewer bytes than that.
pub(super) fn to_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
