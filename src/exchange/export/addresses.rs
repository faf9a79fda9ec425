//! E-mail addresses for a mail program, each once, and who has none.

use std::collections::BTreeSet;

use super::Within;
use crate::domain::{Overview, Subject};
use crate::text::plain_line;

/// The addresses of those who sit in forums, and who of them has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Each address once, in the order of the forums and then by name.
    pub found: Vec<Address>,
    /// Who has none.
    pub without: Vec<String>,
}

/// An address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Whose it is.
    pub name: String,
    /// The address itself.
    pub email: String,
}

impl Addresses {
    /// The addresses of everybody with a seat: in all forums, or in those of a record. Of an organisation or person,
    /// also of those without a seat. A seat without a person has the address of the organisation.
    pub fn new(overview: &Overview, subject: Option<Subject>) -> Self {
        let within = Within::new(overview, subject);
        let mut addresses = Self::default();
        let mut seen = BTreeSet::new();
        let mut add = |name: String, email: Option<&String>| {
            let email = email.map(|email| email.trim()).filter(|email| !email.is_empty());
            match email {
                Some(email) if seen.insert(email.to_lowercase()) => {
                    addresses.found.push(Address { name, email: email.to_owned() });
                }
                Some(_) => {}
                None => addresses.without.push(name),
            }
        };
        match subject {
            Some(Subject::Organisation(id)) => {
                let organisation = overview.organisations().get(id);
                if let Some(organisation) = organisation.filter(|one| one.email.is_some()) {
                    add(organisation.name.clone(), organisation.email.as_ref());
                }
                overview
                    .people_at(id)
                    .into_iter()
                    .for_each(|person| add(person.name.clone(), person.email.as_ref()));
            }
            Some(Subject::Person(id)) => {
                overview
                    .persons()
                    .get(id)
                    .into_iter()
                    .for_each(|person| add(person.name.clone(), person.email.as_ref()));
            }
            _ => {
                for seat in within.seats(overview) {
                    let person = seat.person.and_then(|person| overview.persons().get(person));
                    let Some(organisation) = overview.organisations().get(seat.organisation) else {
                        continue;
                    };
                    let label = overview.label(organisation);
                    match person {
                        Some(person) => add(person.name.clone(), person.email.as_ref()),
                        None => add(label.into_owned(), organisation.email.as_ref()),
                    }
                }
            }
        }
        let mut said = BTreeSet::new();
        addresses.without.retain(|name| said.insert(name.clone()));
        addresses
    }

    /// The addresses on one line, as they are pasted into a mail: "a@x; b@y".
    pub fn in_line(&self) -> String {
        let addresses = self.found.iter().map(|address| plain_line(&address.email).into_owned());
        addresses.collect::<Vec<_>>().join("; ")
    }

    /// As [`Self::in_line`], each with the name before it: "An Claes <a@x>; …".
    pub fn with_names(&self) -> String {
        let addresses = self.found.iter().map(Address::with_name);
        addresses.collect::<Vec<_>>().join("; ")
    }
}

impl Address {
    fn with_name(&self) -> String {
        let (name, email) = (plain_line(&self.name), plain_line(&self.email));
        // Outside quotes, these would end the name.
        if name.contains(|char: char| "()<>[]:;@\\,.\"".contains(char)) {
            format!("\"{}\" <{email}>", name.replace('\\', "\\\\").replace('"', "\\\""))
        } else {
            format!("{name} <{email}>")
        }
    }
}
