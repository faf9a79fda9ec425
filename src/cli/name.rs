//! Names on the command line: which record is meant, or what it might have been.

use uuid::Uuid;

use crate::domain::{
    FollowUp, FollowUpId, Forum, ForumId, Kind, Organisation, OrganisationId, Overview, Party, Person,
    RecordId, Region, RegionId,
};
use crate::i18n::{ErrorKind, Explain, Lang};
use crate::search::{self, Candidate, Resolved};
use crate::text::fold;

/// A name that does not say which record is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnclearName {
    given: String,
    why: Unclear,
    likeliest: Vec<Likely>,
}

/// Why a name is not clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unclear {
    /// Several records may be meant.
    Ambiguous,
    /// No record is called so.
    Unknown,
    /// A record of this kind has no name, and the forum it belongs to is not said.
    LacksForum(Kind),
}

/// A record that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Likely {
    kind: Kind,
    id: Uuid,
    name: String,
}

/// A record that can be shown.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named<'a> {
    /// A forum.
    Forum(&'a Forum),
    /// A region.
    Region(&'a Region),
    /// An organisation.
    Organisation(&'a Organisation),
    /// A person.
    Person(&'a Person),
}

impl Named<'_> {
    /// Its identity.
    pub(super) const fn id(&self) -> RecordId {
        match self {
            Self::Forum(forum) => RecordId::Forum(forum.id),
            Self::Region(region) => RecordId::Region(region.id),
            Self::Organisation(organisation) => RecordId::Organisation(organisation.id),
            Self::Person(person) => RecordId::Person(person.id),
        }
    }
}

/// The forum that is called `given`.
pub(super) fn forum<'a>(overview: &'a Overview, given: &str) -> Result<&'a Forum, UnclearName> {
    let id: ForumId = clear(given, search::resolve_forum(overview, given))?;
    overview.forums().get(id).ok_or_else(|| UnclearName::unknown(given))
}

/// The region that is called `given`.
pub(super) fn region<'a>(overview: &'a Overview, given: &str) -> Result<&'a Region, UnclearName> {
    let id: RegionId = clear(given, search::resolve_region(overview, given))?;
    overview.regions().get(id).ok_or_else(|| UnclearName::unknown(given))
}

/// The organisation that is called `given`.
pub(super) fn organisation(overview: &Overview, given: &str) -> Result<OrganisationId, UnclearName> {
    clear(given, search::resolve_organisation(overview, given))
}

/// The person who is called `given`.
pub(super) fn person<'a>(overview: &'a Overview, given: &str) -> Result<&'a Person, UnclearName> {
    one_called(overview, given)?.ok_or_else(|| UnclearName::unknown(given))
}

/// The person who is called `given`: one of now, or else one of `versions`, which are of all who ever were.
pub(super) fn person_ever<'a>(
    overview: &'a Overview,
    versions: &'a [Person],
    given: &str,
) -> Result<&'a Person, UnclearName> {
    if let Some(person) = one_called(overview, given)? {
        return Ok(person);
    }
    let mut people = called_among(&versions.iter().collect::<Vec<_>>(), given);
    people.sort_by_key(|person| fold(&person.name));
    people.dedup_by_key(|person| fold(&person.name));
    match people[..] {
        [] => Err(UnclearName::unknown(given)),
        [person] => Ok(person),
        ref people => Err(UnclearName::between(given, people)),
    }
}

/// The organisation or person who is called `given`.
pub(super) fn party(overview: &Overview, given: &str) -> Result<Party, UnclearName> {
    match search::resolve_organisation(overview, given) {
        Resolved::Unknown(likeliest) => match one_called(overview, given)? {
            Some(person) => Ok(Party::Person(person.id)),
            None => Err(UnclearName::new(given, Unclear::Unknown, likeliest)),
        },
        resolved => clear(given, resolved).map(Party::Organisation),
    }
}

/// The follow-up that `given` says.
pub(super) fn follow_up<'a>(overview: &'a Overview, given: &str) -> Result<&'a FollowUp, UnclearName> {
    let id: FollowUpId = clear(given, search::resolve_follow_up(overview, given))?;
    overview.follow_ups().get(id).ok_or_else(|| UnclearName::unknown(given))
}

/// The forum, region, organisation or person that is called `given`.
pub(super) fn named<'a>(overview: &'a Overview, given: &str) -> Result<Named<'a>, UnclearName> {
    let found = match search::resolve_any(overview, given) {
        Resolved::Unknown(likeliest) => {
            let unknown = || UnclearName::new(given, Unclear::Unknown, likeliest);
            return one_called(overview, given)?.map(Named::Person).ok_or_else(unknown);
        }
        resolved => clear(given, resolved)?,
    };
    let record = match found {
        search::NamedId::Forum(id) => overview.forums().get(id).map(Named::Forum),
        search::NamedId::Region(id) => overview.regions().get(id).map(Named::Region),
        search::NamedId::Organisation(id) => overview.organisations().get(id).map(Named::Organisation),
    };
    record.ok_or_else(|| UnclearName::unknown(given))
}

/// The one person who may be meant by `given`; fails when there are several.
fn one_called<'a>(overview: &'a Overview, given: &str) -> Result<Option<&'a Person>, UnclearName> {
    match people_called(overview, given)[..] {
        [] => Ok(None),
        [person] => Ok(Some(person)),
        ref people => Err(UnclearName::between(given, people)),
    }
}

fn people_called<'a>(overview: &'a Overview, given: &str) -> Vec<&'a Person> {
    called_among(&overview.persons().iter().collect::<Vec<_>>(), given)
}

/// The people with this id or one of whose names it is; else those of whose names it is a part, such as the first name.
fn called_among<'a>(people: &[&'a Person], given: &str) -> Vec<&'a Person> {
    let wanted = fold(given.trim());
    let people_who = |is_meant: &dyn Fn(&Person) -> bool| {
        people.iter().copied().filter(|person| is_meant(person)).collect::<Vec<_>>()
    };
    let is_called =
        |person: &Person, is_meant: &dyn Fn(&str) -> bool| person.names().any(|name| is_meant(&fold(name)));
    let whole =
        people_who(&|person| is_called(person, &|name| name == wanted) || person.id.to_string() == wanted);
    if whole.is_empty() {
        people_who(&|person| is_called(person, &|name| name.split_whitespace().any(|part| part == wanted)))
    } else {
        whole
    }
}

fn clear<I: Into<RecordId>>(given: &str, resolved: Resolved<I>) -> Result<I, UnclearName> {
    match resolved {
        Resolved::One(id) => Ok(id),
        Resolved::Ambiguous(likeliest) => Err(UnclearName::new(given, Unclear::Ambiguous, likeliest)),
        Resolved::Unknown(likeliest) => Err(UnclearName::new(given, Unclear::Unknown, likeliest)),
    }
}

/// So many records are worth reading.
const MOST_LISTED: usize = 10;

fn likely(records: impl IntoIterator<Item = (RecordId, String)>) -> Vec<Likely> {
    let likely = |(id, name): (RecordId, String)| Likely { kind: id.kind(), id: id.uuid(), name };
    records.into_iter().take(MOST_LISTED).map(likely).collect()
}

impl UnclearName {
    fn new<I: Into<RecordId>>(given: &str, why: Unclear, likeliest: Vec<Candidate<I>>) -> Self {
        let likeliest = likely(likeliest.into_iter().map(|candidate| (candidate.id.into(), candidate.name)));
        Self { given: given.to_owned(), why, likeliest }
    }

    fn between(given: &str, people: &[&Person]) -> Self {
        Self::among(given, people.iter().map(|person| (person.id.into(), person.name.clone())))
    }

    /// It may mean any of these.
    pub(super) fn among(given: &str, records: impl IntoIterator<Item = (RecordId, String)>) -> Self {
        Self { given: given.to_owned(), why: Unclear::Ambiguous, likeliest: likely(records) }
    }

    /// It is none of these, though they are nearest.
    pub(super) fn none_of(given: &str, records: impl IntoIterator<Item = (RecordId, String)>) -> Self {
        Self { given: given.to_owned(), why: Unclear::Unknown, likeliest: likely(records) }
    }

    /// It does not say of which forum, as it has to for this kind of record.
    pub(super) fn lacks_forum(given: &str, kind: Kind) -> Self {
        Self { given: given.to_owned(), why: Unclear::LacksForum(kind), likeliest: Vec::new() }
    }

    /// No record is called so.
    pub(super) fn unknown(given: &str) -> Self {
        Self { given: given.to_owned(), why: Unclear::Unknown, likeliest: Vec::new() }
    }
}

impl Explain for UnclearName {
    /// What is not clear about it, and what might have been meant.
    fn what(&self, lang: Lang) -> String {
        let heading = match (self.why, self.likeliest.is_empty()) {
            (Unclear::Ambiguous, _) => lang.ambiguous_name(&self.given),
            (Unclear::Unknown, false) => lang.unknown_name_nearest(&self.given),
            (Unclear::Unknown, true) => lang.unknown_name(&self.given),
            (Unclear::LacksForum(kind), _) => lang.name_lacks_forum(&self.given, lang.value_record(kind)),
        };
        let likely = |likely: &Likely| {
            format!("\n  {} ({}, {})", likely.name.replace('\n', " "), lang.kind(likely.kind), likely.id)
        };
        heading + &self.likeliest.iter().map(likely).collect::<String>()
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Usage
    }
}
