//! The screens: each folder holds one, with its state, how it changes, and how it is drawn.

pub mod agenda;
pub mod detail;
pub mod note;
pub mod notes;
pub mod record;
pub mod regions;
pub mod search;
pub mod trash;
