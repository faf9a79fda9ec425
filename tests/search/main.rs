//! The search finds the partner that was meant, in the starter data and in any other.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod properties;
#[path = "../support/records.rs"]
mod records;
mod relevance;
mod resolve;
mod similar;

use overleg::domain::{Overview, Records};

fn starter() -> Overview {
    let records: Records =
        serde_json::from_str(include_str!("../../assets/starter.json")).expect("the starter data parses");
    Overview::new(records).expect("the starter data is valid")
}
