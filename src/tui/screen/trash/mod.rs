//! The trash: the records that were removed, the latest first, each of which can be brought back.

mod page;
mod update;

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::Frame;

use super::Screen;
use crate::domain::{AnyRecord, Kind, Overview, RecordId, Removal, Trashed, trash};
use crate::i18n::Known;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::page::CachedPage;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, Mark, PageView, Reading};

/// The state of the trash: its contents and the selection.
#[derive(Debug, Clone, Default)]
pub struct State {
    report: Report,
    reading: Reading,
    made: CachedPage<Report>,
}

/// The contents that the store last reported. Two are equal only if they are the same report.
#[derive(Debug, Clone, Default)]
struct Report(Arc<Contents>);

impl PartialEq for Report {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The contents of the trash, as far as they are known.
#[derive(Debug, Clone, Default)]
enum Contents {
    /// Not known yet: the trash is being read.
    #[default]
    Unread,
    /// The complete contents.
    Read {
        /// The changes that removed something, the latest last.
        removals: Vec<Removal>,
        /// The records that can be brought back one by one, the latest first.
        entries: Vec<Trashed>,
        /// Every record that was removed, as it was just before.
        removed: BTreeMap<RecordId, AnyRecord>,
    },
    /// It could not be read; the text says why.
    Unreadable(String),
}

impl State {
    /// Shows the removals that the store reported, or the message that says why they are not known.
    pub fn show(&mut self, removals: Result<Vec<Removal>, String>, overview: &Overview) {
        let contents = match removals {
            Ok(removals) => {
                let removed = removals.iter().flat_map(|removal| removal.change.removed());
                let removed = removed.map(|record| (record.id(), record)).collect();
                Contents::Read { entries: trash(overview, &removals), removals, removed }
            }
            Err(why) => Contents::Unreadable(why),
        };
        self.report = Report(Arc::new(contents));
    }

    /// The records that can be brought back, the latest first; empty as long as they are not known.
    pub fn entries(&self) -> &[Trashed] {
        match &*self.report.0 {
            Contents::Read { entries, .. } => entries,
            Contents::Unread | Contents::Unreadable(_) => &[],
        }
    }

    /// The changes that removed something, the latest last; empty as long as they are not known.
    pub fn removals(&self) -> &[Removal] {
        match &*self.report.0 {
            Contents::Read { removals, .. } => removals,
            Contents::Unread | Contents::Unreadable(_) => &[],
        }
    }

    /// The records of the overview and the trash.
    pub fn known<'a>(&'a self, overview: &'a Overview) -> Known<'a> {
        self.report.known(overview)
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        Scope::Trash
    }

    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        vec![context.world.lang.trash_title().to_owned()]
    }

    /// The store is asked for the contents each time.
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
        let made = self.made.up_to_date(context.world, self.report.clone(), area.width);
        let mut reading = self.reading;
        reading.stay_inside(&made.layout, usize::from(area.height));
        PageView { layout: &made.layout, reading, mark: Mark::of_list(has_keyboard), theme }
            .draw(frame, area);
    }

    fn settle(&mut self, context: &Context<'_>) {
        if self.entries().is_empty() {
            self.reading = Reading::default();
            return;
        }
        let area = context.areas.body;
        self.made.renew(context.world, self.report.clone(), area.width);
        self.reading.stay_inside(&self.made.layout, usize::from(area.height));
    }

    fn selected(&self, _context: &Context<'_>) -> Option<Item> {
        let trashed = self.entries().get(self.reading.selected)?;
        Some(Item::Trashed(trashed.record.id()))
    }

    /// Records in the trash have no page.
    fn place(&self, _context: &Context<'_>) -> Option<Place> {
        None
    }

    fn addable(&self, _context: &Context<'_>) -> Option<Kind> {
        None
    }
}

impl Report {
    fn known<'a>(&'a self, overview: &'a Overview) -> Known<'a> {
        let removed = match &*self.0 {
            Contents::Read { removed, .. } => Some(removed),
            Contents::Unread | Contents::Unreadable(_) => None,
        };
        Known { overview, removed }
    }
}
