//! The one list of tables. Everything that exists once for each kind of record is generated from it: the
//! kinds and ids, the overview with its reader and writer, the edits of a change.
//!
//! A new kind of record needs its own file with its struct and its [`parts`](super::parts), a line here, and
//! whatever the compiler then asks for. The order is the order of the tables in the store. A record that
//! depends on another one comes after it.

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
            FollowUp in follow_ups,
            ListSource in sources
        }
    };
}

pub(crate) use for_each_table;
