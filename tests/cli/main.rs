//! The command line as its users see it. Each test has its own home folder.

// On Windows the folders in use cannot be moved by the environment, so the real ones would be touched.
#![cfg(unix)]
#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]

mod agenda;
mod backups;
mod completions;
mod drift;
mod export;
mod follow_up;
mod from_deep;
#[path = "../support/generate/mod.rs"]
mod generate;
mod help;
mod history;
#[path = "../support/home.rs"]
mod home;
mod hostile;
#[path = "../support/hostile.rs"]
mod hostile_text;
mod import;
mod insight;
mod interface;
mod kept;
mod language;
mod list;
mod names;
mod note;
mod numbers;
mod output;
mod person;
mod private;
mod read;
mod record;
#[path = "../support/records.rs"]
mod records;
mod report;
mod round_trip;
mod store;
mod together;
mod trash;
