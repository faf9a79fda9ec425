//! The search popup: type a few letters of a partner organisation, see every forum it sits in, go there.

mod update;
mod view;

pub use update::{click, edit, update};
pub use view::view;

use crate::domain::{OrganisationId, Overview};
use crate::search::{FieldMatch, Index};
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::text_buffer::TextBuffer;

/// How many results are kept: more than anyone scrolls through.
const MOST: usize = 200;

/// What is typed and what was found.
#[derive(Debug, Clone)]
pub struct State {
    /// What is typed.
    pub query: TextBuffer,
    /// What was found, best first; without a query the organisations opened last, then all of them.
    pub found: Vec<Found>,
    /// Which result is selected.
    pub cursor: ListCursor,
    recent: Vec<OrganisationId>,
}

/// An organisation that fits the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Where in its names the query was found.
    pub matches: Vec<FieldMatch>,
}

impl State {
    /// An empty query, with the organisations opened last on top.
    pub fn new(index: &Index, overview: &Overview, recent: &[OrganisationId]) -> Self {
        let mut state = Self {
            query: TextBuffer::single_line(""),
            found: Vec::new(),
            cursor: ListCursor::default(),
            recent: recent.iter().copied().filter(|id| overview.organisations().contains(*id)).collect(),
        };
        state.search(index, overview);
        state
    }

    fn search(&mut self, index: &Index, overview: &Overview) {
        let query = self.query.text();
        self.found = if query.trim().is_empty() {
            let others = index.first_by_name(MOST).into_iter().filter(|id| !self.recent.contains(id));
            let all = self.recent.iter().copied().chain(others).take(MOST);
            all.map(|organisation| Found { organisation, matches: Vec::new() }).collect()
        } else {
            let hits = index.search(overview, query, MOST).into_iter();
            hits.map(|hit| Found { organisation: hit.organisation, matches: hit.matches }).collect()
        };
        self.cursor = ListCursor::default();
    }

    /// The organisation under the cursor.
    pub fn organisation(&self) -> Option<OrganisationId> {
        self.found.get(self.cursor.selected).map(|found| found.organisation)
    }
}
