//! `overleg show` for a forum: its purpose, members, open follow-ups and notes.

use serde::Serialize;

use crate::cli::report::{FollowUpReport, ForumHead, Member, NoteHeading, NoteReport, Page};
use crate::domain::{Date, Forum, Overview, Subject};
use crate::i18n::Lang;

/// All that is known of a forum.
#[derive(Debug, Serialize)]
pub(super) struct ForumReport<'a> {
    #[serde(flatten)]
    head: ForumHead<'a>,
    /// The members of the forum.
    members: Vec<Member<'a>>,
    /// The open follow-ups about it.
    open_follow_ups: Vec<FollowUpReport<'a>>,
    /// The notes of its meetings, newest first.
    notes: Vec<NoteReport<'a>>,
}

impl<'a> ForumReport<'a> {
    pub(super) fn new(overview: &'a Overview, forum: &'a Forum, today: Date) -> Self {
        let follow_ups = overview.follow_ups_about(Subject::Forum(forum.id));
        let notes = overview.notes_of(forum.id);
        Self {
            head: ForumHead::new(overview, forum, &overview.rhythm_of(forum, today), today),
            members: Member::all(overview, &overview.members_of(forum.id)),
            open_follow_ups: FollowUpReport::open(overview, follow_ups, today),
            notes: notes.into_iter().map(|note| NoteReport::new(overview, note, today)).collect(),
        }
    }

    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        self.head.write(page, lang);
        FollowUpReport::write_open(&self.open_follow_ups, page, lang);
        Member::write_all(&self.members, page, lang);
        page.section(&lang.notes_count(self.notes.len()), &self.notes, |page, note| {
            note.write(page, lang, NoteHeading::Date);
        });
    }
}
