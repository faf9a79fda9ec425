//! Changes to a forum: which kinds of partner it does not need.

use crate::domain::{Change, Edit, Forum, PartnerKind};

impl Forum {
    /// The change that says that it does not need these kinds of partner.
    #[must_use]
    pub fn without_need_of(&self, kinds: &[PartnerKind]) -> Change {
        self.needing(|kind| !self.not_needed.contains(&kind) && !kinds.contains(&kind))
    }

    /// The change that says that it needs this kind of partner after all.
    #[must_use]
    pub fn with_need_of(&self, kind: PartnerKind) -> Change {
        self.needing(|other| other == kind || !self.not_needed.contains(&other))
    }

    /// The kinds of partner that it needed before and does not need any more, if there is no other difference.
    pub fn no_longer_needs(&self, before: &Self) -> Option<Vec<PartnerKind>> {
        let changed = Self { not_needed: self.not_needed.clone(), ..before.clone() };
        let kinds: Vec<PartnerKind> =
            self.not_needed.iter().copied().filter(|kind| !before.not_needed.contains(kind)).collect();
        (!kinds.is_empty() && *self == changed).then_some(kinds)
    }

    fn needing(&self, is_needed: impl Fn(PartnerKind) -> bool) -> Change {
        let not_needed = PartnerKind::ALL.into_iter().filter(|kind| !is_needed(*kind)).collect();
        let after = Self { not_needed, ..self.clone() };
        Change::Forum(Edit::update(self.clone(), after))
    }
}
