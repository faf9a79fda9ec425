//! What any layer needs of a text: folding without capitals and accents, finding words and names, reading
//! Markdown, and removing what could harm a terminal.

mod find;
mod fold;
pub mod markdown;
mod name_matcher;
mod plain;

pub use find::{find_words, has_words};
pub use fold::{Folded, fold, folded_chars, folded_chars_with_origins};
pub use name_matcher::NameMatcher;
pub use plain::{is_harmful, plain, plain_line};
