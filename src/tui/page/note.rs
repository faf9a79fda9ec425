//! The page of a note: when and where the meeting was, who was there, what was said and what was agreed.

use crate::domain::Note;
use crate::text::find_words;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl World {
    /// A note in full, with the occurrences of `words` in its text highlighted.
    pub fn note_in_full(&self, note: &Note, words: &str) -> Page {
        let mut page = Page::default();
        let title = vec![
            (self.date_and_forum(note), Tone::Link),
            (format!("  {}", self.lang.distance(note.date, self.moment.today)), Tone::Muted),
        ];
        page.line(0, title, Some(Item::Note(note.id)));
        if let Some(present) = self.present(note) {
            page.text(0, &present, Tone::Muted);
        }
        if !note.text.trim().is_empty() {
            page.gap();
            page.markdown(0, &note.text, &find_words(&note.text, words).unwrap_or_default());
        }
        self.follow_ups(&mut page, &self.overview().follow_ups_from(note.id));
        page
    }
}
