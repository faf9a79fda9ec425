//! Waiting for a lock that another program holds.

use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::disk::{Disk, HeldLock};

/// The pause between the first attempts.
const LONGEST_PAUSE: Duration = Duration::from_millis(8);
/// The shortest pause.
const SHORTEST_PAUSE: Duration = Duration::from_micros(250);
/// Each time a program has waited this long, its pause is halved.
const HALVING_TIME: Duration = Duration::from_millis(100);

/// Locks this file; none if another program still holds the lock after `patience`.
pub(super) fn take(
    disk: &dyn Disk,
    path: &Path,
    patience: Duration,
) -> io::Result<Option<Box<dyn HeldLock>>> {
    let start = Instant::now();
    loop {
        if let Some(lock) = disk.try_lock(path)? {
            return Ok(Some(lock));
        }
        let waited = start.elapsed();
        if waited >= patience {
            return Ok(None);
        }
        thread::sleep(pause_after(waited));
    }
}

/// Whether this error says that the file system, often one on another computer, has no locks.
pub(super) fn is_unavailable(error: &io::Error) -> bool {
    /// "No locks available", for which Rust has no kind.
    const NO_LOCKS: i32 = if cfg!(target_os = "linux") { 37 } else { 77 };
    error.kind() == io::ErrorKind::Unsupported || (cfg!(unix) && error.raw_os_error() == Some(NO_LOCKS))
}

/// The longer a program waits, the more often it tries, and so the likelier it is next. With equal pauses the
/// order would be random, and some program would wait very long.
fn pause_after(waited: Duration) -> Duration {
    let halvings = waited.as_millis() / HALVING_TIME.as_millis();
    let halvings = u32::try_from(halvings).unwrap_or(u32::MAX);
    LONGEST_PAUSE.checked_div(2_u32.saturating_pow(halvings)).unwrap_or_default().max(SHORTEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waits_longest_tries_most_often() {
        let pauses = [0, 100, 200, 300, 400, 500, 5_000, u64::MAX];
        let pauses = pauses.map(|waited| pause_after(Duration::from_millis(waited)).as_micros());
        assert_eq!(pauses, [8_000, 4_000, 2_000, 1_000, 500, 250, 250, 250]);
    }
}
