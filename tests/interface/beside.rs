//! The record beside a list: reading on in it, and doing something on its lines.

use overleg::tui::msg::Gesture;
use overleg::tui::theme::Tone;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::sample::kept_current;

/// A screen that has room for a record beside the list, but not for all of it.
fn wide_and_low() -> Interface {
    Interface::start(Setup { overview: kept_current(), size: (200, 16), ..Setup::default() })
}

/// The rows of the list, and of the record beside it.
fn sides(interface: &Interface) -> (Vec<String>, Vec<String>) {
    let screen = interface.screen();
    let rows = screen.lines().skip(2).filter_map(|row| row.split_once('│'));
    rows.map(|(list, beside)| (list.trim_end().to_owned(), beside.trim_end().to_owned())).unzip()
}

/// The selected line of the record; none when the keys go to the list.
fn selected_beside(interface: &Interface) -> Option<String> {
    let (_, beside) = sides(interface);
    beside.iter().find_map(|row| row.strip_prefix('>')).map(|row| row.trim().to_owned())
}

#[rstest]
#[case::agenda("f3", "")]
#[case::organisations("O f", "centrum")]
fn tab_gives_the_keys_to_the_record_beside_the_list(#[case] keys: &str, #[case] typed: &str) {
    let mut interface = wide_and_low();
    interface.press(keys).type_text(typed);
    if !typed.is_empty() {
        interface.press("enter");
    }
    let before = interface.screen();
    let (list, beside) = sides(&interface);
    interface.press("tab pagedown");
    assert_ne!(sides(&interface).1, beside);
    interface.press("home esc");
    assert_eq!(interface.screen(), before);
    assert_ne!(sides(interface.press("down")).0, list, "the list has the keys again");
}

#[rstest]
#[case::agenda("f3")]
#[case::organisations("O")]
#[case::people("P")]
#[case::history("down n y ctrl-s H")]
fn the_list_keeps_its_mark_in_the_weaker_style_while_the_record_has_the_keys(#[case] keys: &str) {
    let mut interface = wide_and_low();
    interface.press(keys);
    let marked = |interface: &Interface, tone| {
        let (frame, style) = (interface.frame(), interface.model.theme.style(tone));
        (2..14)
            .filter(|y| frame[(0, *y)].symbol() == ">" && frame[(0, *y)].bg == style.bg.unwrap())
            .collect::<Vec<u16>>()
    };
    let row = marked(&interface, Tone::Selected);
    assert_eq!(row.len(), 1, "{}", interface.screen());
    interface.press("tab");
    assert_eq!(marked(&interface, Tone::SelectedInactive), row, "{}", interface.screen());
    assert!(marked(&interface, Tone::Selected).is_empty());
}

#[test]
fn it_says_how_much_of_the_record_is_below() {
    let mut interface = wide_and_low();
    interface.press("f3");
    let below = |interface: &Interface| interface.screen().contains("↓ ");
    assert!(interface.screen().lines().nth(14).is_some_and(|row| row.trim_end().contains("↓ ")));
    interface.resize(200, 120);
    assert!(!below(&interface), "{}", interface.screen());
}

#[test]
fn another_line_of_the_list_shows_its_record_from_the_beginning() {
    let mut interface = wide_and_low();
    interface.press("f3");
    let (_, first) = sides(&interface);
    interface.press("tab end");
    assert_ne!(sides(&interface).1, first);
    interface.press("tab down up");
    assert_eq!(sides(&interface).1, first);
}

#[test]
fn enter_on_a_line_of_the_record_opens_what_that_is_about() {
    let mut interface = wide_and_low();
    interface.press("P f").type_text("joeri").press("enter tab");
    while selected_beside(&interface).is_some_and(|row| !row.contains("Groep INTRO")) {
        interface.press("down");
    }
    assert_eq!(interface.press("enter").on_page(), "Groep INTRO");
}

#[test]
fn a_follow_up_beside_the_list_is_ticked_there() {
    let mut interface = wide_and_low();
    let open =
        |interface: &Interface| interface.store.follow_ups().iter().filter(|one| one.is_open()).count();
    let before = open(&interface);
    interface.press("f3 tab");
    while selected_beside(&interface).is_some_and(|row| !row.contains("[ ]")) {
        interface.press("down");
    }
    interface.press("space");
    assert_eq!(open(&interface), before - 1);
}

#[test]
fn the_wheel_moves_what_is_under_it() {
    let mut interface = wide_and_low();
    interface.press("f3");
    let (list, beside) = sides(&interface);
    interface.mouse(Gesture::WheelDown, 180, 6);
    assert_eq!(sides(&interface).0, list);
    assert_ne!(sides(&interface).1, beside);
}

#[test]
fn tab_does_nothing_where_there_is_no_room_for_a_record() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    let before = interface.press("O").screen();
    assert_eq!(interface.press("tab").screen(), before);
    assert!(!before.contains("Tab"), "{before}");
}
