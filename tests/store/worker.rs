//! The thread of the interface that writes.

use std::fs;
use std::sync::Arc;
use std::thread;

use overleg::domain::NoteId;
use overleg::i18n::Lang;
use overleg::store::{Drafts, Store, drafts_dir};
use overleg::tui::draft::{Draft, NoteDraft};
use overleg::tui::run::input::Waker;
use overleg::tui::run::worker::{Job, Worker};

use crate::faulty::{Fault, FaultyDisk};
use crate::support::{FORUM, Home, adding, note};

#[test]
fn drafts_are_kept_when_the_store_thread_has_panicked() {
    let home = Home::new();
    let disk = FaultyDisk::default();
    let store = Store::open_on(Arc::new(disk.clone()), &home.store()).expect("a store");
    let drafts = Drafts::open(&home.store()).expect("drafts");
    let mut worker = Worker::start(store, Some(drafts), Lang::En, Waker::default());
    disk.fail_after(0, Fault::Panics);
    worker.ask(Job::Commit(Arc::new(adding(&note("Een.")))));
    while !worker.has_ended() {
        worker.done();
        thread::yield_now();
    }
    let typed = NoteDraft {
        note: NoteId::from_uuid(uuid::Uuid::now_v7()),
        forum: FORUM,
        date: "23/11".to_owned(),
        present: Vec::new(),
        joining: Vec::new(),
        done: Vec::new(),
        text: "Tot op het laatst.".to_owned(),
        follow_ups: Vec::new(),
    };
    worker.ask(Job::SaveDraft(Draft::from(typed)));
    worker.finish();
    let kept = fs::read_to_string(drafts_dir(&home.store()).join("1.json")).expect("a draft");
    assert!(kept.contains("Tot op het laatst."), "{kept}");
}
