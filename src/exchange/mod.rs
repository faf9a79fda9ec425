//! Other formats: what comes in from lists that others keep.
//!
//! A file goes through three stages, each a value: [`table`] reads its cells, [`list`] finds out what they mean, and
//! [`plan`] what they would change.

pub mod list;
pub mod plan;
pub mod table;
