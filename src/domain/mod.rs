//! What the coordinator talks about: regions, forums, organisations, people, notes and follow-ups,
//! and the rules that hold between them. Pure data: no I/O, no clock, no terminal.

mod edit;
mod question;
mod record;

pub use edit::affected::Affected;
pub use edit::change::{Change, ChangeError, Edit};
pub use edit::difference::Difference;
pub use edit::erasure::{Becomes, Erasure, Passage, Trace};
pub use edit::field::{Choice, Field, Input, Source};
pub use edit::merge::Merged;
pub use edit::past::{Past, PastStep};
pub use edit::patch::Patch;
pub use edit::reconcile::{Clash, Dispute, Disputed, Side};
pub use edit::removal_log::Removal;
pub use edit::restore::{RestoreError, Trashed, restoration, restoration_with_needed, trash};
pub use question::agenda::{Agenda, Entry, Section};
pub use question::briefing::{Briefing, Encounter};
pub use question::outside::{OutsideForum, forums_to_get_into};
pub use question::rhythm::{Outlook, Rhythm, Silence};
pub use question::scope::Scope;
pub use question::snooze::Snooze;
pub use record::cadence::{Cadence, TimesPerYear, UnorderedTimes};
pub use record::follow_up::{FollowUp, Subject};
pub use record::forum::Forum;
pub use record::id::{Id, IdSource, Timestamp};
pub use record::interval::Interval;
pub use record::involvement::Involvement;
pub use record::kinds::{AnyRecord, Kind, Record, RecordId, RecordRef};
pub use record::meeting::Meeting;
pub use record::membership::{Membership, Role};
pub use record::municipality::{Municipality, Refnis};
pub use record::note::{Attendee, Note};
pub use record::organisation::{Name, NameKind, Organisation, Sector};
pub use record::other_fields::{OtherFields, read_other_fields};
pub use record::overview::{Overview, Records};
pub use record::party::Party;
pub use record::person::Person;
pub use record::problem::Problem;
pub use record::region::{Region, RegionKind};
pub use record::table::Table;
pub(crate) use record::tables::for_each_table;

pub use jiff::civil::{Date, Time};

/// Identifies a [`Region`].
pub type RegionId = Id<Region>;
/// Identifies a [`Forum`].
pub type ForumId = Id<Forum>;
/// Identifies an [`Organisation`].
pub type OrganisationId = Id<Organisation>;
/// Identifies a [`Person`].
pub type PersonId = Id<Person>;
/// Identifies a [`Membership`].
pub type MembershipId = Id<Membership>;
/// Identifies a [`Note`].
pub type NoteId = Id<Note>;
/// Identifies a [`Meeting`].
pub type MeetingId = Id<Meeting>;
/// Identifies a [`FollowUp`].
pub type FollowUpId = Id<FollowUp>;
