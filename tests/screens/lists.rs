//! The lists of organisations and people, and the history.

use crate::driver::{Interface, Setup};
use crate::kept::assert_kept;
use crate::sample::{kept_current, lived_in, starter};
use crate::snapshots::assert_screens;
use overleg::domain::Overview;
use overleg::i18n::Lang;

const ALL: [(u16, u16); 4] = [(60, 15), (80, 24), (120, 40), (200, 50)];

#[test]
fn organisations() {
    assert_screens("organisations", &starter(), &ALL, |i| {
        i.press("O down down");
    });
}

#[test]
fn organisations_by_seats() {
    assert_screens("organisations_by_seats", &starter(), &[(80, 24), (120, 40)], |i| {
        i.press("O o o o");
    });
}

#[test]
fn organisations_of_a_region_without_a_seat() {
    assert_screens("organisations_of_a_region_without_a_seat", &starter(), &[(80, 24)], |i| {
        i.press("O F").type_text("diest").press("enter w");
    });
}

#[test]
fn organisations_with_letters() {
    assert_screens("organisations_with_letters", &starter(), &[(60, 15), (80, 24), (120, 40)], |i| {
        i.press("O f").type_text("cent");
    });
}

#[test]
fn organisations_none() {
    assert_screens("organisations_none", &Overview::default(), &[(80, 24)], |i| {
        i.press("O");
    });
}

#[test]
fn persons() {
    assert_screens("persons", &lived_in(), &ALL, |i| {
        i.press("P down");
    });
}

#[test]
fn smallest_lists() {
    for (name, key) in [("organisations", "O"), ("persons", "P"), ("history", "H")] {
        let mut interface = Interface::start(Setup { size: (40, 10), ..Setup::default() });
        assert_kept(name, interface.press(key));
    }
}

/// A few changes, of which the last is undone.
fn changed(interface: &mut Interface) {
    interface.press("down n").type_text("Het actieplan ligt op tafel.").press("ctrl-s");
    interface.press("f3 space").press("f2");
    interface.press("/").type_text("clb").press("enter d up enter u H");
}

#[test]
fn history() {
    assert_screens("history", &kept_current(), &ALL, |i| {
        changed(i);
        i.press("down");
    });
}

#[test]
fn history_question() {
    assert_screens("history_question", &kept_current(), &[(60, 15), (80, 24)], |i| {
        changed(i);
        i.press("end enter");
    });
}

#[test]
fn history_none() {
    assert_screens("history_none", &starter(), &[(80, 24)], |i| {
        i.press("H");
    });
}

#[test]
fn help_in_a_note() {
    assert_screens("help_in_a_note", &starter(), &[(80, 24), (120, 40)], |i| {
        i.press("down n f1");
    });
}

#[test]
fn palette_of_what_is_new() {
    assert_screens("palette_of_what_is_new", &starter(), &[(80, 24)], |i| {
        let typed = match i.model.world.lang {
            Lang::Nl => "nieuw",
            Lang::En => "new",
        };
        i.press("down :").type_text(typed);
    });
}

#[test]
fn agenda_on_a_narrow_screen() {
    assert_screens("agenda", &kept_current(), &[(60, 15)], |i| {
        i.press("f3");
    });
}
