//! What any layer needs to know of a text: how it reads without capitals and accents, where it has
//! given words, what its parts are, and how it is shown without harming a terminal.

mod called;
mod find;
mod fold;
pub mod markdown;
mod plain;

pub use called::Called;
pub use find::{find_words, has_words};
pub use fold::{Folded, fold, folded_chars, folded_chars_with_origins};
pub use plain::{is_harmful, plain, plain_line};
