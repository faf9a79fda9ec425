//! Changing my place at a table.

use crate::domain::{AnyRecord, Change, Field, Involvement, Overview, Patch, Subject};

impl Overview {
    /// The change that sets my place at a forum or in a region. None if I already have that place, with any
    /// other chair, or if there can be no place here.
    pub fn place_me(&self, at: impl Into<Subject>, involvement: Involvement) -> Option<Change> {
        let at = at.into();
        let before @ (AnyRecord::Forum(_) | AnyRecord::Region(_)) = self.record(at.into())? else {
            return None;
        };
        if self.my_place(at).map(Involvement::with_nobody) == Some(involvement.with_nobody()) {
            return None;
        }
        let mut patch = Patch::default();
        patch.set(Field::Involvement.key(), serde_json::to_value(involvement).ok());
        let after = patch.apply(&before).ok()?;
        before.into_updated(after)
    }
}
