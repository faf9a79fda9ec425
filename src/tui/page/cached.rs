//! A page as it was last made, so that moving on it makes nothing anew.

use std::borrow::Cow;
use std::sync::{Arc, Weak};

use crate::domain::{Date, Overview};
use crate::i18n::Lang;
use crate::tui::place::Place;
use crate::tui::widget::page::{Layout, Page};
use crate::tui::world::World;

/// What a page can be made of, beside the records, the language and the day.
pub trait Shown: Clone + PartialEq {
    /// What there is to read.
    fn page(&self, world: &World) -> Page;
}

impl Shown for Option<Place> {
    fn page(&self, world: &World) -> Page {
        world.page(*self)
    }
}

/// A page in rows, and what it was made of.
#[derive(Debug, Clone, Default)]
pub struct CachedPage<S> {
    /// What there is to read.
    pub page: Page,
    /// The rows of the page.
    pub layout: Layout,
    of: Option<Of<S>>,
}

/// What a page is made of.
#[derive(Debug, Clone)]
struct Of<S> {
    /// Not only its address, where another overview may come to stand; its records are not kept by it.
    overview: Weak<Overview>,
    day: Date,
    lang: Lang,
    shown: S,
    width: u16,
}

impl<S: PartialEq> PartialEq for Of<S> {
    fn eq(&self, other: &Self) -> bool {
        // Two overviews that are equal would take longer to compare than a page takes to make.
        Weak::ptr_eq(&self.overview, &other.overview)
            && (self.day, self.lang, self.width) == (other.day, other.lang, other.width)
            && self.shown == other.shown
    }
}

impl<S: Shown> CachedPage<S> {
    /// Makes the page of `shown` in rows of `width` cells, unless that is what this is; true when it did.
    pub fn renew(&mut self, world: &World, shown: S, width: u16) -> bool {
        let of = Of::now(world, shown, width);
        let is_new = self.of.as_ref() != Some(&of);
        if is_new {
            *self = Self::new(of, world);
        }
        is_new
    }

    /// The page of `shown` in rows of `width` cells: this one, or another where this is out of date.
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
        let overview = Arc::downgrade(&world.snapshot.overview);
        Self { overview, day: world.moment.today, lang: world.lang, shown, width }
    }
}
