//! The width of texts in cells of the terminal, and how they break into rows.
//!
//! The width is that of what is drawn: the text as [`plain`] shows it, grapheme by grapheme.
//!
//! Why this is our own, and not `textwrap` (version 0.16 was examined): that returns the lines to print,
//! without the spaces at their ends. A caret needs the byte range of each row, such that the rows together make
//! up the text, the conversion between bytes and cells, and a layout that can continue from any row after an
//! edit (`wrap_from`). Moreover, `textwrap` adds up the widths of `char`s and skips what looks like an escape
//! sequence, while a terminal draws an emoji of a family in two cells and we show an escape as a sign.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::plain;

/// The fewest cells in which both ends of a text say something.
const SHORTEST_MIDDLE: usize = 12;

/// One row of a wrapped text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The byte range of the row in the text, including the spaces or the line feed that end it.
    pub range: Range<usize>,
}

/// The width of `text` on one line, in cells.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        // By far the fastest way, and most texts are ASCII.
        return text.len() - text.matches('\n').count() - text.matches("\r\n").count();
    }
    graphemes(text).map(|(_, grapheme)| cells(grapheme)).sum()
}

/// The graphemes of `text`, each with the byte at which it starts. Of an ASCII character before another one it is known
/// at once that it is a grapheme; the tables of Unicode are only looked at for the others.
fn graphemes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let alone = match rest.as_bytes() {
            [b'\r', ..] => None,
            [first] if first.is_ascii() => rest.get(..1),
            [first, next, ..] if first.is_ascii() && next.is_ascii() => rest.get(..1),
            _ => None,
        };
        let grapheme = alone.or_else(|| rest.graphemes(true).next())?;
        let start = at;
        at += grapheme.len();
        Some((start, grapheme))
    })
}

/// The width of a grapheme in cells; a line feed takes none.
fn cells(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [b'\n'] | [b'\r', b'\n'] => 0,
        // A control character is shown as one sign.
        [_] => 1,
        _ => usize::from(plain(grapheme).cell_width()),
    }
}

fn is_line_feed(grapheme: &str) -> bool {
    matches!(grapheme, "\n" | "\r\n")
}

/// Whether a row may break after this grapheme because it is a space, other than a non-breaking one.
fn is_space(grapheme: &str) -> bool {
    let mut chars = grapheme.chars();
    match (chars.next(), chars.next()) {
        (Some(char), None) => char.is_whitespace() && !matches!(char, '\u{a0}' | '\u{2007}' | '\u{202f}'),
        _ => false,
    }
}

/// `text` in at most `room` cells, with `…` at the end when it was cut off.
pub fn truncate(text: &str, room: usize) -> Cow<'_, str> {
    // Looks no further into the text than fits, however long it is.
    if prefix(text, room) == text.len() {
        return Cow::Borrowed(text);
    }
    let Some(room) = room.checked_sub(1) else { return Cow::Borrowed("") };
    let kept = &text[..prefix(text, room)];
    Cow::Owned(format!("{}…", kept.trim_end()))
}

/// `text` in at most `room` cells. What is left out is in the middle, because the ends of names tell them apart, and the
/// beginnings are what people look for.
pub fn middle(text: &str, room: usize) -> Cow<'_, str> {
    let all = width(text);
    if all <= room || room < SHORTEST_MIDDLE {
        return truncate(text, room);
    }
    let end = (room - 1) * 2 / 5;
    let start = &text[..prefix(text, room - 1 - end)];
    let (gap, rest) = skip_cells(text, all - end);
    Cow::Owned(format!("{}…{}{}", start.trim_end(), " ".repeat(gap), rest.trim_start()))
}

/// `text` in exactly `room` cells: cut off, or padded with spaces.
pub fn pad(text: &str, room: usize) -> String {
    let text = truncate(text, room);
    let gap = room.saturating_sub(width(&text));
    format!("{text}{}", " ".repeat(gap))
}

/// The length in bytes of the longest start of `text` that fits in `room` cells.
fn prefix(text: &str, room: usize) -> usize {
    let mut taken = 0;
    for (start, grapheme) in graphemes(text) {
        taken += cells(grapheme);
        if taken > room {
            return start;
        }
    }
    text.len()
}

/// The rest of `text` after its first `hidden` cells, and the number of cells that stay empty before it because
/// half of a wide character is not drawn.
pub(super) fn skip_cells(text: &str, hidden: usize) -> (usize, &str) {
    let mut skipped = 0;
    for (start, grapheme) in graphemes(text) {
        if skipped >= hidden {
            return (skipped - hidden, &text[start..]);
        }
        skipped += cells(grapheme);
    }
    (0, "")
}

/// Breaks `text` into rows of at most `room` cells: at line feeds, else after spaces and hyphens, else within a
/// word. Spaces at the end of a row do not count towards its width, so that no row begins with them. There is
/// always at least one row, and the rows together make up the text.
pub fn wrap(text: &str, room: u16) -> Vec<Row> {
    wrap_from(text, 0, room, |_| false)
}

/// Like [`wrap`], but from the row that begins at byte `start`, until a row begins at a byte for which
/// `is_known` returns true: from there on the rows are known.
pub(super) fn wrap_from(
    text: &str,
    start: usize,
    room: u16,
    mut is_known: impl FnMut(usize) -> bool,
) -> Vec<Row> {
    let room = usize::from(room.max(1));
    let mut breaker = Breaker { text, room, rows: Vec::new(), start, taken: 0, word: start };
    let mut looked_at = 0;
    for (at, grapheme) in graphemes(&text[start..]) {
        breaker.take(start + at, grapheme);
        while let Some(row) = breaker.rows.get(looked_at) {
            looked_at += 1;
            if is_known(row.range.end) {
                breaker.rows.truncate(looked_at);
                return breaker.rows;
            }
        }
    }
    breaker.end_row(text.len());
    breaker.rows
}

/// The row that is being filled.
struct Breaker<'a> {
    text: &'a str,
    room: usize,
    rows: Vec<Row>,
    /// The byte at which the row starts.
    start: usize,
    /// The width of the row so far, in cells.
    taken: usize,
    /// The byte at which the last word of the row starts.
    word: usize,
}

impl Breaker<'_> {
    fn take(&mut self, start: usize, grapheme: &str) {
        let after = start + grapheme.len();
        if is_line_feed(grapheme) {
            return self.end_row(after);
        }
        let cells = cells(grapheme);
        if is_space(grapheme) {
            self.word = after;
        } else {
            if self.taken + cells > self.room && self.word > self.start {
                let word = self.word;
                self.end_row(word);
                self.taken = width(&self.text[word..start]);
            }
            if self.taken + cells > self.room && start > self.start {
                self.end_row(start);
            }
            if self.is_hyphen_in_word(start, grapheme) {
                self.word = after;
            }
        }
        self.taken += cells;
    }

    fn is_hyphen_in_word(&self, start: usize, grapheme: &str) -> bool {
        grapheme == "-"
            && self.taken < self.room
            && self.text[..start].ends_with(char::is_alphabetic)
            && self.text[start + 1..].starts_with(char::is_alphabetic)
    }

    fn end_row(&mut self, end: usize) {
        self.rows.push(Row { range: self.start..end });
        self.start = end;
        self.word = end;
        self.taken = 0;
    }
}

/// The row and the column of the caret at byte `caret` of the text.
pub fn caret_position(rows: &[Row], text: &str, caret: usize) -> (usize, usize) {
    let row = rows.partition_point(|row| row.range.start <= caret).saturating_sub(1);
    let start = rows.get(row).map_or(0, |row| row.range.start);
    (row, text.get(start..caret).map_or(0, width))
}

/// The byte position at this column of a row, or the nearest one on its left. Below the last row, this is the
/// end of the text.
pub fn position_at(rows: &[Row], text: &str, row: usize, column: usize) -> usize {
    let Some(Row { range }) = rows.get(row) else { return text.len() };
    let line = text.get(range.clone()).unwrap_or_default();
    let is_last = row + 1 == rows.len();
    // At the very end of a row that is not the last, the caret would be drawn on the next row.
    let last =
        if is_last { line.len() } else { line.grapheme_indices(true).next_back().map_or(0, |(at, _)| at) };
    range.start + prefix(line, column).min(last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::fits("Samenwerking", 12, "Samenwerking")]
    #[case::too_short_for_two_ends("Samenwerking", 8, "Samenwe…")]
    #[case::both_ends("Samenwerking LOP en STS/LNJO", 20, "Samenwerking…TS/LNJO")]
    #[case::wide("漢字漢字漢字漢字", 12, "漢字漢…漢字")]
    fn the_ends_of_a_name_stay(#[case] text: &str, #[case] room: usize, #[case] shown: &str) {
        assert_eq!(middle(text, room), shown);
        assert!(width(&middle(text, room)) <= room);
    }

    proptest! {
        #[test]
        fn graphemes_are_those_of_unicode(text in "([a-c \\r\\n\\-]|[é漢🙂🇧🇪👨👩\u{200d}\u{301}\u{fe0f}\u{915}\u{94d}])*") {
            let expected: Vec<(usize, &str)> = text.grapheme_indices(true).collect();
            prop_assert_eq!(graphemes(&text).collect::<Vec<_>>(), expected);
        }
    }

    fn rows_of(text: &str, room: u16) -> Vec<&str> {
        wrap(text, room).into_iter().map(|row| &text[row.range]).collect()
    }

    #[rstest]
    #[case::ascii("abc", 3)]
    #[case::combined("e\u{301}", 1)]
    #[case::wide("漢字", 4)]
    #[case::emoji("🙂", 2)]
    #[case::family("👨\u{200d}👩\u{200d}👧", 2)]
    #[case::flag("🇧🇪", 2)]
    #[case::tab("a\tb", 3)]
    #[case::escape("\u{1b}[0m", 4)]
    fn a_text_is_as_wide_as_it_is_drawn(#[case] text: &str, #[case] cells: usize) {
        assert_eq!(width(text), cells);
    }

    #[rstest]
    #[case::empty("", 10, &[""])]
    #[case::fits("een twee", 10, &["een twee"])]
    #[case::at_a_space("een twee drie", 9, &["een twee ", "drie"])]
    #[case::full_row("een twee", 3, &["een ", "twe", "e"])]
    #[case::spaces_hang_over("een    twee", 4, &["een    ", "twee"])]
    #[case::long_word("abcdefgh", 3, &["abc", "def", "gh"])]
    #[case::long_word_after_short("a bcdefgh", 4, &["a ", "bcde", "fgh"])]
    #[case::at_a_hyphen("Asse-Merchtem", 10, &["Asse-", "Merchtem"])]
    #[case::hyphen_has_no_room("Asse-Merchtem", 4, &["Asse", "-", "Merc", "htem"])]
    #[case::number_stays_whole("op 12-11", 7, &["op ", "12-11"])]
    #[case::fixed_space("a b\u{a0}c", 4, &["a ", "b\u{a0}c"])]
    #[case::lines("a\nb\n", 5, &["a\n", "b\n", ""])]
    #[case::empty_line("a\n\nb", 5, &["a\n", "\n", "b"])]
    #[case::wide("漢字漢", 5, &["漢字", "漢"])]
    #[case::combined("e\u{301}e\u{301}", 1, &["e\u{301}", "e\u{301}"])]
    fn a_text_breaks_where_a_reader_expects(#[case] text: &str, #[case] room: u16, #[case] rows: &[&str]) {
        assert_eq!(rows_of(text, room), rows);
    }

    #[rstest]
    #[case("Groep INTRO", 11, "Groep INTRO")]
    #[case("Groep INTRO", 8, "Groep I…")]
    #[case("Groep INTRO", 7, "Groep…")]
    #[case("漢字", 3, "漢…")]
    #[case("漢字", 2, "…")]
    #[case("漢字", 0, "")]
    fn text_that_does_not_fit_is_cut_with_an_ellipsis(
        #[case] text: &str,
        #[case] room: usize,
        #[case] cut: &str,
    ) {
        assert_eq!(truncate(text, room), cut);
    }

    #[test]
    fn padding_fills_the_room_whatever_the_text() {
        assert_eq!(pad("字", 4), "字  ");
        assert_eq!(pad("字字字", 4), "字… ");
    }

    #[rstest]
    #[case::start(0, (0, 0))]
    #[case::before_the_space(3, (0, 3))]
    #[case::at_the_break(4, (1, 0))]
    #[case::before_the_line_feed(8, (1, 4))]
    #[case::on_the_last_row(9, (2, 0))]
    fn a_caret_is_at_a_row_and_a_cell(#[case] caret: usize, #[case] position: (usize, usize)) {
        let text = "een twee\n";
        assert_eq!(caret_position(&wrap(text, 5), text, caret), position);
    }

    #[rstest]
    #[case::within((0, 2), 2)]
    #[case::beyond_a_broken_row((0, 9), 3)]
    #[case::beyond_a_line((1, 9), 8)]
    #[case::below_everything((7, 1), 12)]
    #[case::left_half_of_wide((2, 1), 9)]
    fn a_cell_corresponds_to_a_place_in_the_text(
        #[case] (row, column): (usize, usize),
        #[case] position: usize,
    ) {
        let text = "een twee\n字";
        assert_eq!(position_at(&wrap(text, 5), text, row, column), position);
    }

    fn texts() -> impl Strategy<Value = String> {
        let parts = prop::sample::select(vec![
            "a",
            "bc",
            "lang-woord",
            " ",
            "  ",
            "\n",
            "\t",
            "\u{a0}",
            "é",
            "e\u{301}",
            "漢",
            "🙂",
            "🇧🇪",
            "\u{301}",
            "👨\u{200d}👩",
            "\u{200b}",
            "\u{1b}",
        ]);
        prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn the_rows_together_are_the_text(text in texts(), room in 1_u16..20) {
            prop_assert_eq!(rows_of(&text, room).concat(), text);
        }

        #[test]
        fn no_row_is_wider_than_its_room(text in texts(), room in 2_u16..20) {
            for row in rows_of(&text, room) {
                let shown = row.trim_end_matches([' ', '\t', '\n', '\u{200b}']);
                prop_assert!(width(shown) <= usize::from(room), "{:?}", row);
            }
        }

        #[test]
        fn the_cell_of_every_caret_leads_back_to_it(text in texts(), room in 2_u16..20) {
            let rows = wrap(&text, room);
            for (caret, grapheme) in text.grapheme_indices(true).filter(|(_, grapheme)| cells(grapheme) > 0) {
                let (row, column) = caret_position(&rows, &text, caret);
                let found = position_at(&rows, &text, row, column);
                prop_assert!(found >= caret && found <= caret + grapheme.len(), "{} {}", caret, found);
                prop_assert_eq!(width(&text[caret..found]), 0);
            }
        }

        #[test]
        fn a_shortened_text_fits(text in texts(), room in 0_usize..20) {
            prop_assert!(width(&truncate(&text, room)) <= room);
            prop_assert_eq!(width(&pad(&text, room)), room);
        }
    }
}
