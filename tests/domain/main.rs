//! The rules of the domain hold after any series of edits.

#![expect(clippy::expect_used, clippy::panic, reason = "what a test takes for granted may fail it")]

mod access;
mod affected;
mod agenda;
mod briefing;
mod changes;
mod difference;
mod guest;
mod label;
mod merge;
mod network;
mod overviews;
#[path = "../support/plans.rs"]
mod plans;
mod privacy;
mod problems;
mod questions;
mod reconcile;
#[path = "../support/records.rs"]
mod records;
mod removal;
mod restore;
mod rhythm;
#[path = "../support/sample.rs"]
mod sample;
mod sources;
mod undo;
