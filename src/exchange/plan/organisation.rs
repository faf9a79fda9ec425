//! Organisations: which one a row means, and what the row says about it.

use super::choice::{Candidate, Decision, Doubt, Matter, Side, WhyDoubt, sides};
use super::field::{Place, normal, place};
use super::row::{Value, Values};
use super::work::{Current, Meant, Work};
use super::{FaultKind, header_words};
use crate::domain::{Choice, Field, ListKind, Municipality, OrganisationId, PartnerKind, RecordId, Sector};
use crate::exchange::list::Target;
use crate::fields::{Reference, Value as FormValue};
use crate::text::{fold, is_significant};

/// How a word for a school ends.
const SCHOOLS: [&str; 7] = ["school", "scholen", "college", "instituut", "atheneum", "lyceum", "humaniora"];
const CLB: [&str; 2] = ["clb", "leerlingenbegeleiding"];
const LOP: [&str; 2] = ["lop", "overlegplatform"];
const FLEXIBLE: [&str; 1] = ["naft"];

/// The kind of partner that a name shows.
fn kind_of(name: &str) -> Option<PartnerKind> {
    let name = fold(name);
    let words = || name.split(|char| !is_significant(char));
    let has = |list: &[&str]| words().any(|word| list.contains(&word));
    if has(&CLB) {
        Some(PartnerKind::Clb)
    } else if has(&LOP) {
        Some(PartnerKind::Lop)
    } else if has(&FLEXIBLE) {
        Some(PartnerKind::Flexible)
    } else if words().any(|word| SCHOOLS.iter().any(|school| word.ends_with(school))) {
        Some(PartnerKind::School)
    } else {
        None
    }
}

/// What a row says of a municipality; none if it says nothing.
fn place_of(values: &Values) -> Option<Place> {
    let (code, name) = (values.text(Target::PostalCode), values.text(Target::Municipality));
    (!code.is_empty() || !name.is_empty()).then(|| place(code, name))
}

/// The sector of a new organisation, by its name.
fn sector_of(name: &str, abbreviation: &str) -> Sector {
    let by_kind = kind_of(name).or_else(|| kind_of(abbreviation)).map(|kind| match kind {
        PartnerKind::Flexible => Sector::FlexiblePaths,
        PartnerKind::Local => Sector::LocalGovernment,
        PartnerKind::Clb | PartnerKind::Lop | PartnerKind::School => Sector::Education,
    });
    by_kind.or_else(|| header_words().sector_of_name(name)).unwrap_or(Sector::Other)
}

impl Work<'_> {
    /// The organisation that a row means.
    pub(super) fn find_organisation(&mut self, values: &Values) -> Meant<OrganisationId> {
        let name = values.organisation.as_str();
        if name.is_empty() {
            return Meant::Nobody;
        }
        let key = self.memory.organisation_key(name);
        if let Some(id) = self.memory.organisation(key) {
            return Meant::This(id);
        }
        let called = self.names.called(name);
        if let [one] = called.as_slice() {
            return Meant::This(*one);
        }
        let doubt = |work: &Self, ids: Vec<OrganisationId>, default, why| Doubt {
            row: values.row,
            matter: Matter::Organisation(values.row),
            name: name.to_owned(),
            sides: ids.first().map(|id| work.sides_of_organisation(*id, values)).unwrap_or_default(),
            candidates: ids.into_iter().map(|id| work.organisation_candidate(id)).collect(),
            default,
            decided: None,
            why,
        };
        if !called.is_empty() {
            let likeliest = self.likeliest(&called, values);
            let default = likeliest.map_or(Decision::Skip, Decision::Same);
            let doubt = doubt(self, called, default, WhyDoubt::Several);
            return self.as_meant(doubt);
        }
        let similar = self.names.similar(name);
        if !similar.is_empty() {
            let (why, default) = match similar.as_slice() {
                [_] => (WhyDoubt::Typo, Decision::Same(0)),
                _ => (
                    WhyDoubt::Several,
                    self.likeliest(&similar, values).map_or(Decision::Same(0), Decision::Same),
                ),
            };
            let doubt = doubt(self, similar, default, why);
            return self.as_meant(doubt);
        }
        let head = name.split_once(',').map(|(head, _)| self.names.called(head.trim())).unwrap_or_default();
        if !head.is_empty() {
            let doubt = doubt(self, head, Decision::Same(0), WhyDoubt::BeforeComma);
            return self.as_meant(doubt);
        }
        let abbreviation = values.text(Target::Abbreviation);
        let by_abbreviation =
            if abbreviation.is_empty() { Vec::new() } else { self.names.called(abbreviation) };
        if !by_abbreviation.is_empty() {
            let doubt = doubt(self, by_abbreviation, Decision::New, WhyDoubt::Abbreviation);
            return self.as_meant(doubt);
        }
        Meant::New
    }

    /// The candidate that something else shows to be meant: a seat in the forum, or the municipality.
    fn likeliest(&self, candidates: &[OrganisationId], values: &Values) -> Option<usize> {
        let only = |is: &dyn Fn(OrganisationId) -> bool| {
            let mut fits = candidates.iter().enumerate().filter(|(_, id)| is(**id)).map(|(place, _)| place);
            fits.next().filter(|_| fits.next().is_none())
        };
        let sits = |id| self.forum.is_some_and(|forum| self.seats.sits(forum, id));
        let there = match place_of(values) {
            Some(Place::One(municipality)) => Some(municipality.refnis),
            _ => None,
        };
        let organisations = self.request.reading.overview.organisations();
        let is_there =
            |id| there.is_some() && organisations.get(id).is_some_and(|one| one.municipality == there);
        only(&sits).or_else(|| only(&is_there))
    }

    fn organisation_candidate(&self, id: OrganisationId) -> Candidate {
        Candidate { label: self.organisation_label(id), id: Some(id.into()) }
    }

    /// What an organisation is called in a list.
    pub(super) fn organisation_label(&self, id: OrganisationId) -> String {
        let stored = self.request.reading.overview.organisations().get(id);
        let name = stored.map(|organisation| organisation.name.as_str());
        name.or_else(|| self.find(id.into())?.name()).unwrap_or_default().to_owned()
    }

    /// What the row and the store say of an organisation that may be the same.
    fn sides_of_organisation(&self, id: OrganisationId, values: &Values) -> Vec<Side> {
        let Some(organisation) = self.request.reading.overview.organisations().get(id) else {
            return Vec::new();
        };
        let municipality = organisation.municipality.and_then(Municipality::find).map_or("", |one| &one.name);
        let listed = |target, store| (target, values.text(target), store);
        sides([
            (Target::OrganisationName, values.organisation.as_str(), organisation.name.as_str()),
            listed(Target::Abbreviation, organisation.abbreviation.as_deref().unwrap_or_default()),
            listed(Target::Municipality, municipality),
            listed(Target::OrganisationEmail, organisation.email.as_deref().unwrap_or_default()),
            listed(Target::OrganisationPhone, organisation.phone.as_deref().unwrap_or_default()),
        ])
    }

    /// Adds the organisation that the row names.
    pub(super) fn new_organisation(&mut self, values: &Values) -> OrganisationId {
        let id: OrganisationId = self.ids.next(self.request.now);
        let name = values.organisation.clone();
        let sector = sector_of(&name, values.text(Target::Abbreviation));
        let known = vec![
            (Field::Name, FormValue::Typed(name.clone())),
            (Field::Sector, FormValue::Chosen(Some(Choice::Sector(sector)))),
        ];
        self.add(id.into(), known);
        self.names.add(id, &name);
        id
    }

    /// Fills in what the row says about its organisation. Without a person, an address and a telephone are its own.
    pub(super) fn fill_organisation(&mut self, id: OrganisationId, current: &mut Current, is_alone: bool) {
        let record = RecordId::from(id);
        let get = |current: &Current, target| current.values.get(target).cloned();
        if let Some(value) = get(current, Target::Abbreviation) {
            let owners = self.names.called(&value.text);
            if owners.iter().all(|owner| *owner == id) {
                self.settle_text(record, Field::Abbreviation, &value, current);
                self.names.add(id, &value.text);
            } else {
                let print = self.memory.print_of(value.target.code(), &normal(value.target, &value.text));
                current.was_refused(value.target, print);
            }
        }
        self.fill_sector(record, current);
        self.fill_place(record, current);
        let own = |current: &Current, own, of_person| {
            get(current, own).or_else(|| {
                let value = get(current, of_person).filter(|_| is_alone)?;
                Some(Value { target: own, ..value })
            })
        };
        if let Some(value) = own(current, Target::OrganisationEmail, Target::PersonEmail) {
            self.settle_text(record, Field::Email, &value, current);
        }
        if let Some(value) = own(current, Target::OrganisationPhone, Target::PersonPhone) {
            self.settle_text(record, Field::Phone, &value, current);
        }
        if let Some(value) = get(current, Target::Website) {
            self.settle_text(record, Field::Website, &value, current);
        }
        let remarks =
            [Target::PersonRemarks, Target::Remarks].into_iter().find_map(|target| get(current, target));
        let is_of_it = is_alone && self.kind != ListKind::Members;
        if let Some(value) = remarks.filter(|_| is_of_it) {
            self.settle_text(record, Field::Remarks, &value, current);
        }
    }

    fn fill_sector(&mut self, record: RecordId, current: &mut Current) {
        let Some(value) = current.values.get(Target::Sector).cloned() else { return };
        let Some(sector) = header_words().sector(&value.text) else {
            let print = self.memory.print_of(value.target.code(), &fold(&value.text));
            if !current.was_refused(Target::Sector, print) {
                let words = self.request.reading.lang.no_such_sector(&value.text);
                self.fault(current.values.row, &value, FaultKind::NoSector, words);
            }
            return;
        };
        let choice = Choice::Sector(sector);
        // What the name shows of an organisation that this row adds, the column says better.
        if let Some(form) = self.form(record).filter(|form| form.is_new()) {
            form.fill(Field::Sector, FormValue::Chosen(Some(choice)));
        }
        let new = (choice.code(), FormValue::Chosen(Some(choice)));
        self.settle(record, Field::Sector, &value, new, current);
    }

    fn fill_place(&mut self, record: RecordId, current: &mut Current) {
        let Some(found) = place_of(&current.values) else { return };
        let (code, name) = (current.values.get(Target::PostalCode), current.values.get(Target::Municipality));
        let Some(cell) = name.or(code).cloned() else { return };
        let texts = [code, name].map(|value| value.map_or("", |value| &value.text));
        let text = texts.join(" ").trim().to_owned();
        let value = Value { target: Target::Municipality, text: text.clone(), ..cell.clone() };
        match found {
            Place::One(municipality) => {
                let picked = FormValue::Picked(vec![Reference::Municipality(municipality.refnis)]);
                self.settle(
                    record,
                    Field::Municipality,
                    &value,
                    (&municipality.refnis.to_string(), picked),
                    current,
                );
            }
            Place::Outside | Place::Several => {
                let print = self.memory.print_of(value.target.code(), &fold(&text));
                if current.was_refused(Target::Municipality, print) {
                    return;
                }
                let lang = self.request.reading.lang;
                let (why, words) = if matches!(found, Place::Several) {
                    let names: Vec<&str> =
                        Municipality::called(&text).iter().map(|one| one.name.as_str()).collect();
                    (FaultKind::SeveralMunicipalities, lang.several_municipalities(&text, &names.join(", ")))
                } else {
                    (FaultKind::OutsideProvince, lang.no_municipality(&text))
                };
                self.fault(current.values.row, &Value { text: text.clone(), ..cell }, why, words);
                self.remark(record, &format!("{}: {text}", value.header));
            }
        }
    }

    /// Adds a line to the remarks of an organisation, unless it is there.
    fn remark(&mut self, record: RecordId, line: &str) {
        let Some(form) = self.form(record) else { return };
        let remarks = form.typed(Field::Remarks);
        if !remarks.lines().any(|other| other == line) {
            let remarks = format!("{remarks}\n{line}").trim().to_owned();
            form.give(Field::Remarks, FormValue::Typed(remarks));
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Vrij CLB Voorbeeldstreek", "", Sector::Education)]
    #[case("Basisschool De Proef", "", Sector::Education)]
    #[case("Gemeentelijke basisschool Diest", "", Sector::Education)]
    #[case("Stad Mechelen", "", Sector::LocalGovernment)]
    #[case("Welzijnspunt Machelen", "", Sector::Welfare)]
    #[case("Proefpartner", "NAFT", Sector::FlexiblePaths)]
    #[case("Wijkteam Proef (nieuw)", "", Sector::Other)]
    fn the_sector_of_a_new_organisation_follows_from_its_name(
        #[case] name: &str,
        #[case] abbreviation: &str,
        #[case] sector: Sector,
    ) {
        assert_eq!(sector_of(name, abbreviation), sector);
    }
}
