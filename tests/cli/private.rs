//! File permissions: only the user can read the files that the program creates, whatever the umask is.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use rstest::rstest;

use crate::home::Home;

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).expect("there").permissions().mode() & 0o777
}

/// Everything below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| if path.is_dir() { [below(&path), vec![path]].concat() } else { vec![path] })
        .collect()
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
}

/// An editor that copies its file and the permissions to a place where the test can read them, and fails.
const EDITOR: &str = "cp -p \"$1\" \"$HOME/data/seen-by-the-editor.md\"; exit 1";

#[rstest]
#[case::readable_by_all("000")]
#[case::usual("022")]
#[case::private("077")]
#[case::closed_to_all("777")]
fn only_the_user_can_read_any_file_whatever_the_umask(#[case] umask: &str) {
    let home = Home::new();
    fs::create_dir(home.path("data")).expect("a folder");
    home.write("editor.sh", EDITOR);
    let run = |arguments: &[&str], code| home.overleg_with_umask(umask, arguments).exits_with(code);
    run(&["init"], 0);
    run(&["note", "add", "klankbordgroep", "--text", "x"], 0);
    run(&["undo"], 0);
    run(&["add", "person", "--name", "An Claes"], 0);
    run(&["person", "erase", "An Claes", "--yes"], 0);
    let note = home.in_terminal(umask, &["note", "add", "klankbordgroep"]);
    note.env("EDITOR", "sh editor.sh").exits_with(1);
    let kept = below(&home.path(""))
        .into_iter()
        .filter(|path| path.file_name().expect("a name").to_string_lossy().starts_with("overleg-"));
    let made: Vec<PathBuf> = below(&home.path("data")).into_iter().chain(kept).collect();
    let names: Vec<String> = made.iter().map(|path| path.display().to_string()).collect();
    for part in ["overleg.json", ".lock", ".history", ".backups/", "seen-by-the-editor", "/overleg-"] {
        assert!(names.iter().any(|name| name.contains(part)), "{part} is among {names:#?}");
    }
    for path in made {
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode(&path), expected, "{} with umask {umask}", path.display());
    }
}

/// The example after a change, with a store, backups and a history that others can read.
fn open_to_others() -> Home {
    let home = Home::with_example();
    home.overleg_on_example(&["follow-up", "done", "cijfers opvragen"]).succeeds();
    assert_eq!(home.overleg_on_example(&["check"]).succeeds().stderr, "");
    set_mode(&home.path("example.json"), 0o644);
    set_mode(&home.path("example.backups"), 0o755);
    set_mode(&home.path("example.history"), 0o640);
    home
}

#[test]
fn check_reports_files_that_others_can_read_and_the_remedy() {
    let home = open_to_others();
    let output = home.dutch_on_example(&["check"]).succeeds();
    let remedy = "chmod 700 ./example.backups; chmod 600 ./example.history ./example.json\n";
    let words =
        format!("Anderen op deze computer kunnen bij je gegevens. Scherm je gegevens af met: {remedy}");
    assert!(output.stderr.starts_with(&words), "{}", output.stderr);
    let json = home.overleg_on_example(&["check", "--json"]).succeeds().json();
    assert_eq!((json["valid"].clone(), json["warnings"].as_array().map(Vec::len)), (true.into(), Some(1)));
}

#[test]
fn where_marks_each_place_that_others_can_reach() {
    let places = open_to_others().dutch_on_example(&["where"]).succeeds().stdout;
    assert_eq!(places.matches("(anderen kunnen erbij: zie overleg check)").count(), 3, "{places}");
}

#[test]
fn the_next_change_makes_readable_files_private() {
    let home = open_to_others();
    home.overleg_on_example(&["undo"]).succeeds();
    assert_eq!(home.overleg_on_example(&["check"]).succeeds().stderr, "");
    assert!(!home.overleg_on_example(&["where"]).succeeds().stdout.contains("others can access it"));
}

#[test]
fn a_folder_that_is_not_the_stores_own_is_reported_and_left_as_it_is() {
    let home = Home::new();
    fs::create_dir(home.path("Documents")).expect("a folder");
    set_mode(&home.path("Documents"), 0o755);
    home.overleg(&["--store", "Documents/mine.json", "init"]).succeeds();
    home.overleg(&["--store", "Documents/mine.json", "note", "add", "klankbordgroep", "--text", "x"])
        .succeeds();
    assert_eq!(mode(&home.path("Documents")), 0o755);
    let output = home.overleg(&["--store", "Documents/mine.json", "check"]).succeeds();
    assert!(output.stderr.contains("which files are in Documents, not what is in them"), "{}", output.stderr);
}

#[test]
fn a_store_that_is_a_link_stays_a_link() {
    let home = Home::with_example();
    fs::create_dir(home.path("dotfiles")).expect("a folder");
    fs::rename(home.path("example.json"), home.path("dotfiles/real.json")).expect("moved");
    symlink("dotfiles/real.json", home.path("second.json")).expect("linked");
    symlink(home.path("second.json"), home.path("example.json")).expect("linked");
    for arguments in [
        &["follow-up", "done", "cijfers opvragen"][..],
        &["undo"],
        &["redo"],
        &["remove", "organisation", "clb"],
        &["restore", "clb"],
        &["person", "erase", "an claes", "--yes"],
    ] {
        home.overleg_on_example(arguments).succeeds();
        for link in ["example.json", "second.json"] {
            assert!(fs::symlink_metadata(home.path(link)).expect("there").is_symlink(), "{arguments:?}");
        }
    }
    assert!(!home.read("dotfiles/real.json").contains("Claes"));
    assert_eq!(mode(&home.path("dotfiles/real.json")), 0o600);
    assert!(home.path("dotfiles/real.backups").exists() && home.path("dotfiles/real.history").exists());
    assert!(!home.path("example.backups").exists(), "what is beside a store is where the link leads");
}

#[test]
fn a_broken_link_is_reported_and_a_new_store_is_created_at_its_target() {
    let home = Home::new();
    fs::create_dir(home.path("dotfiles")).expect("a folder");
    symlink("dotfiles/real.json", home.path("mine.json")).expect("linked");
    let output = home.overleg(&["--store", "mine.json", "tree"]).exits_with(1);
    assert!(output.stderr.contains("mine.json"), "{}", output.stderr);
    home.overleg(&["--store", "mine.json", "init"]).succeeds();
    assert!(fs::symlink_metadata(home.path("mine.json")).expect("there").is_symlink());
    assert!(home.path("dotfiles/real.json").exists());
    home.overleg(&["--store", "mine.json", "tree"]).succeeds();
    home.overleg(&["--store", "mine.json", "init"]).exits_with(1);
}
