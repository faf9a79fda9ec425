//! The rhythm of a forum: when it met last, when it meets next, and whether it has gone quiet. It is computed
//! from the notes and the planned meetings, so a new note changes it at once.

use std::collections::BTreeMap;

use jiff::ToSpan;
use serde::Serialize;

use crate::domain::{Date, Forum, ForumId, Meeting, Note, Overview};

/// A note dated at most this many days after a meeting counts as the note of that meeting.
const DAYS_TO_WRITE_UP: i64 = 7;

/// The past and planned meetings of a forum.
#[derive(Debug, Clone, PartialEq)]
pub struct Rhythm<'a> {
    /// The note of its last meeting, never one that is still to come.
    pub last_note: Option<&'a Note>,
    /// The day by which it should meet again: the day of its last note plus the longest gap. None without a
    /// note, or if it is not known how often it meets.
    pub expected_by: Option<Date>,
    /// The meetings planned for today or later, in order.
    pub planned: Vec<&'a Meeting>,
    /// Past meetings without a note, oldest first: the forum has no note of that day or of the week after.
    pub unwritten: Vec<&'a Meeting>,
    today: Date,
}

/// The outlook for a forum: when it meets next, or why that is unknown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outlook<'a> {
    /// Nothing is known: it never met, or it is not known how often it meets.
    Unknown,
    /// A meeting is planned, so it no longer matters how long it was quiet.
    Planned(&'a Meeting),
    /// It should meet by this day, which has not passed, and nothing is planned.
    Expected(Date),
    /// It should have met by now, and nothing is planned.
    Quiet(Silence),
}

/// How long a forum has been quiet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Silence {
    /// The day of its last meeting.
    pub since: Date,
    /// The day by which it should have met.
    pub expected_by: Date,
}

impl<'a> Rhythm<'a> {
    fn new(forum: &Forum, notes: &[&'a Note], meetings: &[&'a Meeting], today: Date) -> Self {
        let until_now = notes.iter().copied().filter(|note| note.date <= today);
        let last_note = until_now.max_by_key(|note| (note.date, note.id));
        let expected_by =
            last_note.and_then(|note| forum.meets_within().map(|interval| interval.after(note.date)));
        let mut to_write_up: Vec<&Meeting> =
            meetings.iter().copied().filter(|meeting| !is_written_up(meeting, notes)).collect();
        to_write_up.sort_by_key(|meeting| (meeting.date, meeting.time, meeting.id));
        let (unwritten, planned) = to_write_up.into_iter().partition(|meeting| meeting.date < today);
        Self { last_note, expected_by, planned, unwritten, today }
    }

    /// The outlook for the forum.
    pub fn outlook(&self) -> Outlook<'a> {
        match (self.planned.first(), self.last_note, self.expected_by) {
            (Some(meeting), _, _) => Outlook::Planned(meeting),
            (None, Some(note), Some(expected_by)) if expected_by < self.today => {
                Outlook::Quiet(Silence { since: note.date, expected_by })
            }
            (None, _, Some(expected_by)) => Outlook::Expected(expected_by),
            (None, _, None) => Outlook::Unknown,
        }
    }
}

fn is_written_up(meeting: &Meeting, notes: &[&Note]) -> bool {
    let in_time = meeting.date..=meeting.date.saturating_add(DAYS_TO_WRITE_UP.days());
    notes.iter().any(|note| in_time.contains(&note.date))
}

impl Overview {
    /// The rhythm of a forum on the day `today`.
    pub fn rhythm_of(&self, forum: &Forum, today: Date) -> Rhythm<'_> {
        let notes: Vec<_> = self.notes.iter().filter(|note| note.forum == forum.id).collect();
        let meetings: Vec<_> = self.meetings.iter().filter(|meeting| meeting.forum == forum.id).collect();
        Rhythm::new(forum, &notes, &meetings, today)
    }

    /// All forums with their rhythm on the day `today`.
    pub fn rhythms(&self, today: Date) -> Vec<(&Forum, Rhythm<'_>)> {
        let notes = by_forum(self.notes.iter().map(|note| (note.forum, note)));
        let meetings = by_forum(self.meetings.iter().map(|meeting| (meeting.forum, meeting)));
        let of = |forum: &Forum| {
            let notes = notes.get(&forum.id).map_or(&[][..], Vec::as_slice);
            let meetings = meetings.get(&forum.id).map_or(&[][..], Vec::as_slice);
            Rhythm::new(forum, notes, meetings, today)
        };
        self.forums.iter().map(|forum| (forum, of(forum))).collect()
    }
}

/// Groups records by their forum.
pub(in crate::domain) fn by_forum<T>(
    records: impl Iterator<Item = (ForumId, T)>,
) -> BTreeMap<ForumId, Vec<T>> {
    let mut by_forum: BTreeMap<ForumId, Vec<T>> = BTreeMap::new();
    for (forum, record) in records {
        by_forum.entry(forum).or_default().push(record);
    }
    by_forum
}
