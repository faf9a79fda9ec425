//! Words, as moving and deleting by word sees them.

use unicode_segmentation::UnicodeSegmentation;

/// What stands together: letters and digits, or signs; spaces part them.
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

/// Where the word starts that stands before `caret`, or right around it.
pub(super) fn start(text: &str, caret: usize) -> usize {
    let before = text.get(..caret).unwrap_or_default();
    far_edge(before.graphemes(true).rev()).map_or(0, |length| caret - length)
}

/// Where the word ends that stands behind `caret`, or right around it.
pub(super) fn end(text: &str, caret: usize) -> usize {
    let after = text.get(caret..).unwrap_or_default();
    far_edge(after.graphemes(true)).map_or(text.len(), |length| caret + length)
}

/// How far it is over the spaces and then the word that come first; none when that is all there is.
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
