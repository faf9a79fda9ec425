//! The overview: all records together, always valid. It can be read freely, and only [`Overview::apply`]
//! edits it.

use serde::{Deserialize, Serialize};

use super::problem::find_problems;
use super::tables::for_each_table;
use crate::domain::question::label::SharedNames;
use crate::domain::{AnyRecord, Kind, OtherFields, Problem, RecordId, RecordRef, Region, RegionId, Table};

macro_rules! overview {
    ($($name:ident in $table:ident),*) => {
        /// All records of one coordinator. Every value of this type keeps the invariants that [`Problem`]
        /// lists: ids are unique, every reference resolves, the region tree has no cycles.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct Overview {
            $(pub(in crate::domain) $table: Table<crate::domain::$name>,)*
            other_fields: OtherFields,
            pub(in crate::domain) shared_names: SharedNames,
        }

        /// The records as parsed from a file. Their invariants have not been checked.
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each holds the records of the type it names")]
        pub struct Records {
            $(#[serde(default)] pub $table: Vec<crate::domain::$name>,)*
            /// Top-level fields that this version does not know.
            #[serde(default)]
            pub other_fields: OtherFields,
        }

        impl Overview {
            /// Checks the records. Fails with every problem.
            pub fn new(records: Records) -> Result<Self, Vec<Problem>> {
                let mut problems = Vec::new();
                let overview = Self {
                    $($table: Table::new(records.$table, &mut problems),)*
                    other_fields: records.other_fields,
                    shared_names: SharedNames::default(),
                };
                problems.extend(find_problems(&overview));
                if problems.is_empty() { Ok(overview) } else { Err(problems) }
            }

            $(
                #[doc = concat!("All ", stringify!($table), ".")]
                pub const fn $table(&self) -> &Table<crate::domain::$name> {
                    &self.$table
                }
            )*

            /// All records of a kind, ordered by id.
            pub fn records_of(&self, kind: Kind) -> Box<dyn Iterator<Item = RecordRef<'_>> + '_> {
                match kind {
                    $(Kind::$name => Box::new(self.$table.iter().map(RecordRef::$name)),)*
                }
            }

            /// The record with this id, of any kind.
            pub fn find(&self, id: RecordId) -> Option<RecordRef<'_>> {
                match id {
                    $(RecordId::$name(id) => self.$table.get(id).map(RecordRef::$name),)*
                }
            }

            /// Whether there are no records.
            pub fn is_empty(&self) -> bool {
                $(self.$table.is_empty())&&*
            }
        }

        impl Records {
            /// All records, kind by kind, in the order of the file.
            pub fn iter(&self) -> impl Iterator<Item = RecordRef<'_>> {
                std::iter::empty()$(.chain(self.$table.iter().map(RecordRef::$name)))*
            }

            /// Adds a record to the list of its kind.
            pub fn push(&mut self, record: AnyRecord) {
                match record {
                    $(AnyRecord::$name(record) => self.$table.push(*record),)*
                }
            }
        }
    };
}

for_each_table!(overview);

impl Overview {
    /// All records, kind by kind, each ordered by id.
    pub fn records(&self) -> impl Iterator<Item = RecordRef<'_>> {
        Kind::ALL.iter().flat_map(|kind| self.records_of(*kind))
    }

    /// A copy of the record with this id, of any kind.
    pub fn record(&self, id: RecordId) -> Option<AnyRecord> {
        self.find(id).map(RecordRef::cloned)
    }

    /// Whether there is a record with this id.
    pub fn contains(&self, id: RecordId) -> bool {
        self.find(id).is_some()
    }

    /// Top-level fields that this version does not know.
    pub const fn other_fields(&self) -> &OtherFields {
        &self.other_fields
    }

    /// This region and all regions above it, nearest first. It also ends at a cycle or a broken reference,
    /// which occur only while the overview is checked.
    pub fn region_and_ancestors(&self, region: RegionId) -> impl Iterator<Item = &Region> {
        let region = self.regions.get(region);
        region
            .into_iter()
            .chain(region.into_iter().flat_map(|region| self.regions_above(region)))
            .take(self.regions.len())
    }

    /// The regions above this one, nearest first. On a cycle this never ends.
    pub(in crate::domain) fn regions_above(&self, region: &Region) -> impl Iterator<Item = &Region> {
        let above = |region: &Region| self.regions.get(region.parent?);
        std::iter::successors(above(region), move |region| above(region))
    }
}
