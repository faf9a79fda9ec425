//! Takes a person out of the content of a file, according to what kind of file it is.

use serde_json::Value;

use crate::domain::Erasure;
use crate::store::document;
use crate::store::files::FileKind;
use crate::store::text::Texts;

/// The content of a file after the person is taken out.
pub(in crate::store) enum Cleaned {
    /// The person was not in it.
    Same,
    /// The new content, and how many places changed.
    Without(Vec<u8>, usize),
    /// Nothing is left.
    Nothing,
}

/// Adds the spellings in the texts of a JSON value that may mean the person.
pub(super) fn near_in(erasure: &Erasure, value: Option<Value>, near: &mut Vec<String>) {
    match value {
        Some(Value::String(text)) => near.extend(erasure.near(&text)),
        Some(Value::Array(values)) => {
            for value in values {
                near_in(erasure, Some(value), near);
            }
        }
        Some(Value::Object(fields)) => {
            for (_, value) in fields {
                near_in(erasure, Some(value), near);
            }
        }
        Some(Value::Null | Value::Bool(_) | Value::Number(_)) | None => {}
    }
}

/// Takes the person out of the content of a file.
pub(super) fn clean(erasure: &Erasure, kind: FileKind, bytes: &[u8]) -> Cleaned {
    match kind {
        FileKind::Store | FileKind::Backup | FileKind::SetAside => clean_document(erasure, bytes),
        FileKind::Draft => clean_draft(erasure, bytes),
        FileKind::Leftover => clean_text(erasure, bytes),
        FileKind::History | FileKind::Unfinished | FileKind::Neighbour => whole(erasure, bytes),
    }
}

/// For a file that cannot be parsed: it stays only if the person is not in it.
fn whole(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    if erasure.is_in(bytes) { Cleaned::Nothing } else { Cleaned::Same }
}

/// A note that could not be saved is JSON like a draft, and any other leftover is a text.
fn clean_text(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    if serde_json::from_slice::<Value>(bytes).is_ok_and(|value| value.is_object()) {
        return clean_draft(erasure, bytes);
    }
    match str::from_utf8(bytes).map(|text| erasure.text(text)) {
        Ok(None) => Cleaned::Same,
        Ok(Some(erased)) => Cleaned::Without(erased.into_bytes(), 1),
        Err(_) => whole(erasure, bytes),
    }
}

fn clean_document(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    let Ok(overview) = document::read(bytes) else { return whole(erasure, bytes) };
    let Ok(erased) = erasure.overview(&overview) else { return whole(erasure, bytes) };
    let mut texts = Texts::of_file(bytes, &overview);
    if !texts.erase_spellings(erasure) && erased == overview {
        return Cleaned::Same;
    }
    match texts.document(&erased) {
        Ok(bytes) => Cleaned::Without(bytes, 1),
        Err(_) => Cleaned::Nothing,
    }
}

fn clean_draft(erasure: &Erasure, bytes: &[u8]) -> Cleaned {
    let Ok(draft) = serde_json::from_slice::<Value>(bytes) else { return whole(erasure, bytes) };
    match erasure.value(draft.clone()) {
        Some(erased) if erased == draft => Cleaned::Same,
        Some(erased) => match serde_json::to_vec_pretty(&erased) {
            Ok(bytes) => Cleaned::Without(bytes, 1),
            Err(_) => Cleaned::Nothing,
        },
        None => Cleaned::Nothing,
    }
}
