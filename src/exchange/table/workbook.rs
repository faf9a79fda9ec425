//! Workbooks of Excel. Cells are read one by one in the order of the sheet: to make room for the whole sheet at once,
//! as the library also can, takes all memory when its last cell is far away.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use jiff::ToSpan;

use super::row::RowDraft;
use super::{Cell, Counter, Limit, MAX_COLUMNS, Row, Table, TableError, Wanted, counting, unpacked};
use crate::domain::Date;
use crate::search::Stop;
use unpacked::Merge;

/// Reads a sheet of a workbook.
pub(super) fn read(bytes: &[u8], wanted: &Wanted, stop: &Stop) -> Result<Table, TableError> {
    let seen = unpacked::look(bytes)?;
    let damaged = |error: calamine::XlsxError| TableError::Damaged(error.to_string());
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let counts_from_1904 = workbook.has_1904_epoch();
    let is_shown = |sheet: &&calamine::Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    let sheets: Vec<String> =
        workbook.sheets_metadata().iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect();
    let all: Vec<String> = workbook.sheets_metadata().iter().map(|sheet| sheet.name.clone()).collect();
    let chosen = match &wanted.sheet {
        Some(name) => chosen(name, &all).ok_or_else(|| TableError::NoSheet(name.clone(), sheets.clone()))?,
        None => only(&mut workbook, &sheets, stop)?,
    };
    let mut table = Table {
        sheet: Some(chosen.clone()),
        sheets,
        rows: cells(&mut workbook, &chosen, usize::MAX, stop)?,
        counts_from_1904,
        ..Table::default()
    };
    if table.rows.is_empty() {
        return Err(TableError::Empty);
    }
    if let Some(place) = all.iter().position(|sheet| *sheet == chosen) {
        spread(&mut table.rows, seen.merges_of(place))?;
    }
    Ok(table)
}

/// The sheet that is called `name`, however its capitals are written.
fn chosen(name: &str, all: &[String]) -> Option<String> {
    let is_exact = |sheet: &&String| *sheet == name;
    let is_alike = |sheet: &&String| sheet.trim().to_lowercase() == name.trim().to_lowercase();
    all.iter().find(is_exact).or_else(|| all.iter().find(is_alike)).cloned()
}

/// The only sheet with anything in it. Fails when there are several.
fn only(workbook: &mut Xlsx<Cursor<&[u8]>>, sheets: &[String], stop: &Stop) -> Result<String, TableError> {
    match sheets {
        [] => Err(TableError::Empty),
        [sheet] => Ok(sheet.clone()),
        several => {
            let mut filled = Vec::new();
            for sheet in several {
                if !cells(workbook, sheet, 1, stop)?.is_empty() {
                    filled.push(sheet.clone());
                }
            }
            match filled.as_slice() {
                [sheet] => Ok(sheet.clone()),
                [] => Err(TableError::Empty),
                _ => Err(TableError::WhichSheet(filled)),
            }
        }
    }
}

/// The rows of a sheet, up to `most`.
fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    most: usize,
    stop: &Stop,
) -> Result<Vec<Row>, TableError> {
    let damaged = |error: calamine::XlsxError| TableError::Damaged(error.to_string());
    let counts_from_1904 = workbook.has_1904_epoch();
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(damaged)?;
    let (mut rows, mut counter) = (BTreeMap::<usize, RowDraft>::new(), Counter::new(stop));
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        let value = value(cell.get_value(), counts_from_1904);
        let cell = value.as_cell();
        if cell.is_blank() {
            continue;
        }
        Counter::column(column)?;
        counter.cell(cell)?;
        if !rows.contains_key(&row) {
            if rows.len() >= most {
                break;
            }
            counter.row()?;
        }
        rows.entry(row).or_insert_with(|| RowDraft::new(row + 1)).put(column, cell);
    }
    Ok(rows.into_values().filter_map(RowDraft::finish).collect())
}

/// The value of a cell.
enum CellValue<'a> {
    Text(Cow<'a, str>),
    /// Anything but a text.
    Other(Cell<'static>),
}

impl CellValue<'_> {
    fn as_cell(&self) -> Cell<'_> {
        match self {
            Self::Text(text) if text.is_empty() => Cell::Blank,
            Self::Text(text) => Cell::Text(text),
            Self::Other(cell) => *cell,
        }
    }
}

#[expect(clippy::match_same_arms, reason = "a text is kept in two ways")]
fn value<'a>(data: &'a DataRef<'_>, counts_from_1904: bool) -> CellValue<'a> {
    let text = |text| CellValue::Text(counting(text));
    CellValue::Other(match data {
        DataRef::Empty | DataRef::Error(_) => Cell::Blank,
        DataRef::String(string) => return text(string),
        DataRef::SharedString(string) => return text(string),
        #[expect(clippy::cast_precision_loss, reason = "no list has numbers that large")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(is) => Cell::Text(if *is { "ja" } else { "nee" }),
        DataRef::DateTime(at) if at.is_datetime() => {
            day(at.as_f64(), counts_from_1904).map_or(Cell::Number(at.as_f64()), Cell::Date)
        }
        DataRef::DateTime(at) => Cell::Number(at.as_f64()),
        DataRef::DateTimeIso(string) => match string.get(..10).and_then(|date| date.parse().ok()) {
            Some(date) => Cell::Date(date),
            None => return text(string),
        },
        DataRef::DurationIso(string) => return text(string),
    })
}

/// The day that a number stands for, if its year is likely.
pub(super) fn day(number: f64, counts_from_1904: bool) -> Option<Date> {
    if !(1.0..150_000.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it was just found to be small")]
    let days = number.floor() as i64;
    // The days of 1900 are one too many, because Excel counts a 29 February then.
    let first = if counts_from_1904 { Date::constant(1904, 1, 1) } else { Date::constant(1899, 12, 30) };
    first.checked_add(days.days()).ok()
}

/// The most cells that get the value of another one.
const MAX_SPREAD: usize = 100_000;

/// Lets every cell have the value of those with which it is merged. Rows that are blank stay so.
fn spread(rows: &mut [Row], merges: &[Merge]) -> Result<(), TableError> {
    let mut spread = 0;
    for merge in merges {
        let (first, last) = (merge.first.0 + 1, merge.last.0 + 1);
        let columns = merge.first.1..=merge.last.1.min(MAX_COLUMNS - 1);
        let from = rows.partition_point(|row| row.number < first);
        let to = rows.partition_point(|row| row.number <= last);
        let Some([top, rest @ ..]) = rows.get_mut(from..to) else { continue };
        if top.number != first || top.cell(*columns.start()).is_blank() {
            continue;
        }
        let source = top.clone();
        let value = source.cell(*columns.start());
        for row in std::iter::once(top).chain(rest) {
            let blank: Vec<usize> = columns.clone().filter(|column| row.cell(*column).is_blank()).collect();
            spread += blank.len();
            if spread > MAX_SPREAD {
                return Err(TableError::TooMuch(Limit::Cells));
            }
            let mut merged = RowDraft::from(std::mem::take(row));
            for column in blank {
                merged.put_merged(column, value);
            }
            *row = merged.finish().unwrap_or_default();
        }
    }
    Ok(())
}
