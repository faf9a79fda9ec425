//! Suspending and continuing the program: meanwhile the terminal belongs to another program.

use crate::leaving::{assert_given_back, assert_taken_over};
use crate::steps::{OWN_EDITOR, save, write};
use crate::terminal::Home;

#[test]
fn stopping_gives_the_terminal_back_and_going_on_takes_it_in_the_size_that_it_has_by_then() {
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
fn stopped_without_a_chance_to_give_the_terminal_back_it_is_drawn_whole_when_it_goes_on() {
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
fn it_can_be_stopped_while_an_editor_has_the_terminal() {
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
