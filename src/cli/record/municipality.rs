//! Finds the municipality that a name or code given on the command line means.

use serde_json::Value;

use crate::domain::{Municipality, Refnis};
use crate::i18n::Lang;
use crate::search::rank;

/// The reason why a text does not mean one municipality.
#[derive(Debug)]
pub(in crate::cli) struct UnclearMunicipality {
    given: String,
    why: Why,
}

#[derive(Debug)]
enum Why {
    /// None is called so; this is the nearest name, if any.
    Unknown { nearest: Option<&'static str> },
    /// These are all called so.
    Ambiguous(Vec<&'static str>),
}

/// The code of the municipality with this name, code or postal code, or with a part of this name.
pub(in crate::cli) fn municipality(text: &str) -> Result<Refnis, UnclearMunicipality> {
    let unclear = |why| UnclearMunicipality { given: text.to_owned(), why };
    match Municipality::called(text)[..] {
        [only] => Ok(only.refnis),
        [] => Err(unclear(Why::Unknown { nearest: nearest(text) })),
        ref several => {
            Err(unclear(Why::Ambiguous(several.iter().map(|place| place.name.as_str()).collect())))
        }
    }
}

/// A value given as JSON, with codes in place of the names of municipalities. What is no name is left as it is.
pub(super) fn with_codes(value: Value) -> Result<Value, UnclearMunicipality> {
    match value {
        Value::String(text) if Refnis::try_from(text.clone()).is_err() => {
            municipality(&text).map(|code| Value::String(code.to_string()))
        }
        Value::Array(values) => values.into_iter().map(with_codes).collect(),
        other => Ok(other),
    }
}

/// The name that is most like `text`, of a municipality if possible.
fn nearest(text: &str) -> Option<&'static str> {
    let own = Municipality::all().iter().map(|place| place.name.as_str());
    let others = Municipality::all().iter().flat_map(|place| place.names().skip(1));
    let names: Vec<&str> = own.chain(others).collect();
    rank(text, names.iter().copied(), 1).first().map(|pick| names[pick.index])
}

impl UnclearMunicipality {
    /// The reason, and what may have been meant.
    pub(in crate::cli) fn in_words(&self, lang: Lang) -> String {
        match &self.why {
            Why::Unknown { nearest: None } => lang.no_municipality(&self.given),
            Why::Unknown { nearest: Some(nearest) } => {
                format!("{} {}", lang.no_municipality(&self.given), lang.did_you_mean(nearest))
            }
            Why::Ambiguous(names) => lang.several_municipalities(&self.given, &names.join(", ")),
        }
    }
}
