//! Changes: every edit of an overview is a value of [`Change`], which can be applied and undone.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::question::label::SharedNames;
use crate::domain::record::problem::{Edited, find_problems_after};
use crate::domain::record::tables::for_each_table;
use crate::domain::{AnyRecord, Kind, ListSource, Overview, Problem, Record, RecordId, RecordRef, Table};

macro_rules! change {
    ($($name:ident in $table:ident),*) => {
        /// An edit of an overview. It holds the state before as well as after. So it can be undone, and it
        /// fails instead of overwriting what somebody else wrote in the meantime. The records are in boxes, because
        /// an import makes one of hundreds of thousands of edits, and some kinds of record are far larger than others.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is an edit of the record type of the same name")]
        pub enum Change {
            $($name(Edit<Box<crate::domain::$name>>),)*
            /// Several changes in this order: all of them or none.
            Together(Vec<Change>),
        }

        impl Change {
            /// The edit of the one record that this changes; none for several changes together.
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

            /// The change that undoes this one, without a copy of its records.
            #[must_use]
            pub fn into_inverse(self) -> Self {
                match self {
                    $(Self::$name(edit) => Self::$name(edit.into_inverse()),)*
                    Self::Together(changes) => {
                        Self::Together(changes.into_iter().rev().map(Self::into_inverse).collect())
                    }
                }
            }

            /// Applies the change without checking the invariants. If it fails, nothing has changed.
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

            /// The change from this record to `after`; none if they are of different kinds.
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
    /// The record is added.
    Add(T),
    /// The record changes; its id stays.
    Update {
        /// The record before the edit.
        before: T,
        /// The record after the edit.
        after: T,
    },
    /// The record is removed.
    Remove(T),
}

/// Why a change cannot be applied.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChangeError {
    /// Somebody else changed the record after this change was prepared.
    #[error("{} was changed meanwhile", .0.uuid())]
    Conflict(RecordId),
    /// The record to change or remove no longer exists.
    #[error("{} is no longer there", .0.uuid())]
    Gone(RecordId),
    /// A record with the id of the new one already exists.
    #[error("{} is there already", .0.uuid())]
    Exists(RecordId),
    /// The update would change the id of the record.
    #[error("the id of {} cannot change", .0.uuid())]
    OtherId(RecordId),
    /// The result would break an invariant.
    #[error("the change would leave the overview broken ({} problems)", .0.len())]
    Breaks(Vec<Problem>),
}

impl Change {
    /// The record that this edits; none for several changes together.
    pub fn record_id(&self) -> Option<RecordId> {
        Some(self.edit()?.record().id())
    }

    /// The change that undoes this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        self.clone().into_inverse()
    }

    /// All its edits, in the order in which they are applied.
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
            Edit::Remove(record) => Some(record.cloned()),
            Edit::Add(_) | Edit::Update { .. } => None,
        };
        self.edits().into_iter().filter_map(removed).collect()
    }

    /// The edit that describes the change best. Adding a note with its follow-ups is about the note. Removing
    /// an organisation with its memberships is about the organisation, even if forums lose their convenor by
    /// it. None only for an empty [`Change::Together`].
    pub fn headline(&self) -> Option<&Self> {
        match self {
            Self::Together(changes) => {
                changes.iter().filter_map(Self::headline).min_by_key(|change| change.rank())
            }
            single => Some(single),
        }
    }

    /// The list that this change imports, and how many records it adds, changes or removes; none if it is no import. An
    /// import begins with what is remembered of its list.
    pub fn imported(&self) -> Option<(&ListSource, usize)> {
        match self.edits().as_slice() {
            [Self::ListSource(Edit::Add(source) | Edit::Update { after: source, .. }), others @ ..] => {
                Some((source, others.len()))
            }
            _ => None,
        }
    }

    /// Whether it removes any record.
    pub fn removes(&self) -> bool {
        self.edits().into_iter().any(|change| matches!(change.edit(), Some(Edit::Remove(_))))
    }

    /// The order in which edits describe a change best. Added and removed records come before updated ones,
    /// and then the kind that comes first in the store. Follow-ups come late and memberships last, because
    /// they usually go along with another record.
    fn rank(&self) -> usize {
        let Some(edit) = self.edit() else { return usize::MAX };
        let kind = edit.record().id().kind();
        let (kinds, rank) = (Kind::ALL.len(), kind as usize);
        match kind {
            Kind::Membership => 2 * kinds,
            Kind::FollowUp => kinds + rank,
            _ if matches!(edit, Edit::Update { .. }) => kinds + rank,
            _ => rank,
        }
    }

    /// Whether both are the same, if a record that is added in one has the id of the record that is added in its place
    /// in the other.
    pub fn is_same_but_for_new_ids(&self, other: &Self) -> bool {
        let (mut ours, mut theirs) = (self.added().into_iter(), other.added().into_iter());
        let mut as_ours = serde_json::to_string(other).unwrap_or_default();
        while let (Some(ours), Some(theirs)) = (ours.next(), theirs.next()) {
            as_ours = as_ours.replace(&theirs.uuid().to_string(), &ours.uuid().to_string());
        }
        let as_ours: Option<Self> = serde_json::from_str(&as_ours).ok();
        as_ours.is_some_and(|other| other == *self)
    }

    /// Whether the overview already has the result of this change. For an added record it is enough that it
    /// exists: nobody else creates a record with that id.
    pub fn is_applied_in(&self, overview: &Overview) -> bool {
        let added = self.added();
        let has = |id: &RecordId| overview.record(*id).is_some();
        (!added.is_empty() && added.iter().all(has)) || self.inverse().make(&mut overview.clone()).is_ok()
    }
}

impl Overview {
    /// Applies `change` and returns its inverse. If it fails, nothing has changed: a record is not as the
    /// change expects, or the result would break an invariant.
    pub fn apply(&mut self, change: &Change) -> Result<Change, ChangeError> {
        self.make(change)?;
        Ok(change.inverse())
    }

    /// As [`Self::apply`], without the inverse, which has all records once more.
    pub fn make(&mut self, change: &Change) -> Result<(), ChangeError> {
        if change.edits().iter().any(|edit| matches!(edit, Change::Organisation(_))) {
            self.shared_names = SharedNames::default();
        }
        change.make(self)?;
        let edited = Edited {
            ids: change.edits().into_iter().filter_map(Change::record_id).collect(),
            removes: change.removes(),
        };
        let problems = find_problems_after(edited, self);
        if problems.is_empty() {
            return Ok(());
        }
        change.inverse().make(self)?;
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

impl<T> Edit<Box<T>> {
    /// The edit that adds a record.
    pub fn add(record: T) -> Self {
        Self::Add(Box::new(record))
    }

    /// The edit that changes a record.
    pub fn update(before: T, after: T) -> Self {
        Self::Update { before: Box::new(before), after: Box::new(after) }
    }

    /// The edit that removes a record.
    pub fn remove(record: T) -> Self {
        Self::Remove(Box::new(record))
    }
}

impl<T> Edit<T> {
    /// The record after the edit, or as it was before it was removed.
    pub const fn record(&self) -> &T {
        match self {
            Self::Add(record) | Self::Update { after: record, .. } | Self::Remove(record) => record,
        }
    }

    /// The record before and after the edit, as far as it exists.
    pub fn versions(&self) -> impl Iterator<Item = &T> {
        let (before, after) = match self {
            Self::Add(record) => (None, Some(record)),
            Self::Update { before, after } => (Some(before), Some(after)),
            Self::Remove(record) => (Some(record), None),
        };
        before.into_iter().chain(after)
    }
}

impl<T: Record> Edit<Box<T>> {
    fn into_inverse(self) -> Self {
        match self {
            Self::Add(record) => Self::Remove(record),
            Self::Update { before, after } => Self::Update { before: after, after: before },
            Self::Remove(record) => Self::Add(record),
        }
    }

    fn make(&self, table: &mut Table<T>) -> Result<(), ChangeError> {
        match self {
            Self::Add(record) => {
                if table.contains(record.id()) {
                    return Err(ChangeError::Exists(T::any_id(record.id())));
                }
                table.put(T::clone(record));
            }
            Self::Update { before, after } => {
                if before.id() != after.id() {
                    return Err(ChangeError::OtherId(T::any_id(before.id())));
                }
                expect(table, before)?;
                table.put(T::clone(after));
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
