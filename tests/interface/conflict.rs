//! The same record changed here and elsewhere, and changes that the store could not take.

use overleg::domain::{Change, Edit, Forum, Note};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;

use crate::driver::{Disk, Interface};
use crate::sample::{forum_named, lived_in};

/// The form of a forum, in which the purpose is changed; meanwhile others change it as `theirs` says.
fn edited(theirs: fn(&mut Forum)) -> Interface {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter e");
    while interface.model.scope() != Scope::FormLines {
        interface.press("tab");
    }
    interface.type_text("Van mij. ");
    let id = forum_named(&interface.store, "Samenwerking Stad Diest");
    let before = interface.store.forums().get(id).expect("the forum").clone();
    let mut after = before.clone();
    theirs(&mut after);
    interface.meanwhile(&Change::Forum(Edit::Update { before, after }));
    interface
}

fn diest(interface: &Interface) -> &Forum {
    let forum = interface.store.forums().iter().find(|forum| forum.name.contains("Diest"));
    forum.expect("the forum")
}

#[test]
fn what_only_one_side_changed_is_merged_without_asking() {
    let mut interface = edited(|forum| forum.remarks = "Van elders.".to_owned());
    interface.press("ctrl-s");
    let forum = diest(&interface);
    assert!(forum.purpose.contains("Van mij.") && forum.remarks == "Van elders.", "{forum:?}");
    assert!(interface.model.modals.is_empty(), "{}", interface.screen());
}

#[test]
fn what_both_changed_is_shown_side_by_side_and_nothing_is_saved_before_it_is_chosen() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s");
    assert!(interface.shows("Van mij.") && interface.shows("Van elders."), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(diest(&interface).purpose, "Van elders.");
    assert_eq!(interface.status(), "Kies eerst bij elk verschil");
    interface.press("enter ctrl-s");
    assert!(diest(&interface).purpose.contains("Van mij."));
    assert!(interface.model.modals.is_empty(), "{}", interface.screen());
}

#[test]
fn both_texts_can_be_kept() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s down down enter ctrl-s");
    let purpose = &diest(&interface).purpose;
    assert!(purpose.starts_with("Van elders.\n\n") && purpose.contains("Van mij."), "{purpose}");
}

#[test]
fn escape_goes_back_to_the_form_with_everything_typed() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s esc");
    assert_eq!(interface.model.scope(), Scope::FormLines);
    assert!(interface.shows("Van mij."));
    assert_eq!(diest(&interface).purpose, "Van elders.");
}

#[test]
fn when_another_change_arrives_meanwhile_it_asks_again() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s enter");
    let before = diest(&interface).clone();
    let after = Forum { purpose: "Nog later.".to_owned(), ..before.clone() };
    interface.meanwhile(&Change::Forum(Edit::Update { before, after })).press("ctrl-s");
    assert!(interface.shows("Nog later.") && interface.shows("Van mij."), "{}", interface.screen());
    interface.press("enter ctrl-s");
    assert!(diest(&interface).purpose.contains("Van mij."));
}

#[test]
fn a_forum_removed_elsewhere_is_made_anew_or_stays_removed() {
    for (keys, there) in [("enter ctrl-s", true), ("down enter ctrl-s", false)] {
        let mut interface = edited(|forum| forum.remarks = "x".to_owned());
        let id = diest(&interface).id;
        let removal = interface.store.removal(id.into()).expect("the forum");
        interface.meanwhile(&removal).press("ctrl-s");
        assert!(interface.shows("Elders verwijderd"), "{}", interface.screen());
        interface.press(keys);
        assert_eq!(interface.store.forums().contains(id), there);
        assert!(interface.model.modals.is_empty(), "{}", interface.screen());
    }
}

#[test]
fn a_note_changed_on_both_sides_keeps_both_texts() {
    let mut interface = Interface::on(lived_in());
    interface.press("f4 e").type_text("Van mij. ");
    let id = interface.model.modals.iter().find_map(|modal| match modal {
        overleg::tui::modal::Modal::Note(form) => Some(form.note()),
        _ => None,
    });
    let before = interface.store.notes().get(id.expect("a form")).expect("the note").clone();
    let after = Note { text: "Van elders.".to_owned(), ..before.clone() };
    interface.meanwhile(&Change::Note(Edit::Update { before: before.clone(), after })).press("ctrl-s");
    interface.press("end enter ctrl-s");
    let text = &interface.store.notes().get(before.id).expect("the note").text;
    assert!(text.starts_with("Van elders.\n\n") && text.contains("Van mij."), "{text}");
}

/// An interface on a follow-up that was ticked while the disk was full.
fn ticked_on_a_full_disk() -> Interface {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter down down");
    interface.disk = Disk::Refuses("De schijf is vol.");
    interface.press("space");
    interface
}

#[test]
fn a_change_that_could_not_be_saved_is_kept_said_and_saved_once_when_tried_again() {
    let mut interface = ticked_on_a_full_disk();
    let before = interface.store.clone();
    interface.press("esc down up");
    assert!(interface.shows("! Niet bewaard"), "{}", interface.screen());
    interface.press("ctrl-r");
    assert!(interface.shows("De schijf is vol."), "it is tried and fails again");
    interface.disk = Disk::Writes;
    interface.press("ctrl-r");
    assert_ne!(interface.store, before);
    interface.press("down");
    assert!(!interface.shows("Niet bewaard"), "{}", interface.screen());
    let commits = interface.commits();
    interface.press("ctrl-r");
    assert_eq!((interface.commits(), interface.status()), (commits, "Alles is bewaard"));
}

#[test]
fn quitting_with_a_change_that_is_not_saved_asks() {
    let mut interface = ticked_on_a_full_disk();
    interface.press("esc q");
    assert!(!interface.asked.contains(&Effect::Quit) && interface.shows("Afsluiten zonder te bewaren"));
    interface.disk = Disk::Writes;
    let before = interface.store.clone();
    interface.press("enter");
    assert_ne!(interface.store, before);
    assert!(interface.asked.contains(&Effect::Quit));
}

#[test]
fn a_form_that_could_not_be_saved_is_tried_again_by_the_key_of_the_message() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets");
    interface.disk = Disk::Refuses("De schijf is vol.");
    interface.press("ctrl-s esc");
    assert!(interface.model.trouble().is_some_and(|words| words.starts_with("Nog niet bewaard")));
    interface.press("ctrl-s");
    interface.disk = Disk::Writes;
    interface.press("ctrl-r");
    assert_eq!(interface.last_note().text, "Iets");
    assert_eq!(interface.model.trouble(), None);
}

#[test]
fn what_nothing_can_be_made_of_is_said_and_not_tried_for_ever() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter n").type_text("Half");
    let id = forum_named(&interface.store, "Samenwerking Stad Diest");
    let removal = interface.store.removal(id.into()).expect("the forum");
    interface.meanwhile(&removal).press("ctrl-s");
    assert_eq!((interface.commits(), interface.model.scope()), (1, Scope::Notice));
    interface.press("esc");
    assert!(interface.shows("Half"), "{}", interface.screen());
}
