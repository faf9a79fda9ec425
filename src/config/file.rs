//! Reads the files that the user writes by hand.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// The maximum size of such a file, 1 MiB: nobody writes more settings or keys than that by hand.
const MOST_BYTES: u64 = 1 << 20;

/// The text of a file with settings or keys. Anything but a regular file is an error before it is opened, because
/// reading a pipe could block forever. A file of more than 1 MiB is an error before it fills the memory.
pub fn read_text(path: &Path) -> io::Result<String> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not a file"));
    }
    let mut text = String::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_string(&mut text)?;
    if u64::try_from(text.len()).is_ok_and(|length| length <= MOST_BYTES) {
        Ok(text)
    } else {
        Err(io::ErrorKind::FileTooLarge.into())
    }
}
