//! Notes in answers.

use serde::Serialize;
use uuid::Uuid;

use super::follow_up::FollowUpReport;
use super::mention::{Mention, Party};
use super::page::Page;
use crate::domain::{Attendee, Date, Kind, Note, Overview};
use crate::i18n::Lang;

/// A note of a meeting.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct NoteReport<'a> {
    /// Its id.
    pub(in crate::cli) id: Uuid,
    /// The forum that met.
    pub(in crate::cli) forum: Option<Mention<'a>>,
    /// The day of the meeting, as `2026-11-12`.
    pub(in crate::cli) date: Date,
    /// The organisations and people who were present.
    pub(in crate::cli) present: Vec<Party<'a>>,
    /// The text of the note.
    pub(in crate::cli) text: &'a str,
    /// The follow-ups that were agreed, open or done.
    pub(in crate::cli) follow_ups: Vec<FollowUpReport<'a>>,
}

impl<'a> NoteReport<'a> {
    /// The report of a note on the day `today`, which decides which follow-ups are overdue.
    pub(in crate::cli) fn new(overview: &'a Overview, note: &'a Note, today: Date) -> Self {
        let party = |attendee: &Attendee| Party::of(overview, attendee.organisation, attendee.person);
        let Note { id, forum, date, present, text, other_fields: _ } = note;
        let follow_ups = overview.follow_ups_from(*id);
        Self {
            id: id.uuid(),
            forum: Mention::of(overview, *forum),
            date: *date,
            present: present.iter().filter_map(party).collect(),
            text,
            follow_ups: follow_ups
                .into_iter()
                .map(|follow_up| FollowUpReport::new(overview, follow_up, today))
                .collect(),
        }
    }

    /// Writes the note with its follow-ups, below this heading.
    pub(in crate::cli) fn write(&self, page: &mut Page, lang: Lang, heading: NoteHeading) {
        let date = lang.date(self.date);
        match (&self.forum, heading) {
            (Some(forum), NoteHeading::DateAndForum) => page.line(&format!("{date}, {}:", forum.name)),
            _ => page.line(&format!("{date}:")),
        }
        page.within(|page| {
            self.write_said(page, lang);
            for follow_up in &self.follow_ups {
                page.field(lang.kind(Kind::FollowUp), &follow_up.in_words(lang));
            }
        });
    }

    /// Writes who was present, and the text.
    pub(in crate::cli) fn write_said(&self, page: &mut Page, lang: Lang) {
        let present: Vec<_> = self.present.iter().map(Party::in_words).collect();
        page.field(lang.present_label(), &present.join("; "));
        page.paragraph(self.text);
    }
}

/// The heading of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum NoteHeading {
    /// The day of the meeting, where the forum is clear already.
    Date,
    /// The day of the meeting, and the forum that met.
    DateAndForum,
}
