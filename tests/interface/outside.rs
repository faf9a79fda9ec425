//! Changes that others make to the store while the interface is open.

use overleg::domain::{Change, Edit, Forum, ForumId, MissingChanges, Organisation};
use overleg::tui::effect::{Choice, Effect};
use overleg::tui::keys::Scope;
use overleg::tui::model::Mood;
use overleg::tui::msg::Outcome;
use rstest::rstest;

use crate::driver::{Disk, Interface};
use crate::sample::{forum_named, organisation_named};

fn diest(interface: &Interface) -> ForumId {
    forum_named(&interface.store, "Samenwerking Stad Diest")
}

/// Another program gives a forum another name.
fn renamed(interface: &Interface, forum: ForumId, name: &str) -> Change {
    let before = interface.store.forums().get(forum).expect("the forum").clone();
    let after = Forum { name: name.to_owned(), ..before.clone() };
    Change::Forum(Edit::update(before, after))
}

/// Another program removes a forum.
fn removed(interface: &Interface, forum: ForumId) -> Change {
    interface.store.removal(forum.into()).expect("the forum")
}

#[test]
fn changes_by_others_appear_by_themselves_and_the_status_says_so() {
    let mut interface = Interface::new();
    let change = renamed(&interface, diest(&interface), "Netwerk Diest");
    interface.change_elsewhere(&change).look();
    assert!(interface.shows("Netwerk Diest"), "{}", interface.screen());
    assert!(interface.status().starts_with("Elders gewijzigd"), "{}", interface.status());
}

#[test]
fn selection_scrolling_and_open_pages_stay_when_others_change_something() {
    let mut interface = Interface::new();
    interface.resize(120, 20).press("f").type_text("stad diest").press("enter enter end");
    let before =
        (interface.in_tree(), interface.selected(), interface.model.screens.regions.detail.clone().reading);
    let change = renamed(&interface, forum_named(&interface.store, "Stuurgroep P.L.E.K."), "Raad");
    interface.change_elsewhere(&change).look();
    assert_eq!(
        (interface.in_tree(), interface.selected(), interface.model.screens.regions.detail.clone().reading),
        before
    );
}

#[test]
fn when_others_remove_the_selected_record_another_is_selected() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter");
    let change = removed(&interface, diest(&interface));
    interface.change_elsewhere(&change).look();
    assert!(!interface.shows("Samenwerking Stad Diest") && !interface.on_page().is_empty());
}

#[test]
fn changes_by_others_leave_text_being_typed_alone() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter n").type_text("Half een zin");
    let before = interface.caret();
    let change = renamed(&interface, diest(&interface), "Netwerk Diest");
    interface.change_elsewhere(&change).look();
    assert_eq!((interface.caret(), interface.model.scope()), (before, Scope::NoteText));
    interface.type_text(" verder").press("ctrl-s");
    assert_eq!(interface.last_note().text, "Half een zin verder");
}

/// While this is open, others change its forum, and then the user continues.
#[rstest]
#[case::a_form("e", " Zuid", "Samenwerking Stad Diest Zuid")]
#[case::a_picker_over_a_form("a", "centrum leer", "centrum leer")]
#[case::a_form_over_a_form("a N i e u w enter", " vzw", " vzw")]
fn the_text_in_a_form_stays_when_others_change_its_forum(
    #[case] keys: &str,
    #[case] typed: &str,
    #[case] shown: &str,
) {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter").press(keys).type_text(typed);
    let (before, scope) = (interface.caret(), interface.model.scope());
    let draft = interface.model.draft();
    let change = renamed(&interface, diest(&interface), "Netwerk Diest");
    interface.change_elsewhere(&change).look();
    assert!(draft.is_some() && interface.model.draft() == draft);
    assert_eq!((interface.caret(), interface.model.scope()), (before, scope));
    assert!(interface.shows(shown), "{}", interface.screen());
}

#[test]
fn an_open_question_keeps_its_selected_answer_when_others_change_something() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter n").type_text("Half").press("esc down");
    let before = interface.model.draft();
    let change = renamed(&interface, diest(&interface), "Netwerk Diest");
    interface.change_elsewhere(&change).look();
    assert_eq!((interface.model.scope(), interface.model.draft()), (Scope::Confirm, before));
    interface.press("enter");
    assert_eq!((interface.commits(), interface.model.modals.len()), (0, 0), "the second answer discards");
}

#[test]
fn the_text_in_a_form_stays_when_others_remove_its_record() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter e").type_text(" Zuid");
    let change = removed(&interface, diest(&interface));
    interface.change_elsewhere(&change).look().type_text("!");
    assert!(interface.shows("Samenwerking Stad Diest Zuid!"), "{}", interface.screen());
}

#[test]
fn a_partner_added_by_others_is_found_at_once() {
    let mut interface = Interface::new();
    let clb = organisation_named(&interface.store, "CLB");
    let like = interface.store.organisations().get(clb).expect("the CLB").clone();
    let new = Organisation { id: crate::records::id(77), name: "Xylofoonhuis".to_owned(), ..like };
    interface.press("/").type_text("xylo");
    interface.change_elsewhere(&Change::Organisation(Edit::add(new))).look();
    assert!(interface.shows("Xylofoonhuis"), "{}", interface.screen());
}

/// An interface that heard that its store can no longer be read.
fn lost() -> Interface {
    let mut interface = Interface::new();
    interface.set_disk(Disk::IsUnreadable("overleg.json is leeg.")).look();
    interface
}

#[test]
fn a_store_that_became_unreadable_is_reported_with_the_cause() {
    let interface = lost();
    assert!(interface.shows("overleg.json is leeg.") && interface.shows("laatste versie"));
}

#[test]
fn the_screen_shows_that_the_store_is_unreadable_beside_the_last_data() {
    let mut interface = lost();
    interface.press("enter down");
    assert!(interface.shows("! Het bestand is niet meer leesbaar"), "{}", interface.screen());
    assert!(interface.shows("Klankbordgroep"), "{}", interface.screen());
}

#[test]
fn the_message_about_the_store_can_be_read_again() {
    let mut interface = lost();
    interface.press("enter down");
    assert!(!interface.shows("overleg.json is leeg."));
    assert!(interface.press("ctrl-r").shows("overleg.json is leeg."));
}

#[test]
fn a_store_that_is_readable_again_is_reported_once() {
    let mut interface = lost();
    interface.set_disk(Disk::Works).look();
    assert_eq!(interface.model.scope(), Scope::Tree);
    assert_eq!(interface.status(), "Het bestand is weer leesbaar");
    interface.press("down");
    assert!(!interface.shows("niet meer leesbaar"));
}

#[test]
fn a_message_about_the_store_takes_no_keys_from_an_open_form() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Half");
    interface.set_disk(Disk::IsUnreadable("overleg.json is leeg.")).look().type_text(" af");
    assert!(interface.shows("Half af"));
    interface.tick();
    assert_eq!(interface.model.scope(), Scope::NoteText);
    assert!(interface.model.trouble().expect("a trouble").contains("niet meer leesbaar"));
}

#[test]
fn with_a_sound_store_the_key_for_its_problem_says_so() {
    let mut interface = Interface::new();
    assert_eq!(interface.press("ctrl-r").status(), "Alles is bewaard");
    assert!(interface.model.status.as_ref().is_some_and(|status| status.mood == Mood::Good));
}

/// Two changes are no longer in the file.
fn missing() -> Outcome {
    let at = |time: &str| format!("2026-11-23T{time}Z").parse().expect("a moment");
    Outcome::Missing(MissingChanges { count: 2, first: at("14:02:00"), last: at("14:09:00") })
}

fn followed(interface: &Interface) -> Vec<Choice> {
    let choice = |effect: &Effect| match effect {
        Effect::Follow(choice) => Some(*choice),
        _ => None,
    };
    interface.asked.iter().filter_map(choice).collect()
}

#[rstest]
#[case::put_back("enter", &[Choice::PutMissingBack])]
#[case::left_out("down enter", &[Choice::LeaveMissingOut])]
#[case::later("esc", &[])]
fn the_user_chooses_about_changes_that_are_no_longer_in_the_file(
    #[case] keys: &str,
    #[case] chosen: &[Choice],
) {
    let mut interface = Interface::new();
    interface.done(missing());
    assert!(
        interface.shows("2 bewaarde wijzigingen staan niet meer in het bestand"),
        "{}",
        interface.screen()
    );
    interface.press(keys);
    assert_eq!((&*followed(&interface), interface.model.modals.len()), (chosen, 0));
}

#[test]
fn the_question_about_missing_changes_waits_for_an_open_form() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter e");
    let scope = interface.model.scope();
    interface.done(missing());
    assert_eq!(interface.model.scope(), scope);
    assert!(interface.status().contains("staan niet meer in het bestand"), "{}", interface.status());
    interface.press("esc").tick();
    assert_eq!(interface.model.scope(), Scope::Confirm);
}

#[test]
fn a_store_that_is_gone_can_be_saved_from_memory() {
    let mut interface = Interface::new();
    interface.set_disk(Disk::IsUnreadable("Weg.")).look();
    interface.done(Outcome::Gone("Het bestand is er niet meer.".to_owned()));
    assert!(interface.shows("Alles staat nog in het geheugen"), "{}", interface.screen());
    interface.press("enter");
    assert_eq!(followed(&interface), [Choice::WriteAnew]);
}
