//! Changes: every edit of an overview is a value of [`Change`], which can be made and taken back.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    AnyRecord, FollowUp, Forum, Meeting, Membership, Note, Organisation, Overview, Person, Problem, Record,
    RecordId, Region, Table,
};

/// An edit of an overview. It holds what was there before as well as what comes after, so that it can
/// be taken back, and so that it fails instead of overwriting what somebody else wrote meanwhile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is an edit of the record type of the same name")]
pub enum Change {
    Region(Edit<Region>),
    Forum(Edit<Forum>),
    Organisation(Edit<Organisation>),
    Person(Edit<Person>),
    Membership(Edit<Membership>),
    Note(Edit<Note>),
    Meeting(Edit<Meeting>),
    FollowUp(Edit<FollowUp>),
    /// Several changes in this order, all of them or none.
    Together(Vec<Change>),
}

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
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self {
            Self::Region(edit) => Self::Region(edit.inverse()),
            Self::Forum(edit) => Self::Forum(edit.inverse()),
            Self::Organisation(edit) => Self::Organisation(edit.inverse()),
            Self::Person(edit) => Self::Person(edit.inverse()),
            Self::Membership(edit) => Self::Membership(edit.inverse()),
            Self::Note(edit) => Self::Note(edit.inverse()),
            Self::Meeting(edit) => Self::Meeting(edit.inverse()),
            Self::FollowUp(edit) => Self::FollowUp(edit.inverse()),
            Self::Together(changes) => Self::Together(changes.iter().rev().map(Self::inverse).collect()),
        }
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
        self.edits().into_iter().filter(|edit| edit.adds_here()).filter_map(Self::record_id).collect()
    }

    /// Every record that it removes.
    pub fn removed(&self) -> Vec<AnyRecord> {
        self.edits().into_iter().filter_map(Self::removed_here).collect()
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
        match self {
            Self::Region(edit) => edit.removes(),
            Self::Forum(edit) => edit.removes(),
            Self::Organisation(edit) => edit.removes(),
            Self::Person(edit) => edit.removes(),
            Self::Membership(edit) => edit.removes(),
            Self::Note(edit) => edit.removes(),
            Self::Meeting(edit) => edit.removes(),
            Self::FollowUp(edit) => edit.removes(),
            Self::Together(changes) => changes.iter().any(Self::removes),
        }
    }

    /// What comes or goes says more than what changes by it; follow-ups and memberships come along with
    /// something else.
    const fn rank(&self) -> u8 {
        const LATER: u8 = 6;
        let (is_update, rank) = match self {
            Self::Region(edit) => (edit.is_update(), 0),
            Self::Forum(edit) => (edit.is_update(), 1),
            Self::Organisation(edit) => (edit.is_update(), 2),
            Self::Person(edit) => (edit.is_update(), 3),
            Self::Note(edit) => (edit.is_update(), 4),
            Self::Meeting(edit) => (edit.is_update(), 5),
            Self::FollowUp(_) => (true, 6),
            Self::Membership(_) => (true, 7),
            Self::Together(_) => (true, 8),
        };
        if is_update { LATER + rank } else { rank }
    }

    /// Whether the overview is as this change makes it, as far as the change goes. Of what it adds it is
    /// enough that it is there: nobody else gives a record that id.
    pub fn stands_in(&self, overview: &Overview) -> bool {
        let added = self.added();
        let has = |id: &RecordId| overview.record(*id).is_some();
        (!added.is_empty() && added.iter().all(has)) || self.inverse().make(&mut overview.clone()).is_ok()
    }

    /// Makes the change without looking at the invariants. Nothing has changed when it fails.
    pub(super) fn make(&self, overview: &mut Overview) -> Result<(), ChangeError> {
        match self {
            Self::Region(edit) => edit.make(&mut overview.regions),
            Self::Forum(edit) => edit.make(&mut overview.forums),
            Self::Organisation(edit) => edit.make(&mut overview.organisations),
            Self::Person(edit) => edit.make(&mut overview.persons),
            Self::Membership(edit) => edit.make(&mut overview.memberships),
            Self::Note(edit) => edit.make(&mut overview.notes),
            Self::Meeting(edit) => edit.make(&mut overview.meetings),
            Self::FollowUp(edit) => edit.make(&mut overview.follow_ups),
            Self::Together(changes) => make_all(changes, overview),
        }
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

impl<T: Record> Edit<T> {
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

    const fn is_update(&self) -> bool {
        matches!(self, Self::Update { .. })
    }

    const fn removes(&self) -> bool {
        matches!(self, Self::Remove(_))
    }

    fn inverse(&self) -> Self {
        match self {
            Self::Add(record) => Self::Remove(record.clone()),
            Self::Update { before, after } => Self::Update { before: after.clone(), after: before.clone() },
            Self::Remove(record) => Self::Add(record.clone()),
        }
    }
}

impl<T: Record> Edit<T>
where
    super::Id<T>: Into<RecordId>,
{
    fn make(&self, table: &mut Table<T>) -> Result<(), ChangeError> {
        match self {
            Self::Add(record) => {
                if table.contains(record.id()) {
                    return Err(ChangeError::Exists(record.id().into()));
                }
                table.put(record.clone());
            }
            Self::Update { before, after } => {
                if before.id() != after.id() {
                    return Err(ChangeError::OtherId(before.id().into()));
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

fn expect<T: Record>(table: &Table<T>, expected: &T) -> Result<(), ChangeError>
where
    super::Id<T>: Into<RecordId>,
{
    match table.get(expected.id()) {
        None => Err(ChangeError::Gone(expected.id().into())),
        Some(found) if found != expected => Err(ChangeError::Conflict(expected.id().into())),
        Some(_) => Ok(()),
    }
}
