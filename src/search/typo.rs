//! One typing error: two letters swapped, or one that is wrong, extra or missing.

use std::cmp::Reverse;
use std::ops::Range;

use super::score::Grade;
use super::searchable::{Letters, begins_with};

/// The best match of `typed` with one typing error, at the start of a word of the text. `allows_typo` is false when
/// `typed` is too short for a typing error; then only three letters with two of them swapped count.
pub(super) fn find<L: Copy + Eq>(
    typed: &[L],
    allows_typo: bool,
    text: Letters<'_, L>,
    least: Grade,
) -> Option<(Grade, Range<usize>)> {
    if least > Grade::Typo && typed.len().abs_diff(text.all.len()) > 1 {
        return None;
    }
    if !allows_typo {
        return is_swapped(typed, text.all).then_some((Grade::WholeTypo, 0..text.all.len()));
    }
    let mut best: Option<(_, Range<usize>)> = None;
    for start in text.word_starts() {
        let meant = &text.all[start..];
        if !is_begun(typed, meant) {
            continue;
        }
        for_each_typo(typed, meant, |end| {
            let window = start..start + end;
            let ends_word = text.ends_word(window.end - 1);
            let quality = (is_whole(&window, text), ends_word, Reverse(start), end == typed.len());
            if best.as_ref().is_none_or(|(other, _)| quality > *other) {
                best = Some((quality, window));
            }
        });
    }
    let (_, window) = best?;
    let grade = if is_whole(&window, text) { Grade::WholeTypo } else { Grade::Typo };
    Some((grade, window))
}

/// Whether `typed` may become a word with one typing error at the start of a word of the text: what was typed so far has
/// one error at most.
pub(super) fn may_begin<L: Copy + Eq>(typed: &[L], text: Letters<'_, L>) -> bool {
    // Nothing is known as long as the only letter may be the wrong one.
    typed.len() < 2 || find(typed, true, text, Grade::Gaps).is_some()
}

/// Whether one of the first two letters is right, or is in the other's place: otherwise there are two errors.
fn is_begun<L: Copy + Eq>(typed: &[L], meant: &[L]) -> bool {
    match (typed, meant) {
        ([a, b, ..], [x, y, ..]) => a == x || b == y || a == y || b == x,
        _ => false,
    }
}

/// Whether three letters are the whole text with two of them swapped: "cbl" can only be CLB.
fn is_swapped<L: Copy + Eq>(typed: &[L], whole: &[L]) -> bool {
    let &[first, second, third] = whole else { return false };
    typed != whole && (typed == [second, first, third] || typed == [first, third, second])
}

fn is_whole<L: Copy>(window: &Range<usize>, text: Letters<'_, L>) -> bool {
    *window == (0..text.all.len())
}

/// Calls `found` with the length of each beginning of `meant` that is `typed` with one typing error.
fn for_each_typo<L: Copy + Eq>(typed: &[L], meant: &[L], mut found: impl FnMut(usize)) {
    // The common beginning is right: an error within it could just as well be at its end.
    let right = typed.iter().zip(meant).take_while(|(typed, meant)| typed == meant).count();
    let length = typed.len();
    let (typed, meant) = (&typed[right..], &meant[right..]);
    let rest_is = |after: &[L], from: usize| meant.get(from..).is_some_and(|rest| begins_with(rest, after));
    if let [first, after @ ..] = typed {
        let is_wrong = meant.first() != Some(first) && rest_is(after, 1);
        if is_wrong || is_swapped_at_start(typed, meant) && rest_is(&typed[2..], 2) {
            found(length);
        }
        if rest_is(after, 0) {
            found(length - 1);
        }
    }
    if rest_is(typed, 1) {
        found(length + 1);
    }
}

fn is_swapped_at_start<L: Eq>(typed: &[L], meant: &[L]) -> bool {
    match (typed, meant) {
        ([a, b, ..], [x, y, ..]) => a == y && b == x && a != b,
        _ => false,
    }
}
