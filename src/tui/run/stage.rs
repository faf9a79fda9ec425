//! The terminal as the loop uses it: draws frames, clears the screen and translates mouse events.

use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::{Frame, Terminal};

use super::host::Host;
use super::screen::CursorSight;
use crate::tui::msg::{Gesture, Mouse};

/// Two presses within this time, in one cell, are a double click.
const DOUBLE_CLICK: Duration = Duration::from_millis(400);

/// How much of a frame is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    All {
        /// Whether the next frame is sure to be drawn in full too, so that this one need not be kept for it.
        next_is_all: bool,
    },
    /// Only this area; around it everything stays as it was drawn before.
    Only(Rect),
}

/// A terminal and its host.
#[derive(Debug)]
pub struct Stage<B: Backend, H> {
    pub(super) terminal: Terminal<B>,
    /// The world outside.
    pub host: H,
    cursor: Rc<CursorSight>,
    /// The latest frame, if the next one may keep a part of it.
    latest: Option<Buffer>,
    last_press: Option<(Instant, Position)>,
}

impl<B: Backend<Error: Send + Sync + 'static>, H: Host> Stage<B, H> {
    /// A stage with this terminal and host; `cursor` says whether the terminal shows its cursor.
    pub const fn new(terminal: Terminal<B>, host: H, cursor: Rc<CursorSight>) -> Self {
        Self { terminal, host, cursor, latest: None, last_press: None }
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
        let before = self.latest.take();
        let mut drawn = None;
        let ended = self.terminal.draw(|frame| {
            size = frame.area().as_size();
            if size != known {
                return;
            }
            view(frame);
            if let (Part::Only(area), Some(before)) = (part, before) {
                keep_outside(area, before, frame.buffer_mut());
            }
            drawn = (part != Part::All { next_is_all: true }).then(|| frame.buffer_mut().clone());
        });
        ended.map_err(io::Error::other)?;
        self.latest = drawn;
        Ok(size)
    }

    /// Shows the cursor of the terminal from the next frame on, or hides it.
    pub fn show_cursor(&self, is_seen: bool) {
        self.cursor.show(is_seen);
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

/// Puts the cells of an earlier frame of the same size around `area`.
fn keep_outside(area: Rect, before: Buffer, frame: &mut Buffer) {
    if before.area != frame.area {
        return;
    }
    let within = std::mem::replace(frame, before);
    for position in area.positions() {
        if let (Some(drawn), Some(cell)) = (within.cell(position), frame.cell_mut(position)) {
            cell.clone_from(drawn);
        }
    }
}
