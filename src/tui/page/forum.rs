//! The page of a forum: its purpose, its members, the open follow-ups and the notes.

use super::parts::Run;
use crate::domain::{Forum, Meeting, Note, Outlook, Rhythm, Subject};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl World {
    pub(super) fn forum(&self, forum: &Forum) -> Page {
        let mut page = Page::default();
        let Forum {
            id,
            region,
            name,
            aliases,
            former_names,
            purpose,
            convenor,
            // My place comes from the overview.
            involvement: _,
            cadence,
            longest_gap,
            not_needed,
            remarks,
            other_fields: _,
        } = forum;
        page.title(name, Place::Forum(*id));
        self.other_names(&mut page, aliases, former_names);
        page.value(self.lang.purpose(), purpose);
        let region = Place::Region(*region);
        let link = |place: Place| vec![(place.name(self.overview()), Tone::Link)];
        page.labelled(self.lang.region_label(), link(region), Some(Item::Link(region)));
        if let Some(convenor) = convenor.map(Place::Organisation) {
            page.labelled(self.lang.convenor(), link(convenor), Some(Item::Link(convenor)));
        }
        self.my_place(&mut page, *id);
        page.value(
            self.lang.cadence_label(),
            &cadence.map_or_else(String::new, |cadence| self.lang.cadence(cadence)),
        );
        let rhythm = self.overview().rhythm_of(forum, self.moment.today);
        if let Some(interval) = longest_gap {
            page.value(self.lang.field_longest_gap(), &self.lang.interval(*interval));
        }
        self.last_and_next(&mut page, &rhythm);
        let not_needed = not_needed.iter().map(|kind| self.lang.partner_kind(*kind));
        page.value(self.lang.not_needed(), &not_needed.collect::<Vec<_>>().join(", "));
        page.value(self.lang.remarks(), remarks);
        self.how_to_get_in(&mut page, forum);
        self.meetings(&mut page, &rhythm);
        self.follow_ups(&mut page, &self.overview().follow_ups_about(Subject::Forum(forum.id)));
        self.members(&mut page, forum, &self.overview().members_of(forum.id));
        let date = |note: &Note| self.lang.date(note.date);
        self.notes(&mut page, &self.overview().notes_of(forum.id), date);
        page
    }

    /// The last meeting of the forum, and what to expect next.
    pub(super) fn last_and_next(&self, page: &mut Page, rhythm: &Rhythm<'_>) {
        let last = rhythm.last_note.map_or_else(
            || self.lang.no_notes_yet().to_owned(),
            |note| self.lang.date_and_distance(note.date, self.moment.today),
        );
        page.value(self.lang.last_meeting(), &last);
        let label = self.lang.next_meeting();
        match rhythm.outlook() {
            Outlook::Unknown => {}
            Outlook::Planned(meeting) => {
                page.labelled(label, self.meeting(meeting), Some(Item::Meeting(meeting.id)));
            }
            Outlook::Expected(by) => page.value(label, &self.lang.expected_by(by, self.moment.today)),
            Outlook::Quiet(silence) => {
                let words = format!("! {}", self.lang.silence(silence, self.moment.today));
                page.labelled(label, vec![(words, Tone::Overdue)], None);
            }
        }
    }

    /// The meetings that have no note yet, and those planned after the next one.
    pub(super) fn meetings(&self, page: &mut Page, rhythm: &Rhythm<'_>) {
        let later = rhythm.planned.get(1..).unwrap_or_default();
        let sections = [
            (self.lang.unwritten_count(rhythm.unwritten.len()), rhythm.unwritten.as_slice()),
            (self.lang.planned_later_count(later.len()), later),
        ];
        for (heading, meetings) in sections.iter().filter(|(_, meetings)| !meetings.is_empty()) {
            page.heading(heading);
            for meeting in *meetings {
                page.line(0, self.meeting(meeting), Some(Item::Meeting(meeting.id)));
            }
        }
    }

    /// When and where a meeting is, how far off, and its remarks.
    fn meeting(&self, meeting: &Meeting) -> Vec<Run> {
        let mut runs = vec![
            (self.lang.meeting_when(meeting), Tone::Plain),
            (format!("  {}", self.lang.distance(meeting.date, self.moment.today)), Tone::Muted),
        ];
        if !meeting.remarks.is_empty() {
            runs.push((format!("\n{}", meeting.remarks), Tone::Muted));
        }
        runs
    }
}
