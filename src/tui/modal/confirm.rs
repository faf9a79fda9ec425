//! A question on the screen, with answers to choose from.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::Modal;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::layout::centred;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
pub use crate::tui::request::{Answer, Confirm};
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::wrap::{width, wrap};

/// The greatest width of the question, in cells.
const WIDTH: u16 = 64;

impl Confirm {
    /// Does `action`. Choosing an answer closes the question and returns the requests of the answer.
    pub fn update(&mut self, action: Action) -> Vec<Request> {
        let last = self.answers.len().saturating_sub(1);
        match action {
            Action::Left | Action::Up | Action::PreviousField | Action::PreviousPane => {
                self.selected = self.selected.checked_sub(1).unwrap_or(last);
            }
            Action::Right | Action::Down | Action::NextField | Action::NextPane => {
                self.selected = if self.selected == last { 0 } else { self.selected + 1 };
            }
            Action::Open => return self.give(self.selected),
            Action::Back => return self.give(last),
            _ => {}
        }
        Vec::new()
    }

    /// Handles the mouse: a click on an answer chooses it.
    pub fn click(&mut self, mouse: Mouse, outer: Rect) -> Vec<Request> {
        if !matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
            return Vec::new();
        }
        let rows = self.answer_rows(self.area(outer));
        match rows.iter().position(|row| row.contains(mouse.at)) {
            Some(number) => self.give(number),
            None => Vec::new(),
        }
    }

    fn give(&self, number: usize) -> Vec<Request> {
        let then = self.answers.get(number).map(|answer| answer.then.clone()).unwrap_or_default();
        std::iter::once(Request::Close).chain(then).collect()
    }

    fn area(&self, outer: Rect) -> Rect {
        let lines =
            wrap(&self.question, WIDTH.min(outer.width).saturating_sub(4)).len() + self.answers.len() + 3;
        centred(outer, WIDTH, u16::try_from(lines).unwrap_or(u16::MAX))
    }

    fn answer_rows(&self, area: Rect) -> Vec<Rect> {
        let count = u16::try_from(self.answers.len()).unwrap_or(u16::MAX);
        let first = area.bottom().saturating_sub(1 + count);
        let row = |number| Rect {
            x: area.x + 2,
            y: first + number,
            width: area.width.saturating_sub(4),
            height: 1,
        };
        (0..count).map(row).collect()
    }

    /// Draws the question in the middle of `outer`.
    pub fn view(&self, frame: &mut Frame<'_>, outer: Rect, theme: Theme) {
        let area = self.area(outer);
        frame.render_widget(Clear, area);
        frame.render_widget(Block::bordered().border_style(theme.style(Tone::BorderFocused)), area);
        let room = area.width.saturating_sub(4);
        for (number, line) in (0..).zip(wrap(&self.question, room)) {
            let text = self.question.get(line.range).unwrap_or_default().trim_end().to_owned();
            let row =
                Rect { x: area.x + 2, y: area.y + 1 + number, width: room, height: 1 }.intersection(area);
            frame.render_widget(Line::styled(text, theme.style(Tone::Plain)), row);
        }
        for ((number, answer), row) in self.answers.iter().enumerate().zip(self.answer_rows(area)) {
            let chosen = number == self.selected;
            let sign = if chosen { "> " } else { "  " };
            let tone = if chosen { Tone::Selected } else { Tone::Link };
            let label = Span::styled(format!("{sign}{}", answer.label), theme.style(tone));
            let width = u16::try_from(width(&answer.label)).unwrap_or(u16::MAX).saturating_add(3);
            frame.render_widget(Line::from(label), Rect { width: width.min(row.width), ..row });
        }
    }
}

impl Modal for Confirm {
    fn scope(&self) -> Scope {
        Scope::Confirm
    }

    fn update(&mut self, action: Action, _context: &Context<'_>) -> Vec<Request> {
        Self::update(self, action)
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        Self::click(self, mouse, context.areas.over)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        self.view(frame, context.areas.over, context.theme);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Confirm {
        let answers =
            vec![Answer::new("save", vec![Request::Act(Action::Save)]), Answer::new("stay", Vec::new())];
        Confirm::new("Save?".to_owned(), answers)
    }

    #[test]
    fn the_chosen_answer_sends_its_message() {
        assert_eq!(question().update(Action::Open), [Request::Close, Request::Act(Action::Save)]);
    }

    #[test]
    fn escape_gives_the_answer_that_changes_nothing() {
        assert_eq!(question().update(Action::Back), [Request::Close]);
    }
}
