//! A table as Belgian Excel opens it with a double click: semicolons, UTF-8 with its mark, and lines that end as on
//! Windows. Days are written as 2026-11-12, which every program and language reads the same way.

use ::csv::{Terminator, WriterBuilder};

use super::{Heading, Sheet, Value};
use crate::text::plain;

/// A cell that begins with one of these is read as a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];
/// Before such a cell it says that the cell is text.
const GUARD: char = '\'';
/// The mark of UTF-8, without which Excel takes it for another encoding.
const MARK: &str = "\u{feff}";

/// The table as CSV.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.as_bytes().to_vec());
    let headings = sheet.headings.iter().map(|heading| match heading {
        Heading::Text(text) => guarded(text),
        Heading::Day(day) => day.to_string(),
    });
    let title = sheet.title.iter().map(|title| vec![guarded(title)]);
    let rows = sheet.rows.iter().map(|row| row.iter().map(written).collect());
    for record in title.chain([headings.collect()]).chain(rows) {
        // Writing to memory cannot fail, and records may differ in length.
        let _ = writer.write_record(&record);
    }
    writer.into_inner().unwrap_or_default()
}

fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => guarded(text),
        Value::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        Value::Number(number) => number.to_string(),
    }
}

fn guarded(text: &str) -> String {
    let text = plain(text);
    if text.starts_with(FORMULA) { format!("{GUARD}{text}") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::Date;

    fn of_one_cell(value: impl Into<Value>) -> String {
        let mut sheet = Sheet::new("x", ["Naam"]);
        sheet.row([value.into()]);
        String::from_utf8(csv(&sheet)).expect("UTF-8")
    }

    #[rstest]
    #[case::plain("Stad Diest", "Stad Diest")]
    #[case::semicolon("a;b", "\"a;b\"")]
    #[case::quote("de \"stad\"", "\"de \"\"stad\"\"\"")]
    #[case::lines("een\ntwee", "\"een\ntwee\"")]
    #[case::formula("=1+1", "'=1+1")]
    #[case::number_abroad("+32 2 555 01 01", "'+32 2 555 01 01")]
    #[case::dash("- eerst", "'- eerst")]
    #[case::at("@an", "'@an")]
    #[case::sign_within("a=b", "a=b")]
    #[case::escape("a\u{1b}[2Jb", "a�[2Jb")]
    fn a_cell_is_written_as_excel_reads_it(#[case] text: &str, #[case] written: &str) {
        assert_eq!(of_one_cell(text), format!("\u{feff}Naam\r\n{written}\r\n"));
    }

    #[test]
    fn a_day_is_written_with_the_year_first() {
        let day = Some(Date::constant(2026, 3, 9));
        assert_eq!(of_one_cell(day), "\u{feff}Naam\r\n2026-03-09\r\n");
    }
}
