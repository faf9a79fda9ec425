//! The screens: each folder holds one, with its state, how it changes, and how it is drawn.

pub mod agenda;
pub mod detail;
pub mod notes;
pub mod regions;
pub mod trash;
