//! A page beside what it belongs to: the record that is selected in a list, what a change did, or what a form is about.

use ratatui::Frame;

use super::{CachedPage, Shown};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::layout::Beside;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Mark, PageView, Reading};
use crate::tui::world::World;

/// The page of a record beside a list or a form.
pub type RecordBeside = PageBeside<Option<Place>>;

/// A page beside a list or a form. The keys go to the list, until Tab gives them to the page.
#[derive(Debug, Clone, Default)]
pub struct PageBeside<S> {
    made: CachedPage<S>,
    /// What the page is about.
    of: S,
    reading: Reading,
    has_keyboard: bool,
}

impl<S: Shown> PageBeside<S> {
    /// Shows the page of `of`, if there is room for it: from its beginning if it was not that already.
    pub fn show(&mut self, of: S, world: &World, room: Option<Beside>) {
        let Some(Beside { record, .. }) = room else {
            self.has_keyboard = false;
            return;
        };
        if self.of != of {
            self.of = of.clone();
            self.reading = Reading::default();
        }
        self.made.renew_for(&mut self.reading, world, of, record.as_size());
    }

    /// Gives the keys to the page.
    pub const fn take_keyboard(&mut self) {
        self.has_keyboard = true;
    }

    /// Gives the keys to the list again.
    pub const fn leave(&mut self) {
        self.has_keyboard = false;
    }

    /// Whether the keys go to the page.
    pub const fn has_keyboard(&self) -> bool {
        self.has_keyboard
    }

    /// The item on the selected line of the page, if the keys go to it.
    pub fn selected(&self) -> Option<Item> {
        if self.has_keyboard { self.made.selected(self.reading) } else { None }
    }

    /// Does `action` if it is for the page, and returns what it asks for; none if it is for the list.
    pub fn update(
        &mut self,
        action: Action,
        context: &Context<'_>,
        room: Option<Beside>,
    ) -> Option<Vec<Request>> {
        let Beside { record, .. } = room?;
        if matches!(action, Action::NextPane | Action::PreviousPane) {
            self.has_keyboard = !self.has_keyboard;
            return Some(Vec::new());
        }
        if !self.has_keyboard {
            return None;
        }
        let page = self.made.on_page(record.as_size(), context.world, None);
        match action {
            Action::Back => {
                self.has_keyboard = false;
                Some(Vec::new())
            }
            Action::Open | Action::ToggleDone | Action::Copy => Some(page.act(self.reading, action)),
            action => page.moves(&mut self.reading, action).then(Vec::new),
        }
    }

    /// Handles a mouse event on the page, and returns what it asks for; none if it is on the list, which then gets the
    /// keys.
    pub fn click(
        &mut self,
        mouse: Mouse,
        context: &Context<'_>,
        room: Option<Beside>,
    ) -> Option<Vec<Request>> {
        let is_press = matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress);
        let record = room.map(|beside| beside.record).filter(|record| record.contains(mouse.at));
        if is_press {
            self.has_keyboard = record.is_some();
        }
        let record = record?;
        let page = self.made.on_page(record.as_size(), context.world, None);
        Some(page.click(&mut self.reading, mouse, record))
    }

    /// Draws the page of `of`, with the line between it and the list.
    pub fn draw(&self, frame: &mut Frame<'_>, of: S, areas: Beside, context: &Context<'_>, focused: bool) {
        let (theme, line) = (context.theme, areas.divider);
        let style = theme.style(Tone::Border);
        for row in line.rows() {
            frame.buffer_mut().set_string(row.x, row.y, "│", style);
        }
        if !line.is_empty() {
            frame.buffer_mut().set_string(line.x, context.areas.rule.y, "┬", style);
        }
        let made = self.made.up_to_date(context.world, of, areas.record.width);
        let mut reading = self.reading;
        reading.stay_inside(&made.layout, usize::from(areas.record.height));
        PageView { layout: &made.layout, reading, mark: Mark::of_page(focused), theme }
            .draw(frame, areas.record);
    }
}
