//! The map: the municipalities with their local forums, and a short code for each.

use crate::domain::{Forum, Involvement, Municipality, Overview, RegionKind};

/// A municipality with its local forums: those of the regions below the province that cover it.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalForums<'a> {
    /// The municipality.
    pub municipality: &'static Municipality,
    /// The forums, by id.
    pub forums: Vec<&'a Forum>,
    /// My places in them, the closest first.
    places: Vec<Involvement>,
}

impl LocalForums<'_> {
    /// My closest involvement in one of them.
    pub fn best(&self) -> Option<Involvement> {
        self.places.first().copied()
    }

    /// The most distant one among those where I have no place yet.
    pub fn outside(&self) -> Option<Involvement> {
        self.places.last().copied().filter(|place| place.is_outside())
    }
}

/// All municipalities with their local forums, by name.
pub fn local_forums(overview: &Overview) -> Vec<LocalForums<'_>> {
    let mut all: Vec<LocalForums<'_>> = Municipality::all()
        .iter()
        .map(|municipality| LocalForums { municipality, forums: Vec::new(), places: Vec::new() })
        .collect();
    for region in overview.regions().iter().filter(|region| region.kind == RegionKind::Region) {
        let forums = overview.forums_in(region.id);
        for place in all.iter_mut().filter(|place| region.municipalities.contains(&place.municipality.refnis))
        {
            place.forums.extend(&forums);
        }
    }
    for place in &mut all {
        place.forums.sort_by_key(|forum| forum.id);
        place.places = place.forums.iter().filter_map(|forum| overview.my_place(forum.id)).collect();
        place.places.sort_unstable();
    }
    all
}

/// A code of this many letters for each municipality, in the order of [`Municipality::all`]: the first letters of its
/// name. Where several would have the same, their codes end in the first letter that differs.
pub fn map_codes(length: usize) -> Vec<String> {
    let names: Vec<Vec<char>> = Municipality::all()
        .iter()
        .map(|municipality| municipality.name.chars().filter(|char| char.is_alphabetic()).collect())
        .collect();
    names.iter().map(|name| code(name, &names, length)).collect()
}

fn code(name: &[char], names: &[Vec<char>], length: usize) -> String {
    let start = &name[..length.min(name.len())];
    let alike: Vec<&Vec<char>> = names.iter().filter(|other| other.starts_with(start)).collect();
    let differs = |at: &usize| alike.iter().any(|other| other.get(*at) != name.get(*at));
    let letter = (length..name.len()).find(differs).filter(|_| alike.len() > 1);
    match letter {
        Some(at) => start[..length.saturating_sub(1)].iter().chain(&name[at..=at]).collect(),
        None => start.iter().collect(),
    }
}
