//! The lines of the history, and the kinds of steps in them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::Timestamp;
use crate::store::digest::Digest;

/// A line of the history. Its change is not parsed where only its position counts.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line<C> {
    pub(super) id: Uuid,
    pub(super) at: Timestamp,
    pub(super) step: Step<C>,
    /// The file before the step. Older lines lack both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<Digest>,
    /// The file after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) to: Option<Digest>,
}

/// The files before and after a step, as far as they are known.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::store) struct FromTo {
    pub(in crate::store) from: Option<Digest>,
    pub(in crate::store) to: Option<Digest>,
}

/// The kind of a step in the history.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::store) enum Step<C> {
    /// It made this change. What was undone before can no longer be redone.
    Do(C),
    /// The same, with digests in the place of long texts.
    DoShared(C),
    /// It undid the change in this line.
    Undo(Uuid),
    /// It redid the change in this line.
    Redo(Uuid),
    /// The change in this line no longer fits, and can be neither undone nor redone from now on.
    SetAside(Uuid),
    /// Somebody else made this change in the file. It cannot be undone.
    Found(C),
    /// The file was found as it was before this line, and that was left so.
    BackBefore(Uuid),
    /// The file was written again, with the same records.
    Again,
    /// The file was replaced by another that has nothing to do with it.
    Replaced,
    /// A person was erased from every file.
    Erased,
}

impl<C> Step<C> {
    /// The same step with another form of its change.
    pub(super) fn try_map<D, E>(self, form: impl FnOnce(C) -> Result<D, E>) -> Result<Step<D>, E> {
        Ok(match self {
            Self::Do(change) => Step::Do(form(change)?),
            Self::DoShared(change) => Step::DoShared(form(change)?),
            Self::Found(change) => Step::Found(form(change)?),
            Self::Undo(id) => Step::Undo(id),
            Self::Redo(id) => Step::Redo(id),
            Self::SetAside(id) => Step::SetAside(id),
            Self::BackBefore(id) => Step::BackBefore(id),
            Self::Again => Step::Again,
            Self::Replaced => Step::Replaced,
            Self::Erased => Step::Erased,
        })
    }
}
