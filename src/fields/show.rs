//! What stands in the fields of a record that is there.

use super::{Reference, Value};
use crate::domain::{
    AnyRecord, Attendee, Choice, Field, Id, Involvement, Party, Record, RecordId, Refnis, Subject,
};
use crate::i18n::Lang;

/// What stands in the fields of `record`, as one would type it in this language.
pub(super) fn values(record: &AnyRecord, lang: Lang) -> Vec<(Field, Value)> {
    use Field as F;
    match record {
        AnyRecord::Region(region) => vec![
            (F::Name, typed(&region.name)),
            (F::RegionKind, chosen(Choice::RegionKind(region.kind))),
            (F::Parent, picked(region.parent)),
            (F::Municipalities, municipalities(&region.municipalities)),
            (F::Involvement, involvement(region.involvement)),
            (F::AlternatesWith, picked(region.involvement.and_then(Involvement::alternates_with))),
            (F::Remarks, typed(&region.remarks)),
        ],
        AnyRecord::Forum(forum) => vec![
            (F::Name, typed(&forum.name)),
            (F::Region, picked(Some(forum.region))),
            (F::Involvement, involvement(Some(forum.involvement))),
            (F::AlternatesWith, picked(forum.involvement.alternates_with())),
            (F::Purpose, typed(&forum.purpose)),
            (F::Convenor, picked(forum.convenor)),
            (F::Cadence, text(forum.cadence.map(|cadence| lang.cadence(cadence)))),
            (F::LongestGap, text(forum.longest_gap.map(|gap| lang.interval(gap)))),
            (F::Aliases, names(&forum.aliases)),
            (F::FormerNames, names(&forum.former_names)),
            (F::Remarks, typed(&forum.remarks)),
        ],
        AnyRecord::Organisation(organisation) => vec![
            (F::Name, typed(&organisation.name)),
            (F::Abbreviation, text(organisation.abbreviation.clone())),
            (F::Sector, chosen(Choice::Sector(organisation.sector))),
            (F::Municipality, municipalities(organisation.municipality.as_slice())),
            (F::Aliases, names(&organisation.aliases)),
            (F::FormerNames, names(&organisation.former_names)),
            (F::Remarks, typed(&organisation.remarks)),
        ],
        AnyRecord::Person(person) => vec![
            (F::Name, typed(&person.name)),
            (F::Organisation, picked(person.organisation)),
            (F::Function, typed(&person.function)),
            (F::Email, text(person.email.clone())),
            (F::Phone, text(person.phone.clone())),
            (F::Aliases, names(&person.aliases)),
            (F::Remarks, typed(&person.remarks)),
        ],
        AnyRecord::Membership(membership) => vec![
            (F::Forum, picked(Some(membership.forum))),
            (F::Organisation, picked(Some(membership.organisation))),
            (F::Person, picked(membership.person)),
            (F::Role, chosen(Choice::Role(membership.role))),
            (F::Since, text(membership.since.map(|date| lang.date_in_figures(date)))),
            (F::Remarks, typed(&membership.remarks)),
        ],
        AnyRecord::Note(note) => vec![
            (F::Forum, picked(Some(note.forum))),
            (F::Date, text(Some(lang.date_in_figures(note.date)))),
            (F::Present, Value::Picked(note.present.iter().map(attendee).collect())),
            (F::Minutes, typed(&note.text)),
        ],
        AnyRecord::Meeting(meeting) => vec![
            (F::Forum, picked(Some(meeting.forum))),
            (F::Date, text(Some(lang.date_in_figures(meeting.date)))),
            (F::Time, text(meeting.time.map(|time| lang.time(time)))),
            (F::Venue, typed(&meeting.place)),
            (F::Remarks, typed(&meeting.remarks)),
        ],
        AnyRecord::FollowUp(follow_up) => vec![
            (F::Task, typed(&follow_up.text)),
            (F::About, Value::Picked(vec![subject(follow_up.about)])),
            (F::Due, text(follow_up.due.map(|date| lang.date_in_figures(date)))),
            (F::WaitingFor, Value::Picked(follow_up.waiting_for.map(party).into_iter().collect())),
            (F::Done, text(follow_up.done.map(|date| lang.date_in_figures(date)))),
        ],
    }
}

fn typed(text: &str) -> Value {
    Value::Typed(text.to_owned())
}

fn text(text: Option<String>) -> Value {
    Value::Typed(text.unwrap_or_default())
}

fn names(names: &[String]) -> Value {
    Value::Typed(names.join("\n"))
}

const fn chosen(choice: Choice) -> Value {
    Value::Chosen(Some(choice))
}

fn picked<T: Record>(id: Option<Id<T>>) -> Value
where
    Id<T>: Into<RecordId>,
{
    Value::Picked(id.into_iter().map(|id| Reference::Record(id.into())).collect())
}

fn municipalities(codes: &[Refnis]) -> Value {
    Value::Picked(codes.iter().copied().map(Reference::Municipality).collect())
}

/// With whom I alternate stands in a field of its own.
fn involvement(involvement: Option<Involvement>) -> Value {
    Value::Chosen(involvement.map(|involvement| Choice::Involvement(involvement.with_nobody())))
}

fn attendee(attendee: &Attendee) -> Reference {
    Reference::Record(attendee.person.map_or(attendee.organisation.into(), RecordId::from))
}

fn subject(subject: Subject) -> Reference {
    Reference::Record(subject.into())
}

fn party(party: Party) -> Reference {
    Reference::Record(party.into())
}
