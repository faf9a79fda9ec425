//! Bringing removed records back from the trash, with their links.

use overleg::domain::{Change, NoteId, OrganisationId, Overview, RecordId};
use overleg::tui::effect::Effect;
use overleg::tui::keys::{Keymap, Scope};
use overleg::tui::msg::Gesture;
use rstest::rstest;

use crate::driver::{Disk, Interface, Setup, Thread};
use crate::sample::{self, forum_named, lived_in, organisation_named};

/// An interface on an overview from which these records were removed.
fn after_removing(removed: &[fn(&Overview) -> RecordId]) -> Setup {
    let (overview, removed) = sample::after_removing(removed);
    Setup { overview, removed, ..Setup::default() }
}

fn lop(overview: &Overview) -> RecordId {
    organisation_named(overview, "LOP").into()
}

fn sounding_board(overview: &Overview) -> RecordId {
    forum_named(overview, "Klankbordgroep").into()
}

fn a_note(overview: &Overview) -> RecordId {
    overview.notes().iter().next().expect("a note").id.into()
}

fn notes_with(overview: &Overview, organisation: OrganisationId) -> Vec<NoteId> {
    overview
        .notes_where(|attendee| attendee.organisation == organisation)
        .iter()
        .map(|note| note.id)
        .collect()
}

#[test]
fn an_organisation_in_six_forums_is_restored_with_its_seats_and_notes_after_other_edits() {
    let mut interface = Interface::on(lived_in());
    let lop = organisation_named(&interface.store, "LOP");
    let (places, notes) = (interface.store.memberships_of(lop).len(), notes_with(&interface.store, lop));
    assert_eq!((places, notes.len()), (6, 2));
    interface.press("/").type_text("lop").press("enter d up enter");
    interface.press("f2 g j e").type_text(" Brabant").press("ctrl-s");
    interface.press("n").type_text("Zonder het LOP.").press("ctrl-s");
    assert_eq!((interface.store.memberships_of(lop).len(), notes_with(&interface.store, lop).len()), (0, 0));

    interface.press("f8 enter");
    assert_eq!(interface.status(), "Teruggehaald: Lokaal Overlegplatform, met 6 lidmaatschappen");
    assert_eq!(interface.store.memberships_of(lop).len(), places);
    assert_eq!(notes_with(&interface.store, lop), notes);
    assert!(interface.store.notes().iter().any(|note| note.text == "Zonder het LOP."));
    assert!(interface.store.forums().iter().any(|forum| forum.name.ends_with(" Brabant")));
}

#[rstest]
#[case("f8")]
#[case("7")]
#[case("è")]
fn the_trash_shows_what_was_removed_and_when(#[case] key: &str) {
    let mut interface = Interface::start(after_removing(&[lop, sounding_board]));
    interface.press(key);
    let screen = interface.screen();
    let is_shown = |parts: [&str; 4]| screen.lines().any(|line| parts.iter().all(|part| line.contains(part)));
    let along = "met 9 lidmaatschappen, 2 verslagen en 4 opvolgpunten";
    assert!(is_shown(["> overlegforum", "Klankbordgroep", along, "vandaag, 9u"]), "{screen}");
    let along = "met 6 lidmaatschappen";
    assert!(is_shown(["  organisatie", "Lokaal Overlegplatform", along, "gisteren, 9u"]), "{screen}");
}

#[test]
fn an_empty_trash_says_so() {
    let mut interface = Interface::new();
    assert!(interface.press("f8").shows("De prullenmand is leeg."));
    interface.press("enter r");
    assert_eq!((interface.status(), interface.commits()), ("Hier staat niets om terug te halen", 0));
}

#[test]
fn the_screen_says_that_the_trash_is_being_read() {
    let mut interface = Interface::start(after_removing(&[lop]));
    interface.writer = Thread::IsBusy;
    assert!(interface.press("f8").shows("De prullenmand wordt gelezen"));
    assert!(interface.finish_saving().shows("Lokaal Overlegplatform"));
}

#[test]
fn a_trash_that_cannot_be_read_says_why() {
    let mut interface = Interface::new();
    interface.set_disk(Disk::IsUnreadable("De schijf is stuk."));
    assert!(interface.press("f8").shows("De schijf is stuk."));
}

#[test]
fn a_restored_record_leaves_the_trash_until_that_is_undone() {
    let mut interface = Interface::start(after_removing(&[lop, a_note]));
    interface.press("f8 r");
    assert_eq!(interface.model.screens.trash.entries().len(), 1);
    interface.press("u");
    assert_eq!(interface.model.screens.trash.entries().len(), 2);
    assert_eq!(interface.model.scope(), Scope::Trash);
}

#[test]
fn undoing_a_removal_updates_the_open_trash() {
    let mut interface = Interface::on(lived_in());
    interface.press("j d up enter f8");
    assert_eq!(interface.model.screens.trash.entries().len(), 1);
    assert!(interface.press("u").shows("De prullenmand is leeg."));
}

#[test]
fn the_selected_record_is_restored() {
    let mut interface = Interface::start(after_removing(&[lop, a_note]));
    interface.press("f8 down enter");
    assert_eq!(interface.status(), "Teruggehaald: Lokaal Overlegplatform, met 6 lidmaatschappen");
}

#[test]
fn a_record_and_its_dependencies_are_restored_in_one_change() {
    let setup = after_removing(&[a_note, sounding_board]);
    let (board, note) = (sounding_board(&lived_in()), a_note(&lived_in()));
    let mut interface = Interface::start(setup);
    let before = interface.store.clone();
    interface.press("f8 down enter");
    assert_eq!(interface.model.scope(), Scope::Confirm);
    assert!(
        interface.shows("overlegforum “Klankbordgroep” terug uit de prullenmand"),
        "{}",
        interface.screen()
    );
    interface.press("enter");
    assert!(interface.store.contains(board) && interface.store.contains(note));
    assert_eq!(interface.commits(), 1);
    assert!(
        interface.status().starts_with("Teruggehaald: Klankbordgroep en verslag van 12 november, met "),
        "{}",
        interface.status()
    );
    interface.press("u");
    assert_eq!(interface.store, before);
}

#[test]
fn nothing_is_restored_when_the_question_is_cancelled() {
    let mut interface = Interface::start(after_removing(&[a_note, sounding_board]));
    interface.press("f8 down enter esc");
    assert_eq!((interface.model.scope(), interface.commits()), (Scope::Trash, 0));
}

#[test]
fn a_record_restored_by_somebody_else_is_not_restored_twice() {
    let mut interface = Interface::start(after_removing(&[lop]));
    let record = lived_in().record(lop(&lived_in())).expect("it was there");
    interface.press("f8").change_elsewhere(&record.added()).press("enter");
    assert_eq!(interface.model.scope(), Scope::Notice);
    interface.press("enter");
    assert!(!interface.shows("organisatie"), "{}", interface.screen());
}

#[test]
fn escape_closes_the_trash() {
    let mut interface = Interface::new();
    assert_eq!(interface.press("f8 esc").model.scope(), Scope::Tree);
}

#[test]
fn a_page_opened_from_the_trash_leads_back_to_the_current_trash() {
    let mut interface = Interface::on(lived_in());
    interface.press("f8 /").type_text("lop").press("enter d up enter esc");
    assert_eq!(interface.model.scope(), Scope::Trash);
    assert!(interface.shows("Lokaal Overlegplatform"), "{}", interface.screen());
}

#[test]
fn a_double_click_restores_a_record() {
    let mut interface = Interface::start(after_removing(&[lop, a_note]));
    interface.press("f8").double_click_on("Lokaal Overlegplatform");
    assert_eq!(interface.status(), "Teruggehaald: Lokaal Overlegplatform, met 6 lidmaatschappen");
}

#[test]
fn clicking_the_hint_restores_the_selected_record() {
    let mut interface = Interface::start(after_removing(&[lop, a_note]));
    interface.press("f8").click_on("Lokaal Overlegplatform").click_on("terughalen");
    assert_eq!(interface.status(), "Teruggehaald: Lokaal Overlegplatform, met 6 lidmaatschappen");
}

#[test]
fn the_wheel_scrolls_a_long_trash() {
    let a_member: fn(&Overview) -> RecordId =
        |overview| overview.memberships().iter().next().expect("a member").id.into();
    let mut interface = Interface::start(Setup { size: (80, 15), ..after_removing(&[a_member; 14]) });
    assert!(interface.press("f8").shows("vandaag, 9u"));
    interface.mouse(Gesture::WheelDown, 5, 5);
    assert!(!interface.shows("vandaag, 9u"), "{}", interface.screen());
}

#[rstest]
#[case::an_organisation(
    "/ l o p enter d up enter",
    "Weggegooid (Ctrl-Z: ongedaan maken): Lokaal Overlegplatform, met 6 lidmaatschappen"
)]
#[case::a_note("j enter G up d", "Weggegooid (Ctrl-Z: ongedaan maken): verslag van 2 april")]
fn a_removal_is_reported_with_the_key_that_undoes_it(#[case] keys: &str, #[case] status: &str) {
    let mut interface = Interface::on(lived_in());
    assert_eq!(interface.press(keys).status(), status);
}

#[test]
fn the_report_of_a_removal_names_the_key_in_force() {
    let keymap = Keymap::with_overrides("[global]\nundo = [\"f9\"]", "keys.toml").expect("good keys");
    let mut interface = Interface::start(Setup { overview: lived_in(), keymap, ..Setup::default() });
    interface.press("/").type_text("lop").press("enter d up enter");
    assert!(interface.status().contains("(F9: ongedaan maken)"), "{}", interface.status());
}

#[test]
fn a_note_is_named_by_its_date_and_a_membership_by_member_and_forum() {
    let member = |overview: &Overview| {
        let lop = organisation_named(overview, "LOP");
        RecordId::from(overview.memberships_of(lop)[0].id)
    };
    let mut interface = Interface::start(after_removing(&[member, a_note]));
    interface.press("f8");
    assert!(interface.shows("12 november 2026 · Klankbordgroep"), "{}", interface.screen());
    assert!(interface.shows("lidmaatschap    LOP in Klankbordgroep"), "{}", interface.screen());
}

#[test]
fn the_trash_is_read_again_after_each_change_while_it_is_shown_and_not_otherwise() {
    let reads = |interface: &Interface| {
        interface.asked.iter().filter(|effect| matches!(effect, Effect::ReadTrash)).count()
    };
    let mut interface = Interface::start(after_removing(&[lop]));
    assert_eq!(reads(interface.press("j d up enter")), 0);
    assert_eq!(reads(interface.press("f8")), 1);
    assert_eq!(reads(interface.press("u")), 2);
    assert_eq!(reads(interface.press("esc U")), 2);
}

#[test]
fn a_merge_is_not_reported_as_a_removal() {
    let overview = lived_in();
    let (gone, kept) =
        (organisation_named(&overview, "Arktos"), organisation_named(&overview, "Groep INTRO"));
    let merge: Change = overview.merge_organisations(gone, kept).expect("two organisations");
    assert!(merge.removes());
    let mut interface = Interface::on(overview);
    interface.press("/").type_text("arktos").press("enter M").type_text("groep intro").press("enter enter");
    assert_eq!(interface.status(), "Bewaard: Arktos samengevoegd met Groep INTRO");
}
