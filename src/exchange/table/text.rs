//! Rows of text: a CSV file, or rows copied from a workbook. The encoding and the separator are found from the text
//! itself, because nothing in such a file says what they are.

use std::cell::Cell;
use std::io::{self, Read};

use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::{memchr, memchr_iter};

use super::row::RowDraft;
use super::{Counter, Limit, MAX_TEXT, Row, Table, TableError, Wanted};
use crate::search::Stop;

/// What may stand between cells, the likeliest first.
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// How many rows show which separator it is.
const ENOUGH_ROWS: usize = 200;
/// The text by which the separator is found.
const ENOUGH_TEXT: usize = 1 << 18;
/// No row takes more bytes.
const MAX_ROW: usize = 8 << 20;
/// A cell with more lines than this and a quote too many is rather a quote without an end.
const MANY_LINES: usize = 20;

/// Reads the rows in these bytes.
pub(super) fn read(bytes: Vec<u8>, wanted: &Wanted, stop: &Stop) -> Result<Table, TableError> {
    let (text, encoding) = decoded(bytes, wanted.encoding.as_deref())?;
    if text.len() > MAX_TEXT + MAX_TEXT / 2 {
        return Err(TableError::TooMuch(Limit::Text));
    }
    let (said, start) = separator_said(&text);
    let body = &text[start..];
    let wanted = wanted.separator.and_then(|separator| u8::try_from(separator).ok());
    let separator = wanted.or(said).unwrap_or_else(|| likeliest_separator(body));
    let first_line = 1 + memchr_iter(b'\n', &text.as_bytes()[..start]).count();
    let rows = rows(body, separator, first_line, stop)?;
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Table { encoding: Some(encoding), separator: Some(char::from(separator)), rows, ..Table::default() })
}

/// The text, and the name of its encoding: as its mark says, else UTF-8 if it is valid, else Windows-1252, in which
/// Excel writes.
fn decoded(bytes: Vec<u8>, wanted: Option<&str>) -> Result<(String, &'static str), TableError> {
    let encoding = match wanted {
        Some(name) => Encoding::for_label(name.trim().as_bytes())
            .ok_or_else(|| TableError::NoEncoding(name.to_owned()))?,
        None => match Encoding::for_bom(&bytes) {
            Some((encoding, _)) => encoding,
            None => without_mark(&bytes),
        },
    };
    let name = if encoding == WINDOWS_1252 { "windows-1252" } else { encoding.name() };
    if encoding == UTF_8 && wanted.is_none() {
        let text = String::from_utf8(bytes).unwrap_or_default();
        return Ok((text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text), "utf-8"));
    }
    let (text, ..) = encoding.decode(&bytes);
    Ok((text.into_owned(), name))
}

fn without_mark(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(1024)];
    if memchr(0, head).is_some() {
        let is_low = |place: usize| head.iter().skip(place).step_by(2).filter(|byte| **byte == 0).count();
        return if is_low(1) >= is_low(0) { UTF_16LE } else { UTF_16BE };
    }
    if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }
}

/// The separator in a first line such as `sep=;`, and where the rows begin.
fn separator_said(text: &str) -> (Option<u8>, usize) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let said = line.trim_end_matches(['\r', '\n']).trim_matches('"');
    match said.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| said.as_bytes()) {
        Some([.., separator]) if said.len() == 5 => (Some(*separator), line.len()),
        _ => (None, 0),
    }
}

/// The separator that divides most rows into the same number of cells.
fn likeliest_separator(text: &str) -> u8 {
    let score = |separator: &u8| {
        let mut reader = reader(*separator).from_reader(&text.as_bytes()[..text.len().min(ENOUGH_TEXT)]);
        let mut record = ByteRecord::new();
        let mut counts = std::collections::BTreeMap::<usize, usize>::new();
        for _ in 0..ENOUGH_ROWS {
            match reader.read_byte_record(&mut record) {
                Ok(true) => *counts.entry(record.len().min(super::MAX_COLUMNS)).or_default() += 1,
                _ => break,
            }
        }
        let divided = counts.iter().filter(|(cells, _)| **cells > 1);
        divided.map(|(cells, rows)| rows * rows * (8 + cells.min(&24))).max().unwrap_or_default()
    };
    let scores = SEPARATORS.map(|separator| (separator, score(&separator)));
    let best = scores.iter().map(|(_, score)| *score).max().unwrap_or_default();
    scores.iter().find(|(_, score)| *score == best && best > 0).map_or(b';', |(separator, _)| *separator)
}

fn reader(separator: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(separator).has_headers(false).flexible(true);
    builder
}

/// The bytes of a text, of which no row may take too many: a whole row is held in memory.
struct Metered<'a> {
    rest: &'a [u8],
    /// How many bytes were read since the last row.
    read: &'a Cell<usize>,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read.get() > MAX_ROW {
            return Err(io::Error::other("a row that is too long"));
        }
        let read = self.rest.read(buffer)?;
        self.read.set(self.read.get() + read);
        Ok(read)
    }
}

fn rows(text: &str, separator: u8, first_line: usize, stop: &Stop) -> Result<Vec<Row>, TableError> {
    let bytes = text.as_bytes();
    let read = Cell::new(0);
    let mut reader = reader(separator).from_reader(Metered { rest: bytes, read: &read });
    let (mut record, mut rows, mut counter) = (ByteRecord::new(), Vec::new(), Counter::new(stop));
    let mut lines = Lines { bytes, at: 0, line: first_line };
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(bytes.len());
        // The reader passes over empty lines before a row.
        let start = start
            + bytes[start.min(bytes.len())..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        read.set(0);
        // Any number of cells and any byte will do, so that only a row that is too long fails.
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(rows),
            Err(_) => return Err(TableError::TooMuch(Limit::Cell)),
        }
        let number = lines.line_at(start);
        if is_open(&record, bytes) {
            return Err(TableError::OpenQuote(number));
        }
        let mut row = RowDraft::new(number);
        for (column, field) in record.iter().enumerate() {
            let field = String::from_utf8_lossy(field);
            let text = super::counting(&field);
            if text.is_empty() {
                continue;
            }
            let cell = super::Cell::Text(&text);
            Counter::column(column)?;
            counter.cell(cell)?;
            row.put(column, cell);
        }
        if let Some(row) = row.finish() {
            counter.row()?;
            rows.push(row);
        }
    }
}

/// Whether a quote in the row is probably without an end: it took all that follows.
fn is_open(record: &ByteRecord, bytes: &[u8]) -> bool {
    let has_many_lines = |cell: &[u8]| memchr_iter(b'\n', cell).count() > MANY_LINES;
    let last = record.iter().next_back().unwrap_or_default();
    has_many_lines(last) && memchr_iter(b'"', bytes).count() % 2 == 1
}

/// Counts lines.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line at this byte, which must not be before the one asked last.
    fn line_at(&mut self, at: usize) -> usize {
        let at = at.clamp(self.at, self.bytes.len());
        let passed = &self.bytes[self.at..at];
        let feeds = memchr_iter(b'\n', passed).count();
        let returns = passed.windows(2).filter(|pair| pair[0] == b'\r' && pair[1] != b'\n').count();
        let last = passed.last() == Some(&b'\r') && self.bytes.get(at) != Some(&b'\n');
        self.line += feeds + returns + usize::from(last);
        self.at = at;
        self.line
    }
}
