//! Texts that could control a terminal or mislead a reader if somebody put them in a store.

#![allow(dead_code, reason = "each test target takes what it needs")]

use proptest::prelude::*;
use serde_json::Value;

/// Parts of hostile texts, and of texts that only look strange.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let parts = vec![
        "\u{1b}[2J",
        "\u{1b}]0;titel\u{7}",
        "\u{1b}]52;c;eA==\u{1b}\\",
        "\u{9b}31m",
        "\u{90}q\u{9c}",
        "\u{0}",
        "\u{8}\u{8}",
        "\u{7f}",
        "\r",
        "\t",
        "\n",
        "\u{202e}om\u{202c}",
        "\u{2066}x\u{2069}",
        "\u{200f}",
        "\u{200b}",
        "\u{feff}",
        "\u{2028}",
        "\u{2029}",
        "\u{e0041}\u{e007f}",
        "\u{301}\u{301}\u{301}",
        "\u{200d}",
        "🏴\u{e0067}\u{e0062}\u{e007f}",
        "👩\u{200d}👧",
        "漢字",
        "שלום",
        "woord ",
        "**_`#- ",
    ];
    prop_oneof![
        3 => prop::collection::vec(prop::sample::select(parts), 1..12).prop_map(|parts| parts.concat()),
        1 => prop::collection::vec(any::<char>(), 1..40).prop_map(String::from_iter),
    ]
}

/// Every character that plain output must not contain: control characters, characters that change the reading
/// direction, and invisible ones. Marks that join or vary the letter before them are allowed.
pub(crate) fn every_harmful_character() -> String {
    let controls = ('\0'..='\u{9f}').filter(|char| char.is_control());
    let directions = ['\u{61c}', '\u{200e}', '\u{200f}'].into_iter().chain('\u{202a}'..='\u{202e}');
    let unseen = ['\u{200b}', '\u{2028}', '\u{2029}', '\u{2060}', '\u{feff}', '\u{e0041}'].into_iter();
    controls.chain(directions).chain('\u{2066}'..='\u{2069}').chain(unseen).collect()
}

/// Adds `text` to every name and text of a store.
pub(crate) fn poison(value: &mut Value, text: &str) {
    const TEXTS: [&str; 11] = [
        "abbreviation",
        "aliases",
        "email",
        "former_names",
        "function",
        "name",
        "phone",
        "place",
        "purpose",
        "remarks",
        "text",
    ];
    fn append(value: &mut Value, text: &str) {
        match value {
            Value::String(string) => string.push_str(text),
            Value::Array(values) => values.iter_mut().for_each(|value| append(value, text)),
            _ => {}
        }
    }
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| poison(value, text)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if TEXTS.contains(&name.as_str()) { append(value, text) } else { poison(value, text) }
            }
        }
        _ => {}
    }
}
