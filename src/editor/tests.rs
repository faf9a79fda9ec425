//! Tests of editing that use small shell scripts as editors.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;

use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::config::{Environment, Settings};

/// A folder with a script that acts as the editor.
struct Script {
    folder: TempDir,
}

impl Script {
    fn new(body: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("ed it.sh"), body).expect("a script");
        Self { folder }
    }

    fn edit(&self, text: &str) -> Result<String, EditorError> {
        let edited = self.edit_file(text)?;
        let text = edited.text().to_owned();
        edited.remove_file();
        Ok(text)
    }

    fn edit_file(&self, text: &str) -> Result<Edited, EditorError> {
        let script = self.folder.path().join("ed it.sh");
        let settings = Settings { editor: Some(format!("sh '{}'", script.display())), ..Settings::default() };
        edit(text, &EditorCommand::choose(&settings, &Environment::default())?)
    }

    /// The content of a file that the script wrote to its own folder.
    fn left(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).expect("the script left a file")
    }
}

#[test]
fn the_saved_text_is_returned() {
    let script = Script::new("printf ' en meer' >> \"$1\"");
    assert_eq!(script.edit("Eerst").expect("edited"), "Eerst en meer");
}

#[test]
fn an_editor_may_replace_the_file() {
    let script = Script::new("printf nieuw > \"$1.new\" && mv \"$1.new\" \"$1\"");
    assert_eq!(script.edit("oud").expect("edited"), "nieuw");
}

#[test]
fn the_file_is_private_while_it_is_there_and_gone_afterwards() {
    let script = Script::new(
        "printf %s \"$1\" > \"$(dirname \"$0\")/name\"; ls -l \"$1\" > \"$(dirname \"$0\")/mode\"; printf . >> \"$1\"",
    );
    assert_eq!(script.edit("geheim").expect("edited"), "geheim.");
    assert!(script.left("mode").starts_with("-rw-------"), "{}", script.left("mode"));
    let name = PathBuf::from(script.left("name"));
    assert_eq!(name.extension(), Some("md".as_ref()));
    assert!(!name.exists());
}

#[test]
fn the_file_stays_until_the_text_is_safe() {
    let edited = Script::new("printf ' en meer' >> \"$1\"").edit_file("Eerst").expect("edited");
    let file = edited.file().to_owned();
    assert_eq!(fs::read_to_string(&file).expect("still there"), "Eerst en meer");
    edited.remove_file();
    assert!(!file.exists());
}

#[test]
fn an_editor_that_ends_at_once_may_still_be_open_so_the_file_stays() {
    let error = Script::new("true").edit("Eerst").expect_err("it did not wait");
    let EditorError::AtOnce { kept, .. } = &error else { panic!("{error}") };
    for lang in Lang::ALL {
        assert!(error.in_words(lang).contains(&kept.display().to_string()));
    }
    assert_eq!(fs::read_to_string(kept).expect("kept"), "Eerst");
    fs::remove_file(kept).expect("removed");
}

#[test]
fn the_text_is_kept_when_the_editor_fails() {
    let script = Script::new("printf ' en meer' >> \"$1\"; exit 3");
    let Err(EditorError::Failed { kept, status, .. }) = script.edit("Eerst") else {
        panic!("the editor failed");
    };
    assert_eq!(status.code(), Some(3));
    assert_eq!(fs::read_to_string(&kept).expect("kept"), "Eerst en meer");
    fs::remove_file(kept).expect("removed");
}

#[test]
fn the_text_is_kept_and_the_signal_reported_when_the_editor_is_killed() {
    let script = Script::new("printf ' en meer' >> \"$1\"; kill -9 $$");
    let error = script.edit("Eerst").expect_err("the editor was killed");
    let EditorError::Failed { kept, status, .. } = &error else { panic!("{error}") };
    assert_eq!(status.signal(), Some(9));
    for lang in Lang::ALL {
        let words = error.in_words(lang);
        assert!(words.contains("SIGKILL") && words.contains(&kept.display().to_string()), "{words}");
    }
    assert_eq!(fs::read_to_string(kept).expect("kept"), "Eerst en meer");
    assert_eq!(fs::metadata(kept).expect("kept").permissions().mode() & 0o777, 0o600);
    fs::remove_file(kept).expect("removed");
}

#[test]
fn an_editor_that_removes_the_file_is_reported_without_a_path() {
    let error = Script::new("rm \"$1\"").edit("Eerst").expect_err("there is no file");
    assert!(matches!(&error, EditorError::Gone { file } if !file.exists()), "{error}");
    for (lang, said) in [(Lang::Nl, "bestaat niet meer"), (Lang::En, "is gone")] {
        assert!(error.in_words(lang).contains(said));
    }
}

#[test]
fn a_text_that_became_too_long_is_left_in_its_file() {
    let script = Script::new("truncate -s 100M \"$1\" 2>/dev/null || mkfile -n 100m \"$1\"");
    let error = script.edit("Eerst").expect_err("it is too long");
    let EditorError::TooLong { kept, most } = &error else { panic!("{error}") };
    assert_eq!(*most, MOST_ADDED + "Eerst".len());
    for lang in Lang::ALL {
        assert!(error.in_words(lang).contains(&kept.display().to_string()));
    }
    assert_eq!(fs::metadata(kept).expect("kept").len(), 100 << 20);
    fs::remove_file(kept).expect("removed");
}

#[test]
fn a_long_text_may_grow_by_as_much_as_a_short_one() {
    let text = "x".repeat(MOST_ADDED);
    let edited =
        Script::new("cat \"$1\" > \"$1.new\"; printf y >> \"$1.new\"; mv \"$1.new\" \"$1\"").edit(&text);
    assert_eq!(edited.expect("edited").len(), MOST_ADDED + 1);
}

#[test]
fn the_file_is_kept_when_it_is_no_longer_text() {
    let script = Script::new("printf '\\377' > \"$1\"");
    let Err(EditorError::ReadBack { kept, .. }) = script.edit("Eerst") else {
        panic!("not read back");
    };
    assert_eq!(fs::read(&kept).expect("kept"), [0xff]);
    fs::remove_file(kept).expect("removed");
}

#[test]
fn an_editor_that_does_not_exist_is_named_in_the_error() {
    let settings = Settings { editor: Some("/nergens/ed".to_owned()), ..Settings::default() };
    let editor = EditorCommand::choose(&settings, &Environment::default()).expect("a command");
    let error = edit("x", &editor).expect_err("no editor");
    assert!(matches!(&error, EditorError::Start { program, .. } if program == "/nergens/ed"), "{error}");
    for lang in Lang::ALL {
        assert!(error.in_words(lang).contains("/nergens/ed"));
    }
}

#[rstest]
#[case::line_feed_added("a", "a\n", "a")]
#[case::own_line_feed("a\n", "a\n", "a\n")]
#[case::several("a", "a\n\n", "a\n")]
#[case::windows("a", "\u{feff}a\r\nb\r\n", "a\nb")]
fn whatever_the_editor_adds_by_itself_is_removed(
    #[case] before: &str,
    #[case] saved: &str,
    #[case] text: &str,
) {
    assert_eq!(tidy(before, saved), text);
}

#[test]
fn only_the_user_can_read_a_text_that_was_set_aside() {
    let path = set_aside("geheim", Form::Text).expect("set aside");
    assert_eq!(fs::read_to_string(&path).expect("kept"), "geheim");
    assert_eq!(fs::metadata(&path).expect("kept").permissions().mode() & 0o777, 0o600);
    fs::remove_file(path).expect("removed");
}
