//! The input of the terminal where crossterm reads it.

use std::io;
use std::time::Duration;

use crossterm::event::{self, Event};
use ratatui::layout::Size;

use super::{Input, Waker};

/// The shortest wait: a poll without any would not look at the input that was read already.
const AT_ONCE: Duration = Duration::from_micros(50);

/// Reads the input of the terminal.
#[derive(Debug)]
pub struct Reader;

impl Reader {
    /// A reader of the terminal.
    pub const fn new() -> io::Result<Self> {
        Ok(Self)
    }

    /// What would wake the reader; here nothing does.
    pub fn waker(&self) -> Waker {
        Waker::default()
    }

    /// The next input. Waits at most `patience`; none when nothing has come in by then. Fails when the terminal cannot
    /// be read.
    pub fn next_input(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        if !event::poll(patience.max(AT_ONCE))? {
            return Ok(None);
        }
        Ok(match event::read()? {
            Event::Key(key) => Some(Input::Key(key)),
            Event::Mouse(mouse) => Some(Input::Mouse(mouse)),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Resize(width, height) => Some(Input::Resize(Size { width, height })),
            Event::FocusGained | Event::FocusLost => None,
        })
    }
}
