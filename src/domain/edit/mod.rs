//! Edits: every change of an overview is a value. Removing, merging, restoring, erasing and reconciling all
//! produce one.

pub(super) mod affected;
pub(super) mod change;
pub(super) mod difference;
pub(super) mod erasure;
pub(super) mod field;
mod follow_up;
pub(super) mod merge;
mod my_place;
mod need;
pub(super) mod past;
pub(super) mod patch;
pub(super) mod reconcile;
mod removal;
pub(super) mod removal_log;
pub(super) mod restore;

pub use affected::Affected;
pub use change::{Change, ChangeError, Edit};
pub use difference::Difference;
pub use erasure::{Erasure, Near, Passage, RecordOutcome, Trace};
pub use field::{Choice, Field, Input, Source};
pub use merge::Merged;
pub use past::{MissingChanges, Past, PastStep};
pub use patch::Patch;
pub use reconcile::{Clash, Dispute, Disputed, Side};
pub use removal_log::Removal;
pub use restore::{RestoreError, Trashed, restoration, restoration_with_needed, trash};
