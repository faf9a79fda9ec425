//! Editing the text of a note in the user's own editor.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::steps::{ENTER, OWN_EDITOR, save, write};
use crate::terminal::{Home, Terminal};

/// The program with this editor, and a note with a text being written.
fn writing(home: &Home, editor: &Path, text: &str) -> Terminal {
    let mut terminal = home.program().env("EDITOR", editor).open();
    write(&mut terminal, text);
    terminal
}

#[test]
fn the_editor_gets_the_terminal_and_its_text_is_used() {
    let home = Home::new();
    let script = r#"echo "the editor runs"; read -r line; printf "\n%s\n" "$line" >>"$1""#;
    let mut terminal = writing(&home, &home.script("editor", script), "Kort.");
    terminal.press(OWN_EDITOR, "the editor runs");
    assert!(!terminal.look(|screen| screen.emulator().alternate_screen()));
    assert!(terminal.has_its_own_modes());

    terminal.press("En wat langer.\n", "En wat langer.");
    terminal.wait_for("› New note");
    assert!(terminal.look(|screen| screen.emulator().alternate_screen()));
    assert!(!terminal.has_its_own_modes());
    save(&mut terminal);
    assert!(home.stored().contains(r"Kort.\nEn wat langer."), "{}", home.stored());
    terminal.quit();
}

#[test]
fn the_file_for_the_editor_is_private_and_is_removed_afterwards() {
    let home = Home::new();
    let script = r#"ls -l "$1" >"$HOME/listed"; echo Anders. >"$1""#;
    let mut terminal = writing(&home, &home.script("editor", script), "Kort.");
    terminal.press(OWN_EDITOR, "Anders.");
    let listed = fs::read_to_string(home.path("listed")).expect("the editor ran");
    assert!(listed.starts_with("-rw-------"), "{listed}");
    let left = || fs::read_dir(home.temporary()).expect("a folder").count();
    // It stays until the draft is saved.
    terminal.wait_until("nothing of the text is left lying around", |_| left() == 0);
}

#[test]
fn an_editor_that_fails_changes_nothing_and_the_form_says_so() {
    let home = Home::new();
    let mut terminal = writing(&home, &home.script("editor", r#"echo Half. >"$1"; exit 3"#), "Heel.");
    terminal.press(OWN_EDITOR, "Your own editor");
    terminal.press(ENTER, "Heel.");
    terminal.look(|screen| assert!(!screen.shows("Half."), "{screen}"));
}

#[test]
fn a_missing_editor_changes_nothing_and_the_form_says_so() {
    let home = Home::new();
    let mut terminal = writing(&home, &home.path("nowhere"), "Heel.");
    terminal.press(OWN_EDITOR, "could not be started");
    terminal.press(ENTER, "Heel.");
}

#[test]
fn no_shell_interprets_the_path() {
    const CRAFTED: &str = "a b'\"$(touch ran);touch ran;`touch ran`&\\*";
    let home = Home::new();
    let folder = home.path(CRAFTED);
    fs::create_dir(&folder).expect("a folder");
    let editor =
        home.script(&format!("{CRAFTED}/editor"), r#"printf %s "$1" >"$HOME/path"; echo Anders. >"$1""#);
    let quoted = editor.display().to_string().replace('\\', "\\\\").replace('"', "\\\"");
    let mut terminal = home.program().env("EDITOR", format!("\"{quoted}\"")).env("TMPDIR", &folder).open();
    write(&mut terminal, "Kort.");
    terminal.press(OWN_EDITOR, "Anders.");
    let path = fs::read_to_string(home.path("path")).expect("the editor ran");
    assert_eq!(Path::new(&path).parent(), Some(folder.as_path()));
    let ran = ["ran", "tmp/ran", &format!("{CRAFTED}/ran")].map(|name| home.path(name).exists());
    assert_eq!(ran, [false; 3]);
    let left = || fs::read_dir(&folder).expect("a folder").count();
    terminal.wait_until("only the editor is left", |_| left() == 1);
}

#[test]
fn killing_the_editor_leaves_the_text_in_its_file_and_the_form_as_it_was() {
    let home = Home::new();
    let mut terminal = writing(&home, &home.script("editor", r#"echo Half. >"$1"; kill -9 $$"#), "Heel.");
    terminal.press(OWN_EDITOR, "SIGKILL");
    terminal.press(ENTER, "Heel.");
    let left: Vec<_> = fs::read_dir(home.temporary()).expect("a folder").flatten().collect();
    assert_eq!(left.len(), 1);
    assert_eq!(fs::read_to_string(left[0].path()).expect("a text"), "Half.\n");
    assert_eq!(left[0].metadata().expect("a file").permissions().mode() & 0o777, 0o600);
}

#[test]
fn an_editor_that_removes_or_overfills_its_file_changes_nothing_and_the_form_says_so() {
    for (script, said) in [(r#"rm "$1""#, "left no file"), (r#"yes | head -c 50000000 >"$1""#, "too long")] {
        let home = Home::new();
        let mut terminal = writing(&home, &home.script("editor", script), "Heel.");
        terminal.press(OWN_EDITOR, said);
        terminal.press(ENTER, "Heel.");
    }
}
