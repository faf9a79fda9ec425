//! Text that is typed is never lost: drafts, the user's own editor, and failed saves.

use overleg::tui::draft::{FollowUpDraft, NoteDraft};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::{Disk, Interface, Setup, Thread};
use crate::note::form;
use crate::records::{attendee, id};
use crate::sample::{forum_named, lived_in, organisation_named, starter};

/// A draft of a note on the Klankbordgroep, left by an earlier run.
fn left_behind() -> NoteDraft {
    let overview = starter();
    NoteDraft {
        note: id(77),
        forum: forum_named(&overview, "Klankbordgroep"),
        date: "20/11/2026".to_owned(),
        present: vec![attendee(organisation_named(&overview, "Arktos"))],
        joining: Vec::new(),
        done: Vec::new(),
        text: "Half geschreven".to_owned(),
        follow_ups: vec![FollowUpDraft {
            text: "Bellen".to_owned(),
            due: "1/12".to_owned(),
            waiting_for: None,
        }],
    }
}

fn with_a_draft() -> Interface {
    Interface::start(Setup { left_behind: vec![left_behind().into()], ..Setup::default() })
}

#[test]
fn a_draft_of_a_note_is_saved_within_a_second_and_only_after_a_change() {
    let mut interface = form();
    interface.tick();
    assert_eq!(interface.drafts().len(), 0);
    interface.type_text("Iets").tick().tick();
    assert_eq!(interface.drafts().iter().map(|draft| draft.text.as_str()).collect::<Vec<_>>(), ["Iets"]);
    interface.type_text("!").tick();
    assert_eq!(interface.drafts().len(), 2);
}

#[test]
fn a_draft_contains_everything_in_the_form() {
    let mut interface = form();
    interface.type_text("Tekst").press("shift-tab ctrl-a shift-tab ctrl-u").type_text("ooit");
    interface
        .press("shift-tab shift-tab shift-tab")
        .type_text("Bellen")
        .press("tab")
        .type_text("morgen")
        .tick();
    let draft = interface.drafts().pop().expect("a draft").clone();
    assert_eq!((draft.text.as_str(), draft.date.as_str(), draft.present.len()), ("Tekst", "ooit", 10));
    assert_eq!(
        draft.follow_ups,
        [FollowUpDraft { text: "Bellen".to_owned(), due: "morgen".to_owned(), waiting_for: None }]
    );
}

#[test]
fn a_draft_is_kept_while_a_question_is_open() {
    let mut interface = form();
    interface.type_text("Iets").press("esc").tick();
    assert_eq!(interface.drafts().len(), 1);
}

#[test]
fn saving_a_note_removes_its_draft() {
    let mut interface = form();
    interface.type_text("Iets").tick().press("ctrl-s");
    assert_eq!(interface.asked.last(), Some(&Effect::ClearDraft));
}

#[test]
fn a_draft_is_offered_with_its_date() {
    let interface = with_a_draft();
    assert_eq!(interface.model.scope(), Scope::Confirm);
    assert!(interface.shows("verslag van 20/11/2026"));
}

#[test]
fn a_resumed_note_is_as_it_was_left() {
    let mut interface = with_a_draft();
    interface.press("enter");
    assert_eq!(interface.asked, [Effect::AdoptDraft(left_behind().into())]);
    assert!(interface.shows("Half geschreven") && interface.shows("[x] Arktos") && interface.shows("Bellen"));
}

#[test]
fn a_resumed_note_can_be_saved() {
    let mut interface = with_a_draft();
    interface.press("enter ctrl-s");
    assert_eq!(interface.last_note().text, "Half geschreven");
    assert_eq!(interface.last_note().present.len(), 1);
}

#[test]
fn a_resumed_note_is_not_discarded_without_asking() {
    let mut interface = with_a_draft();
    interface.press("enter esc");
    assert_eq!(interface.model.scope(), Scope::Confirm);
    assert!(!interface.asked.contains(&Effect::ClearDraft));
}

#[test]
fn a_draft_can_be_discarded() {
    let mut interface = with_a_draft();
    interface.press("down enter");
    assert_eq!(interface.asked, [Effect::DiscardLeftBehind(left_behind().into())]);
    assert!(interface.model.modals.is_empty());
}

#[rstest]
#[case::answered("down down enter")]
#[case::escaped("esc")]
fn a_draft_is_kept_when_the_decision_is_postponed(#[case] keys: &str) {
    let mut interface = with_a_draft();
    interface.press(keys);
    assert_eq!(interface.asked, []);
    assert!(interface.model.modals.is_empty());
}

#[test]
fn a_note_that_was_saved_in_the_end_is_not_offered() {
    let overview = lived_in();
    let left_behind = vec![NoteDraft { note: id(1), ..left_behind() }.into()];
    assert!(overview.notes().contains(id(1)));
    let interface = Interface::start(Setup { overview, left_behind, ..Setup::default() });
    assert!(interface.model.modals.is_empty());
}

#[test]
fn several_drafts_are_offered_one_after_the_other() {
    let second = NoteDraft { note: id(78), date: "21/11/2026".to_owned(), ..left_behind() };
    let mut interface = Interface::start(Setup {
        left_behind: vec![left_behind().into(), second.into()],
        ..Setup::default()
    });
    assert!(interface.shows("20/11/2026"));
    assert!(interface.press("esc").shows("21/11/2026"));
}

#[test]
fn resuming_one_of_two_drafts_shows_that_one() {
    let second = NoteDraft { note: id(78), text: "De tweede".to_owned(), ..left_behind() };
    let mut interface = Interface::start(Setup {
        left_behind: vec![left_behind().into(), second.into()],
        ..Setup::default()
    });
    interface.press("enter");
    assert!(interface.shows("Half geschreven"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.last_note().text, "Half geschreven");
}

/// A note that was sent to a store on a full disk.
fn on_a_full_disk() -> Interface {
    let mut interface = form();
    interface.set_disk(Disk::Refuses("De schijf is vol."));
    interface.type_text("Iets").press("tab").type_text("Bellen").press("ctrl-s");
    interface
}

#[test]
fn when_saving_fails_the_screen_says_why() {
    assert!(on_a_full_disk().shows("De schijf is vol."));
}

#[test]
fn when_saving_fails_everything_typed_stays() {
    let mut interface = on_a_full_disk();
    interface.press("enter");
    assert!(interface.shows("Iets") && interface.shows("Bellen"));
    assert!(!interface.asked.contains(&Effect::ClearDraft));
}

#[test]
fn a_note_that_could_not_be_saved_can_be_saved_later() {
    let mut interface = on_a_full_disk();
    interface.press("enter").set_disk(Disk::Works).press("ctrl-s");
    assert_eq!(interface.last_note().text, "Iets");
}

#[test]
fn a_note_is_saved_as_a_draft_before_it_goes_to_the_store() {
    let mut interface = form();
    interface.writer = Thread::IsBusy;
    interface.type_text("Iets").press("ctrl-s");
    assert!(matches!(interface.asked.as_slice(), [Effect::SaveDraft(_), Effect::Commit(_)]));
}

#[test]
fn a_note_refused_by_a_busy_store_can_be_saved_later() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter").click_on("[ ] Een ingang");
    interface.writer = Thread::IsBusy;
    interface.press("space n").type_text("Gebeld").press("ctrl-s").finish_saving();
    interface.type_text("!").press("ctrl-s");
    assert_eq!(interface.last_note().text, "Gebeld!");
}

#[test]
fn the_text_can_be_written_in_an_editor_and_one_undo_restores_the_old_one() {
    let mut interface = form();
    interface.editor = Ok("Lang\nverslag\n".to_owned());
    interface.type_text("Kort").press("ctrl-e");
    assert_eq!(interface.asked, [Effect::Edit("Kort".to_owned())]);
    assert!(interface.shows("verslag"));
    interface.press("ctrl-z ctrl-s");
    assert_eq!(interface.last_note().text, "Kort");
}

#[test]
fn an_editor_that_fails_leaves_the_text_and_says_why() {
    let mut interface = form();
    interface.editor = Err("vi is er niet".to_owned());
    interface.type_text("Kort").press("ctrl-e");
    assert!(interface.screen().contains("vi is er niet"), "{}", interface.screen());
    interface.press("enter ctrl-s");
    assert_eq!(interface.last_note().text, "Kort");
}
