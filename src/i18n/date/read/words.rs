//! What people type for a date, cut into the words that matter, each written in one way.

use crate::i18n::typed::{lower, parts};

/// Words and signs that say nothing about which day it is.
const FILLERS: [&str; 24] = [
    "de",
    "het",
    "van",
    "vd",
    "op",
    "tegen",
    "tot",
    "uiterlijk",
    "vanaf",
    "sinds",
    "met",
    "dd",
    "the",
    "of",
    "on",
    "by",
    "until",
    "from",
    "since",
    ",",
    "'",
    "’",
    "(",
    ")",
];

/// What is written in several ways, and the way in which it is read. The longer ones come first.
const SPELLINGS: [(&[&str], &[&str]); 24] = [
    (&["tot", "en", "met"], &[]),
    (&["at", "the", "latest"], &[]),
    (&["t", "/", "m"], &[]),
    (&["v", "/", "d"], &[]),
    (&["ten", "laatste"], &[]),
    (&["v", "d"], &[]),
    (&["d", "d"], &[]),
    (&["a", "s"], &["komende"]),
    (&["j", "l"], &["vorige"]),
    (&["l", "l"], &["vorige"]),
    (&["school", "year"], &["schooljaar"]),
    (&["eod"], &["vandaag"]),
    (&["eow"], &["eind", "week"]),
    (&["eom"], &["eind", "maand"]),
    (&["eoy"], &["eind", "jaar"]),
    (&["eerste"], &["1e"]),
    (&["first"], &["1e"]),
    (&["tweede"], &["2e"]),
    (&["second"], &["2e"]),
    (&["derde"], &["3e"]),
    (&["third"], &["3e"]),
    (&["vierde"], &["4e"]),
    (&["fourth"], &["4e"]),
    (&["laatste"], &["last"]),
];

/// The suffixes of ordinals, as in "12de" and "12th".
const ORDINALS: [&str; 7] = ["e", "de", "ste", "st", "nd", "rd", "th"];

/// The words and signs of `text` that may say which day it is, in lower case. An ordinal is a number with an "e".
pub(super) fn words(text: &str) -> Vec<String> {
    let typed = lower(text);
    let parts = parts(&typed);
    let mut words = Vec::new();
    let mut rest = parts.as_slice();
    while let [first, after @ ..] = rest {
        let spelling = SPELLINGS.iter().find(|(written, _)| rest.starts_with(written));
        rest = match (spelling, after) {
            (Some((written, read)), _) => {
                words.extend(read.iter().map(|word| (*word).to_owned()));
                &rest[written.len()..]
            }
            (None, [suffix, after @ ..]) if is_number(first) && ORDINALS.contains(suffix) => {
                words.push(format!("{first}e"));
                after
            }
            _ => {
                words.extend((!FILLERS.contains(first)).then(|| (*first).to_owned()));
                after
            }
        };
    }
    words
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}
