//! The size of the terminal can change at any time.

use crate::steps::{FORUM, go_to, save, write};
use crate::terminal::Home;

#[test]
fn the_number_of_panes_follows_the_width() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.wait_for("Purpose");
    terminal.resize(80, 24);
    terminal.wait_until("one pane", |screen| !screen.shows("Purpose") && screen.shows("? help"));
    terminal.resize(120, 40);
    terminal.wait_for("Purpose");
    terminal.quit();
}

#[test]
fn a_terminal_that_shrank_for_a_moment_is_redrawn_completely() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.resize(80, 15);
    terminal.resize(120, 40);
    terminal.wait_for("› Samenwerking Stad Diest");
    terminal.wait_for("Purpose");
    terminal.quit();
}

#[test]
fn in_a_terminal_that_is_too_small_a_message_appears_and_only_quitting_works() {
    let home = Home::new();
    let mut terminal = home.open();
    go_to(&mut terminal, FORUM);
    terminal.resize(39, 9);
    terminal.wait_for("too small");
    terminal.keys("n");
    terminal.resize(120, 40);
    terminal.wait_for("Purpose");
    terminal.look(|screen| assert!(!screen.shows("New note"), "{screen}"));
    terminal.resize(39, 9);
    terminal.wait_for("too small");
    terminal.quit();
}

#[test]
fn a_note_being_written_survives_a_terminal_that_is_too_small() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Blijft staan.");
    terminal.resize(20, 5);
    terminal.wait_until_gone("Blijft staan.");
    terminal.resize(80, 24);
    terminal.wait_for("Blijft staan.");
    save(&mut terminal);
    assert!(home.stored().contains("Blijft staan."));
    terminal.quit();
}

#[test]
fn after_a_thousand_resizes_the_screen_is_right() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Blijft staan.");
    let sizes = [(1, 1), (1000, 500), (60, 15), (59, 14), (300, 2), (2, 300), (121, 41), (80, 24)];
    for round in 0..125 {
        for (columns, rows) in sizes {
            terminal.resize(columns + round % 3, rows);
        }
    }
    terminal.resize(100, 30);
    terminal.wait_until("the form", |screen| screen.shows("Blijft staan.") && screen.shows("› New note"));
    terminal.press(" Ook daarna.", "Blijft staan. Ook daarna.");
    save(&mut terminal);
    assert!(home.stored().contains("Blijft staan. Ook daarna."));
    terminal.quit();
}

#[test]
fn a_terminal_of_zero_cells_or_one_is_survived() {
    let home = Home::new();
    let mut terminal = home.open();
    write(&mut terminal, "Blijft staan.");
    for (columns, rows) in [(0, 0), (1, 1), (0, 40), (120, 0), (1, 0), (0, 1)] {
        terminal.resize(columns, rows);
        // The text arrives, however little of it can be shown.
        terminal.keys("x");
        home.wait_for_drafts(|drafts| drafts.concat().contains("Blijft staan."));
    }
    terminal.resize(100, 30);
    terminal.wait_for("Blijft staan.");
    save(&mut terminal);
    assert!(home.stored().contains("Blijft staan."));
    terminal.quit();
}

#[test]
fn the_program_opens_and_quits_in_a_terminal_that_reports_no_size() {
    let home = Home::new();
    let mut terminal = home.program().size(0, 0).start();
    terminal.wait_until("the interface", |screen| screen.emulator().alternate_screen());
    terminal.quit();
}
