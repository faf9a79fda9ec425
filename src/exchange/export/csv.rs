//! A table as Belgian Excel opens it with a double click: semicolons, UTF-8 with its mark, and lines that end as on
//! Windows. Days are written as 2026-11-12, which every program and language reads the same way.

use ::csv::{Terminator, WriterBuilder};

use super::sheet::in_cell;
use super::{Heading, Sheet, Value};
use crate::exchange::table::{GUARD, is_formula};

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
    let text = in_cell(text);
    if is_formula(&text) { format!("{GUARD}{text}") } else { text.into_owned() }
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
    #[case::lines_of_windows("een\r\ntwee\rdrie", "\"een\ntwee\ndrie\"")]
    #[case::formula("=1+1", "'=1+1")]
    #[case::number_abroad("+32 2 555 01 01", "'+32 2 555 01 01")]
    #[case::dash("- eerst", "'- eerst")]
    #[case::at("@an", "'@an")]
    #[case::sign_within("a=b", "a=b")]
    #[case::after_white_space("\u{a0}=1+1", "'\u{a0}=1+1")]
    #[case::guarded_already("'=1+1", "''=1+1")]
    #[case::apostrophe("'t Veld", "'t Veld")]
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
