//! The gaps: who is missing where, as a list of what to do and as a grid of everybody everywhere.

mod grid;
mod list;
mod update;

use ratatui::Frame;

use super::Screen;
use crate::domain::{Field, Kind, Missing, Network, RecordId, Sector, Subject};
use crate::fields::Value;
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::page::GapsOf;
use crate::tui::place::Place;
use crate::tui::question::Among;
use crate::tui::request::Request;
use crate::tui::widget::page::Item;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

/// The state of the gaps: the filter, the way in which they are shown, and the list and the grid.
#[derive(Debug, Clone, Default)]
pub struct State {
    of: GapsOf,
    view: View,
    list: list::State,
    grid: grid::State,
}

/// The way in which the gaps are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum View {
    #[default]
    List,
    Grid,
}

impl Screen for State {
    fn scope(&self) -> Scope {
        match self.view {
            View::List => Scope::Gaps,
            View::Grid => self.grid.scope(),
        }
    }

    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        let (overview, lang) = (context.world.overview(), context.world.lang);
        let of = match self.of {
            GapsOf::Everything => None,
            GapsOf::Region(region) => Some(Place::Region(region).name(overview)),
            GapsOf::Sector(sector) => Some(lang.sector(sector).to_owned()),
        };
        std::iter::once(lang.gaps_title().to_owned()).chain(of).collect()
    }

    /// The number of forums that lack a kind of partner; above the grid what it shows.
    fn counts(&self, lang: Lang) -> Option<String> {
        match self.view {
            View::List => self.list.counts(lang),
            View::Grid => Some(self.grid.title(lang)),
        }
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        self.grid.edit(edit, context);
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        match self.view {
            View::List => self.list.click(mouse, context),
            View::Grid => self.grid.click(mouse, context),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        match self.view {
            View::List => self.list.draw(frame, context, has_keyboard),
            View::Grid => self.grid.draw(frame, context, has_keyboard),
        }
    }

    fn settle(&mut self, context: &Context<'_>) {
        if let GapsOf::Region(region) = self.of
            && !context.world.overview().regions().contains(region)
        {
            self.of = GapsOf::Everything;
        }
        match self.view {
            View::List => self.list.settle(self.of, context),
            View::Grid => self.grid.settle(self.of, context),
        }
    }

    fn is_of_use(&self, action: Action, context: &Context<'_>) -> bool {
        match self.view {
            View::List => self.list.is_of_use(action),
            View::Grid => self.grid.is_of_use(action, context.world),
        }
    }

    fn selected(&self, context: &Context<'_>) -> Option<Item> {
        match self.view {
            View::List => self.list.selected(),
            View::Grid => self.grid.selected(context.world),
        }
    }

    /// In the grid the forum of the column, whatever the row opens.
    fn place(&self, context: &Context<'_>) -> Option<Place> {
        match self.view {
            View::List => Some(self.list.selected()?.opens(context.world.overview())?.itself()),
            View::Grid => self.grid.forum().map(Place::Forum),
        }
    }

    /// Nothing: on a gap, nobody means to remove what it is about.
    fn removable(&self, _context: &Context<'_>) -> Option<RecordId> {
        None
    }

    fn to_add(&self, context: &Context<'_>) -> Option<(Kind, Vec<(Field, Value)>)> {
        let world = context.world;
        let (text, about) = match self.view {
            View::List => self.list.task(world),
            View::Grid => self.grid.task(world),
        }?;
        Some((Kind::FollowUp, vec![(Field::Task, Value::Typed(text)), (Field::About, Value::record(about))]))
    }

    fn prompt(&self, lang: Lang) -> Option<(&'static str, &TextBuffer)> {
        let typed = self.grid.typed().filter(|_| self.view == View::Grid)?;
        Some((lang.find_in_grid_prompt(), typed))
    }

    fn kept_to(&self) -> Option<Subject> {
        match self.of {
            GapsOf::Region(region) => Some(Subject::Region(region)),
            GapsOf::Everything | GapsOf::Sector(_) => None,
        }
    }

    fn keep_to(&mut self, about: Option<Subject>, context: &Context<'_>) {
        self.of = match about {
            Some(Subject::Region(region)) => GapsOf::Region(region),
            _ => GapsOf::Everything,
        };
        self.settle(context);
    }

    fn keep_to_sector(&mut self, sector: Sector) {
        self.of = GapsOf::Sector(sector);
        self.grid.open(sector);
    }

    fn filters(&self) -> Among {
        Among::RegionsAndSectors
    }
}

/// The text of a follow-up, and what it is about.
type Task = (String, RecordId);

/// Asks who sits in a forum for a kind of partner that is missing there, or asks the only one in the region to join.
fn task_for_kinds(world: &World, missing: &[Missing<'_>], network: &Network<'_>) -> Option<Task> {
    let forum = missing.first()?.forum;
    let text = match missing {
        [one] => match one.candidates.as_slice() {
            [only] if !network.seats_in(only.id, forum.region).is_empty() => {
                world.lang.ask_to_join(&world.label(only.id))
            }
            _ => world.lang.find_out_who_for(world.lang.expected_partner(one.kind)),
        },
        several => {
            let kinds: Vec<_> = several.iter().map(|one| one.kind).collect();
            world.lang.find_out_who_for(&world.lang.all_of_kinds(&kinds))
        }
    };
    Some((text, forum.id.into()))
}
