//! The map: a tile for each municipality with its local forums and my place in them, the same in lines, and the page of
//! a municipality. A municipality is no record, so everything about it is in the state of this screen.

mod cursor;
mod find;
mod grid;
mod names;
mod update;
mod view;

use std::sync::{Arc, Weak};

use ratatui::Frame;

use super::Screen;
use crate::domain::{Field, Kind, Municipality, Overview, RecordId, Refnis};
use crate::fields::Value;
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::page::{CachedPage, Locality, Room, Shown};
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, Mark, Page, PageView, Reading};
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

use cursor::Cursor;
use find::Find;
use grid::{Grid, Look};

/// From this many rows on, each thing about a municipality has a row of its own.
const ROWS_FOR_MUCH: u16 = 6;
/// From this width on, the header has room for the whole sentence.
const WIDE_HEADER: u16 = 60;

/// The state of the map: the selected municipality, how all are shown, and the pages that are open.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The selected municipality; none before the map was shown.
    cursor: Option<Cursor>,
    view: View,
    /// What is being typed to find a municipality; none when nothing is being typed.
    find: Option<Find>,
    /// All municipalities, by name.
    localities: Localities,
    /// Where the tiles are; none where there is no room for them.
    grid: Option<Grid>,
    words: CachedPage<Option<InWords>>,
    lines: CachedPage<Lines>,
    reading: Reading,
    /// The pages of municipalities that are open, the one that is shown last.
    open: Vec<Visit>,
    page: CachedPage<Opened>,
    is_narrow: bool,
}

/// How the municipalities are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum View {
    /// As tiles.
    #[default]
    Tiles,
    /// A line each.
    Lines,
}

/// All municipalities, and the records that they were made of.
#[derive(Debug, Clone, Default)]
struct Localities {
    all: Vec<Locality>,
    overview: Weak<Overview>,
}

/// An open page of a municipality, with its selection and scroll position.
#[derive(Debug, Clone, Copy)]
struct Visit {
    refnis: Refnis,
    reading: Reading,
}

/// What the selected tile means.
#[derive(Debug, Clone, PartialEq)]
struct InWords {
    locality: Locality,
    room: Room,
}

/// All municipalities, a line each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Lines;

/// The page of a municipality; none before the first was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Opened(Option<Refnis>);

impl Localities {
    /// Makes them again if the records have changed.
    fn bring_up_to_date(&mut self, overview: &Arc<Overview>) {
        if !Weak::ptr_eq(&self.overview, &Arc::downgrade(overview)) {
            *self = Self { all: Locality::all(overview), overview: Arc::downgrade(overview) };
        }
    }

    /// The municipality with this code.
    fn get(&self, refnis: Refnis) -> Option<&Locality> {
        self.all.iter().find(|locality| locality.municipality.refnis == refnis)
    }

    /// How many have a local forum.
    fn with_forum(&self) -> usize {
        self.all.iter().filter(|locality| locality.has_forum()).count()
    }

    /// Where to begin: the first tile with a forum that I am not in, or else with any forum.
    fn first(&self) -> Option<&'static Municipality> {
        let first = |wanted: fn(&&Locality) -> bool| {
            let wanted = self.all.iter().filter(wanted).map(|locality| locality.municipality);
            wanted.min_by_key(|municipality| municipality.tile)
        };
        first(|locality| locality.outside.is_some())
            .or_else(|| first(|locality| locality.has_forum()))
            .or_else(|| first(|_| true))
    }
}

impl State {
    /// The selected municipality, with its forums.
    fn locality(&self) -> Option<&Locality> {
        self.localities.get(self.cursor?.refnis)
    }

    /// The tiles, if they are shown.
    fn tiles(&self) -> Option<Grid> {
        self.grid.filter(|_| self.view == View::Tiles)
    }

    /// Selects a municipality, also in the list.
    fn select(&mut self, municipality: &Municipality, context: &Context<'_>) {
        self.go_to(Cursor::on(municipality), context);
    }

    fn go_to(&mut self, cursor: Cursor, context: &Context<'_>) {
        self.cursor = Some(cursor);
        let place = self.localities.all.iter().position(|one| one.municipality.refnis == cursor.refnis);
        let height = usize::from(context.areas.body.height);
        self.reading.select(place.unwrap_or(0), &self.lines.layout, height);
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        if self.find.is_some() {
            Scope::FindOnMap
        } else if !self.open.is_empty() {
            Scope::Municipality
        } else if self.tiles().is_some() {
            Scope::Map
        } else {
            Scope::MapList
        }
    }

    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        let opened = self.open.last().and_then(|visit| Municipality::find(visit.refnis));
        let name = opened.map(|municipality| municipality.name.clone());
        std::iter::once(context.world.lang.map_title().to_owned()).chain(name).collect()
    }

    /// How many municipalities have a local forum.
    fn counts(&self, lang: Lang) -> Option<String> {
        let (with, all) = (self.localities.with_forum(), self.localities.all.len());
        self.open.is_empty().then(|| lang.municipalities_with(with, all, self.is_narrow))
    }

    /// Shows all municipalities again, with the same one selected.
    fn enter(&mut self) -> Vec<Request> {
        self.open.clear();
        self.find = None;
        Vec::new()
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        update::edit(self, edit, context);
        self.settle(context);
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        let requests = update::click(self, mouse, context);
        self.settle(context);
        requests
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        let (area, theme) = (context.areas.body, context.theme);
        let page = |layout, reading, mark| PageView { layout, reading, mark, theme };
        match (self.open.last(), self.tiles()) {
            (Some(visit), _) => {
                page(&self.page.layout, visit.reading, Mark::of_page(has_keyboard)).draw(frame, area);
            }
            (None, Some(grid)) => view::tiles(frame, self, grid, context, has_keyboard),
            (None, None) => {
                page(&self.lines.layout, self.reading, Mark::of_list(has_keyboard)).draw(frame, area);
            }
        }
    }

    fn settle(&mut self, context: &Context<'_>) {
        let (world, area) = (context.world, context.areas.body);
        self.localities.bring_up_to_date(&world.snapshot.overview);
        self.is_narrow = area.width < WIDE_HEADER;
        self.grid = Grid::new(area);
        self.lines.renew_for(&mut self.reading, world, Lines, area.as_size());
        let first = || self.localities.first().map(Cursor::on);
        if let (None, Some(cursor)) = (self.cursor, first()) {
            self.go_to(cursor, context);
        }
        if let Some(grid) = self.grid {
            let room = match grid.look {
                Look::Sign => Room::Little,
                _ if grid.words.height < ROWS_FOR_MUCH => Room::Some,
                _ => Room::Much,
            };
            let shown = self.locality().map(|locality| InWords { locality: locality.clone(), room });
            self.words.renew(world, shown, area.width);
        }
        if let Some(visit) = self.open.last_mut() {
            self.page.renew_for(&mut visit.reading, world, Opened(Some(visit.refnis)), area.as_size());
        }
    }

    fn selected(&self, _context: &Context<'_>) -> Option<Item> {
        match self.open.last() {
            Some(visit) => self.page.selected(visit.reading),
            None => self.cursor.map(|cursor| Item::Municipality(cursor.refnis)),
        }
    }

    /// Only a follow-up: on any other line, nobody means to remove the record.
    fn removable(&self, context: &Context<'_>) -> Option<RecordId> {
        self.record(context).filter(|id| id.kind() == Kind::FollowUp)
    }

    /// On a municipality: a follow-up about the region that covers it; without a local forum, to ask whether there is one.
    fn to_add(&self, context: &Context<'_>) -> Option<(Kind, Vec<(Field, Value)>)> {
        let Item::Municipality(refnis) = self.selected(context)? else { return None };
        let locality = self.localities.get(refnis)?;
        let region = context.world.overview().region_covering(refnis);
        let about = region.map(|region| (Field::About, Value::record(region)));
        let task = context.world.lang.ask_for_local_forum(&locality.municipality.name);
        let task = (!locality.has_forum()).then_some((Field::Task, Value::Typed(task)));
        Some((Kind::FollowUp, about.into_iter().chain(task).collect()))
    }

    fn prompt(&self, lang: Lang) -> Option<(&'static str, &TextBuffer)> {
        Some((lang.find_on_map_prompt(), &self.find.as_ref()?.text))
    }
}

impl Shown for Option<InWords> {
    fn page(&self, world: &World) -> Page {
        self.as_ref().map_or_else(Page::default, |words| world.locality_in_words(&words.locality, words.room))
    }
}

impl Shown for Lines {
    fn page(&self, world: &World) -> Page {
        world.localities()
    }
}

impl Shown for Opened {
    fn page(&self, world: &World) -> Page {
        self.0.map_or_else(Page::default, |refnis| world.municipality(refnis))
    }

    fn is_same_page(&self, other: &Self) -> bool {
        self == other
    }
}
