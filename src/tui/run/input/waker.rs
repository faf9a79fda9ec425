//! Wakes the loop, which sleeps until something comes in or is due.

#[cfg(unix)]
use std::io::{self, Write};
#[cfg(unix)]
use std::os::unix::net::UnixStream;
#[cfg(unix)]
use std::sync::Arc;

/// Wakes the reader that it was taken from; the default one wakes nobody.
#[derive(Debug, Clone, Default)]
pub struct Waker {
    #[cfg(unix)]
    bell: Option<Arc<UnixStream>>,
}

impl Waker {
    /// Whether a reader can be woken here; otherwise the loop has to look by itself.
    pub const WORKS: bool = cfg!(unix);

    /// Wakes the reader.
    pub fn wake(&self) {
        #[cfg(unix)]
        if let Some(bell) = &self.bell {
            // A bell that is full has rung, and one that nobody listens to any more has no use.
            let _ = (&**bell).write(&[0]);
        }
    }
}

#[cfg(unix)]
impl Waker {
    /// What rings this bell, whose other end the reader has.
    pub(super) fn new(bell: UnixStream) -> Self {
        Self { bell: Some(Arc::new(bell)) }
    }

    /// Wakes the reader at each of these signals, after the actions that were registered for it before.
    pub(in crate::tui::run) fn wake_on(&self, signal: i32) -> io::Result<()> {
        if let Some(bell) = &self.bell {
            signal_hook::low_level::pipe::register(signal, bell.try_clone()?)?;
        }
        Ok(())
    }
}
