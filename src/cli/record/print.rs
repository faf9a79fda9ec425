//! How a record is printed that was added, changed or removed.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{Format, print};
use crate::cli::report::{Page, Report};
use crate::domain::AnyRecord;
use crate::i18n::Lang;

/// The field beside those of the record that tells which version of it was read.
pub(in crate::cli) const READ: &str = "read";

/// A record: in JSON as it stands in the store, in lines its id alone.
#[derive(Debug, Serialize)]
struct RecordReport<'a> {
    #[serde(flatten)]
    record: &'a AnyRecord,
    #[serde(rename = "read", skip_serializing_if = "Option::is_none")]
    version: Option<String>,
}

impl Report for RecordReport<'_> {
    fn write(&self, page: &mut Page, _: Lang) {
        page.line(&self.record.id().uuid().to_string());
    }
}

/// Prints a record in the form asked for.
pub(in crate::cli) fn print_record(record: &AnyRecord, format: Format, lang: Lang) -> Result<(), CliError> {
    print(&RecordReport { record, version: None }, format, lang)
}

/// Prints a record to be changed and read again, with what tells this version of it from any other.
pub(in crate::cli) fn print_to_change(
    record: &AnyRecord,
    format: Format,
    lang: Lang,
) -> Result<(), CliError> {
    print(&RecordReport { record, version: version(record) }, format, lang)
}

/// What tells this version of a record from any other; none when it has a field of its own in that place.
/// Another build of the program may tell it otherwise: then it seems changed, and is read again.
pub(in crate::cli) fn version(record: &AnyRecord) -> Option<String> {
    if record.other_fields().contains_key(READ) {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(record).ok()?.hash(&mut hasher);
    Some(format!("{:016x}", hasher.finish()))
}
