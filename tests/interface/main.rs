//! Tests of the interface without a terminal: how it responds to keys, the mouse and the passing of time.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod after_meeting;
mod agenda;
mod attendance;
mod background;
mod beside;
mod briefing;
mod changes;
mod conflict;
mod copying;
mod dates;
mod directory;
#[path = "../support/interface.rs"]
mod driver;
mod export;
mod focus;
mod form_draft;
mod gaps;
mod harm;
mod history;
mod import;
mod leaving;
mod lists;
mod map;
mod meeting;
mod mouse;
mod municipality;
mod named;
mod note;
mod note_draft;
mod note_ending;
mod notes;
mod outside;
mod own;
mod pages;
mod random;
mod rebuild;
#[path = "../support/records.rs"]
mod records;
mod records_edited;
mod recovery;
#[path = "../support/recovery.rs"]
mod recovery_driver;
#[path = "../support/sample.rs"]
mod sample;
mod search;
mod searcher;
mod sizes;
mod trash;
mod tree;
mod typing;
mod undo_to;
mod ways_in;
