//! Parts that several pages share: follow-ups, notes, and the places that an organisation or person has in
//! forums.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::{FollowUp, Forum, ForumId, Membership, Note, OrganisationId, Party, PersonId, Subject};
use crate::text::plain_line;
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

/// A run of text with its tone.
pub(super) type Run = (String, Tone);

/// The box of a follow-up, ticked or not.
pub(super) fn checkbox(follow_up: &FollowUp) -> Run {
    let (box_, tone) = if follow_up.is_open() { ("[ ] ", Tone::Plain) } else { ("[x] ", Tone::Muted) };
    (box_.to_owned(), tone)
}

/// Adds a way to reach somebody, on a line that can be selected; adds nothing when there is none.
pub(super) fn contact(page: &mut Page, label: &str, text: Option<&str>, item: Item) {
    page.labelled(label, vec![(text.unwrap_or_default().to_owned(), Tone::Plain)], Some(item));
}

/// The same runs at the beginning of a line.
pub(super) fn at_the_start(mut runs: Vec<Run>) -> Vec<Run> {
    if let Some((text, _)) = runs.first_mut() {
        *text = text.trim_start().to_owned();
    }
    runs
}

impl World {
    /// The names of a record other than its own name.
    pub(super) fn other_names(&self, page: &mut Page, aliases: &[String], former_names: &[String]) {
        page.value(self.lang.also_called(), &aliases.join(", "));
        page.value(self.lang.formerly_called(), &former_names.join(", "));
    }

    /// The sign of my place in a forum; blank when I have none.
    pub(super) fn sign(&self, forum: ForumId) -> (&'static str, Tone) {
        self.overview().my_place(forum).map_or((" ", Tone::Plain), |place| self.signs.of_place(place))
    }

    /// The name of a forum, after the sign of my place there.
    pub(super) fn signed(&self, forum: &Forum) -> Vec<Run> {
        let (sign, tone) = self.sign(forum.id);
        vec![(format!("{sign} "), tone), (forum.name.clone(), Tone::Link)]
    }

    /// My place somewhere, in words; empty when I have none.
    pub(super) fn place_in_words(&self, at: impl Into<Subject>) -> &'static str {
        self.overview().my_place(at).map_or("", |involvement| self.lang.involvement(involvement))
    }

    /// My place in a forum or region, with its sign, and with whom I alternate. Adds nothing when I have none.
    pub(super) fn my_place(&self, page: &mut Page, at: impl Into<Subject>) {
        let Some(involvement) = self.overview().my_place(at) else { return };
        let (sign, tone) = self.signs.of_place(involvement);
        let mut runs =
            vec![(format!("{sign} "), tone), (self.lang.involvement(involvement).to_owned(), tone)];
        let with = involvement.alternates_with();
        if let Some(person) = with.and_then(|person| self.overview().persons().get(person)) {
            runs.push((format!(" {}", self.lang.with_person(&person.name)), Tone::Plain));
        }
        page.labelled(self.lang.my_place(), runs, with.map(|person| Item::Link(Place::Person(person))));
    }

    /// A section of follow-ups. Adds nothing when there are none.
    pub(super) fn follow_ups(&self, page: &mut Page, follow_ups: &[&FollowUp]) {
        if follow_ups.is_empty() {
            return;
        }
        let open = follow_ups.iter().filter(|follow_up| follow_up.is_open()).count();
        page.heading(&self.lang.follow_ups_open(open));
        for follow_up in follow_ups {
            self.follow_up_in_columns(page, 0, follow_up);
        }
    }

    /// A follow-up on a line, its box indented by `indent` cells: its text in one column, and who promised it and when it
    /// is due in the next.
    pub(super) fn follow_up_in_columns(&self, page: &mut Page, indent: usize, follow_up: &FollowUp) {
        let (box_, tone) = checkbox(follow_up);
        let sign = (format!("{}{box_}", " ".repeat(indent)), tone);
        let text = (follow_up.text.clone(), tone);
        let details = self.follow_up_details(follow_up);
        let cells = vec![vec![text.clone()], at_the_start(details.clone())];
        let runs = std::iter::once(text).chain(details).collect();
        page.row((String::new(), Tone::Plain), sign, runs, cells, Item::FollowUp(follow_up.id));
    }

    /// A follow-up on a line, with its subject after its text.
    pub(super) fn follow_up_about(&self, follow_up: &FollowUp) -> Vec<Run> {
        let mut runs = self.follow_up(follow_up);
        runs.insert(1, (format!("  {}", self.subject_name(follow_up.about)), Tone::Label));
        runs
    }

    /// A follow-up on a line: its box, its text, and when it is due.
    pub(super) fn follow_up(&self, follow_up: &FollowUp) -> Vec<Run> {
        let (box_, tone) = checkbox(follow_up);
        let mut runs = vec![(format!("{box_}{}", follow_up.text), tone)];
        runs.extend(self.follow_up_details(follow_up));
        runs
    }

    /// Behind a follow-up: who promised it, whether it is for the next meeting, and when it is due or was done.
    pub fn follow_up_details(&self, follow_up: &FollowUp) -> Vec<(String, Tone)> {
        let mut runs: Vec<Run> = self.promised_by(follow_up).into_iter().collect();
        runs.extend(self.at_next_meeting(follow_up));
        if let Some(done) = follow_up.done {
            runs.push((format!("  {}", self.lang.done_on(&self.lang.date(done))), Tone::Muted));
        } else if let Some(due) = follow_up.due {
            let this_year = due.year() == self.moment.today.year();
            let day = if this_year { self.lang.day_and_month(due) } else { self.lang.date(due) };
            let distance = self.lang.distance(due, self.moment.today);
            runs.push(if follow_up.is_overdue(self.moment.today) {
                (format!("  ! {}", self.lang.overdue_since(&day, &distance)), Tone::Overdue)
            } else {
                (format!("  {}", self.lang.due_on(&day, &distance)), Tone::Muted)
            });
        }
        runs
    }

    /// The same in few cells, for an open follow-up: the day when it is due, and who promised it.
    pub fn follow_up_in_short(&self, follow_up: &FollowUp) -> Vec<(String, Tone)> {
        let due = follow_up.due.map(|due| {
            let day = self.lang.day_in_column(due, self.moment.today).replace("  ", " ");
            let is_overdue = follow_up.is_overdue(self.moment.today);
            if is_overdue { (format!("  ! {day}"), Tone::Overdue) } else { (format!("  {day}"), Tone::Muted) }
        });
        // Where there is no room for all of it, the day stays.
        let mut runs: Vec<Run> = due.into_iter().chain(self.promised_by(follow_up)).collect();
        if follow_up.next_meeting {
            runs.push((format!("  {}", self.lang.point()), Tone::Label));
        }
        runs.into_iter().map(|(text, tone)| (plain_line(&text).into_owned(), tone)).collect()
    }

    /// Who promised an open follow-up, when I am not the one to do it.
    pub(super) fn promised_by(&self, follow_up: &FollowUp) -> Option<Run> {
        let party = follow_up.waiting_for.filter(|_| follow_up.is_open())?;
        Some((format!("  {}", self.lang.waiting_for(&self.subject_name(party.into()))), Tone::Label))
    }

    /// Says that an open follow-up is to be raised at the next meeting.
    pub(super) fn at_next_meeting(&self, follow_up: &FollowUp) -> Option<Run> {
        let is_to_raise = follow_up.is_open() && follow_up.next_meeting;
        is_to_raise.then(|| (format!("  {}", self.lang.for_next_meeting()), Tone::Label))
    }

    /// A section of notes in full, each under a line that `title` makes. Adds nothing when there are none.
    pub(super) fn notes(&self, page: &mut Page, notes: &[&Note], title: impl Fn(&Note) -> String) {
        for (number, note) in notes.iter().enumerate() {
            if number == 0 {
                page.heading(&self.lang.notes_count(notes.len()));
            } else {
                page.gap();
            }
            self.note(page, note, title(note));
            for follow_up in self.overview().follow_ups_from(note.id) {
                page.line(2, self.follow_up(follow_up), Some(Item::FollowUp(follow_up.id)));
            }
        }
    }

    /// A note: its date, attendees and text.
    pub(super) fn note(&self, page: &mut Page, note: &Note, title: String) {
        let title = vec![
            (title, Tone::Link),
            (format!("  {}", self.lang.distance(note.date, self.moment.today)), Tone::Muted),
        ];
        page.line(0, title, Some(Item::Note(note.id)));
        if let Some(present) = self.present(note) {
            page.text(2, &present, Tone::Muted);
        }
        if !note.text.trim().is_empty() {
            page.markdown(2, &note.text, &[]);
        }
    }

    /// The attendees of a meeting, in words; `None` when none are listed.
    pub(super) fn present(&self, note: &Note) -> Option<String> {
        let names = note.present.iter().map(|attendee| self.through(attendee.organisation, attendee.person));
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| self.lang.present_were(&names.join(", ")))
    }

    /// The day of a note and the name of the forum that met.
    pub(super) fn date_and_forum(&self, note: &Note) -> String {
        let forum = self.overview().forums().get(note.forum).map_or("", |forum| &forum.name);
        format!("{} · {forum}", self.lang.date(note.date))
    }

    /// An organisation with the person through whom it takes part, as in "Stad Diest (Liesbet Goos)".
    pub fn through(&self, organisation: OrganisationId, person: Option<PersonId>) -> String {
        let name = self.label(organisation);
        match self.person_name(person) {
            Some(person) => format!("{name} ({person})"),
            None => name.into_owned(),
        }
    }

    /// What a list calls a region, forum, organisation or person; empty when it no longer exists.
    pub fn subject_name(&self, subject: Subject) -> String {
        match subject {
            Subject::Organisation(organisation) => self.label(organisation).into_owned(),
            Subject::Forum(_) | Subject::Region(_) | Subject::Person(_) => {
                Place::from(subject).name(self.overview())
            }
        }
    }

    /// What a list calls the organisation; empty when it no longer exists.
    pub fn label(&self, organisation: OrganisationId) -> Cow<'_, str> {
        let organisation = self.overview().organisations().get(organisation);
        organisation.map_or(Cow::Borrowed(""), |organisation| self.overview().label(organisation))
    }

    pub(super) fn person_name(&self, person: Option<PersonId>) -> Option<&str> {
        person.and_then(|person| self.overview().persons().get(person)).map(|person| person.name.as_str())
    }

    /// The forums of these memberships, grouped by region. Adds nothing when there are none.
    pub(super) fn forums_by_region(&self, page: &mut Page, memberships: &[&Membership]) {
        if memberships.is_empty() {
            return;
        }
        page.heading(&self.lang.forums_count(memberships.len()));
        self.seats(page, memberships);
    }

    /// The forums of these memberships, grouped by region, without a heading above them.
    pub(super) fn seats(&self, page: &mut Page, memberships: &[&Membership]) {
        let mut by_region: BTreeMap<String, Vec<(&Forum, &Membership)>> = BTreeMap::new();
        for membership in memberships {
            if let Some(forum) = self.overview().forums().get(membership.forum) {
                let region = Place::Region(forum.region).name(self.overview());
                by_region.entry(region).or_default().push((forum, membership));
            }
        }
        for (region, forums) in by_region {
            page.subheading(&region);
            for (forum, membership) in forums {
                let mut runs = self.signed(forum);
                runs.extend(self.part_of(membership));
                let opens = Place::Forum(forum.id);
                page.line(2, runs, Some(Item::Member { membership: membership.id, opens }));
            }
        }
    }

    /// The forums where somebody was at a meeting without a seat. Adds nothing when there are none.
    pub(super) fn guest_at(&self, page: &mut Page, party: Party) {
        let guest_at = self.overview().guest_at(party, self.moment.today);
        let forums =
            guest_at.iter().filter_map(|guest| Some((self.overview().forums().get(guest.forum)?, guest)));
        for (number, (forum, guest)) in forums.enumerate() {
            if number == 0 {
                page.heading(self.lang.without_a_seat());
            }
            let mut runs = self.signed(forum);
            let last = self.lang.was_there_on(&self.lang.date(guest.last));
            runs.push((format!("  {last}"), Tone::Muted));
            page.line(0, runs, Some(Item::Link(Place::Forum(forum.id))));
        }
    }

    /// The person of a membership, the role, since when, and the remarks, in words; `None` when there are none
    /// of these.
    pub(super) fn part_of(&self, membership: &Membership) -> Option<Run> {
        let person = self.person_name(membership.person).map(ToOwned::to_owned);
        let role = self.lang.role(membership.role).map(ToOwned::to_owned);
        let since = membership.since.map(|since| self.lang.since(&self.lang.date(since)));
        let remarks = Some(membership.remarks.clone()).filter(|remarks| !remarks.is_empty());
        let parts: Vec<String> = [person, role, since, remarks].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| (format!("  {}", parts.join(" · ")), Tone::Muted))
    }
}
