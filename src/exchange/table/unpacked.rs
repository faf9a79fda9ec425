//! What has to be known of a packed workbook before its parts are read: that none of them takes too much room, or says
//! something that the library which reads them cannot bear. They are unpacked once without being kept, and looked at on
//! the way.
//!
//! Every `<` is taken for the beginning of a tag, also within a comment or a text. So no tag can hide, and the worst
//! that can come of it is a workbook that is refused.

use std::fmt::Display;
use std::io::{Cursor, Read};

use memchr::{memchr, memrchr};
use zip::ZipArchive;

use super::{Limit, MAX_CELL, MAX_PART, MAX_UNPACKED, TableError};

/// More merged cells than this are no longer a table.
const MAX_MERGES: usize = 20_000;
/// No workbook that people keep a list in has more sheets.
const MAX_SHEETS: usize = 2_000;
/// How much is unpacked at a time.
const CHUNK: usize = 1 << 16;
/// More than this between two cells, or after the last, is no longer a table.
const MAX_SINCE_CELL: usize = 16 << 20;
/// A row of a workbook has no more digits than this, and a column no more letters.
const MAX_DIGITS: usize = 7;
const MAX_LETTERS: usize = 3;

/// Cells that have one value, the first of them; counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merge {
    /// The row and column of the first.
    pub(super) first: (usize, usize),
    /// The row and column of the last.
    pub(super) last: (usize, usize),
}

/// What was found in a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// The ids of the sheets, in their order.
    sheets: Vec<String>,
    /// The part of each id.
    targets: Vec<(String, String)>,
    /// The merged cells of each part that has any.
    merges: Vec<(String, Vec<Merge>)>,
}

impl Seen {
    /// The merged cells of the sheet in this place.
    pub(super) fn merges_of(&self, place: usize) -> &[Merge] {
        let id = self.sheets.get(place);
        let target = id.and_then(|id| self.targets.iter().find(|(other, _)| other == id));
        let file = target.map(|(_, target)| target.rsplit('/').next().unwrap_or(target));
        let is_meant = |(name, _): &&(String, Vec<Merge>)| name.rsplit('/').next() == file;
        self.merges.iter().find(is_meant).map_or(&[], |(_, merges)| merges)
    }
}

/// Looks at all parts. Fails when one is too large to be read, or says something impossible.
pub(super) fn look(bytes: &[u8]) -> Result<Seen, TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    // What the file says of itself is soon known; whether it is true is counted.
    if archive.decompressed_size().is_some_and(|size| size > u128::from(MAX_UNPACKED)) {
        return Err(TableError::TooMuch(Limit::Unpacked));
    }
    let (mut unpacked, mut seen) = (0, Seen::default());
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        let is_sheet = name.contains("sheets/");
        if !is_sheet && part.size() > MAX_PART {
            return Err(TableError::TooMuch(Limit::Unpacked));
        }
        let mut look = Look { is_sheet, ..Look::default() };
        let (mut size, mut text) = (0_u64, Vec::with_capacity(2 * CHUNK));
        loop {
            let read = part.by_ref().take(CHUNK as u64).read_to_end(&mut text).map_err(damaged)?;
            size += read as u64;
            unpacked += read as u64;
            if unpacked > MAX_UNPACKED || (!is_sheet && size > MAX_PART) {
                return Err(TableError::TooMuch(Limit::Unpacked));
            }
            if read == 0 {
                look.at(&text)?;
                break;
            }
            // The last tag may go on in the next chunk.
            let whole = memrchr(b'<', &text).unwrap_or(0);
            look.at(&text[..whole])?;
            text.drain(..whole);
            if text.len() > MAX_CELL {
                // It would be held in memory several times over.
                return Err(TableError::TooMuch(Limit::Cell));
            }
        }
        if look.declared > size {
            return Err(damaged("uniqueCount"));
        }
        if name.ends_with("workbook.xml") {
            seen.sheets = look.sheets;
        } else if name.ends_with("workbook.xml.rels") {
            seen.targets = look.targets;
        } else if !look.merges.is_empty() {
            seen.merges.push((name, look.merges));
        }
    }
    Ok(seen)
}

fn damaged(error: impl Display) -> TableError {
    TableError::Damaged(error.to_string())
}

/// What is found in a part.
#[derive(Default)]
struct Look {
    is_sheet: bool,
    merges: Vec<Merge>,
    sheets: Vec<String>,
    targets: Vec<(String, String)>,
    /// The number of texts that the part says it has. Room is made for as many.
    declared: u64,
    /// How much came since the last cell. All that is in a cell is held in memory.
    since_cell: usize,
}

impl Look {
    /// Looks at whole tags, each with the text that follows it.
    fn at(&mut self, text: &[u8]) -> Result<(), TableError> {
        let mut rest = text;
        while let Some(at) = memchr(b'<', rest) {
            let tag = &rest[at + 1..];
            let end = memchr(b'<', tag).unwrap_or(tag.len());
            self.tag(&tag[..end])?;
            rest = &tag[end..];
        }
        Ok(())
    }

    fn tag(&mut self, tag: &[u8]) -> Result<(), TableError> {
        let end = tag.iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/'));
        let name = &tag[..end.unwrap_or(tag.len())];
        let name = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        match name {
            b"sst" => {
                let counts = attributes(tag, b"uniqueCount").filter_map(|value| value.parse::<u64>().ok());
                self.declared = counts.chain([self.declared]).max().unwrap_or_default();
            }
            b"sheet" if self.sheets.len() < MAX_SHEETS => self.sheets.extend(attributes(tag, b"r:id").next()),
            b"Relationship" if self.targets.len() < MAX_SHEETS => {
                let target = attributes(tag, b"Id").next().zip(attributes(tag, b"Target").next());
                self.targets.extend(target);
            }
            _ if !self.is_sheet => return Ok(()),
            b"c" | b"row" => {
                self.since_cell = 0;
                if !attributes(tag, b"r").all(|value| is_place(&value)) {
                    return Err(damaged("r"));
                }
            }
            b"dimension" => {
                let is_range = |value: &String| value.split(':').all(is_place) && range(value).is_some();
                if !attributes(tag, b"ref").all(|value| is_range(&value)) {
                    return Err(damaged("ref"));
                }
            }
            b"mergeCell" => {
                self.merges.extend(attributes(tag, b"ref").filter_map(|value| range(&value)));
                if self.merges.len() > MAX_MERGES {
                    return Err(TableError::TooMuch(Limit::Cells));
                }
            }
            _ => {}
        }
        self.since_cell += tag.len();
        if self.since_cell > MAX_SINCE_CELL { Err(TableError::TooMuch(Limit::Cell)) } else { Ok(()) }
    }
}

/// The values of the attributes of this name in a tag.
fn attributes<'a>(tag: &'a [u8], name: &'a [u8]) -> impl Iterator<Item = String> + 'a {
    let signs = memchr::memchr_iter(b'=', tag);
    signs.filter_map(move |at| {
        let before = tag[..at].trim_ascii_end();
        let start = before.strip_suffix(name)?;
        let is_whole =
            start.last().is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\''));
        let after = tag[at + 1..].trim_ascii_start();
        let (quote, value) = after.split_first().filter(|_| is_whole)?;
        let end = memchr(*quote, value)?;
        Some(String::from_utf8_lossy(&value[..end]).into_owned())
    })
}

/// Whether a text can be a row, a column or a cell, or else is not taken for one.
fn is_place(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = text.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
    letters <= MAX_LETTERS && digits <= MAX_DIGITS
}

/// The cells in "A4:B4", of which the first must come first; a single cell is a range too.
fn range(text: &str) -> Option<Merge> {
    let (from, to) = text.split_once(':').unwrap_or((text, text));
    let (first, last) = (place(from)?, place(to)?);
    (first.0 <= last.0 && first.1 <= last.1).then_some(Merge { first, last })
}

/// The row and column, from 0, of a cell such as "AB12".
fn place(name: &str) -> Option<(usize, usize)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 || !is_place(name) {
        return None;
    }
    let (letters, digits) = name.split_at(letters);
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'@'));
    let row: usize = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("A4:B4", Some(((3, 0), (3, 1))))]
    #[case("AA1:ab2", Some(((0, 26), (1, 27))))]
    #[case("C7", Some(((6, 2), (6, 2))))]
    #[case("B4:A4", None)]
    #[case("A0:A1", None)]
    #[case("ABCD1:ABCD2", None)]
    #[case("A1:A99999999999", None)]
    fn merged_cells_have_a_first_and_a_last(
        #[case] text: &str,
        #[case] expected: Option<((usize, usize), (usize, usize))>,
    ) {
        assert_eq!(range(text).map(|merge| (merge.first, merge.last)), expected);
    }

    #[rstest]
    #[case(br#"c r="A1" s="2">"#, &["A1"])]
    #[case(br"c s='2' r = 'B2'>", &["B2"])]
    #[case(br#"c x=">" r="C3" r="D4">"#, &["C3", "D4"])]
    #[case(br#"c xr="A1">"#, &[])]
    fn attributes_are_found(#[case] tag: &[u8], #[case] expected: &[&str]) {
        assert_eq!(attributes(tag, b"r").collect::<Vec<_>>(), expected);
    }
}
