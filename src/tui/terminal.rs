//! The terminal is somebody's: it is taken over on entering and given back on leaving, whatever happens.

use std::io::{self, stdout};
use std::panic;

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};

/// Holds the terminal; dropping it gives it back.
#[derive(Debug)]
pub struct TerminalGuard(());

impl TerminalGuard {
    /// Takes the terminal over. A panic gives it back before its message is printed.
    pub fn new() -> io::Result<Self> {
        let print_message = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            // The panic is what matters now; a terminal that cannot be reset is beyond help.
            let _ = give_back();
            print_message(info);
        }));
        let guard = Self(());
        guard.enter()?;
        Ok(guard)
    }

    /// Takes the terminal over again after [`Self::leave`].
    pub fn enter(&self) -> io::Result<()> {
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste)
    }

    /// Gives the terminal back for a while.
    pub fn leave(&self) -> io::Result<()> {
        give_back()
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        // Nobody is left to be told when the terminal has gone away.
        let _ = give_back();
    }
}

fn give_back() -> io::Result<()> {
    let modes = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, Show);
    disable_raw_mode().and(modes)
}
