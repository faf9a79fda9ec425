//! What happened since a day: the meetings with a note, and the follow-ups that were done.

use super::Content;
use crate::domain::{Date, FollowUp, Note};
use crate::exchange::report::document::{Section, Shape, Table};

impl<'a> Content<'a> {
    pub(super) fn happened(&self) -> Option<Section> {
        let (lang, since) = (self.lang(), self.request.since?);
        let mut section = Section::new("since", lang.report_since_heading(&lang.date(since)));
        let notes = self.notes_since(since);
        let columns = [lang.column_forum(), lang.column_count(), lang.column_days()];
        let mut table = Table::new(lang.table_meetings_since(), Shape::Cards, columns);
        for forum in &self.forums {
            let mut days: Vec<Date> =
                notes.iter().filter(|note| note.forum == forum.id).map(|note| note.date).collect();
            days.sort_unstable();
            if !days.is_empty() {
                let in_words: Vec<String> = days.iter().map(|day| lang.short_date(*day)).collect();
                table.row([forum.name.as_str().into(), days.len().into(), in_words.join(", ").into()]);
            }
        }
        section.table(table);
        let done = self.done_since(since);
        if self.privacy().has_names() {
            let columns = [lang.column_what(), lang.column_about(), lang.column_done()];
            let mut table = Table::new(lang.table_done_since(), Shape::Cards, columns);
            for follow_up in done {
                let day = follow_up.done.map(|day| lang.short_date(day)).unwrap_or_default();
                table.row([follow_up.text.as_str().into(), self.subject(follow_up.about).into(), day.into()]);
            }
            section.table(table);
        }
        section.unless_empty()
    }

    /// The notes of the forums in the report from `since` to today, newest first.
    pub(super) fn notes_since(&self, since: Date) -> Vec<&'a Note> {
        let days = since..=self.request.today;
        let is_shown = |note: &&Note| days.contains(&note.date) && self.has(note.forum);
        self.overview.notes_in_order().into_iter().filter(is_shown).collect()
    }

    /// The follow-ups in the report that were done from `since` to today, latest first.
    pub(super) fn done_since(&self, since: Date) -> Vec<&'a FollowUp> {
        let days = since..=self.request.today;
        let is_shown = |follow_up: &&FollowUp| {
            follow_up.done.is_some_and(|done| days.contains(&done)) && self.shows(follow_up)
        };
        self.overview.follow_ups_in_order().into_iter().filter(is_shown).collect()
    }
}
