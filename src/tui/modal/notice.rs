//! A message that stays until it is read.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use crate::text::plain;
use crate::tui::action::Action;
use crate::tui::layout::centred;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::wrap::wrap;

/// How wide a message is set.
const WIDTH: u16 = 70;

/// A message with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    title: String,
    text: String,
    how_to_close: String,
}

impl Notice {
    /// A message; `how_to_close` stands below it.
    pub fn new(title: &str, text: &str, how_to_close: &str) -> Self {
        Self {
            title: plain(title).into_owned(),
            text: plain(text).into_owned(),
            how_to_close: how_to_close.to_owned(),
        }
    }

    /// Does `action`: any that closes something closes it.
    pub fn update(action: Action) -> Vec<Request> {
        match action {
            Action::Open | Action::Back => vec![Request::Close],
            _ => Vec::new(),
        }
    }

    /// A click anywhere closes it.
    pub fn click(mouse: Mouse) -> Vec<Request> {
        match mouse.gesture {
            Gesture::Press | Gesture::DoublePress => vec![Request::Close],
            _ => Vec::new(),
        }
    }

    /// Draws the message in the middle of `outer`.
    pub fn view(&self, frame: &mut Frame<'_>, outer: Rect, theme: Theme) {
        let room = WIDTH.min(outer.width).saturating_sub(4);
        let lines = wrap(&self.text, room);
        let area = centred(outer, WIDTH, u16::try_from(lines.len() + 4).unwrap_or(u16::MAX));
        frame.render_widget(Clear, area);
        let title = Line::styled(format!(" {} ", self.title), theme.style(Tone::Heading));
        frame.render_widget(
            Block::bordered().border_style(theme.style(Tone::BorderFocused)).title(title),
            area,
        );
        let row = |number: u16| {
            Rect { x: area.x + 2, y: area.y + 1 + number, width: room, height: 1 }.intersection(area)
        };
        for (number, line) in (0..area.height.saturating_sub(4)).zip(&lines) {
            let text = self.text.get(line.range.clone()).unwrap_or_default().trim_end().to_owned();
            frame.render_widget(Line::styled(text, theme.style(Tone::Plain)), row(number));
        }
        let close = Line::styled(self.how_to_close.clone(), theme.style(Tone::Hint));
        frame.render_widget(close, row(area.height.saturating_sub(3)));
    }
}
