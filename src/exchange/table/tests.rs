//! Tests of reading tables.

use std::io::{Cursor, Write as _};

use rstest::rstest;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn read_text(bytes: &[u8]) -> Table {
    read(bytes.to_vec(), &Wanted::default()).expect("a table")
}

/// The rows with their numbers, with the cells joined by a bar.
fn rows(table: &Table) -> Vec<(usize, String)> {
    let joined = |row: &Row| row.cells().map(Cell::shown).collect::<Vec<_>>().join("|");
    table.rows.iter().map(|row| (row.number, joined(row))).collect()
}

#[rstest]
#[case::semicolon("a;b\n1;2\n", ';')]
#[case::comma("a,b\n\"1;1\",2\n", ',')]
#[case::tab("a\tb\n1,5\t2\n", '\t')]
#[case::bar("a|b\n1|2\n", '|')]
#[case::decimal_commas("a;b\n7,5;1\n8,5;2\n", ';')]
#[case::said("sep=|\n1;2;3;4;5;6;7;8|a\n1;2;3;4;5;6;7;8|b\n1;2;3;4;5;6;7;8|c\n1;2;3;4;5;6;7;8|d\n", '|')]
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
        [(1, "a|b".into()), (3, "1\n2|3".into()), (6, "4|5".into())]
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
#[case::file(" ".repeat(MAX_FILE + 1), Limit::File)]
#[case::columns(";".repeat(MAX_COLUMNS) + "x", Limit::Columns)]
#[case::cells(("x;".repeat(MAX_COLUMNS) + "\n").repeat(MAX_CELLS / MAX_COLUMNS) + "x", Limit::Cells)]
#[case::rows("x\n".repeat(MAX_ROWS + 1), Limit::Rows)]
#[case::cell("x".repeat(MAX_CELL + 1), Limit::Cell)]
fn there_are_limits(#[case] text: String, #[case] limit: Limit) {
    assert_eq!(read(text.into_bytes(), &Wanted::default()), Err(TableError::TooMuch(limit)));
}

#[test]
fn the_largest_table_within_the_limits_is_read() {
    let table = read_text("x\n".repeat(MAX_ROWS).as_bytes());
    assert_eq!(table.rows.len(), MAX_ROWS);
    assert_eq!(read_text((";".repeat(MAX_COLUMNS - 1) + "x").as_bytes()).rows[0].width(), MAX_COLUMNS);
}

#[test]
fn reading_stops_when_that_is_asked() {
    let stop = Stop::default();
    stop.ask();
    assert_eq!(read_until(b"a;b\n".to_vec(), &Wanted::default(), &stop), Err(TableError::Stopped));
}

/// A workbook with these rows on its sheet, and a part beside it.
fn workbook(rows: &str, (name, part): (&str, &[u8])) -> Vec<u8> {
    const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let related = |target: &str, kind: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
             Id=\"rId1\" Type=\"{RELATED}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{RELATED}\"><sheets><sheet name=\"Leden\" sheetId=\"1\" \
         r:id=\"rId1\"/></sheets></workbook>"
    );
    let sheet = format!("<worksheet xmlns=\"{main}\">{rows}</worksheet>");
    let book_of = related("xl/workbook.xml", "officeDocument");
    let sheet_of = related("worksheets/sheet1.xml", "worksheet");
    let parts: [(&str, &[u8]); 6] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", book_of.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", sheet_of.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        (name, part),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(part).expect("written");
    }
    writer.finish().expect("a workbook").into_inner()
}

const ROW: &str = "<sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>";

#[test]
fn a_small_workbook_is_read() {
    let table = read(workbook(ROW, ("docProps/app.xml", b"<x/>")), &Wanted::default()).expect("a table");
    assert_eq!(rows(&table), [(1, "7".into())]);
}

#[test]
fn a_part_that_unpacks_too_large_is_refused() {
    let size = usize::try_from(MAX_PART).expect("a size") + 1;
    let bytes = workbook(ROW, ("xl/styles.xml", &vec![b' '; size]));
    assert!(bytes.len() < 1 << 20, "a bomb is small: {}", bytes.len());
    assert_eq!(read(bytes, &Wanted::default()), Err(TableError::TooMuch(Limit::Unpacked)));
}

#[test]
fn a_part_that_unpacks_larger_than_it_says_is_refused() {
    let size: u32 = 1_234_567;
    let mut bytes = workbook(ROW, ("xl/styles.xml", &vec![b' '; size as usize]));
    let is_size = |four: &[u8]| four == size.to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| is_size(&bytes[*at..at + 4])).collect();
    assert!(!places.is_empty(), "the size is in the file");
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(matches!(read(bytes, &Wanted::default()), Err(TableError::Damaged(_))));
}

#[test]
fn more_texts_than_fit_in_their_part_are_refused() {
    let bytes = workbook(ROW, ("xl/sharedStrings.xml", b"<sst uniqueCount=\"2000000\"></sst>"));
    assert_eq!(read(bytes, &Wanted::default()), Err(TableError::Damaged("uniqueCount".to_owned())));
}

#[test]
fn cells_that_are_merged_over_the_whole_sheet_are_refused() {
    let row = |number: usize| format!("<row r=\"{number}\"><c r=\"A{number}\"><v>7</v></c></row>");
    let cells: String = (1..=300).map(row).collect();
    let merged =
        format!("<sheetData>{cells}</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
    let bytes = workbook(&merged, ("docProps/app.xml", b"<x/>"));
    assert_eq!(read(bytes, &Wanted::default()), Err(TableError::TooMuch(Limit::Cells)));
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

#[test]
fn what_nobody_sees_is_not_in_a_cell() {
    let table =
        read_text("Organisatie;Gemeente\nSt\u{ad}ad Diest;\u{202e}\n\u{200b};\u{feff}\nArktos;\n".as_bytes());
    let expected = [(1, "Organisatie|Gemeente"), (2, "Stad Diest"), (4, "Arktos")];
    let expected: Vec<_> = expected.map(|(number, row)| (number, row.to_owned())).into();
    assert_eq!(rows(&table), expected);
}
