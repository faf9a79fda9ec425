//! `overleg show` for an organisation: its names, people, seats, open follow-ups and notes.

use serde::Serialize;
use uuid::Uuid;

use crate::cli::report::{FollowUpReport, MunicipalityMention, NoteHeading, NoteReport, Page, Seat};
use crate::domain::{Date, Organisation, Overview, Person, Sector, Subject};
use crate::i18n::Lang;

/// All that is known of an organisation.
#[derive(Debug, Serialize)]
pub(super) struct OrganisationReport<'a> {
    /// Its id.
    id: Uuid,
    /// Its full name.
    name: &'a str,
    /// Its abbreviation, or null.
    abbreviation: Option<&'a str>,
    /// Other names in use today.
    aliases: &'a [String],
    /// Names it had before.
    former_names: &'a [String],
    /// The sector, such as education.
    sector: Sector,
    /// The municipality where it has its seat, or null.
    municipality: Option<MunicipalityMention>,
    /// Its general e-mail address, or null.
    email: Option<&'a str>,
    /// Its general telephone number, or null.
    phone: Option<&'a str>,
    /// Its website, or null.
    website: Option<&'a str>,
    /// Whether it is our own network.
    own: bool,
    /// Remarks; may be empty.
    remarks: &'a str,
    /// The people who work there.
    people: Vec<Contact<'a>>,
    /// Its seats in forums.
    seats: Vec<Seat<'a>>,
    /// The open follow-ups about it.
    open_follow_ups: Vec<FollowUpReport<'a>>,
    /// The notes of the meetings at which it was present, newest first.
    notes: Vec<NoteReport<'a>>,
}

/// A person who works at an organisation.
#[derive(Debug, Serialize)]
struct Contact<'a> {
    /// Their id.
    id: Uuid,
    /// Their name.
    name: &'a str,
    /// Their function there; may be empty.
    function: &'a str,
    /// Their e-mail address, or null.
    email: Option<&'a str>,
    /// Their telephone number, or null.
    phone: Option<&'a str>,
}

impl<'a> OrganisationReport<'a> {
    pub(super) fn new(overview: &'a Overview, organisation: &'a Organisation, today: Date) -> Self {
        let Organisation {
            id,
            name,
            abbreviation,
            aliases,
            former_names,
            sector,
            municipality,
            email,
            phone,
            website,
            own,
            remarks,
            other_fields: _,
        } = organisation;
        let id = *id;
        let notes = overview.notes_where(|attendee| attendee.organisation == id);
        let seats = overview.memberships_of(id);
        Self {
            id: id.uuid(),
            name,
            abbreviation: abbreviation.as_deref(),
            aliases,
            former_names,
            sector: *sector,
            municipality: municipality.and_then(MunicipalityMention::of),
            email: email.as_deref(),
            phone: phone.as_deref(),
            website: website.as_deref(),
            own: *own,
            remarks,
            people: overview.people_at(id).into_iter().map(Contact::new).collect(),
            seats: seats.into_iter().filter_map(|seat| Seat::of(overview, seat)).collect(),
            open_follow_ups: FollowUpReport::open(
                overview,
                overview.follow_ups_about(Subject::Organisation(id)),
                today,
            ),
            notes: notes.into_iter().map(|note| NoteReport::new(overview, note, today)).collect(),
        }
    }

    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(self.name);
        page.field(lang.abbreviation(), self.abbreviation.unwrap_or_default());
        page.field(lang.alias(), &self.aliases.join("; "));
        page.field(lang.former_name(), &self.former_names.join("; "));
        page.field(lang.sector_label(), lang.sector(self.sector));
        page.field(lang.municipality(), self.municipality.as_ref().map_or("", |place| place.name));
        page.field(lang.email(), self.email.unwrap_or_default());
        page.field(lang.phone(), self.phone.unwrap_or_default());
        page.field(lang.website(), self.website.unwrap_or_default());
        page.field(lang.field_own(), if self.own { lang.yes() } else { "" });
        page.field(lang.remarks(), self.remarks);
        page.section(&lang.contacts_count(self.people.len()), &self.people, |page, contact| {
            page.line(&contact.in_words());
        });
        page.section(&lang.forums_count(self.seats.len()), &self.seats, |page, seat| {
            page.line(&seat.in_words(lang));
        });
        FollowUpReport::write_open(&self.open_follow_ups, page, lang);
        page.section(&lang.notes_count(self.notes.len()), &self.notes, |page, note| {
            note.write(page, lang, NoteHeading::DateAndForum);
        });
    }
}

impl<'a> Contact<'a> {
    fn new(person: &'a Person) -> Self {
        Self {
            id: person.id.uuid(),
            name: &person.name,
            function: &person.function,
            email: person.email.as_deref(),
            phone: person.phone.as_deref(),
        }
    }

    fn in_words(&self) -> String {
        let function = Some(self.function).filter(|function| !function.is_empty());
        let words = [Some(self.name), function, self.email, self.phone];
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
