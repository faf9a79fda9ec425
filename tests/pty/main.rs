//! The real program in a real terminal: what a user sees, types and finds on disk.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "what a test takes for granted may fail it")]

mod conflict;
mod drafts;
mod editor;
#[path = "../support/hostile.rs"]
mod hostile_text;
mod import;
mod input;
mod leaving;
mod look;
mod meeting;
mod mouse;
mod output;
mod privacy;
mod recovery;
mod size;
mod steps;
mod stopping;
mod story;
#[path = "../support/terminal/mod.rs"]
mod terminal;
mod together;
mod trash;
mod typing;
mod undo;
mod unsaved;
