//! Places: the records and briefings that have their own page, and their position in the region tree.

use crate::domain::{ForumId, OrganisationId, Overview, Party, PersonId, RecordId, RegionId, Subject};
use crate::i18n::Lang;
use crate::text::plain_line;

/// Something that has its own page: a record, or the briefing to read before a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A region.
    Region(RegionId),
    /// A forum.
    Forum(ForumId),
    /// An organisation.
    Organisation(OrganisationId),
    /// A person.
    Person(PersonId),
    /// The briefing on a forum.
    Briefing(ForumId),
}

impl Place {
    /// Whether the record still exists.
    pub fn exists(self, overview: &Overview) -> bool {
        match self {
            Self::Region(id) => overview.regions().contains(id),
            Self::Forum(id) | Self::Briefing(id) => overview.forums().contains(id),
            Self::Organisation(id) => overview.organisations().contains(id),
            Self::Person(id) => overview.persons().contains(id),
        }
    }

    /// The page of a record; none for a kind without a page.
    pub const fn of(record: RecordId) -> Option<Self> {
        match record {
            RecordId::Region(id) => Some(Self::Region(id)),
            RecordId::Forum(id) => Some(Self::Forum(id)),
            RecordId::Organisation(id) => Some(Self::Organisation(id)),
            RecordId::Person(id) => Some(Self::Person(id)),
            _ => None,
        }
    }

    /// The page of the record itself: for a briefing, that of its forum.
    #[must_use]
    pub const fn itself(self) -> Self {
        match self {
            Self::Briefing(id) => Self::Forum(id),
            place => place,
        }
    }

    /// The id of the record that the page is about.
    pub fn record(self) -> RecordId {
        match self {
            Self::Region(id) => id.into(),
            Self::Forum(id) | Self::Briefing(id) => id.into(),
            Self::Organisation(id) => id.into(),
            Self::Person(id) => id.into(),
        }
    }

    /// The name of the record, on one line; empty when it no longer exists.
    pub fn name(self, overview: &Overview) -> String {
        let name = match self {
            Self::Region(id) => overview.regions().get(id).map(|region| region.name.as_str()),
            Self::Forum(id) | Self::Briefing(id) => {
                overview.forums().get(id).map(|forum| forum.name.as_str())
            }
            Self::Organisation(id) => {
                overview.organisations().get(id).map(|organisation| organisation.name.as_str())
            }
            Self::Person(id) => overview.persons().get(id).map(|person| person.name.as_str()),
        };
        plain_line(name.unwrap_or_default()).into_owned()
    }

    /// The names from the root of the tree to this place; organisations and persons come under headings of
    /// their own, since they belong to no region.
    pub fn breadcrumb(self, overview: &Overview, lang: Lang) -> Vec<String> {
        let mut names = match self {
            Self::Region(id) => return region_path(overview, Some(id)),
            Self::Forum(id) => region_path(overview, overview.forums().get(id).map(|forum| forum.region)),
            Self::Briefing(id) => {
                let mut names = Self::Forum(id).breadcrumb(overview, lang);
                names.push(lang.briefing().to_owned());
                return names;
            }
            Self::Organisation(_) => vec![lang.organisations().to_owned()],
            Self::Person(id) => match overview.persons().get(id).and_then(|person| person.organisation) {
                Some(organisation) => Self::Organisation(organisation).breadcrumb(overview, lang),
                None => vec![lang.people().to_owned()],
            },
        };
        names.push(self.name(overview));
        names
    }
}

impl Place {
    /// The pages of the names in the breadcrumb; none for a heading that has no page.
    pub fn trail(self, overview: &Overview) -> Vec<Option<Self>> {
        let regions = |region: Option<RegionId>| -> Vec<Option<Self>> {
            let path = region.into_iter().flat_map(|region| overview.region_and_ancestors(region));
            let mut path: Vec<Option<Self>> = path.map(|region| Some(Self::Region(region.id))).collect();
            path.reverse();
            path
        };
        let mut trail = match self {
            Self::Region(id) => return regions(Some(id)),
            Self::Forum(id) => regions(overview.forums().get(id).map(|forum| forum.region)),
            Self::Briefing(id) => Self::Forum(id).trail(overview),
            Self::Organisation(_) => vec![None],
            Self::Person(id) => match overview.persons().get(id).and_then(|person| person.organisation) {
                Some(organisation) => Self::Organisation(organisation).trail(overview),
                None => vec![None],
            },
        };
        trail.push(Some(self));
        trail
    }
}

impl From<Place> for Subject {
    fn from(place: Place) -> Self {
        match place {
            Place::Region(id) => Self::Region(id),
            Place::Forum(id) | Place::Briefing(id) => Self::Forum(id),
            Place::Organisation(id) => Self::Organisation(id),
            Place::Person(id) => Self::Person(id),
        }
    }
}

impl From<Party> for Place {
    fn from(party: Party) -> Self {
        match party {
            Party::Organisation(id) => Self::Organisation(id),
            Party::Person(id) => Self::Person(id),
        }
    }
}

impl From<Subject> for Place {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Forum(id) => Self::Forum(id),
            Subject::Region(id) => Self::Region(id),
            Subject::Organisation(id) => Self::Organisation(id),
            Subject::Person(id) => Self::Person(id),
        }
    }
}

fn region_path(overview: &Overview, region: Option<RegionId>) -> Vec<String> {
    let mut names: Vec<String> = region
        .into_iter()
        .flat_map(|region| overview.region_and_ancestors(region))
        .map(|region| plain_line(&region.name).into_owned())
        .collect();
    names.reverse();
    names
}
