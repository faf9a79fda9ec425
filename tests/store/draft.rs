//! A note that is being typed comes back after a crash, and to one program only.

use std::fs;

use overleg::domain::NoteId;
use overleg::store::{Drafts, drafts_dir};
use overleg::tui::draft::{Draft, NoteDraft, Unfinished};
use uuid::Uuid;

use crate::support::{FORUM, Home};

fn draft(text: &str) -> NoteDraft {
    NoteDraft {
        note: NoteId::from_uuid(Uuid::now_v7()),
        forum: FORUM,
        date: "23/11".to_owned(),
        present: Vec::new(),
        joining: Vec::new(),
        done: Vec::new(),
        text: text.to_owned(),
        follow_ups: Vec::new(),
    }
}

fn open(home: &Home) -> Drafts {
    Drafts::open(&home.store()).expect("a slot")
}

fn left_behind(drafts: &Drafts) -> Vec<NoteDraft> {
    drafts.left_behind().expect("the folder can be read")
}

#[test]
fn a_draft_is_offered_after_a_crash() {
    let home = Home::empty();
    let draft = draft("Half geschr");
    let drafts = open(&home);
    drafts.save(&draft).expect("saved");
    drop(drafts);
    assert_eq!(left_behind(&open(&home)), [draft]);
}

#[test]
fn only_the_last_state_of_a_draft_is_kept() {
    let home = Home::empty();
    let drafts = open(&home);
    drafts.save(&draft("Half")).expect("saved");
    let last = draft("Half geschreven");
    drafts.save(&last).expect("saved");
    drop(drafts);
    assert_eq!(left_behind(&open(&home)), [last]);
}

#[test]
fn a_draft_of_a_running_program_is_not_offered_to_another() {
    let home = Home::empty();
    let running = open(&home);
    running.save(&draft("Nog bezig")).expect("saved");
    assert_eq!(left_behind(&open(&home)), []);
    assert_eq!(left_behind(&running), []);
}

#[test]
fn two_running_programs_do_not_overwrite_each_others_draft() {
    let home = Home::empty();
    let (one, other) = (open(&home), open(&home));
    let (first, second) = (draft("een"), draft("ander"));
    one.save(&first).expect("saved");
    other.save(&second).expect("saved");
    drop((one, other));
    let left = left_behind(&open(&home));
    assert_eq!(left.len(), 2);
    assert!(left.contains(&first) && left.contains(&second));
}

#[test]
fn a_cleared_draft_is_not_offered() {
    let home = Home::empty();
    let drafts = open(&home);
    drafts.save(&draft("Klaar")).expect("saved");
    drafts.clear().expect("cleared");
    drafts.clear().expect("nothing left to clear is no error");
    drop(drafts);
    assert_eq!(left_behind(&open(&home)), []);
}

#[test]
fn a_new_draft_does_not_overwrite_one_that_was_left_behind() {
    let home = Home::empty();
    let old = draft("Van voor de crash");
    let drafts = open(&home);
    drafts.save(&old).expect("saved");
    drop(drafts);
    let drafts = open(&home);
    drafts.save(&draft("Iets anders eerst")).expect("saved");
    assert_eq!(left_behind(&drafts), [old]);
}

#[test]
fn an_adopted_draft_is_offered_to_nobody_else_until_a_crash() {
    let home = Home::empty();
    let draft = draft("Half geschr");
    let drafts = open(&home);
    drafts.save(&draft).expect("saved");
    drop(drafts);
    let (mut adopting, other) = (open(&home), open(&home));
    assert!(adopting.adopt(&draft).expect("adopted"));
    assert_eq!(left_behind(&other), []);
    drop(adopting);
    assert_eq!(left_behind(&other), [draft]);
}

#[test]
fn an_adopted_draft_is_overwritten_and_cleared_like_any_other() {
    let home = Home::empty();
    let before = draft("Half geschr");
    let drafts = open(&home);
    drafts.save(&before).expect("saved");
    drop(drafts);
    let mut drafts = open(&home);
    drafts.adopt(&before).expect("adopted");
    let after = NoteDraft { text: "Heel geschreven".to_owned(), ..before };
    drafts.save(&after).expect("saved");
    drop(drafts);
    let mut drafts = open(&home);
    assert_eq!(left_behind(&drafts), std::slice::from_ref(&after));
    drafts.adopt(&after).expect("adopted");
    drafts.clear().expect("cleared");
    drop(drafts);
    assert_eq!(left_behind(&open(&home)), []);
}

#[test]
fn adopting_loses_nothing_that_was_typed_before() {
    let home = Home::empty();
    let (old, typed) = (draft("Van voor de crash"), draft("Net getypt"));
    let drafts = open(&home);
    drafts.save(&old).expect("saved");
    drop(drafts);
    let mut drafts = open(&home);
    drafts.save(&typed).expect("saved");
    assert!(drafts.adopt(&old).expect("adopted"));
    assert_eq!(left_behind(&drafts), [typed]);
}

#[test]
fn a_draft_is_adopted_once() {
    let home = Home::empty();
    let draft = draft("Half geschr");
    let drafts = open(&home);
    drafts.save(&draft).expect("saved");
    drop(drafts);
    let (mut first, mut second) = (open(&home), open(&home));
    assert!(first.adopt(&draft).expect("adopted"));
    assert!(!second.adopt(&draft).expect("somebody has it"));
}

#[test]
fn an_unreadable_draft_is_set_aside_and_not_removed() {
    let home = Home::empty();
    let drafts = open(&home);
    let folder = drafts_dir(&home.store());
    fs::write(folder.join("7.json"), "{\"text\": \"half").expect("written");
    assert_eq!(left_behind(&drafts), []);
    let aside = fs::read_dir(&folder)
        .expect("the folder")
        .filter_map(Result::ok)
        .find(|entry| entry.file_name().to_string_lossy().ends_with(".damaged"));
    let content = fs::read_to_string(aside.expect("set aside").path()).expect("readable");
    assert_eq!(content, "{\"text\": \"half");
}

#[test]
fn a_draft_of_version_0_1_becomes_a_current_draft() {
    let home = Home::empty();
    let note = draft("Half geschr");
    let drafts = open(&home);
    // A draft with only a note is in the format of version 0.1.
    drafts.save(&note).expect("saved");
    drop(drafts);
    let mut drafts = open(&home);
    let left: Vec<Draft> = drafts.left_behind().expect("the folder can be read");
    assert_eq!(left, [Draft::from(note)]);
    assert!(drafts.adopt(&left[0]).expect("adopted"));
    drafts.save(&left[0]).expect("saved as it is now");
    drop(drafts);
    assert_eq!(open(&home).left_behind::<Draft>().expect("the folder can be read"), left);
}

#[test]
fn nested_forms_are_kept_as_one_draft() {
    let home = Home::empty();
    let below = Draft::from(draft("Half geschr"));
    let Unfinished::Note(top) = Draft::from(draft("Erboven")).form else { unreachable!("it is a note") };
    let both = Draft { over: vec![Unfinished::Note(top)], ..below };
    let drafts = open(&home);
    drafts.save(&both).expect("saved");
    drop(drafts);
    assert_eq!(open(&home).left_behind::<Draft>().expect("the folder can be read"), [both]);
}

#[test]
fn a_damaged_draft_is_told_and_kept_once() {
    let home = Home::empty();
    drop(open(&home));
    for _ in 0..3 {
        fs::write(drafts_dir(&home.store()).join("1.json"), "{ half").expect("written");
        let drafts = open(&home);
        assert_eq!(left_behind(&drafts), []);
        let told = drafts.damaged();
        assert_eq!(told.len(), 1);
        assert_eq!(fs::read_to_string(&told[0]).expect("kept"), "{ half");
        assert_eq!(drafts.damaged().len(), 0, "it was told");
    }
    let entries = fs::read_dir(drafts_dir(&home.store())).expect("a folder").flatten();
    assert_eq!(
        entries.filter(|entry| entry.path().extension().is_some_and(|kind| kind == "damaged")).count(),
        1
    );
}
