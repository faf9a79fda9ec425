//! Names on the command line: finds the record that is meant, or lists those that may have been.

use uuid::Uuid;

use crate::domain::{
    FollowUp, FollowUpId, Forum, ForumId, Kind, Organisation, OrganisationId, Overview, Party, Person,
    RecordId, Region, RegionId,
};
use crate::i18n::{ErrorKind, Explain, Lang};
use crate::search::{self, Candidate, Resolved};
use crate::text::fold;

/// The error that a name does not identify one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnclearName {
    given: String,
    why: Unclear,
    likeliest: Vec<Likely>,
}

/// Why a name is not clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unclear {
    /// Several records match the name.
    Ambiguous,
    /// None of these records has the name.
    Unknown(Among),
    /// The record with this name is not of the wanted kind.
    OtherKind { is: Kind, wanted: Kind },
    /// Records of this kind have no name, and the forum they belong to was not given.
    LacksForum(Kind),
    /// Records of this kind have no name, and only the forum they belong to was given.
    OnlyForum(Kind),
}

/// The records among which a name is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    /// All records that have a name.
    All,
    /// The records of this kind.
    Kind(Kind),
    /// The records in the trash.
    Trash,
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
    /// The id of the record.
    pub(super) const fn id(&self) -> RecordId {
        match self {
            Self::Forum(forum) => RecordId::Forum(forum.id),
            Self::Region(region) => RecordId::Region(region.id),
            Self::Organisation(organisation) => RecordId::Organisation(organisation.id),
            Self::Person(person) => RecordId::Person(person.id),
        }
    }
}

/// The forum that `given` names. Fails if there is none, or more than one.
pub(super) fn forum<'a>(overview: &'a Overview, given: &str) -> Result<&'a Forum, UnclearName> {
    let id: ForumId = clear(overview, given, Kind::Forum, search::resolve_forum(overview, given))?;
    overview.forums().get(id).ok_or_else(|| UnclearName::unknown(given, Among::Kind(Kind::Forum)))
}

/// The region that `given` names. Fails if there is none, or more than one.
pub(super) fn region<'a>(overview: &'a Overview, given: &str) -> Result<&'a Region, UnclearName> {
    let id: RegionId = clear(overview, given, Kind::Region, search::resolve_region(overview, given))?;
    overview.regions().get(id).ok_or_else(|| UnclearName::unknown(given, Among::Kind(Kind::Region)))
}

/// The id of the organisation that `given` names. Fails if there is none, or more than one.
pub(super) fn organisation(overview: &Overview, given: &str) -> Result<OrganisationId, UnclearName> {
    clear(overview, given, Kind::Organisation, search::resolve_organisation(overview, given))
}

/// The id of the record of this kind that `given` names. Fails if there is none, or more than one.
pub(super) fn of_kind(overview: &Overview, given: &str, kind: Kind) -> Result<RecordId, UnclearName> {
    clear(overview, given, kind, search::resolve_of_kind(overview, given, kind))
}

/// The person whom `given` names. Fails if there is none, or more than one.
pub(super) fn person<'a>(overview: &'a Overview, given: &str) -> Result<&'a Person, UnclearName> {
    one_called(overview, given)?.ok_or_else(|| none_called(overview, given, Kind::Person, Vec::new()))
}

/// The person whom `given` names: one in the store, or else one of `versions`, which contain everybody who was ever in
/// it. Fails if there is none, or more than one.
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
        [] => Err(none_called(overview, given, Kind::Person, Vec::new())),
        [person] => Ok(person),
        ref people => Err(UnclearName::between(given, people)),
    }
}

/// The organisation that `given` names, or else the person. Fails if there is none, or more than one.
pub(super) fn party(overview: &Overview, given: &str) -> Result<Party, UnclearName> {
    match search::resolve_organisation(overview, given) {
        Resolved::Unknown(likeliest) => match one_called(overview, given)? {
            Some(person) => Ok(Party::Person(person.id)),
            None => Err(none_called(overview, given, Kind::Organisation, likely_candidates(likeliest))),
        },
        resolved => clear(overview, given, Kind::Organisation, resolved).map(Party::Organisation),
    }
}

/// The follow-up whose id or text is `given`. Fails if there is none, or more than one.
pub(super) fn follow_up<'a>(overview: &'a Overview, given: &str) -> Result<&'a FollowUp, UnclearName> {
    let id: FollowUpId = clear(overview, given, Kind::FollowUp, search::resolve_follow_up(overview, given))?;
    overview.follow_ups().get(id).ok_or_else(|| UnclearName::unknown(given, Among::Kind(Kind::FollowUp)))
}

/// The forum, region or organisation that `given` names, or else the person. Fails if there is none, or more than one.
pub(super) fn named<'a>(overview: &'a Overview, given: &str) -> Result<Named<'a>, UnclearName> {
    let found = match search::resolve_any(overview, given) {
        Resolved::Unknown(likeliest) => {
            let unknown =
                || UnclearName::new(given, Unclear::Unknown(Among::All), likely_candidates(likeliest));
            return one_called(overview, given)?.map(Named::Person).ok_or_else(unknown);
        }
        Resolved::Ambiguous(likeliest) => return Err(UnclearName::ambiguous(given, likeliest)),
        Resolved::One(found) => found,
    };
    let record = match found {
        search::NamedId::Forum(id) => overview.forums().get(id).map(Named::Forum),
        search::NamedId::Region(id) => overview.regions().get(id).map(Named::Region),
        search::NamedId::Organisation(id) => overview.organisations().get(id).map(Named::Organisation),
    };
    record.ok_or_else(|| UnclearName::unknown(given, Among::All))
}

/// The person whom `given` may mean, or none. Fails if there is more than one.
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

/// The people whose id or whole name is `given`; if there are none, those who have it as a word in a name, such as a
/// first name.
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

/// The record that was found for a name; fails if there are several or none.
fn clear<I: Into<RecordId>>(
    overview: &Overview,
    given: &str,
    wanted: Kind,
    resolved: Resolved<I>,
) -> Result<I, UnclearName> {
    match resolved {
        Resolved::One(id) => Ok(id),
        Resolved::Ambiguous(likeliest) => Err(UnclearName::ambiguous(given, likeliest)),
        Resolved::Unknown(likeliest) => {
            Err(none_called(overview, given, wanted, likely_candidates(likeliest)))
        }
    }
}

/// The error that no record of the `wanted` kind has the name. It says so if a record of another kind has it.
fn none_called(overview: &Overview, given: &str, wanted: Kind, likeliest: Vec<Likely>) -> UnclearName {
    match named(overview, given).map(|named| named.id().kind()) {
        Ok(is) if is != wanted => UnclearName::new(given, Unclear::OtherKind { is, wanted }, Vec::new()),
        _ => UnclearName::new(given, Unclear::Unknown(Among::Kind(wanted)), likeliest),
    }
}

/// The maximum number of records to list; a longer list is not worth reading.
const MOST_LISTED: usize = 10;

fn likely(records: impl IntoIterator<Item = (RecordId, String)>) -> Vec<Likely> {
    let likely = |(id, name): (RecordId, String)| Likely { kind: id.kind(), id: id.uuid(), name };
    records.into_iter().take(MOST_LISTED).map(likely).collect()
}

fn likely_candidates<I: Into<RecordId>>(candidates: Vec<Candidate<I>>) -> Vec<Likely> {
    likely(candidates.into_iter().map(|candidate| (candidate.id.into(), candidate.name)))
}

impl UnclearName {
    fn new(given: &str, why: Unclear, likeliest: Vec<Likely>) -> Self {
        Self { given: given.to_owned(), why, likeliest }
    }

    fn ambiguous<I: Into<RecordId>>(given: &str, candidates: Vec<Candidate<I>>) -> Self {
        Self::new(given, Unclear::Ambiguous, likely_candidates(candidates))
    }

    fn between(given: &str, people: &[&Person]) -> Self {
        Self::among(given, people.iter().map(|person| (person.id.into(), person.name.clone())))
    }

    /// The error that the name may mean any of `records`.
    pub(super) fn among(given: &str, records: impl IntoIterator<Item = (RecordId, String)>) -> Self {
        Self::new(given, Unclear::Ambiguous, likely(records))
    }

    /// The error that the name is none of `records`, which are listed as the nearest.
    pub(super) fn none_of(
        given: &str,
        among: Among,
        records: impl IntoIterator<Item = (RecordId, String)>,
    ) -> Self {
        Self::new(given, Unclear::Unknown(among), likely(records))
    }

    /// The error that the name does not say which record of a forum is meant, or not even which forum.
    pub(super) fn incomplete(overview: &Overview, given: &str, kind: Kind) -> Self {
        let is_forum = forum(overview, given).is_ok();
        let why = if is_forum { Unclear::OnlyForum(kind) } else { Unclear::LacksForum(kind) };
        Self::new(given, why, Vec::new())
    }

    /// The error that no record has the name, without suggestions.
    pub(super) fn unknown(given: &str, among: Among) -> Self {
        Self::new(given, Unclear::Unknown(among), Vec::new())
    }
}

impl Explain for UnclearName {
    /// What is unclear about the name, and which records may have been meant.
    fn what(&self, lang: Lang) -> String {
        let given = &self.given;
        let heading = match self.why {
            Unclear::Ambiguous => lang.ambiguous_name(given),
            Unclear::Unknown(_) if !self.likeliest.is_empty() => lang.unknown_name_nearest(given),
            Unclear::Unknown(among) => lang.unknown_name(given, &where_to_look(among, lang)),
            Unclear::OtherKind { is, wanted } => {
                lang.name_of_other_kind(given, lang.with_article(is), lang.with_article(wanted))
            }
            Unclear::LacksForum(kind) => lang.name_lacks_forum(given, lang.value_record(kind)),
            Unclear::OnlyForum(Kind::Membership) => {
                lang.name_lacks_organisation(given, lang.value_record(Kind::Membership))
            }
            Unclear::OnlyForum(kind) => lang.name_lacks_day(given, lang.value_record(kind)),
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

/// The commands that list the records that can be named.
fn where_to_look(among: Among, lang: Lang) -> String {
    match among {
        Among::All => lang.either("overleg tree", "overleg search"),
        Among::Trash => "overleg trash".to_owned(),
        Among::Kind(Kind::Region | Kind::Forum) => "overleg tree".to_owned(),
        Among::Kind(Kind::Organisation) => "overleg search".to_owned(),
        Among::Kind(Kind::Person) => format!("overleg show {}", lang.value_organisation()),
        Among::Kind(Kind::Membership) => format!("overleg show {}", lang.value_forum()),
        Among::Kind(Kind::Note) => "overleg note list".to_owned(),
        Among::Kind(Kind::Meeting) => "overleg agenda".to_owned(),
        Among::Kind(Kind::FollowUp) => "overleg follow-up list --all".to_owned(),
    }
}
