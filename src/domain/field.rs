//! Fields: what people fill in of each kind of record, and with what.

use serde::{Deserialize, Serialize};

use super::{Involvement, Kind, RegionKind, Role, Sector};

/// A field of a record that people fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of the same name of one or more kinds of records")]
pub enum Field {
    Name,
    Abbreviation,
    Aliases,
    FormerNames,
    RegionKind,
    Parent,
    Region,
    Sector,
    Municipality,
    Municipalities,
    Forum,
    Organisation,
    Person,
    Function,
    Email,
    Phone,
    Role,
    Since,
    Purpose,
    Convenor,
    Involvement,
    /// With whom I chair in turn.
    AlternatesWith,
    Cadence,
    LongestGap,
    Date,
    Time,
    /// Where a meeting is held.
    Venue,
    Present,
    /// What was said at a meeting.
    Minutes,
    /// What is to be done.
    Task,
    About,
    Due,
    WaitingFor,
    Done,
    Remarks,
}

/// With what a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// One line of text.
    Line,
    /// Any number of lines of text.
    Lines,
    /// Names, one a line.
    Names,
    /// A day that was.
    PastDay,
    /// A day that is to come.
    ComingDay,
    /// A time of the day.
    Clock,
    /// How often a forum meets.
    Cadence,
    /// A number of weeks or months.
    Interval,
    /// One of a few words.
    Choice(&'static [Choice]),
    /// One record.
    One(Source),
    /// Any number of records.
    Several(Source),
}

/// One of the few words that a field can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the type of the same name")]
pub enum Choice {
    RegionKind(RegionKind),
    Sector(Sector),
    Role(Role),
    Involvement(Involvement),
}

/// From what a record is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The regions.
    Regions,
    /// The forums.
    Forums,
    /// The organisations.
    Organisations,
    /// The people.
    Persons,
    /// Organisations and people.
    Parties,
    /// Whatever a follow-up can be about.
    Subjects,
    /// The municipalities of the province.
    Municipalities,
}

const REGION_KINDS: [Choice; 2] =
    [Choice::RegionKind(RegionKind::Province), Choice::RegionKind(RegionKind::Region)];

const ROLES: [Choice; 3] =
    [Choice::Role(Role::Member), Choice::Role(Role::Organiser), Choice::Role(Role::Chair)];

const INVOLVEMENTS: [Choice; 7] = {
    let mut choices = [Choice::Involvement(Involvement::NotInvolved); 7];
    let mut number = 0;
    while number < choices.len() {
        choices[number] = Choice::Involvement(Involvement::ALL[number]);
        number += 1;
    }
    choices
};

const SECTORS: [Choice; 9] = {
    let mut choices = [Choice::Sector(Sector::Other); 9];
    let mut number = 0;
    while number < choices.len() {
        choices[number] = Choice::Sector(Sector::ALL[number]);
        number += 1;
    }
    choices
};

impl Choice {
    /// The word for it in the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RegionKind(RegionKind::Province) => "province",
            Self::RegionKind(RegionKind::Region) => "region",
            Self::Sector(Sector::Education) => "education",
            Self::Sector(Sector::FlexiblePaths) => "flexible_paths",
            Self::Sector(Sector::Welfare) => "welfare",
            Self::Sector(Sector::MentalHealth) => "mental_health",
            Self::Sector(Sector::Health) => "health",
            Self::Sector(Sector::Work) => "work",
            Self::Sector(Sector::LocalGovernment) => "local_government",
            Self::Sector(Sector::Integration) => "integration",
            Self::Sector(Sector::Other) => "other",
            Self::Role(Role::Chair) | Self::Involvement(Involvement::Chair) => "chair",
            Self::Role(Role::Organiser) => "organiser",
            Self::Role(Role::Member) | Self::Involvement(Involvement::Member) => "member",
            Self::Involvement(Involvement::AlternatingChair { .. }) => "alternating_chair",
            Self::Involvement(Involvement::SettingUp) => "setting_up",
            Self::Involvement(Involvement::Invited) => "invited",
            Self::Involvement(Involvement::SeekingAccess) => "seeking_access",
            Self::Involvement(Involvement::NotInvolved) => "not_involved",
        }
    }
}

impl Kind {
    /// The fields of a record of this kind, in the order in which people fill them in.
    pub const fn fields(self) -> &'static [Field] {
        use Field as F;
        match self {
            Self::Region => &[
                F::Name,
                F::RegionKind,
                F::Parent,
                F::Municipalities,
                F::Involvement,
                F::AlternatesWith,
                F::Remarks,
            ],
            Self::Forum => &[
                F::Name,
                F::Region,
                F::Involvement,
                F::AlternatesWith,
                F::Purpose,
                F::Convenor,
                F::Cadence,
                F::LongestGap,
                F::Aliases,
                F::FormerNames,
                F::Remarks,
            ],
            Self::Organisation => &[
                F::Name,
                F::Abbreviation,
                F::Sector,
                F::Municipality,
                F::Aliases,
                F::FormerNames,
                F::Remarks,
            ],
            Self::Person => {
                &[F::Name, F::Organisation, F::Function, F::Email, F::Phone, F::Aliases, F::Remarks]
            }
            Self::Membership => &[F::Forum, F::Organisation, F::Person, F::Role, F::Since, F::Remarks],
            Self::Note => &[F::Forum, F::Date, F::Present, F::Minutes],
            Self::Meeting => &[F::Forum, F::Date, F::Time, F::Venue, F::Remarks],
            Self::FollowUp => &[F::Task, F::About, F::Due, F::WaitingFor, F::Done],
        }
    }

    /// Whether a record of this kind cannot be without this field.
    pub const fn requires(self, field: Field) -> bool {
        use Field as F;
        match self {
            Self::Region => matches!(field, F::Name | F::RegionKind),
            Self::Forum => matches!(field, F::Name | F::Region | F::Involvement),
            Self::Organisation => matches!(field, F::Name | F::Sector),
            Self::Person => matches!(field, F::Name),
            Self::Membership => matches!(field, F::Forum | F::Organisation | F::Role),
            Self::Note | Self::Meeting => matches!(field, F::Forum | F::Date),
            Self::FollowUp => matches!(field, F::Task | F::About),
        }
    }

    /// With what a field of a record of this kind is filled in.
    pub const fn input(self, field: Field) -> Input {
        use Field as F;
        match field {
            F::Name | F::Abbreviation | F::Function | F::Email | F::Phone | F::Venue | F::Task => Input::Line,
            F::Purpose | F::Remarks | F::Minutes => Input::Lines,
            F::Aliases | F::FormerNames => Input::Names,
            F::Date if matches!(self, Self::Meeting) => Input::ComingDay,
            F::Date | F::Since | F::Done => Input::PastDay,
            F::Due => Input::ComingDay,
            F::Time => Input::Clock,
            F::Cadence => Input::Cadence,
            F::LongestGap => Input::Interval,
            F::RegionKind => Input::Choice(&REGION_KINDS),
            F::Sector => Input::Choice(&SECTORS),
            F::Role => Input::Choice(&ROLES),
            F::Involvement => Input::Choice(&INVOLVEMENTS),
            F::Parent | F::Region => Input::One(Source::Regions),
            F::Forum => Input::One(Source::Forums),
            F::Organisation | F::Convenor => Input::One(Source::Organisations),
            F::Person | F::AlternatesWith => Input::One(Source::Persons),
            F::Municipality => Input::One(Source::Municipalities),
            F::Municipalities => Input::Several(Source::Municipalities),
            F::About => Input::One(Source::Subjects),
            F::WaitingFor => Input::One(Source::Parties),
            F::Present => Input::Several(Source::Parties),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_code_of_a_choice_is_the_word_that_stands_in_the_store() {
        for choice in [&REGION_KINDS[..], &ROLES, &INVOLVEMENTS, &SECTORS].concat() {
            let stored = match choice {
                Choice::RegionKind(kind) => json!(kind),
                Choice::Sector(sector) => json!(sector),
                Choice::Role(role) => json!(role),
                Choice::Involvement(involvement) => json!(involvement),
            };
            let word = match &stored {
                Value::String(word) => Some(word),
                Value::Object(fields) => fields.keys().next(),
                _ => None,
            };
            assert_eq!(word.map(String::as_str), Some(choice.code()));
        }
    }
}
