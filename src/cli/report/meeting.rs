//! What answers tell of the meetings of a forum: those that were, those to come, and how long it is quiet.

use serde::Serialize;
use uuid::Uuid;

use super::mention::Mention;
use super::page::Page;
use crate::domain::{Date, Meeting, Outlook, Overview, Rhythm, Silence, Time};
use crate::i18n::Lang;

/// A meeting that was planned.
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
    /// Where it is held; may be empty.
    place: &'a str,
    /// What else is worth knowing; may be empty.
    remarks: &'a str,
    #[serde(skip)]
    meeting: &'a Meeting,
}

impl<'a> MeetingReport<'a> {
    /// A meeting.
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

    /// The name of the forum that meets.
    pub(in crate::cli) fn forum_name(&self) -> &'a str {
        self.forum.as_ref().map_or("", |forum| forum.name)
    }

    /// "donderdag 3 december 2026, 14u, Provinciehuis".
    pub(in crate::cli) fn when(&self, lang: Lang) -> String {
        lang.meeting_when(self.meeting)
    }

    /// As [`Self::when`], with what else is worth knowing.
    pub(in crate::cli) fn in_words(&self, lang: Lang) -> String {
        let when = self.when(lang);
        if self.remarks.is_empty() { when } else { format!("{when}. {}", self.remarks) }
    }
}

/// When a forum met last and meets next.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RhythmReport<'a> {
    /// The day of the last meeting that has a note, or null.
    last_meeting: Option<Date>,
    /// The meetings to come, the next one first.
    planned_meetings: Vec<MeetingReport<'a>>,
    /// The meetings that were and have no note yet.
    meetings_to_write_up: Vec<MeetingReport<'a>>,
    /// The day by which it should meet again, or null when that is not known.
    expected_by: Option<Date>,
    /// The day of its last meeting when it should have met again by now and nothing is planned, or null.
    quiet_since: Option<Date>,
    #[serde(skip)]
    outlook: Outlook<'a>,
    #[serde(skip)]
    today: Date,
}

impl<'a> RhythmReport<'a> {
    /// A rhythm as it is on the day `today`.
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

    /// Writes the last meeting, the next ones, and those to write up, a field each.
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
