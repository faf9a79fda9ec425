//! Probable duplicates: existing organisations and people with a name much like that of a new one.

use crate::domain::{Change, Edit, Kind, Organisation, Overview, Person, RecordId};
use crate::i18n::{Explain, Lang};
use crate::search::{Stop, similar_organisations, similar_persons};

/// Whether a record of this kind can be a duplicate under a slightly different name.
pub(super) const fn has_similar(kind: Kind) -> bool {
    matches!(kind, Kind::Organisation | Kind::Person)
}

/// The existing records that are probably the same as the one that `change` adds, each once and with its name.
pub(super) fn similar(overview: &Overview, change: &Change) -> Vec<(RecordId, String)> {
    let mut found: Vec<(RecordId, String)> = Vec::new();
    let stop = Stop::default();
    match change {
        Change::Organisation(Edit::Add(organisation)) => {
            let names = organisation.names();
            let similar = names.filter_map(|name| similar_organisations(overview, name.text, None, &stop));
            let named = similar.flatten().filter_map(|id| overview.organisations().get(id));
            found.extend(named.map(|Organisation { id, name, .. }| ((*id).into(), name.clone())));
        }
        Change::Person(Edit::Add(person)) => {
            let similar = person.names().filter_map(|name| similar_persons(overview, name, None, &stop));
            let named = similar.flatten().filter_map(|id| overview.persons().get(id));
            found.extend(named.map(|Person { id, name, .. }| ((*id).into(), name.clone())));
        }
        _ => {}
    }
    let mut seen = Vec::new();
    found.retain(|(id, _)| {
        !seen.contains(id) && {
            seen.push(*id);
            true
        }
    });
    found
}

/// The error that the record to add probably exists already, with the similar records and their names.
#[derive(Debug)]
pub(super) struct LikelyThere(pub(super) Vec<(RecordId, String)>);

impl Explain for LikelyThere {
    /// Lists the similar records, one per line, with their kind and id.
    fn what(&self, lang: Lang) -> String {
        let line =
            |(id, name): &(RecordId, String)| format!("\n  {name} ({}, {})", lang.kind(id.kind()), id.uuid());
        lang.likely_there().to_owned() + &self.0.iter().map(line).collect::<String>()
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        Some(lang.nothing_added().to_owned())
    }
}
