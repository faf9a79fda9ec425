//! The agenda: what is due, what comes up, and which forums have gone quiet.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::ToSpan;
use serde::Serialize;

use super::{
    Date, FollowUp, Forum, ForumId, Kind, Meeting, Outlook, Overview, RecordId, Rhythm, Scope, Silence,
    Subject, Time,
};

/// For so many days a follow-up that was done can still be found, and opened again.
const DAYS_DONE: i64 = 14;

/// What there is to do and to attend, by when.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda<'a> {
    sections: BTreeMap<Section, Vec<Entry<'a>>>,
}

/// The parts of an agenda, in the order in which they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// What should have been done before today, and the meetings that are still to be written up.
    Overdue,
    /// What is for today.
    Today,
    /// What is for the days after today up to Sunday.
    ThisWeek,
    /// What is for after Sunday.
    Later,
    /// What has no date, and therefore is never too late.
    Undated,
    /// The forums that should have met again by now, the longest quiet first.
    Quiet,
    /// What was done in the last two weeks, the latest first.
    Done,
}

/// A line of the agenda.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entry<'a> {
    /// Something to do, or done.
    FollowUp(&'a FollowUp),
    /// A meeting to attend.
    Meeting(&'a Meeting),
    /// A meeting that was, and of which there is no note yet.
    Unwritten(&'a Meeting),
    /// A forum that has gone quiet.
    Quiet(&'a Forum, Silence),
}

impl Section {
    /// Every section, in the order in which they are read.
    pub const ALL: [Self; 7] =
        [Self::Overdue, Self::Today, Self::ThisWeek, Self::Later, Self::Undated, Self::Quiet, Self::Done];

    /// Where what is for `day` stands.
    fn of_day(day: Date, today: Date) -> Self {
        let days_to_sunday = 6 - today.weekday().to_monday_zero_offset();
        let sunday = today.saturating_add(i64::from(days_to_sunday).days());
        if day < today {
            Self::Overdue
        } else if day == today {
            Self::Today
        } else if day <= sunday {
            Self::ThisWeek
        } else {
            Self::Later
        }
    }

    /// Where a follow-up stands; nowhere when it was done longer ago.
    fn of_follow_up(follow_up: &FollowUp, today: Date) -> Option<Self> {
        match (follow_up.done, follow_up.due) {
            (Some(done), _) => (done >= today.saturating_sub(DAYS_DONE.days())).then_some(Self::Done),
            (None, None) => Some(Self::Undated),
            (None, Some(due)) => Some(Self::of_day(due, today)),
        }
    }
}

impl Entry<'_> {
    /// The record that it is about, by which it is found again when the agenda changes.
    pub fn record(&self) -> RecordId {
        match self {
            Self::FollowUp(follow_up) => follow_up.id.into(),
            Self::Meeting(meeting) | Self::Unwritten(meeting) => meeting.id.into(),
            Self::Quiet(forum, _) => forum.id.into(),
        }
    }

    /// The forum at hand: the one that meets or is quiet, or that a follow-up is about.
    pub const fn forum(&self) -> Option<ForumId> {
        match self {
            Self::FollowUp(follow_up) => match follow_up.about {
                Subject::Forum(forum) => Some(forum),
                Subject::Region(_) | Subject::Organisation(_) | Subject::Person(_) => None,
            },
            Self::Meeting(meeting) | Self::Unwritten(meeting) => Some(meeting.forum),
            Self::Quiet(forum, _) => Some(forum.id),
        }
    }

    /// What the entries of a section are ordered by: what was done the latest first, all else by day; on
    /// one day the meetings first, by time; and at last by id, so that the order is always the same.
    fn key(&self) -> (Reverse<Option<Date>>, Option<Date>, Kind, Option<Time>, RecordId) {
        let (done, day, time) = match self {
            Self::FollowUp(follow_up) => (follow_up.done, follow_up.due, None),
            Self::Meeting(meeting) | Self::Unwritten(meeting) => (None, Some(meeting.date), meeting.time),
            Self::Quiet(_, silence) => (None, Some(silence.since), None),
        };
        let record = self.record();
        (Reverse(done), day, record.kind(), time, record)
    }
}

impl<'a> Agenda<'a> {
    /// The agenda of the day `today`: all of it, or only what belongs to `subject`.
    pub fn new(overview: &'a Overview, today: Date, subject: Option<Subject>) -> Self {
        let scope = subject.map(|subject| Scope::of(overview, subject));
        let mut agenda = Self { sections: BTreeMap::new() };
        for follow_up in overview.follow_ups().iter() {
            if let Some(section) = Section::of_follow_up(follow_up, today)
                && scope.as_ref().is_none_or(|scope| scope.has_follow_up(overview, follow_up))
            {
                agenda.put(section, Entry::FollowUp(follow_up));
            }
        }
        for (forum, rhythm) in overview.rhythms(today) {
            if scope.as_ref().is_none_or(|scope| scope.has_forum(forum.id)) {
                agenda.put_forum(forum, &rhythm, today);
            }
        }
        agenda.sections.values_mut().for_each(|entries| entries.sort_by_key(Entry::key));
        agenda
    }

    fn put(&mut self, section: Section, entry: Entry<'a>) {
        self.sections.entry(section).or_default().push(entry);
    }

    fn put_forum(&mut self, forum: &'a Forum, rhythm: &Rhythm<'a>, today: Date) {
        for meeting in &rhythm.unwritten {
            self.put(Section::Overdue, Entry::Unwritten(meeting));
        }
        for meeting in &rhythm.planned {
            self.put(Section::of_day(meeting.date, today), Entry::Meeting(meeting));
        }
        if let Outlook::Quiet(silence) = rhythm.outlook() {
            self.put(Section::Quiet, Entry::Quiet(forum, silence));
        }
    }

    /// The entries of a section; none when it is empty.
    pub fn section(&self, section: Section) -> &[Entry<'a>] {
        self.sections.get(&section).map_or(&[], Vec::as_slice)
    }

    /// The sections that hold something, in the order in which they are read.
    pub fn sections(&self) -> impl Iterator<Item = (Section, &[Entry<'a>])> {
        self.sections.iter().map(|(section, entries)| (*section, entries.as_slice()))
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }
}
