//! The people in the store and in the plan, to look up thousands of them one after the other.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher as _, RandomState};

use crate::domain::{OrganisationId, Overview, Person, PersonId};
use crate::search::Lists;
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

/// People by what they are known by. A text is kept by its hash, because there may be a hundred thousand people; two
/// texts with one hash do not occur by chance, and nobody can make them, because the hash is another in each program.
#[derive(Default)]
pub(super) struct People {
    hasher: RandomState,
    by_name: Lists<u64, PersonId>,
    by_email: Lists<u64, PersonId>,
    /// By the organisation and the first name.
    by_first_name: Lists<u64, PersonId>,
    known: HashMap<PersonId, Known>,
}

/// What is known of a person.
struct Known {
    /// One on each line, the one in use first.
    names: Box<str>,
    organisation: Option<OrganisationId>,
    /// Whether the store says where they work, if only that nobody knows.
    is_stored: bool,
}

impl Known {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.names.split('\n')
    }
}

impl People {
    /// The people in the store, each at the organisation where they work and those that they represent. There is room for
    /// so many people.
    pub(super) fn new(overview: &Overview, room: usize) -> Self {
        let mut people = Self {
            by_name: Lists::with_room(room),
            by_email: Lists::with_room(room),
            by_first_name: Lists::with_room(room),
            known: HashMap::with_capacity(room),
            ..Self::default()
        };
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
        if let Some(known) = self.known.get_mut(&person.id) {
            (known.organisation, known.is_stored) = (person.organisation, true);
        }
        if let Some(organisation) = person.organisation {
            self.add_to(person.id, organisation);
        }
    }

    pub(super) fn add_name(&mut self, id: PersonId, name: &str) {
        let hash = self.hasher.hash_one(person_key(name));
        self.by_name.add(hash, id);
        match self.known.entry(id) {
            Entry::Occupied(known) => {
                let names = &mut known.into_mut().names;
                *names = format!("{names}\n{name}").into();
            }
            Entry::Vacant(place) => {
                place.insert(Known { names: name.into(), organisation: None, is_stored: false });
            }
        }
    }

    pub(super) fn add_email(&mut self, id: PersonId, email: &str) {
        let hash = self.hash_of_email(email);
        self.by_email.add(hash, id);
    }

    pub(super) fn add_to(&mut self, id: PersonId, organisation: OrganisationId) {
        let Some(known) = self.known.get_mut(&id) else { return };
        if !known.is_stored && known.organisation.is_none() {
            known.organisation = Some(organisation);
        }
        for name in known.names() {
            let Some(first) = words(name).into_iter().next() else { continue };
            let hash = self.hasher.hash_one((organisation, first));
            if !self.by_first_name.of(&hash).contains(&id) {
                self.by_first_name.add(hash, id);
            }
        }
    }

    fn hash_of_email(&self, email: &str) -> u64 {
        self.hasher.hash_one(email.trim().to_lowercase())
    }

    /// The people with this name.
    pub(super) fn called(&self, name: &str) -> &[PersonId] {
        self.by_name.of(&self.hasher.hash_one(person_key(name)))
    }

    /// The people with this e-mail address.
    pub(super) fn with_email(&self, email: &str) -> &[PersonId] {
        if email.is_empty() { &[] } else { self.by_email.of(&self.hash_of_email(email)) }
    }

    /// The people at an organisation whose first name is that of this name.
    pub(super) fn at(&self, organisation: OrganisationId, name: &str) -> &[PersonId] {
        let first = words(name).into_iter().next().unwrap_or_default();
        self.by_first_name.of(&self.hasher.hash_one((organisation, first)))
    }

    /// Whether a person works at an organisation or represents it.
    pub(super) fn is_at(&self, id: PersonId, organisation: OrganisationId) -> bool {
        self.names(id).any(|name| self.at(organisation, name).contains(&id))
    }

    /// The names of a person, the one in use first.
    pub(super) fn names(&self, id: PersonId) -> impl Iterator<Item = &str> {
        self.known.get(&id).into_iter().flat_map(Known::names)
    }

    /// The organisation where a person works.
    pub(super) fn organisation_of(&self, id: PersonId) -> Option<OrganisationId> {
        self.known.get(&id)?.organisation
    }
}
