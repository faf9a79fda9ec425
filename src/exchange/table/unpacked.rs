//! What has to be known of a packed workbook before its parts are read: that none of them takes too much room. They
//! are unpacked once without being kept, and counted on the way.

use std::fmt::Display;
use std::io::{Cursor, Read};

use memchr::{memchr, memmem};
use zip::ZipArchive;

use super::{Limit, MAX_CELL, MAX_PART, MAX_UNPACKED, TableError};

/// More merged cells than this are no longer a table.
const MAX_MERGES: usize = 20_000;
/// How much is unpacked at a time.
const CHUNK: usize = 1 << 16;
/// The end of a chunk that is looked at again with the next one, because a word may be cut in two.
const OVERLAP: usize = 64;
/// The words for the number of texts in a part. Room is made for as many, whether they are there or not.
const DECLARED: &[u8] = b"uniqueCount";
const MERGED: &[u8] = b"mergeCell ";

/// Fails when the workbook has a part that is too large to be read, or that says it has more than it can have.
pub(super) fn check(bytes: &[u8]) -> Result<(), TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut unpacked = 0;
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(damaged)?;
        let is_sheet = part.name().is_ok_and(|name| name.contains("sheets/"));
        let (mut size, mut counts, mut text) = (0_u64, Counts::default(), Vec::with_capacity(CHUNK + OVERLAP));
        loop {
            text.drain(..text.len().saturating_sub(OVERLAP));
            let seen = text.len();
            let read = part.by_ref().take(CHUNK as u64).read_to_end(&mut text).map_err(damaged)?;
            if read == 0 {
                break;
            }
            size += read as u64;
            unpacked += read as u64;
            if unpacked > MAX_UNPACKED || (!is_sheet && size > MAX_PART) {
                return Err(TableError::TooMuch(Limit::Unpacked));
            }
            counts.add(&text, seen)?;
        }
        if counts.declared > size {
            return Err(TableError::Damaged("uniqueCount".to_owned()));
        }
    }
    Ok(())
}

fn damaged(error: impl Display) -> TableError {
    TableError::Damaged(error.to_string())
}

/// What is counted in a part.
#[derive(Default)]
struct Counts {
    merges: usize,
    /// The largest number of texts that the part says it has.
    declared: u64,
    /// How long a text runs on without a tag.
    run: usize,
}

impl Counts {
    /// Counts in `text`, of which the first `seen` bytes were looked at before.
    fn add(&mut self, text: &[u8], seen: usize) -> Result<(), TableError> {
        let new = &text[seen..];
        self.run = if memchr(b'<', new).is_some() { 0 } else { self.run + new.len() };
        if self.run > MAX_CELL {
            // It would be held in memory several times over.
            return Err(TableError::TooMuch(Limit::Cell));
        }
        let is_new = |at: &usize, word: &[u8]| at + word.len() > seen;
        for at in memmem::find_iter(text, DECLARED) {
            self.declared = self.declared.max(number(&text[at + DECLARED.len()..]));
        }
        self.merges += memmem::find_iter(text, MERGED).filter(|at| is_new(at, MERGED)).count();
        if self.merges > MAX_MERGES { Err(TableError::TooMuch(Limit::Cells)) } else { Ok(()) }
    }
}

/// The number in `="12"`; 0 if there is none.
fn number(text: &[u8]) -> u64 {
    let is_before = |byte: &&u8| byte.is_ascii_whitespace() || b"=\"'+".contains(byte);
    let digits = text.iter().skip_while(is_before).take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number: u64, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}
