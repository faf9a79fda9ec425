//! Reconciling: a change that was thought of before somebody else changed the same records, made to fit
//! the records as they are now.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::domain::{AnyRecord, Change, Edit, Field, Input, NoteId, Overview, Patch, RecordId};

/// Something that both sides changed, each in its own way: somebody has to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// The record.
    pub id: RecordId,
    /// What is disputed of it.
    pub about: Dispute,
}

/// What is disputed.
#[derive(Debug, Clone, PartialEq)]
pub enum Dispute {
    /// One field has another value on each side.
    Field(Box<Disputed>),
    /// The other side removed the record that this side changed.
    Removed {
        /// The record as this side has it.
        mine: Box<AnyRecord>,
    },
}

/// A field that both sides changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Disputed {
    /// What the field is called in the store.
    pub key: String,
    /// The record as it was for both; none when both added it.
    pub before: Option<AnyRecord>,
    /// The record as this side has it.
    pub mine: AnyRecord,
    /// The record as it is now.
    pub theirs: AnyRecord,
}

/// Whose value a disputed field gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What this side made of it; of a removed record: it is made anew.
    Mine,
    /// What the other side made of it; of a removed record: it stays removed.
    Theirs,
    /// Theirs with mine after it, where that makes sense; else mine.
    Both,
}

impl Clash {
    /// Whether both values can be kept, the one after the other: of texts of many lines, and lists.
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
    /// The field as people know it; none for one that this version does not know.
    pub fn field(&self) -> Option<Field> {
        self.mine.id().kind().field_with(&self.key)
    }
}

impl Change {
    /// This change, made to fit `overview`: fields that only one side changed are merged, `decide` says
    /// whose value the others get. An edit that is there already is left out. What removes records stays
    /// as it is: whoever removes a record has to see first what became of it.
    #[must_use]
    pub fn reconciled(&self, overview: &Overview, decide: &mut dyn FnMut(&Clash) -> Side) -> Self {
        let mut edits = Vec::new();
        for edit in self.edits() {
            edits.extend(reconcile(edit, overview, decide));
        }
        let added: Vec<RecordId> = edits.iter().flat_map(Self::added).collect();
        for edit in &mut edits {
            if let Self::FollowUp(Edit::Add(follow_up)) = edit {
                // A note that somebody else removed, and that stays so.
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

    /// Whether every record is already as this change leaves it.
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

    /// Everything in it that both this change and the other side changed, as `overview` has it now.
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
            // It stays as it was, and is refused.
            None => Some(edit.clone()),
        },
    }
}

/// The record with what each side changed of `before`; none when one of them cannot be taken apart.
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

/// A text under another one, or a list with what another one has besides.
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
