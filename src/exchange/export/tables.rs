//! The tables of records.

use std::collections::BTreeSet;

use super::{Content, Sheet, Value, Within};
use crate::domain::{
    ForumId, Membership, Municipality, Organisation, OrganisationId, Overview, Party, Person, PersonId,
    RecordId, RecordRef, Subject,
};
use crate::i18n::Lang;
use crate::text::fold;

/// What tables are made of.
pub(super) struct Of<'a> {
    pub(super) overview: &'a Overview,
    pub(super) within: Within,
    pub(super) lang: Lang,
}

impl<'a> Of<'a> {
    /// The seats, in the order of the forums and then by name.
    pub(super) fn members(&self) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet::new(
            Content::Members.name(lang),
            [
                lang.column_forum(),
                lang.column_region(),
                lang.column_organisation(),
                lang.column_abbreviation(),
                lang.column_sector(),
                lang.column_municipality(),
                lang.column_contact(),
                lang.column_function(),
                lang.column_email(),
                lang.column_phone(),
                lang.column_role(),
                lang.column_since(),
                lang.column_remarks(),
                lang.column_organisation_email(),
                lang.column_organisation_phone(),
            ],
        );
        for seat in self.seats() {
            let Some(organisation) = self.overview.organisations().get(seat.organisation) else { continue };
            let person = seat.person.and_then(|person| self.overview.persons().get(person));
            sheet.row([
                self.forum_name(seat.forum).into(),
                self.region_name(seat.forum).into(),
                organisation.name.as_str().into(),
                organisation.abbreviation.as_ref().into(),
                lang.sector(organisation.sector).into(),
                place(organisation).into(),
                person.map_or("", |person| person.name.as_str()).into(),
                person.map_or("", |person| person.function.as_str()).into(),
                person.and_then(|person| person.email.as_ref()).into(),
                person.and_then(|person| person.phone.as_ref()).into(),
                lang.role(seat.role).unwrap_or_default().into(),
                seat.since.into(),
                seat.remarks.as_str().into(),
                organisation.email.as_ref().into(),
                organisation.phone.as_ref().into(),
            ]);
        }
        sheet
    }

    /// The organisations, by name.
    pub(super) fn organisations(&self) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet::new(
            Content::Organisations.name(lang),
            [
                lang.column_organisation(),
                lang.column_abbreviation(),
                lang.column_other_names(),
                lang.column_former_names(),
                lang.column_sector(),
                lang.column_municipality(),
                lang.column_organisation_email(),
                lang.column_organisation_phone(),
                lang.column_website(),
                lang.column_tables(),
                lang.column_remarks(),
            ],
        );
        let mut tables: Vec<(OrganisationId, ForumId)> =
            self.overview.memberships().iter().map(|seat| (seat.organisation, seat.forum)).collect();
        tables.sort_unstable();
        tables.dedup();
        let tables_of = |id: OrganisationId| {
            let start = tables.partition_point(|(other, _)| *other < id);
            tables[start..].partition_point(|(other, _)| *other == id)
        };
        let mut organisations: Vec<&Organisation> = match self.seated() {
            Some(seated) => seated.iter().filter_map(|id| self.overview.organisations().get(*id)).collect(),
            None => self.overview.organisations().iter().collect(),
        };
        organisations.sort_by_cached_key(|one| (fold(&one.name), one.id));
        for organisation in organisations {
            sheet.row([
                organisation.name.as_str().into(),
                organisation.abbreviation.as_ref().into(),
                organisation.aliases.join("; ").into(),
                organisation.former_names.join("; ").into(),
                lang.sector(organisation.sector).into(),
                place(organisation).into(),
                organisation.email.as_ref().into(),
                organisation.phone.as_ref().into(),
                organisation.website.as_ref().into(),
                Value::Number(tables_of(organisation.id)),
                organisation.remarks.as_str().into(),
            ]);
        }
        sheet
    }

    /// The people, by name.
    pub(super) fn persons(&self) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet::new(
            Content::Persons.name(lang),
            [
                lang.column_name(),
                lang.column_organisation(),
                lang.column_function(),
                lang.column_email(),
                lang.column_phone(),
                lang.column_remarks(),
            ],
        );
        for person in self.people() {
            let employer = person.organisation.and_then(|id| self.overview.organisations().get(id));
            sheet.row([
                person.name.as_str().into(),
                employer.map_or("", |one| one.name.as_str()).into(),
                person.function.as_str().into(),
                person.email.as_ref().into(),
                person.phone.as_ref().into(),
                person.remarks.as_str().into(),
            ]);
        }
        sheet
    }

    /// The notes, newest first.
    pub(super) fn notes(&self) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet::new(
            Content::Notes.name(lang),
            [lang.column_forum(), lang.column_date(), lang.column_present(), lang.column_text()],
        );
        let notes = match self.within.subject {
            Some(subject) => self.overview.notes_about(subject),
            None => self.overview.notes_in_order(),
        };
        for note in notes {
            let present: Vec<String> =
                note.present.iter().map(|one| self.attendee(one.organisation, one.person)).collect();
            sheet.row([
                self.forum_name(note.forum).into(),
                Some(note.date).into(),
                present.join("; ").into(),
                note.text.as_str().into(),
            ]);
        }
        sheet
    }

    /// The follow-ups: the open ones by due date, then the others.
    pub(super) fn follow_ups(&self) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet::new(
            Content::FollowUps.name(lang),
            [
                lang.column_what(),
                lang.column_about(),
                lang.column_kind(),
                lang.column_due(),
                lang.column_promised_by(),
                lang.column_done(),
            ],
        );
        for follow_up in self.overview.follow_ups_in_order() {
            let is_within =
                self.within.scope.as_ref().is_none_or(|scope| scope.has_follow_up(self.overview, follow_up));
            if !is_within {
                continue;
            }
            let about = RecordId::from(follow_up.about);
            let name = self.overview.find(about).and_then(RecordRef::name).unwrap_or_default();
            let promised_by = follow_up.waiting_for.map(|party| self.party(party)).unwrap_or_default();
            sheet.row([
                follow_up.text.as_str().into(),
                name.into(),
                lang.kind(about.kind()).into(),
                follow_up.due.into(),
                promised_by.into(),
                follow_up.done.into(),
            ]);
        }
        sheet
    }

    pub(super) fn seats(&self) -> Vec<&'a Membership> {
        self.within.seats(self.overview)
    }

    /// The organisations of these seats, and those that are based in the region; none without a limit.
    fn seated(&self) -> Option<BTreeSet<OrganisationId>> {
        let subject = self.within.subject?;
        let mut seated: BTreeSet<OrganisationId> =
            self.seats().iter().map(|seat| seat.organisation).collect();
        match subject {
            Subject::Organisation(organisation) => seated.extend([organisation]),
            Subject::Region(region) => {
                let regions = self.overview.region_and_descendants(region);
                let is_based = |organisation: &&Organisation| {
                    let is_of = |refnis| regions.iter().any(|region| region.municipalities.contains(&refnis));
                    organisation.municipality.is_some_and(is_of)
                };
                seated.extend(self.overview.organisations().iter().filter(is_based).map(|one| one.id));
            }
            Subject::Forum(_) | Subject::Person(_) => {}
        }
        Some(seated)
    }

    /// Those who have a seat, or work at an organisation that has one.
    fn people(&self) -> Vec<&'a Person> {
        let seated = self.seated();
        let through: BTreeSet<PersonId> = self.seats().iter().filter_map(|seat| seat.person).collect();
        let works_there = |person: &Person| {
            let seated = seated.as_ref();
            seated.is_none_or(|seated| person.organisation.is_some_and(|id| seated.contains(&id)))
        };
        let is_meant = |person: &&Person| match self.within.subject {
            Some(Subject::Person(id)) => person.id == id,
            _ => works_there(person) || through.contains(&person.id),
        };
        let mut people: Vec<&Person> = self.overview.persons().iter().filter(is_meant).collect();
        people.sort_by_cached_key(|person| (fold(&person.name), person.id));
        people
    }

    pub(super) fn forum_name(&self, forum: ForumId) -> &'a str {
        self.overview.forums().get(forum).map_or("", |forum| forum.name.as_str())
    }

    fn region_name(&self, forum: ForumId) -> &'a str {
        let region =
            self.overview.forums().get(forum).and_then(|forum| self.overview.regions().get(forum.region));
        region.map_or("", |region| region.name.as_str())
    }

    fn attendee(&self, organisation: OrganisationId, person: Option<PersonId>) -> String {
        let label = self.overview.organisations().get(organisation).map(|one| self.overview.label(one));
        let label = label.unwrap_or_default();
        match person.and_then(|person| self.overview.persons().get(person)) {
            Some(person) => format!("{label}: {}", person.name),
            None => label.into_owned(),
        }
    }

    fn party(&self, party: Party) -> String {
        let name = self.overview.find(party.into()).and_then(RecordRef::name);
        name.unwrap_or_default().to_owned()
    }
}

fn place(organisation: &Organisation) -> &'static str {
    organisation.municipality.and_then(Municipality::find).map_or("", |place| place.name.as_str())
}
