//! The data that the coordinator works with: regions, forums, organisations, people, notes and follow-ups, and the
//! rules between them. Pure data: no I/O, no clock, no terminal.

mod calendar;
mod edit;
mod question;
mod record;

pub use calendar::{Feast, SchoolHoliday, working_day_before, working_day_from};
pub use edit::*;
pub use jiff::civil::{Date, Time};
pub use question::*;
pub use record::*;
