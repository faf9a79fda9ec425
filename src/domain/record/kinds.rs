//! The common parts of all records: an id, a kind, and unknown fields.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::link::{Linked, Target};
use super::parts::Named;
use super::tables::for_each_table;
use super::texts::{OnText, Texts};
use crate::domain::{Id, IdSource, OtherFields, Timestamp};

/// A record of the overview: anything with an id.
pub trait Record: Clone + PartialEq + fmt::Debug {
    /// Which kind of record this is.
    const KIND: Kind;

    /// The record's identity.
    fn id(&self) -> Id<Self>;

    /// The id as a [`RecordId`].
    fn any_id(id: Id<Self>) -> RecordId;
}

macro_rules! kinds {
    ($($name:ident in $table:ident),*) => {
        /// The kinds of records in an overview.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is the record type of the same name")]
        pub enum Kind {
            $($name,)*
        }

        /// The id of a record together with its kind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is the id of the record type of the same name")]
        pub enum RecordId {
            $($name(Id<crate::domain::$name>),)*
        }

        /// A record of any kind, in a box, because some kinds are far larger than others.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(untagged)]
        #[expect(missing_docs, reason = "each is the record type of the same name")]
        pub enum AnyRecord {
            $($name(Box<crate::domain::$name>),)*
        }

        /// A reference to a record of any kind.
        #[derive(Debug, Clone, Copy, PartialEq)]
        #[expect(missing_docs, reason = "each is the record type of the same name")]
        pub enum RecordRef<'a> {
            $($name(&'a crate::domain::$name),)*
        }

        $(
            impl Record for crate::domain::$name {
                const KIND: Kind = Kind::$name;

                fn id(&self) -> Id<Self> {
                    self.id
                }

                fn any_id(id: Id<Self>) -> RecordId {
                    RecordId::$name(id)
                }
            }

            impl From<Id<crate::domain::$name>> for RecordId {
                fn from(id: Id<crate::domain::$name>) -> Self {
                    Self::$name(id)
                }
            }

            impl TryFrom<RecordId> for Id<crate::domain::$name> {
                /// The id, if it belongs to another kind of record.
                type Error = RecordId;

                fn try_from(id: RecordId) -> Result<Self, Self::Error> {
                    match id {
                        RecordId::$name(id) => Ok(id),
                        other => Err(other),
                    }
                }
            }

            impl From<crate::domain::$name> for AnyRecord {
                fn from(record: crate::domain::$name) -> Self {
                    Self::$name(Box::new(record))
                }
            }
        )*

        impl Kind {
            /// Every kind, in the order of the store.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name of each kind's list in the store, in the order of [`Self::ALL`].
            pub const TABLES: &'static [&'static str] = &[$(stringify!($table),)*];
        }

        impl RecordId {
            /// The id of this kind with this UUID.
            pub const fn new(kind: Kind, uuid: uuid::Uuid) -> Self {
                match kind {
                    $(Kind::$name => Self::$name(Id::from_uuid(uuid)),)*
                }
            }

            /// The kind of the record.
            pub const fn kind(self) -> Kind {
                match self {
                    $(Self::$name(_) => Kind::$name,)*
                }
            }

            /// The id as it is in the store.
            pub const fn uuid(self) -> uuid::Uuid {
                match self {
                    $(Self::$name(id) => id.uuid(),)*
                }
            }
        }

        impl AnyRecord {
            /// A reference to the record.
            pub const fn as_ref(&self) -> RecordRef<'_> {
                match self {
                    $(Self::$name(record) => RecordRef::$name(record),)*
                }
            }

            /// The fields of the record that this version does not know.
            pub const fn other_fields(&self) -> &OtherFields {
                match self {
                    $(Self::$name(record) => &record.other_fields,)*
                }
            }

            /// Parses a record of this kind from a value in a store.
            pub fn from_value<'de, D: Deserializer<'de>>(kind: Kind, value: D) -> Result<Self, D::Error> {
                match kind {
                    $(Kind::$name => Deserialize::deserialize(value).map(Self::$name),)*
                }
            }
        }

        impl<'a> RecordRef<'a> {
            /// The record's identity.
            pub const fn id(self) -> RecordId {
                match self {
                    $(Self::$name(record) => RecordId::$name(record.id),)*
                }
            }

            /// The name of the record, or the text of a follow-up; none for kinds without a name.
            pub fn name(self) -> Option<&'a str> {
                match self {
                    $(Self::$name(record) => record.name(),)*
                }
            }

            /// A copy of the record.
            pub fn cloned(self) -> AnyRecord {
                match self {
                    $(Self::$name(record) => AnyRecord::$name(Box::new(record.clone())),)*
                }
            }

            /// Calls `found` with every record that this one refers to.
            pub(in crate::domain) fn each_link(self, found: &mut dyn FnMut(RecordId)) {
                match self {
                    $(Self::$name(record) => record.each_link(found),)*
                }
            }
        }

        impl Linked for AnyRecord {
            fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
                self.as_ref().each_link(found);
            }

            fn relink(&mut self, target: Target<'_>) -> Result<(), RecordId> {
                match self {
                    $(Self::$name(record) => record.relink(target),)*
                }
            }

            fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
                match (self, before, after) {
                    $((Self::$name(record), Self::$name(before), Self::$name(after)) => {
                        record.put_back(before, after, is_back);
                    })*
                    _ => {}
                }
            }
        }

        impl Texts for AnyRecord {
            fn each_text(&mut self, on_text: OnText<'_>) {
                match self {
                    $(Self::$name(record) => record.each_text(on_text),)*
                }
            }
        }

        impl IdSource {
            /// A new id for a record of this kind, made at `now`.
            pub fn next_of(&mut self, kind: Kind, now: Timestamp) -> RecordId {
                match kind {
                    $(Kind::$name => RecordId::$name(self.next(now)),)*
                }
            }
        }
    };
}

for_each_table!(kinds);

impl AnyRecord {
    /// The record's identity.
    pub const fn id(&self) -> RecordId {
        self.as_ref().id()
    }

    /// The fields by their names in the store.
    pub fn fields(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(fields)) => fields,
            // A record always serialises to an object.
            _ => Map::new(),
        }
    }
}

impl RecordRef<'_> {
    /// Whether this record refers to one for which `is_meant` holds.
    pub(in crate::domain) fn links_to(&self, is_meant: &dyn Fn(RecordId) -> bool) -> bool {
        let mut links = false;
        self.each_link(&mut |id| links |= is_meant(id));
        links
    }
}
