//! What the coordinator talks about: regions, forums, organisations, people, notes and follow-ups,
//! and the rules that hold between them. Pure data: no I/O, no clock, no terminal.

mod access;
mod affected;
mod agenda;
mod briefing;
mod cadence;
mod change;
mod difference;
mod erasure;
mod field;
mod follow_up;
mod forum;
mod id;
mod interval;
mod involvement;
mod link;
mod meeting;
mod membership;
mod merge;
mod municipality;
mod note;
mod organisation;
mod other_fields;
mod overview;
mod party;
mod past;
mod person;
mod problem;
mod questions;
mod reconcile;
mod record;
mod region;
mod removal;
mod removal_log;
mod restore;
mod rhythm;
mod scope;
mod snooze;
mod table;
mod text_fields;

pub use access::{OutsideForum, forums_to_get_into};
pub use affected::Affected;
pub use agenda::{Agenda, Entry, Section};
pub use briefing::{Briefing, Encounter};
pub use cadence::{Cadence, TimesPerYear, UnorderedTimes};
pub use change::{Change, ChangeError, Edit};
pub use difference::Difference;
pub use erasure::{Becomes, Erasure, Passage, Trace};
pub use field::{Choice, Field, Input, Source};
pub use follow_up::{FollowUp, Subject};
pub use forum::Forum;
pub use id::{Id, IdSource, Timestamp};
pub use interval::Interval;
pub use involvement::Involvement;
pub use meeting::Meeting;
pub use membership::{Membership, Role};
pub use merge::Merged;
pub use municipality::{Municipality, Refnis};
pub use note::{Attendee, Note};
pub use organisation::{Name, NameKind, Organisation, Sector};
pub use other_fields::{OtherFields, read_other_fields};
pub use overview::{Overview, Records};
pub use party::Party;
pub use past::{Past, PastStep};
pub use person::Person;
pub use problem::Problem;
pub use reconcile::{Clash, Dispute, Disputed, Side};
pub use record::{AnyRecord, Kind, Record, RecordId};
pub use region::{Region, RegionKind};
pub use removal_log::Removal;
pub use restore::{RestoreError, Trashed, restoration, restoration_with_needed, trash};
pub use rhythm::{Outlook, Rhythm, Silence};
pub use scope::Scope;
pub use snooze::Snooze;
pub use table::Table;

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
