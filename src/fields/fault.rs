//! The errors that keep a record from being saved.

use crate::domain::Field;

/// An error in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: Field,
    /// The reason, in the user's language.
    pub why: String,
}
