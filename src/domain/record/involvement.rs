//! My involvement: the place that the coordinator has, or wants, at a table.

use serde::{Deserialize, Serialize};

use crate::domain::{ForumId, Overview, PersonId, Subject};

/// My place at a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Involvement {
    /// I chair it.
    Chair,
    /// I chair it in turn with somebody else.
    AlternatingChair {
        /// The other chair, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        with: Option<PersonId>,
    },
    /// I attend it.
    Member,
    /// I help to get it going.
    SettingUp,
    /// I was asked to join and have not joined yet.
    Invited,
    /// I want in and it is hard to get in.
    SeekingAccess,
    /// I have no part in it yet.
    NotInvolved,
}

impl Involvement {
    /// Every involvement, from the closest to the most distant, for legends and choices.
    pub const ALL: [Self; 7] = [
        Self::Chair,
        Self::AlternatingChair { with: None },
        Self::Member,
        Self::SettingUp,
        Self::Invited,
        Self::SeekingAccess,
        Self::NotInvolved,
    ];

    /// Whether I do not sit at this table yet, so that a next step is wanted.
    pub const fn is_outside(self) -> bool {
        matches!(self, Self::Invited | Self::SeekingAccess | Self::NotInvolved)
    }

    /// The same place, without saying with whom I chair in turn.
    #[must_use]
    pub const fn with_nobody(self) -> Self {
        match self {
            Self::AlternatingChair { .. } => Self::AlternatingChair { with: None },
            other => other,
        }
    }

    /// The other chair, when I chair in turn and it is known with whom.
    pub const fn alternates_with(self) -> Option<PersonId> {
        match self {
            Self::AlternatingChair { with } => with,
            _ => None,
        }
    }
}

impl Overview {
    /// My place at a forum, or in a region where that says more than my place in each of its forums. None for
    /// what is not there, and for organisations and people. Whoever asks for my place asks here.
    pub fn my_place(&self, at: impl Into<Subject>) -> Option<Involvement> {
        match at.into() {
            Subject::Forum(id) => self.forums.get(id).map(|forum| forum.involvement),
            Subject::Region(id) => self.regions.get(id)?.involvement,
            Subject::Organisation(_) | Subject::Person(_) => None,
        }
    }

    /// Whether I do not sit at the table of a forum yet.
    pub fn is_outside(&self, forum: ForumId) -> bool {
        self.my_place(forum).is_some_and(Involvement::is_outside)
    }
}
