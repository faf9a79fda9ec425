//! What the index keeps of every organisation: a few numbers and its letters, each in one piece of memory,
//! so that a million are looked through as fast as memory can be read.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::bag::{Bag, Initials, Openings, Pairs, byte_of};
use crate::domain::OrganisationId;
use crate::search::score::Weight;
use crate::search::searchable::{Letter, Letters, Starts, each_letter, push_start};

/// The number of an organisation in the index.
pub(in crate::search) type SlotNumber = u32;

/// The letters of a field.
pub(super) type Bytes<'a> = Letters<'a, u8>;

/// The organisations in the index. One that changes gets a new slot at the end, and its old one is emptied.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// What is seen first of each slot; nothing in an empty one.
    glances: Vec<Glance>,
    /// What is seen next: the letters of each slot that stand next to each other.
    pairs: Vec<Pairs>,
    slots: Vec<Slot>,
    /// Which organisation each slot is of.
    ids: Vec<OrganisationId>,
    fields: Vec<FieldSlot>,
    /// The letters of all fields.
    letters: Vec<u8>,
    /// For each of them whether it starts a word, as a bit.
    starts: Vec<u64>,
    /// The fields that many organisations share, such as a municipality.
    shared: Vec<FieldSlot>,
    /// Where they are among the shared ones.
    shared_by_text: BTreeMap<Weight, HashMap<String, u32>>,
    /// The slots of organisations that changed or came since the columns were made, and those that left.
    moved: BTreeMap<OrganisationId, Option<SlotNumber>>,
    /// How many slots there were when the columns were made, in the order of their ids.
    in_order: usize,
}

/// What is seen first of an organisation.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Glance {
    /// The letters of all its fields.
    pub(super) bag: Bag,
    /// The letters that words of its fields start with.
    pub(super) starts: Initials,
    /// The letters that its fields start with.
    pub(super) firsts: Initials,
    /// The pairs of letters that its fields start with.
    pub(super) openings: Openings,
    /// How many letters its name has.
    pub(super) name_length: u8,
    /// How many letters the shortest of its fields has, and the shortest of their words.
    pub(super) shortest_field: u8,
    pub(super) shortest_word: u8,
    /// Whether it sits in a forum that I sit in too.
    pub(super) is_near: bool,
}

/// Where the fields of an organisation are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    first_field: u32,
    field_count: u16,
}

/// A field of an organisation in the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldSlot {
    /// Its letters.
    pub(super) bag: Bag,
    /// Of a name, where its letters start; of a place, its number among the shared fields.
    place: u32,
    length: u16,
    /// How much it says.
    pub(super) weight: Weight,
    /// The letters that its words start with.
    pub(super) starts: Initials,
    /// The letter that it starts with.
    pub(super) first: Initials,
}

impl Glance {
    fn with(self, field: &FieldSlot, letters: Bytes<'_>) -> Self {
        Self {
            bag: self.bag.or(field.bag),
            starts: self.starts.or(field.starts),
            firsts: self.firsts.or(field.first),
            openings: self.openings.or(Openings::of(letters.all)),
            shortest_field: self.shortest_field.min(narrow_length(letters.all.len())),
            shortest_word: self.shortest_word.min(shortest_word(letters)),
            ..self
        }
    }
}

/// How many letters the shortest word has.
fn shortest_word(letters: Bytes<'_>) -> u8 {
    let ends = letters.word_starts().skip(1).chain([letters.all.len()]);
    let lengths = letters.word_starts().zip(ends).map(|(start, end)| end - start);
    narrow_length(lengths.min().unwrap_or(usize::MAX))
}

/// A length in a byte: whatever is longer counts as 255.
fn narrow_length(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

impl FieldSlot {
    /// How many letters it has.
    pub(super) fn length(&self) -> usize {
        self.length.into()
    }

    /// Its number among the fields that organisations share, if it is one.
    pub(super) fn shared_number(&self) -> Option<usize> {
        (!self.weight.is_of_a_name()).then_some(self.place as usize)
    }
}

impl Columns {
    /// Columns with room for so many organisations.
    pub(super) fn with_room_for(count: usize) -> Self {
        /// Letters of the names of an organisation, on average.
        const LETTERS: usize = 48;
        Self {
            glances: Vec::with_capacity(count * 17 / 16),
            pairs: Vec::with_capacity(count * 17 / 16),
            slots: Vec::with_capacity(count * 17 / 16),
            ids: Vec::with_capacity(count * 17 / 16),
            fields: Vec::with_capacity(count * 3),
            letters: Vec::with_capacity(count * LETTERS),
            starts: Vec::with_capacity(count * LETTERS / 64 + 1),
            ..Self::default()
        }
    }

    /// How many slots there are, empty ones as well.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Says that all organisations so far came in the order of their ids, and gives back most of the unused
    /// room: some is left, so that the first edit does not copy everything.
    pub(super) fn made(&mut self) {
        self.in_order = self.slots.len();
        self.fields.shrink_to(self.fields.len() * 17 / 16);
        self.letters.shrink_to(self.letters.len() * 17 / 16);
        self.starts.shrink_to(self.starts.len() * 17 / 16);
    }

    /// How many organisations changed, came or left since the columns were made.
    pub(super) fn moved(&self) -> usize {
        self.moved.len()
    }

    /// Adds an organisation with these texts, the name first.
    pub(super) fn push<'a>(
        &mut self,
        id: OrganisationId,
        is_near: bool,
        texts: impl Iterator<Item = (&'a str, Weight)>,
    ) {
        let first_field = self.fields.len();
        for (text, weight) in texts {
            let field =
                if weight.is_of_a_name() { self.field(text, weight) } else { self.of_place(text, weight) };
            self.fields.push(field);
        }
        let fields = &self.fields[first_field..];
        let mut glance = Glance {
            name_length: narrow_length(fields.first().map_or(0, FieldSlot::length)),
            shortest_field: u8::MAX,
            shortest_word: u8::MAX,
            is_near,
            ..Glance::default()
        };
        let mut pairs = Pairs::default();
        for field in fields {
            let letters = self.letters(field);
            glance = glance.with(field, letters);
            pairs = pairs.or(Pairs::of(letters.all));
        }
        let field_count = u16::try_from(fields.len()).unwrap_or(u16::MAX);
        self.glances.push(glance);
        self.pairs.push(pairs);
        self.slots.push(Slot { first_field: narrow(first_field), field_count });
        self.ids.push(id);
    }

    /// Adds an organisation that is not in the order of the ids.
    pub(super) fn put<'a>(
        &mut self,
        id: OrganisationId,
        is_near: bool,
        texts: impl Iterator<Item = (&'a str, Weight)>,
    ) {
        self.remove(id);
        self.moved.insert(id, Some(narrow(self.slots.len())));
        self.push(id, is_near, texts);
    }

    /// Empties the slot of an organisation.
    pub(super) fn remove(&mut self, id: OrganisationId) {
        let Some(number) = self.find(id) else { return };
        if let Some(slot) = self.slots.get_mut(number as usize) {
            slot.field_count = 0;
            self.glances[number as usize] = Glance::default();
        }
        self.moved.insert(id, None);
    }

    fn find(&self, id: OrganisationId) -> Option<SlotNumber> {
        if let Some(moved) = self.moved.get(&id) {
            return *moved;
        }
        self.ids[..self.in_order].binary_search(&id).ok().map(narrow)
    }

    /// The field of a place: the same number for each organisation that is there.
    fn of_place(&mut self, text: &str, weight: Weight) -> FieldSlot {
        let known = self.shared_by_text.get(&weight).and_then(|by_text| by_text.get(text)).copied();
        let number = known.unwrap_or_else(|| {
            let (number, field) = (narrow(self.shared.len()), self.field(text, weight));
            self.shared.push(field);
            self.shared_by_text.entry(weight).or_default().insert(text.to_owned(), number);
            number
        });
        FieldSlot { place: number, ..self.shared[number as usize] }
    }

    fn field(&mut self, text: &str, weight: Weight) -> FieldSlot {
        let start = self.letters.len();
        let (mut bag, mut initials) = (Bag::default(), Initials::default());
        each_letter(text, |Letter { char, starts_word, .. }| {
            let byte = byte_of(char);
            push_start(&mut self.starts, self.letters.len(), starts_word);
            self.letters.push(byte);
            bag = bag.with(byte);
            if starts_word {
                initials = initials.with(byte);
            }
        });
        let length = u16::try_from(self.letters.len() - start).unwrap_or(u16::MAX);
        let first = self.letters[start..].iter().take(1).copied().fold(Initials::default(), Initials::with);
        FieldSlot { bag, place: narrow(start), length, weight, starts: initials, first }
    }

    /// What is seen first of these slots.
    pub(super) fn glances(&self, slots: Range<usize>) -> &[Glance] {
        &self.glances[slots]
    }

    /// The pairs of letters of these slots.
    pub(super) fn pairs_of(&self, slots: Range<usize>) -> &[Pairs] {
        &self.pairs[slots]
    }

    /// What is seen first of a slot.
    pub(super) fn glance(&self, number: SlotNumber) -> &Glance {
        &self.glances[number as usize]
    }

    /// The pairs of letters of a slot.
    pub(super) fn pairs(&self, number: SlotNumber) -> Pairs {
        self.pairs[number as usize]
    }

    /// Which organisation a slot is of.
    pub(super) fn id(&self, number: SlotNumber) -> OrganisationId {
        self.ids[number as usize]
    }

    /// The first letter of the name of a slot, or of a place when it has no name; none in an empty one.
    pub(super) fn first_letter(&self, number: SlotNumber) -> Option<u8> {
        let name = self.fields(self.slot(number)).first()?;
        self.letters.get(name.place as usize).copied()
    }

    /// A slot.
    pub(super) fn slot(&self, number: SlotNumber) -> Slot {
        self.slots[number as usize]
    }

    /// The fields of a slot, the name first.
    pub(super) fn fields(&self, slot: Slot) -> &[FieldSlot] {
        let first = slot.first_field as usize;
        &self.fields[first..first + usize::from(slot.field_count)]
    }

    /// The fields that organisations share, by their numbers, each as an organisation has it.
    pub(super) fn shared(&self) -> impl Iterator<Item = FieldSlot> {
        self.shared.iter().zip(0..).map(|(field, place)| FieldSlot { place, ..*field })
    }

    /// The letters of all fields of a slot, and how much each says.
    pub(super) fn texts(&self, number: SlotNumber) -> impl Iterator<Item = (Bytes<'_>, Weight)> + Clone {
        self.fields(self.slot(number)).iter().map(|field| (self.letters(field), field.weight))
    }

    /// The letters of a field.
    pub(super) fn letters(&self, field: &FieldSlot) -> Bytes<'_> {
        let place = match field.shared_number() {
            Some(number) => self.shared.get(number).map_or(0, |field| field.place),
            None => field.place,
        };
        let from = place as usize;
        let all = &self.letters[from..from + usize::from(field.length)];
        Letters { all, starts: Starts { bits: &self.starts, from } }
    }

    /// The letters of all names of a slot, one after the other.
    pub(super) fn name_letters(&self, slot: Slot) -> &[u8] {
        let mut names = self.fields(slot).iter().take_while(|field| field.weight.is_of_a_name());
        let Some(first) = names.next() else { return &[] };
        let last = names.last().unwrap_or(first);
        let end = last.place as usize + last.length();
        self.letters.get(first.place as usize..end).unwrap_or_default()
    }

    /// The letters of the name of a slot; none in an empty one.
    pub(super) fn name(&self, slot: Slot) -> &[u8] {
        self.fields(slot).first().map_or(&[], |name| self.letters(name).all)
    }

    /// Every organisation, with the letters of its name.
    pub(super) fn names(&self) -> impl Iterator<Item = (OrganisationId, &[u8])> {
        let slots = self.slots.iter().zip(&self.ids).filter(|(slot, _)| slot.field_count > 0);
        slots.map(|(slot, id)| (*id, self.name(*slot)))
    }
}

/// A place in one of the columns. They hold less than four thousand million of anything: a store is at
/// most a few thousand million bytes long.
pub(super) fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
