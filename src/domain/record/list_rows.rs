//! The rows of a list that was imported. There may be a hundred thousand of them, and they are in the store, in the
//! change that an import makes and in the history, so they are packed, and copies share them.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::link::{Link, Target};
use crate::domain::{Fingerprint, OrganisationId, PersonId, RecordId};

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// The fingerprints of the names in it, as it was ever written.
    pub keys: Vec<Fingerprint>,
    /// What became of it; none if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<TakenRow>,
}

/// A row that was imported.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenRow {
    /// The organisation that it names; none if it names none, or if that was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// The fingerprint of the name of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_key: Option<Fingerprint>,
    /// The person whom it names; none if it names nobody, or if they were removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The value of each field as it was last imported.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Fingerprint>,
}

/// The rows that were ever in a list. Each has a place, which stays the same.
#[derive(Debug, Clone, Default)]
pub struct ListRows(Arc<Packed>);

#[derive(Debug, Clone, Default)]
struct Packed {
    /// The names of the fields, each once.
    fields: Vec<String>,
    /// Where each name is among these.
    places: HashMap<String, u32>,
    /// Which fields a row has, by their places: each such list once, because most rows have the same.
    shapes: Vec<Arc<[u32]>>,
    /// Where each list is among these.
    places_of_shapes: HashMap<Arc<[u32]>, u32>,
    /// The fingerprints of all rows.
    prints: Vec<Fingerprint>,
    rows: Vec<PackedRow>,
}

/// A row. Its fingerprints are next to each other: its keys, the key of its organisation, and its values in the order of
/// the names of their fields.
#[derive(Debug, Clone)]
struct PackedRow {
    first: u32,
    keys: u32,
    taken: Option<PackedTaken>,
}

#[derive(Debug, Clone)]
struct PackedTaken {
    organisation: Option<OrganisationId>,
    has_organisation_key: bool,
    person: Option<PersonId>,
    /// The place of the list of its fields.
    shape: u32,
}

impl ListRows {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.rows.is_empty()
    }

    /// All rows, by place.
    pub fn iter(&self) -> impl Iterator<Item = ListRow> {
        self.0.rows.iter().map(|row| self.0.unpacked(row))
    }

    /// The row in this place.
    pub fn get(&self, place: usize) -> Option<ListRow> {
        self.0.rows.get(place).map(|row| self.0.unpacked(row))
    }

    /// The organisation and the person that the row in this place became; none if it is left out.
    pub fn records(&self, place: usize) -> Option<(Option<OrganisationId>, Option<PersonId>)> {
        let taken = self.0.rows.get(place)?.taken.as_ref()?;
        Some((taken.organisation, taken.person))
    }

    /// Adds a row, after all others.
    pub fn push(&mut self, row: &ListRow) {
        let packed = Arc::make_mut(&mut self.0);
        let row = packed.pack(row);
        packed.rows.push(row);
    }

    /// Puts a row in this place, where there must be one already.
    pub fn replace(&mut self, place: usize, row: &ListRow) {
        // Copies of which nothing changes stay shared.
        if self.get(place).is_some_and(|before| before != *row) {
            let packed = Arc::make_mut(&mut self.0);
            packed.rows[place] = packed.pack(row);
        }
    }

    /// Removes the rows in places for which `is_kept` does not hold. Those after them move up.
    pub fn retain(&mut self, is_kept: impl Fn(usize) -> bool) {
        let mut places = 0..self.len();
        if !places.clone().all(&is_kept) {
            Arc::make_mut(&mut self.0).rows.retain(|_| places.next().is_some_and(&is_kept));
        }
    }
}

impl Packed {
    fn pack(&mut self, row: &ListRow) -> PackedRow {
        // No store is so large that there could be more.
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let first = number(self.prints.len());
        self.prints.extend(&row.keys);
        let taken = row.taken.as_ref().map(|taken| {
            self.prints.extend(taken.organisation_key);
            self.prints.extend(taken.values.values());
            PackedTaken {
                organisation: taken.organisation,
                has_organisation_key: taken.organisation_key.is_some(),
                person: taken.person,
                shape: self.shape_of(&taken.values),
            }
        });
        PackedRow { first, keys: number(row.keys.len()), taken }
    }

    fn shape_of(&mut self, values: &BTreeMap<String, Fingerprint>) -> u32 {
        let shape: Arc<[u32]> = values.keys().map(|field| self.place_of(field)).collect();
        if let Some(place) = self.places_of_shapes.get(&shape) {
            return *place;
        }
        let place = u32::try_from(self.shapes.len()).unwrap_or(u32::MAX);
        self.shapes.push(Arc::clone(&shape));
        self.places_of_shapes.insert(shape, place);
        place
    }

    fn place_of(&mut self, field: &str) -> u32 {
        if let Some(place) = self.places.get(field) {
            return *place;
        }
        let place = u32::try_from(self.fields.len()).unwrap_or(u32::MAX);
        self.fields.push(field.to_owned());
        self.places.insert(field.to_owned(), place);
        place
    }

    fn unpacked(&self, row: &PackedRow) -> ListRow {
        let end_of_keys = row.first + row.keys;
        let prints = |range: Range<u32>| &self.prints[range.start as usize..range.end as usize];
        let taken = row.taken.as_ref().map(|taken| {
            let first = end_of_keys + u32::from(taken.has_organisation_key);
            let fields = self.shapes[taken.shape as usize].iter();
            let names = fields.map(|place| self.fields[*place as usize].clone());
            TakenRow {
                organisation: taken.organisation,
                organisation_key: prints(end_of_keys..first).first().copied(),
                person: taken.person,
                values: names.zip(self.prints[first as usize..].iter().copied()).collect(),
            }
        });
        ListRow { keys: prints(row.first..end_of_keys).to_vec(), taken }
    }
}

impl PartialEq for ListRows {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || (self.len() == other.len() && self.iter().eq(other.iter()))
    }
}

impl FromIterator<ListRow> for ListRows {
    fn from_iter<I: IntoIterator<Item = ListRow>>(rows: I) -> Self {
        let mut packed = Packed::default();
        for row in rows {
            let row = packed.pack(&row);
            packed.rows.push(row);
        }
        Self(Arc::new(packed))
    }
}

impl Serialize for ListRows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for ListRows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneByOne;

        impl<'de> Visitor<'de> for OneByOne {
            type Value = ListRows;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a sequence")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut read: A) -> Result<ListRows, A::Error> {
                let mut packed = Packed::default();
                while let Some(row) = read.next_element()? {
                    let row = packed.pack(&row);
                    packed.rows.push(row);
                }
                Ok(ListRows(Arc::new(packed)))
            }
        }

        deserializer.deserialize_seq(OneByOne)
    }
}

/// A row whose person is gone is left out from then on.
impl Link for ListRows {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        for taken in self.0.rows.iter().filter_map(|row| row.taken.as_ref()) {
            taken.organisation.each_link(found);
            taken.person.each_link(found);
        }
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        let mut rows = self.clone();
        for (place, row) in self.0.rows.iter().enumerate() {
            let Some(taken) = &row.taken else { continue };
            let (organisation, person) = (taken.organisation.led(target)?, taken.person.led(target)?);
            if (organisation, person) == (taken.organisation, taken.person) {
                continue;
            }
            let led = &mut Arc::make_mut(&mut rows.0).rows[place].taken;
            match led {
                Some(led) if taken.person.is_none() || person.is_some() => {
                    (led.organisation, led.person) = (organisation, person);
                }
                led => *led = None,
            }
        }
        Ok(rows)
    }

    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
        for (row, was) in after.iter().zip(before.iter()) {
            let leads_back = was
                .taken
                .as_ref()
                .is_some_and(|taken| taken.organisation.leads_to(is_back) || taken.person.leads_to(is_back));
            if !leads_back || row == was || row.keys != was.keys {
                continue;
            }
            let place = self.iter().position(|now| now == row);
            if let Some(place) = place {
                self.replace(place, &was);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn row(key: u64, fields: &[(&str, u64)]) -> ListRow {
        let values = fields.iter().map(|(field, value)| ((*field).to_owned(), Fingerprint::new(*value)));
        let taken = TakenRow {
            person: Some(Id::from_uuid(uuid::Uuid::nil())),
            values: values.collect(),
            ..TakenRow::default()
        };
        ListRow { keys: vec![Fingerprint::new(key)], taken: Some(taken) }
    }

    #[test]
    fn packed_rows_are_the_same_whatever_the_order_in_which_their_fields_came() {
        let rows = [row(1, &[("b", 1)]), row(2, &[("a", 2), ("b", 3)])];
        let packed: ListRows = rows.iter().cloned().collect();
        let mut otherwise: ListRows = [rows[1].clone(), rows[1].clone()].into_iter().collect();
        otherwise.replace(0, &rows[0]);
        assert_eq!(packed, otherwise);
        assert!(packed.iter().eq(rows));
    }
}
