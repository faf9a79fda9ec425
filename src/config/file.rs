//! Reading what the user wrote by hand: short texts.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Nobody writes more settings or keys than this by hand.
const MOST_BYTES: u64 = 1 << 20;

/// The text of a file of settings or keys. Something else than a file is refused before it is opened,
/// because a pipe could wait for ever; a file that is too long, before it fills the memory.
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
