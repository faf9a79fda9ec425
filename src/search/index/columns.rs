//! The data of the index: one column for each property of an organisation. Each column is one piece of memory, so a
//! scan reads a million organisations about as fast as memory delivers them.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::letter_sets::{BigramSet, InitialSet, LetterSet, PrefixSet, byte_of};
use crate::domain::OrganisationId;
use crate::search::score::Weight;
use crate::search::searchable::{Letters, Starts, each_letter, push_start};
use crate::text::Letter;

/// The position of an organisation in the columns.
pub(in crate::search) type SlotNumber = u32;

/// The letters of a field as bytes.
pub(super) type Bytes<'a> = Letters<'a, u8>;

/// The organisations of the index, each in a slot. One that changes gets a new slot at the end, and its old
/// slot is emptied.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// The first column that a scan reads.
    summaries: Vec<Summary>,
    /// The second column that a scan reads: the bigrams of all fields of each slot.
    bigrams: Vec<BigramSet>,
    slots: Vec<Slot>,
    ids: Vec<OrganisationId>,
    fields: Vec<FieldSlot>,
    /// The letters of all fields, one after the other.
    letters: Vec<u8>,
    /// A bit for each letter, set when it starts a word.
    starts: Vec<u64>,
    /// The fields that many organisations share, such as a municipality. Each is stored and scored once.
    shared: Vec<FieldSlot>,
    /// The position in `shared` of each text, by the weight of its field.
    shared_by_text: BTreeMap<Weight, HashMap<String, u32>>,
    /// The slots of organisations that were added or changed since the index was built; `None` for one that was
    /// removed.
    moved: BTreeMap<OrganisationId, Option<SlotNumber>>,
    /// The number of slots at the start that are in the order of their ids.
    in_order: usize,
}

/// What the filters know about an organisation without reading its letters. An empty slot has an empty summary.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Summary {
    /// The letters of all its fields.
    pub(super) letter_set: LetterSet,
    /// The first letters of all words in its fields.
    pub(super) word_initials: InitialSet,
    /// The first letters of its fields.
    pub(super) field_initials: InitialSet,
    /// The first two letters of its fields.
    pub(super) field_prefixes: PrefixSet,
    pub(super) name_length: u8,
    pub(super) shortest_field: u8,
    pub(super) shortest_word: u8,
    /// Whether it sits in a forum in which the user sits too.
    pub(super) shares_forum: bool,
}

/// The position and number of the fields of an organisation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    first_field: u32,
    field_count: u16,
}

/// A field of an organisation.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldSlot {
    pub(super) letter_set: LetterSet,
    /// Where its letters start in the column of letters; for a shared field, its position in `shared`.
    position: u32,
    length: u16,
    pub(super) weight: Weight,
    /// The first letters of its words.
    pub(super) word_initials: InitialSet,
    /// Its first letter alone.
    pub(super) initial: InitialSet,
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

    /// Its position among the shared fields, or `None` for a name: only places are shared.
    pub(super) fn shared_position(&self) -> Option<usize> {
        (!self.weight.is_of_a_name()).then_some(self.position as usize)
    }
}

impl Columns {
    /// Empty columns with room for `count` organisations.
    pub(super) fn with_room_for(count: usize) -> Self {
        /// The letters in the names of an organisation, on average.
        const LETTERS: usize = 48;
        Self {
            summaries: Vec::with_capacity(count * 17 / 16),
            bigrams: Vec::with_capacity(count * 17 / 16),
            slots: Vec::with_capacity(count * 17 / 16),
            ids: Vec::with_capacity(count * 17 / 16),
            fields: Vec::with_capacity(count * 3),
            letters: Vec::with_capacity(count * LETTERS),
            starts: Vec::with_capacity(count * LETTERS / 64 + 1),
            ..Self::default()
        }
    }

    /// The number of slots, empty ones included.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Finishes a new index, whose organisations were pushed in the order of their ids. Most of the spare capacity is
    /// given back, but not all, because otherwise the first edit would have to copy everything.
    pub(super) fn finish(&mut self) {
        self.in_order = self.slots.len();
        self.fields.shrink_to(self.fields.len() * 17 / 16);
        self.letters.shrink_to(self.letters.len() * 17 / 16);
        self.starts.shrink_to(self.starts.len() * 17 / 16);
    }

    /// The number of organisations that were added, changed or removed since the index was built.
    pub(super) fn moved(&self) -> usize {
        self.moved.len()
    }

    /// Adds an organisation with these texts, its name first.
    pub(super) fn push<'a>(
        &mut self,
        id: OrganisationId,
        shares_forum: bool,
        texts: impl Iterator<Item = (&'a str, Weight)>,
    ) {
        let first_field = self.fields.len();
        for (text, weight) in texts {
            let field = if weight.is_of_a_name() {
                self.field(text, weight)
            } else {
                self.shared_field(text, weight)
            };
            self.fields.push(field);
        }
        let fields = &self.fields[first_field..];
        let mut summary = Summary {
            name_length: to_u8(fields.first().map_or(0, FieldSlot::length)),
            shortest_field: u8::MAX,
            shortest_word: u8::MAX,
            shares_forum,
            ..Summary::default()
        };
        let mut bigrams = BigramSet::default();
        for field in fields {
            let letters = self.letters(field);
            summary = summary.with(field, letters);
            bigrams = bigrams.union(BigramSet::of(letters.all));
        }
        let field_count = u16::try_from(fields.len()).unwrap_or(u16::MAX);
        self.summaries.push(summary);
        self.bigrams.push(bigrams);
        self.slots.push(Slot { first_field: to_u32(first_field), field_count });
        self.ids.push(id);
    }

    /// Adds an organisation at the end, and empties its old slot if it had one.
    pub(super) fn replace<'a>(
        &mut self,
        id: OrganisationId,
        shares_forum: bool,
        texts: impl Iterator<Item = (&'a str, Weight)>,
    ) {
        self.remove(id);
        self.moved.insert(id, Some(to_u32(self.slots.len())));
        self.push(id, shares_forum, texts);
    }

    /// Empties the slot of an organisation.
    pub(super) fn remove(&mut self, id: OrganisationId) {
        let Some(number) = self.find(id) else { return };
        if let Some(slot) = self.slots.get_mut(number as usize) {
            slot.field_count = 0;
            self.summaries[number as usize] = Summary::default();
        }
        self.moved.insert(id, None);
    }

    fn find(&self, id: OrganisationId) -> Option<SlotNumber> {
        if let Some(moved) = self.moved.get(&id) {
            return *moved;
        }
        self.ids[..self.in_order].binary_search(&id).ok().map(to_u32)
    }

    /// A field that is stored once for all organisations that have this text in a field of this weight.
    fn shared_field(&mut self, text: &str, weight: Weight) -> FieldSlot {
        let position = self.shared_by_text.get(&weight).and_then(|by_text| by_text.get(text)).copied();
        let position = position.unwrap_or_else(|| {
            let (position, field) = (to_u32(self.shared.len()), self.field(text, weight));
            self.shared.push(field);
            self.shared_by_text.entry(weight).or_default().insert(text.to_owned(), position);
            position
        });
        FieldSlot { position, ..self.shared[position as usize] }
    }

    fn field(&mut self, text: &str, weight: Weight) -> FieldSlot {
        let start = self.letters.len();
        let (mut letter_set, mut word_initials) = (LetterSet::default(), InitialSet::default());
        each_letter(text, |Letter { char, starts_word, .. }| {
            let byte = byte_of(char);
            push_start(&mut self.starts, self.letters.len(), starts_word);
            self.letters.push(byte);
            letter_set = letter_set.with(byte);
            if starts_word {
                word_initials = word_initials.with(byte);
            }
        });
        let length = u16::try_from(self.letters.len() - start).unwrap_or(u16::MAX);
        let initial =
            self.letters[start..].iter().take(1).copied().fold(InitialSet::default(), InitialSet::with);
        FieldSlot { letter_set, position: to_u32(start), length, weight, word_initials, initial }
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

    pub(super) fn id(&self, number: SlotNumber) -> OrganisationId {
        self.ids[number as usize]
    }

    /// The first letter of the name in a slot; `None` in an empty slot.
    pub(super) fn first_letter(&self, number: SlotNumber) -> Option<u8> {
        let name = self.fields(self.slot(number)).first()?;
        self.letters.get(name.position as usize).copied()
    }

    pub(super) fn slot(&self, number: SlotNumber) -> Slot {
        self.slots[number as usize]
    }

    /// The fields of a slot, its name first and the shared ones last.
    pub(super) fn fields(&self, slot: Slot) -> &[FieldSlot] {
        let first = slot.first_field as usize;
        &self.fields[first..first + usize::from(slot.field_count)]
    }

    /// The shared fields by their positions, each as an organisation has it.
    pub(super) fn shared(&self) -> impl Iterator<Item = FieldSlot> {
        self.shared.iter().zip(0..).map(|(field, position)| FieldSlot { position, ..*field })
    }

    /// The letters and the weight of each field of a slot.
    pub(super) fn texts(&self, number: SlotNumber) -> impl Iterator<Item = (Bytes<'_>, Weight)> + Clone {
        self.fields(self.slot(number)).iter().map(|field| (self.letters(field), field.weight))
    }

    pub(super) fn letters(&self, field: &FieldSlot) -> Bytes<'_> {
        let position = match field.shared_position() {
            Some(position) => self.shared.get(position).map_or(0, |field| field.position),
            None => field.position,
        };
        let from = position as usize;
        let all = &self.letters[from..from + usize::from(field.length)];
        Letters { all, starts: Starts { bits: &self.starts, from } }
    }

    /// The letters of all names of a slot in one piece.
    pub(super) fn name_letters(&self, slot: Slot) -> &[u8] {
        let mut names = self.fields(slot).iter().take_while(|field| field.weight.is_of_a_name());
        let Some(first) = names.next() else { return &[] };
        let last = names.last().unwrap_or(first);
        let end = last.position as usize + last.length();
        self.letters.get(first.position as usize..end).unwrap_or_default()
    }

    /// The letters of the name in a slot; empty in an empty slot.
    pub(super) fn name(&self, slot: Slot) -> &[u8] {
        self.fields(slot).first().map_or(&[], |name| self.letters(name).all)
    }

    /// Every organisation, with the letters of its name.
    pub(super) fn names(&self) -> impl Iterator<Item = (OrganisationId, &[u8])> {
        let slots = self.slots.iter().zip(&self.ids).filter(|(slot, _)| slot.field_count > 0);
        slots.map(|(slot, id)| (*id, self.name(*slot)))
    }
}

/// A position in one of the columns as 32 bits, which is enough: a store has fewer bytes than that.
pub(super) fn to_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
