//! The fields by which an organisation can be found.

use crate::domain::{Municipality, NameKind, Organisation, Overview, RegionId};
use crate::search::score::Weight;

/// A field by which an organisation can be found. Some get their text from another record, such as a region.
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
    /// The municipality where it has its seat.
    Municipality,
    /// The name of a region in which it sits in a forum.
    Region(RegionId),
}

impl SearchedField {
    /// The text of this field of `organisation`, to which the positions of a match refer; `None` when there is none.
    pub fn text<'a>(self, organisation: &'a Organisation, overview: &'a Overview) -> Option<&'a str> {
        match self {
            Self::Name => Some(&organisation.name),
            Self::Abbreviation => organisation.abbreviation.as_deref(),
            Self::Alias(nth) => organisation.aliases.get(nth).map(String::as_str),
            Self::FormerName(nth) => organisation.former_names.get(nth).map(String::as_str),
            Self::Municipality => {
                organisation.municipality.and_then(Municipality::find).map(|found| found.name.as_str())
            }
            Self::Region(id) => overview.regions().get(id).map(|region| region.name.as_str()),
        }
    }

    pub(super) const fn weight(self) -> Weight {
        match self {
            Self::Name | Self::Abbreviation => Weight::Name,
            Self::Alias(_) => Weight::Alias,
            Self::FormerName(_) => Weight::FormerName,
            Self::Municipality => Weight::Seat,
            Self::Region(_) => Weight::MeetingPlace,
        }
    }
}

/// The fields of an organisation that sits in forums of these regions: the name first, the places last.
pub(super) fn fields(
    organisation: &Organisation,
    regions: impl Iterator<Item = RegionId>,
) -> impl Iterator<Item = SearchedField> {
    let (mut aliases, mut former_names) = (0.., 0..);
    organisation
        .names()
        .filter_map(move |name| match name.kind {
            NameKind::Name => Some(SearchedField::Name),
            NameKind::Abbreviation => Some(SearchedField::Abbreviation),
            NameKind::Alias => aliases.next().map(SearchedField::Alias),
            NameKind::FormerName => former_names.next().map(SearchedField::FormerName),
        })
        .chain(organisation.municipality.map(|_| SearchedField::Municipality))
        .chain(regions.map(SearchedField::Region))
}

/// A field in which words of a query were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMatch {
    /// The field in which the letters were found.
    pub field: SearchedField,
    /// The positions of the characters that match, ascending.
    pub positions: Vec<usize>,
}
