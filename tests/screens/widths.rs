//! Wide, combining and joined characters keep the columns aligned, and control characters do not reach the
//! terminal.

use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::kept::assert_kept;
use crate::sample::of_all_scripts;

fn with_all_scripts(keys: &str) -> Interface {
    let setup = Setup { overview: of_all_scripts(), size: (100, 24), ..Setup::default() };
    let mut interface = Interface::start(setup);
    interface.press(keys);
    interface
}

#[rstest]
#[case::page("down")]
#[case::notes("f4")]
fn the_line_between_the_panes_is_straight(#[case] keys: &str) {
    let interface = with_all_scripts(keys);
    let (frame, divider) = (interface.frame(), interface.model.areas().divider.expect("two panes"));
    for position in divider.positions() {
        assert_eq!(frame[position].symbol(), "│", "row {}", position.y);
    }
}

#[test]
fn names_of_all_scripts() {
    assert_kept("page_of_all_scripts", &with_all_scripts("down enter"));
    assert_kept("search_of_all_scripts", &with_all_scripts("/"));
}

#[rstest]
#[case::tree("")]
#[case::page("down enter")]
#[case::note_shown("down enter end")]
#[case::search("/")]
#[case::note("down n shift-tab")]
#[case::notes("f4")]
fn no_control_character_reaches_the_terminal(#[case] keys: &str) {
    let frame = with_all_scripts(keys).frame();
    assert!(frame.content().iter().all(|cell| !cell.symbol().contains(char::is_control)));
}

#[test]
fn the_border_of_a_popup_is_straight_over_wide_characters() {
    let frame = with_all_scripts("/").frame();
    let find = |symbol| frame.area.positions().find(|at| frame[*at].symbol() == symbol).expect("a popup");
    let (top, bottom) = (find("┐"), find("┘"));
    assert_eq!(top.x, bottom.x);
    for y in top.y + 1..bottom.y {
        assert_eq!(frame[(top.x, y)].symbol(), "│", "row {y}");
    }
}
