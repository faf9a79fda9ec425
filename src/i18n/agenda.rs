//! Texts about what is due, when a forum meets, and what to read before it does.

use super::{Lang, texts};
use crate::domain::{Date, Meeting, Section, Silence, Snooze};

impl Lang {
    /// The name of a part of the agenda.
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

    /// How far a follow-up is put off.
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

    /// From when until when a forum meets: "14u", "14u–16u30"; none when nobody knows.
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

    /// A day, and how far off it is.
    pub fn date_and_distance(self, date: Date, today: Date) -> String {
        format!("{} ({})", self.date(date), self.distance(date, today))
    }

    /// By when a forum should meet.
    pub fn expected_by(self, date: Date, today: Date) -> String {
        self.expected(&self.date_and_distance(date, today))
    }

    /// How long a forum has been quiet, and by when it was expected to meet.
    pub fn silence(self, silence: Silence, today: Date) -> String {
        let since = self.date_and_distance(silence.since, today);
        self.quiet_since(&since, &self.date(silence.expected_by))
    }
}

texts! {
    /// When a meeting ends of which nobody knows when it begins.
    until_time(time: &str) { "tot {time}", "until {time}" }
    /// Part of the agenda.
    section_overdue { "Te laat", "Overdue" }
    /// Part of the agenda.
    section_today { "Vandaag", "Today" }
    /// Part of the agenda.
    section_this_week { "Deze week", "This week" }
    /// Part of the agenda.
    section_later { "Later", "Later" }
    /// Part of the agenda.
    section_undated { "Zonder datum", "Undated" }
    /// Part of the agenda.
    section_quiet { "Stilgevallen", "Gone quiet" }
    /// Part of the agenda.
    section_done { "Onlangs gedaan", "Done recently" }

    /// How much is overdue.
    overdue_count(count: usize) { "{count} te laat", "{count} overdue" }
    /// How much is for today.
    today_count(count: usize) { "{count} vandaag", "{count} today" }

    /// Question: to which day a follow-up is put off.
    snooze_until(text: &str) { "Uitstellen tot wanneer?\n{text}", "Snooze until when?\n{text}" }
    /// Answer.
    snooze_tomorrow { "Morgen", "Tomorrow" }
    /// Answer.
    snooze_next_week { "Volgende week", "Next week" }
    /// Answer.
    snooze_next_month { "Volgende maand", "Next month" }
    /// Answer.
    snooze_another_day { "Een andere dag…", "Another day…" }
    /// Answer.
    snooze_nothing { "Niet uitstellen", "Do not snooze" }
    /// Status.
    put_off_to(day: &str, text: &str) { "Uitgesteld tot {day}: {text}", "Snoozed until {day}: {text}" }
    /// Status.
    nothing_to_snooze {
        "Hier staat geen opvolging of vergadering om uit te stellen",
        "There is no follow-up or meeting here to put off"
    }
    /// Status.
    already_done { "Deze opvolging is al gedaan", "This follow-up is already done" }
    /// Status.
    no_forum_to_prepare { "Kies eerst het overlegforum dat je wil voorbereiden", "Choose the forum to prepare first" }

    /// Beside a follow-up: who promised it.
    waiting_for(name: &str) { "wacht op {name}", "waiting for {name}" }
    /// Beside a meeting that was.
    to_write_up { "verslag nog te schrijven", "note still to be written" }
    /// Beside a follow-up: when it was done.
    done_when(distance: &str) { "{distance} gedaan", "done {distance}" }
    /// Beside a forum that has gone quiet: when it met last.
    last_met(distance: &str) { "laatst {distance}", "last met {distance}" }
    /// A forum should have met.
    quiet_since(since: &str, expected_by: &str) {
        "stil sinds {since}, verwacht tegen {expected_by}",
        "quiet since {since}, expected by {expected_by}"
    }
    /// A forum should meet.
    expected(date: &str) { "verwacht tegen {date}", "expected by {date}" }
    /// Label: when the forum meets next.
    next_meeting { "Volgende", "Next" }
    /// Heading over the meetings that are planned after the next.
    planned_later_count(count: usize) { "Daarna gepland ({count})", "Planned after that ({count})" }
    /// Heading over the meetings of which there is no note.
    unwritten_count(count: usize) { "Verslag nog te schrijven ({count})", "Notes still to be written ({count})" }

    /// What to read before a meeting.
    briefing { "Voorbereiding", "Briefing" }
    /// Heading of a briefing.
    briefing_on(forum: &str) { "Voorbereiding: {forum}", "Briefing: {forum}" }
    /// Heading in a briefing.
    last_note { "Laatste verslag", "Last note" }
    /// Heading in a briefing.
    promised_count(count: usize) { "Beloofd door anderen ({count})", "Promised by others ({count})" }
    /// Heading in a briefing.
    my_to_do_count(count: usize) { "Zelf nog te doen ({count})", "Still mine to do ({count})" }
    /// Heading in a briefing.
    about_members_count(count: usize) { "Open over de leden ({count})", "Open about the members ({count})" }
    /// Heading in a briefing: the forums where I met the same people.
    encounters_count(count: usize) {
        "Dezelfde mensen, onlangs ook in ({count})",
        "The same people, recently also in ({count})"
    }

    /// The agenda on the screen holds nothing.
    empty_agenda_at_all {
        "Er staat niets op de agenda: alles is bij.",
        "There is nothing on the agenda: everything is up to date."
    }
    /// The agenda on the screen holds nothing of what it is kept to.
    empty_agenda_here { "Hiervoor staat er niets op de agenda.", "There is nothing on the agenda for this." }
    /// The agenda holds nothing.
    empty_agenda { "Er staat niets op de agenda.", "There is nothing on the agenda." }
}
