//! The fields by which a record or a municipality can be found.

use std::collections::BTreeSet;

use crate::domain::{Municipality, NameKind, Organisation, Overview, Person, Refnis, RegionId, Sector};
use crate::search::score::Weight;
use crate::search::searchable::ReadAs;
use crate::search::target::TargetRef;
use crate::text::other_readings;

/// The name of a sector, in the language of the user.
pub type SectorName = fn(Sector) -> &'static str;

/// A field by which something can be found. Some get their text from another record, such as a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchedField {
    /// The full name.
    Name,
    /// The abbreviation.
    Abbreviation,
    /// An alias, by its position in the list of aliases.
    Alias(usize),
    /// A former name, by its position in the list of former names.
    FormerName(usize),
    /// The job of a person.
    Function,
    /// The e-mail address.
    Email,
    /// The telephone number, or several.
    Phone,
    /// A name of the organisation where a person works, by its position among the names of that organisation.
    Employer(usize),
    /// A name of the municipality where it has its seat, or another name of a municipality that is found itself.
    Municipality(PlaceName),
    /// The name of a region in which it sits in a forum, or in which a forum is.
    Region(RegionId),
    /// The sector of an organisation.
    Sector,
    /// A word for what it is, as in "regio Halle", by its position in the list of them. It is no text of the record.
    Kind(usize),
}

/// A name of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceName {
    /// The name.
    Name,
    /// A name in another language, by its position in the list of them.
    Other(usize),
    /// A village or former municipality in it, by its position in the list of parts.
    Part(usize),
    /// A postal code, by its position in the list of codes.
    PostalCode(usize),
}

/// A field in which words of a query were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMatch {
    /// The field in which the letters were found.
    pub field: SearchedField,
    /// The positions of the characters that match, ascending.
    pub positions: Vec<usize>,
}

/// The text of a field, and how it counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldText<'a> {
    pub(super) field: SearchedField,
    pub(super) text: &'a str,
    pub(super) read_as: ReadAs,
    pub(super) weight: Weight,
}

impl SearchedField {
    /// Whether a target has both of these shared fields or neither.
    pub(super) const fn always_comes_with(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Municipality(_), Self::Municipality(_)) | (Self::Kind(_), Self::Kind(_))
        )
    }

    /// The text of this field, to which the positions of a match refer; `None` when there is none.
    pub fn text<'a>(
        self,
        of: TargetRef<'a>,
        overview: &'a Overview,
        sector_name: SectorName,
    ) -> Option<&'a str> {
        match self {
            Self::Region(id) => return overview.regions().get(id).map(|region| region.name.as_str()),
            Self::Employer(nth) => return names(employer(of, overview)?).nth(nth).map(|(_, text, _)| text),
            Self::Municipality(name) => return name.of(municipality(of, overview)?),
            Self::Kind(nth) => return kind_words(of).get(nth).copied(),
            _ => {}
        }
        match of {
            TargetRef::Organisation(organisation) if self == Self::Sector => {
                Some(sector_name(organisation.sector))
            }
            TargetRef::Organisation(organisation) => {
                let contact = contact(organisation.email.as_deref(), organisation.phone.as_deref());
                text_of(self, names(organisation).chain(contact))
            }
            TargetRef::Person(person) => text_of(self, of_person(person)),
            TargetRef::Forum(forum) => {
                text_of(self, other_names(&forum.name, &forum.aliases, &forum.former_names))
            }
            TargetRef::Region(region) => text_of(self, other_names(&region.name, &[], &[])),
            TargetRef::Municipality(municipality) => text_of(self, other_names(&municipality.name, &[], &[])),
        }
    }
}

impl FieldText<'_> {
    /// The field once for each way in which its text may be read: first as it is written, or as a telephone number.
    pub(super) fn readings(self) -> impl Iterator<Item = Self> {
        let others = if self.read_as == ReadAs::WRITTEN { other_readings(self.text) } else { &[] };
        let others = others.iter().map(move |reading| Self { read_as: ReadAs::Words(*reading), ..self });
        std::iter::once(self).chain(others)
    }
}

impl PlaceName {
    /// All names of a municipality.
    fn all(municipality: &Municipality) -> impl Iterator<Item = Self> {
        let others = (0..municipality.other_names.len()).map(Self::Other);
        let parts = (0..municipality.parts.len()).map(Self::Part);
        let codes = (0..municipality.postal_codes.len()).map(Self::PostalCode);
        std::iter::once(Self::Name).chain(others).chain(parts).chain(codes)
    }

    fn of(self, municipality: &'static Municipality) -> Option<&'static str> {
        match self {
            Self::Name => Some(&municipality.name),
            Self::Other(nth) => municipality.other_names.get(nth).map(String::as_str),
            Self::Part(nth) => municipality.parts.get(nth).map(|part| part.name.as_str()),
            Self::PostalCode(nth) => municipality.postal_codes.get(nth).map(String::as_str),
        }
    }
}

/// A field with its text and its weight.
type Field<'a> = (SearchedField, &'a str, Weight);

/// Visits the fields that only this record or municipality has, the name first. A person has those of the `employer`.
pub(super) fn each_own_field<'a>(
    of: TargetRef<'a>,
    employer: Option<&'a Organisation>,
    visit: &mut dyn FnMut(FieldText<'a>),
) {
    let mut add = |(field, text, weight): Field<'a>| {
        let read_as = if field == SearchedField::Phone { ReadAs::Phone } else { ReadAs::WRITTEN };
        visit(FieldText { field, text, read_as, weight });
    };
    match of {
        TargetRef::Organisation(organisation) => {
            names(organisation).for_each(&mut add);
            contact(organisation.email.as_deref(), organisation.phone.as_deref()).for_each(add);
        }
        TargetRef::Person(person) => {
            of_person(person).for_each(&mut add);
            let employer = employer.into_iter().flat_map(names).zip(0..);
            employer
                .map(|((_, text, _), nth)| (SearchedField::Employer(nth), text, Weight::Employer))
                .for_each(add);
        }
        TargetRef::Forum(forum) => {
            other_names(&forum.name, &forum.aliases, &forum.former_names).for_each(add);
        }
        TargetRef::Region(region) => add((SearchedField::Name, &region.name, Weight::Name)),
        TargetRef::Municipality(municipality) => {
            add((SearchedField::Name, &municipality.name, Weight::Name));
            for name in PlaceName::all(municipality).skip(1) {
                let Some(text) = name.of(municipality) else { continue };
                add((SearchedField::Municipality(name), text, Weight::Place));
            }
        }
    }
}

/// The words for what it is that people type in front of its name, in either language.
const fn kind_words(of: TargetRef<'_>) -> &'static [&'static str] {
    match of {
        TargetRef::Organisation(_) | TargetRef::Person(_) => &[],
        TargetRef::Forum(_) => &["overlegforum", "forum"],
        TargetRef::Region(_) => &["regio", "region"],
        TargetRef::Municipality(_) => &["gemeente", "municipality", "commune"],
    }
}

/// Visits the fields that it shares with many others: its municipality, these regions, its sector, and what it is.
pub(super) fn each_shared_field<'a>(
    of: TargetRef<'a>,
    employer: Option<&Organisation>,
    regions: &BTreeSet<RegionId>,
    overview: &'a Overview,
    sector_name: SectorName,
    visit: &mut dyn FnMut(FieldText<'a>),
) {
    let mut add = |field, text, weight| {
        visit(FieldText { field, text, read_as: ReadAs::WRITTEN, weight });
    };
    let (refnis, sector) = shared_sources(of, employer);
    if let Some(municipality) = refnis.and_then(Municipality::find) {
        for name in PlaceName::all(municipality) {
            let Some(text) = name.of(municipality) else { continue };
            add(SearchedField::Municipality(name), text, Weight::Seat);
        }
    }
    for id in regions {
        let Some(region) = overview.regions().get(*id) else { continue };
        add(SearchedField::Region(*id), &region.name, Weight::MeetingPlace);
    }
    if let Some(sector) = sector {
        add(SearchedField::Sector, sector_name(sector), Weight::Sector);
    }
    for (word, nth) in kind_words(of).iter().zip(0..) {
        add(SearchedField::Kind(nth), word, Weight::Kind);
    }
}

/// What the shared fields come from, besides the regions.
pub(super) fn shared_sources(
    of: TargetRef<'_>,
    employer: Option<&Organisation>,
) -> (Option<Refnis>, Option<Sector>) {
    let municipality = match of {
        TargetRef::Organisation(organisation) => organisation.municipality,
        TargetRef::Person(_) => employer.and_then(|employer| employer.municipality),
        TargetRef::Forum(_) | TargetRef::Region(_) | TargetRef::Municipality(_) => None,
    };
    let sector = match of {
        TargetRef::Organisation(organisation) => Some(organisation.sector),
        _ => None,
    };
    (municipality, sector)
}

/// The municipality that it is, or where it has its seat; for a person, where they work.
fn municipality(of: TargetRef<'_>, overview: &Overview) -> Option<&'static Municipality> {
    match of {
        TargetRef::Municipality(municipality) => Some(municipality),
        of => shared_sources(of, employer(of, overview)).0.and_then(Municipality::find),
    }
}

/// Where a person works.
pub(super) fn employer<'a>(of: TargetRef<'a>, overview: &'a Overview) -> Option<&'a Organisation> {
    match of {
        TargetRef::Person(person) => overview.organisations().get(person.organisation?),
        _ => None,
    }
}

fn text_of<'a>(wanted: SearchedField, mut fields: impl Iterator<Item = Field<'a>>) -> Option<&'a str> {
    fields.find(|(field, ..)| *field == wanted).map(|(_, text, _)| text)
}

fn names(organisation: &Organisation) -> impl Iterator<Item = Field<'_>> {
    let (mut aliases, mut former_names) = (0.., 0..);
    organisation.names().filter_map(move |name| {
        let (field, weight) = match name.kind {
            NameKind::Name => (SearchedField::Name, Weight::Name),
            NameKind::Abbreviation => (SearchedField::Abbreviation, Weight::Name),
            NameKind::Alias => (SearchedField::Alias(aliases.next()?), Weight::Alias),
            NameKind::FormerName => (SearchedField::FormerName(former_names.next()?), Weight::FormerName),
        };
        Some((field, name.text, weight))
    })
}

fn of_person(person: &Person) -> impl Iterator<Item = Field<'_>> {
    let function = Some((SearchedField::Function, person.function.as_str(), Weight::Function));
    let function = function.filter(|(_, text, _)| !text.is_empty());
    other_names(&person.name, &person.aliases, &[])
        .chain(function)
        .chain(contact(person.email.as_deref(), person.phone.as_deref()))
}

fn contact<'a>(email: Option<&'a str>, phone: Option<&'a str>) -> impl Iterator<Item = Field<'a>> {
    let email = email.map(|text| (SearchedField::Email, text, Weight::Email));
    email.into_iter().chain(phone.map(|text| (SearchedField::Phone, text, Weight::Phone)))
}

fn other_names<'a>(
    name: &'a str,
    aliases: &'a [String],
    former_names: &'a [String],
) -> impl Iterator<Item = Field<'a>> {
    let aliases = aliases.iter().zip(0..);
    let aliases = aliases.map(|(text, nth)| (SearchedField::Alias(nth), text.as_str(), Weight::Alias));
    let former = former_names.iter().zip(0..);
    let former =
        former.map(|(text, nth)| (SearchedField::FormerName(nth), text.as_str(), Weight::FormerName));
    std::iter::once((SearchedField::Name, name, Weight::Name)).chain(aliases).chain(former)
}
