//! All data about a person, as listed on request or before it is erased.

use serde::Serialize;
use uuid::Uuid;

use super::near::{NearEntry, near};
use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::report::{Page, Report};
use crate::cli::session::today;
use crate::domain::{AnyRecord, Erasure, Kind, Overview, Passage, RecordOutcome, Trace};
use crate::fields::Reading;
use crate::i18n::{Known, Lang};
use crate::store::{FileKind, FileOutcome, PersonalFile, Store};

/// The erasure that finds all data about the person called `given`. The person may have an unfinished erasure, be in
/// the store, or have been removed but still be in the history or a backup.
pub(super) fn asked(store: &Store, given: &str, purpose: Purpose, lang: Lang) -> Result<Erasure, CliError> {
    if let Some(begun) = store.erasures_begun()?.into_iter().find(|erasure| erasure.is_of(given)) {
        return Ok(begun);
    }
    let versions = store.people_ever()?;
    let reading = Reading { overview: store.overview(), lang, today: today() };
    let person = Lookup::new(&reading, purpose).person_ever(&versions, given)?;
    Ok(Erasure::of(person, &versions, store.overview(), lang.erased_name()))
}

/// All data about a person.
#[derive(Debug, Serialize)]
pub(super) struct DataReport {
    /// The records in the store that mention the person or are linked to them.
    records: Vec<RecordEntry>,
    /// The files that contain data about the person.
    files: Vec<FileEntry>,
    /// What may mean the person, but is not certain to.
    near: Vec<NearEntry>,
    /// Whether the data is about to be erased, which changes the words.
    #[serde(skip)]
    is_to_be_erased: bool,
}

/// A record with data about the person.
#[derive(Debug, Serialize)]
struct RecordEntry {
    kind: Kind,
    id: Uuid,
    /// A title that distinguishes the record from others of its kind.
    title: String,
    /// Whether the record is only about the person.
    about: bool,
    /// Whether the record says that they attended, sit somewhere or promised something.
    linked: bool,
    /// The texts of the record that mention the person.
    passages: Vec<PassageEntry>,
    /// The record as it is stored.
    record: AnyRecord,
    /// The labels and values of the fields, for a record that is only about the person; empty for any other.
    #[serde(skip)]
    fields: Vec<(String, String)>,
}

/// A text that mentions the person.
#[derive(Debug, Serialize)]
struct PassageEntry {
    /// The field of the record.
    field: String,
    /// The lines that mention them, joined with " … ".
    text: String,
    /// The same lines after erasing.
    erased: String,
}

/// A file with data about the person.
#[derive(Debug, Serialize)]
struct FileEntry {
    /// `store`, `backup`, `draft`, `history`, `set_aside`, `unfinished`, `leftover` or `neighbour`.
    held: &'static str,
    path: String,
    /// How many lines of a history change or disappear; 1 for any other file.
    places: usize,
    #[serde(skip)]
    words: String,
}

impl DataReport {
    /// All data in `store` and the files beside it that `erasure` finds. Fails if those cannot be read.
    pub(super) fn new(store: &Store, erasure: &Erasure, lang: Lang) -> Result<Self, CliError> {
        let overview = store.overview();
        let records = erasure.traces(overview).into_iter();
        let records = records.map(|trace| RecordEntry::new(trace, erasure, overview, lang)).collect();
        let found = store.files_with_data_of(erasure)?;
        let files = found.iter().map(|found| FileEntry::new(found, lang)).collect();
        Ok(Self { records, files, near: near(store, erasure, lang)?, is_to_be_erased: false })
    }

    /// What may mean the person.
    pub(super) fn near(&self) -> &[NearEntry] {
        &self.near
    }

    /// The same report, worded for data that is about to be erased.
    pub(super) fn about_to_be_erased(self) -> Self {
        Self { is_to_be_erased: true, ..self }
    }
}

impl RecordEntry {
    fn new(trace: Trace, erasure: &Erasure, overview: &Overview, lang: Lang) -> Self {
        let title = lang.record_title(&trace.record, Known::in_store(overview));
        let id = trace.record.id();
        let (about, linked, passages) = match trace.outcome {
            RecordOutcome::Removed => (true, true, Vec::new()),
            RecordOutcome::Kept { unlinks, passages } => (false, unlinks, passages),
        };
        let passages = passages.iter().map(|passage| PassageEntry::new(passage, erasure)).collect();
        let fields = if about { fields(&trace.record, overview, lang) } else { Vec::new() };
        Self { kind: id.kind(), id: id.uuid(), title, about, linked, passages, record: trace.record, fields }
    }

    fn write(&self, page: &mut Page, lang: Lang, is_to_be_erased: bool) {
        let what = match (is_to_be_erased, self.about, self.linked) {
            (true, true, _) => lang.goes_whole(),
            (true, false, true) => lang.loses_link(),
            (true, false, false) => lang.loses_name(),
            (false, true, _) => lang.is_about_them(),
            (false, false, true) => lang.is_linked_to_them(),
            (false, false, false) => lang.calls_them(),
        };
        page.line(&format!("{} ({}): {what}", self.title, lang.kind(self.kind)));
        page.within(|page| {
            for (label, value) in &self.fields {
                page.field(label, value);
            }
            for passage in &self.passages {
                page.field(lang.stored_field(self.kind, &passage.field), &passage.text);
                if is_to_be_erased {
                    page.field(lang.becomes(), &passage.erased);
                }
            }
        });
    }
}

/// The label and value of every field of a record, including fields that this version does not know.
fn fields(record: &AnyRecord, overview: &Overview, lang: Lang) -> Vec<(String, String)> {
    let Ok(serde_json::Value::Object(stored)) = serde_json::to_value(record) else { return Vec::new() };
    let in_words = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(values) if values.iter().all(serde_json::Value::is_string) => {
            values.iter().filter_map(serde_json::Value::as_str).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    };
    let organisation = match record {
        AnyRecord::Person(person) => person.organisation.and_then(|id| overview.organisations().get(id)),
        _ => None,
    };
    let value = |name: &str, value: &serde_json::Value| match organisation {
        Some(organisation) if name == "organisation" => organisation.name.clone(),
        _ => in_words(value),
    };
    let label = |name: &str| lang.stored_field(record.id().kind(), name).to_owned();
    // The heading of the record already says that it is about the person.
    let shown = stored.iter().filter(|(name, _)| *name != "about");
    shown.map(|(name, stored)| (label(name), value(name, stored))).collect()
}

impl PassageEntry {
    /// Keeps only the lines of the passage that mention the person, or all of it if a name is split over two lines.
    fn new(passage: &Passage, erasure: &Erasure) -> Self {
        let lines: Vec<_> = passage.text.lines().map(|line| (line, erasure.text(line))).collect();
        let each_erased = lines.iter().map(|(line, without)| without.as_deref().unwrap_or(line));
        let (text, erased) = if each_erased.eq(passage.erased.lines()) {
            lines.into_iter().filter_map(|(line, without)| Some((line.to_owned(), without?))).unzip()
        } else {
            (vec![passage.text.clone()], vec![passage.erased.clone()])
        };
        Self { field: passage.field.clone(), text: text.join(" … "), erased: erased.join(" … ") }
    }
}

impl FileEntry {
    fn new(found: &PersonalFile, lang: Lang) -> Self {
        let kind = match found.kind {
            FileKind::Store => "store",
            FileKind::Backup => "backup",
            FileKind::Draft => "draft",
            FileKind::History => "history",
            FileKind::SetAside => "set_aside",
            FileKind::Unfinished => "unfinished",
            FileKind::Leftover => "leftover",
            FileKind::Neighbour => "neighbour",
        };
        let places = match found.outcome {
            FileOutcome::Rewritten { places } => places,
            FileOutcome::Removed | FileOutcome::InUse | FileOutcome::OutOfReach => 1,
        };
        let words = words_of(found, lang);
        Self { held: kind, path: found.path.display().to_string(), places, words }
    }
}

/// A line that says what the file is, where it is and what erasing does with it.
pub(super) fn words_of(found: &PersonalFile, lang: Lang) -> String {
    let kind = match found.kind {
        FileKind::Store => lang.file_store(),
        FileKind::Backup => lang.a_backup(),
        FileKind::Draft => lang.a_draft(),
        FileKind::History => lang.file_history(),
        FileKind::SetAside => lang.a_file_set_aside(),
        FileKind::Unfinished => lang.a_file_unfinished(),
        FileKind::Leftover => lang.a_text_of_the_editor(),
        FileKind::Neighbour => lang.a_file_beside(),
    };
    let path = found.path.display().to_string();
    match (found.outcome, found.kind) {
        (FileOutcome::Rewritten { places }, FileKind::History) => lang.history_rewritten(kind, &path, places),
        (FileOutcome::Rewritten { .. }, _) => lang.file_rewritten(kind, &path),
        (FileOutcome::Removed, _) => lang.file_removed(kind, &path),
        (FileOutcome::InUse, _) => lang.file_in_use(kind, &path),
        (FileOutcome::OutOfReach, _) => lang.file_out_of_reach(kind, &path),
    }
}

impl Report for DataReport {
    fn write(&self, page: &mut Page, lang: Lang) {
        let count = self.records.len();
        let heading =
            if self.is_to_be_erased { lang.to_be_erased(count) } else { lang.data_in_records(count) };
        page.section(&heading, &self.records, |page, record| record.write(page, lang, self.is_to_be_erased));
        let count = self.files.len();
        let heading =
            if self.is_to_be_erased { lang.to_be_cleaned(count) } else { lang.data_in_files(count) };
        page.section(&heading, &self.files, |page, file| {
            page.line(if self.is_to_be_erased { &file.words } else { &file.path });
        });
        let heading = lang.may_be_them(self.near.len());
        page.section(&heading, &self.near, |page, near| near.write(page, lang));
        if !self.is_to_be_erased {
            page.line(lang.cannot_reach());
        }
    }
}
