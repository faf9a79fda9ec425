//! How my place at a table stands in JSON.

use serde::Serializer;

use crate::domain::{Choice, Involvement};

/// Writes an involvement in JSON as one word; with whom one chairs in turn is a field of its own.
pub(in crate::cli) fn involvement_word<S: Serializer>(
    involvement: &Involvement,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(Choice::Involvement(*involvement).code())
}

/// As [`involvement_word`], or null.
#[expect(clippy::ref_option, reason = "serde asks for a reference")]
pub(in crate::cli) fn involvement_word_or_null<S: Serializer>(
    involvement: &Option<Involvement>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match involvement {
        Some(involvement) => involvement_word(involvement, serializer),
        None => serializer.serialize_none(),
    }
}
