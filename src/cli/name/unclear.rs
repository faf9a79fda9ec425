//! The error that a name does not identify one record.

use uuid::Uuid;

use crate::domain::Kind;
use crate::i18n::{ErrorKind, Explain, Lang};
use crate::search::{Candidate, Part};

/// The error that a name does not identify one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct UnclearName {
    given: String,
    why: Unclear,
    /// How much of a name has to be given.
    least: Part,
    likeliest: Vec<Likely>,
}

/// Why a name is not clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unclear {
    /// Several records match the name.
    Ambiguous,
    /// None of these records has the name.
    Unknown(Among),
    /// The record with this name is not of a wanted kind.
    OtherKind { is: Kind, wanted: &'static [Kind] },
    /// Records of this kind have no name, and the forum they belong to was not given.
    LacksForum(Kind),
    /// Records of this kind have no name, and only the forum they belong to was given.
    OnlyForum(Kind),
}

/// The records among which a name is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    /// The records of these kinds.
    Kinds(&'static [Kind]),
    /// The removed records.
    Trash,
}

/// A record that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Likely {
    kind: Kind,
    id: Uuid,
    label: String,
}

/// The maximum number of records to list; a longer list is not worth reading.
const MOST_LISTED: usize = 10;

impl UnclearName {
    pub(super) fn new(given: &str, why: Unclear, least: Part, likeliest: Vec<Candidate>) -> Self {
        let likeliest = likeliest.into_iter().map(Likely::from).collect();
        Self { given: given.trim().to_owned(), why, least, likeliest }
    }

    /// The same error, listing these records if it lists none.
    pub(super) fn or_one_of(mut self, records: impl Iterator<Item = Candidate>) -> Self {
        if self.likeliest.is_empty() {
            self.likeliest = records.take(MOST_LISTED).map(Likely::from).collect();
        }
        self
    }
}

impl From<Candidate> for Likely {
    fn from(Candidate { id, label, .. }: Candidate) -> Self {
        Self { kind: id.kind(), id: id.uuid(), label }
    }
}

impl Explain for UnclearName {
    /// What is unclear about the name, and which records may have been meant.
    fn what(&self, lang: Lang) -> String {
        let given = &self.given;
        let heading = match self.why {
            Unclear::Ambiguous => lang.ambiguous_name(given),
            Unclear::Unknown(_) if !self.likeliest.is_empty() => lang.unknown_name_nearest(given),
            Unclear::Unknown(among) => lang.unknown_name(given, &where_to_look(among, lang)),
            Unclear::OtherKind { is, wanted } => {
                let other = lang.name_of_other_kind(given, lang.with_article(is), &lang.one_of_kinds(wanted));
                if self.likeliest.is_empty() {
                    other
                } else {
                    format!("{other} {}", lang.perhaps_you_meant())
                }
            }
            Unclear::LacksForum(kind) => lang.name_lacks_forum(given, lang.value_record(kind)),
            Unclear::OnlyForum(Kind::Membership) => {
                lang.name_lacks_organisation(given, lang.value_record(Kind::Membership))
            }
            Unclear::OnlyForum(kind) => lang.name_lacks_day(given, lang.value_record(kind)),
        };
        let likely = |likely: &Likely| {
            format!("\n  {} ({}, {})", likely.label.replace('\n', " "), lang.kind(likely.kind), likely.id)
        };
        heading + &self.likeliest.iter().map(likely).collect::<String>()
    }

    /// Says that a part of a name is too little, if a part was perhaps given.
    fn remedy(&self, lang: Lang) -> Option<String> {
        let is_part =
            matches!(self.why, Unclear::Unknown(_) | Unclear::OtherKind { .. }) && !self.likeliest.is_empty();
        (is_part && self.least == Part::Whole).then(|| lang.whole_name_needed().to_owned())
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Usage
    }
}

/// The commands that list the records that can be named, the likeliest first.
fn where_to_look(among: Among, lang: Lang) -> String {
    let kinds = match among {
        Among::Trash => return "overleg trash".to_owned(),
        Among::Kinds(kinds) => kinds,
    };
    match kinds {
        [kind] => listing(*kind, lang),
        [kind, other] => lang.either(&listing(*kind, lang), &listing(*other, lang)),
        _ => lang.either("overleg tree", "overleg search"),
    }
}

/// The command that lists the records of a kind.
fn listing(kind: Kind, lang: Lang) -> String {
    let command = match kind {
        Kind::Region | Kind::Forum => "overleg tree",
        Kind::Organisation => "overleg organisation list",
        Kind::Person => "overleg person list",
        Kind::Membership => return format!("overleg show {}", lang.value_forum()),
        Kind::Note => return lang.either("overleg note list", "overleg note search"),
        Kind::Meeting => "overleg agenda",
        Kind::FollowUp => "overleg follow-up list --all",
        Kind::ListSource => "overleg import --sources",
    };
    command.to_owned()
}
