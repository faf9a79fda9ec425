//! Sources: the lists from outside that records were imported from. A source remembers which row became which record,
//! so that the same list adds nothing twice.
//!
//! No text of a row is kept: a row is known by the key of its names, and a value by its fingerprint.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::link::{Link, Target};
use super::parts::parts;
use super::texts::{OnText, Text};
use crate::domain::{Date, ForumId, Id, ListRows, NoteId, OtherFields, RecordId};

/// Identifies a [`ListSource`].
pub type ListSourceId = Id<ListSource>;

/// A list that records were imported from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListSource {
    /// Its identity.
    pub id: ListSourceId,
    /// The name of the file, and of the sheet if there were several.
    pub name: String,
    /// What it lists.
    pub kind: ListKind,
    /// The forum whose members or meetings it lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forum: Option<ForumId>,
    /// Its columns, in the order of the list as it was last imported.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ListColumn>,
    /// The rows that were ever in it.
    #[serde(default, skip_serializing_if = "ListRows::is_empty")]
    pub rows: ListRows,
    /// The meetings of an attendance list that became notes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<ListMeeting>,
    /// What signs of an attendance list mean that could mean either.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub signs: BTreeMap<String, bool>,
    /// Fields unknown to this version.
    #[serde(flatten, deserialize_with = "crate::domain::read_other_fields")]
    pub other_fields: OtherFields,
}

parts! {
    ListSource known by name {
        texts: [name, columns],
        links: [forum, rows, meetings],
        others: [id, kind, signs]
    }
}

/// What a list is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// The members of a forum.
    Members,
    /// People and the organisations where they work.
    Contacts,
    /// Organisations.
    Organisations,
    /// Who was at which meeting of a forum.
    Attendance,
}

impl ListKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Members, Self::Contacts, Self::Organisations, Self::Attendance];

    /// The word in the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Contacts => "contacts",
            Self::Organisations => "organisations",
            Self::Attendance => "attendance",
        }
    }

    /// Whether such a list belongs to a forum.
    pub const fn is_of_forum(self) -> bool {
        matches!(self, Self::Members | Self::Attendance)
    }
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListColumn {
    /// Its header as written.
    pub header: String,
    /// What it was imported as, such as `person.email`; none if it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// A meeting in an attendance list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListMeeting {
    /// Its day.
    pub date: Date,
    /// The note of it; none if that was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteId>,
}

/// The fingerprint of a text, from which the text cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint with this number.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_hex = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u64::from_str_radix(&text, 16).ok().filter(|_| is_hex);
        number.map(Self).ok_or_else(|| format!("a fingerprint has sixteen hexadecimal digits, not {text:?}"))
    }
}

impl Text for Vec<ListColumn> {
    fn each_text(&mut self, field: &str, on_text: OnText<'_>) {
        for column in self.iter_mut() {
            on_text(field, &mut column.header);
        }
    }
}

impl Link for Vec<ListMeeting> {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        for meeting in self {
            meeting.note.each_link(found);
        }
    }

    fn led(&self, target: Target<'_>) -> Result<Self, RecordId> {
        let led =
            |meeting: &ListMeeting| Ok(ListMeeting { note: meeting.note.led(target)?, ..meeting.clone() });
        self.iter().map(led).collect()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn a_fingerprint_is_read_as_it_is_written() {
        let fingerprint = Fingerprint::new(0x1f);
        assert_eq!(Fingerprint::try_from(fingerprint.to_string()), Ok(fingerprint));
    }

    #[rstest]
    #[case("")]
    #[case("+00000000000001f")]
    #[case("1f")]
    #[case("zzzzzzzzzzzzzzzz")]
    fn another_text_is_no_fingerprint(#[case] text: &str) {
        assert!(Fingerprint::try_from(text.to_owned()).is_err());
    }
}
