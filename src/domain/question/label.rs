//! Labels: what a list calls an organisation, as short as it can be without standing for another one as well.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, OnceLock};

use crate::domain::{Municipality, NameKind, Organisation, OrganisationId, Overview, Table};
use crate::text::fold;

/// The names that several organisations have, found when they are first asked for. They only follow from the
/// organisations, so two overviews do not differ by them.
#[derive(Debug, Clone, Default)]
pub(in crate::domain) struct SharedNames(OnceLock<Arc<BTreeSet<u64>>>);

impl PartialEq for SharedNames {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl SharedNames {
    /// Whether several of the `organisations` have this name.
    fn contains(&self, name: &str, organisations: &Table<Organisation>) -> bool {
        self.0.get_or_init(|| Arc::new(shared(organisations))).contains(&key(name))
    }
}

/// The keys of the names that several organisations have. All keys are sorted rather than put in a map, which is
/// faster with a million organisations.
fn shared(organisations: &Table<Organisation>) -> BTreeSet<u64> {
    let mut names: Vec<(u64, OrganisationId)> = organisations.iter().flat_map(keys).collect();
    names.sort_unstable();
    names.dedup();
    let same_name = names.chunk_by(|(one, _), (other, _)| one == other);
    same_name.filter(|same| same.len() > 1).filter_map(|same| Some(same.first()?.0)).collect()
}

/// The keys of what may stand for the organisation: its names in use, and its abbreviation with its municipality.
fn keys(organisation: &Organisation) -> impl Iterator<Item = (u64, OrganisationId)> {
    let in_use = organisation.names().filter(|name| name.kind != NameKind::FormerName);
    let in_place = organisation.abbreviation_in_place();
    let keys = in_use.map(|name| key(name.text)).chain(in_place.map(|name| key(&name)));
    keys.map(|key| (key, organisation.id))
}

/// Stands for a name, whatever its capitals and accents. Two names with the same key, which hardly ever happens, would
/// only get a longer label.
fn key(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    fold(name.trim()).hash(&mut hasher);
    hasher.finish()
}

impl Organisation {
    fn place(&self) -> Option<&'static str> {
        self.municipality.and_then(Municipality::find).map(|place| place.name.as_str())
    }

    fn abbreviation_in_place(&self) -> Option<String> {
        Some(format!("{} {}", self.abbreviation.as_deref()?, self.place()?))
    }
}

impl Overview {
    /// What a list calls the organisation: its abbreviation, or its name if it has none. If that is also a name of
    /// another organisation, its municipality or its full name is added. One that was removed always gets that longer
    /// label, because others may be called so now.
    pub fn label<'a>(&self, organisation: &'a Organisation) -> Cow<'a, str> {
        let is_present = self.organisations.contains(organisation.id);
        let is_unique = |name: &str| is_present && !self.shared_names.contains(name, &self.organisations);
        let name = &organisation.name;
        match organisation.abbreviation.as_ref().filter(|abbreviation| !abbreviation.trim().is_empty()) {
            Some(abbreviation) if is_unique(abbreviation) => abbreviation.into(),
            Some(abbreviation) => match organisation.abbreviation_in_place() {
                Some(in_place) if is_unique(&in_place) => in_place.into(),
                _ => format!("{abbreviation} ({name})").into(),
            },
            None => match organisation.place() {
                Some(place) if !is_unique(name) => format!("{name} ({place})").into(),
                _ => name.into(),
            },
        }
    }
}
