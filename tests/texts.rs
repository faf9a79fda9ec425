//! Every text that the user reads is there in both languages.

#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A text in the sources, in Dutch and English.
struct Text {
    dutch: String,
    english: String,
}

/// The texts in every `texts!` block of `src/i18n`.
fn texts() -> Vec<Text> {
    in_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n"))
}

fn in_folder(folder: &Path) -> Vec<Text> {
    let files = fs::read_dir(folder).expect("the texts can be read");
    files
        .flat_map(|file| {
            let path = file.expect("the texts can be read").path();
            if path.is_dir() {
                in_folder(&path)
            } else {
                in_file(&fs::read_to_string(path).expect("a source file is text"))
            }
        })
        .collect()
}

fn in_file(source: &str) -> Vec<Text> {
    let Some((_, block)) = source.split_once("\ntexts! {") else { return Vec::new() };
    let block = block.split_once("\n}\n").expect("a block ends").0;
    let code: Vec<&str> = block.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let literals = literals(&code.join("\n"));
    assert_eq!(literals.len() % 2, 0, "two languages for each text");
    literals.chunks(2).map(|pair| Text { dutch: pair[0].clone(), english: pair[1].clone() }).collect()
}

/// The string literals in `code`, as written.
fn literals(code: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut chars = code.chars();
    while chars.by_ref().any(|char| char == '"') {
        let mut literal = String::new();
        while let Some(char) = chars.next().filter(|char| *char != '"') {
            literal.push(char);
            if char == '\\' {
                literal.extend(chars.next());
            }
        }
        literals.push(literal);
    }
    literals
}

/// The names of the placeholders between braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_text_exists_in_dutch_and_english() {
    let texts = texts();
    assert!(texts.len() > 200, "the texts are found");
    let missing = |text: &&Text| text.dutch.trim().is_empty() || text.english.trim().is_empty();
    let missing: Vec<&str> = texts.iter().filter(missing).map(|text| text.english.as_str()).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn both_languages_contain_the_same_values() {
    let differ = |text: &&Text| placeholders(&text.dutch) != placeholders(&text.english);
    let texts = texts();
    let differing: Vec<&str> = texts.iter().filter(differ).map(|text| text.english.as_str()).collect();
    assert_eq!(differing, Vec::<&str>::new());
}
