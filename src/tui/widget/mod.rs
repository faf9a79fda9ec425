//! Parts of a screen that know no records.

pub mod wrap;
