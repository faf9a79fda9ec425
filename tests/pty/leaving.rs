//! However the program ends, it leaves the terminal as it found it.

use std::env;
use std::process::{Command, Stdio};

use overleg::tui::run::terminal::TerminalGuard;
use rstest::rstest;
use vt100::MouseProtocolMode;

use crate::steps::{ENTER, write};
use crate::terminal::{Home, Terminal};

/// Set in the process that is to panic.
const PANIC: &str = "OVERLEG_TEST_PANICS";

pub(crate) fn assert_taken_over(terminal: &Terminal) {
    terminal.look(|screen| {
        let emulator = screen.emulator();
        assert!(emulator.alternate_screen());
        assert!(emulator.bracketed_paste());
        assert_ne!(emulator.mouse_protocol_mode(), MouseProtocolMode::None);
    });
    assert!(!terminal.has_its_own_modes());
}

pub(crate) fn assert_given_back(terminal: &Terminal) {
    terminal.look(|screen| {
        let emulator = screen.emulator();
        assert!(!emulator.alternate_screen(), "the alternate screen is left");
        assert!(!emulator.bracketed_paste(), "bracketed paste is off");
        assert_eq!(emulator.mouse_protocol_mode(), MouseProtocolMode::None, "the mouse is free");
        assert!(!emulator.hide_cursor(), "the cursor is shown");
    });
    assert!(terminal.has_its_own_modes(), "the terminal is no longer raw");
}

#[test]
fn quitting_restores_the_terminal() {
    let home = Home::new();
    let mut terminal = home.program().start_from_shell();
    terminal.wait_for("? help");
    assert_taken_over(&terminal);
    terminal.press("q", "ended with 0");
    assert_given_back(&terminal);
}

#[rstest]
fn a_signal_to_end_restores_the_terminal_and_keeps_the_draft(#[values("TERM", "HUP")] signal: &str) {
    let home = Home::new();
    let mut terminal = home.program().start_from_shell();
    terminal.wait_for("? help");
    write(&mut terminal, "Midden in een zin");
    terminal.signal(signal);
    terminal.wait_for("ended with 0");
    assert_given_back(&terminal);
    assert!(home.drafts().concat().contains("Midden in een zin"), "{:?}", home.drafts());
    terminal.keys(ENTER);
    terminal.wait_exit();
}

#[test]
fn a_panic_restores_the_terminal_before_printing_its_message() {
    if env::var_os(PANIC).is_some() {
        let _guard = TerminalGuard::new(true).expect("a terminal");
        panic!("the ceiling comes down");
    }
    let home = Home::empty();
    let this = "leaving::a_panic_restores_the_terminal_before_printing_its_message";
    let test = home.command(env::current_exe().expect("this program"));
    let test = test.arguments(["--exact", this, "--nocapture"]).env(PANIC, "yes");
    let terminal = test.start_from_shell();
    terminal.wait_for("ended with 101");
    terminal.wait_for("the ceiling comes down");
    assert_given_back(&terminal);
    let sent = terminal.look(crate::terminal::Screen::sent);
    let left = sent.find("\x1b[?1049l").expect("the alternate screen was left");
    let said = sent.find("the ceiling comes down").expect("a message");
    assert!(left < said, "a message in the alternate screen is lost with it");
}

#[test]
fn without_a_terminal_the_interface_says_what_to_use_instead() {
    let home = Home::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
    command.env_clear().env("HOME", home.path("")).env("LANG", "en").stdin(Stdio::null());
    let output = command.output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    assert!(String::from_utf8_lossy(&output.stderr).contains("overleg tree"));
}

#[test]
fn quitting_from_a_form_can_save_it_first() {
    let home = Home::new();
    let mut terminal = home.program().start_from_shell();
    terminal.wait_for("? help");
    write(&mut terminal, "Voor ik ga");
    terminal.press("\x11", "not been saved");
    terminal.keys(ENTER);
    terminal.wait_for("ended with 0");
    assert!(home.stored().contains("Voor ik ga"));
    terminal.keys(ENTER);
    terminal.wait_exit();
}

#[rstest]
#[case::input("<&-", "ended with 2")]
#[case::output(">&-", "ended with 2")]
#[case::errors("2>&-", "? help")]
fn the_program_does_not_hang_on_closed_input_or_output(#[case] closed: &str, #[case] shown: &str) {
    let home = Home::new();
    let script = format!("'{}' {closed}; echo \"ended with $?\"", env!("CARGO_BIN_EXE_overleg"));
    let mut terminal = home.command("/bin/sh").arguments(["-c", &script]).start();
    terminal.wait_for(shown);
    if shown == "? help" {
        terminal.keys("q");
        terminal.wait_for("ended with 0");
    }
    terminal.wait_exit();
}
