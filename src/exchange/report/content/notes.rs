//! The notes themselves, where that was asked.

use super::Content;
use crate::domain::Date;
use crate::exchange::report::document::{Block, Section};

impl Content<'_> {
    pub(super) fn notes(&self) -> Option<Section> {
        if !self.privacy().has_notes() {
            return None;
        }
        let lang = self.lang();
        let notes = self.notes_since(self.request.since.unwrap_or(Date::MIN));
        let mut section = Section::new("notes", lang.heading_with_count(lang.report_notes(), notes.len()));
        for note in notes {
            let day = lang.date(note.date);
            section.push(Block::Heading(lang.note_heading(&self.forum_name(note.forum), &day)));
            let present: Vec<String> =
                note.present.iter().map(|one| self.seat(one.organisation, one.person)).collect();
            if !present.is_empty() {
                section.text(lang.note_present(&present.join(", ")));
            }
            section.push(Block::Written(note.text.clone()));
        }
        section.unless_empty()
    }
}
