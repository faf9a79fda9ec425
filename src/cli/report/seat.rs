//! What answers tell of where an organisation or person sits.

use serde::Serialize;

use super::mention::Mention;
use crate::domain::{Membership, Overview, Role};
use crate::i18n::Lang;

/// A place that an organisation has in a forum.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Seat<'a> {
    /// The forum.
    pub(in crate::cli) forum: Mention<'a>,
    /// The region of the forum.
    pub(in crate::cli) region: Option<Mention<'a>>,
    /// `chair`, `organiser` or `member`.
    pub(in crate::cli) role: Role,
    /// Through whom, or null.
    pub(in crate::cli) person: Option<Mention<'a>>,
}

impl<'a> Seat<'a> {
    /// The place that a membership gives.
    pub(in crate::cli) fn of(overview: &'a Overview, membership: &Membership) -> Option<Self> {
        let forum = overview.forums().get(membership.forum)?;
        Some(Self {
            forum: forum.into(),
            region: Mention::of(overview, forum.region),
            role: membership.role,
            person: membership.person.and_then(|person| Mention::of(overview, person)),
        })
    }

    /// "Stuurgroep NAFT, Vilvoorde, voorzitter", and between them the person.
    pub(in crate::cli) fn in_words(&self, lang: Lang) -> String {
        self.words(self.person.as_ref().map(|person| person.name), lang)
    }

    /// As [`Self::in_words`], for where the person is known already.
    pub(in crate::cli) fn in_words_without_person(&self, lang: Lang) -> String {
        self.words(None, lang)
    }

    fn words(&self, person: Option<&str>, lang: Lang) -> String {
        let region = self.region.as_ref().map(|region| region.name);
        let words = [Some(self.forum.name), region, person, lang.role(self.role)];
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
