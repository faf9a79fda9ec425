//! My role in a forum or region in JSON.

use serde::Serializer;

use crate::domain::{Choice, Involvement};

/// Writes an involvement as one word, or null. The person with whom I take turns as chair is a separate field.
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
