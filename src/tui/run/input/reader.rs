//! Waits for what the terminal sends, for signals, and for the threads of the program.

use std::io::{self, Read, Stdin, stdin};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::terminal;
use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::SIGWINCH;

use super::{Decoder, Input, Waker};

/// The number of bytes that are read at once. Linux keeps at most 4,096 ready.
const BUFFER: usize = 4_096;

/// Reads the input of the terminal, and never waits longer than it was told to.
#[derive(Debug)]
pub struct Reader {
    terminal: Stdin,
    decoder: Decoder,
    /// A byte arrives here when something wants the loop to look up.
    alarm: UnixStream,
    waker: Waker,
    was_resized: Arc<AtomicBool>,
}

impl Reader {
    /// A reader of standard input. Fails when it cannot listen for a change of the terminal's size.
    pub fn new() -> io::Result<Self> {
        let (alarm, bell) = UnixStream::pair()?;
        alarm.set_nonblocking(true)?;
        bell.set_nonblocking(true)?;
        let was_resized = Arc::new(AtomicBool::new(false));
        let waker = Waker::new(bell);
        signal_hook::flag::register(SIGWINCH, Arc::clone(&was_resized))?;
        waker.wake_on(SIGWINCH)?;
        Ok(Self { terminal: stdin(), decoder: Decoder::default(), alarm, waker, was_resized })
    }

    /// What wakes the reader while it waits.
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// The next input. Waits at most `patience`, and less when it is woken; none when nothing complete has come in by
    /// then. Fails when the terminal has gone away.
    pub fn next_input(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        let until = Instant::now().checked_add(patience);
        let mut was_woken = false;
        loop {
            let now = Instant::now();
            self.decoder.expire(now);
            if let Some(input) = self.decoder.next_input() {
                return Ok(Some(input));
            }
            let was_resized = self.was_resized.load(Ordering::SeqCst);
            let due = [until, self.decoder.deadline()].into_iter().flatten().min();
            let patience = due.map(|due| due.saturating_duration_since(now));
            let ready = self.wait(if was_resized || was_woken { Some(Duration::ZERO) } else { patience })?;
            was_woken |= ready.alarm;
            if ready.terminal {
                // Also before a change of size: these keys were typed on the screen of the size before.
                self.read()?;
            } else if self.was_resized.swap(false, Ordering::SeqCst) {
                let (width, height) = terminal::size()?;
                return Ok(Some(Input::Resize(Size { width, height })));
            } else if was_woken || until.is_some_and(|until| Instant::now() >= until) {
                return Ok(None);
            }
        }
    }

    /// Waits until there is something to read, at most as long as given, or without end.
    fn wait(&mut self, patience: Option<Duration>) -> io::Result<Ready> {
        let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
        let mut sources =
            [PollFd::new(&self.terminal, PollFlags::IN), PollFd::new(&self.alarm, PollFlags::IN)];
        match poll(&mut sources, patience.as_ref()) {
            // A signal: whoever waits for it has its own way to know.
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let [terminal, alarm] = sources.map(|source| !source.revents().is_empty());
        if alarm {
            self.silence()?;
        }
        Ok(Ready { terminal, alarm })
    }

    /// Takes the bytes out of the alarm, before anybody looks at what it rang for.
    fn silence(&self) -> io::Result<()> {
        let mut rung = [0; 64];
        loop {
            match (&self.alarm).read(&mut rung) {
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn read(&mut self) -> io::Result<()> {
        let mut bytes = [0; BUFFER];
        match rustix::io::read(&self.terminal, &mut bytes) {
            // The other side has closed.
            Ok(0) | Err(Errno::IO) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(length) => {
                self.decoder.feed(&bytes[..length], Instant::now());
                Ok(())
            }
            Err(Errno::INTR | Errno::AGAIN) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Which of the sources have something.
#[derive(Debug, Clone, Copy)]
struct Ready {
    terminal: bool,
    alarm: bool,
}
