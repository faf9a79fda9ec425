//! What the columns of a list can be.

use serde::{Deserialize, Serialize};

use crate::domain::{Date, Field, Kind};
use crate::i18n::Lang;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The organisation of the row.
    Organisation,
    /// The person of the row.
    Person,
    /// The seat of the two in the forum.
    Membership,
    /// The forum.
    Forum,
}

macro_rules! targets {
    ($($(#[$doc:meta])* $target:ident: $part:ident, $code:literal;)*) => {
        /// What a column is imported as.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each is the field of the same name")]
        pub enum Target {
            $($(#[$doc])* $target,)*
            /// The column of a meeting on this day, in an attendance list.
            Meeting(Date),
        }

        impl Target {
            /// Everything that a column can be chosen to be.
            pub const ALL: &'static [Self] = &[$(Self::$target,)*];

            /// Its name on the command line and in the store.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$target => $code,)*
                    Self::Meeting(_) => "meeting",
                }
            }

            /// What it is a part of; none if it only says something about the row.
            pub const fn part(self) -> Option<Part> {
                match self {
                    $(Self::$target => part!($part),)*
                    Self::Meeting(_) => None,
                }
            }
        }
    };
}

macro_rules! part {
    (None) => {
        None
    };
    ($part:ident) => {
        Some(Part::$part)
    };
}

targets! {
    OrganisationName: Organisation, "organisation.name";
    Abbreviation: Organisation, "organisation.abbreviation";
    Sector: Organisation, "organisation.sector";
    Municipality: Organisation, "organisation.municipality";
    PostalCode: Organisation, "organisation.postal_code";
    OrganisationEmail: Organisation, "organisation.email";
    OrganisationPhone: Organisation, "organisation.phone";
    Website: Organisation, "organisation.website";
    PersonName: Person, "person.name";
    /// A name with the last name first.
    LastNameFirst: Person, "person.name_reversed";
    FirstName: Person, "person.first_name";
    MiddleName: Person, "person.middle_name";
    LastName: Person, "person.last_name";
    Function: Person, "person.function";
    PersonEmail: Person, "person.email";
    PersonPhone: Person, "person.phone";
    PersonRemarks: Person, "person.remarks";
    /// The name of a person whose function is the header.
    Director: Person, "person.director";
    Since: Membership, "membership.since";
    Role: Membership, "membership.role";
    Remarks: Membership, "membership.remarks";
    ForumName: Forum, "forum.name";
    ForumRegion: Forum, "forum.region";
    ForumCadence: Forum, "forum.cadence";
    /// Whether the row is nobody else's business.
    Private: None, "private";
    /// The kind of the address before it.
    EmailType: None, "email_type";
}

impl Target {
    /// The target with this name in a part, as `headers.toml` has it.
    pub(super) fn in_part(part: Part, name: &str) -> Option<Self> {
        let is_meant =
            |target: &&Self| target.part() == Some(part) && target.code().rsplit('.').next() == Some(name);
        Self::ALL.iter().find(is_meant).copied()
    }

    /// The target with this name, whole or without the part that it is of. Of an address or a telephone without a part,
    /// the person's is meant.
    pub fn called(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace('-', "_");
        let whole = Self::ALL.iter().find(|target| target.code() == name);
        let short = |part: Part| Self::in_part(part, &name);
        let parts = [Part::Person, Part::Organisation, Part::Membership, Part::Forum];
        match name.as_str() {
            "name" | "organisation" => Some(Self::OrganisationName),
            "person" => Some(Self::PersonName),
            "remarks" => Some(Self::Remarks),
            "forum" => Some(Self::ForumName),
            _ => whole.copied().or_else(|| parts.into_iter().find_map(short)),
        }
    }

    /// The part that a column with this target names; none if it is only a field of it.
    pub(super) const fn names_part(self) -> Option<Part> {
        match self {
            Self::OrganisationName => Some(Part::Organisation),
            Self::PersonName | Self::LastNameFirst | Self::Director => Some(Part::Person),
            Self::ForumName => Some(Part::Forum),
            _ => None,
        }
    }

    /// The same field of another part; none if that does not have it.
    pub fn within(self, part: Part) -> Option<Self> {
        match (part, self) {
            (Part::Organisation, Self::PersonRemarks | Self::Remarks) => None,
            (Part::Person, Self::Remarks) => Some(Self::PersonRemarks),
            _ if self.part() == Some(part) => Some(self),
            _ => Self::in_part(part, self.code().rsplit('.').next()?),
        }
    }

    /// Whether it is a part of the name of a person.
    pub const fn is_person_name(self) -> bool {
        matches!(
            self,
            Self::PersonName
                | Self::LastNameFirst
                | Self::FirstName
                | Self::MiddleName
                | Self::LastName
                | Self::Director
        )
    }

    /// What it is called: "persoon: e-mail".
    pub fn in_words(self, lang: Lang) -> String {
        let of = |kind: Kind, name: &str| format!("{}: {}", lang.kind(kind), name.to_lowercase());
        let field = |kind: Kind, field: Field| of(kind, lang.field(field));
        match self {
            Self::OrganisationName => field(Kind::Organisation, Field::Name),
            Self::Abbreviation => field(Kind::Organisation, Field::Abbreviation),
            Self::Sector => field(Kind::Organisation, Field::Sector),
            Self::Municipality => field(Kind::Organisation, Field::Municipality),
            Self::PostalCode => of(Kind::Organisation, lang.postal_code()),
            Self::OrganisationEmail => field(Kind::Organisation, Field::Email),
            Self::OrganisationPhone => field(Kind::Organisation, Field::Phone),
            Self::Website => field(Kind::Organisation, Field::Website),
            Self::PersonName => field(Kind::Person, Field::Name),
            Self::LastNameFirst => of(Kind::Person, lang.last_name_first()),
            Self::FirstName => of(Kind::Person, lang.first_name()),
            Self::MiddleName => of(Kind::Person, lang.middle_name()),
            Self::LastName => of(Kind::Person, lang.last_name()),
            Self::Function => field(Kind::Person, Field::Function),
            Self::PersonEmail => field(Kind::Person, Field::Email),
            Self::PersonPhone => field(Kind::Person, Field::Phone),
            Self::PersonRemarks => field(Kind::Person, Field::Remarks),
            Self::Director => of(Kind::Person, lang.director()),
            Self::Since => field(Kind::Membership, Field::Since),
            Self::Role => field(Kind::Membership, Field::Role),
            Self::Remarks => field(Kind::Membership, Field::Remarks),
            Self::ForumName => field(Kind::Forum, Field::Name),
            Self::ForumRegion => field(Kind::Forum, Field::Region),
            Self::ForumCadence => field(Kind::Forum, Field::Cadence),
            Self::Private => lang.private_row().to_owned(),
            Self::EmailType => lang.email_type().to_owned(),
            Self::Meeting(date) => lang.attendance_on(&lang.short_date(date)),
        }
    }
}
