//! The names of the kinds of records, with one row for each kind. Every form is written out, because in Dutch the
//! words around a name depend on its gender, and because adding a membership is called adding a member.

use super::{Lang, Words};
use crate::domain::Kind;

/// The forms of the name of a kind of record.
struct KindWords {
    one: Words,
    several: Words,
    /// The singular with the indefinite article.
    a: Words,
    /// The singular with "this".
    this: Words,
    /// A record to add: the title of its form, and a row in the list of kinds.
    new: Words,
}

const fn words(kind: Kind) -> KindWords {
    match kind {
        Kind::Region => KindWords {
            one: Words { nl: "regio", en: "region" },
            several: Words { nl: "regio's", en: "regions" },
            a: Words { nl: "een regio", en: "a region" },
            this: Words { nl: "deze regio", en: "this region" },
            new: Words { nl: "Nieuwe regio", en: "New region" },
        },
        Kind::Forum => KindWords {
            one: Words { nl: "overlegforum", en: "forum" },
            several: Words { nl: "overlegfora", en: "forums" },
            a: Words { nl: "een overlegforum", en: "a forum" },
            this: Words { nl: "dit overlegforum", en: "this forum" },
            new: Words { nl: "Nieuw overlegforum", en: "New forum" },
        },
        Kind::Organisation => KindWords {
            one: Words { nl: "organisatie", en: "organisation" },
            several: Words { nl: "organisaties", en: "organisations" },
            a: Words { nl: "een organisatie", en: "an organisation" },
            this: Words { nl: "deze organisatie", en: "this organisation" },
            new: Words { nl: "Nieuwe organisatie", en: "New organisation" },
        },
        Kind::Person => KindWords {
            one: Words { nl: "persoon", en: "person" },
            several: Words { nl: "personen", en: "people" },
            a: Words { nl: "een persoon", en: "a person" },
            this: Words { nl: "deze persoon", en: "this person" },
            new: Words { nl: "Nieuwe persoon", en: "New person" },
        },
        Kind::Membership => KindWords {
            one: Words { nl: "lidmaatschap", en: "membership" },
            several: Words { nl: "lidmaatschappen", en: "memberships" },
            a: Words { nl: "een lid van een overlegforum", en: "a member of a forum" },
            this: Words { nl: "dit lidmaatschap", en: "this membership" },
            new: Words { nl: "Nieuw lid", en: "New member" },
        },
        Kind::Note => KindWords {
            one: Words { nl: "verslag", en: "note" },
            several: Words { nl: "verslagen", en: "notes" },
            a: Words { nl: "een verslag", en: "a note" },
            this: Words { nl: "dit verslag", en: "this note" },
            new: Words { nl: "Nieuw verslag", en: "New note" },
        },
        Kind::Meeting => KindWords {
            one: Words { nl: "vergadering", en: "meeting" },
            several: Words { nl: "vergaderingen", en: "meetings" },
            a: Words { nl: "een vergadering", en: "a meeting" },
            this: Words { nl: "deze vergadering", en: "this meeting" },
            new: Words { nl: "Nieuwe vergadering", en: "New meeting" },
        },
        Kind::FollowUp => KindWords {
            one: Words { nl: "opvolgpunt", en: "follow-up" },
            several: Words { nl: "opvolgpunten", en: "follow-ups" },
            a: Words { nl: "een opvolgpunt", en: "a follow-up" },
            this: Words { nl: "dit opvolgpunt", en: "this follow-up" },
            new: Words { nl: "Nieuw opvolgpunt", en: "New follow-up" },
        },
        Kind::ListSource => KindWords {
            one: Words { nl: "ingelezen lijst", en: "imported list" },
            several: Words { nl: "ingelezen lijsten", en: "imported lists" },
            a: Words { nl: "een ingelezen lijst", en: "an imported list" },
            this: Words { nl: "deze ingelezen lijst", en: "this imported list" },
            new: Words { nl: "Nieuwe ingelezen lijst", en: "New imported list" },
        },
    }
}

impl Lang {
    /// The name of a kind of record in the singular, in lower case.
    pub const fn kind(self, kind: Kind) -> &'static str {
        self.choose(words(kind).one)
    }

    /// The name of a kind of record in the plural, in lower case.
    pub const fn kinds(self, kind: Kind) -> &'static str {
        self.choose(words(kind).several)
    }

    /// The name of a kind of record with the indefinite article: "een regio".
    pub const fn with_article(self, kind: Kind) -> &'static str {
        self.choose(words(kind).a)
    }

    /// Any of these kinds, each with its article: "een organisatie of een persoon".
    pub fn one_of_kinds(self, kinds: &[Kind]) -> String {
        let named: Vec<&str> = kinds.iter().map(|kind| self.with_article(*kind)).collect();
        match named.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => self.either(&others.join(", "), last),
            None => String::new(),
        }
    }

    /// Refers to a record that was mentioned before: "deze regio".
    pub const fn this(self, kind: Kind) -> &'static str {
        self.choose(words(kind).this)
    }

    /// A record of this kind to add: the title of its form, and a row in the list of kinds.
    pub const fn new_record(self, kind: Kind) -> &'static str {
        self.choose(words(kind).new)
    }
}
