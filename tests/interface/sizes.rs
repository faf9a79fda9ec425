//! Terminals of any size: nothing panics, and the smallest is large enough to use every form, question and list.

use overleg::domain::Sector;
use overleg::i18n::Lang;
use overleg::tui::keys::Scope;
use overleg::tui::layout::{Panes, SMALLEST};
use overleg::tui::msg::Gesture;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::sample::kept_current;

/// The ways to every screen, form, popup and list.
const WAYS: [&str; 28] = [
    "",
    "down enter",
    "/ v",
    "down n x",
    "down n shift-tab s",
    "down n shift-tab down down down down down down enter",
    "down n tab x tab x",
    "down n x esc",
    "?",
    ":",
    "f d",
    "f3",
    "f3 s",
    "f3 f",
    "f4",
    "f4 enter",
    "f4 f d",
    "f8",
    "O down",
    "O f d",
    "P",
    "H",
    "down a",
    "down e end",
    "a down down down down",
    "A",
    "down i",
    "down d",
];

fn small(keys: &str) -> Interface {
    let size = (SMALLEST.width, SMALLEST.height);
    let mut interface = Interface::start(Setup { overview: kept_current(), size, ..Setup::default() });
    interface.press(keys);
    interface
}

#[test]
fn a_terminal_of_any_size_can_be_drawn() {
    let mut interface = small("");
    for width in 1..=130 {
        for height in 1..=24 {
            interface.resize(width, height).frame();
        }
    }
}

#[test]
fn every_screen_can_be_drawn_and_used_at_every_size() {
    let widths = [39, 40, 41, 43, 47, 59, 60, 61, 80, 99, 100, 101, 250];
    let sizes =
        widths.into_iter().flat_map(|width| [9, 10, 11, 13, 15, 18, 24, 70].map(|height| (width, height)));
    let sizes: Vec<(u16, u16)> = sizes.collect();
    for keys in WAYS {
        let mut interface = Interface::on(kept_current());
        interface.press(keys);
        for &(width, height) in &sizes {
            interface.resize(width, height).press("down").frame();
        }
    }
}

#[test]
fn the_mouse_can_point_anywhere_on_the_smallest_screen() {
    for keys in WAYS {
        let mut interface = small(keys);
        for y in 0..SMALLEST.height {
            for x in (0..SMALLEST.width).step_by(13) {
                interface.mouse(Gesture::Press, x, y).mouse(Gesture::WheelDown, x, y).frame();
            }
        }
    }
}

#[rstest]
#[case::a_note("down n")]
#[case::a_member("down a")]
#[case::a_forum("a")]
#[case::an_old_forum("down e")]
#[case::an_organisation("A down down down down enter")]
fn in_a_form_on_the_smallest_screen_the_field_with_the_keyboard_is_in_sight(#[case] keys: &str) {
    let mut interface = small(keys);
    let mut seen = Vec::new();
    for _ in 0..24 {
        interface.press("tab");
        let screen = interface.screen();
        let is_button = matches!(interface.model.scope(), Scope::FormButtons | Scope::NoteButtons);
        assert!(interface.caret().is_some() || is_button || screen.contains("> ["), "{screen}");
        assert!(screen.lines().any(|line| line.contains('>')), "{screen}");
        seen.push(screen);
    }
    assert!(seen.iter().any(|screen| screen.contains(">[ Bewaren")), "{}", seen.join("\n"));
}

#[rstest]
#[case::removing("down d")]
#[case::postponing("f3 s")]
#[case::adding("A")]
#[case::my_place("down i")]
fn on_the_smallest_screen_every_answer_of_a_question_comes_into_sight(#[case] keys: &str) {
    let mut interface = small(keys);
    for _ in 0..10 {
        let screen = interface.press("down").screen();
        assert!(screen.lines().any(|line| line.contains("│ > ")), "{screen}");
    }
}

#[rstest]
#[case::of_choices("down e tab tab tab", "down")]
#[case::of_records("down a", "down")]
#[case::of_who_was_there("down n shift-tab s", "down")]
fn on_the_smallest_screen_a_list_shows_what_is_selected(#[case] keys: &str, #[case] opens: &str) {
    let mut interface = small(keys);
    for _ in 0..9 {
        let screen = interface.press(opens).screen();
        if screen.contains('┌') {
            assert!(screen.contains("│> "), "{screen}");
        }
    }
}

#[test]
fn a_note_is_written_and_saved_on_the_smallest_screen() {
    let mut interface = small("down n");
    interface.type_text("Overleg").press("tab").type_text("Bellen").press("tab").type_text("1/12");
    assert!(interface.shows("Bellen"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.last_note().text, "Overleg");
}

#[test]
fn one_pane_is_shown_on_a_wide_screen_when_the_user_wants_one() {
    let mut interface = Interface::on(kept_current());
    interface.model.panes = Panes::One;
    interface.press("down");
    assert!(interface.shows("Diest") && !interface.shows("Mijn plaats"), "{}", interface.screen());
    interface.press("enter");
    assert!(!interface.shows("Overlegmomenten Huis van het Kind") && interface.shows("Mijn plaats"));
}

/// A new organisation, with the keyboard in the field of this name.
fn at_field(name: &str) -> Interface {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("A down down down down enter");
    while !interface.shows(&format!("> {name}")) {
        interface.press("tab");
    }
    interface
}

#[test]
fn an_empty_choice_opens_with_the_arrow_and_says_so() {
    let mut interface = at_field("Eigen netwerk");
    assert!(interface.shows("kies uit de lijst") && interface.shows("↓ lijst"), "{}", interface.screen());
    assert!(interface.press("down").shows("│> ja"), "{}", interface.screen());
    assert!(!interface.press("enter").shows("kies uit de lijst"));
}

#[test]
fn the_arrow_leaves_a_choice_that_is_filled_in() {
    assert!(at_field("Sector").press("down").shows("> Gemeente"));
}

#[test]
fn the_list_of_a_choice_shows_all_its_values() {
    let mut interface = at_field("Sector");
    let screen = interface.press("enter").screen();
    for sector in Sector::ALL {
        assert!(screen.contains(Lang::Nl.sector(sector)), "{}: {screen}", Lang::Nl.sector(sector));
    }
}
