//! The terminal is somebody's: it is taken over on entering and given back on leaving, whatever happens.

use std::io::{self, stdout};
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};

/// Holds the terminal; dropping it gives it back.
#[derive(Debug)]
pub struct TerminalGuard {
    /// Whether the terminal is ours. It is given back once: leaving the alternate screen a second time
    /// would put the cursor back where it stood before, over the message of a panic.
    taken: Arc<AtomicBool>,
}

impl TerminalGuard {
    /// Takes the terminal over. A panic gives it back before its message is printed.
    pub fn new() -> io::Result<Self> {
        let guard = Self { taken: Arc::default() };
        let taken = Arc::clone(&guard.taken);
        let print_message = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            // The panic is what matters now; a terminal that cannot be reset is beyond help.
            let _ = give_back(&taken);
            print_message(info);
        }));
        guard.enter()?;
        Ok(guard)
    }

    /// Takes the terminal over again after [`Self::leave`].
    pub fn enter(&self) -> io::Result<()> {
        self.taken.store(true, Ordering::Relaxed);
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste)
    }

    /// Gives the terminal back for a while.
    pub fn leave(&self) -> io::Result<()> {
        give_back(&self.taken)
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        // Nobody is left to be told when the terminal has gone away.
        let _ = give_back(&self.taken);
    }
}

fn give_back(taken: &AtomicBool) -> io::Result<()> {
    if !taken.swap(false, Ordering::Relaxed) {
        return Ok(());
    }
    let modes = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, Show);
    disable_raw_mode().and(modes)
}
