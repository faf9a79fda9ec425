//! A page that is kept, so that moving the cursor on it does not build it again.

use std::borrow::Cow;
use std::sync::{Arc, Weak};

use crate::domain::{Date, Overview};
use crate::i18n::Lang;
use crate::tui::place::Place;
use crate::tui::widget::page::{Layout, Page};
use crate::tui::world::World;

/// The source of a page, apart from the records, the language and the day.
pub trait Shown: Clone + PartialEq {
    /// Builds the page.
    fn page(&self, world: &World) -> Page;
}

impl Shown for Option<Place> {
    fn page(&self, world: &World) -> Page {
        world.page(*self)
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
#[derive(Debug, Clone)]
struct Of<S> {
    /// Keeps the allocation of the overview, but not its records. A mere address could later be that of another
    /// overview.
    overview: Weak<Overview>,
    day: Date,
    lang: Lang,
    shown: S,
    width: u16,
}

impl<S: PartialEq> PartialEq for Of<S> {
    fn eq(&self, other: &Self) -> bool {
        // Comparing two equal overviews would take longer than building a page.
        Weak::ptr_eq(&self.overview, &other.overview)
            && (self.day, self.lang, self.width) == (other.day, other.lang, other.width)
            && self.shown == other.shown
    }
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

    /// Whether it was built from `shown`, however long ago.
    pub fn is_of(&self, shown: &S) -> bool {
        self.of.as_ref().is_some_and(|of| of.shown == *shown)
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
        let overview = Arc::downgrade(&world.snapshot.overview);
        Self { overview, day: world.moment.today, lang: world.lang, shown, width }
    }
}
