//! Questions: what the screens and the command line ask of an overview. Each answer is computed when asked.
//! The current day is a parameter.

pub(super) mod agenda;
mod basics;
pub(super) mod briefing;
pub(super) mod directory;
pub(super) mod guest;
pub(super) mod label;
pub(super) mod network;
pub(super) mod outside;
mod own;
pub(super) mod rhythm;
pub(super) mod scope;
pub(super) mod seats;
pub(super) mod snooze;

pub use agenda::{Agenda, Entry, Section};
pub use briefing::{Briefing, Encounter};
pub use directory::{
    Directory, DirectoryEntry, DirectoryLimits, DirectoryOrder, DirectoryQuery, OrganisationOrder,
    PersonOrder,
};
pub use guest::GuestAt;
pub use network::{
    Absence, AbsentSectors, Attendance, Cell, Companion, Coverage, Detour, ForumAttendance, Gap, Gaps, Grid,
    GridForum, GridPartner, Guest, KindCell, LocalForums, MemberAttendance, Missing, Network, OnlyLink,
    PartnerCell, PartnerCoverage, RegionLinks, Roster, SharedForum, Unmapped, Via, Way, WayKind, WaysIn,
    local_forums, map_codes,
};
pub use outside::{OutsideForum, forums_to_get_into};
pub use rhythm::{Outlook, Rhythm, Silence};
pub use scope::Scope;
pub use seats::{Locals, Seats};
pub use snooze::Snooze;
