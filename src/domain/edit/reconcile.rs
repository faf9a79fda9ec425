//! Reconciling: adapting a change to records that somebody else has changed since it was prepared.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::domain::{AnyRecord, Change, Edit, Field, Input, NoteId, Overview, Patch, RecordId};

/// Something that both sides changed differently, so that somebody has to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// The record.
    pub id: RecordId,
    /// The kind of conflict.
    pub about: Dispute,
}

/// The kind of conflict.
#[derive(Debug, Clone, PartialEq)]
pub enum Dispute {
    /// Both sides gave a field different values.
    Field(Box<Disputed>),
    /// The other side removed the record that this side changed.
    Removed {
        /// The record as this side wants it.
        mine: Box<AnyRecord>,
    },
}

/// A field that both sides changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Disputed {
    /// The name of the field in the store.
    pub key: String,
    /// The record before both changes; none if both sides added it.
    pub before: Option<AnyRecord>,
    /// The record as this side wants it.
    pub mine: AnyRecord,
    /// The record as it is now.
    pub theirs: AnyRecord,
}

/// Which value a disputed field gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The value of this side. A removed record is created again.
    Mine,
    /// The value of the other side. A removed record stays removed.
    Theirs,
    /// Theirs followed by mine, if both can be kept; otherwise mine.
    Both,
}

impl Clash {
    /// Whether both values can be kept, one after the other. This is so for texts of several lines and for
    /// lists.
    pub fn can_be_both(&self) -> bool {
        let Dispute::Field(disputed) = &self.about else { return false };
        disputed.field().is_some_and(|field| {
            matches!(
                self.id.kind().input(field),
                Input::Lines | Input::Names | Input::Choices(_) | Input::Several(_)
            )
        })
    }
}

impl Disputed {
    /// The field as people know it; none if this version does not know it.
    pub fn field(&self) -> Option<Field> {
        self.mine.id().kind().field_with(&self.key)
    }
}

impl Change {
    /// This change, adapted to `overview`. Fields that only one side changed are merged, and `decide` chooses
    /// for the others. An edit that was already made is left out. Removals are not adapted: whoever removes a
    /// record should first see how it changed.
    #[must_use]
    pub fn reconciled(&self, overview: &Overview, decide: &mut dyn FnMut(&Clash) -> Side) -> Self {
        let mut edits = Vec::new();
        for edit in self.edits() {
            edits.extend(reconcile(edit, overview, decide));
        }
        let added: Vec<RecordId> = edits.iter().flat_map(Self::added).collect();
        for edit in &mut edits {
            if let Self::FollowUp(Edit::Add(follow_up)) = edit {
                // A note that somebody else removed, and that stays removed.
                let is_there =
                    |note: &NoteId| overview.notes().contains(*note) || added.contains(&(*note).into());
                follow_up.note = follow_up.note.filter(is_there);
            }
        }
        match <[Self; 1]>::try_from(edits) {
            Ok([edit]) => edit,
            Err(edits) => Self::Together(edits),
        }
    }

    /// Whether every record is already as this change would leave it.
    pub fn is_made(&self, overview: &Overview) -> bool {
        let mut left = BTreeMap::new();
        for edit in self.edits() {
            match edit.edit() {
                Some(Edit::Add(after) | Edit::Update { after, .. }) => left.insert(after.id(), Some(after)),
                Some(Edit::Remove(before)) => left.insert(before.id(), None),
                None => None,
            };
        }
        left.into_iter().all(|(id, after)| overview.find(id) == after)
    }

    /// All conflicts between this change and the current `overview`.
    pub fn clashes(&self, overview: &Overview) -> Vec<Clash> {
        let mut clashes = Vec::new();
        let _ = self.reconciled(overview, &mut |clash| {
            clashes.push(clash.clone());
            Side::Theirs
        });
        clashes
    }
}

fn reconcile(edit: &Change, overview: &Overview, decide: &mut dyn FnMut(&Clash) -> Side) -> Option<Change> {
    let id = edit.record_id()?;
    let now = overview.record(id);
    let (before, after) = match edit.edit()? {
        Edit::Add(after) => (None, after.cloned()),
        Edit::Update { before, after } => (Some(before.cloned()), after.cloned()),
        Edit::Remove(_) => return Some(edit.clone()),
    };
    match now {
        None if before.is_none() => Some(edit.clone()),
        None => {
            let clash = Clash { id, about: Dispute::Removed { mine: Box::new(after.clone()) } };
            (decide(&clash) != Side::Theirs).then(|| after.added())
        }
        Some(now) if Some(&now) == before.as_ref() => Some(edit.clone()),
        Some(now) => match merge(before.as_ref(), &after, &now, decide) {
            Some(merged) if merged == now => None,
            Some(merged) => now.into_updated(merged),
            // The edit is left as it is, and applying it will fail.
            None => Some(edit.clone()),
        },
    }
}

/// The record with the changes of both sides since `before`; none if one of them cannot be split into fields.
fn merge(
    before: Option<&AnyRecord>,
    mine: &AnyRecord,
    theirs: &AnyRecord,
    decide: &mut dyn FnMut(&Clash) -> Side,
) -> Option<AnyRecord> {
    let was = before.map(AnyRecord::fields).unwrap_or_default();
    let (own, other) = (mine.fields(), theirs.fields());
    let mut merged = Patch::default();
    let keys: BTreeSet<&String> = own.keys().chain(other.keys()).chain(was.keys()).collect();
    for key in keys {
        let (was, own, other) = (was.get(key), own.get(key), other.get(key));
        if own == other || (before.is_some() && own == was) {
            continue;
        }
        let value = if before.is_some() && other == was {
            own.cloned()
        } else {
            let disputed = Disputed {
                key: key.clone(),
                before: before.cloned(),
                mine: mine.clone(),
                theirs: theirs.clone(),
            };
            let clash = Clash { id: mine.id(), about: Dispute::Field(Box::new(disputed)) };
            match decide(&clash) {
                Side::Theirs => other.cloned(),
                Side::Both if clash.can_be_both() => both(other, own),
                Side::Mine | Side::Both => own.cloned(),
            }
        };
        merged.set(key, value);
    }
    merged.apply(theirs).ok()
}

/// The second text below the first, or the first list followed by what only the second has.
fn both(first: Option<&Value>, second: Option<&Value>) -> Option<Value> {
    match (first, second) {
        (Some(Value::String(first)), Some(Value::String(second))) => {
            Some(Value::String(format!("{}\n\n{second}", first.trim_end())))
        }
        (Some(Value::Array(first)), Some(Value::Array(second))) => {
            let mut all = first.clone();
            all.extend(second.iter().filter(|value| !first.contains(value)).cloned());
            Some(Value::Array(all))
        }
        (first, second) => first.or(second).cloned(),
    }
}
