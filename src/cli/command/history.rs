//! `overleg history`: the latest changes, newest first.

use clap::Args;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{FormatOption, print, say};
use crate::cli::report::{Page, Report};
use crate::cli::session::Session;
use crate::domain::{Change, Overview, PastStep, Timestamp};
use crate::i18n::Lang;

/// The arguments of `overleg history`.
#[derive(Debug, Args)]
pub(in crate::cli) struct History {
    /// The maximum number of changes to show.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..))]
    limit: u16,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg history`.
#[derive(Debug, Serialize)]
struct HistoryReport {
    /// The changes, newest first.
    steps: Vec<StepReport>,
}

/// A change that was made.
#[derive(Debug, Serialize)]
struct StepReport {
    /// The time of the change, as `2026-11-23T20:19:33.045Z`.
    at: Timestamp,
    /// The description of the change in the user's language.
    what: String,
    /// Whether the change was undone.
    undone: bool,
    /// The change itself, with the records before and after it.
    change: Change,
}

impl History {
    /// Prints the changes.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let steps = store.newest_steps(self.limit.into())?;
        if steps.is_empty() {
            say(session.lang.empty_history());
        }
        let report = |step| StepReport::new(step, store.overview(), session.lang);
        let steps = steps.into_iter().map(report).collect();
        print(&HistoryReport { steps }, self.format.into(), session.lang)
    }
}

impl StepReport {
    fn new(PastStep { at, change, undone, .. }: PastStep, overview: &Overview, lang: Lang) -> Self {
        Self { at, what: lang.change_named(&change, overview), undone, change }
    }
}

impl Report for HistoryReport {
    fn write(&self, page: &mut Page, lang: Lang) {
        for step in &self.steps {
            let here = TimeZone::system().to_datetime(step.at);
            let when = format!("{}, {}", lang.date(here.date()), lang.time(here.time()));
            let what = if step.undone { lang.what_is_undone(&step.what) } else { step.what.clone() };
            page.line(&format!("{when}: {what}"));
        }
    }
}
