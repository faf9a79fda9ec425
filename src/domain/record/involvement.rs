//! My involvement: the place that the coordinator has or wants at a forum.

use serde::{Deserialize, Serialize};

use crate::domain::{ForumId, Overview, PersonId, Subject};

/// My place at a forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Involvement {
    /// I chair it.
    Chair,
    /// I take turns chairing it with somebody else.
    AlternatingChair {
        /// The other chair, if known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        with: Option<PersonId>,
    },
    /// I attend it.
    Member,
    /// I help to set it up.
    SettingUp,
    /// I was invited and have not joined yet.
    Invited,
    /// I want to join, which is difficult.
    SeekingAccess,
    /// I am not involved yet.
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

    /// Whether I have no seat yet, so that a next step is wanted.
    pub const fn is_outside(self) -> bool {
        matches!(self, Self::Invited | Self::SeekingAccess | Self::NotInvolved)
    }

    /// The same place without the other chair.
    #[must_use]
    pub const fn with_nobody(self) -> Self {
        match self {
            Self::AlternatingChair { .. } => Self::AlternatingChair { with: None },
            other => other,
        }
    }

    /// The other chair, if I take turns and it is known with whom.
    pub const fn alternates_with(self) -> Option<PersonId> {
        match self {
            Self::AlternatingChair { with } => with,
            _ => None,
        }
    }
}

impl Overview {
    /// My place at a forum, or my place in a region if it has one of its own. None if the record does not
    /// exist, and for organisations and people. All code that needs my place calls this.
    pub fn my_place(&self, at: impl Into<Subject>) -> Option<Involvement> {
        match at.into() {
            Subject::Forum(id) => self.forums.get(id).map(|forum| forum.involvement),
            Subject::Region(id) => self.regions.get(id)?.involvement,
            Subject::Organisation(_) | Subject::Person(_) => None,
        }
    }

    /// Whether I have no seat in this forum yet.
    pub fn is_outside(&self, forum: ForumId) -> bool {
        self.my_place(forum).is_some_and(Involvement::is_outside)
    }
}
