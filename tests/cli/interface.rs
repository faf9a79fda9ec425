//! The checks of the settings before the interface opens, in a terminal.

use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use rstest::rstest;

use crate::home::Home;

/// Runs the program in a terminal of this kind until it ends, and returns its exit code and the output in the terminal.
fn run_in_a_terminal(home: &Home, term: Option<&str>) -> (u32, String) {
    let pair = native_pty_system().openpty(PtySize::default()).expect("a terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_overleg"));
    command.env_clear();
    for (name, value) in home.environment() {
        command.env(name, value);
    }
    if let Some(term) = term {
        command.env("TERM", term);
    }
    command.cwd(home.path(""));
    let mut child = pair.slave.spawn_command(command).expect("the program runs");
    let mut reader = pair.master.try_clone_reader().expect("a reader");
    drop(pair.slave);
    let mut got = Vec::new();
    // On Linux a terminal that nobody writes to any more ends in an error, after all that was written.
    let _ = reader.read_to_end(&mut got);
    let status = child.wait().expect("the program ends");
    (status.exit_code(), String::from_utf8_lossy(&got).into_owned())
}

#[test]
fn invalid_keys_are_reported_with_their_line_before_anything_is_created_or_drawn() {
    let home = Home::new();
    let places = home.places();
    home.write(&places["keys"], "[tree]\nfly = [\"x\"]\n");
    let (code, got) = run_in_a_terminal(&home, Some("xterm"));
    assert_eq!(code, 1);
    assert!(got.contains("keys.toml, line 2"), "{got:?}");
    assert!(!got.contains('\u{1b}'), "{got:?}");
    assert!(!places["store"].exists());
}

#[rstest]
#[case::dumb(Some("dumb"))]
#[case::empty(Some(""))]
#[case::unknown(None)]
fn a_terminal_that_cannot_move_its_cursor_is_refused_like_no_terminal(#[case] term: Option<&str>) {
    let home = Home::new();
    let without = home.overleg(&[]).exits_with(2);
    let (code, got) = run_in_a_terminal(&home, term);
    assert_eq!(code, 2);
    assert_eq!(got.replace("\r\n", "\n"), without.stderr);
    assert!(!home.places()["store"].exists());
}
