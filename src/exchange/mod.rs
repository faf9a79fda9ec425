//! Other formats: reports and pictures for people without this program, and tables.

pub mod export;
pub mod picture;
pub mod report;
