//! The forms: each folder holds one, with its state, how it changes, and how it is drawn.

pub mod note;
pub mod record;
