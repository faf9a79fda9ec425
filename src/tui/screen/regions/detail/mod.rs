//! The right pane: the page of a region, forum, organisation or person, with a history like a browser's.

mod update;

pub use update::{click, update};

use ratatui::Frame;
use ratatui::layout::{Rect, Size};

use crate::domain::Overview;
use crate::tui::action::Action;
use crate::tui::page::CachedPage;
use crate::tui::place::Place;
use crate::tui::theme::Theme;
use crate::tui::widget::page::{Item, Mark, PageView, Reading};
use crate::tui::world::World;

/// The state of the right pane: its page, and the pages visited before and after it.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The record whose page is shown; none when there is nothing to show.
    pub place: Option<Place>,
    /// The selection and the scroll position on the page.
    pub reading: Reading,
    /// The action that shows the screen from which the first page was opened; none when that was the tree.
    pub opened_from: Option<Action>,
    back: Vec<Visit>,
    forward: Vec<Visit>,
    made: CachedPage<Option<Place>>,
}

/// A visited page, with its selection and scroll position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Visit {
    place: Place,
    reading: Reading,
}

impl State {
    /// Shows a page with an empty history, as when the cursor of the tree moves.
    pub fn show(&mut self, place: Option<Place>) {
        *self = Self { place, ..Self::default() };
    }

    /// Shows a page in place of one whose record is gone.
    pub fn fall_back_on(&mut self, place: Option<Place>) {
        *self = Self { place, opened_from: self.opened_from, ..Self::default() };
    }

    /// Opens a page from another screen, which the action `screen` shows: the history starts again from there.
    pub fn open_from(&mut self, screen: Action, place: Place) {
        *self = Self { place: Some(place), opened_from: Some(screen), ..Self::default() };
    }

    /// Opens a page from this one, to which [`Self::go_back`] returns.
    pub fn open(&mut self, place: Place) {
        if self.place == Some(place) {
            return;
        }
        self.back.extend(self.visit());
        self.forward.clear();
        self.place = Some(place);
        self.reading = Reading::default();
    }

    /// Returns to the previous page, as it was left; returns false when there is none.
    pub fn go_back(&mut self) -> bool {
        let Some(visit) = self.back.pop() else { return false };
        self.forward.extend(self.visit());
        self.return_to(visit);
        true
    }

    /// Undoes [`Self::go_back`]; returns false when there is no page to go forward to.
    pub fn go_forward(&mut self) -> bool {
        let Some(visit) = self.forward.pop() else { return false };
        self.back.extend(self.visit());
        self.return_to(visit);
        true
    }

    /// The item on the selected line, on a page that is `width` cells wide.
    pub fn selected(&self, world: &World, width: u16) -> Option<Item> {
        let made = self.made.up_to_date(world, self.place, width);
        made.page.items().get(self.reading.selected).copied()
    }

    /// Rebuilds the page if its records have changed. The selection stays on the same item, wherever that has moved.
    pub fn bring_up_to_date(&mut self, world: &World, size: Size) {
        self.made.renew_for(&mut self.reading, world, self.place, size);
    }

    /// Draws the page; the selected line stands out only when the page has the keyboard.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World, theme: Theme, focused: bool) {
        let made = self.made.up_to_date(world, self.place, area.width);
        let mut reading = self.reading;
        reading.stay_inside(&made.layout, usize::from(area.height));
        PageView { layout: &made.layout, reading, mark: Mark::of_page(focused), theme }.draw(frame, area);
    }

    /// Drops pages of records that no longer exist.
    pub fn forget_removed(&mut self, overview: &Overview) {
        self.back.retain(|visit| visit.place.exists(overview));
        self.forward.retain(|visit| visit.place.exists(overview));
        if self.place.is_some_and(|place| !place.exists(overview)) && !self.go_back() {
            self.place = None;
        }
    }

    fn visit(&self) -> Option<Visit> {
        Some(Visit { place: self.place?, reading: self.reading })
    }

    fn return_to(&mut self, visit: Visit) {
        self.place = Some(visit.place);
        self.reading = visit.reading;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, IdSource, Timestamp};

    fn places() -> [Place; 3] {
        let mut ids = IdSource::new(1);
        let mut next = || ids.next(Timestamp::UNIX_EPOCH);
        [Place::Forum(next()), Place::Forum(next()), Place::Organisation(Id::from_uuid(next().uuid()))]
    }

    #[test]
    fn going_back_returns_to_the_page_as_it_was_left() {
        let [first, second, _] = places();
        let mut state = State::default();
        state.show(Some(first));
        state.reading.selected = 3;
        state.open(second);
        assert_eq!(state.reading.selected, 0);
        assert!(state.go_back());
        assert_eq!((state.place, state.reading.selected), (Some(first), 3));
        assert!(!state.go_back());
    }

    #[test]
    fn opening_a_page_after_going_back_forgets_the_pages_ahead() {
        let [first, second, third] = places();
        let mut state = State::default();
        state.show(Some(first));
        state.open(second);
        state.go_back();
        assert!(state.go_forward());
        assert_eq!(state.place, Some(second));
        state.go_back();
        state.open(third);
        assert!(!state.go_forward());
    }
}
