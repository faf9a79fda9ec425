//! Texts about what is due, when a forum meets, and what to read before it does.

use super::{Lang, texts};
use crate::domain::{Date, Meeting, Section, Silence, Snooze};

impl Lang {
    /// The heading of a section of the agenda.
    pub const fn section(self, section: Section) -> &'static str {
        match section {
            Section::Overdue => self.section_overdue(),
            Section::Today => self.section_today(),
            Section::ThisWeek => self.section_this_week(),
            Section::Later => self.section_later(),
            Section::Undated => self.section_undated(),
            Section::Quiet => self.section_quiet(),
            Section::Done => self.section_done(),
        }
    }

    /// The answer that postpones a follow-up or a meeting this far.
    pub const fn snooze(self, snooze: Snooze) -> &'static str {
        match snooze {
            Snooze::Tomorrow => self.snooze_tomorrow(),
            Snooze::NextWeek => self.snooze_next_week(),
            Snooze::NextMonth => self.snooze_next_month(),
        }
    }

    /// A day without its year: "dinsdag 1 december".
    pub fn weekday_and_day(self, date: Date) -> String {
        format!("{} {}", self.weekday(date), self.day_and_month(date))
    }

    /// The hours of a meeting: "14u", "14u–16u30", "tot 16u30"; `None` when neither its start nor its end is known.
    pub fn meeting_hours(self, meeting: &Meeting) -> Option<String> {
        match (meeting.time, meeting.end) {
            (Some(time), Some(end)) => Some(format!("{}–{}", self.time(time), self.time(end))),
            (Some(time), None) => Some(self.time(time)),
            (None, Some(end)) => Some(self.until_time(&self.time(end))),
            (None, None) => None,
        }
    }

    /// When and where a forum meets: "donderdag 3 december 2026, 14u, Provinciehuis".
    pub fn meeting_when(self, meeting: &Meeting) -> String {
        let day = format!("{} {}", self.weekday(meeting.date), self.date(meeting.date));
        let time = self.meeting_hours(meeting);
        let place = Some(meeting.place.clone()).filter(|place| !place.is_empty());
        [Some(day), time, place].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// A date in full, and its distance from `today` in brackets.
    pub fn date_and_distance(self, date: Date, today: Date) -> String {
        format!("{} ({})", self.date(date), self.distance(date, today))
    }

    /// Says by when a forum is expected to meet.
    pub fn expected_by(self, date: Date, today: Date) -> String {
        self.expected(&self.date_and_distance(date, today))
    }

    /// Says since when a forum has been quiet, and by when it was expected to meet.
    pub fn silence(self, silence: Silence, today: Date) -> String {
        let since = self.date_and_distance(silence.since, today);
        self.quiet_since(&since, &self.date(silence.expected_by))
    }
}

texts! {
    /// The hours of a meeting whose end is known and whose start is not.
    until_time(time: &str) { nl: "tot {time}", en: "until {time}" }
    /// Heading of a section of the agenda.
    section_overdue { nl: "Te laat", en: "Overdue" }
    /// Heading of a section of the agenda.
    section_today { nl: "Vandaag", en: "Today" }
    /// Heading of a section of the agenda.
    section_this_week { nl: "Deze week", en: "This week" }
    /// Heading of a section of the agenda.
    section_later { nl: "Later", en: "Later" }
    /// Heading of a section of the agenda.
    section_undated { nl: "Zonder datum", en: "Undated" }
    /// Heading of a section of the agenda: forums that should have met by now.
    section_quiet { nl: "Stilgevallen", en: "Gone quiet" }
    /// Heading of a section of the agenda.
    section_done { nl: "Onlangs gedaan", en: "Recently done" }

    /// The number of entries that are overdue.
    overdue_count(count: usize) { nl: "{count} te laat", en: "{count} overdue" }
    /// The number of entries for today.
    today_count(count: usize) { nl: "{count} vandaag", en: "{count} today" }

    /// Question: to which day the follow-up with this text is postponed.
    snooze_until(text: &str) { nl: "Uitstellen tot wanneer?\n{text}", en: "Postpone until when?\n{text}" }
    /// Answer to `snooze_until`.
    snooze_tomorrow { nl: "Morgen", en: "Tomorrow" }
    /// Answer to `snooze_until`.
    snooze_next_week { nl: "Volgende week", en: "Next week" }
    /// Answer to `snooze_until`.
    snooze_next_month { nl: "Volgende maand", en: "Next month" }
    /// Answer to `snooze_until`: the user types the day.
    snooze_another_day { nl: "Een andere dag…", en: "Another day…" }
    /// Answer to `snooze_until`: cancel.
    snooze_nothing { nl: "Niet uitstellen", en: "Do not postpone" }
    /// Status line: the follow-up with this text was postponed.
    postponed_to(day: &str, text: &str) {
        nl: "Uitgesteld tot {day}: {text}",
        en: "Postponed until {day}: {text}",
    }
    /// Status line: nothing that can be postponed is selected.
    nothing_to_snooze {
        nl: "Hier staat geen opvolgpunt of vergadering om uit te stellen",
        en: "There is no follow-up or meeting here to postpone",
    }
    /// Status line: a follow-up that is done cannot be postponed.
    already_done { nl: "Dit opvolgpunt is al afgevinkt", en: "This follow-up is already done" }

    /// Beside a follow-up: who promised it.
    waiting_for(name: &str) { nl: "wacht op {name}", en: "waiting for {name}" }
    /// Beside a past meeting without a note.
    to_write_up { nl: "verslag nog te schrijven", en: "note still to be written" }
    /// Beside a follow-up: when it was done.
    done_when(distance: &str) { nl: "{distance} gedaan", en: "done {distance}" }
    /// Beside a forum that has gone quiet: when it met last.
    last_met(distance: &str) { nl: "laatst {distance}", en: "last met {distance}" }
    /// Says since when a forum has been quiet, and by when it was expected to meet.
    quiet_since(since: &str, expected_by: &str) {
        nl: "stil sinds {since}, verwacht tegen {expected_by}",
        en: "quiet since {since}, expected by {expected_by}",
    }
    /// Says by when a forum is expected to meet.
    expected(date: &str) { nl: "verwacht tegen {date}", en: "expected by {date}" }
    /// Label: when the forum meets next.
    next_meeting { nl: "Volgende", en: "Next" }
    /// Heading over the meetings that are planned after the next one.
    planned_later_count(count: usize) { nl: "Daarna gepland ({count})", en: "Planned after that ({count})" }
    /// Heading over the past meetings that have no note yet.
    unwritten_count(count: usize) {
        nl: "Verslag nog te schrijven ({count})",
        en: "Notes still to be written ({count})",
    }

    /// Breadcrumb of the briefing: what to read before a meeting.
    briefing { nl: "Voorbereiding", en: "Briefing" }
    /// Heading of a briefing.
    briefing_on(forum: &str) { nl: "Voorbereiding: {forum}", en: "Briefing: {forum}" }
    /// Heading in a briefing.
    last_note { nl: "Laatste verslag", en: "Last note" }
    /// Heading in a briefing: the points for the next meeting of the forum.
    to_raise_count(count: usize) { nl: "Voor deze vergadering ({count})", en: "For this meeting ({count})" }
    /// Behind a follow-up that is to be raised at the next meeting of its forum.
    for_next_meeting { nl: "voor de volgende vergadering", en: "for the next meeting" }
    /// Behind a follow-up in a narrow list: it is a point for the meeting.
    point { nl: "vergaderpunt", en: "for this meeting" }
    /// Heading in a briefing.
    promised_count(count: usize) { nl: "Beloofd door anderen ({count})", en: "Promised by others ({count})" }
    /// Heading in a briefing.
    my_to_do_count(count: usize) { nl: "Zelf nog te doen ({count})", en: "Still for me to do ({count})" }
    /// Heading in a briefing.
    about_members_count(count: usize) {
        nl: "Open punten over de leden ({count})",
        en: "Open follow-ups about the members ({count})",
    }
    /// Heading in a briefing: the other forums in which the user recently met the same people.
    encounters_count(count: usize) {
        nl: "Dezelfde mensen zag je onlangs ook in ({count})",
        en: "You recently met the same people in ({count})",
    }

    /// The agenda on the screen is empty.
    empty_agenda_at_all {
        nl: "Er staat niets op de agenda: je bent helemaal bij.",
        en: "There is nothing on the agenda: you are all caught up.",
    }
    /// The agenda on the screen is empty for what it is filtered by.
    empty_agenda_here {
        nl: "Hiervoor staat er niets op de agenda.",
        en: "There is nothing on the agenda for this.",
    }
    /// The agenda on the command line is empty.
    empty_agenda { nl: "Er staat niets op de agenda.", en: "There is nothing on the agenda." }
}
