//! Reading the lines of a history, one at a time.

use std::io::{self, BufRead, Read, Seek, SeekFrom};

use memchr::{memchr, memrchr};

/// A longer line is skipped: its change stays made, but can no longer be undone.
const LONGEST_LINE: u64 = 1 << 28;

/// What was read of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// A whole line of this length. One that is too long to have been written by this program leaves no bytes.
    Line(u64),
    /// The file ends before the line does.
    Cut,
    /// The file had ended already.
    Nothing,
}

/// Reads one line into `bytes`, and returns its length; none if the file ends before the line does. A line
/// that is too long to have been written by this program is skipped, and leaves `bytes` empty.
pub(super) fn read_line(file: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<Option<u64>> {
    Ok(match take_line(file, bytes)? {
        Taken::Line(length) => Some(length),
        Taken::Cut | Taken::Nothing => None,
    })
}

/// Reads one line into `bytes`.
pub(super) fn take_line(file: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<Taken> {
    take_line_of_at_most(LONGEST_LINE, file, bytes)
}

fn take_line_of_at_most(longest: u64, file: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<Taken> {
    bytes.clear();
    let mut taken = 0;
    loop {
        let part = file.fill_buf()?;
        let end = memchr(b'\n', part);
        let part = &part[..end.map_or(part.len(), |end| end + 1)];
        if part.is_empty() {
            return Ok(if taken == 0 { Taken::Nothing } else { Taken::Cut });
        }
        taken += length(part);
        if taken <= longest {
            bytes.extend_from_slice(part);
        } else {
            *bytes = Vec::new();
        }
        let read = part.len();
        file.consume(read);
        if end.is_some() {
            return Ok(Taken::Line(taken));
        }
    }
}

/// The last line of a file, if it is complete. Only the end of the file is read.
pub(super) fn last_line(file: &mut (impl Read + Seek + ?Sized)) -> io::Result<Option<Vec<u8>>> {
    let end = file.seek(SeekFrom::End(0))?;
    let mut wanted = 1 << 12;
    loop {
        let start = end.saturating_sub(wanted);
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.take(end - start).read_to_end(&mut bytes)?;
        if bytes.pop() != Some(b'\n') {
            return Ok(None);
        }
        match memrchr(b'\n', &bytes) {
            Some(before) => return Ok(Some(bytes.split_off(before + 1))),
            None if start == 0 => return Ok(Some(bytes)),
            None if wanted > LONGEST_LINE => return Ok(None),
            None => wanted *= 8,
        }
    }
}

/// Whether a line contains the name of an edit that removes a record.
pub(super) fn may_remove(line: &[u8]) -> bool {
    const REMOVE: &[u8] = b"\"remove\"";
    line.windows(REMOVE.len()).any(|part| part == REMOVE)
}

/// The number of these bytes.
pub(super) fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    #[test]
    fn the_last_line_is_found_however_long_it_is() {
        let long = "x".repeat(10_000);
        for line in ["", "1", &long] {
            for before in ["", "\n", "first\n", "\n\n"] {
                let mut file = io::Cursor::new(format!("{before}{line}\n"));
                let found = last_line(&mut file).expect("readable").expect("a line");
                assert_eq!(String::from_utf8(found).expect("text"), line);
            }
        }
        assert_eq!(last_line(&mut io::Cursor::new("first\ncut")).expect("readable"), None);
        assert_eq!(last_line(&mut io::Cursor::new("")).expect("readable"), None);
    }

    #[test]
    fn a_line_that_is_too_long_is_skipped_and_not_kept_in_memory() {
        let mut file = BufReader::with_capacity(4, &b"12345678\n123\n"[..]);
        let mut bytes = Vec::new();
        assert_eq!(take_line_of_at_most(6, &mut file, &mut bytes).expect("readable"), Taken::Line(9));
        assert_eq!((bytes.len(), bytes.capacity()), (0, 0));
        assert_eq!(take_line_of_at_most(6, &mut file, &mut bytes).expect("readable"), Taken::Line(4));
        assert_eq!(bytes, b"123\n");
        assert_eq!(take_line_of_at_most(6, &mut file, &mut bytes).expect("readable"), Taken::Nothing);
    }
}
