//! The agenda: what is due, what comes up, and which forums have gone quiet.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use serde::Serialize;

use crate::domain::{
    Date, FollowUp, FollowUpId, Forum, ForumId, Kind, Meeting, Outlook, Overview, RecordId, Rhythm, Scope,
    Silence, Subject, Time,
};

/// For this many days, a follow-up that was done is still listed and can be opened again.
const DAYS_DONE: i64 = 14;

/// Follow-ups, meetings and quiet forums, by date.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda<'a> {
    sections: BTreeMap<Section, Vec<Entry<'a>>>,
}

/// The parts of an agenda, in the order in which they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Follow-ups that were due before today, and past meetings without a note.
    Overdue,
    /// Due today.
    Today,
    /// Due after today, up to Sunday.
    ThisWeek,
    /// Due after Sunday.
    Later,
    /// Follow-ups without a date.
    Undated,
    /// Forums that should have met again by now, the longest quiet first.
    Quiet,
    /// Follow-ups done in the last two weeks, latest first.
    Done,
}

/// A line of the agenda.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entry<'a> {
    /// A follow-up, open or done.
    FollowUp(&'a FollowUp),
    /// A meeting to attend.
    Meeting(&'a Meeting),
    /// A past meeting without a note.
    Unwritten(&'a Meeting),
    /// A forum that has gone quiet.
    Quiet(&'a Forum, Silence),
}

impl Section {
    /// Every section, in the order in which they are read.
    pub const ALL: [Self; 7] =
        [Self::Overdue, Self::Today, Self::ThisWeek, Self::Later, Self::Undated, Self::Quiet, Self::Done];

    /// The section for something due on `day`.
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

    /// The section of a follow-up; none if it was done too long ago.
    fn of_follow_up(follow_up: &FollowUp, today: Date) -> Option<Self> {
        match (follow_up.done, follow_up.due) {
            (Some(done), _) => (done >= today.saturating_sub(DAYS_DONE.days())).then_some(Self::Done),
            (None, due) => Some(Self::of_due(due, today)),
        }
    }

    /// The section of an open follow-up.
    fn of_due(due: Option<Date>, today: Date) -> Self {
        due.map_or(Self::Undated, |due| Self::of_day(due, today))
    }
}

impl Entry<'_> {
    /// The record that it is about. It identifies the entry when the agenda changes.
    pub fn record(&self) -> RecordId {
        match self {
            Self::FollowUp(follow_up) => follow_up.id.into(),
            Self::Meeting(meeting) | Self::Unwritten(meeting) => meeting.id.into(),
            Self::Quiet(forum, _) => forum.id.into(),
        }
    }

    /// The forum concerned: the one that meets or is quiet, or that the follow-up is about.
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

    /// Whether there is still something to do.
    pub const fn is_open(&self) -> bool {
        match self {
            Self::FollowUp(follow_up) => follow_up.is_open(),
            Self::Meeting(_) | Self::Unwritten(_) | Self::Quiet(..) => true,
        }
    }

    /// The sort key within a section. Done items come latest first, all others by day. On one day meetings
    /// come first, by time. The id comes last, so that the order is always the same.
    fn key(&self, section: Section) -> (Reverse<Option<Date>>, Option<Date>, Kind, Option<Time>, RecordId) {
        let (done, day, time) = match self {
            Self::FollowUp(follow_up) => (follow_up.done, follow_up.due, None),
            Self::Meeting(meeting) | Self::Unwritten(meeting) => (None, Some(meeting.date), meeting.time),
            Self::Quiet(_, silence) => (None, Some(silence.since), None),
        };
        let done = done.filter(|_| section == Section::Done);
        let record = self.record();
        (Reverse(done), day, record.kind(), time, record)
    }
}

impl<'a> Agenda<'a> {
    /// The agenda for `today`, complete or limited to `subject`.
    pub fn new(overview: &'a Overview, today: Date, subject: Option<Subject>) -> Self {
        Self::with_ticked(overview, today, subject, &BTreeSet::new())
    }

    /// As [`Self::new`], but the given follow-ups stay where they would be if they were open, so that an item
    /// just ticked does not jump away.
    pub fn with_ticked(
        overview: &'a Overview,
        today: Date,
        subject: Option<Subject>,
        ticked: &BTreeSet<FollowUpId>,
    ) -> Self {
        let scope = subject.map(|subject| Scope::of(overview, subject));
        let mut agenda = Self { sections: BTreeMap::new() };
        for follow_up in overview.follow_ups().iter() {
            let section = if ticked.contains(&follow_up.id) {
                Some(Section::of_due(follow_up.due, today))
            } else {
                Section::of_follow_up(follow_up, today)
            };
            if let Some(section) = section
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
        for (section, entries) in &mut agenda.sections {
            entries.sort_by_cached_key(|entry| entry.key(*section));
        }
        agenda
    }

    /// The number of overdue entries, as [`Self::count`] gives for that section.
    pub fn overdue_count(overview: &Overview, today: Date) -> usize {
        let follow_ups = overview.follow_ups().iter().filter(|follow_up| follow_up.is_overdue(today));
        let rhythms = overview.rhythms(today);
        follow_ups.count() + rhythms.iter().map(|(_, rhythm)| rhythm.unwritten.len()).sum::<usize>()
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

    /// The sections that are not empty, in order.
    pub fn sections(&self) -> impl Iterator<Item = (Section, &[Entry<'a>])> {
        self.sections.iter().map(|(section, entries)| (*section, entries.as_slice()))
    }

    /// The number of entries in a section that are still open. For the section of done items, the number of
    /// entries.
    pub fn count(&self, section: Section) -> usize {
        self.section(section).iter().filter(|entry| section == Section::Done || entry.is_open()).count()
    }

    /// Whether it has no entries.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }
}
