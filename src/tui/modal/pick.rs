//! The popup in which a record is chosen by typing a few letters of its name, to filter by or to merge with.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use super::Modal;
use crate::domain::Overview;
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::layout::{centred, row_at};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::question::{Among, Answer, Question};
use crate::tui::request::{Request, Then};
use crate::tui::theme::Tone;
use crate::tui::widget::picker::{Outcome, PROPOSAL_ROWS, Picker, PickerView};

/// The greatest width of the popup, in cells.
const WIDTH: u16 = 70;

/// The popup in which a record is chosen.
#[derive(Debug, Clone)]
pub struct Pick {
    title: String,
    picker: Picker,
    then: Then,
}

impl Pick {
    /// A popup to choose one of these; `then` is what is done with it.
    pub fn new(title: &str, among: Among, then: Then) -> Self {
        let title = plain_line(title).into_owned();
        Self { title, picker: Picker::always_open(among), then }
    }

    fn after(&self, outcome: &Outcome) -> Vec<Request> {
        match (outcome, self.picker.picked()) {
            (Outcome::Done, Some(picked)) => vec![Request::Close, Request::Picked(self.then, picked)],
            _ => Vec::new(),
        }
    }
}

impl Modal for Pick {
    fn scope(&self) -> Scope {
        Scope::Pick
    }

    /// Does `action`. Choosing a record closes the popup and returns the request for it.
    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        if action == Action::Back {
            return vec![Request::Close];
        }
        let outcome = self.picker.act(action, &context.world.catalogue());
        self.after(&outcome)
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        self.picker.edit(edit, &context.world.catalogue());
    }

    /// Handles the mouse: a click on a row chooses it, a click outside closes the popup.
    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        let outer = context.areas.over;
        let list = list(area(outer));
        match mouse.gesture {
            Gesture::Press if !area(outer).contains(mouse.at) => return vec![Request::Close],
            Gesture::Press | Gesture::DoublePress => {
                if let Some(row) = row_at(list, mouse.at) {
                    let outcome = self.picker.choose_row(row, list.height, &context.world.catalogue());
                    return self.after(&outcome);
                }
            }
            gesture => self.picker.wheel(gesture),
        }
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        let (lang, theme) = (context.world.lang, context.theme);
        let area = area(context.areas.over);
        frame.render_widget(Clear, area);
        let title = Line::styled(format!(" {} ", self.title), theme.style(Tone::Heading));
        let border = Block::bordered().border_style(theme.style(Tone::BorderFocused)).title(title);
        frame.render_widget(border, area);
        let source = self.picker.source();
        let placeholder =
            source.map_or(lang.pick_a_region_or_sector(), |source| lang.picker_placeholder(source));
        let view = PickerView { picker: &self.picker, placeholder, focused: true, lang, theme };
        view.draw(frame, field(area));
        view.draw_rows(frame, list(area));
    }

    fn question(&self) -> Option<Question> {
        self.picker.question()
    }

    fn answer(&mut self, question: Question, answer: Answer) {
        if let Answer::Proposals(rows) = answer {
            self.picker.answer(question, rows);
        }
    }

    fn outdate(&mut self, _overview: &Overview) {
        self.picker.outdate();
    }

    fn awaits(&self, action: Action) -> bool {
        self.picker.awaits(action)
    }
}

fn area(outer: Rect) -> Rect {
    centred(outer, WIDTH, PROPOSAL_ROWS + 4)
}

/// The area of the line to type on.
const fn field(area: Rect) -> Rect {
    Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: 1 }
}

/// The area of the proposals.
const fn list(area: Rect) -> Rect {
    Rect { y: area.y + 3, height: area.height.saturating_sub(4), ..field(area) }
}
