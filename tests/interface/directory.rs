//! The lists of organisations and of people.

use overleg::domain::{Kind, RecordId};
use overleg::i18n::Lang;
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::msg::Gesture;
use overleg::tui::screen::ScreenName;
use rstest::rstest;

use crate::driver::{Interface, Setup, Thread};
use crate::sample::{organisation_named, starter};

/// The names in the first column, as far as they are visible.
fn listed(interface: &Interface) -> Vec<String> {
    let rows = interface.screen();
    let rows = rows.lines().skip(3).take(36).map(|row| row.split('│').next().unwrap_or_default().to_owned());
    let name = |row: String| row.get(2..).map(|row| row.split("  ").next().unwrap_or_default().to_owned());
    rows.filter_map(name).filter(|name| !name.is_empty()).collect()
}

#[rstest]
#[case::organisations("O", "1 Gezin 1 Plan")]
#[case::persons("P", "Barbara")]
fn a_key_shows_everybody_by_name(#[case] key: &str, #[case] first: &str) {
    let mut interface = Interface::new();
    interface.press(key);
    let names = listed(&interface);
    assert!(names.first().is_some_and(|name| name == first), "{names:?}");
    assert!(interface.shows(", op naam"));
}

#[rstest]
#[case("organisaties", ScreenName::Organisations)]
#[case("personen", ScreenName::Persons)]
#[case("geschiedenis", ScreenName::History)]
fn the_palette_shows_the_list(#[case] typed: &str, #[case] screen: ScreenName) {
    let mut interface = Interface::new();
    interface.press(":").type_text(typed).press("enter");
    assert_eq!(interface.model.screen, screen);
}

#[test]
fn enter_opens_the_page_and_escape_comes_back_to_the_same_row() {
    let mut interface = Interface::new();
    interface.press("O down down down");
    let (row, before) = (interface.selected(), interface.screen());
    interface.press("enter");
    assert!(row.starts_with(&interface.on_page()), "{row}");
    assert_eq!(interface.press("esc").screen(), before);
}

#[test]
fn the_record_of_the_selected_line_is_beside_a_wide_list() {
    let mut interface = Interface::new();
    interface.press("O f").type_text("vdab").press("enter");
    assert!(interface.shows("│  VDAB") || interface.shows("│  Vlaamse Dienst"), "{}", interface.screen());
    assert!(!interface.resize(100, 40).shows("Overlegfora ("));
}

#[test]
fn letters_leave_who_has_them_and_escape_brings_the_others_back() {
    let mut interface = Interface::new();
    let all = interface.press("O").model.screens.organisations.len();
    interface.press("f").type_text("clb");
    assert!(listed(&interface).iter().any(|name| name.starts_with("Centrum voor L")));
    assert!(interface.model.screens.organisations.len() < 5);
    interface.press("esc");
    assert_eq!(interface.model.screens.organisations.len(), all);
}

#[test]
fn letters_stay_when_enter_keeps_them() {
    let mut interface = Interface::new();
    interface.press("O f").type_text("clb").press("enter");
    assert_eq!(interface.model.scope(), Scope::Directory);
    assert!(interface.shows("“clb”"));
    assert!(!interface.press("esc").shows("“clb”"));
}

#[test]
fn a_sector_and_a_region_leave_a_part() {
    let mut interface = Interface::new();
    let all = interface.press("O").model.screens.organisations.len();
    interface.press("F").type_text("welzijn").press("enter");
    let of_sector = interface.model.screens.organisations.len();
    interface.press("F").type_text("diest").press("enter");
    let of_both = interface.model.screens.organisations.len();
    assert!(0 < of_both && of_both < of_sector && of_sector < all, "{of_both} {of_sector} {all}");
    assert!(interface.shows("Welzijn en jeugdhulp › Diest"));
    interface.press("esc");
    assert_eq!(interface.model.screens.organisations.len(), all);
}

#[test]
fn only_those_without_a_seat_stay() {
    let mut interface = Interface::new();
    interface.press("O a").type_text("Aardvark vzw").press("ctrl-s esc w");
    assert_eq!(listed(&interface), ["Aardvark vzw"], "{}", interface.screen());
    assert!(listed(interface.press("w")).len() > 30);
}

#[test]
fn the_order_changes_with_a_key_and_comes_round() {
    let mut interface = Interface::new();
    interface.press("O");
    let by_name = listed(&interface);
    for order in ["op sector", "op gemeente", "meeste zetels eerst"] {
        assert!(interface.press("o").shows(order), "{order}");
        assert_ne!(listed(&interface), by_name, "{order}");
    }
    assert_eq!(listed(interface.press("o")), by_name);
}

#[test]
fn the_selection_stays_on_its_record_when_the_order_changes() {
    let mut interface = Interface::new();
    interface.press("O down down down");
    let name = |interface: &Interface| interface.selected().split("  ").next().map(ToOwned::to_owned);
    let selected = name(&interface);
    assert_eq!(name(interface.press("o")), selected);
}

#[test]
fn a_list_is_not_made_again_by_a_key() {
    let mut interface = Interface::new();
    interface.press("O");
    interface.searcher = Thread::IsBusy;
    interface.press("down down pagedown end home");
    assert_eq!(interface.questions.len(), 0);
}

#[test]
fn a_change_of_the_records_makes_the_list_again() {
    let mut interface = Interface::new();
    interface.press("O");
    let before = interface.model.screens.organisations.len();
    interface.press("a").type_text("Aardvark vzw").press("ctrl-s esc");
    assert_eq!(interface.model.screens.organisations.len(), before + 1, "{}", interface.screen());
    assert!(interface.press("home").shows("Aardvark vzw"));
}

#[test]
fn a_key_pressed_before_the_list_is_there_waits_for_it() {
    let mut interface = Interface::new();
    interface.searcher = Thread::IsBusy;
    interface.press("O enter");
    assert_eq!(interface.model.screen, ScreenName::Organisations);
    interface.finish_searching();
    assert_eq!(interface.model.screen, ScreenName::Regions);
}

#[rstest]
#[case::organisation("O", Kind::Organisation)]
#[case::person("P", Kind::Person)]
fn a_adds_what_is_listed(#[case] key: &str, #[case] kind: Kind) {
    let mut interface = Interface::new();
    interface.press(key).press("a");
    assert_eq!(interface.form().map(RecordId::kind), Some(kind));
}

#[test]
fn the_record_on_the_line_can_be_edited_and_removed() {
    let mut interface = Interface::new();
    let vdab = organisation_named(&starter(), "VDAB");
    interface.press("O f").type_text("vdab").press("enter e");
    assert_eq!(interface.form(), Some(vdab.into()));
    interface.press("esc d up enter");
    assert!(!interface.store.organisations().contains(vdab), "{}", interface.screen());
}

#[test]
fn the_name_is_copied() {
    let mut interface = Interface::new();
    interface.press("P y");
    let name = interface.store.persons().iter().map(|one| one.name.to_lowercase()).min().expect("somebody");
    assert!(matches!(interface.asked.last(), Some(Effect::Copy(copied)) if copied.to_lowercase() == name));
}

#[test]
fn a_double_click_opens_the_page() {
    let mut interface = Interface::start(Setup { lang: Lang::En, ..Setup::default() });
    interface.press("O");
    let row = interface.find("Arktos ");
    interface.mouse(Gesture::Press, row.x, row.y).mouse(Gesture::DoublePress, row.x, row.y);
    assert_eq!(interface.on_page(), "Arktos");
}

#[test]
fn on_a_wide_screen_the_people_stand_in_columns_under_their_titles() {
    let mut interface = Interface::start(Setup { size: (200, 50), ..Setup::default() });
    let screen = interface.press("P").screen();
    let column = |row: &str, text: &str| {
        let row = screen.lines().find(|line| line.contains(row)).expect("a row");
        row.split_once(text).map(|(before, _)| before.chars().count())
    };
    for (name, employer) in [("  Joeri", "Groep INTRO"), ("  Liesbet Goos", "Stad Diest")] {
        assert_eq!(column(name, employer), column("Naam", "Organisatie"), "{screen}");
        assert_eq!(column(name, " 1 "), column("Naam", " Zetels"), "{screen}");
    }
}
