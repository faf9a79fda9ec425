//! How a page responds to keys and the mouse, the same on every screen that shows one.

use std::borrow::Cow;

use ratatui::layout::{Rect, Size};

use crate::domain::{Change, FollowUpId, Municipality};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
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
        if let Some(Item::Trashed(id)) = self.selected(reading) {
            return vec![Request::Restore(id)];
        }
        let place = self.selected(reading).and_then(|item| item.opens(self.world.overview()));
        place.filter(|place| Some(*place) != self.about).map(Request::Open).into_iter().collect()
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

    fn copy(&self, reading: Reading) -> Vec<Request> {
        let overview = self.world.overview();
        let text = match self.selected(reading) {
            Some(Item::Note(id)) => overview.notes().get(id).map(|note| note.text.clone()),
            Some(Item::FollowUp(id)) => overview.follow_ups().get(id).map(|one| one.text.clone()),
            Some(Item::Place(place) | Item::Link(place) | Item::Member { opens: place, .. }) => {
                Some(place.name(overview))
            }
            Some(Item::Gap(_)) => {
                self.selected(reading).and_then(|item| item.opens(overview)).map(|place| place.name(overview))
            }
            Some(Item::Meeting(id)) => {
                overview.meetings().get(id).map(|meeting| self.world.lang.meeting_when(meeting))
            }
            Some(item @ Item::Suggestion(_)) => item.opens(overview).map(|place| place.name(overview)),
            Some(Item::Municipality(refnis)) => Municipality::find(refnis).map(|one| one.name.clone()),
            Some(Item::Trashed(_) | Item::Backup(_)) => None,
            None => self.about.map(|place| place.name(overview)),
        };
        text.map(|text| Request::Effect(Effect::Copy(text))).into_iter().collect()
    }
}
