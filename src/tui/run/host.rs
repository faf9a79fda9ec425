//! The world outside as the loop sees it: keys and mouse, the clock, the clipboard, the user's editor.

use std::io::{self, IsTerminal, Stdout, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{self, Event};
use crossterm::execute;
use jiff::ZonedDateTime;

use super::terminal::TerminalGuard;
use crate::editor::{self, EditorCommand};
use crate::i18n::{Explain, Lang};
use crate::tui::msg::Moment;

/// The shortest wait for an event: with none at all, what was read already would not be looked at.
const AT_ONCE: Duration = Duration::from_micros(50);

/// The longest text that is copied. Terminals drop, cut or choke on what is longer than they expect; the script
/// that made copying through a terminal known, osc52.sh of hterm, sends 100,000 bytes at most. Of these 8 are not
/// for the text, which is written in four letters for each three bytes.
const MOST_COPIED: usize = (100_000 - 8) / 4 * 3;

/// The world outside, so that tests can drive the real loop with one of their own.
pub trait Host {
    /// Waits for the terminal to tell something, at most for `patience`.
    fn next_event(&mut self, patience: Duration) -> io::Result<Option<Event>>;

    /// What time it is.
    fn moment(&self) -> Moment;

    /// Whether somebody asked the program to end.
    fn must_stop(&self) -> bool;

    /// Stops the program when somebody asked for that, until it may go on. Gives whether somebody else, such as
    /// an editor, may have had the terminal since last time, so that nothing is left of what stood on it.
    fn step_aside(&mut self) -> io::Result<bool>;

    /// Puts a text on the clipboard.
    fn copy(&mut self, text: &str) -> Result<(), String>;

    /// Has the user edit a text in an editor of their own; the words say why when that fails.
    fn edit(&mut self, text: &str) -> Result<String, String>;
}

/// The real terminal, clock and editor.
#[derive(Debug)]
pub struct RealHost {
    guard: TerminalGuard,
    out: Stdout,
    editor: Result<EditorCommand, String>,
    lang: Lang,
    stop: Arc<AtomicBool>,
    /// Whether somebody asked the program to stop for a while.
    pause: Arc<AtomicBool>,
    /// Whether it was stopped and goes on.
    resumed: Arc<AtomicBool>,
    /// Whether an editor had the terminal.
    was_lent: bool,
}

impl RealHost {
    /// Takes the terminal over, and listens for requests to end. `editor` is the one to open texts in,
    /// or why there is none.
    pub fn new(guard: TerminalGuard, editor: Result<EditorCommand, String>, lang: Lang) -> io::Result<Self> {
        let host = Self {
            guard,
            out: io::stdout(),
            editor,
            lang,
            stop: Arc::default(),
            pause: Arc::default(),
            resumed: Arc::default(),
            was_lent: false,
        };
        #[cfg(unix)]
        host.listen()?;
        Ok(host)
    }

    #[cfg(unix)]
    fn listen(&self) -> io::Result<()> {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGTERM, SIGTSTP};
        use signal_hook::flag::{register, register_conditional_default};
        register(SIGTERM, Arc::clone(&self.stop))?;
        register(SIGHUP, Arc::clone(&self.stop))?;
        // While an editor has the terminal there is nothing to give back, and nobody to do so.
        register_conditional_default(SIGTSTP, self.guard.given_back())?;
        register(SIGTSTP, Arc::clone(&self.pause))?;
        register(SIGCONT, Arc::clone(&self.resumed))?;
        Ok(())
    }
}

impl Host for RealHost {
    fn next_event(&mut self, patience: Duration) -> io::Result<Option<Event>> {
        if event::poll(patience.max(AT_ONCE))? {
            return event::read().map(Some);
        }
        // One that went away without a signal tells nothing any more, but is always ready to.
        if io::stdin().is_terminal() { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }

    fn moment(&self) -> Moment {
        let now = ZonedDateTime::now();
        Moment { now: now.timestamp(), today: now.date() }
    }

    fn must_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    #[cfg(unix)]
    fn step_aside(&mut self) -> io::Result<bool> {
        if self.pause.swap(false, Ordering::SeqCst) {
            self.guard.leave()?;
            signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
            self.resumed.store(false, Ordering::SeqCst);
            self.guard.enter()?;
            return Ok(true);
        }
        let was_stopped = self.resumed.swap(false, Ordering::SeqCst);
        if was_stopped {
            self.guard.retake()?;
        }
        Ok(std::mem::take(&mut self.was_lent) || was_stopped)
    }

    #[cfg(not(unix))]
    fn step_aside(&mut self) -> io::Result<bool> {
        Ok(std::mem::take(&mut self.was_lent))
    }

    fn copy(&mut self, text: &str) -> Result<(), String> {
        if text.len() > MOST_COPIED {
            return Err(self.lang.too_long_to_copy(text.len().div_ceil(1000), MOST_COPIED / 1000));
        }
        execute!(self.out, CopyToClipboard::to_clipboard_from(text)).map_err(|error| error.to_string())
    }

    fn edit(&mut self, text: &str) -> Result<String, String> {
        let command = self.editor.as_ref().map_err(Clone::clone)?;
        self.was_lent = true;
        self.guard.leave().map_err(|error| error.to_string())?;
        let edited = editor::edit(text, command).map_err(|error| error.in_words(self.lang));
        self.guard.enter().map_err(|error| error.to_string())?;
        self.out.flush().map_err(|error| error.to_string())?;
        // The program was stopped with the editor, if at all.
        self.pause.store(false, Ordering::SeqCst);
        edited
    }
}
