//! How my place at a table stands in JSON.

use serde::Serializer;

use crate::domain::{Choice, Involvement};

/// Writes an involvement in JSON as one word, or null; with whom one chairs in turn is a field of its own.
#[expect(clippy::ref_option, reason = "serde asks for a reference")]
pub(in crate::cli) fn involvement_word_or_null<S: Serializer>(
    involvement: &Option<Involvement>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match involvement {
        Some(involvement) => serializer.serialize_str(Choice::Involvement(*involvement).code()),
        None => serializer.serialize_none(),
    }
}
