//! The store on a real disk: what is saved, what is kept, and what is refused.

#![expect(clippy::expect_used, clippy::panic, reason = "what a test takes for granted may fail it")]

mod commit;
mod contract;
mod crafted;
mod damage;
mod draft;
mod drift;
mod erase;
mod faults;
mod faulty;
mod files;
mod for_others;
mod history;
mod killed;
mod migration;
mod owners;
#[path = "../support/plans.rs"]
mod plans;
mod power;
mod reachable;
#[path = "../support/records.rs"]
mod records;
mod recovery;
mod schema;
mod session;
mod spelling;
#[path = "../support/stand_in.rs"]
mod stand_in;
mod support;
mod unconfirmed;
mod volatile;
mod watch;
mod worker;
