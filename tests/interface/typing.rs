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
fn every_letter_starts_a_search() {
    let mut interface = slow();
    interface.press("/").type_text("ark");
    assert_eq!(interface.questions.len(), 4);
    assert!(interface.questions.windows(2).all(|pair| pair[0].0 != pair[1].0), "each has its own ticket");
}

#[test]
fn a_key_that_leaves_the_query_unchanged_starts_no_search() {
    let mut interface = slow();
    interface.press("/").type_text("ark").press("left end").type_text(" ").tick();
    assert_eq!(interface.questions.len(), 4);
}

#[test]
fn the_last_results_stay_until_the_new_ones_arrive() {
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
fn no_result_is_reported_missing_before_the_search_is_done() {
    let mut interface = slow();
    interface.press("/").type_text("ark");
    assert!(!interface.shows("Niets gevonden.") && interface.shows("Even zoeken…"));
}

#[test]
fn results_that_arrive_too_late_are_dropped() {
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
fn results_that_arrive_after_closing_the_search_are_ignored() {
    let mut interface = slow();
    let before = interface.screen();
    interface.press("/").type_text("ark").press("esc").finish_searching();
    assert_eq!(interface.screen(), before);
}

#[test]
fn enter_waits_for_the_result_of_the_typed_query() {
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
fn enter_after_the_results_arrived_opens_at_once() {
    let mut interface = slow();
    interface.press("/").type_text("arktos").finish_searching().press("enter");
    assert_eq!(interface.on_page(), "Arktos");
}

#[test]
fn an_arrow_key_waits_for_its_rows() {
    let mut interface = slow();
    interface.press("/").type_text("stad").press("down").finish_searching();
    let second = interface.found()[1].clone();
    assert_eq!(interface.press("enter").on_page(), second);
}

#[test]
fn typing_on_cancels_the_waiting_enter() {
    let mut interface = slow();
    interface.press("/").type_text("ark").press("enter").type_text("t").finish_searching();
    assert_eq!(interface.model.scope(), Scope::Search);
    assert_eq!(interface.found(), ["Arktos"]);
}

#[test]
fn a_double_clicked_row_opens_while_a_search_is_running() {
    let mut interface = Interface::new();
    interface.press("/").type_text("vdab");
    interface.searcher = Thread::IsBusy;
    let at = interface.type_text("x").find("> org.   VDAB");
    interface.mouse(Gesture::DoublePress, at.x, at.y);
    assert_eq!(interface.on_page(), "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding");
}

#[test]
fn recently_opened_organisations_are_listed_before_any_results() {
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
fn an_added_organisation_is_found_and_a_removed_one_is_not() {
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
fn an_organisation_added_by_another_program_is_found_after_a_reload() {
    let mut interface = Interface::new();
    let added = Organisation { name: "Zonnebloemhuis".to_owned(), ..organisation(200) };
    interface.change_elsewhere(&Change::Organisation(Edit::add(added)));
    add(&mut interface, "Iets anders");
    assert_eq!(interface.model.world.snapshot.affected, Affected::Any);
    interface.press("/").type_text("zonnebloemh");
    assert_eq!(interface.found(), ["Zonnebloemhuis"]);
}

#[test]
fn a_search_is_repeated_when_the_records_change() {
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
fn results_that_arrive_under_a_popup_leave_it_open() {
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
fn enter_in_a_picker_waits_for_the_typed_query() {
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
fn choosing_from_a_list_at_full_speed_gives_its_first_row() {
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
fn a_list_shows_its_earlier_rows_until_the_new_ones_arrive() {
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
fn other_fields_can_be_filled_in_while_a_list_is_loading() {
    let mut interface = slow();
    member(&mut interface);
    interface.type_text("ark").press("tab");
    assert!(!interface.model.holds_keys());
}

#[test]
fn an_existing_name_is_reported_once_it_is_known() {
    let mut interface = slow();
    interface.press("A").click_on("Nieuwe organisatie").type_text("Artkos");
    assert!(!interface.shows("Arktos"));
    interface.finish_searching();
    assert!(interface.shows("Arktos"), "{}", interface.screen());
}

#[test]
fn a_form_can_be_saved_before_existing_names_are_known() {
    let mut interface = slow();
    interface.press("A").click_on("Nieuwe organisatie").type_text("Artkos").press("ctrl-s");
    assert_eq!(interface.commits(), 1);
}

#[test]
fn a_list_stays_open_when_the_typed_text_is_cleared() {
    let mut interface = Interface::new();
    interface.press("f3 F").type_text("diest").press("ctrl-u");
    assert_eq!(interface.model.scope(), Scope::Pick);
    assert!(interface.shows("│ > "), "{}", interface.screen());
}

#[test]
fn the_interface_leaves_searching_to_an_effect() {
    let mut interface = slow();
    let effects = overleg::tui::update::update(
        &mut interface.model,
        overleg::tui::msg::Msg::Action(overleg::tui::action::Action::Search),
    );
    assert!(matches!(effects[..], [Effect::Search(..)]), "{effects:?}");
}
