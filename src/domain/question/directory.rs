//! The directory: all organisations or all people, in an order, of which a filter and typed words leave a part.

use std::sync::{Arc, Weak};

use crate::domain::{Locals, Municipality, Organisation, Overview, Party, Person, RegionId, Sector};
use crate::text::{Prepared, Words, fold};

/// What is listed, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectoryOrder {
    /// The organisations.
    Organisations(OrganisationOrder),
    /// The people.
    Persons(PersonOrder),
}

/// An order of the organisations; those that are alike in it are ordered by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationOrder {
    /// By name.
    Name,
    /// By sector.
    Sector,
    /// By municipality; those without come last.
    Municipality,
    /// By the number of forums in which they sit, the most first.
    Seats,
}

/// An order of the people; those who are alike in it are ordered by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonOrder {
    /// By name.
    Name,
    /// By the organisation where they work; those without come last.
    Organisation,
    /// By their job; those of whom it is not known come last.
    Function,
    /// By the number of forums in which they sit, the most first.
    Seats,
}

impl DirectoryOrder {
    /// The next order of the same records, and after the last one the first again.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Organisations(order) => Self::Organisations(match order {
                OrganisationOrder::Name => OrganisationOrder::Sector,
                OrganisationOrder::Sector => OrganisationOrder::Municipality,
                OrganisationOrder::Municipality => OrganisationOrder::Seats,
                OrganisationOrder::Seats => OrganisationOrder::Name,
            }),
            Self::Persons(order) => Self::Persons(match order {
                PersonOrder::Name => PersonOrder::Organisation,
                PersonOrder::Organisation => PersonOrder::Function,
                PersonOrder::Function => PersonOrder::Seats,
                PersonOrder::Seats => PersonOrder::Name,
            }),
        }
    }
}

/// What the directory is limited to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DirectoryLimits {
    /// The sector of the organisation, or of the one where somebody works.
    pub sector: Option<Sector>,
    /// The region to which they belong.
    pub region: Option<RegionId>,
    /// Whether only those who sit in no forum are listed.
    pub without_seat: bool,
}

/// What to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryQuery {
    /// The records and their order.
    pub sorted: DirectoryOrder,
    /// What they are limited to.
    pub limits: DirectoryLimits,
    /// The words that they must have.
    pub words: String,
}

/// Somebody in the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DirectoryEntry {
    /// The organisation or the person.
    pub party: Party,
    /// In how many forums they sit.
    pub seats: usize,
}

/// The directory. What was sorted last is kept, so that typing words does not sort everything again.
#[derive(Debug, Default)]
pub struct Directory {
    all: Vec<DirectoryEntry>,
    /// The records and the order of what was sorted last.
    of: Option<(Weak<Overview>, DirectoryOrder)>,
}

impl Directory {
    /// Who is listed; `None` when it was stopped.
    pub fn list(
        &mut self,
        overview: &Arc<Overview>,
        query: &DirectoryQuery,
        is_stopped: impl Fn() -> bool,
    ) -> Option<Vec<DirectoryEntry>> {
        self.sort(overview, query.sorted);
        let limits = query.limits;
        let locals = limits.region.map(|region| Locals::of(overview, region));
        let words = (!query.words.trim().is_empty()).then(|| Words::new(&query.words));
        let mut listed = Vec::new();
        for (number, one) in self.all.iter().enumerate() {
            if number % 256 == 0 && is_stopped() {
                return None;
            }
            let Some(entry) = Entry::of(overview, one.party) else { continue };
            let is_listed = (!limits.without_seat || one.seats == 0)
                && limits.sector.is_none_or(|sector| entry.sector() == Some(sector))
                && locals.as_ref().is_none_or(|locals| entry.is_among(locals, overview))
                && words.as_ref().is_none_or(|words| entry.has(words));
            listed.extend(is_listed.then_some(*one));
        }
        Some(listed)
    }

    fn sort(&mut self, overview: &Arc<Overview>, sorted: DirectoryOrder) {
        let now = Arc::downgrade(overview);
        if self.of.as_ref().is_some_and(|(of, by)| Weak::ptr_eq(of, &now) && *by == sorted) {
            return;
        }
        self.all = match sorted {
            DirectoryOrder::Organisations(order) => organisations(overview, order),
            DirectoryOrder::Persons(order) => persons(overview, order),
        };
        self.of = Some((now, sorted));
    }
}

fn organisations(overview: &Overview, order: OrganisationOrder) -> Vec<DirectoryEntry> {
    let seats = overview.seats_of_organisations();
    let row = |one: &Organisation| {
        let listed = DirectoryEntry { party: Party::Organisation(one.id), seats: seats.count(one.id) };
        let place = || one.municipality.and_then(Municipality::find).map_or("", |place| &place.name);
        let key = match order {
            OrganisationOrder::Name => Key::default(),
            // Our own network is no partner in its sector.
            OrganisationOrder::Sector if one.own => Key { rank: usize::MAX, ..Key::default() },
            OrganisationOrder::Sector => Key { rank: one.sector as usize, ..Key::default() },
            OrganisationOrder::Municipality => Key::of_text(place()),
            OrganisationOrder::Seats => Key::of_count(listed.seats),
        };
        (Key { name: fold(&one.name), ..key }, listed)
    };
    in_order(overview.organisations().iter().map(row).collect())
}

fn persons(overview: &Overview, order: PersonOrder) -> Vec<DirectoryEntry> {
    let seats = overview.seats_of_persons();
    let row = |one: &Person| {
        let listed = DirectoryEntry { party: Party::Person(one.id), seats: seats.count(one.id) };
        let employer = || one.organisation.and_then(|id| overview.organisations().get(id));
        let key = match order {
            PersonOrder::Name => Key::default(),
            PersonOrder::Organisation => {
                Key::of_text(&employer().map_or("".into(), |one| overview.label(one)))
            }
            PersonOrder::Function => Key::of_text(&one.function),
            PersonOrder::Seats => Key::of_count(listed.seats),
        };
        (Key { name: fold(&one.name), ..key }, listed)
    };
    in_order(overview.persons().iter().map(row).collect())
}

/// By what somebody is ordered.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    rank: usize,
    text: String,
    name: String,
}

impl Key {
    /// By this text; those without come last.
    fn of_text(text: &str) -> Self {
        Self { rank: usize::from(text.trim().is_empty()), text: fold(text), ..Self::default() }
    }

    /// By this number, the greatest first.
    fn of_count(count: usize) -> Self {
        Self { rank: usize::MAX - count, ..Self::default() }
    }
}

fn in_order(mut rows: Vec<(Key, DirectoryEntry)>) -> Vec<DirectoryEntry> {
    // Stable: those with the same name stay in the order in which they were added.
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    rows.into_iter().map(|(_, listed)| listed).collect()
}

/// The record of somebody in the directory, with the organisation where a person works.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Organisation(&'a Organisation),
    Person(&'a Person, Option<&'a Organisation>),
}

impl<'a> Entry<'a> {
    fn of(overview: &'a Overview, party: Party) -> Option<Self> {
        let organisation = |id| overview.organisations().get(id);
        match party {
            Party::Organisation(id) => organisation(id).map(Self::Organisation),
            Party::Person(id) => {
                let person = overview.persons().get(id)?;
                Some(Self::Person(person, person.organisation.and_then(organisation)))
            }
        }
    }

    fn organisation(self) -> Option<&'a Organisation> {
        match self {
            Self::Organisation(organisation) => Some(organisation),
            Self::Person(_, employer) => employer,
        }
    }

    fn sector(self) -> Option<Sector> {
        self.organisation().map(|organisation| organisation.sector)
    }

    fn is_among(self, locals: &Locals, overview: &Overview) -> bool {
        match self {
            Self::Organisation(organisation) => locals.has_organisation(organisation),
            Self::Person(person, _) => locals.has_person(person, overview),
        }
    }

    /// Whether the words are in the names, in those of the organisation where a person works, or in the job.
    fn has(self, words: &Words) -> bool {
        let mut texts: Vec<&str> = Vec::new();
        if let Self::Person(person, _) = self {
            texts.extend(person.names());
            texts.push(&person.function);
        }
        if let Some(organisation) = self.organisation() {
            texts.extend(organisation.names().map(|name| name.text));
            texts.extend(
                organisation.municipality.and_then(Municipality::find).map(|place| place.name.as_str()),
            );
        }
        // No word goes from one text into the next.
        let text = texts.join(" / ");
        words.are_in(&text, &Prepared::new(&text))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn starter() -> Arc<Overview> {
        let records =
            serde_json::from_slice(include_bytes!("../../../assets/starter.json")).expect("records");
        Arc::new(Overview::new(records).expect("valid"))
    }

    fn names(query: &DirectoryQuery) -> Vec<String> {
        let overview = starter();
        let listed = Directory::default().list(&overview, query, || false).expect("a list");
        let name = |one: DirectoryEntry| match one.party {
            Party::Organisation(id) => overview.organisations().get(id).expect("one").name.clone(),
            Party::Person(id) => overview.persons().get(id).expect("one").name.clone(),
        };
        listed.into_iter().map(name).collect()
    }

    fn query(sorted: DirectoryOrder, limits: DirectoryLimits, words: &str) -> DirectoryQuery {
        DirectoryQuery { sorted, limits, words: words.to_owned() }
    }

    const BY_NAME: DirectoryOrder = DirectoryOrder::Organisations(OrganisationOrder::Name);

    #[test]
    fn everybody_is_listed_by_name() {
        let all = names(&query(BY_NAME, DirectoryLimits::default(), ""));
        assert_eq!(all.len(), starter().organisations().len());
        assert!(all.is_sorted_by_key(|name| fold(name)), "{all:?}");
    }

    #[rstest]
    #[case::start_of_a_word("leerl", "Centrum voor Leerlingenbegeleiding")]
    #[case::abbreviation("clb", "Centrum voor Leerlingenbegeleiding")]
    fn letters_of_any_name_leave_who_has_them(#[case] typed: &str, #[case] name: &str) {
        let found = names(&query(BY_NAME, DirectoryLimits::default(), typed));
        assert!(found.contains(&name.to_owned()) && found.len() < 10, "{found:?}");
    }

    #[test]
    fn those_who_sit_in_most_forums_come_first() {
        let overview = starter();
        let by_seats =
            query(DirectoryOrder::Organisations(OrganisationOrder::Seats), DirectoryLimits::default(), "");
        let listed = Directory::default().list(&overview, &by_seats, || false).expect("a list");
        assert!(listed.is_sorted_by_key(|one| std::cmp::Reverse(one.seats)));
        assert!(listed.first().is_some_and(|one| one.seats > 2));
    }
}
