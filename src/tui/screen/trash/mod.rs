//! The trash: what was removed, the latest first, and a way back for each.

mod page;
mod update;

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::Frame;

use super::Screen;
use crate::domain::{AnyRecord, Kind, Overview, RecordId, Removal, Trashed, trash};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::page::CachedPage;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, PageView, Reading};

/// What the trash shows, and where the reader is in it.
#[derive(Debug, Clone, Default)]
pub struct State {
    told: Told,
    reading: Reading,
    made: CachedPage<Told>,
}

/// What the store told, each time anew.
#[derive(Debug, Clone, Default)]
struct Told(Arc<Contents>);

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What is known of the trash.
#[derive(Debug, Clone, Default)]
enum Contents {
    /// Nothing yet: the store is reading it.
    #[default]
    Unread,
    /// All of it.
    Read {
        /// The changes that removed something, the latest last.
        removals: Vec<Removal>,
        /// What can come back by itself, the latest first.
        entries: Vec<Trashed>,
        /// Every record that was ever removed, as it last was.
        removed: BTreeMap<RecordId, AnyRecord>,
    },
    /// It could not be read; the words say why.
    Unreadable(String),
}

impl State {
    /// Shows what the store told.
    pub fn show(&mut self, removals: Result<Vec<Removal>, String>, overview: &Overview) {
        let contents = match removals {
            Ok(removals) => {
                let removed = removals.iter().flat_map(|removal| removal.change.removed());
                let removed = removed.map(|record| (record.id(), record)).collect();
                Contents::Read { entries: trash(overview, &removals), removals, removed }
            }
            Err(why) => Contents::Unreadable(why),
        };
        self.told = Told(Arc::new(contents));
    }

    /// What can come back by itself, as far as is known.
    pub fn entries(&self) -> &[Trashed] {
        match &*self.told.0 {
            Contents::Read { entries, .. } => entries,
            Contents::Unread | Contents::Unreadable(_) => &[],
        }
    }

    /// The changes that removed something, as far as is known.
    pub fn removals(&self) -> &[Removal] {
        match &*self.told.0 {
            Contents::Read { removals, .. } => removals,
            Contents::Unread | Contents::Unreadable(_) => &[],
        }
    }

    /// A record, whether it is there or in the trash.
    pub fn find(&self, id: RecordId, overview: &Overview) -> Option<AnyRecord> {
        self.told.find(id, overview)
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        Scope::Trash
    }

    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        vec![context.world.lang.trash_title().to_owned()]
    }

    /// It is told by the store, each time anew.
    fn enter(&mut self) -> Vec<Request> {
        *self = Self::default();
        vec![Request::Effect(Effect::ReadTrash)]
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        let (area, theme) = (context.areas.body, context.theme);
        let made = self.made.up_to_date(context.world, self.told.clone(), area.width);
        let mut reading = self.reading;
        reading.stay_inside(&made.layout, usize::from(area.height));
        frame.render_widget(PageView { layout: &made.layout, reading, focused: has_keyboard, theme }, area);
    }

    fn settle(&mut self, context: &Context<'_>) {
        if self.entries().is_empty() {
            self.reading = Reading::default();
            return;
        }
        let area = context.areas.body;
        self.made.renew(context.world, self.told.clone(), area.width);
        self.reading.stay_inside(&self.made.layout, usize::from(area.height));
    }

    fn selected(&self, _context: &Context<'_>) -> Option<Item> {
        let trashed = self.entries().get(self.reading.selected)?;
        Some(Item::Trashed(trashed.record.id()))
    }

    /// What is in the trash has no page.
    fn place(&self, _context: &Context<'_>) -> Option<Place> {
        None
    }

    fn addable(&self, _context: &Context<'_>) -> Option<Kind> {
        None
    }
}

impl Told {
    fn find(&self, id: RecordId, overview: &Overview) -> Option<AnyRecord> {
        let in_trash = || match &*self.0 {
            Contents::Read { removed, .. } => removed.get(&id).cloned(),
            Contents::Unread | Contents::Unreadable(_) => None,
        };
        overview.record(id).or_else(in_trash)
    }
}
