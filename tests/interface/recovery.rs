//! The recovery screen: the user chooses a backup and puts it back, or nothing is changed.

use std::path::PathBuf;

use overleg::domain::{Difference, RecordId};
use overleg::i18n::Lang;
use overleg::tui::msg::Gesture;
use overleg::tui::recovery::{Content, Effect, Msg, Outcome};
use overleg::tui::startup::Startup;
use ratatui::layout::Size;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::records::id;
use crate::recovery_driver::RecoveryScreen;

#[test]
fn the_chosen_backup_is_restored_after_confirmation() {
    let mut screen = RecoveryScreen::new();
    screen.press("end enter");
    assert_eq!(screen.asked, [], "nothing is done before the question is answered");
    screen.press("enter");
    assert_eq!(screen.asked, [Effect::PutBack(2)]);
}

#[test]
fn the_question_says_where_the_replaced_file_is_kept() {
    let mut screen = RecoveryScreen::new();
    screen.press("enter");
    assert!(screen.shows("overleg.replaced.<tijdstip>.json") && screen.shows("/huis"));
    screen.press("esc");
    screen.model.aside = None;
    screen.press("enter");
    assert!(screen.shows("Er staat nu geen bestand.") && !screen.shows("overleg.replaced"));
}

#[rstest]
#[case::escape("esc")]
#[case::the_other_answer("down enter")]
fn a_question_answered_with_no_leaves_everything_as_it_is(#[case] keys: &str) {
    let mut screen = RecoveryScreen::new();
    screen.press("enter").press(keys);
    assert_eq!(screen.asked, []);
    assert!(!screen.shows("terugzetten?"));
}

#[test]
fn an_unreadable_backup_is_not_restored() {
    let mut screen = RecoveryScreen::new();
    screen.press("down enter enter");
    assert_eq!(screen.asked, []);
    assert!(screen.shows("! Ook deze reservekopie is niet leesbaar"));
}

#[rstest]
#[case("esc")]
#[case("q")]
#[case("ctrl-q")]
#[case("ctrl-c ctrl-c")]
#[case("enter ctrl-q")]
fn quitting_cancels_the_recovery(#[case] keys: &str) {
    let mut screen = RecoveryScreen::new();
    screen.press(keys);
    assert_eq!(screen.asked, [Effect::GiveUp]);
}

#[test]
fn an_interrupt_asks_for_a_second_one_and_any_other_key_cancels_it() {
    let mut screen = RecoveryScreen::new();
    screen.press("ctrl-c");
    assert!(screen.shows("Druk nog eens op Ctrl-C om af te sluiten"));
    screen.press("down ctrl-c");
    assert_eq!(screen.asked, []);
}

#[test]
fn no_key_works_while_a_backup_is_being_restored() {
    let mut screen = RecoveryScreen::new();
    screen.press("enter enter down enter enter esc q");
    screen.mouse(Gesture::DoublePress, "3: 2");
    assert_eq!(screen.asked, [Effect::PutBack(0)]);
    assert!(screen.shows("Bezig met terugzetten"));
}

#[test]
fn a_failed_restoration_is_reported_and_another_backup_can_be_chosen() {
    let mut screen = RecoveryScreen::new();
    screen.press("enter enter").send(Msg::Done(Outcome::NotPutBack("De schijf is vol.".to_owned())));
    assert!(screen.shows("Niet teruggezet") && screen.shows("De schijf is vol."));
    screen.press("enter end enter enter");
    assert_eq!(screen.asked, [Effect::PutBack(0), Effect::PutBack(2)]);
}

#[test]
fn new_details_of_a_backup_keep_the_selected_one_in_sight() {
    let mut screen = RecoveryScreen::of(30, Lang::Nl, (80, 24));
    screen.press("end");
    assert!(screen.shows("> 30: ") && screen.shows("wordt nagekeken…"));
    let person = || vec![RecordId::Person(id(1))];
    let all = || Difference { lost: person(), regained: person(), changed: person() };
    for number in 0..30 {
        screen.looked(number, Content::Readable(all()));
    }
    assert!(screen.shows("> 30: ") && !screen.shows("wordt nagekeken…"), "{:?}", screen.lines());
    screen.send(Msg::Resize(Size { width: 60, height: 15 }));
    assert!(screen.shows("> 30: "), "{:?}", screen.lines());
}

#[test]
fn older_backups_are_compared_with_the_newest_readable_one() {
    let mut screen = RecoveryScreen::of(3, Lang::Nl, (80, 24));
    screen.looked(0, Content::Unreadable).looked(1, Content::Readable(Difference::default()));
    let line = |start: &str| screen.lines().into_iter().find(|line| line.contains(start)).expect("a line");
    assert!(line("1: ").ends_with("Niet leesbaar"));
    assert!(line("2: ").ends_with("Leesbaar; de oudere zijn ermee vergeleken"));
}

#[test]
fn a_double_click_asks_about_a_backup_and_a_click_answers() {
    let mut screen = RecoveryScreen::new();
    screen.mouse(Gesture::Press, "3: 2").mouse(Gesture::DoublePress, "3: 2");
    assert_eq!(screen.asked, []);
    screen.mouse(Gesture::Press, "Terugzetten");
    assert_eq!(screen.asked, [Effect::PutBack(2)]);
}

#[test]
fn a_hint_can_be_clicked() {
    let mut screen = RecoveryScreen::new();
    screen.mouse(Gesture::Press, "afsluiten");
    assert_eq!(screen.asked, [Effect::GiveUp]);
}

#[test]
fn a_long_list_of_problems_can_be_scrolled() {
    let mut screen = RecoveryScreen::new();
    screen.model.damage = (1..40).map(|number| format!("- fout {number}")).collect::<Vec<_>>().join("\n");
    assert!(screen.shows("Ctrl-R: alles lezen") && screen.shows("> 1: "));
    screen.press("ctrl-r pagedown pagedown pagedown");
    assert!(screen.shows("- fout 39"));
    screen.press("esc");
    assert_eq!(screen.asked, []);
}

#[test]
fn the_help_lists_only_the_keys_that_work_in_the_recovery() {
    let mut screen = RecoveryScreen::of(1, Lang::En, (80, 40));
    screen.press("?");
    assert!(screen.shows("Restore the selected backup"));
    assert!(!screen.shows("In the tree"));
}

#[test]
fn in_a_terminal_that_is_too_small_nothing_can_be_chosen() {
    let mut screen = RecoveryScreen::new();
    screen.send(Msg::Resize(Size { width: 39, height: 12 })).press("enter enter esc");
    assert_eq!(screen.asked, []);
    screen.press("ctrl-q");
    assert_eq!(screen.asked, [Effect::GiveUp]);
}

#[test]
fn after_the_recovery_the_interface_names_the_backup_and_the_kept_file() {
    let aside = Some(PathBuf::from("/huis/overleg.replaced.2026-11-26T10-12-31.123Z.json"));
    let startup = Startup::PutBack { when: "25 nov 2026, 11u12".to_owned(), aside };
    let interface = Interface::start(Setup { startup, ..Setup::default() });
    assert!(interface.shows("De reservekopie van 25 nov 2026, 11u12 is teruggezet."));
    let status =
        "Teruggezet: 25 nov 2026, 11u12 · het oude bestand: overleg.replaced.2026-11-26T10-12-31.123Z.json";
    assert!(interface.shows(status), "{}", interface.screen());
}

#[test]
fn enter_closes_the_message_after_the_recovery() {
    let startup = Startup::PutBack { when: "25 nov 2026, 11u12".to_owned(), aside: None };
    let mut interface = Interface::start(Setup { startup, ..Setup::default() });
    interface.press("enter down");
    assert_eq!(interface.in_tree(), "Klankbordgroep");
}
