//! What every record has in common: an identity, a kind, and fields that this version does not know.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::link::{Linked, Target};
use super::{
    Change, Edit, FollowUp, FollowUpId, Forum, ForumId, Id, IdSource, Meeting, MeetingId, Membership,
    MembershipId, Note, NoteId, Organisation, OrganisationId, OtherFields, Overview, Person, PersonId,
    Region, RegionId, Timestamp,
};

/// A record of the overview: anything with an identity of its own.
pub trait Record: Clone + PartialEq + fmt::Debug {
    /// Which kind of record this is.
    const KIND: Kind;

    /// The record's identity.
    fn id(&self) -> Id<Self>;

    /// The change that makes an edit of a record of this kind.
    fn edited(edit: Edit<Self>) -> Change;
}

/// The kinds of records in an overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the record type of the same name")]
pub enum Kind {
    Region,
    Forum,
    Organisation,
    Person,
    Membership,
    Note,
    Meeting,
    FollowUp,
}

/// The identity of a record together with its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the id of the record type of the same name")]
pub enum RecordId {
    Region(RegionId),
    Forum(ForumId),
    Organisation(OrganisationId),
    Person(PersonId),
    Membership(MembershipId),
    Note(NoteId),
    Meeting(MeetingId),
    FollowUp(FollowUpId),
}

impl RecordId {
    /// The kind of the record.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Region(_) => Kind::Region,
            Self::Forum(_) => Kind::Forum,
            Self::Organisation(_) => Kind::Organisation,
            Self::Person(_) => Kind::Person,
            Self::Membership(_) => Kind::Membership,
            Self::Note(_) => Kind::Note,
            Self::Meeting(_) => Kind::Meeting,
            Self::FollowUp(_) => Kind::FollowUp,
        }
    }

    /// The id as it stands in the store.
    pub const fn uuid(self) -> uuid::Uuid {
        match self {
            Self::Region(id) => id.uuid(),
            Self::Forum(id) => id.uuid(),
            Self::Organisation(id) => id.uuid(),
            Self::Person(id) => id.uuid(),
            Self::Membership(id) => id.uuid(),
            Self::Note(id) => id.uuid(),
            Self::Meeting(id) => id.uuid(),
            Self::FollowUp(id) => id.uuid(),
        }
    }
}

/// A record of any kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "each is the record type of the same name")]
pub enum AnyRecord {
    Region(Region),
    Forum(Forum),
    Organisation(Organisation),
    Person(Person),
    Membership(Membership),
    Note(Note),
    Meeting(Meeting),
    FollowUp(FollowUp),
}

macro_rules! records {
    ($($name:ident in $table:ident),*) => {
        $(
            impl Record for $name {
                const KIND: Kind = Kind::$name;

                fn id(&self) -> Id<Self> {
                    self.id
                }

                fn edited(edit: Edit<Self>) -> Change {
                    Change::$name(edit)
                }
            }

            impl From<Id<$name>> for RecordId {
                fn from(id: Id<$name>) -> Self {
                    Self::$name(id)
                }
            }

            impl TryFrom<RecordId> for Id<$name> {
                /// The id, when it is of another kind of record.
                type Error = RecordId;

                fn try_from(id: RecordId) -> Result<Self, Self::Error> {
                    match id {
                        RecordId::$name(id) => Ok(id),
                        other => Err(other),
                    }
                }
            }

            impl From<$name> for AnyRecord {
                fn from(record: $name) -> Self {
                    Self::$name(record)
                }
            }
        )*

        impl AnyRecord {
            /// The record's identity.
            pub const fn id(&self) -> RecordId {
                match self {
                    $(Self::$name(record) => RecordId::$name(record.id),)*
                }
            }

            /// What the record holds that this version does not know.
            pub const fn other_fields(&self) -> &OtherFields {
                match self {
                    $(Self::$name(record) => &record.other_fields,)*
                }
            }

            /// The change that adds the record.
            pub fn added(self) -> Change {
                match self {
                    $(Self::$name(record) => Change::$name(Edit::Add(record)),)*
                }
            }

            /// The change that removes the record and nothing else.
            pub fn removed(self) -> Change {
                match self {
                    $(Self::$name(record) => Change::$name(Edit::Remove(record)),)*
                }
            }

            /// The change from this record into `after`; none when they are not of one kind.
            pub fn into_updated(self, after: Self) -> Option<Change> {
                match (self, after) {
                    $((Self::$name(before), Self::$name(after)) => {
                        Some(Change::$name(Edit::Update { before, after }))
                    })*
                    _ => None,
                }
            }
        }

        impl Linked for AnyRecord {
            fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
                match self {
                    $(Self::$name(record) => record.each_link(found),)*
                }
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

        impl Change {
            /// The record that this one edit is of; none for several together.
            pub const fn record_id(&self) -> Option<RecordId> {
                match self {
                    $(Self::$name(edit) => Some(RecordId::$name(edit.record().id)),)*
                    Self::Together(_) => None,
                }
            }

            /// The record as it was before and as it is after this one edit of it.
            pub(super) fn update(&self) -> Option<(AnyRecord, AnyRecord)> {
                match self {
                    $(Self::$name(Edit::Update { before, after }) => {
                        Some((AnyRecord::$name(before.clone()), AnyRecord::$name(after.clone())))
                    })*
                    _ => None,
                }
            }

            /// Whether this one edit adds its record.
            pub(super) const fn adds_here(&self) -> bool {
                match self {
                    $(Self::$name(edit) => matches!(edit, Edit::Add(_)),)*
                    Self::Together(_) => false,
                }
            }

            /// The record that this one edit adds.
            pub(super) fn added_here(&self) -> Option<AnyRecord> {
                match self {
                    $(Self::$name(Edit::Add(record)) => Some(AnyRecord::$name(record.clone())),)*
                    _ => None,
                }
            }

            /// The record that this one edit removes.
            pub(super) fn removed_here(&self) -> Option<AnyRecord> {
                match self {
                    $(Self::$name(Edit::Remove(record)) => Some(AnyRecord::$name(record.clone())),)*
                    _ => None,
                }
            }
        }

        impl AnyRecord {
            /// The record of this kind that a value from a store describes.
            pub fn from_value<'de, D: Deserializer<'de>>(kind: Kind, value: D) -> Result<Self, D::Error> {
                match kind {
                    $(Kind::$name => Deserialize::deserialize(value).map(Self::$name),)*
                }
            }
        }

        impl IdSource {
            /// The id for a new record of this kind, made at `now`.
            pub fn next_of(&mut self, kind: Kind, now: Timestamp) -> RecordId {
                match kind {
                    $(Kind::$name => RecordId::$name(self.next(now)),)*
                }
            }
        }

        impl Overview {
            /// The record with this id, of whatever kind.
            pub fn record(&self, id: RecordId) -> Option<AnyRecord> {
                match id {
                    $(RecordId::$name(id) => self.$table().get(id).cloned().map(AnyRecord::$name),)*
                }
            }

            /// Whether there is a record with this id.
            pub fn contains(&self, id: RecordId) -> bool {
                match id {
                    $(RecordId::$name(id) => self.$table().contains(id),)*
                }
            }
        }
    };
}

records!(
    Region in regions,
    Forum in forums,
    Organisation in organisations,
    Person in persons,
    Membership in memberships,
    Note in notes,
    Meeting in meetings,
    FollowUp in follow_ups
);
