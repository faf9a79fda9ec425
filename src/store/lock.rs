//! Waiting for a lock that another program holds.

use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::disk::{Disk, HeldLock};

/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(5);

/// The lock on this file, or none when somebody else still holds it after `patience`.
pub(super) fn take(
    disk: &dyn Disk,
    path: &Path,
    patience: Duration,
) -> io::Result<Option<Box<dyn HeldLock>>> {
    let deadline = Instant::now() + patience;
    loop {
        if let Some(lock) = disk.try_lock(path)? {
            return Ok(Some(lock));
        }
        if Instant::now() >= deadline {
            return Ok(None);
        }
        thread::sleep(PAUSE);
    }
}
