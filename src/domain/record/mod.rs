//! The records: what each kind contains, how they refer to each other, and when they form a valid overview.

pub(super) mod cadence;
pub(super) mod follow_up;
pub(super) mod forum;
pub(super) mod id;
pub(super) mod interval;
pub(super) mod involvement;
pub(super) mod kinds;
pub(super) mod link;
pub(super) mod list_source;
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

pub use cadence::{Cadence, TimesPerYear, UnorderedTimes};
pub use follow_up::{FollowUp, FollowUpId, Subject};
pub use forum::{Forum, ForumId, PartnerKind};
pub use id::{Id, IdSource, Timestamp};
pub use interval::Interval;
pub use involvement::Involvement;
pub use kinds::{AnyRecord, Kind, Record, RecordId, RecordRef};
pub use list_source::{
    Fingerprint, ListColumn, ListKind, ListMeeting, ListRow, ListSource, ListSourceId, TakenRow,
};
pub use meeting::{Meeting, MeetingId};
pub use membership::{Membership, MembershipId, Role};
pub use municipality::{Municipality, MunicipalityPart, Refnis, Tile};
pub use note::{Attendee, Note, NoteId};
pub use organisation::{Name, NameKind, Organisation, OrganisationId, Sector};
pub use other_fields::{OtherFields, read_other_fields};
pub use overview::{Overview, Records};
pub use party::Party;
pub use person::{Person, PersonId};
pub use problem::Problem;
pub use region::{Region, RegionId, RegionKind};
pub use table::Table;
pub(crate) use tables::for_each_table;
