//! Follow-ups in answers.

use serde::Serialize;
use uuid::Uuid;

use super::mention::Mention;
use super::page::Page;
use crate::domain::{Date, FollowUp, Id, Overview};
use crate::i18n::Lang;

/// A follow-up.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct FollowUpReport<'a> {
    /// Its id.
    pub(in crate::cli) id: Uuid,
    /// The task.
    pub(in crate::cli) text: &'a str,
    /// The region, forum, organisation or person it is about.
    pub(in crate::cli) about: Option<Mention<'a>>,
    /// The day by which it must be done, as `2026-11-12`; null if none was agreed.
    pub(in crate::cli) due: Option<Date>,
    /// The organisation or person who promised it; null if I have to do it.
    pub(in crate::cli) waiting_for: Option<Mention<'a>>,
    /// Whether it is to be raised at the next meeting of its forum.
    pub(in crate::cli) next_meeting: bool,
    /// The day on which it was done; null while it is open.
    pub(in crate::cli) done: Option<Date>,
    /// Whether it is open and was due before today.
    pub(in crate::cli) overdue: bool,
    /// The id of the note in which it was agreed, or null.
    pub(in crate::cli) note: Option<Uuid>,
}

impl<'a> FollowUpReport<'a> {
    /// The report of a follow-up on the day `today`, which decides whether it is overdue.
    pub(in crate::cli) fn new(overview: &'a Overview, follow_up: &'a FollowUp, today: Date) -> Self {
        let FollowUp { id, text, about, due, waiting_for, next_meeting, done, note, other_fields: _ } =
            follow_up;
        Self {
            id: id.uuid(),
            text,
            about: Mention::of(overview, *about),
            due: *due,
            waiting_for: waiting_for.and_then(|party| Mention::of(overview, party)),
            next_meeting: *next_meeting,
            done: *done,
            overdue: follow_up.is_overdue(today),
            note: note.map(Id::uuid),
        }
    }

    /// The reports of the open follow-ups among `follow_ups`.
    pub(in crate::cli) fn open(
        overview: &'a Overview,
        follow_ups: impl IntoIterator<Item = &'a FollowUp>,
        today: Date,
    ) -> Vec<Self> {
        let open = follow_ups.into_iter().filter(|follow_up| follow_up.is_open());
        open.map(|follow_up| Self::new(overview, follow_up, today)).collect()
    }

    /// Writes the section with the `open` follow-ups.
    pub(in crate::cli) fn write_open(open: &[Self], page: &mut Page, lang: Lang) {
        page.section(&lang.open_follow_ups_count(open.len()), open, |page, follow_up| {
            page.line(&follow_up.in_words(lang));
        });
    }

    /// The follow-up in one line after its subject: "Netwerk Diest: Een ingang zoeken, tegen 1 december 2026".
    pub(in crate::cli) fn with_subject(&self, lang: Lang) -> String {
        match &self.about {
            Some(about) => format!("{}: {}", about.label(), self.in_words(lang)),
            None => self.in_words(lang),
        }
    }

    /// The follow-up in one line: "Een ingang zoeken, wacht op Stad Diest, tegen 1 december 2026, te laat".
    pub(in crate::cli) fn in_words(&self, lang: Lang) -> String {
        let mut words = vec![self.text.trim_end_matches('.').to_owned()];
        let promised_by = self.waiting_for.as_ref().filter(|_| self.done.is_none());
        words.extend(promised_by.map(|party| lang.waiting_for(party.label())));
        words.extend((self.next_meeting && self.done.is_none()).then(|| lang.for_next_meeting().to_owned()));
        words.extend(self.due.filter(|_| self.done.is_none()).map(|due| lang.due_by(&lang.date(due))));
        words.extend(self.overdue.then(|| lang.overdue().to_owned()));
        words.extend(self.done.map(|done| lang.done_on(&lang.date(done))));
        words.join(", ")
    }
}
