//! The house stays as drawn: which room may import which is read from the imports themselves.

#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// For each room, the rooms of ours that it may import. A room that is not here may import none.
const MAY_IMPORT: [(&str, &[&str]); 11] = [
    ("text", &[]),
    // A person who is erased is found in texts as they are called.
    ("domain", &["text"]),
    // `i18n/error` puts the errors of the store into words.
    ("i18n", &["domain", "store"]),
    ("search", &["domain", "text"]),
    ("fields", &["domain", "i18n", "text"]),
    ("exchange", &["domain", "fields", "i18n", "search", "text"]),
    ("store", &["domain"]),
    ("config", &["i18n"]),
    // The store cleans the texts that an editor left.
    ("editor", &["config", "i18n", "store"]),
    ("cli", &["config", "domain", "editor", "exchange", "fields", "i18n", "search", "store", "text", "tui"]),
    ("tui", &["domain", "editor", "exchange", "fields", "i18n", "search", "store", "text"]),
];

/// The part of the interface that reaches outside it; all others neither write nor know the terminal.
const EDGE_OF_THE_INTERFACE: &str = "tui/run/";

/// A source file and what it says.
struct Source {
    /// Its path from `src`, with `/` between folders.
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// The rooms of ours that the file names.
    fn imports(&self) -> impl Iterator<Item = &str> {
        names_after(&self.text, "crate::")
    }

    /// Whether the file uses this crate from outside.
    fn uses(&self, library: &str) -> bool {
        let code = self.text.lines().filter(|line| !line.trim_start().starts_with("//"));
        code.into_iter().any(|line| line.contains(&format!("{library}::")))
    }

    /// Whether the file names this part of the standard library.
    fn uses_std(&self, part: &str) -> bool {
        names_after(&self.text, "std::").any(|name| name == part)
    }
}

/// The names right after `marker`, including those listed in braces.
fn names_after<'a>(text: &'a str, marker: &'a str) -> impl Iterator<Item = &'a str> {
    let is_part = |char: char| char.is_alphanumeric() || char == '_';
    text.match_indices(marker).flat_map(move |(at, _)| {
        let rest = &text[at + marker.len()..];
        let listed = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
        let names: Vec<&str> = match listed {
            Some(list) => list.split(',').map(str::trim).collect(),
            None => vec![rest],
        };
        names.into_iter().map(move |name| name.split(|char| !is_part(char)).next().unwrap_or_default())
    })
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src can be read") {
            let path = entry.expect("src can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.iter().map(|file| source(&root, file)).collect()
}

fn source(root: &Path, file: &Path) -> Source {
    let parts = file.strip_prefix(root).expect("within src").components();
    let path: Vec<String> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    Source { path: path.join("/"), text: fs::read_to_string(file).expect("a source file is text") }
}

/// The files among all sources that break a rule.
fn offenders(breaks: impl Fn(&Source) -> bool) -> Vec<String> {
    let sources = sources();
    assert!(sources.len() > 50, "the sources are found");
    sources.into_iter().filter(breaks).map(|source| source.path).collect()
}

#[test]
fn a_room_imports_only_the_rooms_below_it() {
    let rooms = MAY_IMPORT.map(|(room, _)| room);
    let breaks = |source: &Source| {
        let allowed =
            MAY_IMPORT.iter().find(|(room, _)| *room == source.room()).map_or(&[][..], |(_, below)| below);
        source
            .imports()
            .any(|import| rooms.contains(&import) && import != source.room() && !allowed.contains(&import))
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn only_the_texts_of_errors_use_the_store() {
    let breaks = |source: &Source| {
        source.room() == "i18n"
            && !source.path.starts_with("i18n/error/")
            && source.imports().any(|import| import == "store")
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn the_command_line_uses_only_the_entry_of_the_interface() {
    let breaks = |source: &Source| {
        source.room() == "cli"
            && source.path != "cli/command/interface.rs"
            && source.imports().any(|import| import == "tui")
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn a_command_uses_neither_the_others_nor_their_list() {
    let lists_them = ["cli/mod.rs", "cli/arguments.rs", "cli/help/record.rs"];
    let breaks = |source: &Source| {
        source.room() == "cli"
            && !lists_them.contains(&source.path.as_str())
            && names_after(&source.text, "cli::").any(|part| part == "command")
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn the_interface_writes_only_at_its_edge() {
    let breaks = |source: &Source| {
        source.room() == "tui"
            && !source.path.starts_with(EDGE_OF_THE_INTERFACE)
            && (source.imports().any(|import| ["store", "editor", "config"].contains(&import))
                || source.uses_std("fs")
                || source.uses_std("io"))
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn only_the_edge_of_the_interface_uses_the_terminal() {
    let breaks = |source: &Source| {
        source.uses("crossterm")
            && !source.path.starts_with(EDGE_OF_THE_INTERFACE)
            && source.path != "tui/keys/chord.rs"
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn the_interface_does_not_use_its_runtime() {
    let breaks = |source: &Source| {
        source.room() == "tui"
            && source.path != "tui/mod.rs"
            && !source.path.starts_with(EDGE_OF_THE_INTERFACE)
            && ["tui::", "super::"]
                .iter()
                .any(|above| names_after(&source.text, above).any(|name| name == "run"))
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn screens_do_not_use_each_other_nor_do_forms() {
    /// The subfolder of `room` that contains the file.
    fn folder<'a>(source: &'a Source, room: &str) -> Option<&'a str> {
        Some(source.path.strip_prefix(&format!("tui/{room}/"))?.split_once('/')?.0)
    }
    let all = sources();
    for room in ["screen", "form"] {
        let folders: BTreeSet<&str> = all.iter().filter_map(|source| folder(source, room)).collect();
        assert!(folders.len() > 1, "the folders of {room} are found");
        let breaks = |source: &Source| {
            let Some(own) = folder(source, room) else { return false };
            names_after(&source.text, &format!("{room}::")).any(|name| name != own && folders.contains(name))
        };
        assert_eq!(offenders(breaks), Vec::<String>::new());
    }
}

#[test]
fn one_module_uses_the_fuzzy_matcher() {
    assert_eq!(offenders(|source| source.uses("fuzzy_matcher")), ["search/scorer.rs"]);
}

#[test]
fn pure_modules_have_no_clock() {
    let pure = ["domain", "exchange", "text", "i18n", "search"];
    let in_interface = [
        "tui/update",
        "tui/screen",
        "tui/form",
        "tui/page",
        "tui/modal",
        "tui/widget",
        "tui/view",
        "tui/model",
        "tui/recovery",
    ];
    let breaks = |source: &Source| {
        let is_pure =
            pure.contains(&source.room()) || in_interface.iter().any(|part| source.path.starts_with(part));
        is_pure && ["::now()", "::now)", "::now,"].iter().any(|now| source.text.contains(now))
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn every_path_named_by_a_rule_exists() {
    let sources = sources();
    for (room, _) in MAY_IMPORT {
        assert!(sources.iter().any(|source| source.room() == room), "{room}");
    }
    assert!(sources.iter().any(|source| source.path.starts_with(EDGE_OF_THE_INTERFACE)));
}

#[test]
fn only_the_overview_is_asked_for_my_place() {
    // A type that stores the answer, such as a row of the tree, can use the same name.
    let is_record = |before: &str| !before.ends_with("self") && !before.ends_with("row");
    let breaks = |source: &Source| {
        let reads = source.text.match_indices(".involvement").any(|(at, name)| {
            let after = source.text[at + name.len()..].chars().next().unwrap_or_default();
            !(after == '(' || after.is_alphanumeric() || after == '_') && is_record(&source.text[..at])
        });
        reads && !["domain/record/", "domain/edit/"].iter().any(|room| source.path.starts_with(room))
    };
    assert_eq!(offenders(breaks), Vec::<String>::new());
}

#[test]
fn every_module_has_a_description() {
    assert_eq!(offenders(|source| !source.text.starts_with("//!")), Vec::<String>::new());
}
