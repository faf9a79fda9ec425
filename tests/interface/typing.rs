//! Typing never waits: input that arrives while a search is still running.

use overleg::domain::{Affected, Change, Edit, Organisation};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::msg::Gesture;

use crate::driver::{Interface, Thread};
use crate::records::organisation;

/// An interface whose searcher does not answer yet.
fn slow() -> Interface {
    let mut interface = Interface::new();
    interface.searcher = Thread::IsBusy;
    interface
}

#[test]
fn every_letter_is_looked_for_at_once() {
    let mut interface = slow();
    interface.press("/").type_text("ark");
    assert_eq!(interface.questions.len(), 4);
    assert!(interface.questions.windows(2).all(|pair| pair[0].0 != pair[1].0), "each has its own ticket");
}

#[test]
fn what_does_not_change_what_is_typed_asks_nothing() {
    let mut interface = slow();
    interface.press("/").type_text("ark").press("left end").type_text(" ").tick();
    assert_eq!(interface.questions.len(), 4);
}

#[test]
fn what_was_found_last_stays_until_the_new_results_are_there() {
    let mut interface = Interface::new();
    interface.press("/").type_text("vdab");
    let before = interface.found();
    interface.searcher = Thread::IsBusy;
    interface.type_text("qqq");
    assert_eq!(interface.found(), before);
    assert!(!interface.shows("Niets gevonden."));
    interface.finish_searching();
    assert!(interface.shows("Niets gevonden."));
}

#[test]
fn nothing_is_said_to_be_missing_before_it_was_looked_for() {
    let mut interface = slow();
    interface.press("/").type_text("ark");
    assert!(!interface.shows("Niets gevonden.") && interface.shows("Even zoeken…"));
}

#[test]
fn what_comes_too_late_is_dropped() {
    let mut interface = slow();
    interface.press("/").type_text("l").type_text("o");
    let last = interface.questions.pop().expect("a question");
    interface.answer_one();
    assert_eq!(interface.found(), Vec::<String>::new(), "that was for the empty query");
    interface.answer_one();
    assert_eq!(interface.found(), Vec::<String>::new(), "that was for the first letter");
    interface.questions.push(last);
    assert_eq!(interface.answer_one().found().first().map(String::as_str), Some("LOP"));
}

#[test]
fn what_is_found_after_the_search_is_closed_shows_nowhere() {
    let mut interface = slow();
    let before = interface.screen();
    interface.press("/").type_text("ark").press("esc").finish_searching();
    assert_eq!(interface.screen(), before);
}

#[test]
fn enter_waits_for_the_organisation_that_was_typed() {
    let mut interface = Interface::new();
    interface.press("/").type_text("vdab");
    interface.searcher = Thread::IsBusy;
    interface.press("ctrl-u").type_text("ark").press("enter");
    assert_eq!(interface.model.scope(), Scope::Search);
    assert!(interface.model.holds_keys(), "what is typed next is for the page");
    interface.finish_searching();
    assert_eq!(interface.on_page(), "Arktos");
    assert!(!interface.model.holds_keys());
}

#[test]
fn enter_after_the_answer_opens_at_once() {
    let mut interface = slow();
    interface.press("/").type_text("arktos").finish_searching().press("enter");
    assert_eq!(interface.on_page(), "Arktos");
}

#[test]
fn an_arrow_waits_for_the_rows_to_move_in() {
    let mut interface = slow();
    interface.press("/").type_text("stad").press("down").finish_searching();
    let second = interface.found()[1].clone();
    assert_eq!(interface.press("enter").on_page(), second);
}

#[test]
fn whoever_goes_on_does_not_wait_any_longer() {
    let mut interface = slow();
    interface.press("/").type_text("ark").press("enter").type_text("t").finish_searching();
    assert_eq!(interface.model.scope(), Scope::Search);
    assert_eq!(interface.found(), ["Arktos"]);
}

#[test]
fn a_row_that_is_pointed_at_is_the_one_that_opens() {
    let mut interface = Interface::new();
    interface.press("/").type_text("vdab");
    interface.searcher = Thread::IsBusy;
    let at = interface.type_text("x").find("> org.   VDAB");
    interface.mouse(Gesture::DoublePress, at.x, at.y);
    assert_eq!(interface.on_page(), "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding");
}

#[test]
fn the_organisations_opened_last_are_there_before_anything_is_found() {
    let mut interface = Interface::new();
    interface.press("/").type_text("vdab").press("enter /").type_text("logo").press("enter");
    interface.searcher = Thread::IsBusy;
    assert_eq!(interface.press("/").found(), ["Logo", "VDAB"]);
    assert!(interface.finish_searching().found().len() > 2);
    assert_eq!(interface.found()[..2], ["Logo", "VDAB"]);
}

/// Adds an organisation of this name through its form.
fn add(interface: &mut Interface, name: &str) {
    interface.press("A").click_on("Nieuwe organisatie").type_text(name).press("ctrl-s");
}

#[test]
fn an_organisation_that_was_added_is_found_and_one_that_was_removed_is_not() {
    let mut interface = Interface::new();
    add(&mut interface, "Zonnebloemhuis");
    interface.press("/").type_text("zonnebloemh");
    assert_eq!(interface.found(), ["Zonnebloemhuis"]);
    interface.press("enter d /").type_text("zonnebloemh");
    assert_eq!(interface.found(), Vec::<String>::new());
    interface.press("esc u /").type_text("zonnebloemh");
    assert_eq!(interface.found(), ["Zonnebloemhuis"]);
}

#[test]
fn one_that_somebody_else_added_is_found_once_the_store_was_read_again() {
    let mut interface = Interface::new();
    let added = Organisation { name: "Zonnebloemhuis".to_owned(), ..organisation(200) };
    interface.meanwhile(&Change::Organisation(Edit::Add(added)));
    add(&mut interface, "Iets anders");
    assert_eq!(interface.model.world.snapshot.affected, Affected::Any);
    interface.press("/").type_text("zonnebloemh");
    assert_eq!(interface.found(), ["Zonnebloemhuis"]);
}

#[test]
fn what_is_being_looked_for_is_looked_for_again_among_records_that_changed() {
    let mut interface = Interface::new();
    interface.writer = Thread::IsBusy;
    add(&mut interface, "Zonnebloemhuis");
    // Of the form that is being saved nothing can be typed over, but the search can.
    interface.model.modals.clear();
    interface.press("/").type_text("zonnebloemh");
    assert_eq!(interface.found(), Vec::<String>::new());
    interface.finish_saving();
    assert_eq!(interface.found(), ["Zonnebloemhuis"]);
}

#[test]
fn the_cursor_stays_on_its_organisation_when_the_records_change() {
    let mut interface = Interface::new();
    interface.writer = Thread::IsBusy;
    add(&mut interface, "Stad");
    interface.model.modals.clear();
    interface.press("/").type_text("stad").press("down down");
    let third = interface.found()[2].clone();
    interface.finish_saving();
    assert!(interface.shows(" 4/"), "Stad comes first:\n{}", interface.screen());
    assert_eq!(interface.press("enter").on_page(), third);
}

#[test]
fn a_question_that_stands_over_the_search_is_no_place_for_what_is_found() {
    let mut interface = slow();
    interface.press("/").type_text("ark").press("f1").finish_searching();
    assert_eq!(interface.model.scope(), Scope::Help);
    interface.press("esc");
    assert_eq!(interface.found(), ["Arktos"], "it is looked for again");
}

/// A new member of a forum, with the keyboard in the field for the organisation.
fn member(interface: &mut Interface) {
    interface.press("f").type_text("diest").press("enter down a");
}

#[test]
fn a_picker_waits_with_enter_for_what_was_typed() {
    let mut interface = Interface::new();
    member(&mut interface);
    interface.type_text("vdab");
    interface.searcher = Thread::IsBusy;
    interface.press("ctrl-u").type_text("ark").press("enter");
    assert!(interface.model.holds_keys());
    interface.finish_searching();
    assert!(interface.shows("Arktos") && !interface.shows("VDAB"), "{}", interface.screen());
    assert!(!interface.model.holds_keys());
}

#[test]
fn a_list_that_is_opened_and_chosen_from_at_full_speed_gives_its_first_row() {
    let mut interface = slow();
    member(&mut interface);
    interface.press("enter enter");
    assert!(interface.model.holds_keys());
    interface.finish_searching();
    let first = interface.store.organisations().iter().map(|one| one.name.to_lowercase()).min();
    let shown = interface.screen().to_lowercase();
    assert!(shown.contains(&first.expect("an organisation")), "{shown}");
}

#[test]
fn a_list_shows_what_was_found_before_until_the_new_rows_are_there() {
    let mut interface = Interface::new();
    member(&mut interface);
    interface.type_text("vda");
    interface.searcher = Thread::IsBusy;
    assert!(interface.shows("> VDAB"));
    interface.type_text("qqq");
    assert!(interface.shows("> VDAB"));
    interface.finish_searching();
    assert!(!interface.shows("> VDAB"));
}

#[test]
fn other_fields_are_filled_in_while_a_list_is_still_being_made() {
    let mut interface = slow();
    member(&mut interface);
    interface.type_text("ark").press("tab");
    assert!(!interface.model.holds_keys());
}

#[test]
fn who_is_called_so_already_is_said_once_that_is_known() {
    let mut interface = slow();
    interface.press("A").click_on("Nieuwe organisatie").type_text("Artkos");
    assert!(!interface.shows("Arktos"));
    interface.finish_searching();
    assert!(interface.shows("Arktos"), "{}", interface.screen());
}

#[test]
fn a_form_is_saved_before_it_is_known_who_is_called_so() {
    let mut interface = slow();
    interface.press("A").click_on("Nieuwe organisatie").type_text("Artkos").press("ctrl-s");
    assert_eq!(interface.commits(), 1);
}

#[test]
fn what_is_to_be_chosen_stays_open_when_what_was_typed_is_wiped() {
    let mut interface = Interface::new();
    interface.press("f3 F").type_text("diest").press("ctrl-u");
    assert_eq!(interface.model.scope(), Scope::Pick);
    assert!(interface.shows("│ > "), "{}", interface.screen());
}

#[test]
fn a_search_is_an_effect_and_no_work_of_the_interface() {
    let mut interface = slow();
    let effects = overleg::tui::update::update(
        &mut interface.model,
        overleg::tui::msg::Msg::Action(overleg::tui::action::Action::Search),
    );
    assert!(matches!(effects[..], [Effect::Search(..)]), "{effects:?}");
}
