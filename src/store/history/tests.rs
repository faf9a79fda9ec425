//! Steps that are added, by this program and by another.

use std::fs;

use uuid::Uuid;

use super::History;
use super::add::Added;
use super::step::{FromTo, Step};
use crate::domain::{Change, Past, Timestamp};
use crate::store::files::Files;

fn add<'a>(history: &History, files: &Files, change: &'a Change) -> Added<'a> {
    let (id, at) = (Uuid::now_v7(), Timestamp::UNIX_EPOCH);
    let added = history.add(files.disk(), id, Step::Do(change), at, FromTo::default());
    added.expect("added")
}

#[test]
fn a_step_that_was_not_saved_leaves_no_trace() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::of(&folder.path().join("overleg.json"));
    let mut history = History::default();
    let nothing = Change::Together(Vec::new());
    for stays in [true, false, true] {
        history.catch_up(&files).expect("readable");
        let added = add(&history, &files, &nothing);
        if stays {
            history.keep(added);
        }
    }
    assert_eq!(history.past(), Past { undo: 2, redo: 0 });
    let lines = fs::read_to_string(files.history()).expect("lines");
    assert_eq!(lines.lines().count(), 2);
    let mut read_anew = History::default();
    read_anew.catch_up(&files).expect("readable");
    assert_eq!(read_anew.past(), history.past());
}

#[test]
fn a_step_added_by_another_program_is_read_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::of(&folder.path().join("overleg.json"));
    let nothing = Change::Together(Vec::new());
    let (mut ours, mut theirs) = (History::default(), History::default());
    for read in 1..=3 {
        theirs.catch_up(&files).expect("readable");
        let added = add(&theirs, &files, &nothing);
        theirs.keep(added);
        ours.catch_up(&files).expect("readable");
        assert_eq!((ours.made.len(), ours.read), (read, theirs.read));
    }
}
