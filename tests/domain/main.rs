//! The rules of the domain hold, whatever is edited and in whatever order.

#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]

mod access;
mod agenda;
mod briefing;
mod changes;
mod problems;
mod questions;
#[path = "../support/records.rs"]
mod records;
mod rhythm;
mod undo;
