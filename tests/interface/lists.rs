//! The help and the palette, which are made from the current key bindings.

use overleg::domain::RecordId;
use overleg::i18n::Lang;
use overleg::tui::keys::{Keymap, Scope};
use overleg::tui::startup::Startup;
use rstest::rstest;

use crate::driver::{Interface, Setup};

#[rstest]
#[case(Lang::Nl)]
#[case(Lang::En)]
fn help_lists_every_binding_in_force(#[case] lang: Lang) {
    let mut interface = Interface::start(Setup { lang, size: (120, 520), ..Setup::default() });
    interface.press("?");
    let screen = interface.screen();
    let mut listed = 0;
    for section in interface.model.keymap.help(Scope::Tree) {
        assert!(screen.contains(lang.scope(section.scope)), "{:?}", section.scope);
        for row in section.rows {
            let chords: Vec<String> = row.chords.iter().map(ToString::to_string).collect();
            let is_listed = |line: &str| {
                line.contains(&chords.join("  "))
                    && line.contains(lang.action_help_in(section.scope, row.action))
            };
            assert!(screen.lines().any(is_listed), "{:?} in {:?}\n{screen}", row.action, section.scope);
            listed += 1;
        }
    }
    assert!(listed > 50, "only {listed} bindings");
}

#[test]
fn keys_set_by_the_user_work_and_are_shown_in_help_and_hints() {
    let keymap = Keymap::with_overrides("[global]\nsearch = [\"f9\"]", "keys.toml").expect("a keymap");
    let mut interface = Interface::start(Setup { keymap, size: (120, 400), ..Setup::default() });
    assert!(interface.shows("F9 zoeken"));
    assert!(interface.press("?").shows("F9 "));
    assert_eq!(interface.press("esc f9").model.scope(), Scope::Search);
}

#[test]
fn help_can_be_scrolled_to_its_end_in_a_small_window() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("?");
    assert!(!interface.shows("dubbelklik"));
    assert!(interface.press("end").shows("dubbelklik"));
    assert!(interface.press("home").shows("Drie momenten"));
}

#[test]
fn the_quit_key_closes_help_first() {
    let mut interface = Interface::new();
    interface.press("? q");
    assert!(interface.model.modals.is_empty() && interface.asked.is_empty());
}

#[rstest]
#[case::help("f1", Scope::Help)]
#[case::palette("ctrl-p", Scope::Palette)]
fn a_list_opened_over_a_note_leaves_it_as_it_is(#[case] key: &str, #[case] scope: Scope) {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets");
    let before = interface.screen();
    assert_eq!(interface.press(key).model.scope(), scope);
    assert_eq!(interface.press("esc").screen(), before);
}

#[test]
fn a_note_can_be_saved_from_the_palette() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets").press("ctrl-p").type_text("bewaar").press("enter");
    assert_eq!(interface.last_note().text, "Iets");
}

#[test]
fn the_palette_performs_the_chosen_action() {
    let mut interface = Interface::new();
    interface.press("down :").type_text("verslag").press("enter");
    assert!(matches!(interface.form(), Some(RecordId::Note(_))));
}

#[test]
fn the_palette_shows_the_keys() {
    let mut interface = Interface::new();
    interface.press("ctrl-p").type_text("afsluit");
    assert!(
        interface
            .screen()
            .lines()
            .any(|line| line.contains("Sluit het programma af") && line.contains("Ctrl-Q"))
    );
}

#[test]
fn escape_closes_the_palette_without_doing_anything() {
    let mut interface = Interface::new();
    let before = interface.screen();
    assert_eq!(interface.press("ctrl-p").type_text("sluit").press("esc").screen(), before);
    assert_eq!(interface.asked, []);
}

#[test]
fn a_palette_without_results_says_so_and_stays_open() {
    let mut interface = Interface::new();
    interface.press(":").type_text("xqzw");
    assert!(interface.shows("Niets gevonden."));
    interface.press("enter");
    assert_eq!(interface.model.scope(), Scope::Palette);
}

#[test]
fn the_first_run_says_where_the_data_are() {
    let startup = Startup::Made { store: "/huis/overleg.json".to_owned() };
    let mut interface = Interface::start(Setup { startup, ..Setup::default() });
    assert!(interface.shows("/huis/overleg.json"));
    interface.press("enter down");
    assert_eq!(interface.in_tree(), "Klankbordgroep");
}

#[rstest]
#[case::search("/")]
#[case::palette(":")]
#[case::help("?")]
#[case::records("g n")]
#[case::choices("down e tab tab enter")]
fn a_popup_says_how_many_rows_are_below(#[case] keys: &str) {
    let mut interface = Interface::start(Setup { size: (80, 12), ..Setup::default() });
    interface.press(keys);
    let below = |interface: &Interface| {
        let screen = interface.screen();
        let border = screen.lines().rfind(|row| row.contains('└'));
        let border = border.unwrap_or_else(|| panic!("no popup: {screen}"));
        border.split_once("↓ ").and_then(|(_, rest)| rest.split(' ').next()?.parse::<usize>().ok())
    };
    assert!(below(&interface).is_some_and(|count| count > 0), "{}", interface.screen());
    for _ in 0..500 {
        if below(&interface).is_none() {
            break;
        }
        interface.press("down");
    }
    assert_eq!(below(&interface), None, "{}", interface.screen());
}

#[test]
fn what_is_below_on_the_screen_is_not_said_under_a_popup() {
    let mut interface = Interface::start(Setup { size: (80, 12), ..Setup::default() });
    assert!(interface.shows("↓ "), "{}", interface.screen());
    assert!(!interface.press("/").type_text("zzzzqqq").shows("↓ 1"), "{}", interface.screen());
}
