//! Plans: what importing a list would change. A plan is a value, made from the list, the overview and the choices of the
//! user, and the same three always give the same plan. It becomes one [`Change`], which one undo takes back.
//!
//! Nothing is guessed silently: what a row probably means but not surely is a [`Doubt`], and a cell that cannot be read
//! is a [`CellFault`].

mod attendance;
mod choice;
mod field;
mod finish;
mod memory;
mod organisation;
mod people;
mod person;
mod row;
mod seat;
mod settle;
mod words;
mod work;

use std::collections::BTreeMap;

pub use choice::{Answer, Candidate, Choices, Decision, Doubt, Doubtful, Gone, Matter, Side, WhyDoubt};

use crate::domain::{
    AnyRecord, Change, Edit, Forum, ForumId, IdSource, Kind, ListKind, ListSource, ListSourceId,
    MembershipId, OrganisationId, Overview, PersonId, RecordId, RecordRef, RegionId, Timestamp,
};
use crate::exchange::list::{HeaderWords, List, Target, Why, folded};
use crate::fields::Reading;
use crate::search::Stop;

/// What is to be planned.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The list.
    pub list: &'a List,
    /// The name of its file, and of its sheet if it has several.
    pub name: &'a str,
    /// The records in the store, the language of faults, and the current day.
    pub reading: Reading<'a>,
    /// What it lists, if the user said so.
    pub kind: Option<ListKind>,
    /// The forum that it is of, if the user said so.
    pub forum: Option<ForumId>,
    /// The region of forums that only the list knows, if the user said so.
    pub region: Option<RegionId>,
    /// What the user chose.
    pub choices: &'a Choices,
    /// The ids of new records.
    pub ids: IdSource,
    /// The moment of planning.
    pub now: Timestamp,
}

impl Request<'_> {
    /// Whether a forum is in the region that the user named, if any.
    fn is_in_region(&self, forum: &Forum) -> bool {
        let mut regions = self.reading.overview.region_and_ancestors(forum.region);
        self.region.is_none_or(|wanted| regions.any(|region| region.id == wanted))
    }
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanError {
    /// The forum that the list is of is not known; its title may name these.
    WhichForum(Vec<ForumId>),
    /// No column names an organisation or a person.
    NoNames,
    /// It was stopped.
    Stopped,
}

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It is new.
    New,
    /// It changes.
    Changed,
    /// It stays as it is.
    Same,
}

/// A record that the list names.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The record as it will be.
    pub after: AnyRecord,
    /// What becomes of it.
    pub fate: Fate,
    /// The number of the first row that names it.
    pub row: usize,
}

/// A cell that cannot be read as what its column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The number of the row.
    pub row: usize,
    /// The place of the column, the first being 1.
    pub column: usize,
    /// The header of the column.
    pub header: String,
    /// What is in the cell.
    pub value: String,
    /// What is wrong with it.
    pub why: FaultKind,
    /// The reason, in the user's language.
    pub words: String,
}

/// What can be wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// It is no date; the row is imported without it.
    NoDate,
    /// It is not in the province; it goes into the remarks.
    OutsideProvince,
    /// It is more than one municipality; it goes into the remarks.
    SeveralMunicipalities,
    /// It is no sector; the row is imported without it.
    NoSector,
    /// It is no sign of an attendance list; the person counts as absent.
    NoSign,
    /// It is no forum; the row is imported without it.
    NoForum,
    /// The row names a person without an organisation, who cannot have a seat.
    NoOrganisation,
    /// It is not the number of those who were there.
    OtherTotal,
    /// The record would not be right with it; the row is left out.
    Refused,
}

/// A seat, or a person, that was in the list before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoLonger {
    /// The organisation.
    pub organisation: Option<OrganisationId>,
    /// The person.
    pub person: Option<PersonId>,
    /// The seat in the forum of the list; none if the list is of none.
    pub membership: Option<MembershipId>,
    /// Whether the seat is removed.
    pub is_removed: bool,
}

/// A plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What the list is a list of.
    pub kind: ListKind,
    /// The forum that it is of.
    pub forum: Option<ForumId>,
    /// The list as it was imported before.
    pub known: Option<ListSourceId>,
    /// The records that it names, in the order of the list.
    pub records: Vec<Planned>,
    /// What is not sure.
    pub doubts: Vec<Doubt>,
    /// The cells that cannot be read.
    pub faults: Vec<CellFault>,
    /// Rows that say the same as another one: the numbers of both.
    pub twice: Vec<(usize, usize)>,
    /// Rows that are left out.
    pub left_out: Vec<(usize, Why)>,
    /// Rows that are left out until somebody decides.
    pub undecided: Vec<usize>,
    /// What is no longer listed.
    pub no_longer: Vec<NoLonger>,
    /// How many rows may be records.
    pub data_rows: usize,
    /// What signs were taken for, in an attendance list.
    pub signs: BTreeMap<String, String>,
    /// What is remembered of the list from now on; none if that stays as it is.
    remembered: Option<ListSource>,
    /// Whether it changes anything, if only what is remembered.
    has_change: bool,
    /// The places of its records in the order of their ids.
    by_id: Vec<usize>,
}

impl Plan {
    /// Plans the import.
    pub fn new(request: &Request<'_>, stop: &Stop) -> Result<Self, PlanError> {
        Self::watched(request, stop, &mut |_, _| ())
    }

    /// Plans the import, and tells `watch` after each row how many are done, and of how many.
    pub fn watched(
        request: &Request<'_>,
        stop: &Stop,
        watch: &mut dyn FnMut(usize, usize),
    ) -> Result<Self, PlanError> {
        let list = request.list;
        let has_names = list
            .columns
            .iter()
            .filter_map(|column| column.target)
            .any(|target| target == Target::OrganisationName || target.is_person_name());
        if !has_names {
            return Err(PlanError::NoNames);
        }
        let found = Found::new(request)?;
        let mut work = work::Work::new(request, &found);
        work.run(stop, watch)?;
        Ok(finish::plan(work))
    }

    /// How many records of a kind have this fate.
    pub fn count(&self, kind: Kind, fate: Fate) -> usize {
        self.of(kind, fate).count()
    }

    /// The records of a kind with this fate.
    pub fn of(&self, kind: Kind, fate: Fate) -> impl Iterator<Item = &Planned> {
        self.records.iter().filter(move |planned| planned.after.id().kind() == kind && planned.fate == fate)
    }

    /// How many records are new or change.
    pub fn changes(&self) -> usize {
        self.records.iter().filter(|planned| planned.fate != Fate::Same).count()
            + self.no_longer.iter().filter(|gone| gone.is_removed).count()
    }

    /// Whether it changes anything, if only what is remembered of the list.
    pub const fn has_change(&self) -> bool {
        self.has_change
    }

    /// What it changes in the overview that it was made for; none if that is nothing. What is remembered comes first, by
    /// which an import is known from other changes.
    pub fn into_change(self, overview: &Overview) -> Option<Change> {
        if !self.has_change {
            return None;
        }
        let remembered = self.remembered.map(|after| {
            let before = overview.sources().get(after.id).cloned();
            Change::ListSource(match before {
                Some(before) => Edit::update(before, after),
                None => Edit::add(after),
            })
        });
        let removed = self.no_longer.iter().filter(|gone| gone.is_removed).filter_map(|gone| gone.membership);
        let removed: Vec<Change> = removed
            .filter_map(|seat| overview.memberships().get(seat))
            .map(|seat| AnyRecord::from(seat.clone()).removed())
            .collect();
        let mut records = self.records;
        // What refers to others comes after them.
        records.sort_by_key(|planned| match planned.after.id().kind() {
            Kind::Organisation => 0,
            Kind::Person => 1,
            Kind::Membership => 2,
            _ => 3,
        });
        let changes = records.into_iter().filter_map(|planned| match planned.fate {
            Fate::New => Some(planned.after.added()),
            Fate::Changed => overview.record(planned.after.id())?.into_updated(planned.after),
            Fate::Same => None,
        });
        Some(Change::Together(remembered.into_iter().chain(changes).chain(removed).collect()))
    }

    /// The doubts that nobody decided.
    pub fn open_doubts(&self) -> impl Iterator<Item = &Doubt> {
        self.doubts.iter().filter(|doubt| doubt.decided.is_none())
    }

    /// The record with this id, as it will be.
    pub fn find<'a>(&'a self, id: RecordId, overview: &'a Overview) -> Option<RecordRef<'a>> {
        let found = self.by_id.binary_search_by_key(&id, |place| self.records[*place].after.id());
        match found {
            Ok(found) => Some(self.records[self.by_id[found]].after.as_ref()),
            Err(_) => overview.find(id),
        }
    }
}

/// What a list is of, and whether it was imported before.
pub(in crate::exchange) struct Found {
    kind: ListKind,
    forum: Option<ForumId>,
    known: Option<ListSourceId>,
}

impl Found {
    fn new(request: &Request<'_>) -> Result<Self, PlanError> {
        let list = request.list;
        let overview = request.reading.overview;
        let in_region =
            |id: &ForumId| overview.forums().get(*id).is_some_and(|forum| request.is_in_region(forum));
        let named: Vec<ForumId> = forums_in(&list.title, overview).into_iter().filter(in_region).collect();
        let likely = request
            .kind
            .or_else(|| request.forum.filter(|_| list.likely_kind().is_none()).map(|_| ListKind::Members));
        let likely = likely.or_else(|| list.likely_kind());
        let asked = request.forum.or(match named.as_slice() {
            [forum] => Some(*forum),
            _ => None,
        });
        let is_of_forum = likely.is_none_or(ListKind::is_of_forum);
        let forum = asked.filter(|_| is_of_forum);
        if let Some(source) = memory::known_again(request, likely, forum) {
            return Ok(Self { kind: source.kind, forum: source.forum, known: Some(source.id) });
        }
        let kind = likely.unwrap_or(if forum.is_some() { ListKind::Members } else { list.plain_kind() });
        let has_own_forums = kind == ListKind::Members && list.has(Target::ForumName);
        if kind.is_of_forum() && forum.is_none() && !has_own_forums {
            return Err(PlanError::WhichForum(named));
        }
        Ok(Self { kind, forum: forum.filter(|_| kind.is_of_forum()), known: None })
    }
}

/// The forums whose name is in the title. One whose name is within that of another one there is not meant.
fn forums_in(title: &str, overview: &Overview) -> Vec<ForumId> {
    let title = format!(" {} ", folded(title));
    let mut found: Vec<(String, ForumId)> = Vec::new();
    for forum in overview.forums().iter() {
        let longest = names_of(forum)
            .map(|name| format!(" {} ", folded(name)))
            .filter(|name| name.len() > 4 && title.contains(name));
        found.extend(longest.max_by_key(String::len).map(|name| (name, forum.id)));
    }
    let is_within =
        |name: &str| found.iter().any(|(other, _)| other.len() > name.len() && other.contains(name));
    found.iter().filter(|(name, _)| !is_within(name)).map(|(_, id)| *id).collect()
}

/// All names of a forum.
fn names_of(forum: &Forum) -> impl Iterator<Item = &String> {
    std::iter::once(&forum.name).chain(&forum.aliases).chain(&forum.former_names)
}

/// The words by which lists are understood.
fn header_words() -> &'static HeaderWords {
    HeaderWords::get()
}
