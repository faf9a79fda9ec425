//! What lists of organisations and people show and can be limited to: in how many forums each sits, and who belongs to
//! a region.

use std::collections::BTreeSet;

use crate::domain::{
    ForumId, Id, Organisation, OrganisationId, Overview, Person, PersonId, Refnis, RegionId, Scope, Subject,
};

/// The seats of organisations or people, one for each forum, sorted.
#[derive(Debug)]
pub struct Seats<T>(Vec<Id<T>>);

impl<T> Seats<T> {
    fn new(mut seats: Vec<(Id<T>, ForumId)>) -> Self {
        seats.sort_unstable();
        // Two people may represent an organisation in one forum.
        seats.dedup();
        Self(seats.into_iter().map(|(holder, _)| holder).collect())
    }

    /// In how many forums this one sits.
    pub fn count(&self, holder: Id<T>) -> usize {
        let start = self.0.partition_point(|other| *other < holder);
        self.0[start..].partition_point(|other| *other == holder)
    }
}

impl Overview {
    /// The seats of all organisations.
    pub fn seats_of_organisations(&self) -> Seats<Organisation> {
        Seats::new(self.memberships.iter().map(|seat| (seat.organisation, seat.forum)).collect())
    }

    /// The seats of all people.
    pub fn seats_of_persons(&self) -> Seats<Person> {
        let seats = self.memberships.iter().filter_map(|seat| Some((seat.person?, seat.forum)));
        Seats::new(seats.collect())
    }
}

/// Who belongs to a region: who sits in one of its forums, or is based there.
#[derive(Debug)]
pub struct Locals {
    organisations: BTreeSet<OrganisationId>,
    persons: BTreeSet<PersonId>,
    municipalities: BTreeSet<Refnis>,
}

impl Locals {
    /// Who belongs to this region, or to a region within it.
    pub fn of(overview: &Overview, region: RegionId) -> Self {
        let scope = Scope::of(overview, Subject::Region(region));
        let seats = || overview.memberships.iter().filter(|seat| scope.has_forum(seat.forum));
        let regions = overview.region_and_descendants(region).into_iter();
        Self {
            organisations: seats().map(|seat| seat.organisation).collect(),
            persons: seats().filter_map(|seat| seat.person).collect(),
            municipalities: regions.flat_map(|region| region.municipalities.iter().copied()).collect(),
        }
    }

    /// Whether the organisation does.
    pub fn has_organisation(&self, organisation: &Organisation) -> bool {
        self.organisations.contains(&organisation.id) || self.is_home_of(organisation)
    }

    /// Whether the person does, who may have the seat of an organisation or work at one that is based there.
    pub fn has_person(&self, person: &Person, overview: &Overview) -> bool {
        let works_at = person.organisation.and_then(|id| overview.organisations.get(id));
        self.persons.contains(&person.id) || works_at.is_some_and(|employer| self.is_home_of(employer))
    }

    fn is_home_of(&self, organisation: &Organisation) -> bool {
        organisation.municipality.is_some_and(|place| self.municipalities.contains(&place))
    }
}
