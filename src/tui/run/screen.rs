//! The backend that draws frames on the terminal. It keeps the columns aligned in every terminal.
//!
//! Terminals do not agree on the width of emoji, flags, keycaps and joined letters: what one draws in two cells takes
//! one in another, or six. So after such a cluster the cursor is moved to where the next cell is, whatever the
//! terminal drew. The cells of the cluster are blanked before it, in case it leaves some of them open, and the cells
//! after it are drawn again, in case it covers them.

use std::cell::Cell as Shared;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::queue;
use crossterm::terminal::{DisableLineWrap, EnableLineWrap};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::{Position, Size};

/// The screen of a terminal that takes commands through `W`.
#[derive(Debug)]
pub struct Screen<W: Write> {
    backend: CrosstermBackend<W>,
    /// The cells that were drawn since the screen was cleared, by row and column; the others are blank.
    rows: Vec<Vec<Cell>>,
    /// The size of the terminal when it was last asked.
    size: Shared<Size>,
    cursor: Rc<CursorSight>,
}

/// Whether the cursor of the terminal is seen where it is put.
#[derive(Debug, Default)]
pub struct CursorSight(Shared<bool>);

impl CursorSight {
    /// Shows the cursor from the next frame on, or hides it.
    pub fn show(&self, is_seen: bool) {
        self.0.set(is_seen);
    }
}

impl<W: Write> Screen<W> {
    /// A screen that writes its commands to `writer`.
    pub const fn new(writer: W, cursor: Rc<CursorSight>) -> Self {
        let backend = CrosstermBackend::new(writer);
        Self { backend, rows: Vec::new(), size: Shared::new(Size::ZERO), cursor }
    }

    /// Remembers a cell that is to be drawn, and returns the one that was there.
    fn put(&mut self, x: u16, y: u16, cell: &Cell) -> Cell {
        let (column, row) = (usize::from(x), usize::from(y));
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize_with(column + 1, Cell::default);
        }
        std::mem::replace(&mut cells[column], cell.clone())
    }

    fn at(&self, x: u16, y: u16) -> Cell {
        let row = self.rows.get(usize::from(y));
        row.and_then(|row| row.get(usize::from(x))).cloned().unwrap_or_default()
    }

    /// The columns after `x` that a disputed cluster there may cover.
    fn reach(&self, x: u16, cluster: &str) -> std::ops::Range<u16> {
        // No terminal draws a character in more than two cells.
        let most = u16::try_from(cluster.chars().count() * 2).unwrap_or(u16::MAX);
        x + 1..x.saturating_add(most).min(self.size.get().width)
    }

    /// Draws a cluster in one of the widths that terminals give it, without harm to the rest of the row.
    fn draw_disputed(&mut self, x: u16, y: u16, cell: &Cell, width: u16) -> io::Result<()> {
        let mut blank = cell.clone();
        blank.set_symbol(" ");
        self.backend.draw((x..x.saturating_add(width)).map(|x| (x, y, &blank)))?;
        // At the end of a row it must not go on on the next.
        queue!(self.backend, DisableLineWrap)?;
        self.backend.draw([(x, y, cell)].into_iter())?;
        queue!(self.backend, EnableLineWrap)
    }

    /// Draws the cells at these places, row by row, and whatever a cluster among them may disturb.
    fn draw_all(&mut self, mut places: BTreeSet<(u16, u16)>) -> io::Result<()> {
        let mut run: Vec<(u16, u16, Cell)> = Vec::new();
        while let Some((y, x)) = places.pop_first() {
            let cell = self.at(x, y);
            let width = cell.cell_width().max(1);
            for covered in x + 1..x.saturating_add(width) {
                places.remove(&(y, covered));
            }
            if is_disputed(cell.symbol()) {
                self.draw_run(&mut run)?;
                self.draw_disputed(x, y, &cell, width)?;
                let disturbed = self.reach(x, cell.symbol()).skip(usize::from(width) - 1);
                places.extend(disturbed.map(|x| (y, x)));
            } else {
                run.push((x, y, cell));
            }
        }
        self.draw_run(&mut run)
    }

    /// Draws cells that every terminal draws in the same way. The first of them begins with a move of the cursor.
    fn draw_run(&mut self, run: &mut Vec<(u16, u16, Cell)>) -> io::Result<()> {
        if !run.is_empty() {
            self.backend.draw(run.iter().map(|(x, y, cell)| (*x, *y, cell)))?;
            run.clear();
        }
        Ok(())
    }
}

impl<W: Write> Backend for Screen<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut places = BTreeSet::new();
        for (x, y, cell) in content {
            places.insert((y, x));
            let before = self.put(x, y, cell);
            if is_disputed(before.symbol()) {
                places.extend(self.reach(x, before.symbol()).map(|x| (y, x)));
            }
        }
        self.draw_all(places)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.backend.hide_cursor()
    }

    /// Shows the cursor where text is typed. Elsewhere it only stands at what has the keyboard. A terminal that was
    /// closed is no error here: the next frame tells. ratatui also shows the cursor when it drops its terminal, and
    /// prints a failure of that, which panics where nothing can be printed any more.
    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor.0.get() { self.backend.show_cursor() } else { self.backend.hide_cursor() }.ok();
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.backend.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.backend.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.rows.clear();
        self.backend.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        let size = self.backend.size()?;
        self.size.set(size);
        Ok(size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.backend.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.backend)
    }
}

/// Whether terminals may give a cluster different widths. They agree on single characters of the scripts that are as
/// old as terminals, and on the signs and borders that programs draw with; not on what is put together from several
/// characters, nor on emoji, of which there are new ones every year.
fn is_disputed(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    let (Some(char), None) = (chars.next(), chars.next()) else { return !cluster.is_empty() };
    !matches!(char,
        '\0'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{58f}'
        // Latin with more marks, Greek with more marks.
        | '\u{1e00}'..='\u{1fff}'
        // Dashes, quotation marks, dots, currencies.
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203b}' | '\u{203d}'..='\u{2048}' | '\u{20a0}'..='\u{20c0}'
        // Arrows and mathematics, borders, blocks and shapes, but not those that may be shown as emoji.
        | '\u{2190}'..='\u{2193}' | '\u{2200}'..='\u{22ff}' | '\u{2500}'..='\u{25a9}' | '\u{25ac}'..='\u{25b5}'
        | '\u{25b7}'..='\u{25bf}' | '\u{25c1}'..='\u{25fa}' | '\u{fffd}'
        // Chinese, Japanese and Korean.
        | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a0}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff60}')
}

#[cfg(test)]
mod tests;
