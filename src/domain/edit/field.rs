//! Fields: what people can fill in for each kind of record, and by what kind of input.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::domain::{Involvement, Kind, PartnerKind, RegionKind, Role, Sector};

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident: $key:literal, $flag:literal;)*) => {
        /// A field of a record that people can fill in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is the field of the same name of one or more kinds of records")]
        pub enum Field {
            $($(#[$doc])* $field,)*
        }

        impl Field {
            /// The name of the field in the store.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$field => $key,)*
                }
            }

            /// The name of its option on the command line, without the leading hyphens. An option for a field
            /// with several values gives one of them.
            pub const fn flag(self) -> &'static str {
                match self {
                    $(Self::$field => $flag,)*
                }
            }
        }
    };
}

// Each field with its key in the store and its option on the command line.
fields! {
    Name: "name", "name";
    Abbreviation: "abbreviation", "abbreviation";
    Aliases: "aliases", "alias";
    FormerNames: "former_names", "former-name";
    RegionKind: "kind", "kind";
    Parent: "parent", "parent";
    Region: "region", "region";
    Sector: "sector", "sector";
    Municipality: "municipality", "municipality";
    Municipalities: "municipalities", "municipality";
    Forum: "forum", "forum";
    Organisation: "organisation", "organisation";
    Person: "person", "person";
    Function: "function", "function";
    Email: "email", "email";
    Phone: "phone", "phone";
    Website: "website", "website";
    /// Whether it is our own network.
    Own: "own", "own";
    Role: "role", "role";
    Since: "since", "since";
    Purpose: "purpose", "purpose";
    Convenor: "convenor", "convenor";
    Involvement: "involvement", "involvement";
    /// The other chair when I chair in turn. In the store, this is a part of my involvement.
    AlternatesWith: "involvement", "alternates-with";
    Cadence: "cadence", "cadence";
    LongestGap: "longest_gap", "longest-gap";
    Date: "date", "date";
    Time: "time", "time";
    End: "end", "end";
    /// Where a meeting is held.
    Venue: "place", "place";
    Present: "present", "present";
    /// The minutes of a meeting.
    Minutes: "text", "text";
    /// A task.
    Task: "text", "text";
    About: "about", "about";
    Due: "due", "due";
    WaitingFor: "waiting_for", "waiting-for";
    /// Whether a follow-up is to be raised at the next meeting of its forum.
    NextMeeting: "next_meeting", "next-meeting";
    Done: "done", "done";
    /// Kinds of partner that a forum does not need.
    NotNeeded: "not_needed", "not-needed";
    Remarks: "remarks", "remarks";
}

/// The kind of input for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// One line of text.
    Line,
    /// Any number of lines of text.
    Lines,
    /// Names, one per line.
    Names,
    /// A day in the past.
    PastDay,
    /// A day in the future.
    ComingDay,
    /// A time of day.
    Clock,
    /// How often a forum meets.
    Cadence,
    /// A number of weeks or months.
    Interval,
    /// One of a fixed set of choices.
    Choice(&'static [Choice]),
    /// Any number of a fixed set of choices.
    Choices(&'static [Choice]),
    /// One record.
    One(Source),
    /// Any number of records.
    Several(Source),
}

/// A choice of a field with fixed choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the type of the same name")]
pub enum Choice {
    RegionKind(RegionKind),
    Sector(Sector),
    Role(Role),
    Involvement(Involvement),
    PartnerKind(PartnerKind),
    /// For a field that is true or false.
    Yes,
}

/// Where the records to choose from come from.
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
    /// Everything that a follow-up can be about.
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

const PARTNER_KINDS: [Choice; 5] = {
    let mut choices = [Choice::PartnerKind(PartnerKind::Clb); 5];
    let mut number = 0;
    while number < choices.len() {
        choices[number] = Choice::PartnerKind(PartnerKind::ALL[number]);
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
    /// The value in the store.
    pub fn stored(self) -> Value {
        match self {
            Self::RegionKind(kind) => json!(kind),
            Self::Sector(sector) => json!(sector),
            Self::Role(role) => json!(role),
            Self::Involvement(involvement) => json!(involvement),
            Self::PartnerKind(kind) => json!(kind),
            Self::Yes => json!(true),
        }
    }

    /// The code in the store.
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
            Self::PartnerKind(PartnerKind::Clb) => "clb",
            Self::PartnerKind(PartnerKind::Lop) => "lop",
            Self::PartnerKind(PartnerKind::Flexible) => "flexible",
            Self::PartnerKind(PartnerKind::School) => "school",
            Self::PartnerKind(PartnerKind::Local) => "local",
            Self::Yes => "true",
        }
    }
}

/// Whether a record must have a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Required,
    Optional,
}

macro_rules! fields_of_kinds {
    ($($kind:ident { $($field:ident: $input:expr, $need:ident;)* })*) => {
        impl Kind {
            /// The fields of this kind of record, in the order of its form.
            pub const fn fields(self) -> &'static [Field] {
                match self {
                    $(Self::$kind => &[$(Field::$field),*],)*
                }
            }

            /// Whether a record of this kind must have this field.
            pub const fn requires(self, field: Field) -> bool {
                let need = match (self, field) {
                    $($((Self::$kind, Field::$field) => Need::$need,)*)*
                    _ => Need::Optional,
                };
                matches!(need, Need::Required)
            }

            /// The kind of input for a field of this kind of record.
            pub const fn input(self, field: Field) -> Input {
                match (self, field) {
                    $($((Self::$kind, Field::$field) => $input,)*)*
                    _ => Input::Line,
                }
            }
        }
    };
}

// For each kind of record: its fields in the order of its form, the input of each, and whether it is
// required.
fields_of_kinds! {
    Region {
        Name: Input::Line, Required;
        RegionKind: Input::Choice(&REGION_KINDS), Required;
        Parent: Input::One(Source::Regions), Optional;
        Municipalities: Input::Several(Source::Municipalities), Optional;
        Involvement: Input::Choice(&INVOLVEMENTS), Optional;
        AlternatesWith: Input::One(Source::Persons), Optional;
        Remarks: Input::Lines, Optional;
    }
    Forum {
        Name: Input::Line, Required;
        Region: Input::One(Source::Regions), Required;
        Involvement: Input::Choice(&INVOLVEMENTS), Required;
        AlternatesWith: Input::One(Source::Persons), Optional;
        Purpose: Input::Lines, Optional;
        Convenor: Input::One(Source::Organisations), Optional;
        Cadence: Input::Cadence, Optional;
        LongestGap: Input::Interval, Optional;
        Aliases: Input::Names, Optional;
        FormerNames: Input::Names, Optional;
        NotNeeded: Input::Choices(&PARTNER_KINDS), Optional;
        Remarks: Input::Lines, Optional;
    }
    Organisation {
        Name: Input::Line, Required;
        Abbreviation: Input::Line, Optional;
        Sector: Input::Choice(&SECTORS), Required;
        Municipality: Input::One(Source::Municipalities), Optional;
        Email: Input::Line, Optional;
        Phone: Input::Line, Optional;
        Website: Input::Line, Optional;
        Own: Input::Choice(&[Choice::Yes]), Optional;
        Aliases: Input::Names, Optional;
        FormerNames: Input::Names, Optional;
        Remarks: Input::Lines, Optional;
    }
    Person {
        Name: Input::Line, Required;
        Organisation: Input::One(Source::Organisations), Optional;
        Function: Input::Line, Optional;
        Email: Input::Line, Optional;
        Phone: Input::Line, Optional;
        Aliases: Input::Names, Optional;
        Remarks: Input::Lines, Optional;
    }
    Membership {
        Forum: Input::One(Source::Forums), Required;
        Organisation: Input::One(Source::Organisations), Required;
        Person: Input::One(Source::Persons), Optional;
        Role: Input::Choice(&ROLES), Required;
        Since: Input::PastDay, Optional;
        Remarks: Input::Lines, Optional;
    }
    Note {
        Forum: Input::One(Source::Forums), Required;
        Date: Input::PastDay, Required;
        Present: Input::Several(Source::Parties), Optional;
        Minutes: Input::Lines, Optional;
    }
    Meeting {
        Forum: Input::One(Source::Forums), Required;
        Date: Input::ComingDay, Required;
        Time: Input::Clock, Optional;
        End: Input::Clock, Optional;
        Venue: Input::Line, Optional;
        Remarks: Input::Lines, Optional;
    }
    FollowUp {
        Task: Input::Line, Required;
        About: Input::One(Source::Subjects), Required;
        Due: Input::ComingDay, Optional;
        WaitingFor: Input::One(Source::Parties), Optional;
        NextMeeting: Input::Choice(&[Choice::Yes]), Optional;
        Done: Input::PastDay, Optional;
    }
    ListSource {
    }
}

impl Kind {
    /// The field of this kind of record with this key in the store; none if this version does not know it, or
    /// if people cannot fill it in.
    pub fn field_with(self, key: &str) -> Option<Field> {
        self.fields().iter().copied().find(|field| field.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_choice_is_the_word_in_the_store() {
        for choice in [&REGION_KINDS[..], &ROLES, &INVOLVEMENTS, &SECTORS, &PARTNER_KINDS].concat() {
            let word = match &choice.stored() {
                Value::String(word) => Some(word.clone()),
                Value::Object(fields) => fields.keys().next().cloned(),
                _ => None,
            };
            assert_eq!(word, Some(choice.code().to_owned()));
        }
    }
}
