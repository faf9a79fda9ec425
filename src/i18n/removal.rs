//! The question before a record is removed that other records depend on: it names everything that goes.

use std::collections::BTreeMap;

use super::{Known, Lang, texts};
use crate::domain::{AnyRecord, Change, Kind, Overview, RecordId};

/// The number of records of a kind that are named; the others are only counted.
const MOST_NAMES: usize = 3;

impl Lang {
    /// The question whether to make the removal `change`, with the number and the names of the records that go along;
    /// `None` when it removes one record only.
    pub fn removal_question(self, change: &Change, overview: &Overview) -> Option<String> {
        let removed = change.removed();
        let (itself, along) = removed.split_first()?;
        let counted = self.counted(along.iter().map(AnyRecord::id))?;
        let known = Known::in_store(overview);
        let mut named: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
        for record in along {
            let name = self.name_beside(record, itself.id(), known);
            named.entry(record.id().kind()).or_default().push(name);
        }
        let names: Vec<String> = named.into_values().map(|names| self.first_names(&names)).collect();
        let (record, names) = (self.record_named(itself, known), names.join("; "));
        Some(match along {
            [_] => self.one_goes_along(&record, &counted, &names),
            _ => self.several_go_along(&record, &counted, &names),
        })
    }

    /// The name of a record that goes along with `itself`, without naming that again.
    fn name_beside(self, record: &AnyRecord, itself: RecordId, known: Known<'_>) -> String {
        match record {
            AnyRecord::Membership(seat) if RecordId::from(seat.forum) == itself => {
                match known.overview.organisations().get(seat.organisation) {
                    Some(organisation) => known.overview.label(organisation).into_owned(),
                    None => self.record_title(record, known),
                }
            }
            AnyRecord::Membership(seat) if RecordId::from(seat.organisation) == itself => {
                match known.overview.forums().get(seat.forum) {
                    Some(forum) => forum.name.clone(),
                    None => self.record_title(record, known),
                }
            }
            AnyRecord::Note(note) if RecordId::from(note.forum) == itself => self.date(note.date),
            AnyRecord::Meeting(meeting) if RecordId::from(meeting.forum) == itself => self.date(meeting.date),
            _ => self.record_title(record, known),
        }
    }

    fn first_names(self, names: &[String]) -> String {
        let (first, others) = names.split_at(names.len().min(MOST_NAMES));
        let first = first.join(", ");
        if others.is_empty() { first } else { self.and_more(&first, others.len()) }
    }
}

texts! {
    /// Question before removing a record on which one other depends; `count` is "1 verslag".
    one_goes_along(record: &str, count: &str, name: &str) {
        nl: "Met {record} gaat {count} weg: {name}.",
        en: "With {record}, {count} goes too: {name}.",
    }
    /// Question before removing a record on which others depend; `counts` is "3 verslagen en 5 lidmaatschappen".
    several_go_along(record: &str, counts: &str, names: &str) {
        nl: "Met {record} gaan {counts} weg: {names}.",
        en: "With {record}, {counts} go too: {names}.",
    }
    /// Some names, and how many more there are.
    and_more(names: &str, count: usize) { nl: "{names} en nog {count}", en: "{names} and {count} more" }
    /// Answer to `several_go_along`: remove them. No other key of a screen begins with this letter.
    remove_all { nl: "Weggooien", en: "Remove" }
    /// Answer to `several_go_along`: remove nothing.
    remove_nothing { nl: "Annuleren", en: "Cancel" }
}
