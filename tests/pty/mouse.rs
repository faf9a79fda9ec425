//! Mouse input, in the escape sequences that a terminal sends.

use vt100::MouseProtocolMode;

use crate::terminal::{Home, Screen, Terminal};

/// The code of the left button, and that of moving while it is down.
const LEFT: u8 = 0;
const DRAG: u8 = 32;
const WHEEL_DOWN: u8 = 65;

/// The column of the line between the panes.
fn divider(terminal: &Terminal) -> u16 {
    terminal.find("┬").0
}

#[test]
fn a_click_selects_a_row_of_the_tree() {
    let home = Home::new();
    let mut terminal = home.open();
    let forum = terminal.find("RiS+K Leuven");
    terminal.click(forum);
    terminal.wait_for("Leuven › RiS+K Leuven");
    terminal.wait_for("help");
}

#[test]
fn a_double_click_opens_a_forum() {
    let home = Home::new();
    // One pane at a time, so that the page takes the place of the tree.
    let mut terminal = home.program().size(80, 24).open();
    let forum = terminal.find("RiS+K Leuven");
    terminal.click(forum);
    terminal.click(forum);
    terminal.wait_for("Members (");
}

#[test]
fn the_wheel_scrolls_what_it_is_over() {
    let home = Home::new();
    let mut terminal = home.program().size(120, 16).open();
    let row = terminal.find("Klankbordgroep");
    terminal.mouse(WHEEL_DOWN, row, 'M');
    terminal.mouse(WHEEL_DOWN, row, 'M');
    terminal.wait_until("the last row of the tree", |screen| !screen.shows("Klankbordgroep"));
}

#[test]
fn the_line_between_the_panes_can_be_dragged() {
    let home = Home::new();
    let mut terminal = home.open();
    let from = divider(&terminal);
    terminal.mouse(LEFT, (from, 10), 'M');
    terminal.mouse(DRAG, (from + 12, 10), 'M');
    terminal.mouse(LEFT, (from + 12, 10), 'm');
    terminal.wait_until("a wider tree", |screen| screen.find("┬") == Some((from + 12, 1)));
    // Let go of, it stays where it is.
    terminal.mouse(DRAG, (from, 10), 'M');
    terminal.press("y", "Sent to the clipboard");
    assert_eq!(divider(&terminal), from + 12);
}

#[test]
fn a_click_on_a_key_at_the_bottom_does_what_the_key_does() {
    let home = Home::new();
    let mut terminal = home.open();
    let search = terminal.find("/ search");
    terminal.click(search);
    terminal.wait_for("[everything]");
}

#[test]
fn the_terminal_does_not_report_every_movement() {
    let home = Home::new();
    let mut terminal = home.open();
    let mode = terminal.look(|screen| screen.emulator().mouse_protocol_mode());
    assert_eq!(mode, MouseProtocolMode::ButtonMotion);
    terminal.quit();
    let sent = terminal.look(Screen::sent);
    assert!(!sent.contains("1003"), "{sent:?}");
}

#[test]
fn the_mouse_stays_with_the_terminal_where_the_user_wants_that() {
    let home = Home::new();
    home.settings("mouse = false");
    let mut terminal = home.open();
    let mode = terminal.look(|screen| screen.emulator().mouse_protocol_mode());
    assert_eq!(mode, MouseProtocolMode::None);
    terminal.quit();
}
