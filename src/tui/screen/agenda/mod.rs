//! The agenda: what is due, what comes up, and which forums have gone quiet.

mod page;
mod update;
mod view;

pub use update::{click, update};
pub use view::view;

use ratatui::layout::Size;

use crate::domain::{Overview, Subject};
use crate::i18n::Lang;
use crate::tui::page::Context;
use crate::tui::place::Place;
use crate::tui::widget::page::{Item, Layout, Reading};

/// What the agenda shows, and where the reader is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// To what it is kept; none for everything.
    pub about: Option<Subject>,
    /// Where the reader is.
    pub reading: Reading,
}

impl State {
    /// Keeps the agenda to what belongs to this.
    pub fn keep_to(&mut self, about: Option<Subject>) {
        *self = Self { about, ..Self::default() };
    }

    /// What is shown, from the outside in.
    pub fn breadcrumb(&self, overview: &Overview, lang: Lang) -> Vec<String> {
        let about = self.about.map(|about| Place::from(about).name(overview));
        std::iter::once(lang.agenda_title().to_owned()).chain(about).collect()
    }

    /// What the selected line stands for.
    pub fn selected(&self, context: &Context<'_>) -> Option<Item> {
        page::page(self, context).items().get(self.reading.selected).copied()
    }

    /// Keeps the reader within an agenda that became shorter.
    pub fn stay_inside(&mut self, context: &Context<'_>, size: Size) {
        let layout = Layout::new(&page::page(self, context), size.width);
        self.reading.stay_inside(&layout, usize::from(size.height));
    }
}
