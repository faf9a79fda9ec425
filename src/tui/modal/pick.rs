//! The choice of a record: type a few letters of it, and something is done with it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use crate::domain::{RecordId, Source};
use crate::fields::{Reference, Value};
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::layout::{centred, row_at};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::picker::{Outcome, PROPOSAL_ROWS, Picker, PickerView};
use crate::tui::world::World;

/// How wide the choice is set.
const WIDTH: u16 = 70;

/// A record to be chosen.
#[derive(Debug, Clone)]
pub struct Pick {
    title: String,
    picker: Picker,
    then: Then,
}

/// What is done with the record that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The screen shows only what belongs to it.
    Filter,
    /// This record and it become one.
    Merge(RecordId),
}

impl Pick {
    /// A choice from a source.
    pub fn new(title: &str, source: Source, then: Then) -> Self {
        let title = plain_line(title).into_owned();
        let itself = match then {
            Then::Filter => None,
            Then::Merge(id) => Some(id),
        };
        Self { title, picker: Picker::of_existing(source, itself), then }
    }

    /// Where it is chosen.
    pub const fn picker(&self) -> &Picker {
        &self.picker
    }

    /// Where it is chosen, to be given what it lacks.
    pub const fn picker_mut(&mut self) -> &mut Picker {
        &mut self.picker
    }

    /// Does `action`; choosing closes the choice and asks for what is done with it.
    pub fn update(&mut self, action: Action, world: &World) -> Vec<Request> {
        if action == Action::Back {
            return vec![Request::Close];
        }
        let outcome = self.picker.act(action, &world.catalogue());
        self.after(&outcome)
    }

    /// Edits what is typed.
    pub fn edit(&mut self, edit: &TextEdit, world: &World) {
        self.picker.edit(edit, &world.catalogue());
    }

    /// A click on a row chooses it, one beside the choice closes it.
    pub fn click(&mut self, mouse: Mouse, outer: Rect, world: &World) -> Vec<Request> {
        let list = list(area(outer));
        match mouse.gesture {
            Gesture::Press if !area(outer).contains(mouse.at) => return vec![Request::Close],
            Gesture::Press | Gesture::DoublePress => {
                if let Some(row) = row_at(list, mouse.at) {
                    let outcome = self.picker.choose_row(row, list.height, &world.catalogue());
                    return self.after(&outcome);
                }
            }
            gesture => self.picker.wheel(gesture),
        }
        Vec::new()
    }

    fn after(&self, outcome: &Outcome) -> Vec<Request> {
        match (outcome, self.picker.value()) {
            (Outcome::Done, Value::Picked(picked)) => match picked.first() {
                Some(Reference::Record(id)) => vec![Request::Close, Request::Picked(self.then, *id)],
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Draws the choice in the middle of `outer`.
    pub fn view(&self, frame: &mut Frame<'_>, outer: Rect, world: &World, theme: Theme) {
        let area = area(outer);
        frame.render_widget(Clear, area);
        let title = Line::styled(format!(" {} ", self.title), theme.style(Tone::Heading));
        let border = Block::bordered().border_style(theme.style(Tone::BorderFocused)).title(title);
        frame.render_widget(border, area);
        let placeholder = self.picker.source().map_or("", |source| world.lang.picker_placeholder(source));
        let view = PickerView { picker: &self.picker, placeholder, focused: true, lang: world.lang, theme };
        view.draw(frame, field(area));
        view.draw_rows(frame, list(area));
    }
}

fn area(outer: Rect) -> Rect {
    centred(outer, WIDTH, PROPOSAL_ROWS + 4)
}

/// The line on which is typed.
const fn field(area: Rect) -> Rect {
    Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: 1 }
}

/// The rows of what is proposed.
const fn list(area: Rect) -> Rect {
    Rect { y: area.y + 3, height: area.height.saturating_sub(4), ..field(area) }
}
