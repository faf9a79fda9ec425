//! The terminal as the loop uses it: draws frames, clears the screen and translates mouse events.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::{Frame, Terminal};

use super::host::Host;
use crate::tui::msg::{Gesture, Mouse};

/// Two presses within this time, in one cell, are a double click.
const DOUBLE_CLICK: Duration = Duration::from_millis(400);

/// How much of a frame is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it; the next frame may keep this area.
    All(Option<Rect>),
    /// All but this area, which stays as it was drawn before.
    AllBut(Rect),
}

impl Part {
    const fn beside(self) -> Option<Rect> {
        match self {
            Self::All(beside) => beside,
            Self::AllBut(area) => Some(area),
        }
    }
}

/// A terminal and its host.
#[derive(Debug)]
pub struct Stage<B: Backend, H> {
    pub(super) terminal: Terminal<B>,
    /// The world outside.
    pub host: H,
    /// The part of the latest frame that the next one may keep.
    kept: Option<Buffer>,
    last_press: Option<(Instant, Position)>,
}

impl<B: Backend<Error: Send + Sync + 'static>, H: Host> Stage<B, H> {
    /// A stage with this terminal and host.
    pub const fn new(terminal: Terminal<B>, host: H) -> Self {
        Self { terminal, host, kept: None, last_press: None }
    }

    /// The size of the terminal in cells. Fails when the terminal does not report its size.
    pub fn size(&self) -> io::Result<Size> {
        self.terminal.size().map_err(io::Error::other)
    }

    /// Draws a frame with `view`, which expects a terminal of size `known`, and returns the actual size. If
    /// that differs, nothing is drawn: the program has to learn the new size first. Fails when the terminal
    /// does.
    pub fn draw(&mut self, known: Size, part: Part, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<Size> {
        let mut size = known;
        let kept = self.kept.take();
        let mut drawn = None;
        let ended = self.terminal.draw(|frame| {
            size = frame.area().as_size();
            if size != known {
                return;
            }
            view(frame);
            if let (Part::AllBut(area), Some(kept)) = (part, &kept)
                && kept.area == area
            {
                copy(kept, frame.buffer_mut(), area);
            }
            drawn = part.beside().map(|area| {
                let mut drawn = Buffer::empty(area);
                copy(frame.buffer_mut(), &mut drawn, area);
                drawn
            });
        });
        ended.map_err(io::Error::other)?;
        self.kept = drawn;
        Ok(size)
    }

    /// Clears the screen, so that the next frame draws all of it. `Terminal::clear` would ask the
    /// terminal where its cursor is, and one that does not answer would end the program.
    pub fn clear(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().clear().map_err(io::Error::other)?;
        self.terminal.swap_buffers();
        Ok(())
    }

    /// The gesture of a mouse event and its position; none for events that the program does not use.
    pub fn mouse(&mut self, event: MouseEvent) -> Option<Mouse> {
        let at = Position { x: event.column, y: event.row };
        let gesture = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => self.press(at),
            MouseEventKind::Drag(MouseButton::Left) => Gesture::Drag,
            MouseEventKind::Up(MouseButton::Left) => Gesture::Release,
            MouseEventKind::ScrollUp => Gesture::WheelUp,
            MouseEventKind::ScrollDown => Gesture::WheelDown,
            _ => return None,
        };
        Some(Mouse { gesture, at })
    }

    fn press(&mut self, at: Position) -> Gesture {
        let second =
            self.last_press.is_some_and(|(when, where_)| where_ == at && when.elapsed() < DOUBLE_CLICK);
        // A third press starts again, so that three presses are not two double clicks.
        self.last_press = if second { None } else { Some((Instant::now(), at)) };
        if second { Gesture::DoublePress } else { Gesture::Press }
    }
}

/// Copies the cells of an area that both buffers have.
fn copy(from: &Buffer, to: &mut Buffer, area: Rect) {
    for position in area.positions() {
        if let (Some(from), Some(to)) = (from.cell(position), to.cell_mut(position)) {
            to.clone_from(from);
        }
    }
}
