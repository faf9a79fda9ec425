//! A page that is kept, so that moving the cursor on it does not build it again.

use std::borrow::Cow;

use ratatui::layout::Size;

use super::OnPage;
use crate::i18n::Lang;
use crate::tui::place::Place;
use crate::tui::widget::page::{Item, Layout, Page, Reading};
use crate::tui::world::{Basis, World};

/// The source of a page, apart from the records, the language and the day.
pub trait Shown: Clone + PartialEq {
    /// Builds the page.
    fn page(&self, world: &World) -> Page;

    /// Whether the user takes this page and `other` for the same one, so that the selection stays on its item.
    fn is_same_page(&self, _other: &Self) -> bool {
        true
    }
}

impl Shown for Option<Place> {
    fn page(&self, world: &World) -> Page {
        world.page(*self)
    }

    fn is_same_page(&self, other: &Self) -> bool {
        self == other
    }
}

/// A page in rows, with everything that it was built from.
#[derive(Debug, Clone, Default)]
pub struct CachedPage<S> {
    /// The content of the page.
    pub page: Page,
    /// The rows of the page.
    pub layout: Layout,
    of: Option<Of<S>>,
}

/// Everything that a page is built from.
#[derive(Debug, Clone, PartialEq)]
struct Of<S> {
    basis: Basis,
    lang: Lang,
    shown: S,
    width: u16,
}

impl<S: Shown> CachedPage<S> {
    /// Builds the page of `shown` in rows of `width` cells, unless this is that page already; true when it did.
    pub fn renew(&mut self, world: &World, shown: S, width: u16) -> bool {
        let of = Of::now(world, shown, width);
        let is_new = self.of.as_ref() != Some(&of);
        if is_new {
            *self = Self::new(of, world);
        }
        is_new
    }

    /// Does the same for an area of `size`, and keeps `reading` within the page, with the selection on the same item,
    /// wherever that has moved.
    pub fn renew_for(&mut self, reading: &mut Reading, world: &World, shown: S, size: Size) -> bool {
        let height = usize::from(size.height);
        let selected = self.selected(*reading);
        let is_same_page = self.of.as_ref().is_some_and(|of| of.shown.is_same_page(&shown));
        let is_new = self.renew(world, shown, size.width);
        let moved_to = self.page.items().iter().position(|item| Some(*item) == selected);
        if let Some(number) = moved_to.filter(|number| is_new && is_same_page && *number != reading.selected)
        {
            reading.select(number, &self.layout, height);
        }
        reading.stay_inside(&self.layout, height);
        is_new
    }

    /// The item on the selected line; none when that line has none.
    pub fn selected(&self, reading: Reading) -> Option<Item> {
        self.page.items().get(reading.selected).copied()
    }

    /// The page as it is shown in an area of `size`, to move on and to act on. `about` is the single record that it is
    /// about, if any.
    pub fn on_page<'a>(&'a self, size: Size, world: &'a World, about: Option<Place>) -> OnPage<'a> {
        OnPage::laid_out(&self.page, &self.layout, size, world, about)
    }

    /// The page of `shown` in rows of `width` cells: this one if it is up to date, else a new one.
    pub fn up_to_date(&self, world: &World, shown: S, width: u16) -> Cow<'_, Self> {
        let of = Of::now(world, shown, width);
        if self.of.as_ref() == Some(&of) { Cow::Borrowed(self) } else { Cow::Owned(Self::new(of, world)) }
    }

    fn new(of: Of<S>, world: &World) -> Self {
        let page = of.shown.page(world);
        let layout = Layout::new(&page, of.width);
        Self { page, layout, of: Some(of) }
    }
}

impl<S> Of<S> {
    fn now(world: &World, shown: S, width: u16) -> Self {
        Self { basis: world.basis(), lang: world.lang, shown, width }
    }
}
