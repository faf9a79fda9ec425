//! The meetings of a forum in answers: the past ones, the coming ones, and how long it has been quiet.

use serde::Serialize;
use uuid::Uuid;

use super::mention::Mention;
use super::page::Page;
use crate::domain::{Date, Meeting, Outlook, Overview, Rhythm, Silence, Time};
use crate::i18n::Lang;

/// A planned meeting.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct MeetingReport<'a> {
    /// Its id.
    id: Uuid,
    /// The forum that meets.
    forum: Option<Mention<'a>>,
    /// The day, as `2026-11-12`.
    date: Date,
    /// When it begins, as `14:00:00`, or null.
    time: Option<Time>,
    /// When it ends, or null.
    end: Option<Time>,
    /// The place; may be empty.
    place: &'a str,
    /// Remarks; may be empty.
    remarks: &'a str,
    #[serde(skip)]
    meeting: &'a Meeting,
}

impl<'a> MeetingReport<'a> {
    /// The report of a meeting.
    pub(in crate::cli) fn new(overview: &'a Overview, meeting: &'a Meeting) -> Self {
        let Meeting { id, forum, date, time, end, place, remarks, other_fields: _ } = meeting;
        Self {
            id: id.uuid(),
            forum: Mention::of(overview, *forum),
            date: *date,
            time: *time,
            end: *end,
            place,
            remarks,
            meeting,
        }
    }

    /// The name of the forum that meets; empty if the forum does not exist.
    pub(in crate::cli) fn forum_name(&self) -> &'a str {
        self.forum.as_ref().map_or("", |forum| forum.name)
    }

    /// The day, time and place: "donderdag 3 december 2026, 14u, Provinciehuis".
    pub(in crate::cli) fn when(&self, lang: Lang) -> String {
        lang.meeting_when(self.meeting)
    }

    /// The day, time and place of [`Self::when`], followed by the remarks.
    pub(in crate::cli) fn in_words(&self, lang: Lang) -> String {
        let when = self.when(lang);
        if self.remarks.is_empty() { when } else { format!("{when}. {}", self.remarks) }
    }
}

/// When a forum last met and when it meets next.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RhythmReport<'a> {
    /// The day of the last meeting that has a note, or null.
    last_meeting: Option<Date>,
    /// The coming meetings, the next one first.
    planned_meetings: Vec<MeetingReport<'a>>,
    /// The past meetings that have no note yet.
    meetings_to_write_up: Vec<MeetingReport<'a>>,
    /// The day by which it should meet again, or null if that is not known.
    expected_by: Option<Date>,
    /// The day of its last meeting if it should have met again by now and no meeting is planned, or null.
    quiet_since: Option<Date>,
    #[serde(skip)]
    outlook: Outlook<'a>,
    #[serde(skip)]
    today: Date,
}

impl<'a> RhythmReport<'a> {
    /// The report of a rhythm on the day `today`.
    pub(in crate::cli) fn new(overview: &'a Overview, rhythm: &Rhythm<'a>, today: Date) -> Self {
        let meetings = |meetings: &[&'a Meeting]| {
            meetings.iter().map(|meeting| MeetingReport::new(overview, meeting)).collect()
        };
        let outlook = rhythm.outlook();
        Self {
            last_meeting: rhythm.last_note.map(|note| note.date),
            planned_meetings: meetings(&rhythm.planned),
            meetings_to_write_up: meetings(&rhythm.unwritten),
            expected_by: rhythm.expected_by,
            quiet_since: match outlook {
                Outlook::Quiet(Silence { since, .. }) => Some(since),
                Outlook::Unknown | Outlook::Planned(_) | Outlook::Expected(_) => None,
            },
            outlook,
            today,
        }
    }

    /// Writes the last meeting, the meetings to write up and the next ones, one field each.
    pub(in crate::cli) fn write(&self, page: &mut Page, lang: Lang) {
        page.field(lang.last_meeting(), &self.last_meeting.map_or_else(String::new, |day| lang.date(day)));
        for meeting in &self.meetings_to_write_up {
            page.field(lang.to_write_up(), &meeting.in_words(lang));
        }
        match self.outlook {
            Outlook::Unknown => {}
            Outlook::Expected(by) => page.field(lang.next_meeting(), &lang.expected_by(by, self.today)),
            Outlook::Quiet(silence) => page.field(lang.next_meeting(), &lang.silence(silence, self.today)),
            Outlook::Planned(_) => {
                for meeting in &self.planned_meetings {
                    page.field(lang.next_meeting(), &meeting.in_words(lang));
                }
            }
        }
    }
}
