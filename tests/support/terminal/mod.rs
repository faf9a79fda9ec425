//! A real terminal for the real program: a pseudo-terminal, with an emulator that shows what is drawn.
//!
//! Tests do not sleep. They wait until the screen meets a condition, and fail with the current screen if that
//! takes too long.

mod home;
mod screen;

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

pub(crate) use home::{Home, Program};
pub(crate) use screen::Screen;

/// The longest wait for something that should be immediate. It is long enough for a busy machine.
const DEADLINE: Duration = Duration::from_secs(30);

/// A pseudo-terminal in which a program runs.
pub(crate) struct Terminal {
    lines: Option<Lines>,
    shared: Arc<Shared>,
    process: u32,
    /// The modes of the terminal before the program started.
    modes: String,
}

/// The connections to the pseudo-terminal. Dropping them closes the terminal.
struct Lines {
    master: Box<dyn MasterPty + Send>,
    input: Box<dyn Write + Send>,
    reader: JoinHandle<()>,
}

struct Shared {
    screen: Mutex<Screen>,
    changed: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Screen> {
        self.screen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Screen)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }
}

/// Reads what the program sends until the terminal is closed.
fn read(mut output: Box<dyn Read + Send>, shared: &Shared) {
    let mut chunk = [0; 1 << 13];
    while let Ok(count @ 1..) = output.read(&mut chunk) {
        let now = Instant::now();
        shared.change(|screen| screen.take(&chunk[..count], now));
        if shared.lock().closing {
            break;
        }
    }
    shared.change(|screen| screen.finished = true);
}

fn watch(mut child: Box<dyn Child + Send + Sync>, shared: &Shared) {
    let status = child.wait().expect("the program can be waited for");
    shared.change(|screen| screen.exit = Some(status));
}

/// The modes of a terminal as text, to compare.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("modes"))
}

impl Terminal {
    /// Starts a program in a terminal of this size.
    fn start(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let shared =
            Arc::new(Shared { screen: Mutex::new(Screen::new(columns, rows)), changed: Condvar::new() });
        let input = pair.master.take_writer().expect("a way in");
        let output = pair.master.try_clone_reader().expect("a way out");
        let modes = modes(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let process = child.process_id().expect("a process");
        let reader = thread::spawn({
            let shared = Arc::clone(&shared);
            move || read(output, &shared)
        });
        thread::spawn({
            let shared = Arc::clone(&shared);
            move || watch(child, &shared)
        });
        Self { lines: Some(Lines { master: pair.master, input, reader }), shared, process, modes }
    }

    /// Sends keys, as the bytes that a terminal sends for them.
    pub(crate) fn keys(&mut self, keys: impl AsRef<[u8]>) {
        let input = &mut self.lines.as_mut().expect("a terminal that is not closed").input;
        input.write_all(keys.as_ref()).and_then(|()| input.flush()).expect("the keys are pressed");
    }

    /// Sends keys and waits until the screen shows a text.
    pub(crate) fn press(&mut self, keys: impl AsRef<[u8]>, shown: &str) {
        self.keys(keys);
        self.wait_for(shown);
    }

    /// Pastes a text, with bracketed paste.
    pub(crate) fn paste(&mut self, text: &str) {
        self.keys(format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Presses and releases the left button in a cell, counted from 0.
    pub(crate) fn click(&mut self, (column, row): (u16, u16)) {
        self.mouse(0, (column, row), 'M');
        self.mouse(0, (column, row), 'm');
    }

    /// Sends a mouse event: the code of the button, the cell, and `M` for press or `m` for release.
    pub(crate) fn mouse(&mut self, button: u8, (column, row): (u16, u16), direction: char) {
        self.keys(format!("\x1b[<{button};{};{}{direction}", column + 1, row + 1));
    }

    /// Resizes the terminal.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.shared.change(|screen| screen.resize(columns, rows));
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.lines.as_ref().expect("a terminal").master.resize(size).expect("another size");
    }

    /// Waits until the screen shows a text.
    pub(crate) fn wait_for(&self, text: &str) -> Instant {
        self.wait_until(&format!("{text:?}"), |screen| screen.shows(text))
    }

    /// Waits until the screen no longer shows a text.
    pub(crate) fn wait_until_gone(&self, text: &str) {
        self.wait_until(&format!("no {text:?}"), |screen| !screen.shows(text));
    }

    /// Waits until the screen meets a condition, and returns the moment at which it did. `what` describes the
    /// condition in the message of a failure.
    pub(crate) fn wait_until(&self, what: &str, met: impl Fn(&Screen) -> bool) -> Instant {
        let waiting = |screen: &mut Screen| !(screen.finished || screen.is_whole() && met(screen));
        let waited = self.shared.changed.wait_timeout_while(self.shared.lock(), DEADLINE, waiting);
        let (screen, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let met = met(&screen);
        assert!(met, "{what} did not appear:\n{screen}");
        screen.latest
    }

    /// Looks at the current screen.
    pub(crate) fn look<T>(&self, at: impl FnOnce(&Screen) -> T) -> T {
        at(&self.shared.lock())
    }

    /// The first cell of a text on the screen.
    pub(crate) fn find(&self, text: &str) -> (u16, u16) {
        self.look(|screen| screen.find(text).unwrap_or_else(|| panic!("there is no {text:?}:\n{screen}")))
    }

    /// Whether the modes of the terminal are the same as before the program started.
    pub(crate) fn has_its_own_modes(&self) -> bool {
        modes(self.lines.as_ref().expect("a terminal").master.as_ref()) == self.modes
    }

    /// The process id of the program.
    #[allow(dead_code, reason = "only benches look at it from outside")]
    pub(crate) const fn process(&self) -> u32 {
        self.process
    }

    /// Sends a signal to the program and to the shell that it was started from.
    pub(crate) fn signal(&self, name: &str) {
        send_signal(name, &format!("-{}", self.process)).expect("a signal");
    }

    /// Sends a signal to the program alone.
    #[allow(dead_code, reason = "only tests in a terminal stop it")]
    pub(crate) fn signal_program(&self, name: &str) {
        send_signal(name, &self.process.to_string()).expect("a signal");
    }

    /// Waits until the program is suspended. Nothing reports this, so this polls.
    #[allow(dead_code, reason = "only tests in a terminal stop it")]
    pub(crate) fn wait_until_stopped(&self) {
        let start = Instant::now();
        let state = || {
            let mut ps = Command::new("ps");
            let listed = ps.args(["-o", "stat=", "-p", &self.process.to_string()]).output().expect("ps runs");
            String::from_utf8_lossy(&listed.stdout).into_owned()
        };
        while !state().starts_with('T') {
            assert!(start.elapsed() < DEADLINE, "the program is not stopped: {:?}", state());
        }
    }

    /// Shows the output of another program on the screen.
    #[allow(dead_code, reason = "only tests in a terminal stop it")]
    pub(crate) fn scribble(&self, text: &str) {
        self.shared.change(|screen| screen.scribble(text));
    }

    /// Kills the program, so that it cannot do anything more.
    pub(crate) fn kill9(&mut self) {
        send_signal("KILL", &self.process.to_string()).expect("a signal");
        self.wait_exit();
    }

    /// Closes the terminal while the program runs, like closing a window.
    pub(crate) fn close(&mut self) {
        self.shared.change(|screen| screen.closing = true);
        // The reader blocks until there is output. A space draws where text can be typed. Resizing draws everywhere
        // else, but a program that the terminal does not control receives no signal.
        self.keys(" ");
        let lines = self.lines.as_ref().expect("a terminal that is not closed");
        let size = lines.master.get_size().expect("a size");
        lines.master.resize(PtySize { cols: size.cols - 1, ..size }).expect("another size");
        let reading = |screen: &mut Screen| !screen.finished;
        let waited = self.shared.changed.wait_timeout_while(self.shared.lock(), DEADLINE, reading);
        let (screen, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
        assert!(!timeout.timed_out(), "the program draws nothing:\n{screen}");
        drop(screen);
        let lines = self.lines.take().expect("a terminal that is not closed");
        lines.reader.join().expect("the reader ends");
    }

    /// Waits until the program has ended and all its output has been processed.
    pub(crate) fn wait_exit(&self) -> ExitStatus {
        let waiting = |screen: &mut Screen| screen.exit.is_none() || !screen.finished;
        let waited = self.shared.changed.wait_timeout_while(self.shared.lock(), DEADLINE, waiting);
        let (screen, _) = waited.unwrap_or_else(PoisonError::into_inner);
        screen.exit.clone().unwrap_or_else(|| panic!("the program does not end:\n{screen}"))
    }

    /// Quits with Ctrl-Q, which works anywhere in the interface unless something is unsaved.
    pub(crate) fn quit(&mut self) {
        self.keys("\x11");
        let status = self.wait_exit();
        assert!(status.success(), "ended with {status:?}");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.look(|screen| screen.exit.is_none()) {
            // A failed test should leave no process behind. If this fails, there is nothing more to do.
            let _ = send_signal("KILL", &self.process.to_string());
        }
    }
}

fn send_signal(name: &str, to: &str) -> io::Result<()> {
    let kill =
        Command::new("/bin/sh").args(["-c", &format!("kill -{name} {to}")]).stderr(Stdio::null()).status()?;
    if kill.success() { Ok(()) } else { Err(io::Error::other("no signal was sent")) }
}
