//! Word boundaries, for moving and deleting by word.

use unicode_segmentation::UnicodeSegmentation;

/// The classes of characters that form words: letters and digits, or signs. Spaces separate words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Word,
    Sign,
}

fn class(grapheme: &str) -> Class {
    match grapheme.chars().next() {
        Some(char) if char.is_whitespace() => Class::Space,
        Some(char) if char.is_alphanumeric() || char == '_' => Class::Word,
        _ => Class::Sign,
    }
}

/// The start of the word before `caret` or around it, in bytes.
pub(super) fn start(text: &str, caret: usize) -> usize {
    let before = text.get(..caret).unwrap_or_default();
    far_edge(before.graphemes(true).rev()).map_or(0, |length| caret - length)
}

/// The end of the word after `caret` or around it, in bytes.
pub(super) fn end(text: &str, caret: usize) -> usize {
    let after = text.get(caret..).unwrap_or_default();
    far_edge(after.graphemes(true)).map_or(text.len(), |length| caret + length)
}

/// The length in bytes of the spaces that come first and of the word after them; `None` when nothing follows
/// them.
fn far_edge<'a>(graphemes: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut length = 0;
    let mut inside = Class::Space;
    for grapheme in graphemes {
        let class = class(grapheme);
        if inside != Class::Space && class != inside {
            return Some(length);
        }
        inside = class;
        length += grapheme.len();
    }
    None
}
