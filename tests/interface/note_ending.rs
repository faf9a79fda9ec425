//! The ways to close the form for a note.

use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::note::form;

#[rstest]
#[case::escape("esc")]
#[case::button("tab tab tab enter")]
fn an_untouched_form_closes_without_a_question(#[case] keys: &str) {
    let mut interface = form();
    interface.press(keys);
    assert!(interface.model.modals.is_empty());
    assert_eq!(interface.asked, [], "there was nothing to keep, and there is nothing to clear away");
}

#[rstest]
#[case::text("x")]
#[case::tick("shift-tab space")]
#[case::date("shift-tab shift-tab backspace")]
#[case::follow_up("tab x")]
fn escape_asks_after_a_change(#[case] keys: &str) {
    let mut interface = form();
    interface.press(keys).press("esc");
    assert_eq!(interface.model.scope(), Scope::Confirm);
}

#[test]
fn the_first_answer_saves() {
    let mut interface = form();
    interface.type_text("Iets").press("esc enter");
    assert_eq!(interface.last_note().text, "Iets");
    assert!(interface.model.modals.is_empty());
}

#[test]
fn saving_from_the_question_shows_remaining_errors() {
    let mut interface = form();
    interface.press("shift-tab shift-tab").type_text("x").press("esc enter");
    assert_eq!((interface.commits(), interface.model.scope()), (0, Scope::NoteDate));
}

#[test]
fn the_second_answer_discards_the_note() {
    let mut interface = form();
    interface.type_text("Iets").tick().press("esc down enter");
    assert!(interface.model.modals.is_empty());
    assert_eq!((interface.store.notes().len(), interface.asked.last()), (0, Some(&Effect::ClearDraft)));
}

#[rstest]
#[case::answered("down down enter")]
#[case::escaped("esc")]
fn the_last_answer_continues_writing(#[case] keys: &str) {
    let mut interface = form();
    interface.type_text("Iets").press("esc").press(keys).type_text("!").press("ctrl-s");
    assert_eq!(interface.last_note().text, "Iets!");
}
