//! People: whom a row means, and what the row says about them.

use super::choice::{Candidate, Decision, Doubt, Side, WhyDoubt, sides};
use super::people::{agree, is_first_name_of, words};
use super::row::Values;
use super::work::{Current, Meant, Work};
use crate::domain::{Field, ListKind, OrganisationId, PersonId, RecordId};
use crate::exchange::list::Target;
use crate::fields::{Reference, Value as FormValue};

impl Work<'_> {
    /// The person whom a row means, at this organisation; none if that is new or not known.
    pub(super) fn find_person(&mut self, values: &Values, at: Option<OrganisationId>) -> Meant<PersonId> {
        let name = values.person.as_str();
        if name.is_empty() || self.kind == ListKind::Organisations {
            return Meant::Nobody;
        }
        let email = values.text(Target::PersonEmail);
        let with_email = self.people.with_email(email).to_vec();
        let agrees = |work: &Self, id: &PersonId| work.people.names(*id).any(|other| agree(name, other));
        if let Some(same) = with_email.iter().find(|id| agrees(self, id)) {
            return Meant::This(*same);
        }
        let called = unique(self.people.called(name));
        let here: Vec<PersonId> = match at {
            Some(at) => called.iter().copied().filter(|id| self.people.is_at(*id, at)).collect(),
            // Without an organisation, nothing tells two people of the same name apart.
            None if values.organisation.is_empty() => called.clone(),
            None => Vec::new(),
        };
        match here.as_slice() {
            [] => {}
            [one] => return Meant::This(*one),
            _ => return self.ask_who(values, here, Decision::Skip, WhyDoubt::Several),
        }
        let by_first_name: Vec<PersonId> = at.map_or_else(Vec::new, |at| {
            let is_shorter = |id: &PersonId| {
                let names = || self.people.names(*id);
                let is_known_short = names().all(|other| is_first_name_of(other, name));
                is_known_short || names().any(|other| is_first_name_of(name, other))
            };
            unique(self.people.at(at, name)).into_iter().filter(is_shorter).collect()
        });
        if !by_first_name.is_empty() {
            let default = if by_first_name.len() == 1 { Decision::Same(0) } else { Decision::Skip };
            let why = if by_first_name.len() == 1 { WhyDoubt::FirstName } else { WhyDoubt::Several };
            return self.ask_who(values, by_first_name, default, why);
        }
        if !with_email.is_empty() {
            return self.ask_who(values, unique(&with_email), Decision::New, WhyDoubt::SameEmail);
        }
        if !called.is_empty() {
            // Of somebody with a full name and no organisation, it is likely the missing one.
            let is_free = |id: &PersonId| self.people.organisation_of(*id).is_none() && words(name).len() > 1;
            let default = match called.as_slice() {
                [one] if is_free(one) => Decision::Same(0),
                _ => Decision::New,
            };
            return self.ask_who(values, called, default, WhyDoubt::Elsewhere);
        }
        Meant::New
    }

    fn ask_who(
        &mut self,
        values: &Values,
        who: Vec<PersonId>,
        default: Decision,
        why: WhyDoubt,
    ) -> Meant<PersonId> {
        let doubt = Doubt {
            row: values.row,
            matter: values.matter(),
            name: values.person.clone(),
            sides: who.first().map(|id| self.sides_of_person(*id, values)).unwrap_or_default(),
            candidates: who
                .into_iter()
                .map(|id| Candidate { label: self.person_label(id), id: Some(id.into()) })
                .collect(),
            default,
            decided: None,
            why,
        };
        self.as_meant(doubt)
    }

    /// The name of a person, with their organisation in parentheses.
    fn person_label(&self, id: PersonId) -> String {
        let name = self.people.names(id).next().unwrap_or_default();
        match self.people.organisation_of(id) {
            Some(organisation) => format!("{name} ({})", self.organisation_label(organisation)),
            None => name.to_owned(),
        }
    }

    fn sides_of_person(&self, id: PersonId, values: &Values) -> Vec<Side> {
        let Some(person) = self.request.reading.overview.persons().get(id) else { return Vec::new() };
        let organisation = person.organisation.map(|id| self.organisation_label(id)).unwrap_or_default();
        sides([
            (Target::PersonName, values.person.as_str(), person.name.as_str()),
            (Target::OrganisationName, values.organisation.as_str(), organisation.as_str()),
            (Target::Function, values.text(Target::Function), person.function.as_str()),
            (
                Target::PersonEmail,
                values.text(Target::PersonEmail),
                person.email.as_deref().unwrap_or_default(),
            ),
            (
                Target::PersonPhone,
                values.text(Target::PersonPhone),
                person.phone.as_deref().unwrap_or_default(),
            ),
        ])
    }

    /// Adds the person whom the row names.
    pub(super) fn new_person(&mut self, values: &Values, organisation: Option<OrganisationId>) -> PersonId {
        let id: PersonId = self.ids.next(self.request.now);
        let mut known = vec![(Field::Name, FormValue::Typed(values.person.clone()))];
        known.extend(organisation.map(|organisation| (Field::Organisation, FormValue::record(organisation))));
        self.add(id.into(), known);
        self.people.add_name(id, &values.person);
        if let Some(organisation) = organisation {
            self.people.add_to(id, organisation);
        }
        id
    }

    /// Fills in what the row says about its person.
    pub(super) fn fill_person(
        &mut self,
        id: PersonId,
        organisation: Option<OrganisationId>,
        current: &mut Current,
    ) {
        let record = RecordId::from(id);
        self.complete_name(id, &current.values.person.clone());
        // Whoever represents an organisation need not work there.
        let works_there = organisation.filter(|organisation| !self.people.is_at(id, *organisation));
        if let (Some(organisation), Some(form)) = (works_there, self.form(record))
            && form.value(Field::Organisation).is_none_or(FormValue::is_blank)
        {
            let picked = vec![Reference::Record(organisation.into())];
            form.give(Field::Organisation, FormValue::Picked(picked));
        }
        if let Some(organisation) = organisation {
            self.people.add_to(id, organisation);
        }
        let fields = [
            (Target::Function, Field::Function),
            (Target::PersonEmail, Field::Email),
            (Target::PersonPhone, Field::Phone),
            (Target::PersonRemarks, Field::Remarks),
        ];
        for (target, field) in fields {
            if let Some(value) = current.values.get(target).cloned() {
                self.settle_text(record, field, &value, current);
            }
        }
        if self.kind == ListKind::Contacts
            && let Some(value) = current.values.get(Target::Remarks).cloned()
        {
            self.settle_text(record, Field::Remarks, &value, current);
        }
        let email = current.values.text(Target::PersonEmail);
        if !email.is_empty() {
            self.people.add_email(id, email);
        }
    }

    /// Gives somebody who is known by first name only their full name. The short name stays an alias.
    fn complete_name(&mut self, id: PersonId, name: &str) {
        let Some(form) = self.form(id.into()) else { return };
        let short = form.typed(Field::Name).to_owned();
        if !is_first_name_of(&short, name) {
            return;
        }
        let aliases = format!("{}\n{short}", form.typed(Field::Aliases)).trim().to_owned();
        form.give(Field::Name, FormValue::Typed(name.to_owned()));
        form.give(Field::Aliases, FormValue::Typed(aliases));
        self.people.add_name(id, name);
    }
}

/// The ids, each once.
fn unique(ids: &[PersonId]) -> Vec<PersonId> {
    let mut unique = Vec::new();
    for id in ids {
        if !unique.contains(id) {
            unique.push(*id);
        }
    }
    unique
}
