//! The files beside a store, and those that the user writes.

use std::fs;
use std::path::Path;
use std::process::Command;

use overleg::config::{Environment, Settings};
use overleg::editor::EditorCommand;
use overleg::i18n::{Explain, Lang};
use overleg::store::{CommitError, Drafts, Store, drafts_dir, history_path};
use overleg::tui::draft::Draft;

use crate::for_each_input;

/// A store that the history of the corpus leads to.
const STORE: &str = include_str!("after.json");

#[test]
fn settings_are_read_or_refused_with_their_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("config.toml");
    for_each_input("config", |input| {
        fs::write(&path, input).expect("written");
        match Settings::read(&path) {
            Ok(settings) => {
                let text = str::from_utf8(input).expect("what is read is text");
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                let table: toml::Table = text.parse().expect("what is read is TOML");
                assert_eq!(table.get("editor").and_then(toml::Value::as_str), settings.editor.as_deref());
            }
            Err(error) => Lang::ALL.into_iter().for_each(|lang| {
                let words = error.in_words(lang);
                assert!(words.contains("config.toml"), "{words}");
            }),
        }
        assert_eq!(fs::read(&path).expect("still there"), input);
    });
}

#[test]
fn a_command_is_split_into_words_without_changing_them() {
    for_each_input("editor", |input| {
        let line = String::from_utf8_lossy(input).into_owned();
        let settings = Settings { editor: Some(line.clone()), ..Settings::default() };
        match EditorCommand::choose(&settings, &Environment::default()) {
            Ok(editor) if line.trim().is_empty() || line.trim_start().starts_with('#') => {
                assert!(!editor.program().is_empty());
            }
            Ok(editor) => {
                let words: Vec<&str> = [editor.program()]
                    .into_iter()
                    .chain(editor.arguments().iter().map(String::as_str))
                    .collect();
                let mut left = line.chars();
                let written = |char: char| left.any(|other| other == char);
                assert!(words.concat().chars().all(written), "{words:?} is not within {line:?}");
                let quoted: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                let again = Settings { editor: Some(quoted.join(" ")), ..Settings::default() };
                let again = EditorCommand::choose(&again, &Environment::default()).expect("closed quotes");
                assert_eq!(again, editor, "quoted words are the same words");
            }
            Err(error) => {
                assert!(line.contains(['\'', '"']), "only a quote can be left open: {line:?}");
                assert!(Lang::ALL.iter().all(|lang| !error.in_words(*lang).is_empty()));
            }
        }
    });
}

/// A word as a shell takes it for one.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\"'\"'"))
}

#[test]
fn unreadable_history_is_skipped_and_never_damages_the_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("overleg.json");
    let history = history_path(&path);
    for_each_input("history", |input| {
        fs::write(&path, STORE).expect("written");
        fs::write(&history, input).expect("written");
        let mut store = Store::open(&path).expect("a valid store");
        let past = store.past().expect("read");
        let steps = store.newest_steps(usize::MAX).expect("read");
        let lines = input.split(|byte| *byte == b'\n').count();
        assert!(past.undo + past.redo <= lines && steps.len() <= lines);
        assert!(store.removals().expect("read").len() <= steps.len());
        store.people_ever().expect("read");
        assert_eq!(fs::read(&history).expect("still there"), input, "reading changes nothing");
        for _ in 0..=past.undo {
            let before = store.overview().clone();
            match store.undo() {
                Ok(Some(_)) => {
                    store.redo().expect("what was undone can be redone").expect("a step");
                    assert_eq!(store.overview(), &before);
                    store.undo().expect("and undone").expect("a step");
                }
                Ok(None) => break,
                Err(CommitError::SetAside(_)) => assert_eq!(store.overview(), &before),
                Err(error) => panic!("{error}"),
            }
            assert_eq!(Store::open(&path).expect("still valid").overview(), store.overview());
        }
        assert_eq!(store.undo().ok(), Some(None), "every step has had its turn");
        fs::remove_dir_all(folder.path().join("overleg.backups")).ok();
    });
}

#[test]
fn a_draft_is_offered_as_it_was_left_or_set_aside_unchanged() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("overleg.json");
    let drafts = drafts_dir(&store);
    for_each_input("draft", |input| {
        fs::create_dir(&drafts).expect("a folder");
        fs::write(drafts.join("1.json"), input).expect("written");
        let mut ours = Drafts::open(&store).expect("a slot");
        let left: Vec<Draft> = ours.left_behind().expect("listed");
        if let [draft] = left.as_slice() {
            assert!(ours.adopt(draft).expect("adopted"));
            assert_eq!(fs::read(drafts.join("1.json")).expect("still there"), input);
            ours.save(draft).expect("saved");
            drop(ours);
            let again: Vec<Draft> = Drafts::open(&store).expect("a slot").left_behind().expect("listed");
            assert_eq!(again, left);
        } else {
            let kept = fs::read_dir(&drafts).expect("a folder").flatten().map(|file| file.path());
            let mut kept = kept.filter(|file| is_damaged(file));
            assert_eq!(fs::read(kept.next().expect("set aside")).expect("still there"), input);
            assert_eq!(ours.left_behind::<Draft>().expect("listed"), [], "it is not offered again");
        }
        fs::remove_dir_all(&drafts).expect("removed");
    });
}

fn is_damaged(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "damaged")
}

#[test]
fn a_record_from_json_is_added_completely_or_refused_with_an_explanation() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, from) = (folder.path().join("overleg.json"), folder.path().join("from.json"));
    for_each_input("from", |input| {
        fs::write(&path, STORE).expect("written");
        fs::write(&from, input).expect("written");
        let said = Command::new(env!("CARGO_BIN_EXE_overleg"))
            .env("HOME", folder.path())
            .args(["add", "organisation", "--store"])
            .arg(&path)
            .arg("--from")
            .arg(&from)
            .output()
            .expect("it runs");
        let after = Store::open(&path).expect("still valid");
        match said.status.code() {
            Some(0) => {
                let before = serde_json::from_str::<serde_json::Value>(STORE).expect("JSON");
                let many = before["organisations"].as_array().map_or(0, Vec::len);
                assert_eq!(after.overview().organisations().len(), many + 1);
            }
            Some(1 | 2) => {
                assert!(!said.stderr.is_empty());
                assert_eq!(fs::read_to_string(&path).expect("still there"), STORE);
            }
            other => panic!("{other:?}: {}", String::from_utf8_lossy(&said.stderr)),
        }
        fs::remove_dir_all(folder.path().join("overleg.backups")).ok();
        fs::remove_file(folder.path().join("overleg.history")).ok();
    });
}
