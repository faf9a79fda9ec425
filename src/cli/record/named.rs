//! Finds the record that the user wants to change or remove.

use crate::cli::name::{self, Among, UnclearName};
use crate::domain::{AnyRecord, Date, ForumId, Kind, Meeting, Membership, Note, Organisation, RecordId};
use crate::fields::Reading;
use crate::i18n::Reckoning;

/// The record of this kind with the id, name or text `given`. A record without a name or text is identified by its
/// forum and, after a colon, its organisation or day: "Klankbordgroep: CLB".
pub(in crate::cli) fn record(
    kind: Kind,
    given: &str,
    reading: &Reading<'_>,
) -> Result<AnyRecord, UnclearName> {
    let overview = reading.overview;
    let id = match kind {
        Kind::Person => name::person(overview, given)?.id.into(),
        Kind::FollowUp => name::follow_up(overview, given)?.id.into(),
        Kind::Membership | Kind::Note | Kind::Meeting => match given.trim().parse() {
            Ok(uuid) => RecordId::new(kind, uuid),
            Err(_) => in_forum(kind, given, reading)?,
        },
        _ => name::of_kind(overview, given, kind)?,
    };
    overview.record(id).ok_or_else(|| UnclearName::unknown(given, Among::Kind(kind)))
}

/// A record of a forum, and whether it is the one that is meant.
struct OfForum {
    id: RecordId,
    /// A description that distinguishes it from the others.
    words: String,
    is_meant: bool,
}

fn in_forum(kind: Kind, given: &str, reading: &Reading<'_>) -> Result<RecordId, UnclearName> {
    let incomplete = || UnclearName::incomplete(reading.overview, given, kind);
    let (forum, rest) = given.rsplit_once(':').ok_or_else(incomplete)?;
    let forum = name::forum(reading.overview, forum.trim())?.id;
    let of_forum = match kind {
        Kind::Membership => seats(forum, rest, reading)?,
        Kind::Note => notes(forum, rest, reading),
        _ => meetings(forum, rest, reading),
    };
    let (meant, others): (Vec<_>, Vec<_>) = of_forum.into_iter().partition(|record| record.is_meant);
    let listed = |records: Vec<OfForum>| records.into_iter().map(|record| (record.id, record.words));
    match meant[..] {
        [] => Err(UnclearName::none_of(given, Among::Kind(kind), listed(others))),
        [OfForum { id, .. }] => Ok(id),
        _ => Err(UnclearName::among(given, listed(meant))),
    }
}

/// The memberships of a forum, described by organisation and person. Fails if the organisation is unclear.
fn seats(forum: ForumId, organisation: &str, reading: &Reading<'_>) -> Result<Vec<OfForum>, UnclearName> {
    let overview = reading.overview;
    let wanted = name::organisation(overview, organisation.trim())?;
    let words = |seat: &Membership| {
        let organisation = overview.organisations().get(seat.organisation).map(Organisation::short_name);
        let person = seat.person.and_then(|person| overview.persons().get(person));
        let words = organisation.into_iter().chain(person.map(|person| person.name.as_str()));
        words.collect::<Vec<_>>().join(", ")
    };
    let of_forum = |seat: &Membership| OfForum {
        id: seat.id.into(),
        words: words(seat),
        is_meant: seat.organisation == wanted,
    };
    Ok(overview.members_of(forum).into_iter().map(of_forum).collect())
}

/// The notes of a forum, newest first.
fn notes(forum: ForumId, day: &str, reading: &Reading<'_>) -> Vec<OfForum> {
    let of_forum = |note: &Note| OfForum {
        id: note.id.into(),
        words: reading.lang.date(note.date),
        is_meant: is_on(note.date, day, reading),
    };
    reading.overview.notes_of(forum).into_iter().map(of_forum).collect()
}

/// The planned meetings of a forum.
fn meetings(forum: ForumId, day: &str, reading: &Reading<'_>) -> Vec<OfForum> {
    let of_forum = |meeting: &Meeting| OfForum {
        id: meeting.id.into(),
        words: reading.lang.date(meeting.date),
        is_meant: is_on(meeting.date, day, reading),
    };
    reading.overview.meetings().iter().filter(|meeting| meeting.forum == forum).map(of_forum).collect()
}

/// Whether `text` can mean this day, read as that of a past or of a coming meeting.
fn is_on(date: Date, text: &str, reading: &Reading<'_>) -> bool {
    let read = |reckoning| reading.lang.read_date(text, reading.today, reckoning);
    [Reckoning::Nearest, Reckoning::Coming].into_iter().any(|reckoning| read(reckoning) == Some(date))
}
