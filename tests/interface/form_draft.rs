//! What is typed in a form for a record is never lost either.

use overleg::domain::{Change, Edit, Organisation};
use overleg::tui::draft::Draft;
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;

use crate::driver::{Interface, Setup};
use crate::sample::{forum_named, lived_in, organisation_named};

/// What is on disk when a program is killed that did this, as the next one reads it.
fn killed_after(work: impl FnOnce(&mut Interface)) -> Draft {
    let mut interface = Interface::start(Setup { overview: lived_in(), ..Setup::default() });
    work(&mut interface);
    interface.tick();
    let kept = interface.kept().pop().expect("something is kept");
    let on_disk = serde_json::to_string(kept).expect("JSON");
    serde_json::from_str(&on_disk).expect("it can be read back")
}

fn after(left_behind: Draft) -> Interface {
    let left_behind = vec![left_behind];
    Interface::start(Setup { overview: lived_in(), left_behind, ..Setup::default() })
}

#[test]
fn a_form_is_kept_within_a_moment_and_only_when_it_changed() {
    let mut interface = Interface::new();
    interface.press("a").tick();
    assert_eq!(interface.kept().len(), 0, "nothing is typed yet");
    interface.type_text("Netwerk").tick().tick();
    assert_eq!(interface.kept().len(), 1);
}

#[test]
fn a_form_left_behind_is_offered_by_name_and_goes_on_as_it_was() {
    let left = killed_after(|interface| {
        interface.press("a").type_text("Netwerk Demer").press("tab tab tab").type_text("Samen zoeken");
    });
    let mut interface = after(left);
    assert!(interface.shows("Nieuw overlegforum “Netwerk Demer”"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("> Doel              Samen zoeken"), "{}", interface.screen());
    interface.type_text("!").press("ctrl-s");
    let forum = interface.store.forums().get(forum_named(&interface.store, "Netwerk Demer")).expect("saved");
    assert_eq!(forum.purpose, "Samen zoeken!");
    assert_eq!(interface.asked.last(), Some(&Effect::ClearDraft));
}

#[test]
fn a_form_over_a_form_comes_back_with_the_one_below() {
    let left = killed_after(|interface| {
        interface.press("j a").type_text("Nieuwe partner").press("up up enter").type_text(" vzw");
    });
    let mut interface = after(left);
    interface.press("enter");
    assert!(interface.shows("Nieuw lid › Nieuwe organisatie"), "{}", interface.screen());
    interface.press("ctrl-s ctrl-s");
    let partner = organisation_named(&interface.store, "Nieuwe partner vzw");
    assert_eq!(interface.store.memberships_of(partner).len(), 1);
}

#[test]
fn a_note_that_version_0_1_left_behind_is_offered_too() {
    let forum = forum_named(&lived_in(), "Klankbordgroep");
    let left = format!(
        r#"{{ "note": "018f0000-0000-7000-8000-000000000099", "forum": "{forum}", "date": "20/11",
            "present": [], "text": "Half", "follow_ups": [] }}"#
    );
    let mut interface = after(serde_json::from_str(&left).expect("a draft"));
    interface.press("enter ctrl-s");
    assert_eq!(interface.last_note().text, "Half");
}

#[test]
fn what_was_typed_in_a_picker_and_not_picked_comes_back() {
    let left = killed_after(|interface| {
        interface.press("j a").type_text("centrum leer");
    });
    assert!(after(left).press("enter").shows("> Organisatie       centrum leer"));
}

#[test]
fn a_note_that_was_being_changed_is_offered_though_it_is_saved_already() {
    let left = killed_after(|interface| {
        interface.press("f4 e").type_text("Aanvulling. ");
    });
    let mut interface = after(left);
    assert_eq!(interface.model.scope(), Scope::Confirm);
    let notes = interface.store.notes().len();
    interface.press("enter");
    assert!(interface.shows("Aanvulling."), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.store.notes().len(), notes);
    assert!(interface.store.notes().iter().any(|note| note.text.contains("Aanvulling.")));
}

#[test]
fn a_record_that_somebody_changed_since_is_not_overwritten() {
    let left = killed_after(|interface| {
        interface.press("/").type_text("arktos").press("enter e").type_text(" West");
    });
    let mut overview = lived_in();
    let before = overview.organisations().get(organisation_named(&overview, "Arktos")).expect("it").clone();
    let after = Organisation { remarks: "Verhuisd".to_owned(), ..before.clone() };
    overview.apply(&Change::Organisation(Edit::Update { before, after: after.clone() })).expect("it fits");
    let mut interface = Interface::start(Setup { overview, left_behind: vec![left], ..Setup::default() });
    interface.press("enter ctrl-s");
    assert_eq!(interface.store.organisations().get(after.id), Some(&after));
    assert_eq!(interface.model.scope(), Scope::Notice, "the screen says why");
}

#[test]
fn a_form_that_is_given_up_leaves_nothing_behind() {
    let mut interface = Interface::new();
    interface.press("a").type_text("Netwerk").tick().press("esc down enter");
    assert_eq!(interface.asked.last(), Some(&Effect::ClearDraft));
}
