//! Warns about what was saved and is probably a mistake.

use crate::cli::output::say;
use crate::domain::{AnyRecord, Date};
use crate::fields::days_past;
use crate::i18n::Lang;

/// Warns about each day on which something happened that is after `today`, unless it stood there `before`.
pub(in crate::cli) fn warn_of_days_to_come(
    before: Option<&AnyRecord>,
    after: &AnyRecord,
    today: Date,
    lang: Lang,
) {
    let known = before.map(days_past).unwrap_or_default();
    let new = days_past(after).into_iter().filter(|day| !known.contains(day));
    new.filter_map(|day| lang.not_yet(day, today)).for_each(|warning| say(&warning));
}
