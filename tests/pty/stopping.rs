//! Suspending and resuming the program; in between, the terminal belongs to another program.

use crate::leaving::{assert_given_back, assert_taken_over};
use crate::steps::{OWN_EDITOR, save, write};
use crate::terminal::Home;

#[test]
fn suspending_restores_the_terminal_and_resuming_uses_its_new_size() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Midden in een zin");
    terminal.signal_program("TSTP");
    terminal.wait_until_stopped();
    terminal.wait_until("the terminal as it was", |screen| !screen.emulator().alternate_screen());
    assert_given_back(&terminal);

    terminal.resize(90, 30);
    terminal.signal_program("CONT");
    terminal.wait_for("Midden in een zin");
    assert_taken_over(&terminal);
    terminal.press(" verder.", "Midden in een zin verder.");
    save(&mut terminal);
    terminal.quit();
}

#[test]
fn the_key_for_suspending_gives_the_terminal_back_until_the_program_resumes() {
    let home = Home::new();
    let mut terminal = home.program().start_from_shell_with_jobs();
    terminal.wait_for("? ");
    write(&mut terminal, "Midden in een zin");
    terminal.keys("\x14");
    terminal.wait_for("back in the shell");
    assert_given_back(&terminal);

    terminal.keys("\r");
    terminal.wait_for("Midden in een zin");
    terminal.press(" verder.", "Midden in een zin verder.");
    assert_taken_over(&terminal);
}

#[test]
fn a_program_that_no_shell_could_bring_back_is_not_suspended_by_its_key() {
    let home = Home::new();
    let mut terminal = home.open();
    terminal.press("\x14", "it was not started from a shell");
    let mut terminal = home.program().start_from_shell();
    terminal.wait_for("? ");
    terminal.press("\x14", "it was not started from a shell");
}

#[test]
fn a_program_stopped_abruptly_is_redrawn_completely_when_it_resumes() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Blijft staan.");
    terminal.signal_program("STOP");
    terminal.wait_until_stopped();
    terminal.scribble("\x1b[2J\x1b[H\x1b[?2004l$ ls");
    terminal.signal_program("CONT");
    terminal.wait_until("the whole screen", |screen| {
        screen.shows("Blijft staan.") && screen.shows("› New note") && !screen.shows("$ ls")
    });
    assert_taken_over(&terminal);
    terminal.press(" En verder.", "Blijft staan. En verder.");
}

#[test]
fn the_program_can_be_suspended_while_an_editor_has_the_terminal() {
    let home = Home::new();
    let script = home.script("editor", r#"echo "the editor runs"; read -r line; echo Anders. >"$1""#);
    let mut terminal = home.program().env("EDITOR", script).open();
    write(&mut terminal, "Kort.");
    terminal.press(OWN_EDITOR, "the editor runs");
    terminal.signal_program("TSTP");
    terminal.wait_until_stopped();
    terminal.signal_program("CONT");
    terminal.press("\n", "Anders.");
    assert_taken_over(&terminal);
    save(&mut terminal);
    terminal.quit();
}
