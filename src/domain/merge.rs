//! Merging: two records that turn out to be one become one, and what refers to either refers to it.

use std::collections::BTreeMap;

use super::link::Linked;
use super::{
    Change, Edit, Id, Membership, MembershipId, Municipality, Name, NameKind, Organisation, OrganisationId,
    OtherFields, Overview, Person, PersonId, Record, RecordId, Sector, Table,
};

/// The names of two records that were merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged<'a> {
    /// The record that stays.
    pub kept: &'a str,
    /// The record that is no more.
    pub gone: &'a str,
}

impl Overview {
    /// The change that makes one organisation of two: whatever refers to `gone` refers to `kept`, which
    /// takes over its names and what it has not got itself. None when they are not two organisations.
    pub fn merge_organisations(&self, gone: OrganisationId, kept: OrganisationId) -> Option<Change> {
        let (before, gone) = (self.organisations.get(kept)?, self.organisations.get(gone)?);
        let after = before.with_all_of(gone);
        // An organisation that was known to sit in a forum and now also through whom has one seat there.
        let is_twin = |a: &Membership, b: &Membership| {
            (a.forum, a.organisation) == (b.forum, b.organisation)
                && (a.person.is_none() || b.person.is_none())
        };
        self.merge(gone, before, after, is_twin)
    }

    /// The change that makes one person of two, as [`Self::merge_organisations`] does of organisations.
    pub fn merge_persons(&self, gone: PersonId, kept: PersonId) -> Option<Change> {
        let (before, gone) = (self.persons.get(kept)?, self.persons.get(gone)?);
        self.merge(gone, before, before.with_all_of(gone), |_, _| false)
    }

    fn merge<T: Record>(
        &self,
        gone: &T,
        before: &T,
        after: T,
        is_twin: impl Fn(&Membership, &Membership) -> bool,
    ) -> Option<Change>
    where
        Id<T>: Into<RecordId>,
    {
        if gone.id() == before.id() {
            return None;
        }
        let mut merging = Merging {
            gone: gone.id().into(),
            kept: before.id().into(),
            changes: vec![
                T::edited(Edit::Remove(gone.clone())),
                T::edited(Edit::Update { before: before.clone(), after }),
            ],
        };
        merging.take_over(&self.regions);
        merging.take_over(&self.forums);
        merging.take_over(&self.persons);
        merging.take_over(&self.notes);
        merging.take_over(&self.follow_ups);
        merging.take_over_seats(&self.memberships, is_twin);
        Some(Change::Together(merging.changes))
    }
}

/// A merge that is being thought out.
struct Merging {
    gone: RecordId,
    kept: RecordId,
    changes: Vec<Change>,
}

impl Merging {
    /// The record with its links to the one that goes led to the one that stays; none without such links.
    fn relinked<T: Linked + Clone>(&self, record: &T) -> Option<T> {
        if !record.links_to(&|to| to == self.gone) {
            return None;
        }
        let mut after = record.clone();
        after.relink(&|to| Some(if to == self.gone { self.kept } else { to })).ok()?;
        Some(after)
    }

    fn take_over<T: Record + Linked>(&mut self, table: &Table<T>) {
        for before in table.iter() {
            if let Some(after) = self.relinked(before) {
                self.changes.push(T::edited(Edit::Update { before: before.clone(), after }));
            }
        }
    }

    /// As [`Self::take_over`]; seats that are the same then become one, as do `twin` ones.
    fn take_over_seats(
        &mut self,
        table: &Table<Membership>,
        is_twin: impl Fn(&Membership, &Membership) -> bool,
    ) {
        let of_kept = table.iter().filter(|membership| membership.links_to(&|to| to == self.kept));
        let mut staying: BTreeMap<MembershipId, Membership> =
            of_kept.map(|membership| (membership.id, membership.clone())).collect();
        for before in table.iter() {
            let Some(after) = self.relinked(before) else { continue };
            let same = staying.values().find(|other| other.seat() == after.seat());
            let twin = same.or_else(|| staying.values().find(|other| is_twin(other, &after)));
            let edit = match twin.map(|twin| twin.with_all_of(&after)) {
                Some(joined) => {
                    staying.insert(joined.id, joined);
                    Edit::Remove(before.clone())
                }
                None => Edit::Update { before: before.clone(), after },
            };
            self.changes.push(Change::Membership(edit));
        }
        for before in table.iter() {
            if let Some(after) = staying.remove(&before.id).filter(|after| after != before) {
                self.changes.push(Change::Membership(Edit::Update { before: before.clone(), after }));
            }
        }
    }
}

impl Organisation {
    fn with_all_of(&self, gone: &Self) -> Self {
        let mut joined = self.clone();
        let mut spare = vec![gone.remarks.clone()];
        if let Some(other) = fill(&mut joined.municipality, gone.municipality.as_ref()) {
            spare.extend(Municipality::find(other).map(|municipality| municipality.name.clone()));
        }
        if joined.sector == Sector::Other {
            joined.sector = gone.sector;
        }
        for Name { kind, text } in gone.names() {
            match kind {
                _ if joined.names().any(|known| is_same(known.text, text)) => {}
                NameKind::Abbreviation if joined.abbreviation.is_none() => {
                    joined.abbreviation = Some(text.to_owned());
                }
                NameKind::FormerName => joined.former_names.push(text.to_owned()),
                _ => joined.aliases.push(text.to_owned()),
            }
        }
        add_remarks(&mut joined.remarks, spare);
        add_fields(&mut joined.other_fields, &gone.other_fields);
        joined
    }
}

impl Person {
    fn with_all_of(&self, gone: &Self) -> Self {
        let mut joined = self.clone();
        let mut spare = vec![gone.remarks.clone()];
        joined.organisation = joined.organisation.or(gone.organisation);
        if joined.function.is_empty() {
            joined.function.clone_from(&gone.function);
        } else {
            spare.push(gone.function.clone());
        }
        spare.extend(fill(&mut joined.email, gone.email.as_ref()));
        spare.extend(fill(&mut joined.phone, gone.phone.as_ref()));
        for name in gone.names() {
            if !joined.names().any(|known| is_same(known, name)) {
                joined.aliases.push(name.to_owned());
            }
        }
        add_remarks(&mut joined.remarks, spare);
        add_fields(&mut joined.other_fields, &gone.other_fields);
        joined
    }
}

impl Membership {
    fn with_all_of(&self, gone: &Self) -> Self {
        let mut joined = self.clone();
        joined.person = joined.person.or(gone.person);
        joined.role = joined.role.min(gone.role);
        joined.since = joined.since.into_iter().chain(gone.since).min();
        add_remarks(&mut joined.remarks, vec![gone.remarks.clone()]);
        add_fields(&mut joined.other_fields, &gone.other_fields);
        joined
    }
}

/// Whether two names differ in capitals at most.
fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// Fills an empty field; gives back what there is no room for.
fn fill<T: Clone + PartialEq>(field: &mut Option<T>, other: Option<&T>) -> Option<T> {
    if field.is_none() {
        *field = other.cloned();
    }
    other.filter(|other| field.as_ref() != Some(other)).cloned()
}

/// Adds each of `more` on a line of its own, unless it stands there already.
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

fn add_fields(fields: &mut OtherFields, more: &OtherFields) {
    for (name, value) in more {
        fields.entry(name).or_insert_with(|| value.clone());
    }
}

impl Change {
    /// Which two organisations or persons it makes one of, when it does: it removes the one and gives its
    /// name to the other.
    pub fn merged(&self) -> Option<Merged<'_>> {
        match self.edits()[..] {
            [
                Self::Organisation(Edit::Remove(gone)),
                Self::Organisation(Edit::Update { after: kept, .. }),
                ..,
            ] if kept.names().any(|name| is_same(name.text, &gone.name)) => {
                Some(Merged { kept: &kept.name, gone: &gone.name })
            }
            [Self::Person(Edit::Remove(gone)), Self::Person(Edit::Update { after: kept, .. }), ..]
                if kept.names().any(|name| is_same(name, &gone.name)) =>
            {
                Some(Merged { kept: &kept.name, gone: &gone.name })
            }
            _ => None,
        }
    }
}
