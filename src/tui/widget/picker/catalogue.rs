//! The names of what can be picked, and the fixed choices, which need no search.

use crate::domain::{Choice, Municipality, Overview, RecordRef};
use crate::fields::{Reference, Value};
use crate::i18n::Lang;
use crate::search::rank;
use crate::tui::question::{Pick, Proposal};

/// Everything that can be picked, to look up names in.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue<'a> {
    /// All records.
    pub overview: &'a Overview,
    /// The language of the words.
    pub lang: Lang,
}

impl Catalogue<'_> {
    /// The name of something that was picked.
    pub fn name(&self, pick: Pick) -> String {
        let name = match pick {
            Pick::Choice(choice) => Some(self.lang.choice(choice).to_owned()),
            Pick::Reference(Reference::Municipality(code)) => {
                Municipality::find(code).map(|municipality| municipality.name.clone())
            }
            Pick::Reference(Reference::Record(id)) => {
                self.overview.find(id).and_then(RecordRef::name).map(str::to_owned)
            }
        };
        name.unwrap_or_default()
    }

    /// A value of a field in words; empty for one without content.
    pub fn words(&self, value: &Value) -> String {
        match value {
            Value::Typed(text) => text.clone(),
            Value::Chosen(choice) => choice.map_or("", |choice| self.lang.choice(choice)).to_owned(),
            Value::Ticked(choices) => self.lang.choices(choices),
            Value::Picked(picked) => {
                let name = |reference: &Reference| self.name(Pick::Reference(*reference));
                picked.iter().map(name).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// The choices that match what is typed, best first; in their own order when nothing is typed.
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
