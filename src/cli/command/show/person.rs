//! `overleg show` for a person: their work, contact details, seats, open follow-ups and notes.

use serde::Serialize;
use uuid::Uuid;

use crate::cli::report::{FollowUpReport, Mention, NoteHeading, NoteReport, Page, Seat};
use crate::domain::{Date, Kind, Overview, Person, Subject};
use crate::i18n::Lang;

/// All that is known of a person.
#[derive(Debug, Serialize)]
pub(super) struct PersonReport<'a> {
    /// Their id.
    id: Uuid,
    /// Their name.
    name: &'a str,
    /// Other names of the person.
    aliases: &'a [String],
    /// The organisation where they work, or null.
    organisation: Option<Mention<'a>>,
    /// Their function there; may be empty.
    function: &'a str,
    /// Their e-mail address, or null.
    email: Option<&'a str>,
    /// Their telephone number, or null.
    phone: Option<&'a str>,
    /// Remarks; may be empty.
    remarks: &'a str,
    /// The seats in forums that an organisation has through them.
    seats: Vec<Seat<'a>>,
    /// The open follow-ups about them.
    open_follow_ups: Vec<FollowUpReport<'a>>,
    /// The notes of the meetings at which they were present, newest first.
    notes: Vec<NoteReport<'a>>,
}

impl<'a> PersonReport<'a> {
    pub(super) fn new(overview: &'a Overview, person: &'a Person, today: Date) -> Self {
        let Person { id, name, aliases, organisation, function, email, phone, remarks, other_fields: _ } =
            person;
        let id = *id;
        let notes = overview.notes_where(|attendee| attendee.person == Some(id));
        let seats = overview.memberships_through(id);
        Self {
            id: id.uuid(),
            name,
            aliases,
            organisation: organisation.and_then(|id| Mention::of(overview, id)),
            function,
            email: email.as_deref(),
            phone: phone.as_deref(),
            remarks,
            seats: seats.into_iter().filter_map(|seat| Seat::of(overview, seat)).collect(),
            open_follow_ups: FollowUpReport::open(
                overview,
                overview.follow_ups_about(Subject::Person(id)),
                today,
            ),
            notes: notes.into_iter().map(|note| NoteReport::new(overview, note, today)).collect(),
        }
    }

    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(self.name);
        page.field(lang.alias(), &self.aliases.join("; "));
        page.field(
            lang.kind(Kind::Organisation),
            self.organisation.as_ref().map_or("", |mention| mention.name),
        );
        page.field(lang.function(), self.function);
        page.field(lang.email(), self.email.unwrap_or_default());
        page.field(lang.phone(), self.phone.unwrap_or_default());
        page.field(lang.remarks(), self.remarks);
        page.section(&lang.forums_count(self.seats.len()), &self.seats, |page, seat| {
            page.line(&seat.in_words_without_person(lang));
        });
        FollowUpReport::write_open(&self.open_follow_ups, page, lang);
        page.section(&lang.notes_count(self.notes.len()), &self.notes, |page, note| {
            note.write(page, lang, NoteHeading::DateAndForum);
        });
    }
}
