//! The notes: all that was said, newest first, beside the one that is read.

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
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::page::{Item, Layout, Page, Reading};
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

use listing::Listing;

/// How many rows a note takes in the list: one that says which it is, and one of its words.
const ROWS: usize = 2;

/// What is shown of the notes, and where the reader is.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The pane that has the keyboard: the list, or the note beside it.
    pub pane: Pane,
    /// To what the notes are kept; none for all of them.
    about: Option<Subject>,
    words: Words,
    listing: Listing,
    cursor: ListCursor,
    reading: Reading,
    /// The note that is read, and the words that stand out in it.
    read: Option<(NoteId, String)>,
}

/// The words that the notes shown must hold.
#[derive(Debug, Clone)]
enum Words {
    /// These, or none.
    Kept(String),
    /// What is being typed.
    Typed {
        text: TextBuffer,
        /// The note that was selected before.
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

    /// The words being typed, while they are.
    const fn typed(&self) -> Option<&TextBuffer> {
        match &self.words {
            Words::Typed { text, .. } => Some(text),
            Words::Kept(_) => None,
        }
    }

    /// Selects a note, when it is among those shown.
    fn go_to_note(&mut self, note: NoteId, world: &World, areas: &Areas) {
        self.stay_inside(world, areas);
        if let Some(position) = self.listing.position(note) {
            self.go_to(position, world, areas);
        }
    }

    /// Keeps what is shown up to date with the records, and the cursors on something that is there.
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

    /// Selects a row of the list.
    fn go_to(&mut self, row: usize, world: &World, areas: &Areas) {
        self.cursor.select(row, self.listing.notes.len(), shown_at_once(areas));
        let read = self.note(world.overview()).map(|note| (note.id, self.words.text().to_owned()));
        if read != self.read {
            self.read = read;
            self.begin_reading(world, areas);
        }
    }

    /// Goes to the first of the words in the note, or to its start where that shows it.
    fn begin_reading(&mut self, world: &World, areas: &Areas) {
        let size = areas.detail_size();
        let height = usize::from(size.height);
        let layout = Layout::new(&self.page(world), size.width);
        self.reading = Reading::default();
        if let Some(row) = layout.first_match().filter(|row| *row >= height) {
            // Of what stands before it enough stays in sight to know what it is about.
            self.reading.scroll((row - height / 3).cast_signed(), &layout, height);
        }
    }

    /// The note that is selected, as a page to read.
    fn page(&self, world: &World) -> Page {
        self.note(world.overview())
            .map_or_else(Page::default, |note| world.note_in_full(note, self.words.text()))
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        if self.typed().is_some() { Scope::FindInNotes } else { Scope::Notes }
    }

    /// What is shown, and of how many notes.
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

    /// All notes are shown again, on the one that is selected.
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

    /// The note, or a line of it.
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
