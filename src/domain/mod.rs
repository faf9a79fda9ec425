//! What the coordinator talks about: regions, forums, organisations, people, notes and follow-ups,
//! and the rules that hold between them. Pure data: no I/O, no clock, no terminal.

mod edit;
mod question;
mod record;

pub use edit::*;
pub use jiff::civil::{Date, Time};
pub use question::*;
pub use record::*;
