//! The work of planning: goes through the rows one by one and keeps what they change.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasher as _, RandomState};

use super::attendance::Attendances;
use super::choice::Doubt;
use super::memory::Memory;
use super::people::People;
use super::row::{Value, Values};
use super::seat::Seats;
use super::{CellFault, Fate, FaultKind, Found, PlanError, Planned, Request, Why};
use crate::domain::{
    AnyRecord, Change, Field, Fingerprint, ForumId, IdSource, ListKind, ListSource, ListSourceId,
    OrganisationId, PersonId, RecordId, RecordRef, TakenRow,
};
use crate::exchange::list::Target;
use crate::fields::{FormValues, Value as FormValue};
use crate::search::{OrganisationNames, Stop};

/// A plan that is being made.
pub(super) struct Work<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) kind: ListKind,
    pub(super) forum: Option<ForumId>,
    pub(super) known: Option<&'a ListSource>,
    pub(super) source: ListSourceId,
    pub(super) ids: IdSource,
    pub(super) memory: Memory,
    pub(super) names: OrganisationNames,
    pub(super) people: People,
    pub(super) seats: Seats,
    pub(super) attendances: Attendances,
    /// The organisation and the person that the present row names. Forms are large, so that no others are kept.
    forms: Vec<FormValues>,
    /// Every record that the list names, in its order.
    pub(super) records: Vec<Planned>,
    /// The places of the records by the hash of their ids, because there may be hundreds of thousands.
    places: HashMap<u64, usize>,
    /// The forums by the names that rows give them.
    pub(super) forums: HashMap<String, Option<ForumId>>,
    pub(super) doubts: Vec<Doubt>,
    pub(super) faults: Vec<CellFault>,
    pub(super) twice: Vec<(usize, usize)>,
    pub(super) left_out: Vec<(usize, Why)>,
    pub(super) undecided: BTreeSet<usize>,
    /// The first row with these records in this forum, by their hash, because there may be a hundred thousand.
    first_rows: HashMap<u64, usize>,
    hasher: RandomState,
}

/// What a row was found to mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant<T> {
    /// Nothing: it names none.
    Nobody,
    /// This record.
    This(T),
    /// A new one.
    New,
    /// Nobody knows, so that the row is left out for now.
    Unknown,
    /// The user said to leave it out.
    LeftOut,
}

/// A row that is being planned, with its values as they were imported last and as they are now.
pub(super) struct Current {
    pub(super) values: Values,
    last: BTreeMap<String, Fingerprint>,
    now: BTreeMap<String, Fingerprint>,
}

impl Current {
    /// The value of a field as it was imported last.
    pub(super) fn last(&self, target: Target) -> Option<Fingerprint> {
        self.last.get(target.code()).copied()
    }

    /// Whether this value could not be used the last time either. Otherwise this is remembered for the next time.
    pub(super) fn was_refused(&mut self, target: Target, print: Fingerprint) -> bool {
        // The store has nothing of such a value, so that it is no value that was imported last.
        let code = format!("{}?", target.code());
        let was = self.last.get(&code) == Some(&print);
        self.now.insert(code, print);
        was
    }

    /// Remembers the value of a field.
    pub(super) fn remember(&mut self, target: Target, print: Fingerprint) {
        self.now.insert(target.code().to_owned(), print);
    }
}

impl<'a> Work<'a> {
    pub(super) fn new(request: &'a Request<'a>, found: &Found) -> Self {
        let overview = request.reading.overview;
        let mut ids = request.ids.clone();
        let known = found.known.and_then(|id| overview.sources().get(id));
        let source = known.map_or_else(|| ids.next(request.now), |source| source.id);
        let rows = request.list.rows().count();
        let (people, seats) = match found.kind {
            ListKind::Organisations => (0, 0),
            ListKind::Contacts => (rows, 0),
            ListKind::Members | ListKind::Attendance => (rows, rows),
        };
        Self {
            request,
            kind: found.kind,
            forum: found.forum,
            known,
            source,
            ids,
            memory: Memory::new(source, known, rows),
            names: OrganisationNames::new(overview, rows),
            people: People::new(overview, people),
            seats: Seats::new(overview, seats),
            attendances: Attendances::default(),
            forms: Vec::new(),
            records: Vec::with_capacity(rows + people + seats),
            places: HashMap::with_capacity(rows + people + seats),
            forums: HashMap::new(),
            doubts: Vec::new(),
            faults: Vec::new(),
            twice: Vec::new(),
            left_out: request.list.left_out.clone(),
            undecided: BTreeSet::new(),
            first_rows: HashMap::with_capacity(rows),
            hasher: RandomState::new(),
        }
    }

    /// Plans all rows.
    pub(super) fn run(&mut self, stop: &Stop, watch: &mut dyn FnMut(usize, usize)) -> Result<(), PlanError> {
        let all = self.request.list.rows().count();
        for (done, row) in (1..).zip(self.request.list.rows()) {
            if stop.is_asked() {
                return Err(PlanError::Stopped);
            }
            let values = Values::of(self.request.list, row, self.kind);
            let others = Values::of_others(self.request.list, row, &values, self.kind);
            if self.row(values) {
                for values in others {
                    self.row(values);
                }
            }
            watch(done, all);
        }
        self.attend();
        Ok(())
    }

    /// Plans a row. Whether it is taken, so that others whom it names can be.
    fn row(&mut self, values: Values) -> bool {
        let row = values.row;
        if values.organisation.is_empty() && values.person.is_empty() {
            self.leave_out(&values, Why::Nameless);
            return false;
        }
        let key = self.memory.key(&values);
        let known = self.memory.find(key);
        let answer = self.request.choices.rows.get(&row);
        let was_left_out = known.is_some_and(|place| self.memory.rows.records(place).is_none());
        if answer == Some(&super::Answer::Skip) || (was_left_out && answer.is_none()) {
            self.memory.leave_out(known, key);
            self.leave_out(&values, Why::Chosen);
            return false;
        }
        let known = known.filter(|_| !was_left_out);
        match self.meant(&values, known) {
            Ok(meant) => return self.take(values, (known, key), meant),
            Err(Why::Chosen) => {
                self.memory.leave_out(known, key);
                self.leave_out(&values, Why::Chosen);
            }
            Err(Why::Removed) => {
                self.memory.see_known(known);
                self.leave_out(&values, Why::Removed);
            }
            Err(_) => {
                self.memory.see_known(known);
                self.undecided.insert(row);
            }
        }
        false
    }

    /// Takes a row of which it is known what it means; `known` and `key` are its place in the memory and its key there.
    /// Whether its records can be what it says.
    fn take(
        &mut self,
        values: Values,
        (known, key): (Option<usize>, Fingerprint),
        (organisation, person): (Meant<OrganisationId>, Meant<PersonId>),
    ) -> bool {
        let row = values.row;
        let is_first = values.further.is_none();
        let forum = if is_first { self.forum_of(&values) } else { None };
        let organisation = match organisation {
            Meant::This(id) => Some(id),
            Meant::New => Some(self.new_organisation(&values)),
            _ => None,
        };
        let person = match person {
            Meant::This(id) => Some(id),
            Meant::New => Some(self.new_person(&values, organisation)),
            _ => None,
        };
        let named = self.hasher.hash_one((organisation, person, forum));
        let first = *self.first_rows.entry(named).or_insert(row);
        if first != row {
            self.twice.push((row, first));
        }
        let known = known.or_else(|| self.memory.of_records(organisation, person));
        let mut current = Current { last: self.memory.last(known), values, now: BTreeMap::new() };
        if let Some(id) = organisation.filter(|_| is_first) {
            self.touch(id);
            self.fill_organisation(id, &mut current, person.is_none());
        }
        if let Some(id) = person {
            self.touch(id);
            self.fill_person(id, organisation, &mut current);
        }
        if !self.close(&current.values) {
            return false;
        }
        match (self.kind, organisation.filter(|_| is_first)) {
            (ListKind::Members, Some(organisation)) => {
                if let Some(forum) = forum {
                    self.seat(forum, organisation, person, known.is_some(), &mut current);
                }
            }
            (ListKind::Attendance, Some(organisation)) => {
                self.attended(organisation, person, &current.values);
            }
            _ => {}
        }
        let organisation_key = (!current.values.organisation.is_empty())
            .then(|| self.memory.organisation_key(&current.values.organisation));
        let taken = TakenRow { organisation, organisation_key, person, values: current.now };
        self.memory.take(known, key, taken);
        true
    }

    /// Notes that a row is left out. One that names several people is left out once.
    fn leave_out(&mut self, values: &Values, why: Why) {
        if values.further.is_none() {
            self.left_out.push((values.row, why));
        }
    }

    /// The records that a row means. Fails when it is to be left out, for now or for good.
    fn meant(
        &mut self,
        values: &Values,
        known: Option<usize>,
    ) -> Result<(Meant<OrganisationId>, Meant<PersonId>), Why> {
        let taken = known.and_then(|place| self.memory.rows.records(place));
        if let Some((organisation, person)) = taken {
            // What was removed since is not made again.
            let organisation = match (organisation, values.organisation.is_empty()) {
                (Some(id), _) => Meant::This(id),
                (None, true) => Meant::Nobody,
                (None, false) => return Err(Why::Removed),
            };
            let person = match (person, values.person.is_empty()) {
                (Some(id), _) => Meant::This(id),
                (None, true) => Meant::Nobody,
                (None, false) => return Err(Why::Removed),
            };
            return Ok((organisation, person));
        }
        let mut organisation = self.find_organisation(values);
        let in_seat = matches!(self.kind, ListKind::Members | ListKind::Attendance);
        if organisation == Meant::Nobody && in_seat {
            // Somebody who is known may sit there for the organisation where they work.
            let called = self.people.called(&values.person);
            let works_at = match called {
                [one] => self.people.organisation_of(*one),
                _ => None,
            };
            let Some(id) = works_at else {
                self.fault_of_row(values, FaultKind::NoOrganisation);
                return Err(Why::Nameless);
            };
            organisation = Meant::This(id);
        }
        match organisation {
            Meant::Unknown => return Err(Why::Nameless),
            Meant::LeftOut => return Err(Why::Chosen),
            _ => {}
        }
        let at = match organisation {
            Meant::This(id) => Some(id),
            _ => None,
        };
        match self.find_person(values, at) {
            Meant::Unknown => Err(Why::Nameless),
            Meant::LeftOut => Err(Why::Chosen),
            person => Ok((organisation, person)),
        }
    }

    /// Opens the form of a record that a row names.
    fn touch(&mut self, id: impl Into<RecordId>) {
        let id: RecordId = id.into();
        if self.form(id).is_none()
            && let Some(record) = self.find(id)
        {
            self.forms.push(FormValues::of(record.cloned(), self.request.reading.lang));
        }
    }

    /// The form of a record that the present row names.
    pub(super) fn form(&mut self, id: RecordId) -> Option<&mut FormValues> {
        self.forms.iter_mut().find(|form| form.id() == id)
    }

    /// Adds a new record, with the fields that are known.
    pub(super) fn add(&mut self, id: RecordId, known: Vec<(Field, FormValue)>) {
        let mut form = FormValues::new(id, []);
        for (field, value) in known {
            form.fill(field, value);
        }
        self.forms.push(form);
    }

    /// Makes records of the forms of a row. What a form refuses is a fault, and then the row is left out.
    fn close(&mut self, values: &Values) -> bool {
        let row = values.row;
        let mut records = Vec::new();
        for form in std::mem::take(&mut self.forms) {
            match form.change(&self.request.reading) {
                Ok(change) => {
                    let after = change.as_ref().and_then(Change::edit).map(|edit| edit.record().cloned());
                    records.extend(after.or_else(|| self.find(form.id()).map(RecordRef::cloned)));
                }
                Err(faults) => {
                    let lang = self.request.reading.lang;
                    for fault in faults {
                        let words = format!("{}: {}", lang.field(fault.field), fault.why);
                        if let Some(value) = values.value_of(form.typed(fault.field)) {
                            self.fault(row, value, FaultKind::Refused, words);
                        }
                    }
                    return false;
                }
            }
        }
        for record in records {
            self.put(record, row);
        }
        true
    }

    /// Keeps a record as it will be.
    pub(super) fn put(&mut self, after: AnyRecord, row: usize) {
        let id = after.id();
        let fate = match self.request.reading.overview.record(id) {
            None => Fate::New,
            Some(before) if before == after => Fate::Same,
            Some(_) => Fate::Changed,
        };
        if let Some(place) = self.place_of(id) {
            let planned = &mut self.records[place];
            (planned.after, planned.fate) = (after, fate);
        } else {
            self.places.insert(self.hasher.hash_one(id), self.records.len());
            self.records.push(Planned { after, fate, row });
        }
    }

    /// A record as it will be: as the plan has it, or else as it stands in the store.
    pub(super) fn find(&self, id: RecordId) -> Option<RecordRef<'_>> {
        let planned = self.place_of(id).map(|place| self.records[place].after.as_ref());
        planned.or_else(|| self.request.reading.overview.find(id))
    }

    /// Whether the list names a record.
    pub(super) fn has(&self, id: RecordId) -> bool {
        self.place_of(id).is_some()
    }

    /// The place of a record in the plan.
    fn place_of(&self, id: RecordId) -> Option<usize> {
        let place = *self.places.get(&self.hasher.hash_one(id))?;
        self.records.get(place).is_some_and(|planned| planned.after.id() == id).then_some(place)
    }

    /// Notes that a cell cannot be read.
    pub(super) fn fault(&mut self, row: usize, value: &Value, why: FaultKind, words: String) {
        self.faults.push(CellFault {
            row,
            column: value.column,
            header: value.header.clone(),
            value: value.text.clone(),
            why,
            words,
        });
    }

    fn fault_of_row(&mut self, values: &Values, why: FaultKind) {
        let names = [
            Target::OrganisationName,
            Target::PersonName,
            Target::LastName,
            Target::FirstName,
            Target::Director,
        ];
        if let Some(value) = names.into_iter().find_map(|target| values.get(target)).cloned() {
            let words = self.request.reading.lang.no_organisation_in_row().to_owned();
            self.fault(values.row, &value, why, words);
        }
    }
}
