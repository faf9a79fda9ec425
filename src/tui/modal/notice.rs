//! A message that stays until it is read.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use super::Modal;
use crate::text::plain;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::layout::centred;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::more::more_below;
use crate::tui::widget::wrap::wrap;

/// The greatest width of a message, in cells.
const WIDTH: u16 = 70;
/// The rows around the text: the border, an empty row, and the row that says how to close it.
const AROUND: u16 = 4;

/// A message with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    title: String,
    text: String,
    how_to_close: String,
    top: usize,
}

impl Notice {
    /// A message, with `how_to_close` below its text. Control characters in the title and the text are
    /// replaced.
    pub fn new(title: &str, text: &str, how_to_close: &str) -> Self {
        let (title, text) = (plain(title).into_owned(), plain(text).into_owned());
        Self { title, text, how_to_close: how_to_close.to_owned(), top: 0 }
    }

    /// Does `action` in the message, drawn within `outer`.
    pub fn update(&mut self, action: Action, outer: Rect) -> Vec<Request> {
        let page = isize::try_from(self.areas(outer).text.height).unwrap_or(1);
        match action {
            Action::Up => self.scroll(-1, outer),
            Action::Down => self.scroll(1, outer),
            Action::PageUp => self.scroll(-page, outer),
            Action::PageDown => self.scroll(page, outer),
            Action::Open | Action::Back => return vec![Request::Close],
            _ => {}
        }
        Vec::new()
    }

    /// Handles the mouse: the wheel scrolls, a click closes the message.
    pub fn click(&mut self, mouse: Mouse, outer: Rect) -> Vec<Request> {
        match mouse.gesture {
            Gesture::Press | Gesture::DoublePress => return vec![Request::Close],
            Gesture::WheelUp => self.scroll(-1, outer),
            Gesture::WheelDown => self.scroll(1, outer),
            Gesture::Drag | Gesture::Release => {}
        }
        Vec::new()
    }

    fn scroll(&mut self, rows: isize, outer: Rect) {
        let text = self.areas(outer).text;
        let last = wrap(&self.text, text.width).len().saturating_sub(usize::from(text.height));
        self.top = self.top.saturating_add_signed(rows).min(last);
    }

    fn areas(&self, outer: Rect) -> Areas {
        let room = WIDTH.min(outer.width).saturating_sub(4);
        let rows = u16::try_from(wrap(&self.text, room).len()).unwrap_or(u16::MAX);
        let popup = centred(outer, WIDTH, rows.saturating_add(AROUND));
        let inside =
            Rect { x: popup.x + 2, y: popup.y + 1, width: room, height: popup.height.saturating_sub(2) };
        Areas {
            popup,
            text: Rect { height: inside.height.saturating_sub(2), ..inside },
            close: Rect { y: inside.bottom().saturating_sub(1), height: inside.height.min(1), ..inside },
        }
    }

    /// Draws the message in the middle of `outer`.
    pub fn view(&self, frame: &mut Frame<'_>, outer: Rect, theme: Theme) {
        let areas = self.areas(outer);
        frame.render_widget(Clear, areas.popup);
        let title = Line::styled(format!(" {} ", self.title), theme.style(Tone::Heading));
        let border = Block::bordered().border_style(theme.style(Tone::BorderFocused)).title(title);
        frame.render_widget(border, areas.popup);
        let rows = wrap(&self.text, areas.text.width);
        let below = rows.len().saturating_sub(self.top + usize::from(areas.text.height));
        more_below(frame, areas.text, below, theme);
        for (area, row) in areas.text.rows().zip(rows.into_iter().skip(self.top)) {
            let text = self.text.get(row.range).unwrap_or_default().trim_end();
            frame.render_widget(Line::styled(text, theme.style(Tone::Plain)), area);
        }
        frame.render_widget(Line::styled(self.how_to_close.as_str(), theme.style(Tone::Hint)), areas.close);
        put_cursor(frame, areas.text);
    }
}

impl Modal for Notice {
    fn scope(&self) -> Scope {
        Scope::Notice
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        Self::update(self, action, context.areas.over)
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        Self::click(self, mouse, context.areas.over)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        self.view(frame, context.areas.over, context.theme);
    }

    fn is_message(&self, title: &str) -> bool {
        self.title == title
    }
}

/// The areas of the parts of the message.
struct Areas {
    popup: Rect,
    text: Rect,
    close: Rect,
}
