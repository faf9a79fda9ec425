//! Other formats: lists that others keep and that come in, and reports, pictures and tables for people without this
//! program.
//!
//! A list goes through three stages, each a value: [`table`] reads the cells of its file, [`list`] finds out what they
//! mean, and [`plan`] what they would change.

pub mod export;
pub mod list;
pub mod picture;
pub mod plan;
pub mod report;
pub mod table;
