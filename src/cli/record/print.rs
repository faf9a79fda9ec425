//! Prints a record that was added, changed or removed.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{Format, print};
use crate::cli::report::{Page, Report};
use crate::cli::saving::print_saved;
use crate::domain::AnyRecord;
use crate::i18n::Lang;

/// The extra JSON field that identifies the version of the record that was read.
pub(in crate::cli) const READ: &str = "read";

/// A record: as in the store in JSON, or only its id in lines.
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

/// Prints a record that was added, removed or kept by a merge.
pub(in crate::cli) fn print_record(record: &AnyRecord, format: Format, lang: Lang) {
    print_saved(&RecordReport { record, version: None }, format, lang);
}

/// Prints a record that the user may change and give back, with its version.
pub(in crate::cli) fn print_to_change(
    record: &AnyRecord,
    format: Format,
    lang: Lang,
) -> Result<(), CliError> {
    print(&RecordReport { record, version: version(record) }, format, lang)
}

/// As [`print_to_change`], after the record was changed.
pub(in crate::cli) fn print_changed(record: &AnyRecord, format: Format, lang: Lang) {
    print_saved(&RecordReport { record, version: version(record) }, format, lang);
}

/// A hash that identifies this version of a record, in 16 hexadecimal digits; none if the record has a field named
/// its own [`READ`]. Another build of the program may hash differently: then the record seems changed, and the user
/// has to read it again.
pub(in crate::cli) fn version(record: &AnyRecord) -> Option<String> {
    if record.other_fields().contains_key(READ) {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    serde_json::to_string(record).ok()?.hash(&mut hasher);
    Some(format!("{:016x}", hasher.finish()))
}
