//! The agenda as a page: a line for each entry, with its day on the left.

use super::parts::{Run, at_the_start, checkbox};
use crate::domain::{
    Agenda, Date, Entry, FollowUp, Forum, ForumId, Kind, Meeting, MeetingId, Section, Silence,
};
use crate::i18n::Lang;
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl World {
    /// The agenda, section by section. Below the open entries of a section are those that were just ticked,
    /// which its heading no longer counts.
    pub fn agenda(&self, agenda: &Agenda<'_>) -> Page {
        let mut page = Page::default();
        for (section, entries) in agenda.sections() {
            page.heading(&format!("{} ({})", self.lang.section(section), agenda.count(section)));
            for entry in entries {
                match *entry {
                    Entry::FollowUp(follow_up) => self.due_on_agenda(&mut page, follow_up, section),
                    Entry::Meeting(meeting) => self.planned(&mut page, meeting),
                    Entry::Unwritten(meeting) => self.unwritten(&mut page, meeting),
                    Entry::Quiet(forum, silence) => self.quiet(&mut page, forum, silence),
                }
            }
        }
        page
    }

    fn due_on_agenda(&self, page: &mut Page, follow_up: &FollowUp, section: Section) {
        let tone = if follow_up.is_open() { Tone::Plain } else { Tone::Muted };
        let day = if section == Section::Done { follow_up.done } else { follow_up.due };
        let label = if follow_up.is_overdue(self.moment.today) {
            day.map(|day| self.late(day))
        } else {
            day.map(|day| (self.day(day), tone))
        };
        let when = match follow_up.done {
            Some(done) => Some(self.lang.done_when(&self.lang.distance(done, self.moment.today))),
            None => follow_up.due.map(|due| self.lang.distance(due, self.moment.today)),
        };
        let rest: Vec<String> =
            std::iter::once(self.subject_name(follow_up.about)).chain(when.clone()).collect();
        let mut runs = vec![(follow_up.text.clone(), tone)];
        runs.extend(self.promised_by(follow_up));
        runs.extend(self.at_next_meeting(follow_up));
        runs.push((format!("  {}", rest.join(" · ")), Tone::Muted));
        let about = if follow_up.done.is_some() { Tone::Muted } else { Tone::Link };
        let cells = vec![
            vec![(follow_up.text.clone(), tone)],
            vec![(self.subject_name(follow_up.about), about)],
            who_and_when(self.promised_by(follow_up), when),
        ];
        page.row(label.unwrap_or_default(), checkbox(follow_up), runs, cells, Item::FollowUp(follow_up.id));
    }

    fn planned(&self, page: &mut Page, meeting: &Meeting) {
        let Some((sign, name)) = self.forum_on_agenda(meeting.forum) else { return };
        let time = self.lang.meeting_hours(meeting);
        let place = Some(meeting.place.clone()).filter(|place| !place.is_empty());
        let what: Vec<String> =
            std::iter::once(self.lang.kind(Kind::Meeting).to_owned()).chain(time).chain(place).collect();
        let distance = self.lang.distance(meeting.date, self.moment.today);
        let what = (what.join(", "), Tone::Plain);
        meeting_line(page, (self.day(meeting.date), Tone::Plain), meeting.id, (sign, name), what, distance);
    }

    fn unwritten(&self, page: &mut Page, meeting: &Meeting) {
        let Some((sign, name)) = self.forum_on_agenda(meeting.forum) else { return };
        let distance = self.lang.distance(meeting.date, self.moment.today);
        let what = (self.lang.to_write_up().to_owned(), Tone::Attention);
        meeting_line(page, self.late(meeting.date), meeting.id, (sign, name), what, distance);
    }

    fn quiet(&self, page: &mut Page, forum: &Forum, silence: Silence) {
        let met = self.lang.distance(silence.since, self.moment.today);
        let expected = self.lang.expected(&self.lang.date(silence.expected_by));
        let name = (forum.name.clone(), Tone::Link);
        let (what, when) = ((self.lang.last_met(&met), Tone::Plain), (expected, Tone::Muted));
        let runs = vec![name.clone(), spaced(what.clone()), spaced(when)];
        let is_this_year = silence.expected_by.year() == self.moment.today.year();
        let day = if is_this_year { Lang::day_and_month } else { Lang::date };
        let when = (self.lang.expected(&day(self.lang, silence.expected_by)), Tone::Muted);
        let cells = vec![vec![what, spaced(when)], vec![name], Vec::new()];
        let (day, item) = ((self.day(silence.since), Tone::Muted), Item::Place(Place::Forum(forum.id)));
        page.row(day, self.sign_in_column(forum.id), runs, cells, item);
    }

    /// The sign of my place in a forum, and the name of the forum; `None` when it is no longer there.
    fn forum_on_agenda(&self, forum: ForumId) -> Option<(Run, Run)> {
        let name = self.overview().forums().get(forum)?.name.clone();
        Some((self.sign_in_column(forum), (name, Tone::Link)))
    }

    /// A day as it is shown on the left of a line, with its year when that is not this one.
    fn day(&self, day: Date) -> String {
        self.lang.day_in_column(day, self.moment.today)
    }

    /// A day in the past, marked as overdue.
    fn late(&self, day: Date) -> Run {
        (format!("! {}", self.day(day)), Tone::Overdue)
    }

    /// The sign of my place in a forum, padded to the width of the box of a follow-up.
    fn sign_in_column(&self, forum: ForumId) -> Run {
        let (sign, tone) = self.sign(forum);
        (format!(" {sign}  "), tone)
    }
}

/// A meeting of a forum, which has a sign and a name.
fn meeting_line(
    page: &mut Page,
    day: Run,
    meeting: MeetingId,
    (sign, name): (Run, Run),
    what: Run,
    distance: String,
) {
    let when = (distance, Tone::Muted);
    let runs = vec![name.clone(), spaced(what.clone()), spaced(when.clone())];
    page.row(day, sign, runs, vec![vec![what], vec![name], vec![when]], Item::Meeting(meeting));
}

/// A run that follows another one on the same line.
fn spaced((text, tone): Run) -> Run {
    (format!("  {text}"), tone)
}

/// Who is to do something, and when: in one column, because most of it is mine to do.
fn who_and_when(who: Option<Run>, when: Option<String>) -> Vec<Run> {
    let when = when.map(|when| (format!("  {when}"), Tone::Muted));
    at_the_start(who.into_iter().chain(when).collect())
}
