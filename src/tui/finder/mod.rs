//! The finder: answers the questions that come up while the user types. Nothing else holds the search index.

mod proposals;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::msg::Snapshot;
use super::question::{Answer, Question};
use crate::domain::{Affected, Directory, Field, NoteId, Overview, RecordId, Subject};
use crate::i18n::Lang;
use crate::search::{
    Hit, Index, NoteIndex, PlaceName, SearchedField, Session, Stop, TargetKind, TargetKinds,
    similar_organisations, similar_persons,
};
use proposals::Proposing;

/// The most hits that the search lists: more than anyone scrolls through.
const MOST_HITS: usize = 200;

/// Finds records.
#[derive(Debug)]
pub struct Finder {
    overview: Arc<Overview>,
    lang: Lang,
    index: Index,
    session: Session,
    notes: NoteIndex,
    directory: Directory,
}

impl Finder {
    /// A finder over the records of this overview, with its words in `lang`.
    pub fn new(overview: Arc<Overview>, lang: Lang) -> Self {
        let index = Index::new(&overview, lang.sector_name());
        let (notes, directory) = (NoteIndex::default(), Directory::default());
        Self { overview, lang, index, session: Session::default(), notes, directory }
    }

    /// Switches to the records of `snapshot`, which must be the one after the last that was given.
    pub fn renew(&mut self, snapshot: &Snapshot) {
        self.overview = Arc::clone(&snapshot.overview);
        match &snapshot.affected {
            Affected::These(records) if records.is_empty() => {}
            Affected::These(records) => self.index.update(&self.overview, records),
            Affected::Any => self.index = Index::new(&self.overview, self.lang.sector_name()),
        }
    }

    /// Answers a question; `None` when the search was stopped.
    pub fn answer(&mut self, question: &Question, stop: &Stop) -> Option<Answer> {
        match question {
            Question::Search(kinds, typed) => self.hits(*kinds, typed, stop).map(Answer::Hits),
            Question::Proposals(among, typed) => {
                let proposing = Proposing { overview: &self.overview, lang: self.lang };
                let proposals = proposing.among(*among, typed, &self.index, &mut self.session, stop);
                proposals.map(Answer::Proposals)
            }
            Question::Notes(about, words) => self.notes(*about, words, stop).map(Answer::Notes),
            Question::Directory(query) => {
                self.directory.list(&self.overview, query, || stop.is_asked()).map(Answer::Directory)
            }
            Question::Alike(record, names) => self.alike(*record, names, stop).map(Answer::Alike),
        }
    }

    fn hits(&mut self, kinds: TargetKinds, typed: &str, stop: &Stop) -> Option<Vec<Hit>> {
        if typed.is_empty() {
            let first = self.index.first_by_name(kinds, MOST_HITS).into_iter();
            return Some(first.map(Hit::unmatched).collect());
        }
        self.session.search(&self.index, &self.overview, typed, kinds, MOST_HITS, stop)
    }

    fn notes(&mut self, about: Option<Subject>, words: &str, stop: &Stop) -> Option<Vec<NoteId>> {
        let mut found = self.notes.search(&self.overview, words, stop)?;
        if let Some(about) = about {
            let about: HashSet<NoteId> =
                self.overview.notes_about(about).into_iter().map(|note| note.id).collect();
            found.retain(|note| about.contains(note));
        }
        Some(found)
    }

    fn alike(
        &self,
        record: RecordId,
        names: &[(Field, String)],
        stop: &Stop,
    ) -> Option<BTreeMap<Field, RecordId>> {
        let mut alike = BTreeMap::new();
        for (field, typed) in names {
            let first: Option<RecordId> = match record {
                RecordId::Organisation(id) => {
                    let similar = similar_organisations(&self.overview, typed, Some(id), stop)?;
                    similar.first().copied().map(RecordId::from)
                }
                RecordId::Person(id) => {
                    let similar = similar_persons(&self.overview, typed, Some(id), stop)?;
                    similar.first().copied().map(RecordId::from)
                }
                _ => None,
            };
            alike.extend(first.map(|first| (*field, first)));
        }
        Some(alike)
    }
}

/// The label in front of the text of a field of such a target in which words were found; `None` for the names that are
/// shown anyway.
pub const fn found_in(field: SearchedField, of: TargetKind, lang: Lang) -> Option<&'static str> {
    match field {
        SearchedField::Municipality(PlaceName::Other(_)) if matches!(of, TargetKind::Municipality) => {
            Some(lang.alias())
        }
        SearchedField::Municipality(PlaceName::Part(_)) if matches!(of, TargetKind::Municipality) => {
            Some(lang.found_by_part())
        }
        SearchedField::Name | SearchedField::Abbreviation | SearchedField::Kind(_) => None,
        SearchedField::Alias(_) => Some(lang.alias()),
        SearchedField::FormerName(_) => Some(lang.former_name()),
        SearchedField::Function => Some(lang.found_by_function()),
        SearchedField::Email => Some(lang.found_by_email()),
        SearchedField::Phone => Some(lang.found_by_phone()),
        SearchedField::Employer(_) => Some(lang.found_by_employer()),
        SearchedField::Municipality(PlaceName::PostalCode(_)) => Some(lang.found_by_postal_code()),
        SearchedField::Municipality(_) | SearchedField::Region(_) => Some(lang.seated_in()),
        SearchedField::Sector => Some(lang.found_by_sector()),
    }
}
