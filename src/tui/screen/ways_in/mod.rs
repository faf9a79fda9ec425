//! The ways in: every forum where I have no place yet, and who could bring me along.

mod update;

use ratatui::Frame;

use super::Screen;
use crate::domain::{Field, Kind, RecordId, Subject};
use crate::fields::Value;
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::page::{CachedPage, Shown};
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, Mark, Page, PageView, Reading};
use crate::tui::world::World;

/// The state of the ways in: the filter, the page and the selection.
#[derive(Debug, Clone, Default)]
pub struct State {
    kept: Kept,
    reading: Reading,
    made: CachedPage<Kept>,
    outside: usize,
}

/// The record to which the ways in are limited; none for everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Kept {
    about: Option<Subject>,
}

impl Screen for State {
    fn scope(&self) -> Scope {
        Scope::WaysIn
    }

    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        let about = self.kept.about.map(|about| Place::from(about).name(context.world.overview()));
        std::iter::once(context.world.lang.ways_in_title().to_owned()).chain(about).collect()
    }

    /// The number of forums where I have no place yet.
    fn counts(&self, lang: Lang) -> Option<String> {
        (self.outside > 0).then(|| lang.tables_outside(self.outside))
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        let (layout, theme) = (&self.made.layout, context.theme);
        let page = PageView { layout, reading: self.reading, mark: Mark::of_list(has_keyboard), theme };
        page.draw(frame, context.areas.body);
    }

    fn settle(&mut self, context: &Context<'_>) {
        let (world, size) = (context.world, context.areas.body);
        self.kept.about = self.kept.about.filter(|about| Place::from(*about).exists(world.overview()));
        if self.made.renew_for(&mut self.reading, world, self.kept, size.as_size()) {
            self.outside = world.forums_outside().len();
        }
    }

    fn selected(&self, _context: &Context<'_>) -> Option<Item> {
        self.made.selected(self.reading)
    }

    /// Only a follow-up: on the line of a forum or a partner, nobody means to remove it.
    fn removable(&self, context: &Context<'_>) -> Option<RecordId> {
        self.record(context).filter(|id| id.kind() == Kind::FollowUp)
    }

    /// On the line of a partner: to ask it to bring me along.
    fn to_add(&self, context: &Context<'_>) -> Option<(Kind, Vec<(Field, Value)>)> {
        match self.selected(context)? {
            Item::Suggestion(suggestion) => context.world.suggested(suggestion),
            _ => None,
        }
    }

    fn kept_to(&self) -> Option<Subject> {
        self.kept.about
    }

    fn keep_to(&mut self, about: Option<Subject>, _context: &Context<'_>) {
        *self = Self { kept: Kept { about }, ..Self::default() };
    }
}

impl Shown for Kept {
    fn page(&self, world: &World) -> Page {
        world.ways_in(self.about)
    }
}
