//! Tables as a workbook of Excel: the heading stays in view, columns can be filtered and are wide enough, and a day is
//! a day. The same tables and day give the same bytes.

use std::collections::BTreeSet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::sheet::in_cell;
use super::{Heading, Sheet, Value};
use crate::domain::Date;
use crate::exchange::table::{GUARD, is_taken_for_guarded};
use crate::text::plain;

/// The longest text of a cell, in UTF-16 units; Excel takes no longer one.
const LONGEST_TEXT: usize = 32_767;
/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;
/// How wide a column is, in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;
/// How a day is shown.
const DAY: &str = "dd/mm/yyyy";

/// The workbook with these sheets, made on the day `today`. Fails if it is larger than Excel allows.
pub fn xlsx(sheets: &[Sheet], today: Date) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(year(today), month(today), day(today))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut names = BTreeSet::new();
    for sheet in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(unique(&sheet.name, &mut names))?;
        write(worksheet, sheet)?;
    }
    if sheets.is_empty() {
        workbook.add_worksheet();
    }
    workbook.save_to_buffer()
}

fn year(day: Date) -> u16 {
    day.year().unsigned_abs()
}

fn month(day: Date) -> u8 {
    day.month().unsigned_abs()
}

fn day(day: Date) -> u8 {
    day.day().unsigned_abs()
}

fn write(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let heading = Format::new().set_bold().set_text_wrap();
    let heading_day = Format::new().set_bold().set_num_format(DAY);
    let text = Format::new().set_text_wrap();
    let day = Format::new().set_num_format(DAY);
    let mut top = 0;
    if let Some(title) = &sheet.title {
        worksheet.write_string_with_format(0, 0, shown(title), &bold)?;
        top = 1;
    }
    for (column, name) in (0_u16..).zip(&sheet.headings) {
        match name {
            Heading::Text(name) => worksheet.write_string_with_format(top, column, shown(name), &heading)?,
            Heading::Day(name) => match in_excel(*name) {
                Ok(day) => worksheet.write_datetime_with_format(top, column, day, &heading_day)?,
                Err(_) => worksheet.write_string_with_format(top, column, name.to_string(), &heading)?,
            },
        };
        worksheet.set_column_width(column, width(sheet, column.into()))?;
    }
    let mut last = top;
    for (row, values) in (top + 1..).zip(&sheet.rows) {
        for (column, value) in (0_u16..).zip(values) {
            match value {
                Value::Text(value) if value.is_empty() => {}
                Value::Text(value) => {
                    worksheet.write_string_with_format(row, column, shown(value), &text)?;
                }
                Value::Day(Some(value)) => {
                    match in_excel(*value) {
                        Ok(value) => worksheet.write_datetime_with_format(row, column, value, &day)?,
                        // The calendar of Excel begins in 1900.
                        Err(_) => worksheet.write_string(row, column, value.to_string())?,
                    };
                }
                Value::Day(None) => {}
                Value::Number(value) => {
                    // Whatever is counted here is far below what a number in Excel can hold.
                    let number = u32::try_from(*value).unwrap_or(u32::MAX);
                    worksheet.write_number(row, column, number)?;
                }
            }
        }
        last = row;
    }
    worksheet.set_freeze_panes(top + 1, 0)?;
    if let Some(right) = sheet.headings.len().checked_sub(1) {
        worksheet.autofilter(top, 0, last, u16::try_from(right).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

fn in_excel(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(year(date), month(date), day(date))
}

/// The text without what could harm, as long as a cell can be.
fn shown(text: &str) -> String {
    let text = in_cell(text);
    let mut units = 0;
    let end = text.char_indices().find(|(_, char)| {
        units += char.len_utf16();
        units > LONGEST_TEXT
    });
    let shown = end.map_or(&*text, |(end, _)| &text[..end]);
    // A cell of text is no formula, so it needs no guard; only what looks like one would be taken off.
    if is_taken_for_guarded(shown) { format!("{GUARD}{shown}") } else { shown.to_owned() }
}

/// Wide enough for most of what is in a column.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let letters = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let heading = match sheet.headings.get(column) {
        Some(Heading::Text(text)) => letters(text) + 3,
        _ => DAY.len() + 1,
    };
    let widest = sheet.rows.iter().filter_map(|row| row.get(column)).map(|value| match value {
        Value::Text(text) => letters(text) + 1,
        Value::Day(_) => DAY.len() + 1,
        Value::Number(_) => 0,
    });
    let widest = widest.max().unwrap_or_default().max(heading).clamp(NARROWEST, WIDEST);
    f64::from(u32::try_from(widest).unwrap_or(u32::MAX))
}

/// A name that Excel allows and that no other sheet has.
fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let allowed: String =
        plain(name).chars().map(|char| if "[]:*?/\\".contains(char) { ' ' } else { char }).collect();
    let allowed = allowed.trim_matches(['\'', ' ']);
    let cut = |most: usize| allowed.chars().take(most).collect::<String>();
    let first = if allowed.is_empty() { "-".to_owned() } else { cut(LONGEST_NAME) };
    let numbered = (2..).map(|number| {
        let number = format!(" {number}");
        format!("{}{number}", cut(LONGEST_NAME - number.len()))
    });
    let name = std::iter::once(first).chain(numbered).find(|name| !taken.contains(&name.to_lowercase()));
    let name = name.unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}
