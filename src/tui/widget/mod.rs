//! Widgets that more than one screen uses.

pub mod columns;
pub mod focus;
pub mod line;
pub mod list;
pub mod more;
pub mod page;
pub mod picker;
pub mod text_area;
pub mod text_buffer;
pub mod wrap;
