//! Changes: every edit of an overview is a value of [`Change`], which can be made and taken back.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::record::problem::{Edited, find_problems_after};
use crate::domain::record::tables::for_each_table;
use crate::domain::{
    AnyRecord, FollowUp, Forum, Kind, Meeting, Membership, Note, Organisation, Overview, Person, Problem,
    Record, RecordId, RecordRef, Region, Table,
};

macro_rules! change {
    ($($name:ident in $table:ident),*) => {
        /// An edit of an overview. It holds what was there before as well as what comes after, so that it can
        /// be taken back, and so that it fails instead of overwriting what somebody else wrote meanwhile.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is an edit of the record type of the same name")]
        pub enum Change {
            $($name(Edit<$name>),)*
            /// Several changes in this order, all of them or none.
            Together(Vec<Change>),
        }

        impl Change {
            /// The edit of the one record that this is about; none for several together.
            pub fn edit(&self) -> Option<Edit<RecordRef<'_>>> {
                match self {
                    $(Self::$name(edit) => Some(match edit {
                        Edit::Add(record) => Edit::Add(RecordRef::$name(record)),
                        Edit::Update { before, after } => {
                            Edit::Update { before: RecordRef::$name(before), after: RecordRef::$name(after) }
                        }
                        Edit::Remove(record) => Edit::Remove(RecordRef::$name(record)),
                    }),)*
                    Self::Together(_) => None,
                }
            }

            /// The change that takes this one back.
            #[must_use]
            pub fn inverse(&self) -> Self {
                match self {
                    $(Self::$name(edit) => Self::$name(edit.inverse()),)*
                    Self::Together(changes) => {
                        Self::Together(changes.iter().rev().map(Self::inverse).collect())
                    }
                }
            }

            /// Makes the change without looking at the invariants. Nothing has changed when it fails.
            fn make(&self, overview: &mut Overview) -> Result<(), ChangeError> {
                match self {
                    $(Self::$name(edit) => edit.make(&mut overview.$table),)*
                    Self::Together(changes) => make_all(changes, overview),
                }
            }
        }

        impl AnyRecord {
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
    };
}

for_each_table!(change);

/// An edit of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit<T> {
    /// The record is new.
    Add(T),
    /// The record changes; its id stays.
    Update {
        /// As it was.
        before: T,
        /// As it becomes.
        after: T,
    },
    /// The record goes.
    Remove(T),
}

/// A change that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChangeError {
    /// The record is no longer as it was when the change was thought of: somebody else changed it.
    #[error("{} was changed meanwhile", .0.uuid())]
    Conflict(RecordId),
    /// The record to be changed or removed is no longer there.
    #[error("{} is no longer there", .0.uuid())]
    Gone(RecordId),
    /// There is a record with the id of the new one already.
    #[error("{} is there already", .0.uuid())]
    Exists(RecordId),
    /// The update would give the record another id.
    #[error("the id of {} cannot change", .0.uuid())]
    OtherId(RecordId),
    /// The overview would no longer be valid.
    #[error("the change would leave the overview broken ({} problems)", .0.len())]
    Breaks(Vec<Problem>),
}

impl Change {
    /// The record that this one edit is of; none for several together.
    pub fn record_id(&self) -> Option<RecordId> {
        Some(self.edit()?.record().id())
    }

    /// Every edit in it, in the order in which they are made.
    pub fn edits(&self) -> Vec<&Self> {
        match self {
            Self::Together(changes) => changes.iter().flat_map(Self::edits).collect(),
            single => vec![single],
        }
    }

    /// Every record that it adds.
    pub fn added(&self) -> Vec<RecordId> {
        let added = |change: &Self| match change.edit()? {
            Edit::Add(record) => Some(record.id()),
            Edit::Update { .. } | Edit::Remove(_) => None,
        };
        self.edits().into_iter().filter_map(added).collect()
    }

    /// Every record that it removes.
    pub fn removed(&self) -> Vec<AnyRecord> {
        let removed = |change: &Self| match change.edit()? {
            Edit::Remove(record) => Some(record.to_owned()),
            Edit::Add(_) | Edit::Update { .. } => None,
        };
        self.edits().into_iter().filter_map(removed).collect()
    }

    /// The one edit that says best what the change is about: adding a note with its follow-ups is about
    /// the note; removing an organisation with its memberships is about the organisation, whatever forums
    /// lose their convenor by it. None only for an empty [`Change::Together`].
    pub fn headline(&self) -> Option<&Self> {
        match self {
            Self::Together(changes) => {
                changes.iter().filter_map(Self::headline).min_by_key(|change| change.rank())
            }
            single => Some(single),
        }
    }

    /// Whether it removes any record.
    pub fn removes(&self) -> bool {
        self.edits().into_iter().any(|change| matches!(change.edit(), Some(Edit::Remove(_))))
    }

    /// What comes or goes says more than what changes by it; follow-ups and memberships come along with
    /// something else.
    fn rank(&self) -> u8 {
        const LATER: u8 = 6;
        let Some(edit) = self.edit() else { return u8::MAX };
        let (always_later, rank) = match edit.record().id().kind() {
            Kind::Region => (false, 0),
            Kind::Forum => (false, 1),
            Kind::Organisation => (false, 2),
            Kind::Person => (false, 3),
            Kind::Note => (false, 4),
            Kind::Meeting => (false, 5),
            Kind::FollowUp => (true, 6),
            Kind::Membership => (true, 7),
        };
        if always_later || matches!(edit, Edit::Update { .. }) { LATER + rank } else { rank }
    }

    /// Whether the overview is as this change makes it, as far as the change goes. Of what it adds it is
    /// enough that it is there: nobody else gives a record that id.
    pub fn stands_in(&self, overview: &Overview) -> bool {
        let added = self.added();
        let has = |id: &RecordId| overview.record(*id).is_some();
        (!added.is_empty() && added.iter().all(has)) || self.inverse().make(&mut overview.clone()).is_ok()
    }
}

impl Overview {
    /// Makes `change` and gives the change that takes it back. Nothing has changed when it fails:
    /// a record is not as the change expects it, or the result would break an invariant.
    pub fn apply(&mut self, change: &Change) -> Result<Change, ChangeError> {
        change.make(self)?;
        let inverse = change.inverse();
        let edited = Edited {
            ids: change.edits().into_iter().filter_map(Change::record_id).collect(),
            removes: change.removes(),
        };
        let problems = find_problems_after(edited, self);
        if problems.is_empty() {
            return Ok(inverse);
        }
        inverse.make(self)?;
        Err(ChangeError::Breaks(problems))
    }
}

fn make_all(changes: &[Change], overview: &mut Overview) -> Result<(), ChangeError> {
    for (made, change) in changes.iter().enumerate() {
        if let Err(error) = change.make(overview) {
            for change in changes[..made].iter().rev() {
                change.inverse().make(overview)?;
            }
            return Err(error);
        }
    }
    Ok(())
}

impl<T> Edit<T> {
    /// The record as it is after the edit, or as it was before it was removed.
    pub const fn record(&self) -> &T {
        match self {
            Self::Add(record) | Self::Update { after: record, .. } | Self::Remove(record) => record,
        }
    }

    /// The record as it was and as it becomes, as far as there is one.
    pub fn versions(&self) -> impl Iterator<Item = &T> {
        let (before, after) = match self {
            Self::Add(record) => (None, Some(record)),
            Self::Update { before, after } => (Some(before), Some(after)),
            Self::Remove(record) => (Some(record), None),
        };
        before.into_iter().chain(after)
    }
}

impl<T: Record> Edit<T> {
    fn inverse(&self) -> Self {
        match self {
            Self::Add(record) => Self::Remove(record.clone()),
            Self::Update { before, after } => Self::Update { before: after.clone(), after: before.clone() },
            Self::Remove(record) => Self::Add(record.clone()),
        }
    }

    fn make(&self, table: &mut Table<T>) -> Result<(), ChangeError> {
        match self {
            Self::Add(record) => {
                if table.contains(record.id()) {
                    return Err(ChangeError::Exists(T::any_id(record.id())));
                }
                table.put(record.clone());
            }
            Self::Update { before, after } => {
                if before.id() != after.id() {
                    return Err(ChangeError::OtherId(T::any_id(before.id())));
                }
                expect(table, before)?;
                table.put(after.clone());
            }
            Self::Remove(record) => {
                expect(table, record)?;
                table.remove(record.id());
            }
        }
        Ok(())
    }
}

fn expect<T: Record>(table: &Table<T>, expected: &T) -> Result<(), ChangeError> {
    match table.get(expected.id()) {
        None => Err(ChangeError::Gone(T::any_id(expected.id()))),
        Some(found) if found != expected => Err(ChangeError::Conflict(T::any_id(expected.id()))),
        Some(_) => Ok(()),
    }
}
