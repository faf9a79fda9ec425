//! The records: what each kind holds, how they refer to each other, and what makes them a valid overview.

pub(super) mod cadence;
pub(super) mod follow_up;
pub(super) mod forum;
pub(super) mod id;
pub(super) mod interval;
pub(super) mod involvement;
pub(super) mod kinds;
pub(super) mod link;
pub(super) mod meeting;
pub(super) mod membership;
pub(super) mod municipality;
pub(super) mod note;
pub(super) mod organisation;
pub(super) mod other_fields;
pub(super) mod overview;
mod parts;
pub(super) mod party;
pub(super) mod person;
pub(super) mod problem;
pub(super) mod region;
pub(super) mod table;
pub(crate) mod tables;
pub(super) mod texts;
