//! Fields that many targets share: the names of a municipality or a region, a sector. Targets that share the same ones
//! form a group, so that each text is stored once, and scored once for a query.
//!
//! Fields that always come together, such as all names of a municipality, form a bundle, and a group has a few bundles.
//! Most of the first letters that somebody types may begin some name in nearly every bundle, and there may be thousands
//! of groups. So what was found is gathered by bundle before it is passed on to the groups.

use std::collections::{BTreeMap, HashMap};

use super::columns::{FieldLetters, FieldSlot, Words, to_u32};
use super::field::FieldText;
use super::letter_sets::{BigramSet, InitialSet};
use crate::search::score::Weight;
use crate::search::searchable::ReadAs;

/// The position of a group in the list of groups.
pub(super) type GroupNumber = u32;
/// The position of a bundle in the list of bundles.
pub(super) type BundleNumber = u32;

/// The shared fields, and the groups that have them.
#[derive(Debug, Clone, Default)]
pub(super) struct Groups {
    shared: Vec<SharedField>,
    /// The position in `shared` of each text, by how it counts and how it is read.
    by_text: BTreeMap<(Weight, ReadAs), HashMap<String, u32>>,
    bundles: Vec<Bundle>,
    by_fields: HashMap<Box<[u32]>, BundleNumber>,
    /// The bundles of each group, in order.
    contents: Vec<Box<[BundleNumber]>>,
    by_bundles: HashMap<Box<[BundleNumber]>, GroupNumber>,
}

/// A field that many targets have.
#[derive(Debug, Clone)]
pub(super) struct SharedField {
    /// Its position among the shared fields.
    pub(super) position: u32,
    pub(super) slot: FieldSlot,
    pub(super) bigrams: BigramSet,
    /// The first letters of its words.
    pub(super) word_initials: InitialSet,
    /// The bundles that have it.
    pub(super) bundles: Vec<BundleNumber>,
}

/// Fields that come together.
#[derive(Debug, Clone)]
struct Bundle {
    /// Their positions among the shared fields, in order.
    fields: Box<[u32]>,
    /// The groups that have it.
    groups: Vec<GroupNumber>,
}

impl Groups {
    /// The group with exactly these fields, bundle by bundle, which is added if there is none yet.
    pub(super) fn group<'a>(
        &mut self,
        bundles: impl Iterator<Item = Vec<FieldText<'a>>>,
        letters: &mut FieldLetters,
    ) -> GroupNumber {
        let bundles: Box<[BundleNumber]> = bundles.map(|fields| self.bundle(fields, letters)).collect();
        if let Some(group) = self.by_bundles.get(&bundles) {
            return *group;
        }
        let group = to_u32(self.contents.len());
        for &bundle in &bundles {
            self.bundles[bundle as usize].groups.push(group);
        }
        self.contents.push(bundles.clone());
        self.by_bundles.insert(bundles, group);
        group
    }

    fn bundle(&mut self, fields: Vec<FieldText<'_>>, letters: &mut FieldLetters) -> BundleNumber {
        let readings = fields.into_iter().flat_map(FieldText::readings);
        let fields: Box<[u32]> = readings.map(|field| self.shared_field(&field, letters)).collect();
        if let Some(bundle) = self.by_fields.get(&fields) {
            return *bundle;
        }
        let bundle = to_u32(self.bundles.len());
        for &position in &fields {
            // The same text may come twice, as the name of a municipality and of a village in it.
            let bundles = &mut self.shared[position as usize].bundles;
            if bundles.last() != Some(&bundle) {
                bundles.push(bundle);
            }
        }
        self.bundles.push(Bundle { fields: fields.clone(), groups: Vec::new() });
        self.by_fields.insert(fields, bundle);
        bundle
    }

    fn shared_field(&mut self, field: &FieldText<'_>, letters: &mut FieldLetters) -> u32 {
        let by_text = self.by_text.entry((field.weight, field.read_as)).or_default();
        if let Some(position) = by_text.get(field.text) {
            return *position;
        }
        let position = to_u32(self.shared.len());
        let slot = letters.push(field);
        let letters = letters.of(&slot);
        self.shared.push(SharedField {
            position,
            slot,
            bigrams: BigramSet::of(letters.all),
            word_initials: Words::of(letters).initials,
            bundles: Vec::new(),
        });
        by_text.insert(field.text.to_owned(), position);
        position
    }

    /// The number of groups.
    pub(super) fn len(&self) -> usize {
        self.contents.len()
    }

    /// The number of bundles.
    pub(super) fn bundles(&self) -> usize {
        self.bundles.len()
    }

    /// The groups that have a bundle.
    pub(super) fn with_bundle(&self, bundle: BundleNumber) -> &[GroupNumber] {
        &self.bundles[bundle as usize].groups
    }

    /// The fields of a group, in order, with their positions among all shared fields.
    pub(super) fn fields(&self, group: GroupNumber) -> impl Iterator<Item = (usize, &FieldSlot)> + Clone {
        let bundles = self.contents[group as usize].iter().map(|bundle| &self.bundles[*bundle as usize]);
        let positions = bundles.flat_map(|bundle| bundle.fields.iter()).map(|position| *position as usize);
        positions.map(|position| (position, &self.shared[position].slot))
    }

    /// The shared fields at these positions, or all of them.
    pub(super) fn shared(&self, positions: Option<&[u32]>) -> impl Iterator<Item = &SharedField> {
        let all = if positions.is_none() { &self.shared[..] } else { &[] };
        let some = positions.unwrap_or_default().iter();
        all.iter().chain(some.filter_map(|position| self.shared.get(*position as usize)))
    }
}
