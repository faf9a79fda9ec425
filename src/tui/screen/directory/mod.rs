//! The lists of organisations and of people: in columns, in an order and with a filter, with the record of the selected
//! line beside them where there is room.
//!
//! There may be a million, so the list is made by the thread that searches, once for each snapshot of the records, and
//! only what is on the screen is looked at when a key is pressed.

mod update;
mod view;

use std::fmt::Debug;
use std::marker::PhantomData;
use std::sync::{Arc, Weak};

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Screen;
use crate::domain::{
    DirectoryEntry, DirectoryLimits, DirectoryOrder, DirectoryQuery, Kind, OrganisationOrder, Overview,
    PersonOrder, RecordId, Sector, Subject,
};
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::layout::{Areas, Beside, WithRecord};
use crate::tui::msg::Mouse;
use crate::tui::page::RecordBeside;
use crate::tui::place::Place;
use crate::tui::question::{Among, Answer, Question};
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::page::Item;
use crate::tui::widget::text_buffer::TextBuffer;

/// The width from which the record is beside the list.
const WITH_RECORD: u16 = 110;

/// The list of the organisations.
pub mod organisations {
    /// Its state.
    pub type State = super::State<super::Organisations>;
}

/// The list of the people.
pub mod persons {
    /// Its state.
    pub type State = super::State<super::Persons>;
}

/// What a list has at first.
pub trait Content: Debug {
    /// The records and their order.
    const FIRST: DirectoryOrder;
}

/// The organisations.
#[derive(Debug)]
pub enum Organisations {}

/// The people.
#[derive(Debug)]
pub enum Persons {}

impl Content for Organisations {
    const FIRST: DirectoryOrder = DirectoryOrder::Organisations(OrganisationOrder::Name);
}

impl Content for Persons {
    const FIRST: DirectoryOrder = DirectoryOrder::Persons(PersonOrder::Name);
}

/// The state of a list: its order, its filter and the selection.
#[derive(Debug)]
pub struct State<C> {
    sorted: DirectoryOrder,
    limits: DirectoryLimits,
    words: Words,
    listed: Vec<DirectoryEntry>,
    /// The question that the list answers; none before the first answer.
    answered: Option<DirectoryQuery>,
    /// The records from which the list was made.
    overview: Weak<Overview>,
    cursor: ListCursor,
    beside: RecordBeside,
    of: PhantomData<C>,
}

/// The letters that the listed records must have.
#[derive(Debug, Clone)]
enum Words {
    /// Those that were entered; empty for none.
    Kept(String),
    /// Those that are being typed.
    Typed(TextBuffer),
}

impl<C: Content> Default for State<C> {
    fn default() -> Self {
        Self {
            sorted: C::FIRST,
            limits: DirectoryLimits::default(),
            words: Words::default(),
            listed: Vec::new(),
            answered: None,
            overview: Weak::default(),
            cursor: ListCursor::default(),
            beside: RecordBeside::default(),
            of: PhantomData,
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::Kept(String::new())
    }
}

impl Words {
    fn text(&self) -> &str {
        match self {
            Self::Kept(words) => words.trim(),
            Self::Typed(text) => text.text().trim(),
        }
    }
}

impl<C: Content> State<C> {
    fn query(&self) -> DirectoryQuery {
        DirectoryQuery { sorted: self.sorted, limits: self.limits, words: self.words.text().to_owned() }
    }

    /// How many are listed.
    pub const fn len(&self) -> usize {
        self.listed.len()
    }

    /// Whether nobody is listed.
    pub const fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Whether the list answers another question than the present one.
    fn is_waiting(&self) -> bool {
        self.answered.as_ref().is_none_or(|answered| *answered != self.query())
    }

    /// The page of the record on the selected line; none when that record is gone.
    fn here(&self, overview: &Overview) -> Option<Place> {
        let place = Place::from(self.listed.get(self.cursor.selected)?.party);
        Some(place).filter(|place| place.exists(overview))
    }

    /// Selects a row, and makes the page of its record.
    fn go_to(&mut self, row: usize, context: &Context<'_>) {
        let areas = areas(&context.areas);
        self.cursor.select(row, self.listed.len(), areas.rows.height.into());
        self.beside.show(self.here(context.world.overview()), context.world, areas.beside);
    }

    fn position(&self, record: RecordId) -> Option<usize> {
        self.listed.iter().position(|listed| RecordId::from(listed.party) == record)
    }
}

/// The areas of the parts of the screen.
#[derive(Debug, Clone, Copy)]
struct Parts {
    /// The names of the columns; none where every row counts.
    titles: Option<Rect>,
    rows: Rect,
    beside: Option<Beside>,
}

fn areas(areas: &Areas) -> Parts {
    let WithRecord { list, beside } = WithRecord::new(areas, WITH_RECORD);
    let titles = u16::from(list.height > 8);
    Parts {
        titles: (titles > 0).then_some(Rect { height: 1, ..list }),
        rows: Rect { y: list.y + titles, height: list.height - titles, ..list },
        beside,
    }
}

impl<C: Content> Screen for State<C> {
    fn scope(&self) -> Scope {
        match self.words {
            Words::Kept(_) => Scope::Directory,
            Words::Typed(_) => Scope::FindInDirectory,
        }
    }

    /// The title and the filter.
    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        let lang = context.world.lang;
        let title = match self.sorted {
            DirectoryOrder::Organisations(_) => lang.organisations(),
            DirectoryOrder::Persons(_) => lang.people(),
        };
        let region = self.limits.region.map(|region| Place::Region(region).name(context.world.overview()));
        let words = self.words.text();
        [
            Some(title.to_owned()),
            self.limits.sector.map(|sector| lang.sector(sector).to_owned()),
            region,
            self.limits.without_seat.then(|| lang.without_seat().to_owned()),
            (!words.is_empty()).then(|| lang.quoted(&plain_line(words))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// How many there are, and their order.
    fn counts(&self, lang: Lang) -> Option<String> {
        self.answered.as_ref().map(|_| lang.listed_by(self.listed.len(), lang.order(self.sorted)))
    }

    /// Shows all of them again, in the same order.
    fn enter(&mut self) -> Vec<Request> {
        self.limits = DirectoryLimits::default();
        self.words = Words::default();
        self.beside.leave();
        Vec::new()
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn edit(&mut self, edit: &TextEdit, _context: &Context<'_>) {
        if let Words::Typed(text) = &mut self.words {
            text.apply(edit, u16::MAX);
        }
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        view::draw(self, frame, context, has_keyboard);
    }

    fn settle(&mut self, context: &Context<'_>) {
        let overview = context.world.overview();
        self.limits.region = self.limits.region.filter(|region| overview.regions().contains(*region));
        if !Weak::ptr_eq(&self.overview, &Arc::downgrade(&context.world.snapshot.overview)) {
            // The list stays until it was made again.
            self.overview = Weak::default();
        }
        self.go_to(self.cursor.selected, context);
    }

    fn question(&self) -> Option<Question> {
        let is_outdated = self.overview.strong_count() == 0;
        (is_outdated || self.is_waiting()).then(|| Question::Directory(self.query()))
    }

    /// Lists what was found. The same record stays selected, except while letters are typed: then the first one is what
    /// was meant.
    fn answer(&mut self, question: Question, answer: Answer, context: &Context<'_>) {
        let (Question::Directory(query), Answer::Directory(listed)) = (question, answer) else { return };
        let selected = self.listed.get(self.cursor.selected).map(|listed| RecordId::from(listed.party));
        let has_new_words = self.answered.as_ref().is_some_and(|before| before.words != query.words);
        self.listed = listed;
        self.answered = Some(query);
        self.overview = Arc::downgrade(&context.world.snapshot.overview);
        let same = selected.filter(|_| !has_new_words).and_then(|record| self.position(record));
        self.go_to(same.unwrap_or(0), context);
    }

    fn awaits(&self, action: Action) -> bool {
        action != Action::Back && self.is_waiting()
    }

    fn selected(&self, context: &Context<'_>) -> Option<Item> {
        let here = || self.here(context.world.overview()).map(Item::Place);
        self.beside.selected().or_else(here)
    }

    fn is_of_use(&self, action: Action, context: &Context<'_>) -> bool {
        action != Action::NextPane || areas(&context.areas).beside.is_some()
    }

    fn addable(&self, _context: &Context<'_>) -> Option<Kind> {
        Some(match self.sorted {
            DirectoryOrder::Organisations(_) => Kind::Organisation,
            DirectoryOrder::Persons(_) => Kind::Person,
        })
    }

    fn prompt(&self, lang: Lang) -> Option<(&'static str, &TextBuffer)> {
        match &self.words {
            Words::Typed(text) => Some((lang.find_in_list_prompt(), text)),
            Words::Kept(_) => None,
        }
    }

    fn filters(&self) -> Among {
        Among::RegionsAndSectors
    }

    fn kept_to(&self) -> Option<Subject> {
        self.limits.region.map(Subject::Region)
    }

    fn keep_to(&mut self, about: Option<Subject>, _context: &Context<'_>) {
        if let Some(Subject::Region(region)) = about {
            self.limits.region = Some(region);
        }
    }

    fn keep_to_sector(&mut self, sector: Sector) {
        self.limits.sector = Some(sector);
    }

    fn select(&mut self, record: RecordId, context: &Context<'_>) {
        if let Some(row) = self.position(record) {
            self.go_to(row, context);
        }
    }
}
