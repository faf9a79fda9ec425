//! The world outside as the loop sees it: keys and mouse, the clock, the clipboard, the user's editor.

use std::io::{self, Stdout, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{self, Event};
use crossterm::execute;
use jiff::ZonedDateTime;

use super::msg::Moment;
use super::terminal::TerminalGuard;
use crate::editor::{self, EditorCommand};
use crate::i18n::Lang;

/// The shortest wait for an event: with none at all, what was read already would not be looked at.
const AT_ONCE: Duration = Duration::from_micros(50);

/// The world outside, so that tests can drive the real loop with one of their own.
pub trait Host {
    /// Waits for the terminal to tell something, at most for `patience`.
    fn next_event(&mut self, patience: Duration) -> io::Result<Option<Event>>;

    /// What time it is.
    fn moment(&self) -> Moment;

    /// Whether somebody asked the program to end.
    fn must_stop(&self) -> bool;

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
}

impl RealHost {
    /// Takes the terminal over, and listens for requests to end. `editor` is the one to open texts in,
    /// or why there is none.
    pub fn new(guard: TerminalGuard, editor: Result<EditorCommand, String>, lang: Lang) -> io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
            signal_hook::flag::register(signal, Arc::clone(&stop))?;
        }
        Ok(Self { guard, out: io::stdout(), editor, lang, stop })
    }
}

impl Host for RealHost {
    fn next_event(&mut self, patience: Duration) -> io::Result<Option<Event>> {
        if event::poll(patience.max(AT_ONCE))? { event::read().map(Some) } else { Ok(None) }
    }

    fn moment(&self) -> Moment {
        let now = ZonedDateTime::now();
        Moment { now: now.timestamp(), today: now.date() }
    }

    fn must_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn copy(&mut self, text: &str) -> Result<(), String> {
        execute!(self.out, CopyToClipboard::to_clipboard_from(text)).map_err(|error| error.to_string())
    }

    fn edit(&mut self, text: &str) -> Result<String, String> {
        let command = self.editor.as_ref().map_err(Clone::clone)?;
        self.guard.leave().map_err(|error| error.to_string())?;
        let edited = editor::edit(text, command).map_err(|error| error.in_words(self.lang));
        self.guard.enter().map_err(|error| error.to_string())?;
        self.out.flush().map_err(|error| error.to_string())?;
        edited
    }
}
