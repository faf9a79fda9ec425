//! The trash: what was removed, the latest first, and a way back for each.

mod page;
mod update;
mod view;

pub use update::{click, update};
pub use view::view;

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::layout::Size;

use crate::domain::{AnyRecord, Overview, RecordId, Removal, Trashed, trash};
use crate::tui::page::MadePage;
use crate::tui::widget::page::Reading;
use crate::tui::world::World;

/// What the trash shows, and where the reader is in it.
#[derive(Debug, Clone, Default)]
pub struct State {
    told: Told,
    reading: Reading,
    made: MadePage<Told>,
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

    /// The record on the selected line.
    pub fn selected(&self) -> Option<RecordId> {
        self.entries().get(self.reading.selected).map(|trashed| trashed.record.id())
    }

    /// Makes the page anew where what it is made of changed, and keeps the reader within it.
    pub fn stay_inside(&mut self, world: &World, size: Size) {
        if self.entries().is_empty() {
            self.reading = Reading::default();
            return;
        }
        self.made.renew(world, self.told.clone(), size.width);
        self.reading.stay_inside(&self.made.layout, usize::from(size.height));
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
