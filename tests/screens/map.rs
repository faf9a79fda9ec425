//! The map at every size, in both languages, without colours and in ASCII.

use overleg::domain::Overview;
use overleg::i18n::Lang;
use overleg::tui::signs::Signs;
use overleg::tui::theme::Theme;

use crate::driver::{Interface, Setup};
use crate::kept::assert_kept;
use crate::sample::starter;
use crate::snapshots::assert_screens;

const SIZES: [(u16, u16); 4] = [(60, 15), (80, 24), (120, 40), (200, 50)];

/// The map with the cursor on Diest.
fn on_diest(interface: &mut Interface) {
    interface.press("f7 f").type_text("diest").press("enter");
}

#[test]
fn map() {
    assert_screens("map", &starter(), &SIZES, on_diest);
}

#[test]
fn map_as_lines() {
    assert_screens("map_as_lines", &starter(), &SIZES, |i| {
        on_diest(i);
        i.press("v");
    });
}

#[test]
fn map_of_a_municipality() {
    assert_screens("map_of_a_municipality", &starter(), &SIZES, |i| {
        on_diest(i);
        i.press("enter");
    });
}

#[test]
fn map_while_finding() {
    assert_screens("map_while_finding", &starter(), &[(80, 24)], |i| {
        i.press("f7 f").type_text("heverl");
    });
}

#[test]
fn map_on_the_smallest_screen() {
    assert_screens("map", &starter(), &[(40, 10)], on_diest);
}

#[test]
fn map_of_an_empty_store() {
    assert_screens("map_of_an_empty_store", &Overview::default(), &[(80, 24)], |i| {
        i.press("f7");
    });
}

#[test]
fn map_in_ascii() {
    for size in SIZES {
        for lang in Lang::ALL {
            let signs = Signs::Ascii;
            let mut interface = Interface::start(Setup { lang, signs, size, ..Setup::default() });
            on_diest(&mut interface);
            assert_kept("map_in_ascii", &interface);
        }
    }
}

#[test]
fn the_map_without_colours_has_the_same_text() {
    for size in SIZES {
        let screen = |theme| {
            let mut interface = Interface::start(Setup { theme, size, ..Setup::default() });
            on_diest(&mut interface);
            interface.screen()
        };
        assert_eq!(screen(Theme::Plain), screen(Theme::Dark));
    }
}
