//! Edits: every change of an overview as a value, and what makes one: a removal, a merge, a restoration, an
//! erasure, a change that others overtook.

pub(super) mod affected;
pub(super) mod change;
pub(super) mod difference;
pub(super) mod erasure;
pub(super) mod field;
mod follow_up;
pub(super) mod merge;
mod my_place;
pub(super) mod past;
pub(super) mod patch;
pub(super) mod reconcile;
mod removal;
pub(super) mod removal_log;
pub(super) mod restore;
