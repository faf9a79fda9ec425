//! Tests of reading tables.

use rstest::rstest;

use super::*;

fn read_text(bytes: &[u8]) -> Table {
    read(bytes.to_vec(), &Wanted::default()).expect("a table")
}

/// The rows with their numbers, with the cells joined by a bar.
fn rows(table: &Table) -> Vec<(usize, String)> {
    let joined = |row: &Row| row.cells.iter().map(Cell::shown).collect::<Vec<_>>().join("|");
    table.rows.iter().map(|row| (row.number, joined(row))).collect()
}

#[rstest]
#[case::semicolon("a;b\n1;2\n", ';')]
#[case::comma("a,b\n\"1;1\",2\n", ',')]
#[case::tab("a\tb\n1,5\t2\n", '\t')]
#[case::bar("a|b\n1|2\n", '|')]
#[case::decimal_commas("a;b\n7,5;1\n8,5;2\n", ';')]
#[case::said("sep=,\na;b,c\n", ',')]
#[case::one_column("a\nb\n", ';')]
fn the_separator_is_found(#[case] text: &str, #[case] separator: char) {
    assert_eq!(read_text(text.as_bytes()).separator, Some(separator));
}

#[rstest]
#[case::utf_8("Co\u{f6}rdinatie;Łukasz".as_bytes(), "utf-8")]
#[case::with_a_mark("\u{feff}Co\u{f6}rdinatie;Łukasz".as_bytes(), "utf-8")]
#[case::windows(b"Co\xf6rdinatie;\x80", "windows-1252")]
fn the_encoding_is_found(#[case] bytes: &[u8], #[case] encoding: &str) {
    let table = read_text(bytes);
    assert_eq!(table.encoding, Some(encoding));
    assert_eq!(table.rows[0].cell(0).shown(), "Co\u{f6}rdinatie");
}

#[test]
fn wide_letters_are_read_without_a_mark() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    assert_eq!(rows(&read_text(&wide("Naam;Tel\nÉva;1\n"))), [(1, "Naam|Tel".into()), (2, "Éva|1".into())]);
}

#[test]
fn a_row_has_the_number_of_the_line_where_it_begins() {
    let text = "a;b\r\n\r\n\"1\r\n2\";3\r\n;;\r\n4;5\r\n";
    assert_eq!(
        rows(&read_text(text.as_bytes())),
        [(1, "a|b".into()), (3, "1\r\n2|3".into()), (6, "4|5".into())]
    );
}

#[test]
fn what_guards_a_cell_from_being_a_formula_is_taken_off() {
    let text = "'+32 470;=\"0470\";'t Veld;'=1\n";
    assert_eq!(rows(&read_text(text.as_bytes())), [(1, "+32 470|0470|'t Veld|=1".into())]);
}

#[test]
fn a_quote_without_an_end_is_said_with_its_line() {
    let text = format!("a;b\n1;\"2\n{}", "3;4\n".repeat(30));
    assert_eq!(read(text.into_bytes(), &Wanted::default()), Err(TableError::OpenQuote(2)));
}

#[rstest]
#[case::columns(";".repeat(600) + "x", Limit::Columns)]
#[case::rows("x\n".repeat(MAX_ROWS + 1), Limit::Rows)]
#[case::cell("x".repeat(MAX_CELL + 1), Limit::Cell)]
fn there_are_limits(#[case] text: String, #[case] limit: Limit) {
    assert_eq!(read(text.into_bytes(), &Wanted::default()), Err(TableError::TooMuch(limit)));
}

#[test]
fn a_file_without_text_is_empty() {
    assert_eq!(read(b" \n;;\n".to_vec(), &Wanted::default()), Err(TableError::Empty));
}

#[test]
fn an_unknown_encoding_is_refused() {
    let wanted = Wanted { encoding: Some("klingon".to_owned()), ..Wanted::default() };
    assert_eq!(read(b"a".to_vec(), &wanted), Err(TableError::NoEncoding("klingon".to_owned())));
}
