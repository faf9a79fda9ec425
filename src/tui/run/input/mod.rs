//! What the user does in the terminal: keys, clicks, pasted text.
//!
//! On Unix the bytes of the terminal are read and understood here, because an input that is incomplete or unknown must
//! never keep the loop waiting, nor turn into keys; elsewhere crossterm reads them.

mod decoder;
#[cfg(not(unix))]
mod library;
#[cfg(unix)]
mod reader;
mod sequence;
mod state;
mod waker;

use crossterm::event::{KeyEvent, MouseEvent};
use ratatui::layout::Size;

pub use decoder::Decoder;
#[cfg(not(unix))]
pub use library::Reader;
#[cfg(unix)]
pub use reader::Reader;
pub use waker::Waker;

/// Something that came in from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed or released.
    Key(KeyEvent),
    /// The mouse was used.
    Mouse(MouseEvent),
    /// This text was pasted.
    Paste(String),
    /// The terminal has this size now.
    Resize(Size),
    /// The terminal's answer to the question for its background: the colour, as X11 spells it.
    Background(String),
}

#[cfg(test)]
mod tests;
