//! The search popup: type a few letters of a partner, a person, a forum, a region or a municipality, see where they sit,
//! and go there.

mod update;
mod view;

use ratatui::Frame;

use super::Modal;
use crate::domain::{Kind, Overview};
use crate::i18n::Lang;
use crate::search::{Hit, Target, TargetKind, TargetKinds};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::place::Place;
use crate::tui::question::{Answer, Question, Results};
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::text_buffer::TextBuffer;

/// The kinds of record that can be made when nothing was found.
const CAN_BE_NEW: [(TargetKind, Kind); 3] = [
    (TargetKind::Organisation, Kind::Organisation),
    (TargetKind::Person, Kind::Person),
    (TargetKind::Forum, Kind::Forum),
];

/// The search popup: what was typed and what was found.
#[derive(Debug, Clone)]
pub struct Search {
    query: TextBuffer,
    /// The kind that a key limits the search to; none for every kind. A prefix that is typed goes before it.
    kind: Option<TargetKind>,
    cursor: ListCursor,
    /// The results, best first. Without a query: what was opened most recently, then the first by name.
    results: Results<Vec<Hit>>,
    recent: Vec<Target>,
}

/// A row of the list.
#[derive(Debug, Clone, Copy)]
enum Row<'a> {
    /// A result of the search.
    Hit(&'a Hit),
    /// A new record of the name that was typed.
    New(Kind),
}

impl Search {
    /// A search with an empty query, showing the records opened most recently.
    pub fn new(recent: impl IntoIterator<Item = Place>) -> Self {
        let recent: Vec<Target> = recent.into_iter().filter_map(|place| Target::of(place.record())).collect();
        let hits: Vec<Hit> = recent.iter().copied().map(Hit::unmatched).collect();
        Self {
            query: TextBuffer::single_line(""),
            kind: None,
            cursor: ListCursor::default(),
            results: if hits.is_empty() { Results::default() } else { Results::beforehand(hits) },
            recent,
        }
    }

    /// The latest results; empty before the first.
    fn hits(&self) -> &[Hit] {
        self.results.found().map_or(&[], Vec::as_slice)
    }

    /// Whether there are results yet, even if nothing was found.
    const fn is_known(&self) -> bool {
        self.results.found().is_some()
    }

    /// The rows of the list: what was found; if nothing was, the records that can be made.
    fn rows(&self) -> Vec<Row<'_>> {
        let can_be_new = self.is_known() && self.hits().is_empty() && !self.typed().is_empty();
        let kind = self.limited_to();
        let new = CAN_BE_NEW
            .into_iter()
            .filter(|(target, _)| can_be_new && kind.is_none_or(|kind| kind == *target));
        self.hits().iter().map(Row::Hit).chain(new.map(|(_, kind)| Row::New(kind))).collect()
    }

    fn selected(&self) -> Option<Row<'_>> {
        self.rows().get(self.cursor.selected).copied()
    }

    /// The result under the cursor.
    fn target(&self) -> Option<Target> {
        self.hits().get(self.cursor.selected).map(|hit| hit.target)
    }

    /// The kind that the search is limited to; none for every kind.
    fn limited_to(&self) -> Option<TargetKind> {
        TargetKind::from_prefix(self.query.text()).map(|(kind, _)| kind).or(self.kind)
    }

    /// The words to search for, without the prefix for a kind.
    fn typed(&self) -> &str {
        let text = self.query.text();
        TargetKind::from_prefix(text).map_or(text, |(_, rest)| rest).trim()
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
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        view::view(frame, context.areas.over, self, context.world, context.theme);
    }

    fn question(&self) -> Option<Question> {
        let kinds = self.limited_to().map_or(TargetKinds::ALL, TargetKinds::from);
        self.results.lacking(Question::Search(kinds, self.typed().to_owned()))
    }

    /// Takes the results. The cursor moves to the best one; when only the records changed, it stays on the one that it
    /// was on.
    fn answer(&mut self, question: Question, answer: Answer) {
        let Answer::Hits(mut hits) = answer else { return };
        if self.typed().is_empty() {
            let kind = self.limited_to();
            let recent = self.recent.iter().filter(|target| kind.is_none_or(|kind| kind == target.kind()));
            hits.retain(|hit| !self.recent.contains(&hit.target));
            hits.splice(0..0, recent.copied().map(Hit::unmatched));
        }
        let selected = self.target();
        let row = hits.iter().position(|hit| Some(hit.target) == selected);
        let length = hits.len();
        let is_same_question = self.results.take(question, hits);
        let cursor = std::mem::take(&mut self.cursor);
        if let Some(row) = row.filter(|_| is_same_question) {
            self.cursor = cursor;
            self.cursor.select(row, length, cursor.selected - cursor.top + 1);
        }
    }

    fn outdate(&mut self, overview: &Overview) {
        self.recent.retain(|target| target.get(overview).is_some());
        self.results.outdate();
    }

    fn awaits(&self, action: Action) -> bool {
        action != Action::Back && self.question().is_some()
    }
}

/// The plural of a kind, for the row that shows what a search is limited to.
const fn several(kind: TargetKind, lang: Lang) -> &'static str {
    match kind {
        TargetKind::Organisation => lang.kinds(Kind::Organisation),
        TargetKind::Person => lang.kinds(Kind::Person),
        TargetKind::Forum => lang.kinds(Kind::Forum),
        TargetKind::Region => lang.kinds(Kind::Region),
        TargetKind::Municipality => lang.municipalities(),
    }
}
