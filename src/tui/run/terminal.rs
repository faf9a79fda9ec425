//! Takes the terminal over from the shell, and gives it back as it was, even after a panic.

use std::io::{self, stdout};
use std::panic;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{MoveTo, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::style::Print;
use crossterm::terminal::{
    self, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use super::mouse::{FreeMouse, TakeMouse};

/// A row that no terminal has: the cursor stays on the last one.
const LAST_ROW: u16 = 999;

/// Holds the terminal; dropping it gives it back.
#[derive(Debug)]
pub struct TerminalGuard {
    /// Whether the terminal has been given back. It is given back once: leaving the alternate screen a second
    /// time would put the cursor back where it stood before, over the message of a panic.
    given_back: Arc<AtomicBool>,
    /// Whether the mouse is taken over as well.
    mouse: bool,
}

impl TerminalGuard {
    /// Takes the terminal over, and the mouse too if `mouse` says so. A panic gives it back before its message is
    /// printed. Fails when the terminal cannot be set up.
    pub fn new(mouse: bool) -> io::Result<Self> {
        let guard = Self { given_back: Arc::new(AtomicBool::new(true)), mouse };
        let given_back = guard.given_back();
        let print_message = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            // The panic is what matters now; a terminal that cannot be reset is beyond help.
            let _ = give_back(&given_back);
            print_message(info);
        }));
        guard.enter()?;
        Ok(guard)
    }

    /// Takes the terminal over again after [`Self::leave`].
    pub fn enter(&self) -> io::Result<()> {
        self.given_back.store(false, Ordering::SeqCst);
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        if self.mouse { execute!(stdout(), TakeMouse) } else { Ok(()) }
    }

    /// Gives the terminal back for a while.
    pub fn leave(&self) -> io::Result<()> {
        give_back(&self.given_back)
    }

    /// Takes the terminal over again after another program may have used it without our giving it back.
    pub fn retake(&self) -> io::Result<()> {
        // Enabling raw mode would do nothing while the library believes that it is still enabled.
        disable_raw_mode()?;
        self.enter()
    }

    /// The shared flag that says whether the terminal has been given back.
    pub fn given_back(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.given_back)
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        // If the terminal has gone away, there is nowhere to report the error.
        let _ = give_back(&self.given_back);
    }
}

fn give_back(given_back: &AtomicBool) -> io::Result<()> {
    if given_back.swap(true, Ordering::SeqCst) {
        return Ok(());
    }
    // On a console without an alternate screen the shell goes on below what was drawn.
    let below = MoveTo(0, terminal::size().map_or(LAST_ROW, |(_, height)| height.saturating_sub(1)));
    let modes = execute!(
        stdout(),
        DisableBracketedPaste,
        FreeMouse,
        below,
        Print("\r\n"),
        LeaveAlternateScreen,
        Show,
    );
    disable_raw_mode().and(modes)
}
