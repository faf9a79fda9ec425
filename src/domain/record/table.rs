//! Tables: the records of one kind by id. Copies share all unchanged records, so copying is cheap however
//! many records there are.

use std::mem;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::domain::{Id, Problem, Record};

/// The largest number of records in a leaf. When a record changes in one of two copies, only its leaf is no
/// longer shared, and only its leaf is put into text anew when the table is saved.
const LEAF: usize = 32;

/// The records of one kind, ordered by id.
#[derive(Debug, Clone)]
pub struct Table<T> {
    /// No leaf is empty, and ids ascend through all leaves.
    leaves: Vec<Leaf<T>>,
    len: usize,
}

/// Consecutive records.
#[derive(Debug, Clone)]
struct Leaf<T> {
    /// The lowest id in the leaf. It is stored here so that looking up a leaf by id needs no access to other
    /// leaves.
    first: Id<T>,
    records: Arc<Vec<T>>,
}

/// The position of a record, or where it would be inserted: the leaf, and the position within it.
type Slot = (usize, Result<usize, usize>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { leaves: Vec::new(), len: 0 }
    }
}

impl<T: Record> Leaf<T> {
    /// A leaf of these records, which must be ordered by id; none if there are no records.
    fn new(records: Vec<T>) -> Option<Self> {
        Some(Self { first: records.first()?.id(), records: Arc::new(records) })
    }
}

impl<T: Record> Table<T> {
    /// A table of these records. If several have the same id, the first is kept and each other one is
    /// reported as a problem.
    pub(in crate::domain) fn new(mut records: Vec<T>, problems: &mut Vec<Problem>) -> Self {
        records.sort_by_key(T::id);
        records.dedup_by(|next, one| {
            let same = next.id() == one.id();
            if same {
                problems.push(Problem::DuplicateId(T::any_id(next.id())));
            }
            same
        });
        let len = records.len();
        let mut records = records.into_iter();
        let leaf = |_| Leaf::new(records.by_ref().take(LEAF).collect());
        Self { leaves: (0..len.div_ceil(LEAF)).filter_map(leaf).collect(), len }
    }

    /// The record with this id.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        let (leaf, Ok(place)) = self.place_of(id) else { return None };
        Some(&self.leaves[leaf].records[place])
    }

    /// As [`Self::get`], but faster if the record was at this position in the order of ids and no record was
    /// added or removed since.
    pub fn get_near(&self, id: Id<T>, place: usize) -> Option<&T> {
        let leaf = self.leaves.get(place / LEAF);
        let near = leaf.and_then(|leaf| leaf.records.get(place % LEAF)).filter(|record| record.id() == id);
        near.or_else(|| self.get(id))
    }

    /// Whether there is a record with this id.
    pub fn contains(&self, id: Id<T>) -> bool {
        self.get(id).is_some()
    }

    /// The records in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.leaves.iter().flat_map(|leaf| leaf.records.iter())
    }

    /// The records in groups, ordered by id. Copies of the table share the groups in which no record changed.
    pub fn leaves(&self) -> impl Iterator<Item = &Arc<Vec<T>>> {
        self.leaves.iter().map(|leaf| &leaf.records)
    }

    /// The number of records.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no records.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn place_of(&self, id: Id<T>) -> Slot {
        let leaf = self.leaves.partition_point(|leaf| leaf.first <= id).saturating_sub(1);
        let place =
            self.leaves.get(leaf).map_or(Err(0), |leaf| leaf.records.binary_search_by_key(&id, T::id));
        (leaf, place)
    }

    /// Inserts a record. Returns the record with the same id that it replaces, if any.
    pub(in crate::domain) fn put(&mut self, record: T) -> Option<T> {
        let (leaf, place) = self.place_of(record.id());
        // New ids come after all others. A leaf of their own leaves no half empty ones behind.
        let is_after_all = place == Err(LEAF) && leaf + 1 == self.leaves.len();
        let Some(in_leaf) = self.leaves.get_mut(leaf).filter(|_| !is_after_all) else {
            self.leaves.extend(Leaf::new(vec![record]));
            self.len += 1;
            return None;
        };
        let records = Arc::make_mut(&mut in_leaf.records);
        let place = match place {
            Ok(place) => return Some(mem::replace(&mut records[place], record)),
            Err(place) => place,
        };
        in_leaf.first = in_leaf.first.min(record.id());
        records.insert(place, record);
        if records.len() > LEAF
            && let Some(rest) = Leaf::new(records.split_off(LEAF / 2))
        {
            self.leaves.insert(leaf + 1, rest);
        }
        self.len += 1;
        None
    }

    /// Removes the record with this id and returns it.
    pub(in crate::domain) fn remove(&mut self, id: Id<T>) -> Option<T> {
        let (leaf, Ok(place)) = self.place_of(id) else { return None };
        let in_leaf = &mut self.leaves[leaf];
        let records = Arc::make_mut(&mut in_leaf.records);
        let record = records.remove(place);
        match records.first() {
            Some(first) => in_leaf.first = first.id(),
            None => drop(self.leaves.remove(leaf)),
        }
        self.len -= 1;
        Some(record)
    }
}

impl<T: Record> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl<T: Record + Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::{Date, Note, NoteId};

    fn note(number: u16, text: u8) -> Note {
        Note {
            id: id(number),
            forum: Id::from_uuid(Uuid::nil()),
            date: Date::constant(2026, 11, 23),
            present: Vec::new(),
            text: text.to_string(),
            other_fields: crate::domain::OtherFields::new(),
        }
    }

    fn id(number: u16) -> NoteId {
        Id::from_uuid(Uuid::from_u128(number.into()))
    }

    /// A table of every second id, so that other records can be inserted between them.
    fn table(count: u16) -> Table<Note> {
        let mut problems = Vec::new();
        let table = Table::new((0..count).map(|number| note(2 * number, 0)).collect(), &mut problems);
        assert_eq!(problems, []);
        table
    }

    /// The number of leaves that the two tables do not share.
    fn unshared(one: &Table<Note>, other: &Table<Note>) -> usize {
        let is_shared = |leaf: &&Leaf<Note>| {
            !other.leaves.iter().any(|theirs| Arc::ptr_eq(&theirs.records, &leaf.records))
        };
        one.leaves.iter().filter(is_shared).count()
    }

    proptest! {
        #[test]
        fn a_table_behaves_like_a_map(
            count in 0..600_u16,
            edits in proptest::collection::vec((0..1_300_u16, proptest::option::weighted(0.6, 1..9_u8)), 0..900),
        ) {
            let mut edited = table(count);
            let mut map: BTreeMap<_, _> = edited.iter().map(|note| (note.id, note.clone())).collect();
            for (number, text) in edits {
                let (ours, theirs) = if let Some(text) = text {
                    (edited.put(note(number, text)), map.insert(id(number), note(number, text)))
                } else {
                    (edited.remove(id(number)), map.remove(&id(number)))
                };
                prop_assert_eq!(ours, theirs);
                prop_assert_eq!(edited.get(id(number)), map.get(&id(number)));
            }
            prop_assert_eq!(edited.len(), map.len());
            prop_assert!(edited.iter().eq(map.values()));
            prop_assert!(edited.iter().rev().eq(map.values().rev()));
            prop_assert!(edited.leaves.iter().all(|leaf| (1..=LEAF).contains(&leaf.records.len())));
            prop_assert_eq!(edited, Table::new(map.into_values().collect(), &mut Vec::new()));
        }
    }

    #[test]
    fn a_copy_shares_all_records_that_do_not_change() {
        let original = table(5_000);
        let mut copy = original.clone();
        copy.put(note(4_000, 1));
        assert_eq!((unshared(&copy, &original), unshared(&original, &copy)), (1, 1));
        assert_eq!(original, table(5_000));
    }

    #[test]
    fn the_order_of_insertion_does_not_matter() {
        let turned = table(300).iter().rev().cloned().collect();
        assert_eq!(Table::new(turned, &mut Vec::new()), table(300));
    }

    #[test]
    fn records_that_come_after_all_others_leave_no_half_empty_groups() {
        let mut grown = table(1);
        for number in 1..1_000 {
            grown.put(note(2 * number, 0));
        }
        assert_eq!(grown.leaves().count(), 1_000_usize.div_ceil(LEAF));
    }
}
