//! The notes screen: the list of notes, newest first, beside the selected note.

mod excerpt;
mod listing;
mod update;
mod view;

use ratatui::Frame;

use super::Screen;
use crate::domain::{Note, NoteId, Overview, RecordId, Subject};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::layout::{Areas, Pane};
use crate::tui::msg::Mouse;
use crate::tui::place::Place;
use crate::tui::question::{Answer, Question};
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::page::{Item, Layout, Page, Reading};
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

use listing::Listing;

/// How many rows a note takes in the list: one that identifies it, and one with an excerpt.
const ROWS: usize = 2;

/// The state of the notes screen: the filter, the list and the position in the note.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The pane that has the keyboard: the list, or the note beside it.
    pub pane: Pane,
    /// The record to which the notes are limited; none for all notes.
    about: Option<Subject>,
    words: Words,
    listing: Listing,
    /// The note to select once the notes with the words have been found.
    wanted: Option<NoteId>,
    cursor: ListCursor,
    reading: Reading,
    /// The note that is shown, and the words that are highlighted in it.
    read: Option<(NoteId, String)>,
}

/// The words that a note must contain to be listed.
#[derive(Debug, Clone)]
enum Words {
    /// The words that were entered; empty for none.
    Kept(String),
    /// The words that are being typed.
    Typed {
        text: TextBuffer,
        /// The note that was selected before typing began.
        origin: Option<NoteId>,
    },
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
            Self::Typed { text, .. } => text.text().trim(),
        }
    }
}

impl State {
    /// The selected note.
    fn note<'a>(&self, overview: &'a Overview) -> Option<&'a Note> {
        overview.notes().get(*self.listing.notes.get(self.cursor.selected)?)
    }

    /// The words that are being typed; none when the user is not typing.
    const fn typed(&self) -> Option<&TextBuffer> {
        match &self.words {
            Words::Typed { text, .. } => Some(text),
            Words::Kept(_) => None,
        }
    }

    /// Selects a note, if it is listed.
    fn go_to_note(&mut self, note: NoteId, world: &World, areas: &Areas) {
        self.stay_inside(world, areas);
        if self.is_waiting() {
            self.wanted = Some(note);
        } else if let Some(position) = self.listing.position(note) {
            self.go_to(position, world, areas);
        }
    }

    /// Updates the list to the current records, and keeps the cursors on existing rows.
    fn stay_inside(&mut self, world: &World, areas: &Areas) {
        let overview = world.overview();
        self.about = self.about.filter(|about| Place::from(*about).exists(overview));
        let selected = self.listing.notes.get(self.cursor.selected).copied();
        if self.listing.bring_up_to_date(&world.snapshot.overview, self.about, self.words.text()) {
            let position = selected.and_then(|note| self.listing.position(note));
            self.cursor.selected = position.unwrap_or(0);
        }
        self.go_to(self.cursor.selected, world, areas);
        let layout = Layout::new(&self.page(world), areas.detail_size().width);
        self.reading.stay_inside(&layout, areas.detail_size().height.into());
        if self.listing.notes.is_empty() {
            self.pane = Pane::Tree;
        }
    }

    /// The question of which notes have the words. It is asked as soon as the user begins to type, so that the
    /// notes are ready to be searched by the first letter.
    fn lacking(&self) -> Option<Question> {
        let words = self.words.text();
        let is_asked = !words.is_empty() || self.typed().is_some();
        is_asked
            .then(|| Question::Notes(self.about, words.to_owned()))
            .and_then(|question| self.listing.lacking(question))
    }

    /// Whether the list is still that of other words or other records.
    fn is_waiting(&self) -> bool {
        !self.words.text().is_empty() && self.lacking().is_some()
    }

    /// Selects a row of the list.
    fn go_to(&mut self, row: usize, world: &World, areas: &Areas) {
        self.cursor.select(row, self.listing.notes.len(), shown_at_once(areas));
        let read = self.note(world.overview()).map(|note| (note.id, self.words.text().to_owned()));
        if read != self.read {
            self.read = read;
            self.begin_reading(world, areas);
        }
    }

    /// Scrolls the note to the first match, or to its start when the match is in view from there.
    fn begin_reading(&mut self, world: &World, areas: &Areas) {
        let size = areas.detail_size();
        let height = usize::from(size.height);
        let layout = Layout::new(&self.page(world), size.width);
        self.reading = Reading::default();
        if let Some(row) = layout.first_match().filter(|row| *row >= height) {
            // Enough of the text before the match stays in view to give its context.
            self.reading.scroll((row - height / 3).cast_signed(), &layout, height);
        }
    }

    /// The selected note as a page; an empty page when there is no note.
    fn page(&self, world: &World) -> Page {
        self.note(world.overview())
            .map_or_else(Page::default, |note| world.note_in_full(note, self.words.text()))
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        if self.typed().is_some() { Scope::FindInNotes } else { Scope::Notes }
    }

    /// The title, the filter and the number of notes.
    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        let (overview, lang) = (context.world.overview(), context.world.lang);
        let words = self.words.text();
        let about = self.about.map(|about| Place::from(about).name(overview));
        let quoted = (!words.is_empty()).then(|| lang.quoted(&crate::text::plain_line(words)));
        let mut names: Vec<String> =
            std::iter::once(lang.notes_title().to_owned()).chain(about).chain(quoted).collect();
        if let Some(last) = names.last_mut() {
            *last = format!("{last} ({})", self.listing.notes.len());
        }
        names
    }

    /// Shows all notes again, with the same one selected.
    fn enter(&mut self) -> Vec<Request> {
        self.pane = Pane::Tree;
        self.about = None;
        self.words = Words::default();
        Vec::new()
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context.world, &context.areas)
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        update::edit(self, edit, context.world, &context.areas);
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context.world, &context.areas)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        view::draw(self, frame, context, has_keyboard);
    }

    fn settle(&mut self, context: &Context<'_>) {
        self.stay_inside(context.world, &context.areas);
    }

    fn question(&self) -> Option<Question> {
        self.lacking()
    }

    /// Lists the notes that were found. While the words are being typed, the note that was selected before stays
    /// selected as long as it is listed. Otherwise the note under the cursor does.
    fn answer(&mut self, question: Question, answer: Answer, context: &Context<'_>) {
        let Answer::Notes(found) = answer else { return };
        let selected = self.listing.notes.get(self.cursor.selected).copied();
        let is_same_question = self.listing.take(question, found);
        let before = match self.words {
            Words::Typed { origin, .. } if !is_same_question && !self.words.text().is_empty() => origin,
            _ => selected,
        };
        let position = self.wanted.take().or(before).and_then(|note| self.listing.position(note));
        self.cursor.selected = position.unwrap_or(0);
        self.stay_inside(context.world, &context.areas);
    }

    fn awaits(&self, action: Action) -> bool {
        action != Action::Back && self.is_waiting()
    }

    /// The selected note, or the item on the selected line of it when the note has the keyboard.
    fn selected(&self, context: &Context<'_>) -> Option<Item> {
        let note = self.note(context.world.overview())?;
        match self.pane {
            Pane::Tree => Some(Item::Note(note.id)),
            Pane::Detail => self.page(context.world).items().get(self.reading.selected).copied(),
        }
    }

    /// The forum of the selected note.
    fn place(&self, context: &Context<'_>) -> Option<Place> {
        self.note(context.world.overview()).map(|note| Place::Forum(note.forum))
    }

    fn prompt(&self, lang: Lang) -> Option<(&'static str, &TextBuffer)> {
        Some((lang.find_in_notes_prompt(), self.typed()?))
    }

    fn kept_to(&self) -> Option<Subject> {
        self.about
    }

    fn keep_to(&mut self, about: Option<Subject>, context: &Context<'_>) {
        self.about = about;
        self.pane = Pane::Tree;
        self.settle(context);
    }

    fn select(&mut self, record: RecordId, context: &Context<'_>) {
        if let RecordId::Note(note) = record {
            self.go_to_note(note, context.world, &context.areas);
        }
    }

    fn pane(&self) -> Option<Pane> {
        Some(self.pane)
    }
}

/// How many notes the list shows at once.
fn shown_at_once(areas: &Areas) -> usize {
    (areas.tree_height() / ROWS).max(1)
}
