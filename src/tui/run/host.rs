//! The world outside as the loop sees it: keys and mouse, the clock, the clipboard, the user's editor.

use std::collections::VecDeque;
use std::io::{self, Stdout, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;
use jiff::ZonedDateTime;

use super::exporter;
use super::input::{Input, Reader, Waker};
use super::terminal::TerminalGuard;
use super::tmux;
use crate::editor::{self, Edited, EditorCommand};
use crate::i18n::{Explain, Lang};
use crate::tui::msg::{Clipboard, Moment};

/// The longest text that is copied, in bytes. Terminals drop, cut or choke on longer texts than they expect;
/// the script that made copying through a terminal known, osc52.sh of hterm, sends 100,000 bytes at most. Of
/// these, 8 are not part of the text, which is base64: four letters for each three bytes.
const MOST_COPIED: usize = (100_000 - 8) / 4 * 3;

/// How long after the question the terminal may answer. One that has not done so by then never does, or is on a line so
/// slow that nobody quits before the answer.
const LATEST_ANSWER: Duration = Duration::from_millis(500);

/// The world outside: a trait, so that tests can drive the real loop with their own host.
pub trait Host {
    /// Waits at most `patience` for the next input of the terminal; none when there was none. Fails when the
    /// terminal cannot be read any more.
    fn next_input(&mut self, patience: Duration) -> io::Result<Option<Input>>;

    /// Asks the terminal what its background is. The answer, if any, comes in as input.
    fn ask_background(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// The present moment.
    fn moment(&self) -> Moment;

    /// Whether the program was asked to end, such as by a signal.
    fn must_stop(&self) -> bool;

    /// Asks [`Self::step_aside`] to suspend the program, as a signal may. Fails with a message where nothing could
    /// bring it back.
    fn suspend(&mut self) -> Result<(), String>;

    /// Suspends the program if that was asked for, until it is continued. Returns whether another program, such
    /// as an editor, may have used the terminal since the last call, so that the screen has to be redrawn.
    /// Fails when the terminal does.
    fn step_aside(&mut self) -> io::Result<bool>;

    /// Sends a text to the clipboard, and says to which one; the error is a message for the user.
    fn copy(&mut self, text: &str) -> Result<Clipboard, String>;

    /// Opens a file in the program that the system has for it; the error is a message for the user, and so is what
    /// `on_failure` gets when that program gives up later.
    fn open_file(
        &mut self,
        _path: &str,
        _on_failure: impl FnOnce(String) + Send + 'static,
    ) -> Result<(), String> {
        Ok(())
    }

    /// Lets the user edit a text in their own editor, and returns the edited text, which stays in its file
    /// until it is safe; the error is a message for the user.
    fn edit(&mut self, text: &str) -> Result<Edited, String>;
}

/// A program between this one and the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Multiplexer {
    /// None that is known.
    #[default]
    None,
    /// tmux.
    Tmux,
}

/// The real terminal, clock and editor.
#[derive(Debug)]
pub struct RealHost {
    guard: TerminalGuard,
    reader: Reader,
    /// What came in while an answer of the terminal was waited for.
    kept: VecDeque<Input>,
    /// When the terminal was asked for its background, until it answers.
    asked: Option<Instant>,
    out: Stdout,
    editor: Result<EditorCommand, String>,
    multiplexer: Multiplexer,
    lang: Lang,
    stop: Arc<AtomicBool>,
    /// Whether the program was asked to suspend itself (SIGTSTP).
    pause: Arc<AtomicBool>,
    /// Whether the program was suspended and continued (SIGCONT).
    resumed: Arc<AtomicBool>,
    /// Whether an editor has used the terminal since the last call of `step_aside`.
    was_lent: bool,
}

impl RealHost {
    /// The host that holds the terminal; it listens for signals to end, suspend and continue. `editor` is the
    /// editor for texts, or the message that says why there is none. Fails when the signals cannot be
    /// registered.
    pub fn new(
        guard: TerminalGuard,
        editor: Result<EditorCommand, String>,
        multiplexer: Multiplexer,
        lang: Lang,
    ) -> io::Result<Self> {
        let host = Self {
            guard,
            reader: Reader::new()?,
            kept: VecDeque::new(),
            asked: None,
            out: io::stdout(),
            editor,
            multiplexer,
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

    /// Waits for the answer that the terminal may still owe. Whoever reads from it next, such as the shell, would take
    /// it for typed text.
    fn take_late_answer(&mut self) {
        let Some(asked) = self.asked.take() else { return };
        let until = asked + LATEST_ANSWER;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            match self.reader.next_input(left) {
                Ok(Some(Input::Background(_))) | Err(_) => return,
                Ok(Some(input)) => self.kept.push_back(input),
                Ok(None) => {}
            }
        }
    }

    /// What wakes the host while it waits for input.
    pub fn waker(&self) -> Waker {
        self.reader.waker()
    }

    #[cfg(unix)]
    fn listen(&self) -> io::Result<()> {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGTERM, SIGTSTP};
        use signal_hook::flag::{register, register_conditional_default};
        register(SIGTERM, Arc::clone(&self.stop))?;
        register(SIGHUP, Arc::clone(&self.stop))?;
        // While an editor has the terminal, there is nothing to give back, and the loop is not running to do
        // it.
        register_conditional_default(SIGTSTP, self.guard.given_back())?;
        register(SIGTSTP, Arc::clone(&self.pause))?;
        register(SIGCONT, Arc::clone(&self.resumed))?;
        let waker = self.reader.waker();
        [SIGTERM, SIGHUP, SIGTSTP, SIGCONT].into_iter().try_for_each(|signal| waker.wake_on(signal))
    }
}

impl Host for RealHost {
    fn next_input(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        if let Some(kept) = self.kept.pop_front() {
            return Ok(Some(kept));
        }
        let input = self.reader.next_input(patience)?;
        if matches!(input, Some(Input::Background(_))) {
            self.asked = None;
        }
        Ok(input)
    }

    #[cfg(unix)]
    fn ask_background(&mut self) -> io::Result<()> {
        // Operating system command 11 of xterm.
        self.asked = Some(Instant::now());
        self.out.write_all(b"\x1b]11;?\x1b\\")?;
        self.out.flush()
    }

    fn moment(&self) -> Moment {
        let now = ZonedDateTime::now();
        Moment { now: now.timestamp(), today: now.date() }
    }

    fn must_stop(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    #[cfg(unix)]
    fn suspend(&mut self) -> Result<(), String> {
        if !has_shell() {
            return Err(self.lang.no_shell_to_suspend_to().to_owned());
        }
        self.pause.store(true, Ordering::SeqCst);
        Ok(())
    }

    #[cfg(not(unix))]
    fn suspend(&mut self) -> Result<(), String> {
        Err(self.lang.cannot_suspend().to_owned())
    }

    #[cfg(unix)]
    fn step_aside(&mut self) -> io::Result<bool> {
        if self.pause.swap(false, Ordering::SeqCst) {
            self.take_late_answer();
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

    fn copy(&mut self, text: &str) -> Result<Clipboard, String> {
        if self.multiplexer == Multiplexer::Tmux && tmux::load(text).is_ok() {
            return Ok(Clipboard::Tmux);
        }
        if text.len() > MOST_COPIED {
            return Err(self.lang.too_long_to_copy(text.len().div_ceil(1000), MOST_COPIED / 1000));
        }
        execute!(self.out, CopyToClipboard::to_clipboard_from(text)).map_err(|error| error.to_string())?;
        Ok(Clipboard::Terminal)
    }

    fn open_file(
        &mut self,
        path: &str,
        on_failure: impl FnOnce(String) + Send + 'static,
    ) -> Result<(), String> {
        exporter::open(Path::new(path), self.lang, on_failure)
    }

    fn edit(&mut self, text: &str) -> Result<Edited, String> {
        self.take_late_answer();
        let command = self.editor.as_ref().map_err(Clone::clone)?;
        self.was_lent = true;
        self.guard.leave().map_err(|error| error.to_string())?;
        let edited = editor::edit(text, command).map_err(|error| error.in_words(self.lang));
        self.guard.enter().map_err(|error| error.to_string())?;
        self.out.flush().map_err(|error| error.to_string())?;
        // If there was a request to suspend, it was carried out while the editor was running.
        self.pause.store(false, Ordering::SeqCst);
        edited
    }
}

/// Whether a shell with job control waits behind this program, so that it can be continued after it was stopped. A
/// terminal that was opened for this program alone has none, and would stay frozen.
///
/// In a container each of these numbers can be 0: what is outside has no number inside. A shell that was started from
/// outside and this program then both have session 0, which is the same session. A parent with number 0 is outside.
#[cfg(unix)]
fn has_shell() -> bool {
    use nix::unistd::{Pid, getpgid, getpgrp, getppid, getsid};
    let parent = getppid();
    if parent == Pid::from_raw(0) {
        return false;
    }
    let session = getsid(None);
    // A script runs programs in its own process group, and what waits for the script is unknown here. But nothing in
    // this terminal waits for the leader of the session.
    let is_in_group = getpgid(Some(parent)) == Ok(getpgrp());
    session.is_ok() && getsid(Some(parent)) == session && !(is_in_group && session == Ok(parent))
}

impl Drop for RealHost {
    /// Before the guard, which is dropped next, gives the terminal back.
    fn drop(&mut self) {
        self.take_late_answer();
    }
}
