//! The agenda: what is due, what comes up, and which forums have gone quiet.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use serde::Serialize;

use crate::domain::{
    Date, FollowUp, FollowUpId, Forum, ForumId, Kind, Meeting, Outlook, Overview, RecordId, Rhythm, Scope,
    Silence, Subject, Time,
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
            (None, due) => Some(Self::of_due(due, today)),
        }
    }

    /// Where a follow-up stands as long as it is open.
    fn of_due(due: Option<Date>, today: Date) -> Self {
        due.map_or(Self::Undated, |due| Self::of_day(due, today))
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

    /// Whether it still asks for something.
    pub const fn is_open(&self) -> bool {
        match self {
            Self::FollowUp(follow_up) => follow_up.is_open(),
            Self::Meeting(_) | Self::Unwritten(_) | Self::Quiet(..) => true,
        }
    }

    /// What the entries of a section are ordered by: what was done the latest first, all else by day; on
    /// one day the meetings first, by time; and at last by id, so that the order is always the same.
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
    /// The agenda of the day `today`: all of it, or only what belongs to `subject`.
    pub fn new(overview: &'a Overview, today: Date, subject: Option<Subject>) -> Self {
        Self::with_ticked(overview, today, subject, &BTreeSet::new())
    }

    /// The same agenda, in which these follow-ups stand where they would if they were not done: one that
    /// was just ticked does not walk away under the hand.
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

    /// How much is overdue on the day `today`: as many as the section of that name counts.
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

    /// The sections that hold something, in the order in which they are read.
    pub fn sections(&self) -> impl Iterator<Item = (Section, &[Entry<'a>])> {
        self.sections.iter().map(|(section, entries)| (*section, entries.as_slice()))
    }

    /// How many entries of a section still ask for something; in that of what was done, how many were.
    pub fn count(&self, section: Section) -> usize {
        self.section(section).iter().filter(|entry| section == Section::Done || entry.is_open()).count()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }
}
