//! A page as it was last made, so that moving on it makes nothing anew.

use std::borrow::Cow;
use std::sync::Arc;

use crate::domain::{Date, Overview};
use crate::i18n::Lang;
use crate::tui::place::Place;
use crate::tui::widget::page::{Layout, Page};
use crate::tui::world::World;

/// The page of a record in rows, and what it was made of.
#[derive(Debug, Clone, Default)]
pub struct MadePage {
    /// What there is to read.
    pub page: Page,
    /// The rows of the page.
    pub layout: Layout,
    of: Option<Of>,
}

/// What a page is made of.
#[derive(Debug, Clone)]
struct Of {
    /// Kept, and not only its address: another overview may come to stand there.
    overview: Arc<Overview>,
    day: Date,
    lang: Lang,
    place: Option<Place>,
    width: u16,
}

impl PartialEq for Of {
    fn eq(&self, other: &Self) -> bool {
        // Two overviews that are equal would take longer to compare than a page takes to make.
        Arc::ptr_eq(&self.overview, &other.overview)
            && (self.day, self.lang, self.place, self.width)
                == (other.day, other.lang, other.place, other.width)
    }
}

impl MadePage {
    /// Makes the page of `place` in rows of `width` cells, unless that is what this is.
    pub fn renew(&mut self, world: &World, place: Option<Place>, width: u16) {
        let of = Of::now(world, place, width);
        if self.of.as_ref() != Some(&of) {
            *self = Self::new(of, world);
        }
    }

    /// The page of `place` in rows of `width` cells: this one, or another where this is out of date.
    pub fn up_to_date(&self, world: &World, place: Option<Place>, width: u16) -> Cow<'_, Self> {
        let of = Of::now(world, place, width);
        if self.of.as_ref() == Some(&of) { Cow::Borrowed(self) } else { Cow::Owned(Self::new(of, world)) }
    }

    fn new(of: Of, world: &World) -> Self {
        let page = world.context().page(of.place);
        let layout = Layout::new(&page, of.width);
        Self { page, layout, of: Some(of) }
    }
}

impl Of {
    fn now(world: &World, place: Option<Place>, width: u16) -> Self {
        let overview = Arc::clone(&world.snapshot.overview);
        Self { overview, day: world.moment.today, lang: world.lang, place, width }
    }
}
