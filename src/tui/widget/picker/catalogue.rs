//! What something that can be picked is called, and the few words that need no search.

use crate::domain::{Choice, Municipality, Overview, RecordId};
use crate::fields::Reference;
use crate::i18n::Lang;
use crate::search::rank;
use crate::tui::question::{Pick, Proposal};

/// Everything that can be picked.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue<'a> {
    /// All records.
    pub overview: &'a Overview,
    /// The language of the words.
    pub lang: Lang,
}

impl Catalogue<'_> {
    /// What something that was picked is called.
    pub fn name(&self, pick: Pick) -> String {
        let overview = self.overview;
        let name = match pick {
            Pick::Choice(choice) => Some(self.lang.choice(choice).to_owned()),
            Pick::Reference(Reference::Municipality(code)) => {
                Municipality::find(code).map(|municipality| municipality.name.clone())
            }
            Pick::Reference(Reference::Record(id)) => match id {
                RecordId::Region(id) => overview.regions().get(id).map(|region| region.name.clone()),
                RecordId::Forum(id) => overview.forums().get(id).map(|forum| forum.name.clone()),
                RecordId::Organisation(id) => overview.organisations().get(id).map(|one| one.name.clone()),
                RecordId::Person(id) => overview.persons().get(id).map(|person| person.name.clone()),
                RecordId::Membership(_)
                | RecordId::Note(_)
                | RecordId::Meeting(_)
                | RecordId::FollowUp(_) => None,
            },
        };
        name.unwrap_or_default()
    }

    /// The words that fit what is typed, the best first; without anything typed in their own order.
    pub(super) fn choices(&self, choices: &'static [Choice], typed: &str) -> Vec<Proposal> {
        let names: Vec<&str> = choices.iter().map(|choice| self.lang.choice(*choice)).collect();
        rank(typed, names.iter().copied(), choices.len())
            .into_iter()
            .map(|found| Proposal::Existing {
                pick: Pick::Choice(choices[found.index]),
                name: names[found.index].to_owned(),
                detail: String::new(),
            })
            .collect()
    }
}
