//! The search finds the partner that was meant, in the starter data and in any other.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod by_rule;
#[path = "../support/generate/mod.rs"]
mod generate;
mod joint;
mod kinds;
mod notes;
mod properties;
#[path = "../support/records.rs"]
mod records;
mod relevance;
mod resolve;
mod similar;
mod starter;

use overleg::domain::{Overview, Records};

fn starter() -> Overview {
    Overview::new(starter_records()).expect("the starter data is valid")
}

fn starter_records() -> Records {
    serde_json::from_str(include_str!("../../assets/starter.json")).expect("the starter data parses")
}
