//! The building blocks of answers. Programs read the fields of a report in the JSON.

mod excerpt;
mod follow_up;
mod forum;
mod involvement;
mod meeting;
mod mention;
mod note;
mod page;
mod seat;
mod trash;
mod tree;

pub(super) use excerpt::excerpt;
pub(super) use follow_up::FollowUpReport;
pub(super) use forum::{ForumHead, Member};
pub(super) use involvement::involvement_word_or_null;
pub(super) use meeting::MeetingReport;
pub(super) use mention::{Mention, MunicipalityMention, Party};
pub(super) use note::{NoteHeading, NoteReport};
pub(super) use page::{Page, Report};
pub(super) use seat::Seat;
pub(super) use trash::{Removed, TrashReport};
pub(super) use tree::{ForumNode, RegionNode, with_involvement, with_kind};
