//! The seats of an organisation or person in answers.

use serde::Serialize;

use super::mention::Mention;
use crate::domain::{Membership, Overview, Role};
use crate::i18n::Lang;

/// A seat that an organisation has in a forum.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Seat<'a> {
    /// The forum.
    pub(in crate::cli) forum: Mention<'a>,
    /// The region of the forum.
    pub(in crate::cli) region: Option<Mention<'a>>,
    /// `chair`, `organiser` or `member`.
    pub(in crate::cli) role: Role,
    /// The person who represents the organisation, or null.
    pub(in crate::cli) person: Option<Mention<'a>>,
}

impl<'a> Seat<'a> {
    /// The seat that a membership gives; none if the forum does not exist.
    pub(in crate::cli) fn of(overview: &'a Overview, membership: &Membership) -> Option<Self> {
        let forum = overview.forums().get(membership.forum)?;
        Some(Self {
            forum: forum.into(),
            region: Mention::of(overview, forum.region),
            role: membership.role,
            person: membership.person.and_then(|person| Mention::of(overview, person)),
        })
    }

    /// The seat in one line: "Stuurgroep NAFT, Vilvoorde, voorzitter", with the person, if any, before the role.
    pub(in crate::cli) fn in_words(&self, lang: Lang) -> String {
        self.words(self.person.as_ref().map(|person| person.name), lang)
    }

    /// The line of [`Self::in_words`] without the person, for where the person is clear already.
    pub(in crate::cli) fn in_words_without_person(&self, lang: Lang) -> String {
        self.words(None, lang)
    }

    fn words(&self, person: Option<&str>, lang: Lang) -> String {
        let region = self.region.as_ref().map(|region| region.name);
        let words = [Some(self.forum.name), region, person, lang.role(self.role)];
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
