//! What any layer needs to know of a text: how it reads without capitals and accents, and how it is
//! shown without harming a terminal.

mod fold;
mod plain;

pub use fold::{Folded, fold};
pub use plain::{is_harmful, plain, plain_line};
