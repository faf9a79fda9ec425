//! Free text in records, including the fields that this version does not know.

use serde_json::{Map, Value};

/// Called with each text and the name of its field in the store.
pub(in crate::domain) type OnText<'a> = &'a mut dyn FnMut(&str, &mut String);

/// A record with free text.
pub(in crate::domain) trait Texts {
    /// Calls `on_text` with every text that somebody typed.
    fn each_text(&mut self, on_text: OnText<'_>);
}

/// A field with text.
pub(super) trait Text {
    /// Calls `on_text` with every text in it; `field` is the name in the store.
    fn each_text(&mut self, field: &str, on_text: OnText<'_>);
}

impl Text for String {
    fn each_text(&mut self, field: &str, on_text: OnText<'_>) {
        on_text(field, self);
    }
}

impl Text for Option<String> {
    fn each_text(&mut self, field: &str, on_text: OnText<'_>) {
        for text in self.iter_mut() {
            on_text(field, text);
        }
    }
}

impl Text for Vec<String> {
    fn each_text(&mut self, field: &str, on_text: OnText<'_>) {
        for text in self.iter_mut() {
            on_text(field, text);
        }
    }
}

/// Calls `on_text` with every text in unknown fields, and with their names.
pub(in crate::domain) fn each_text_of(fields: &mut Map<String, Value>, on_text: OnText<'_>) {
    for (name, mut value) in std::mem::take(fields) {
        let mut changed = name.clone();
        on_text(&name, &mut changed);
        each_text_in(&name, &mut value, on_text);
        // A name that becomes equal to another gets a number, so that neither is lost.
        let mut unique = changed.clone();
        for number in 2.. {
            if !fields.contains_key(&unique) {
                break;
            }
            unique = format!("{changed} {number}");
        }
        fields.insert(unique, value);
    }
}

fn each_text_in(field: &str, value: &mut Value, on_text: OnText<'_>) {
    match value {
        Value::String(text) => on_text(field, text),
        Value::Array(values) => values.iter_mut().for_each(|value| each_text_in(field, value, on_text)),
        Value::Object(fields) => each_text_of(fields, on_text),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
