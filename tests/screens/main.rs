//! Every screen as it is drawn, in both languages, on a small and on a large terminal.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod ascii;
#[path = "../support/interface.rs"]
mod driver;
mod hostile;
#[path = "../support/hostile.rs"]
mod hostile_text;
mod kept;
mod lists;
mod map;
#[path = "../support/records.rs"]
mod records;
mod recovery;
#[path = "../support/recovery.rs"]
mod recovery_driver;
#[path = "../support/sample.rs"]
mod sample;
mod smallest;
mod snapshots;
mod styles;
mod trash;
mod widths;
