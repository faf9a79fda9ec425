//! What keeps a record from being saved.

use crate::domain::Field;

/// A field that is not right yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: Field,
    /// What is not right, in the user's language.
    pub why: String,
}
