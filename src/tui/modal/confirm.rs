//! A question on the screen, with answers to choose from.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::Modal;
use crate::text::fold;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::layout::{centred, row_at};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
pub use crate::tui::request::{Answer, Confirm};
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::wrap::{truncate, width, wrap};

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

    /// Handles a typed character: it chooses the answer that begins with it, or selects the next of several. An
    /// answer that loses something for good is left alone: whoever was typing may not have seen the question.
    pub fn letter(&mut self, typed: char) -> Vec<Request> {
        let typed = fold(&typed.to_string());
        let begins = |answer: &Answer| answer.initial().is_some_and(|initial| fold(&initial) == typed);
        let meant: Vec<usize> =
            (0..self.answers.len()).filter(|number| begins(&self.answers[*number])).collect();
        match meant.as_slice() {
            [] => Vec::new(),
            [number] => self.give(*number),
            [first, ..] => {
                let next = meant.iter().find(|number| **number > self.selected);
                self.selected = *next.unwrap_or(first);
                Vec::new()
            }
        }
    }

    /// Handles the mouse: a click on an answer chooses it.
    pub fn click(&mut self, mouse: Mouse, outer: Rect) -> Vec<Request> {
        if !matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
            return Vec::new();
        }
        let areas = self.areas(outer);
        match row_at(areas.answers, mouse.at) {
            Some(row) if areas.first + row < self.answers.len() => self.give(areas.first + row),
            _ => Vec::new(),
        }
    }

    fn give(&self, number: usize) -> Vec<Request> {
        let then = self.answers.get(number).map(|answer| answer.then.clone()).unwrap_or_default();
        std::iter::once(Request::Close).chain(then).collect()
    }

    /// Lays out the question within `outer`. Where not everything fits, the answers have most of the rows.
    fn areas(&self, outer: Rect) -> Areas {
        let asked = cells(wrap(&self.question, WIDTH.min(outer.width).saturating_sub(4)).len());
        let answers = cells(self.answers.len());
        let popup = centred(outer, WIDTH, asked.saturating_add(answers).saturating_add(3));
        let inside = Rect {
            x: popup.x.saturating_add(2),
            y: popup.y.saturating_add(1),
            width: popup.width.saturating_sub(4),
            height: popup.height.saturating_sub(2),
        };
        let question = asked.min(inside.height.saturating_sub(answers).max(inside.height / 3));
        let shown = answers.min(inside.height.saturating_sub(question));
        let last = self.answers.len().saturating_sub(usize::from(shown));
        Areas {
            popup,
            question: Rect { height: question, ..inside },
            answers: Rect { y: inside.bottom().saturating_sub(shown), height: shown, ..inside },
            first: (self.selected + 1).saturating_sub(usize::from(shown)).min(last),
        }
    }

    /// Draws the question in the middle of `outer`.
    pub fn view(&self, frame: &mut Frame<'_>, outer: Rect, theme: Theme) {
        let areas = self.areas(outer);
        frame.render_widget(Clear, areas.popup);
        let border = Block::bordered().border_style(theme.style(Tone::BorderFocused));
        frame.render_widget(border, areas.popup);
        self.draw_more(frame, &areas, theme);
        let lines = wrap(&self.question, areas.question.width);
        let is_cut = lines.len() > usize::from(areas.question.height);
        let last = areas.question.bottom().saturating_sub(1);
        for (row, line) in areas.question.rows().zip(lines) {
            let text = self.question.get(line.range).unwrap_or_default().trim_end();
            let text = if is_cut && row.y == last { format!("{text} …") } else { text.to_owned() };
            let text = truncate(&text, row.width.into()).into_owned();
            frame.render_widget(Line::styled(text, theme.style(Tone::Plain)), row);
        }
        let answers = self.answers.iter().enumerate().skip(areas.first);
        for (row, (number, answer)) in areas.answers.rows().zip(answers) {
            let chosen = number == self.selected;
            let sign = if chosen { "> " } else { "  " };
            let tone = if chosen { Tone::Selected } else { Tone::Link };
            let label = truncate(&answer.label, usize::from(row.width.saturating_sub(2)));
            let label = Span::styled(format!("{sign}{label}"), theme.style(tone));
            let width = cells(width(&answer.label)).saturating_add(3);
            frame.render_widget(Line::from(label), Rect { width: width.min(row.width), ..row });
            if chosen {
                put_cursor(frame, row);
            }
        }
    }
}

impl Confirm {
    /// Says on the border how many answers there are above and below those that fit.
    fn draw_more(&self, frame: &mut Frame<'_>, areas: &Areas, theme: Theme) {
        let below = self.answers.len().saturating_sub(areas.first + usize::from(areas.answers.height));
        let last = areas.popup.bottom().saturating_sub(1);
        for (sign, count, y) in [("↑", areas.first, areas.popup.y), ("↓", below, last)] {
            if count > 0 {
                let words = Line::styled(format!(" {sign} {count} "), theme.style(Tone::Muted));
                let row = Rect { y, height: 1, ..areas.answers };
                frame.render_widget(words.right_aligned(), row);
            }
        }
    }
}

/// The areas of the parts of the question.
struct Areas {
    popup: Rect,
    question: Rect,
    answers: Rect,
    /// The first visible answer.
    first: usize,
}

/// A number of cells, as the terminal counts them.
fn cells(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

impl Modal for Confirm {
    fn scope(&self) -> Scope {
        Scope::Confirm
    }

    fn update(&mut self, action: Action, _context: &Context<'_>) -> Vec<Request> {
        Self::update(self, action)
    }

    fn letter(&mut self, typed: char) -> Option<Vec<Request>> {
        Some(Self::letter(self, typed))
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
