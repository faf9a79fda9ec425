//! Opening pages from other pages, and going back.

use overleg::tui::layout::Pane;
use rstest::rstest;

use crate::driver::Interface;

#[test]
fn a_name_on_a_page_leads_to_its_page_and_escape_returns_to_the_same_line() {
    let mut interface = Interface::new();
    interface.press("down enter down down");
    assert_eq!(interface.selected(), "Trekker         Samen tegen Schooluitval");
    assert_eq!(interface.press("enter").on_page(), "Samen tegen Schooluitval");
    assert_eq!(interface.press("esc").on_page(), "Klankbordgroep");
    assert_eq!(interface.selected(), "Trekker         Samen tegen Schooluitval");
}

#[rstest]
#[case::forward("alt-right")]
#[case::right("right")]
fn the_user_can_go_back_and_forward(#[case] key: &str) {
    let mut interface = Interface::new();
    interface.press("down enter down down enter esc").press(key);
    assert_eq!(interface.on_page(), "Samen tegen Schooluitval");
}

#[test]
fn each_step_back_is_one_page() {
    let mut interface = Interface::new();
    interface.press("/").type_text("kuleuven").press("enter");
    assert_eq!(interface.on_page(), "Universitair Psychiatrisch Centrum KU Leuven");
    assert_eq!(interface.press("down enter").on_page(), "Samenwerking Stad Diest");
    assert_eq!(interface.press("esc").on_page(), "Universitair Psychiatrisch Centrum KU Leuven");
    assert_eq!(interface.press("esc").on_page(), "Vlaams-Brabant");
}

#[test]
fn from_the_first_page_escape_goes_to_the_tree() {
    let mut interface = Interface::new();
    assert_eq!(interface.press("down enter esc").model.screens.regions.focus, Pane::Tree);
}

#[test]
fn escape_never_quits() {
    let mut interface = Interface::new();
    interface.press("esc esc esc enter esc esc / esc esc");
    assert_eq!(interface.asked, []);
}

#[test]
fn the_cursor_of_the_tree_follows_opened_pages() {
    let mut interface = Interface::new();
    interface.press("- /").type_text("kuleuven").press("enter down enter");
    assert_eq!(interface.in_tree(), "Samenwerking Stad Diest");
    assert!(interface.shows("→ Samenwerking Stad Diest"), "the region that hid it is open");
}

#[test]
fn the_cursor_of_the_tree_follows_going_back() {
    let mut interface = Interface::new();
    interface.press("down enter down enter");
    assert_eq!(interface.in_tree(), "Vlaams-Brabant");
    assert_eq!(interface.press("esc").in_tree(), "Klankbordgroep");
}

#[test]
fn moving_in_the_tree_starts_a_new_history() {
    let mut interface = Interface::new();
    interface.press("down enter down down enter tab up tab esc");
    assert_eq!(interface.model.screens.regions.focus, Pane::Tree);
}

#[test]
fn a_long_page_can_be_read_to_its_end() {
    let mut interface = Interface::new();
    interface.resize(80, 20).press("f").type_text("stad diest").press("enter enter");
    assert!(!interface.shows("Huis Divers"));
    interface.press("end");
    assert!(interface.shows("Huize Sint Vincentius") || interface.shows("Huis Divers"));
    interface.press("home");
    assert!(interface.shows("Doel"));
}

#[test]
fn every_line_of_a_page_can_be_reached_with_down() {
    let mut interface = Interface::new();
    interface.resize(80, 20).press("f").type_text("stad diest").press("enter enter");
    let mut seen = interface.screen();
    for _ in 0..80 {
        seen.push_str(&interface.press("down").screen());
    }
    for name in ["Liesbet Goos", "Adkra", "Huis Divers", "Lokaal Gezondheidsoverleg", "1 Gezin 1 Plan"] {
        assert!(seen.contains(name), "{name} never came on the screen");
    }
}
