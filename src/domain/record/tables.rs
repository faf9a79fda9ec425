//! The one list of tables. Whatever exists once for each kind of record is generated from it: the kinds and
//! ids, the overview and what reads and writes it, the edits of a change.
//!
//! A new kind of record takes a file of its own with its struct and its [`parts`](super::parts), a line here,
//! and whatever the compiler then asks for. The order is that of the store, and of who refers to whom: a record
//! that cannot be without another one comes after it.

/// Calls a macro with `Kind in table` for every kind of record.
macro_rules! for_each_table {
    ($make:ident) => {
        $make! {
            Region in regions,
            Forum in forums,
            Organisation in organisations,
            Person in persons,
            Membership in memberships,
            Note in notes,
            Meeting in meetings,
            FollowUp in follow_ups
        }
    };
}

pub(crate) use for_each_table;
