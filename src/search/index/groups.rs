//! Fields that many targets share: the names of a municipality or a region, a sector. Targets that share the same ones
//! form a group, so that each text is stored once, and scored once for a query.

use std::collections::{BTreeMap, HashMap};

use super::columns::{FieldLetters, FieldSlot, to_u32};
use super::field::FieldText;
use super::letter_sets::BigramSet;
use crate::search::score::Weight;
use crate::search::searchable::ReadAs;

/// The position of a group in the list of groups.
pub(super) type GroupNumber = u32;

/// The shared fields, and the groups that have them.
#[derive(Debug, Clone, Default)]
pub(super) struct Groups {
    shared: Vec<SharedField>,
    /// The position in `shared` of each text, by how it counts and how it is read.
    by_text: BTreeMap<(Weight, ReadAs), HashMap<String, u32>>,
    /// The positions in `shared` of the fields of each group, in order.
    fields: Vec<Box<[u32]>>,
    by_fields: HashMap<Box<[u32]>, GroupNumber>,
}

/// A field that many targets have.
#[derive(Debug, Clone)]
pub(super) struct SharedField {
    /// Its position among the shared fields.
    pub(super) position: u32,
    pub(super) slot: FieldSlot,
    pub(super) bigrams: BigramSet,
    /// The groups that have it.
    pub(super) groups: Vec<GroupNumber>,
}

impl Groups {
    /// The group with exactly these fields, which is added if there is none yet.
    pub(super) fn group<'a>(
        &mut self,
        fields: impl Iterator<Item = FieldText<'a>>,
        letters: &mut FieldLetters,
    ) -> GroupNumber {
        let readings = fields.flat_map(FieldText::readings);
        let fields: Box<[u32]> = readings.map(|field| self.shared_field(&field, letters)).collect();
        if let Some(group) = self.by_fields.get(&fields) {
            return *group;
        }
        let group = to_u32(self.fields.len());
        for &position in &fields {
            // The same text may come twice, as the name of a municipality and of a village in it.
            let groups = &mut self.shared[position as usize].groups;
            if groups.last() != Some(&group) {
                groups.push(group);
            }
        }
        self.fields.push(fields.clone());
        self.by_fields.insert(fields, group);
        group
    }

    fn shared_field(&mut self, field: &FieldText<'_>, letters: &mut FieldLetters) -> u32 {
        let by_text = self.by_text.entry((field.weight, field.read_as)).or_default();
        if let Some(position) = by_text.get(field.text) {
            return *position;
        }
        let position = to_u32(self.shared.len());
        let slot = letters.push(field);
        let bigrams = BigramSet::of(letters.of(&slot).all);
        self.shared.push(SharedField { position, slot, bigrams, groups: Vec::new() });
        by_text.insert(field.text.to_owned(), position);
        position
    }

    /// The number of groups.
    pub(super) fn len(&self) -> usize {
        self.fields.len()
    }

    /// The fields of a group, in order, with their positions among all shared fields.
    pub(super) fn fields(&self, group: GroupNumber) -> impl Iterator<Item = (usize, &FieldSlot)> + Clone {
        let positions = self.fields[group as usize].iter().map(|position| *position as usize);
        positions.map(|position| (position, &self.shared[position].slot))
    }

    /// The shared fields at these positions, or all of them.
    pub(super) fn shared(&self, positions: Option<&[u32]>) -> impl Iterator<Item = &SharedField> {
        let all = if positions.is_none() { &self.shared[..] } else { &[] };
        let some = positions.unwrap_or_default().iter();
        all.iter().chain(some.filter_map(|position| self.shared.get(*position as usize)))
    }
}
