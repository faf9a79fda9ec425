//! The pieces that answers are made of. Their fields are what programs read in the JSON.

use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::page::Page;
use crate::domain::{
    Attendee, Choice, Date, FollowUp, Forum, Involvement, Kind, Membership, Municipality, Note, Organisation,
    OrganisationId, Overview, Person, PersonId, RecordId, Refnis, Region, Role,
};
use crate::i18n::Lang;

/// A record that an answer mentions.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Mention<'a> {
    /// `region`, `forum`, `organisation` or `person`.
    pub(super) kind: Kind,
    /// Its id, by which any command finds it.
    pub(super) id: Uuid,
    /// Its full name.
    pub(super) name: &'a str,
    /// The abbreviation of an organisation that has one, or null.
    pub(super) abbreviation: Option<&'a str>,
}

impl<'a> From<&'a Region> for Mention<'a> {
    fn from(region: &'a Region) -> Self {
        Self { kind: Kind::Region, id: region.id.uuid(), name: &region.name, abbreviation: None }
    }
}

impl<'a> From<&'a Forum> for Mention<'a> {
    fn from(forum: &'a Forum) -> Self {
        Self { kind: Kind::Forum, id: forum.id.uuid(), name: &forum.name, abbreviation: None }
    }
}

impl<'a> From<&'a Organisation> for Mention<'a> {
    fn from(organisation: &'a Organisation) -> Self {
        Self {
            kind: Kind::Organisation,
            id: organisation.id.uuid(),
            name: &organisation.name,
            abbreviation: organisation.abbreviation.as_deref(),
        }
    }
}

impl<'a> From<&'a Person> for Mention<'a> {
    fn from(person: &'a Person) -> Self {
        Self { kind: Kind::Person, id: person.id.uuid(), name: &person.name, abbreviation: None }
    }
}

impl<'a> Mention<'a> {
    /// The record with this id, of a kind that has a name.
    pub(super) fn of(overview: &'a Overview, id: impl Into<RecordId>) -> Option<Self> {
        match id.into() {
            RecordId::Region(id) => overview.regions().get(id).map(Self::from),
            RecordId::Forum(id) => overview.forums().get(id).map(Self::from),
            RecordId::Organisation(id) => overview.organisations().get(id).map(Self::from),
            RecordId::Person(id) => overview.persons().get(id).map(Self::from),
            RecordId::Membership(_) | RecordId::Note(_) | RecordId::Meeting(_) | RecordId::FollowUp(_) => {
                None
            }
        }
    }

    /// The shortest name that everyone knows.
    pub(super) fn short_name(&self) -> &'a str {
        self.abbreviation.unwrap_or(self.name)
    }
}

/// A municipality.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    /// Its code in the Belgian register.
    pub(super) refnis: Refnis,
    /// Its name.
    pub(super) name: &'static str,
}

impl Place {
    /// The municipality with this code.
    pub(super) fn of(refnis: Refnis) -> Option<Self> {
        Municipality::find(refnis).map(|municipality| Self { refnis, name: &municipality.name })
    }
}

/// An organisation, perhaps through a person.
#[derive(Debug, Serialize)]
pub(super) struct Party<'a> {
    /// The organisation.
    pub(super) organisation: Mention<'a>,
    /// Through whom; null when that is not known.
    pub(super) person: Option<Mention<'a>>,
}

impl<'a> Party<'a> {
    /// The organisation with this id, and the person where there is one.
    pub(super) fn of(
        overview: &'a Overview,
        organisation: OrganisationId,
        person: Option<PersonId>,
    ) -> Option<Self> {
        let person = person.and_then(|person| Mention::of(overview, person));
        Some(Self { organisation: Mention::of(overview, organisation)?, person })
    }

    /// "Stad Diest, Liesbet Goos".
    pub(super) fn in_words(&self) -> String {
        match &self.person {
            Some(person) => format!("{}, {}", self.organisation.short_name(), person.name),
            None => self.organisation.short_name().to_owned(),
        }
    }
}

/// A follow-up.
#[derive(Debug, Serialize)]
pub(super) struct FollowUpReport<'a> {
    /// Its id.
    pub(super) id: Uuid,
    /// What is to be done.
    pub(super) text: &'a str,
    /// What it is about.
    pub(super) about: Option<Mention<'a>>,
    /// By when, as `2026-11-12`; null when nothing was agreed.
    pub(super) due: Option<Date>,
    /// Who promised it; null when it is mine to do.
    pub(super) waiting_for: Option<Mention<'a>>,
    /// When it was done; null while it is open.
    pub(super) done: Option<Date>,
    /// Whether it is open and should have been done before today.
    pub(super) overdue: bool,
    /// The id of the note in which it was agreed, or null.
    pub(super) note: Option<Uuid>,
}

impl<'a> FollowUpReport<'a> {
    /// A follow-up as it is on the day `today`.
    pub(super) fn new(overview: &'a Overview, follow_up: &'a FollowUp, today: Date) -> Self {
        Self {
            id: follow_up.id.uuid(),
            text: &follow_up.text,
            about: Mention::of(overview, follow_up.about),
            due: follow_up.due,
            waiting_for: follow_up.waiting_for.and_then(|party| Mention::of(overview, party)),
            done: follow_up.done,
            overdue: follow_up.is_overdue(today),
            note: follow_up.note.map(crate::domain::Id::uuid),
        }
    }

    /// The open ones among `follow_ups`.
    pub(super) fn open(
        overview: &'a Overview,
        follow_ups: impl IntoIterator<Item = &'a FollowUp>,
        today: Date,
    ) -> Vec<Self> {
        let open = follow_ups.into_iter().filter(|follow_up| follow_up.is_open());
        open.map(|follow_up| Self::new(overview, follow_up, today)).collect()
    }

    /// Adds the section of the `open` ones.
    pub(super) fn write_open(open: &[Self], page: &mut Page, lang: Lang) {
        page.section(&lang.open_follow_ups_count(open.len()), open, |page, follow_up| {
            page.line(&follow_up.in_words(lang));
        });
    }

    /// "Netwerk Diest: Een ingang zoeken, tegen 1 december 2026".
    pub(super) fn with_subject(&self, lang: Lang) -> String {
        match &self.about {
            Some(about) => format!("{}: {}", about.short_name(), self.in_words(lang)),
            None => self.in_words(lang),
        }
    }

    /// "Een ingang zoeken, wacht op Stad Diest, tegen 1 december 2026, te laat".
    pub(super) fn in_words(&self, lang: Lang) -> String {
        let mut words = vec![self.text.trim_end_matches('.').to_owned()];
        let promised_by = self.waiting_for.as_ref().filter(|_| self.done.is_none());
        words.extend(promised_by.map(|party| lang.waiting_for(party.short_name())));
        words.extend(self.due.filter(|_| self.done.is_none()).map(|due| lang.due_by(&lang.date(due))));
        words.extend(self.overdue.then(|| lang.overdue().to_owned()));
        words.extend(self.done.map(|done| lang.done_on(&lang.date(done))));
        words.join(", ")
    }
}

/// A note of a meeting.
#[derive(Debug, Serialize)]
pub(super) struct NoteReport<'a> {
    /// Its id.
    pub(super) id: Uuid,
    /// The forum that met.
    pub(super) forum: Option<Mention<'a>>,
    /// The day of the meeting, as `2026-11-12`.
    pub(super) date: Date,
    /// Who was there.
    pub(super) present: Vec<Party<'a>>,
    /// What was said.
    pub(super) text: &'a str,
    /// What was agreed to follow up, open or done.
    pub(super) follow_ups: Vec<FollowUpReport<'a>>,
}

impl<'a> NoteReport<'a> {
    /// A note as it is on the day `today`.
    pub(super) fn new(overview: &'a Overview, note: &'a Note, today: Date) -> Self {
        let party = |attendee: &Attendee| Party::of(overview, attendee.organisation, attendee.person);
        let follow_ups = overview.follow_ups_from(note.id);
        Self {
            id: note.id.uuid(),
            forum: Mention::of(overview, note.forum),
            date: note.date,
            present: note.present.iter().filter_map(party).collect(),
            text: &note.text,
            follow_ups: follow_ups
                .into_iter()
                .map(|follow_up| FollowUpReport::new(overview, follow_up, today))
                .collect(),
        }
    }

    /// Writes the note under a heading with its date, and with its forum unless that is clear already.
    pub(super) fn write(&self, page: &mut Page, lang: Lang, heading: NoteHeading) {
        let date = lang.date(self.date);
        match (&self.forum, heading) {
            (Some(forum), NoteHeading::DateAndForum) => page.line(&format!("{date}, {}:", forum.name)),
            _ => page.line(&format!("{date}:")),
        }
        page.within(|page| {
            self.write_said(page, lang);
            for follow_up in &self.follow_ups {
                page.field(lang.follow_up(), &follow_up.in_words(lang));
            }
        });
    }

    /// Writes who was there and what was said.
    pub(super) fn write_said(&self, page: &mut Page, lang: Lang) {
        let present: Vec<_> = self.present.iter().map(Party::in_words).collect();
        page.field(lang.present_label(), &present.join("; "));
        page.paragraph(self.text);
    }
}

/// What stands above a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoteHeading {
    /// The day of the meeting.
    Date,
    /// The day of the meeting, and the forum that met.
    DateAndForum,
}

/// Writes an involvement in JSON as one word; with whom one chairs in turn is a field of its own.
pub(super) fn involvement_word<S: Serializer>(
    involvement: &Involvement,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(Choice::Involvement(*involvement).code())
}

/// As [`involvement_word`], or null.
#[expect(clippy::ref_option, reason = "serde asks for a reference")]
pub(super) fn involvement_word_or_null<S: Serializer>(
    involvement: &Option<Involvement>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match involvement {
        Some(involvement) => involvement_word(involvement, serializer),
        None => serializer.serialize_none(),
    }
}

/// A place that an organisation has in a forum.
#[derive(Debug, Serialize)]
pub(super) struct Seat<'a> {
    /// The forum.
    pub(super) forum: Mention<'a>,
    /// The region of the forum.
    pub(super) region: Option<Mention<'a>>,
    /// `chair`, `organiser` or `member`.
    pub(super) role: Role,
    /// Through whom, or null.
    pub(super) person: Option<Mention<'a>>,
}

impl<'a> Seat<'a> {
    /// The place that a membership gives.
    pub(super) fn of(overview: &'a Overview, membership: &Membership) -> Option<Self> {
        let forum = overview.forums().get(membership.forum)?;
        Some(Self {
            forum: forum.into(),
            region: Mention::of(overview, forum.region),
            role: membership.role,
            person: membership.person.and_then(|person| Mention::of(overview, person)),
        })
    }

    /// "Stuurgroep NAFT, Vilvoorde, voorzitter", and between them the person.
    pub(super) fn in_words(&self, lang: Lang) -> String {
        self.words(self.person.as_ref().map(|person| person.name), lang)
    }

    /// As [`Self::in_words`], for where the person is known already.
    pub(super) fn in_words_without_person(&self, lang: Lang) -> String {
        self.words(None, lang)
    }

    fn words(&self, person: Option<&str>, lang: Lang) -> String {
        let region = self.region.as_ref().map(|region| region.name);
        let words = [Some(self.forum.name), region, person, lang.role(self.role)];
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
