//! Which pictures there are, and what each is made of.

use super::{Picture, as_one, attendance, map, networks};
use crate::domain::{Date, ForumAttendance, ForumId, Network, Overview, Scope, Subject};
use crate::i18n::Lang;

/// The pictures that are files by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// The municipalities and their local forums.
    Map,
    /// The partners that sit in several forums.
    Network,
    /// Who was at the last meetings of a forum.
    Attendance,
}

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undrawn {
    /// No partner sits in several forums.
    NoTies,
    /// No note says who was there.
    NoLists,
    /// Attendance is drawn for one forum at a time.
    SeveralForums,
}

impl Undrawn {
    /// As the user reads it.
    pub const fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::NoTies => lang.nothing_to_draw(),
            Self::NoLists => lang.no_attendance(),
            Self::SeveralForums => lang.one_forum_at_a_time(),
        }
    }
}

impl Drawing {
    /// What it is called in the name of a file.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Map => lang.file_map(),
            Self::Network => lang.file_network(),
            Self::Attendance => lang.sheet_attendance(),
        }
    }

    /// The picture of everything in this overview, or of what belongs to a record.
    pub fn of(
        self,
        overview: &Overview,
        about: Option<Subject>,
        today: Date,
        lang: Lang,
    ) -> Result<Picture, Undrawn> {
        let network = Network::new(overview, today);
        match self {
            Self::Map => Ok(of_map(overview, about, lang)),
            Self::Network => ties(&network, about, lang).ok_or(Undrawn::NoTies),
            Self::Attendance => of_attendance(&network, about, lang),
        }
    }
}

/// The map of all, or of the region that was given or has the forum.
fn of_map(overview: &Overview, about: Option<Subject>, lang: Lang) -> Picture {
    let region = match about {
        Some(Subject::Region(region)) => Some(region),
        Some(Subject::Forum(forum)) => overview.forums().get(forum).map(|forum| forum.region),
        _ => None,
    };
    map(overview, region, true, lang)
}

fn ties(network: &Network<'_>, about: Option<Subject>, lang: Lang) -> Option<Picture> {
    let overview = network.overview();
    let within = about.map(|subject| Scope::of(overview, subject));
    let is_within = |forum: ForumId| match about {
        Some(Subject::Organisation(organisation)) => {
            network.roster(forum).is_some_and(|roster| roster.has(organisation))
        }
        _ => within.as_ref().is_none_or(|scope| scope.has_forum(forum)),
    };
    let forums: Vec<ForumId> =
        network.rosters().map(|roster| roster.forum.id).filter(|id| is_within(*id)).collect();
    as_one(networks(network, &forums, lang), lang)
}

fn of_attendance(network: &Network<'_>, about: Option<Subject>, lang: Lang) -> Result<Picture, Undrawn> {
    let with_lists: Vec<ForumAttendance<'_>> = match about {
        Some(Subject::Forum(forum)) => network.attendance_of(forum).into_iter().collect(),
        _ => network.attendance(),
    };
    match with_lists.as_slice() {
        [one] => Ok(attendance(network, one, lang)),
        [] => Err(Undrawn::NoLists),
        _ => Err(Undrawn::SeveralForums),
    }
}
