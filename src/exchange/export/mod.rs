//! Tables for a spreadsheet, and addresses for a mail program.

mod addresses;
mod attendance;
mod csv;
mod file_name;
mod sheet;
mod tables;
mod xlsx;

use crate::domain::{Date, ForumId, Membership, Overview, Scope, Subject};
use crate::i18n::Lang;
use crate::text::fold;

pub use addresses::{Address, Addresses};
pub use csv::csv;
pub use file_name::file_name;
pub use sheet::{Heading, Sheet, Value};
pub use xlsx::xlsx;

/// The tables that can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Who sits where.
    Members,
    /// The organisations.
    Organisations,
    /// The people.
    Persons,
    /// The notes.
    Notes,
    /// The follow-ups, also those that are done.
    FollowUps,
    /// Who was at the meetings, a sheet for each forum.
    Attendance,
}

impl Content {
    /// What it is called, as the name of a sheet or file.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Members => lang.sheet_members(),
            Self::Organisations => lang.sheet_organisations(),
            Self::Persons => lang.sheet_persons(),
            Self::Notes => lang.sheet_notes(),
            Self::FollowUps => lang.sheet_follow_ups(),
            Self::Attendance => lang.sheet_attendance(),
        }
    }
}

/// The sheets with this content, all or those of a record.
pub fn sheets(
    overview: &Overview,
    content: Content,
    subject: Option<Subject>,
    today: Date,
    lang: Lang,
) -> Vec<Sheet> {
    let of = tables::Of { overview, within: Within::new(overview, subject), lang };
    match content {
        Content::Members => vec![of.members()],
        Content::Organisations => vec![of.organisations()],
        Content::Persons => vec![of.persons()],
        Content::Notes => vec![of.notes()],
        Content::FollowUps => vec![of.follow_ups()],
        Content::Attendance => attendance::sheets(&of, today),
    }
}

/// What a table is limited to.
struct Within {
    subject: Option<Subject>,
    scope: Option<Scope>,
}

impl Within {
    fn new(overview: &Overview, subject: Option<Subject>) -> Self {
        Self { subject, scope: subject.map(|subject| Scope::of(overview, subject)) }
    }

    /// Whether the forum itself belongs to it.
    fn has_forum(&self, forum: ForumId) -> bool {
        self.scope.as_ref().is_none_or(|scope| scope.has_forum(forum))
    }

    /// The seats, by forum and then by name.
    fn seats<'a>(&self, overview: &'a Overview) -> Vec<&'a Membership> {
        let is_within = |seat: &&Membership| match self.subject {
            Some(Subject::Organisation(organisation)) => seat.organisation == organisation,
            Some(Subject::Person(person)) => seat.person == Some(person),
            _ => self.has_forum(seat.forum),
        };
        let mut seats: Vec<&Membership> = overview.memberships().iter().filter(is_within).collect();
        let name =
            |seat: &Membership| overview.organisations().get(seat.organisation).map(|one| fold(&one.name));
        seats.sort_by_cached_key(|seat| (seat.forum, name(seat), seat.id));
        seats
    }
}
