//! Tests of the text buffer.

use proptest::prelude::*;
use rstest::rstest;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

const WIDTH: u16 = 11;

/// A multi-line buffer with the caret at the `|` in `marked`.
fn buffer(marked: &str) -> TextBuffer {
    let caret = marked.find('|').unwrap();
    let mut buffer = TextBuffer::multi_line(&marked.replacen('|', "", 1));
    buffer.caret = caret;
    buffer
}

/// The text with a `|` at the caret.
fn marked(buffer: &TextBuffer) -> String {
    let mut text = buffer.text.clone();
    text.insert(buffer.caret, '|');
    text
}

fn typed(buffer: &mut TextBuffer, text: &str) {
    for char in text.chars() {
        buffer.apply(&TextEdit::Insert(char), WIDTH);
    }
}

fn after(start: &str, edits: &[TextEdit]) -> String {
    let mut buffer = buffer(start);
    for edit in edits {
        buffer.apply(edit, WIDTH);
    }
    marked(&buffer)
}

#[rstest]
#[case::insert("a|b", TextEdit::Insert('ë'), "aë|b")]
#[case::new_line("a|b", TextEdit::NewLine, "a\n|b")]
#[case::backspace("ab|c", TextEdit::Backspace, "a|c")]
#[case::backspace_at_start("|c", TextEdit::Backspace, "|c")]
#[case::backspace_takes_the_accent_too("e\u{301}|", TextEdit::Backspace, "|")]
#[case::backspace_takes_a_family("👨\u{200d}👩\u{200d}👧|", TextEdit::Backspace, "|")]
#[case::delete("a|🇧🇪c", TextEdit::Delete, "a|c")]
#[case::delete_at_end("a|", TextEdit::Delete, "a|")]
#[case::delete_word_back("een twee |drie", TextEdit::DeleteWordBack, "een |drie")]
#[case::delete_word_forward("een| twee drie", TextEdit::DeleteWordForward, "een| drie")]
#[case::delete_signs_together("wat?!|", TextEdit::DeleteWordBack, "wat|")]
#[case::delete_to_line_start("a\nbc|d", TextEdit::DeleteToLineStart, "a\n|d")]
#[case::delete_to_line_end("a\nb|cd\ne", TextEdit::DeleteToLineEnd, "a\nb|\ne")]
fn an_edit_changes_the_text_around_the_caret(#[case] from: &str, #[case] edit: TextEdit, #[case] to: &str) {
    assert_eq!(after(from, &[edit]), to);
}

#[rstest]
#[case::left("a🙂|", TextEdit::Move(Motion::Left), "a|🙂")]
#[case::right("|e\u{301}b", TextEdit::Move(Motion::Right), "e\u{301}|b")]
#[case::word_left("een twee| drie", TextEdit::Move(Motion::WordLeft), "een |twee drie")]
#[case::word_right("een| twee drie", TextEdit::Move(Motion::WordRight), "een twee| drie")]
#[case::line_start("a\nbc|d", TextEdit::Move(Motion::LineStart), "a\n|bcd")]
#[case::line_end("a\nb|cd\ne", TextEdit::Move(Motion::LineEnd), "a\nbcd|\ne")]
#[case::text_start("a\nb|", TextEdit::Move(Motion::TextStart), "|a\nb")]
#[case::text_end("|a\nb", TextEdit::Move(Motion::TextEnd), "a\nb|")]
#[case::up("abc\nde|f", TextEdit::Move(Motion::Up), "ab|c\ndef")]
#[case::up_at_the_top("ab|c", TextEdit::Move(Motion::Up), "|abc")]
#[case::down_at_the_bottom("a|bc", TextEdit::Move(Motion::Down), "abc|")]
#[case::down_a_row_of_the_same_line(
    "een| twee drie vier",
    TextEdit::Move(Motion::Down),
    "een twee dri|e vier"
)]
#[case::end_of_a_row_of_a_line("een| twee drie", TextEdit::Move(Motion::LineEnd), "een twee| drie")]
fn the_caret_moves_where_the_eye_expects(#[case] from: &str, #[case] edit: TextEdit, #[case] to: &str) {
    assert_eq!(after(from, &[edit]), to);
}

#[test]
fn up_and_down_return_to_their_column_after_a_short_row() {
    assert_eq!(
        after("abcd|\na\nabcd", &[TextEdit::Move(Motion::Down), TextEdit::Move(Motion::Down)]),
        "abcd\na\nabcd|"
    );
}

#[test]
fn a_letter_typed_before_a_loose_accent_joins_it_and_the_caret_follows() {
    assert_eq!(after("|\u{301}", &[TextEdit::Insert('e')]), "e\u{301}|");
}

#[rstest]
#[case::lines("een\r\ntwee\rdrie", "een\ntwee\ndrie|")]
#[case::steering("a\u{1b}[31m\u{7}b\tc", "a[31mb\tc|")]
#[case::emoji("zorg 👨\u{200d}👩 e\u{301}", "zorg 👨\u{200d}👩 e\u{301}|")]
fn a_paste_keeps_the_text_and_drops_control_characters(#[case] pasted: &str, #[case] to: &str) {
    assert_eq!(after("|", &[TextEdit::Paste(pasted.to_owned())]), to);
}

#[test]
fn a_single_line_stays_a_single_line() {
    let mut buffer = TextBuffer::single_line("");
    buffer.apply(&TextEdit::Paste("KU Leuven\r\nLeuven\n".to_owned()), WIDTH);
    buffer.apply(&TextEdit::NewLine, WIDTH);
    assert_eq!(buffer.text(), "KU Leuven Leuven");
}

#[rstest]
#[case::copied_from_a_page("\u{feff}Stad\u{200b} Diest\u{200e}", "Stad Diest")]
#[case::emoji("zorg 👨\u{200d}👩", "zorg 👨\u{200d}👩")]
fn a_single_line_takes_no_invisible_characters(#[case] pasted: &str, #[case] text: &str) {
    let mut buffer = TextBuffer::single_line("");
    buffer.apply(&TextEdit::Paste(pasted.to_owned()), WIDTH);
    assert_eq!(buffer.text(), text);
}

#[test]
fn an_emoji_can_be_typed_a_part_at_a_time() {
    let mut buffer = TextBuffer::single_line("");
    for char in ['👨', '\u{200d}', '👩'] {
        buffer.apply(&TextEdit::Insert(char), WIDTH);
    }
    assert_eq!(buffer.text(), "👨\u{200d}👩");
}

#[test]
fn undo_removes_a_word_at_a_time() {
    let mut buffer = buffer("|");
    typed(&mut buffer, "een twee");
    buffer.apply(&TextEdit::Undo, WIDTH);
    assert_eq!(marked(&buffer), "een |");
    buffer.apply(&TextEdit::Undo, WIDTH);
    assert_eq!(marked(&buffer), "|");
    buffer.apply(&TextEdit::Redo, WIDTH);
    assert_eq!(marked(&buffer), "een |");
}

#[test]
fn undo_reverts_a_paste_or_a_series_of_backspaces_at_once() {
    let mut buffer = buffer("|");
    buffer.apply(&TextEdit::Paste("een twee drie".to_owned()), WIDTH);
    for _ in 0..4 {
        buffer.apply(&TextEdit::Backspace, WIDTH);
    }
    buffer.apply(&TextEdit::Undo, WIDTH);
    assert_eq!(marked(&buffer), "een twee drie|");
    buffer.apply(&TextEdit::Undo, WIDTH);
    assert_eq!(marked(&buffer), "|");
}

#[test]
fn text_typed_in_another_place_is_undone_separately() {
    let mut buffer = buffer("|");
    typed(&mut buffer, "abc");
    buffer.apply(&TextEdit::Move(Motion::Left), WIDTH);
    typed(&mut buffer, "x");
    buffer.apply(&TextEdit::Undo, WIDTH);
    assert_eq!(marked(&buffer), "ab|c");
}

#[test]
fn one_undo_brings_back_a_replaced_text() {
    let mut buffer = buffer("een| twee");
    buffer.replace("drie");
    assert_eq!(marked(&buffer), "drie|");
    buffer.apply(&TextEdit::Undo, WIDTH);
    assert_eq!(marked(&buffer), "een| twee");
}

#[test]
fn page_up_and_down_stop_at_the_first_and_last_row() {
    let mut buffer = buffer("a\nb|\nc");
    buffer.page(5, WIDTH);
    assert_eq!(marked(&buffer), "a\nb\nc|");
    buffer.page(-5, WIDTH);
    assert_eq!(marked(&buffer), "a|\nb\nc");
}

#[test]
fn a_click_puts_the_caret_in_that_cell() {
    let mut buffer = buffer("|een twee drie");
    buffer.place_caret(1, 2, WIDTH);
    assert_eq!(marked(&buffer), "een twee dr|ie");
    assert_eq!(buffer.caret_cell(WIDTH), (1, 2));
}

#[test]
fn a_long_single_line_scrolls_with_its_caret() {
    let mut buffer = TextBuffer::single_line("0123456789");
    assert_eq!((buffer.hidden_cells(5), buffer.caret_cell(5)), (6, (0, 4)));
    buffer.place_caret(0, 1, 5);
    assert_eq!(buffer.caret(), 7);
    buffer.apply(&TextEdit::Move(Motion::TextStart), 5);
    assert_eq!((buffer.hidden_cells(5), buffer.caret_cell(5)), (0, (0, 0)));
}

#[test]
fn the_caret_after_a_full_row_stays_in_sight() {
    let buffer = buffer("0123456789|");
    assert_eq!(buffer.caret_cell(WIDTH), (0, 10));
}

#[rstest]
#[case::a_letter("ab|cd", &[Motion::Right], "c")]
#[case::backwards("ab|cd", &[Motion::Left, Motion::Left], "ab")]
#[case::by_word("een |twee drie", &[Motion::WordRight], "twee")]
#[case::over_lines("a|b\ncd", &[Motion::Down], "b\nc")]
#[case::to_the_end("a|b\ncd", &[Motion::TextEnd], "b\ncd")]
fn a_move_with_shift_selects_what_the_caret_passes(
    #[case] from: &str,
    #[case] motions: &[Motion],
    #[case] selected: &str,
) {
    let mut buffer = buffer(from);
    for motion in motions {
        buffer.apply(&TextEdit::Select(*motion), WIDTH);
    }
    assert_eq!(buffer.selected_text(), Some(selected));
}

#[rstest]
#[case::typed(TextEdit::Insert('x'), "ax|d")]
#[case::pasted(TextEdit::Paste("een".to_owned()), "aeen|d")]
#[case::erased(TextEdit::Backspace, "a|d")]
#[case::erased_forwards(TextEdit::Delete, "a|d")]
#[case::new_line(TextEdit::NewLine, "a\n|d")]
#[case::left_behind_on_the_left(TextEdit::Move(Motion::Left), "a|bcd")]
#[case::left_behind_on_the_right(TextEdit::Move(Motion::Right), "abc|d")]
fn an_edit_replaces_what_is_selected(#[case] edit: TextEdit, #[case] to: &str) {
    let select = TextEdit::Select(Motion::Right);
    assert_eq!(after("a|bcd", &[select.clone(), select, edit]), to);
}

#[rstest]
#[case::item("- een|", "- een\n- |")]
#[case::in_the_middle("- een| twee", "- een\n- | twee")]
#[case::end_of_the_list("- een\n- |", "- een\n|")]
#[case::number("9. een|", "9. een\n10. |")]
#[case::before_the_sign("|- een", "\n|- een")]
#[case::text("een|", "een\n|")]
fn a_new_line_continues_a_list(#[case] from: &str, #[case] to: &str) {
    assert_eq!(after(from, &[TextEdit::NewLine]), to);
}

fn edits() -> impl Strategy<Value = TextEdit> {
    let chars = vec!['a', ' ', '\n', '\u{301}', '\u{200d}', '👩', '🇧', '漢', '\r', '\u{1b}'];
    let texts = vec!["een twee", "\u{301}x", "a\r\nb", "🇧🇪🇧", "\u{200d}👩", ""];
    let moves = vec![
        TextEdit::NewLine,
        TextEdit::Backspace,
        TextEdit::Delete,
        TextEdit::DeleteWordBack,
        TextEdit::DeleteWordForward,
        TextEdit::DeleteToLineStart,
        TextEdit::DeleteToLineEnd,
        TextEdit::Move(Motion::Left),
        TextEdit::Move(Motion::Right),
        TextEdit::Move(Motion::WordLeft),
        TextEdit::Move(Motion::WordRight),
        TextEdit::Move(Motion::Up),
        TextEdit::Move(Motion::Down),
        TextEdit::Move(Motion::PageUp),
        TextEdit::Move(Motion::PageDown),
        TextEdit::Move(Motion::LineStart),
        TextEdit::Move(Motion::LineEnd),
        TextEdit::Move(Motion::TextStart),
        TextEdit::Move(Motion::TextEnd),
        TextEdit::Select(Motion::Left),
        TextEdit::Select(Motion::WordRight),
        TextEdit::Select(Motion::Up),
        TextEdit::Select(Motion::TextEnd),
    ];
    prop_oneof![
        prop::sample::select(chars).prop_map(TextEdit::Insert),
        prop::sample::select(texts).prop_map(|text| TextEdit::Paste(text.to_owned())),
        prop::sample::select(moves),
    ]
}

fn edits_and_undos() -> impl Strategy<Value = TextEdit> {
    prop_oneof![4 => edits(), 1 => Just(TextEdit::Undo), 1 => Just(TextEdit::Redo)]
}

fn buffers() -> impl Strategy<Value = TextBuffer> {
    let texts =
        prop::sample::select(vec!["", "een\ntwee drie vier vijf", "e\u{301}👨\u{200d}👩 🇧🇪", "\u{301}"]);
    (texts, any::<bool>()).prop_map(|(text, single)| {
        if single { TextBuffer::single_line(text) } else { TextBuffer::multi_line(text) }
    })
}

fn undo_all(buffer: &mut TextBuffer, edit: &TextEdit) {
    for _ in 0..100 {
        buffer.apply(edit, WIDTH);
    }
}

proptest! {
    #[test]
    fn the_caret_is_always_between_graphemes(
        mut buffer in buffers(),
        edits in prop::collection::vec(edits_and_undos(), 0..60),
        width in 1_u16..30,
    ) {
        for edit in edits {
            buffer.apply(&edit, width);
            let starts = buffer.text().grapheme_indices(true).map(|(start, _)| start);
            prop_assert!(starts.chain([buffer.text().len()]).any(|start| start == buffer.caret()));
            let (row, column) = buffer.caret_cell(width);
            prop_assert!(row < buffer.rows(width).len() && column < width);
        }
    }

    #[test]
    fn updated_rows_equal_those_of_a_new_layout(
        edits in prop::collection::vec(edits_and_undos(), 0..80),
        width in 1_u16..30,
    ) {
        let mut buffer = TextBuffer::multi_line("een\ntwee drie vier vijf-zes 🇧🇪🇧🇪 zeven acht\n\nnegen");
        for edit in edits {
            buffer.apply(&edit, width);
            let anew = TextBuffer::multi_line(buffer.text());
            prop_assert_eq!(buffer.rows(width), anew.rows(width));
        }
    }

    #[test]
    fn undoing_everything_restores_the_first_text(
        start in buffers(),
        edits in prop::collection::vec(edits_and_undos(), 0..60),
    ) {
        let mut buffer = start.clone();
        for edit in &edits {
            buffer.apply(edit, WIDTH);
        }
        undo_all(&mut buffer, &TextEdit::Undo);
        prop_assert_eq!(buffer.text(), start.text());
    }

    #[test]
    fn redoing_everything_restores_the_last_text(
        mut buffer in buffers(),
        edits in prop::collection::vec(edits(), 0..60),
    ) {
        for edit in &edits {
            buffer.apply(edit, WIDTH);
        }
        let last = buffer.text().to_owned();
        undo_all(&mut buffer, &TextEdit::Undo);
        undo_all(&mut buffer, &TextEdit::Redo);
        prop_assert_eq!(buffer.text(), last);
    }
}

#[rstest]
#[case::letter(TextEdit::Insert('1'), "1")]
#[case::paste(TextEdit::Paste("1/12".to_owned()), "1/12")]
#[case::nothing_pasted(TextEdit::Paste("\n".to_owned()), "23/11")]
#[case::backspace(TextEdit::Backspace, "")]
#[case::delete(TextEdit::Delete, "")]
#[case::word(TextEdit::DeleteWordBack, "")]
fn an_edit_replaces_a_selected_text(#[case] edit: TextEdit, #[case] left: &str) {
    let mut buffer = TextBuffer::single_line("23/11");
    buffer.select_all();
    buffer.apply(&edit, 20);
    assert_eq!(buffer.text(), left);
}

#[rstest]
#[case::left(TextEdit::Move(Motion::Left))]
#[case::home(TextEdit::Move(Motion::LineStart))]
#[case::end(TextEdit::Move(Motion::LineEnd))]
fn a_move_of_the_caret_ends_the_selection(#[case] edit: TextEdit) {
    let mut buffer = TextBuffer::single_line("23/11");
    buffer.select_all();
    buffer.apply(&edit, 20);
    assert!(buffer.selection().is_none());
    buffer.apply(&TextEdit::Insert('0'), 20);
    assert_eq!(buffer.text().len(), 6);
}
