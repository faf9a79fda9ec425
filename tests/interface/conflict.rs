//! Conflicts with changes that others made to the same record, and changes that the store could not save.

use overleg::domain::{Change, Edit, FollowUp, Forum, Note, NoteId, RecordId, Removal};
use overleg::tui::draft::{Draft, Unfinished};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::msg::{Msg, Outcome};

use crate::driver::{Disk, Interface, Setup, moment};
use crate::sample::{TODAY, forum_named, lived_in};

/// The form of a forum, in which the purpose is changed, while others change the forum as `theirs` says.
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
    interface.change_elsewhere(&Change::Forum(Edit::update(before, after)));
    interface
}

fn diest(interface: &Interface) -> &Forum {
    let forum = interface.store.forums().iter().find(|forum| forum.name.contains("Diest"));
    forum.expect("the forum")
}

#[test]
fn changes_of_one_side_are_merged_without_asking() {
    let mut interface = edited(|forum| forum.remarks = "Van elders.".to_owned());
    interface.press("ctrl-s");
    let forum = diest(&interface);
    assert!(forum.purpose.contains("Van mij.") && forum.remarks == "Van elders.", "{forum:?}");
    assert!(interface.model.modals.is_empty(), "{}", interface.screen());
}

#[test]
fn fields_changed_on_both_sides_are_shown_side_by_side() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s");
    assert!(interface.shows("Van mij.") && interface.shows("Van elders."), "{}", interface.screen());
}

#[test]
fn a_conflict_is_not_saved_before_a_choice_is_made() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s ctrl-s");
    assert_eq!(diest(&interface).purpose, "Van elders.");
    assert_eq!(interface.status(), "Kies eerst bij elk verschil");
}

#[test]
fn the_chosen_values_are_saved() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s enter ctrl-s");
    assert!(diest(&interface).purpose.contains("Van mij."));
    assert!(interface.model.modals.is_empty(), "{}", interface.screen());
}

#[test]
fn automatic_merges_are_listed_beside_the_conflicts() {
    let mut interface = edited(|forum| {
        forum.purpose = "Van elders.".to_owned();
        forum.remarks = "Ook van elders.".to_owned();
    });
    interface.press("ctrl-s");
    assert!(interface.shows("Automatisch samengevoegd: Opmerkingen (van elders)"), "{}", interface.screen());
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
fn another_change_in_the_meantime_asks_again() {
    let mut interface = edited(|forum| forum.purpose = "Van elders.".to_owned());
    interface.press("ctrl-s enter");
    let before = diest(&interface).clone();
    let after = Forum { purpose: "Nog later.".to_owned(), ..before.clone() };
    interface.change_elsewhere(&Change::Forum(Edit::update(before, after))).press("ctrl-s");
    assert!(interface.shows("Nog later.") && interface.shows("Van mij."), "{}", interface.screen());
    interface.press("enter ctrl-s");
    assert!(diest(&interface).purpose.contains("Van mij."));
}

#[test]
fn a_forum_removed_elsewhere_is_created_again_or_stays_removed() {
    for (keys, there) in [("enter ctrl-s", true), ("down enter ctrl-s", false)] {
        let mut interface = edited(|forum| forum.remarks = "x".to_owned());
        let id = diest(&interface).id;
        let removal = interface.store.removal(id.into()).expect("the forum");
        interface.change_elsewhere(&removal).press("ctrl-s");
        assert!(interface.shows("Elders weggegooid"), "{}", interface.screen());
        interface.press(keys);
        assert_eq!(interface.store.forums().contains(id), there);
        assert!(interface.model.modals.is_empty(), "{}", interface.screen());
    }
}

#[test]
fn a_note_changed_on_both_sides_keeps_both_texts() {
    let mut interface = Interface::on(lived_in());
    interface.press("f4 e").type_text("Van mij. ");
    let before = interface.store.notes().get(being_written(&interface)).expect("the note").clone();
    let after = Note { text: "Van elders.".to_owned(), ..before.clone() };
    interface.change_elsewhere(&Change::Note(Edit::update(before.clone(), after))).press("ctrl-s");
    interface.press("end enter ctrl-s");
    let text = &interface.store.notes().get(before.id).expect("the note").text;
    assert!(text.starts_with("Van elders.\n\n") && text.contains("Van mij."), "{text}");
}

#[test]
fn enter_alone_takes_a_side_and_saves() {
    let mut interface = Interface::on(lived_in());
    interface.press("f4 e").type_text("Van mij. ");
    let before = interface.store.notes().get(being_written(&interface)).expect("the note").clone();
    let after = Note { text: "Van elders.".to_owned(), ..before.clone() };
    interface.change_elsewhere(&Change::Note(Edit::update(before.clone(), after))).press("ctrl-s");
    interface.press("enter");
    assert!(interface.shows("> [ Bewaren"), "{}", interface.screen());
    interface.press("enter");
    let text = &interface.store.notes().get(before.id).expect("the note").text;
    assert!(text.contains("Van mij.") && !text.contains("Van elders."), "{text}");
}

/// The note that is in the form on top.
fn being_written(interface: &Interface) -> NoteId {
    let Some(RecordId::Note(note)) = interface.form() else { panic!("a note is being written") };
    note
}

/// An interface on a follow-up that was ticked while the disk was full.
fn ticked_on_a_full_disk() -> Interface {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter").click_on("[ ] Een ingang");
    interface.set_disk(Disk::Refuses("De schijf is vol."));
    interface.press("space");
    interface
}

#[test]
fn the_message_about_an_unsaved_change_names_the_key_that_tries_again() {
    let interface = ticked_on_a_full_disk();
    assert!(interface.shows("De schijf is vol.") && interface.shows("Ctrl-R opnieuw proberen"));
}

#[test]
fn the_screen_shows_that_a_change_is_unsaved() {
    let mut interface = ticked_on_a_full_disk();
    interface.press("esc down up");
    assert!(interface.shows("! Niet bewaard"), "{}", interface.screen());
    interface.set_disk(Disk::Works).press("ctrl-r down");
    assert!(!interface.shows("Niet bewaard"), "{}", interface.screen());
}

#[test]
fn a_change_that_fails_again_is_kept() {
    let mut interface = ticked_on_a_full_disk();
    interface.press("esc ctrl-r");
    assert!(interface.shows("De schijf is vol."), "{}", interface.screen());
    assert!(interface.model.can_retry());
}

#[test]
fn an_unsaved_change_is_saved_once_when_it_is_tried_again() {
    let mut interface = ticked_on_a_full_disk();
    let before = interface.store.clone();
    interface.press("esc").set_disk(Disk::Works).press("ctrl-r");
    assert_ne!(interface.store, before);
    let commits = interface.commits();
    interface.press("down ctrl-r");
    assert_eq!((interface.commits(), interface.status()), (commits, "Alles is bewaard"));
}

#[test]
fn an_unsaved_change_that_was_overtaken_is_settled_by_merging_or_choosing() {
    for (is_done, keys) in
        [(false, "ctrl-r"), (true, "ctrl-r enter ctrl-s"), (true, "ctrl-r down enter ctrl-s")]
    {
        let mut interface = ticked_on_a_full_disk();
        interface.press("esc");
        let asked = interface.model.unsaved.changes.front().expect("a change").clone();
        let Change::FollowUp(Edit::Update { before, .. }) = asked else { panic!("a follow-up") };
        let done = is_done.then(|| TODAY.yesterday().expect("a day"));
        let after = FollowUp { text: "Van elders".to_owned(), done, ..(*before).clone() };
        interface.change_elsewhere(&Change::FollowUp(Edit::update((*before).clone(), after)));
        interface.set_disk(Disk::Works);
        interface.press(keys);
        let found = interface.store.follow_ups().get(before.id).expect("it is there");
        assert!(found.done.is_some() && found.text == "Van elders", "{keys}: {found:?}");
        assert!(!interface.model.can_retry() && interface.model.draft().is_none(), "{keys}");
        assert!(interface.model.modals.is_empty(), "{keys}: {}", interface.screen());
    }
}

#[test]
fn quitting_with_an_unsaved_change_asks_first() {
    let mut interface = ticked_on_a_full_disk();
    interface.press("esc q");
    assert!(!interface.asked.contains(&Effect::Quit) && interface.shows("Afsluiten zonder te bewaren"));
    interface.set_disk(Disk::Works);
    let before = interface.store.clone();
    interface.press("enter");
    assert_ne!(interface.store, before);
    assert!(interface.asked.contains(&Effect::Quit));
}

#[test]
fn the_key_in_the_message_saves_an_unsaved_form_again() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets");
    interface.set_disk(Disk::Refuses("De schijf is vol."));
    interface.press("ctrl-s esc");
    assert!(interface.model.trouble().is_some_and(|words| words.starts_with("Nog niet bewaard")));
    interface.press("ctrl-s");
    interface.set_disk(Disk::Works);
    interface.press("ctrl-r");
    assert_eq!(interface.last_note().text, "Iets");
    assert_eq!(interface.model.trouble(), None);
}

#[test]
fn an_unsaved_note_of_a_removed_forum_asks_what_to_do() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter n").type_text("Half");
    let id = forum_named(&interface.store, "Samenwerking Stad Diest");
    let removal = interface.store.removal(id.into()).expect("the forum");
    interface.change_elsewhere(&removal).press("ctrl-s");
    assert_eq!((interface.commits(), interface.model.scope()), (1, Scope::Confirm));
    interface.press("esc");
    assert!(interface.shows("Half"), "{}", interface.screen());
}

/// The latest draft of this interface, as the next one reads it from disk.
fn on_disk(interface: &Interface) -> Draft {
    let kept = serde_json::to_string(interface.kept().pop().expect("something is kept")).expect("JSON");
    serde_json::from_str(&kept).expect("it can be read back")
}

#[test]
fn an_unsaved_change_without_a_form_is_kept_on_disk_and_saved_by_the_next_run() {
    let interface = ticked_on_a_full_disk();
    let left_behind = vec![on_disk(&interface)];
    let mut next = Interface::start(Setup { left_behind: left_behind.clone(), ..Setup::default() });
    assert!(next.shows("niet bewaard werd") && next.shows("Opnieuw proberen"), "{}", next.screen());
    let before = next.store.clone();
    next.press("enter");
    assert_ne!(next.store, before);
    assert_eq!((next.commits(), next.asked.last()), (1, Some(&Effect::ClearDraft)));
    let saved = Setup { overview: next.store.clone(), left_behind, ..Setup::default() };
    assert!(Interface::start(saved).model.modals.is_empty(), "what was saved after all is not offered");
}

#[test]
fn an_unsaved_change_and_the_form_opened_after_it_are_kept_together() {
    let mut interface = ticked_on_a_full_disk();
    interface.press("esc n").type_text("Half").tick();
    let left_behind = vec![on_disk(&interface)];
    let mut next = Interface::start(Setup { left_behind, ..Setup::default() });
    let before = next.store.clone();
    next.press("enter");
    assert!(next.store != before && next.shows("Half"), "{}", next.screen());
    next.press("ctrl-s");
    assert_eq!(next.last_note().text, "Half");
}

#[test]
fn a_change_that_cannot_be_kept_anywhere_is_reported() {
    let mut interface = ticked_on_a_full_disk();
    interface.send(Msg::Done(Outcome::DraftNotSaved("Het klad staat niet op schijf.".to_owned())));
    assert!(interface.shows("Het klad staat niet op schijf."), "{}", interface.screen());
}

/// A note that was saved on a disk that did not confirm it.
fn unconfirmed() -> Interface {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Iets");
    interface.set_disk(Disk::DoesNotConfirm("De schijf zwijgt.")).press("ctrl-s");
    interface
}

#[test]
fn an_unconfirmed_change_is_reported_and_kept_until_it_is_confirmed() {
    let interface = unconfirmed();
    assert!(interface.shows("De schijf zwijgt."), "{}", interface.screen());
    assert!(matches!(on_disk(&interface).form, Unfinished::Change(_)));
}

#[test]
fn an_unconfirmed_change_closes_the_form() {
    let mut interface = unconfirmed();
    interface.press("esc");
    assert!(interface.model.modals.is_empty() && interface.shows("! Niet bewaard"), "{}", interface.screen());
}

#[test]
fn an_unconfirmed_change_is_sent_again_as_it_was() {
    let mut interface = unconfirmed();
    let notes = interface.store.notes().len();
    interface.press("esc").set_disk(Disk::Works).press("ctrl-r");
    let sent: Vec<&Effect> =
        interface.asked.iter().filter(|effect| matches!(effect, Effect::Commit(_))).collect();
    assert_eq!((sent.len(), sent[0]), (2, sent[1]));
    assert_eq!((interface.store.notes().len(), interface.model.can_retry()), (notes, false));
}

#[test]
fn trying_an_unconfirmed_undo_again_confirms_it_and_undoes_nothing_more() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter").click_on("[ ] Een ingang");
    let before = interface.store.clone();
    interface.press("space");
    interface.set_disk(Disk::DoesNotConfirm("De schijf zwijgt."));
    interface.press("u");
    assert!(interface.shows("De schijf zwijgt."), "{}", interface.screen());
    interface.press("esc");
    assert!(interface.model.can_retry() && interface.shows("! Niet bewaard"), "{}", interface.screen());
    interface.set_disk(Disk::Works);
    interface.press("ctrl-r");
    assert!(!interface.model.can_retry() && interface.store == before);
}

#[test]
fn an_unsaved_undo_is_tried_again_once() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter").click_on("[ ] Een ingang");
    let before = interface.store.clone();
    interface.press("space");
    interface.set_disk(Disk::Refuses("De schijf is vol."));
    interface.press("u esc");
    assert!(interface.model.can_retry() && interface.store != before);
    interface.set_disk(Disk::Works);
    interface.press("ctrl-r");
    assert!(interface.store == before && !interface.model.can_retry());
}

#[test]
fn an_unsaved_undo_is_not_tried_again_after_another_change() {
    let mut interface = Interface::new();
    interface
        .press("f")
        .type_text("stad diest")
        .press("enter enter")
        .click_on("[ ] Een ingang")
        .press("space");
    interface.set_disk(Disk::Refuses("De schijf is vol."));
    interface.press("u esc");
    interface.set_disk(Disk::Works);
    interface.press("space");
    let before = interface.store.clone();
    interface.press("ctrl-r");
    assert!(interface.store == before);
}

/// A draft of a note on a forum that somebody has removed since.
fn without_its_forum() -> Interface {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter enter n").type_text("Half").tick();
    let left_behind = vec![on_disk(&interface)];
    let mut overview = interface.store.clone();
    let id = forum_named(&overview, "Samenwerking Stad Diest");
    let removal = overview.removal(id.into()).expect("the forum");
    overview.apply(&removal).expect("it goes");
    let removed = Removal::of(moment().now, removal).into_iter().collect();
    Interface::start(Setup { overview, left_behind, removed, ..Setup::default() })
}

#[test]
fn a_note_whose_forum_was_removed_is_offered_and_saved_once_the_forum_is_back() {
    let mut interface = without_its_forum();
    assert!(interface.shows("(weggegooid overlegforum)"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("(weggegooid overlegforum) › Nieuw verslag"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.commits(), 0);
    assert!(interface.shows("Het overlegforum terughalen"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("Half"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.last_note().text, "Half");
    assert!(interface.store.forums().contains(interface.last_note().forum));
}

#[test]
fn the_text_of_a_note_whose_forum_was_removed_can_be_copied() {
    let mut interface = without_its_forum();
    interface.press("enter ctrl-s down enter");
    assert!(interface.asked.contains(&Effect::Copy("Half".to_owned())) && interface.shows("Half"));
}

#[test]
fn follow_ups_of_a_note_that_stays_removed_are_saved_without_the_note() {
    let mut interface = Interface::on(lived_in());
    interface.press("f4 e").type_text("Van mij. ").press("tab").type_text("Nog bellen");
    let note = being_written(&interface);
    let removal = interface.store.removal(note.into()).expect("the note");
    interface.change_elsewhere(&removal).press("ctrl-s");
    assert!(interface.shows("Elders weggegooid"), "{}", interface.screen());
    interface.press("down enter ctrl-s");
    let follow_up = interface.store.follow_ups().iter().find(|follow_up| follow_up.text == "Nog bellen");
    assert_eq!(follow_up.expect("it is saved").note, None);
    assert!(!interface.store.notes().contains(note) && interface.model.modals.is_empty());
}
