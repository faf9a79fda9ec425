//! The municipalities of the province: a fixed table for regions and organisations to refer to.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// A municipality of the province of Vlaams-Brabant, as of 1 January 2025. Names and codes: Statbel, CC BY
/// 4.0.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Municipality {
    /// Its code in the Belgian register.
    pub refnis: Refnis,
    /// Its Dutch name.
    pub name: String,
    /// Its postal codes, ascending.
    pub postal_codes: Vec<String>,
    /// Its names in other languages.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// The villages and former municipalities in it.
    #[serde(default)]
    pub parts: Vec<Part>,
}

/// A village or former municipality.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Part {
    /// Its Dutch name.
    pub name: String,
    /// Its postal code.
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

#[cfg(test)]
mod tests {
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

    #[test]
    fn a_code_that_is_not_five_digits_is_refused() {
        for text in ["", "2402", "240201", "Diest", "+2402"] {
            assert!(Refnis::try_from(text.to_owned()).is_err(), "{text:?}");
        }
    }
}
