//! How a page responds to keys and the mouse, the same on every screen that shows one.

use std::borrow::Cow;

use ratatui::layout::{Rect, Size};

use crate::domain::{Change, FollowUpId};
use crate::tui::action::Action;
use crate::tui::layout::WHEEL_ROWS;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, Layout, Page, Reading};
use crate::tui::world::World;

/// A page as it is shown, to move on and to act on.
#[derive(Debug)]
pub struct OnPage<'a> {
    page: Cow<'a, Page>,
    layout: Cow<'a, Layout>,
    height: usize,
    world: &'a World,
    about: Option<Place>,
}

impl<'a> OnPage<'a> {
    /// A page to show in an area of `size`; `about` is the single record that the page is about, if any.
    pub fn new(page: Page, size: Size, world: &'a World, about: Option<Place>) -> Self {
        let layout = Layout::new(&page, size.width);
        let height = usize::from(size.height);
        Self { page: Cow::Owned(page), layout: Cow::Owned(layout), height, world, about }
    }

    /// A page that is already broken into rows, to show in an area of `size`.
    pub fn laid_out(
        page: &'a Page,
        layout: &'a Layout,
        size: Size,
        world: &'a World,
        about: Option<Place>,
    ) -> Self {
        let height = usize::from(size.height);
        Self { page: Cow::Borrowed(page), layout: Cow::Borrowed(layout), height, world, about }
    }

    /// Moves the selection or the view as `action` asks; false when `action` is not a move.
    pub fn moves(&self, reading: &mut Reading, action: Action) -> bool {
        let (layout, height) = (&self.layout, self.height);
        // Moving by a page leaves two rows of the previous one on the screen.
        let page = isize::try_from(height.saturating_sub(2).max(1)).unwrap_or(1);
        match action {
            Action::Up => reading.up(layout, height),
            Action::Down => reading.down(layout, height),
            Action::PageUp => reading.scroll(-page, layout, height),
            Action::PageDown => reading.scroll(page, layout, height),
            Action::Top => reading.to_top(),
            Action::Bottom => reading.to_bottom(layout, height),
            _ => return false,
        }
        true
    }

    /// Does `action` on the selected line.
    pub fn act(&self, reading: Reading, action: Action) -> Vec<Request> {
        match action {
            Action::Open => self.open(reading),
            Action::ToggleDone => self.toggle_done(reading),
            Action::Copy => self.copy(reading),
            _ => Vec::new(),
        }
    }

    /// Handles the mouse on the page, drawn in `area`.
    pub fn click(&self, reading: &mut Reading, mouse: Mouse, area: Rect) -> Vec<Request> {
        match mouse.gesture {
            Gesture::WheelUp => reading.scroll(-WHEEL_ROWS.cast_signed(), &self.layout, self.height),
            Gesture::WheelDown => reading.scroll(WHEEL_ROWS.cast_signed(), &self.layout, self.height),
            Gesture::Press | Gesture::DoublePress => {
                let row = reading.top + usize::from(mouse.at.y.saturating_sub(area.y));
                let Some(number) = self.layout.item_at(row) else { return Vec::new() };
                reading.select(number, &self.layout, self.height);
                if mouse.gesture == Gesture::DoublePress {
                    return match self.selected(*reading) {
                        Some(Item::FollowUp(_)) => self.toggle_done(*reading),
                        _ => self.open(*reading),
                    };
                }
            }
            Gesture::Drag | Gesture::Release => {}
        }
        Vec::new()
    }

    fn selected(&self, reading: Reading) -> Option<Item> {
        self.page.items().get(reading.selected).copied()
    }

    fn open(&self, reading: Reading) -> Vec<Request> {
        let Some(item) = self.selected(reading) else { return Vec::new() };
        match item {
            Item::Trashed(id) => return vec![Request::Restore(id)],
            Item::Contact(..) => return self.world.copy_item(item),
            _ => {}
        }
        let opens = item.opens(self.world.overview());
        let is_here = match item {
            Item::Place(_) | Item::Link(_) => opens == self.about,
            // Of a record without a page of its own, what can be opened on the page that it is on is its form.
            _ => opens == self.about.map(Place::itself),
        };
        match opens {
            Some(place) if !is_here => vec![Request::Open(place)],
            _ => item.record().map(|record| Request::Edit(record, None)).into_iter().collect(),
        }
    }

    fn toggle_done(&self, reading: Reading) -> Vec<Request> {
        match self.selected(reading) {
            Some(Item::FollowUp(id)) => self.toggled(id).map(Request::commit).into_iter().collect(),
            _ => vec![Request::Warn(self.world.lang.no_follow_up_here().to_owned())],
        }
    }

    /// The change that marks a follow-up as done today, or opens it again; `None` when it is gone.
    fn toggled(&self, id: FollowUpId) -> Option<Change> {
        Some(self.world.overview().follow_ups().get(id)?.ticked(self.world.moment.today))
    }

    /// What is on the selected line, or else what the page is about.
    fn copy(&self, reading: Reading) -> Vec<Request> {
        match (self.selected(reading), self.about) {
            (Some(item), _) => self.world.copy_item(item),
            (None, Some(place)) => self.world.copy_place(place),
            (None, None) => Vec::new(),
        }
    }
}
