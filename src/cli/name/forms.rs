//! What records are called: by the names that they have, and in every form in which an answer or a message names them.
//! Whatever the program prints can so be given back to it, in either language.

use super::asked::Asked;
use crate::cli::report::{FollowUpReport, Removed, with_involvement, with_kind};
use crate::domain::{
    Date, Forum, ForumId, Kind, Meeting, Membership, Organisation, Overview, Person, RecordId, RecordRef,
};
use crate::i18n::Lang;
use crate::search::{Fit, Given, Part};

/// Where the records are that a name may mean, or that such a record refers to.
#[derive(Clone, Copy)]
pub(super) struct World<'a> {
    /// The records in the store.
    pub(super) overview: &'a Overview,
    /// The removed records, if one of them may be meant.
    pub(super) removed: Option<&'a Removed>,
    /// Today, which decides what is overdue.
    pub(super) today: Date,
}

impl<'a> World<'a> {
    /// How well what was asked fits a record; none if it does not resemble the record at all.
    pub(super) fn fit(self, record: RecordRef<'_>, asked: &Asked<'_>) -> Option<Fit> {
        let of_kind = asked.of_kinds.iter().filter(|(kind, _)| *kind == record.id().kind());
        let of_kind = of_kind.filter_map(|(_, asked)| self.fit_any(record, asked));
        of_kind.max().max(self.fit_any(record, asked))
    }

    fn fit_any(self, record: RecordRef<'_>, asked: &Asked<'_>) -> Option<Fit> {
        match record {
            RecordRef::Membership(seat) => self.fit_seat(seat, asked),
            RecordRef::Note(note) => asked
                .days
                .iter()
                .filter_map(|day| self.fit_day(day.fit(note.date, None), note.forum, day.forum.as_ref()))
                .max(),
            RecordRef::Meeting(meeting) => self.fit_meeting(meeting, asked),
            _ => self.fit_named(record, &asked.given),
        }
    }

    /// What to call a record in a list: its name or text, or the forum and what distinguishes it there.
    pub(super) fn label(self, record: RecordRef<'_>, lang: Lang) -> String {
        match record {
            RecordRef::Membership(seat) => self.in_forum(seat.forum, &self.seat_words(seat), lang),
            RecordRef::Note(note) => self.in_forum(note.forum, &lang.date(note.date), lang),
            RecordRef::Meeting(meeting) => self.in_forum(meeting.forum, &lang.meeting_when(meeting), lang),
            _ => record.name().unwrap_or(lang.kind(record.id().kind())).to_owned(),
        }
    }

    fn in_forum(self, forum: ForumId, what: &str, lang: Lang) -> String {
        let forum = self.forum(forum).map_or(lang.kind(Kind::Forum), |forum| forum.name.as_str());
        format!("{forum}: {what}")
    }

    fn seat_words(self, seat: &Membership) -> String {
        let organisation = self.organisation(seat.organisation.into());
        let label = organisation.map(|organisation| self.overview.label(organisation));
        let person = seat.person.and_then(|person| self.person(person.into()));
        let words = label.into_iter().chain(person.map(|person| person.name.as_str().into()));
        words.collect::<Vec<_>>().join(", ")
    }

    /// The fit of a record with names of its own.
    fn fit_named(self, record: RecordRef<'_>, given: &Given<'_>) -> Option<Fit> {
        let names = names(record);
        let by_name = given.fit(&names);
        // Each form has the name in it, and they take long to make.
        let forms = if given.includes(&names) { self.forms(record) } else { Vec::new() };
        by_name.max(given.fit_whole(forms))
    }

    /// The fit of the forum of a record.
    fn fit_forum(self, forum: ForumId, given: &Given<'_>) -> Option<Fit> {
        self.fit_named(RecordRef::Forum(self.forum(forum)?), given)
    }

    fn fit_seat(self, seat: &Membership, asked: &Asked<'_>) -> Option<Fit> {
        let organisation = self.organisation(seat.organisation.into())?;
        let person = seat.person.and_then(|person| self.person(person.into()));
        let mut known = names(RecordRef::Organisation(organisation));
        known.extend(person.iter().map(|person| person.name.as_str()));
        let mut forms = self.organisation_forms(organisation);
        forms.extend(person.into_iter().flat_map(|person| self.person_at(organisation, person)));
        let called: Vec<&str> = organisation.names().map(|name| name.text).collect();
        let fit_party = |given: &Given<'_>| {
            let whole = given.fit_whole(called.iter().copied()).max(given.fit_whole(&forms));
            whole.or_else(|| given.fit(&known).map(|fit| fit.at_most(Part::Words)))
        };
        let fits = asked.seats.iter().filter_map(|(forum, party)| {
            let forum = self.fit_forum(seat.forum, forum)?;
            Some(fit_party(party).map_or(Fit::HINT, |party| party.min(forum)))
        });
        fits.max()
    }

    fn fit_meeting(self, meeting: &Meeting, asked: &Asked<'_>) -> Option<Fit> {
        let days = asked.days.iter();
        let by_day = days.filter_map(|day| {
            self.fit_day(day.fit(meeting.date, meeting.time), meeting.forum, day.forum.as_ref())
        });
        let written: Vec<String> =
            Lang::ALL.into_iter().flat_map(|lang| meeting_forms(meeting, lang)).collect();
        let alone = asked.given.fit_whole(&written).map(|fit| fit.at_most(Part::Words));
        let forum = self.forum(meeting.forum)?;
        let with_forum = written.iter().map(|written| format!("{}: {written}", forum.name));
        by_day.max().max(alone).max(asked.given.fit_whole(with_forum))
    }

    /// The fit of a record of a forum on a day that fits, or not. Without a forum, the day alone is part of the name.
    fn fit_day(self, day: Fit, forum: ForumId, given: Option<&Given<'_>>) -> Option<Fit> {
        match given {
            Some(given) => self.fit_forum(forum, given).map(|forum| forum.min(day)),
            None => (day > Fit::HINT).then(|| day.at_most(Part::Words)),
        }
    }

    /// The forms, besides its names, in which a record is named in the output; empty for kinds without names.
    fn forms(self, record: RecordRef<'_>) -> Vec<String> {
        match record {
            RecordRef::Region(region) => {
                let with_kind = Lang::ALL.map(|lang| (lang, with_kind(region.kind, &region.name, lang)));
                let place = self.overview.my_place(region.id);
                let named = |(lang, name): (Lang, String)| [with_involvement(&name, place, lang), name];
                with_kind.into_iter().flat_map(named).collect()
            }
            RecordRef::Forum(forum) => {
                let place = self.overview.my_place(forum.id);
                let region = self.find(forum.region.into()).and_then(RecordRef::name);
                let in_region = region.map(|region| format!("{}, {region}", forum.name));
                let with_place = Lang::ALL.map(|lang| with_involvement(&forum.name, place, lang));
                with_place.into_iter().chain(in_region).collect()
            }
            RecordRef::Organisation(organisation) => self.organisation_forms(organisation),
            RecordRef::Person(person) => self.person_forms(person),
            RecordRef::FollowUp(follow_up) => {
                let report = FollowUpReport::new(self.overview, follow_up, self.today);
                let about = self.find(follow_up.about.into()).and_then(RecordRef::name);
                let under = about.map(|about| format!("{about}: {}", follow_up.text));
                let lines = Lang::ALL.map(|lang| [report.in_words(lang), report.with_subject(lang)]);
                lines.into_iter().flatten().chain(under).collect()
            }
            RecordRef::Membership(_)
            | RecordRef::Note(_)
            | RecordRef::Meeting(_)
            | RecordRef::ListSource(_) => Vec::new(),
        }
    }

    /// A person with each organisation that they work for or represent, and with what is known of them.
    fn person_forms(self, person: &Person) -> Vec<String> {
        let seats = self.overview.memberships_through(person.id).into_iter().map(|seat| seat.organisation);
        let attended = self.overview.notes().iter().flat_map(|note| &note.present);
        let attended = attended.filter(|attendee| attendee.person == Some(person.id));
        let organisations =
            seats.chain(attended.map(|attendee| attendee.organisation)).chain(person.organisation);
        let organisations = organisations.filter_map(|organisation| self.organisation(organisation.into()));
        let function = Some(person.function.as_str()).filter(|function| !function.is_empty());
        let employer = person.organisation.and_then(|employer| self.organisation(employer.into()));
        let employer = employer.map(|employer| self.overview.label(employer));
        let with_details = [None, employer.as_deref()].into_iter().flat_map(|employer| {
            let (email, phone) = (person.email.as_deref(), person.phone.as_deref());
            let details = [Some(person.name.as_str()), employer, function, email, phone];
            let details: Vec<&str> = details.into_iter().flatten().collect();
            (2..=details.len()).map(move |end| details[..end].join(", "))
        });
        organisations
            .flat_map(|organisation| self.person_at(organisation, person))
            .chain(with_details)
            .collect()
    }

    /// An organisation as lists tell it from others, and with its abbreviation and its name together: "LOP Halle",
    /// "CLB, Centrum voor Leerlingenbegeleiding".
    fn organisation_forms(self, organisation: &Organisation) -> Vec<String> {
        let both = |short: &String| {
            [format!("{short}, {}", organisation.name), format!("{} ({short})", organisation.name)]
        };
        let label = self.overview.label(organisation).into_owned();
        organisation.abbreviation.iter().flat_map(both).chain([label]).collect()
    }

    /// A person with an organisation, in either order: "CLB, An Claes" and "An Claes (CLB)".
    fn person_at(self, organisation: &Organisation, person: &Person) -> Vec<String> {
        let label = self.overview.label(organisation);
        let named = [organisation.short_name(), &organisation.name, &label];
        let both = |name: &str| [format!("{name}, {}", person.name), format!("{} ({name})", person.name)];
        named.into_iter().flat_map(both).collect()
    }

    /// The record with this id, in the store or among what was removed.
    fn find(self, id: RecordId) -> Option<RecordRef<'a>> {
        self.overview.find(id).or_else(|| self.removed?.get(id))
    }

    fn forum(self, id: ForumId) -> Option<&'a Forum> {
        match self.find(id.into()) {
            Some(RecordRef::Forum(forum)) => Some(forum),
            _ => None,
        }
    }

    fn organisation(self, id: RecordId) -> Option<&'a Organisation> {
        match self.find(id) {
            Some(RecordRef::Organisation(organisation)) => Some(organisation),
            _ => None,
        }
    }

    fn person(self, id: RecordId) -> Option<&'a Person> {
        match self.find(id) {
            Some(RecordRef::Person(person)) => Some(person),
            _ => None,
        }
    }
}

/// The names that a record has itself; empty for kinds without names.
fn names(record: RecordRef<'_>) -> Vec<&str> {
    match record {
        RecordRef::Forum(forum) => {
            let names = [&forum.name].into_iter().chain(&forum.aliases).chain(&forum.former_names);
            names.map(String::as_str).collect()
        }
        RecordRef::Organisation(organisation) => organisation.names().map(|name| name.text).collect(),
        RecordRef::Person(person) => person.names().collect(),
        _ => record.name().into_iter().collect(),
    }
}

/// When and where a meeting is, as lists write it: also with its remarks, or with what still has to be done.
fn meeting_forms(meeting: &Meeting, lang: Lang) -> [String; 3] {
    let when = lang.meeting_when(meeting);
    let (remarks, to_do) =
        (format!("{when}. {}", meeting.remarks), format!("{when}, {}", lang.to_write_up()));
    [when, remarks, to_do]
}
