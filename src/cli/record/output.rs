//! How a record is printed that was added, changed or removed.

use serde::Serialize;

use crate::cli::arguments::Format;
use crate::cli::error::CliError;
use crate::cli::output::{Report, print};
use crate::cli::page::Page;
use crate::domain::AnyRecord;
use crate::i18n::Lang;

/// A record: in JSON as it stands in the store, in lines its id alone.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct RecordReport<'a> {
    record: &'a AnyRecord,
}

impl Report for RecordReport<'_> {
    fn write(&self, page: &mut Page, _: Lang) {
        page.line(&self.record.id().uuid().to_string());
    }
}

/// Prints a record in the form asked for.
pub(super) fn print_record(record: &AnyRecord, format: Format, lang: Lang) -> Result<(), CliError> {
    print(&RecordReport { record }, format, lang)
}
