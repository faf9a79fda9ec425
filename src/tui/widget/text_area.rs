//! Draws a text that is being typed, of one line or several, and puts the terminal's cursor at the caret.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::text_buffer::TextBuffer;
use super::wrap::{Row, skip_cells, truncate, width};
use crate::text::plain_line;
use crate::tui::theme::{Theme, Tone};

/// The widget for a text that is being typed.
#[derive(Debug, Clone, Copy)]
pub struct TextArea<'a> {
    buffer: &'a TextBuffer,
    theme: Theme,
    placeholder: &'a str,
    focused: bool,
    top: usize,
}

impl<'a> TextArea<'a> {
    /// The text from its first row on, without the keyboard.
    pub const fn new(buffer: &'a TextBuffer, theme: Theme) -> Self {
        Self { buffer, theme, placeholder: "", focused: false, top: 0 }
    }

    /// Shows `placeholder` while the text is empty.
    #[must_use]
    pub const fn placeholder(self, placeholder: &'a str) -> Self {
        Self { placeholder, ..self }
    }

    /// Shows the caret when the text has the keyboard.
    #[must_use]
    pub const fn focused(self, focused: bool) -> Self {
        Self { focused, ..self }
    }

    /// Shows the text from this row on.
    #[must_use]
    pub const fn top(self, top: usize) -> Self {
        Self { top, ..self }
    }

    /// Draws the text in `area`, with the cursor of the terminal at the caret.
    pub fn draw(self, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget(self, area);
        if let Some(cursor) = self.cursor(area) {
            frame.set_cursor_position(cursor);
        }
    }

    /// The position of the terminal's cursor; `None` without the keyboard, or when the caret is out of sight.
    fn cursor(self, area: Rect) -> Option<Position> {
        let (row, column) = self.buffer.caret_cell(area.width);
        let below = u16::try_from(row.checked_sub(self.top)?).ok()?;
        let cursor = Position { x: area.x.checked_add(column)?, y: area.y.checked_add(below)? };
        (self.focused && area.contains(cursor)).then_some(cursor)
    }

    /// The cells of a single line that are out of sight on the left: without the keyboard it shows its start.
    fn hidden(self, room: u16) -> usize {
        if self.focused { self.buffer.hidden_cells(room) } else { 0 }
    }

    fn draw_row(self, row: &Row, area: Rect, screen: &mut Buffer) {
        let text = self.buffer.text().get(row.range.clone()).unwrap_or_default();
        let text = text.strip_suffix('\n').unwrap_or(text);
        let (gap, shown) = skip_cells(text, self.hidden(area.width));
        let room = usize::from(area.width).saturating_sub(gap);
        let indent = u16::try_from(gap).unwrap_or(u16::MAX);
        let style = self.theme.style(Tone::Plain);
        screen.set_stringn(area.x.saturating_add(indent), area.y, plain_line(shown), room, style);
        if let Some(selected) = self.selected_cells(row, text, area) {
            screen.set_style(selected, self.theme.style(Tone::Selected));
        }
    }

    /// The cells of the selected part of a row, while the text has the keyboard; `None` when there are none.
    fn selected_cells(self, row: &Row, text: &str, area: Rect) -> Option<Rect> {
        let selection = self.buffer.selection().filter(|_| self.focused)?;
        let hidden = self.hidden(area.width);
        let column = |at: usize| {
            let at = at.clamp(row.range.start, row.range.end) - row.range.start;
            let cells = width(text.get(..at).unwrap_or(text)).saturating_sub(hidden);
            u16::try_from(cells).unwrap_or(u16::MAX).min(area.width)
        };
        let (from, to) = (column(selection.start), column(selection.end));
        (from < to).then(|| Rect { x: area.x.saturating_add(from), width: to - from, height: 1, ..area })
    }
}

impl Widget for TextArea<'_> {
    fn render(self, area: Rect, screen: &mut Buffer) {
        let area = area.intersection(screen.area);
        if area.is_empty() {
            return;
        }
        if self.buffer.text().is_empty() {
            let placeholder = truncate(self.placeholder, area.width.into());
            screen.set_string(area.x, area.y, placeholder, self.theme.style(Tone::Muted));
            return;
        }
        for (row, line) in self.buffer.rows(area.width).iter().skip(self.top).zip(area.rows()) {
            self.draw_row(row, line, screen);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::{Backend, TestBackend};

    use super::*;
    use crate::tui::edit::TextEdit;

    const THEME: Theme = Theme::Plain;

    /// The rows that are drawn of a text in an area of this size, and the position of the cursor.
    fn drawn(area: TextArea<'_>, width: u16, height: u16) -> (Vec<String>, Position) {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| area.draw(frame, frame.area())).unwrap();
        let cells = terminal.backend().buffer().content().chunks(width.into());
        let rows = cells.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect()).collect();
        (rows, terminal.backend_mut().get_cursor_position().unwrap())
    }

    #[test]
    fn rows_are_shown_from_the_top_with_the_cursor_at_the_caret() {
        let buffer = TextBuffer::multi_line("een twee\ndrie\nvier");
        let (rows, cursor) = drawn(TextArea::new(&buffer, THEME).focused(true).top(1), 6, 3);
        assert_eq!(rows, ["twee  ", "drie  ", "vier  "]);
        assert_eq!(cursor, Position::new(4, 2));
    }

    #[test]
    fn the_caret_is_drawn_after_wide_and_combined_characters() {
        let buffer = TextBuffer::multi_line("e\u{301}漢👨\u{200d}👩");
        let (_, cursor) = drawn(TextArea::new(&buffer, THEME).focused(true), 10, 1);
        assert_eq!(cursor, Position::new(5, 0));
    }

    #[test]
    fn a_single_line_that_is_too_long_shows_its_end() {
        let buffer = TextBuffer::single_line("0123456789");
        let (rows, cursor) = drawn(TextArea::new(&buffer, THEME).focused(true), 5, 1);
        assert_eq!(rows, ["6789 "]);
        assert_eq!(cursor, Position::new(4, 0));
    }

    #[test]
    fn a_single_line_without_the_keyboard_shows_its_start() {
        let buffer = TextBuffer::single_line("0123456789");
        assert_eq!(drawn(TextArea::new(&buffer, THEME), 5, 1).0, ["01234"]);
    }

    #[test]
    fn a_wide_character_that_is_half_out_of_sight_leaves_a_gap() {
        let buffer = TextBuffer::single_line("漢字ab");
        let (rows, cursor) = drawn(TextArea::new(&buffer, THEME).focused(true), 4, 1);
        assert_eq!(rows, [" ab "]);
        assert_eq!(cursor, Position::new(3, 0));
    }

    #[test]
    fn control_characters_are_shown_and_not_sent() {
        let buffer = TextBuffer::multi_line("a\tb\u{202e}c");
        assert_eq!(drawn(TextArea::new(&buffer, THEME), 6, 1).0, ["a b�c "]);
    }

    #[test]
    fn an_empty_text_shows_its_placeholder() {
        let mut buffer = TextBuffer::single_line("");
        let draw = |buffer: &TextBuffer| drawn(TextArea::new(buffer, THEME).placeholder("dd/mm"), 6, 1).0;
        assert_eq!(draw(&buffer), ["dd/mm "]);
        buffer.apply(&TextEdit::Insert('3'), 6);
        assert_eq!(draw(&buffer), ["3     "]);
    }

    #[test]
    fn a_selected_text_is_reversed_while_it_has_the_keyboard() {
        let mut buffer = TextBuffer::single_line("23/11");
        buffer.select_all();
        let modifier = |focused| {
            let mut terminal = Terminal::new(TestBackend::new(8, 1)).unwrap();
            let area = TextArea::new(&buffer, THEME).focused(focused);
            terminal.draw(|frame| area.draw(frame, frame.area())).unwrap();
            terminal.backend().buffer().content().iter().map(|cell| cell.modifier).collect::<Vec<_>>()
        };
        let reversed = ratatui::style::Modifier::REVERSED;
        assert!(modifier(true)[..5].iter().all(|modifier| modifier.contains(reversed)));
        assert!(modifier(false).iter().chain(&modifier(true)[5..]).all(|cell| !cell.contains(reversed)));
    }

    #[test]
    fn a_caret_out_of_sight_has_no_cursor() {
        let buffer = TextBuffer::multi_line("een\ntwee");
        let area = TextArea::new(&buffer, THEME).focused(true);
        assert_eq!(area.cursor(Rect::new(0, 0, 10, 1)), None);
        assert_eq!(area.top(2).cursor(Rect::new(0, 0, 10, 1)), None);
        assert_eq!(area.cursor(Rect::new(0, 0, 0, 0)), None);
    }
}
