//! The people in the store and in the plan, to look up thousands of them one after the other.

use std::collections::HashMap;

use crate::domain::{OrganisationId, Overview, Person, PersonId};
use crate::text::{fold, is_significant};

/// The words of a name in the order of the alphabet, because the last name may come first.
pub(super) fn person_key(name: &str) -> String {
    let mut words: Vec<String> = words(name);
    words.sort_unstable();
    words.join(" ")
}

/// The folded words of a name. An apostrophe or a hyphen is within a word.
pub(super) fn words(name: &str) -> Vec<String> {
    let letters = |word: &str| fold(word).chars().filter(|char| is_significant(*char)).collect::<String>();
    name.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect()
}

/// Whether one of two names may be a shorter form of the other: its first name.
pub(super) fn is_first_name_of(short: &str, long: &str) -> bool {
    let (short, long) = (words(short), words(long));
    short.len() == 1 && long.len() > 1 && short.first() == long.first()
}

/// Whether two names can be of the same person.
pub(super) fn agree(one: &str, other: &str) -> bool {
    person_key(one) == person_key(other) || is_first_name_of(one, other) || is_first_name_of(other, one)
}

/// People by what they are known by.
#[derive(Default)]
pub(super) struct People {
    by_name: HashMap<String, Vec<PersonId>>,
    by_email: HashMap<String, Vec<PersonId>>,
    by_first_name: HashMap<(OrganisationId, String), Vec<PersonId>>,
    names: HashMap<PersonId, Vec<String>>,
    organisations: HashMap<PersonId, Option<OrganisationId>>,
}

impl People {
    /// The people in the store, each at the organisation where they work and those that they represent.
    pub(super) fn new(overview: &Overview) -> Self {
        let mut people = Self::default();
        for person in overview.persons().iter() {
            people.add_person(person);
        }
        for seat in overview.memberships().iter() {
            if let Some(person) = seat.person {
                people.add_to(person, seat.organisation);
            }
        }
        people
    }

    fn add_person(&mut self, person: &Person) {
        for name in person.names() {
            self.add_name(person.id, name);
        }
        if let Some(email) = &person.email {
            self.add_email(person.id, email);
        }
        self.organisations.insert(person.id, person.organisation);
        if let Some(organisation) = person.organisation {
            self.add_to(person.id, organisation);
        }
    }

    pub(super) fn add_name(&mut self, id: PersonId, name: &str) {
        self.by_name.entry(person_key(name)).or_default().push(id);
        self.names.entry(id).or_default().push(name.to_owned());
    }

    pub(super) fn add_email(&mut self, id: PersonId, email: &str) {
        self.by_email.entry(email.trim().to_lowercase()).or_default().push(id);
    }

    pub(super) fn add_to(&mut self, id: PersonId, organisation: OrganisationId) {
        for first in
            self.names(id).iter().filter_map(|name| words(name).into_iter().next()).collect::<Vec<_>>()
        {
            let there = self.by_first_name.entry((organisation, first)).or_default();
            if !there.contains(&id) {
                there.push(id);
            }
        }
        self.organisations.entry(id).or_insert(Some(organisation));
    }

    /// The people with this name.
    pub(super) fn called(&self, name: &str) -> &[PersonId] {
        self.by_name.get(&person_key(name)).map_or(&[], Vec::as_slice)
    }

    /// The people with this e-mail address.
    pub(super) fn with_email(&self, email: &str) -> &[PersonId] {
        if email.is_empty() {
            return &[];
        }
        self.by_email.get(&email.trim().to_lowercase()).map_or(&[], Vec::as_slice)
    }

    /// The people at an organisation whose first name is that of this name.
    pub(super) fn at(&self, organisation: OrganisationId, name: &str) -> &[PersonId] {
        let first = words(name).into_iter().next().unwrap_or_default();
        self.by_first_name.get(&(organisation, first)).map_or(&[], Vec::as_slice)
    }

    /// Whether a person works at an organisation or represents it.
    pub(super) fn is_at(&self, id: PersonId, organisation: OrganisationId) -> bool {
        self.names(id).iter().any(|name| self.at(organisation, name).contains(&id))
    }

    /// The names of a person, the one in use first.
    pub(super) fn names(&self, id: PersonId) -> &[String] {
        self.names.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The organisation where a person works.
    pub(super) fn organisation_of(&self, id: PersonId) -> Option<OrganisationId> {
        self.organisations.get(&id).copied().flatten()
    }
}
