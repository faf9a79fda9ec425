//! What any layer needs of a text: folding without capitals and accents, comparing and finding names and words,
//! reading Markdown, and removing what could harm a terminal.

mod encoding;
mod find;
mod fold;
mod letters;
pub mod markdown;
mod name_matcher;
mod phone;
mod plain;

pub use encoding::decoded;
pub use find::{InName, Prepared, Words, find_words, has_words, place_in_name};
pub use fold::{Folded, fold, folded_chars, folded_chars_with_origins};
pub use letters::{
    Letter, Reading, each_letter, each_spaced_letter, is_significant, name_key, other_readings, query_word,
    same_name,
};
pub use name_matcher::{NameMatcher, name_words};
pub use phone::{phone_digits, typed_phone};
pub use plain::{control_character, is_harmful, plain, plain_line, without_invisible};
