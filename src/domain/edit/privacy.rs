//! What others may read: a copy of the overview without what the reader should not see of people.
//!
//! Whoever makes something for others makes it of such a copy, so that nothing can slip through. Links and
//! numbers stay as they are, so that every question has the same answer.

use std::collections::HashSet;

use crate::domain::record::texts::Texts;
use crate::domain::{
    FollowUp, Forum, Meeting, Membership, Municipality, Note, Organisation, OtherFields, Overview, Person,
    Records, Region, Table,
};
use crate::text::{NameMatcher, fold, name_words};

/// How much the reader sees of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Privacy {
    /// Organisations and numbers. Of the free texts only the purposes of forums, without the names in them.
    None,
    /// Also people with their function, and the texts of follow-ups.
    Names,
    /// Everything: also contact details and remarks.
    Full {
        /// Whether the texts of notes are there too.
        notes: bool,
    },
}

impl Privacy {
    /// Whether people are named.
    pub const fn has_names(self) -> bool {
        !matches!(self, Self::None)
    }

    /// Whether contact details and remarks are there.
    pub const fn has_contacts(self) -> bool {
        matches!(self, Self::Full { .. })
    }

    /// Whether the texts of notes are there.
    pub const fn has_notes(self) -> bool {
        matches!(self, Self::Full { notes: true })
    }
}

impl Overview {
    /// A copy with only what `privacy` lets others read. `placeholder` stands for whatever is left out of a text.
    #[must_use]
    pub fn shown_with(&self, privacy: Privacy, placeholder: &str) -> Self {
        let mut shown = Records::default();
        let copy = Copy { privacy, placeholder };
        shown.regions.extend(self.regions.iter().map(|region| copy.region(region)));
        shown.forums.extend(self.forums.iter().map(|forum| copy.forum(forum)));
        shown.organisations.extend(self.organisations.iter().map(|one| copy.organisation(one)));
        shown.persons.extend(self.persons.iter().map(|person| copy.person(person)));
        shown.memberships.extend(self.memberships.iter().map(|membership| copy.membership(membership)));
        shown.notes.extend(self.notes.iter().map(|note| copy.note(note)));
        shown.meetings.extend(self.meetings.iter().map(|meeting| copy.meeting(meeting)));
        shown.follow_ups.extend(self.follow_ups.iter().map(|follow_up| copy.follow_up(follow_up)));
        if let Some(names) = Names::in_texts(self, privacy, &mut shown) {
            each_text(&mut shown, &mut |text| names.replace(text, placeholder));
        }
        // The ids are those of the tables, so no two are the same.
        let mut no_problems = Vec::new();
        let mut overview = Self::default();
        overview.regions = Table::new(shown.regions, &mut no_problems);
        overview.forums = Table::new(shown.forums, &mut no_problems);
        overview.organisations = Table::new(shown.organisations, &mut no_problems);
        overview.persons = Table::new(shown.persons, &mut no_problems);
        overview.memberships = Table::new(shown.memberships, &mut no_problems);
        overview.notes = Table::new(shown.notes, &mut no_problems);
        overview.meetings = Table::new(shown.meetings, &mut no_problems);
        overview.follow_ups = Table::new(shown.follow_ups, &mut no_problems);
        overview
    }
}

/// How each kind of record is copied. The records are taken apart without `..`, so that a new field does not compile
/// until it is decided who may read it.
struct Copy<'a> {
    privacy: Privacy,
    placeholder: &'a str,
}

impl Copy<'_> {
    fn remarks(&self, remarks: &str) -> String {
        if self.privacy.has_contacts() { remarks.to_owned() } else { String::new() }
    }

    fn contact(&self, contact: Option<&String>) -> Option<String> {
        contact.filter(|_| self.privacy.has_contacts()).cloned()
    }

    /// As [`Self::contact`], but it stays known that somebody can be reached.
    fn address(&self, address: Option<&String>) -> Option<String> {
        let shown = |address: &String| {
            if self.privacy.has_contacts() { address.clone() } else { self.placeholder.to_owned() }
        };
        address.filter(|address| !address.trim().is_empty()).map(shown)
    }

    fn region(&self, region: &Region) -> Region {
        let Region { id, name, kind, parent, municipalities, involvement, remarks, other_fields: _ } = region;
        Region {
            id: *id,
            name: name.clone(),
            kind: *kind,
            parent: *parent,
            municipalities: municipalities.clone(),
            involvement: *involvement,
            remarks: self.remarks(remarks),
            other_fields: OtherFields::new(),
        }
    }

    fn forum(&self, forum: &Forum) -> Forum {
        let Forum {
            id,
            region,
            name,
            aliases,
            former_names,
            purpose,
            convenor,
            involvement,
            cadence,
            longest_gap,
            not_needed,
            remarks,
            other_fields: _,
        } = forum;
        Forum {
            id: *id,
            region: *region,
            name: name.clone(),
            aliases: aliases.clone(),
            former_names: former_names.clone(),
            purpose: purpose.clone(),
            convenor: *convenor,
            involvement: *involvement,
            cadence: *cadence,
            longest_gap: *longest_gap,
            not_needed: not_needed.clone(),
            remarks: self.remarks(remarks),
            other_fields: OtherFields::new(),
        }
    }

    fn organisation(&self, organisation: &Organisation) -> Organisation {
        let Organisation {
            id,
            name,
            abbreviation,
            aliases,
            former_names,
            sector,
            municipality,
            email,
            phone,
            website,
            own,
            remarks,
            other_fields: _,
        } = organisation;
        Organisation {
            id: *id,
            name: name.clone(),
            abbreviation: abbreviation.clone(),
            aliases: aliases.clone(),
            former_names: former_names.clone(),
            sector: *sector,
            municipality: *municipality,
            email: self.contact(email.as_ref()),
            phone: self.contact(phone.as_ref()),
            website: self.contact(website.as_ref()),
            own: *own,
            remarks: self.remarks(remarks),
            other_fields: OtherFields::new(),
        }
    }

    fn person(&self, person: &Person) -> Person {
        let Person { id, name, aliases: _, organisation, function, email, phone, remarks, other_fields: _ } =
            person;
        let named = |text: &str, otherwise: &str| {
            if self.privacy.has_names() { text.to_owned() } else { otherwise.to_owned() }
        };
        Person {
            id: *id,
            name: named(name, self.placeholder),
            aliases: Vec::new(),
            organisation: *organisation,
            function: named(function, ""),
            email: self.address(email.as_ref()),
            phone: self.address(phone.as_ref()),
            remarks: self.remarks(remarks),
            other_fields: OtherFields::new(),
        }
    }

    fn membership(&self, membership: &Membership) -> Membership {
        let Membership { id, forum, organisation, person, role, since, remarks, other_fields: _ } =
            membership;
        Membership {
            id: *id,
            forum: *forum,
            organisation: *organisation,
            person: *person,
            role: *role,
            since: *since,
            remarks: self.remarks(remarks),
            other_fields: OtherFields::new(),
        }
    }

    fn note(&self, note: &Note) -> Note {
        let Note { id, forum, date, present, text, other_fields: _ } = note;
        Note {
            id: *id,
            forum: *forum,
            date: *date,
            present: present.clone(),
            text: if self.privacy.has_notes() { text.clone() } else { String::new() },
            other_fields: OtherFields::new(),
        }
    }

    fn meeting(&self, meeting: &Meeting) -> Meeting {
        let Meeting { id, forum, date, time, end, place, remarks, other_fields: _ } = meeting;
        Meeting {
            id: *id,
            forum: *forum,
            date: *date,
            time: *time,
            end: *end,
            place: if self.privacy.has_names() { place.clone() } else { String::new() },
            remarks: self.remarks(remarks),
            other_fields: OtherFields::new(),
        }
    }

    fn follow_up(&self, follow_up: &FollowUp) -> FollowUp {
        let FollowUp { id, text, about, due, waiting_for, next_meeting, done, note, other_fields: _ } =
            follow_up;
        let text = if self.privacy.has_names() { text } else { self.placeholder };
        FollowUp {
            id: *id,
            text: text.to_owned(),
            about: *about,
            due: *due,
            waiting_for: *waiting_for,
            next_meeting: *next_meeting,
            done: *done,
            note: *note,
            other_fields: OtherFields::new(),
        }
    }
}

/// What has to be found in texts.
struct Names {
    /// The first and last words of names and addresses. A text without any has none of them.
    ends: HashSet<String>,
    /// Names and addresses as a whole. These are nobody else's to show, whatever else is called so.
    whole: NameMatcher,
    /// First and last names, unless something else is called so.
    parts: NameMatcher,
}

impl Names {
    /// The names and addresses of people that must not stand in a text of `shown`; none if all may, or if no text can
    /// have any. With thousands of people, only those are looked for of which a word stands somewhere.
    fn in_texts(overview: &Overview, privacy: Privacy, shown: &mut Records) -> Option<Self> {
        if privacy.has_contacts() {
            return None;
        }
        let names = overview.persons.iter().flat_map(Person::names).filter(|_| !privacy.has_names());
        let addresses = overview.persons.iter().flat_map(|person| person.email.iter().chain(&person.phone));
        let (mut names, mut addresses): (Vec<&str>, Vec<&str>) =
            (names.collect(), addresses.map(String::as_str).collect());
        let ends: HashSet<String> = names.iter().chain(&addresses).flat_map(|name| ends_of(name)).collect();
        let (mut there, mut has_addresses) = (HashSet::new(), false);
        each_text(shown, &mut |text| {
            if may_have(text, &ends) {
                there.extend(name_words(text));
                has_addresses |= may_have_address(text);
            }
        });
        let is_there = |name: &&str| ends_of(name).any(|word| there.contains(&word));
        names.retain(is_there);
        addresses.retain(|address| has_addresses || is_there(address));
        if names.is_empty() && addresses.is_empty() {
            return None;
        }
        // An address is also looked for as it is, however short.
        let whole = names.iter().chain(&addresses).copied();
        Some(Self {
            whole: NameMatcher::new(whole, addresses.iter().copied(), []).whole_only(),
            parts: NameMatcher::new(names.iter().copied(), [], others(overview, &names)),
            ends,
        })
    }

    fn replace(&self, text: &mut String, placeholder: &str) {
        if !may_have(text, &self.ends) {
            return;
        }
        for matcher in [&self.whole, &self.parts] {
            if let Some(replaced) = matcher.replaced(text, placeholder) {
                *text = replaced;
            }
        }
    }
}

/// The names of organisations and places that have a word of one of these names.
fn others<'a>(overview: &'a Overview, names: &[&str]) -> impl Iterator<Item = &'a str> {
    let words: HashSet<String> = names.iter().flat_map(|name| name_words(name)).collect();
    let organisations = overview.organisations.iter().flat_map(Organisation::names);
    organisations
        .map(|name| name.text)
        .chain(overview.regions.iter().map(|region| region.name.as_str()))
        .chain(Municipality::all().iter().flat_map(Municipality::names))
        .filter(move |other| !words.is_empty() && name_words(other).iter().any(|word| words.contains(word)))
}

/// The first and last word of a name.
fn ends_of(name: &str) -> impl Iterator<Item = String> {
    let words = name_words(name);
    let (first, last) = (words.first().cloned(), words.last().cloned());
    first.into_iter().chain(last)
}

/// Whether a text may have something of which one of these words is the first or the last.
fn may_have(text: &str, ends: &HashSet<String>) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|char: char| !char.is_alphanumeric());
    // A hyphen at the end of a line may break a word.
    words.any(|word| ends.contains(word)) || may_have_address(text) || text.contains("-\n")
}

/// Whether a text may have an e-mail address or a telephone number, which can be written in many ways.
fn may_have_address(text: &str) -> bool {
    text.contains('@') || text.bytes().filter(u8::is_ascii_digit).nth(5).is_some()
}

/// Calls `on_text` with every text in which a name may stand.
fn each_text(shown: &mut Records, on_text: &mut dyn FnMut(&mut String)) {
    let on_text = &mut |_: &str, text: &mut String| on_text(text);
    shown.regions.iter_mut().for_each(|record| record.each_text(on_text));
    shown.forums.iter_mut().for_each(|record| record.each_text(on_text));
    shown.organisations.iter_mut().for_each(|record| record.each_text(on_text));
    shown.meetings.iter_mut().for_each(|record| record.each_text(on_text));
    shown.follow_ups.iter_mut().for_each(|record| record.each_text(on_text));
    shown.persons.iter_mut().for_each(|person| on_text("function", &mut person.function));
}
