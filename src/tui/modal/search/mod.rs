//! The search popup: type a few letters of a partner organisation, see all forums in which it has a seat, and
//! go there.

mod update;
mod view;

use std::sync::Arc;

use ratatui::Frame;

use super::Modal;
use crate::domain::{OrganisationId, Overview};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::question::{Answer, FoundOrganisation, Question, Results};
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::text_buffer::TextBuffer;

/// The search popup: what was typed and what was found.
#[derive(Debug, Clone)]
pub struct Search {
    query: TextBuffer,
    cursor: ListCursor,
    /// The results, best first. Without a query: the organisations opened most recently, then the first by
    /// name.
    results: Results<Vec<FoundOrganisation>>,
    recent: Vec<OrganisationId>,
}

impl Search {
    /// A search with an empty query, showing the organisations opened most recently.
    pub fn new(overview: &Overview, recent: impl IntoIterator<Item = OrganisationId>) -> Self {
        let recent: Vec<_> = recent.into_iter().filter(|id| overview.organisations().contains(*id)).collect();
        let found: Vec<FoundOrganisation> = recent.iter().copied().map(unmatched).collect();
        Self {
            query: TextBuffer::single_line(""),
            cursor: ListCursor::default(),
            results: if found.is_empty() { Results::default() } else { Results::beforehand(found) },
            recent,
        }
    }

    /// The latest results; empty before the first.
    fn found(&self) -> &[FoundOrganisation] {
        self.results.found().map_or(&[], Vec::as_slice)
    }

    /// Whether there are results yet, even if nothing was found.
    const fn is_known(&self) -> bool {
        self.results.found().is_some()
    }

    /// The organisation under the cursor.
    fn organisation(&self) -> Option<OrganisationId> {
        self.found().get(self.cursor.selected).map(|found| found.organisation)
    }

    fn typed(&self) -> &str {
        self.query.text().trim()
    }
}

impl Modal for Search {
    fn scope(&self) -> Scope {
        Scope::Search
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    /// Changes the query. [`Modal::question`] then asks for the new results.
    fn edit(&mut self, edit: &TextEdit, _context: &Context<'_>) {
        self.query.apply(edit, u16::MAX);
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context.areas.over)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        view::view(frame, context.areas.over, self, context.world, context.theme);
    }

    fn question(&self) -> Option<Question> {
        self.results.lacking(Question::Organisations(self.typed().to_owned()))
    }

    /// Takes the results. The cursor moves to the best one; when only the records changed, it stays on the
    /// organisation that it was on.
    fn answer(&mut self, question: Question, answer: Answer) {
        let Answer::Organisations(mut found) = answer else { return };
        if self.typed().is_empty() {
            found.retain(|found| !self.recent.contains(&found.organisation));
            found.splice(0..0, self.recent.iter().copied().map(unmatched));
        }
        let selected = self.organisation();
        let row = found.iter().position(|found| Some(found.organisation) == selected);
        let length = found.len();
        let is_same_question = self.results.take(question, found);
        let cursor = std::mem::take(&mut self.cursor);
        if let Some(row) = row.filter(|_| is_same_question) {
            self.cursor = cursor;
            self.cursor.select(row, length, cursor.selected - cursor.top + 1);
        }
    }

    fn outdate(&mut self, overview: &Overview) {
        self.recent.retain(|id| overview.organisations().contains(*id));
        self.results.outdate();
    }

    fn awaits(&self, action: Action) -> bool {
        action != Action::Back && self.question().is_some()
    }
}

fn unmatched(organisation: OrganisationId) -> FoundOrganisation {
    FoundOrganisation { organisation, matches: Arc::default() }
}
