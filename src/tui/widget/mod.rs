//! Parts of a screen that know no records.

pub mod list;
pub mod page;
pub mod text_area;
pub mod text_buffer;
pub mod wrap;
