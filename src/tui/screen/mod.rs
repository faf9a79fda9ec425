//! The screens: each folder holds one, with its state, how it changes, and how it is drawn.

pub mod detail;
pub mod note;
pub mod regions;
pub mod search;
