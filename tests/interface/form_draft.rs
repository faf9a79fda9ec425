//! Drafts of the forms for records: typed text is never lost.

use overleg::domain::{Change, Edit, Organisation, RecordId};
use overleg::fields::{FormValues, Reading};
use overleg::i18n::Lang;
use overleg::tui::draft::{Draft, Unfinished};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::sample::{TODAY, forum_named, kept_current, lived_in, organisation_named};

/// The draft that is left on disk when a program is killed after this, as the next one reads it.
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
fn a_draft_of_a_form_is_saved_within_a_second_and_only_after_a_change() {
    let mut interface = Interface::new();
    interface.press("a").tick();
    assert_eq!(interface.kept().len(), 0, "nothing is typed yet");
    interface.type_text("Netwerk").tick().tick();
    assert_eq!(interface.kept().len(), 1);
}

#[test]
fn a_draft_is_offered_by_name_and_continues_where_it_was() {
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
fn nested_forms_are_restored_together() {
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
fn a_draft_of_version_0_1_is_offered_too() {
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
fn text_typed_in_a_picker_is_restored() {
    let left = killed_after(|interface| {
        interface.press("j a").type_text("centrum leer");
    });
    assert!(after(left).press("enter").shows("> Organisatie       centrum leer"));
}

#[test]
fn a_draft_of_an_edit_to_a_saved_note_is_offered() {
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
fn a_draft_is_merged_with_later_changes_by_others() {
    let left = killed_after(|interface| {
        interface.press("/").type_text("arktos").press("enter e").type_text(" West");
    });
    let mut overview = lived_in();
    let before = overview.organisations().get(organisation_named(&overview, "Arktos")).expect("it").clone();
    let after = Organisation { remarks: "Verhuisd".to_owned(), ..before.clone() };
    overview.apply(&Change::Organisation(Edit::update(before, after.clone()))).expect("it fits");
    let mut interface = Interface::start(Setup { overview, left_behind: vec![left], ..Setup::default() });
    interface.press("enter ctrl-s");
    let found = interface.store.organisations().get(after.id).expect("it is there");
    assert_eq!((found.name.as_str(), found.remarks.as_str()), ("Arktos West", "Verhuisd"));
}

#[test]
fn a_cancelled_form_leaves_no_draft() {
    let mut interface = Interface::new();
    interface.press("a").type_text("Netwerk").tick().press("esc down enter");
    assert_eq!(interface.asked.last(), Some(&Effect::ClearDraft));
}

#[test]
fn a_record_saved_from_a_nested_form_is_picked_when_the_form_below_is_restored() {
    let left = killed_after(|interface| {
        interface.press("j a").type_text("Nieuwe partner").press("up up enter").type_text(" vzw");
    });
    let Unfinished::Record(top) = left.over.last().expect("a form over the first").clone() else {
        panic!("it is no note")
    };
    let mut overview = lived_in();
    let reading = Reading { overview: &overview, lang: Lang::Nl, today: TODAY };
    let saved = top.filled.change(&reading).expect("right").expect("something new");
    overview.apply(&saved).expect("it fits");
    let mut interface = Interface::start(Setup { overview, left_behind: vec![left], ..Setup::default() });
    interface.press("enter");
    assert!(interface.shows("> Organisatie       Nieuwe partner vzw"), "{}", interface.screen());
    interface.press("ctrl-s");
    let partner = organisation_named(&interface.store, "Nieuwe partner vzw");
    assert_eq!(interface.store.memberships_of(partner).len(), 1);
}

#[rstest]
#[case::dutch(Lang::Nl)]
#[case::english(Lang::En)]
fn every_form_can_be_read_back_from_its_draft(#[case] lang: Lang) {
    let overview = kept_current();
    let mut ids: Vec<RecordId> = overview.regions().iter().map(|record| record.id.into()).collect();
    ids.extend(overview.forums().iter().map(|record| RecordId::from(record.id)));
    ids.extend(overview.organisations().iter().map(|record| RecordId::from(record.id)));
    ids.extend(overview.persons().iter().map(|record| RecordId::from(record.id)));
    ids.extend(overview.memberships().iter().map(|record| RecordId::from(record.id)));
    ids.extend(overview.meetings().iter().map(|record| RecordId::from(record.id)));
    ids.extend(overview.follow_ups().iter().map(|record| RecordId::from(record.id)));
    for id in ids {
        let filled = FormValues::of(overview.record(id).expect("the record"), lang);
        let on_disk = serde_json::to_string(&filled).expect("JSON");
        assert_eq!(serde_json::from_str::<FormValues>(&on_disk).expect("it can be read back"), filled);
    }
}

#[test]
fn a_draft_that_mixes_two_records_is_not_read() {
    let overview = lived_in();
    let arktos = overview.organisations().get(organisation_named(&overview, "Arktos")).expect("it").clone();
    let mut on_disk = serde_json::to_value(FormValues::of(arktos.into(), Lang::Nl)).expect("JSON");
    assert!(serde_json::from_value::<FormValues>(on_disk.clone()).is_ok());
    on_disk["id"] = serde_json::json!({ "organisation": organisation_named(&overview, "Groep INTRO") });
    assert!(serde_json::from_value::<FormValues>(on_disk).is_err());
}

#[test]
fn a_name_typed_among_the_attendees_is_in_the_restored_note() {
    let left = killed_after(|interface| {
        interface.press("j n shift-tab").type_text("arkt");
    });
    let mut interface = after(left);
    interface.press("enter");
    assert_eq!(interface.model.scope(), Scope::NoteOther);
    interface.press("enter");
    assert!(interface.shows("[x] Arktos"), "{}", interface.screen());
}

#[test]
fn a_restored_note_with_only_a_date_is_not_discarded_without_asking() {
    let left = killed_after(|interface| {
        interface.press("j n shift-tab shift-tab ctrl-u").type_text("12/11");
    });
    let mut interface = after(left);
    interface.press("enter").tick();
    assert!(!interface.asked.contains(&Effect::ClearDraft));
    assert_eq!(interface.press("esc").model.scope(), Scope::Confirm);
}
