//! Merging two records that turn out to be the same. References to either lead to the one that stays.

use std::collections::BTreeMap;

use crate::domain::record::link::Linked;
use crate::domain::{
    AnyRecord, Change, Edit, Kind, Membership, MembershipId, Municipality, Name, NameKind, Organisation,
    OrganisationId, OtherFields, Overview, Person, PersonId, RecordId, RecordRef, Sector,
};
use crate::text::same_name;

/// The names of two records that were merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged<'a> {
    /// The record that stays.
    pub kept: &'a str,
    /// The record that is removed.
    pub gone: &'a str,
}

impl Overview {
    /// The change that merges two organisations. Every reference to `gone` becomes one to `kept`, which also
    /// takes over the names and any values that it does not have itself. None if these are not two
    /// organisations.
    pub fn merge_organisations(&self, gone: OrganisationId, kept: OrganisationId) -> Option<Change> {
        let (before, gone) = (self.organisations.get(kept)?, self.organisations.get(gone)?);
        let after = before.with_all_of(gone);
        // If one organisation is a member without a named person and the other with one, they get one seat.
        let is_twin = |a: &Membership, b: &Membership| {
            (a.forum, a.organisation) == (b.forum, b.organisation)
                && (a.person.is_none() || b.person.is_none())
        };
        self.merge(gone.clone().into(), before.clone().into(), after.into(), is_twin)
    }

    /// As [`Self::merge_organisations`], for two people.
    pub fn merge_persons(&self, gone: PersonId, kept: PersonId) -> Option<Change> {
        let (before, gone) = (self.persons.get(kept)?, self.persons.get(gone)?);
        let after = before.with_all_of(gone);
        self.merge(gone.clone().into(), before.clone().into(), after.into(), |_, _| false)
    }

    fn merge(
        &self,
        gone: AnyRecord,
        before: AnyRecord,
        after: AnyRecord,
        is_twin: impl Fn(&Membership, &Membership) -> bool,
    ) -> Option<Change> {
        let (gone_id, kept_id) = (gone.id(), before.id());
        if gone_id == kept_id {
            return None;
        }
        let mut changes = vec![gone.removed(), before.into_updated(after)?];
        let lead = |to| Some(if to == gone_id { kept_id } else { to });
        let others = self.records().filter(|record| record.id().kind() != Kind::Membership);
        for record in others.filter(|record| record.links_to(&|to| to == gone_id)) {
            let (before, mut after) = (record.cloned(), record.cloned());
            after.relink(&lead).ok()?;
            changes.extend(before.into_updated(after));
        }
        changes.extend(self.merged_seats(gone_id, kept_id, is_twin));
        Some(Change::Together(changes))
    }

    /// Gives the seats of `gone` to `kept`. Seats that are equal afterwards become one, and so do those that
    /// `twin` pairs.
    fn merged_seats(
        &self,
        gone: RecordId,
        kept: RecordId,
        is_twin: impl Fn(&Membership, &Membership) -> bool,
    ) -> Vec<Change> {
        let links_to = |seat: &Membership, id| RecordRef::Membership(seat).links_to(&|to| to == id);
        let of_kept = self.memberships.iter().filter(|seat| links_to(seat, kept));
        let mut staying: BTreeMap<MembershipId, Membership> =
            of_kept.map(|seat| (seat.id, seat.clone())).collect();
        let mut changes = Vec::new();
        for before in self.memberships.iter().filter(|seat| links_to(seat, gone)) {
            let mut after = before.clone();
            if after.relink(&|to| Some(if to == gone { kept } else { to })).is_err() {
                continue;
            }
            let same = staying.values().find(|other| other.seat() == after.seat());
            let twin = same.or_else(|| staying.values().find(|other| is_twin(other, &after)));
            let edit = match twin.map(|twin| twin.with_all_of(&after)) {
                Some(joined) => {
                    staying.insert(joined.id, joined);
                    Edit::remove(before.clone())
                }
                None => Edit::update(before.clone(), after),
            };
            changes.push(Change::Membership(edit));
        }
        for before in self.memberships.iter() {
            if let Some(after) = staying.remove(&before.id).filter(|after| after != before) {
                changes.push(Change::Membership(Edit::update(before.clone(), after)));
            }
        }
        changes
    }
}

// Each record is destructured completely, so that a new field does not compile until its merging is defined.

impl Organisation {
    fn with_all_of(&self, gone: &Self) -> Self {
        let Self {
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
            other_fields,
        } = self.clone();
        let mut spare = vec![gone.remarks.clone()];
        let mut joined = Self {
            id,
            name,
            abbreviation,
            aliases,
            former_names,
            sector: if sector == Sector::Other { gone.sector } else { sector },
            municipality: municipality.or(gone.municipality),
            email: first(email, gone.email.as_ref(), &mut spare),
            phone: first(phone, gone.phone.as_ref(), &mut spare),
            website: first(website, gone.website.as_ref(), &mut spare),
            own: own || gone.own,
            remarks,
            other_fields: with_fields_of(other_fields, &gone.other_fields),
        };
        if let Some(other) = gone.municipality.filter(|other| joined.municipality != Some(*other)) {
            spare.extend(Municipality::find(other).map(|municipality| municipality.name.clone()));
        }
        for Name { kind, text } in gone.names() {
            match kind {
                _ if joined.names().any(|known| same_name(known.text, text)) => {}
                NameKind::Abbreviation if joined.abbreviation.is_none() => {
                    joined.abbreviation = Some(text.to_owned());
                }
                NameKind::FormerName => joined.former_names.push(text.to_owned()),
                _ => joined.aliases.push(text.to_owned()),
            }
        }
        add_remarks(&mut joined.remarks, spare);
        joined
    }
}

impl Person {
    fn with_all_of(&self, gone: &Self) -> Self {
        let Self { id, name, aliases, organisation, function, email, phone, remarks, other_fields } =
            self.clone();
        let mut spare = vec![gone.remarks.clone()];
        let mut joined = Self {
            id,
            name,
            aliases,
            organisation: organisation.or(gone.organisation),
            function: first_text(function, &gone.function, &mut spare),
            email: first(email, gone.email.as_ref(), &mut spare),
            phone: first(phone, gone.phone.as_ref(), &mut spare),
            remarks,
            other_fields: with_fields_of(other_fields, &gone.other_fields),
        };
        for name in gone.names() {
            if !joined.names().any(|known| same_name(known, name)) {
                joined.aliases.push(name.to_owned());
            }
        }
        add_remarks(&mut joined.remarks, spare);
        joined
    }
}

impl Membership {
    fn with_all_of(&self, gone: &Self) -> Self {
        let Self { id, forum, organisation, person, role, since, remarks, other_fields } = self.clone();
        let mut joined = Self {
            id,
            forum,
            organisation,
            person: person.or(gone.person),
            role: role.min(gone.role),
            since: since.into_iter().chain(gone.since).min(),
            remarks,
            other_fields: with_fields_of(other_fields, &gone.other_fields),
        };
        add_remarks(&mut joined.remarks, vec![gone.remarks.clone()]);
        joined
    }
}

/// The first text if there is one, else the other. If both exist and differ, the other is added to `spare`.
fn first(text: Option<String>, other: Option<&String>, spare: &mut Vec<String>) -> Option<String> {
    match text {
        Some(text) => {
            spare.extend(other.filter(|other| **other != text).cloned());
            Some(text)
        }
        None => other.cloned(),
    }
}

/// As [`first`], for a field in which an empty text means none.
fn first_text(text: String, other: &String, spare: &mut Vec<String>) -> String {
    first(Some(text).filter(|text| !text.is_empty()), Some(other), spare).unwrap_or_default()
}

/// Adds each of `more` on its own line, unless it is already there.
fn add_remarks(remarks: &mut String, more: Vec<String>) {
    for text in more {
        if remarks.contains(text.trim()) {
            continue;
        }
        if !remarks.is_empty() {
            remarks.push('\n');
        }
        remarks.push_str(&text);
    }
}

fn with_fields_of(mut fields: OtherFields, more: &OtherFields) -> OtherFields {
    for (name, value) in more.iter() {
        fields.entry(name).or_insert_with(|| value.clone());
    }
    fields
}

impl Change {
    /// The two organisations or people that this change merges; none if it is no merge. A merge removes one
    /// and gives its name to the other.
    pub fn merged(&self) -> Option<Merged<'_>> {
        match self.edits()[..] {
            [
                Self::Organisation(Edit::Remove(gone)),
                Self::Organisation(Edit::Update { after: kept, .. }),
                ..,
            ] if kept.names().any(|name| same_name(name.text, &gone.name)) => {
                Some(Merged { kept: &kept.name, gone: &gone.name })
            }
            [Self::Person(Edit::Remove(gone)), Self::Person(Edit::Update { after: kept, .. }), ..]
                if kept.names().any(|name| same_name(name, &gone.name)) =>
            {
                Some(Merged { kept: &kept.name, gone: &gone.name })
            }
            _ => None,
        }
    }
}
