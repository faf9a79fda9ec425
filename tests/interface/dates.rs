//! Days in forms: what was filled in is replaced by typing, and a day that cannot be meant is marked.

use overleg::domain::Date;
use ratatui::style::Modifier;
use rstest::rstest;

use crate::driver::Interface;
use crate::note::form;
use crate::sample::TODAY;

/// The form for a note with the keyboard on its date, which is today.
fn on_date() -> Interface {
    let mut interface = form();
    interface.type_text("Besproken").press("shift-tab shift-tab");
    interface
}

#[test]
fn typing_replaces_the_date_that_was_filled_in() {
    let mut interface = on_date();
    interface.type_text("20/11").press("ctrl-s");
    assert_eq!(interface.last_note().date, Date::constant(2026, 11, 20));
}

#[test]
fn a_pasted_date_replaces_the_one_that_was_filled_in() {
    let mut interface = on_date();
    interface.paste("2026-11-12").press("ctrl-s");
    assert_eq!(interface.last_note().date, Date::constant(2026, 11, 12));
}

#[test]
fn the_date_that_typing_will_replace_is_shown_selected() {
    let is_selected = |interface: &Interface| {
        let modifier = interface.frame()[interface.find("23/11/2026")].modifier;
        modifier.contains(Modifier::REVERSED) || modifier.contains(Modifier::BOLD)
    };
    let mut interface = on_date();
    assert!(is_selected(&interface));
    assert!(!is_selected(interface.press("left")), "the caret is in it");
    assert!(!is_selected(interface.press("tab")), "it no longer has the keyboard");
    assert!(is_selected(interface.press("shift-tab")));
}

#[test]
fn after_an_arrow_the_date_can_be_edited() {
    let mut interface = on_date();
    interface.press("home delete delete").type_text("16").press("ctrl-s");
    assert_eq!(interface.last_note().date, Date::constant(2026, 11, 16));
}

#[test]
fn backspace_clears_the_date_that_was_filled_in() {
    let mut interface = on_date();
    interface.press("backspace");
    assert!(interface.shows("dag/maand"), "{}", interface.screen());
}

#[test]
fn undo_brings_back_the_date_that_typing_replaced() {
    let mut interface = on_date();
    interface.type_text("20").press("ctrl-z");
    assert!(interface.shows("23/11/2026"), "{}", interface.screen());
}

#[test]
fn a_click_selects_the_date_and_a_second_one_points_in_it() {
    let mut interface = form();
    interface.type_text("Besproken").click_on("23/11/2026").type_text("20/11/2026");
    assert!(interface.shows("vrijdag 20 november 2026"), "{}", interface.screen());
    interface.click_on("20/11/2026").press("delete delete").type_text("19").press("ctrl-s");
    assert_eq!(interface.last_note().date, Date::constant(2026, 11, 19));
}

#[test]
fn the_day_of_a_follow_up_is_replaced_when_it_gets_the_keyboard_again() {
    let mut interface = form();
    interface.press("tab").type_text("Bellen").press("tab").type_text("1/12").press("shift-tab tab");
    interface.type_text("na de kerstvakantie").press("ctrl-s");
    let due = interface.store.follow_ups().iter().next_back().and_then(|follow_up| follow_up.due);
    assert_eq!(due, Some(Date::constant(2027, 1, 4)));
}

#[test]
fn another_day_for_a_follow_up_is_typed_at_once() {
    let mut interface = Interface::new();
    interface.press("f3 s down down down enter").type_text("1/12").press("ctrl-s");
    let is_due = |date| interface.store.follow_ups().iter().any(|follow_up| follow_up.due == Some(date));
    assert!(is_due(Date::constant(2026, 12, 1)), "{}", interface.screen());
}

#[test]
fn a_date_without_a_year_is_one_that_was_in_a_note() {
    let mut interface = on_date();
    interface.type_text("3/1");
    assert!(interface.shows("zaterdag 3 januari 2026 · 10 maanden geleden"), "{}", interface.screen());
}

#[test]
fn a_note_dated_after_today_is_saved_with_a_warning() {
    let mut interface = on_date();
    interface.type_text("morgen");
    assert!(interface.shows("! dinsdag 24 november 2026 · morgen · na vandaag"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.last_note().date, TODAY.tomorrow().expect("a day"));
}

#[rstest]
#[case::weekday("ma 12/11/2026", "! 12 november 2026 is een donderdag")]
#[case::no_such_day("31/11", "! die maand eindigt op 30 november")]
#[case::time("gisteren 14u", "! geef alleen de dag, 22 november 2026, zonder uur")]
fn the_reason_why_a_date_is_refused_is_shown_beside_it(#[case] typed: &str, #[case] said: &str) {
    let mut interface = on_date();
    interface.type_text(typed);
    assert!(interface.shows(said), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.commits(), 0);
}
